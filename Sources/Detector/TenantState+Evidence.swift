import Fingerprint
import Sketches
import Trace

/// The values of all signals at one instant, before calibration.
struct SignalValues {
  /// By ``Signal`` raw value; `nan`: unavailable.
  var values: SignalArray<Double>
  /// What each is compared with.
  var baselines: SignalArray<Double>

  init() {
    values = InlineArray(repeating: .nan)
    baselines = InlineArray(repeating: .nan)
  }

  /// Sets the value of a signal that is compared with a constant.
  @inline(__always)
  mutating func set(
    _ signal: Signal, _ value: Double, _ references: Span<Double>
  ) {
    set(signal, value, baseline: references[signal.rawValue])
  }

  @inline(__always)
  mutating func set(_ signal: Signal, _ value: Double, baseline: Double) {
    values[signal.rawValue] = value
    baselines[signal.rawValue] = baseline
  }
}

extension TenantState {
  /// A signal needs this many exchanges with its fields before it says anything.
  static let leastExchanges: UInt64 = 16
  /// A change of rate needs that much of the tenant's own past to be compared with.
  static let leastPastMs: Int64 = 3 * 86_400_000
  /// A daily profile needs that many days and exchanges: fewer leave hours empty by chance.
  static let leastProfileMs: Int64 = 3 * 86_400_000
  static let leastProfileExchanges: UInt64 = 200
  /// Prompts without a cue that are added to a mean of cues: one wording among sixteen prompts is
  /// not a habit.
  static let cuePrior = 32.0
  /// Exchanges a day added to both rates, so that the ratio of two tiny rates stays near one.
  static let ratePrior = 4.0

  /// Whether enough considered exchanges carried a field: 16, and half of all.
  @inline(__always)
  func carries(_ count: UInt64) -> Bool {
    count >= Self.leastExchanges && count &* 2 >= considered
  }

  /// Adds the values of the signals that this block alone tells, at an instant at or after the last
  /// exchange.
  ///
  /// - Parameters:
  ///   - atMs: the instant, milliseconds since the epoch.
  ///   - distinct: distinct prompts so far, estimated.
  ///   - promptsPerSkeleton: see ``SkeletonCounts/promptsPerSkeleton``.
  ///   - references: the constants that values are compared with, by ``Signal`` raw value.
  func addValues(
    atMs: Int64, distinct: Double, promptsPerSkeleton: Double,
    references: Span<Double>, to result: inout SignalValues
  ) {
    let habits = window.adding(recent, kept: 1)
    let later = sums.advanced(to: Int32(truncatingIfNeeded: atMs / StreamingDetector.hourMs))
    setRateChange(atMs, later, &result)
    setFlatDay(&result, references)
    if carries(withConversation), habits.conversationsKnown > 0 {
      let single = max(0, habits.conversationsStarted - habits.conversationsFollowed)
      result.set(
        .singleTurn, Double(min(1, single / habits.conversationsKnown)),
        baseline: references[Signal.singleTurn.rawValue])
    }
    guard carries(withPrompt), habits.prompts > 0 else { return }
    let prompts = Double(habits.prompts)
    result.set(
      .distinctPrompts, min(1, distinct / Double(withPrompt)),
      baseline: references[Signal.distinctPrompts.rawValue])
    result.set(
      .novelty, Double(habits.novel) / prompts, baseline: references[Signal.novelty.rawValue])
    result.set(
      .promptsPerSkeleton, promptsPerSkeleton,
      baseline: references[Signal.promptsPerSkeleton.rawValue])
    setCues(habits, &result, references)
    if carries(withPromptAndOutput) {
      result.set(
        .novelOutput, later.novelTokens, baseline: references[Signal.novelOutput.rawValue])
    }
  }

  private func setCues(
    _ habits: HabitSums, _ result: inout SignalValues,
    _ references: Span<Double>
  ) {
    for cue in Cue.allCases {
      let signal: Signal =
        switch cue {
        case .reasoningElicitation: .reasoningElicitation
        case .grading: .grading
        case .generation: .generation
        case .rewriting: .rewriting
        }
      result.set(
        signal, Double(habits.cues[cue.rawValue] / 255) / (Double(habits.prompts) + Self.cuePrior),
        baseline: references[signal.rawValue])
    }
  }

  /// Present exchanges a day, against the tenant's own past: both decayed sums over the time that
  /// they have had to build up.
  private func setRateChange(
    _ atMs: Int64, _ later: DecayedSums, _ result: inout SignalValues
  ) {
    let ageMs = atMs - firstConsideredMs
    guard considered >= Self.leastExchanges, ageMs >= Self.leastPastMs else { return }
    let ageHours = Double(ageMs) / Double(StreamingDetector.hourMs)
    result.set(
      .rateChange, Self.perDay(later.present, ageHours, DecayedSums.presentHalfLifeHours),
      baseline: Self.perDay(later.past, ageHours, DecayedSums.pastHalfLifeHours))
  }

  private static func perDay(
    _ sum: Double, _ ageHours: Double, _ halfLifeHours: Double
  ) -> Double {
    let ln2 = 0.6931471805599453
    let weightHours = halfLifeHours / ln2 * (1 - BinaryMath.exp2(-ageHours / halfLifeHours))
    return sum / weightHours * 24
  }

  /// Entropy of the daily profile as a share of that of a flat one.
  private func setFlatDay(
    _ result: inout SignalValues, _ references: Span<Double>
  ) {
    guard considered >= Self.leastProfileExchanges,
      totals.lastMs - firstConsideredMs >= Self.leastProfileMs
    else { return }
    let hours = hours.span
    var total = 0.0
    for hour in hours.indices { total += Double(hours[hour]) }
    guard total > 0 else { return }
    var entropy = 0.0
    for first in 0..<3 {
      var shares = SIMD8<Double>.zero
      for place in 0..<8 { shares[place] = Double(hours[first &* 8 &+ place]) }
      shares /= total
      // An empty hour adds nothing: with a logarithm of 0 it does not even change a sign.
      let isEmpty = shares .== SIMD8<Double>.zero
      let parts =
        shares
        * BinaryMath.log2(shares.replacing(with: SIMD8<Double>(repeating: 1), where: isEmpty))
      for place in 0..<8 { entropy -= parts[place] }
    }
    result.set(
      .flatDay, entropy / BinaryMath.log2(24), baseline: references[Signal.flatDay.rawValue])
  }
}
