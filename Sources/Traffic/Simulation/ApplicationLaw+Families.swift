extension ApplicationLaw {
  /// What a campaign of a family sends from each of its accounts; `nil` for
  /// ``Family/retainedOutputs``, whose traffic is its archetype's.
  ///
  /// Each is the law of the innocent work that is most like it, and only what the purpose demands
  /// differs: training data should be new, broad (but for ``Family/narrowDomain``) and taken in one
  /// turn where no dialogue is the goal. All else, whoever harvests has for free.
  static func of(_ family: Family) -> ApplicationLaw? {
    switch family {
    case .retainedOutputs: nil
    case .instruct: synthetic.harvesting([(.instruction, 0.7), (.question, 0.1), (.generate, 0.2)])
    case .evolved: synthetic.harvesting([(.evolve, 0.45), (.instruction, 0.55)])
    case .reasoning: evaluation.harvesting([(.reason, 1)])
    case .code: developerChat.harvesting([(.codeTask, 0.85), (.instruction, 0.15)], turns: 1...1)
    case .agent: toolAgent.harvesting([(.toolTask, 0.6), (.codeTask, 0.4)])
    case .grading: judge.harvesting([(.judge, 1)])
    case .safeRewriting: translation.harvesting([(.soften, 0.85), (.rewrite, 0.15)])
    case .rolePlay: chat.harvesting([(.rolePlay, 1)])
    case .multilingual:
      translation.harvesting(
        [(.instruction, 0.6), (.question, 0.25), (.translate, 0.15)], anyLanguage: 1)
    case .preference:
      synthetic.harvesting([(.instruction, 0.6), (.question, 0.25), (.reason, 0.15)])
    case .narrowDomain:
      synthetic.harvesting([(.question, 0.35), (.instruction, 0.65)], topics: 1...2)
    case .benchmarkSweep: publicBenchmark.harvesting([(.benchmarkItem, 1)])
    case .pivot: toolAgent.harvesting([(.codeTask, 0.6), (.toolTask, 0.4)])
    }
  }

  /// The law with other prompts.
  private func harvesting(
    _ kinds: [(kind: PromptKind, share: Double)], turns: ClosedRange<Double>? = nil,
    topics: ClosedRange<Int> = 10...16, anyLanguage: Double? = nil
  ) -> ApplicationLaw {
    var law = self
    law.kinds = kinds
    law.turns = turns ?? self.turns
    if law.turns.upperBound <= 1 { law.later = nil }
    law.topics = topics
    law.items = .fresh(repeats: 0...0.03)
    law.anyLanguage = anyLanguage ?? 0.05
    return law
  }
}
