extension ApplicationLaw {
  /// What a campaign of a family sends from each of its accounts; `nil` for
  /// ``Family/retainedOutputs``, whose traffic is its archetype's.
  ///
  /// Only what the purpose demands differs from an innocent job: training data should be new,
  /// broad (but for ``Family/narrowDomain``) and taken in one turn where no dialogue is the goal.
  /// All else, sampling included, follows the laws of any job.
  static func of(_ family: Family) -> ApplicationLaw? {
    switch family {
    case .retainedOutputs: nil
    case .instruct: harvest([(.instruction, 0.7), (.question, 0.1), (.generate, 0.2)])
    case .evolved: harvest([(.evolve, 0.45), (.instruction, 0.55)])
    case .reasoning: harvest([(.reason, 1)])
    case .code: harvest([(.codeTask, 0.85), (.instruction, 0.15)])
    case .agent:
      harvest([(.toolTask, 0.6), (.codeTask, 0.4)], later: .agentStep, turns: 4...16, tools: 1)
    case .grading: harvest([(.judge, 1)])
    case .safeRewriting: harvest([(.soften, 0.85), (.rewrite, 0.15)])
    case .rolePlay: harvest([(.rolePlay, 1)], later: .followUp, turns: 1...5)
    case .multilingual:
      harvest([(.instruction, 0.6), (.question, 0.25), (.translate, 0.15)], anyLanguage: 1)
    case .preference: harvest([(.instruction, 0.6), (.question, 0.25), (.reason, 0.15)])
    case .narrowDomain: harvest([(.question, 0.35), (.instruction, 0.65)], topics: 1...2)
    case .benchmarkSweep: harvest([(.benchmarkItem, 1)])
    case .pivot: harvest([(.codeTask, 0.6), (.toolTask, 0.4)], later: .agentStep, turns: 1...6)
    }
  }

  private static func harvest(
    _ kinds: [(kind: PromptKind, share: Double)], later: PromptKind? = nil,
    turns: ClosedRange<Double> = 1...1, topics: ClosedRange<Int> = 10...16, tools: Double = 0.06,
    anyLanguage: Double = 0.05
  ) -> ApplicationLaw {
    ApplicationLaw(
      kinds: kinds, later: later, pace: .job, turns: turns, thinkSeconds: later == .agentStep ? 4 : 45,
      topics: topics, items: .fresh(repeats: 0...0.03), tools: tools,
      isJob: true, anyLanguage: anyLanguage)
  }
}
