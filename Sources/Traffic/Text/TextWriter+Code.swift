/// Pieces of code and of what machines print.
extension Draft {
  enum Machine { case snippet, trace, diff, shell, log, table, toolResult, toolCall, json }

  /// A piece of a sort; a session's snippets are in one programming language.
  mutating func code(_ machine: Machine, lines: Int = 12) {
    switch machine {
    case .snippet: CodeText.snippet(dialect, lines: lines, using: &random, into: &bytes)
    case .trace: CodeText.trace(using: &random, into: &bytes)
    case .diff: CodeText.diff(using: &random, into: &bytes)
    case .shell: CodeText.shell(using: &random, into: &bytes)
    case .log: CodeText.logLines(lines, using: &random, into: &bytes)
    case .table: CodeText.table(using: &random, into: &bytes)
    case .toolResult: CodeText.toolResult(using: &random, into: &bytes)
    case .toolCall: CodeText.toolCall(using: &random, into: &bytes)
    case .json: CodeText.json(using: &random, into: &bytes)
    }
    cut(to: TextWriter.longestPrompt)
  }

  private var dialect: CodeText.Dialect {
    var session = RandomSource(key: subject.document)
    return CodeText.dialect(using: &session)
  }

  /// Code between fences, as people paste it.
  private mutating func fenced(_ machine: Machine, lines: Int = 12) {
    let isFenced = percent(70)
    if isFenced {
      put("```")
      if machine == .snippet && percent(60) { put(dialect.fence) }
      put("\n")
    }
    code(machine, lines: lines)
    if isFenced { put("\n```") }
  }

  /// How many lines, in a log-normal way.
  private mutating func lines(_ median: Double) -> Int {
    max(2, Int(min(random.logNormal(median: median * style.size, sigma: 0.8), 150)))
  }

  // MARK: Kinds

  /// A file up to the cursor, at times with what follows it.
  mutating func codeCompletion() {
    let form = style.trait(.cursor) & 7
    if form == 0 { put("<before>") }
    if form == 1 || form == 2 {
      put(form == 1 ? "// " : "# ")
      CodeText.identifier(using: &random, into: &bytes)
      put(form == 1 ? ".ts\n" : ".py\n")
    }
    let from = bytes.count
    code(.snippet, lines: lines(14))
    breakOff(from: from)
    if form == 0 || form == 3 {
      put(form == 0 ? "<cursor>" : "\n/* cursor */\n")
      code(.snippet, lines: lines(6))
      if form == 0 { put("<after>") }
    }
  }

  /// Breaks off in the middle of a line, as a person does who types.
  private mutating func breakOff(from index: Int) {
    let length = bytes.count - index
    guard length > 40, percent(70) else { return }
    cut(to: count - random.below(min(40, length / 2)))
  }

  /// A wish about code that is pasted.
  mutating func codeTask() {
    let begin = bytes.count
    let isFirst = percent(70)
    if isFirst { codeWish() }
    let from = bytes.count
    let isPasted = !percent(6)
    if !isPasted {
      join()
      if isFirst { say(.context) } else { codeWish() }
      if !isFirst { join() }
    } else {
      if isFirst { put("\n\n") }
      switch random.below(10) {
      case 0, 1: fenced(.trace)
      case 2: fenced(.diff)
      case 3: fenced(.shell)
      case 4:
        fenced(.snippet, lines: lines(12))
        put("\n\n")
        fenced(.trace)
      case 5: fenced(.json)
      case 6: fenced(.log, lines: lines(8))
      default: fenced(.snippet, lines: lines(16))
      }
    }
    if !isFirst {
      if isPasted { put("\n\n") }
      codeWish()
    } else if isPasted && percent(15) {
      put("\n\n")
      say(.constraint)
    }
    if isFirst { careless(from: begin, to: from) }
  }

  /// A sentence or two about code.
  private mutating func codeWish() {
    if chance(style.manners.opening) {
      say(.opening)
      put(" ")
    }
    if percent(15) { aside() }
    let kept = content
    if chance(style.manners.mixed) { content = library[.english] }
    say(.askCode)
    content = kept
    if chance(style.manners.more) {
      join()
      say(percent(50) ? .constraint : .askCode)
    }
  }

  /// What goes back to a coding agent: results, errors, the next wish.
  mutating func agentStep() {
    let hasAsk = percent(35)
    if hasAsk && layout.order != .last {
      ask(.askAgent)
      put("\n\n")
    }
    let steps = 1 + (percent(25) ? random.below(4) : 0)
    for number in 0..<steps where room > 0 {
      if number > 0 { put("\n\n") }
      step()
    }
    if hasAsk && layout.order == .last {
      put("\n\n")
      ask(.askAgent)
    } else if percent(15) && room > Self.longestSentence {
      put("\n\n")
      codeWish()
    }
    cut(to: TextWriter.longestPrompt)
  }

  private mutating func step() {
    switch random.below(10) {
    case 0, 1: code(.toolResult)
    case 2: code(.shell)
    case 3: code(.trace)
    case 4: code(.diff)
    case 5:
      code(.toolCall)
      put("\n")
      code(.toolResult)
    case 6: code(.json)
    case 7: code(.log, lines: lines(10))
    default: code(.snippet, lines: lines(20))
    }
  }

  /// A wish with functions at hand.
  mutating func toolTask() {
    let form = style.trait(.functions) & 3
    if form < 2 {
      open(.askTool)
    }
    if form == 1 || form == 2 {
      code(percent(50) ? .json : .toolCall)
      gap()
    }
    let from = bytes.count
    if percent(35) { aside() }
    say(percent(50) ? .support : .request)
    if percent(30) || chance(style.manners.more) {
      join()
      say(percent(60) ? .detail : .request)
    }
    careless(from: from, to: bytes.count)
    if form == 0 {
      close(.askTool)
    } else if form == 1 {
      tail()
    }
  }
}
