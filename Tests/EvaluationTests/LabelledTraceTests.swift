import Detector
import Report
import Testing
import Trace

@testable import Evaluation

@Suite struct LabelledTraceTests {
  private func error(
    _ body: () async throws -> Void, sourceLocation: SourceLocation = #_sourceLocation
  ) async -> String {
    do {
      try await body()
      Issue.record("nothing was refused", sourceLocation: sourceLocation)
      return ""
    } catch {
      let text = String(describing: error)
      #expect(!text.contains("\n"), sourceLocation: sourceLocation)
      return text
    }
  }

  /// The detector must say the same whether labels are read beside it or not.
  @Test(arguments: 0..<4 as Range<UInt64>) func labelsChangeNoReport(seed: UInt64) async throws {
    let trace = TestTrace.random(seed: seed)
    let labelled = try await trace.read(shards: 2)
    var stripped = trace
    stripped.registry = trace.registry.filter { !$0.contains("\"campaign\"") }
    stripped.exchanges = trace.exchanges.map { $0.replacing(/,"campaign":"[^"]*"/, with: "") }
    #expect(stripped.exchanges != trace.exchanges)
    var reader = try stripped.reader()
    let outcome = await Replay(configuration: try .shipped()).run(&reader)
    #expect(labelled.report.json() == outcome.report.json(), "seed \(seed)")
  }

  @Test(arguments: [2, 5, 64]) func workersMatterToNothing(shards: Int) async throws {
    let trace = TestTrace.random(seed: 9)
    let thresholds = try ReplayConfiguration.shipped().score.thresholds
    func report(_ shards: Int) async throws -> [UInt8] {
      EvaluationReport(
        of: try EvaluationCase([try await trace.read(shards: shards)]), thresholds: thresholds,
        budgets: [FalsePositiveBudget(rate: 0.3)], Resampling(resamples: 40)
      ).json()
    }
    #expect(try await report(shards) == report(1))
  }

  @Test func everyInstantIsHandedOnOnceAndInOrder() async throws {
    let trace = TestTrace.random(seed: 10)
    func instants(_ shards: Int) async throws -> [TenantID: [Int64]] {
      var times: [TenantID: [Int64]] = [:]
      _ = try await trace.read(shards: shards) { instants in
        for instant in instants { times[instant.tenant, default: []].append(instant.tsMs) }
      }
      return times
    }
    let one = try await instants(1)
    #expect(one.values.contains { $0.count > 2 })
    #expect(one.values.allSatisfy { $0 == $0.sorted() })
    #expect(try await instants(7) == one)
  }

  /// A tuner makes histories of its own from the instants: with the shipped configuration they are
  /// those of the report.
  @Test func instantsGiveTheHistoriesOfTheReport() async throws {
    let prior = try ReplayConfiguration.shipped().score.prior
    var byTenant: [TenantID: ScoreHistory] = [:]
    var trace = TestTrace.random(seed: 12)
    trace.exchanges = trace.exchanges.enumerated().map { index, line in
      // Some tenants turn from one prompt to many, which moves their scores.
      let number = index < trace.exchanges.count / 2 ? index % 2 : index
      return line.replacing(
        "\"output_tokens\"",
        with: "\"prompt\":\"Explain step by step why \(number) is so.\",\"output_tokens\"")
    }
    let labelled = try await trace.read(shards: 3) { instants in
      for instant in instants {
        byTenant[instant.tenant, default: ScoreHistory()].offerQuarter(
          tsMs: instant.tsMs, prior + instant.bits)
      }
    }
    let evaluated = try EvaluationCase([labelled])
    let own = evaluated.accounts.map { byTenant[$0.tenant] ?? ScoreHistory() }
    #expect(DetectorHistories(ofReportsIn: evaluated).own == own)
    #expect(own.contains { $0.steps.count > 1 })
  }

  @Test func countsAreThoseOfTheLines() async throws {
    let trace = TestTrace.random(seed: 11)
    let labelled = try await trace.read()
    for account in labelled.accounts {
      let own = trace.exchanges.filter { $0.contains("\"tenant\":\"\(account.name)\"") }
      #expect(account.exchanges == UInt64(own.count))
      #expect(account.campaignExchanges == UInt64(own.count { $0.contains("campaign") }))
      for campaign in account.campaigns {
        let served = own.filter {
          $0.contains("\"campaign\":\"\(campaign.campaign)\"") && !$0.contains("\"status\":429")
        }
        #expect(campaign.times.count == served.count)
        #expect(campaign.amount(before: Moment.never).exchanges == UInt64(served.count))
        #expect(campaign.amount(before: Moment.never).usd == (served.isEmpty ? 0 : nil))
        #expect(campaign.amount(before: 0) == ServedAmount())
      }
    }
  }

  @Test func dollarsArePricesTimesTokens() async throws {
    var trace = TestTrace()
    trace.registry = [
      #"{"kind":"model","model":"m","output_usd_per_mtok":12.5}"#,
      #"{"kind":"campaign","campaign":"k"}"#,
    ]
    for day in 0..<4 {
      trace.add("a", atDay: Double(day), campaign: "k", tokens: 1_000, ",\"model\":\"m\"")
    }
    trace.add("a", atDay: 4, campaign: "k", tokens: 7)
    let account = try #require(try await trace.read().accounts.first)
    let campaign = try #require(account.campaigns.first)
    let before = TestTrace.startMs + 2 * TestTrace.dayMs
    #expect(campaign.amount(before: before).usd == 0.025)
    #expect(campaign.amount(before: before).outputTokens == 2_000)
    #expect(campaign.amount(before: Moment.never).usd == nil)
    #expect(campaign.amount(before: Moment.never).outputTokens == 4_007)
  }

  @Test func labelsMayBeIncompleteOrContradictThemselves() async throws {
    var trace = TestTrace()
    trace.registry = [
      #"{"kind":"tenant","tenant":"absent","truth":{"archetype":"chat","campaign":"one"}}"#,
      #"{"kind":"tenant","tenant":"idle","truth":{"campaign":"one"}}"#,
      #"{"kind":"campaign","campaign":"one"}"#, #"{"kind":"campaign","campaign":"unused"}"#,
    ]
    for index in 0..<30 {
      trace.add("both", atDay: Double(index), campaign: index % 3 == 0 ? "one" : "two")
      trace.add("benign", atDay: Double(index))
    }
    trace.add("idle", atDay: 3)
    let labelled = try await trace.read()
    #expect(labelled.accounts.map(\.name) == ["benign", "both", "idle"])
    #expect(labelled.idleCampaignAccounts == 1)
    #expect(labelled.campaigns.map(\.name) == ["one", "two", "unused"])
    #expect(labelled.campaigns.map(\.family) == ["unknown", "unknown", "unknown"])
    #expect(labelled.campaigns.map(\.isRegistered) == [true, false, true])
    let evaluated = try EvaluationCase([labelled])
    // A campaign that no account takes part in was never served anything.
    #expect(evaluated.campaigns.map(\.name) == ["one", "two"])
    #expect(evaluated.members.map { $0.map(\.account) } == [[1], [1]])
    #expect(evaluated.mainCampaign == [nil, 1, nil])
    let rows = CampaignHarvest.all(
      in: evaluated, flags: evaluated.accounts.map { _ in Moment.never })
    #expect(rows.map(\.total.exchanges) == [10, 20])
  }

  @Test func fewCampaignExchangesCountOnlyAsAShare() async throws {
    var trace = TestTrace()
    trace.registry = [#"{"kind":"campaign","campaign":"k"}"#]
    for (tenant, campaign, others) in [
      ("twenty", 20, 4_000), ("nineteen", 19, 362), ("share", 1, 19), ("few", 1, 20),
    ] {
      for index in 0..<campaign { trace.add(tenant, atDay: Double(index) / 10, campaign: "k") }
      for index in 0..<others { trace.add(tenant, atDay: Double(index) / 1_000) }
    }
    trace.exchanges.sort()
    let labels = try await trace.read().accounts.map { "\($0.name) \($0.label.rawValue)" }
    #expect(labels == ["few left_out", "nineteen left_out", "share positive", "twenty positive"])
  }

  /// A corpus is one cluster in whatever traces; an account without one is a cluster by itself, and
  /// so is a name that two traces share. A list counts by its first.
  @Test func accountsOfOneCorpusAreOneCluster() async throws {
    var trace = TestTrace()
    trace.registry = [
      #"{"kind":"tenant","tenant":"a","truth":{"corpus":"web"}}"#,
      #"{"kind":"tenant","tenant":"b","truth":{"corpus":["web","mail"]}}"#,
      #"{"kind":"tenant","tenant":"c","truth":{"corpus":"mail"}}"#,
      #"{"kind":"tenant","tenant":"d","truth":{"corpus":[]}}"#,
    ]
    for tenant in ["a", "b", "c", "d", "e"] { trace.add(tenant, atDay: 1) }
    for day in 2..<30 { trace.add("x", atDay: Double(day), campaign: "k") }
    let labelled = try await trace.read()
    #expect(try EvaluationCase([labelled]).corpus == [0, 0, 1, 2, 3, nil])
    let pooled = try EvaluationCase([labelled, labelled])
    #expect(pooled.corpus == [0, 0, 1, 2, 3, nil, 0, 0, 1, 4, 5, nil])
    #expect(pooled.corpusCount == 6)
    #expect(pooled.campaigns.map(\.trace) == [0, 1])
    #expect(pooled.shownName(ofAccount: 6) == "2:a")
    #expect(pooled.account(named: "a", inTrace: 1) == 6)
    #expect(pooled.account(named: "1:a", inTrace: 0) == nil)
  }

  @Test func whatCannotBeEvaluatedIsRefusedInOneLine() async throws {
    var trace = TestTrace()
    for day in 0..<30 { trace.add("a", atDay: Double(day), campaign: "k") }
    let unlabelled = await error { _ = try await trace.read() }
    #expect(unlabelled.contains("not labelled"))
    trace.registry = [#"{"kind":"campaign","campaign":"k"}"#]
    let positives = try await trace.read()
    #expect(await error { _ = try EvaluationCase([positives]) }.contains("no benign account"))
    var benign = TestTrace(registry: trace.registry)
    benign.add("b", atDay: 1)
    let benignOnly = try await benign.read()
    #expect(await error { _ = try EvaluationCase([benignOnly]) }.contains("no positive account"))
    #expect(try EvaluationCase([positives, benignOnly]).accounts.count == 2)
    let empty = TestTrace(registry: trace.registry)
    #expect(await error { _ = try await empty.read() }.contains("no exchange"))
    benign.registry = [#"{"kind":"tenant","tenant":"b","truth":{"campaign":"k"}}"#]
    let unnamed = await error { _ = try await benign.read() }
    #expect(unnamed.contains("no exchange names a campaign"))
  }

  @Test(arguments: [
    ("tenant", "acct-op9", "", ""), ("organization", "acct", #","organization":"OP9_labs""#, ""),
    ("payment", "acct", #","payment":"card:op9""#, ""), ("model", "acct", "", #","model":"m/op9""#),
    ("region", "acct", "", #","region":"op9""#), ("tenant", "exfil_7", "", ""),
  ])
  func aLabelThatTheDetectorSeesIsRefused(
    field: String, tenant: String, record: String, exchange: String
  ) async throws {
    var trace = TestTrace()
    trace.registry = [
      "{\"kind\":\"tenant\",\"tenant\":\"\(tenant)\"\(record),\"truth\":{\"archetype\":\"exfil\"}}"
    ]
    for day in 0..<30 {
      trace.add(tenant, atDay: Double(day), campaign: "op9", exchange)
      trace.add("other", atDay: Double(day))
    }
    let refused = await error { _ = try await trace.read() }
    #expect(refused.contains("leaks into a field") && refused.contains("`\(field)`"), "\(refused)")
  }

  @Test func whatOnlyLooksLikeALabelIsNone() async throws {
    var trace = TestTrace()
    trace.registry = [#"{"kind":"campaign","campaign":"c3","family":"code"}"#]
    for day in 0..<30 {
      // Part of a word; a benign account; a model that others use too.
      trace.add("acct_c3f9", atDay: Double(day), campaign: "c3", #","model":"c3""#)
      trace.add("team-c3", atDay: Double(day), #","model":"c3""#)
    }
    #expect(try await trace.read().accounts.count == 2)
    #expect(!LeakedLabel.contains("abc", word: ""))
    #expect(LeakedLabel.contains("Op.9", word: "oP"))
    #expect(!LeakedLabel.contains("öop", word: "op"))
  }
}
