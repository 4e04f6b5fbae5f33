/// The grammar of code and exercises, compiled, with the sections that callers begin at.
///
/// Compiled at first use (about 4 ms), once a run; a function of constants alone, so no state is shared.
struct CodeLibrary: Sendable {
  /// Where a language begins.
  struct DialectSymbols: Sendable {
    /// Something whole: a function, a class, a test.
    let unit: CodeGrammar.Symbol
    /// Something whole of few lines.
    let function: CodeGrammar.Symbol
    /// Some statements with nothing around them.
    let fragment: CodeGrammar.Symbol
    /// The beginning of a file.
    let head: CodeGrammar.Symbol?
    /// Widths in use, likelier ones more often.
    let indentations: [Indentation]
  }

  static let shared = CodeLibrary()

  let grammar: CodeGrammar
  /// In the order of ``CodeText/Dialect``.
  let symbols: [DialectSymbols]
  let trace: CodeGrammar.Symbol
  let diff: CodeGrammar.Symbol
  let toolResult: CodeGrammar.Symbol
  let toolCall: CodeGrammar.Symbol
  let shell: CodeGrammar.Symbol
  let table: CodeGrammar.Symbol
  let json: CodeGrammar.Symbol
  let identifier: CodeGrammar.Symbol
  let log: CodeGrammar.Symbol
  /// In the order of the benchmarks.
  let benchmarks: [CodeGrammar.Symbol]

  /// Where each benchmark begins: word problems, multiple choice, functions to complete, facts of
  /// invented worlds, tools to call, reading, puzzles, translation, summaries, refusals,
  /// instructions, bugs to fix.
  static let benchmarkNames = [
    "ex.word", "mc.unit", "fc.unit", "sf.unit", "tc.unit", "rc.unit", "lp.unit", "tr.unit",
    "sm.unit", "sa.unit", "if.unit", "bf.unit",
  ]

  private init() {
    let grammar = GrammarParser.compile(GrammarSource.all)
    let four = [Indentation.spaces(4), .spaces(4), .spaces(4), .spaces(2)]
    let two = [Indentation.spaces(2), .spaces(2), .spaces(2), .spaces(4), .tabs]
    func dialect(_ name: String, head: String?, _ indentations: [Indentation]) -> DialectSymbols {
      DialectSymbols(
        unit: grammar.symbol("\(name).unit"), function: grammar.symbol("\(name).function"),
        fragment: grammar.symbol("\(name).line"),
        head: head.map { grammar.symbol("\($0).head") }, indentations: indentations)
    }
    symbols = [
      dialect("py", head: "py", four), dialect("js", head: "js", two),
      dialect("ts", head: "ts", two), dialect("java", head: "java", four),
      dialect("go", head: "go", [.tabs]), dialect("sw", head: nil, four),
      dialect("sql", head: nil, two), dialect("sh", head: nil, two),
    ]
    trace = grammar.symbol("trace.unit")
    diff = grammar.symbol("diff.unit")
    toolResult = grammar.symbol("tool.result")
    toolCall = grammar.symbol("tool.call")
    shell = grammar.symbol("sh.session")
    table = grammar.symbol("table.unit")
    json = grammar.symbol("json.unit")
    identifier = grammar.symbol("identifier")
    log = grammar.symbol("log.unit")
    benchmarks = Self.benchmarkNames.map { grammar.symbol($0) }
    self.grammar = grammar
  }
}

extension GrammarSource {
  /// Every source; the order decides nothing but the numbers of sections.
  fileprivate static var all: [String] {
    [
      domains, words, notes, python, pythonFiles, javaScript, typeScript, java, golang, swiftCode,
      sql, shell, records, work, tools, exercises, news, puzzles, reading, programs, entries,
    ]
  }

  /// Sections that join others for ``CodeText``.
  private static let entries = #"""
    = py.line
    «py.names»«py.stmt+1-5|¶»
    = js.line
    «js.names»«js.stmt+1-5|¶»
    = ts.line
    ×2 «js.names»«js.stmt+1-5|¶»
    «js.names»const «js.target»: «ts.type» = «js.expr»;¶«js.stmt+1-4|¶»
    = java.line
    «java.names»«java.stmt+1-5|¶»
    = go.line
    «go.names»«go.stmt+1-5|¶»
    = sw.line
    «sw.names»«sw.stmt+1-5|¶»
    = sql.line
    «sql.names»SELECT «sql.pick&1-4|, » FROM «e»s WHERE «sql.cond»;
    «sql.names»«sql.change&1-3|¶»
    «sql.names»«sql.select»;
    = sh.line
    «cast»«sh.pipe»
    «cast»«sh.stmt+1-4|¶»
    = java.function
    «java.method»
    = sql.function
    «sql.unit»
    = sh.function
    «sh.script»
    = sh.unit
    «sh.script»
    = json.unit
    ×4 «cast»«json.object»
    «cast»«json.array»
    """#
}
