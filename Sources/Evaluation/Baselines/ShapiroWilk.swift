import Sketches

/// The W statistic of Shapiro and Wilk: 1 for a sample that looks normal, less the less it does.
///
/// W is the square of a best linear estimate of the deviation from the ordered sample, over the sum
/// of squares about the mean. The weights are Royston's approximation ("Remark AS R94: A remark
/// on algorithm AS 181: the W-test for normality", Applied Statistics 44, 1995), made for samples
/// of 3 to 5,000. They depend on the size alone and are kept.
struct ShapiroWilk {
  /// Sizes that the approximation was made for.
  static let sizes = 3...5_000

  /// Weights of the largest, second largest, … observation, by size; the rest are the same with
  /// the other sign.
  private var weights: [Int: [Double]] = [:]

  /// W of a sample in ascending order; `nan` for sizes outside of ``sizes`` and for a sample of
  /// equal values.
  ///
  /// Cost: linear; the first time for a size also a normal quantile for every other observation.
  mutating func statistic(ofSorted sample: [Double]) -> Double {
    let count = sample.count
    guard Self.sizes.contains(count), let first = sample.first, let last = sample.last,
      first < last
    else { return .nan }
    let half = weights(ofSize: count)
    var estimate = 0.0
    for index in half.indices {
      estimate += half[index] * (sample[count - 1 - index] - sample[index])
    }
    // About the smallest value first, so that a large common part does not cancel.
    let mean = sample.reduce(0) { $0 + ($1 - first) } / Double(count)
    let squares = sample.reduce(0) { sum, value in
      let deviation = value - first - mean
      return sum + deviation * deviation
    }
    return min(1, estimate * estimate / squares)
  }

  private mutating func weights(ofSize count: Int) -> [Double] {
    if let known = weights[count] { return known }
    let new = Self.weights(ofSize: count)
    weights[count] = new
    return new
  }

  /// Blom's approximate normal scores, scaled to unit length; the outermost one or two corrected by
  /// polynomials in 1/sqrt(n) that Royston fitted, and the rest scaled so that the length is 1 again.
  private static func weights(ofSize count: Int) -> [Double] {
    guard count > 3 else { return [Double(0.5).squareRoot()] }
    let size = Double(count)
    let scores = (1...count / 2).map { -NormalLaw.quantile((Double($0) - 0.375) / (size + 0.25)) }
    // Twice, for the other half; the middle score of an odd size is 0.
    let length = 2 * scores.reduce(0) { $0 + $1 * $1 }
    let root = 1 / size.squareRoot()
    let first =
      scores[0] / length.squareRoot()
      + polynomial(root, [0.221157, -0.147981, -2.07119, 4.434685, -2.706056])
    var corrected = [first]
    if count > 5 {
      corrected.append(
        scores[1] / length.squareRoot()
          + polynomial(root, [0.042981, -0.293762, -1.752461, 5.682633, -3.582633]))
    }
    var left = 1.0
    var lengthLeft = length
    for (index, weight) in corrected.enumerated() {
      left -= 2 * weight * weight
      lengthLeft -= 2 * scores[index] * scores[index]
    }
    let scale = (left / lengthLeft).squareRoot()
    return corrected + scores.dropFirst(corrected.count).map { $0 * scale }
  }

  /// c1 x + c2 x^2 + …
  private static func polynomial(_ x: Double, _ coefficients: [Double]) -> Double {
    coefficients.reversed().reduce(0) { ($0 + $1) * x }
  }
}

/// The standard normal distribution, the same to the last bit on every machine.
enum NormalLaw {
  private static let logOfTwo = 0.693147180559945309417
  private static let rootOfTwoPi = 2.506628274631000502416
  /// Steps of Halley's method, each of which triples the digits of the four at the beginning.
  private static let steps = 2

  /// The value below which a share `p` lies, 0 < p < 1; within 1e-9 for shares from 1e-6 to
  /// 1 - 1e-6.
  ///
  /// Begins with Hastings' rational approximation (Abramowitz, Stegun: "Handbook of Mathematical
  /// Functions", 26.2.23).
  static func quantile(_ p: Double) -> Double {
    guard p <= 0.5 else { return -quantile(1 - p) }
    let t = (-2 * logOfTwo * BinaryMath.log2(p)).squareRoot()
    let above = 2.515517 + t * (0.802853 + t * 0.010328)
    let below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308))
    var x = above / below - t
    for _ in 0..<steps {
      let step = (share(below: x) - p) / density(x)
      x -= step / (1 + x * step / 2)
    }
    return x
  }

  /// The share below `x`, by the series of Marsaglia ("Evaluating the normal distribution", Journal
  /// of Statistical Software 11, 2004).
  static func share(below x: Double) -> Double {
    var term = x
    var sum = x
    var next = 3.0
    // Ends, because the terms fall once `next` is beyond the square of x.
    while sum + term != sum {
      term *= x * x / next
      sum += term
      next += 2
    }
    return 0.5 + sum * density(x)
  }

  private static func density(_ x: Double) -> Double {
    BinaryMath.exp2(-x * x / (2 * logOfTwo)) / rootOfTwoPi
  }
}
