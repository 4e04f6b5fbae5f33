import Testing

@testable import Evaluation

@Suite struct RankingTests {
  private func evaluated(_ seed: UInt64) async throws -> EvaluationCase {
    try EvaluationCase([try await TestTrace.random(seed: seed).read()])
  }

  /// All pairs, all thresholds: the definitions, word for word.
  @Test(arguments: 0..<12 as Range<UInt64>) func figuresAreWhatTheirDefinitionsSay(seed: UInt64)
    async throws
  {
    let evaluated = try await evaluated(seed)
    let histories = DetectorHistories.random(
      evaluated, seed: seed, groups: Int(seed % 3), bonus: Double(seed % 4) / 2)
    let ranking = Ranking(histories, in: evaluated, Resampling(resamples: 40))
    let positives = evaluated.accounts(.positive).map { histories.peak(of: $0) }
    let benign = evaluated.accounts(.benign).map { histories.peak(of: $0) }
    var won = 0.0
    for a in positives {
      for b in benign { won += a > b ? 1 : a == b ? 0.5 : 0 }
    }
    let auc = won / Double(positives.count * benign.count)
    #expect(abs(ranking.auc.value - auc) < 1e-12, "seed \(seed)")
    var precision = 0.0
    var recalled = 0
    for threshold in Set(positives + benign).sorted(by: >) {
      let found = positives.count { $0 >= threshold }
      let wrong = benign.count { $0 >= threshold }
      precision +=
        Double(found - recalled) / Double(positives.count) * Double(found) / Double(found + wrong)
      recalled = found
    }
    #expect(abs(ranking.averagePrecision.value - precision) < 1e-12, "seed \(seed)")
    for (share, rate) in zip(Ranking.falsePositiveShares, ranking.truePositiveRates) {
      let allowed = Int(share * Double(benign.count) + 1e-9)
      let bar = allowed < benign.count ? benign.sorted(by: >)[allowed] : -.infinity
      let above = Double(positives.count { $0 > bar }) / Double(positives.count)
      #expect(rate.value == above, "seed \(seed), at \(share)")
    }
    for point in ranking.points {
      #expect(point.truePositives == positives.count { $0 >= point.threshold })
      #expect(point.falsePositives == benign.count { $0 >= point.threshold })
    }
    #expect(ranking.auc.interval.low <= ranking.auc.interval.high)
  }

  @Test func aPerfectOrderAndItsReverse() async throws {
    let evaluated = try await evaluated(3)
    for (sign, auc) in [(1.0, 1.0), (-1, 0)] {
      let own = evaluated.accounts.map { account in
        var history = ScoreHistory()
        history.offer(tsMs: account.firstMs, score: account.label == .positive ? sign : -sign)
        return history
      }
      let histories = DetectorHistories(name: "x", formula: "", grid: .reached, own: own)
      let ranking = Ranking(histories, in: evaluated, Resampling(resamples: 40))
      #expect(ranking.auc.value == auc)
      #expect(ranking.auc.interval == ConfidenceInterval(low: auc, high: auc))
      #expect(ranking.truePositiveRates[0].value == auc)
    }
  }

  @Test func curvesAreThinnedButKeepTheirEnds() async throws {
    let evaluated = try await evaluated(4)
    let histories = DetectorHistories.random(evaluated, seed: 4)
    let all = RankedAccounts(histories, in: evaluated).points(most: 1_000)
    let thinned = RankedAccounts(histories, in: evaluated).points(most: 4)
    #expect(all.count > 4 && thinned.count == 4)
    #expect(thinned.first == all.first && thinned.last == all.last)
  }

  /// The interval must hold the truth about as often as it says. Scores of campaigns come in
  /// clusters; whole campaigns are drawn, so the interval is not fooled by their number of accounts.
  @Test func drawsKeepWholeClustersTogether() async throws {
    let evaluated = try await evaluated(5)
    let ranked = RankedAccounts(DetectorHistories.random(evaluated, seed: 5), in: evaluated)
    var random = ResamplingSource(seed: 5, .ranking)
    for _ in 0..<50 {
      let weights = ranked.weights(&random)
      var known: [Bool: [Int: Int32]] = [:]
      for (item, weight) in zip(ranked.items, weights) {
        let earlier = known[item.isPositive]?[item.cluster]
        #expect(earlier == nil || earlier == weight)
        known[item.isPositive, default: [:]][item.cluster] = weight
      }
    }
  }
}
