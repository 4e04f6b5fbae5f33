extension GrammarSource {
  /// Records as programs exchange them: JSON, tables, logs, identifiers.
  ///
  /// Keys of one object are registers or fixed words, and no alternative is drawn twice, so that
  /// no key stands twice.
  static let records = #"""
    == json.object
    ×2 {
      "id": «json.id»,
      «json.pair&2-8|,¶»
    }
    --
    ×2 {
      «json.pair&2-9|,¶»
    }
    --
    {
      "«n»s": [
        «json.row+1-6|,¶»
      ],
      "next_page": «json.page»,
      "total": «#1-9000»
    }
    --
    {
      "status": "«state»",
      "data": {
        "«e»_id": «json.id»,
        «json.pair&2-7|,¶»
      }
    }
    --
    {
      "type": "«e».«state»",
      "at": "«instant»",
      "«e»": {
        «json.pair&2-6|,¶»
      }
    }
    == json.array
    [
      «json.row+2-8|,¶»
    ]
    = json.pair
    "«f»": «json.number»
    "«g»": «json.number»
    "«h»_«metric»": «#0-900»
    "«k»": "«state»"
    "«l»": "«json.text»"
    "«n»_id": «json.id»
    "is_«adj»": «json.bool»
    "«n»": {¶  «json.leaf&1-5|,¶»¶}
    "keywords": [«json.word*1-5|, »]
    "«o»s": [¶  «json.row+1-4|,¶»¶]
    "history": [«json.number*2-8|, »]
    "created_at": "«instant»"
    "updated_at": "«instant»"
    "contact_email": "«email»"
    "name": "«first» «last»"
    "postal_address": {¶  "street": "«#1-400» «noun^» Street",¶  "city": "«city»",¶  "code": "«#10000-99999»"¶}
    "internal_notes": null
    "description": "«note.sentence»"
    "«u»_count": «#0-90»
    "url": "https://«team».example/«e»s/«~8»"
    "schema_version": «#1-40»
    "external_reference": "«json.code»"
    = json.leaf
    "id": «json.id»
    "«f»": «json.number»
    "«h»": «#0-9000»
    "«k»": "«state»"
    "is_«adj»": «json.bool»
    "name": "«json.text»"
    "«u»_id": «json.id»
    "at": "«date»"
    = json.row
    ×2 {"id": «json.id», «json.short&1-4|, »}
    {"name": "«json.text»", «json.short&1-3|, »}
    {"«o»_id": «json.id», "«k»": "«state»", "«f»": «json.number»}
    {¶  "id": «json.id»,¶  «json.short&2-4|,¶»¶}
    = json.short
    "«f»": «json.number»
    "«h»": «#0-9000»
    "«k»": "«state»"
    "is_«adj»": «json.bool»
    "date": "«date»"
    "«l»": null
    "assigned_to": "«first» «last»"
    = json.page
    null
    "«~12»"
    «#2-90»
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
    "«adj»"
    "«state»"
    "«adj»-«thing»"
    "«team»"
    "«verb»"
    = json.text
    «adj^» «thing» «role»
    «first» «last»
    «note.phrase»
    «thing^» «#1-900» «state»
    «city»
    «log.text»
    = table.unit
    «cast»«c=json.upper»«z=#10000-90000»«table.kind»
    == table.kind
    | id | «k» | «f» | «h» |
    | --- | --- | ---: | ---: |
    «table.coded+3-12|¶»
    --
    | «e^» | «k^» | «f^» | Since |
    |---|---|---|---|
    «table.named+3-12|¶»
    --
    | «thing^» | «metric^» | Share |
    |:--|--:|--:|
    «table.shares+3-10|¶»
    --
    +---------+--------+------------+------+
    | id      | amount | date       | unit |
    +---------+--------+------------+------+
    «table.drawn+3-10|¶»
    +---------+--------+------------+------+
    --
    «e»_id	«k»	«f»	updated_at
    «table.tabs+3-12|¶»
    --
    City	«o^»	«f^»
    «table.cities+3-12|¶»
    --
    ×2 «csv.kind»
    = table.coded
    «table.next»| «c»-«z» | «state» | «#1-900».«#10-99» | «#0-900» |
    = table.named
    | «adj» «thing» | «state» | «#0-900» | «date» |
    | «adj» «thing» | «state» |  | «date» |
    = table.shares
    | «adj» «thing» | «#0-9000» | «#0-99»% |
    = table.drawn
    «table.next»| «c»«z» | «#100-900».«#10-99» | «date» | «~4» |
    = table.tabs
    «table.next»«z»	«state»	«#1-900».«#10-99»	«date» «hh»:«sixty»
    «table.next»«z»	«state»		«date» «hh»:«sixty»
    = table.cities
    «city»	«adj» «thing»	«#0-900»
    = table.next
    «y=#1-19»«z:=z+y»
    = csv.unit
    «c=json.upper»«z=#1000-90000»«csv.kind»
    == csv.kind
    id,«k»,«f»,«n»_id,«h»
    «csv.row+3-14|¶»
    --
    date,«e»,«k»,«h»
    «csv.daily+3-14|¶»
    --
    "«e»";"«k»";"«f»"
    «csv.quoted+3-14|¶»
    --
    name,email,«k»,«g»
    «csv.people+3-12|¶»
    = csv.row
    ×3 «table.next»«z»,«state»,«#1-900».«#10-99»,«~6»,«#0-900»
    «table.next»«z»,,«#1-90».«#10-99»,«~6»,«#0-90»
    = csv.daily
    «date»,«adj» «thing»,«state»,«#0-900»
    = csv.quoted
    "«thing» «#1-900»";"«state»";«#1-90»,«#10-99»
    = csv.people
    «s=first»«w=last»«s» «w»,«s».«w»@mail.example,«state»,«#0-900»
    = log.unit
    «cast»«c:date»«t=team»«d=role»«j:host»«a=#0-80000»«log.kind»
    == log.kind
    ×3 «log.bracket+2-16|¶»
    --
    ×2 «log.zulu+2-16|¶»
    --
    ×2 «log.comma+2-16|¶»
    --
    ×2 «log.structured+2-12|¶»
    --
    «log.equals+2-14|¶»
    --
    ×2 «log.access+2-14|¶»
    --
    «log.bracket+1-8|¶»
    «log.next»«c» «a@» ERROR [«t»-«d»] «log.text»¶«trace.unit»
    --
    «log.zulu+1-8|¶»
    «log.next»«c»T«a@».«#100-999»Z FATAL «t».«d»: «log.text», shutting down
    = log.next
    «b=#1-3»«a:=a+b»
    «b=#0-90»«a:=a+b»
    = log.bracket
    «log.next»«c» «a@» «log.level» [«t»-«d»] «log.message»
    = log.zulu
    «log.next»«c»T«a@».«#100-999»Z «log.level» «t».«thing»: «log.message»
    = log.comma
    «log.next»«c» «a@»,«#100-999» - «t».«d» - «log.level» - «log.message»
    =* log.level
    INFO INFO INFO DEBUG WARN ERROR
    = log.message
    «verb» «thing» «~8» «state» in «#1-900» ms
    «log.text» (attempt «#1-2» of «#3-9»)
    «thing» «~6» moved from «state» to «state»
    connection to «host»:«#3000-9999» «state»
    «metric»=«#0-900» «f»=«#0-90» «thing»s=«#0-40»
    request «uuid» finished with status «log.status»
    queue «adj»-«thing»s has «#0-9000» items, oldest «#1-900» s
    «thing» «role» used «#100-9000» of «#9000-20000» MB
    user «#100-9999» «state» «thing» «json.code»
    config «number» changed from «#1-90» to «#1-90»
    could not parse «number» '«word»' in line «#2-9000» of «thing»s.csv
    scheduled «verb» of «#2-900» «thing»s at «clock»
    slow query («#500-9000» ms): SELECT «part» FROM «thing»s WHERE «label» = '«state»'
    «thing» «json.code» has «number» «#0-900», expected at least «#1-90»
    «role» for «thing»s restarted after «#1-900» s
    dropped «#1-90» of «#90-9000» «thing»s without «label»
    =* log.status
    200 200 201 204 301 400 401 403 404 409 422 429 500 502 503
    = log.structured
    «log.next»{"ts":"«c»T«a@»Z","level":"«log.lower»","service":"«t»-«d»","msg":"«log.text»","«f»":«json.number»}
    «log.next»{"ts":"«c»T«a@»Z","level":"«log.lower»","service":"«t»-«d»","msg":"«log.text»","«n»_id":«json.id»,"took_ms":«#1-9000»}
    = log.equals
    «log.next»time=«c»T«a@»Z level=«log.lower» msg="«log.text»" «n»=«~8» «f»=«#0-900»
    «log.next»time=«c»T«a@»Z level=«log.lower» msg="«thing» «state»" «label»=«state» took=«#1-900»ms
    =* log.lower
    info info debug warn error
    = log.access
    «log.next»10.«#0-255».«#0-255».«#1-254» - - [«c»:«a@» +0000] "«log.http» /«thing»s/«#1-9000» HTTP/1.1" «log.status» «#100-90000»
    «log.next»10.«#0-255».«#0-255».«#1-254» - «login» [«c»:«a@» +0000] "GET /«team»/«thing»s?«label»=«state»&page=«#1-40» HTTP/1.1" «log.status» «#100-9000»
    =* log.http
    GET GET GET POST PUT DELETE PATCH
    = identifier
    «cast»«identifier.kind»
    = identifier.kind
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
    «thing»«part^»By«noun^»
    «verb»_«adj»_«thing»s
    """#
}
