import Foundation
import Report
import Testing
import Trace

@testable import Evaluation

/// What the independent scorer said of the fixture (see `Golden/make_fixture.py`), and what we say.
@Suite struct ScorerAgreementTests {
  /// Both compute in Double, in other orders and with other logarithms.
  private static let tolerance = 1e-9

  private let scorer: [String: Any]
  private let evaluated: EvaluationCase
  private let histories: DetectorHistories
  private let points: [OperatingPoint]

  private static func file(_ name: String) -> URL {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name)")
  }

  private static func object(_ name: String) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(contentsOf: file(name)))
    return try #require(value as? [String: Any])
  }

  private static func lines(_ name: String) throws -> [String] {
    try String(contentsOf: file(name), encoding: .utf8).split(separator: "\n").map(String.init)
  }

  init() async throws {
    scorer = try Self.object("scorer.json")
    var traces: [LabelledTrace] = []
    for number in [1, 2] {
      let trace = TestTrace(
        exchanges: try Self.lines("\(number).jsonl"),
        registry: try Self.lines("\(number).registry.jsonl"))
      traces.append(try await trace.read(name: "\(number).jsonl"))
    }
    let evaluated = try EvaluationCase(traces)
    self.evaluated = evaluated
    histories = try Self.histories(evaluated)
    let budgets = try #require(scorer["budgets"] as? [[String: Any]])
    let histories = histories
    points = try budgets.map { budget in
      OperatingPoint(
        histories, in: evaluated, budget: try #require(budget["budget"] as? Double), Resampling())
    }
  }

  /// The stored reports' highs and groups, in place of what a detector says today.
  private static func histories(_ evaluated: EvaluationCase) throws -> DetectorHistories {
    func history(_ entry: [String: Any]) throws -> ScoreHistory {
      var history = ScoreHistory()
      for high in try #require(entry["highs"] as? [[Double]]) {
        history.offer(tsMs: Int64(high[0]), score: high[1])
      }
      return history
    }
    var own = [ScoreHistory](repeating: ScoreHistory(), count: evaluated.accounts.count)
    var groups: [DetectorHistories.Group] = []
    for trace in [0, 1] {
      func number(_ entry: [String: Any]) throws -> Int {
        let name = try #require(entry["tenant"] as? String)
        return try #require(evaluated.account(named: name, inTrace: trace))
      }
      let report = try object("\(trace + 1).report.json")
      for entry in try #require(report["tenants"] as? [[String: Any]]) {
        own[try number(entry)] = try history(entry)
      }
      for group in try #require(report["groups"] as? [[String: Any]]) {
        let members = try #require(group["members"] as? [[String: Any]]).map { member in
          DetectorHistories.Group.Membership(
            account: try number(member), joinedMs: try #require(member["joined"] as? Int64),
            leftMs: member["left"] as? Int64 ?? Moment.never)
        }
        groups.append(.init(history: try history(group), members: members))
      }
    }
    return DetectorHistories(
      name: "stored", formula: "", grid: .quarterBits, own: own, groups: groups)
  }

  private func expect(
    _ ours: Double?, _ theirs: Any?, _ what: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let theirs = (theirs as? NSNumber)?.doubleValue
    guard let ours, let theirs else {
      #expect((ours == nil) == (theirs == nil), "\(what)", sourceLocation: sourceLocation)
      return
    }
    #expect(
      abs(ours - theirs) <= Self.tolerance * max(1, abs(theirs)), "\(what): \(ours), \(theirs)",
      sourceLocation: sourceLocation)
  }

  private func budgets() throws -> [(OperatingPoint, [String: Any])] {
    let budgets = try #require(scorer["budgets"] as? [[String: Any]])
    return Array(zip(points, budgets))
  }

  @Test func theFixtureUsesTheRules() throws {
    #expect(points.map(\.isResolved) == [true, true, false])
    #expect(points[0].assessment.campaigns.contains { !$0.early.isEmpty })
    #expect(points[0].assessment.retained?.flagged ?? 0 > 0)
    let counts = AccountLabel.allCases.map { label in evaluated.accounts(label).count }
    #expect(counts.allSatisfy { $0 > 0 })
    #expect(evaluated.accounts.contains { $0.campaigns.count > 1 })
    // Groups flag accounts that their own score does not.
    let flags = histories.flags(at: points[0].assessment.threshold)
    let own = histories.own.map { $0.firstReached(points[0].assessment.threshold) ?? Moment.never }
    #expect(flags != own)
  }

  @Test func labelsAndDaysAgree() throws {
    let tenants = try #require(scorer["tenants"] as? [String: Any])
    for label in AccountLabel.allCases {
      expect(
        Double(evaluated.accounts(label).count), tenants[label.rawValue], label.rawValue)
    }
    let days = evaluated.accounts(.benign).reduce(0) {
      $0 + evaluated.accounts[$1].days(until: Moment.never)
    }
    expect(days, tenants["benign_tenant_days"], "days")
  }

  @Test func rankingAgrees() throws {
    let ranking = Ranking(histories, in: evaluated, Resampling())
    let auc = try #require(scorer["auc"] as? [String: Any])
    expect(ranking.auc.value, auc["value"], "AUC")
    expect(Double(ranking.positives), auc["positive"], "positives")
    expect(Double(ranking.benign), auc["benign"], "benign")
    let rates = try #require(scorer["tpr_at_fpr"] as? [String: Any])
    for (share, rate) in zip(Ranking.falsePositiveShares, ranking.truePositiveRates) {
      expect(rate.value, rates["\(share)"], "TPR at \(share)")
    }
    // 1,000 resamples place an end of an interval within some tenth of its width.
    let width = ranking.auc.interval.high - ranking.auc.interval.low
    for (ours, key) in [(ranking.auc.interval.low, "low"), (ranking.auc.interval.high, "high")] {
      let theirs = try #require(auc[key] as? Double)
      #expect(abs(ours - theirs) < 0.15 * width, "\(key): \(ours), \(theirs)")
    }
  }

  @Test func operatingPointsAgree() throws {
    for (point, theirs) in try budgets() {
      let assessment = point.assessment
      #expect(point.isResolved == (theirs["resolved"] as? Bool))
      expect(point.upperBoundAtZero, theirs["upper_bound_at_zero"], "bound")
      expect(assessment.threshold, theirs["threshold"], "threshold")
      try expect(assessment.benign, theirs["benign"], "benign")
      try expect(try #require(assessment.retained), theirs["retained"], "retained")
      let flagged = assessment.flags.indices.filter { assessment.flags[$0] < Moment.never }
      #expect(flagged.map(evaluated.shownName(ofAccount:)) == theirs["flagged"] as? [String])
      try expect(assessment.campaigns, theirs["campaigns"])
      try expect(assessment.retainedCampaigns, theirs["retained_campaigns"])
      let summary = try #require(theirs["summary"] as? [String: Any])
      for (key, value) in scalars(assessment.summary) { expect(value, summary[key], key) }
      for (key, spread) in spreads(assessment.summary) {
        let theirs = try #require(summary[key] as? [String: Any])
        expect(spread.median, theirs["median"], key)
        expect(spread.p90, theirs["p90"], key)
      }
    }
  }

  private func expect(_ rate: FlagRate, _ theirs: Any?, _ what: String) throws {
    let theirs = try #require(theirs as? [String: Any])
    expect(Double(rate.flagged), theirs["flagged"], what)
    expect(Double(rate.tenants), theirs["tenants"], what)
    expect(rate.tenantDays, theirs["tenant_days"], what)
    expect(rate.rate, theirs["rate"], what)
    expect(rate.interval.low, theirs["low"], what)
    expect(rate.interval.high, theirs["high"], what)
  }

  private func expect(_ rows: [CampaignHarvest], _ theirs: Any?) throws {
    let theirs = try #require(theirs as? [[String: Any]])
    #expect(rows.count == theirs.count)
    for (row, entry) in zip(rows, theirs) {
      let name = evaluated.shownName(ofCampaign: row.campaign)
      #expect(name == entry["campaign"] as? String)
      #expect(evaluated.campaigns[row.campaign].family == entry["family"] as? String)
      #expect(row.early.map(evaluated.shownName(ofAccount:)) == entry["early"] as? [String])
      expect(Double(row.accounts), entry["accounts"], name)
      expect(Double(row.accountsFlagged), entry["accounts_flagged"], name)
      expect(row.share, entry["harvest_share"], name)
      expect(row.tokenShare, entry["harvest_token_share"], name)
      for (prefix, amount) in [("", row.total), ("harvest_", row.harvest), ("first_", row.first)] {
        expect(Double(amount.exchanges), entry[prefix + "exchanges"], name)
        expect(Double(amount.outputTokens), entry[prefix + "output_tokens"], name)
      }
    }
  }

  private func scalars(_ summary: HarvestSummary) -> [(String, Double)] {
    [
      ("campaigns", summary.campaigns), ("never_flagged_share", summary.neverFlaggedShare),
      ("accounts_flagged_share", summary.accountsFlaggedShare),
      ("early_accounts", summary.earlyAccounts),
    ]
  }

  private func spreads(_ summary: HarvestSummary) -> [(String, Spread)] {
    [
      ("harvest_exchanges", summary.exchanges), ("harvest_share", summary.share),
      ("harvest_output_tokens", summary.outputTokens),
      ("harvest_token_share", summary.tokenShare),
    ]
  }

  @Test func kindsAgree() throws {
    let breakdown = Breakdown(points[0].assessment, histories, in: evaluated, Resampling())
    let archetypes = try #require(scorer["archetypes"] as? [[String: Any]])
    #expect(breakdown.archetypes.count == archetypes.count)
    for (group, theirs) in zip(breakdown.archetypes, archetypes) {
      #expect(group.label.rawValue == theirs["label"] as? String)
      #expect(group.name == theirs["archetype"] as? String)
      expect(Double(group.tenants), theirs["tenants"], group.name)
      expect(Double(group.rate.flagged), theirs["flagged"], group.name)
      expect(group.medianPeak, theirs["median_log_odds"], group.name)
      expect(group.highestPeak, theirs["highest_log_odds"], group.name)
    }
    let families = try #require(scorer["families"] as? [[String: Any]])
    #expect(breakdown.families.count == families.count)
    for (group, theirs) in zip(breakdown.families, families) {
      #expect(group.name == theirs["family"] as? String)
      expect(Double(group.campaigns), theirs["campaigns"], group.name)
      expect(Double(group.accounts), theirs["accounts"], group.name)
      expect(Double(group.accountsFlagged), theirs["accounts_flagged"], group.name)
      expect(Double(group.neverFlagged), theirs["never_flagged"], group.name)
      expect(group.harvestShare, theirs["harvest_share"], group.name)
    }
  }

  /// Where draws decide, the two differ by their Monte Carlo error. Stated: an end of a 95% interval
  /// from 1,000 resamples lies within 15% of the width of the other's (some 3 standard errors), the
  /// interval of a median, which jumps from campaign to campaign, within 0.15; a mean of 200 draws of
  /// a share within 0.2 (4 standard errors of two means of 200, at most 0.5 / √200 each), of a share
  /// of 10 campaigns or more within 0.05.
  @Test func drawnFiguresAgreeWithinTheirError() throws {
    for (point, theirs) in try budgets() where point.isResolved {
      let byCorpus = try #require(theirs["benign_by_corpus"] as? [Double])
      let interval = point.assessment.benignByCorpus
      let width = interval.high - interval.low
      #expect(abs(interval.low - byCorpus[0]) < 0.15 * width)
      #expect(abs(interval.high - byCorpus[1]) < 0.15 * width)
      let summary = try #require(theirs["summary"] as? [String: Any])
      let intervals = try #require(summary["median_interval"] as? [String: [Double]])
      let share = try #require(intervals["harvest_share"])
      let ours = point.assessment.intervals.share
      #expect(abs(ours.low - share[0]) < 0.15 && abs(ours.high - share[1]) < 0.15)
      let coin = try #require(point.assessment.coinFlip)
      let theirCoin = try #require(theirs["coin_flip"] as? [String: Any])
      expect(coin.rate, theirCoin["rate"], "rate of the coin")
      let never = try #require(theirCoin["never_flagged_share"] as? Double)
      #expect(abs(coin.summary.neverFlaggedShare - never) < 0.05)
      let median = try #require((theirCoin["harvest_share"] as? [String: Double])?["median"])
      #expect(abs(coin.summary.share.median - median) < 0.2)
    }
  }
}
