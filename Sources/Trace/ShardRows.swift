import Fingerprint

/// Rows on their way to one of several workers: where they lie, until the worker writes them into
/// the columns of its own batch.
///
/// So what is done for all workers one after another is a number a row, and the copying of rows,
/// which costs as much as parsing them, is left to those who share it.
package struct ShardRows: Sendable {
  /// Rows of one run, or single ones.
  private struct Segment {
    /// `nil`: the rows are among the single ones.
    var run: RowRun?
    /// Client-chosen fields that the trace had carried by then.
    var chosen: FieldSet
    /// Behind its last entry in `places`.
    var end: Int
  }

  private var segments: [Segment] = []
  /// Of each row: where it lies in its run, or among the single ones.
  private var places: [UInt32] = []
  private var singles = RowRun()
  /// Facts of the tenants whose first exchange is among these rows.
  private var arrivals: [TenantFacts] = []
  private var customers: [CustomerFacts] = []

  /// Rows that are copied at a time, as in ``ExchangeBatch``.
  private static let copiedRows = 64

  /// No rows.
  package init() {}

  /// Rows.
  package var count: Int { places.count }

  mutating func removeAll() {
    segments.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    singles.removeAll()
    arrivals.removeAll(keepingCapacity: true)
    customers.removeAll(keepingCapacity: true)
  }

  /// Takes what is known of a tenant whose first exchange is among these rows.
  mutating func announce(_ arrival: TenantArrival) {
    if let facts = arrival.facts { arrivals.append(facts) }
    if let customer = arrival.customer { customers.append(customer) }
  }

  /// Goes on to a run, of which ``append(_:)`` then tells rows.
  mutating func begin(_ run: RowRun, chosen: FieldSet) {
    segments.append(Segment(run: run, chosen: chosen, end: places.count))
  }

  /// Appends a row of the run that was begun last.
  @inline(__always)
  mutating func append(_ index: Int) {
    places.append(UInt32(truncatingIfNeeded: index))
    segments[segments.count - 1].end = places.count
  }

  /// Appends a row of its own.
  mutating func append(_ row: ExchangeRow, _ fingerprint: @autoclosure () -> PromptFingerprint) {
    if segments.last.map({ $0.run != nil }) ?? true {
      segments.append(Segment(run: nil, chosen: [], end: places.count))
    }
    append(singles.count)
    singles.append(row, fingerprint())
  }

  /// Appends the rows to a batch.
  package func move(to batch: inout ExchangeBatch) {
    batch.arrivals += arrivals
    batch.customers += customers
    var stage = RowRun()
    forEachRow { row, fingerprints in
      stage.append(row, fingerprints[Int(row.fingerprint)])
      if stage.count < Self.copiedRows { return }
      batch.append(stage.rows.span, stage.fingerprints.span, chosen: nil)
      stage.removeAll()
    }
    batch.append(stage.rows.span, stage.fingerprints.span, chosen: nil)
  }

  /// Appends the labels of the rows to those of a batch.
  func moveLabels(to labels: inout LabelBatch) {
    forEachRow { row, _ in labels.campaign.append(row.campaign) }
  }

  private func forEachRow(_ body: (ExchangeRow, [PromptFingerprint]) -> Void) {
    var next = 0
    for segment in segments {
      let run = segment.run ?? singles
      while next < segment.end {
        var row = run.rows[Int(places[next])]
        if segment.run != nil { row.notSet = segment.chosen.subtracting(row.known) }
        body(row, run.fingerprints)
        next += 1
      }
    }
  }
}
