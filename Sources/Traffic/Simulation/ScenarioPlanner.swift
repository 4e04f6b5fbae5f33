import Trace

/// Draws all tenants and campaigns of a scenario, and what the registry says of them.
struct ScenarioPlanner {
  /// Everything that is settled before the first exchange.
  struct Plan {
    var tenants: [TenantPlan]
    /// Names of the campaigns, by number.
    var campaigns: [String]
    /// Lines with truth.
    var registry: [UInt8]
  }

  let world: World
  var tenants: TenantPlanner

  init(world: World) {
    self.world = world
    tenants = TenantPlanner(world: world)
  }

  /// Draws everything. Groups come first, campaigns after, in the order of the scenario; none
  /// depends on another, except that a campaign may add to the tenant it hides in.
  mutating func plan() -> Plan {
    var planned: [PlannedTenant] = []
    var firstOf: [String: Int] = [:]
    var spans: [String: [Range<Int64>]] = [:]
    for group in world.scenario.groups where world.scenario.admits.contains(group.segment) {
      firstOf[group.name] = planned.count
      for number in 0..<group.tenants {
        let random = tenants.random(group: group.name, tenant: number)
        planned.append(tenants.tenant(of: group, random: random))
      }
      spans[group.name] = planned.suffix(group.tenants).map(\.habits.span)
    }
    var names: [String] = []
    var truths: [CampaignTruth] = []
    for campaign in world.scenario.campaigns {
      for number in 0..<campaign.count {
        let name = campaign.instanceName(number)
        let planner = CampaignPlanner(
          world: world, campaign: campaign, name: name, number: names.count)
        var result = planner.plan(&tenants, hosts: spans)
        result.truth.blend = blend(of: result, campaign, firstOf, planned)
        planned += result.accounts
        for hosted in result.hosted {
          guard let first = firstOf[hosted.group] else { continue }
          host(hosted, of: campaign, name, at: &planned[first + hosted.tenant])
        }
        names.append(name)
        truths.append(result.truth)
      }
    }
    return Plan(
      tenants: planned.map(\.plan), campaigns: names, registry: registry(planned, truths))
  }

  /// The campaign's share of the traffic of all tenants that it uses; `nil` if it uses none.
  private func blend(
    of result: CampaignPlanner.Result, _ campaign: Scenario.Campaign, _ firstOf: [String: Int],
    _ planned: [PlannedTenant]
  ) -> Double? {
    guard campaign.family != .retainedOutputs else { return 1 }
    var own = result.ownExchanges
    var all = result.accountExchanges
    for hosted in result.hosted {
      guard let first = firstOf[hosted.group] else { continue }
      own += hosted.perDay * campaign.days
      all += (hosted.perDay + planned[first + hosted.tenant].perDay) * campaign.days
    }
    return all > 0 ? (own / all * 1_000).rounded() / 1_000 : nil
  }

  private mutating func host(
    _ hosted: CampaignPlanner.Hosted, of campaign: Scenario.Campaign, _ name: String,
    at tenant: inout PlannedTenant
  ) {
    guard let law = ApplicationLaw.of(campaign.family) else { return }
    tenant.truth.campaign = tenant.truth.campaign ?? name
    let planner = tenants.campaignPlanner(at: tenant, models: campaign.models)
    tenant.plan.applications.append(
      planner.plan(
        law, perDay: hosted.perDay, preference: .protected,
        wording: hosted.random.substream("wording"), random: hosted.random,
        tactics: hosted.tactics, parameters: &tenants.parameters))
  }

  private func registry(_ planned: [PlannedTenant], _ campaigns: [CampaignTruth]) -> [UInt8] {
    var bytes: [UInt8] = []
    for model in world.scenario.models { RegistryWriter.append(model.record, to: &bytes) }
    for tenant in planned {
      var truth = tenant.truth
      truth.corpora = tenant.plan.corpora
      RegistryWriter.append(tenant.record, truth: truth, to: &bytes)
    }
    for event in events(planned) { RegistryWriter.append(event, to: &bytes) }
    for campaign in campaigns { RegistryWriter.append(campaign, to: &bytes) }
    return bytes
  }

  /// Suspensions and their ends within the span, by time, then name.
  private func events(_ planned: [PlannedTenant]) -> [EventRecord] {
    var events: [EventRecord] = []
    for tenant in planned {
      guard let suspension = tenant.plan.suspension, suspension.fromMs < world.endMs else {
        continue
      }
      let name = tenant.plan.name
      events.append(EventRecord(event: "suspended", tenant: name, atMs: suspension.fromMs))
      guard suspension.untilMs < world.endMs else { continue }
      events.append(EventRecord(event: "reinstated", tenant: name, atMs: suspension.untilMs))
    }
    return events.sorted { ($0.atMs, $0.tenant) < ($1.atMs, $1.tenant) }
  }
}
