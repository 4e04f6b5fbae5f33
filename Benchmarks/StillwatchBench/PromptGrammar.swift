/// What a prompt is written in.
enum PromptKind: CaseIterable {
  case english, chinese, code

  /// Of ten prompts six are English, two Chinese, two code.
  static func draw(_ random: inout SeededRandom) -> PromptKind {
    switch random.below(10) {
    case 0...5: .english
    case 6, 7: .chinese
    default: .code
    }
  }
}

/// Writes prompts by rules of its own: as many different words as real text has, no text of others.
///
/// Words are drawn by Zipf's law: common ones first, then names made of syllables, so that the
/// tables that a fingerprint looks words up in see hits and misses alike.
struct PromptGrammar {
  private let words: [String]
  private let zipf: Zipf
  private let characters: [Character]
  private let characterZipf: Zipf

  private static let common = """
    the of and to a in that it for was on with as by at from this which or an be are not have one \
    time people year way day thing man world life hand part child eye place work week case point \
    company number group problem fact house room water money story result change morning reason \
    research book letter market price report team plan order budget river bridge garden kitchen \
    travel student teacher lesson recipe doctor engine battery signal traffic weather forest \
    compare describe write list show find make give explain choose answer question example \
    step score rate better best improve rewrite translate shorter longer simple careful recent \
    several every most some any between during without because although however before after
    """
  private static let syllables = [
    "ba", "den", "ri", "lo", "mar", "ti", "ven", "so", "ka", "nel", "fu", "gra", "pol", "mi",
    "ster", "qua", "hin", "jo", "wex", "ly",
  ]
  private static let han = """
    的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多\
    定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因\
    由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解\
    问意建月公无系军很情者最立代想已通并提直题程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图\
    山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处理
    """
  private static let openings: [PromptKind: [String]] = [
    .english: [
      "Explain step by step how to", "Rate the following answer from 1 to 10 and give a reason:",
      "Write five new questions about", "Rewrite this text so that it is easier to read:",
      "What should I know about", "Summarise the report below for my team.",
      "Hello, please help with",
    ],
    .chinese: ["请一步一步地解释", "请给下面的回答打分，", "请写出五个新的问题，关于", "请改写下面的内容：", "我想知道"],
    .code: ["Why does this fail?\n", "Add tests for\n", "Explain this function:\n", "\n"],
  ]

  init(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var words = Self.common.split(whereSeparator: \.isWhitespace).map(String.init)
    // A few thousand more, as a month of one tenant's prompts has.
    for _ in 0..<4_000 {
      words.append((0...random.below(4)).map { _ in random.pick(Self.syllables) }.joined())
    }
    self.words = words
    zipf = Zipf(count: words.count, exponent: 1)
    characters = Array(Self.han)
    characterZipf = Zipf(count: characters.count, exponent: 0.8)
  }

  /// A prompt of `byteCount` bytes or a sentence more.
  func prompt(_ kind: PromptKind, byteCount: Int, _ random: inout SeededRandom) -> String {
    var text = random.pick(Self.openings[kind] ?? [""])
    while text.utf8.count < byteCount {
      switch kind {
      case .english: appendSentence(to: &text, &random)
      case .chinese: appendClause(to: &text, &random)
      case .code: appendStatement(to: &text, &random)
      }
    }
    return text
  }

  private func word(_ random: inout SeededRandom) -> String { words[zipf.draw(&random)] }

  private func appendSentence(to text: inout String, _ random: inout SeededRandom) {
    let first = word(&random)
    text += " " + first.prefix(1).uppercased() + first.dropFirst()
    for _ in 0..<(5 + random.below(14)) {
      text += random.once(in: 12) ? ", " : " "
      text += random.once(in: 20) ? String(random.below(3_000)) : word(&random)
    }
    text += random.once(in: 8) ? "?" : random.once(in: 8) ? ".\n\n" : "."
  }

  private func appendClause(to text: inout String, _ random: inout SeededRandom) {
    for _ in 0..<(4 + random.below(12)) { text.append(characters[characterZipf.draw(&random)]) }
    if random.once(in: 10) { text += String(random.below(100)) }
    text += random.once(in: 3) ? "。" : "，"
  }

  private func appendStatement(to text: inout String, _ random: inout SeededRandom) {
    let indent = String(repeating: "  ", count: random.below(4))
    let (name, other) = (word(&random), word(&random))
    switch random.below(5) {
    case 0: text += "\(indent)let \(name) = \(other)(\(random.below(500)), \"\(word(&random))\")\n"
    case 1: text += "\(indent)if \(name).\(other) != nil && \(name)_\(random.below(9)) > 0 {\n"
    case 2: text += "\(indent)for \(name) in \(other)s { total += \(name).\(word(&random)) }\n"
    case 3: text += "\(indent)// \(name) \(other) \(word(&random)) \(word(&random))\n"
    default:
      text += "\(indent)return [\(name): \(other), \"\(word(&random))\": \(random.below(99))]\n"
    }
  }
}
