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
  var cursors: [TraceCursor]
  /// Client-chosen fields that a row of each trace so far has carried.
  var chosen: [FieldSet]
  /// The next row of each trace. Unused for one trace.
  var heads: [Head]
  /// The trace whose head was the last row.
  var lastTrace: Int?
  /// Rows of a run that were taken out and not delivered yet.
  var pending: (run: RowRun, rows: Range<Int>)?
  /// Rows of one batch that came one by one.
  var stage = RowRun()
  /// Rows of several batches.
  private var shards: [ShardRows] = []
  var tables: TraceTables
  var failure: TraceError?
  var counts = ReaderCounts()
  /// Pieces that were read ahead, by trace; see ``readAhead(_:)``.
  var ahead: [PiecesAhead]

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
      traces: traces, labels: labels, options: options,
      tables: TraceTables(registry: registry, provider: options.provider))
  }

  init(
    traces: [TraceInput], labels: Bool, options: TraceReaderOptions, tables: TraceTables
  ) {
    precondition(!traces.isEmpty, "at least one trace")
    cursors = traces.map {
      TraceCursor(
        $0, isAlone: traces.count == 1, areLabelsWanted: labels, tenantSeed: tables.tenants.seed,
        options: options)
    }
    chosen = traces.map { _ in FieldSet() }
    heads = traces.map { _ in .unknown }
    ahead = traces.map { _ in PiecesAhead() }
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
    let taken =
      batches.count == 1
      ? fillOne(&batches[0], &labels, rows) : fillSeveral(&batches, &labels, rows)
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

  private mutating func fillSeveral(
    _ batches: inout [ExchangeBatch], _ labels: inout [LabelBatch], _ rows: Int
  ) -> Int {
    var shards: [ShardRows] = []
    swap(&shards, &self.shards)
    defer { swap(&shards, &self.shards) }
    if shards.count != batches.count {
      shards = Array(repeating: ShardRows(), count: batches.count)
    }
    var taken = 0
    while true {
      switch deliver(to: &shards, rows - taken, &taken) {
      case .piece(let trace): readOn(trace)
      case .full, .end:
        for index in batches.indices {
          shards[index].move(to: &batches[index])
          if !labels.isEmpty { shards[index].moveLabels(to: &labels[index]) }
          shards[index].removeAll()
        }
        return taken
      }
    }
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

  /// Gives a region its number in batches before its first exchange; 0 for a name that no region can
  /// have.
  public mutating func intern(region name: Span<UInt8>) -> UInt16 { tables.regions.intern(name) }

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
