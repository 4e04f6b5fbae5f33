import Testing

@testable import Traffic

@Suite struct RhythmTests {
  private static let hourMs: Int64 = 3_600_000
  /// Monday, 15 June 2026, 00:00 UTC.
  private static let monday: Int64 = 1_781_481_600_000

  private static func busiestHour(_ rhythm: Rhythm, day: Int) -> Int {
    let hours = rhythm.weights[(24 * day)..<(24 * day + 24)]
    return hours.indices.max { hours[$0] < hours[$1] }.map { $0 - 24 * day } ?? -1
  }

  private static func mean(_ rhythm: Rhythm) -> Double {
    rhythm.weights.reduce(0, +) / 168
  }

  @Test func theHourOfTheWeekStartsOnMondayInUTC() {
    #expect(Rhythm.hourOfWeek(Self.monday) == 0)
    #expect(Rhythm.hourOfWeek(Self.monday - 1) == 167)
    #expect(Rhythm.hourOfWeek(Self.monday + 5 * Self.hourMs + 3_599_999) == 5)
    // 1 January 1970 was a Thursday; the instant before it belongs to Wednesday.
    #expect(Rhythm.hourOfWeek(0) == 72)
    #expect(Rhythm.hourOfWeek(-1) == 71)
    #expect(Rhythm.hourOfWeek(-168 * Self.hourMs) == 72)
    #expect(Rhythm.hourOfWeek(-168 * Self.hourMs - 1) == 71)
  }

  @Test(arguments: [
    ("SG", 6), ("JP", 5), ("IN", 8), ("AE", 10), ("DE", 13), ("GB", 14), ("BR", 17), ("US", 19),
  ])
  func aLocalPeakLiesAtItsHourOfUTC(_ code: String, _ hour: Int) throws {
    let domicile = try #require(Domicile.named(code))
    // 14:30 local time: in the middle of an hour of UTC, or for India at 9:00, whose neighbours on
    // both sides are equal.
    let rhythm = Rhythm(
      zoneMinutes: domicile.zoneMinutes, peakHour: 14.5, nightDepth: 0.9, weekend: 0.3)
    let peak = Self.busiestHour(rhythm, day: 2)
    #expect(peak == hour || (code == "IN" && peak == hour + 1), "\(peak)")
  }

  @Test func theWrongDomicileShowsUp() throws {
    let singapore = try #require(Domicile.named("SG"))
    let newYork = try #require(Domicile.named("US"))
    let here = Rhythm(
      zoneMinutes: singapore.zoneMinutes, peakHour: 14.5, nightDepth: 1, weekend: 0.3, reach: 6)
    let there = Rhythm(
      zoneMinutes: newYork.zoneMinutes, peakHour: 14.5, nightDepth: 1, weekend: 0.3, reach: 6)
    // 13 hours apart with 12 hours of day: where one works the other sleeps.
    let overlap = zip(here.weights, there.weights).count { $0 > 0 && $1 > 0 }
    #expect(overlap == 0)
    // On Wednesday, what is at one hour here was 13 hours later there.
    for hour in 48..<72 {
      #expect(abs(here.weights[hour] - there.weights[hour + 13]) < 1e-12, "hour \(hour)")
    }
  }

  @Test func theWeekendFollowsTheLocalDay() {
    let rhythm = Rhythm(zoneMinutes: 480, peakHour: 14, nightDepth: 0, weekend: 0.25)
    // In a zone 8 hours ahead, Saturday begins on Friday at 16:00 UTC and Monday on Sunday.
    let friday = 24 * 4 + 16
    for hour in 0..<168 {
      let isWeekend = hour >= friday && hour < friday + 48
      let ratio = rhythm.weights[hour] / rhythm.weights[0]
      #expect(abs(ratio - (isWeekend ? 0.25 : 1)) < 1e-12, "hour \(hour)")
    }
  }

