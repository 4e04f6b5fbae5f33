/// Evidence in bits: log2 of a likelihood ratio, or of odds, in steps of a hundredth.
///
/// A whole number of hundredths, so that sums are exact in any order on any machine and a printed
/// value is the value itself. One bit doubles the odds.
public struct Bits: Comparable, Hashable, Sendable, AdditiveArithmetic {
  /// The value in hundredths of a bit.
  public var hundredths: Int32

  /// That many hundredths of a bit.
  @inlinable
  public init(hundredths: Int32) { self.hundredths = hundredths }

  /// The nearest hundredth to `value`, which is clamped to ±1,000,000 bits; not a number counts
  /// as zero.
  public init(_ value: Double) {
    let clamped = value > -1_000_000 ? (value < 1_000_000 ? value : 1_000_000) : -1_000_000
    let scaled = value.isNaN ? 0 : clamped * 100
    // To the nearest, halves away from zero, in two comparisons: the difference is exact, and the C
    // library's `round` costs a call.
    let whole = Int32(scaled)
    let rest = scaled - Double(whole)
    hundredths = whole &+ (rest >= 0.5 ? 1 : 0) &- (rest <= -0.5 ? 1 : 0)
  }

  /// No evidence either way.
  public static let zero = Bits(hundredths: 0)

  /// The value in bits.
  @inlinable
  public var value: Double { Double(hundredths) / 100 }

  /// The quarter bit that the value lies in: the greatest q with q/4 bits at or below it.
  public var quarter: Int32 {
    let (quotient, remainder) = hundredths.quotientAndRemainder(dividingBy: 25)
    return remainder < 0 ? quotient - 1 : quotient
  }

  /// Sum, exact.
  @inlinable
  public static func + (a: Bits, b: Bits) -> Bits { Bits(hundredths: a.hundredths + b.hundredths) }

  /// Difference, exact.
  @inlinable
  public static func - (a: Bits, b: Bits) -> Bits { Bits(hundredths: a.hundredths - b.hundredths) }

  /// Order of the values.
  @inlinable
  public static func < (a: Bits, b: Bits) -> Bool { a.hundredths < b.hundredths }
}
