public import Detector

/// How the value of a signal reads.
public enum SignalUnit: Sendable {
  /// A plain number of things.
  case count
  /// A part of a whole, 0 to 1; shown in percent.
  case share
  /// A number with a sign, such as a correlation or a difference in octaves; shown with two
  /// decimals.
  case signed

  /// The value with its unit as people read it; `–` where there is none.
  public func text(_ value: Double) -> String {
    guard value.isFinite else { return "–" }
    switch self {
    case .share: return AmountText.percent(value)
    case .signed:
      let hundredths = Int64((max(-1e9, min(1e9, value)) * 100).rounded(.toNearestOrAwayFromZero))
      return DecimalText.fixedPoint(hundredths, decimals: 2)
    case .count:
      // Below a hundred a mean may have decimals worth showing.
      if value.magnitude < 100 { return DecimalText.significant(value, digits: 3) ?? "–" }
      guard value > 0, value < 1e15 else { return DecimalText.significant(value, digits: 3) ?? "–" }
      let whole = UInt64(value.rounded(.toNearestOrAwayFromZero))
      return whole < 1_000_000 ? AmountText.grouped(whole) : AmountText.compact(whole)
    }
  }
}

/// What a person has to know of a signal to weigh it.
public struct SignalDescription: Sendable {
  /// A few words for a table.
  public var title: String
  /// How the value reads.
  public var unit: SignalUnit
  /// What the value counts, in words.
  public var unitName: String
  /// What it measures, in one plain sentence.
  public var measures: String
  /// Innocent traffic that looks the same.
  public var innocent: String
  /// What has to be in the trace for it to be available.
  public var needs: String
}

extension Signal {
  /// The reading in a few words for a table: what was seen and what it weighs, never what it
  /// would prove.
  public func reason(_ reading: SignalReading) -> String {
    guard reading.isAvailable else { return "\(explanation.title): unavailable" }
    let value = explanation.unit.text(reading.value)
    let baseline = explanation.unit.text(reading.baseline)
    return "\(observation(value, baseline)), \(AmountText.tenthsOfBits(reading.bits)) bits"
  }

  private func observation(_ value: String, _ baseline: String) -> String {
    switch self {
    case .rateChange: "\(value) exchanges a day against \(baseline) before"
    case .distinctPrompts: "\(value) of all prompts distinct"
    case .novelty: "\(value) of recent prompts new"
    case .promptsPerSkeleton: "\(value) new prompts a template"
    case .novelOutput: "\(value) tokens of output on new prompts"
    case .singleTurn: "\(value) of exchanges single-turn, never followed up"
    case .reasoningElicitation: "\(value) asking for the reasoning"
    case .grading: "\(value) asking for a grade"
    case .generation: "\(value) asking for new prompts or tasks"
    case .rewriting: "\(value) asking for a rewrite"
    case .flatDay: "hours of the day \(value) even"
    case .growth: "\(value) octaves of growth beyond its own past"
    case .quotaHugging: "\(value) of active minutes near the quota"
    case .releasePivot: "\(value) moved to a new model within a day"
    case .accountRamp: "\(value) exchanges a day from a new account"
    case .topicBreadth: "topics \(value) as broad as unrelated text"
    case .topicGrowth: "\(value) of the new topics that unrelated text would bring"
    case .scripts: "\(value) writing systems in equal use"
    case .yield: "answers \(value) octaves longer than prompts"
    case .selfContained: "\(value) of prompts sent without context"
    case .contextSpread: "context varies by \(value) octaves"
    case .lengthCoupling: "answers follow prompts in length by \(value)"
    case .collecting: "\(value) new prompts without context, answered at length"
    case .collected: "\(value) such answers collected"
    case .resampling: "\(value) resampled"
    case .cacheMiss: "\(value) without a cached token"
    case .logprobs: "\(value) with log-probabilities"
    case .arrivalSpread: "gaps vary by \(value) octaves"
    case .concurrencyPlateau: "\(value) at a plateau of concurrency"
    case .collectingDays: "\(value) days of collecting"
    case .promptSpread: "collected prompts vary by \(value) octaves"
    }
  }

