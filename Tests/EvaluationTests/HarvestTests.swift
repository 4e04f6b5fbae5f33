import Testing

@testable import Evaluation

@Suite struct HarvestTests {
  /// Every rule of flags and harvest again, exchange by exchange.
  private struct Naive {
    let evaluated: EvaluationCase
    let histories: DetectorHistories

    func flag(_ account: Int, _ threshold: Double) -> Int64 {
      var moments = histories.own[account].steps.filter { $0.score >= threshold }.map(\.tsMs)
      for group in histories.groups {
        for member in group.members where member.account == account {
          guard let step = group.history.steps.first(where: { $0.score >= threshold }) else {
            continue
          }
          let moment = max(step.tsMs, member.joinedMs)
          if moment < member.leftMs { moments.append(moment) }
        }
      }
      return moments.min() ?? Moment.never
    }

    func harvested(_ campaign: Int, _ threshold: Double) -> UInt64 {
      var count: UInt64 = 0
      for (number, account) in evaluated.accounts.enumerated() {
        for own in account.campaigns where own.campaign == evaluated.campaigns[campaign].name {
          count += UInt64(own.times.count { $0 < flag(number, threshold) })
        }
      }
      return count
    }
  }

  @Test(arguments: 0..<10 as Range<UInt64>) func flagsAndHarvestFollowTheRules(seed: UInt64)
    async throws
  {
    let evaluated = try EvaluationCase([try await TestTrace.random(seed: seed).read()])
    let histories = DetectorHistories.random(evaluated, seed: seed, groups: 5)
    let naive = Naive(evaluated: evaluated, histories: histories)
    for threshold in histories.thresholds + [-1, 2.125] {
      let flags = histories.flags(at: threshold)
      #expect(flags == flags.indices.map { naive.flag($0, threshold) }, "seed \(seed)")
      for row in CampaignHarvest.all(in: evaluated, flags: flags) {
        #expect(row.harvest.exchanges == naive.harvested(row.campaign, threshold), "seed \(seed)")
        #expect(row.first.exchanges <= row.harvest.exchanges)
        #expect(row.harvest.exchanges <= row.total.exchanges)
      }
    }
  }

  /// Who leaves in the millisecond of the group's score has left; who joins in it has joined; who
  /// leaves as it joins never was in.
  @Test func membershipEndsBeforeItsLastMoment() async throws {
    let evaluated = try EvaluationCase([try await TestTrace.random(seed: 1).read()])
    var history = ScoreHistory()
    history.offer(tsMs: 100, score: 1)
    history.offer(tsMs: 200, score: 2)
    func flags(_ joinedMs: Int64, _ leftMs: Int64) -> (Int64, Int64, Double) {
      let member = DetectorHistories.Group.Membership(
        account: 3, joinedMs: joinedMs, leftMs: leftMs)
      let histories = DetectorHistories(
        name: "x", formula: "", grid: .reached,
        own: evaluated.accounts.map { _ in ScoreHistory() },
        groups: [.init(history: history, members: [member])])
      return (
        histories.flagMs(of: 3, at: 1), histories.flagMs(of: 3, at: 2), histories.peak(of: 3)
      )
    }
    #expect(flags(0, 200) == (100, Moment.never, 1))
    #expect(flags(0, 201) == (100, 200, 2))
    #expect(flags(0, 100) == (Moment.never, Moment.never, -.infinity))
    #expect(flags(100, 101) == (100, Moment.never, 1))
    #expect(flags(150, 150) == (Moment.never, Moment.never, -.infinity))
    #expect(flags(300, Moment.never) == (300, 300, 2))
  }