  @Test func aNightOfDepthOneIsSilentAndOfDepthZeroIsDay() {
    let silent = Rhythm(zoneMinutes: 0, peakHour: 13, nightDepth: 1, weekend: 1, reach: 7)
    for hour in 0..<24 {
      let isDay = hour >= 6 && hour < 20
      #expect((silent.weights[hour] > 0) == isDay, "hour \(hour)")
    }
    let even = Rhythm(zoneMinutes: 0, peakHour: 13, nightDepth: 0, weekend: 1)
    #expect(even.weights.allSatisfy { abs($0 - 1) < 1e-12 })
  }

  @Test func aNightIsAsDeepAsAskedFor() {
    let rhythm = Rhythm(zoneMinutes: 0, peakHour: 13.5, nightDepth: 0.8, weekend: 1)
    let day = rhythm.weights[13]
    let night = rhythm.weights[1]
    #expect(abs(night / day - 0.2) < 1e-12)
  }

  @Test func aPeakNearMidnightGoesAroundTheClock() {
    let rhythm = Rhythm(zoneMinutes: 0, peakHour: 0, nightDepth: 1, weekend: 1, reach: 4)
    #expect(abs(rhythm.weights[24 + 1] - rhythm.weights[24 + 22]) < 1e-12)
    #expect(rhythm.weights[24 + 23] > 0 && rhythm.weights[24 + 12] == 0)
  }

  @Test func officeHoursHaveTwoPeaksAndALunch() {
    let rhythm = Rhythm(
      zoneMinutes: 60, peakHour: 10.5, nightDepth: 0.98, weekend: 0.1, secondPeakHour: 15.5,
      reach: 5)
    let tuesday = Array(rhythm.weights[24..<48])
    // Local 10:30, 13:00 and 15:30 are 9:30, 12:00 and 14:30 in UTC.
    #expect(tuesday[9] > tuesday[12] && tuesday[14] > tuesday[12])
    #expect(abs(tuesday[9] - tuesday[14]) < 1e-12)
    #expect(tuesday[2] < 0.05 * tuesday[9])
  }

  @Test func everyRhythmHasMeanOne() {
    var source = RandomSource(seed: 61, name: "rhythms")
    for _ in 0..<100 {
      let zone = 30 * (source.below(53) - 24)
      let rhythm = Rhythm(
        zoneMinutes: zone, peakHour: source.between(0, 24), nightDepth: source.unit(),
        weekend: source.unit(), secondPeakHour: source.chance(0.5) ? source.between(0, 24) : nil,
        reach: source.between(1, 12))
      let rough = rhythm.roughened(sigma: source.unit(), using: &source)
      let share = source.unit()
      for each in [rhythm, rough, .blend(rhythm, .flat, share: share)] {
        #expect(abs(Self.mean(each) - 1) < 1e-12, "seed 61, zone \(zone)")
        #expect(each.weights.count == 168 && each.weights.allSatisfy { $0 >= 0 })
      }
    }
    #expect(Rhythm.flat.weights.allSatisfy { $0 == 1 })
  }

  @Test func aBlendIsBetweenItsParts() {
    let a = Rhythm(zoneMinutes: 480, peakHour: 14, nightDepth: 1, weekend: 0.2)
    let b = Rhythm(zoneMinutes: -300, peakHour: 11, nightDepth: 0.5, weekend: 1)
    let blend = Rhythm.blend(a, b, share: 0.3)
    for hour in 0..<168 {
      let expected = 0.7 * a.weights[hour] + 0.3 * b.weights[hour]
      #expect(abs(blend.weights[hour] - expected) < 1e-12)
    }
  }

