public import Detector
public import Trace

/// A replay whose exchanges the caller reads: batches in, a report at the end.
///
/// ```swift
/// var session = ReplaySession(configuration: configuration, shards: 2)
/// var batches = session.emptyBatches(capacity: 4_096)
/// while try reader.fill(&batches, rows: 4_096) { await session.observe(batches) }
/// let ended = await session.finish(tenants: reader.tenants, totals: reader.totals)
/// ```
///
/// The caller reads one round ahead of the workers, each of which has the tenants of every
/// `shards`-th partition; no result depends on how many there are. ``Replay`` is this with a loop
/// around it.
public struct ReplaySession: ~Copyable {
  private let configuration: ReplayConfiguration
  let workers: [ReplayWorker]
  private var pending: Task<Void, Never>?

  /// A session that has seen nothing.
  ///
  /// - Parameters:
  ///   - shards: workers, 1 to 64.
  ///   - watched: a tenant whose every instant is kept with its score.
  ///   - regionNumbers: numbers in batches of the policy's regions, in its order: see
  ///     ``Trace/MergedReader/numbers(ofRegionsOf:)``.
  ///   - keepsInstants: whether every instant of every tenant is kept until ``takeInstants()``;
  ///     some 350 bytes each.
  ///   - tellsProviders: whether harvest is counted by model too.
  public init(
    configuration: ReplayConfiguration, shards: Int = 1, regionNumbers: [UInt16] = [],
    watching watched: TenantID? = nil, keepsInstants: Bool = false, tellsProviders: Bool = false
  ) {
    precondition(
      regionNumbers.count == configuration.policy.regions.count, "a number for each region")
    precondition((1...TenantID.partitionCount).contains(shards), "no such session")
    self.configuration = configuration
    workers = (0..<shards).map { _ in
      ReplayWorker(
        configuration: configuration, regionNumbers: regionNumbers, watching: watched,
        keepsInstants: keepsInstants, tellsProviders: tellsProviders)
    }
  }

  /// As many batches as there are workers, for the reader to fill.
  ///
  /// - Parameter capacity: exchanges in each before it grows.
  public func emptyBatches(capacity: Int) -> [ExchangeBatch] {
    Array(repeating: ExchangeBatch(capacity: capacity), count: workers.count)
  }

  /// Waits for the round before, and sets the workers to this one.
  ///
  /// - Parameter batches: one a worker, as a reader filled them; rounds in order of time.
  public mutating func observe(_ batches: [ExchangeBatch]) async {
    precondition(batches.count == workers.count, "one batch a worker")
    await pending?.value
    pending = Task { [workers] in
      await withDiscardingTaskGroup { group in
        for (worker, batch) in zip(workers, batches) {
          group.addTask { await worker.observe(batch) }
        }
      }
    }
  }

  /// The instants of all rounds so far that were not taken yet: of each tenant in order of time,
  /// tenants in an order that depends on the number of workers. Empty unless they are kept.
  public func takeInstants() async -> [Evidence] {
    await pending?.value
    var instants: [Evidence] = []
    for worker in workers { instants += await worker.takeInstants() }
    return instants
  }

  /// What a session ends with.
  public struct Ended: Sendable {
    /// The report of everything that was observed.
    public var report: ReplayReport
    /// Every instant of the watched tenant.
    public var timeline: [TimelineInstant]
    /// The instants that were not taken before, as of ``ReplaySession/takeInstants()``.
    public var instants: [Evidence]
  }

  /// Takes the end of the trace and concludes.
  ///
  /// - Parameters:
  ///   - tenants: of the reader, for the names.
  ///   - totals: of the reader.
  public consuming func finish(tenants: TenantTable, totals: ReaderTotals) async -> Ended {
    await pending?.value
    let endMs = totals.toMs ?? 0
    await withDiscardingTaskGroup { group in
      for worker in workers { group.addTask { await worker.finish(atMs: endMs) } }
    }
    let reports = await reports(tenants)
    var timeline: [TimelineInstant] = []
    for worker in workers { timeline += await worker.timeline }
    let report = ReplayReport(
      trace: TraceTotals(totals, tenants: reports.count),
      thresholds: configuration.score.thresholds, policy: configuration.policy, tenants: reports)
    return Ended(report: report, timeline: timeline, instants: await takeInstants())
  }

  private func reports(_ table: TenantTable) async -> [TenantReport] {
    var shares: [[(tenant: TenantID, name: String)]] = Array(repeating: [], count: workers.count)
    for partition in 0..<TenantID.partitionCount {
      for slot in 0..<table.count(inPartition: partition) {
        let tenant = TenantID(partition: partition, slot: slot)
        shares[partition % workers.count].append((tenant, table.name(of: tenant)))
      }
    }
    var tenants = await withTaskGroup(of: [TenantReport].self) { group in
      for (worker, share) in zip(workers, shares) {
        group.addTask { await worker.reports(of: share) }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    // Each worker's are sorted, in parallel; what is left is to merge them, in whatever order they
    // came: no two have one name.
    if workers.count > 1 { tenants.sort(by: TenantReport.precedes) }
    return tenants
  }
}
