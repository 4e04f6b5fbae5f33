import Detector
import Sketches

/// What ordinary traffic has of a signal: the constant that reports show beside its value.
enum UsualValue {
  /// The median over benign accounts of each one's mean place, as a value; 0 where no benign account
  /// has the signal.
  static func of(_ signal: Signal, _ data: TuningData) -> Double {
    var means: [Double] = []
    for account in data.evaluated.accounts(.benign) {
      let instants = data.instants[account]
      let places = (0..<instants.count).map { instants.place(signal.rawValue, at: $0) }
        .filter { !$0.isNaN }
      guard !places.isEmpty else { continue }
      means.append(places.reduce(0, +) / Double(places.count))
    }
    guard !means.isEmpty else { return 0 }
    return CurveFit.rounded(value(at: Quantile.interpolated(means, 0.5), of: signal), digits: 2)
  }

  /// The value at a place of a signal's axis; octaves where it is compared with the own past.
  static func value(at place: Double, of signal: Signal) -> Double {
    signal.axis == .logarithmic ? BinaryMath.exp2(place) - 1 : place
  }
}
