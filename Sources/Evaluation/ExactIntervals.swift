import Report

/// The exact 95% interval of a Poisson mean (Garwood, Biometrika 28, 1936).
public enum PoissonInterval {
  /// Chance left out on each side.
  private static let tail = 0.025
  /// Halvings of the bracket: to the last bit of any mean that a count can have.
  private static let halvings = 80
  /// Beyond this exponent e^−x is taken in parts, for the whole would be 0.
  private static let exponentStep = 600.0

  /// The interval of the mean, given that `count` events were seen.
  ///
  /// Cost: 160 sums of `count` terms.
  public static func mean(ofCount count: Int) -> ConfidenceInterval {
    ConfidenceInterval(
      low: count == 0 ? 0 : mean(count - 1, where: 1 - tail), high: mean(count, where: tail))
  }

  /// The mean at which P(at most `events`) falls to `target`.
  private static func mean(_ events: Int, where target: Double) -> Double {
    var low = 0.0
    var high = 10 + 3 * Double(events)
    for _ in 0..<halvings {
      let middle = (low + high) / 2
      if probability(ofAtMost: events, mean: middle) > target {
        low = middle
      } else {
        high = middle
      }
    }
    return low
  }

  /// P(at most `events`) of a Poisson variable: the terms m^k / k! summed, e^−m multiplied in
  /// piece by piece as they grow, so that nothing overflows or vanishes.
  static func probability(ofAtMost events: Int, mean: Double) -> Double {
    var rest = mean
    func nextFactor() -> Double {
      let step = min(rest, exponentStep)
      rest -= step
      return GammaFunction.exp(-step)
    }
    var term = nextFactor()
    var total = term
    for k in stride(from: 1, through: events, by: 1) {
      term *= mean / Double(k)
      total += term
      if total > 1, rest > 0 {
        let factor = nextFactor()
        term *= factor
        total *= factor
      }
    }
    while rest > 0, total > 0 { total *= nextFactor() }
    return total
  }
}

/// The exact 95% interval of a share (Clopper, Pearson, Biometrika 26, 1934).
public enum BinomialInterval {
  /// Chance left out on each side.
  private static let tail = 0.025
  /// Halvings of 0…1: to the last bit that matters.
  private static let halvings = 60

  /// The interval of the share, given that `count` of `total` (at least 1) were of the kind.
  ///
  /// Cost: 120 sums of `count` terms.
  public static func share(of count: Int, in total: Int) -> ConfidenceInterval {
    ConfidenceInterval(
      low: count == 0 ? 0 : share(count - 1, total, where: 1 - tail),
      high: count == total ? 1 : share(count, total, where: tail))
  }

  /// The share at which P(at most `count`) falls to `target`.
  private static func share(_ count: Int, _ total: Int, where target: Double) -> Double {
    var low = 0.0
    var high = 1.0
    for _ in 0..<halvings {
      let middle = (low + high) / 2
      if probability(ofAtMost: count, of: total, share: middle) > target {
        low = middle
      } else {
        high = middle
      }
    }
    return low
  }

  /// P(at most `count` of `total`), the logarithms of its terms from one to the next.
  static func probability(ofAtMost count: Int, of total: Int, share: Double) -> Double {
    let odds = GammaFunction.log(share) - GammaFunction.log(1 - share)
    var term = Double(total) * GammaFunction.log(1 - share)
    var sum = GammaFunction.exp(term)
    for k in stride(from: 1, through: count, by: 1) {
      term += GammaFunction.log(Double(total - k + 1) / Double(k)) + odds
      sum += GammaFunction.exp(term)
    }
    return sum
  }
}
