import Fingerprint

/// A trace to read.
public struct TraceInput {
  /// Its name, for errors.
  public var name: String
  /// Its bytes, from the beginning.
  public var source: any ByteSource

  /// A trace.
  public init(name: String, source: any ByteSource) {
    self.name = name
    self.source = source
  }
}

/// Reads one or more traces into batches, in order of event time; of several, rows of the same
/// time come in the order in which the traces were given.
///
/// ```swift
/// var reader = MergedReader(traces: traces, registry: registry)
/// var batches = [ExchangeBatch(capacity: 4096)]
/// while try reader.fill(&batches, rows: 4096) { detector.observe(batches[0], into: &evidence) }
/// ```
///
/// What the batches say depends on the traces alone: not on their number, on `rows`, or on how
/// the sources cut their bytes.
public struct MergedReader {
  private var cursors: [TraceCursor]
  /// The next row of each trace, by its number there; `nil` at its end. Unused for one trace.
  private var heads: [Int?] = []
  /// The trace whose head was the last row.
  private var lastTrace: Int?
  private var tables: TraceTables
  private var stages: [BatchStage] = []
  private var failure: TraceError?
  private var counts = ReaderCounts()

  /// A reader at the beginning of all traces.
  ///
  /// - Parameters:
  ///   - traces: at least one, in order of the arguments.
  ///   - registry: what was read from beside the traces; registry lines in them are added.
  ///   - labels: whether ground truth is decoded, for ``fill(_:labels:rows:)``.
  public init(
    traces: [TraceInput], registry: RegistryReader = RegistryReader(), labels: Bool = false,
    options: TraceReaderOptions = TraceReaderOptions()
  ) {
    self.init(
      traces: traces, labels: labels, options: options, tables: TraceTables(registry: registry))
  }

  init(
    traces: [TraceInput], labels: Bool, options: TraceReaderOptions, tables: TraceTables
  ) {
    precondition(!traces.isEmpty, "at least one trace")
    cursors = traces.map { TraceCursor($0, areLabelsWanted: labels, options: options) }
    self.tables = tables
  }

  /// Empties the batches and puts the next exchanges into them: each into number
  /// `partition % batches.count`.
  ///
  /// Exchanges of tenants beyond the limit are counted and left out.
  ///
  /// - Parameter rows: exchanges in all batches together, at most; at least 1.
  /// - Returns: `false` at the end, and then the batches are empty.
  /// - Throws: what a source throws, and when too many lines of a trace are damaged; not before
  ///   all exchanges read until then have been delivered, so that the batches of all earlier
  ///   calls are good.
  public mutating func fill(
    _ batches: inout [ExchangeBatch], rows: Int
  ) throws(TraceError) -> Bool {
    var labels: [LabelBatch] = []
    return try fill(&batches, labels: &labels, rows: rows)
  }

  /// The same with the labels beside: `labels[i]` is parallel to `batches[i]`.
  ///
  /// - Parameter labels: as many as there are batches, or none.
  public mutating func fill(
    _ batches: inout [ExchangeBatch], labels: inout [LabelBatch], rows: Int
  ) throws(TraceError) -> Bool {
    precondition(rows > 0 && !batches.isEmpty, "no room for a row")
    precondition(labels.isEmpty || labels.count == batches.count, "labels beside each batch")
    for index in batches.indices { batches[index].removeAll() }
    for index in labels.indices { labels[index].removeAll() }
    if cursors.count == 1, let taken = fillFromColumns(&batches, &labels, rows) {
      if taken == 0, let failure { throw failure }
      return taken > 0
    }
    if stages.count != batches.count {
      stages = Array(repeating: BatchStage(), count: batches.count)
    }
    var taken = 0
    while taken < rows, let (trace, slot) = nextRow() {
      let tenant = counts.add(cursors[trace].order.rows[slot])
      if tenant == ExchangeRow.untracked { continue }
      let index = batches.count == 1 ? 0 : tenant.partition % batches.count
      if let facts = tables.arrival(of: tenant) { batches[index].arrivals.append(facts) }
      stages[index].rows.append(cursors[trace].order.rows[slot])
      if cursors[trace].order.rows[slot].known.contains(.prompt) {
        stages[index].fingerprints.append(cursors[trace].fingerprints[slot])
      }
      if stages[index].isFull { stages[index].flush(index, &batches, &labels) }
      taken += 1
    }
    for index in batches.indices { stages[index].flush(index, &batches, &labels) }
    if taken == 0, let failure { throw failure }
    return taken > 0
  }

