/// What kind of habit a signal looks at.
public enum SignalFamily: String, CaseIterable, Sendable {
  case volume, diversity, harvesting, timing
}

/// One measurable habit of a tenant that harvesting changes. The order is the order of the
/// evidence arrays; new signals go at the end.
public enum Signal: Int, CaseIterable, Sendable {
  case rateChange
  case distinctPrompts
  case novelty
  case promptsPerSkeleton
  case novelOutput
  case singleTurn
  case reasoningElicitation
  case grading
  case generation
  case rewriting
  case flatDay
  case growth
  case quotaHugging
  case releasePivot
  case accountRamp
  case topicBreadth
  case topicGrowth
  case scripts
  case yield
  case selfContained
  case contextSpread
  case lengthCoupling
  case collecting
  case collected
  case resampling
  case cacheMiss
  case logprobs
  case arrivalSpread
  case concurrencyPlateau
  case collectingDays
  case promptSpread

  /// Number of signals.
  public static let count = 31

  /// The name in configuration and reports.
  public var name: String {
    switch self {
    case .rateChange: "rate_change"
    case .distinctPrompts: "distinct_prompts"
    case .novelty: "novelty"
    case .promptsPerSkeleton: "prompts_per_skeleton"
    case .novelOutput: "novel_output"
    case .singleTurn: "single_turn"
    case .reasoningElicitation: "reasoning_elicitation"
    case .grading: "grading"
    case .generation: "generation"
    case .rewriting: "rewriting"
    case .flatDay: "flat_day"
    case .growth: "growth"
    case .quotaHugging: "quota_hugging"
    case .releasePivot: "release_pivot"
    case .accountRamp: "account_ramp"
    case .topicBreadth: "topic_breadth"
    case .topicGrowth: "topic_growth"
    case .scripts: "scripts"
    case .yield: "yield"
    case .selfContained: "self_contained"
    case .contextSpread: "context_spread"
    case .lengthCoupling: "length_coupling"
    case .collecting: "collecting"
    case .collected: "collected"
    case .resampling: "resampling"
    case .cacheMiss: "cache_miss"
    case .logprobs: "logprobs"
    case .arrivalSpread: "arrival_spread"
    case .concurrencyPlateau: "concurrency_plateau"
    case .collectingDays: "collecting_days"
    case .promptSpread: "prompt_spread"
    }
  }

  /// The signal of that name in configuration and reports.
  public init?(name: String) {
    guard let signal = Signal.allCases.first(where: { $0.name == name }) else { return nil }
    self = signal
  }

  /// The family it belongs to.
  public var family: SignalFamily {
    switch self {
    case .rateChange, .growth, .quotaHugging, .releasePivot, .accountRamp: .volume
    case .distinctPrompts, .novelty, .promptsPerSkeleton, .topicBreadth, .topicGrowth, .scripts:
      .diversity
    case .novelOutput, .singleTurn, .reasoningElicitation, .grading, .generation, .rewriting,
      .yield, .selfContained, .contextSpread, .lengthCoupling, .collecting, .collected,
      .resampling, .cacheMiss, .logprobs, .collectingDays, .promptSpread:
      .harvesting
    case .flatDay, .arrivalSpread, .concurrencyPlateau: .timing
    }
  }

  /// Which way harvesting is held to move it, said before any data: a calibration that would have
  /// to run the other way says nothing instead.
  public var direction: SignalDirection {
    switch self {
    case .promptsPerSkeleton, .contextSpread, .lengthCoupling, .arrivalSpread, .promptSpread:
      .falling
    default: .rising
    }
  }
}

extension Signal {
  /// Whether only its presence may say anything: wordings and habits that most tenants, harvesting
  /// ones too, do not have. That a tenant lacks them is no evidence against harvesting: it is what
  /// other words, other languages and other families have in common.
  public var speaksByPresenceOnly: Bool {
    switch self {
    case .reasoningElicitation, .grading, .generation, .rewriting, .quotaHugging, .releasePivot,
      .resampling, .logprobs:
      true
    default: false
    }
  }
}

/// Whether more of a signal speaks for harvesting or against it.
public enum SignalDirection: Sendable {
  /// More speaks for harvesting.
  case rising
  /// Less speaks for harvesting.
  case falling
}

/// One value for each signal, by ``Signal`` raw value.
public typealias SignalArray<Value> = InlineArray<31, Value>
