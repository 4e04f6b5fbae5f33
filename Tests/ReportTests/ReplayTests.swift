import Detector
import Fingerprint
import Foundation
import Testing
import Trace

@testable import Report

/// Traces written by the tests, with labels and truth, as JSON Lines.
private struct LabelledTrace {
  var exchanges: [Exchange] = []
  var registry = RegistryReader()

  init(seed: UInt64) throws {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func below(_ bound: Int) -> Int {
      state ^= state >> 12
      state ^= state << 25
      state ^= state >> 27
      return Int(state &* 0x2545_F491_4F6C_DD1D % UInt64(bound))
    }
    var tsMs: Int64 = 1_781_654_400_000
    for index in 0..<5_000 {
      tsMs += Int64(below(200_000))
      let tenant = below(1 + below(20))
      var exchange = Exchange(tsMs: tsMs - Int64(below(20_000)), tenant: "acct_\(tenant)")
      exchange.model = ["aurora-4", "opal-70b", "unlisted"][below(20) == 0 ? 1 : tenant % 3]
      exchange.prompt = .text("Describe number \(below(300)) of \(tenant) step by step.")
      exchange.inputTokens = 20
      exchange.outputTokens = UInt32(below(900))
      if below(3) > 0 { exchange.conversation = "c\(below(400))" }
      if below(50) == 0 { exchange.status = 429 }
      if tenant == 3 { exchange.campaign = "c1" }
      if index == 4_000 { exchange.tsMs -= 3_600_000 }
      exchanges.append(exchange)
    }
    for line in [
      #"{"kind":"model","model":"aurora-4","protected":true,"output_usd_per_mtok":10}"#,
      #"{"kind":"model","model":"opal-70b","protected":false,"output_usd_per_mtok":0.5}"#,
      #"{"kind":"tenant","tenant":"acct_3","truth":{"archetype":"harvest","campaign":"c1"}}"#,
      #"{"kind":"campaign","campaign":"c1","family":"code"}"#,
    ] {
      let bytes = Array(line.utf8)
      try registry.take(bytes.span, file: "registry", number: 1)
    }
  }

  /// The bytes of the exchanges that `isIncluded` takes.
  func bytes(where isIncluded: (Exchange) -> Bool = { _ in true }) -> [UInt8] {
    var bytes: [UInt8] = []
    for exchange in exchanges where isIncluded(exchange) {
      ExchangeWriter.append(exchange, to: &bytes)
    }
    return bytes
  }
}

private func replay(
  _ trace: LabelledTrace, _ bytes: [UInt8]? = nil, shards: Int = 1, round: Int = 16_384,
  chunk: Int = 65_536, watching name: String? = nil
) async throws -> Replay.Outcome {
  let source = MemoryByteSource(bytes ?? trace.bytes(), chunk: chunk)
  var reader = MergedReader(
    traces: [TraceInput(name: "trace", source: source)], registry: trace.registry)
  let nameBytes = Array((name ?? "").utf8)
  let watched = name == nil ? nil : reader.intern(tenant: nameBytes.span)
  return await Replay(configuration: try .shipped(), shards: shards, round: round)
    .run(&reader, watching: watched)
}

@Suite struct ReplayTests {
  @Test func neitherRoundsNorShardsNorChunksMatter() async throws {
    let trace = try LabelledTrace(seed: 5)
    let whole = try await replay(trace)
    let report = whole.report.json()
    #expect(whole.report.trace.late == 1)
    #expect(whole.report.tenants.contains { $0.highs.count > 2 })
    for (shards, round, chunk) in [
      (1, 64, 65_536), (1, 997, 13), (2, 16_384, 65_536), (3, 100, 4_096), (64, 2_000, 65_536),
    ] {
      let other = try await replay(trace, shards: shards, round: round, chunk: chunk)
      #expect(other.report.json() == report, "\(shards) shards, rounds of \(round)")
    }
  }

  @Test func labelsChangeNothing() async throws {
    var trace = try LabelledTrace(seed: 6)
    let labelled = try await replay(trace).report.json()
    for index in trace.exchanges.indices { trace.exchanges[index].campaign = nil }
    trace.registry = RegistryReader()
    for line in [
      #"{"kind":"model","model":"aurora-4","protected":true,"output_usd_per_mtok":10}"#,
      #"{"kind":"model","model":"opal-70b","protected":false,"output_usd_per_mtok":0.5}"#,
      #"{"kind":"tenant","tenant":"acct_3"}"#,
    ] {
      let bytes = Array(line.utf8)
      try trace.registry.take(bytes.span, file: "registry", number: 1)
    }
    #expect(try await replay(trace).report.json() == labelled)
  }

  @Test(arguments: [1_000, 2_500, 4_900])
  func aPrefixHasTheSameHighsUpToItsEnd(length: Int) async throws {
    let trace = try LabelledTrace(seed: 7)
    let endMs = trace.exchanges[length].tsMs
    let whole = try await replay(trace).report
    // The late line lies before the cut in time, but after it in the file.
    let prefix = try await replay(
      trace, trace.bytes { $0.tsMs <= endMs && $0.tsMs != trace.exchanges[4_000].tsMs })
    let highs = Dictionary(
      uniqueKeysWithValues: prefix.report.tenants.map { ($0.tenant, $0.highs) })
    for tenant in whole.tenants {
      let expected = tenant.highs.filter { $0.tsMs <= endMs }
      #expect(highs[tenant.tenant] ?? [] == expected, "\(tenant.tenant)")
    }
  }

