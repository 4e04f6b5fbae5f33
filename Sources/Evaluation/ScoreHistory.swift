public import Detector

/// The running maximum of a score over a tenant's scoring instants: what any threshold needs to
/// know of it.
///
/// The detector's own histories come from `TenantReport.highs`, in bits; a baseline's are in its
/// own unit. A threshold T flags the tenant at the first step whose score is at or over T.
public struct ScoreHistory: Sendable, Equatable {
  /// One step: a score never reached before.
  public struct Step: Sendable, Equatable {
    /// The instant, milliseconds since the Unix epoch.
    public var tsMs: Int64
    /// The score there.
    public var score: Double

    /// A step.
    public init(tsMs: Int64, score: Double) {
      self.tsMs = tsMs
      self.score = score
    }
  }

  /// The steps; time does not fall, scores rise strictly.
  public private(set) var steps: [Step] = []

  /// A tenant that was never scored.
  public init() {}

  /// Takes the score of one instant; instants come in order of time. A score that is not a number
  /// says nothing.
  public mutating func offer(tsMs: Int64, score: Double) {
    guard !score.isNaN else { return }
    if let last = steps.last, score <= last.score { return }
    steps.append(Step(tsMs: tsMs, score: score))
  }

  /// Takes the score of one instant in bits as a report's `highs` do: only the first of all, and the
  /// first in a quarter bit never reached before. Thresholds in quarter bits are reached when they
  /// would have been; the peak may lie up to a quarter bit higher.
  public mutating func offerQuarter(tsMs: Int64, _ logOdds: Bits) {
    if let last = steps.last, logOdds.quarter <= Bits(last.score).quarter { return }
    steps.append(Step(tsMs: tsMs, score: logOdds.value))
  }

  /// The highest score; `nil` for a tenant that was never scored.
  public var peak: Double? { steps.last?.score }

  /// The first instant at or over a threshold, milliseconds since the epoch; `nil`: never.
  ///
  /// Cost: logarithmic in the steps.
  public func firstReached(_ threshold: Double) -> Int64? {
    var low = 0
    var high = steps.count
    while low < high {
      let middle = (low + high) / 2
      if steps[middle].score >= threshold { high = middle } else { low = middle + 1 }
    }
    return low < steps.count ? steps[low].tsMs : nil
  }
}
