/// What one detector gains over another on the same case, at the same budget.
///
/// A paired bootstrap: each resample draws whole campaigns and whole corpora anew, the same for
/// both, and chooses both thresholds anew as someone would who had that data. So what is common to
/// both (an easy campaign, an odd corpus) falls out of the difference, and the choice of the
/// threshold is in its interval. A budget that the data cannot resolve is not refused here: the
/// threshold is the lowest whose rate, as measured, keeps to it.
public struct PairedGain: Sendable {
  /// One figure of both, and the difference first minus second.
  public struct Difference: Sendable {
    /// Of the first detector.
    public var first: Double
    /// Of the second.
    public var second: Double
    /// Of the difference, 95%.
    public var interval: ConfidenceInterval
    /// First minus second: above 0 the first is better.
    public var gain: Double { first - second }
  }

  /// Names of the two.
  public let first: String
  /// The detector that it is compared with.
  public let second: String
  /// Share of benign accounts that may be flagged within 30 days.
  public let budget: Double
  /// Area under the ROC.
  public let auc: Difference
  /// 1 − harvested exchanges of all campaigns / their exchanges: large campaigns weigh most.
  public let prevented: Difference
  /// Mean over campaigns of 1 − the harvested share: each weighs the same.
  public let preventedPerCampaign: Difference

  /// Compares two detectors.
  ///
  /// Cost: for each resample two sweeps over the accounts and some ten sums over corpora and
  /// campaigns a detector.
  public init(
    _ first: DetectorHistories, over second: DetectorHistories, in evaluated: EvaluationCase,
    budget: FalsePositiveBudget, _ resampling: Resampling
  ) {
    self.first = first.name
    self.second = second.name
    self.budget = budget.rate
    var contenders = [
      Contender(first, evaluated, budget.rate), Contender(second, evaluated, budget.rate),
    ]
    let even = Draw.even(evaluated)
    let values = contenders.indices.map { contenders[$0].figures(even) }
    var random = resampling.source(.gain)
    var gains: [[Double]] = []
    while gains.count < resampling.resamples {
      let draw = Draw(evaluated, &random)
      // Campaigns may have no positive account, too few exchanges in each: then there is no order.
      guard contenders[0].hasPositives(draw) else { continue }
      let drawn = contenders.indices.map { contenders[$0].figures(draw) }
      gains.append(zip(drawn[0], drawn[1]).map { $0 - $1 })
    }
    let differences = values[0].indices.map { place in
      Difference(
        first: values[0][place], second: values[1][place],
        interval: ConfidenceInterval(middleOf: gains.map { $0[place] }))
    }
    auc = differences[0]
    prevented = differences[1]
    preventedPerCampaign = differences[2]
  }

  /// How often each corpus of benign accounts and each campaign is there.
  private struct Draw {
    var corpora: [Int32]
    var campaigns: [Int32]

    private init(corpora: [Int32], campaigns: [Int32]) {
      self.corpora = corpora
      self.campaigns = campaigns
    }

    /// Each once.
    static func even(_ evaluated: EvaluationCase) -> Draw {
      Draw(
        corpora: [Int32](repeating: 1, count: evaluated.corpusCount),
        campaigns: evaluated.campaigns.map { $0.isRetained ? 0 : 1 })
    }

    init(_ evaluated: EvaluationCase, _ random: inout ResamplingSource) {
      corpora = random.counts(of: evaluated.corpusCount)
      campaigns = [Int32](repeating: 0, count: evaluated.campaigns.count)
      let ordinary = evaluated.ordinaryCampaigns
      for (campaign, count) in zip(ordinary, random.counts(of: ordinary.count)) {
        campaigns[campaign] = count
      }
    }
  }

  /// One of the two, with what a resample needs of it.
  private struct Contender {
    private let histories: DetectorHistories
    private let evaluated: EvaluationCase
    private let budget: Double
    private let grid: [Double]
    private let accounts: RankedAccounts
    /// Sums at the thresholds that were looked at, by place in the grid.
    private var known: [Int: Sums] = [:]

    /// By corpus, and by campaign.
    private struct Sums {
      var corpora: [(flagged: Double, days: Double)]
      var campaigns: [(harvested: Double, total: Double)]
    }

    init(_ histories: DetectorHistories, _ evaluated: EvaluationCase, _ budget: Double) {
      self.histories = histories
      self.evaluated = evaluated
      self.budget = budget
      grid = histories.thresholds
      accounts = RankedAccounts(histories, in: evaluated)
    }

    func hasPositives(_ draw: Draw) -> Bool {
      accounts.items.contains { $0.isPositive && draw.campaigns[$0.cluster] > 0 }
    }

    /// AUC, prevented share of all exchanges, mean prevented share.
    mutating func figures(_ draw: Draw) -> [Double] {
      let weights = accounts.weights(campaigns: draw.campaigns, corpora: draw.corpora)
      let sums = sums(at: place(keeping: draw))
      var harvested = 0.0
      var total = 0.0
      var shares = 0.0
      var campaigns = 0.0
      for place in draw.campaigns.indices where draw.campaigns[place] > 0 {
        let weight = Double(draw.campaigns[place])
        let sum = sums.campaigns[place]
        harvested += weight * sum.harvested
        total += weight * sum.total
        shares += weight * (1 - sum.harvested / max(1, sum.total))
        campaigns += weight
      }
      return [
        accounts.figures(weights).auc, 1 - harvested / max(1, total), shares / max(1, campaigns),
      ]
    }

    /// The lowest threshold that keeps to the budget on the accounts drawn.
    private mutating func place(keeping draw: Draw) -> Int {
      var low = 0
      var high = grid.count - 1
      while low < high {
        let middle = (low + high) / 2
        var flagged = 0.0
        var days = 0.0
        for (corpus, sum) in sums(at: middle).corpora.enumerated() {
          flagged += Double(draw.corpora[corpus]) * sum.flagged
          days += Double(draw.corpora[corpus]) * sum.days
        }
        let isKept = FlagRate.monthly(flagged, days: days) <= budget + OperatingPoint.slack
        if isKept { high = middle } else { low = middle + 1 }
      }
      return low
    }

    private mutating func sums(at place: Int) -> Sums {
      if let sums = known[place] { return sums }
      let flags = histories.flags(at: grid[place])
      var corpora = [(flagged: Double, days: Double)](
        repeating: (0, 0), count: evaluated.corpusCount)
      for (number, account) in evaluated.accounts.enumerated() {
        guard let corpus = evaluated.corpus[number] else { continue }
        corpora[corpus].flagged += flags[number] < Moment.never ? 1 : 0
        corpora[corpus].days += account.days(until: flags[number])
      }
      let campaigns = evaluated.campaigns.indices.map { campaign in
        let row = CampaignHarvest(of: campaign, in: evaluated, flags: flags)
        return (Double(row.harvest.exchanges), Double(row.total.exchanges))
      }
      let sums = Sums(corpora: corpora, campaigns: campaigns)
      known[place] = sums
      return sums
    }
  }
}
