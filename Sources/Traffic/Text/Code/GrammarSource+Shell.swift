extension GrammarSource {
  /// A terminal: scripts, and commands with what they print.
  static let shell = #"""
    == sh.script
    «cast»#!/usr/bin/env bash
    set -euo pipefail

    «sh.variable&1-4|¶»

    «sh.stmt+2-9|¶»
    --
    «cast»«sh.stmt+2-8|¶»
    = sh.variable
    «e!»_«k!»="${1:-«state»}"
    «n!»_DIR=/srv/«team»/«n»s
    MAX_«metric!»=«#2-900»
    readonly «team!»_HOST=«host»
    «f!»=$(«w=verb»«w»-«e» --«l» «state»)
    = sh.stmt
    for «x=sh.loop»«x» in /var/«team»/«thing»s/*.«py.ext»; do¶  «sh.body+1-3|¶»¶done
    if [[ ! -d "$«n!»_DIR" ]]; then¶  mkdir -p "$«n!»_DIR"¶fi
    «verb»_«thing»() {¶  local «x=sh.loop»«x»="$1"¶  «sh.body+1-3|¶»¶}
    # «remark»
    echo "«log.text»: $«e!»_«k!»" >&2
    ×3 «sh.pipe»
    tar -czf "«thing»s-$(date +%F).tar.gz" -C /srv/«team» «thing»s
    find /srv/«team» -name '*.«py.ext»' -mtime +«#1-90» -delete
    while read -r «x=sh.loop»«x» rest; do¶  «sh.body+1-3|¶»¶done < «thing»s.«py.ext»
    export «thing!»_«part!»=«word»
    trap 'rm -f "$«n!»_DIR/lock"' EXIT
    [[ -n "${«e!»_«k!»:-}" ]] || exit «#1-9»
    if (( $(wc -l < «thing»s.txt) > «#1-900» )); then¶  echo "«log.text»" >&2¶  exit «#1-9»¶fi
    rsync -a --delete /srv/«team»/«thing»s/ «host»:/srv/«thing»s/
    = sh.body
    echo "«verb» $«x»"
    cp "$«x»" "$«n!»_DIR/"
    «verb»-«thing» --«label» "$«x»" --«adj»
    [[ "$«x»" == *«word»* ]] && continue
    «verb»_«thing» "$«x»" || echo "«log.text»: $«x»"
    gzip -«#1-9» "$«x»"
    «number»=$(( «number» + $(stat -c %s "$«x»") ))
    =* sh.loop
    file path name item line entry part dir target id row host
    = sh.pipe
    cut -d, -f«#1-9» «thing»s.csv | sort | uniq -c | sort -rn | head -«#3-40»
    grep -c '«state»' /var/log/«team».log
    awk -F'\t' '$«#1-9» > «#1-900» { print $1, $«#2-9» }' «thing»s.txt
    sed -i 's/«number»=[0-9]*/«number»=«#1-900»/' «team».conf
    cat «thing»s.json | «verb»-«thing» --«label» «state» > «thing»s.txt
    du -sh /srv/«team»/* | sort -h | tail -«#3-20»
    diff <(sort «thing»s.txt) <(sort «thing»s_«adj».txt)
    xargs -n1 -P«#2-8» «verb»-«thing» < «thing»s.txt
    tail -n «#20-900» /var/log/«team».log | grep -v «log.lower»
    «verb»-«thing» --«label» «state» 2>&1 | tee «verb».log
    == sh.session
    «cast»«i=login»«j:host»«t=team»«a=#0-80000»«sh.exchange+1-6|¶»
    = sh.exchange
    ×2 «sh.prompt»ls -l «e»s/¶«sh.file+2-8|¶»
    «sh.prompt»git status --short¶«sh.change+1-7|¶»
    «sh.prompt»git log --oneline -n «#3-9»¶«sh.commit+3-8|¶»
    ×2 «sh.prompt»«sh.test»
    «sh.prompt»df -h¶Filesystem      Size  Used Avail Use% Mounted on¶«sh.disk&1-3|¶»
    ×2 «sh.prompt»«sh.pipe»¶«sh.count+1-6|¶»
    «sh.prompt»ping -c 2 «j»¶64 bytes from «j»: icmp_seq=1 ttl=«b=#40-64»«b» time=«#1-90».«#1-9» ms¶64 bytes from «j»: icmp_seq=2 ttl=«b» time=«#1-90».«#1-9» ms
    «sh.prompt»cat «e»s.csv¶«csv.unit»
    «sh.prompt»make «e»-«role»¶«sh.build+2-6|¶»
    «sh.prompt»service «t» status¶«sh.service»
    «sh.prompt»curl -s http://«j»:«#3000-9999»/«e»s/«b=#1-9000»«b»¶{"id": «b», "«k»": "«state»", "«n»_id": «#1-9000», "«f»": «#0-90»}
    «sh.prompt»./«verb»_«thing».sh «word»¶«sh.failure»
    «sh.prompt»wc -l «n»s.txt¶«#2-900» «n»s.txt
    «sh.prompt»grep -rn "«verb»_«thing»" src/¶«tool.match+1-5|¶»
    = sh.prompt
    $␣
    $␣
    «i»@«j»:~$␣
    «i»@«j»:/srv/«e»s$␣
    = sh.file
    -rw-r--r-- 1 «i» staff «#1-9»«#1000-9999» «sh.when» «thing»_«part».«sh.ext»
    drwxr-xr-x «#2-9» «i» staff  4096 «sh.when» «adj»_«thing»s
    -rwxr-xr-x 1 root root  «#1000-9999» «sh.when» «verb»_«thing».sh
    = sh.when
    «sh.month» «#10-28» «hh»:«sixty»
    «sh.month»  «#1-9» «hh»:«sixty»
    =* sh.month
    Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec
    =* sh.ext
    csv json txt py js go java swift sql md log conf sh ts
    = sh.change
     M «path»
     M «path»
    ?? «path»
    A  «path»
     D «path»
    R  «path» -> «path»
    = path
    «path.python»
    «path.script»
    «path.java»
    «path.go»
    Sources/«team^»/«thing^»«role^».swift
    tests/test_«thing»_«part».py
    db/«thing»s/«#1-99»_«verb»_«part».sql
    config/«team».json
    scripts/«verb»_«thing».sh
    = path.python
    «team»/«thing»_«role».py
    src/«team»/«thing»s.py
    scripts/«verb»_«thing».py
    = path.script
    src/«team»/«thing»-«role».ts
    lib/«thing»/«verb».js
    web/«thing»s/«verb»«thing^».ts
    = path.java
    src/main/«team»/«thing^»«role^».java
    = path.go
    internal/«team»/«thing».go
    cmd/«team»/«verb».go
    = sh.commit
    «~7» «commit»
    = sh.test
    run-tests «path»¶«sh.result*2-6|¶»¶«#10-300» passed, «#0-9» failed in «#1-90».«#10-99»s
    «s=team»go test ./internal/«s»/...¶ok  	example.test/«s»/«thing»	«#0-9».«#100-999»s¶«sh.gofail»
    = sh.result
    PASS «path»
    PASS «path»
    ok «#1-90» - «verb»s «adj» «thing»
    FAIL «path»: expected «#0-90», found «#0-90»
    not ok «#1-90» - «thing» «part» is «state»
    = sh.gofail
    --- FAIL: Test«verb^»«thing^» (0.«#10-99»s)¶    «thing»_test.go:«#20-400»: got «#0-90», want «#0-90»¶FAIL
    ok  	example.test/«s»/«thing»	(cached)
    = sh.disk
    /dev/sd«sh.letter»«#1-4»        «#100-900»G   «#10-99»G   «#10-99»G  «#10-99»% /srv/«team»
    tmpfs           «#2-64»G  «#1-9».«#0-9»M  «#2-16»G   1% /run/«thing»
    /dev/sd«sh.letter»«#1-4»        «#20-99»G    «#10-19»G   «#10-79»G  «#10-49»% /var/log
    =* sh.letter
    a b c d e
    = sh.count
      «#2-900» «word»
      «#1000-9000» «state»
    = sh.build
    [«#1-40»/«#41-90»] Compiling «thing^»«role^»
    «path»:«#2-900»:«#1-80»: warning: variable '«thing»«part^»' was never used
    «path»:«#2-900»:«#1-80»: error: cannot find '«verb»«thing^»' in scope
    [«#41-90»/90] Linking «team»-«role»
    make: *** [«thing»-«role»] Error «#1-9»
    Build complete in «#1-90».«#10-99»s
    = sh.service
    «t» is «sh.active» since «date» «a@»; process «#300-32000», «#10-900» MB¶«sh.journal+2-5|¶»
    = sh.journal
    «b=#1-90»«a:=a+b»«a@» «t»[«#300-32000»]: «log.message»
    =* sh.active
    active failed inactive activating
    = sh.failure
    ./«verb»_«thing».sh: line «#2-300»: «thing!»_«part!»: unbound variable
    ./«verb»_«thing».sh: line «#2-300»: «team»-«role»: command not found
    cp: cannot stat '/srv/«team»/«thing»s': No such file or directory
    «log.text»: «word»¶exit status «#1-9»
    Permission denied (publickey).
    """#
}
