import Testing

@testable import Evaluation

@Suite struct PairedGainTests {
  private func evaluated(_ seeds: [UInt64]) async throws -> EvaluationCase {
    var traces: [LabelledTrace] = []
    for seed in seeds { traces.append(try await TestTrace.random(seed: seed).read()) }
    return try EvaluationCase(traces)
  }
  private let budget = FalsePositiveBudget(rate: 0.5)

  @Test func aDetectorGainsNothingOverItself() async throws {
    let evaluated = try await evaluated([1, 2])
    let histories = DetectorHistories.random(evaluated, seed: 1, groups: 3, bonus: 1)
    let gain = PairedGain(
      histories, over: histories, in: evaluated, budget: budget, Resampling(resamples: 60))
    for difference in [gain.auc, gain.prevented, gain.preventedPerCampaign] {
      #expect(difference.gain == 0)
      #expect(difference.interval == ConfidenceInterval(low: 0, high: 0))
    }
  }

  @Test func theGainTurnsWithTheOrder() async throws {
    let evaluated = try await evaluated([3])
    let a = DetectorHistories.random(evaluated, seed: 3, bonus: 2)
    let b = DetectorHistories.random(evaluated, seed: 4, grid: .quarterBits)
    let resampling = Resampling(resamples: 200, seed: 5)
    let gain = PairedGain(a, over: b, in: evaluated, budget: budget, resampling)
    let loss = PairedGain(b, over: a, in: evaluated, budget: budget, resampling)
    #expect(gain.auc.gain == -loss.auc.gain && gain.prevented.gain == -loss.prevented.gain)
    #expect(gain.auc.first == loss.auc.second)
  }

  @Test func theFiguresAreThoseOfTheParts() async throws {
    let evaluated = try await evaluated([5, 6])
    for seed in 0..<4 as Range<UInt64> {
      let a = DetectorHistories.random(evaluated, seed: seed, groups: 2, bonus: 3)
      let b = DetectorHistories.random(evaluated, seed: seed + 50)
      let resampling = Resampling(resamples: 40)
      let gain = PairedGain(a, over: b, in: evaluated, budget: budget, resampling)
      for (histories, difference) in [(a, gain.prevented.first), (b, gain.prevented.second)] {
        let benign = evaluated.accounts(.benign)
        let threshold = try #require(
          histories.thresholds.first { threshold in
            FlagRate(of: benign, in: evaluated, flags: histories.flags(at: threshold)).rate <= 0.5
          })
        let rows = CampaignHarvest.all(in: evaluated, flags: histories.flags(at: threshold))
        let harvested = rows.reduce(0) { $0 + Double($1.harvest.exchanges) }
        let total = rows.reduce(0) { $0 + Double($1.total.exchanges) }
        #expect(abs(difference - (1 - harvested / total)) < 1e-12)
      }
      let auc = Ranking(a, in: evaluated, resampling).auc.value
      #expect(gain.auc.first == auc)
    }
  }

  /// What knows the answer gains over what draws lots, and the interval says so.
  @Test func aCertainGainHasAnIntervalAboveZero() async throws {
    let evaluated = try await evaluated([7, 8])
    let own = evaluated.accounts.map { account in
      var history = ScoreHistory()
      history.offer(tsMs: account.firstMs, score: account.label == .positive ? 1 : 0)
      return history
    }
    let oracle = DetectorHistories(name: "oracle", formula: "", grid: .reached, own: own)
    let lots = DetectorHistories.random(evaluated, seed: 8)
    let gain = PairedGain(
      oracle, over: lots, in: evaluated, budget: budget, Resampling(resamples: 200))
    #expect(gain.auc.first == 1)
    #expect(gain.auc.interval.low > 0 && gain.prevented.interval.low > 0)
    // Only accounts with too few exchanges of a campaign get away.
    #expect(gain.prevented.first > 0.9)
  }
}