  @Test func roughnessDiffersFromSourceToSourceAndKeepsSilence() {
    let rhythm = Rhythm(zoneMinutes: 0, peakHour: 13, nightDepth: 1, weekend: 0.3, reach: 6)
    var one = RandomSource(seed: 62, name: "a")
    var other = RandomSource(seed: 62, name: "b")
    let rough = rhythm.roughened(sigma: 0.2, using: &one)
    #expect(rough != rhythm.roughened(sigma: 0.2, using: &other))
    for hour in 0..<168 {
      #expect((rough.weights[hour] == 0) == (rhythm.weights[hour] == 0))
    }
  }

  @Test func aWindowIsOpenInItsLocalHoursOnly() {
    // 22:00 to 03:00 in Tokyo, opening Monday to Friday: 13:00 to 18:00 UTC.
    let rhythm = Rhythm.window(zoneMinutes: 540, startHour: 22, hours: 5, days: 0...4)
    for hour in 0..<168 {
      let isOpen = hour < 120 && (13..<18).contains(hour % 24)
      #expect((rhythm.weights[hour] > 0) == isOpen, "hour \(hour)")
    }
    // The same in London runs past midnight: Friday's ends on Saturday, none begins on Sunday.
    let london = Rhythm.window(zoneMinutes: 0, startHour: 22, hours: 5, days: 0...4)
    #expect(london.weights[24 * 5 + 2] > 0 && london.weights[24 * 5 + 22] == 0)
    #expect(london.weights[0] == 0 && london.weights[24 * 6 + 23] == 0)
  }

  @Test func aWindowOfADayIsThatDay() {
    let rhythm = Rhythm.window(zoneMinutes: 0, startHour: 0, hours: 24, days: 5...5)
    for hour in 0..<168 {
      #expect((rhythm.weights[hour] > 0) == (hour / 24 == 5), "hour \(hour)")
    }
  }

  @Test func theIntensityAtAnInstantIsThatOfItsHour() {
    let rhythm = Rhythm(zoneMinutes: 330, peakHour: 9, nightDepth: 0.9, weekend: 0.5)
    for hour in 0..<168 {
      let start = Self.monday + Int64(hour) * Self.hourMs
      #expect(rhythm.intensity(atMs: start) == rhythm.weights[hour])
      #expect(rhythm.intensity(atMs: start + Self.hourMs - 1) == rhythm.weights[hour])
    }
  }
}

@Suite struct DomicileTests {
  @Test func theListCoversTheMarketsOfTheScenarios() {
    let asked = [
      "SG", "CN", "HK", "JP", "KR", "TW", "IN", "ID", "TH", "VN", "US", "CA", "BR", "DE", "FR",
      "GB", "ES", "AE", "AU",
    ]
    for code in asked { #expect(Domicile.named(code)?.code == code) }
    #expect(Domicile.named("XX") == nil && Domicile.named("sg") == nil)
    #expect(Set(Domicile.all.map(\.code)).count == Domicile.all.count)
  }

  @Test func languagesAreWeightedToOneAndNamedOnce() {
    for domicile in Domicile.all {
      let total = domicile.languages.reduce(0) { $0 + $1.1 }
      #expect(abs(total - 1) < 1e-12, "\(domicile.code)")
      #expect(domicile.languages.allSatisfy { $0.1 > 0 })
      #expect(Set(domicile.languages.map { $0.0.rawValue }).count == domicile.languages.count)
    }
  }

  @Test func everyLanguageIsSpokenSomewhere() {
    let spoken = Set(Domicile.all.flatMap { $0.languages.map { $0.0 } })
    for language in Language.allCases { #expect(spoken.contains(language), "\(language)") }
  }

  @Test func clocksAreFullHalfHoursOnTheirSideOfTheWorld() {
    for domicile in Domicile.all {
      #expect(domicile.zoneMinutes % 30 == 0 && abs(domicile.zoneMinutes) <= 12 * 60)
    }
    #expect(Domicile.named("IN")?.zoneMinutes == 330)
    #expect(Domicile.named("SG")?.zoneMinutes == 480)
    #expect(Domicile.named("US")?.zoneMinutes == -300)
  }
}
