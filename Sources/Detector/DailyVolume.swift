import Sketches

/// The considered exchanges of a tenant by day, and the one-sided cumulative sum of their excess over
/// the tenant's own past (Page: "Continuous Inspection Schemes", Biometrika 41, 1954).
struct DailyVolume: BitwiseCopyable {
  /// Considered exchanges of the present day, and the day.
  var dayCount: UInt32
  var day: Int32
  /// Whole days so far, saturating; exchanges a day, the last fortnight most; the cumulative sum.
  var days: UInt16
  var daily: Float
  var excess: Float
}

extension DailyVolume {
  /// A day with more than √2 times the mean adds to the sum, one with fewer takes from it. The mean
  /// lags some three weeks behind, in which 10% a month makes a fifth of that.
  static let growthAllowance = 0.5
  /// The sum goes no higher, so that a month of ordinary days takes all of it back.
  static let mostExcess: Float = 16
  /// Days after which an idle tenant's past counts as gone: further ones would only cost time.
  static let mostIdleDays: Int32 = 56
  /// What a day adds to the daily mean: a half-life of fourteen days.
  static let dailyWeight: Float = 0.0483
  /// Exchanges a day added to both sides of the comparison.
  static let dailyPrior = 4.0
  /// Whole days before there is a past to compare with.
  static let leastDays: UInt16 = 3

  /// Takes the days before `today` into the past, and their excess into the sum.
  mutating func closeDays(before today: Int32) {
    for _ in 0..<min(today - day, Self.mostIdleDays) {
      closeDay(Float(dayCount))
      dayCount = 0
    }
    day = today
  }

  private mutating func closeDay(_ count: Float) {
    if days >= Self.leastDays { excess = self.excess(withDay: Double(count)) }
    // The first days count alike.
    let weight = max(Self.dailyWeight, 1 / (Float(days) + 1))
    daily += (count - daily) * weight
    if days < .max { days += 1 }
  }

  /// The one-sided cumulative sum as it is with one more day.
  private func excess(withDay count: Double) -> Float {
    let ratio = BinaryMath.log2((count + Self.dailyPrior) / (Double(daily) + Self.dailyPrior))
    return min(Self.mostExcess, max(0, excess + Float(ratio - Self.growthAllowance)))
  }
}
