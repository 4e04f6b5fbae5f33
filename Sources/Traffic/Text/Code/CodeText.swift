/// Code, records and terminal output, drawn from one grammar.
///
/// Every function appends one text, a pure function of the random source, at about 3 ns a byte
/// (measured on one core at 2.6 GHz) and without allocating beyond the bytes appended. Names, fields and errors are drawn anew each
/// time, so two texts are practically never alike. Valid UTF-8; no line break at the end.
enum CodeText {
  /// A programming language, with the indentation its writers use.
  enum Dialect: UInt8, CaseIterable, Sendable {
    case python, javaScript, typeScript, java, go, swift, sql, shell

    /// What stands after the three backticks of a fenced block.
    var fence: String {
      switch self {
      case .python: "python"
      case .javaScript: "javascript"
      case .typeScript: "typescript"
      case .java: "java"
      case .go: "go"
      case .swift: "swift"
      case .sql: "sql"
      case .shell: "bash"
      }
    }
  }

  /// Lines from which a snippet may begin with its imports.
  private static let headLines = 10
  /// Lines up to which a snippet is more often a function than a class or a test.
  private static let functionLines = 8
  /// Lines up to which a snippet is statements without a function around them.
  private static let fragmentLines = 3
  /// Share of each dialect in a hundred snippets, in the order of the cases.
  private static let shares = [30, 14, 16, 12, 10, 6, 7, 5]

  /// A language as often as people paste it.
  static func dialect(using random: inout RandomSource) -> Dialect {
    var rest = random.below(100)
    for dialect in Dialect.allCases {
      rest -= shares[Int(dialect.rawValue)]
      if rest < 0 { return dialect }
    }
    return .python
  }

  /// Code of about that many lines in a language drawn by its share.
  static func snippet(lines: Int, using random: inout RandomSource, into bytes: inout [UInt8]) {
    snippet(dialect(using: &random), lines: lines, using: &random, into: &bytes)
  }

  /// Code of about that many lines: whole functions, classes or scripts, so that it may run some
  /// lines over.
  static func snippet(
    _ dialect: Dialect, lines: Int, using random: inout RandomSource, into bytes: inout [UInt8]
  ) {
    let library = CodeLibrary.shared
    let symbols = library.symbols[Int(dialect.rawValue)]
    let indentation = symbols.indentations[random.below(symbols.indentations.count)]
    var left = lines
    if lines >= headLines, let head = symbols.head, random.chance(0.4) {
      left = GrammarExpansion.append(
        head, of: library.grammar, indentation: indentation, lines: left, using: &random,
        into: &bytes)
    }
    guard lines > fragmentLines else {
      // What breaks the line is one less than the lines.
      GrammarExpansion.append(
        symbols.fragment, of: library.grammar, indentation: indentation, lines: lines - 1,
        using: &random, into: &bytes)
      return
    }
    while true {
      let isShort = left <= functionLines && random.chance(0.6)
      left = GrammarExpansion.append(
        isShort ? symbols.function : symbols.unit, of: library.grammar, indentation: indentation,
        lines: left, using: &random,
        into: &bytes)
      guard left > fragmentLines else { return }
      bytes.append(UInt8(ascii: "\n"))
      bytes.append(UInt8(ascii: "\n"))
      left -= 2
    }
  }

  /// An error message with its stack of calls.
  static func trace(using random: inout RandomSource, into bytes: inout [UInt8]) {
    append(CodeLibrary.shared.trace, lines: 16, using: &random, into: &bytes)
  }

  /// A change to a file in unified form.
  static func diff(using random: inout RandomSource, into bytes: inout [UInt8]) {
    append(CodeLibrary.shared.diff, lines: 30, using: &random, into: &bytes)
  }

  /// What a tool returned: search hits, files, test runs, calendars, rows, errors; often JSON.
  static func toolResult(using random: inout RandomSource, into bytes: inout [UInt8]) {
    append(CodeLibrary.shared.toolResult, lines: 24, using: &random, into: &bytes)
  }

  /// The call of a tool as a JSON object.
  static func toolCall(using random: inout RandomSource, into bytes: inout [UInt8]) {
    append(CodeLibrary.shared.toolCall, lines: 12, using: &random, into: &bytes)
  }

  /// Commands at a prompt with what they printed.
  static func shell(using random: inout RandomSource, into bytes: inout [UInt8]) {
    append(CodeLibrary.shared.shell, lines: 16, using: &random, into: &bytes)
  }

  /// A table: Markdown, comma or tab separated, or drawn with lines.
  static func table(using random: inout RandomSource, into bytes: inout [UInt8]) {
    append(CodeLibrary.shared.table, lines: 12, using: &random, into: &bytes)
  }

  /// A JSON object or array, indented or on one line.
  static func json(using random: inout RandomSource, into bytes: inout [UInt8]) {
    let library = CodeLibrary.shared
    let indentation: Indentation =
      switch random.below(8) {
      case 0..<3: .compact
      case 3: .spaces(4)
      default: .spaces(2)
      }
    GrammarExpansion.append(
      library.json, of: library.grammar, indentation: indentation, lines: 24, using: &random,
      into: &bytes)
  }

  /// A name as programs use it, in one of the usual letter cases, or a key.
  static func identifier(using random: inout RandomSource, into bytes: inout [UInt8]) {
    append(CodeLibrary.shared.identifier, lines: 1, using: &random, into: &bytes)
  }

  /// About that many lines of a log.
  static func logLines(
    _ lines: Int, using random: inout RandomSource, into bytes: inout [UInt8]
  ) {
    append(CodeLibrary.shared.log, lines: lines, using: &random, into: &bytes)
  }

  /// One or more SQL statements of about that many lines.
  static func sql(lines: Int, using random: inout RandomSource, into bytes: inout [UInt8]) {
    snippet(.sql, lines: lines, using: &random, into: &bytes)
  }

  private static func append(
    _ symbol: CodeGrammar.Symbol, lines: Int, using random: inout RandomSource,
    into bytes: inout [UInt8]
  ) {
    GrammarExpansion.append(
      symbol, of: CodeLibrary.shared.grammar, lines: lines, using: &random, into: &bytes)
  }
}
