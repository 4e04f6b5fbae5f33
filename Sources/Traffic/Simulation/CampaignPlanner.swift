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
  private static let mostReplacements = 8
  /// Days from a suspension to the account that replaces it, mean.
  private static let replacementDays = 1.5
  /// An account opened for the campaign is that many days old, mean.
  private static let freshAccountDays = 4.0
  /// "low_rate" at strength 1: what a disclosed campaign of 25,000 accounts sent from each of them
  /// (28.8 M exchanges in 44 days, a provider's letter of June 2026).
  private static let lowestPerDay = 26.0
  /// "cover" at strength 1 leaves the campaign this share of its accounts' traffic.
  private static let mostCover = 0.95

  let world: World
  let campaign: Scenario.Campaign
  /// Name of this instance of the campaign.
  let name: String
  let campaignPlusOne: UInt32
  private let random: RandomSource
  /// When it would begin and end.
  private let fromMs: Int64
  private let untilMs: Int64

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
  private func strength(_ evasion: Evasion) -> Double? { campaign.strength(of: evasion) }

  // MARK: The whole campaign

  /// Draws the campaign.
  func plan(_ tenants: inout TenantPlanner) -> Result {
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
      planDemand(&tenants, &result)
    }
    let used = result.accounts.count + result.hosted.count
    result.truth.accounts = UInt32(used)
    return result
  }

  /// Tenants drawn exactly as those of a group, whose answers are kept.
  private func planRetained(_ tenants: inout TenantPlanner, _ result: inout Result) {
    let group = group(campaign.host == Scenario.Campaign.own ? campaign.cover : campaign.host)
    guard world.scenario.admits.contains(group.segment) else { return }
    for account in 0..<campaign.accounts {
      var tenant = tenants.tenant(of: group, random: random.substream(UInt64(account)))
      tenant.truth.campaign = name
      tenant.plan.campaignPlusOne = campaignPlusOne
      result.accounts.append(tenant)
    }
  }

  private func planDemand(_ tenants: inout TenantPlanner, _ result: inout Result) {
    let demand = campaign.exchanges * world.scenario.thin
    let isAdmitted = world.scenario.admits.contains(campaign.segment)
    if isAdmitted || campaign.host != Scenario.Campaign.own {
      if campaign.host == Scenario.Campaign.own {
        planAccounts(demand, count: accountCount, segment: campaign.segment, &tenants, &result)
      } else {
        planHosted(demand, in: campaign.host, count: accountCount, &result)
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
        planHosted(moved * share, in: place.name, count: count, &result)
      }
    }
  }

  /// What a shell company poses as.
  private var shellSegment: Segment {
    world.scenario.admits.contains(.business) ? .business : world.scenario.admits.first ?? .business
  }

  private var accountCount: Int {
    guard let sharding = strength(.sharding) else { return campaign.accounts }
    return 1 + Int((sharding * Double(campaign.accounts - 1)).rounded())
  }

  /// The campaign's share of its accounts' traffic.
  private var blend: Double {
    let cover = max(1 - campaign.blend, (strength(.cover) ?? 0) * Self.mostCover)
    return 1 - cover
  }

  /// A group by name; an ordinary customer of some archetype if the name is empty. That one depends
  /// on no group of the scenario, so that more tenants leave campaigns as they are.
  private func group(_ name: String) -> Scenario.Group {
    if let group = world.scenario.groups.first(where: { $0.name == name }) { return group }
    var draw = random.substream("ordinary")
    return Scenario.Group(
      name: name, archetype: draw.pick(Self.ordinary), tenants: 1,
      perDay: Scenario.Rate(median: 60, sigma: 0.9, most: 3_000), segment: campaign.segment,
      domiciles: domiciles, regions: campaign.regions, sharesOrganization: false,
      growthPerYear: 1, models: [])
  }

  /// Where its accounts say they live; where the scenario does not say, in the first domicile.
  private var domiciles: [Scenario.Weighted] {
    campaign.domiciles.isEmpty
      ? [Scenario.Weighted(name: Domicile.all[0].code, weight: 1)] : campaign.domiciles
  }

  /// What an account pretends to be where the scenario does not say.
  private static let ordinary: [Archetype] = [
    .chatApp, .chatApp, .documentAssistant, .supportAgent, .ideCompletion, .batchClassification,
    .batchExtraction, .summarisation, .translation, .developer, .codingAgent, .toolAgent,
  ]

  // MARK: Accounts of its own

  private func planAccounts(
    _ demand: Double, count: Int, segment: Segment, _ tenants: inout TenantPlanner,
    _ result: inout Result
  ) {
    var draw = random.substream("accounts")
    let weights = (0..<count).map { _ in draw.logNormal(median: 1, sigma: 0.4) }
    let total = weights.reduce(0, +)
    for index in 0..<count {
      var part = Part(exchanges: demand * weights[index] / total, fromMs: fromMs, untilMs: untilMs)
      // A new model must be there while a pivot lasts; otherwise accounts come and go as any do.
      if campaign.family != .pivot {
        var spanRandom = random.substream(UInt64(index)).substream("habits")
        let span = Habits.drawSpan(in: fromMs..<untilMs, using: &spanRandom)
        (part.fromMs, part.untilMs) = (span.lowerBound, span.upperBound)
      }
      if campaign.perDay > 0 {
        let days = Double(part.untilMs - part.fromMs) / World.Span.dayMs
        part.exchanges = min(part.exchanges, campaign.perDay * world.scenario.thin * days)
      }
      slowDown(&part)
      planAccount(
        part, index: index, of: count, segment: segment, random: random.substream(UInt64(index)),
        &tenants, &result)
    }
  }

  /// What one account is to take, and when.
  private struct Part {
    var exchanges: Double
    var fromMs: Int64
    var untilMs: Int64
    /// How many accounts were suspended before it.
    var replaces = 0

    var days: Double { Double(untilMs - fromMs) / World.Span.dayMs }
    var perDay: Double { exchanges / max(days, 1.0 / 24) }
  }

  /// "low_rate": towards 26 a day, in equal steps of the logarithm; what does not fit in the time
  /// that is left is not taken.
  private func slowDown(_ part: inout Part) {
    let lowest = Self.lowestPerDay * world.scenario.thin
    guard let strength = strength(.lowRate), part.perDay > lowest else { return }
    let rate = part.perDay * BinaryMath.exp2(strength * BinaryMath.log2(lowest / part.perDay))
    let wanted = part.exchanges / rate * World.Span.dayMs
    let left = Double(world.endMs - part.fromMs)
    part.untilMs = part.fromMs + Int64(min(wanted, left))
    part.exchanges = rate * part.days
  }

  private func planAccount(
    _ part: Part, index: Int, of count: Int, segment: Segment, random source: RandomSource,
    _ tenants: inout TenantPlanner, _ result: inout Result
  ) {
    var draw = source.substream("account")
    let cover = group(campaign.cover)
    var account = Account(
      segment: segment,
      domiciles: campaign.domiciles.isEmpty ? cover.domiciles : campaign.domiciles,
      regions: campaign.regions, fromMs: part.fromMs, untilMs: part.untilMs)
    let isAged = draw.chance(strength(.agedAccounts) ?? 1)
    if part.replaces > 0 || count > 1 && !isAged {
      let days = draw.exponential() * Self.freshAccountDays
      account.sinceMs = part.fromMs - Int64(days * World.Span.dayMs)
    } else if campaign.family == .pivot {
      // It is there throughout, so it is not one of those that have just begun.
      account.sinceMs = part.fromMs - Int64(Habits.drawAgeDays(&draw) * World.Span.dayMs)
    }
    let coverPerDay = part.exchanges * (1 / blend - 1) / max(part.days, 1)
    var tenant = tenants.tenant(
      of: cover, random: source, perDay: coverPerDay, account: account)
    tenant.truth.campaign = name
    var tactics = tactics(part, index: index, of: count)
    if let strength = strength(.underQuota), draw.chance(strength) {
      let limit = Double(tenant.record.limitRPM ?? 600)
      tenant.plan.ownLimitPerMinute = UInt32(max(1, limit * draw.between(0.3, 0.8)))
    }
    share(&tenant.record, &tactics, &draw)
    suspend(&tenant, part, index, count, segment, source, &draw, &tenants, &result)
    let planner = tenants.campaignPlanner(at: tenant, models: campaign.models)
    let share = addSecond(to: &tenant, part, planner, source, &draw, &tenants)
    result.ownExchanges += part.exchanges * share
    result.accountExchanges += part.exchanges / blend
    if let law = ApplicationLaw.of(campaign.family) {
      tenant.plan.applications.append(
        planner.plan(
          law, perDay: part.perDay * share, preference: .protected, wording: random,
          random: source.substream("campaign"), tactics: tactics, parameters: &tenants.parameters))
    }
    result.accounts.append(tenant)
  }

  /// Of accounts that take nothing for cover as many have a second application as of all tenants,
  /// and they split their rate likewise.
  ///
  /// - Returns: the campaign's share of the rate.
  private func addSecond(
    to tenant: inout PlannedTenant, _ part: Part, _ planner: ApplicationPlanner,
    _ source: RandomSource, _ draw: inout RandomSource, _ tenants: inout TenantPlanner
  ) -> Double {
    guard blend == 1, draw.chance(TenantPlanner.secondApplication) else { return 1 }
    let second = draw.logNormal(median: 1, sigma: 1.1)
    let first = draw.logNormal(median: 1, sigma: 1.1)
    let share = first / (first + second)
    let source = source.substream("second")
    var planner = planner
    (planner.habits.fromMs, planner.habits.untilMs) = (part.fromMs, part.untilMs)
    tenant.plan.applications.append(
      planner.plan(
        draw.pick(TenantPlanner.secondLaws), perDay: part.perDay * (1 - share), wording: source,
        random: source, parameters: &tenants.parameters))
    return share
  }

  private func tactics(
    _ part: Part, index: Int, of count: Int
  ) -> Tactics {
    var tactics = Tactics(
      fromMs: part.fromMs, untilMs: part.untilMs, campaignPlusOne: campaignPlusOne,
      source: random.substream("items").key, stride: UInt64(count), offset: UInt64(index))
    tactics.duplicates = strength(.duplicatePrompts) ?? 0
    tactics.dailyRhythm = strength(.dailyRhythm)
    tactics.jitter = strength(.arrivalJitter)
    tactics.paraphrase = strength(.paraphrase)
    tactics.fakeTurns = strength(.fakeTurns) ?? 0
    tactics.languageRotation = strength(.languageRotation)
    tactics.resamples = campaign.family == .preference
    tactics.pivots = campaign.family == .pivot
    return tactics
  }

  /// What the accounts of one operator have in common as far as they do not rotate it.
  private func share(
    _ record: inout TenantRecord, _ tactics: inout Tactics, _ draw: inout RandomSource
  ) {
    var shared = random.substream("infrastructure")
    let agent = world.drawAgent(using: &shared)
    let address = Habits.drawAddress(&shared)
    if !draw.chance(strength(.agentRotation) ?? 1) { tactics.agent = agent }
    if !draw.chance(strength(.networkRotation) ?? 1) {
      tactics.addresses = [address]
    }
    if !draw.chance(strength(.paymentRotation) ?? 1) {
      record.payment = TenantPlanner.payment(random.substream("payment").key)
    }
  }

  /// Suspends the account by chance; an operator who comes back opens another one.
  private func suspend(
    _ tenant: inout PlannedTenant, _ part: Part, _ index: Int, _ count: Int, _ segment: Segment,
    _ source: RandomSource, _ draw: inout RandomSource, _ tenants: inout TenantPlanner,
    _ result: inout Result
  ) {
    guard campaign.suspensionsPerMonth > 0 else { return }
    let days = draw.exponential() * 30 / campaign.suspensionsPerMonth
    let at = part.fromMs + Int64(days * World.Span.dayMs)
    guard at < part.untilMs else { return }
    tenant.plan.suspension = TenantPlan.Suspension(fromMs: at, untilMs: .max)
    guard let strength = strength(.regrowth), strength > 0,
      part.replaces < Self.mostReplacements
    else { return }
    let pause = draw.exponential() * Self.replacementDays * World.Span.dayMs
    var rest = Part(
      exchanges: 0, fromMs: at + Int64(pause), untilMs: part.untilMs, replaces: part.replaces + 1)
    guard rest.fromMs < rest.untilMs else { return }
    rest.exchanges =
      part.exchanges * Double(part.untilMs - at) / Double(part.untilMs - part.fromMs)
      * strength
    planAccount(
      rest, index: index, of: count, segment: segment,
      random: source.substream("replacement"), &tenants, &result)
  }

  // MARK: Inside others

  private func planHosted(
    _ demand: Double, in group: String, count: Int, _ result: inout Result
  ) {
    guard let host = world.scenario.groups.first(where: { $0.name == group }) else { return }
    let count = min(count, host.tenants)
    let numbers = Self.hosts(count, of: host.tenants, key: random.substream("hosts").key)
    for index in 0..<count {
      let part = Part(exchanges: demand / Double(count), fromMs: fromMs, untilMs: untilMs)
      let tactics = tactics(part, index: index, of: count)
      result.hosted.append(
        Hosted(
          group: group, tenant: numbers[index], tactics: tactics, perDay: part.perDay,
          random: random.substream("hosted \(group)").substream(UInt64(index))))
    }
  }

  /// Different tenants of a group: by consistent hashing (Lamping, Veach: "A fast, minimal memory,
  /// consistent hash algorithm", 2014), so that one more tenant rarely moves a campaign.
  static func hosts(_ count: Int, of tenants: Int, key: UInt64) -> [Int] {
    var taken: [Int] = []
    var attempt: UInt64 = 0
    while taken.count < count {
      let host = jump(SeededHash.combine(key, attempt), buckets: tenants)
      if !taken.contains(host) { taken.append(host) }
      attempt += 1
    }
    return taken
  }

  private static func jump(_ key: UInt64, buckets: Int) -> Int {
    var random = RandomSource(key: key)
    var bucket = 0
    var next = 0.0
    while next < Double(buckets) {
      bucket = Int(next)
      // The next number of buckets at which the key would move: uniform on a reciprocal scale.
      next = (Double(bucket + 1) / (1 - random.unit())).rounded(.down)
    }
    return bucket
  }
}
