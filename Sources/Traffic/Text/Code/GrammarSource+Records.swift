extension GrammarSource {
  /// Records as programs exchange them: JSON, tables, logs, identifiers.
  static let records = #"""
    == json.object
    {
      "id": «json.id»,
      «json.pair+2-7|,¶»
    }
    --
    {
      «json.pair+2-8|,¶»
    }
    --
    {
      "«thing»s": [
        «json.row+1-5|,¶»
      ],
      "next_«part»": «json.scalar»,
      "total": «#1-9000»
    }
    --
    {
      "status": "«state»",
      "data": {
        «json.pair+2-7|,¶»
      }
    }
    == json.array
    [
      «json.row+2-7|,¶»
    ]
    = json.pair
    ×6 "«json.key»": «json.scalar»
    ×2 "«thing»_id": «json.id»
    "is_«adj»": «json.bool»
    "«thing»": {¶  «json.leaf+1-4|,¶»¶}
    "«thing»s": [«json.word*1-5|, »]
    "«thing»s": [¶  «json.row+1-3|,¶»¶]
    "«part»s": [«json.number*2-6|, »]
    "created_at": "«instant»"
    "«thing»_at": "«instant»"
    "«thing»_email": "«email»"
    "«thing»_name": "«first» «last»"
    "address": {¶  "street": "«#1-400» «thing^» Street",¶  "city": "«city»",¶  "code": "«#10000-99999»"¶}
    = json.leaf
    "«json.key»": «json.scalar»
    "«thing»_id": «json.id»
    "is_«adj»": «json.bool»
    = json.row
    {"id": «json.id», «json.leaf*1-4|, »}
    {"«part»": «json.scalar», «json.leaf*1-3|, »}
    {"name": "«json.text»", "«part»": «json.number», «json.leaf»}
    = json.key
    «part»
    «part»
    «thing»_«part»
    «adj»_«part»
    «thing»_«metric»
    «part»«thing^»
    = json.scalar
    ×2 «json.number»
    ×2 "«state»"
    "«json.text»"
    "«json.code»"
    «json.bool»
    null
    "«date»"
    = json.number
    «#0-9»
    «#10-999»
    «#1000-90000»
    «#1-900».«#10-99»
    -«#1-90».«#1-9»
    0.«#100-999»
    = json.id
    «#100-99999»
    "«~8»"
    "«json.code»"
    "«uuid»"
    = json.code
    «json.prefix»_«~10»
    «json.upper»-«#1000-99999»
    «thing»-«#10-999»-«~4»
    =* json.prefix
    ord usr inv sub evt req job txn acc doc msg run ses shp tkt cus prd ref grp dev loc
    =* json.upper
    AX BK CR DN EV FT GA HL IN JP KX LM MN NR OP PQ QT RS SK TL UV VX WR XB YD ZN
    =* json.bool
    true false
    = json.word
    "«word»"
    "«state»"
    "«adj»"
    = json.text
    «adj^» «thing» «role»
    «first» «last»
    «note.phrase»
    «thing^» «#1-900» «state»
    «city»
    «log.text»
    == table.unit
    «table.names»| «e»_id | «f» | «g» | «h» |
    | --- | --- | --- | ---: |
    «table.row+3-12|¶»
    --
    «table.names»| «f^» | «g^» | «h^» |
    |---|---|---|
    «table.narrow+3-12|¶»
    --
    «csv.unit»
    --
    «table.names»«e»_id	«f»	«g»	«h»
    «table.tabs+3-12|¶»
    --
    «table.names»+----------+------------+--------------+----------+
    | «e» | «f» | «g» | «h» |
    +----------+------------+--------------+----------+
    «table.row+3-10|¶»
    == table.names
    «cast»«h=metric»«i=json.upper»
    = table.row
    | «i»-«#1000-99999» | «state» | «#1-900».«#10-99» | «#0-900» |
    | «i»-«#1000-99999» | «state» | «date» | «#0-9000» |
    | «#100-9999» | «word» | «city» | «#0-900» |
    | «i»-«#1000-99999» | «adj» «thing» |  | «#0-90» |
    = table.narrow
    | «adj» «thing» | «#1-900».«#10-99» | «#0-900» |
    | «thing» «role» | «date» | «#1000-90000» |
    | «city» | «state» | «#0-99»% |
    = table.tabs
    «i»«#1000-99999»	«state»	«date»	«#0-900»
    «i»«#1000-99999»	«word»	«#1-900».«#10-99»	«#0-9»
    «i»«#1000-99999»	«first» «last»	«city»	«#10-99»
    == csv.unit
    «table.names»id,«f»,«g»,«n»_id,«h»
    «csv.row+3-12|¶»
    --
    «table.names»date,«e»,«f»,«h»
    «csv.daily+3-12|¶»
    --
    «table.names»"«e»";"«f»";"«h»"
    «csv.quoted+3-12|¶»
    = csv.row
    «#100-99999»,«state»,«#1-900».«#10-99»,«~6»,«#0-900»
    «#100-99999»,«word»,«#0-99»,«~6»,«#0-900»
    «#100-99999»,,«#0-99»,«~6»,«#0-90»
    = csv.daily
    «date»,«adj» «thing»,«state»,«#0-900»
    «date»,«city»,«#1-90».«#0-9»,«#0-9000»
    = csv.quoted
    "«thing» «#1-900»";"«state»";«#0-900»
    "«first» «last»";"«city»";«#1-90»,«#10-99»
    == log.unit
    «log.names»«log.line+2-14|¶»
    --
    «log.names»«log.structured+2-12|¶»
    --
    «log.names»«log.access+2-12|¶»
    --
    «log.names»«log.line+1-8|¶»
    «log.failure»
    == log.names
    «l:date»«h:host»«e=noun»«t=team»«k=#100-900»
    = log.line
    «l» «clock» «log.level» [«t»-«role»] «log.message»
    «l»T«clock».«#100-999»Z «log.level» «t».«thing»: «log.message»
    «l» «clock»,«#100-999» - «t».«role» - «log.level» - «log.message»
    =* log.level
    INFO INFO INFO DEBUG WARN ERROR
    = log.message
    «verb» «thing» «~8» «state» in «#1-900» ms
    «log.text» (attempt «#1-9» of «#2-9»)
    «thing» «~6» moved from «state» to «state»
    connection to «host»:«#3000-9999» «state»
    «metric»=«#0-900» «metric»=«#0-90» «thing»s=«#0-40»
    request «uuid» finished with status «log.status»
    queue «adj»-«thing»s has «#0-9000» items, oldest «#1-900» s
    «thing» «role» used «#100-9000» of «#9000-20000» MB
    user «#100-9999» «state» «thing» «json.code»
    config «part» changed from «#1-90» to «#1-90»
    could not parse «part» '«word»' in line «#2-9000» of «thing»s.csv
    scheduled «verb» of «#2-900» «thing»s at «clock»
    slow query («#500-9000» ms): SELECT «part» FROM «thing»s WHERE «part» = '«state»'
    =* log.status
    200 200 201 204 301 400 401 403 404 409 422 429 500 502 503
    = log.structured
    {"ts":"«l»T«clock»Z","level":"«log.lower»","service":"«t»-«role»","msg":"«log.text»","«part»":«json.number»}
    {"ts":"«l»T«clock»Z","level":"«log.lower»","msg":"«log.text»","«thing»_id":«json.id»,"took_ms":«#1-9000»}
    time=«l»T«clock»Z level=«log.lower» msg="«log.text»" «thing»=«~8» «part»=«#0-900»
    =* log.lower
    info info debug warn error
    = log.access
    10.«#0-255».«#0-255».«#1-254» - - [«l»:«clock» +0000] "«log.http» /«thing»s/«#1-9000» HTTP/1.1" «log.status» «#100-90000»
    10.«#0-255».«#0-255».«#1-254» - «part» [«l»:«clock» +0000] "GET /«team»/«thing»s?«part»=«state»&page=«#1-40» HTTP/1.1" «log.status» «#100-9000»
    =* log.http
    GET GET GET POST PUT DELETE PATCH
    = log.failure
    «l» «clock» ERROR [«t»-«role»] «log.text»¶«trace.python»
    «l» «clock» ERROR [«t»-«role»] «log.text»¶«trace.java»
    «l» «clock» FATAL [«t»-«role»] «log.text», shutting down
    = identifier
    «verb»_«thing»_«part»
    «verb»«thing^»«part^»
    «adj»«thing^»«role^»
    «adj^»«thing^»«role^»
    «thing!»_«part!»_«metric!»
    «thing»_«part»_«metric»
    «thing»-«part»-«role»
    «team».«thing».«verb»
    «thing^»«role^».«verb»«adj^»
    is_«adj»_«thing»
    «json.code»
    «uuid»
    «thing»«part^»By«thing^»
    """#
}
