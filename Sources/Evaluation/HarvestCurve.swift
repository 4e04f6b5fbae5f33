import Report

/// What campaigns get away with, against what the innocent pay for it: a point for every threshold
/// worth a look.
public struct HarvestCurve: Sendable {
  /// Points of a curve, at most: more than a chart shows.
  public static let mostPoints = 64
  /// Rates at which a coin is flipped beside it, share flagged within 30 days.
  public static let coinRates = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 0.6]

  /// One threshold.
  public struct Point: Sendable {
    /// In the unit of the score.
    public var threshold: Double
    /// Benign accounts flagged.
    public var benign: FlagRate
    /// Harvest before the flags, over the campaigns.
    public var summary: HarvestSummary
  }

  /// Thresholds from the highest down: the rate of false positives rises.
  public let points: [Point]
  /// A detector that flags at random, at ``coinRates``.
  public let coins: [CoinFlip]

  /// The curve of a detector.
  ///
  /// Cost: ``mostPoints`` sweeps over accounts and campaigns, and ``CoinFlip/draws`` for each rate.
  public init(
    _ histories: DetectorHistories, in evaluated: EvaluationCase, _ resampling: Resampling
  ) {
    let grid = Array(histories.thresholds.reversed())
    let last = grid.count - 1
    let chosen =
      grid.count <= Self.mostPoints
      ? grid : (0..<Self.mostPoints).map { grid[$0 * last / (Self.mostPoints - 1)] }
    let benign = evaluated.accounts(.benign)
    points = chosen.map { threshold in
      let flags = histories.flags(at: threshold)
      return Point(
        threshold: threshold, benign: FlagRate(of: benign, in: evaluated, flags: flags),
        summary: HarvestSummary(of: CampaignHarvest.all(in: evaluated, flags: flags)))
    }
    coins = Self.coinRates.map { CoinFlip(rate: $0, in: evaluated, resampling) }
  }
}
