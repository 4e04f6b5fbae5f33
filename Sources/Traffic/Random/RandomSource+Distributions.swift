// Distributions drawn from a source. Logarithms and powers go through `BinaryMath`, so that a
// draw has the same bits on every machine.

import Sketches

extension RandomSource {
  /// Natural logarithm of 2.
  static let ln2 = 0.693147180559945309417
  /// Binary logarithm of e.
  static let log2e = 1.44269504088896340736

  private static let ziggurat = NormalZiggurat()

  /// Exponential with mean 1, by inversion: at most 36.7, the logarithm of 2^53.
  @inline(__always)
  mutating func exponential() -> Double {
    -Self.ln2 * BinaryMath.log2(1 - unit())
  }

  /// Normal with mean 0 and variance 1, by the ziggurat (``NormalZiggurat``).
  @inline(__always)
  mutating func normal() -> Double {
    let word = next()
    let layer = Int(truncatingIfNeeded: word & 0xFF)
    // The upper 54 bits, sign included: none of them chose the layer.
    let x = Double(Int64(bitPattern: word) >> 10) * 0x1p-53 * Self.ziggurat.edges[layer]
    if abs(x) < Self.ziggurat.edges[layer &+ 1] { return x }
    return normalNearEdge(x, layer: layer)
  }

  /// The rest of a normal draw whose point lies where a layer is not wholly under the density.
  @inline(never)
  mutating func normalNearEdge(_ start: Double, layer: Int) -> Double {
    if layer == 0 { return normalTail(isNegative: start < 0) }
    let low = Self.ziggurat.heights[layer]
    let high = Self.ziggurat.heights[layer + 1]
    if between(low, high) < NormalZiggurat.density(start) { return start }
    return normal()
  }

  /// A normal beyond the last edge (Marsaglia: "Generating a Variable from the Tail of the Normal
  /// Distribution", Technometrics 1964).
  mutating func normalTail(isNegative: Bool) -> Double {
    var beyond: Double
    repeat {
      beyond = exponential() / NormalZiggurat.tailStart
    } while 2 * exponential() < beyond * beyond
    let x = NormalZiggurat.tailStart + beyond
    return isNegative ? -x : x
  }

  /// Log-normal: half of the draws lie below `median`; `sigma` is the standard deviation of the
  /// natural logarithm.
  @inline(__always)
  mutating func logNormal(median: Double, sigma: Double) -> Double {
    median * BinaryMath.exp2(Self.log2e * sigma * normal())
  }

  /// Gamma of that shape and scale 1: its mean is the shape.
  ///
  /// Marsaglia, Tsang: "A Simple Method for Generating Gamma Variables", ACM TOMS 2000: the cube
  /// of a normal, shifted, with a rejection of 5% at most. Below shape 1 a draw of shape + 1 is
  /// multiplied by a uniform to the power of 1 / shape (their section 6).
  ///
  /// - Precondition: the shape is positive.
  mutating func gamma(shape: Double) -> Double {
    precondition(shape > 0, "a gamma distribution of shape \(shape)")
    if shape < 1 {
      let draw = gammaFromOne(shape + 1)
      return draw * BinaryMath.exp2(BinaryMath.log2(1 - unit()) / shape)
    }
    return gammaFromOne(shape)
  }

  /// Gamma for shapes of 1 and more.
  @inline(__always)
  private mutating func gammaFromOne(_ shape: Double) -> Double {
    let d = shape - 1.0 / 3
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = normal()
      let root = 1 + c * x
      guard root > 0 else { continue }
      let v = root * root * root
      let u = 1 - unit()
      let square = x * x
      if u < 1 - 0.0331 * square * square { return d * v }
      let bound = 0.5 * square + d * (1 - v + Self.ln2 * BinaryMath.log2(v))
      if Self.ln2 * BinaryMath.log2(u) < bound { return d * v }
    }
  }

  /// Weibull of that shape and scale 1: its mean is Γ(1 + 1 / shape).
  @inline(__always)
  mutating func weibull(shape: Double) -> Double {
    BinaryMath.exp2(BinaryMath.log2(exponential()) / shape)
  }

  /// Pareto of that shape: at least 1, above x with probability x^-shape.
  @inline(__always)
  mutating func pareto(shape: Double) -> Double {
    BinaryMath.exp2(BinaryMath.log2(1 - unit()) / -shape)
  }

  /// Beta on 0...1 with mean a / (a + b), from two gammas.
  mutating func beta(_ a: Double, _ b: Double) -> Double {
    let first = gamma(shape: a)
    let second = gamma(shape: b)
    // Both vanish only for shapes far below 1, where the law is nearly a coin between 0 and 1.
    guard first + second > 0 else { return chance(a / (a + b)) ? 1 : 0 }
    return first / (first + second)
  }

  /// Geometric on 1, 2, 3, … with that mean: how many trials the first success takes.
  ///
  /// - Precondition: the mean is at least 1 and at most a million.
  mutating func geometric(mean: Double) -> Int {
    precondition(mean >= 1 && mean <= 1e6, "a geometric distribution of mean \(mean)")
    guard mean > 1 else { return 1 }
    return 1 + Int(BinaryMath.log2(1 - unit()) / BinaryMath.log2(1 - 1 / mean))
  }
}
