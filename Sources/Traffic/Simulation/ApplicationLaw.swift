/// What one kind of application does: the laws from which the plan of a tenant's application is
/// drawn. Archetypes and campaign families are made of these; all else is ``Habits``.
struct ApplicationLaw: Sendable {
  /// What prompts it sends first in a session, with their shares.
  var kinds: [(kind: PromptKind, share: Double)]
  /// What it sends in later turns; `nil`: the same.
  var later: PromptKind? = nil
  /// Who or what sends.
  var pace: PaceLaw
  /// Mean turns of a session.
  var turns: ClosedRange<Double> = 1...1
  /// Median time between an answer and the next turn, seconds.
  var thinkSeconds = 45.0
  /// Input before the newest message (system prompt, retrieved passages), tokens: median, sigma.
  var overhead: (median: Double, sigma: Double) = (380, 1.1)
  /// Topics it touches, of 16.
  var topics: ClosedRange<Int> = 3...10
  /// What its prompts repeat.
  var items: ItemLaw = .fresh(repeats: 0...0.05)
  /// Share of prompts whose wrapper is worded anew.
  var paraphrase: ClosedRange<Double> = 0...0.1
  /// Chance that it sends tool definitions.
  var tools = 0.06
  /// Whether it is work for machines: repeatable sampling is at home there.
  var isJob = false
  /// Chance that it asks for several samples or for log-probabilities: people hardly ever, jobs
  /// now and then.
  var sampling: Double { isJob && operation != 2 ? 0.12 : 0.02 }
  /// Factor on the irregularity of its arrivals. People who do not know of one another come more
  /// evenly than callers of batches, and completions come as keys are pressed: a service of
  /// conversations had a CV of 1.1, one of completions 13 (Azure 2023).
  var irregularity: Double { operation == 1 ? 4 : isJob ? 1.6 : 0.7 }
  /// Number of the operation in ``World/operations``.
  var operation: UInt8 = 0
  /// Languages beyond those of the domicile: chance that any of the twelve is used.
  var anyLanguage = 0.05
}

/// Who sends, and when.
enum PaceLaw: Sendable {
  /// People, in their hours.
  case people
  /// Machines: round the clock, in hours of work, or in runs; as any job is.
  case job
  /// Machines that come in runs: at fixed hours, several workers at once.
  case runs
}

/// What the prompts of an application repeat.
enum ItemLaw: Sendable {
  /// New ones, with a share sent before.
  case fresh(repeats: ClosedRange<Double>)
  /// A share from a pool of popular ones, as people who do not know of one another ask.
  case popular(share: ClosedRange<Double>, pool: Int)
  /// The same set at each run.
  case rerun(size: ClosedRange<Int>)
  /// A handful, again and again.
  case few(ClosedRange<Int>)
}

extension ApplicationLaw {
  /// The applications of an archetype, of which a tenant has the first and, by a habit that all
  /// share, sometimes another one.
  static func of(_ archetype: Archetype) -> [ApplicationLaw] {
    switch archetype {
    case .chatApp: [chat]
    case .documentAssistant: [documents]
    case .supportAgent: [support]
    case .ideCompletion: [completion]
    case .codingAgent: [codingAgent]
    case .batchClassification: [batch([(.classify, 1)])]
    case .batchExtraction: [batch([(.extract, 1)])]
    case .summarisation: [batch([(.summarise, 1)])]
    case .translation: [translation]
    case .evaluation: [evaluation]
    case .judge: [judge]
    case .permittedSynthetic: [synthetic]
    case .labelling: [batch([(.label, 0.8), (.classify, 0.2)])]
    case .loadTest: [loadTest]
    case .research: [research]
    case .hyperGrowth: [chat, support, documents]
    case .reseller: [chat, developerChat, documents, completion, rolePlay, translation, toolAgent]
    case .subsidiary: [documents, support, chat]
    case .megaEnterprise:
      [
        documents, support, chat, completion, codingAgent, batch([(.classify, 1)]),
        batch([(.extract, 1)]), batch([(.summarise, 1)]), translation, evaluation, judge,
        toolAgent, embeddings, synthetic,
      ]
    case .embeddings: [embeddings]
    case .openWeight: [chat, batch([(.classify, 0.5), (.extract, 0.5)]), codingAgent, synthetic]
    case .switcher: [chat, batch([(.classify, 0.5), (.summarise, 0.5)]), documents]
    case .developer: [developerChat]
    case .toolAgent: [toolAgent]
    case .publicBenchmark: [publicBenchmark]
    }
  }

