/// How an expansion indents: what one level of the source (two spaces there) becomes.
enum Indentation: Sendable {
  case spaces(Int)
  case tabs
  /// No line breaks: nothing, or one space after a comma.
  case compact
}

/// One run of a grammar: registers, the text so far, and how many lines are still wanted.
struct GrammarExpansion {
  /// Nesting at which sections stop expanding: recursion in the grammars is subcritical and stays
  /// far below.
  private static let depthLimit = 48
  /// Draws after which a register may hold the same as one it should differ from: only lists of
  /// few words reach it.
  static let redrawLimit = 64
  /// Bytes by which the text grows: a snippet of some lines.
  static let growth = 512

  /// What a register holds, by its two highest bits; zero is the number 0.
  private static let wordTag: UInt64 = 1 << 62
  private static let textTag: UInt64 = 2 << 62
  /// No section may count on a register that nothing on the way to it has set.
  private static let unset: UInt64 = 3 << 62
  private static let payload: UInt64 = (1 << 62) - 1

  var bytes: [UInt8] = []
  var position = 0
  /// Where this run began: what stands before is the caller's.
  var origin = 0
  var random: RandomSource
  private var registers = InlineArray<26, UInt64>(repeating: GrammarExpansion.unset)
  /// Text of captures; when full it begins anew, over the oldest.
  private var captured = InlineArray<256, UInt8>(repeating: 0)
  private var capturedCount = 0
  var level = 0
  private var depth = 0
  let indentation: Indentation
  /// Lines still wanted; repetitions that keep to the budget end when none is left.
  var linesLeft: Int

  private init(random: RandomSource, indentation: Indentation, lines: Int) {
    self.random = random
    self.indentation = indentation
    linesLeft = lines
  }

  /// What this run has written, for messages.
  private var textSoFar: String {
    String(decoding: bytes[origin..<position], as: UTF8.self)
  }

  /// Appends one expansion of a section.
  ///
  /// - Parameters:
  ///   - lines: the number of line breaks that repetitions with a budget aim for.
  /// - Returns: how many of them were not used; negative if there are more.
  @discardableResult
  static func append(
    _ symbol: CodeGrammar.Symbol, of grammar: CodeGrammar, indentation: Indentation = .spaces(2),
    lines: Int = .max, using random: inout RandomSource, into bytes: inout [UInt8]
  ) -> Int {
    var expansion = GrammarExpansion(random: random, indentation: indentation, lines: lines)
    swap(&bytes, &expansion.bytes)
    expansion.position = expansion.bytes.count
    expansion.origin = expansion.position
    expansion.expand(symbol.index, grammar)
    expansion.bytes.removeLast(expansion.bytes.count - expansion.position)
    swap(&bytes, &expansion.bytes)
    random = expansion.random
    return expansion.linesLeft
  }

  private mutating func expand(_ section: Int, _ grammar: CodeGrammar) {
    let entry = grammar.sections[section]
    expand(
      grammar.alternatives[entry.first &+ (entry.count == 1 ? 0 : random.below(entry.count))],
      entry, grammar)
  }

  private mutating func expand(
    _ alternative: CodeGrammar.Alternative, _ section: CodeGrammar.Section, _ grammar: CodeGrammar
  ) {
    if section.isWords {
      copy(grammar, from: alternative.first, to: alternative.end)
      return
    }
    guard depth < Self.depthLimit else { return }
    depth &+= 1
    for index in Int(alternative.first)..<Int(alternative.end) {
      run(grammar.steps[index], grammar)
    }
    depth &-= 1
  }

  @inline(__always)
  private mutating func run(_ step: CodeGrammar.Step, _ grammar: CodeGrammar) {
    if step.textFirst < step.textEnd { copy(grammar, from: step.textFirst, to: step.textEnd) }
    switch step.kind {
    case .text: break
    case .newline:
      breakLine(levels: Int(step.a), spaces: Int(step.b), isBeforeEmpty: step.c == 1)
    case .word:
      let entry = grammar.sections[Int(step.b)]
      let word = grammar.alternatives[entry.first &+ random.below(entry.count)]
      let start = position
      copy(grammar, from: word.first, to: word.end)
      if step.a != 0 { shape(from: start, CodeGrammar.Form(rawValue: step.a)) }
    case .expand: expand(step, grammar)
    case .drawWord: drawWord(step, grammar)
    case .drawNumber: drawNumber(step, grammar)
    case .compute: compute(step, grammar)
    case .register:
      write(registers[Int(step.a)], CodeGrammar.Form(rawValue: UInt8(step.b)), grammar)
    case .oneOf:
      let register = Int(step.c >> (5 &* UInt32(random.below(Int(step.a))))) & 31
      write(registers[register], CodeGrammar.Form(rawValue: UInt8(step.b)), grammar)
    case .number: write(number: draw(grammar.ranges[Int(step.b)]))
    case .hexadecimal: writeHexadecimal(Int(step.b))
    case .repetition: repeatSection(step, grammar)
    case .capture: capture(step, grammar)
    }
  }

  private mutating func expand(_ step: CodeGrammar.Step, _ grammar: CodeGrammar) {
    let share = Int(step.c & 255)
    guard share >= 100 || random.below(100) < share else { return }
    let start = position
    level &+= Int(step.a)
    expand(Int(step.b), grammar)
    level &-= Int(step.a)
    if step.c > 255 { shape(from: start, CodeGrammar.Form(rawValue: UInt8(step.c >> 8))) }
  }

