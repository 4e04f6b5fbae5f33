import Fingerprint

/// An Arrow trace on its way into batches: its rows in order of event time.
///
/// What ``TraceCursor`` is for JSON Lines, by the same ``TimeOrder``; but rows stay in columns from the
/// file to the batch. Where several traces merge, rows are taken one by one (``next(_:)``).
final class ArrowCursor {
  // A structure, so that a loop over rows asks for access to it once.
  private var rows: ArrowRows

  init(_ input: ArrowInput, areLabelsWanted: Bool, options: TraceReaderOptions) {
    rows = ArrowRows(input, areLabelsWanted: areLabelsWanted, options: options)
  }

  var damage: TraceDamage { rows.damage }

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
    try rows.fill(&batches, &labels, taken: &taken, limit: limit, &tables, &counts)
  }

  /// Takes the next row; `nil` at the end.
  ///
  /// - Throws: as ``fill(_:_:taken:limit:_:_:)`` does.
  func next(
    _ tables: inout TraceTables
  ) throws(TraceError) -> (row: ExchangeRow, fingerprint: PromptFingerprint)? {
    try rows.next(&tables)
  }
}
