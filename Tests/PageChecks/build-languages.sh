#!/bin/bash
# Builds the sample in every language besides its own, and keeps each client's pack and brief and the list of packs.
#
#   build-languages.sh BINARY SAMPLE OUT
#
# A pack holds every document for the client, so that its page stands for theirs.
set -euo pipefail

binary=$1 sample=$2 out=$3
rm -rf "$out"
for language in en-US de-DE fr-FR; do
  workspace=$out/workspace-$language
  mkdir -p "$out"
  cp -R "$sample" "$workspace"
  sed -i.old "s/^locale: .*/locale: $language/" "$workspace/reviewpack.yaml"
  sed -i.old "s/,de-DE,/,$language,/" "$workspace/exports/clients.csv"
  "$binary" build "$workspace" --out "$out/$language" --quiet >/dev/null 2>&1 || [ $? -eq 1 ]
  find "$out/$language" -name '*.html' ! -name pack.html ! -name brief.html ! -name index.html -delete
  rm -rf "$workspace"
done
