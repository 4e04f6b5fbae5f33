extension GrammarSource {
  /// SQL, and a terminal: commands with what they print.
  static let shell = #"""
    == sql.unit
    ×4 «sql.names»«sql.select»;
    --
    «sql.names»WITH «adj»_«e»s AS (
      SELECT «e»_id, «sql.aggregate» AS «x»
      FROM «e»s
      WHERE «sql.cond»
      GROUP BY «e»_id
    )
    «sql.select»;
    --
    «sql.names»CREATE TABLE «sql.exists?40»«e»_«n»s (
      id «sql.key» PRIMARY KEY,
      «sql.column*2-7|,¶»,
      created_at TIMESTAMP NOT NULL DEFAULT now()
    );«sql.index?40»
    --
    «sql.names»INSERT INTO «e»s («e»_id, «f», «g»)
    VALUES
      «sql.row*1-6|,¶»;
    --
    «sql.names»UPDATE «e»s
    SET «f» = «sql.value», updated_at = now()
    WHERE «sql.cond»«sql.also*0-2»;
    --
    «sql.names»DELETE FROM «e»s «x»
    WHERE «sql.cond»«sql.also*0-2»
      AND NOT EXISTS (SELECT 1 FROM «n»s WHERE «n»s.«e»_id = «e»s.id);
    --
    «sql.names»ALTER TABLE «e»s ADD COLUMN «sql.column»;
    CREATE INDEX idx_«e»s_«f» ON «e»s («f»«sql.second?40»);
    --
    «sql.names»SELECT «e»_id, «f»,
      «sql.window» OVER (PARTITION BY «n»_id ORDER BY «g» DESC) AS «x»
    FROM «e»s
    WHERE «sql.cond»«sql.also*0-3»;
    --
    «sql.names»BEGIN;
    «sql.change*2-4|¶»
    COMMIT;
    == sql.names
    «cast»«x=sql.alias»
    =* sql.alias
    total latest ranked recent base daily agg cte open_items per_day src latest_row position running
    == sql.select
    SELECT «sql.pick*1-4|, »
    FROM «e»s «sql.join*0-2»
    WHERE «sql.cond»«sql.also*0-3»«sql.tail?70»
    --
    SELECT «f», «sql.aggregate» AS «x»
    FROM «e»s «sql.join*0-1»
    WHERE «sql.cond»«sql.also*0-2»
    GROUP BY «f»
    HAVING «sql.aggregate» > «#1-500»«sql.tail?60»
    = sql.pick
    «e»s.«f»
    «e»s.«g» AS «part»
    «n»s.«part»
    COALESCE(«e»s.«f», «sql.value») AS «part»
    «sql.aggregate»
    CASE WHEN «sql.cond» THEN «sql.value» ELSE «sql.value» END AS «part»
    DATE_TRUNC('«sql.unitof»', «e»s.created_at) AS «part»
    «e»s.id
    *
    = sql.join
    ¶JOIN «n»s ON «n»s.«e»_id = «e»s.id
    ¶LEFT JOIN «n»s ON «n»s.id = «e»s.«n»_id
    ¶INNER JOIN «thing»s USING («e»_id)
    = sql.aggregate
    COUNT(*)
    SUM(«e»s.«g»)
    AVG(«e»s.«g»)
    MAX(«e»s.«g»)
    COUNT(DISTINCT «e»s.«n»_id)
    ROUND(AVG(«e»s.«g»), 2)
    = sql.window
    ROW_NUMBER()
    RANK()
    SUM(«f»)
    LAG(«f», «#1-7»)
    = sql.cond
    «e»s.«f» = «sql.value»
    «e»s.«g» «cmp.sql» «#0-900»
    «e»s.created_at >= '«date»'
    «e»s.«f» IS «sql.not?40»NULL
    «e»s.«f» IN ('«state»', '«state»')
    «e»s.«f» LIKE '%«word»%'
    «e»s.updated_at < now() - INTERVAL '«#1-90» «sql.unitof»s'
    «e»s.«n»_id = «#1-9000»
    = sql.also
    ¶  AND «sql.cond»
    ¶  AND «sql.cond»
    ¶  OR «sql.cond»
    = sql.not
    NOT␣
    =* cmp.sql
    < > = <> <= >=
    = sql.tail
    ¶ORDER BY «e»s.«g» «sql.order»
    ¶ORDER BY «f»¶LIMIT «#1-500»
    ¶LIMIT «#1-1000» OFFSET «#0-900»
    ¶ORDER BY «x» DESC, «f»
    =* sql.order
    ASC DESC
    = sql.exists
    IF NOT EXISTS␣
    = sql.key
    BIGSERIAL
    UUID
    INTEGER
    BIGINT GENERATED ALWAYS AS IDENTITY
    = sql.index
    ¶CREATE INDEX ON «e»_«n»s («part»);
    ¶COMMENT ON TABLE «e»_«n»s IS '«note.sentence»';
    = sql.column
    «part» «sql.type»
    «part» «sql.type» NOT NULL
    «thing»_id BIGINT REFERENCES «thing»s (id)
    is_«adj» BOOLEAN DEFAULT «sql.bool»
    «part» «sql.type» CHECK («part» >= «#0-9»)
    «thing»_«part» «sql.type» DEFAULT «sql.value»
    =* sql.bool
    TRUE FALSE
    =* sql.type
    TEXT INTEGER BIGINT DATE TIMESTAMP NUMERIC(12,2) VARCHAR(64) VARCHAR(255) BOOLEAN JSONB
    = sql.second
    , «g»
    = sql.row
    («#1-9000», «sql.value», «sql.value»)
    = sql.value
    '«state»'
    '«word»'
    «#0-900»
    «#1-90».«#10-99»
    NULL
    '«date»'
    =* sql.unitof
    day week month hour minute
    = sql.change
    UPDATE «thing»s SET «part» = «sql.value» WHERE id = «#1-9000»;
    INSERT INTO «thing»s («part», «part») VALUES («sql.value», «sql.value»);
    DELETE FROM «thing»s WHERE «part» = «sql.value»;
    LOCK TABLE «thing»s IN SHARE MODE;
    == sh.script
    #!/usr/bin/env bash
    set -euo pipefail

    «sh.variable*1-3|¶»

    «sh.stmt+2-9|¶»
    --
    «sh.stmt+2-8|¶»
    = sh.variable
    «thing!»_«part!»="${1:-«word»}"
    «adj!»_DIR=/srv/«team»/«thing»s
    «thing!»_«metric!»=«#2-900»
    readonly «team!»_HOST=«host»
    = sh.stmt
    for «x=short»«x» in /var/«team»/«thing»s/*.«py.ext»; do¶  «sh.body»¶done
    if [[ ! -d "$«adj!»_DIR" ]]; then¶  mkdir -p "$«adj!»_DIR"¶fi
    «verb»_«thing»() {¶  local «x=short»«x»="$1"¶  «sh.body»¶}
    # «remark»
    echo "«log.text»: $«thing!»_«part!»" >&2
    «sh.pipe»
    tar -czf "«thing»s-$(date +%F).tar.gz" -C /srv/«team» «thing»s
    find . -name '*.«py.ext»' -mtime +«#1-90» -delete
    while read -r «x=short»«x» rest; do¶  «sh.body»¶done < «thing»s.«py.ext»
    export «thing!»_«part!»=«word»
    trap 'rm -f "$«adj!»_FILE"' EXIT
    [[ -n "${«thing!»_«part!»:-}" ]] || exit «#1-9»
    = sh.body
    echo "«verb» $«x»"
    cp "$«x»" "$«adj!»_DIR/"
    «team»-«role» --«part» "$«x»" --«adj»
    [[ "$«x»" == *«word»* ]] && continue
    «verb»_«thing» "$«x»" || echo "«log.text»: $«x»"
    = sh.pipe
    cut -d, -f«#1-9» «thing»s.csv | sort | uniq -c | sort -rn | head -«#3-40»
    grep -c '«word»' /var/log/«team».log
    awk -F'\t' '$«#1-9» > «#1-900» { print $1, $«#2-9» }' «thing»s.txt
    sed -i 's/«part»=[0-9]*/«part»=«#1-900»/' «team».conf
    cat «thing»s.json | «verb»-«thing» --«part» «#1-99» > «thing»s.txt
    du -sh /srv/«team»/* | sort -h | tail -«#3-20»
    diff <(sort «thing»s.txt) <(sort «thing»s_«adj».txt)
    xargs -n1 -P«#2-8» «verb»-«thing» < «thing»s.txt
    == sh.session
    «f=first»«h:host»«sh.exchange+1-6|¶»
    = sh.exchange
    ×2 «sh.prompt»ls -l «thing»s/¶«sh.file*2-8|¶»
    «sh.prompt»git status --short¶«sh.change*1-7|¶»
    «sh.prompt»git log --oneline -n «#3-9»¶«sh.commit*3-8|¶»
    ×2 «sh.prompt»«sh.test»
    «sh.prompt»df -h¶Filesystem      Size  Used Avail Use% Mounted on¶«sh.disk*1-4|¶»
    ×2 «sh.prompt»«sh.pipe»¶«sh.count*1-6|¶»
    «sh.prompt»ping -c 2 «host»¶«sh.echo*2-2|¶»
    «sh.prompt»cat «thing»s.csv | head -«#3-6»¶«csv.unit»
    «sh.prompt»make «thing»-«role»¶«sh.build*2-6|¶»
    «sh.prompt»systemctl status «team»-«role»¶«sh.service»
    «sh.prompt»curl -s http://«h»:«#3000-9999»/«thing»s/«#1-9000»¶{"«part»": "«state»", "«thing»_id": «#1-9000», "«part»": «#0-90»}
    «sh.prompt»./«verb»_«thing».sh «word»¶«sh.failure»
    = sh.prompt
    $␣
    $␣
    «f»@«h»:~$␣
    «f»@«h»:/srv/«thing»s$␣
    = sh.file
    -rw-r--r-- 1 «f» staff «#1-9»«#1000-9999» «sh.when» «thing»_«part».«sh.ext»
    drwxr-xr-x «#2-9» «f» staff  4096 «sh.when» «adj»_«thing»s
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
    «team»/«thing»_«role».py
    src/«team»/«thing»-«role».ts
    src/main/«team»/«thing^»«role^».java
    internal/«team»/«thing».go
    Sources/«team^»/«thing^»«role^».swift
    tests/test_«thing»_«part».py
    lib/«thing»/«verb».js
    db/«thing»s/«#1-99»_«verb»_«part».sql
    config/«team».json
    scripts/«verb»_«thing».sh
    = sh.commit
    «~7» «commit»
    = sh.test
    run-tests «path»¶«sh.result*2-6|¶»¶«#10-300» passed, «#0-9» failed in «#1-90».«#10-99»s
    go test ./internal/«team»/...¶ok  	example.test/«team»/«thing»	«#0-9».«#100-999»s¶«sh.gofail»
    = sh.result
    PASS «path»
    PASS «path»
    ok «#1-90» - «verb»s «adj» «thing»
    FAIL «path»: expected «#0-90», found «#0-90»
    not ok «#1-90» - «thing» «part» is «state»
    = sh.gofail
    --- FAIL: Test«verb^»«thing^» (0.«#10-99»s)¶    «thing»_test.go:«#20-400»: got «#0-90», want «#0-90»¶FAIL
    ok  	example.test/«team»/«thing»	(cached)
    = sh.disk
    /dev/sd«sh.letter»«#1-4»        «#20-900»G   «#10-99»G   «#10-99»G  «#10-99»% /srv/«team»
    tmpfs           «#2-64»G  «#1-9».«#0-9»M  «#2-16»G   1% /run/«thing»
    =* sh.letter
    a b c d e
    = sh.count
      «#2-900» «word»
      «#1000-9000» «state»
    = sh.echo
    64 bytes from «h»: icmp_seq=1 ttl=«#40-64» time=«#1-90».«#1-9» ms
    64 bytes from «h»: icmp_seq=2 ttl=«#40-64» time=«#1-90».«#1-9» ms
    = sh.build
    [«#1-40»/«#41-90»] Compiling «thing^»«role^»
    «path»:«#2-900»:«#1-80»: warning: variable '«thing»«part^»' was never used
    «path»:«#2-900»:«#1-80»: error: cannot find '«verb»«thing^»' in scope
    [«#41-90»/90] Linking «team»-«role»
    make: *** [«thing»-«role»] Error «#1-9»
    Build complete in «#1-90».«#10-99»s
    = sh.service
    ● «team»-«role».service - «title»¶   Active: «sh.active» since «date» «clock»; «#1-60»min ago¶ Main PID: «#300-32000» («team»)¶«log.line*2-4|¶»
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
