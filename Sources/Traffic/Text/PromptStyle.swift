import Sketches

/// How one application words its prompts: a habit, drawn once and kept.
///
/// The habits are those of whoever wrote the application's templates or of its people; they are
/// drawn alike whatever the answers are for.
struct PromptStyle: Sendable {
  let kind: PromptKind
  /// Decides the contents of all prompts of this style.
  let contentKey: UInt64
  /// Decides the wrapper's words, the classes of a job and its examples.
  let taskKey: UInt64
  /// Share of prompts whose wrapper is worded anew.
  let paraphrase: Double
  /// Factor on lengths.
  let size: Double
  let layout: Layout
  let manners: Manners
  /// The public benchmark that `benchmarkItem` runs through.
  let benchmark: Int
  /// How many different probes there are.
  let probes: Int
  /// Whether the wrapper stays in the first language whatever language the content has.
  let isWrapperFixed: Bool
  private let languages: [LanguageShare]
  private let topicOrder: UInt64
  private let topicCount: Int

  private struct LanguageShare {
    let language: Language
    /// Share of this language and of those before it.
    let upTo: Double
  }

  /// Draws a style.
  ///
  /// - Parameters:
  ///   - languages: with weights; those that the library lacks are left out, and English is taken
  ///     if none is left.
  ///   - topics: how many of the 16 topics the application touches.
  ///   - paraphrase: share of prompts whose wrapper is worded anew, 0 to 1.
  ///   - size: factor on lengths; 1 gives the medians of the kinds.
  ///   - contentKey: what decides the contents; drawn if nil. Styles of one content key, and of the
  ///     same languages, topics and size, send the same contents of templated kinds, each in its
  ///     own wrapper: so prompts are shared between accounts.
  init(
    kind: PromptKind, languages: [(Language, Double)], topics: Int, paraphrase: Double,
    size: Double, contentKey: UInt64? = nil, library: TextLibrary,
    using random: inout RandomSource
  ) {
    precondition((1...Topic.allCases.count).contains(topics), "1 to 16 topics, not \(topics)")
    self.kind = kind
    self.paraphrase = paraphrase
    self.size = size
    let drawn = random.next()
    self.contentKey = contentKey ?? drawn
    taskKey = random.next()
    layout = Layout(using: &random)
    manners = Manners(kind, using: &random)
    isWrapperFixed = random.chance(0.5)
    var contents = RandomSource(key: self.contentKey)
    benchmark = contents.below(BenchmarkText.count)
    probes = 1 + contents.below(8)
    topicCount = topics
    topicOrder = Self.order(using: &contents)
    self.languages = Self.shares(languages.filter { library.has($0.0) && $0.1 > 0 })
  }

  /// A permutation of the topics, four bits each.
  private static func order(using random: inout RandomSource) -> UInt64 {
    var left: UInt64 = 0xFEDC_BA98_7654_3210
    var order: UInt64 = 0
    for count in (1...16).reversed() {
      let shift = UInt64(4 * random.below(count))
      let topic = left >> shift & 15
      let below = left & ((1 << shift) - 1)
      left = below | ((left >> shift) >> 4) << shift
      order = order << 4 | topic
    }
    return order
  }

  private static func shares(_ weights: [(Language, Double)]) -> [LanguageShare] {
    let total = weights.reduce(0) { $0 + $1.1 }
    guard total > 0 else { return [LanguageShare(language: .english, upTo: 1)] }
    var sum = 0.0
    return weights.map { language, weight in
      sum += weight / total
      return LanguageShare(language: language, upTo: sum)
    }
  }

  /// The language that a number in [0, 1) chooses.
  func language(_ unit: Double) -> Language {
    for share in languages where unit < share.upTo { return share.language }
    return languages[languages.count - 1].language
  }

  /// The first of the languages.
  var mainLanguage: Language { languages[0].language }

  /// The topic that a number in [0, 1) chooses: the first ones come up most.
  func topic(_ unit: Double) -> Int {
    let rank = min(Int((0.35 * unit + 0.65 * unit * unit) * Double(topicCount)), topicCount - 1)
    return Int(topicOrder >> UInt64(4 * rank) & 15)
  }

  /// What a habit of the contents is decided by: 56 random bits.
  func trait(_ trait: Trait) -> UInt64 {
    SeededHash.combine(contentKey, UInt64(trait.rawValue) &+ Self.traitSalt) >> 8
  }

  /// Keeps the numbers of traits from being those of sessions.
  private static let traitSalt: UInt64 = 0x7472_6169_74

  /// Habits of the contents: which sort of text a job works on, how dates are written.
  enum Trait: UInt8 {
    case recordSort, hasLongExtracts, translationSort, rewritingSort, softensAnswers
    case generationForm, seedSort, judgesPairs, chunkSize, keepsPassage, cursor, functions
    case datePattern, clock, codeLetters
  }
}
