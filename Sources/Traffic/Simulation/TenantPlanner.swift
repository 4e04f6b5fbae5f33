import Sketches
import Trace

/// A tenant as it is planned: what it will do, what the provider knows of it, and the truth.
struct PlannedTenant: Sendable {
  var plan: TenantPlan
  var record: TenantRecord
  var truth: TenantTruth
  var habits: Habits
  /// Exchanges a day that were planned of innocent use.
  var perDay: Double
  /// Number of the region that serves it.
  var region: UInt16
  /// How its demand grows.
  var growth: Growth
}

/// What a campaign decides of an account of its own.
struct Account: Sendable {
  var segment: Segment
  var domiciles: [Scenario.Weighted]
  var regions: Scenario.Regions
  /// The time of the campaign: the account is there throughout.
  var fromMs: Int64
  var untilMs: Int64
  /// When it was opened; `nil`: as long ago as any.
  var sinceMs: Int64?
  /// Cover traffic in all; 0: none.
  var exchanges = 0.0

  /// Makes habits fit the account.
  func fit(_ habits: inout Habits) {
    // Its age when it begins is as any tenant's.
    let ageMs = habits.fromMs - habits.sinceMs
    habits.fromMs = min(habits.fromMs, fromMs)
    habits.untilMs = max(habits.untilMs, untilMs)
    habits.sinceMs = habits.fromMs - ageMs
    guard let sinceMs else { return }
    habits.sinceMs = sinceMs
    habits.fromMs = max(habits.fromMs, sinceMs)
  }
}

/// Draws tenants from the laws of a group.
struct TenantPlanner {
  let world: World
  /// Sets of request parameters of all tenants so far.
  var parameters = ParameterTable()

  /// After as many doublings even hyper-growth is over: a factor of 32.
  private static let mostDoublings = 5.0
  /// Share of the tenants with a second application of another kind.
  static let secondApplication = 0.3
  /// What that one may be.
  static let secondLaws: [ApplicationLaw] = [.chat, .support, .documents, .completion]
  /// Suspensions of innocent tenants a month: payment overdue, a mistake of the provider's.
  private static let suspensionsPerMonth = 0.004
  /// Quotas that a segment gets, requests a minute.
  private static let quotas: [Segment: [UInt32]] = [
    .enterprise: [1_000, 3_000, 6_000, 10_000, 30_000], .business: [200, 500, 600, 1_000, 3_000],
    .developer: [20, 60, 60, 200, 500],
  ]

  init(world: World) { self.world = world }

  /// The group's source of randomness for its tenant of that number.
  func random(group: String, tenant: Int) -> RandomSource {
    world.random("group/\(group)").substream(UInt64(tenant))
  }

  /// Draws a tenant.
  ///
  /// - Parameters:
  ///   - random: decides all of it.
  ///   - account: what a campaign decides of its account, its traffic included.
  mutating func tenant(
    of group: Scenario.Group, random: RandomSource, account: Account? = nil
  ) -> PlannedTenant {
    var draw = random.substream("tenant")
    let domicileName = World.draw(account?.domiciles ?? group.domiciles, using: &draw)
    let domicile = Domicile.named(domicileName) ?? Domicile.all[0]
    var habitsRandom = random.substream("habits")
    var habits = Habits.draw(in: world, domicile: domicile, using: &habitsRandom)
    if group.sharesOrganization { share(of: group, &habits) }
    account?.fit(&habits)
    let natural = min(
      draw.logNormal(median: group.perDay.median, sigma: group.perDay.sigma), group.perDay.most)
    let days = max(Double(habits.untilMs - habits.fromMs) / World.Span.dayMs, 0)
    let rate = account.map { days > 0 ? $0.exchanges / days : 0 } ?? natural * world.scenario.thin
    let segment = account?.segment ?? group.segment
    let name = Self.name(random.key)
    var record = TenantRecord(tenant: name)
    record.segment = segment
    record.domicile = domicileName
    record.sinceMs = habits.sinceMs / Int64(World.Span.dayMs) * Int64(World.Span.dayMs)
    record.limitRPM = draw.pick(Self.quotas[segment] ?? [600])
    let shared = group.sharesOrganization ? world.random("group/\(group.name)/organization") : nil
    record.organization = "org_" + Self.label((shared ?? random.substream("organization")).key)
    record.payment = Self.payment((shared ?? random).substream("payment").key)
    // Its own source: a tenant served elsewhere is the same tenant.
    var regionDraw = random.substream("region")
    let regionName =
      switch account?.regions ?? group.regions {
      case .own: domicile.region
      case .weighted(let weighted):
        World.draw(weighted, using: &regionDraw)
      }
    var truth = TenantTruth(tenant: name)
    truth.archetype = group.archetype.rawValue
    let growth = growth(of: group, habits, &draw)
    let planner = ApplicationPlanner(
      world: world, habits: habits, domicile: domicile, region: world.region(regionName),
      models: group.models, growth: growth)
    let applications =
      rate > 0
      ? applications(
        of: group, planner, perDay: rate, random: random, wording: shared ?? random, &draw) : []
    let plan = TenantPlan(
      name: name, key: random.key, applications: applications,
      limitPerMinute: record.limitRPM ?? .max, suspension: drawSuspension(random))
    return PlannedTenant(
      plan: plan, record: record, truth: truth, habits: habits, perDay: rate,
      region: world.region(regionName), growth: growth)
  }

