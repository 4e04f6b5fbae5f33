import Trace

extension Scenario {
  /// The scenario as a file that says every setting; reading it gives the same scenario.
  ///
  /// Keys come in the order of the guide, numbers as the shortest decimals that read back the
  /// same. Linear in the scenario.
  public var text: String {
    let members: [(String, SettingText)] = [
      ("scenario", .string(name)), ("about", .string(about)), ("seed", .whole(seed)),
      ("start", .time(startMs)), ("days", .number(days)), ("text", .bool(hasText)),
      ("admits", .list(admits.map { .string($0.rawValue) })),
      ("growth_per_year", .number(growthPerYear)), ("thin", .number(thin)),
      ("models", .list(models.map(\.setting))), ("benign", .list(groups.map(\.setting))),
      ("campaigns", .list(campaigns.map(\.setting))),
    ]
    return SettingText.object(members).text
  }
}

extension Scenario.Model {
  fileprivate var setting: SettingText {
    var members: [(String, SettingText)] = [("model", .string(record.model))]
    if let provider = record.provider { members.append(("provider", .string(provider))) }
    members.append(("protected", .bool(record.isProtected)))
    if let released = record.releasedMs { members.append(("released", .time(released))) }
    if let price = record.inputPrice { members.append(("input_usd_per_mtok", .price(price))) }
    if let price = record.outputPrice { members.append(("output_usd_per_mtok", .price(price))) }
    members.append(("popularity", .number(popularity)))
    members.append(("reasoning", .bool(isReasoning)))
    members.append(("embedding", .bool(isEmbedding)))
    members.append(("tokens_per_second", .number(tokensPerSecond)))
    return .object(members)
  }
}

extension Scenario.Regions {
  fileprivate var setting: SettingText {
    switch self {
    case .own: .string("own")
    case .weighted(let weights): .weights(weights)
    }
  }
}

extension Scenario.Group {
  fileprivate var setting: SettingText {
    var members: [(String, SettingText)] = [("group", .string(name))]
    if !about.isEmpty { members.append(("about", .string(about))) }
    members += [
      ("archetype", .string(archetype.rawValue)), ("tenants", .whole(tenants)),
      ("per_day", .list([perDay.median, perDay.sigma, perDay.most].map(SettingText.number))),
      ("segment", .string(segment.rawValue)), ("domiciles", .weights(domiciles)),
      ("regions", regions.setting), ("shares_organization", .bool(sharesOrganization)),
      ("growth_per_year", .number(growthPerYear)),
    ]
    if !models.isEmpty { members.append(("models", .weights(models))) }
    return .object(members)
  }
}

extension Scenario.Campaign {
  /// What follows from a host is left out, since a file must not say it.
  fileprivate var setting: SettingText {
    var members: [(String, SettingText)] = [("campaign", .string(name))]
    if !about.isEmpty { members.append(("about", .string(about))) }
    members += [
      ("family", .string(family.rawValue)), ("count", .whole(count)),
      ("accounts", .whole(accounts)), ("host", .string(host)),
    ]
    if family != .retainedOutputs { members += traffic }
    return .object(members)
  }

  private var traffic: [(String, SettingText)] {
    var members: [(String, SettingText)] = [
      ("exchanges", .number(exchanges)), ("per_day", .number(perDay)),
      ("start_day", .number(startDay)), ("days", .number(days)), ("blend", .number(blend)),
    ]
    if host == Self.own {
      if !cover.isEmpty { members.append(("cover", .string(cover))) }
      members += [
        ("segment", .string(segment.rawValue)), ("domiciles", .weights(domiciles)),
        ("regions", regions.setting),
      ]
      if !displacedTo.isEmpty { members.append(("displaced_to", .weights(displacedTo))) }
    }
    members.append(("suspensions_per_month", .number(suspensionsPerMonth)))
    if !evasions.isEmpty {
      members.append(
        ("evasions", .object(evasions.map { ($0.evasion.rawValue, .number($0.strength)) })))
    }
    if !models.isEmpty { members.append(("models", .weights(models))) }
    return members
  }
}
