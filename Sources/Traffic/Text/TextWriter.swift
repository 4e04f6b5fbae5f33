import Sketches

// A prompt is a pure function of its kind, its style, its session and its item:
//
//   content key, session ─────────▶ language, topic, names, the things talked about (of people)
//   content key, session, item ───▶ the words; of jobs also the topic
//   task key ─────────────────────▶ the wrapper: its words, classes, worked examples
//
// The grammar of a kind lays out wrapper and contents by the style's habits. Nothing else enters:
// the same arguments give the same bytes, so prompts repeat, are resampled and shared at will.

/// Writes prompts.
struct TextWriter: Sendable {
  let library: TextLibrary

  /// Bytes beyond which no prompt goes on: what fits into two screens of a terminal.
  static let longestPrompt = 6_000

  init(library: TextLibrary) { self.library = library }

  /// Appends a prompt: a pure function of the arguments.
  ///
  /// - Parameters:
  ///   - session: decides language, topic and names; of jobs (see `PromptKind.isConversational`)
  ///     together with the item.
  ///   - item: decides the words. For benchmark items, the number of the item.
  /// - Complexity: linear in the prompt, about 1 ns a byte.
  func write(
    _ kind: PromptKind, style: PromptStyle, session: UInt64, item: UInt64,
    into bytes: inout [UInt8]
  ) {
    // The probes of a load test are few; a benchmark's items are as many as it has.
    var item = item
    var session = session
    if kind == .probe { (session, item) = (0, item % UInt64(style.probes)) }
    if kind == .benchmarkItem { session = 0 }
    let sessionKey = SeededHash.combine(style.contentKey, session)
    let itemKey = SeededHash.combine(
      SeededHash.combine(sessionKey, UInt64(kind.rawValue) &+ Self.kindSalt), item)
    var subjects = RandomSource(key: kind.isConversational ? sessionKey : itemKey &+ 1)
    let content = library[style.language(subjects.unit())]
    let wrapper =
      style.isWrapperFixed ? library[style.mainLanguage] : content
    let start = bytes.count
    var draft = Draft(
      kind: kind, style: style, content: content, wrapper: wrapper,
      subject: Subject(style, &subjects), random: RandomSource(key: itemKey), library: library)
    swap(&draft.bytes, &bytes)
    draft.start = start
    draft.write(kind, item: item)
    swap(&draft.bytes, &bytes)
  }

  /// Keeps the numbers of kinds from being those of items.
  private static let kindSalt: UInt64 = 0x7072_6F6D_7074
}

extension Draft {
  /// Writes a prompt of a kind.
  mutating func write(_ kind: PromptKind, item: UInt64) {
    switch kind {
    case .question: question()
    case .followUp: followUp()
    case .documentQuestion: documentQuestion()
    case .support: support()
    case .codeCompletion: codeCompletion()
    case .codeTask: codeTask()
    case .agentStep: agentStep()
    case .toolTask: toolTask()
    case .classify: classify()
    case .extract: extract()
    case .summarise: summarise()
    case .translate: translate()
    case .label: label()
    case .benchmarkItem: benchmarkItem(item)
    case .judge: judge()
    case .generate: generate()
    case .evolve: evolve()
    case .reason: reason()
    case .rewrite: rewrite()
    case .soften: soften()
    case .rolePlay: rolePlay()
    case .instruction: instruction()
    case .probe: probe()
    case .passage: passage()
    }
  }
}