  @Test func watchingATenantShowsEveryInstantAndChangesNothing() async throws {
    let trace = try LabelledTrace(seed: 8)
    let plain = try await replay(trace).report.json()
    let watched = try await replay(trace, shards: 2, watching: "acct_0")
    #expect(watched.report.json() == plain)
    let tenant = try #require(watched.report.tenants.first { $0.tenant == "acct_0" })
    #expect(watched.instants.last?.logOdds == tenant.logOdds)
    #expect(watched.instants.last?.verdict == tenant.verdict)
    #expect(watched.instants.count > tenant.highs.count)
    let peak = watched.instants.map(\.logOdds).max()
    #expect(peak?.quarter == tenant.highs.last?.logOdds.quarter)
    // A tenant that never comes is in no report.
    let absent = try await replay(trace, watching: "nobody")
    #expect(absent.instants.isEmpty)
    #expect(absent.report.json() == plain)
  }

  @Test func unprotectedModelsAndUnknownPricesAreAccountedFor() async throws {
    let trace = try LabelledTrace(seed: 9)
    let report = try await replay(trace).report
    for tenant in report.tenants {
      let own = trace.exchanges.filter { $0.tenant == tenant.tenant }
      let served = own.filter { ($0.status ?? 200) == 200 }
      let protected = served.filter { $0.model != "opal-70b" }
      #expect(tenant.exchanges == UInt64(own.count))
      #expect(tenant.harvest.exchanges == UInt64(protected.count))
      let tokens = protected.reduce(0) { $0 + UInt64($1.outputTokens ?? 0) }
      #expect(tenant.harvest.outputTokens == tokens)
      if protected.contains(where: { $0.model == "unlisted" }) {
        #expect(tenant.harvest.usd == nil)
      } else {
        #expect(tenant.harvest.usd == Double(tokens) * 10 / 1e6)
      }
    }
  }

  @Test func tooMuchDamageStopsTheReadingButKeepsWhatWasRead() async throws {
    let trace = try LabelledTrace(seed: 10)
    let bytes = trace.bytes() + Array(repeating: Array("{broken\n".utf8), count: 2_000).joined()
    let outcome = try await replay(trace, bytes)
    #expect(outcome.failure != nil)
    #expect(outcome.report.trace.exchanges == UInt64(trace.exchanges.count))
    #expect(!outcome.damage.isEmpty)
  }

  @Test func noCodeThatScoresNamesGroundTruth() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")
    let forbidden = ["GroundTruth", "LabelBatch", "TenantTruth", "CampaignTruth", ".truth"]
    var read = 0
    for module in ["Detector", "Report", "Links"] {
      let folder = sources.appending(path: module)
      // Folders within it too; of a module that is not there yet there are none.
      let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
      for name in names ?? [] where name.hasSuffix(".swift") {
        let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
        for word in forbidden { #expect(!text.contains(word), "\(name) names \(word)") }
        read += 1
      }
    }
    #expect(read > 40)
    // And the columns that reach them have none.
    let columns = Mirror(reflecting: ExchangeBatch(capacity: 0)).children.compactMap(\.label)
    #expect(columns.count > 20)
    #expect(!columns.contains { $0.contains("campaign") || $0.contains("label") })
  }
}

extension ReplayTests {
  @Test func aVerdictOnceReachedStaysReached() async throws {
    let report = try await replay(try LabelledTrace(seed: 11)).report
    var highest: Set<Verdict> = []
    for tenant in report.tenants {
      #expect(tenant.hasReached(.none, report.thresholds))
      let reached = Verdict.allCases.filter { tenant.hasReached($0, report.thresholds) }
      #expect(reached.contains(.review) == (tenant.firstFlaggedMs != nil))
      // Hysteresis lowers verdicts late, never raises them, so the present one was once reached.
      #expect(reached.contains(tenant.verdict))
      if let last = reached.last { highest.insert(last) }
    }
    #expect(highest.count > 1)
  }

  /// A limit that turns a model into an unknown one is never silent.
  @Test func modelsBeyondTheLimitAreReported() async throws {
    func lines(models: Int) -> [UInt8] {
      let lines = (0..<models + 3).map { index in
        "{\"ts\":\(1_781_654_400_000 + index),\"tenant\":\"a\",\"model\":\"m\(min(index, models))\"}\n"
      }
      return Array(lines.joined().utf8)
    }
    let trace = try LabelledTrace(seed: 12)
    let within = try await replay(trace, lines(models: TraceLimits.models - 1)).report
    #expect(within.trace.unnumbered == 0)
    #expect(!within.text().contains("beyond limits"))
    let beyond = try await replay(trace, lines(models: TraceLimits.models)).report
    #expect(beyond.trace.unnumbered == 3)
    #expect(beyond.text().contains("counted as unknown 3 times"))
    #expect(beyond.tenants.first?.harvest.exchanges == UInt64(TraceLimits.models + 3))
  }
}
