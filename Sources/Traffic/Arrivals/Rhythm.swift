// The week of a tenant: when its people are at work, when its jobs run.
//
// A rhythm is 168 weights, one for each hour of the week in UTC, with mean 1. The local clock is
// applied when the weights are made, so that rhythms of several zones can be blended and nothing
// but a look-up is left for the simulation. A peak is a hump of compact support,
//
//   hump(d) = (1 - (d / reach)^2)^2      d: hours from the peak, around the clock
//
// (the biweight kernel), so that a night can be wholly silent. Zones have one offset all year:
// most domiciles of interest keep no summer time, and an hour's shift twice a year would only
// blur what a weekly profile shows.

import Sketches

/// How intense traffic is in each hour of the week; the mean over the week is 1.
struct Rhythm: Sendable, Equatable {
  /// Hours in a week.
  static let hoursPerWeek = 168

  /// Weight of each hour of the week in UTC, from Monday 00:00 on.
  let weights: [Double]

  /// The same intensity at every hour.
  static let flat = Rhythm(normalising: [Double](repeating: 1, count: hoursPerWeek))

  /// People's daily and weekly habit.
  ///
  /// - Parameters:
  ///   - zoneMinutes: local time minus UTC, in minutes.
  ///   - peakHour: local hour of the peak, 0 to 24 (14.5: half past two).
  ///   - nightDepth: how much of the day's height is missing at night: 0 flat, 1 silent.
  ///   - weekend: intensity of Saturday and Sunday relative to the other days.
  ///   - secondPeakHour: local hour of a second peak of the same height, if there is one.
  ///   - reach: hours from a peak to where it has faded, at least 1.
  init(
    zoneMinutes: Int, peakHour: Double, nightDepth: Double, weekend: Double,
    secondPeakHour: Double? = nil, reach: Double = 9
  ) {
    precondition(reach >= 1, "a peak that reaches \(reach) hours")
    precondition(nightDepth >= 0 && nightDepth <= 1, "a night depth of \(nightDepth)")
    self.init(zoneMinutes: zoneMinutes) { day, hour in
      var height = Self.hump(hour - peakHour, reach: reach)
      if let secondPeakHour {
        height = max(height, Self.hump(hour - secondPeakHour, reach: reach))
      }
      return (1 - nightDepth + nightDepth * height) * (day >= 5 ? weekend : 1)
    }
  }

  /// A window of local hours, the same on each of some days, and silence otherwise: scheduled jobs.
  ///
  /// - Parameters:
  ///   - zoneMinutes: local time minus UTC, in minutes; full hours of it are kept exactly, and a
  ///     half hour moves the window to the full hour of UTC within it.
  ///   - startHour: local hour at which the window opens, 0 to 23.
  ///   - hours: its length, 1 to 24; it may run past midnight.
  ///   - days: the days on which it opens, 0 Monday to 6 Sunday.
  static func window(
    zoneMinutes: Int, startHour: Int, hours: Int, days: ClosedRange<Int> = 0...6
  ) -> Rhythm {
    precondition((1...24).contains(hours), "a window of \(hours) hours")
    precondition(days.lowerBound >= 0 && days.upperBound <= 6, "days \(days) of a week")
    return Rhythm(zoneMinutes: zoneMinutes) { day, hour in
      let local = Int(hour.rounded(.down))
      let sinceOpening = (local - startHour + 48) % 24
      let openedOn = local < sinceOpening ? (day + 6) % 7 : day
      return sinceOpening < hours && days.contains(openedOn) ? 1 : 0
    }
  }

  /// The relative intensity at an instant (ms since the Unix epoch); constant within an hour.
  @inline(__always)
  func intensity(atMs: Int64) -> Double {
    weights[Self.hourOfWeek(atMs)]
  }

  /// Two rhythms mixed: `share` of the traffic follows `b`.
  static func blend(_ a: Rhythm, _ b: Rhythm, share: Double) -> Rhythm {
    precondition(share >= 0 && share <= 1, "a share of \(share)")
    var weights = a.weights
    for hour in weights.indices {
      weights[hour] += (b.weights[hour] - weights[hour]) * share
    }
    return Rhythm(normalising: weights)
  }

  /// The same rhythm with each hour's weight multiplied by a log-normal of that sigma: no two
  /// tenants have exactly the same week.
  func roughened(sigma: Double, using random: inout RandomSource) -> Rhythm {
    var weights = weights
    for hour in weights.indices {
      weights[hour] *= random.logNormal(median: 1, sigma: sigma)
    }
    return Rhythm(normalising: weights)
  }

  /// The hour of the week (UTC, from Monday 00:00 on) that contains an instant.
  @inline(__always)
  static func hourOfWeek(_ atMs: Int64) -> Int {
    // The epoch was a Thursday, three days into its week.
    let hours = floorDivide(atMs, millisecondsPerHour) + 72
    let remainder = Int(hours % Int64(hoursPerWeek))
    return remainder < 0 ? remainder + hoursPerWeek : remainder
  }

  /// Milliseconds in an hour.
  static let millisecondsPerHour: Int64 = 3_600_000

  /// The quotient rounded down, before 1970 too.
  @inline(__always)
  static func floorDivide(_ a: Int64, _ b: Int64) -> Int64 {
    a >= 0 ? a / b : -((b - 1 - a) / b)
  }

  /// The rhythm whose weight at the middle of each hour is that of the local day (0 Monday to
  /// 6 Sunday) and the local hour (0 up to 24).
  private init(zoneMinutes: Int, weight: (_ day: Int, _ hour: Double) -> Double) {
    precondition(abs(zoneMinutes) <= 14 * 60, "a zone \(zoneMinutes) minutes from UTC")
    let week = Double(Self.hoursPerWeek)
    let weights = (0..<Self.hoursPerWeek).map { index in
      var local = Double(index) + 0.5 + Double(zoneMinutes) / 60
      if local < 0 { local += week } else if local >= week { local -= week }
      let day = Int(local) / 24
      return weight(day, local - Double(24 * day))
    }
    self.init(normalising: weights)
  }

  private init(normalising weights: [Double]) {
    var total = 0.0
    for weight in weights { total += weight }
    precondition(total > 0 && total < .infinity, "hours of the week that weigh \(total)")
    let scale = Double(weights.count) / total
    self.weights = weights.map { $0 * scale }
  }

  private static func hump(_ hours: Double, reach: Double) -> Double {
    let turns = hours / 24
    let distance = abs(turns - turns.rounded()) * 24
    guard distance < reach else { return 0 }
    let fall = distance / reach
    let height = 1 - fall * fall
    return height * height
  }
}
