import Testing
import Trace

@testable import Traffic

@Suite("What each family takes")
struct CampaignTests {
  /// The kinds of prompts without which a family would not be what it is.
  private static let purposes: [(Family, Set<PromptKind>)] = [
    (.instruct, [.instruction, .generate]), (.evolved, [.evolve, .instruction]),
    (.reasoning, [.reason]), (.code, [.codeTask]), (.agent, [.toolTask]), (.grading, [.judge]),
    (.safeRewriting, [.soften]), (.rolePlay, [.rolePlay]), (.multilingual, [.instruction]),
    (.preference, [.instruction]), (.narrowDomain, [.question, .instruction]),
    (.benchmarkSweep, [.benchmarkItem]), (.pivot, [.codeTask, .toolTask]),
  ]

  @Test("every family but retained outputs sends the kinds of prompts that it is for")
  func kinds() {
    #expect(Set(Self.purposes.map(\.0)).union([.retainedOutputs]) == Set(Family.allCases))
    for (family, purpose) in Self.purposes {
      let scenario = CampaignTraffic.scenario(
        CampaignTraffic.campaign(family, accounts: 3, exchanges: 300))
      let applications = CampaignTraffic.applications(CampaignTraffic.plans(scenario, seed: 1))
      #expect(applications.count == 3, "\(family)")
      for application in applications {
        var before = 0.0
        let share = application.kinds.reduce(0.0) { sum, kind in
          defer { before = kind.cumulativeShare }
          return sum + (purpose.contains(kind.kind) ? kind.cumulativeShare - before : 0)
        }
        #expect(share >= 0.5, "\(family): \(share)")
      }
    }
  }

  @Test(
    "a campaign takes about what it wants, through nearly all of its accounts",
    arguments: Family.allCases)
  func demand(family: Family) throws {
    guard family != .retainedOutputs else { return }
    let wanted = 6_000.0
    let traffic = try CampaignTraffic(
      CampaignTraffic.scenario(
        CampaignTraffic.campaign(family, accounts: 12, exchanges: wanted)), seed: 2)
    // An account with another application may have next to none of the campaign's.
    #expect(traffic.harvestByAccount.count >= 11)
    // Sessions have a geometric number of turns, so what comes of it scatters.
    let taken = Double(traffic.harvest.count)
    #expect((0.6...1.5).contains(taken / wanted), "\(family): \(taken) of \(wanted)")
  }

  @Test("a campaign is there in its time only, and its label on its own exchanges only")
  func window() throws {
    var campaign = CampaignTraffic.campaign(.reasoning, accounts: 6, exchanges: 2_000, days: 3)
    campaign.startDay = 2
    campaign.blend = 0.4
    let group = SmallScenario.group(.chatApp, tenants: 3)
    let traffic = try CampaignTraffic(
      CampaignTraffic.scenario(campaign, groups: [group], days: 8), seed: 3)
    #expect(traffic.harvest.allSatisfy { $0.day >= 2 && $0.day <= 5.01 })
    let accounts = Set(traffic.accounts)
    #expect(Set(traffic.harvest.map(\.tenant)) == accounts)
    #expect(traffic.truth.campaigns.map(\.campaign) == ["c-reasoning"])
    let names = Set(traffic.harvest.compactMap(\.campaign))
    #expect(names == ["c-reasoning"])
    // The cover of its accounts is nobody's.
    let all = traffic.exchanges.filter { accounts.contains($0.tenant) }
    let share = Double(traffic.harvest.count) / Double(all.count)
    #expect((0.25...0.6).contains(share), "blend 0.4: \(share)")
  }

  @Test("no exchange comes before its account was opened")
  func opened() throws {
    let traffic = try CampaignTraffic(SmallScenario.make(hasText: false), seed: 4)
    let since = Dictionary(
      uniqueKeysWithValues: traffic.registry.tenants.map { ($0.tenant, $0.sinceMs ?? 0) })
    #expect(traffic.exchanges.allSatisfy { $0.tsMs >= since[$0.tenant] ?? .max })
  }

