import Detector
import Report
import Sketches

/// Calibrations and weights of all signals: what a tuner learns.
struct TunedModel: Sendable {
  /// By ``Detector/Signal`` raw value; `nil`: the signal says nothing.
  let curves: [Calibration?]
  /// By raw value, 0 to 1; 0 for a signal that is off.
  let weights: [Double]

  /// A model in which signals that could say less than ``leastReach`` are off, so that whatever is
  /// scored by it is scored as the written configuration scores it.
  init(curves: [Calibration?], weights: [Double]) {
    self.curves = curves
    self.weights = zip(curves, weights).map { curve, weight in
      Self.reach(of: curve, weight: weight) >= Self.leastReach ? weight : 0
    }
  }

  /// The bits of one account at all of its instants, as the detector adds them up.
  ///
  /// Each signal's bits are rounded to hundredths before they are added, exactly as in a replay.
  func bits(of instants: AccountInstants) -> [Bits] {
    (0..<instants.count).map { instant in
      var sum = Bits.zero
      for signal in 0..<Signal.count where weights[signal] > 0 {
        let place = instants.place(signal, at: instant)
        guard let curve = curves[signal], !place.isNaN else { continue }
        sum += Bits(weights[signal] * curve.bits(at: place))
      }
      return sum
    }
  }

  /// The running maximum of the log-odds in quarter bits, as a report's `highs` have it.
  func history(of instants: AccountInstants, prior: Bits) -> ScoreHistory {
    var history = ScoreHistory()
    var best: Int32?
    for (tsMs, bits) in zip(instants.tsMs, bits(of: instants)) {
      let logOdds = prior + bits
      guard best.map({ logOdds.quarter > $0 }) ?? true else { continue }
      best = logOdds.quarter
      history.offer(tsMs: tsMs, score: logOdds.value)
    }
    return history
  }

  /// Whether the signal's bits count for anything that a report would show.
  func isOn(_ signal: Signal) -> Bool { weights[signal.rawValue] > 0 }

  /// The most bits that a signal can add or take.
  private static func reach(of curve: Calibration?, weight: Double) -> Double {
    (curve?.points ?? []).reduce(0) { max($0, abs($1.bits)) } * weight
  }

  /// A signal that can say no more than this is switched off: it would cost time and tell nobody
  /// anything.
  static let leastReach = 0.15
}

/// One way to split accounts for cross-fitting: whole corpora, whole families.
struct TuningFolds: Sendable {
  /// Parts that are left out in turn.
  static let count = 10

  /// By account, the fold that leaves it out.
  let folds: [Int]

  /// Deals the clusters of each label out, the largest first, so that the folds are of about one
  /// size.
  init(_ data: TuningData) {
    var sizes: [String: Int] = [:]
    let clusters = data.evaluated.accounts.indices.map(data.cluster(of:))
    for cluster in clusters { sizes[cluster, default: 0] += 1 }
    let ordered = sizes.sorted { a, b in
      a.value != b.value
        ? a.value > b.value : a.key.utf8.lexicographicallyPrecedes(b.key.utf8)
    }
    var fold: [String: Int] = [:]
    var dealt: [Bool: Int] = [:]
    for (cluster, _) in ordered {
      let isFamily = cluster.hasPrefix("family ")
      fold[cluster] = dealt[isFamily, default: 0] % Self.count
      dealt[isFamily, default: 0] += 1
    }
    folds = clusters.map { fold[$0] ?? 0 }
  }
}

/// Figures of one detector on one case, nothing resampled: for comparing variants.
struct DetectorFigures: Sendable, Equatable {
  /// Area under the ROC of the accounts' highest scores.
  var auc: Double
  /// The lowest threshold of the grid that keeps to the budget.
  var threshold: Double
  /// Benign accounts flagged there.
  var benign: FlagRate
  /// 1 − harvested exchanges of all campaigns / their exchanges.
  var prevented: Double
  /// Mean over campaigns of 1 − the harvested share.
  var preventedPerCampaign: Double

  init(_ histories: DetectorHistories, in evaluated: EvaluationCase, budget: Double) {
    let benign = evaluated.accounts(.benign)
    let threshold = OperatingPoint.lowest(of: histories.thresholds) {
      FlagRate(of: benign, in: evaluated, flags: histories.flags(at: $0)).rate
        <= budget + OperatingPoint.slack
    }
    self.init(histories, in: evaluated, threshold: threshold)
  }

  init(_ histories: DetectorHistories, in evaluated: EvaluationCase, threshold: Double) {
    let ranked = RankedAccounts(histories, in: evaluated)
    auc = ranked.figures(ranked.evenWeights).auc
    self.threshold = threshold
    let flags = histories.flags(at: threshold)
    benign = FlagRate(of: evaluated.accounts(.benign), in: evaluated, flags: flags)
    let rows = CampaignHarvest.all(in: evaluated, flags: flags)
    prevented = Self.prevented(rows)
    preventedPerCampaign =
      rows.isEmpty ? 0 : 1 - rows.reduce(0) { $0 + $1.share } / Double(rows.count)
  }
}
