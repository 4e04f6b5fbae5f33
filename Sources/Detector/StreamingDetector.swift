public import Trace

/// The detector's loop: batches of exchanges in, evidence out at the scoring instants.
///
/// A tenant's evidence is taken after its exchanges in order of time number 16, 32, 64, then every
/// 64, and at each full hour of event time in which it was active (from its 16th exchange on; a
/// tenant with fewer has no evidence). An hour's evidence is made when time has provably passed the
/// hour: at the tenant's next exchange, or in ``finish(atMs:into:)``. So a prefix of a trace gives
/// the same history up to its last exchange (late ones change no history), and neither the size of
/// batches nor the number of detectors that share the partitions can matter.
///
/// Cost: two cache lines an exchange, some thirty for every eight of a tenant, all asked for ahead, and
/// some thousand instructions with every column; about a microsecond an instant (`stillwatch-bench
/// --filter detector`). Nothing is allocated per exchange: a tenant's first exchange may grow its
/// partition's store by a chunk.
public struct StreamingDetector: ~Copyable {
  /// Rows of a batch that are taken at a time: enough that what the first of them needs of memory is
  /// there when the last has been asked for, few enough that all of it stays in the nearest cache.
  static let packedRows = 64
  /// Exchanges of a tenant up to its first instant.
  public static let firstInstant: UInt64 = 16
  /// Exchanges between later instants.
  public static let instantEvery: UInt64 = 64
  /// Event time between instants of an active tenant.
  public static let hourMs: Int64 = 3_600_000

  private var tenants = TenantBlocks()
  /// Rows on their way to the tenants; kept, so that nobody has to clear them.
  private var packed = InlineArray<64, PendingExchange>(repeating: .none)
  private let configuration: DetectorConfiguration
  /// Whether times are those of the traffic; see ``Trace/ExchangeBatch/hasTrueTimes``.
  private var hasTrueTimes = true

  /// A detector that has seen nothing.
  public init(configuration: DetectorConfiguration) {
    self.configuration = configuration
  }

  /// Takes the exchanges of a batch in, in their order, and appends the evidence that came due.
  ///
  /// - Parameters:
  ///   - batch: exchanges in order of event time; every tenant's exchanges must all come to the
  ///     same detector.
  ///   - evidence: gets the instants that fell due, in order of time for each tenant.
  public mutating func observe(_ batch: ExchangeBatch, into evidence: inout [Evidence]) {
    let ids = batch.tenant.span
    let known = evidence.count
    hasTrueTimes = batch.hasTrueTimes
    for facts in batch.arrivals { tenants.take(facts) }
    var first = 0
    while first < ids.count {
      let last = min(first &+ Self.packedRows, ids.count)
      observe(batch, ids, first, last, into: &evidence)
      first = last
    }
    if !hasTrueTimes { Self.forgetHours(&evidence, from: known) }
  }

  /// Takes back what is read from the hour of day, which relative times do not tell.
  private static func forgetHours(_ evidence: inout [Evidence], from first: Int) {
    for index in first..<evidence.count {
      evidence[index].readings[Signal.flatDay.rawValue] = .unavailable
    }
  }

  /// Takes some rows in, in three passes over them: each asks the cache for what the next one needs.
  private mutating func observe(
    _ batch: ExchangeBatch, _ ids: Span<TenantID>, _ first: Int, _ last: Int,
    into evidence: inout [Evidence]
  ) {
    guard first < last else { return }
    let ids = ids.extracting(first..<last)
    var heads = InlineArray<64, BlockPlace<TenantHead>>(repeating: tenants.head(of: ids[0]))
    for row in ids.indices.dropFirst() { heads[row & 63] = tenants.head(of: ids[row]) }
    batch.pack(first..<last, into: &packed)
    // Through spans: the compiler may copy an array before it reads one element of it.
    let places = heads.span
    let rows = packed.span
    for row in ids.indices { tenants.prefetchNext(places[row & 63]) }
    for row in ids.indices {
      tenants.observe(
        rows[row & 63], of: ids[row], places[row & 63], configuration: configuration,
        into: &evidence)
    }
  }

  /// Appends the evidence of the full hours that the end of the trace has passed. Call once, last.
  ///
  /// - Parameter endMs: the latest event time of the whole trace, whichever tenant's it was.
  public mutating func finish(atMs endMs: Int64, into evidence: inout [Evidence]) {
    let known = evidence.count
    tenants.finish(atMs: endMs, configuration: configuration, into: &evidence)
    if !hasTrueTimes { Self.forgetHours(&evidence, from: known) }
  }

  /// What is counted of a tenant apart from evidence; all zero for one never seen.
  public func totals(of tenant: TenantID) -> TenantTotals {
    tenants.totals(of: tenant)
  }

  /// Bytes of the detector's state: blocks in use and prompt memories in use.
  public var stateBytes: Int { tenants.bytes }

  /// Bytes of state of a tenant with its first block alone, and with its state and a prompt memory.
  public static var bytesPerTenant: (small: Int, large: Int) {
    let small = BlockStore<TenantHead>.stride
    let state = BlockStore<TenantState>.stride
    return (small, small + state + BlockStore<PromptMemory>.stride)
  }
}

/// What is counted of a tenant over the whole trace.
public struct TenantTotals: Sendable {
  /// All exchanges: refused, unprotected and late ones included.
  public var exchanges: UInt64 = 0
  /// Output tokens of all exchanges.
  public var outputTokens: UInt64 = 0
  /// Arrival of the earliest, milliseconds since the epoch.
  public var firstMs: Int64 = 0
  /// Arrival of the latest.
  public var lastMs: Int64 = 0
  /// Protected output served.
  public var harvest = Harvest()

  /// Adds late exchanges; those in order, if any, are already in.
  mutating func add(_ late: LateTotals) {
    let isFirst = exchanges == 0
    firstMs = isFirst ? late.firstMs : min(firstMs, late.firstMs)
    lastMs = isFirst ? late.lastMs : max(lastMs, late.lastMs)
    exchanges += late.exchanges
    outputTokens &+= late.outputTokens
    harvest.add(late.harvest)
  }
}
