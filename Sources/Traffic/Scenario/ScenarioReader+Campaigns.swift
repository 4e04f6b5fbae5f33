import Trace

extension ScenarioReader {
  /// The campaigns, which refer to groups.
  func campaigns(
    _ root: SettingFields, groups: [Scenario.Group]
  ) throws(TraceError) -> [Scenario.Campaign] {
    let elements = try root.elements("campaigns", upTo: ScenarioLimits.campaigns) ?? []
    let groups = GroupIndex(groups)
    var campaigns: [Scenario.Campaign] = []
    var names: Set<String> = []
    var hosted: [String: Int] = [:]
    for fields in elements {
      let campaign = try campaign(fields, groups)
      guard names.count + campaign.count <= ScenarioLimits.campaigns else {
        throw fields.error(
          "count", "makes more than \(ScenarioLimits.campaigns) campaigns in all, expected fewer")
      }
      let instances = (0..<campaign.count).map(campaign.instanceName)
      for name in instances where !names.insert(name).inserted {
        throw fields.error(
          "campaign", "names `\(name)` again, expected a new name")
      }
      if let host = groups[campaign.host], campaign.family != .retainedOutputs {
        hosted[host.name, default: 0] += campaign.accounts * campaign.count
        try checkRoom(in: host, hosted[host.name, default: 0], fields)
      }
      campaigns.append(campaign)
    }
    return campaigns
  }

  private func checkRoom(
    in host: Scenario.Group, _ accounts: Int, _ fields: SettingFields
  ) throws(TraceError) {
    guard accounts > host.tenants else { return }
    throw fields.error(
      "host",
      "is `\(host.name)`, where campaigns now hide in \(accounts) of \(host.tenants) "
        + "tenants, expected no more than there are",
      advice: "give the group more tenants")
  }

  private func campaign(
    _ fields: SettingFields, _ groups: GroupIndex
  ) throws(TraceError) -> Scenario.Campaign {
    try fields.allow(ScenarioKeys.campaign)
    let family: Family = try fields.choice("family", "a family", default: nil)
    let host = try host(fields, family, groups)
    if family == .retainedOutputs {
      try fields.refuse(
        Self.settingsOfTraffic + Self.settingsOfAccounts,
        because: "the traffic of `retained_outputs` is its host's, nothing added or changed")
    } else if host != nil {
      try fields.refuse(
        Self.settingsOfAccounts, because: "the accounts are those of the host")
    }
    let accounts = Int(
      try fields.whole("accounts", in: 1...Int64(ScenarioLimits.tenants), default: 1))
    let demand = try demand(fields, family, accounts: accounts)
    let place = try place(fields, host)
    let models = try modelWeights(fields)
    let evasions = try evasions(fields)
    let campaign = Scenario.Campaign(
      name: try fields.name("campaign"),
      family: family,
      count: Int(
        try fields.whole("count", in: 1...Int64(ScenarioLimits.campaigns), default: 1)),
      accounts: accounts,
      exchanges: demand.exchanges,
      perDay: demand.perDay,
      startDay: demand.startDay,
      days: demand.days,
      blend: try fields.number("blend", in: ScenarioLimits.blend, default: 1),
      segment: try fields.choice("segment", "a segment", default: host?.segment ?? .business),
      domiciles: place.domiciles,
      regions: place.regions,
      host: host?.name ?? Scenario.Campaign.own,
      cover: try groupName("cover", fields, groups) ?? "",
      displacedTo: try displacedTo(fields, groups, evasions),
      suspensionsPerMonth: try fields.number(
        "suspensions_per_month", in: ScenarioLimits.suspensionsPerMonth, default: 0),
      evasions: evasions,
      models: family == .retainedOutputs ? host?.models ?? [] : models,
      about: try fields.text("about", upTo: ScenarioLimits.aboutBytes))
    try checkModels(campaign, fields)
    return campaign
  }

  /// What a campaign that only keeps its host's outputs cannot have.
  private static let settingsOfTraffic = [
    "exchanges", "per_day", "start_day", "days", "blend", "suspensions_per_month", "evasions",
    "models",
  ]
  /// What a campaign that hides in another's accounts cannot have.
  private static let settingsOfAccounts = [
    "segment", "domiciles", "regions", "cover", "displaced_to",
  ]

  /// The group in which a campaign hides; `nil`: it has accounts of its own.
  private func host(
    _ fields: SettingFields, _ family: Family, _ groups: GroupIndex
  ) throws(TraceError) -> Scenario.Group? {
    let isOwn = fields.object["host"] == .string(Scenario.Campaign.own)
    let name = isOwn ? nil : try groupName("host", fields, groups)
    guard name != nil || family != .retainedOutputs else {
      throw fields.missing("host", expected: "the group whose outputs are kept")
    }
    return name.flatMap { groups[$0] }
  }

