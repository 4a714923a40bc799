#!/bin/bash
# race.sh PROGRAM WORKSPACE FOLDER BUILDS: builds a workspace many times with a program made for the thread sanitizer.
#
# Two and four clients are worked on at once, in turns, and every fiftieth build also reads a file large enough to be read
# in parts. Nothing may be found, and every build must write the same bytes.
set -u
program=$1 workspace=$2 folder=$3 builds=$4
clients="--client marram --client pellworth --client thistledown"
rm -rf "$folder" && mkdir -p "$folder"
cp -r "$workspace" "$folder/large" && rm -rf "$folder/large/packs"
{
  echo "id,project,title,created"
  awk 'BEGIN { for (n = 1; n <= 300000; n++) print "L" n ",mf-booking,A title that takes some room in the file " n ",2026-09-" 10 + n % 20 }'
} > "$folder/large/exports/work-items-large.csv"
export TSAN_OPTIONS="exitcode=66 log_path=$folder/found"
for ((build = 1; build <= builds; build++)); do
  jobs=$((build % 2 * 2 + 2))
  "$program" build "$workspace" --out "$folder/packs" $clients --jobs $jobs --quiet >/dev/null 2>&1
  status=$?
  if [ $status -gt 1 ]; then echo "build $build ended with $status"; break; fi
  [ $build -gt 1 ] || cp -r "$folder/packs" "$folder/first"
  if ! diff -r "$folder/first" "$folder/packs" >/dev/null; then echo "build $build wrote other bytes"; exit 1; fi
  # The next build writes everything anew.
  rm -rf "${folder:?}/packs"
  if [ $((build % 50)) -eq 0 ]; then
    "$program" check "$folder/large" --jobs $jobs --quiet >/dev/null 2>&1
    status=$?
    if [ $status -gt 1 ]; then echo "reading a large file ended with $status"; break; fi
  fi
done
if ls "$folder"/found* >/dev/null 2>&1; then
  head -n 60 "$folder"/found*
  echo "What the thread sanitizer found is in $folder."
  exit 1
fi
[ "$build" -gt "$builds" ] && echo "$builds builds: the thread sanitizer found nothing."