  @Test("preference pairs: every prompt gets several answers, by n or by coming again")
  func preference() throws {
    let traffic = try CampaignTraffic(
      CampaignTraffic.scenario(
        CampaignTraffic.campaign(.preference, accounts: 16, exchanges: 3_200), hasText: true),
      seed: 5)
    var ways: Set<Bool> = []
    for account in traffic.harvestByAccount {
      let logged = account.filter { $0.text != nil && $0.status == 200 }
      guard let samples = logged.first?.samples ?? account.first?.samples ?? 1 as UInt32?,
        !logged.isEmpty
      else { continue }
      ways.insert(samples > 1)
      if samples <= 1 {
        // Answers to one prompt would be the same at temperature 0.
        #expect(Set(account.compactMap(\.temperature)).count >= 3)
      }
      #expect(account.allSatisfy { ($0.temperature ?? 1) > 0 })
      let answers = Dictionary(grouping: logged, by: { $0.text ?? "" })
        .mapValues { $0.reduce(0) { $0 + max($1.samples ?? 1, 1) } }
      let several = answers.values.filter { $0 >= 3 }.count
      #expect(several >= answers.count * 9 / 10, "\(several) of \(answers.count) prompts")
    }
    #expect(ways == [true, false])
  }

  @Test("a benchmark sweep goes through the items of a public set, each once, none left out")
  func benchmarkSweep() throws {
    let campaign = CampaignTraffic.campaign(.benchmarkSweep, accounts: 2, exchanges: 160)
    let scenario = CampaignTraffic.scenario(campaign, hasText: true)
    var examined = 0
    for seed in 1...6 as ClosedRange<UInt64> {
      let traffic = try CampaignTraffic(scenario, seed: seed)
      guard let style = traffic.applications.first?.kinds[0].style else { continue }
      let texts = traffic.harvest.compactMap(\.text)
      guard traffic.harvestByAccount.allSatisfy({ $0.contains { $0.text != nil } }) else {
        continue
      }
      examined += 1
      let size = BenchmarkText.size(benchmark: style.benchmark)
      let least = traffic.harvestByAccount.map(\.count).min() ?? 0
      let expected = min(size, Int(Double(least) * 2 * 0.8))
      var found = 0
      for index in 0..<expected {
        var item: [UInt8] = []
        BenchmarkText.item(benchmark: style.benchmark, index: UInt64(index), into: &item)
        let text = String(decoding: item, as: UTF8.self)
        found += texts.contains { $0.contains(text) } ? 1 : 0
      }
      #expect(expected > 20)
      #expect(found >= expected * 95 / 100, "seed \(seed): \(found) of \(expected) items")
    }
    // Where content logging is off nothing can be compared.
    #expect(examined >= 2)
  }

  @Test("a pivot moves at least three tenths of its traffic to a new model within a day")
  func pivot() throws {
    let traffic = try CampaignTraffic(
      CampaignTraffic.scenario(
        CampaignTraffic.campaign(.pivot, accounts: 12, exchanges: 9_000)), seed: 6)
    // The small scenario releases aurora-5 at the beginning of its third day.
    let before = traffic.harvest.filter { $0.day < 2 }
    #expect(!before.isEmpty && before.allSatisfy { $0.model != "aurora-5" })
    let after = traffic.harvest.filter { $0.day > 3 }
    let share = Double(after.filter { $0.model == "aurora-5" }.count) / Double(after.count)
    #expect((0.3...0.95).contains(share), "\(share)")
    let moved = traffic.harvestByAccount.filter { account in
      let after = account.filter { $0.day > 3 }
      return after.count >= 100
        && Double(after.filter { $0.model == "aurora-5" }.count) >= 0.3 * Double(after.count)
    }
    let large = traffic.harvestByAccount.filter { $0.filter { $0.day > 3 }.count >= 100 }
    #expect(!large.isEmpty && moved.count == large.count)
  }