  static let chat = ApplicationLaw(
    kinds: [
      (.question, 0.7), (.rolePlay, 0.06), (.codeTask, 0.06), (.rewrite, 0.12), (.reason, 0.06),
    ],
    later: .followUp, pace: .people, turns: 1.5...5, overhead: (600, 0.9), topics: 6...16,
    items: .popular(share: 0.01...0.15, pool: 400))
  static let developerChat = ApplicationLaw(
    kinds: [
      (.question, 0.4), (.codeTask, 0.3), (.instruction, 0.1), (.rewrite, 0.08), (.reason, 0.06),
      (.rolePlay, 0.06),
    ],
    later: .followUp, pace: .people, turns: 1.3...4, overhead: (250, 1.0), topics: 3...14)
  static let rolePlay = ApplicationLaw(
    kinds: [(.rolePlay, 0.85), (.question, 0.15)], later: .followUp, pace: .people,
    turns: 3...14, thinkSeconds: 35, overhead: (600, 0.8), topics: 6...16)
  static let documents = ApplicationLaw(
    kinds: [(.documentQuestion, 0.75), (.summarise, 0.15), (.rewrite, 0.1)], later: .followUp,
    pace: .people, turns: 1.2...3, overhead: (5_500, 0.8), topics: 1...5, anyLanguage: 0.08)
  static let support = ApplicationLaw(
    kinds: [(.support, 1)], later: .support, pace: .people, turns: 2.5...7, thinkSeconds: 55,
    overhead: (1_200, 0.7), topics: 1...3, tools: 0.5)
  static let completion = ApplicationLaw(
    kinds: [(.codeCompletion, 1)], pace: .people, overhead: (900, 0.6), topics: 2...8,
    items: .fresh(repeats: 0.02...0.15), operation: 1)
  static let codingAgent = ApplicationLaw(
    kinds: [(.codeTask, 1)], later: .agentStep, pace: .people, turns: 25...65, thinkSeconds: 6,
    overhead: (32_000, 0.4), topics: 2...8, tools: 1)
  static let toolAgent = ApplicationLaw(
    kinds: [(.toolTask, 0.8), (.question, 0.2)], later: .agentStep, pace: .people, turns: 2...12,
    thinkSeconds: 3, overhead: (2_400, 0.6), topics: 1...6, tools: 1)
  static let translation = ApplicationLaw(
    kinds: [(.translate, 0.85), (.rewrite, 0.07), (.soften, 0.08)], pace: .job, topics: 3...14,
    isJob: true, anyLanguage: 0.7)
  static let evaluation = ApplicationLaw(
    kinds: [
      (.reason, 0.35), (.instruction, 0.25), (.codeTask, 0.15), (.judge, 0.15), (.question, 0.1),
    ],
    pace: .job, topics: 4...16, items: .rerun(size: 80...900), isJob: true)
  static let publicBenchmark = ApplicationLaw(
    kinds: [(.benchmarkItem, 1)], pace: .job, items: .rerun(size: 150...5_000), isJob: true)
  static let judge = ApplicationLaw(
    kinds: [(.judge, 1)], pace: .job, topics: 2...14, isJob: true)
  static let synthetic = ApplicationLaw(
    kinds: [(.generate, 0.45), (.instruction, 0.2), (.rewrite, 0.2), (.evolve, 0.15)], pace: .job,
    topics: 1...6, isJob: true)
  static let loadTest = ApplicationLaw(
    kinds: [(.probe, 1)], pace: .runs, items: .few(1...40), paraphrase: 0...0,
    isJob: true)
  static let research = ApplicationLaw(
    kinds: [
      (.benchmarkItem, 0.25), (.reason, 0.25), (.judge, 0.15), (.generate, 0.1),
      (.instruction, 0.15),
      (.rewrite, 0.1),
    ],
    pace: .job, topics: 4...16, items: .fresh(repeats: 0...0.4), isJob: true)
  static let embeddings = ApplicationLaw(
    kinds: [(.passage, 1)], pace: .job, overhead: (0, 0), topics: 2...12,
    items: .fresh(repeats: 0...0.1), tools: 0, isJob: true, operation: 2)

  /// A job over records with one wrapper.
  private static func batch(
    _ kinds: [(kind: PromptKind, share: Double)]
  ) -> ApplicationLaw {
    ApplicationLaw(
      kinds: kinds, pace: .job, topics: 1...5, items: .fresh(repeats: 0...0.15), isJob: true)
  }
}
