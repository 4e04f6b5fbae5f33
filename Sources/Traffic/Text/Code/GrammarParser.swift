// The source of a grammar is plain text.
//
//   = py.type                     a list: one alternative a line
//   int
//   ×3 list[str]                  three times as likely
//   ~                             nothing
//   =* noun                       words, divided by spaces
//   invoice shipment sensor
//   =@ thing                      one of these registers, likelier the oftener it stands here
//   eennou
//   == py.function                blocks: alternatives of several lines, divided by `--`
//   «e=noun»def find_«e»(self):   `e=noun` draws a word into register e and writes nothing
//     return self.«e»s            two spaces are one level of indentation, whatever its width
//   --
//   «py.note?20»¬                 `¬` at the end of a line: no break here
//   pass
//
// Slots: «name» expands; «name^» and «name!» write a word with a capital or in capitals; «name?30»
// expands in 30 of 100 cases (50 without a number); «name*2-5|, » repeats, with what stands after
// the bar between; «name+2-5|¶» the same within the lines asked for; «name&2-5|, » never draws an
// alternative twice; «#2-12» a number; «~8» eight hexadecimal digits; «x=name/ab» draws a word
// unlike those in a and b; «x=#2-9» a number; «x:name» expands into x; «x:=a*b+2» computes from left
// to right; these four write nothing. «x», «x^», «x!» write a register, «x$» cents as units, «x@»
// seconds as a clock. An `s` that ends a word after a slot becomes the plural ending that fits
// ("entries"), and "a" before a slot becomes "an" where it must. `¶` breaks the line inside a line;
// `␣` is a space where a plain one would not be seen.

/// Compiles the source of a ``CodeGrammar``.
///
/// Sources are constants of the program: a mistake in one traps, with what is wrong, and a test
/// compiles them all.
struct GrammarParser {
  /// How the alternatives of a section are divided, by what opens its header.
  private enum SectionStyle: String, CaseIterable {
    case lines = "= "
    case words = "=* "
    case blocks = "== "
    case registers = "=@ "
  }

  private var text: [UInt8] = []
  private var steps: [CodeGrammar.Step] = []
  /// Where the steps of the present alternative begin.
  private var alternativeStart = 0
  private var repeats: [CodeGrammar.Repeat] = []
  private var operations: [CodeGrammar.Operation] = []
  private var ranges: [ClosedRange<Int>] = []
  /// Alternatives of each section, as step ranges.
  private var drafts: [[CodeGrammar.Alternative]] = []
  private var indexOfName: [String: Int] = [:]
  /// Their names, for messages.
  private var nameOfIndex: [String] = []
  /// What stands between repetitions: compiled last, since steps of an alternative stay together.
  private var separators: [(section: Int, source: String)] = []
  /// Sections that stand for one of some registers.
  private var registerSets: [String: [UInt8]] = [:]
  /// Sections that some slot takes words from.
  private var wordUses: Set<Int> = []

  /// Compiles several sources into one grammar.
  static func compile(_ sources: [String]) -> CodeGrammar {
    var parser = GrammarParser()
    for source in sources { parser.read(source) }
    return parser.finish()
  }

  // MARK: Lines

  private mutating func read(_ source: String) {
    var section = -1
    var style = SectionStyle.lines
    var name = ""
    var block: [Substring] = []
    for line in source.split(separator: "\n", omittingEmptySubsequences: false) {
      if let opened = SectionStyle.allCases.first(where: { line.hasPrefix($0.rawValue) }) {
        close(&block, section)
        style = opened
        name = String(line.dropFirst(opened.rawValue.count))
        guard style != .registers else { continue }
        section = index(of: name)
        precondition(drafts[section].isEmpty, "section '\(line)' stands twice")
      } else {
        switch style {
        case .lines where line.isEmpty: break
        case .lines: add(String(line), to: section)
        case .words: for word in line.split(separator: " ") { add(String(word), to: section) }
        case .blocks where line == "--": close(&block, section)
        case .blocks: block.append(line)
        case .registers: registerSets[name] = line.compactMap { register($0) }
        }
      }
    }
    close(&block, section)
  }

