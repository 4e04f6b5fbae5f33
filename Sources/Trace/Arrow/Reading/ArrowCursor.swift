import Fingerprint

/// An Arrow trace on its way into batches: its rows in order of event time.
///
/// What ``TraceCursor`` is for JSON Lines, by the same ``TimeOrder``; but rows stay in columns from the
/// file to the batch. Where several traces merge, rows are taken one by one (``next(_:)``).
final class ArrowCursor {
  private var rows: Rows

  init(_ input: ArrowInput, areLabelsWanted: Bool, options: TraceReaderOptions) {
    rows = Rows(
      blocks: ArrowBlocks(
        input, areLabelsWanted: areLabelsWanted, areLabelsChecked: areLabelsWanted,
        options: options),
      names: ArrowNames(areLabelsWanted: areLabelsWanted, options: options),
      order: TimeOrder(options, blank: 0))
  }

  var damage: TraceDamage { rows.blocks.damage }

  /// Reads no further: what is held comes out.
  func stop() { rows.stop() }

  /// Appends the next rows to batches; see ``MergedReader/fill(_:labels:rows:)``.
  ///
  /// - Parameters:
  ///   - taken: rows in the batches so far, counted up.
  ///   - limit: rows in the batches at most; where there are fewer at the end, the trace has ended.
  /// - Throws: what the source throws, where the format is broken, and when too many rows are damaged;
  ///   then the rows that are held can still be had after ``stop()``.
  func fill(
    _ batches: inout [ExchangeBatch], _ labels: inout [LabelBatch], taken: inout Int, limit: Int,
    _ tables: inout TraceTables, _ counts: inout ReaderCounts
  ) throws(TraceError) {
    if rows.stages.count != batches.count {
      rows.stages = Array(repeating: [], count: batches.count)
    }
    defer { rows.flush(&batches, &labels) }
    while taken < limit {
      guard let place = rows.pop(&counts) else {
        if rows.isAtEnd { return }
        if rows.isBlockDone { rows.flush(&batches, &labels) }
        try rows.pushNext(&tables)
        continue
      }
      let tenant = rows.ring.columns.tenant[place]
      if tenant == ExchangeRow.untracked { continue }
      let index = batches.count == 1 ? 0 : tenant.partition % batches.count
      if let facts = tables.arrival(of: tenant) { batches[index].arrivals.append(facts) }
      rows.stages[index].append(UInt32(truncatingIfNeeded: place))
      taken += 1
    }
  }

  /// Takes the next row; `nil` at the end.
  ///
  /// - Throws: as ``fill(_:_:taken:limit:_:_:)`` does.
  func next(
    _ tables: inout TraceTables
  ) throws(TraceError) -> (row: ExchangeRow, fingerprint: PromptFingerprint)? {
    var counts = ReaderCounts()  // the caller counts
    while true {
      if let place = rows.pop(&counts) { return (rows.ring.row(place), rows.ring.fingerprint(place)) }
      if rows.isAtEnd { return nil }
      try rows.pushNext(&tables)
    }
  }

  /// The state, apart from the class so that a loop over rows checks no access to it.
  private struct Rows {
    var blocks: ArrowBlocks
    var names: ArrowNames
    var order: TimeOrder<UInt32>
    var ring = ArrowRing()
    var campaigns = [UInt16](repeating: 0, count: ArrowBlock.capacity)
    /// Places of rows on their way into each batch.
    var stages: [[UInt32]] = []
    private(set) var isAtEnd = false
    /// Client-chosen fields that a row so far has carried.
    private var chosen = FieldSet()
    /// Where in the ring the block begins, and its next row.
    private var start = 0
    private var next = 0
    /// Why the reading ends behind the block.
    private var failure: TraceError?

    init(blocks: ArrowBlocks, names: ArrowNames, order: TimeOrder<UInt32>) {
      self.blocks = blocks
      self.names = names
      self.order = order
    }

    var isBlockDone: Bool { next == blocks.block.count }

    mutating func stop() {
      isAtEnd = true
      order.finish()
    }

    /// Takes a row out whose turn it is; its place stays as it is until the next block.
    @inline(__always)
    mutating func pop(_ counts: inout ReaderCounts) -> Int? {
      guard let (slot, isLate) = order.pop() else { return nil }
      let place = Int(order.rows[slot])
      ring.release(place, isLate: isLate, &chosen)
      counts.add(
        atMs: ring.columns.tsMs[place], ring.columns.tenant[place], isLate: isLate,
        ring.columns.known[place])
      return place
    }

    /// Puts the next row of the trace into the order, or ends it.
    @inline(__always)
    mutating func pushNext(_ tables: inout TraceTables) throws(TraceError) {
      if isBlockDone { return try takeBlock(&tables) }
      let row = next
      next &+= 1
      if blocks.block.faults[row] != 0 { return }
      let place = ring.place(start, row)
      let slot = order.vacantSlot()
      order.rows[slot] = UInt32(truncatingIfNeeded: place)
      ring.setSlot(slot, of: place)
      order.push(slot, at: ring.columns.tsMs[place], from: blocks.place(of: row))
      if !order.refused.isEmpty { try countRefused() }
    }

    @inline(never)
    private mutating func takeBlock(_ tables: inout TraceTables) throws(TraceError) {
      if let failure { throw failure }
      guard try blocks.advance(&tables) else { return stop() }
      failure = blocks.countRows()
      names.complete(&blocks, &tables, campaigns: &campaigns)
      start = ring.append(
        blocks.block, campaigns: campaigns, havePrompts: names.havePrompts, &order)
      next = 0
    }

    private mutating func countRefused() throws(TraceError) {
      let refused = order.refused
      order.refused.removeAll()
      for place in refused { try blocks.refute(place) }
    }

    /// Moves the staged rows into their batches.
    mutating func flush(_ batches: inout [ExchangeBatch], _ labels: inout [LabelBatch]) {
      for index in stages.indices where !stages[index].isEmpty {
        ring.append(stages[index], to: &batches[index], havePrompts: names.havePrompts)
        if !labels.isEmpty { ring.appendLabels(stages[index], to: &labels[index]) }
        stages[index].removeAll(keepingCapacity: true)
      }
    }
  }
}
