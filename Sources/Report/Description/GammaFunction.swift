import Sketches

/// The gamma function and its kin for positive numbers, the same to the last bit on every machine.
///
/// Each argument is raised to at least ``asymptoticStart`` by the recurrence Γ(x + 1) = x Γ(x);
/// from there the asymptotic series of Stirling are exact to 1e-12 (Abramowitz, Stegun: "Handbook
/// of Mathematical Functions", 1964, 6.1.40 and 6.3.18).
package enum GammaFunction {
  /// From here the first term left out of either series is below 1e-13.
  private static let asymptoticStart = 12.0
  private static let halfLogTwoPi = 0.918938533204672741780
  static let logOfTwo = 0.693147180559945309417

  /// The natural logarithm.
  package static func log(_ x: Double) -> Double { BinaryMath.log2(x) * logOfTwo }

  /// e to the power of `x`.
  package static func exp(_ x: Double) -> Double { BinaryMath.exp2(x / logOfTwo) }

  /// ln Γ(x).
  static func logGamma(_ x: Double) -> Double {
    var z = x
    var factors = 1.0
    while z < asymptoticStart {
      factors *= z
      z += 1
    }
    let inverse = 1 / z
    let square = inverse * inverse
    var series = 1.0 / 1_188
    series = series * square - 1.0 / 1_680
    series = series * square + 1.0 / 1_260
    series = series * square - 1.0 / 360
    series = series * square + 1.0 / 12
    return (z - 0.5) * log(z) - z + halfLogTwoPi + series * inverse - log(factors)
  }

  /// ψ(x), the derivative of ln Γ.
  static func digamma(_ x: Double) -> Double {
    var z = x
    var sum = 0.0
    while z < asymptoticStart {
      sum -= 1 / z
      z += 1
    }
    let square = 1 / (z * z)
    var series = 1.0 / 132
    series = series * square - 1.0 / 240
    series = series * square + 1.0 / 252
    series = series * square - 1.0 / 120
    series = series * square + 1.0 / 12
    return sum + log(z) - 0.5 / z - series * square
  }
}