  private mutating func close(_ block: inout [Substring], _ section: Int) {
    while let last = block.last, last.isEmpty { block.removeLast() }
    guard !block.isEmpty else { return }
    var joined = ""
    var isJoined = true
    for line in block {
      if !isJoined { joined += "\n" }
      let isFollowed = line.hasSuffix("¬")
      let visible = isFollowed ? line.dropLast() : line
      joined += isJoined ? visible.drop { $0 == " " } : visible
      isJoined = isFollowed
    }
    block.removeAll()
    add(joined, to: section)
  }

  /// Adds an alternative, as often as its weight says.
  private mutating func add(_ source: String, to section: Int) {
    var source = source
    var weight = 1
    if source.hasPrefix("×"), let end = source.firstIndex(of: " ") {
      weight = number(source[source.index(after: source.startIndex)..<end])
      source = String(source[source.index(after: end)...])
    }
    let first = UInt32(steps.count)
    if source != "~" { compile(source) }
    let alternative = CodeGrammar.Alternative(first: first, end: UInt32(steps.count))
    drafts[section].append(contentsOf: repeatElement(alternative, count: weight))
  }

  private mutating func index(of name: String) -> Int {
    if let known = indexOfName[name] { return known }
    let isNamed = name.utf8.allSatisfy {
      $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_") || (0x61...0x7A).contains($0)
        || (0x30...0x39).contains($0)
    }
    precondition(isNamed && name.utf8.count > 1, "'\(name)' is no name of a section")
    indexOfName[name] = drafts.count
    nameOfIndex.append(name)
    drafts.append([])
    return drafts.count - 1
  }

  private func number(_ digits: some StringProtocol) -> Int {
    guard let value = Int(digits) else { preconditionFailure("'\(digits)' is no number") }
    return value
  }

  // MARK: Alternatives

  /// Compiles one alternative. A line of a block sets the indentation from which the breaks inside
  /// it count.
  private mutating func compile(_ source: String) {
    alternativeStart = steps.count
    var base = 0
    var level = 0
    var rest = Substring(source)
    while let character = rest.first {
      switch character {
      case "¶", "\n":
        rest.removeFirst()
        let spaces = rest.prefix { $0 == " " }.count
        rest = rest.dropFirst(spaces)
        if character == "\n" { base = spaces / 2 }
        level = spaces / 2 + (character == "¶" ? base : 0)
        let isBeforeEmpty = rest.first == "¶" || rest.first == "\n"
        steps.append(
          CodeGrammar.Step(
            kind: .newline, a: UInt8(level), b: UInt16(spaces % 2), c: isBeforeEmpty ? 1 : 0))
      case "«":
        guard let end = rest.firstIndex(of: "»") else {
          preconditionFailure("'\(source)' has an open slot")
        }
        let source = rest[rest.index(after: rest.startIndex)..<end]
        rest = rest[rest.index(after: end)...]
        slot(source, level: level, ending: &rest)
      default:
        let run = rest.prefix { $0 != "¶" && $0 != "«" && $0 != "\n" }
        steps.append(literal(run))
        rest = rest[run.endIndex...]
      }
    }
  }

  private mutating func literal(_ run: some StringProtocol) -> CodeGrammar.Step {
    let offset = text.count
    // A space at the end of a line of the source would not be seen.
    for character in run {
      text.append(contentsOf: character == "␣" ? " ".utf8 : String(character).utf8)
    }
    return CodeGrammar.Step(kind: .literal, b: UInt16(text.count - offset), c: UInt32(offset))
  }

  private func register(_ character: Character?) -> UInt8? {
    guard let value = character?.asciiValue, (0x61...0x7A).contains(value) else { return nil }
    return value - 0x61
  }

  private mutating func range(_ source: some StringProtocol) -> Int {
    let bounds = source.split(separator: "-")
    precondition(bounds.count == 2, "'\(source)' is no range")
    ranges.append(number(bounds[0])...number(bounds[1]))
    return ranges.count - 1
  }

