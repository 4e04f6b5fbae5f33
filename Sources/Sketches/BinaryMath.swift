// log2 and exp2 that give the same bits on every machine.
//
// The C library's differ between versions and processors in the last bit, and one bit is enough
// to move a score over a threshold. These use only + - * / (each correctly rounded by IEEE 754)
// and the bit pattern; Swift never fuses a multiplication with an addition by itself. Both are
// textbook reductions (Muller: "Elementary Functions", 3rd ed. 2016, ch. 11):
//
//   Double:  sign 1 │ exponent 11, biased by 1023 │ fraction 52
//
//   log2 x = e + log2 m          x = 2^e m,  m in [0.707, 1.414),  s = (m - 1) / (m + 1)
//          = e + 2/ln 2 (s + s^3/3 + s^5/5 + ... + s^17/17)        |s| < 0.1716, rest < 6e-16
//   exp2 x = 2^n e^t             n = x to the nearest integer,  t = (x - n) ln 2,  |t| < 0.3466
//          = 2^n (1 + t + t^2/2! + ... + t^13/13!)                 rest < 5e-18
//
// We stop short of the last bit on purpose: 1e-12 is far below anything that a sketch resolves,
// and a correctly rounded result would need a table and twice the arithmetic.

/// Elementary functions with the same result, to the last bit, on every machine.
public enum BinaryMath {
  /// Bits of the fraction of a `Double`.
  @usableFromInline static let fractionBits: UInt64 = 52
  /// Upper half of the bit pattern of the square root of 1/2: where the mantissa's interval begins.
  @usableFromInline static let rootOfHalf: UInt64 = 0x3FE6_A09E_0000_0000
  /// Adding and subtracting 1.5 x 2^52 rounds a small number to the nearest integer.
  @usableFromInline static let roundingShift: Double = 0x1.8p52

  /// The binary logarithm.
  ///
  /// Absolute error at most 1e-12 for every positive finite number (subnormal ones included); exact
  /// for powers of two; −∞ for zero, not a number for negative numbers.
  @inlinable
  public static func log2(_ x: Double) -> Double {
    guard x > 0, x < .infinity else {
      return x == 0 ? -.infinity : x > 0 ? .infinity : .nan
    }
    guard x >= .leastNormalMagnitude else { return log2OfNormal(x * 0x1p54) - 54 }
    return log2OfNormal(x)
  }

  /// Two to the power of `x`.
  ///
  /// Relative error at most 1e-12 where the result is normal, half a unit of the last place more
  /// where it is subnormal; exact for integers; 0 below −1075, ∞ from 1024, not a number for itself.
  @inlinable
  public static func exp2(_ x: Double) -> Double {
    guard x < 1024, x >= -1075 else { return x >= 1024 ? .infinity : x < 0 ? 0 : .nan }
    let whole = (x + roundingShift) - roundingShift
    let t = (x - whole) * 0.693147180559945309417
    var sum = 1.0 / 6_227_020_800
    sum = sum * t + 1.0 / 479_001_600
    sum = sum * t + 1.0 / 39_916_800
    sum = sum * t + 1.0 / 3_628_800
    sum = sum * t + 1.0 / 362_880
    sum = sum * t + 1.0 / 40_320
    sum = sum * t + 1.0 / 5_040
    sum = sum * t + 1.0 / 720
    sum = sum * t + 1.0 / 120
    sum = sum * t + 1.0 / 24
    sum = sum * t + 1.0 / 6
    sum = sum * t + 0.5
    sum = sum * t + 1
    sum = sum * t + 1
    // 2^1024 and 2^-1075 have no normal bit pattern; the powers of half the exponent do.
    let half = Int64(whole) >> 1
    return sum * powerOfTwo(half) * powerOfTwo(Int64(whole) - half)
  }

  @inlinable
  static func log2OfNormal(_ x: Double) -> Double {
    let shifted = x.bitPattern &- rootOfHalf
    let exponent = Int64(bitPattern: shifted) >> Int64(fractionBits)
    let mantissa = Double(
      bitPattern: x.bitPattern &- UInt64(bitPattern: exponent) << fractionBits)
    let s = (mantissa - 1) / (mantissa + 1)
    let square = s * s
    var sum = 1.0 / 17
    sum = sum * square + 1.0 / 15
    sum = sum * square + 1.0 / 13
    sum = sum * square + 1.0 / 11
    sum = sum * square + 1.0 / 9
    sum = sum * square + 1.0 / 7
    sum = sum * square + 1.0 / 5
    sum = sum * square + 1.0 / 3
    sum = sum * square + 1
    // 2 / ln 2.
    return Double(exponent) + s * sum * 2.88539008177792681472
  }

  /// The binary logarithms of eight numbers, each to the last bit that of ``log2(_:)-1``.
  ///
  /// Cost: a third of eight single ones, which a processor without wide vectors does two at a time.
  @inlinable
  public static func log2(_ x: SIMD8<Double>) -> SIMD8<Double> {
    let least = SIMD8(repeating: Double.leastNormalMagnitude)
    let isPlain = (x .>= least) .& (x .< SIMD8(repeating: Double.infinity))
    let plain = SIMD8<Double>(repeating: 1).replacing(with: x, where: isPlain)
    var result = SIMD8(
      lowHalf: SIMD4(
        lowHalf: log2OfNormal(plain.lowHalf.lowHalf), highHalf: log2OfNormal(plain.lowHalf.highHalf)
      ),
      highHalf: SIMD4(
        lowHalf: log2OfNormal(plain.highHalf.lowHalf),
        highHalf: log2OfNormal(plain.highHalf.highHalf)))
    if plain != x {
      for lane in 0..<8 where plain[lane] != x[lane] { result[lane] = log2(x[lane]) }
    }
    return result
  }

  @inlinable
  static func log2OfNormal(_ x: SIMD2<Double>) -> SIMD2<Double> {
    let pattern = SIMD2(x.x.bitPattern, x.y.bitPattern)
    let shifted = pattern &- SIMD2(repeating: rootOfHalf)
    let exponent =
      SIMD2<Int64>(truncatingIfNeeded: shifted) &>> SIMD2(repeating: Int64(fractionBits))
    let bits =
      pattern &- SIMD2<UInt64>(truncatingIfNeeded: exponent) &<< SIMD2(repeating: fractionBits)
    let mantissa = SIMD2(Double(bitPattern: bits.x), Double(bitPattern: bits.y))
    let s = (mantissa - 1) / (mantissa + 1)
    let square = s * s
    var sum = SIMD2(repeating: 1.0 / 17)
    sum = sum * square + 1.0 / 15
    sum = sum * square + 1.0 / 13
    sum = sum * square + 1.0 / 11
    sum = sum * square + 1.0 / 9
    sum = sum * square + 1.0 / 7
    sum = sum * square + 1.0 / 5
    sum = sum * square + 1.0 / 3
    sum = sum * square + 1
    return SIMD2(Double(exponent.x), Double(exponent.y)) + s * sum * 2.88539008177792681472
  }

  /// 2^n for n from −1022 to 1023.
  @inlinable
  static func powerOfTwo(_ n: Int64) -> Double {
    Double(bitPattern: UInt64(bitPattern: n &+ 1023) << fractionBits)
  }
}
