// Quantiles of a stream with a bound on their relative error: DDSketch.
//
// A value x > 0 is counted in the bucket i = ceil(log_g x), so that bucket i holds the values in
// (g^(i-1), g^i]. With g = (1 + a) / (1 - a) the number 2 g^i / (g + 1) is within a factor of
// 1 ± a of all of them (Masson, Rim, Lee: "DDSketch: A Fast and Fully-Mergeable Quantile Sketch
// with Relative-Error Guarantees", PVLDB 12(12), 2019).
//
//   value    0   │ ≤ 2^-32  …    1.00      1.02      1.04   …   ≥ 2^32
//          ┌────┬┴────────┬───┬─────────┬─────────┬─────────┬──┴────────┐
//          │zero│ lowest  │ … │  g^0    │  g^1    │  g^2    │  highest  │   8 bytes each
//          └────┴─────────┴───┴─────────┴─────────┴─────────┴───────────┘
//
// Deviations: the buckets are fixed, from 2^-32 to 2^32, where the paper collapses the lowest ones
// when there are too many: every quotient of two 32-bit counts lies there, merging is a plain sum
// and therefore exact, commutative and associative, and no order of inserts matters. The least and
// the greatest value are kept exactly, and no answer lies outside them.
//
//   accuracy   buckets   memory    range
//   1%           2,221   17.4 KiB  2^-32 … 2^32

/// Quantiles of numbers from 0 up, each within 1% of the exact one, in fixed space.
///
/// ```swift
/// var tokens = QuantileSketch()
/// for exchange in exchanges { tokens.insert(Double(exchange.outputTokens)) }
/// tokens.quantile(0.95)  // within 1% of the exact 95th percentile
/// ```
///
/// Counts are whole numbers, so the sketch of a union is the merged sketch of its parts, to the
/// bit, in any order. A sample of values would take less memory and give no bound; a sorted array
/// would be exact and grow with the stream.
public struct QuantileSketch: Sendable, Equatable {
  /// Greatest relative error of a quantile between 2^-32 and 2^32.
  public static let relativeAccuracy = 0.01
  /// Values beyond 2^-32 and 2^32 count as the outermost bucket: 64 octaves hold every quotient of
  /// two 32-bit counts.
  static let largestExponent = 32.0
  /// Buckets that an octave has: 1 / log2 g.
  static let bucketsPerOctave = 1 / BinaryMath.log2((1 + relativeAccuracy) / (1 - relativeAccuracy))
  /// Number of the outermost buckets, counted from the bucket of 1.
  static let largestIndex = Int(largestExponent * bucketsPerOctave) + 1
  /// Buckets besides that of zero.
  public static let bucketCount = 2 * largestIndex + 1

  private var buckets: [UInt64]
  private var zeros: UInt64 = 0
  /// Values inserted.
  public private(set) var count: UInt64 = 0
  private var least = Double.infinity
  private var greatest = 0.0

  /// A sketch of nothing.
  public init() { buckets = [UInt64](repeating: 0, count: Self.bucketCount) }

  /// The least value inserted, exactly; `nil` if there is none.
  public var minimum: Double? { count == 0 ? nil : least }

  /// The greatest value inserted, exactly; `nil` if there is none.
  public var maximum: Double? { count == 0 ? nil : greatest }

  /// Counts a value.
  ///
  /// - Parameters:
  ///   - value: finite, not negative.
  ///   - times: how often.
  /// - Complexity: one logarithm and one addition.
  public mutating func insert(_ value: Double, times: UInt64 = 1) {
    precondition(value >= 0 && value < .infinity, "QuantileSketch: \(value)")
    insert(value, key: value > 0 ? Self.key(of: value) : 0, times: times)
  }

  /// The same for a value whose key is at hand.
  ///
  /// - Parameter key: ``key(of:)`` of the value; not used for zero.
  public mutating func insert(_ value: Double, key: Int, times: UInt64 = 1) {
    guard times > 0 else { return }
    count &+= times
    least = min(least, value)
    greatest = max(greatest, value)
    if value > 0 { buckets[key] &+= times } else { zeros &+= times }
  }

  /// The bucket of a positive number, 0 to ``bucketCount`` − 1: it never falls where the number
  /// rises.
  public static func key(of value: Double) -> Int {
    let place = BinaryMath.log2(value) * bucketsPerOctave
    let limit = Double(largestIndex)
    return Int(min(max(place, -limit), limit).rounded(.up)) + largestIndex
  }

  /// The number that stands for a bucket: within ``relativeAccuracy`` of all that it holds.
  public static func value(ofKey key: Int) -> Double {
    // 2 / (g + 1) is 1 - a.
    edge(above: key) * (1 - relativeAccuracy)
  }

  /// The number that stands for neighbouring buckets: the harmonic mean of their outer edges, so
  /// that its relative error, (r - 1) / (r + 1) where the edges' quotient is r, is the same towards
  /// both and the least there is.
  public static func value(ofKeys keys: ClosedRange<Int>) -> Double {
    let low = edge(above: keys.lowerBound - 1)
    let high = edge(above: keys.upperBound)
    return 2 * low * high / (low + high)
  }

  private static func edge(above key: Int) -> Double {
    BinaryMath.exp2(Double(key - largestIndex) / bucketsPerOctave)
  }

  /// Adds all that `other` has counted, exactly.
  ///
  /// - Complexity: one pass over the buckets.
  public mutating func merge(_ other: QuantileSketch) {
    for index in buckets.indices { buckets[index] &+= other.buckets[index] }
    zeros &+= other.zeros
    count &+= other.count
    least = min(least, other.least)
    greatest = max(greatest, other.greatest)
  }

  /// The value of rank ⌊q (n − 1)⌋, counted from 0 in ascending order, within
  /// ``relativeAccuracy``; `nil` of nothing.
  ///
  /// Exact for zero, the least and the greatest value. What lay beyond 2^-32 or 2^32 is only known
  /// to lie between there and the extreme.
  ///
  /// - Parameter q: from 0 to 1.
  /// - Complexity: one pass over the buckets.
  public func quantile(_ q: Double) -> Double? {
    precondition(q >= 0 && q <= 1, "QuantileSketch: quantile \(q)")
    guard count > 0 else { return nil }
    let rank = Self.rank(q, among: count)
    if rank == 0 { return least }
    if rank == count - 1 { return greatest }
    if rank < zeros { return 0 }
    var seen = zeros
    for index in buckets.indices {
      seen += buckets[index]
      if seen > rank { return min(max(Self.value(ofKey: index), least), greatest) }
    }
    return greatest
  }

  /// ⌊q (n − 1)⌋ without leaving the range where the product is rounded upwards.
  static func rank(_ q: Double, among count: UInt64) -> UInt64 {
    let last = count - 1
    let place = (q * Double(last)).rounded(.down)
    return place >= Double(last) ? last : UInt64(place)
  }
}