  private mutating func slot(_ source: Substring, level: Int, ending rest: inout Substring) {
    let tail = source.dropFirst()
    if source.first == "#" {
      steps.append(CodeGrammar.Step(kind: .number, b: UInt16(range(tail))))
    } else if source.first == "~" {
      steps.append(CodeGrammar.Step(kind: .hexadecimal, b: UInt16(number(tail))))
    } else if let register = register(source.first), tail.hasPrefix("=") {
      draw(tail.dropFirst(), register)
    } else if let register = register(source.first), tail.hasPrefix(":=") {
      compute(tail.dropFirst(2), register)
    } else if let register = register(source.first), tail.hasPrefix(":") {
      let section = index(of: String(tail.dropFirst()))
      steps.append(CodeGrammar.Step(kind: .capture, a: register, b: UInt16(section)))
    } else {
      reference(source, level: level, ending: &rest)
    }
  }

  /// The form that a slot's suffix and its neighbours ask for; takes the plural's `s` off the rest.
  private func form(of suffix: Substring, ending rest: inout Substring) -> CodeGrammar.Form {
    var form: CodeGrammar.Form =
      switch suffix {
      case "": []
      case "^": .capitalised
      case "!": .upper
      case "$": .cents
      case "@": .clock
      default: preconditionFailure("'\(suffix)' is no form")
      }
    let next = rest.dropFirst().first
    let isUpper = form.contains(.upper)
    if rest.first == (isUpper ? "S" : "s"),
      next.map({ isUpper ? !$0.isLetter : !$0.isLowercase }) ?? true
    {
      rest.removeFirst()
      form.insert(.plural)
    }
    if let last = steps.last, steps.count > alternativeStart, last.kind == .literal {
      let before = text[Int(last.c)..<Int(last.c) + Int(last.b)]
      let article = before.suffix(3)
      if article.elementsEqual(" a ".utf8) || before.elementsEqual("a ".utf8)
        || article.suffix(2).elementsEqual("A ".utf8)
      {
        form.insert(.article)
      }
    }
    return form
  }

  private mutating func draw(_ source: Substring, _ register: UInt8) {
    let parts = source.split(separator: "/")
    var mask: UInt32 = 0
    for character in parts.count > 1 ? parts[1] : "" {
      guard let other = self.register(character) else {
        preconditionFailure("'\(source)' names no register")
      }
      mask |= 1 << UInt32(other)
    }
    if parts[0].hasPrefix("#") {
      let range = UInt16(range(parts[0].dropFirst()))
      steps.append(CodeGrammar.Step(kind: .drawNumber, a: register, b: range, c: mask))
    } else {
      let section = index(of: String(parts[0]))
      wordUses.insert(section)
      steps.append(CodeGrammar.Step(kind: .drawWord, a: register, b: UInt16(section), c: mask))
    }
  }

  private mutating func compute(_ source: Substring, _ register: UInt8) {
    let first = operations.count
    var sign = CodeGrammar.Operation.Sign.load
    var rest = source
    while !rest.isEmpty {
      let operand = rest.prefix { !"+-*/%".contains($0) }
      let other = self.register(operand.first)
      operations.append(
        CodeGrammar.Operation(
          sign: sign, isRegister: other != nil, value: other.map { Int($0) } ?? number(operand)))
      rest = rest[operand.endIndex...]
      switch rest.popFirst() {
      case "+": sign = .plus
      case "-": sign = .minus
      case "*": sign = .times
      case "/": sign = .divided
      case "%": sign = .modulo
      default: break
      }
    }
    steps.append(
      CodeGrammar.Step(
        kind: .compute, a: register, b: UInt16(first), c: UInt32(operations.count - first)))
  }

