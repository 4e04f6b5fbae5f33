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
    KeyError: '«part»'
    TypeError: «v»_«e»() missing 1 required positional argument: '«f»'
    TypeError: unsupported operand type(s) for +: 'int' and 'NoneType'
    AttributeError: 'NoneType' object has no attribute '«f»'
    AttributeError: '«e^»' object has no attribute '«f»'. Did you mean: '«g»'?
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
    «b=role»at example.«t».«e^»«b^».«verb»«thing^»(«e^»«b^».java:«#12-900»)
    «b=role»at example.«t».«n^»«b^».«verb»(«n^»«b^».java:«#12-900»)
    «b=role»at example.«t».«o».«o^»«b^».lambda$«verb»$«#0-9»(«o^»«b^».java:«#12-900»)
    «b=role»at example.«t».«e».«u^»«b^».«verb»All(«u^»«b^».java:«#12-900»)
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
      -   "«k»": "«state»",
      +   "«k»": "«word»",
          "«f»": «#0-900»,
        }

        at Object.<anonymous> (tests/«n».test.js:«j»:«#4-40»)
    == diff.unit
    «cast»«v=verb»«w=verb/v»«x=short»«y=short/x»«r=js.result»«m:js.suffix»«diff.start»«diff.kind»
    --
    «cast»«v=verb»«w=verb/v»«x=short»«y=short/x»«r=js.result»«m:js.suffix»«diff.start»commit «~40»
    «c=first»«d=last»Author: «c» «d» <«c».«d»@mail.example>
    Date:   «date» «clock» +0000

        «commit»

    «diff.kind»
    = diff.start
    «a=#1-400»«b=#0-9»«b:=a+b»
    == diff.kind
    ×3 «p:diff.pypath»«diff.head»
    «diff.python+1-6|¶»
    --
    ×2 «p:diff.jspath»«diff.head»
    «diff.script+1-6|¶»
    --
    «p:diff.gopath»«diff.head»
    «diff.go+1-6|¶»
    --
    «p:diff.javapath»«diff.head»
    «diff.java+1-6|¶»
    --
    «p:diff.configpath»«diff.head»
    «diff.config+1-4|¶»
    --
    «p:diff.pypath»«diff.head»
    «diff.python+1-4|¶»
    «p:diff.configpath»«diff.head»
    «diff.config»
    == diff.head
    diff --git a/«p» b/«p»
    index «~7»..«~7» 100644
    --- a/«p»
    +++ b/«p»
    --
    --- a/«p»
    +++ b/«p»
    = diff.pypath
    «team»/«e»_«role».py
    src/«team»/«n»_«verb».py
    = diff.jspath
    src/«team»/«e»-«role».ts
    lib/«n»/«verb».js
    = diff.gopath
    internal/«team»/«e».go
    = diff.javapath
    src/main/«team»/«e^»«role^».java
    = diff.configpath
    config/«team».toml
    deploy/«e».yaml
    = diff.next
    «c=#12-90»«a:=a+c»«b:=b+c»
    == diff.python
    «diff.next»@@ -«a»,4 +«b»,4 @@ «diff.pydef»
     «diff.pyline»
    -    «diff.pychange»
    +    «diff.pychange»
     «diff.pyline»
     «diff.pyline»
    --
    «diff.next»@@ -«a»,3 +«b»,5 @@ «diff.pydef»«b:=b+2»
     «diff.pyline»
    +    «diff.pychange»
    +    «diff.pychange»
     «diff.pyline»
     «diff.pyline»
    --
    «diff.next»@@ -«a»,6 +«b»,5 @@«b:=b-1»
     «diff.pyline»
     «diff.pyline»
    -    «diff.pychange»
    -    «diff.pychange»
    +    «diff.pychange»
     «diff.pyline»
     «diff.pyline»
    --
    «diff.next»@@ -«a»,5 +«b»,6 @@ «diff.pydef»«b:=b+1»
     «diff.pyline»
    -    if «py.cond»:
    +    if «py.cond» and «py.cond»:
    +        # «remark»
     «diff.pyline»
     «diff.pyline»
     «diff.pyline»
    = diff.pydef
    def «v»_«e»(«f»):
    class «e^»«role^»:
    def «v»_«n»s(self):
    ~
    = diff.pyline
        «py.assign»
        «py.log»
        return «r»
    ␣
        «y» = «py.query»
        for «y» in «e».«n»s:
        try:
    = diff.pychange
    «py.assign»
    «py.log»
    «e».«number» += «py.small»
    «r» = «py.query»
    == diff.script
    «diff.next»@@ -«a»,4 +«b»,4 @@ «diff.jsdef»
     «diff.jsline»
    -  «diff.jschange»
    +  «diff.jschange»
     «diff.jsline»
     «diff.jsline»
    --
    «diff.next»@@ -«a»,3 +«b»,5 @@ «diff.jsdef»«b:=b+2»
     «diff.jsline»
    +  «diff.jschange»
    +  «diff.jschange»
     «diff.jsline»
     «diff.jsline»
    --
    «diff.next»@@ -«a»,5 +«b»,4 @@«b:=b-1»
     «diff.jsline»
     «diff.jsline»
    -  if («js.cond») return «js.const»;
    -  «diff.jschange»
    +  «diff.jschange»
     «diff.jsline»
    = diff.jsdef
    function «v»«m»(«e») {
    export class «e^»«role^» {
    async «v»«n^»s() {
    ~
    = diff.jsline
      «diff.jschange»
      }
    ␣
      return «r»;
      const «y» = «js.query»;
      try {
    = diff.jschange
    const «js.target» = «js.expr»;
    «js.log»
    «e».«label» = «js.text»;
    await «js.call»;
    «e».«number» += «#1-20»;
    == diff.go
    «diff.next»@@ -«a»,4 +«b»,4 @@ func «v^»«m»(«e» *«e^») error {
     	«diff.goline»
    -	«diff.goline»
    +	«diff.goline»
     	«diff.goline»
     }
    --
    «diff.next»@@ -«a»,3 +«b»,6 @@ func (s *«n^»«role^») «v^»«e^»() error {«b:=b+3»
     	«diff.goline»
    +	if «go.cond» {
    +		return Err«n^»«state^»
    +	}
     	«diff.goline»
     	return nil
    = diff.goline
    «thing»«number^» := «go.int»
    «adj»«label^» := «go.string»
    «e».«label^» = «go.string»
    log.Printf("«log.text»: %v", «e».«part^»)
    «e».«number^»++
    == diff.java
    «diff.next»@@ -«a»,4 +«b»,4 @@ public class «e^»«role^» {
         «diff.javaline»
    -    «diff.javaline»
    +    «diff.javaline»
         «diff.javaline»
     ␣
    --
    «diff.next»@@ -«a»,3 +«b»,6 @@ public void «v»«e^»(«e^» «e») {«b:=b+3»
         «diff.javaline»
    +    if («java.cond») {
    +      throw new «java.error»("«log.text»");
    +    }
         «diff.javaline»
       }
    = diff.javaline
    int «thing»«number^» = «java.int»;
    String «adj»«label^» = «java.string»;
    «e».set«label^»("«state»");
    log.«java.level»("«log.text» {}", «e».get«part^»());
    «n»«role^».«verb»(«e»);
    == diff.config
    «diff.next»@@ -«a»,3 +«b»,3 @@
     «diff.setting»
    -«f» = «#1-90»
    +«f» = «#1-90»
     «diff.setting»
    --
    «diff.next»@@ -«a»,3 +«b»,4 @@«b:=b+1»
     «diff.setting»
     «diff.setting»
    +«g» = «#1-900»
     «diff.setting»
    --
    «diff.next»@@ -«a»,3 +«b»,2 @@«b:=b-1»
     «diff.setting»
    -«k» = "«state»"
     «diff.setting»
    = diff.setting
    «adj»_«metric» = «#1-900»
    «thing»_«label» = "«state»"
    [«thing»]
    «role» = "«host»"
    # «remark»
    """#
}
