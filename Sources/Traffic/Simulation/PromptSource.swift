import Sketches

/// How one kind of prompt of one application is made.
enum PromptVoice: Sendable {
  /// Worded by the grammar in a style of its own.
  case worded(PromptStyle)
  /// Quoted from a part of the user's own prompts.
  case quoted(Corpus.Slice)
}

/// Where prompts come from: the grammar, or the user's own prompts where there are any.
struct PromptSource: Sendable {
  private let library: TextLibrary
  private let writer: TextWriter
  private let corpus: Corpus?

  /// - Parameter corpus: prompts of the user's own, used instead of the grammar's for first turns.
  init(library: TextLibrary, corpus: Corpus?) {
    self.library = library
    writer = TextWriter(library: library)
    self.corpus = corpus
  }

  /// Draws how an application words one kind of prompt.
  ///
  /// - Parameters:
  ///   - languages: with weights.
  ///   - topics: how many of 16 it touches.
  ///   - paraphrase: share of prompts whose wrapper is worded anew.
  ///   - size: factor on lengths.
  ///   - isFirstTurn: whether it begins a session; later turns are always the grammar's.
  ///   - isHarvest: which side of the user's own prompts it takes; the grammar knows no sides.
  func voice(
    _ kind: PromptKind, languages: [(Language, Double)], topics: Int, paraphrase: Double,
    size: Double, isHarvest: Bool, isFirstTurn: Bool, using random: inout RandomSource
  ) -> PromptVoice {
    let style = PromptStyle(
      kind: kind, languages: languages, topics: topics, paraphrase: paraphrase, size: size,
      library: library, using: &random)
    // Follow-ups answer to what was said, which no corpus of single prompts has.
    guard isFirstTurn,
      let slice = corpus?.drawSlice(isHarvest: isHarvest, using: &random)
    else { return .worded(style) }
    return .quoted(slice)
  }

  /// Appends a prompt; its estimated tokens, and those of its answer where they are known.
  ///
  /// - Parameters:
  ///   - source: names the list of items.
  ///   - topic: decides topic and names.
  ///   - words: number of the item in a first turn, else what decides the words.
  func write(
    _ kind: PromptKind, as voice: PromptVoice, source: UInt64, topic: UInt64, words: UInt64,
    isFirstTurn: Bool, into bytes: inout [UInt8]
  ) -> (prompt: Int, answer: Int) {
    let start = bytes.count
    var answer = 0
    switch voice {
    case .quoted(let slice):
      answer = corpus?.append(slice, item: words, source: source, to: &bytes) ?? 0
    case .worded(let style):
      // Everyone who runs a public benchmark sends item 17 as item 17.
      let isNumbered = kind == .benchmarkItem
      let item = isFirstTurn && !isNumbered ? SeededHash.combine(source, words) : words
      writer.write(kind, style: style, session: topic, item: item, into: &bytes)
    }
    return (TokenEstimate.tokens(of: bytes.span.extracting(start..<bytes.count)), answer)
  }
}
