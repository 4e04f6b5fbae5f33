// Poisson counts and the gamma function that they and the Weibull means need.

import Sketches

extension RandomSource {
  /// Largest mean of a Poisson draw: what a tenant may send in a step; accuracy is stated for it.
  static let largestPoissonMean = 1e6
  /// Below this mean counting exponentials is quicker than rejection, which needs 10 or more.
  private static let rejectionMean = 10.0

  /// Poisson of that mean: 0 for a mean of 0.
  ///
  /// - Precondition: the mean is from 0 to a million.
  /// - Complexity: mean + 1 exponentials below a mean of 10; two to three uniforms from there on.
  mutating func poisson(mean: Double) -> Int {
    precondition(
      mean >= 0 && mean <= Self.largestPoissonMean, "a Poisson distribution of mean \(mean)")
    guard mean < Self.rejectionMean else { return poissonByRejection(mean: mean) }
    var count = 0
    var time = exponential()
    while time < mean {
      count += 1
      time += exponential()
    }
    return count
  }

  /// Transformed rejection with squeeze (Hörmann: "The transformed rejection method for generating
  /// Poisson random variables", Insurance: Mathematics and Economics 12, 1993; algorithm PTRS).
  private mutating func poissonByRejection(mean: Double) -> Int {
    let b = 0.931 + 2.53 * mean.squareRoot()
    let a = -0.059 + 0.02483 * b
    let inverseAlpha = 1.1239 + 1.1328 / (b - 3.4)
    let squeeze = 0.9277 - 3.6224 / (b - 2)
    while true {
      let u = unit() - 0.5
      let v = unit()
      let us = 0.5 - abs(u)
      let point = (2 * a / us + b) * u + mean + 0.43
      // Also catches the minus infinity of us = 0; the largest point is below 2^60.
      guard point >= 0 else { continue }
      let k = Int(point)
      if us >= 0.07, v <= squeeze { return k }
      if us < 0.013, v > us { continue }
      let height = BinaryMath.log2(v * inverseAlpha / (a / (us * us) + b))
      if height <= Self.log2PoissonMass(Double(k), mean: mean) { return k }
    }
  }

  /// Binary logarithm of the probability of `k` at that mean.
  ///
  /// Written with the mean over k, whose logarithm is small and exact where it counts; the textbook
  /// form loses six digits at a mean of a million.
  static func log2PoissonMass(_ k: Double, mean: Double) -> Double {
    guard k > 0 else { return -mean * log2e }
    let exponent = k * BinaryMath.log2(mean / k) + (k - mean - stirlingRest(k)) * log2e
    return exponent - 0.5 * BinaryMath.log2(2 * .pi * k)
  }

  /// The gamma function, by Stirling's series after enough steps of Γ(x) = Γ(x + 1) / x.
  ///
  /// Relative error at most 1e-10 up to 170, from where on the result is infinite.
  ///
  /// - Precondition: `x` is positive.
  static func gammaFunction(_ x: Double) -> Double {
    BinaryMath.exp2(log2Gamma(x))
  }

  /// Binary logarithm of the gamma function; for positive `x` only.
  static func log2Gamma(_ x: Double) -> Double {
    precondition(x > 0, "the gamma function at \(x)")
    var raised = x
    var product = 1.0
    while raised < stirlingStart {
      product *= raised
      raised += 1
    }
    let power = (raised - 0.5) * BinaryMath.log2(raised)
    let rest = (stirlingRest(raised) - raised) * log2e
    return power + rest + 0.5 * BinaryMath.log2(2 * .pi) - BinaryMath.log2(product)
  }

  /// From here on four terms of Stirling's series leave less than 1e-12.
  private static let stirlingStart = 10.0

  /// ln Γ(x + 1) − ((x + 1/2) ln x − x + ln √(2π)): what Stirling's formula lacks.
  static func stirlingRest(_ x: Double) -> Double {
    if x >= stirlingStart {
      let square = 1 / (x * x)
      let series = 1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square / 1680))
      return series / x
    }
    let formula = (x + 0.5) * BinaryMath.log2(x) + 0.5 * BinaryMath.log2(2 * .pi)
    return (log2Gamma(x + 1) - formula) * ln2 + x
  }
}
