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
    weights = WeightFit.weights(rows, isOn: curves.map { $0 != nil })
  }

  /// At most ``Tuner/instantsPerAccount`` of so many instants, first and last among them.
  private static func spread(_ count: Int) -> [Int] {
    let most = Tuner.instantsPerAccount
    guard count > most else { return Array(0..<count) }
    return (0..<most).map { $0 * (count - 1) / (most - 1) }
  }

  /// The model of all signals, or of all but some.
  func model(without left: Set<Signal> = []) -> TunedModel {
    guard !left.isEmpty else { return TunedModel(curves: curves, weights: weights) }
    let isOn = Signal.allCases.map { curves[$0.rawValue] != nil && !left.contains($0) }
    return TunedModel(
      curves: curves, weights: WeightFit.weights(rows, isOn: isOn, start: weights))
  }
}

/// Models that each leave a part of the clusters out, and the scores of what they left out.
struct CrossFit: Sendable {
  private let data: TuningData
  private let folds: TuningFolds
  private let learners: [Learner]

  init(_ data: TuningData, folds: TuningFolds, learners: [Learner]) {
    self.data = data
    self.folds = folds
    self.learners = learners
  }

  /// The history of every account by the model that has not seen its cluster.
  func histories(prior: Bits, without left: Set<Signal> = []) -> DetectorHistories {
    let models = learners.map { $0.model(without: left) }
    return DetectorHistories(
      name: "cross-fitted", formula: "", grid: .quarterBits,
      own: data.instants.enumerated().map { account, instants in
        models[folds.folds[account]].history(of: instants, prior: prior)
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
