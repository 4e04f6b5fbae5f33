/// One wording that speaks for a cue: concepts that stand within a window of words, in any order.
struct CueRule {
  /// What the rule speaks for; `nil` if it only yields a concept.
  var cue: Cue?
  /// How strongly: 0 to 255, where 128 alone makes the cue count as present.
  var weight: UInt8
  /// The concepts that must all occur.
  var concepts: UInt64
  /// The most words from the first of them to the last.
  var window: Int32
  /// The concept that must occur twice instead, if any.
  var repeated: Concept?
  /// A concept that the wording as a whole has.
  var yields: Concept?

  private init(
    _ cue: Cue?, _ weight: UInt8, _ concepts: [Concept], _ window: Int32,
    repeated: Concept? = nil, yields: Concept? = nil
  ) {
    self.cue = cue
    self.weight = weight
    self.concepts = concepts.reduce(0) { $0 | $1.bit }
    self.window = window
    self.repeated = repeated
    self.yields = yields
  }

  /// The rules, of which a matcher can hold 128. Those that yield a concept come first.
  static let all: [CueRule] = yielding + reasoning + grading + generation + rewriting

  private static let yielding: [CueRule] = [
    // "Step by step", and what corresponds to it in other languages.
    CueRule(nil, 0, [.step], 2, repeated: .step, yields: .stepwise),
    // "1 to 10", "1-5".
    CueRule(nil, 0, [.number], 2, repeated: .number, yields: .numberRange),
    CueRule(nil, 0, [.chain, .thought], 2, yields: .chainOfThought),
    CueRule(nil, 0, [.come, .up], 1, yields: .generate),
    CueRule(nil, 0, [.again, .wording], 4, yields: .rewrite),
    // "From best to worst".
    CueRule(nil, 0, [.better], 3, repeated: .better, yields: .numberRange),
    // "Failed attempts", "dead ends", "first principles": parts of a reasoning.
    CueRule(nil, 0, [.failed], 3, repeated: .failed, yields: .inference),
    CueRule(nil, 0, [.principles, .before], 3, yields: .inference),
  ]

  private static let reasoning: [CueRule] = [
    CueRule(.reasoningElicitation, 200, [.chainOfThought], 0),
    CueRule(.reasoningElicitation, 90, [.stepwise], 0),
    CueRule(.reasoningElicitation, 150, [.stepwise, .think], 5),
    CueRule(.reasoningElicitation, 130, [.stepwise, .reasoning], 6),
    CueRule(.reasoningElicitation, 55, [.stepwise, .solve], 8),
    CueRule(.reasoningElicitation, 40, [.stepwise, .explain], 5),
    CueRule(.reasoningElicitation, 65, [.stepwise, .answer], 12),
    CueRule(.reasoningElicitation, 140, [.show, .reasoning], 5),
    CueRule(.reasoningElicitation, 130, [.explain, .reasoning], 4),
    CueRule(.reasoningElicitation, 110, [.full, .reasoning], 3),
    CueRule(.reasoningElicitation, 120, [.reasoning, .before, .answer], 9),
    CueRule(.reasoningElicitation, 130, [.think, .before, .answer], 9),
    CueRule(.reasoningElicitation, 110, [.think, .carefully], 3),
    CueRule(.reasoningElicitation, 150, [.thought, .process], 2),
    CueRule(.reasoningElicitation, 110, [.reasoning, .process], 3),
    CueRule(.reasoningElicitation, 80, [.show, .thought], 6),
    CueRule(.reasoningElicitation, 80, [.full, .step, .show], 6),
    CueRule(.reasoningElicitation, 60, [.explain, .step, .full], 6),
    CueRule(.reasoningElicitation, 40, [.reasoning], 0),
    CueRule(.reasoningElicitation, 130, [.show, .inference], 6),
    CueRule(.reasoningElicitation, 90, [.explain, .inference], 6),
    CueRule(.reasoningElicitation, 130, [.full, .inference], 3),
    CueRule(.reasoningElicitation, 130, [.inference, .before, .answer], 6),
    CueRule(.reasoningElicitation, 130, [.show, .intermediate], 6),
    CueRule(.reasoningElicitation, 110, [.yours, .inference], 3),
    CueRule(.reasoningElicitation, 130, [.show, .yours, .method], 2),
    CueRule(.reasoningElicitation, 130, [.explain, .yours, .method], 4),
    CueRule(.reasoningElicitation, 130, [.explain, .arrive], 4),
    CueRule(.reasoningElicitation, 130, [.skip, .step], 3),
    CueRule(.reasoningElicitation, 130, [.analyse, .before, .answer], 8),
    CueRule(.reasoningElicitation, 130, [.solve, .carefully], 5),
  ]

