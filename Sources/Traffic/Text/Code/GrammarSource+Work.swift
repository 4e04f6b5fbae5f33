extension GrammarSource {
  /// What passes through the hands of someone who fixes programs: traces, diffs, tools.
  static let work = #"""
    == trace.unit
    ×2 «trace.python»
    --
    ×2 «trace.java»
    --
    «trace.node»
    --
    «trace.go»
    --
    «trace.swift»
    --
    «trace.test»
    == trace.names
    «cast»«v=verb»«t=team»«d=role»«i=#4-60»«j=#60-400»
    == trace.python
    «trace.names»Traceback (most recent call last):
      «trace.pyframe+1-8|¶»
      File "/srv/«t»/«n»_«d».py", line «j», in «v»_«e»
        «py.fragment»
    «trace.pyerror»
    = trace.pyframe
    File "/srv/«t»/«thing»_«role».py", line «#4-900», in «verb»_«thing»¶  «py.fragment»
    File "/srv/«t»/«role».py", line «#4-900», in «verb»¶  return self.«verb»_«thing»(«py.fragargs»)
    File "/usr/lib/python3.«#9-13»/«trace.library».py", line «#40-900», in «trace.inner»¶  return «trace.inner»(*args, **kwargs)
    File "<stdin>", line «#1-9», in <module>
    =* trace.library
    threading concurrent/futures/thread json/decoder asyncio/base_events contextlib functools socket csv
    =* trace.inner
    run _run decode wrapper __enter__ __call__ result submit inner execute
    = py.fragment
    «thing» = «thing»_«role».«verb»(«py.fragargs»)
    return «thing»["«part»"]
    «part» = int(«thing».«part»)
    «thing»s = [«verb»(«thing») for «thing» in «thing»s]
    raise «thing^»Error(f"«log.text» {«thing»}")
    self._«thing»s[«part»].«verb»(«thing»)
    total += «thing».«part» * «thing».«part»
    = py.fragargs
    «thing»
    «thing», «part»=«part»
    self.«thing», «#1-90»
    «thing»["«part»"]
    = trace.pyerror
    KeyError: '«f»'
    TypeError: «v»_«e»() missing 1 required positional argument: '«f»'
    TypeError: unsupported operand type(s) for +: 'int' and 'NoneType'
    AttributeError: 'NoneType' object has no attribute '«f»'
    AttributeError: '«e^»' object has no attribute '«f»'. Did you mean: '«part»'?
    ValueError: invalid literal for int() with base 10: '«word»'
    IndexError: list index out of range
    ZeroDivisionError: division by zero
    RecursionError: maximum recursion depth exceeded
    ModuleNotFoundError: No module named '«t».«n»'
    json.decoder.JSONDecodeError: Expecting value: line «#1-90» column «#1-80» (char «#1-9000»)
    TimeoutError: «e» «d» did not answer within «#2-60» s
    «t».errors.«e^»Error: «log.text» ('«f»' = «#1-900»)
    FileNotFoundError: [Errno 2] No such file or directory: '/srv/«t»/«n»s.json'
    UnicodeDecodeError: 'utf-8' codec can't decode byte 0x«~2» in position «#1-9000»: invalid start byte
    sqlite3.OperationalError: no such column: «f»
    == trace.java
    «trace.names»Exception in thread "«t»-«d»-«#1-16»" «trace.jverror»
      «trace.jvframe+2-10|¶»
    --
    «trace.names»«trace.jverror»
      «trace.jvframe+2-8|¶»
    Caused by: «trace.jverror»
      «trace.jvframe+1-5|¶»
      ... «#2-40» more
    = trace.jverror
    java.lang.NullPointerException: Cannot invoke "«e^».get«f^»()" because "«n»" is null
    java.lang.IllegalStateException: «log.text»
    java.lang.IllegalArgumentException: «f» must be positive: -«#1-90»
    java.util.ConcurrentModificationException
    java.lang.IndexOutOfBoundsException: Index «#2-90» out of bounds for length «#1-2»
    java.lang.ClassCastException: class example.«t».«e^» cannot be cast to class example.«t».«n^»
    java.io.IOException: connection to «host» reset
    java.util.NoSuchElementException: No value present
    example.«t».«e^»Exception: «log.text»: «f» is «state»
    java.lang.OutOfMemoryError: Java heap space
    = trace.jvframe
    at example.«t».«thing^»«role^».«verb»«thing^»(«thing^»«role^».java:«#12-900»)
    at example.«t».«thing^»«role^».«verb»(«thing^»«role^».java:«#12-900»)
    at example.«t».«thing».«thing^»«role^».lambda$«verb»$«#0-9»(«thing^»«role^».java:«#12-900»)
    at java.base/java.util.«trace.jvutil»
    =* trace.jvutil
    ArrayList.forEach(ArrayList.java:1511) HashMap.computeIfAbsent(HashMap.java:1220)
    stream.ReferencePipeline$3$1.accept(ReferencePipeline.java:197) Optional.orElseThrow(Optional.java:403)
    concurrent.FutureTask.run(FutureTask.java:264) concurrent.ThreadPoolExecutor.runWorker(ThreadPoolExecutor.java:1136)
    Objects.requireNonNull(Objects.java:233) Iterator.next(Iterator.java:88)
    == trace.node
    «trace.names»«trace.jserror»
      «trace.jsframe+2-8|¶»
    --
    «trace.names»/srv/«t»/src/«n»-«d».js:«j»
      const «f» = «n».«e».«part»;
                     ^

    «trace.jserror»
      «trace.jsframe+2-6|¶»
    = trace.jserror
    TypeError: Cannot read properties of undefined (reading '«f»')
    TypeError: «e».«v» is not a function
    ReferenceError: «e»«f^» is not defined
    RangeError: Maximum call stack size exceeded
    SyntaxError: Unexpected token '<', "<!DOCTYPE "... is not valid JSON
    Error: «log.text»: «json.code»
    UnhandledPromiseRejection: «log.text»
    Error: connect ECONNREFUSED 10.«#0-255».«#0-255».«#1-254»:«#3000-9999»
    «e^»Error: «f» is «state»
    = trace.jsframe
    at «verb»«thing^» (/srv/«t»/src/«thing»-«role».js:«#2-900»:«#1-80»)
    at async «thing^»«role^».«verb» (/srv/«t»/src/«thing»/«role».js:«#2-900»:«#1-80»)
    at Array.«trace.jsarray» (<anonymous>)
    at /srv/«t»/src/«team»/index.js:«#2-300»:«#1-40»
    at process.processTicksAndRejections (node:internal/process/task_queues:«#60-110»:5)
    =* trace.jsarray
    map forEach filter reduce sort
    == trace.go
    «trace.names»panic: «trace.goerror»

    goroutine «#1-900» [running]:
    «trace.goframe+2-6|¶»
    exit status 2
    = trace.goerror
    runtime error: invalid memory address or nil pointer dereference
    runtime error: index out of range [«#3-90»] with length «#1-3»
    assignment to entry in nil map
    «e» «f»: «log.text»
    send on closed channel
    = trace.goframe
    example.test/«t»/«thing».(*«thing^»«role^»).«verb^»(0xc000«~6», {0xc000«~6», 0x«~2»})¶	/srv/«t»/internal/«thing»/«role».go:«#12-900» +0x«~3»
    example.test/«t»/«thing».«verb»«thing^»(...)¶	/srv/«t»/internal/«thing»/«verb».go:«#12-900» +0x«~2»
    main.main()¶	/srv/«t»/main.go:«#12-200» +0x«~3»
    == trace.swift
    «trace.names»«t^»/«n^»«d^».swift:«j»: Fatal error: «trace.swerror»
    «trace.swframe+2-6|¶»
    --
    «trace.names»/srv/«t»/Sources/«t^»/«n^»«d^».swift:«j»:«#4-60»: error: «trace.swcompile»
      let «f» = «e».«v»(«n»)
              ^~~~~~~~~
    = trace.swerror
    Unexpectedly found nil while unwrapping an Optional value
    Index out of range
    Duplicate keys of type '«e^»' were found in a Dictionary
    «log.text»: «f» = «#0-900»
    = trace.swcompile
    cannot convert value of type '«e^»' to expected argument type '«n^»'
    value of type '«e^»' has no member '«f»'
    missing argument for parameter '«f»' in call
    type '«e^»' does not conform to protocol '«d^»'
    sending '«e»' risks causing data races
    = trace.swframe
    «#0-9» [ra] 0x0000«~12» «verb»(_:«part»:) + «#10-900» in «team» at /srv/«t»/Sources/«thing^».swift:«#10-900»:«#1-40»
    «#0-9» 0x0000«~12» closure #«#1-4» in «thing^»«role^».«verb»() + «#10-900»
    == trace.test
    «trace.names»FAIL: test_«v»_«e»_«f» («t».tests.«n^»«d^»Test)
    ----------------------------------------------------------------------
    «trace.python»

    ----------------------------------------------------------------------
    Ran «#4-400» tests in «#0-90».«#100-999»s

    FAILED (failures=«#1-9»)
    --
    «trace.names»● «n» › «v»s «adj» «e»

      expect(received).toEqual(expected)

      - Expected  - «#1-4»
      + Received  + «#1-4»

        {
      -   "«f»": "«state»",
      +   "«f»": "«word»",
          "«part»": «#0-900»,
        }

        at Object.<anonymous> (tests/«n».test.js:«j»:«#4-40»)
    == diff.unit
    «diff.names»diff --git a/«p» b/«p»
    index «~7»..«~7» 100644
    --- a/«p»
    +++ b/«p»
    «diff.hunk+1-6|¶»
    --
    «diff.names»--- a/«p»
    +++ b/«p»
    «diff.hunk+1-4|¶»
    --
    «diff.names»commit «~40»
    Author: «first» «last» <«email»>
    Date:   «date» «clock» +0000

        «commit»

    diff --git a/«p» b/«p»
    --- a/«p»
    +++ b/«p»
    «diff.hunk+1-6|¶»
    == diff.names
    «p:path»«cast»«v=verb»«x=short»«r=js.result»«m:js.suffix»
    == diff.hunk
    @@ -«#1-900»,«#4-12» +«#1-900»,«#4-14» @@ «diff.context»
    «diff.line*2-4|¶»
    «diff.change*1-3|¶»
    «diff.line*1-3|¶»
    = diff.context
    def «v»_«e»(«f»):
    class «e^»«role^»:
    function «v»«e^»() {
    func «v»«e^»() {
    ~
    = diff.line
       «py.assign»
       «js.stmt.plain»
       return «r»
       }
       «go.target» := «go.expr»
    ␣
    = js.stmt.plain
    const «js.target» = «js.expr»;
    «js.log»
    «e».«f» = «js.expr»;
    = diff.change
    -  «js.stmt.plain»¶+  «js.stmt.plain»
    -  «py.assign»¶+  «py.assign»
    -  if «py.cond»:¶+  if «py.cond» and «py.cond»:
    +  «js.stmt.plain»¶+  «js.stmt.plain»
    -  «js.stmt.plain»
    +  # «remark»¶+  «py.assign»
    -  «f»: «#1-90»,¶+  «f»: «#1-90»,
    -  let «f» = «sw.expr»¶+  let «f» = «sw.expr»
    -  «py.log»
    """#
}
