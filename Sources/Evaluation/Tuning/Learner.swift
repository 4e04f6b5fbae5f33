import Detector

/// Curves learned from some accounts, and the rows that weights are learned from; what an ablation
/// asks again and again is worked out once.
struct Learner: Sendable {
  let curves: [Calibration?]
  private let rows: WeightFit.Rows
  private let weights: [Double]

  /// Learns from accounts that are positive or benign.
  init(_ data: TuningData, accounts: [Int]) {
    let curves = Signal.allCases.map { CurveFit.curve(of: $0, from: data, accounts: accounts) }
    var rows = WeightFit.Rows(width: Signal.count)
    for account in accounts {
      let instants = data.instants[account]
      let isPositive = data.evaluated.accounts[account].label == .positive
      rows.addAccount(
        isPositive: isPositive,
        rows: Self.spread(instants.count).map { instant in
          Signal.allCases.map { signal in
            let place = instants.place(signal.rawValue, at: instant)
            return place.isNaN ? 0 : curves[signal.rawValue]?.bits(at: place) ?? 0
          }
        })
    }
    self.curves = curves
    self.rows = rows
    weights = WeightFit.weights(rows, isOn: curves.map { $0 != nil }, common: Self.common)
  }

  /// What each weight is drawn towards.
  private static let common = Signal.allCases.map {
    $0.speaksByPresenceOnly ? WeightFit.presenceWeight : WeightFit.commonWeight
  }

  /// Whether any signal could be calibrated.
  var hasCurve: Bool { curves.contains { $0 != nil } }

  /// At most ``Tuner/instantsPerAccount`` of so many instants, first and last among them.
  private static func spread(_ count: Int) -> [Int] {
    let most = Tuner.instantsPerAccount
    guard count > most else { return Array(0..<count) }
    return (0..<most).map { $0 * (count - 1) / (most - 1) }
  }

  /// The model of all signals, or of all but some.
  func model(without left: Set<Signal> = []) -> TunedModel {
    guard left.contains(where: { curves[$0.rawValue] != nil }) else {
      return TunedModel(curves: curves, weights: weights)
    }
    let isOn = Signal.allCases.map { curves[$0.rawValue] != nil && !left.contains($0) }
    return TunedModel(
      curves: curves,
      weights: WeightFit.weights(rows, isOn: isOn, common: Self.common, start: weights))
  }
}

/// Models that each leave a part of the clusters out, and the scores of what they left out.
struct CrossFit: Sendable {
  /// What scores the accounts of one fold.
  struct Part: Sendable {
    /// Learned without any account of the fold.
    let strict: Learner
    /// Where that leaves nothing to learn from, as with a single family: learned without the
    /// fold's benign accounts alone. It scores all but positive accounts; a model that says nothing
    /// would flag none of the benign, and so promise too low a rate.
    let lenient: Learner?
  }

  private let data: TuningData
  private let folds: TuningFolds
  private let parts: [Part]

  init(_ data: TuningData, folds: TuningFolds, parts: [Part]) {
    self.data = data
    self.folds = folds
    self.parts = parts
  }

  /// The history of every account by the model that has not seen its cluster.
  func histories(prior: Bits, without left: Set<Signal> = []) -> DetectorHistories {
    let strict = parts.map { $0.strict.model(without: left) }
    let lenient = parts.map { $0.lenient?.model(without: left) }
    return DetectorHistories(
      name: "cross-fitted", formula: "", grid: .quarterBits,
      own: data.instants.enumerated().map { account, instants in
        let fold = folds.folds[account]
        let isPositive = data.evaluated.accounts[account].label == .positive
        let model = isPositive ? strict[fold] : lenient[fold] ?? strict[fold]
        return model.history(of: instants, prior: prior)
      })
  }
}

extension TuningData {
  /// The history of every account by one model.
  func histories(_ model: TunedModel, prior: Bits, name: String = "stillwatch") -> DetectorHistories
  {
    DetectorHistories(
      name: name, formula: "", grid: .quarterBits,
      own: instants.map { model.history(of: $0, prior: prior) })
  }
}