  private mutating func reference(
    _ source: Substring, level: Int, ending rest: inout Substring
  ) {
    let name = source.prefix { !"^!$@?*+&".contains($0) }
    let suffix = source[name.endIndex...]
    if suffix.first == "*" || suffix.first == "+" || suffix.first == "&" {
      repetition(of: index(of: String(name)), suffix, level: level)
      return
    }
    let isOptional = suffix.first == "?"
    let form = form(of: isOptional ? "" : suffix, ending: &rest)
    if let register = register(name.first), name.count == 1 {
      steps.append(CodeGrammar.Step(kind: .register, a: register, b: UInt16(form.rawValue)))
    } else if let set = registerSets[String(name)] {
      let packed = set.reversed().reduce(UInt32(0)) { $0 << 5 | UInt32($1) }
      steps.append(
        CodeGrammar.Step(kind: .oneOf, a: UInt8(set.count), b: UInt16(form.rawValue), c: packed))
    } else {
      let share = !isOptional ? 100 : suffix.count == 1 ? 50 : number(suffix.dropFirst())
      steps.append(
        CodeGrammar.Step(
          kind: .expand, a: UInt8(level), b: UInt16(index(of: String(name))),
          c: UInt32(form.rawValue) << 8 | UInt32(share)))
    }
  }

  private mutating func repetition(of section: Int, _ suffix: Substring, level: Int) {
    let parts = suffix.dropFirst().split(separator: "|", maxSplits: 1)
    let range = ranges[range(parts[0])]
    let separator = drafts.count
    nameOfIndex.append("separator")
    drafts.append([])
    separators.append((separator, parts.count > 1 ? String(parts[1]) : "~"))
    repeats.append(
      CodeGrammar.Repeat(
        section: section, separator: separator, least: range.lowerBound, most: range.upperBound,
        rule: suffix.first == "+" ? .budgeted : suffix.first == "&" ? .distinct : .free))
    steps.append(
      CodeGrammar.Step(kind: .repetition, a: UInt8(level), b: UInt16(repeats.count - 1)))
  }

  // MARK: The whole

  private mutating func finish() -> CodeGrammar {
    for (section, source) in separators { add(source, to: section) }
    var alternatives: [CodeGrammar.Alternative] = []
    var sections: [CodeGrammar.Section] = []
    for (index, draft) in drafts.enumerated() {
      let name = nameOfIndex[index]
      precondition(!draft.isEmpty, "section '\(name)' is used and not defined")
      let isWords = draft.allSatisfy { alternative in
        let own = steps[Int(alternative.first)..<Int(alternative.end)]
        return own.isEmpty || own.count == 1 && own.allSatisfy { $0.kind == .literal }
      }
      precondition(isWords || !wordUses.contains(index), "section '\(name)' holds more than words")
      sections.append(
        CodeGrammar.Section(first: alternatives.count, count: draft.count, isWords: isWords))
      alternatives.append(contentsOf: isWords ? draft.map(bounds) : draft)
    }
    for plan in repeats where plan.rule == .distinct {
      precondition(
        plan.most <= sections[plan.section].count && sections[plan.section].count <= 64,
        "section '\(nameOfIndex[plan.section])' has too few or too many alternatives")
    }
    // A word needs no nesting: its step writes it at once.
    for index in steps.indices
    where steps[index].kind == .expand && steps[index].c & 255 == 100
      && sections[Int(steps[index].b)].isWords
    {
      let form = UInt8(steps[index].c >> 8)
      steps[index] = CodeGrammar.Step(kind: .word, a: form, b: steps[index].b)
    }
    text.append(contentsOf: repeatElement(0, count: CodeGrammar.padding))
    return CodeGrammar(
      text: text, steps: steps, alternatives: alternatives, sections: sections, repeats: repeats,
      operations: operations, ranges: ranges,
      names: indexOfName.sorted { $0.key < $1.key }.map { (name: $0.key, index: $0.value) })
  }

  /// The text of an alternative that is at most one literal.
  private func bounds(_ alternative: CodeGrammar.Alternative) -> CodeGrammar.Alternative {
    guard alternative.first < alternative.end else {
      return CodeGrammar.Alternative(first: 0, end: 0)
    }
    let step = steps[Int(alternative.first)]
    return CodeGrammar.Alternative(first: step.c, end: step.c + UInt32(step.b))
  }
}