  /// The same for one trace in columns, which need no rows on the way; `nil` if it is none.
  private mutating func fillFromColumns(
    _ batches: inout [ExchangeBatch], _ labels: inout [LabelBatch], _ limit: Int
  ) -> Int? {
    var taken = 0
    do {
      guard let columns = try cursors[0].columns() else { return nil }
      try columns.fill(&batches, &labels, taken: &taken, limit: limit, &tables, &counts)
    } catch {
      if failure == nil { failure = error }
      cursors[0].stop()
      // A stopped trace reads nothing, so it has nothing to throw.
      try? cursors[0].columns()?.fill(
        &batches, &labels, taken: &taken, limit: limit, &tables, &counts)
    }
    return taken
  }

  @inline(__always)
  private mutating func nextRow() -> (trace: Int, slot: Int)? {
    if cursors.count > 1 { return nextMergedRow() }
    guard let slot = nextRow(of: 0) else { return nil }
    return (0, slot)
  }

  @inline(__always)
  private mutating func nextRow(of trace: Int) -> Int? {
    do {
      return try cursors[trace].next(&tables)
    } catch {
      return afterFailure(error, trace)
    }
  }

  /// Stops all traces and goes on with what they hold.
  private mutating func afterFailure(_ error: TraceError, _ trace: Int) -> Int? {
    if failure == nil { failure = error }
    for index in cursors.indices { cursors[index].stop() }
    // A stopped trace reads nothing, so it has nothing to throw.
    return try? cursors[trace].next(&tables)
  }

  private mutating func nextMergedRow() -> (trace: Int, slot: Int)? {
    if heads.isEmpty {
      for trace in cursors.indices { heads.append(nextRow(of: trace)) }
    } else if let lastTrace {
      heads[lastTrace] = nextRow(of: lastTrace)
    }
    lastTrace = nil
    var first: (trace: Int, slot: Int, tsMs: Int64)?
    for trace in heads.indices {
      guard let slot = heads[trace] else { continue }
      let tsMs = cursors[trace].order.rows[slot].tsMs
      if let first, first.tsMs <= tsMs { continue }
      first = (trace, slot, tsMs)
    }
    guard let first else { return nil }
    // The trace goes on only when its row has been used.
    lastTrace = first.trace
    return (first.trace, first.slot)
  }
}

extension MergedReader {
  /// The tenants of all exchanges read so far; batches may lag behind.
  public var tenants: TenantTable { tables.tenants }

  /// Gives a tenant its number before its first exchange, for a caller who waits for it. It counts
  /// as a tenant whether it comes or not.
  ///
  /// - Returns: `nil` for a name that no tenant can have.
  public mutating func intern(tenant name: Span<UInt8>) -> TenantID? {
    tables.tenants.intern(name)
  }

  /// What the provider knows, registry lines of the traces included.
  public var registry: Registry { tables.registry.registry }

  /// GROUND TRUTH of the registry, for `Evaluation` alone.
  public var truth: GroundTruth { tables.registry.truth }

  /// Name of a model by its number in a batch; `nil` for 0.
  public func modelName(of number: UInt16) -> String? { tables.models.name(of: number) }

  /// Name of a region by its number in a batch; `nil` for 0.
  public func regionName(of number: UInt16) -> String? { tables.regions.name(of: number) }

  /// Name of a campaign by its number in a ``LabelBatch``; `nil` for 0.
  public func campaignName(of number: UInt16) -> String? { tables.campaigns.name(of: number) }

  /// What was delivered so far, and the damage met so far.
  public var totals: ReaderTotals {
    var totals = ReaderTotals(counts)
    totals.tenants = tables.tenants.count
    totals.unnumbered = tables.models.overflow + tables.regions.overflow
    for cursor in cursors {
      totals.damagedLines += cursor.damage.damagedLines
      totals.damageSamples += cursor.damage.samples
    }
    return totals
  }
}

/// Rows on their way into the columns of a batch.
private struct BatchStage {
  /// Few enough that they are still in the nearest cache when the columns are written.
  static let capacity = 64
  var rows: [ExchangeRow] = []
  /// Of the rows that have a prompt.
  var fingerprints: [PromptFingerprint] = []

  var isFull: Bool { rows.count >= Self.capacity }

  /// Moves the rows to the batch of that number.
  mutating func flush(
    _ index: Int, _ batches: inout [ExchangeBatch], _ labels: inout [LabelBatch]
  ) {
    batches[index].append(rows.span, fingerprints.span)
    if !labels.isEmpty { labels[index].append(rows.span) }
    rows.removeAll(keepingCapacity: true)
    fingerprints.removeAll(keepingCapacity: true)
  }
}
