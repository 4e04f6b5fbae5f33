#!/bin/sh
# Does the simulator leak its truth? Two questions, answered by a classifier of single fields and
# simple strings: see leaks.py.
#
#   Tests/Leaks/leaks.sh [retained|twins]     both unless one is named
#
# Builds the release binary (or takes STILLWATCH_BINARY), simulates both scenarios at three seeds in
# a directory of its own (1 GB, removed at the end), and compares. Some minutes; needs python 3 with
# numpy; speaks to nothing. Exit status 1: a leak.
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd)
here=$root/Tests/Leaks
binary=${STILLWATCH_BINARY:-}
if [ -z "$binary" ]; then
  swift build --package-path "$root" -c release --product stillwatch
  binary=$(swift build --package-path "$root" -c release --show-bin-path)/stillwatch
fi

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT INT TERM
status=0
for question in ${1:-retained twins}; do
  set --
  for seed in 1 2 3; do
    trace=$folder/$question-$seed.jsonl
    "$binary" simulate "$here/$question.json" --seed "$seed" -o "$trace"
    set -- "$@" "$seed=$trace"
  done
  python3 -B "$here/leaks.py" "$question" "$@" || status=1
  rm -f "$folder"/*.jsonl
done
exit "$status"
