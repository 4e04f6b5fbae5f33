import Foundation
import Testing
import Trace

@testable import Traffic

@Suite struct ScenarioGuideTests {
  private func guide() throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try String(
      contentsOf: root.appending(path: "Sources/Traffic/Traffic.docc/Scenarios.md"),
      encoding: .utf8)
  }

  @Test func theExampleOfTheGuideIsAScenario() throws {
    let parts = try guide().components(separatedBy: "```")
    let examples = parts.filter { $0.hasPrefix("json\n") }.map { $0.dropFirst(5) }
    #expect(!examples.isEmpty)
    for example in examples {
      let scenario = try Scenario(parsing: Array(example.utf8).span, file: "the guide")
      #expect(scenario.groups.count == 2 && scenario.campaigns.count == 1)
    }
  }

  @Test func theGuideNamesEverySettingAndEveryChoice() throws {
    let guide = try guide()
    let keys = [
      ScenarioKeys.root, ScenarioKeys.model, ScenarioKeys.group, ScenarioKeys.campaign,
    ].joined()
    for key in keys {
      #expect(guide.contains("\n| `\(key)`"), "no row for \(key)")
    }
    let choices =
      Archetype.allCases.map(\.rawValue) + Family.allCases.map(\.rawValue)
      + Evasion.allCases.map(\.rawValue) + Segment.allCases.map(\.rawValue)
      + Scenario.presetNames
    for choice in choices { #expect(guide.contains("`\(choice)`"), "\(choice) is not named") }
    for model in ScenarioDefaults.models(startMs: ScenarioDefaults.startMs, days: 14) {
      #expect(guide.contains("| `\(model.record.model)` |"))
    }
    #expect(guide.contains(Domicile.all.prefix(6).map(\.code).joined(separator: " ")))
    for domicile in Domicile.all {
      #expect(
        guide.contains(" \(domicile.code)")
          || guide.contains("\n\(domicile.code)"))
    }
  }

  @Test func theGuidesTableOfPresetsIsTrue() throws {
    let guide = try guide()
    for name in Scenario.presetNames {
      let scenario = try #require(Scenario.preset(named: name))
      let served = scenario.groups.filter { scenario.admits.contains($0.segment) }
      let tenants = served.map(\.tenants).reduce(0, +)
      let shown = tenants >= 1_000 ? "\(tenants / 1_000),000" : "\(tenants)"
      let campaigns = scenario.campaigns.map(\.count).reduce(0, +)
      let row = "| `\(name)` | \(DecimalNumber(scenario.days)) | \(shown) | \(campaigns) |"
      #expect(guide.contains(row), "expected \(row)")
    }
  }
}