  /// An account's peak is the highest threshold that flags it: neither more nor less.
  @Test(arguments: 20..<30 as Range<UInt64>) func thePeakIsTheHighestThresholdThatFlags(
    seed: UInt64
  ) async throws {
    let evaluated = try EvaluationCase([try await TestTrace.random(seed: 1).read()])
    let histories = DetectorHistories.random(evaluated, seed: seed, groups: 8)
    for account in evaluated.accounts.indices {
      let peak = histories.peak(of: account)
      if peak.isFinite { #expect(histories.flagMs(of: account, at: peak) < Moment.never) }
      let above = histories.flagMs(of: account, at: peak.isFinite ? peak.nextUp : -1e9)
      // In a group that was flagged before its member joined, and left at once.
      #expect(above == Moment.never, "seed \(seed), account \(account)")
    }
  }

  /// The rate falls as the threshold rises, which the search for the lowest one relies on.
  @Test(arguments: 0..<6 as Range<UInt64>) func theLowestThresholdIsTheLowest(seed: UInt64)
    async throws
  {
    let evaluated = try EvaluationCase([try await TestTrace.random(seed: seed).read()])
    for grid in [DetectorHistories.Grid.reached, .quarterBits] {
      let histories = DetectorHistories.random(evaluated, seed: seed, groups: 3, grid: grid)
      let rates = histories.thresholds.map { threshold in
        FlagRate(
          of: evaluated.accounts(.benign), in: evaluated, flags: histories.flags(at: threshold)
        ).rate
      }
      #expect(rates == rates.sorted(by: >), "seed \(seed)")
      #expect(rates.last == 0)
      for budget in [0.3, 0.6, 0.9] {
        let point = OperatingPoint(
          histories, in: evaluated, budget: budget, Resampling(resamples: 40))
        let place = rates.firstIndex { $0 <= (point.isResolved ? budget + 1e-12 : 0) }
        #expect(place.map { histories.thresholds[$0] } == point.assessment.threshold)
        #expect(point.isResolved == (point.upperBoundAtZero <= budget))
      }
    }
  }

  @Test func aCoinThatNeverFlagsLetsEverythingPass() async throws {
    let evaluated = try EvaluationCase([try await TestTrace.random(seed: 2).read()])
    let never = CoinFlip(rate: 0, in: evaluated, Resampling()).summary
    #expect(never.neverFlaggedShare == 1 && never.share.median == 1 && never.earlyAccounts == 0)
    let often = CoinFlip(rate: 0.999, in: evaluated, Resampling()).summary
    #expect(often.neverFlaggedShare < 0.2 && often.share.median < 0.9)
    #expect(often == CoinFlip(rate: 0.999, in: evaluated, Resampling()).summary)
    #expect(often != CoinFlip(rate: 0.999, in: evaluated, Resampling(seed: 2)).summary)
  }

  /// At a rate of flags of h a day an account observed d days is flagged with chance 1 − e^−hd.
  @Test func theCoinFlipFlagsAtItsRate() async throws {
    let evaluated = try EvaluationCase([try await TestTrace.random(seed: 3).read()])
    let rate = 0.8
    let members = Set(evaluated.members.flatMap { $0.map(\.account) })
    let hazard = FlagRate.dailyHazard(ofMonthly: rate)
    let chances = members.map { account -> Double in
      let account = evaluated.accounts[account]
      return FlagRate.monthly(hazard * account.days(until: Moment.never), days: 30)
    }
    let share = CoinFlip(rate: rate, in: evaluated, Resampling()).summary.accountsFlaggedShare
    // Accounts in two campaigns weigh twice in the one and once in the other: a few hundredths.
    #expect(abs(share - chances.reduce(0, +) / Double(chances.count)) < 0.06)
  }

  @Test func orderStatisticsInterpolate() {
    #expect(Quantile.interpolated([3, 1, 2], 0.5) == 2)
    #expect(Quantile.interpolated([1, 2], 0.5) == 1.5)
    #expect(Quantile.interpolated([4], 0.9) == 4)
    #expect(abs(Quantile.interpolated([0, 10, 20], 0.9) - 18) < 1e-12)
    let interval = ConfidenceInterval(middleOf: (0..<1_000).map(Double.init))
    #expect(interval == ConfidenceInterval(low: 25, high: 975))
  }
}
