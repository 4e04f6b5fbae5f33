import Detector
import Fingerprint
import Foundation
import Testing
import Trace

@testable import Report

/// Traffic of tenants of several segments, domiciles and regions.
private struct Customers {
  static let regions = ["eastasia", "westeurope", "uaenorth", nil]
  static let segments: [Segment?] = [.enterprise, .business, .developer, nil]
  static let domiciles = ["SG", "DE", nil]

  var exchanges: [Exchange] = []
  var registryLines = [
    #"{"kind":"model","model":"aurora-4","provider":"aurora","output_usd_per_mtok":10}"#,
    #"{"kind":"model","model":"borealis","provider":"borealis"}"#,
    #"{"kind":"model","model":"opal-70b","provider":"opal","protected":false}"#,
  ]
  private var random: SampleRandom

  init(seed: UInt64) {
    random = SampleRandom(seed: seed)
    var tsMs: Int64 = 1_781_654_400_000
    for index in 0..<4_000 {
      tsMs += Int64(below(120_000))
      let tenant = below(24)
      var exchange = Exchange(tsMs: tsMs, tenant: "acct_\(tenant)")
      exchange.model = ["aurora-4", "borealis", "opal-70b", "unlisted"][below(40) % 5 % 4]
      exchange.prompt = .text("Explain item \(below(900)) of \(tenant) and show your reasoning.")
      exchange.inputTokens = 20
      exchange.outputTokens = UInt32(below(900))
      // Most stay at home; some use a second region now and then.
      exchange.region = Self.regions[below(30) == 0 ? below(4) : tenant % 4]
      if below(60) == 0 { exchange.status = 429 }
      if index % 977 == 976 { exchange.tsMs -= 3_600_000 }
      exchanges.append(exchange)
    }
    for tenant in 0..<24 {
      var line = #"{"kind":"tenant","tenant":"acct_\#(tenant)""#
      if let segment = segment(of: tenant) { line += #","segment":"\#(segment.rawValue)""# }
      if let domicile = domicile(of: tenant) { line += #","domicile":"\#(domicile)""# }
      registryLines.append(line + "}")
    }
  }

  private mutating func below(_ bound: Int) -> Int { Int(random.next() % UInt64(bound)) }

  func segment(of tenant: Int) -> Segment? { Self.segments[tenant / 4 % 4] }
  func domicile(of tenant: Int) -> String? { Self.domiciles[tenant % 3] }

  func registry() throws -> RegistryReader {
    var registry = RegistryReader()
    for line in registryLines {
      let bytes = Array(line.utf8)
      try registry.take(bytes.span, file: "registry", number: 1)
    }
    return registry
  }

  func reader(
    where isIncluded: (Exchange) -> Bool = { _ in true },
    options: TraceReaderOptions = TraceReaderOptions()
  ) throws -> MergedReader {
    var bytes: [UInt8] = []
    for exchange in exchanges where isIncluded(exchange) {
      ExchangeWriter.append(exchange, to: &bytes)
    }
    return MergedReader(
      traces: [TraceInput(name: "trace", source: MemoryByteSource(bytes))],
      registry: try registry(), options: options)
  }
}

private func configuration(_ policy: String) throws -> ReplayConfiguration {
  let text = Array(#"{"version": 1, "policy": \#(policy)}"#.utf8)
  return try ReplayConfiguration(parsing: text.span, file: "c.json")
}

private let severe = #"""
  {"segment": {"developer": -1.5, "unknown": 0.75}, "domicile": {"SG": -0.5, "unknown": -0.25},
   "region": {"westeurope": -1, "uaenorth": 0.5, "unknown": -0.75, "nowhere": -9}}
  """#

@Suite struct PolicyTests {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func offsetsAreWhatARecomputationFromEveryInstantFinds(seed: UInt64) async throws {
    let customers = Customers(seed: seed)
    let configuration = try configuration(severe)
    var reader = try customers.reader()
    var session = ReplaySession(
      configuration: configuration, shards: 1,
      regionNumbers: reader.numbers(ofRegionsOf: configuration.policy), keepsInstants: true)
    var batches = session.emptyBatches(capacity: 500)
    while try reader.fill(&batches, rows: 500) { await session.observe(batches) }
    let (table, totals) = (reader.tenants, reader.totals)
    let ended = await session.finish(tenants: table, totals: totals)
    #expect(totals.late > 0)

    var changed = 0
    for report in ended.report.tenants {
      let tenant = try #require(Int(report.tenant.dropFirst("acct_".count)))
      let inOrder = customers.exchanges.enumerated()
        .filter { $0.element.tenant == report.tenant && $0.offset % 977 != 976 }.map(\.element)
      let customer =
        [.developer: -1.5, nil: 0.75][customers.segment(of: tenant), default: 0]
        + ["SG": -0.5, nil: -0.25][customers.domicile(of: tenant), default: 0]
      let instants = ended.instants.filter { table.name(of: $0.tenant) == report.tenant }
      var highs: [High] = []
      var flagged: Int64?
      for instant in instants {
        let regional = inOrder.prefix(Int(instant.exchanges)).map { exchange in
          ["westeurope": -1, "uaenorth": 0.5, nil: -0.75][exchange.region, default: 0]
        }.min()
        let compared =
          configuration.score.prior + instant.bits - Bits(customer + (regional ?? 0))
        if highs.last.map({ compared.quarter > $0.logOdds.quarter }) ?? true {
          highs.append(High(tsMs: instant.tsMs, logOdds: compared))
        }
        if flagged == nil, compared >= configuration.score.thresholds.review {
          flagged = instant.tsMs
        }
      }
      #expect(report.policy?.highs == highs, "seed \(seed), \(report.tenant)")
      #expect(report.firstFlaggedMs == flagged, "seed \(seed), \(report.tenant)")
      if !highs.isEmpty, highs != report.highs { changed += 1 }
    }
    #expect(changed > 10)
  }

  @Test func noPolicyMovesEvidenceOrLogOdds() async throws {
    let customers = Customers(seed: 5)
    var plainReader = try customers.reader()
    let plain = await Replay(configuration: try .shipped()).run(&plainReader).report
    var reader = try customers.reader()
    let policed = await Replay(configuration: try configuration(severe)).run(&reader).report
    #expect(plain.tenants.count == policed.tenants.count && plain.tenants.count == 24)
    for (a, b) in zip(plain.tenants, policed.tenants) {
      #expect(a.tenant == b.tenant && a.logOdds == b.logOdds && a.highs == b.highs)
      #expect(a.evidence.map(\.reading.bits) == b.evidence.map(\.reading.bits))
      #expect(a.policy == nil && b.policy != nil)
    }
    #expect(
      plain.tenants.map(\.firstFlaggedMs) != policed.tenants.map(\.firstFlaggedMs)
        || plain.tenants.map(\.verdict) != policed.tenants.map(\.verdict))
  }

  /// Who a customer is, is never evidence.
  @Test func segmentAndDomicileChangeNothingWithoutAPolicy() async throws {
    var customers = Customers(seed: 6)
    var reader = try customers.reader()
    let report = await Replay(configuration: try .shipped()).run(&reader).report.json()
    customers.registryLines.removeAll { $0.contains(#""kind":"tenant""#) }
    var bare = try customers.reader()
    #expect(await Replay(configuration: try .shipped()).run(&bare).report.json() == report)
  }

  @Test(arguments: [(1, 7), (2, 16_384), (5, 300), (64, 2_000)])
  func neitherShardsNorRoundsMatter(shards: Int, round: Int) async throws {
    let customers = Customers(seed: 7)
    let configuration = try configuration(severe)
    var reader = try customers.reader()
    let report = await Replay(configuration: configuration, tellsProviders: true).run(&reader)
    var other = try customers.reader()
    let again = await Replay(
      configuration: configuration, shards: shards, round: round, tellsProviders: true
    ).run(&other)
    #expect(report.report.json() == again.report.json())
  }

  @Test func aConfigurationReadsBackAsItWasWritten() throws {
    let configuration = try configuration(severe)
    let text = Array(configuration.text.utf8)
    let again = try ReplayConfiguration(parsing: text.span, file: "again")
    #expect(again.policy == configuration.policy && again.text == configuration.text)
    #expect(configuration.policy.regions.map(\.name).count == 4)
    #expect(!(try ReplayConfiguration.shipped().text.contains("policy")))
  }

  @Test(arguments: [
    (#"{"segment": {"individual": -1}}"#, "setting `policy.segment.individual` is unknown"),
    (#"{"segments": {}}"#, "setting `policy.segments` is unknown; did you mean `segment`?"),
    (#"{"domicile": {"SG": "high"}}"#, "setting `policy.domicile.SG`"),
    (#"{"region": {"eastasia": -0.3}}"#, "multiple of a quarter bit"),
    (#"{"region": {"eastasia": 21}}"#, "expected -20.0 to 20.0"),
    (#"{"region": [1]}"#, "expected an object"),
  ])
  func anImpossiblePolicyIsRefusedByName(policy: String, message: String) throws {
    let error = #expect(throws: TraceError.self) { try configuration(policy) }
    #expect(error?.description.contains(message) == true, "\(String(describing: error))")
  }
}

@Suite struct ViewpointTests {
  private func key(_ secret: String = "0123456789abcdef") throws -> FingerprintKey {
    let bytes = Array(secret.utf8)
    let key = FingerprintKey(secret: bytes.span)
    return try #require(key)
  }

  /// An owner's view is the report of a trace that has only the lines of its models.
  @Test(arguments: ["aurora", "borealis"])
  func anOwnerSeesTheTraceThatHasOnlyItsModels(owner: String) async throws {
    let customers = Customers(seed: 11)
    let key = try key()
    var options = TraceReaderOptions()
    options.provider = owner
    for shards in [1, 3] {
      var reader = try customers.reader(options: options)
      let view = await Replay(configuration: try .shipped(), shards: shards).run(&reader).report
      let models = Set(reader.registry.models.filter { $0.provider == owner }.map(\.model))
      var filtered = try customers.reader(where: { models.contains($0.model ?? "") })
      let plain = await Replay(configuration: try .shipped()).run(&filtered).report
      #expect(view.json() == plain.json())
      #expect(view.trace.fieldShares.map(\.share) == plain.trace.fieldShares.map(\.share))
      let shown = String(
        decoding: view.view(ofOwner: owner, key: key).json(), as: UTF8.self)
      #expect(!shown.contains("acct_") && shown.contains(#""owner":"\#(owner)""#))
    }
  }

  @Test func pseudonymsAreOneToOneUnderAKeyAndOthersUnderAnother() throws {
    let key = try key()
    let other = try self.key("0123456789abcdeg")
    let names = (0..<20_000).map { "acct_\($0)" } + SampleReports.hostileNames
    let pseudonyms = names.map { Pseudonyms(key: key).pseudonym(of: $0) }
    #expect(Set(pseudonyms).count == Set(names).count)
    #expect(pseudonyms.allSatisfy { $0.utf8.count == 18 })
    #expect(
      Set(pseudonyms).isDisjoint(with: names.map { Pseudonyms(key: other).pseudonym(of: $0) }))
  }

  @Test func anOwnersOrderTellsNothingOfNames() throws {
    let key = try key()
    let thresholds = SampleReports.thresholds
    let tenants = (0..<40).map { index in
      SampleReports.tenant(
        "acct_\(100 + index)", path: [], harvest: SampleReports.harvest(1, 1, usd: nil),
        readings: [:])
    }
    let report = ReplayReport(trace: TraceTotals(), thresholds: thresholds, tenants: tenants)
    let shown = report.view(ofOwner: "aurora", key: key).tenants.map(\.tenant)
    #expect(shown == shown.sorted() && shown.count == 40)
  }

  /// By provider, against a sum over the lines.
  @Test func harvestByProviderAddsUpToTheLines() async throws {
    let customers = Customers(seed: 12)
    var reader = try customers.reader()
    let report = await Replay(configuration: try .shipped(), tellsProviders: true).run(&reader)
      .report
    let totals = try #require(report.providerTotals)
    #expect(totals.map(\.all.provider) == ["aurora", "borealis", nil])
    let models = ["aurora": "aurora-4", "borealis": "borealis", nil: "unlisted"]
    for total in totals {
      let lines = customers.exchanges.filter {
        $0.model == models[total.all.provider] && $0.status == nil
      }
      #expect(total.all.harvest.exchanges == UInt64(lines.count))
      #expect(
        total.all.harvest.outputTokens
          == lines.reduce(0) { $0 + UInt64($1.outputTokens ?? 0) })
      #expect(total.tenants == Set(lines.map(\.tenant)).count)
      #expect((total.all.harvest.usd == nil) == (total.all.provider != "aurora"))
    }
    for tenant in report.tenants {
      let parts = (tenant.providers ?? []).map(\.harvest)
      #expect(parts.total == tenant.harvest, "\(tenant.tenant)")
    }
    var plain = try customers.reader()
    let without = await Replay(configuration: try .shipped()).run(&plain).report
    #expect(without.providerTotals == nil)
  }
}
