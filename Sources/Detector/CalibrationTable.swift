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

  /// Writes what values say, compared with baselines; those that are not a number say nothing and
  /// leave their readings as they are.
  ///
  /// - Parameters:
  ///   - values: by ``Signal`` raw value, as `baselines` and `readings` are.
  @inline(__always)
  func read(
    _ values: Span<Double>, _ baselines: Span<Double>,
    into readings: inout MutableSpan<SignalReading>
  ) {
    let (places, bits, weights) = (places.span, bits.span, weights.span)
    let (counts, axes) = (counts.span, axes.span)
    // Known sizes, so that nothing is checked per signal.
    precondition(
      values.count == Signal.count && baselines.count == Signal.count
        && readings.count == Signal.count && counts.count == Signal.count
        && axes.count == Signal.count && weights.count == Signal.count
        && places.count == Signal.count * Self.slots && bits.count == Signal.count * Self.slots)
    for signal in 0..<Signal.count {
      let (value, baseline) = (values[signal], baselines[signal])
      guard !value.isNaN else { continue }
      var said = Bits.zero
      if counts[signal] > 0 {
        let range = signal &* Self.slots..<(signal &+ 1) &* Self.slots
        said = Bits(
          weights[signal]
            * Self.bits(
              at: axes[signal].place(value, baseline: baseline), places.extracting(range),
              bits.extracting(range), count: counts[signal]))
      }
      readings[signal] = SignalReading(value: value, baseline: baseline, bits: said)
    }
  }

  /// What a value at that place of a signal's axis says.
  func bits(of signal: Int, at place: Double) -> Bits {
    guard counts[signal] > 0 else { return .zero }
    let range = signal * Self.slots..<(signal + 1) * Self.slots
    return Bits(
      weights[signal]
        * Self.bits(
          at: place, places.span.extracting(range), bits.span.extracting(range),
          count: counts[signal]))
  }

  /// The bits at a place of a calibration's axis.
  ///
  /// Cost: five steps, whatever the calibration.
  ///
  /// - Parameter count: points of the calibration, one at least.
  @inline(__always)
  private static func bits(
    at place: Double, _ places: Span<Double>, _ bits: Span<Double>, count: Int
  ) -> Double {
    precondition(places.count == slots && bits.count == slots)
    guard place > places[0] else { return bits[0] }
    // The number of points that lie below the place: 1 to 32.
    var below = places[15] < place ? 16 : 0
    below &+= places[(below &+ 7) & 31] < place ? 8 : 0
    below &+= places[(below &+ 3) & 31] < place ? 4 : 0
    below &+= places[(below &+ 1) & 31] < place ? 2 : 0
    below &+= places[below & 31] < place ? 1 : 0
    if below == slots &- 1, places[below] < place { below &+= 1 }
    guard below < count else { return bits[(count &- 1) & 31] }
    let (a, b) = ((below &- 1) & 31, below & 31)
    let share = (place - places[a]) / (places[b] - places[a])
    return bits[a] + (bits[b] - bits[a]) * share
  }
}
