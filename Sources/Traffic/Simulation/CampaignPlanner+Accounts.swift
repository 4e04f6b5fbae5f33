import Sketches
import Trace

// Accounts of a campaign's own: how many, what each takes, what they share, and what follows a
// suspension.
extension CampaignPlanner {
  func planAccounts(
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
      keepRate(of: &part)
      planAccount(
        part, index: index, of: count, segment: segment, random: random.substream(UInt64(index)),
        &tenants, &result)
    }
  }

  /// What one account is to take, and when.
  struct Part {
    var exchanges: Double
    var fromMs: Int64
    var untilMs: Int64
    /// How many accounts were suspended before it.
    var replaces = 0

    var days: Double { Double(untilMs - fromMs) / World.Span.dayMs }
    var perDay: Double { days > 0 ? exchanges / days : 0 }
  }

  /// At most the rate that the scenario allows one account, and as low as "low_rate" makes it.
  func keepRate(of part: inout Part) {
    if campaign.perDay > 0 {
      part.exchanges = min(part.exchanges, campaign.perDay * world.scenario.thin * part.days)
    }
    slowDown(&part)
  }

  /// "low_rate": towards 26 a day, in equal steps of the logarithm; what does not fit in the time
  /// that is left is not taken.
  func slowDown(_ part: inout Part) {
    let lowest = Self.lowestPerDay * world.scenario.thin
    guard let strength = strength(.lowRate), part.perDay > lowest else { return }
    let rate = part.perDay * BinaryMath.exp2(strength * BinaryMath.log2(lowest / part.perDay))
    let wanted = part.exchanges / rate * World.Span.dayMs
    let left = Double(world.endMs - part.fromMs)
    part.untilMs = part.fromMs + Int64(min(wanted, left))
    part.exchanges = rate * part.days
  }

  func planAccount(
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
    account.exchanges = part.exchanges * (1 / blend - 1)
    var tenant = tenants.tenant(of: cover, random: source, account: account)
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
  func addSecond(
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

  func tactics(
    _ part: Part, index: Int, of count: Int
  ) -> Tactics {
    var tactics = Tactics(
      fromMs: part.fromMs, untilMs: part.untilMs, campaignPlusOne: campaignPlusOne,
      source: random.substream("items").key, stride: UInt64(count), offset: UInt64(index))
    // No account takes as many items, so parts of the list never meet.
    tactics.firstItem = UInt64(part.replaces) << 24
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
  func share(
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
  func suspend(
    _ tenant: inout PlannedTenant, _ part: Part, _ index: Int, _ count: Int, _ segment: Segment,
    _ source: RandomSource, _ draw: inout RandomSource, _ tenants: inout TenantPlanner,
    _ result: inout Result
  ) {
    guard campaign.suspensionsPerMonth > 0 else { return }
    let wait = draw.exponential() * 30 / campaign.suspensionsPerMonth * World.Span.dayMs
    guard wait < Double(part.untilMs - part.fromMs) else { return }
    let at = part.fromMs + Int64(wait)
    tenant.plan.suspension = TenantPlan.Suspension(fromMs: at, untilMs: .max)
    guard let strength = strength(.regrowth), strength > 0,
      part.replaces < Self.mostReplacements
    else { return }
    let pause = draw.exponential() * Self.replacementDays * World.Span.dayMs
    // An exponential draw is below 40 means, so the sum stays far from the end of time.
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
}
