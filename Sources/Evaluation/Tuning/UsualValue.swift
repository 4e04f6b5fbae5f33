import Detector
import Sketches

/// What ordinary traffic has of a signal: the constant that reports show beside its value.
enum UsualValue {
  /// A configuration takes no greater one.
  static let most = 1e15

  /// The median over benign accounts of each one's mean place, as a value; 0 where no benign account
  /// has the signal.
  static func of(_ signal: Signal, _ data: TuningData) -> Double {
    var means: [Double] = []
    for account in data.evaluated.accounts(.benign) {
      let places = data.instants[account].finitePlaces(of: signal)
      guard !places.isEmpty else { continue }
      means.append(places.reduce(0, +) / Double(places.count))
    }
    guard !means.isEmpty else { return 0 }
    let median = value(at: Quantile.interpolated(means, 0.5), of: signal)
    return CurveFit.rounded(min(most, max(-most, median)), digits: 2)
  }

  /// The value at a place of a signal's axis; octaves where it is compared with the own past.
  static func value(at place: Double, of signal: Signal) -> Double {
    signal.axis == .logarithmic ? BinaryMath.exp2(place) - 1 : place
  }
}
