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
        guard let (run, range, notSet) = nextUniform(rows - taken) else { continue }
        for index in range {
          if let arrival = tables.arrival(of: run.rows[index].tenant) { batch.announce(arrival) }
        }
        flush(to: &batch, &labels)
        batch.append(run.rows.span.extracting(range), run.fingerprints.span, notSet: notSet)
        if !labels.isEmpty { labels[0].append(run.rows.span.extracting(range)) }
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
    batch.append(stage.rows.span, stage.fingerprints.span, notSet: nil)
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
        guard let (run, range, notSet) = nextUniform(left) else { continue }
        for index in shards.indices { shards[index].begin(run, notSet: notSet) }
        for index in range {
          let tenant = run.rows[index].tenant
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

  /// The next of the pending rows, at most so many, that carry the same fields and whose tenants
  /// are tracked and wanted, which are nearly always all; counted, with the fields that are not set in them.
  ///
  /// - Returns: `nil` if the next row is passed over, which it then has been.
  private mutating func nextUniform(_ limit: Int) -> (RowRun, Range<Int>, notSet: FieldSet)? {
    guard let (run, range) = pending else { return nil }
    pending = nil
    let rows = run.rows.span
    let start = range.lowerBound
    let known = rows[start].known
    let last = min(range.upperBound, start + limit)
    var end = start
    while end < last, rows[end].known == known, !ExchangeRow.isOutside(rows[end].tenant) {
      end &+= 1
    }
    let notSet = chosen[0].subtracting(known)
    chosen[0].formUnion(known.intersection(.chosenByClient))
    guard end > start else {
      counts.add(rows[start])
      if start + 1 < range.upperBound { pending = (run, start + 1..<range.upperBound) }
      return nil
    }
    counts.add(
      inOrder: end - start, known: known, fromMs: rows[start].tsMs, toMs: rows[end - 1].tsMs)
    if end < range.upperBound { pending = (run, end..<range.upperBound) }
    return (run, start..<end, notSet)
  }
}
