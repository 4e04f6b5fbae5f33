import Fingerprint

/// One trace on its way into batches: its rows in order of event time.
struct TraceCursor {
  private var lines: LineReader
  private var decoder: ExchangeDecoder
  /// Holds the row that ``next(_:)`` spoke of until its next call.
  private(set) var order: TimeOrder<ExchangeRow>
  /// By slot, of the rows that have a prompt; those without touch nothing here.
  private(set) var fingerprints: [PromptFingerprint] = []
  private var isAtEnd = false
  /// Client-chosen fields that a row so far has carried.
  private var chosen = FieldSet()

  init(_ trace: TraceInput, areLabelsWanted: Bool, options: TraceReaderOptions) {
    lines = LineReader(file: trace.name, source: trace.source, options: options)
    decoder = ExchangeDecoder(
      key: options.key, areLabelsWanted: areLabelsWanted, areLabelsChecked: areLabelsWanted)
    order = TimeOrder(options, blank: ExchangeRow())
  }

  var damage: TraceDamage { lines.damage }

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
    isAtEnd = true
    order.finish()
  }

  @inline(__always)
  private mutating func takeLine(_ tables: inout TraceTables) throws(TraceError) {
    let slot = order.vacantSlot()
    do {
      try decoder.read(lines.buffer.bytes, &lines.fields, &tables, into: &order.rows[slot])
      if order.rows[slot].known.contains(.prompt) { keepFingerprint(slot) }
      order.push(slot, at: order.rows[slot].tsMs, from: lines.place)
    } catch {
      return try lines.reject(error)
    }
    try lines.accept()
  }

  private mutating func keepFingerprint(_ slot: Int) {
    while fingerprints.count <= slot { fingerprints.append(PromptFingerprint()) }
    fingerprints[slot] = decoder.fingerprint
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
