import Detector
import Foundation
import SchemaChecking
import Testing

@testable import Report

@Suite struct JSONReportTests {
  static let schemaFile = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources/Report/report.schema.json").standardized

  private func object(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  @Test func mixedReportMatchesItsGoldenFile() throws {
    try GoldenFile.expect(SampleReports.mixed.json(), matches: "report.json")
    try GoldenFile.expect(SampleReports.empty.json(), matches: "empty.json")
  }

  @Test func everyFieldReadsBackAsItWas() throws {
    let report = SampleReports.mixed
    let root = try object(report.json())
    let trace = try #require(root["trace"] as? [String: Any])
    #expect(trace["exchanges"] as? UInt64 == report.trace.exchanges)
    #expect(trace["tenants"] as? Int == report.trace.tenants)
    #expect(trace["from"] as? String == "2026-06-01T00:00:00.000Z")
    #expect(trace["to"] as? String == "2026-06-30T00:00:00.123Z")
    #expect(trace["damaged_lines"] as? UInt64 == report.trace.damagedLines)
    #expect(trace["late"] as? UInt64 == report.trace.late)
    let thresholds = try #require(root["thresholds"] as? [String: Double])
    #expect(thresholds == ["watch": -3, "review": 0, "act": 3.25])
    #expect((root["groups"] as? [Any])?.isEmpty == true)
    let tenants = try #require(root["tenants"] as? [[String: Any]])
    #expect(tenants.count == report.tenants.count)
    for (written, tenant) in zip(tenants, report.tenants) { try compare(written, tenant) }
  }

  private func compare(_ written: [String: Any], _ tenant: TenantReport) throws {
    #expect(written["tenant"] as? String == tenant.tenant)
    #expect(written["log_odds"] as? Double == tenant.logOdds.value)
    #expect(written["verdict"] as? String == tenant.verdict.name)
    #expect(written["group"] is NSNull)
    #expect(written["exchanges"] as? UInt64 == tenant.exchanges)
    #expect(written["output_tokens"] as? UInt64 == tenant.outputTokens)
    #expect(written["unavailable"] as? [String] == tenant.unavailable.map(\.name))
    let risk = try #require(written["risk"] as? Double)
    #expect(abs(risk - 100 / (1 + pow(2, -tenant.logOdds.value))) <= 0.050001)
    let clock = ISO8601DateFormatter()
    clock.formatOptions = [.withInternetDateTime, .withFractionalSeconds]
    let flagged = (written["first_flagged"] as? String).flatMap(clock.date(from:))
    #expect(
      flagged.map { Int64(($0.timeIntervalSince1970 * 1000).rounded()) }
        == tenant.firstFlaggedMs)
    let harvest = try #require(written["harvest"] as? [String: Any])
    compare(harvest, tenant.harvest)
    compare(try #require(harvest["before_flag"] as? [String: Any]), tenant.harvestBeforeFlag)
    let highs = try #require(written["highs"] as? [[Double]])
    #expect(highs == tenant.highs.map { [Double($0.tsMs), $0.logOdds.value] })
    let evidence = try #require(written["evidence"] as? [[String: Any]])
    #expect(evidence.map { $0["signal"] as? String } == tenant.evidence.map(\.signal.name))
    for (written, line) in zip(evidence, tenant.evidence) {
      #expect(written["bits"] as? Double == line.reading.bits.value)
      for (key, value) in [("value", line.reading.value), ("baseline", line.reading.baseline)] {
        let read = try #require(written[key] as? Double)
        #expect(abs(read - value) <= abs(value) * 5.000001e-6)
      }
    }
  }

  private func compare(_ written: [String: Any], _ harvest: Harvest) {
    #expect(written["exchanges"] as? UInt64 == harvest.exchanges)
    #expect(written["output_tokens"] as? UInt64 == harvest.outputTokens)
    if let usd = harvest.usd {
      #expect(abs((written["usd"] as? Double ?? -1) - usd) <= 0.005001)
    } else {
      #expect(written["usd"] is NSNull)
    }
  }

  /// Independent consumers rely on the order in diffs; a dictionary cannot show it.
  @Test func keysStandInTheOrderOfTheContract() {
    let text = String(decoding: SampleReports.mixed.json(), as: UTF8.self)
    let line = text.split(separator: "\n").first { $0.contains("\"acct_000a\"") } ?? ""
    let keys = [
      "tenant", "log_odds", "risk", "verdict", "first_flagged", "exchanges", "output_tokens",
      "harvest", "before_flag", "group", "highs", "unavailable", "evidence", "signal", "value",
      "baseline", "bits",
    ]
    var rest = line
    for key in keys {
      let found = rest.firstRange(of: "\"\(key)\":")
      #expect(found != nil, "\(key) is missing or out of order")
      if let found { rest = rest[found.upperBound...] }
    }
    #expect(text.split(separator: "\n").count == SampleReports.mixed.tenants.count + 5)
  }

  @Test func schemaDescribesEveryKeyAndAcceptsReports() throws {
    let checker = try SchemaChecker(file: Self.schemaFile)
    #expect(checker.undescribedProperties().isEmpty)
    for report in [SampleReports.mixed, SampleReports.empty] {
      #expect(checker.faults(of: try object(report.json())) == [])
    }
    let timeline = try object(SampleReports.timeline.timelineJSON())
    #expect(checker.faults(of: timeline, as: "timeline") == [])
    let names = Signal.allCases.map(\.name)
    let schema = try object([UInt8](Data(contentsOf: Self.schemaFile)))
    let signal = (schema["$defs"] as? [String: Any])?["signal"] as? [String: Any]
    #expect(signal?["enum"] as? [String] == names)
  }

  @Test func schemaRefusesWhatIsNotAReport() throws {
    let checker = try SchemaChecker(file: Self.schemaFile)
    let good = String(decoding: SampleReports.mixed.json(), as: UTF8.self)
    let spoilings = [
      ("\"version\":1", "\"version\":2"), ("\"late\":12", "\"late\":-1"),
      ("\"verdict\":\"act\"", "\"verdict\":\"guilty\""), ("\"group\":null", "\"group\":7"),
      ("\"late\":12", "\"late\":12,\"more\":1"), (", \"groups\":[]", ""),
      ("\"risk\":", "\"hazard\":"), ("\"signal\":\"novelty\"", "\"signal\":\"nose\""),
      ("\"highs\":[[", "\"highs\":[[1,"),
    ]
    for (from, to) in spoilings {
      let bad = good.replacingOccurrences(of: "\n", with: "").replacing(from, with: to)
      #expect(bad.contains(to) || to.isEmpty)
      #expect(!checker.faults(of: try object([UInt8](bad.utf8))).isEmpty, "\(from) → \(to)")
    }
  }

  @Test func hostileNamesSurviveUnchangedWithoutAControlByte() throws {
    for name in SampleReports.hostileNames {
      var report = SampleReports.mixed
      report.tenants[0].tenant = name
      let bytes = report.json()
      // Line feeds are ours; C1 controls and direction marks would show as these scalars.
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(
        !text.unicodeScalars.contains { TextChecks.isHarmful($0) }, "\(name.debugDescription)")
      let tenants = try object(bytes)["tenants"] as? [[String: Any]]
      let read = tenants?[0]["tenant"] as? String
      #expect(read.map { Array($0.utf8) } == Array(name.utf8), "\(name.debugDescription)")
    }
  }

  @Test(arguments: 0..<60) func randomReportsKeepTheContract(seed: UInt64) throws {
    let checker = try SchemaChecker(file: Self.schemaFile)
    let report = SampleReports.random(seed: seed)
    #expect(report.json() == SampleReports.random(seed: seed).json())
    let root = try object(report.json())
    #expect(checker.faults(of: root) == [], "seed \(seed)")
    for tenant in try #require(root["tenants"] as? [[String: Any]]) {
      let logOdds = try #require(tenant["log_odds"] as? Double)
      let highs = try #require(tenant["highs"] as? [[Double]])
      guard let last = highs.last else { continue }
      #expect((4 * logOdds).rounded(.down) <= (4 * last[1]).rounded(.down), "seed \(seed)")
      for (earlier, later) in zip(highs, highs.dropFirst()) {
        #expect(
          earlier[0] < later[0] && (4 * earlier[1]).rounded(.down) < (4 * later[1]).rounded(.down))
      }
    }
  }

  @Test func numbersRoundToSixDigitsAsPrintfDoes() {
    var random = SampleRandom(seed: 3)
    for _ in 0..<3000 {
      let exponent = Double.random(in: -20...20, using: &random)
      let value = Double.random(in: -1...1, using: &random) * pow(10, exponent)
      let text = DecimalText.significant(value, digits: 6)
      #expect(text.flatMap(Double.init) == Double(String(format: "%.5e", value)), "\(value)")
    }
    let cases: [(Double, String?)] = [
      (0, "0"), (-0.0, "0"), (1, "1"), (-2.5, "-2.5"), (999_999.5, "1000000"), (0.1 + 0.2, "0.3"),
      (123_456_789, "123457000"), (1e-7, "1e-7"), (0.00001234567, "0.0000123457"), (1e22, "1e22"),
      (1.2345678e-300, "1.23457e-300"), (.infinity, nil), (.nan, nil), (0.999_999_96, "1"),
    ]
    for (value, text) in cases { #expect(DecimalText.significant(value, digits: 6) == text) }
  }

  @Test func riskIsTheLogOddsAsAProbability() {
    for hundredths in stride(from: Int32(-2500), through: 2500, by: 7) {
      let bits = Bits(hundredths: hundredths)
      let exact = 1000 / (1 + pow(2, -bits.value))
      #expect(abs(Double(Risk(logOdds: bits).tenthsOfPercent) - exact) <= 0.5 + 1e-9)
    }
    #expect(Risk(logOdds: Bits(6.25)).text == "98.7%")
    #expect(Risk(logOdds: Bits(0)).text == "50.0%")
    #expect(Risk(logOdds: Bits(1_000_000)).text == ">99.9%")
    #expect(Risk(logOdds: Bits(-1_000_000)).text == "<0.1%")
  }
}
