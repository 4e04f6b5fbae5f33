import Detector
import Report
import Testing

@testable import Evaluation

@Suite struct HarvestCurveTests {
  private func evaluated(_ seeds: [UInt64]) async throws -> EvaluationCase {
    var traces: [LabelledTrace] = []
    for seed in seeds { traces.append(try await TestTrace.random(seed: seed).read()) }
    return try EvaluationCase(traces)
  }

  @Test func lowerThresholdsFlagMoreAndLetLessPass() async throws {
    let evaluated = try await evaluated([1, 2])
    let histories = DetectorHistories.random(evaluated, seed: 4, name: "any")
    let resampling = Resampling(resamples: 40)
    let curve = HarvestCurve(histories, in: evaluated, resampling)
    #expect(curve.points.count <= HarvestCurve.mostPoints && curve.points.count > 1)
    for (a, b) in zip(curve.points, curve.points.dropFirst()) {
      #expect(a.threshold > b.threshold)
      #expect(a.benign.flagged <= b.benign.flagged)
      #expect(a.summary.share.median >= b.summary.share.median)
      #expect(a.summary.neverFlaggedShare >= b.summary.neverFlaggedShare)
    }
    #expect(curve.points[0].benign.flagged == 0)
    #expect(curve.points[0].summary.neverFlaggedShare == 1)
    let last = try #require(curve.points.last)
    let lowest = try #require(histories.thresholds.first)
    #expect(last.threshold == lowest)
    let there = Assessment(
      histories, in: evaluated, threshold: lowest, coinRate: nil, resampling)
    #expect(last.summary == there.summary && last.benign == there.benign)
    #expect(curve.coins.map(\.rate) == HarvestCurve.coinRates)
    let coins = curve.coins.map(\.summary.neverFlaggedShare)
    #expect(coins == coins.sorted(by: >))
  }

  @Test func aRateAxisKeepsNoughtApart() {
    let axis = RateAxis(downTo: 0.002)
    #expect(axis.ticks.map(\.label) == ["0", "0.1%", "1%", "10%", "100%"])
    #expect(axis.part(0) == 0 && axis.part(1) == 1)
    #expect(axis.part(1e-9) == axis.part(0.001) && axis.part(0.001) > 0)
    #expect(abs(axis.part(0.01) - axis.ticks[2].part) < 1e-9)
    #expect(RateAxis(downTo: 0.5).decades == 2 && RateAxis(downTo: 0).decades == 5)
  }
}

@Suite struct ReliabilityTests {
  @Test func everyScoredAccountIsInOneBinAndTheSharesAddUp() async throws {
    var traces: [LabelledTrace] = []
    for seed in 0..<6 as Range<UInt64> {
      traces.append(try await TestTrace.random(seed: seed).read())
    }
    let evaluated = try EvaluationCase(traces)
    let reliability = Reliability(evaluated)
    let scored = traces.enumerated().flatMap { trace, labelled in
      labelled.report.tenants.filter { !$0.highs.isEmpty }.compactMap { tenant in
        evaluated.account(named: tenant.tenant, inTrace: trace).map {
          (tenant, evaluated.accounts[$0].label)
        }
      }
    }.filter { $0.1 == .positive || $0.1 == .benign }
    #expect(reliability.bins.reduce(0) { $0 + $1.accounts } == scored.count)
    #expect(
      reliability.bins.reduce(0) { $0 + $1.positives } == scored.count { $0.1 == .positive })
    #expect(
      abs(
        reliability.positiveShare - Double(scored.count { $0.1 == .positive })
          / Double(scored.count)) < 1e-12)
    #expect(reliability.bins.count <= Reliability.mostBins)
    for (a, b) in zip(reliability.bins, reliability.bins.dropFirst()) {
      #expect(a.high < b.low)
      #expect(a.expected <= b.expected && a.said <= b.said)
      #expect(a.accounts >= Reliability.leastAccounts)
    }
    for bin in reliability.bins {
      #expect(bin.interval.low <= bin.observed && bin.observed <= bin.interval.high)
      // The same evidence under a prior that is larger means a larger risk.
      let prior = try #require(reliability.priorShare)
      #expect((bin.expected > bin.said) == (reliability.positiveShare > prior))
    }
  }

  @Test func thePriorIsTheConfigurations() async throws {
    let labelled = try await TestTrace.random(seed: 1).read()
    let configuration = try ReplayConfiguration.shipped()
    for tenant in labelled.report.tenants {
      #expect(tenant.prior == configuration.score.prior)
    }
  }
}
