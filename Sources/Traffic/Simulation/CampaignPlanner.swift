import Sketches
import Trace

/// One campaign's plan under way: spreads its demand over accounts and applies its evasions.
///
/// An evasion that the scenario does not name is left to the habits that all tenants share; one at
/// strength 0 is the naive way, done on purpose.
struct CampaignPlanner {
  /// What is planned of the campaign so far.
  struct Result {
    var accounts: [PlannedTenant] = []
    /// Applications added to tenants of groups.
    var hosted: [Hosted] = []
    var truth: CampaignTruth
    /// Exchanges that it takes through accounts of its own.
    var ownExchanges = 0.0
    /// All exchanges of these accounts.
    var accountExchanges = 0.0
  }

  /// A campaign's application inside a tenant of a group.
  struct Hosted {
    var group: String
    var tenant: Int
    var tactics: Tactics
    /// Exchanges a day.
    var perDay: Double
    var random: RandomSource
  }

  /// An account is replaced so often at most; whoever is suspended more often gives up.
  static let mostReplacements = 8
  /// Days from a suspension to the account that replaces it, mean.
  static let replacementDays = 1.5
  /// An account opened for the campaign is that many days old, mean.
  static let freshAccountDays = 4.0
  /// "low_rate" at strength 1: what a disclosed campaign of 25,000 accounts sent from each of them
  /// (28.8 M exchanges in 44 days, a provider's letter of June 2026).
  static let lowestPerDay = 26.0
  /// "cover" at strength 1 leaves the campaign this share of its accounts' traffic.
  static let mostCover = 0.95

  let world: World
  let campaign: Scenario.Campaign
  /// Name of this instance of the campaign.
  let name: String
  let campaignPlusOne: UInt32
  let random: RandomSource
  /// When it would begin and end.
  let fromMs: Int64
  let untilMs: Int64

  init(world: World, campaign: Scenario.Campaign, name: String, number: Int) {
    self.world = world
    self.campaign = campaign
    self.name = name
    campaignPlusOne = UInt32(number + 1)
    random = world.random("campaign/\(name)")
    fromMs = world.startMs + Int64(campaign.startDay * World.Span.dayMs)
    untilMs = min(fromMs + Int64(campaign.days * World.Span.dayMs), world.endMs)
  }

  /// Strength of an evasion; `nil`: left to the habits of all.
  func strength(_ evasion: Evasion) -> Double? { campaign.strength(of: evasion) }

  // MARK: The whole campaign

  /// Draws the campaign.
  ///
  /// - Parameter hosts: when each tenant of each group that is sold to is there.
  func plan(
    _ tenants: inout TenantPlanner, hosts: [String: [Range<Int64>]]
  ) -> Result {
    var truth = CampaignTruth(campaign: name)
    truth.family = campaign.family.rawValue
    truth.evasion = campaign.evasions.map(\.evasion.rawValue)
    truth.strength = campaign.evasions.map {
      CampaignTruth.Strength(evasion: $0.evasion.rawValue, strength: $0.strength)
    }
    var result = Result(truth: truth)
    guard untilMs > fromMs else { return result }
    if campaign.family == .retainedOutputs {
      planRetained(&tenants, &result)
    } else {
      planDemand(&tenants, hosts, &result)
    }
    if result.accounts.isEmpty {
      result.truth.evasion.removeAll { name in
        Self.evasionsOfAccounts.contains { $0.rawValue == name }
      }
      result.truth.strength.removeAll { strength in
        Self.evasionsOfAccounts.contains { $0.rawValue == strength.evasion }
      }
    }
    result.truth.accounts = UInt32(result.accounts.count + result.hosted.count)
    return result
  }

  /// Tenants drawn exactly as those of a group, whose answers are kept.
  func planRetained(_ tenants: inout TenantPlanner, _ result: inout Result) {
    let group = group(campaign.host == Scenario.Campaign.own ? campaign.cover : campaign.host)
    guard world.scenario.admits.contains(group.segment) else { return }
    for account in 0..<campaign.accounts {
      var tenant = tenants.tenant(of: group, random: random.substream(UInt64(account)))
      tenant.truth.campaign = name
      tenant.plan.campaignPlusOne = campaignPlusOne
      result.accounts.append(tenant)
    }
  }

  func planDemand(
    _ tenants: inout TenantPlanner, _ hosts: [String: [Range<Int64>]], _ result: inout Result
  ) {
    let demand = campaign.exchanges * world.scenario.thin
    let isAdmitted = world.scenario.admits.contains(campaign.segment)
    if isAdmitted || campaign.host != Scenario.Campaign.own {
      if campaign.host == Scenario.Campaign.own {
        planAccounts(demand, count: accountCount, segment: campaign.segment, &tenants, &result)
      } else {
        planHosted(demand, in: campaign.host, count: accountCount, hosts, &result)
      }
      return
    }
    let moved = demand * (strength(.displacement) ?? 0)
    let total = campaign.displacedTo.reduce(0) { $0 + $1.weight }
    guard moved > 0, total > 0 else { return }
    for place in campaign.displacedTo where place.weight > 0 {
      let share = place.weight / total
      let count = max(1, Int((Double(accountCount) * share).rounded()))
      if place.name == Scenario.Campaign.shell {
        planAccounts(moved * share, count: count, segment: shellSegment, &tenants, &result)
      } else {
        planHosted(moved * share, in: place.name, count: count, hosts, &result)
      }
    }
  }

  /// What a shell company poses as.
  var shellSegment: Segment {
    world.scenario.admits.contains(.business) ? .business : world.scenario.admits.first ?? .business
  }

  var accountCount: Int {
    guard let sharding = strength(.sharding) else { return campaign.accounts }
    return 1 + Int((sharding * Double(campaign.accounts - 1)).rounded())
  }

  /// The campaign's share of its accounts' traffic.
  var blend: Double {
    let cover = max(1 - campaign.blend, (strength(.cover) ?? 0) * Self.mostCover)
    return 1 - cover
  }

  /// A group by name; an ordinary customer of some archetype if the name is empty. That one depends
  /// on no group of the scenario, so that more tenants leave campaigns as they are.
  func group(_ name: String) -> Scenario.Group {
    if let group = world.scenario.groups.first(where: { $0.name == name }) { return group }
    var draw = random.substream("ordinary")
    return Scenario.Group(
      name: name, archetype: draw.pick(Self.ordinary), tenants: 1,
      perDay: Scenario.Rate(median: 60, sigma: 0.9, most: 3_000), segment: campaign.segment,
      domiciles: domiciles, regions: campaign.regions, sharesOrganization: false,
      growthPerYear: 1, models: [])
  }

  /// Where its accounts say they live; where the scenario does not say, in the first domicile.
  var domiciles: [Scenario.Weighted] {
    campaign.domiciles.isEmpty
      ? [Scenario.Weighted(name: Domicile.all[0].code, weight: 1)] : campaign.domiciles
  }

  /// What an account pretends to be where the scenario does not say.
  static let ordinary: [Archetype] = [
    .chatApp, .chatApp, .documentAssistant, .supportAgent, .ideCompletion, .batchClassification,
    .batchExtraction, .summarisation, .translation, .developer, .codingAgent, .toolAgent,
  ]
}