  private static let grading: [CueRule] = [
    CueRule(.grading, 40, [.grade], 0),
    CueRule(.grading, 90, [.rubric], 0),
    CueRule(.grading, 100, [.rubric, .grade], 10),
    CueRule(.grading, 140, [.grade, .numberRange], 7),
    CueRule(.grading, 60, [.scale, .numberRange], 4),
    CueRule(.grading, 80, [.grade, .scale], 6),
    CueRule(.grading, 90, [.grade, .candidate], 5),
    CueRule(.grading, 90, [.rate, .candidate], 5),
    CueRule(.grading, 90, [.rate, .quality], 6),
    CueRule(.grading, 80, [.rate, .scale], 6),
    CueRule(.grading, 100, [.rate, .rubric], 10),
    CueRule(.grading, 100, [.rate, .scale, .numberRange], 9),
    CueRule(.grading, 70, [.judge, .candidate], 5),
    CueRule(.grading, 90, [.grade, .quality], 6),
    CueRule(.grading, 70, [.judge, .quality], 8),
    CueRule(.grading, 140, [.which, .better, .candidate], 7),
    CueRule(.grading, 100, [.two, .better, .candidate], 7),
    CueRule(.grading, 110, [.judge, .two, .candidate], 7),
    CueRule(.grading, 80, [.judge, .better], 8),
    CueRule(.grading, 130, [.rate, .answer, .numberRange], 9),
    CueRule(.grading, 80, [.grade, .answer], 4),
    CueRule(.grading, 100, [.rate, .answer], 3),
    CueRule(.grading, 130, [.which, .better, .answer], 7),
    CueRule(.grading, 110, [.better, .verdict, .candidate], 9),
    CueRule(.grading, 130, [.better, .numberRange, .candidate], 9),
    CueRule(.grading, 130, [.answer, .correct, .criterion], 6),
    CueRule(.grading, 70, [.quality, .numberRange], 9),
  ]

  private static let generation: [CueRule] = [
    CueRule(.generation, 100, [.generate, .items], 8),
    CueRule(.generation, 60, [.generate, .looseItems], 5),
    CueRule(.generation, 110, [.generate, .items, .diverse], 8),
    CueRule(.generation, 90, [.generate, .items, .number], 8),
    CueRule(.generation, 90, [.generate, .items, .quantity], 8),
    CueRule(.generation, 90, [.generate, .items, .fresh], 6),
    CueRule(.generation, 110, [.generate, .looseItems, .diverse], 8),
    CueRule(.generation, 90, [.generate, .looseItems, .quantity], 5),
    CueRule(.generation, 70, [.generate, .looseItems, .number], 5),
    CueRule(.generation, 90, [.generate, .looseItems, .fresh], 5),
    CueRule(.generation, 50, [.generate, .item], 4),
    CueRule(.generation, 130, [.generate, .item, .fresh], 5),
    CueRule(.generation, 130, [.item, .answer, .pair], 5),
    CueRule(.generation, 70, [.generate, .pair], 6),
    CueRule(.generation, 130, [.give, .items, .quantity], 6),
    CueRule(.generation, 100, [.give, .items, .fresh], 6),
    CueRule(.generation, 110, [.give, .item, .fresh], 5),
    CueRule(.generation, 100, [.give, .looseItems, .fresh], 6),
    CueRule(.generation, 60, [.give, .looseItems], 6),
    CueRule(.generation, 130, [.invent, .item], 6),
  ]

  private static let rewriting: [CueRule] = [
    CueRule(.rewriting, 70, [.rewrite], 0),
    CueRule(.rewriting, 110, [.paraphrase], 0),
    CueRule(.rewriting, 130, [.rewrite, .item], 7),
    CueRule(.rewriting, 100, [.rewrite, .answer], 7),
    CueRule(.rewriting, 80, [.rewrite, .harder], 12),
    CueRule(.rewriting, 90, [.rewrite, .wording], 3),
    CueRule(.rewriting, 140, [.make, .harder, .item], 9),
    CueRule(.rewriting, 100, [.more, .harder, .item], 10),
    CueRule(.rewriting, 80, [.paraphrase, .item], 6),
    CueRule(.rewriting, 130, [.change, .item, .harder], 9),
    CueRule(.rewriting, 130, [.change, .answer, .safe], 9),
    CueRule(.rewriting, 100, [.rewrite, .safe], 9),
  ]
}
