import Detector
import Foundation
import SchemaChecking
import Testing

@testable import Report

@Suite struct FindingsTests {
  private static let product = (name: "Stillwatch", version: "1.2.3")
  private static let schemaFile = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources/Report/finding.schema.json").standardized

  private func lines(_ report: ReplayReport) throws -> [[String: Any]] {
    let bytes = report.findings(product: Self.product)
    #expect(bytes.isEmpty || bytes.last == UInt8(ascii: "\n"))
    return try bytes.split(separator: UInt8(ascii: "\n")).map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
    }
  }

  @Test func everyFlaggedTenantHasOneFindingAndNobodyElse() throws {
    let report = SampleReports.mixed
    let flagged = report.tenants.filter { $0.firstFlaggedMs != nil }
    let found = try lines(report)
    #expect(flagged.count == 2 && found.count == flagged.count)
    for (finding, tenant) in zip(found, flagged) {
      let resource = (finding["resources"] as? [[String: Any]])?.first
      #expect(resource?["uid"] as? String == tenant.tenant)
      #expect(finding["time"] as? Int64 == tenant.firstFlaggedMs)
      let risk = try #require(finding["risk_score"] as? Int)
      #expect(abs(Double(risk) - 100 / (1 + pow(2, -tenant.logOdds.value))) <= 0.56)
      let unmapped = try #require(finding["unmapped"] as? [String: Any])
      #expect(unmapped["log_odds"] as? Double == tenant.logOdds.value)
      let harvest = try #require(unmapped["harvest"] as? [String: Any])
      let before = try #require(harvest["before_flag"] as? [String: Any])
      #expect(before["exchanges"] as? UInt64 == tenant.harvestBeforeFlag.exchanges)
      let evidences = try #require(finding["evidences"] as? [[String: Any]])
      #expect(evidences.count == tenant.evidence.count { $0.reading.bits != .zero })
    }
    #expect(try lines(SampleReports.empty).isEmpty)
  }

  /// The severity is the worst that ever was, the level of risk what is now.
  @Test func severityOutlivesAVerdictThatFell() throws {
    var report = SampleReports.mixed
    report.tenants[0].verdict = .watch
    let finding = try #require(try lines(report).first)
    #expect(report.tenants[0].hasReached(.act, report.thresholds))
    #expect(finding["severity_id"] as? Int == 4)
    #expect(finding["risk_level_id"] as? Int == 1)
  }

  @Test func theSchemaHasWhatTheClassRequiresAndAcceptsFindings() throws {
    let checker = try SchemaChecker(file: Self.schemaFile)
    #expect(checker.undescribedProperties().isEmpty)
    // Required by OCSF 1.5 of a Detection Finding, and of the objects in it.
    let schema = try #require(
      try JSONSerialization.jsonObject(with: Data(contentsOf: Self.schemaFile)) as? [String: Any])
    let required = Set(schema["required"] as? [String] ?? [])
    #expect(
      required.isSuperset(of: [
        "activity_id", "category_uid", "class_uid", "finding_info", "metadata", "severity_id",
        "time", "type_uid",
      ]))
    var report = SampleReports.mixed
    report.tenants[1].policy = TenantPolicy(offset: Bits(-1.5), highs: report.tenants[1].highs)
    for finding in try lines(report) { #expect(checker.faults(of: finding) == []) }
  }

  @Test func theSchemaRefusesWhatIsNoFinding() throws {
    let checker = try SchemaChecker(file: Self.schemaFile)
    let good = try #require(try lines(SampleReports.mixed).first)
    for key in good.keys {
      var bad = good
      bad[key] = nil
      #expect(!checker.faults(of: bad).isEmpty, "without \(key)")
      bad[key] = ["nonsense"]
      #expect(!checker.faults(of: bad).isEmpty, "with another \(key)")
    }
  }

  @Test func hostileNamesStayOneLineWithoutAControlByte() throws {
    for name in SampleReports.hostileNames {
      var report = SampleReports.mixed
      report.tenants[0].tenant = name
      let bytes = report.findings(product: Self.product)
      #expect(
        !String(decoding: bytes, as: UTF8.self).unicodeScalars.contains {
          TextChecks.isHarmful($0)
        }, "\(name.debugDescription)")
      let found = try lines(report)
      #expect(found.count == 2)
      let resource = (found[0]["resources"] as? [[String: Any]])?.first
      #expect((resource?["uid"] as? String).map { Array($0.utf8) } == Array(name.utf8))
    }
  }

  @Test func theIdentifierFollowsTenantAndMomentAlone() throws {
    func uids(_ report: ReplayReport) throws -> [String] {
      try lines(report).compactMap { ($0["finding_info"] as? [String: Any])?["uid"] as? String }
    }
    let first = try uids(SampleReports.mixed)
    #expect(Set(first).count == 2 && first.allSatisfy { $0.utf8.count == 27 })
    var report = SampleReports.mixed
    report.tenants[0].logOdds = Bits(1)
    report.tenants[0].harvest.exchanges += 1
    #expect(try uids(report) == first)
    let flagged = report.tenants.indices.filter { report.tenants[$0].firstFlaggedMs != nil }
    report.tenants[flagged[0]].tenant += "x"
    report.tenants[flagged[1]].firstFlaggedMs? += 1
    #expect(Set(try uids(report)).isDisjoint(with: first))
  }
}