  /// Where a campaign's accounts live and are served: where its host's do, or as the file says.
  private func place(
    _ fields: SettingFields, _ host: Scenario.Group?
  ) throws(TraceError) -> (domiciles: [Scenario.Weighted], regions: Scenario.Regions) {
    if let host { return (host.domiciles, host.regions) }
    return (try domiciles(fields), try regions(fields))
  }

  private func groupName(
    _ name: String, _ fields: SettingFields, _ groups: GroupIndex
  ) throws(TraceError) -> String? {
    guard fields.has(name) else { return nil }
    let group = try fields.name(name)
    guard groups[group] != nil else {
      throw fields.error(
        name, "is \"\(group)\", expected a group of the scenario",
        advice: SettingFields.suggestion(for: group, among: groups.names))
    }
    return group
  }

  /// How much a campaign wants, and when.
  private func demand(
    _ fields: SettingFields, _ family: Family, accounts: Int
  ) throws(TraceError) -> (exchanges: Double, perDay: Double, startDay: Double, days: Double) {
    guard family != .retainedOutputs else { return (0, 0, 0, days) }
    let startDay = try fields.number(
      "start_day", in: 0...(days - ScenarioLimits.campaignDays), default: 0)
    // Rounded, so that 2.1 and 11.9 are 14 days whatever their binary forms add up to.
    let rest = max(((days - startDay) * 1e6).rounded() / 1e6, ScenarioLimits.campaignDays)
    let length = try fields.number("days", in: ScenarioLimits.campaignDays...rest, default: rest)
    let perDay = try fields.number(
      "per_day", in: 0...ScenarioLimits.perDay.upperBound, default: 0)
    let (least, most) = (
      ScenarioLimits.exchanges.lowerBound, ScenarioLimits.exchanges.upperBound
    )
    let asPaced = perDay * Double(accounts) * length
    let exchanges = try fields.number(
      "exchanges", in: ScenarioLimits.exchanges,
      default: perDay > 0 ? min(max(asPaced.rounded(), least), most) : nil)
    return (exchanges, perDay, startDay, length)
  }

  private func evasions(
    _ fields: SettingFields
  ) throws(TraceError) -> [Scenario.Campaign.EvasionStrength] {
    guard let nested = try fields.nested("evasions") else { return [] }
    try nested.allow(Evasion.allCases.map(\.rawValue))
    var evasions: [Scenario.Campaign.EvasionStrength] = []
    for member in nested.object.members {
      guard let evasion = Evasion(rawValue: member.key) else { continue }
      let strength = try nested.number(member.key, in: ScenarioLimits.share, default: nil)
      evasions.append(.init(evasion: evasion, strength: strength))
    }
    return evasions
  }

  private func displacedTo(
    _ fields: SettingFields, _ groups: GroupIndex,
    _ evasions: [Scenario.Campaign.EvasionStrength]
  ) throws(TraceError) -> [Scenario.Weighted] {
    let named = try fields.weights(
      "displaced_to", "a group of the scenario or \"shell\"", known: groups.places)
    if let named { return named }
    let moves = evasions.contains { $0.evasion == .displacement && $0.strength > 0 }
    return moves ? [.init(name: Scenario.Campaign.shell, weight: 1)] : []
  }

  /// Refuses a campaign that none of its possible models can serve.
  private func checkModels(
    _ campaign: Scenario.Campaign, _ fields: SettingFields
  ) throws(TraceError) {
    guard campaign.family != .retainedOutputs else { return }
    let candidates = candidates(campaign.models)
    if !campaign.models.isEmpty, let model = candidates.first(where: \.isEmbedding) {
      throw fields.error(
        "models", "names `\(model.record.model)`, which only embeds, expected models that answer")
    }
    let worthTaking = candidates.filter { !$0.isEmbedding && $0.record.isProtected }
    guard !worthTaking.isEmpty else {
      throw fields.error(
        "models", "leaves no choice: a campaign needs a protected model that answers",
        advice: "name one here, or add one to the scenario's models with a popularity above 0")
    }
    guard campaign.family == .pivot else { return }
    let isMet = worthTaking.contains { model in
      model.record.releasedMs.map { released in
        let day = Double(released - startMs) / 86_400_000
        return day >= campaign.startDay && day < campaign.startDay + campaign.days
      } ?? false
    }
    guard isMet else {
      throw fields.error(
        "family", "is \"pivot\", but none of its models is released while it lasts",
        advice: "give one of them a `released` date between its first and last day")
    }
  }
}

/// The groups of a scenario by name.
struct GroupIndex {
  /// All names, in the order of the scenario.
  let names: [String]
  /// Where displaced demand can go: all groups, and shell companies.
  let places: KnownNames
  private let groups: [String: Scenario.Group]

  init(_ groups: [Scenario.Group]) {
    names = groups.map(\.name)
    places = KnownNames([Scenario.Campaign.shell] + names)
    self.groups = Dictionary(groups.map { ($0.name, $0) }) { first, _ in first }
  }

  subscript(name: String) -> Scenario.Group? { groups[name] }
}
