#!/bin/sh
# Feeds bytes of libFuzzer's making to every reader of the program, under AddressSanitizer.
#
#   Tests/Fuzz/fuzz.sh [SECONDS]        600 seconds unless said otherwise
#
# STILLWATCH_FUZZ_DIR   where the build, the corpus and crashes go (.build-fuzz)
#
# A crash is kept as DIR/crashes/crash-…; run it again with: DIR/fuzz DIR/crashes/crash-…
# The corpus is kept too, so that the next run begins where this one ended.
set -eu

seconds=${1:-600}
root=$(cd "$(dirname "$0")/../.." && pwd)
work=${STILLWATCH_FUZZ_DIR:-$root/.build-fuzz}
mkdir -p "$work/modules/CIntrinsics" "$work/corpus" "$work/seeds" "$work/crashes"
work=$(cd "$work" && pwd)

# Most inputs that matter are a few lines; longer ones only make the run slower.
max_bytes=8192
# The limit of one input, far above what any needs.
memory_mb=2048
timeout_s=20

echo "building into $work"
cp "$root/Sources/CIntrinsics/include/CIntrinsics.h" "$work/modules/CIntrinsics/"
echo 'module CIntrinsics { header "CIntrinsics.h" export * }' \
  > "$work/modules/CIntrinsics/module.modulemap"
build() {
  swiftc -O -g -wmo -parse-as-library -swift-version 6 -package-name stillwatch -sanitize=fuzzer,address -use-ld=lld \
    -enable-upcoming-feature InternalImportsByDefault \
    -enable-upcoming-feature MemberImportVisibility \
    -I "$work/modules" -I "$work/modules/CIntrinsics" "$@"
}
objects=
for module in Sketches Fingerprint Trace Formats Detector Report; do
  # shellcheck disable=SC2046 # names of source files have no spaces
  build -module-name "$module" -c -o "$work/$module.o" \
    -emit-module -emit-module-path "$work/modules/$module.swiftmodule" \
    $(find "$root/Sources/$module" -name '*.swift' | sort)
  objects="$objects $work/$module.o"
