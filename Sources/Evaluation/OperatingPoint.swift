import Report

/// Everything that follows from one threshold.
public struct Assessment: Sendable {
  /// The threshold, in the unit of the detector's score.
  public var threshold: Double
  /// False positives: benign accounts flagged.
  public var benign: FlagRate
  /// The 95% interval of their rate when whole corpora are drawn anew.
  public var benignByCorpus: ConfidenceInterval
  /// The same of accounts whose outputs are kept, which are ordinary traffic; `nil` without any.
  public var retained: FlagRate?
  /// By campaign, in the order of the case.
  public var campaigns: [CampaignHarvest]
  /// By campaign that only keeps outputs.
  public var retainedCampaigns: [CampaignHarvest]
  /// Over the campaigns.
  public var summary: HarvestSummary
  /// Of the medians in it.
  public var intervals: HarvestIntervals
  /// Beside it, a detector that flags at random; `nil` where no rate is given to it.
  public var coinFlip: CoinFlip?
  /// By account: when it is flagged, or ``Moment/never``.
  public var flags: [Int64]

  /// - Parameter coinRate: of the coin flip where no benign account is flagged.
  init(
    _ histories: DetectorHistories, in evaluated: EvaluationCase, threshold: Double,
    coinRate: Double?, _ resampling: Resampling
  ) {
    let flags = histories.flags(at: threshold)
    let benign = evaluated.accounts(.benign)
    let retained = evaluated.accounts(.retained)
    let rows = CampaignHarvest.all(in: evaluated, flags: flags)
    let rate = FlagRate(of: benign, in: evaluated, flags: flags)
    self.threshold = threshold
    self.flags = flags
    self.benign = rate
    benignByCorpus = FlagRate.intervalByCorpus(in: evaluated, flags: flags, resampling)
    self.retained =
      retained.isEmpty ? nil : FlagRate(of: retained, in: evaluated, flags: flags)
    campaigns = rows
    retainedCampaigns = CampaignHarvest.all(in: evaluated, flags: flags, retained: true)
    summary = HarvestSummary(of: rows)
    intervals = HarvestIntervals(of: rows, resampling)
    coinFlip = (rate.flagged > 0 ? rate.rate : coinRate).map {
      CoinFlip(rate: $0, in: evaluated, resampling)
    }
  }
}

/// The lowest threshold that keeps to a budget of false positives, and what follows from it.
public struct OperatingPoint: Sendable {
  /// Share of benign accounts that may be flagged within 30 days.
  public var budget: Double
  /// Whether the data can tell that the budget is kept: with no benign account flagged at all the
  /// upper end of the exact interval is within it.
  public var isResolved: Bool
  /// That upper end.
  public var upperBoundAtZero: Double
  /// At the threshold that keeps to the budget; at the lowest that flags no benign account where
  /// the budget cannot be resolved.
  public var assessment: Assessment

  init(
    _ histories: DetectorHistories, in evaluated: EvaluationCase, budget: Double,
    _ resampling: Resampling
  ) {
    let chosen = Self.threshold(of: histories, in: evaluated, keeping: budget)
    self.budget = budget
    isResolved = chosen.isResolved
    upperBoundAtZero = chosen.upperBoundAtZero
    assessment = Assessment(
      histories, in: evaluated, threshold: chosen.threshold, coinRate: budget, resampling)
  }

  /// The threshold alone: the lowest that keeps to the budget, or the lowest that flags no benign
  /// account where the budget cannot be resolved.
  ///
  /// Cost: a logarithm of the grid's length of sweeps over the accounts.
  static func threshold(
    of histories: DetectorHistories, in evaluated: EvaluationCase, keeping budget: Double
  ) -> (threshold: Double, isResolved: Bool, upperBoundAtZero: Double) {
    let benign = evaluated.accounts(.benign)
    let grid = histories.thresholds
    func rate(_ threshold: Double) -> FlagRate {
      FlagRate(of: benign, in: evaluated, flags: histories.flags(at: threshold))
    }
    func lowest(_ budget: Double) -> Double {
      Self.lowest(of: grid) { rate($0).rate <= budget + slack }
    }
    let noneFlagged = lowest(0)
    let bound = rate(noneFlagged).interval.high
    let isResolved = bound <= budget
    return (isResolved ? lowest(budget) : noneFlagged, isResolved, bound)
  }

  /// Rounding of a rate must not decide whether it keeps to a budget that it equals.
  static let slack = 1e-12

  /// The first of ascending thresholds that keeps to something which, once kept, stays kept; the
  /// last if none does.
  static func lowest(of grid: [Double], keeping isKept: (Double) -> Bool) -> Double {
    var low = 0
    var high = grid.count - 1
    while low < high {
      let middle = (low + high) / 2
      if isKept(grid[middle]) { high = middle } else { low = middle + 1 }
    }
    return grid[low]
  }
}

/// A budget of false positives.
public struct FalsePositiveBudget: Sendable, Equatable {
  /// Share of benign accounts flagged within 30 days, above 0 and below 1.
  public var rate: Double

  /// Reads `1%/30d` or `1%`; `nil` for anything else.
  public init?(parsing text: String) {
    var text = text[...]
    if text.hasSuffix("/30d") { text = text.dropLast(4) }
    guard text.hasSuffix("%"), let percent = Double(text.dropLast()), percent > 0, percent < 100
    else { return nil }
    rate = percent / 100
  }

  /// A budget of that rate.
  public init(rate: Double) {
    precondition(rate > 0 && rate < 1, "no such budget")
    self.rate = rate
  }

  /// The budgets of a list with commas; `nil` if one of them is none, or the list has none.
  public static func list(parsing text: String) -> [FalsePositiveBudget]? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let budgets = parts.compactMap { FalsePositiveBudget(parsing: String($0)) }
    return budgets.count == parts.count && !budgets.isEmpty ? budgets : nil
  }
}
