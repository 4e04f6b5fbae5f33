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

/// How many of some accounts are flagged in a month, with the exact interval of the count.
///
/// 1 − exp(−30 F / E): F accounts flagged, E account-days from each one's first exchange to its
/// flag or the end of its trace. That is the chance that an account is flagged within 30 days if flags
/// come at a constant rate.
public struct FlagRate: Sendable, Equatable {
  /// Days that the rate is of.
  public static let periodDays = 30.0

  /// Accounts flagged.
  public var flagged: Int
  /// Accounts in all.
  public var tenants: Int
  /// Account-days observed until the flag.
  public var tenantDays: Double
  /// Share flagged within 30 days, 0 to 1.
  public var rate: Double
  /// Its 95% interval from the exact interval of the count of flags.
  public var interval: ConfidenceInterval

  init(of tenants: [Int], in evaluated: EvaluationCase, flags: [Int64]) {
    self.tenants = tenants.count
    flagged = tenants.count { flags[$0] < Moment.never }
    let days = tenants.reduce(0.0) { $0 + evaluated.accounts[$1].days(until: flags[$1]) }
    tenantDays = days
    rate = Self.monthly(Double(flagged), days: days)
    let mean = PoissonInterval.mean(ofCount: flagged)
    interval = ConfidenceInterval(
      low: Self.monthly(mean.low, days: days), high: Self.monthly(mean.high, days: days))
  }

  /// The share flagged within 30 days at so many events in so many days.
  static func monthly(_ events: Double, days: Double) -> Double {
    guard days > 0 else { return events > 0 ? 1 : 0 }
    return 1 - GammaFunction.exp(-periodDays * events / days)
  }

  /// The constant rate a day at which a share is flagged within 30 days.
  static func dailyHazard(ofMonthly rate: Double) -> Double {
    -GammaFunction.log(1 - min(rate, 0.999_999)) / periodDays
  }

  /// The 95% interval of the benign accounts' rate when whole corpora are drawn anew.
  static func intervalByCorpus(
    in evaluated: EvaluationCase, flags: [Int64], _ resampling: Resampling
  ) -> ConfidenceInterval {
    var sums = [(flagged: Double, days: Double)](
      repeating: (0, 0), count: evaluated.corpusCount)
    for (number, account) in evaluated.accounts.enumerated() {
      guard let corpus = evaluated.corpus[number] else { continue }
      sums[corpus].flagged += flags[number] < Moment.never ? 1 : 0
      sums[corpus].days += account.days(until: flags[number])
    }
    var random = resampling.source(.falsePositives)
    let rates = (0..<resampling.resamples).map { _ in
      var flagged = 0.0
      var days = 0.0
      for _ in sums.indices {
        let drawn = sums[random.below(sums.count)]
        flagged += drawn.flagged
        days += drawn.days
      }
      return monthly(flagged, days: days)
    }
    return ConfidenceInterval(middleOf: rates)
  }
}

/// How intervals are drawn.
public struct Resampling: Sendable, Equatable {
  /// Fewer do not reach the 2.5% that an interval leaves out on each side.
  public static let fewest = 40
  /// More change no digit that is shown.
  public static let most = 100_000
  /// The usual number: an end of an interval is then good to about a tenth of its distance from the
  /// estimate.
  public static let usual = 1_000

  /// Resamples of each interval.
  public var resamples: Int
  /// Seed of them all.
  public var seed: UInt64

  /// A way to draw.
  public init(resamples: Int = Resampling.usual, seed: UInt64 = 1) {
    precondition(resamples >= Self.fewest, "too few resamples for an interval")
    self.resamples = resamples
    self.seed = seed
  }

  func source(_ purpose: ResamplingSource.Purpose) -> ResamplingSource {
    ResamplingSource(seed: seed, purpose)
  }
}
