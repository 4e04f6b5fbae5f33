import Glibc

/// Tests of samples against laws known in closed form, on the C library's functions: nothing here
/// shares a line with the code under test.
enum GoodnessOfFit {
  /// Below this a fixed seed is said to disagree with its law: with the some hundred comparisons
  /// of this module, one of them would by chance once in a hundred choices of seeds.
  static let significance = 1e-4

  /// Chance of so large a distance between the sample and a continuous law (Kolmogorov, Smirnov;
  /// the asymptotic series with Stephens' correction).
  static func kolmogorovSmirnov(_ sample: [Double], cdf: (Double) -> Double) -> Double {
    let sorted = sample.sorted()
    let n = Double(sorted.count)
    var distance = 0.0
    for (index, x) in sorted.enumerated() {
      let p = cdf(x)
      distance = max(distance, p - Double(index) / n, Double(index + 1) / n - p)
    }
    let scaled = (n.squareRoot() + 0.12 + 0.11 / n.squareRoot()) * distance
    guard scaled > 0.2 else { return 1 }
    var sum = 0.0
    for j in 1...100 {
      let term = exp(-2 * Double(j * j) * scaled * scaled)
      sum += j % 2 == 1 ? term : -term
    }
    return min(max(2 * sum, 0), 1)
  }

  /// Chance of counts so far from those expected (Pearson's chi-square); neighbouring cells are
  /// joined until 8 are expected.
  ///
  /// - Parameter isTotalFixed: whether the counts sum to the expected total by construction.
  static func chiSquare(
    _ counts: [Int], expected: [Double], isTotalFixed: Bool = true
  ) -> Double {
    var statistic = 0.0
    var cells = 0
    var count = 0.0
    var mean = 0.0
    var rest = expected.reduce(0, +)
    for (observed, part) in zip(counts, expected) {
      count += Double(observed)
      mean += part
      rest -= part
      guard mean >= 8, rest >= 8 || rest < 1e-6 else { continue }
      statistic += (count - mean) * (count - mean) / mean
      cells += 1
      count = 0
      mean = 0
    }
    if mean > 0 || count > 0 {
      statistic += (count - mean) * (count - mean) / max(mean, 1e-9)
      cells += 1
    }
    let freedom = Double(cells) - (isTotalFixed ? 1 : 0)
    guard freedom >= 1 else { return statistic == 0 ? 1 : 0 }
    return 1 - incompleteGamma(freedom / 2, statistic / 2)
  }

  /// Chance that a Poisson count (large mean) lies so far from its mean.
  static func poissonTotal(_ count: Int, mean: Double) -> Double {
    erfc(abs(Double(count) - mean) / (2 * mean).squareRoot())
  }

  /// The regularised lower incomplete gamma function P(a, x): its series below a + 1, the
  /// continued fraction of its complement above (Lentz).
  static func incompleteGamma(_ a: Double, _ x: Double) -> Double {
    guard x > 0 else { return 0 }
    let front = exp(a * log(x) - x - lgamma(a))
    if x < a + 1 {
      var term = 1 / a
      var sum = term
      var n = a
      while term > sum * 1e-16 {
        n += 1
        term *= x / n
        sum += term
      }
      return front * sum
    }
    var b = x + 1 - a
    var c = 1e300
    var d = 1 / b
    var fraction = d
    for i in 1...100_000 {
      let factor = -Double(i) * (Double(i) - a)
      b += 2
      d = factor * d + b
      if abs(d) < 1e-300 { d = 1e-300 }
      c = b + factor / c
      if abs(c) < 1e-300 { c = 1e-300 }
      d = 1 / d
      let change = d * c
      fraction *= change
      if abs(change - 1) < 1e-15 { break }
    }
    return 1 - front * fraction
  }

  /// The standard normal distribution function.
  static func normal(_ x: Double) -> Double {
    0.5 * erfc(-x / 2.0.squareRoot())
  }

  /// Mean and coefficient of variation of a sample.
  static func moments(_ sample: [Double]) -> (mean: Double, cv: Double) {
    let n = Double(sample.count)
    let mean = sample.reduce(0, +) / n
    let variance = sample.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (n - 1)
    return (mean, variance.squareRoot() / mean)
  }

  /// The Weibull shape of a coefficient of variation, by halving on the C library's gamma function.
  static func weibullShape(cv: Double) -> Double {
    var low = 0.15
    var high = 150.0
    while high - low > 1e-12 * high {
      let middle = (low + high) / 2
      let ratio = lgamma(1 + 2 / middle) - 2 * lgamma(1 + 1 / middle)
      if expm1(ratio) > cv * cv { low = middle } else { high = middle }
    }
    return low
  }
}
