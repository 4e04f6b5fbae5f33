import Testing
import Trace

@testable import Detector
@testable import Report

@Suite struct ScoreKeeperTests {
  private let tenant = TenantID(partition: 9, slot: 4)
  private let configuration = ScoreConfiguration(
    prior: Bits(-7), thresholds: Thresholds(watch: Bits(-3), review: Bits(-1), act: Bits(2.25)),
    hysteresis: Bits(1))

  /// A score that has been through those log-odds, a minute apart.
  private func scored(_ logOdds: [Double]) -> TenantScore? {
    var keeper = ScoreKeeper(configuration: configuration)
    for (index, value) in logOdds.enumerated() {
      keeper.take(evidence(at: index, logOdds: value))
    }
    return keeper.score(of: tenant)
  }

  private func evidence(at index: Int, logOdds: Double) -> Evidence {
    var readings = SignalArray<SignalReading>(repeating: .unavailable)
    readings[3] = SignalReading(value: 1, baseline: 1, bits: Bits(logOdds) - configuration.prior)
    var harvest = Harvest()
    harvest.exchanges = UInt64(index * 10)
    return Evidence(
      tenant: tenant, tsMs: Int64(index) * 60_000, exchanges: UInt64(index * 10 + 16),
      harvest: harvest, readings: readings)
  }

  @Test func aVerdictRisesAtOnceAndFallsOnlyPastTheHysteresis() throws {
    func verdict(_ logOdds: Double...) throws -> Verdict {
      try #require(scored(logOdds)).verdict
    }
    #expect(try verdict(-3.01) == .none)
    #expect(try verdict(-3) == .watch)
    #expect(try verdict(-1) == .review)
    #expect(try verdict(2.25) == .act)
    #expect(try verdict(-1, -1.99) == .review)
    #expect(try verdict(-1, -2) == .review)
    #expect(try verdict(-1, -2.01) == .watch)
    #expect(try verdict(2.25, -1.5) == .review)
    #expect(try verdict(2.25, -5) == .none)
    #expect(try verdict(-3, -4.01, -3.5) == .none)
  }

  @Test func highsAreTheRunningMaximumAtEachNewQuarterBit() throws {
    let score = try #require(scored([-6.9, -6.8, -6.74, -6.9, -5.01, -5.0, -5.2, -4.99]))
    #expect(score.highs.map(\.logOdds.value) == [-6.9, -6.74, -5.01, -5.0])
    #expect(score.highs.map(\.tsMs) == [0, 2, 4, 5].map { $0 * 60_000 })
    #expect(score.logOdds == Bits(-4.99))
  }

  @Test func theFirstFlagStaysWithWhatWasServedBefore() throws {
    let score = try #require(scored([-5, -0.5, -6, 3]))
    #expect(score.firstFlaggedMs == 60_000)
    #expect(score.harvestBeforeFlag.exchanges == 10)
  }

  @Test func thePeakKeepsItsEvidenceOnlyOfTenantsThatWereEverAtWatch() throws {
    func peak(_ logOdds: Double...) throws -> (peak: High, evidence: Evidence?) {
      var keeper = ScoreKeeper(configuration: configuration)
      for (index, value) in logOdds.enumerated() {
        keeper.take(evidence(at: index, logOdds: value))
      }
      let score = try #require(keeper.score(of: tenant))
      return (score.peak, keeper.peakEvidence(of: score))
    }
    let low = try peak(-6, -3.01, -4)
    #expect(low.peak == High(tsMs: 60_000, logOdds: Bits(-3.01)))
    #expect(low.evidence == nil)
    let high = try peak(-6, -2, 1.5, 1.5, -4)
    #expect(high.peak == High(tsMs: 120_000, logOdds: Bits(1.5)))
    #expect(high.evidence?.tsMs == 120_000)
    #expect(high.evidence?.bits == Bits(8.5))
  }

  @Test func aTenantWithoutAnInstantHasNoScore() {
    let keeper = ScoreKeeper(configuration: configuration)
    #expect(keeper.score(of: tenant) == nil)
    #expect(keeper.prior == Bits(-7))
  }

  @Test func aSeriesOfAnyLengthStaysShortAndEven() {
    var series = ThinnedSeries()
    for index in 0..<10_000 {
      series.offer(High(tsMs: Int64(index), logOdds: .zero), harvested: UInt64(index) * 3)
      #expect(series.points.count <= ThinnedSeries.mostPoints)
    }
    let times = series.points.map(\.tsMs)
    let steps = Set(zip(times, times.dropFirst()).map { $1 - $0 })
    #expect(times.first == 0)
    #expect(steps.count == 1)
    #expect(times.count > ThinnedSeries.mostPoints / 2)
    #expect(series.harvested == times.map { UInt64($0) * 3 })
  }
}
