import Glibc
import Testing

@testable import Traffic

@Suite struct ArrivalTests {
  private static let hourMs: Int64 = 3_600_000
  private static let dayMs: Int64 = 86_400_000
  /// Monday, 15 June 2026, 00:00 UTC.
  private static let monday: Int64 = 1_781_481_600_000

  private static func process(
    perDay: Double, renewal: Renewal = .exponential, rhythm: Rhythm = .flat,
    growth: Growth = .none, bursts: Bursts? = nil, fromMs: Int64 = monday, days: Double,
    seed: UInt64
  ) -> ArrivalProcess {
    ArrivalProcess(
      perDay: perDay, renewal: renewal, rhythm: rhythm, growth: growth, bursts: bursts,
      fromMs: fromMs, untilMs: fromMs + Int64(days * Double(dayMs)),
      random: RandomSource(seed: seed, name: "arrivals"))
  }

  private static func times(_ process: ArrivalProcess) -> [Int64] {
    var process = process
    var times: [Int64] = []
    while let time = process.next() { times.append(time) }
    return times
  }

  private static func counts(_ times: [Int64], from: Int64, every: Int64, cells: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: cells)
    for time in times { counts[Int((time - from) / every)] += 1 }
    return counts
  }

  @Test func poissonArrivalsAreEvenlySpreadAndAsManyAsExpected() {
    let times = Self.times(Self.process(perDay: 5_000, days: 5, seed: 41))
    #expect(GoodnessOfFit.poissonTotal(times.count, mean: 25_000) > GoodnessOfFit.significance)
    let span = 5 * Double(Self.dayMs)
    let p = GoodnessOfFit.kolmogorovSmirnov(times.map { Double($0 - Self.monday) / span }) { $0 }
    #expect(p > GoodnessOfFit.significance, "seed 41: p \(p)")
  }

  @Test(arguments: [0.4, 1.5, 5])
  func variationsAskedForAreObtainedInFlatTime(_ cv: Double) {
    for renewal in [Renewal.gamma(cv: cv), .weibull(cv: cv)] {
      let times = Self.times(Self.process(perDay: 2_000, renewal: renewal, days: 40, seed: 42))
      let gaps = zip(times.dropFirst(), times).map { Double($0 - $1) }
      let moments = GoodnessOfFit.moments(gaps)
      #expect(abs(moments.mean / 43_200 - 1) < 5 * cv / Double(gaps.count).squareRoot())
      // A Weibull of CV 5 has a heavy tail: its CV is estimated to within a tenth by 80,000 gaps.
      #expect(abs(moments.cv / cv - 1) < (cv > 2 ? 0.15 : 0.04), "\(cv): \(moments.cv)")
    }
  }

  @Test func gapsKeepTheirLawInRescaledTime() {
    // Through a rhythm, growth and half-hour pieces, the intensity that passes between arrivals has
    // the gap's law. We integrate it hour by hour, apart from the code under test.
    let rhythm = Rhythm(zoneMinutes: 330, peakHour: 14, nightDepth: 0.7, weekend: 0.4)
    let growth = Growth(perYear: 5, startMs: Self.monday)
    let from = Self.monday + 1_234_567
    let times = Self.times(
      Self.process(
        perDay: 600, renewal: .gamma(cv: 1.5), rhythm: rhythm, growth: growth, fromMs: from,
        days: 50, seed: 43))
    var area = 0.0
    var now = from
    var gaps: [Double] = []
    for time in times {
      while now < time {
        let end = min(time, (now / Self.hourMs + 1) * Self.hourMs)
        let years = (Double(now + end) / 2 - Double(Self.monday)) / (365 * Double(Self.dayMs))
        area +=
          Double(end - now) / Double(Self.dayMs) * 600 * rhythm.intensity(atMs: now) * pow(5, years)
        now = end
      }
      gaps.append(area)
      area = 0
    }
    let shape = 1 / (1.5 * 1.5)
    let p = GoodnessOfFit.kolmogorovSmirnov(Array(gaps.dropFirst())) {
      GoodnessOfFit.incompleteGamma(shape, shape * $0)
    }
    #expect(gaps.count > 30_000)
    #expect(p > GoodnessOfFit.significance, "seed 43: p \(p)")
  }

  @Test(arguments: ["SG", "IN", "US", "BR"])
  func everyHourOfTheWeekHasItsExpectedNumber(_ code: String) throws {
    let domicile = try #require(Domicile.named(code))
    let rhythm = Rhythm(
      zoneMinutes: domicile.zoneMinutes, peakHour: 10.5, nightDepth: 0.98, weekend: 0.15,
      secondPeakHour: 15, reach: 5)
    let times = Self.times(Self.process(perDay: 1_500, rhythm: rhythm, days: 28, seed: 44))
    var counts = [Int](repeating: 0, count: 168)
    for time in times { counts[Int((time - Self.monday) / Self.hourMs) % 168] += 1 }
    let expected = rhythm.weights.map { $0 * 1_500 / 24 * 4 }
    let p = GoodnessOfFit.chiSquare(counts, expected: expected, isTotalFixed: false)
    #expect(p > GoodnessOfFit.significance, "\(code), seed 44: p \(p)")
  }

  @Test func aBurstyProcessIsAsBusyInItsFirstHourAsLater() {
    // Started with an ordinary gap it would begin with an arrival's company: 12 too many at CV 5.
    var first = 0
    var second = 0
    for seed: UInt64 in 0..<3_000 {
      let times = Self.times(
        Self.process(perDay: 240, renewal: .gamma(cv: 5), days: 1.0 / 12, seed: seed))
      let early = times.count { $0 < Self.monday + Self.hourMs }
      first += early
      second += times.count - early
    }
    // 10 an hour; the variance of a count over many gaps is near CV² times its mean, so 1.7 sigma
    // of 3,000 hours is 1.5%.
    #expect(abs(Double(first) / 30_000 - 1) < 0.05, "\(first)")
    #expect(abs(Double(second) / 30_000 - 1) < 0.05, "\(second)")
  }

  @Test func burstsAreAsLikelyInTheFirstHourAsLater() {
    // Each of the processes is in a burst at its start with probability 1/11: without that the
    // first hour would see half of its traffic.
    let bursts = Bursts(calmMs: 36_000_000, burstMs: 3_600_000, ratio: .infinity)
    var first = 0
    for seed: UInt64 in 0..<8_000 {
      first +=
        Self.times(Self.process(perDay: 240, bursts: bursts, days: 1.0 / 24, seed: seed)).count
    }
    // The burst's length and presence give the count a variation of 4: 4.5% for 8,000 hours.
    #expect(abs(Double(first) / 80_000 - 1) < 0.15, "\(first)")
  }

  @Test func nearlyEvenGapsPassOneUnitOfIntensityEach() {
    // Gaps of CV 0.02 over many hours each: the 2,000th arrival is known to within a gap, whatever
    // hours, silent nights and half-hour steps lie between.
    let rhythm = Rhythm(zoneMinutes: 0, peakHour: 12, nightDepth: 1, weekend: 0.5, reach: 6)
    var growth = Growth.none
    growth.step(atMs: Self.monday + 14 * Self.dayMs + 12 * Self.hourMs + 1_800_000, factor: 2)
    let times = Self.times(
      Self.process(
        perDay: 4, renewal: .gamma(cv: 0.02), rhythm: rhythm, growth: growth, days: 280, seed: 55))
    var expected = 0.0
    for hour in 0..<(280 * 24) {
      let start = Self.monday + Int64(hour) * Self.hourMs
      let factor = hour < 14 * 24 + 12 ? 1 : hour == 14 * 24 + 12 ? 1.5 : 2
      expected += 4.0 / 24 * rhythm.intensity(atMs: start) * factor
    }
    #expect(abs(Double(times.count) - expected) < 3, "seed 55: \(times.count) for \(expected)")
  }

  @Test func anOutageBeginsAndEndsWithinAnHour() {
    var growth = Growth.none
    let outage = Self.monday + 10 * Self.hourMs + 900_000
    growth.launch(atMs: outage, factor: 0, days: 0.02)
    let times = Self.times(Self.process(perDay: 1e6, growth: growth, days: 0.5, seed: 56))
    let end = outage + 1_728_000
    #expect(!times.contains { $0 >= outage && $0 < end })
    #expect(times.contains { $0 >= outage - 2_000 && $0 < outage })
    #expect(times.contains { $0 >= end && $0 < end + 2_000 })
  }

  @Test func aGrowthFactorOfTwoDoublesTheRate() {
    let growth = Growth(perYear: 2, startMs: Self.monday)
    let times = Self.times(Self.process(perDay: 400, growth: growth, days: 730, seed: 45))
    let counts = Self.counts(times, from: Self.monday, every: 365 * Self.dayMs, cells: 2)
    // The integral of 2^t over the first year is 1 / ln 2, over the second twice that.
    let mean: Double = 400 * 365 / log(2.0)
    #expect(GoodnessOfFit.poissonTotal(counts[0], mean: mean) > GoodnessOfFit.significance)
    #expect(GoodnessOfFit.poissonTotal(counts[1], mean: 2 * mean) > GoodnessOfFit.significance)
  }

  @Test func stepsRampsAndLaunchDaysShowInTheDaysThatTheyTouch() {
    var growth = Growth.none
    growth.step(atMs: Self.monday + 2 * Self.dayMs + 5 * Self.hourMs / 2, factor: 3)
    growth.launch(atMs: Self.monday + 4 * Self.dayMs, factor: 4)
    growth.launch(atMs: Self.monday + 6 * Self.dayMs, factor: 0)
    growth.ramp(
      fromMs: Self.monday + 7 * Self.dayMs, untilMs: Self.monday + 10 * Self.dayMs,
      doublingDays: 1.5)
    let times = Self.times(Self.process(perDay: 3_000, growth: growth, days: 12, seed: 46))
    let counts = Self.counts(times, from: Self.monday, every: Self.dayMs, cells: 12)
    // A day of a ramp: ∫ 2^(t / 1.5) dt.
    let day: Double = 1.5 / log(2.0) * (pow(2, 1 / 1.5) - 1)
    let step = (2.5 + 3 * 21.5) / 24
    let ramp: [Double] = [0, 1, 2].map { 3 * day * pow(2, $0 / 1.5) }
    let factors: [Double] = [1, 1, step, 3, 12, 3, 0] + ramp + [12, 12]
    let p = GoodnessOfFit.chiSquare(
      counts, expected: factors.map { $0 * 3_000 }, isTotalFixed: false)
    #expect(p > GoodnessOfFit.significance, "seed 46: \(counts)")
    #expect(counts[6] == 0)
  }

  @Test func burstsLeaveTheMeanAndSpreadTheCountsAsTheChainDoes() {
    let bursts = Bursts(calmMs: 5_400_000, burstMs: 1_800_000, ratio: 12)
    let hours = 24 * 400
    let rate = 40.0
    let process = Self.process(perDay: 24 * rate, bursts: bursts, days: 400, seed: 47)
    let times = Self.times(process)
    let counts = Self.counts(times, from: Self.monday, every: Self.hourMs, cells: hours)
    let moments = GoodnessOfFit.moments(counts.map(Double.init))
    // Var N(h) = λh + 2 λ² p (1 - p) (b - a)² (h / κ - (1 - exp(-κ h)) / κ²), with κ the sum of
    // the rates of leaving the two states; here in hours.
    let kappa = 1 / 1.5 + 1 / 0.5
    let jump = bursts.burstIntensity - bursts.calmIntensity
    let spread = 0.25 * 0.75 * jump * jump * 2 * rate * rate
    let variance = rate + spread * (1 / kappa - (1 - exp(-kappa)) / (kappa * kappa))
    let dispersion = moments.cv * moments.cv * moments.mean * moments.mean
    // The mean of the intensity over 400 days has a standard error of 1.1%.
    #expect(abs(moments.mean / rate - 1) < 0.05, "seed 47: \(moments.mean)")
    #expect(abs(dispersion / variance - 1) < 0.1, "seed 47: \(dispersion) for \(variance)")
    let gaps = zip(times.dropFirst(), times).map { Double($0 - $1) }
    #expect(GoodnessOfFit.moments(gaps).cv > 1.3)
  }

  @Test func meanIntensityOfBurstsIsOneAndRatiosAreKept() {
    for (calm, burst, ratio) in [(1e6, 1e4, 3.0), (2e3, 9e6, 40), (5e5, 2e5, .infinity)] {
      let bursts = Bursts(calmMs: calm, burstMs: burst, ratio: ratio)
      let mean = (calm * bursts.calmIntensity + burst * bursts.burstIntensity) / (calm + burst)
      #expect(abs(mean - 1) < 1e-12)
      #expect(abs(bursts.calmIntensity / bursts.burstIntensity - 1 / ratio) < 1e-12)
    }
  }

  @Test func calmsWithoutTrafficAreSilentAndBurstsCarryItAll() {
    // On for 10 minutes and off for 90 in the mean: the share of ten-minute windows with anything
    // in them is P(not off throughout) = 1 - 0.9 exp(-1/9), at a rate that fills any burst.
    let bursts = Bursts(calmMs: 5_400_000, burstMs: 600_000, ratio: .infinity)
    let times = Self.times(Self.process(perDay: 14_400, bursts: bursts, days: 100, seed: 48))
    let cells = 100 * 144
    let counts = Self.counts(times, from: Self.monday, every: 600_000, cells: cells)
    let active = Double(counts.count { $0 > 0 }) / Double(cells)
    #expect(abs(active / (1 - 0.9 * exp(-1.0 / 9)) - 1) < 0.08, "seed 48: \(active)")
    #expect(abs(Double(times.count) / 1_440_000 - 1) < 0.15, "seed 48: \(times.count)")
  }

  @Test func nothingComesBeforeTheStartOrFromTheEndOn() {
    for seed: UInt64 in 0..<200 {
      let from = Self.monday + Int64(seed) * 777_777
      let process = Self.process(
        perDay: 20_000, renewal: .gamma(cv: 8), bursts: Bursts(calmMs: 4e5, burstMs: 1e5, ratio: 9),
        fromMs: from, days: 0.03, seed: seed)
      let times = Self.times(process)
      #expect(times.allSatisfy { $0 >= from && $0 < from + 2_592_000 }, "seed \(seed)")
      #expect(zip(times.dropFirst(), times).allSatisfy { $0 >= $1 }, "seed \(seed)")
    }
  }

  @Test func anEndedProcessStaysEnded() {
    var process = Self.process(perDay: 100, days: 1, seed: 49)
    while process.next() != nil {}
    let again = (0..<10).map { _ in process.next() }
    #expect(again.allSatisfy { $0 == nil })
  }

  @Test func noRateAndNoSpanHaveNoArrivals() {
    #expect(Self.times(Self.process(perDay: 0, days: 36_500, seed: 50)).isEmpty)
    #expect(Self.times(Self.process(perDay: 1e6, days: 0, seed: 50)).isEmpty)
    #expect(Self.times(Self.process(perDay: 1e6, days: -3, seed: 50)).isEmpty)
  }

  @Test func timesBefore1970KeepTheirHours() {
    let rhythm = Rhythm.window(zoneMinutes: 0, startHour: 3, hours: 2, days: 2...2)
    let from = -4 * 7 * Self.dayMs + 123
    let times = Self.times(
      Self.process(perDay: 200, rhythm: rhythm, fromMs: from, days: 28, seed: 51))
    #expect(times.count > 3_000)
    // The epoch's Thursday less a day is a Wednesday, day 2.
    for time in times {
      let sinceWednesday = ((time + Self.dayMs) % (7 * Self.dayMs) + 7 * Self.dayMs)
      let hour = sinceWednesday % (7 * Self.dayMs) / Self.hourMs
      #expect(hour == 3 || hour == 4)
    }
  }

  @Test func theSameSourceGivesTheSameTimesAndCopiesDoNotMeet() {
    let bursts = Bursts(calmMs: 4e6, burstMs: 1e6, ratio: 9)
    func made(seed: UInt64) -> ArrivalProcess {
      Self.process(
        perDay: 500, renewal: .weibull(cv: 3), bursts: bursts, days: 20, seed: seed)
    }
    let process = made(seed: 52)
    let times = Self.times(process)
    #expect(times == Self.times(process))
    #expect(times == Self.times(made(seed: 52)))
    #expect(times != Self.times(made(seed: 53)))
  }

  @Test func aLongerSpanBeginsWithTheShorterOne() {
    let short = Self.times(Self.process(perDay: 300, renewal: .gamma(cv: 2), days: 10, seed: 54))
    let long = Self.times(Self.process(perDay: 300, renewal: .gamma(cv: 2), days: 11, seed: 54))
    #expect(Array(long.prefix(short.count)) == short)
    #expect(long.count > short.count)
  }

  @Test func aProcessIsSmall() {
    #expect(MemoryLayout<ArrivalProcess>.size < 200)
  }
}
