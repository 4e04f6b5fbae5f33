import Trace

@testable import Traffic

/// The traffic of a scenario with campaigns, as tests look at it.
struct CampaignTraffic {
  /// All exchanges by time.
  let exchanges: [Exchange]
  let registry: Registry
  let truth: GroundTruth
  /// What was drawn for each tenant.
  let plans: [TenantPlan]

  init(_ scenario: Scenario, seed: UInt64) throws {
    var traffic = TrafficGenerator(scenario: scenario, seed: seed)
    var lines: [UInt8] = []
    traffic.appendRegistry(to: &lines)
    var reader = RegistryReader(truth: true)
    try reader.read(MemoryByteSource(lines), file: "registry")
    registry = reader.registry
    truth = reader.truth
    lines.removeAll()
    while traffic.appendWindow(to: &lines) {}
    var trace = ExchangeReader(
      name: "simulated", source: MemoryByteSource(lines), registry: RegistryReader(truth: true),
      options: TraceReaderOptions())
    var exchanges: [Exchange] = []
    while let exchange = try trace.next() { exchanges.append(exchange) }
    self.exchanges = exchanges
    plans = Self.plans(scenario, seed: seed)
  }

  /// What is drawn for each tenant, without its traffic.
  static func plans(_ scenario: Scenario, seed: UInt64) -> [TenantPlan] {
    var planner = ScenarioPlanner(world: world(scenario, seed: seed))
    return planner.plan().tenants
  }

  static func world(_ scenario: Scenario, seed: UInt64) -> World {
    World(scenario: scenario, seed: seed, prompts: scenario.hasText ? prompts : nil)
  }

  private static let prompts = PromptSource(
    library: TextLibrary(languages: Set(Language.allCases)), corpus: nil)

  // MARK: Scenarios

  /// One campaign and nothing else, unless groups are given.
  static func scenario(
    _ campaign: Scenario.Campaign, groups: [Scenario.Group] = [], days: Double = 6,
    hasText: Bool = false
  ) -> Scenario {
    var scenario = SmallScenario.make(hasText: hasText)
    scenario.days = days
    scenario.groups = groups
    scenario.campaigns = [campaign]
    return scenario
  }

  /// A campaign of its own accounts that takes nothing but its own, all the time.
  static func campaign(
    _ family: Family, accounts: Int, exchanges: Double, days: Double = 6,
    evasions: [(Evasion, Double)] = []
  ) -> Scenario.Campaign {
    var campaign = SmallScenario.campaign(family, evasions: evasions)
    campaign.accounts = accounts
    campaign.exchanges = exchanges
    campaign.startDay = 0
    campaign.days = days
    campaign.blend = 1
    campaign.domiciles = [Scenario.Weighted(name: "GB", weight: 1)]
    return campaign
  }

  // MARK: Looking at it

  /// Names of the tenants that belong to a campaign.
  var accounts: [String] { truth.tenants.filter { $0.campaign != nil }.map(\.tenant) }

  /// The campaign's own exchanges.
  var harvest: [Exchange] { exchanges.filter { $0.campaign != nil } }

  /// The campaign's own exchanges, account by account, as long as there are any.
  var harvestByAccount: [[Exchange]] {
    let grouped = Dictionary(grouping: harvest, by: \.tenant)
    return grouped.keys.sorted().map { grouped[$0] ?? [] }
  }

  /// The plan of the campaign's own application of each tenant that has one.
  var applications: [ApplicationPlan] { Self.applications(plans) }

  /// The plan of the campaign's own application of each tenant that has one.
  static func applications(_ plans: [TenantPlan]) -> [ApplicationPlan] {
    plans.compactMap { $0.applications.first { $0.campaignPlusOne > 0 } }
  }
}

extension Exchange {
  /// The prompt's text, where it is logged.
  var text: String? {
    if case .text(let text) = prompt { text } else { nil }
  }

  /// When it arrived, in days after the start of the small scenarios.
  var day: Double { Double(tsMs - SmallScenario.startMs) / World.Span.dayMs }
}

extension KindPlan {
  /// The style of prompts worded by the grammar.
  var style: PromptStyle? {
    if case .worded(let style) = voice { style } else { nil }
  }
}

/// Tests that make the traffic of one campaign.
protocol CampaignSuite {}

extension CampaignSuite {
  func campaign(
    _ family: Family = .instruct, accounts: Int = 20, exchanges: Double = 4_000, days: Double = 6,
    evasions: [(Evasion, Double)]
  ) -> Scenario.Campaign {
    CampaignTraffic.campaign(
      family, accounts: accounts, exchanges: exchanges, days: days, evasions: evasions)
  }

  func traffic(
    _ campaign: Scenario.Campaign, days: Double = 6, hasText: Bool = false, seed: UInt64
  ) throws -> CampaignTraffic {
    try CampaignTraffic(
      CampaignTraffic.scenario(campaign, days: days, hasText: hasText), seed: seed)
  }
}
