public import Detector
public import Report
public import Trace

/// A trace that was replayed by itself, with what its labels say.
public struct LabelledTrace: Sendable {
  /// The trace as the user named it.
  public let name: String
  /// What the detector concluded, without having seen a label.
  public let report: ReplayReport
  /// Every account with an exchange, in the order of the names' bytes.
  public let accounts: [LabelledAccount]
  /// Every campaign of an exchange or of the registry, in the order of the names' bytes.
  public let campaigns: [LabelledCampaign]
  /// Accounts that the registry puts into a campaign, but no exchange does: they count as benign.
  public let idleCampaignAccounts: Int
  /// The first damaged lines.
  public let damage: [TraceError]

  /// Replays a trace and reads its labels beside it.
  ///
  /// - Parameters:
  ///   - reader: at the beginning of ONE trace, made with labels, its registry with truth.
  ///   - name: of the trace, for errors.
  ///   - shards: workers, 1 to 64; no result depends on them.
  ///   - instants: gets every scoring instant of every tenant, where it is given: of each tenant in
  ///     order of time, tenants in an order that depends on `shards`.
  ///   - progress: told the exchanges read so far.
  /// - Throws: what the reader throws; if the trace is empty or not labelled; if no exchange names a
  ///   campaign that the registry's tenants have; if a label leaks into what the detector sees.
  public static func read(
    _ reader: inout MergedReader, name: String, configuration: ReplayConfiguration,
    shards: Int = 1, instants: (([Evidence]) -> Void)? = nil,
    progress: (UInt64) -> Void = { _ in }
  ) async throws(TraceError) -> LabelledTrace {
    var session = ReplaySession(
      configuration: configuration, shards: shards,
      regionNumbers: reader.numbers(ofRegionsOf: configuration.policy),
      keepsInstants: instants != nil)
    var batches = session.emptyBatches(capacity: Replay.defaultRound)
    var labels = Array(repeating: LabelBatch(), count: shards)
    var ledger = LabelLedger()
    while try reader.fill(&batches, labels: &labels, rows: Replay.defaultRound) {
      await session.observe(batches)
      for (batch, label) in zip(batches, labels) { ledger.take(batch, label) }
      if let instants { instants(await session.takeInstants()) }
      progress(reader.totals.exchanges)
    }
    let totals = reader.totals
    let ended = await session.finish(tenants: reader.tenants, totals: totals)
    if let instants { instants(ended.instants) }
    return try LabelledTrace(
      name: name, report: ended.report, ledger: ledger, reader: reader,
      damage: totals.damageSamples)
  }

  private init(
    name: String, report: ReplayReport, ledger: LabelLedger, reader: borrowing MergedReader,
    damage: [TraceError]
  ) throws(TraceError) {
    let truth = reader.truth
    try Self.checkLabels(name, report, ledger, truth)
    self.name = name
    self.report = report
    self.damage = damage
    let campaigns = Self.campaigns(ledger, reader)
    self.campaigns = campaigns
    accounts = Self.accounts(
      ledger, reader, retained: Set(campaigns.filter(\.isRetained).map(\.name)))
    idleCampaignAccounts = accounts.count { account in
      account.campaignExchanges == 0 && truth.tenant(account.name)?.campaign != nil
    }
    try LeakedLabel.check(self, ledger, reader)
  }

  /// Whether another trace has the same accounts with as many exchanges from the same moments on: a
  /// copy, by all appearances.
  public func hasAccounts(of other: LabelledTrace) -> Bool {
    accounts.count == other.accounts.count
      && zip(accounts, other.accounts).allSatisfy { a, b in
        a.name.utf8.elementsEqual(b.name.utf8) && a.exchanges == b.exchanges
          && a.campaignExchanges == b.campaignExchanges && a.firstMs == b.firstMs
      }
  }

  private static func checkLabels(
    _ name: String, _ report: ReplayReport, _ ledger: LabelLedger, _ truth: GroundTruth
  ) throws(TraceError) {
    guard report.trace.exchanges > 0 else {
      throw TraceError(
        file: name, problem: "no exchange in it",
        advice: "a trace has one JSON object a line, with at least `ts` and `tenant`")
    }
    guard truth.isLabelled else {
      throw TraceError(
        file: name, problem: "not labelled: its registry holds no truth of any tenant or campaign",
        advice:
          "say who is who in X.registry.jsonl beside X.jsonl, or with --registry; an exchange "
          + "without `campaign` is benign only where a registry says what the campaigns are")
    }
    let expected = truth.tenants.count { $0.campaign != nil }
    guard ledger.hasCampaigns || expected == 0 else {
      throw TraceError(
        file: name,
        problem: "the registry puts \(expected) tenants into campaigns, but no exchange names a "
          + "campaign",
        advice: "give `campaign` to the exchanges that belong to one")
    }
  }

  private static func campaigns(
    _ ledger: LabelLedger, _ reader: borrowing MergedReader
  ) -> [LabelledCampaign] {
    var campaigns: [LabelledCampaign] = []
    var named: Set<[UInt8]> = []
    for truth in reader.truth.campaigns {
      named.insert(Array(truth.campaign.utf8))
      var campaign = LabelledCampaign(name: truth.campaign)
      campaign.isRegistered = true
      if let family = truth.family, !family.isEmpty { campaign.family = family }
      campaign.evasions = truth.evasion
      for strength in truth.strength { campaign.strengths[strength.evasion] = strength.strength }
      campaigns.append(campaign)
    }
    for number in ledger.campaignNumbers {
      guard let name = reader.campaignName(of: number), !named.contains(Array(name.utf8)) else {
        continue
      }
      campaigns.append(LabelledCampaign(name: name))
    }
    return campaigns.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  private static func accounts(
    _ ledger: LabelLedger, _ reader: borrowing MergedReader, retained: Set<String>
  ) -> [LabelledAccount] {
    var accounts: [LabelledAccount] = []
    let tenants = reader.tenants
    let registry = reader.registry
    let truth = reader.truth
    for entry in ledger.entries {
      let name = tenants.name(of: entry.tenant)
      var account = LabelledAccount(tenant: entry.tenant, name: name)
      account.firstMs = entry.firstMs
      account.endMs = ledger.endMs
      account.exchanges = entry.exchanges
      account.campaignExchanges = entry.campaignExchanges
      account.campaigns = entry.served.compactMap { number, served in
        reader.campaignName(of: number).map { CampaignExchanges(campaign: $0, served: served) }
      }.sorted { $0.campaign.utf8.lexicographicallyPrecedes($1.campaign.utf8) }
      account.isRetained = account.campaigns.contains { retained.contains($0.campaign) }
      if let record = registry.tenant(name) {
        account.segment = record.segment
        account.domicile = record.domicile
      }
      if let known = truth.tenant(name) {
        if let archetype = known.archetype, !archetype.isEmpty { account.archetype = archetype }
        account.corpora = known.corpora
      }
      account.region = entry.mostUsedRegion.flatMap { reader.regionName(of: $0) }
      accounts.append(account)
    }
    return accounts.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }
}
