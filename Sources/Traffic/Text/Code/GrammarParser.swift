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
/// compiles them all. Works on bytes, about 30 ns each: grapheme breaking would cost ten times that.
struct GrammarParser {
  typealias Source = ArraySlice<UInt8>

  /// The characters of the notation that are not ASCII, each as one byte that no source holds.
  enum Mark {
    static let open: UInt8 = 1
    static let close: UInt8 = 2
    static let lineBreak: UInt8 = 3
    static let joined: UInt8 = 4
    static let weight: UInt8 = 5
    static let space: UInt8 = 6
  }

  /// How the alternatives of a section are divided, by the character after `=` in its header.
  private enum Division {
    case lines, words, blocks, registers
  }

  private static let newline = UInt8(ascii: "\n")
  private static let blank = UInt8(ascii: " ")
  private static let nothing = Array("~".utf8)
  private static let divider = Array("--".utf8)

  var text: [UInt8] = []
  var steps: [CodeGrammar.Step] = []
  /// Text that the next step will copy first.
  var pending: Range<Int>?
  var repeats: [CodeGrammar.Repeat] = []
  var operations: [CodeGrammar.Operation] = []
  var ranges: [ClosedRange<Int>] = []
  /// Alternatives of each section, as step ranges.
  var drafts: [[CodeGrammar.Alternative]] = []
  private var indexOfName: [String: Int] = [:]
  /// Their names, for messages.
  var nameOfIndex: [String] = []
  /// What stands between repetitions: compiled last, since steps of an alternative stay together.
  var separators: [(section: Int, source: Source)] = []
  /// Sections that stand for one of some registers.
  var registerSets: [String: [UInt8]] = [:]
  /// Sections that some slot takes words from.
  var wordUses: Set<Int> = []

  /// Compiles several sources into one grammar.
  static func compile(_ sources: [String]) -> CodeGrammar {
    var parser = GrammarParser()
    for source in sources { parser.read(marked(source)) }
    return parser.finish()
  }

  /// The source with one byte for each character of the notation.
  private static func marked(_ source: String) -> [UInt8] {
    let bytes = Array(source.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      let mark: (byte: UInt8, length: Int) =
        switch (bytes[index], next) {
        case (0xC2, 0xAB): (Mark.open, 2)
        case (0xC2, 0xBB): (Mark.close, 2)
        case (0xC2, 0xB6): (Mark.lineBreak, 2)
        case (0xC2, 0xAC): (Mark.joined, 2)
        case (0xC3, 0x97): (Mark.weight, 2)
        case (0xE2, 0x90): (Mark.space, 3)
        default: (bytes[index], 1)
        }
      result.append(mark.byte)
      index += mark.length
    }
    return result
  }

  private mutating func read(_ source: [UInt8]) {
    var section = -1
    var division = Division.lines
    var name = ""
    var block: [Source] = []
    for line in source.split(separator: Self.newline, omittingEmptySubsequences: false) {
      if let opened = Self.header(line) {
        close(&block, section)
        division = opened.division
        name = opened.name
        guard division != .registers else { continue }
        section = index(of: name)
        precondition(drafts[section].isEmpty, "section '\(name)' stands twice")
      } else {
        switch division {
        case .lines where line.isEmpty: break
        case .lines: add(line, to: section)
        case .words: for word in line.split(separator: Self.blank) { add(word, to: section) }
        case .blocks where line.elementsEqual(Self.divider): close(&block, section)
        case .blocks: block.append(line)
        case .registers: registerSets[name] = line.compactMap { register($0) }
        }
      }
    }
    close(&block, section)
  }

  /// What a line opens, if it is a header.
  private static func header(_ line: Source) -> (division: Division, name: String)? {
    guard line.first == UInt8(ascii: "="), let end = line.firstIndex(of: blank) else { return nil }
    let name = String(decoding: line[(end + 1)...], as: UTF8.self)
    switch end - line.startIndex {
    case 1: return (.lines, name)
    case 2:
      switch line[line.startIndex + 1] {
      case UInt8(ascii: "="): return (.blocks, name)
      case UInt8(ascii: "*"): return (.words, name)
      case UInt8(ascii: "@"): return (.registers, name)
      default: return nil
      }
    default: return nil
    }
  }