  @Test("a narrow domain keeps to one or two topics; other campaigns are broad")
  func topics() {
    for family in Family.allCases where family != .retainedOutputs {
      let scenario = CampaignTraffic.scenario(
        CampaignTraffic.campaign(family, accounts: 1, exchanges: 100), hasText: true)
      for seed in 1...5 as ClosedRange<UInt64> {
        let applications = CampaignTraffic.applications(CampaignTraffic.plans(scenario, seed: seed))
        for style in applications.flatMap(\.kinds).compactMap(\.style) {
          let topics = Set((0..<400).map { style.topic(Double($0) / 400) })
          #expect(family == .narrowDomain ? topics.count <= 2 : topics.count >= 8, "\(family)")
        }
      }
    }
  }

  @Test("a multilingual campaign writes in all twelve languages, others in those of their domicile")
  func languages() {
    var all = 0
    var campaigns = 0
    for family in [Family.multilingual, .instruct] {
      let scenario = CampaignTraffic.scenario(
        CampaignTraffic.campaign(family, accounts: 1, exchanges: 100), hasText: true)
      for seed in 1...12 as ClosedRange<UInt64> {
        let applications = CampaignTraffic.applications(CampaignTraffic.plans(scenario, seed: seed))
        for style in applications.compactMap({ $0.kinds[0].style }) {
          let languages = Set((0..<1_000).map { style.language(Double($0) / 1_000).rawValue })
          if family == .multilingual {
            #expect(languages.count == Language.allCases.count)
          } else {
            campaigns += 1
            all += languages.count <= 3 ? 1 : 0
          }
        }
      }
    }
    #expect(all == campaigns && campaigns > 3)
  }

  @Test("trajectories and characters need turns: those families hold conversations, others do not")
  func turns() {
    for family in Family.allCases where family != .retainedOutputs {
      let scenario = CampaignTraffic.scenario(
        CampaignTraffic.campaign(family, accounts: 8, exchanges: 800))
      let turns = CampaignTraffic.applications(CampaignTraffic.plans(scenario, seed: 7))
        .map(\.meanTurns)
      let isDialogue = [.agent, .rolePlay, .pivot].contains(family)
      #expect(isDialogue ? turns.allSatisfy { $0 > 1 } : turns.allSatisfy { $0 == 1 }, "\(family)")
    }
  }

  @Test("whoever takes steps of agents with tools sends tool definitions")
  func tools() throws {
    for family in [Family.agent, .pivot] {
      let traffic = try CampaignTraffic(
        CampaignTraffic.scenario(
          CampaignTraffic.campaign(family, accounts: 6, exchanges: 600)), seed: 8)
      #expect(traffic.harvest.allSatisfy { ($0.tools ?? 0) > 0 }, "\(family)")
    }
  }

  @Test("harvesting wants protected outputs: no family takes from open weights")
  func protectedModels() throws {
    for family in Family.allCases where family != .retainedOutputs {
      let scenario = CampaignTraffic.scenario(
        CampaignTraffic.campaign(family, accounts: 8, exchanges: 80))
      let world = CampaignTraffic.world(scenario, seed: 9)
      let plans = CampaignTraffic.plans(scenario, seed: 9)
      let models = CampaignTraffic.applications(plans).flatMap(\.models)
      #expect(models.allSatisfy { world.models[Int($0.model)].isProtected }, "\(family)")
    }
  }

  // MARK: Retained outputs

