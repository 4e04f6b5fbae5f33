extension GrammarSource {
  /// Calls of tools by a model, and what tools answer.
  static let tools = #"""
    = tool.name
    ×2 «verb»_«thing»
    ×2 search_«thing»s
    get_«thing»_«part»
    list_«thing»s
    «verb»_«adj»_«thing»s
    read_file
    run_tests
    find_in_files
    create_event
    lookup_«thing»
    = tool.argument
    "«k»": "«state»"
    "«f»": «json.number»
    "«n»_id": «json.id»
    "query": "«adj» «thing» «part»"
    "path": "«path»"
    "max_results": «#1-100»
    "since": "«date»"
    "«o»s": [«json.word*1-3|, »]
    "include_«adj»": «json.bool»
    "range": {"start": «#1-90», "end": «#91-900»}
    "name": "«first» «last»"
    = tool.call
    «cast»«tool.format»
    == tool.format
    {"name": "«tool.name»", "arguments": {«tool.argument&1-4|, »}}
    --
    {
      "id": "call_«~12»",
      "type": "function",
      "function": {
        "name": "«tool.name»",
        "arguments": {
          «tool.argument&1-5|,¶»
        }
      }
    }
    --
    {"tool": "«tool.name»", "input": {«tool.argument&1-3|, »}, "call": "«~8»"}
    --
    {
      "name": "read_file",
      "arguments": {
        "path": "«path»",
        "range": {"start": «#1-90», "end": «#91-900»}
      }
    }
    = tool.result
    «cast»«tool.answer»
    == tool.answer
    ×2 «tool.search»
    --
    ×2 «json.object»
    --
    «tool.listing»
    --
    «tool.file»
    --
    «tool.tests»
    --
    «tool.calendar»
    --
    «tool.rows»
    --
    «tool.error»
    --
    «tool.matches»
    --
    «tool.weather»
    == tool.search
    {
      "query": "«adj» «thing» «part»",
      "results": [
        «tool.hit+1-5|,¶»
      ],
      "took_ms": «#2-900»
    }
    --
    «a=#2-900»Found «a» results for "«thing» «part»"
    «tool.line+1-6|¶»
    = tool.hit
    {"title": "«ticket»", "score": 0.«#100-999», "id": «json.id»}
    {"title": "«json.text»", "url": "https://«team».example/«thing»s/«#1-9000»", "snippet": "«note.sentence»"}
    = tool.line
    [«#1-9»] «ticket» (updated «date»)
    - «note.sentence» https://«team».example/«thing»/«~6»
    «#1-9». «ticket», by «first» «last»
    == tool.listing
    «path*3-14|¶»
    --
    {"files": [«tool.path*2-8|, »], "truncated": «json.bool»}
    = tool.path
    "«path»"
    == tool.file
    ×2 File: «path.python» (from line «#1-300»)
    «py.function»
    --
    # «path.python»
    «py.class»
    --
    // «path.script»
    «ts.function»
    --
    // «path.go»
    «go.function»
    --
    // «path.java»
    «java.method»
    == tool.tests
    {
      "passed": «#2-400»,
      "failed": «#1-9»,
      "failures": [
        {"test": "test_«verb»_«thing»", "file": "«path»", "line": «#4-900», "message": "expected «#0-90», found «#0-90»"}
      ]
    }
    --
    «sh.test»
    --
    «trace.test»
    == tool.calendar
    {
      "calendar": "«team»",
      "timezone": "Etc/GMT-«#1-9»",
      "events": [
        «tool.event+1-5|,¶»
      ]
    }
    --
    «date»: «tool.busy+1-5|; »
    = tool.event
    {"title": "«thing^» «tool.meeting»", "start": "«date»T«hh»:00:00Z", "minutes": «tool.minutes», "attendees": ["«first» «last»", "«first» «last»"]}
    {"id": "«~8»", "title": "«tool.meeting» with «first»", "start": "«date»T«hh»:30:00Z", "room": "«city» «#1-9»"}
    =* tool.meeting
    review sync planning interview retrospective demo handover training check-in standup workshop
    =* tool.minutes
    15 30 30 45 60 60 90
    = tool.busy
    «hh»:00-«hh»:30 «thing» «tool.meeting»
    «hh»:15 «tool.meeting» with «first» «last»
    == tool.rows
    {"columns": ["«thing»_id", "«part»", "«metric»"], "rows": [«tool.row+1-8|, »], "row_count": «#8-900»}
    --
    «table.unit»
    = tool.row
    [«#100-9999», "«state»", «#0-900»]
    [«#100-9999», "«word»", «#0-90».«#10-99»]
    [«#100-9999», null, «#0-9»]
    == tool.error
    {"error": {"code": "«tool.code»", "message": "«log.text»", "retry_after": «#1-90»}}
    --
    {"ok": false, "error": "«part» of «thing» must be one of: «state», «state», «state»"}
    --
    Error: «thing» «json.code» not found
    --
    Error: file '«path»' does not exist
    --
    «trace.unit»
    =* tool.code
    not_found invalid_argument permission_denied rate_limited timeout conflict internal unavailable
    == tool.matches
    «tool.match+2-10|¶»
    = tool.match
    ×2 «path.python»:«#2-900»:    «py.fragment»
    «path.python»:«#2-900»:def «verb»_«thing»(«part», «thing»):
    «path.python»:«#2-900»:    # «remark»
    ×2 «path.script»:«#2-900»:  const «thing» = await «thing»«role^».«verb»(«part»);
    «path.script»:«#2-900»:export function «verb»«thing^»(«thing», «part») {
    «path.script»:«#2-900»:  // «remark»
    «path.go»:«#2-900»:func «verb»«thing^»(«thing»ID string) error {
    «path.java»:«#2-900»:    return «thing»«role^».«verb»(«thing»);
    == tool.weather
    {"location": "«city»", "«tool.measure»": «#0-39».«#0-9», "humidity": «#20-99», "conditions": "«tool.sky»", "observed_at": "«instant»"}
    --
    {"from": "«city»", "to": "«city»", "distance_km": «#4-900», "minutes": «#5-600», "steps": [«json.word*2-4|, »]}
    --
    {"base": "«tool.money»", "quote": "«tool.money»", "rate": «#0-9».«#1000-9999», "as_of": "«date»"}
    =* tool.measure
    temperature_c feels_like_c dew_point_c
    =* tool.sky
    clear cloudy overcast rain drizzle snow fog windy thunderstorm
    =* tool.money
    USD EUR GBP JPY CNY INR BRL CHF KRW SEK
    """#
}
