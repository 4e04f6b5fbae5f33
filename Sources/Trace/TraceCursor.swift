import Fingerprint

/// One trace on its way into batches: its rows in order of event time.
struct TraceCursor {
  private var lines: LineReader
  /// Where the rows come from if the trace turns out to be Arrow; then there are no lines.
  private var arrow: ArrowCursor?
  private let format: FormatProbe
  private let areLabelsWanted: Bool
  private let options: TraceReaderOptions
  private var isOpen = false
  private var decoder: ExchangeDecoder
  /// Holds the row that ``next(_:)`` spoke of until its next call.
  private(set) var order: TimeOrder<ExchangeRow>
  /// By slot, of the rows that have a prompt; those without touch nothing here.
  private(set) var fingerprints: [PromptFingerprint] = []
  private var isAtEnd = false
  /// Client-chosen fields that a row so far has carried.
  private var chosen = FieldSet()

  init(_ trace: TraceInput, areLabelsWanted: Bool, options: TraceReaderOptions) {
    format = FormatProbe(name: trace.name, source: trace.source)
    self.areLabelsWanted = areLabelsWanted
    self.options = options
    lines = LineReader(file: trace.name, source: format, options: options)
    decoder = ExchangeDecoder(
      key: options.key, areLabelsWanted: areLabelsWanted, areLabelsChecked: areLabelsWanted)
    order = TimeOrder(options, blank: ExchangeRow())
  }

  var damage: TraceDamage { arrow?.damage ?? lines.damage }

  /// Goes on to the next row; `nil` at the end.
  ///
  /// - Returns: its slot in `order`.
  /// - Throws: what the source throws, and when too many lines are damaged. Then the rows that
  ///   are held can still be had after ``stop()``.
  @inline(__always)
  mutating func next(_ tables: inout TraceTables) throws(TraceError) -> Int? {
    while true {
      if let (slot, isLate) = order.pop() {
        finish(slot, isLate)
        return slot
      }
      if isAtEnd { return nil }
      if !isOpen { try open() }
      if let arrow { return try nextRow(of: arrow, &tables) }
      if try lines.next(&tables) {
        try takeLine(&tables)
      } else {
        stop()
      }
      if !order.refused.isEmpty { try countRefused() }
    }
  }

  /// Reads no further: what is held comes out.
  mutating func stop() {
    arrow?.stop()
    if arrow != nil { return }
    isAtEnd = true
    order.finish()
  }

  @inline(__always)
  private mutating func takeLine(_ tables: inout TraceTables) throws(TraceError) {
    let slot = order.vacantSlot()
    do {
      try decoder.read(lines.buffer.bytes, &lines.fields, &tables, into: &order.rows[slot])
      if order.rows[slot].known.contains(.prompt) { keep(decoder.fingerprint, slot) }
      order.push(slot, at: order.rows[slot].tsMs, from: lines.place)
    } catch {
      return try lines.reject(error)
    }
    try lines.accept()
  }

  /// The trace as columns, if that is what it is.
  ///
  /// - Throws: what the source throws.
  mutating func columns() throws(TraceError) -> ArrowCursor? {
    if !isOpen { try open() }
    return arrow
  }

  /// Looks what the trace is, before its first row.
  private mutating func open() throws(TraceError) {
    isOpen = true
    guard try format.isArrow() else { return }
    arrow = ArrowCursor(format.arrowInput, areLabelsWanted: areLabelsWanted, options: options)
  }

  private mutating func nextRow(
    of arrow: ArrowCursor, _ tables: inout TraceTables
  ) throws(TraceError) -> Int? {
    guard let (row, fingerprint) = try arrow.next(&tables) else {
      isAtEnd = true
      return nil
    }
    // The rows are in order already; one slot holds the one in hand.
    let slot = order.vacantSlot()
    order.rows[slot] = row
    if row.known.contains(.prompt) { keep(fingerprint, slot) }
    return slot
  }

  private mutating func keep(_ fingerprint: PromptFingerprint, _ slot: Int) {
    while fingerprints.count <= slot { fingerprints.append(PromptFingerprint()) }
    fingerprints[slot] = fingerprint
  }

  private mutating func countRefused() throws(TraceError) {
    let refused = order.refused
    order.refused.removeAll()
    for place in refused { try lines.refute(place) }
  }

  /// Completes a row by what depends on those before it.
  @inline(__always)
  private mutating func finish(_ slot: Int, _ isLate: Bool) {
    let known = order.rows[slot].known
    order.rows[slot].notSet = chosen.subtracting(known)
    chosen.formUnion(known.intersection(.chosenByClient))
    if isLate { order.rows[slot].flags.insert(.late) }
  }
}
