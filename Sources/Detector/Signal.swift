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

  /// Number of signals.
  public static let count = 11

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
    case .rateChange: .volume
    case .distinctPrompts, .novelty, .promptsPerSkeleton: .diversity
    case .novelOutput, .singleTurn, .reasoningElicitation, .grading, .generation, .rewriting:
      .harvesting
    case .flatDay: .timing
    }
  }
}
