/// How well a detector's highest scores tell positive accounts from benign ones, whatever the
/// threshold.
public struct Ranking: Sendable {
  /// Shares of benign accounts above the bar, at which the share of positives is given.
  public static let falsePositiveShares = [0, 0.01, 0.02, 0.05]
  /// Points that a curve is thinned to: more than a chart shows.
  public static let mostPoints = 128

  /// An estimate with its 95% interval.
  public struct Estimate: Sendable, Equatable {
    /// The estimate.
    public var value: Double
    /// Whole campaigns and, among the benign, whole corpora drawn anew.
    public var interval: ConfidenceInterval
  }

  /// What a threshold does to the accounts as a whole.
  public struct Point: Sendable, Equatable {
    /// Scores at or above it are flagged.
    public var threshold: Double
    /// Positive accounts at or above it.
    public var truePositives: Int
    /// Benign accounts at or above it.
    public var falsePositives: Int
  }

  /// Positive accounts.
  public let positives: Int
  /// Benign accounts.
  public let benign: Int
  /// Area under the ROC: share of pairs (positive, benign) in the right order, ties half.
  public let auc: Estimate
  /// Area under precision over recall, without interpolation; depends on how many positives and
  /// benign accounts the traces have.
  public let averagePrecision: Estimate
  /// For each of ``falsePositiveShares``: the share of positives above all but that share of the
  /// benign.
  public let truePositiveRates: [Estimate]
  /// Thresholds from the highest score down, thinned: both curves follow from them.
  public let points: [Point]

  init(_ histories: DetectorHistories, in evaluated: EvaluationCase, _ resampling: Resampling) {
    let sample = RankedAccounts(histories, in: evaluated)
    positives = sample.items.count(where: \.isPositive)
    benign = sample.items.count - positives
    let value = sample.figures(sample.evenWeights)
    var drawn: [[Double]] = []
    var random = resampling.source(.ranking)
    for _ in 0..<resampling.resamples {
      drawn.append(sample.figures(sample.weights(&random)).all)
    }
    let estimates = value.all.enumerated().map { place, value in
      Estimate(value: value, interval: ConfidenceInterval(middleOf: drawn.map { $0[place] }))
    }
    auc = estimates[0]
    averagePrecision = estimates[1]
    truePositiveRates = Array(estimates[2...])
    points = sample.points(most: Self.mostPoints)
  }
}

/// Positive and benign accounts from the highest score down, each with what it is drawn with.
struct RankedAccounts {
  struct Item {
    var score: Double
    var isPositive: Bool
    /// Number of the campaign of a positive account, of the corpus of a benign one.
    var cluster: Int
  }

  /// What the order of the scores is worth.
  struct Figures {
    var auc: Double
    var averagePrecision: Double
    var truePositiveRates: [Double]
    var all: [Double] { [auc, averagePrecision] + truePositiveRates }
  }

  private(set) var items: [Item] = []
  /// Numbers of the campaigns that have positive accounts.
  private let campaigns: [Int]
  private let campaignCount: Int
  private let corpusCount: Int
  /// Where each run of equal scores ends.
  private var runEnds: [Int] = []

  init(_ histories: DetectorHistories, in evaluated: EvaluationCase) {
    for number in evaluated.accounts.indices {
      let isPositive = evaluated.accounts[number].label == .positive
      let cluster = isPositive ? evaluated.mainCampaign[number] : evaluated.corpus[number]
      guard let cluster else { continue }
      items.append(
        Item(score: histories.peak(of: number), isPositive: isPositive, cluster: cluster))
    }
    campaigns = Set(items.filter(\.isPositive).map(\.cluster)).sorted()
    campaignCount = evaluated.campaigns.count
    corpusCount = evaluated.corpusCount
    // Equal scores are one run, whatever their order in it.
    items = items.enumerated().sorted {
      ($1.element.score, $0.offset) < ($0.element.score, $1.offset)
    }.map(\.element)
    for index in items.indices
    where index + 1 == items.count || items[index + 1].score < items[index].score {
      runEnds.append(index + 1)
    }
  }

  /// Every account once.
  var evenWeights: [Int32] { [Int32](repeating: 1, count: items.count) }

  /// How often each account is there when campaigns and corpora are drawn anew.
  func weights(_ random: inout ResamplingSource) -> [Int32] {
    var campaignCounts = [Int32](repeating: 0, count: campaignCount)
    for (campaign, count) in zip(campaigns, random.counts(of: campaigns.count)) {
      campaignCounts[campaign] = count
    }
    return weights(campaigns: campaignCounts, corpora: random.counts(of: corpusCount))
  }

  /// How often each account is there when each campaign and each corpus is there so often.
  func weights(campaigns: [Int32], corpora: [Int32]) -> [Int32] {
    items.map { $0.isPositive ? campaigns[$0.cluster] : corpora[$0.cluster] }
  }

  /// The figures when account i is there `weights[i]` times.
  func figures(_ weights: [Int32]) -> Figures {
    var positives = 0
    var benign = 0
    for (item, weight) in zip(items, weights) {
      if item.isPositive { positives += Int(weight) } else { benign += Int(weight) }
    }
    let allowed = Ranking.falsePositiveShares.map {
      Int(($0 * Double(benign) + 1e-9).rounded(.down))
    }
    var rates = [Double](repeating: 0, count: allowed.count)
    var above = (positives: 0, benign: 0)
    var wonTwice = 0
    var precision = 0.0
    var start = 0
    for end in runEnds {
      var run = (positives: 0, benign: 0)
      for index in start..<end {
        if items[index].isPositive {
          run.positives += Int(weights[index])
        } else {
          run.benign += Int(weights[index])
        }
      }
      // The bar is the benign account behind those allowed: a run lies above it if all benign
      // accounts down to the run's end are allowed. What was never scored lies above no bar.
      for (place, allowed) in allowed.enumerated()
      where above.benign + run.benign <= allowed && items[start].score > -.infinity {
        rates[place] = Double(above.positives + run.positives)
      }
      wonTwice += run.positives * (2 * (benign - above.benign - run.benign) + run.benign)
      above.positives += run.positives
      above.benign += run.benign
      if run.positives > 0 {
        precision +=
          Double(run.positives) * Double(above.positives)
          / Double(above.positives + above.benign)
      }
      start = end
    }
    let pairs = Double(positives) * Double(benign) * 2
    return Figures(
      auc: Double(wonTwice) / pairs, averagePrecision: precision / Double(positives),
      truePositiveRates: rates.map { $0 / Double(positives) })
  }

  /// The ends of the runs, evenly thinned; the first and the last stay.
  func points(most: Int) -> [Ranking.Point] {
    var points: [Ranking.Point] = []
    var above = (positives: 0, benign: 0)
    var start = 0
    for end in runEnds {
      for index in start..<end {
        if items[index].isPositive { above.positives += 1 } else { above.benign += 1 }
      }
      points.append(
        Ranking.Point(
          threshold: items[start].score, truePositives: above.positives,
          falsePositives: above.benign))
      start = end
    }
    guard points.count > most else { return points }
    return (0..<most).map { points[$0 * (points.count - 1) / (most - 1)] }
  }
}