  /// The planner of a campaign at a tenant, whose demand has the ups and downs of any tenant's.
  func campaignPlanner(
    at tenant: PlannedTenant, models: [Scenario.Weighted]
  ) -> ApplicationPlanner {
    ApplicationPlanner(
      world: world, habits: tenant.habits,
      domicile: Domicile.named(tenant.record.domicile ?? "") ?? Domicile.all[0],
      region: tenant.region, models: models, growth: tenant.growth)
  }

  // MARK: Names

  /// Ten characters: 50 bits, so that two of a hundred thousand tenants meet in one scenario out of
  /// two hundred thousand.
  static func name(_ key: UInt64) -> String {
    "acct_" + encoded(SeededHash.mix(key), characters: 10)
  }

  /// A means of payment.
  static func payment(_ key: UInt64) -> String { "pay_" + label(key) }

  private static func label(_ key: UInt64) -> String {
    encoded(SeededHash.mix(key), characters: 8)
  }

  private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")

  private static func encoded(_ bits: UInt64, characters: Int) -> String {
    String((0..<characters).map { alphabet[Int(bits >> UInt64(5 * $0) & 31)] })
  }

  // MARK: Parts

  /// What subsidiaries have in common: offices, software, hours.
  private func share(of group: Scenario.Group, _ habits: inout Habits) {
    var random = world.random("group/\(group.name)/organization").substream("habits")
    habits.agent = world.drawAgent(using: &random)
    habits.addresses = (0..<3).map { _ in Habits.drawAddress(&random) }
  }

  private func growth(
    of group: Scenario.Group, _ habits: Habits, _ random: inout RandomSource
  ) -> Growth {
    var growth = Growth(
      perYear: habits.growthPerYear * group.growthPerYear * world.scenario.growthPerYear,
      startMs: world.startMs)
    let span = Double(world.endMs - world.startMs)
    if group.archetype == .hyperGrowth {
      let from = world.startMs + Int64(random.between(0, 0.4) * span)
      let doublingDays = random.between(3, 9)
      let days = doublingDays * random.between(1.5, Self.mostDoublings)
      growth.ramp(
        fromMs: from, untilMs: from + Int64(days * World.Span.dayMs), doublingDays: doublingDays)
    }
    if random.chance(0.15) {
      // A launch, a sale, a deadline.
      growth.launch(
        atMs: world.startMs + Int64(random.unit() * span), factor: random.between(2, 6),
        days: random.between(0.3, 3))
    }
    return growth
  }

  private func drawSuspension(_ source: RandomSource) -> TenantPlan.Suspension? {
    var random = source.substream("suspension")
    let perMs = Self.suspensionsPerMonth / (30 * World.Span.dayMs)
    let at = random.exponential() / perMs
    guard at < Double(world.endMs - world.startMs) else { return nil }
    let from = world.startMs + Int64(at)
    let length = random.logNormal(median: 1.5 * World.Span.dayMs, sigma: 1)
    return TenantPlan.Suspension(fromMs: from, untilMs: from + Int64(length))
  }

  private mutating func applications(
    of group: Scenario.Group, _ planner: ApplicationPlanner, perDay: Double, random: RandomSource,
    wording: RandomSource, _ draw: inout RandomSource
  ) -> [ApplicationPlan] {
    let canEmbed = world.models.contains(where: \.isEmbedding)
    let laws = ApplicationLaw.of(group.archetype).filter { canEmbed || $0.operation != 2 }
    var chosen: [ApplicationLaw]
    switch group.archetype {
    case .megaEnterprise:
      chosen = (0..<(10 + draw.below(21))).map { _ in draw.pick(laws) }
    case .reseller:
      chosen = (0..<(12 + draw.below(25))).map { _ in draw.pick(laws) }
    default:
      chosen = [draw.pick(laws)]
      // Who embeds does nothing else.
      if draw.chance(Self.secondApplication), group.archetype != .embeddings {
        chosen.append(draw.pick(Self.secondLaws))
      }
    }
    let weights = chosen.indices.map { _ in draw.logNormal(median: 1, sigma: 1.1) }
    let total = weights.reduce(0, +)
    return chosen.enumerated().map { index, law in
      let name = "application/\(index)"
      return planner.plan(
        law, perDay: perDay * weights[index] / total, preference: preference(of: group.archetype),
        wording: wording.substream(name), random: random.substream(name), parameters: &parameters)
    }
  }

  private func preference(of archetype: Archetype) -> ApplicationPlanner.ModelPreference {
    switch archetype {
    case .openWeight: .open
    case .switcher: .switching
    default: .any
    }
  }
}
