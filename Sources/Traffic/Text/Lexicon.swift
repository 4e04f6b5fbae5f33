// A lexicon is everything the writer can say in one language, parsed once from plain text:
//
//   = topic cooking                        sixteen topics: noun phrases and concerns
//   things: leftover rice | a bread knife
//   aspects: food safety | the cooking time
//   questions: can i freeze {thing}        optional, as is
//   facts: The dough rests for an hour.
//   = question                             all other sections: one phrase a line
//   What matters most about {thing}?
//
// A phrase becomes pieces, runs of bytes of one arena with the slot that follows each, so that
// writing it is a few copies: no string is looked at after parsing.
//
//   arena   W h a t _ m a t t e r s _ m o s t _ a b o u t _ ? …
//   pieces  [0, 24, thing] [24, 1, none]

/// The sources of the lexicons.
enum LexiconSource {
  /// The lexicons there are.
  static let table: [(language: Language, parts: [String])] = [
    (.english, [english, englishTopics, englishTasks, englishLists, englishFacts]),
    (.chinese, [chinese, chineseAsides]),
    (.japanese, [japanese, japaneseAsides]),
    (.korean, [korean, koreanAsides]),
    (.spanish, [spanish, spanishAsides]),
    (.portuguese, [portuguese, portugueseAsides]),
    (.french, [french, frenchAsides]),
    (.indonesian, [indonesian, indonesianAsides]),
    (.german, [german, germanAsides]),
    (.russian, [russian, russianAsides]),
    (.arabic, [arabic, arabicAsides]),
    (.hindi, [hindi, hindiAsides]),
  ]
}

/// What the topics of a lexicon are about, in the order of their numbers.
enum Topic: UInt8, CaseIterable, Sendable {
  case cooking, travel, health, finance, law, housing, gardening, cars, software, data, science
  case mathematics, history, literature, education, commerce

  /// The name in the header of a topic.
  var name: String { "\(self)" }
}

/// The lists of a topic.
enum TopicList: Int, CaseIterable, Sendable {
  case things, aspects
  /// What is asked and said within this topic only; a language may do without.
  case questions, facts

  /// What the lines of the list begin with.
  var mark: String { "\(self):" }

  /// The least number of phrases it must have.
  var least: Int {
    switch self {
    case .things: 12
    case .aspects: 6
    case .questions, .facts: 0
    }
  }
}

/// A list of phrases that serve one purpose.
enum Section: Int, CaseIterable, Sendable {
  case question, request, followUp, instruction, statement, support, review, exercise, reply
  case sensitive
  case askDocument, askClassify, askExtract, askSummarise, askTranslate, askLabel, askJudge
  case askCompare, askGenerate, askEvolve, askReason, askShort, askRewrite, askSoften, askRolePlay
  case askTool, askAgent
  case opening, closing, labelText, labelQuestion, labelAnswer, labelDocument, labelCriteria
  case labels, kind, persona, criterion, language, person, place, date, thanks
  case askCode, constraint, context, preamble, detail, labelTask

  /// The name in the header of the section, and the least number of phrases it must have.
  var header: (name: String, least: Int) {
    switch self {
    case .question: ("question", 24)
    case .request: ("request", 16)
    case .followUp: ("followup", 18)
    case .instruction: ("instruction", 24)
    case .statement: ("statement", 30)
    case .support: ("support", 20)
    case .review: ("review", 20)
    case .exercise: ("exercise", 14)
    case .reply: ("reply", 16)
    case .sensitive: ("sensitive", 10)
    case .askDocument: ("ask.document", 8)
    case .askClassify: ("ask.classify", 8)
    case .askExtract: ("ask.extract", 8)
    case .askSummarise: ("ask.summarise", 10)
    case .askTranslate: ("ask.translate", 8)
    case .askLabel: ("ask.label", 8)
    case .askJudge: ("ask.judge", 10)
    case .askCompare: ("ask.compare", 8)
    case .askGenerate: ("ask.generate", 14)
    case .askEvolve: ("ask.evolve", 10)
    case .askReason: ("ask.reason", 12)
    case .askShort: ("ask.short", 10)
    case .askRewrite: ("ask.rewrite", 12)
    case .askSoften: ("ask.soften", 10)
    case .askRolePlay: ("ask.roleplay", 12)
    case .askTool: ("ask.tool", 8)
    case .askAgent: ("ask.agent", 10)
    case .opening: ("opening", 8)
    case .closing: ("closing", 8)
    case .labelText: ("label.text", 3)
    case .labelQuestion: ("label.question", 3)
    case .labelAnswer: ("label.answer", 3)
    case .labelDocument: ("label.document", 3)
    case .labelCriteria: ("label.criteria", 3)
    case .labels: ("labels", 10)
    case .kind: ("kind", 14)
    case .persona: ("persona", 14)
    case .criterion: ("criterion", 10)
    case .language: ("language", 12)
    case .person: ("person", 30)
    case .place: ("place", 24)
    case .date: ("date", 3)
    case .thanks: ("thanks", 4)
    case .askCode: ("ask.code", 12)
    case .constraint: ("constraint", 10)
    case .context: ("context", 10)
    case .preamble: ("preamble", 8)
    case .detail: ("detail", 8)
    case .labelTask: ("label.task", 3)
    }
  }

