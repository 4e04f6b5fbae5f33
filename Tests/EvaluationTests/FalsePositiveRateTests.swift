import Foundation
import Testing

@testable import Evaluation

@Suite struct FalsePositiveRateTests {
  /// Pearson and Hartley, "Biometrika Tables for Statisticians" I, table 40.
  @Test(arguments: [
    (0, 0.0, 3.689), (1, 0.0253, 5.572), (2, 0.242, 7.225), (3, 0.619, 8.767), (5, 1.623, 11.668),
    (10, 4.795, 18.390), (20, 12.217, 30.888), (50, 37.111, 65.919), (100, 81.364, 121.627),
  ])
  func garwoodIsAsTabulated(count: Int, low: Double, high: Double) {
    let interval = PoissonInterval.mean(ofCount: count)
    #expect(abs(interval.low - low) < 0.0006)
    #expect(abs(interval.high - high) < 0.0006)
  }

  /// Beyond the mean at which e^−m is 0 in floating point. The normal approximation of Wilson and
  /// Hilferty is good to some 0.01 there.
  @Test(arguments: [700, 1_000, 5_000]) func garwoodHoldsForLargeCounts(count: Int) {
    let interval = PoissonInterval.mean(ofCount: count)
    func hilferty(_ n: Double, _ z: Double) -> Double {
      n * pow(1 - 1 / (9 * n) + z / (3 * n.squareRoot()), 3)
    }
    #expect(abs(interval.low - hilferty(Double(count), -1.959964)) < 0.05)
    #expect(abs(interval.high - hilferty(Double(count + 1), 1.959964)) < 0.05)
  }

  /// 0 and all have a closed form; the others from the F distribution's tables (Fisher, Yates).
  @Test func clopperPearsonIsAsTabulated() {
    for total in [1, 6, 30, 2_000] {
      let bound = 1 - pow(0.025, 1 / Double(total))
      let (none, all) = (
        BinomialInterval.share(of: 0, in: total), BinomialInterval.share(of: total, in: total)
      )
      #expect(none.low == 0 && abs(none.high - bound) < 1e-9)
      #expect(all.high == 1 && abs(all.low - (1 - bound)) < 1e-9)
    }
    for (count, total, low, high) in [
      (1, 10, 0.0025, 0.4450), (5, 10, 0.1871, 0.8129), (3, 6, 0.1181, 0.8819),
      (10, 100, 0.0490, 0.1762),
    ] {
      let interval = BinomialInterval.share(of: count, in: total)
      #expect(abs(interval.low - low) < 0.0001 && abs(interval.high - high) < 0.0001)
    }
    // The normal approximation is close for a half of many.
    let half = BinomialInterval.share(of: 20_000, in: 40_000)
    #expect(abs(half.low - (0.5 - 1.96 * 0.0025)) < 0.0001)
  }

  @Test func theIntervalRisesWithTheCount() {
    let intervals = (0..<60).map { PoissonInterval.mean(ofCount: $0) }
    for (count, (a, b)) in zip(intervals, intervals.dropFirst()).enumerated() {
      #expect(a.low < b.low && a.high < b.high)
      #expect(a.low <= Double(count) && Double(count) < a.high)
    }
  }

  @Test func theRateOfAMonthFollowsFromTheHazard() {
    #expect(FlagRate.monthly(0, days: 100) == 0)
    #expect(FlagRate.monthly(0, days: 0) == 0)
    #expect(FlagRate.monthly(2, days: 0) == 1)
    for (events, days) in [(1.0, 30.0), (3, 1_000), (0.5, 7)] {
      let rate = FlagRate.monthly(events, days: days)
      #expect(abs(rate - (1 - exp(-30 * events / days))) < 1e-12)
      #expect(abs(FlagRate.dailyHazard(ofMonthly: rate) - events / days) < 1e-9)
    }
  }

  @Test(arguments: [
    ("10%/30d", [0.1]), ("10%/30d,1%/30d", [0.1, 0.01]), ("0.5%", [0.005]), ("99%", [0.99]),
  ])
  func budgetsAreRead(text: String, rates: [Double]) {
    #expect(FalsePositiveBudget.list(parsing: text)?.map(\.rate) == rates)
  }

  @Test(arguments: [
    "", "10", "0%", "100%", "-1%", "1%/7d", "10%/30d,", ",1%", "nan%", "1%/30d/30d", "ten%", "%",
    "inf%", "1%%",
  ])
  func whatIsNoBudgetIsRefused(text: String) {
    #expect(FalsePositiveBudget.list(parsing: text) == nil)
  }

  /// With nobody flagged in 300 account-months a budget of 1% is just not resolved, with 370 it is:
  /// −ln(1 − 0.01) × E / 30 must reach 3.689.
  @Test func aBudgetOfOnePercentNeedsSomeThreeHundredMonths() {
    let bound = PoissonInterval.mean(ofCount: 0).high
    #expect(FlagRate.monthly(bound, days: 300 * 30) > 0.01)
    #expect(FlagRate.monthly(bound, days: 370 * 30) < 0.01)
  }
}
