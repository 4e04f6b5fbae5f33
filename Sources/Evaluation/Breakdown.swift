import Trace

/// The figures of one kind of account.
public struct AccountGroup: Sendable {
  /// What they are.
  public var label: AccountLabel
  /// What they have in common.
  public var name: String
  /// Their number.
  public var tenants: Int
  /// Lower median of the highest score that each reached; `nil` if that was never scored.
  public var medianPeak: Double?
  /// The highest of these.
  public var highestPeak: Double?
  /// Those that were flagged, with their rate in 30 days.
  public var rate: FlagRate
}

/// The figures of one kind of campaign.
public struct CampaignGroup: Sendable {
  /// What the campaigns have in common.
  public var name: String
  /// Their number.
  public var campaigns: Int
  /// Their accounts.
  public var accounts: Int
  /// Of these, those that were flagged.
  public var accountsFlagged: Int
  /// Campaigns of which no account was flagged.
  public var neverFlagged: Int
  /// Median share of the exchanges served before the flags.
  public var harvestShare: Double
  /// Its 95% interval, campaigns drawn anew; with one campaign there is none.
  public var interval: ConfidenceInterval?
}

/// One operating point looked at by kinds of accounts and campaigns.
public struct Breakdown: Sendable {
  /// By label and archetype.
  public var archetypes: [AccountGroup]
  /// By label and the provider's segment.
  public var segments: [AccountGroup]
  /// By label and country.
  public var domiciles: [AccountGroup]
  /// By label and the region of most exchanges.
  public var regions: [AccountGroup]
  /// By what the campaigns harvest.
  public var families: [CampaignGroup]
  /// By how they hide; a campaign counts under each of its evasions.
  public var evasions: [CampaignGroup]
  /// By how much they use of an evasion.
  public var strengths: [CampaignGroup]

  init(
    _ point: Assessment, _ histories: DetectorHistories, in evaluated: EvaluationCase,
    _ resampling: Resampling
  ) {
    let groups = AccountGroups(point: point, histories: histories, evaluated: evaluated)
    archetypes = groups.by(\.archetype)
    segments = groups.by { $0.segment?.rawValue ?? AccountNames.unknown }
    domiciles = groups.by { $0.domicile ?? AccountNames.unknown }
    regions = groups.by { $0.region ?? AccountNames.unknown }
    families = Self.campaigns(point, evaluated, resampling) { [$0.family] }
    evasions = Self.campaigns(point, evaluated, resampling) {
      $0.evasions.isEmpty ? ["none"] : $0.evasions
    }
    strengths = Self.campaigns(point, evaluated, resampling) { campaign in
      campaign.evasions.map { "\($0) \(Self.band(campaign.strengths[$0]))" }
    }
  }

  /// A third of the range of strengths, in words.
  static func band(_ strength: Double?) -> String {
    switch strength {
    case nil: "of unstated strength"
    case .some(..<(1.0 / 3)): "below 1/3"
    case .some(..<(2.0 / 3)): "1/3 to 2/3"
    case .some: "2/3 and more"
    }
  }

  private static func campaigns(
    _ point: Assessment, _ evaluated: EvaluationCase, _ resampling: Resampling,
    by names: (LabelledCampaign) -> [String]
  ) -> [CampaignGroup] {
    var rows: [String: [CampaignHarvest]] = [:]
    for row in point.campaigns {
      for name in names(evaluated.campaigns[row.campaign]) { rows[name, default: []].append(row) }
    }
    return rows.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { name, rows in
      CampaignGroup(
        name: name, campaigns: rows.count, accounts: rows.reduce(0) { $0 + $1.accounts },
        accountsFlagged: rows.reduce(0) { $0 + $1.accountsFlagged },
        neverFlagged: rows.count { $0.accountsFlagged == 0 },
        harvestShare: Quantile.interpolated(rows.map(\.share), 0.5),
        interval: rows.count > 1 ? interval(rows.map(\.share), resampling) : nil)
    }
  }

  private static func interval(
    _ shares: [Double], _ resampling: Resampling
  ) -> ConfidenceInterval {
    var random = resampling.source(.breakdown)
    return ConfidenceInterval(
      middleOf: (0..<resampling.resamples).map { _ in
        Quantile.interpolated(shares.map { _ in shares[random.below(shares.count)] }, 0.5)
      })
  }
}

/// Accounts put together by something they have in common.
private struct AccountGroups {
  let point: Assessment
  let histories: DetectorHistories
  let evaluated: EvaluationCase

  func by(_ name: (LabelledAccount) -> String) -> [AccountGroup] {
    struct Key: Hashable {
      let label: AccountLabel
      let name: String
    }
    var members: [Key: [Int]] = [:]
    for (number, account) in evaluated.accounts.enumerated() where account.label != .leftOut {
      members[Key(label: account.label, name: name(account)), default: []].append(number)
    }
    let keys = members.keys.sorted { a, b in
      a.label != b.label
        ? a.label.rawValue < b.label.rawValue : a.name.utf8.lexicographicallyPrecedes(b.name.utf8)
    }
    return keys.map { key in
      let accounts = members[key] ?? []
      let peaks = accounts.map { histories.peak(of: $0) }.sorted()
      func finite(_ value: Double?) -> Double? { value.flatMap { $0.isFinite ? $0 : nil } }
      return AccountGroup(
        label: key.label, name: key.name, tenants: accounts.count,
        medianPeak: finite(peaks[(peaks.count - 1) / 2]), highestPeak: finite(peaks.last),
        rate: FlagRate(of: accounts, in: evaluated, flags: point.flags))
    }
  }
}
