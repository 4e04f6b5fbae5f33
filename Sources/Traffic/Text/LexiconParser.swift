/// What is wrong with a lexicon's source, and where.
struct LexiconError: Error, CustomStringConvertible, Equatable {
  enum Fault: Equatable {
    case unknownSection, unknownSlot(String), unclosedSlot, emptyPhrase, noSection, notATopicLine
    /// Things, aspects, then things again.
    case brokenList
  }

  let fault: Fault
  /// The header of the section; empty before the first.
  let section: String
  /// Counted from 1.
  let line: Int

  var description: String { "section '\(section)', line \(line): \(fault)" }
}

/// Reads the source of a lexicon into pieces.
struct LexiconParser {
  private(set) var arena: [UInt8] = []
  private(set) var pieces: [Piece] = []
  private(set) var starts: [UInt32] = [0]
  private(set) var sections = [PhraseList](repeating: PhraseList(), count: Section.allCases.count)
  /// The lists of each topic in turn.
  private(set) var topics = [PhraseList](
    repeating: PhraseList(), count: TopicList.allCases.count * Topic.allCases.count)

  private enum Place { case none, section(Section), topic(Topic) }

  private var place = Place.none
  private var header = ""
  private var line = 0

  /// Reads a source, or one more part of it.
  ///
  /// A section whose header comes twice keeps only the phrases after its last header.
  mutating func parse(_ source: String) throws(LexiconError) {
    line = 0
    place = .none
    for text in source.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      line += 1
      let trimmed = Self.trimmed(text[...])
      guard let first = trimmed.first else { continue }
      if first == UInt8(ascii: "=") {
        try open(String(Substring(Self.trimmed(trimmed.dropFirst()))))
      } else {
        try read(trimmed)
      }
    }
  }

  private mutating func open(_ name: String) throws(LexiconError) {
    header = name
    if let section = Section.named[name] {
      place = .section(section)
      sections[section.rawValue] = PhraseList(first: starts.count - 1, count: 0)
    } else if let topic = Topic.allCases.first(where: { "topic " + $0.name == name }) {
      place = .topic(topic)
    } else {
      throw fault(.unknownSection)
    }
  }

  private mutating func read(_ text: Substring.UTF8View) throws(LexiconError) {
    switch place {
    case .none:
      throw fault(.noSection)
    case .section(let section):
      try add(text, isDate: section == .date)
      sections[section.rawValue].count += 1
    case .topic(let topic):
      let line = Substring(text)
      guard let list = TopicList.allCases.first(where: { line.hasPrefix($0.mark) }) else {
        throw fault(.notATopicLine)
      }
      let index = Int(topic.rawValue) * TopicList.allCases.count + list.rawValue
      topics[index] = try addAll(line.dropFirst(list.mark.count), to: topics[index])
    }
  }

  /// A list may take several lines, one after the other.
  private mutating func addAll(
    _ line: Substring, to list: PhraseList
  ) throws(LexiconError) -> PhraseList {
    var list = list
    if list.count == 0 { list.first = starts.count - 1 }
    guard list.first + list.count == starts.count - 1 else { throw fault(.brokenList) }
    let bar = UInt8(ascii: "|")
    for phrase in line.utf8.split(separator: bar, omittingEmptySubsequences: false) {
      try add(Self.trimmed(phrase), isDate: false)
      list.count += 1
    }
    return list
  }

  private mutating func add(_ text: Substring.UTF8View, isDate: Bool) throws(LexiconError) {
    guard !text.isEmpty else { throw fault(.emptyPhrase) }
    let isPadded = isDate && text.contains(UInt8(ascii: "-"))
    var rest = text
    while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
      let inside = rest[rest.index(after: open)...]
      guard let close = inside.firstIndex(of: UInt8(ascii: "}")) else {
        throw fault(.unclosedSlot)
      }
      let name = String(Substring(inside[..<close]))
      guard let slot = Slot(name: name) else { throw fault(.unknownSlot(name)) }
      append(rest[..<open], isPadded ? slot.padded : slot)
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { append(rest, nil) }
    starts.append(UInt32(pieces.count))
  }

  private mutating func append(_ bytes: Substring.UTF8View, _ slot: Slot?) {
    let start = arena.count
    arena.append(contentsOf: bytes)
    pieces.append(
      Piece(start: UInt32(start), length: UInt32(arena.count - start), slot: slot))
  }

  private func fault(_ fault: LexiconError.Fault) -> LexiconError {
    LexiconError(fault: fault, section: header, line: line)
  }

  private static func trimmed(_ text: Substring.UTF8View) -> Substring.UTF8View {
    var text = text
    while let last = text.last, last == UInt8(ascii: " ") || last == UInt8(ascii: "\t") {
      text = text.dropLast()
    }
    return text.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }
}

extension Slot {
  /// The slot of two digits, in patterns of dates that want them.
  fileprivate var padded: Slot {
    switch self {
    case .day: .paddedDay
    case .month: .paddedMonth
    default: self
    }
  }
}
