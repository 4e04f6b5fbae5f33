#!/bin/sh
# Ten million tenants, each with one exchange and a name of its own: more than can be tracked.
#
#   Tests/Fuzz/many-tenants.sh [TENANTS] [-- OPTIONS OF replay]
#
# Builds the release binary, generates the trace on the fly, and prints time and peak memory. The
# limit of 4,194,304 tenants bounds the memory; the others are counted as untracked.
set -eu

tenants=10000000
if [ $# -gt 0 ] && [ "$1" != -- ]; then
  tenants=$1
  shift
fi
[ $# -eq 0 ] || shift
root=$(cd "$(dirname "$0")/../.." && pwd)
binary=${STILLWATCH_BINARY:-}
if [ -z "$binary" ]; then
  swift build --package-path "$root" -c release --product stillwatch
  binary=$(swift build --package-path "$root" -c release --show-bin-path)/stillwatch
fi

awk -v tenants="$tenants" 'BEGIN {
  for (i = 0; i < tenants; i++)
    printf "{\"ts\":%.0f,\"tenant\":\"tenant-%d\",\"prompt\":\"p\"}\n", 1781654400000 + i, i
}' | python3 -c '
import resource, subprocess, sys, time
start = time.monotonic()
code = subprocess.run(sys.argv[1:], stdin=0).returncode
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print("exit %d, %.1f s (%.1f s of processor), peak memory %.0f MiB" % (
    code, time.monotonic() - start, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024),
    file=sys.stderr)
sys.exit(code)
' "$binary" replay - --top 3 "$@"
