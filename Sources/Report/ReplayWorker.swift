import Detector
import Trace

/// One of the workers that share the logical partitions: a detector, and the scores made of its
/// evidence. Which partitions it has changes no result.
actor ReplayWorker {
  private var detector: StreamingDetector
  private var scores: ScoreKeeper
  /// The tenant whose every instant is kept, if any.
  private let watched: TenantID?
  private var watchedInstants: [TimelineInstant] = []
  /// What each model served to each tenant, if that is asked for.
  private var models: ModelLedger?
  /// Whether all evidence is kept for the caller.
  private let keepsInstants: Bool
  private var kept: [Evidence] = []
  /// Evidence on its way from the detector to the scores; kept for its room.
  private var evidence: [Evidence] = []
  /// Exchanges on their way to the detector; kept for its room.
  private var batch = ExchangeBatch(capacity: 0)

  /// - Parameter regionNumbers: numbers in batches of the policy's regions, in its order.
  init(
    configuration: ReplayConfiguration, regionNumbers: [UInt16], watching watched: TenantID?,
    keepsInstants: Bool, tellsProviders: Bool
  ) {
    models = tellsProviders ? ModelLedger() : nil
    detector = StreamingDetector(configuration: configuration.detector)
    scores = ScoreKeeper(
      configuration: configuration.score,
      policy: PolicyLedger(configuration.policy, regionNumbers: regionNumbers))
    self.watched = watched
    self.keepsInstants = keepsInstants
  }

  /// Takes the next exchanges of this worker's tenants.
  func observe(_ batch: ExchangeBatch) {
    scores.policy.take(batch.customers)
    models?.take(batch)
    detector.observe(batch, into: &evidence)
    if scores.policy.hasRegions { takeEvidence(along: batch) }
    takeEvidence()
  }

  /// Takes the next exchanges of this worker's tenants, which are still to be put into columns.
  func observe(_ rows: ShardRows) {
    batch.removeAll()
    rows.move(to: &batch)
    observe(batch)
  }

  /// Takes the end of the trace: the latest event time of all tenants.
  func finish(atMs endMs: Int64) {
    detector.finish(atMs: endMs, into: &evidence)
    takeEvidence()
  }

  private func takeEvidence() {
    for instant in evidence { take(instant) }
    if keepsInstants { kept += evidence }
    evidence.removeAll(keepingCapacity: true)
  }

  private func take(_ instant: Evidence) {
    scores.take(instant)
    guard instant.tenant == watched, let score = scores.score(of: instant.tenant) else { return }
    watchedInstants.append(
      TimelineInstant(instant, logOdds: score.logOdds, verdict: score.verdict))
  }

  /// Takes the evidence of a batch where the policy looks at regions: each instant with the regions
  /// that its tenant had used until then, which are told by the number of exchanges that it was
  /// taken after.
  private func takeEvidence(along batch: ExchangeBatch) {
    let instants = evidence
    var next = 0
    func takeInstants(of tenant: TenantID) {
      while next < instants.count, instants[next].tenant == tenant,
        instants[next].exchanges == scores.policy.exchanges(of: tenant)
      {
        take(instants[next])
        next += 1
      }
    }
    for row in 0..<batch.count where !batch.flags[row].contains(.late) {
      let tenant = batch.tenant[row]
      takeInstants(of: tenant)
      scores.policy.take(exchangeOf: tenant, region: batch.region[row])
      takeInstants(of: tenant)
    }
    precondition(next == instants.count, "an instant without its exchange")
    if keepsInstants { kept += instants }
    evidence.removeAll(keepingCapacity: true)
  }

  /// The conclusions on those of `tenants` that this worker has, in the order of a report. A tenant
  /// without an exchange was only asked for, and has none.
  func reports(of tenants: [(tenant: TenantID, name: String)]) -> [TenantReport] {
    var reports: [TenantReport] = []
    for (tenant, name) in tenants {
      let totals = detector.totals(of: tenant)
      guard totals.exchanges > 0 else { continue }
      var report = scores.report(name: name, tenant, totals)
      if let models { report.models = models[tenant] }
      reports.append(report)
    }
    reports.sort(by: TenantReport.precedes)
    return reports
  }

  /// The watched tenant's instants, if this worker has it.
  var timeline: [TimelineInstant] { watchedInstants }

  /// The evidence kept since the last call, of each tenant in order of time.
  func takeInstants() -> [Evidence] {
    defer { kept.removeAll() }
    return kept
  }
}

extension ScoreKeeper {
  /// The conclusion on one tenant.
  func report(name: String, _ tenant: TenantID, _ totals: TenantTotals) -> TenantReport {
    let score = score(of: tenant)
    let evidence = score.map { EvidenceLine.lines(of: $0.last) } ?? []
    let available = Set(evidence.map(\.signal))
    return TenantReport(
      tenant: name, logOdds: score?.logOdds ?? prior, verdict: score?.verdict ?? .none,
      firstFlaggedMs: score?.firstFlaggedMs, exchanges: totals.exchanges,
      outputTokens: totals.outputTokens, fromMs: totals.firstMs, toMs: totals.lastMs,
      harvest: totals.harvest,
      harvestBeforeFlag: score?.firstFlaggedMs == nil
        ? totals.harvest : score?.harvestBeforeFlag ?? totals.harvest,
      highs: score?.highs ?? [], series: score?.series.points ?? [],
      unavailable: Signal.allCases.filter { !available.contains($0) }, evidence: evidence,
      harvested: score?.series.harvested ?? [], peak: score?.peak,
      peakEvidence: score.flatMap(peakEvidence).map { EvidenceLine.lines(of: $0) } ?? [],
      policy: policy.isInForce
        ? score?.policy ?? TenantPolicy(offset: policy.offset(of: tenant), highs: []) : nil)
  }
}

extension EvidenceLine {
  /// The available signals of an instant, most bits first; signals of equal bits stay in the order
  /// of ``Signal``.
  static func lines(of evidence: Evidence) -> [EvidenceLine] {
    Signal.allCases.map { EvidenceLine(signal: $0, reading: evidence.readings[$0.rawValue]) }
      .filter(\.reading.isAvailable).enumerated().sorted { a, b in
        (b.element.reading.bits, a.offset) < (a.element.reading.bits, b.offset)
      }.map(\.element)
  }
}

extension TenantReport {
  /// The order of a report: by log-odds, then by the bytes of the name.
  static func precedes(_ a: TenantReport, _ b: TenantReport) -> Bool {
    a.logOdds != b.logOdds
      ? a.logOdds > b.logOdds : a.tenant.utf8.lexicographicallyPrecedes(b.tenant.utf8)
  }
}
