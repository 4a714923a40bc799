#!/bin/bash
# Photographs the pages of every client, on screens of three widths, in the dark and on paper.
#
#   make-gallery.sh PAGES GALLERY
#
# PAGES is what a build wrote, and GALLERY becomes the place of the pictures, with an index.html to leaf through. It needs
# Chromium; python3 cuts the blank end off each picture, and pdftoppm makes pictures of the printed sheets.
set -euo pipefail

pages=$(realpath "$1") gallery=$(realpath -m "$2")
tools=$(cd "$(dirname "$0")" && pwd)

browser=
for name in chromium chromium-browser google-chrome "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
  command -v "$name" >/dev/null && { browser=$name; break; }
done
[ -n "$browser" ] || { echo "The gallery needs Chromium: 'apt-get install chromium', or 'brew install --cask chromium'."; exit 1; }
command -v python3 >/dev/null || echo "Without python3 ('apt-get install python3') each picture keeps its blank end."
command -v pdftoppm >/dev/null || echo "Without pdftoppm ('apt-get install poppler-utils') there are no pictures of printed sheets."

rm -rf "$gallery"
mkdir -p "$gallery"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# A held client's documents are its draft.
documents() {
  local client=$1 internal client_side document
  internal=$(find "$pages/internal/$client" -mindepth 1 -maxdepth 1 -type d | sort | tail -n 1)
  client_side=$pages/client/$client/$(basename "$internal")
  [ -d "$client_side" ] || client_side=$internal/held
  if [ -e "$client_side/pack.html" ]; then echo "$client_side/pack.html"; else echo "$client_side/review.html"; fi
  for document in "$client_side/success-criteria.html" "$client_side/survey-results.html" "$internal/brief.html"; do
    [ ! -e "$document" ] || echo "$document"
  done
}

browse() {
  local profile
  profile=$(mktemp -d "$scratch/profile.XXXXXX")
  "$browser" --headless --no-sandbox --disable-gpu --hide-scrollbars --user-data-dir="$profile" "$@" >/dev/null 2>&1 || true
  rm -rf "$profile"
}

# The window grows until the page fits into it.
photograph() {
  local page=$1 picture=$2 width=$3 height
  shift 3
  for height in 6000 24000 64000; do
    browse "$@" --window-size="$width,$height" --screenshot="$picture" "file://$page"
    command -v python3 >/dev/null || return 0
    # Where the window ends between two lines, a little blank does not mean that the page ended.
    [ "$(python3 "$tools/crop.py" "$picture")" -gt $((height - 300)) ] || return 0
  done
}

take() {
  local page=$1 prefix=$2 kind=$3
  case $kind in
  print)
    browse --no-pdf-header-footer --print-to-pdf="$prefix-print.pdf" "file://$page"
    ! command -v pdftoppm >/dev/null || pdftoppm -r 70 -png "$prefix-print.pdf" "$prefix-print"
    ;;
  dark) photograph "$page" "$prefix-768-dark.png" 768 --blink-settings=preferredColorScheme=0 ;;
  *) photograph "$page" "$prefix-$kind.png" "$kind" ;;
  esac
}
export -f browse photograph take
export browser scratch tools

clients=$(find "$pages/internal" -mindepth 1 -maxdepth 1 -type d -exec basename {} \; | sort)
jobs=()
for client in $clients; do
  mkdir -p "$gallery/$client"
  for page in $(documents "$client"); do
    for kind in 360 768 1200 dark print; do jobs+=("$page" "$gallery/$client/$(basename "$page" .html)" "$kind"); done
  done
done
for kind in 360 768 1200 dark print; do jobs+=("$pages/internal/index.html" "$gallery/index" "$kind"); done
printf '%s\0' "${jobs[@]}" | xargs -0 -n 3 -P "$(getconf _NPROCESSORS_ONLN)" bash -c 'take "$@"' _

# The page to leaf through: a row of pictures for each document, each in a window of its own height.
row() {
  local folder=$1 name=$2 picture
  echo "<h3>$name</h3><div class=\"row\">"
  for picture in "$folder$name"-360.png "$folder$name"-768.png "$folder$name"-768-dark.png "$folder$name"-1200.png; do
    [ ! -e "$gallery/$picture" ] || echo "<figure><a href=\"$picture\"><img loading=\"lazy\" alt=\"\" src=\"$picture\"></a><figcaption>${picture##*/}</figcaption></figure>"
  done
  echo '</div><div class="row sheets">'
  for picture in "$gallery/$folder$name"-print-*.png; do
    [ ! -e "$picture" ] || echo "<a href=\"$folder${picture##*/}\"><img loading=\"lazy\" alt=\"${picture##*/}\" src=\"$folder${picture##*/}\"></a>"
  done
  echo '</div>'
}
{
  echo '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Gallery</title><style>
body { font: 15px/1.4 system-ui, sans-serif; margin: 1rem 2rem; background: #f3f6f8; color: #1a1a1a; }
nav { position: sticky; top: 0; padding: 0.5rem 0; background: #f3f6f8; }
nav a { margin-right: 1rem; }
.row { display: flex; gap: 1rem; overflow-x: auto; align-items: start; margin-bottom: 1rem; }
figure { margin: 0; flex: none; }
figure a { display: block; max-height: 70vh; overflow-y: auto; border: 1px solid #8a949b; background: #fff; }
figure img { display: block; max-width: 640px; }
.sheets img { height: 26rem; border: 1px solid #8a949b; }
</style></head><body><nav><a href="#index">index</a>'
  for client in $clients; do echo "<a href=\"#$client\">$client</a>"; done
  echo '</nav><h2 id="index">index</h2>'
  row "" index
  for client in $clients; do
    echo "<h2 id=\"$client\">$client</h2>"
    for page in $(documents "$client"); do row "$client/" "$(basename "$page" .html)"; done
  done
  echo '</body></html>'
} >"$gallery/index.html"
echo "$(find "$gallery" -name '*.png' | wc -l) pictures: open $gallery/index.html."
