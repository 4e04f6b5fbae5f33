import Report
import Sketches

/// Numbers for resampling: SplitMix64 (Steele, Lea, Flood, OOPSLA 2014), the same stream from the
/// same seed on every machine. Not for secrets.
struct ResamplingSource {
  /// SplitMix64's step: 2^64 divided by the golden ratio, made odd.
  private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15
  private var state: UInt64

  /// A stream; figures that are drawn apart from each other take different purposes.
  init(seed: UInt64, _ purpose: Purpose) {
    state = SeededHash.combine(seed, purpose.rawValue)
  }

  /// What the numbers are for.
  enum Purpose: UInt64 {
    case ranking = 1, falsePositives, harvest, coinFlip, segments, breakdown, gain
  }

  /// The next 64 bits.
  mutating func next() -> UInt64 {
    defer { state &+= Self.step }
    return SeededHash.mix(state)
  }

  /// Uniform in 0 ..< `bound`, which is at least 1; off by less than `bound` / 2^64.
  mutating func below(_ bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// Exponential of mean 1, by inversion.
  mutating func exponential() -> Double {
    -GammaFunction.log(1 - Double(next() >> 11) * 0x1p-53)
  }

  /// How often each of `count` things is drawn in `count` draws with replacement.
  mutating func counts(of count: Int) -> [Int32] {
    var counts = [Int32](repeating: 0, count: count)
    for _ in 0..<count { counts[below(count)] += 1 }
    return counts
  }
}

/// A 95% interval.
public struct ConfidenceInterval: Sendable, Equatable {
  /// Its lower end.
  public var low: Double
  /// Its upper end.
  public var high: Double

  /// An interval.
  public init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  /// The middle 95% of resampled values, which are not empty: order statistics, not interpolated.
  init(middleOf values: [Double]) {
    let values = values.sorted()
    low = values[Int(0.025 * Double(values.count))]
    high = values[min(Int(0.975 * Double(values.count)), values.count - 1)]
  }
}

/// Order statistics.
enum Quantile {
  /// Linear interpolation between the order statistics of values that are not empty.
  ///
  /// - Parameter share: 0 to 1.
  static func interpolated(_ values: [Double], _ share: Double) -> Double {
    let values = values.sorted()
    let place = share * Double(values.count - 1)
    let low = Int(place)
    let high = min(low + 1, values.count - 1)
    return values[low] + (place - Double(low)) * (values[high] - values[low])
  }
}
