import Testing
import Trace

@testable import Traffic

@Suite struct ScalingTests {
  private func preset(_ name: String) throws -> Scenario {
    try #require(Scenario.preset(named: name))
  }

  private func readBack(_ scenario: Scenario) throws(TraceError) -> Scenario {
    let bytes = Array(scenario.text.utf8)
    return try Scenario(parsing: bytes.span, file: "printed")
  }

  @Test func theHydraShrinksWithItsAccountsAsBusyAsBefore() throws {
    let hydra = try preset("hydra").scaled(by: 0.01)
    let campaign = try #require(hydra.campaigns.first)
    #expect(campaign.accounts == 250 && campaign.count == 1)
    #expect(campaign.exchanges == 286_000)
    #expect(hydra.groups.map(\.tenants).reduce(0, +) == 1_001)  // 0.6 of a load tester is one
  }

  @Test func aCampaignWithOneAccountComesMoreOften() throws {
    let larger = try preset("quickstart").scaled(by: 3)
    let before = try preset("quickstart").campaigns
    for (campaign, old) in zip(larger.campaigns, before) {
      #expect(campaign.count * campaign.accounts == 3 * old.count * old.accounts)
      let ratio = Double(campaign.accounts) / Double(old.accounts)
      #expect(campaign.exchanges == old.exchanges * ratio)
    }
    #expect(larger.campaigns[0].count == 3 && larger.campaigns[0].accounts == 1)
    #expect(larger.campaigns[2].count == 1 && larger.campaigns[2].accounts == 12)
  }

  @Test func nothingThatWasThereVanishesAndNothingAppears() throws {
    for name in Scenario.presetNames {
      var scenario = try preset(name)
      scenario.groups[0].tenants = 0
      scenario.campaigns.removeAll { $0.host == scenario.groups[0].name }
      let tiny = scenario.scaled(by: 0.000_001)
      #expect(tiny.groups[0].tenants == 0)
      #expect(tiny.groups.dropFirst().allSatisfy { $0.tenants >= 1 })
      #expect(tiny.campaigns.allSatisfy { $0.accounts >= 1 && $0.count >= 1 })
      #expect(tiny.campaigns.count == scenario.campaigns.count)
    }
  }

  @Test(arguments: [0.001, 0.03, 0.37, 1, 1.5, 4])
  func aScaledPresetIsAScenario(scale: Double) throws {
    for name in Scenario.presetNames {
      let scaled = try preset(name).scaled(by: scale)
      try scaled.checkSize(file: name)
      #expect(try readBack(scaled) == scaled)
      if scale == 1 { #expect(try scaled == preset(name)) }
    }
  }

  @Test func whatGrowsPastALimitIsSaid() throws {
    let huge = try preset("hydra").scaled(by: 100)
    let error = #expect(throws: TraceError.self) { try huge.checkSize(file: "hydra") }
    #expect(error?.description.contains("expected at most 2000000") == true)
    let many = try preset("onshore").scaled(by: 1e300)
    let other = #expect(throws: TraceError.self) { try many.checkSize(file: "onshore") }
    #expect(other?.description.contains("expected at most 10000") == true)
    #expect(many == (try preset("onshore").scaled(by: 1_000)))
  }

  @Test func aSeedChangesNothingElse() throws {
    let scenario = try preset("onshore")
    var other = scenario.with(seed: 99)
    #expect(other.seed == 99)
    other.seed = scenario.seed
    #expect(other == scenario)
    #expect(scenario.with() == scenario)
    #expect(scenario.with(days: scenario.days) == scenario)
  }

  @Test(arguments: [0.05, 1, 7, 13.7, 60, 400])
  func anotherSpanKeepsTheTimetableInProportion(days: Double) throws {
    for name in Scenario.presetNames {
      let before = try preset(name)
      let after = before.with(days: days)
      #expect(after.days == days)
      #expect(try readBack(after) == after)
      for (campaign, old) in zip(after.campaigns, before.campaigns) {
        let factor = days / before.days
        #expect(abs(campaign.startDay - old.startDay * factor) <= 0.002)
        #expect(campaign.startDay + campaign.days <= days + 1e-9)
        if old.family != .retainedOutputs {
          #expect(abs(campaign.days - old.days * factor) <= 0.002)
          #expect(abs(campaign.exchanges - old.exchanges * factor) <= 1)
        }
      }
      #expect(after.groups == before.groups)
    }
  }

  @Test func aModelReleasedDuringTheSpanStillIs() throws {
    let before = try preset("growth-year")
    let after = before.with(days: 30)
    func released(_ scenario: Scenario) -> [Bool] {
      let endMs = scenario.startMs + Int64(scenario.days * 86_400_000)
      return scenario.models.map { (scenario.startMs..<endMs).contains($0.record.releasedMs ?? 0) }
    }
    #expect(released(after) == released(before))
    #expect(released(after).filter { $0 }.count == 3)
  }

  @Test func aSpanOutsideTheLimitsIsTakenToTheNearest() throws {
    let scenario = try preset("quickstart")
    #expect(scenario.with(days: 1e300).days == 400)
    #expect(scenario.with(days: -.infinity).days == Scenario.dayLimits.lowerBound)
    #expect(scenario.with(days: .nan).days == Scenario.dayLimits.lowerBound)
    #expect(scenario.with(seed: .max).seed == Scenario.greatestSeed)
    #expect(try readBack(scenario.with(seed: .max, days: 0)).seed == Scenario.greatestSeed)
  }
}
