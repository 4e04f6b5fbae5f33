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
/// with Newton steps, which is deterministic. No step moves a row by more than ``mostStepBits``: the
/// bend of the loss then at most doubles on the way, so that no step can raise the loss, however
/// far rows lie on the wrong side.
struct WeightFit {
  /// The weight of a signal of which the data say nothing: below 1, because signals tell partly
  /// alike.
  static let commonWeight = 0.8
  /// The same for signals that speak by presence only: what a few families of a few corpora have in
  /// common with nobody else looks better there than it is elsewhere.
  static let presenceWeight = 0.5
  /// The penalty on squared distance from it, as a part of all accounts.
  static let penalty = 0.08
  /// Sweeps over the coordinates at most. The weights then stand still to a hundredth; of signals that
  /// are nearly the same only their sum does, which is what counts.
  static let mostSweeps = 60
  /// A sweep that moves no weight by more ends it.
  static let tolerance = 1e-4

  /// The most that one step may move the log-odds of a row.
  static let mostStepBits = 1.0

  /// Nats in a bit.
  private static let ln2 = 0.6931471805599453

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
  ///   - common: the weight that each is drawn towards; ``commonWeight`` where nothing is said.
  ///   - start: where to begin: the outcome is the same to ``tolerance``, sooner.
  /// - Complexity: rows × signals × sweeps.
  static func weights(
    _ rows: Rows, isOn: [Bool], common: [Double]? = nil, start: [Double]? = nil
  ) -> [Double] {
    let common = common ?? isOn.map { _ in commonWeight }
    var descent = Descent(
      rows, common: common,
      weights: isOn.indices.map { isOn[$0] ? start?[$0] ?? common[$0] : 0 })
    for _ in 0..<mostSweeps {
      var moved = descent.moveIntercept()
      for signal in isOn.indices where isOn[signal] { moved = max(moved, descent.move(signal)) }
      if moved < tolerance { break }
    }
    return descent.weights.map { ($0 * 100).rounded() / 100 }
  }

  /// The bits of one signal, where it has any.
  private struct Column {
    var rows: [Int] = []
    var bits: [Double] = []
    var mostBits = 0.0

    mutating func add(_ bits: Double, row: Int) {
      guard bits != 0 else { return }
      rows.append(row)
      self.bits.append(bits)
      mostBits = max(mostBits, abs(bits))
    }
  }

  /// Where the descent stands.
  private struct Descent {
    private let columns: [Column]
    /// A column of ones, for the intercept.
    private let ones: Column
    /// By row, the even weight in nats a bit, and the label as a number.
    private let scales: [Double]
    private let labels: [Double]
    private let penalty: Double
    private let common: [Double]
    private(set) var weights: [Double]
    /// By row, with the intercept.
    private var logOdds: [Double]

    init(_ rows: Rows, common: [Double], weights: [Double]) {
      var columns = weights.map { _ in Column() }
      var ones = Column()
      var logOdds: [Double] = []
      for row in 0..<rows.count {
        ones.add(1, row: row)
        var sum = 0.0
        for signal in weights.indices {
          let bits = rows.bits[row * rows.width + signal]
          columns[signal].add(bits, row: row)
          sum += weights[signal] * bits
        }
        logOdds.append(sum)
      }
      self.columns = columns
      self.ones = ones
      self.logOdds = logOdds
      self.weights = weights
      self.common = common
      scales = rows.evenWeights.map { $0 * ln2 }
      labels = rows.isPositive.map { $0 ? 1 : 0 }
      penalty = WeightFit.penalty * Double(rows.accounts)
    }

    /// First and second derivative of the loss by a column's weight.
    private func slopes(of column: Column) -> (first: Double, second: Double) {
      // Arrays of their own, or they would be counted anew for every row.
      let (rows, bits, scales, labels) = (column.rows, column.bits, scales, labels)
      let logOdds = logOdds
      var first = 0.0
      var second = 1e-9
      for place in 0..<rows.count {
        let row = rows[place]
        let probability = 1 / (1 + BinaryMath.exp2(-logOdds[row]))
        let slope = scales[row] * bits[place]
        first += slope * (probability - labels[row])
        second += slope * ln2 * bits[place] * probability * (1 - probability)
      }
      return (first, second)
    }

    private mutating func shift(_ column: Column, by step: Double) {
      let (rows, bits) = (column.rows, column.bits)
      for place in 0..<rows.count { logOdds[rows[place]] += step * bits[place] }
    }

    /// Moves the intercept.
    ///
    /// - Returns: 0, or more if the descent cannot end here: the intercept is still on its way.
    mutating func moveIntercept() -> Double {
      let (first, second) = slopes(of: ones)
      let newton = -first / second
      let step = min(mostStepBits, max(-mostStepBits, newton))
      shift(ones, by: step)
      return step == newton ? 0 : abs(step)
    }

    /// Moves a weight within 0 to 1.
    ///
    /// - Returns: how far.
    mutating func move(_ signal: Int) -> Double {
      let column = columns[signal]
      let (first, second) = slopes(of: column)
      let old = weights[signal]
      let newton = -(first + penalty * (old - common[signal])) / (second + penalty)
      let most = mostStepBits / column.mostBits
      weights[signal] = min(1, max(0, old + min(most, max(-most, newton))))
      let step = weights[signal] - old
      if step != 0 { shift(column, by: step) }
      return abs(step)
    }
  }
}
