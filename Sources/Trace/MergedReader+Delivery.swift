import Fingerprint

extension MergedReader {
  /// Rows that wait for the columns at most: few enough that they are still in the nearest cache
  /// when these are written.
  private static let stagedRows = 64

  /// What ends a delivery.
  enum Delivered {
    /// All that was asked for.
    case full
    /// The next piece of a trace has to be brought first.
    case piece(of: Int)
    case end
  }

  /// Puts the next rows into one batch.
  ///
  /// - Parameter rows: at most.
  /// - Returns: how many there were; fewer only at the end.
  mutating func fillOne(
    _ batch: inout ExchangeBatch, _ labels: inout [LabelBatch], _ rows: Int
  ) -> Int {
    var taken = 0
    while taken < rows {
      if pending != nil {
        guard let (run, range, chosen) = nextStretch(rows - taken) else { continue }
        let stretch = run.rows.span.extracting(range)
        for index in stretch.indices {
          if let arrival = tables.arrival(of: stretch[index].tenant) { batch.announce(arrival) }
        }
        flush(to: &batch, &labels)
        batch.append(stretch, run.fingerprints.span, chosen: chosen)
        if !labels.isEmpty { labels[0].append(stretch) }
        taken += range.count
        continue
      }
      switch next() {
      case .run(let run, let range): pending = (run, range)
      case .slot(let slot, let isLate, let trace):
        let row = row(in: slot, of: trace, isLate)
        if ExchangeRow.isOutside(row.tenant) { continue }
        if let arrival = tables.arrival(of: row.tenant) { batch.announce(arrival) }
        stage.append(row, cursors[trace].fingerprints[slot])
        if stage.count >= Self.stagedRows { flush(to: &batch, &labels) }
        taken += 1
      case .piece(let trace): readOn(trace)
      case .end:
        flush(to: &batch, &labels)
        return taken
      }
    }
    flush(to: &batch, &labels)
    return taken
  }

  private mutating func flush(to batch: inout ExchangeBatch, _ labels: inout [LabelBatch]) {
    if stage.rows.isEmpty { return }
    batch.append(stage.rows.span, stage.fingerprints.span, chosen: nil)
    if !labels.isEmpty { labels[0].append(stage.rows.span) }
    stage.removeAll()
  }

  /// Gives the next rows to the shards that their tenants belong to.
  ///
  /// - Parameters:
  ///   - limit: rows at most.
  ///   - taken: grows by the rows that were given.
  mutating func deliver(
    to shards: inout [ShardRows], _ limit: Int, _ taken: inout Int
  ) -> Delivered {
    var left = limit
    while left > 0 {
      if pending != nil {
        guard let (run, range, chosen) = nextStretch(left) else { continue }
        for index in shards.indices { shards[index].begin(run, chosen: chosen) }
        let rows = run.rows.span
        for index in range {
          let tenant = rows[index].tenant
          let shard = tenant.partition % shards.count
          if let arrival = tables.arrival(of: tenant) { shards[shard].announce(arrival) }
          shards[shard].append(index)
        }
        taken += range.count
        left -= range.count
        continue
      }
      switch next() {
      case .run(let run, let range): pending = (run, range)
      case .slot(let slot, let isLate, let trace):
        let row = row(in: slot, of: trace, isLate)
        if ExchangeRow.isOutside(row.tenant) { continue }
        let shard = row.tenant.partition % shards.count
        if let arrival = tables.arrival(of: row.tenant) { shards[shard].announce(arrival) }
        shards[shard].append(row, cursors[trace].fingerprints[slot])
        taken += 1
        left -= 1
      case .piece(let trace): return .piece(of: trace)
      case .end: return .end
      }
    }
    return .full
  }

  /// The row in a slot, counted and completed by what depends on those before it.
  private mutating func row(in slot: Int, of trace: Int, _ isLate: Bool) -> ExchangeRow {
    var row = cursors[trace].order.rows[slot]
    row.notSet = chosen[trace].subtracting(row.known)
    chosen[trace].formUnion(row.known.intersection(.chosenByClient))
    if isLate { row.flags.insert(.late) }
    counts.add(row)
    return row
  }

  /// The next of the pending rows, at most so many, that are tracked and wanted, which are nearly
  /// always all, and that carry no client-chosen field that no row before them has; counted.
  ///
  /// - Returns: `nil` if the next row is passed over, which it then has been. `chosen`: the
  ///   client-chosen fields carried by now; those that a row lacks are not set in it.
  private mutating func nextStretch(
    _ limit: Int
  ) -> (RowRun, Range<Int>, chosen: FieldSet)? {
    guard let (run, range) = pending else { return nil }
    pending = nil
    let rows = run.rows.span
    let start = range.lowerBound
    let last = min(range.upperBound, start + limit)
    // What the first row carries counts for it too: it has that field, so that it is not "not set".
    chosen[0].formUnion(rows[start].known.intersection(.chosenByClient))
    let chosen = chosen[0]
    var end = start
    while end < last, !ExchangeRow.isOutside(rows[end].tenant),
      chosen.isSuperset(of: rows[end].known.intersection(.chosenByClient))
    {
      end &+= 1
    }
    guard end > start else {
      counts.add(rows[start])
      if start + 1 < range.upperBound { pending = (run, start + 1..<range.upperBound) }
      return nil
    }
    count(rows, start..<end)
    if end < range.upperBound { pending = (run, end..<range.upperBound) }
    return (run, start..<end, chosen)
  }

  /// Counts rows that lie in order of time, those that carry the same fields together.
  @inline(__always)
  private mutating func count(_ rows: Span<ExchangeRow>, _ range: Range<Int>) {
    var start = range.lowerBound
    while start < range.upperBound {
      let known = rows[start].known
      var end = start &+ 1
      while end < range.upperBound, rows[end].known == known { end &+= 1 }
      counts.add(
        inOrder: end &- start, known: known, fromMs: rows[start].tsMs, toMs: rows[end &- 1].tsMs)
      start = end
    }
  }
}