done
# shellcheck disable=SC2086 # a list of files without spaces of their own making
build -module-name Fuzz -o "$work/fuzz" "$root/Tests/Fuzz"/*.swift $objects

# Seeds: one small valid input of each kind. The second byte says how it is read.
seeds="$work/seeds"
line='{"ts":1781654400123,"tenant":"acct_000a","model":"aurora-4","op":"chat","prompt":"Explain step by step why 2 + 2 = 4.","input_tokens":374,"output_tokens":44,"cached_tokens":0,"reasoning_tokens":0,"max_tokens":1024,"temperature":0.7,"n":1,"seed":7,"stream":true,"tools":0,"logprobs":false,"conversation":"c_91","turn":1,"finish":"stop","status":200,"duration_ms":913,"region":"southeastasia","ip":"h_5f1c2a","agent":"sdk-python/1.40","campaign":"c3"}'
printf 't\007%s\n' "$line" > "$seeds/trace-one"
printf 't\000%s\n{"tenant":"b","ts":"2026-06-17T00:00:00.5Z","prompt":"\\u00e9\\ud83d\\ude00\\n","x":[{"y":[1,-2.5e3,null,true]}]}\n' \
  "$line" > "$seeds/trace-escapes"
printf 'l\007\177\377\000{"ts":1781654400123,"tenant":"a","prompt":"~"}\n{"ts":1781654400124,"tenant":"a"}' \
  > "$seeds/trace-long"
{
  printf 't\053'
  printf '{"kind":"model","model":"m","protected":false,"output_usd_per_mtok":10.0}\n'
  printf '{"kind":"tenant","tenant":"a","segment":"business","truth":{"campaign":"c3"}}\n'
  second=0
  while [ $second -lt 70 ]; do
    printf '{"ts":17816544%02d123,"tenant":"a","model":"m","prompt":"Write %d of them","output_tokens":900,"conversation":"c%d"}\r\n' \
      $second $second $second
    second=$((second + 1))
  done
} > "$seeds/trace-instants"
printf 't\200{"ts":1781654400123,"tenant":"a"}\n{"ts":253402300799999,"tenant":"a"}\nnothing\n\n{"ts":0,"tenant":"b"}\n{"ts":1781654400124,"tenant":"a"}\n' \
  > "$seeds/trace-disorder"
printf 'r\003{"kind":"tenant","tenant":"a","segment":"enterprise","domicile":"SG","since":"2025-11-02","organization":"o","payment":"p","limit_rpm":600,"truth":{"archetype":"x","campaign":"c3","corpus":["d"]}}\n{"kind":"model","model":"m","provider":"p","protected":true,"released":"2026-06-03T00:00:00Z","input_usd_per_mtok":2.5,"output_usd_per_mtok":10}\n{"kind":"event","event":"suspended","tenant":"a","at":1781654400123}\n{"kind":"campaign","campaign":"c3","family":"code","accounts":13,"blend":0.25,"evasion":["sharding"],"strength":{"sharding":0.5}}\n' \
  > "$seeds/registry"
printf 'c\000{"version":1,"prior_bits":-7.25,"hysteresis_bits":1,"thresholds":{"watch":-3,"review":0,"act":3.25},"trace":{"lateness_s":60,"damaged_share":0.05},"signals":{"novelty":{"on":true,"weight":0.5,"baseline":0.8,"calibration":[[0.5,-1],[1,0.5]]},"rate_change":{"on":false}}}' \
  > "$seeds/configuration"
printf 'j\000{"a":[1,2.5e-3,-0,"\\u00e9\\ud83d\\ude00\\n",true,false,null,{}],"b":{"c":9007199254740993}}' \
  > "$seeds/json"
printf 'f\000Write 20 diverse questions about "photosynthesis", then grade each from 1 to 5. Think step by step.' \
  > "$seeds/prompt"
{ printf 'f\000'; head -c 128 /dev/zero | tr '\0' A; } > "$seeds/fingerprint"

# The first records of each log, under its format and as what it seems to be. The numbers are those of
# LogFormat, one more than there are for none.
number=1
for log in otlp.json otel.jsonl litellm.jsonl azure-openai.json azure-llm-2023.csv burstgpt.csv \
  mooncake.jsonl gateway.csv gateway.jsonl; do
  for format in $number 10; do
    {
      # shellcheck disable=SC2059 # the number is the format
      printf "x\\007\\$(printf '%03o' $format)"
      head -c 2048 "$root/Traces/logs/$log"
    } > "$seeds/log-$log-$format"
  done
  number=$((number + 1))
done

# Words that a mutation would hardly find by itself.
for word in ts tenant model op prompt fingerprint input_tokens output_tokens cached_tokens \
  reasoning_tokens max_tokens temperature n seed stream tools logprobs conversation turn finish \
  status duration_ms region ip agent campaign kind event segment domicile since organization \
  payment limit_rpm truth archetype corpus provider protected released input_usd_per_mtok \
  output_usd_per_mtok at family accounts blend evasion strength version provenance prior_bits \
  hysteresis_bits thresholds watch review act trace lateness_s damaged_share signals on weight \
  resourceSpans scopeSpans spans resourceLogs logRecords attributes key value stringValue intValue \
  arrayValue kvlistValue values resource records properties api_key startTime metadata messages role \
  content user timestamp input_length gen_ai.request.model gen_ai.input.messages \
  baseline calibration rate_change novelty flat_day enterprise 2026-06-03T00:00:00Z; do
  printf '"\\"%s\\":"\n"%s"\n' "$word" "$word"
done > "$work/dictionary"
printf '"\\xEF\\xBB\\xBF"\n"\\\\ud800"\n"\\\\u0000"\n"1e400"\n"18446744073709551616"\n"253402300800000"\n"\\x0D\\x0A"\n"null"\n"true"\n' \
  >> "$work/dictionary"

echo "fuzzing for $seconds seconds"
# Leaks are not looked for: the runtime keeps what it has made for types, and says so nowhere.
# The runtime's own traces of a crash read memory that AddressSanitizer forbids.
SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=${ASAN_OPTIONS:-detect_leaks=0:allocator_may_return_null=1} \
  exec nice -n 10 "$work/fuzz" -max_total_time="$seconds" -max_len="$max_bytes" \
  -rss_limit_mb="$memory_mb" -timeout="$timeout_s" -dict="$work/dictionary" \
  -artifact_prefix="$work/crashes/" -detect_leaks=0 -print_final_stats=1 "$work/corpus" "$seeds"