  private mutating func repeatSection(_ step: CodeGrammar.Step, _ grammar: CodeGrammar) {
    let plan = grammar.repeats[Int(step.b)]
    let wanted = draw(plan.least...plan.most)
    let entry = grammar.sections[plan.section]
    var used: UInt64 = 0
    level &+= Int(step.a)
    for index in 0..<wanted {
      if plan.rule == .budgeted && index >= plan.least && linesLeft <= 0 { break }
      if index > 0 { expand(plan.separator, grammar) }
      var choice = random.below(entry.count)
      if plan.rule == .distinct {
        while used & (1 << UInt64(choice)) != 0 { choice = random.below(entry.count) }
        used |= 1 << UInt64(choice)
      }
      expand(grammar.alternatives[entry.first &+ choice], entry, grammar)
    }
    level &-= Int(step.a)
  }
}

// Registers.
extension GrammarExpansion {
  @inline(__always)
  private mutating func draw(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound &+ random.below(range.upperBound &- range.lowerBound &+ 1)
  }

  /// Whether a register of the mask holds the value. Mutating, or else the registers would be copied.
  @inline(__always)
  private mutating func isTaken(_ value: UInt64, _ mask: UInt32) -> Bool {
    var rest = mask
    while rest != 0 {
      if registers[rest.trailingZeroBitCount] == value { return true }
      rest &= rest &- 1
    }
    return false
  }

  private mutating func drawWord(_ step: CodeGrammar.Step, _ grammar: CodeGrammar) {
    let entry = grammar.sections[Int(step.b)]
    var value = Self.wordTag | UInt64(entry.first &+ random.below(entry.count))
    var redraws = 0
    while isTaken(value, step.c) && redraws < Self.redrawLimit {
      value = Self.wordTag | UInt64(entry.first &+ random.below(entry.count))
      redraws &+= 1
    }
    registers[Int(step.a)] = value
  }

  private mutating func drawNumber(_ step: CodeGrammar.Step, _ grammar: CodeGrammar) {
    let range = grammar.ranges[Int(step.b)]
    var value = UInt64(draw(range))
    var redraws = 0
    while isTaken(value, step.c) && redraws < Self.redrawLimit {
      value = UInt64(draw(range))
      redraws &+= 1
    }
    registers[Int(step.a)] = value
  }

  private mutating func compute(_ step: CodeGrammar.Step, _ grammar: CodeGrammar) {
    var result = 0
    for index in Int(step.b)..<Int(step.b) &+ Int(step.c) {
      let operation = grammar.operations[index]
      assert(
        !operation.isRegister || registers[operation.value] >> 62 == 0,
        "no number after '\(textSoFar)'")
      let operand =
        operation.isRegister
        ? Int(truncatingIfNeeded: registers[operation.value] & Self.payload) : operation.value
      switch operation.sign {
      case .load: result = operand
      case .plus: result += operand
      case .minus: result -= operand
      case .times: result *= operand
      case .divided: result /= max(operand, 1)
      case .modulo: result %= max(operand, 1)
      }
    }
    registers[Int(step.a)] = UInt64(max(result, 0))
  }

  private mutating func capture(_ step: CodeGrammar.Step, _ grammar: CodeGrammar) {
    let start = position
    expand(Int(step.b), grammar)
    let count = min(position &- start, captured.count)
    if capturedCount &+ count > captured.count { capturedCount = 0 }
    for offset in 0..<count { captured[capturedCount &+ offset] = bytes[start &+ offset] }
    registers[Int(step.a)] = Self.textTag | UInt64(capturedCount) << 16 | UInt64(count)
    capturedCount &+= count
    position = start
  }

  /// Copies what a capture kept.
  private mutating func copyCaptured(from first: Int, count: Int) {
    reserve(count)
    let start = position
    position &+= count
    for offset in 0..<count { bytes[start &+ offset] = captured[first &+ offset] }
  }

  private mutating func write(
    _ value: UInt64, _ form: CodeGrammar.Form, _ grammar: CodeGrammar
  ) {
    assert(value != Self.unset, "a register is unset after '\(textSoFar)'")
    let start = position
    switch value >> 62 {
    case 0: write(number: Int(truncatingIfNeeded: value), form)
    case 1:
      let word = grammar.alternatives[Int(truncatingIfNeeded: value & Self.payload)]
      copy(grammar, from: word.first, to: word.end)
    default:
      copyCaptured(from: Int((value & Self.payload) >> 16), count: Int(value & 0xFFFF))
    }
    if !form.isEmpty { shape(from: start, form) }
  }

  private mutating func write(number: Int, _ form: CodeGrammar.Form) {
    if form.contains(.cents) {
      write(number: number / 100)
      append(UInt8(ascii: "."))
      writeTwoDigits(number % 100)
    } else if form.contains(.clock) {
      writeTwoDigits(number / 3600 % 24)
      append(UInt8(ascii: ":"))
      writeTwoDigits(number / 60 % 60)
      append(UInt8(ascii: ":"))
      writeTwoDigits(number % 60)
    } else {
      write(number: number)
    }
  }

  private mutating func writeTwoDigits(_ number: Int) {
    append(UInt8(ascii: "0") &+ UInt8(number / 10))
    append(UInt8(ascii: "0") &+ UInt8(number % 10))
  }
}