  /// The sections by the names of their headers.
  static let named: [String: Section] = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.header.name, $0) })
}

/// The parsed phrases of one language; see the head of this file.
final class Lexicon: Sendable {
  let language: Language
  let typography: Typography
  let arena: [UInt8]
  let pieces: [Piece]
  /// Where the pieces of a phrase begin; one more than there are phrases.
  let starts: [UInt32]
  private let sections: [PhraseList]
  private let topics: [PhraseList]

  /// Parses the source of a lexicon.
  ///
  /// - Precondition: the source is well formed; it is part of the program.
  convenience init(_ language: Language, parts: [String]) {
    var parser = LexiconParser()
    do {
      for part in parts { try parser.parse(part) }
    } catch {
      preconditionFailure("lexicon \(language): \(error)")
    }
    self.init(language, parser)
  }

  init(_ language: Language, _ parsed: LexiconParser) {
    self.language = language
    typography = Typography(language)
    arena = parsed.arena
    pieces = parsed.pieces
    starts = parsed.starts
    sections = parsed.sections
    topics = parsed.topics
  }

  /// The phrases of a section.
  subscript(section: Section) -> PhraseList { sections[section.rawValue] }

  /// A list of a topic.
  subscript(topic: Int, list: TopicList) -> PhraseList {
    topics[topic * TopicList.allCases.count + list.rawValue]
  }

  /// The pieces of a phrase.
  @inline(__always)
  func range(_ phrase: Int) -> Range<Int> { Int(starts[phrase])..<Int(starts[phrase + 1]) }

  /// Whether nothing but a mark follows a piece of a phrase.
  func isLast(_ index: Int, in range: Range<Int>) -> Bool {
    guard index + 1 < range.upperBound else { return true }
    // A mark has three bytes at most.
    return index + 2 == range.upperBound && pieces[index + 1].slot == nil
      && pieces[index + 1].length <= 3
  }

  /// Where the bytes of a phrase without slots lie in the arena.
  func bytes(of phrase: Int) -> Range<Int> {
    let piece = pieces[Int(starts[phrase])]
    return Int(piece.start)..<Int(piece.start + piece.length)
  }

  /// Cuts the first item off a comma list in the arena; nil once it is empty.
  func nextItem(_ rest: inout Range<Int>) -> Range<Int>? {
    guard !rest.isEmpty else { return nil }
    var end = rest.lowerBound
    while end < rest.upperBound {
      let comma = commaLength(at: end, before: rest.upperBound)
      if comma > 0 {
        let item = rest.lowerBound..<end
        rest = min(end + comma, rest.upperBound)..<rest.upperBound
        return item
      }
      end += 1
    }
    defer { rest = rest.upperBound..<rest.upperBound }
    return rest
  }

  /// How many bytes the comma at an index has, with the space after it; 0 if there is none.
  private func commaLength(at index: Int, before end: Int) -> Int {
    let length: Int
    switch arena[index] {
    case UInt8(ascii: ","): length = 1
    case 0xD8 where index + 1 < end && arena[index + 1] == 0x8C: length = 2
    case 0xE3 where index + 2 < end && arena[index + 1] == 0x80 && arena[index + 2] == 0x81:
      length = 3
    case 0xEF where index + 2 < end && arena[index + 1] == 0xBC && arena[index + 2] == 0x8C:
      length = 3
    default: return 0
    }
    let next = index + length
    return next < end && arena[next] == UInt8(ascii: " ") ? length + 1 : length
  }

  /// The source text of a phrase with its slots as `{slot}`; for messages and tests.
  func text(_ phrase: Int) -> String {
    range(phrase).map { index in
      let piece = pieces[index]
      let end = Int(piece.start + piece.length)
      let bytes = String(decoding: arena[Int(piece.start)..<end], as: UTF8.self)
      guard let slot = piece.slot else { return bytes }
      return bytes + "{\(slot)}"
    }.joined()
  }
}