  private mutating func close(_ block: inout [Source], _ section: Int) {
    while let last = block.last, last.isEmpty { block.removeLast() }
    guard !block.isEmpty else { return }
    var joined: [UInt8] = []
    var isJoined = true
    for line in block {
      if !isJoined { joined.append(Self.newline) }
      let isFollowed = line.last == Mark.joined
      let visible = isFollowed ? line.dropLast() : line
      joined.append(contentsOf: isJoined ? visible.drop { $0 == Self.blank } : visible)
      isJoined = isFollowed
    }
    block.removeAll()
    add(joined[...], to: section)
  }

  /// Adds an alternative, as often as its weight says.
  private mutating func add(_ source: Source, to section: Int) {
    var source = source
    var weight = 1
    if source.first == Mark.weight, let end = source.firstIndex(of: Self.blank) {
      weight = number(source[(source.startIndex + 1)..<end])
      source = source[(end + 1)...]
    }
    let first = UInt32(steps.count)
    if !source.elementsEqual(Self.nothing) { compile(source) }
    let alternative = CodeGrammar.Alternative(first: first, end: UInt32(steps.count))
    drafts[section].append(contentsOf: repeatElement(alternative, count: weight))
  }

  /// The section of a name, made when it is first named.
  mutating func index(of name: String) -> Int {
    if let known = indexOfName[name] { return known }
    let isNamed = name.utf8.allSatisfy {
      $0 == UInt8(ascii: ".") || (0x61...0x7A).contains($0) || (0x30...0x39).contains($0)
    }
    precondition(isNamed && name.utf8.count > 1, "'\(name)' is no name of a section")
    indexOfName[name] = drafts.count
    nameOfIndex.append(name)
    drafts.append([])
    return drafts.count - 1
  }

  /// The number that some digits write.
  func number(_ digits: Source) -> Int {
    guard let value = Int(String(decoding: digits, as: UTF8.self)) else {
      preconditionFailure("'\(String(decoding: digits, as: UTF8.self))' is no number")
    }
    return value
  }

  /// The register that a letter names.
  func register(_ letter: UInt8?) -> UInt8? {
    guard let letter, (0x61...0x7A).contains(letter) else { return nil }
    return letter - 0x61
  }
}

// The whole.
extension GrammarParser {
  private mutating func finish() -> CodeGrammar {
    for (section, source) in separators { add(source, to: section) }
    var alternatives: [CodeGrammar.Alternative] = []
    var sections: [CodeGrammar.Section] = []
    for (index, draft) in drafts.enumerated() {
      let name = nameOfIndex[index]
      precondition(!draft.isEmpty, "section '\(name)' is used and not defined")
      let isWords = draft.allSatisfy { alternative in
        let own = steps[Int(alternative.first)..<Int(alternative.end)]
        return own.isEmpty || own.count == 1 && own.allSatisfy { $0.kind == .text }
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
      steps[index].kind = .word
      steps[index].a = UInt8(steps[index].c >> 8)
    }
    text.append(contentsOf: repeatElement(0, count: CodeGrammar.padding))
    return CodeGrammar(
      text: text, steps: steps, alternatives: alternatives, sections: sections, repeats: repeats,
      operations: operations, ranges: ranges, names: nameOfIndex)
  }

  /// The text of an alternative that is at most one literal.
  private func bounds(_ alternative: CodeGrammar.Alternative) -> CodeGrammar.Alternative {
    guard alternative.first < alternative.end else {
      return CodeGrammar.Alternative(first: 0, end: 0)
    }
    let step = steps[Int(alternative.first)]
    return CodeGrammar.Alternative(first: step.textFirst, end: step.textEnd)
  }
}
