import Report

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
