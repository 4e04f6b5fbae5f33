/// What a tenant really is.
public struct TenantTruth: Sendable, Equatable {
  /// The account.
  public var tenant: String
  /// The kind of use it was made after.
  public var archetype: String?
  /// The campaign it belongs to; `nil`: benign.
  public var campaign: String?
  /// The data its prompts come from.
  public var corpora: [String] = []

  /// A benign tenant of which nothing else is known.
  public init(tenant: String) { self.tenant = tenant }
}

/// What a campaign really is.
public struct CampaignTruth: Sendable, Equatable {
  /// The strength at which one evasion is used, 0 to 1.
  public struct Strength: Sendable, Equatable {
    /// The evasion.
    public var evasion: String
    /// 0: not at all; 1: in full.
    public var strength: Double

    /// An evasion at a strength.
    public init(evasion: String, strength: Double) {
      self.evasion = evasion
      self.strength = strength
    }
  }

  /// Its name in the trace.
  public var campaign: String
  /// What it harvests.
  public var family: String?
  /// Accounts it uses.
  public var accounts: UInt32?
  /// Its share of the traffic of the accounts it uses, 0 to 1; the rest is cover, or their own.
  public var blend: Double?
  /// How it hides.
  public var evasion: [String] = []
  /// How much, in the order of the text; an evasion that is absent here has no stated strength.
  public var strength: [Strength] = []

  /// A campaign of which only the name is known.
  public init(campaign: String) { self.campaign = campaign }
}

/// The labels of a trace, for `Evaluation` alone: they never come near a score.
public struct GroundTruth: Sendable {
  private var tenantRecords = NamedRecords<TenantTruth>(limit: TraceLimits.registryTenants)
  private var campaignRecords = NamedRecords<CampaignTruth>(limit: TraceLimits.registryCampaigns)

  /// No truth at all.
  public init() {}

  /// Whether the trace is labelled: its registry holds truth of any tenant or campaign, so an
  /// exchange without a campaign is benign rather than unknown.
  public var isLabelled: Bool {
    !tenantRecords.records.isEmpty || !campaignRecords.records.isEmpty
  }

  /// All tenants with truth, in order of first appearance.
  public var tenants: [TenantTruth] { tenantRecords.records }

  /// All campaigns, in order of first appearance.
  public var campaigns: [CampaignTruth] { campaignRecords.records }

  /// Truth of a tenant.
  public func tenant(_ name: String) -> TenantTruth? { tenantRecords[name] }

  /// Truth of a campaign.
  public func campaign(_ name: String) -> CampaignTruth? { campaignRecords[name] }

  /// Adds or replaces a tenant's truth; `false` beyond ``TraceLimits/registryTenants``.
  public mutating func add(_ truth: TenantTruth) -> Bool {
    tenantRecords.set(truth, for: truth.tenant)
  }

  /// Adds or replaces a campaign's truth; `false` beyond ``TraceLimits/registryCampaigns``.
  public mutating func add(_ truth: CampaignTruth) -> Bool {
    campaignRecords.set(truth, for: truth.campaign)
  }
}