  @Test(
    "retained outputs are the bytes of the same draw made as an innocent tenant",
    arguments: Archetype.allCases)
  func retained(archetype: Archetype) throws {
    var campaign = CampaignTraffic.campaign(.retainedOutputs, accounts: 2, exchanges: 1)
    campaign.host = archetype.rawValue
    let group = SmallScenario.group(archetype, tenants: 0)
    let scenario = CampaignTraffic.scenario(campaign, groups: [group], hasText: true)
    let world = CampaignTraffic.world(scenario, seed: 10)
    var planner = ScenarioPlanner(world: world)
    let kept = planner.plan().tenants
    #expect(kept.count == 2)
    for (account, plan) in kept.enumerated() {
      var innocents = TenantPlanner(world: world)
      let innocent = innocents.tenant(
        of: group, random: world.random("campaign/c-retained_outputs").substream(UInt64(account)))
      let label = ",\"campaign\":\"c-retained_outputs\""
      let lines = Self.lines(of: plan, planner.tenants.parameters.sets, world)
      let expected = Self.lines(of: innocent.plan, innocents.parameters.sets, world)
      #expect(!expected.isEmpty)
      #expect(lines.allSatisfy { $0.contains(label) })
      #expect(lines.map { Self.removing(label, from: $0) } == expected)
    }
  }

  @Test("what the registry says of retained outputs is what it says of any tenant, but for truth")
  func retainedRecord() throws {
    var campaign = CampaignTraffic.campaign(.retainedOutputs, accounts: 3, exchanges: 1)
    campaign.host = "chat_app"
    let group = SmallScenario.group(.chatApp, tenants: 3)
    let scenario = CampaignTraffic.scenario(campaign, groups: [group])
    let traffic = try CampaignTraffic(scenario, seed: 11)
    let world = CampaignTraffic.world(scenario, seed: 11)
    var innocents = TenantPlanner(world: world)
    for account in 0..<3 as Range<UInt64> {
      let innocent = innocents.tenant(
        of: group, random: world.random("campaign/c-retained_outputs").substream(account))
      let name = innocent.record.tenant
      let record = try #require(traffic.registry.tenants.first { $0.tenant == name })
      #expect(record.sinceMs == innocent.record.sinceMs)
      #expect(record.segment == innocent.record.segment)
      #expect(record.domicile == innocent.record.domicile)
      #expect(record.organization == innocent.record.organization)
      #expect(record.payment == innocent.record.payment)
      #expect(record.limitRPM == innocent.record.limitRPM)
      let truth = try #require(traffic.truth.tenants.first { $0.tenant == name })
      #expect(truth.campaign == "c-retained_outputs" && truth.archetype == "chat_app")
    }
  }

  @Test("where the group's segment is refused, so are those who would keep its answers")
  func retainedRefused() throws {
    var campaign = CampaignTraffic.campaign(.retainedOutputs, accounts: 3, exchanges: 1)
    campaign.host = "developer"
    var group = SmallScenario.group(.developer, tenants: 3)
    group.segment = .developer
    var scenario = CampaignTraffic.scenario(campaign, groups: [group])
    scenario.admits = [.business, .enterprise]
    let traffic = try CampaignTraffic(scenario, seed: 12)
    #expect(traffic.exchanges.isEmpty && traffic.registry.tenants.isEmpty)
  }

  private static func lines(
    of plan: TenantPlan, _ parameters: [RequestParameters], _ world: World
  ) -> [String] {
    var simulator = TenantSimulator(number: 0, plan: plan)
    var buffer = RowBuffer()
    simulator.run(until: world.endMs, most: .max, in: world, into: &buffer)
    let writer = TrafficLineWriter(
      world: world, tenants: [plan.name], campaigns: ["c-retained_outputs"], parameters: parameters)
    var scratch: [UInt8] = []
    var bytes: [UInt8] = []
    writer.append(buffer, in: buffer.order()[...], scratch: &scratch, to: &bytes)
    return bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func removing(_ part: String, from line: String) -> String {
    guard let range = line.firstRange(of: part) else { return line }
    return String(line[..<range.lowerBound] + line[range.upperBound...])
  }
}
