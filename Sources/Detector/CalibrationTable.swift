/// The calibrations and weights of all signals side by side, for the detector's instants: the same
/// answers as ``Calibration/bits(at:)`` times the weight, without a search that branches.
struct CalibrationTable: Sendable {
  /// Points kept of each signal; those that a calibration lacks lie at infinity.
  private static let slots = Calibration.mostPoints

  /// By signal, then by point.
  private let places: [Double]
  private let bits: [Double]
  /// Points of each signal's calibration; 0 for a signal that is off.
  private let counts: [Int]
  private let axes: [SignalAxis]
  private let weights: [Double]

  /// A table of these configurations, one for each ``Signal``.
  init(_ signals: [SignalConfiguration]) {
    var places: [Double] = []
    var bits: [Double] = []
    for signal in signals {
      let points = signal.calibration.points
      let missing = Self.slots - points.count
      places += points.map(\.place) + Array(repeating: .infinity, count: missing)
      bits += points.map(\.bits) + Array(repeating: 0, count: missing)
    }
    self.places = places
    self.bits = bits
    axes = Signal.allCases.map(\.axis)
    counts = signals.map { $0.isEnabled ? $0.calibration.points.count : 0 }
    weights = signals.map(\.weight)
  }

  /// What a value says, compared with a baseline.
  @inline(__always)
  func bits(of signal: Int, _ value: Double, baseline: Double) -> Bits {
    bits(of: signal, at: axes[signal].place(value, baseline: baseline))
  }

  /// What a value at that place of a signal's axis says.
  ///
  /// Cost: five steps, whatever the calibration.
  @inline(__always)
  func bits(of signal: Int, at place: Double) -> Bits {
    let count = counts[signal]
    guard count > 0 else { return .zero }
    let range = signal &* Self.slots..<(signal &+ 1) &* Self.slots
    let places = places.span.extracting(range)
    let bits = bits.span.extracting(range)
    guard place > places[0] else { return Bits(weights[signal] * bits[0]) }
    // The number of points that lie below the place: 1 to 32.
    var below = places[15] < place ? 16 : 0
    below &+= places[(below &+ 7) & 31] < place ? 8 : 0
    below &+= places[(below &+ 3) & 31] < place ? 4 : 0
    below &+= places[(below &+ 1) & 31] < place ? 2 : 0
    below &+= places[below & 31] < place ? 1 : 0
    if below == Self.slots &- 1, places[below] < place { below &+= 1 }
    guard below < count else { return Bits(weights[signal] * bits[(count &- 1) & 31]) }
    let (a, b) = ((below &- 1) & 31, below & 31)
    let share = (place - places[a]) / (places[b] - places[a])
    return Bits(weights[signal] * (bits[a] + (bits[b] - bits[a]) * share))
  }
}
