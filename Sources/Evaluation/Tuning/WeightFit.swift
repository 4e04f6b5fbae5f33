import Sketches

/// How much of each signal's bits counts: a logistic regression on calibrated bits with weights
/// from 0 to 1, drawn towards a common weight.
///
/// Naive Bayes would give every signal the weight 1 and count alike what signals tell alike. The
/// data of a few corpora cannot say much about thirty weights, so each is drawn towards
/// ``commonWeight`` by a penalty that grows with the accounts: more seeds of the same corpora bring
/// no more independent data. Weights below 0 would turn a signal round, above 1 claim more than its
/// own calibration; both are ruled out.
///
/// The loss is Σ w ln(1 + e^−m) with m the log-odds for the right class in nats, w so that both
/// classes and all accounts of a class weigh alike; it is minimised by cyclic coordinate descent
/// with Newton steps, which is deterministic.
struct WeightFit {
  /// The weight of a signal of which the data say nothing.
  static let commonWeight = 0.5
  /// The penalty on squared distance from it, as a part of all accounts.
  static let penalty = 0.08
  /// Sweeps over the coordinates at most; the weights then stand still to three decimals.
  static let mostSweeps = 60
  /// A sweep that moves no weight by more ends it.
  static let tolerance = 1e-4

  /// Rows of calibrated bits with their labels.
  struct Rows: Sendable {
    /// Signals in a row.
    let width: Int
    /// Row by row.
    private(set) var bits: [Double] = []
    private(set) var isPositive: [Bool] = []
    /// Before the classes are evened out.
    private(set) var weights: [Double] = []
    /// Accounts that the rows are of.
    private(set) var accounts = 0

    init(width: Int) { self.width = width }

    var count: Int { isPositive.count }

    mutating func addAccount(isPositive positive: Bool, rows: [[Double]]) {
      guard !rows.isEmpty else { return }
      accounts += 1
      for row in rows {
        bits += row
        isPositive.append(positive)
        weights.append(1 / Double(rows.count))
      }
    }

    /// Weights with which both classes weigh half of the accounts each.
    var evenWeights: [Double] {
      var sums = (positive: 0.0, benign: 0.0)
      for (weight, isPositive) in zip(weights, isPositive) {
        if isPositive { sums.positive += weight } else { sums.benign += weight }
      }
      let half = Double(accounts) / 2
      return zip(weights, isPositive).map { weight, isPositive in
        weight * half / (isPositive ? sums.positive : sums.benign)
      }
    }
  }

  /// The weights of the signals that may count, by place in a row; 0 for the others.
  ///
  /// - Parameters:
  ///   - isOn: which may count; a signal without a curve has zeros in its column and should be off.
  ///   - start: where to begin: the outcome is the same to ``tolerance``, sooner.
  /// - Complexity: rows × signals × sweeps.
  static func weights(
    _ rows: Rows, isOn: [Bool], start: [Double]? = nil
  ) -> [Double] {
    let ln2 = 0.6931471805599453
    let even = rows.evenWeights
    let penalty = Self.penalty * Double(rows.accounts)
    var weights = isOn.indices.map { isOn[$0] ? start?[$0] ?? commonWeight : 0 }
    var intercept = 0.0
    var logOdds = (0..<rows.count).map { row in
      weights.indices.reduce(0.0) { $0 + weights[$1] * rows.bits[row * rows.width + $1] }
    }
    for _ in 0..<mostSweeps {
      var moved = 0.0
      for signal in -1..<rows.width where signal < 0 || isOn[signal] {
        var gradient = 0.0
        var curvature = 1e-9
        for row in 0..<rows.count {
          let bits = signal < 0 ? 1 : rows.bits[row * rows.width + signal]
          guard bits != 0 else { continue }
          let probability = 1 / (1 + BinaryMath.exp2(-logOdds[row]))
          let slope = even[row] * ln2 * bits
          gradient += slope * (probability - (rows.isPositive[row] ? 1 : 0))
          curvature += slope * ln2 * bits * probability * (1 - probability)
        }
        let old = signal < 0 ? intercept : weights[signal]
        var new = old
        if signal < 0 {
          new -= gradient / curvature
          intercept = new
        } else {
          new -= (gradient + penalty * (old - commonWeight)) / (curvature + penalty)
          new = min(1, max(0, new))
          weights[signal] = new
        }
        let step = new - old
        guard step != 0 else { continue }
        for row in 0..<rows.count {
          logOdds[row] += step * (signal < 0 ? 1 : rows.bits[row * rows.width + signal])
        }
        if signal >= 0 { moved = max(moved, abs(step)) }
      }
      if moved < tolerance { break }
    }
    return weights.map { ($0 * 100).rounded() / 100 }
  }
}