  /// What a person has to know of the signal to weigh it.
  public var explanation: SignalDescription {
    switch self {
    case .rateChange:
      SignalDescription(
        title: "change of rate", unit: .count, unitName: "exchanges a day",
        measures: "How many exchanges a day come of late, against the tenant's own past.",
        innocent: "launch days, hyper-growth, load tests, batch jobs at the end of a month",
        needs: "three days of its own past")
    case .distinctPrompts:
      SignalDescription(
        title: "distinct prompts", unit: .share, unitName: "percent",
        measures: "The share of all the tenant's prompts so far that differ from one another.",
        innocent: "chat with people, batch classification, translation of documents",
        needs: Self.promptNeeded)
    case .novelty:
      SignalDescription(
        title: "novelty", unit: .share, unitName: "percent",
        measures: "The share of recent prompts that the tenant had not just sent before.",
        innocent: "chat with people, coding agents, document processing: few prompts repeat",
        needs: Self.promptNeeded)
    case .promptsPerSkeleton:
      SignalDescription(
        title: "prompts a template", unit: .count, unitName: "new prompts",
        measures: "How many new prompts share the template of a new prompt, on average.",
        innocent: "every application that fills a template: classification, extraction, labelling",
        needs: Self.promptNeeded)
    case .novelOutput:
      SignalDescription(
        title: "output on new prompts", unit: .count, unitName: "tokens",
        measures: "Output tokens on prompts seen for the first time, over weeks, the newest most.",
        innocent: "long-form writing, coding agents, permitted synthetic data for a small model",
        needs: "`prompt` and `output_tokens`")
    case .singleTurn:
      SignalDescription(
        title: "single turn", unit: .share, unitName: "share of recent exchanges",
        measures: "The share of recent exchanges that are a whole conversation: never followed up.",
        innocent: "classification, translation, search and all other use as a function",
        needs: "`conversation`")
    case .reasoningElicitation:
      SignalDescription(
        title: "asks for reasoning", unit: .share, unitName: "percent",
        measures: "How strongly recent prompts ask for the reasoning itself, step by step.",
        innocent: "tutoring, evaluation runs, prompting advice that everybody follows",
        needs: Self.promptNeeded)
    case .grading:
      SignalDescription(
        title: "asks for grades", unit: .share, unitName: "percent",
        measures: "How strongly recent prompts ask to judge or score answers.",
        innocent: "a model used as judge in evaluation, review of essays, moderation",
        needs: Self.promptNeeded)
    case .generation:
      SignalDescription(
        title: "asks for prompts", unit: .share, unitName: "percent",
        measures:
          "How strongly recent prompts ask for new prompts, tasks or question-answer pairs.",
        innocent: "makers of quizzes and courses, test data, permitted synthetic data",
        needs: Self.promptNeeded)
    case .rewriting:
      SignalDescription(
        title: "asks for rewrites", unit: .share, unitName: "percent",
        measures: "How strongly recent prompts ask to rewrite a given prompt or answer.",
        innocent: "editing, localisation, plain-language and tone services",
        needs: Self.promptNeeded)
    case .flatDay:
      SignalDescription(
        title: "flat day", unit: .share, unitName: "percent",
        measures: "How evenly the requests spread over the 24 hours of the day (their entropy).",
        innocent: "queues and schedulers, products with users all over the world",
        needs: "200 exchanges over three days")
    default: addedExplanation
    }
  }

  private var addedExplanation: SignalDescription {
    switch family {
    case .volume: volumeExplanation
    case .diversity: diversityExplanation
    default: habitExplanation
    }
  }

  static let promptNeeded = "`prompt` or `fingerprint`"
}
