#!/bin/bash
# Checks every page below a folder with the Nu HTML checker and, in light and dark, with axe.
#
#   check-pages.sh PAGES INSTALLED SCRATCH
#
# PAGES holds the pages, INSTALLED the checkers, which are installed there if they are not yet, and SCRATCH becomes the
# place of the dark copies. The checkers come from ../shared/checkers: where that folder, or the means to install what it
# names, is absent, the checks are skipped, which is said.
set -euo pipefail

pages=$1 installed=$(realpath -m "$2") scratch=$3
shared=$(cd "$(dirname "$0")/../.." && pwd)/../shared/checkers

skip() {
  echo "The checks of the pages are skipped: $1."
  exit 0
}

[ -d "$shared" ] || skip "there is no ../shared/checkers"
if ! [ -e "$installed/vnu.jar" ] || ! [ -e "$installed/axe.min.js" ]; then
  command -v apt-get >/dev/null && [ "$(id -u)" = 0 ] || skip "the checkers can be installed by root on Debian alone"
  echo "installing the checkers into $installed"
  bash "$shared/install.sh" "$installed" >"$installed.log" 2>&1 || skip "they cannot be installed; see $installed.log"
fi
for program in java chromium python3; do
  command -v $program >/dev/null || skip "there is no $program"
done

mapfile -t light < <(find "$pages" -name '*.html' | sort)
[ ${#light[@]} -gt 0 ] || { echo "There is no page below $pages."; exit 1; }

# A browser without a screen prefers light: in the copies, what is for dark holds always.
rm -rf "$scratch"
dark=()
for page in "${light[@]}"; do
  copy=$scratch/${page#"$pages"/}
  mkdir -p "$(dirname "$copy")"
  sed -e 's/@media (prefers-color-scheme: dark)/@media all/' -e 's/color-scheme: light dark/color-scheme: dark/' \
    -e 's/content="light dark"/content="dark"/' -e 's/@media screen and (prefers-color-scheme:dark)/@media all/' \
    "$page" >"$copy"
  cmp -s "$page" "$copy" && { echo "$page has no dark colours."; exit 1; }
  dark+=("$copy")
done

java -jar "$installed/vnu.jar" --errors-only "${light[@]}"
echo "Nu HTML checker: no error on ${#light[@]} pages."

report=$scratch/axe.txt
printf '%s\0' "${light[@]}" "${dark[@]}" |
  xargs -0 -n 4 -P "$(nproc)" python3 "$shared/axe_run.py" "$installed/axe.min.js" >"$report" || true
passed=$(grep -c ', 0 violations,' "$report" || true)
if [ "$passed" -ne $((2 * ${#light[@]})) ]; then
  grep -v ', 0 violations,' "$report"
  echo "axe passes $passed of $((2 * ${#light[@]})) pages, light and dark."
  exit 1
fi
echo "axe: no violation on ${#light[@]} pages, light and dark."
