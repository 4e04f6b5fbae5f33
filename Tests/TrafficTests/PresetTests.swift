import Sketches
import Testing
import Trace

@testable import Traffic

@Suite struct PresetTests {
  private func parsed(_ preset: Preset) throws(TraceError) -> Scenario {
    let bytes = Array(preset.text.utf8)
    return try Scenario(parsing: bytes.span, file: preset.name)
  }

  @Test func everyPresetOfTheDesignIsThere() {
    #expect(
      Scenario.presetNames == [
        "quickstart", "offshore-resale", "open-door", "onshore", "growth-year", "hydra",
        "near-twins", "metadata-only",
      ])
    #expect(Scenario.preset(named: "quick-start") == nil)
  }

  @Test(arguments: Scenario.presetNames)
  func aPresetIsReadByItsName(name: String) throws {
    let preset = try #require(Scenario.presets.first { $0.name == name })
    let scenario = try parsed(preset)
    #expect(scenario.name == name)
    #expect(scenario == Scenario.preset(named: name))
    #expect(!scenario.about.isEmpty && !scenario.about.contains("  "))
    #expect((20...90).contains(preset.summary.utf8.count))
  }

  @Test(arguments: Scenario.presetNames)
  func whatAPresetPrintsReadsBackTheSame(name: String) throws {
    let scenario = try #require(Scenario.preset(named: name))
    let text = scenario.text
    let again = try Scenario(parsing: Array(text.utf8).span, file: "printed")
    #expect(again == scenario)
    #expect(again.text == text)
  }

  @Test func presetsTogetherHaveEveryArchetypeFamilyAndEvasion() throws {
    let scenarios = try Scenario.presets.map { preset in try parsed(preset) }
    let campaigns = scenarios.flatMap(\.campaigns)
    #expect(Set(scenarios.flatMap(\.groups).map(\.archetype)) == Set(Archetype.allCases))
    #expect(Set(campaigns.map(\.family)) == Set(Family.allCases))
    #expect(Set(campaigns.flatMap(\.evasions).map(\.evasion)) == Set(Evasion.allCases))
  }

  /// No field that a campaign has for free may tell its accounts from innocent ones.
  @Test(arguments: Scenario.presetNames)
  func campaignsLiveAndAreServedWhereInnocentTenantsAre(name: String) throws {
    let scenario = try #require(Scenario.preset(named: name))
    for campaign in scenario.campaigns {
      #expect(scenario.groups.contains { $0.segment == campaign.segment })
      for group in scenario.groups {
        #expect(campaign.domiciles == group.domiciles)
        #expect(campaign.regions == group.regions)
      }
    }
  }

  @Test func aPolicyChangesNothingButThePolicy() throws {
    let offshore = try #require(Scenario.preset(named: "offshore-resale"))
    let openDoor = try #require(Scenario.preset(named: "open-door"))
    let onshore = try #require(Scenario.preset(named: "onshore"))
    #expect(openDoor.groups == offshore.groups)
    #expect(openDoor.campaigns == offshore.campaigns)
    #expect(offshore.admits == [.enterprise, .business])
    #expect(openDoor.admits == Segment.allCases)
    #expect(onshore.admits == offshore.admits)
    let moved = onshore.groups.map { group in
      var moved = group
      moved.regions = .weighted([.init(name: "southeastasia", weight: 1)])
      return moved
    }
    #expect(moved == offshore.groups)
    #expect(onshore.campaigns.map(\.name) == offshore.campaigns.map(\.name))
  }

  @Test func theHydraIsAsLargeAsTheOneDisclosed() throws {
    let hydra = try #require(Scenario.preset(named: "hydra"))
    let campaign = try #require(hydra.campaigns.first)
    #expect(campaign.accounts == 25_000 && campaign.days == 44)
    #expect(campaign.exchanges == 25_000 * 26 * 44)
    #expect(hydra.groups.map(\.tenants).reduce(0, +) == 100_000)
  }

  @Test func nearTwinsBoundAFalsePositiveRateAndHarvestNothing() throws {
    let twins = try #require(Scenario.preset(named: "near-twins"))
    #expect(twins.campaigns.isEmpty)
    #expect(twins.groups.map(\.tenants).reduce(0, +) >= 400 && twins.days == 30)
  }

  @Test func onlyMetadataOnlyHasNoText() {
    for name in Scenario.presetNames {
      #expect(Scenario.preset(named: name)?.hasText == (name != "metadata-only"))
    }
  }

  /// Exchanges that a preset's rates promise, in thousands: they decide how long it runs. Launches
  /// come on top, in a year more than in a month.
  @Test(arguments: [
    ("quickstart", 7.0...11.0), ("offshore-resale", 1_000...2_000), ("open-door", 1_000...2_200),
    ("onshore", 1_000...2_000), ("growth-year", 500...800), ("hydra", 50_000...110_000),
    ("near-twins", 400...1_000), ("metadata-only", 250...700),
  ])
  func theRatesOfAPresetPromiseTheSizeThatIsDocumented(name: String, thousands: ClosedRange<Double>)
    throws
  {
    let scenario = try #require(Scenario.preset(named: name))
    let expected = expectedExchanges(scenario) / 1_000
    #expect(thousands.contains(expected), "\(name): \(expected) thousand")
  }

  /// Mean of a log-normal rate over a span that grows exponentially, campaigns with their cover.
  private func expectedExchanges(_ scenario: Scenario) -> Double {
    let years = scenario.days / 365
    let isAdmitted = { (segment: Segment) in scenario.admits.contains(segment) }
    var total = 0.0
    for group in scenario.groups where isAdmitted(group.segment) {
      let growth = log2(scenario.growthPerYear * group.growthPerYear) * years * ln2
      let mean = growth == 0 ? 1 : (exp(growth) - 1) / growth
      total += Double(group.tenants) * meanRate(group.perDay) * scenario.days * mean
    }
    for campaign in scenario.campaigns {
      let count = Double(campaign.count * campaign.accounts)
      if campaign.family == .retainedOutputs {
        let host = scenario.groups.first { $0.name == campaign.host }
        total += count * (host.map { meanRate($0.perDay) } ?? 0) * scenario.days
      } else if campaign.host != Scenario.Campaign.own {
        total += campaign.exchanges * Double(campaign.count)
      } else {
        let cover = max(1 - campaign.blend, 0.95 * (campaign.strength(of: .cover) ?? 0))
        let moved = isAdmitted(campaign.segment) ? 1 : campaign.strength(of: .displacement) ?? 0
        total += campaign.exchanges * Double(campaign.count) * moved / (1 - cover)
      }
    }
    return total * scenario.thin
  }

  private let ln2 = 0.6931471805599453

  private func log2(_ value: Double) -> Double { BinaryMath.log2(value) }

  private func exp(_ value: Double) -> Double { BinaryMath.exp2(value / ln2) }

  private func meanRate(_ rate: Scenario.Rate) -> Double {
    rate.median * exp(rate.sigma * rate.sigma / 2)
  }
}
