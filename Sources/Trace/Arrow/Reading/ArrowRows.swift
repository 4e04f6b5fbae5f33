import Fingerprint

/// The rows of an Arrow trace in columns, and the order in which they leave: what an
/// ``ArrowCursor`` holds.
struct ArrowRows {
  private var blocks: ArrowBlocks
  private var names: ArrowNames
  private var order: TimeOrder<UInt32, NoRun>
  private var ring = ArrowRing()
  private var campaigns: [UInt16] = []
  /// Places of rows on their way into each batch.
  private var stages: [[UInt32]] = []
  private var isAtEnd = false
  /// Client-chosen fields that a row so far has carried.
  private var chosen = FieldSet()
  /// Rows of the block that need no order: they are next when nothing is left in it.
  private var passing = 0..<0
  /// First row of the block in the ring, and its place there.
  private var firstInRing = 0
  private var start = 0
  /// Next row of the block to be put into the order.
  private var nextRow = 0
  /// Why the reading ends behind the block.
  private var failure: TraceError?

  init(_ input: ArrowInput, areLabelsWanted: Bool, options: TraceReaderOptions) {
    blocks = ArrowBlocks(
      input, areLabelsWanted: areLabelsWanted, areLabelsChecked: areLabelsWanted, options: options)
    names = ArrowNames(areLabelsWanted: areLabelsWanted, options: options)
    order = TimeOrder(options, blank: 0)
  }

  var damage: TraceDamage { blocks.damage }

  /// Reads no further: what is held comes out.
  mutating func stop() {
    isAtEnd = true
    order.finish()
  }

  /// See ``ArrowCursor/fill(_:_:taken:limit:_:_:)``.
  mutating func fill(
    _ batches: inout [ExchangeBatch], _ labels: inout [LabelBatch], taken: inout Int, limit: Int,
    _ tables: inout TraceTables, _ counts: inout ReaderCounts
  ) throws(TraceError) {
    if stages.count != batches.count { stages = Array(repeating: [], count: batches.count) }
    defer { flush(&batches, &labels) }
    let batchCount = batches.count
    while taken < limit {
      guard let place = pop(&counts) else {
        if !passing.isEmpty {
          flush(&batches, &labels)
          pass(&batches, &labels, taken: &taken, limit: limit, &tables, &counts)
          continue
        }
        if isAtEnd { return }
        if isBlockDone { flush(&batches, &labels) }
        try pushNext(&tables)
        continue
      }
      let tenant = ring.columns.tenant[place]
      if ExchangeRow.isOutside(tenant) { continue }
      let index = batchCount == 1 ? 0 : tenant.partition % batchCount
      if let arrival = tables.arrival(of: tenant) { batches[index].announce(arrival) }
      stages[index].append(UInt32(truncatingIfNeeded: place))
      taken += 1
    }
  }

  /// See ``ArrowCursor/next(_:)``.
  mutating func next(
    _ tables: inout TraceTables
  ) throws(TraceError) -> (row: ExchangeRow, fingerprint: PromptFingerprint)? {
    var counts = ReaderCounts()  // the caller counts
    while true {
      if let place = pop(&counts) {
        var row = ring.columns.row(place)
        row.campaign = ring.campaigns[place]
        return (row, ring.columns.fingerprint(place))
      }
      if let number = passing.first {
        passing = number + 1..<passing.upperBound
        release(number..<number + 1)
        var row = blocks.block.columns.row(number)
        row.campaign = campaigns[number]
        return (row, blocks.block.columns.fingerprint(number))
      }
      if isAtEnd { return nil }
      try pushNext(&tables)
    }
  }

  private var isBlockDone: Bool { nextRow == blocks.block.count }

  /// Takes a row out whose turn it is; its place stays as it is until the next block.
  @inline(__always)
  private mutating func pop(_ counts: inout ReaderCounts) -> Int? {
    guard let (slot, isLate) = order.popRow() else { return nil }
    let place = Int(order.rows[slot])
    ring.release(place, isLate: isLate, &chosen)
    counts.add(
      atMs: ring.columns.tsMs[place], ring.columns.tenant[place], isLate: isLate,
      ring.columns.known[place])
    return place
  }

  /// Puts the next row of the trace into the order, or ends it.
  @inline(__always)
  private mutating func pushNext(_ tables: inout TraceTables) throws(TraceError) {
    if isBlockDone { return try takeBlock(&tables) }
    let row = nextRow
    nextRow &+= 1
    if blocks.block.faults[row] != 0 { return }
    let place = ring.place(start, row &- firstInRing)
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
    passing = 0..<passingRows()
    firstInRing = passing.upperBound
    start = ring.append(
      blocks.block, from: firstInRing, campaigns: campaigns, havePrompts: names.havePrompts,
      &order)
    nextRow = firstInRing
  }

  /// How many rows from the front of the block need no order, because they are in order and the
  /// watermark reaches them before the next block comes.
  private mutating func passingRows() -> Int {
    guard let last = blocks.block.count > 0 ? blocks.block.count - 1 : nil,
      !blocks.block.hasFaults
    else { return 0 }
    let times = blocks.block.columns.tsMs
    for row in 0..<last where times[row] > times[row + 1] { return 0 }
    guard let watermark = order.pass(last + 1, from: times[0], through: times[last]) else {
      return 0
    }
    var count = 0
    while count <= last, times[count] <= watermark { count += 1 }
    return count
  }

  private mutating func countRefused() throws(TraceError) {
    let refused = order.refused
    order.refused.removeAll()
    for place in refused { try blocks.refute(place) }
  }

  /// Completes rows of the block that leave without having been in the order.
  private static func release(
    _ rows: Range<Int>, _ known: [FieldSet], _ notSet: inout [FieldSet], _ chosen: inout FieldSet
  ) {
    let known = known.span
    var notSet = notSet.mutableSpan
    var all = chosen
    for row in rows {
      notSet[row] = all.subtracting(known[row])
      all.formUnion(known[row].intersection(.chosenByClient))
    }
    chosen = all
  }

  private mutating func release(_ rows: Range<Int>) {
    Self.release(
      rows, blocks.block.columns.known, &blocks.block.columns.notSet, &chosen)
  }

  /// Moves rows that need no order from the block into the batches.
  private mutating func pass(
    _ batches: inout [ExchangeBatch], _ labels: inout [LabelBatch], taken: inout Int, limit: Int,
    _ tables: inout TraceTables, _ counts: inout ReaderCounts
  ) {
    let rows = passing.prefix(limit - taken)
    passing = rows.upperBound..<passing.upperBound
    let batchCount = batches.count
    var areAllTracked = true
    release(rows)
    for number in rows {
      let tenant = blocks.block.columns.tenant[number]
      counts.add(
        atMs: blocks.block.columns.tsMs[number], tenant, isLate: false,
        blocks.block.columns.known[number])
      if ExchangeRow.isOutside(tenant) {
        areAllTracked = false
        continue
      }
      let index = batchCount == 1 ? 0 : tenant.partition % batchCount
      if let arrival = tables.arrival(of: tenant) { batches[index].announce(arrival) }
      if batchCount > 1 { stages[index].append(UInt32(number)) }
    }
    if batchCount == 1 && areAllTracked {
      append(ExchangeRowNumbers(rows), to: 0, &batches, &labels)
      taken += rows.count
      return
    }
    if batchCount == 1 {
      stages[0] = rows.filter { !ExchangeRow.isOutside(blocks.block.columns.tenant[$0]) }
        .map { UInt32($0) }
    }
    for index in stages.indices where !stages[index].isEmpty {
      append(ExchangeRowNumbers(stages[index]), to: index, &batches, &labels)
      taken += stages[index].count
      stages[index].removeAll(keepingCapacity: true)
    }
  }

  /// Appends rows of the block to a batch.
  private func append(
    _ numbers: ExchangeRowNumbers, to index: Int, _ batches: inout [ExchangeBatch],
    _ labels: inout [LabelBatch]
  ) {
    batches[index].append(
      numbers, of: blocks.block.columns, havePrompts: names.havePrompts)
    if !labels.isEmpty { numbers.apply(&labels[index].campaign, campaigns) }
  }

  /// Moves the staged rows into their batches.
  private mutating func flush(_ batches: inout [ExchangeBatch], _ labels: inout [LabelBatch]) {
    for index in stages.indices where !stages[index].isEmpty {
      let numbers = ExchangeRowNumbers(stages[index])
      batches[index].append(numbers, of: ring.columns, havePrompts: names.havePrompts)
      if !labels.isEmpty { numbers.apply(&labels[index].campaign, ring.campaigns) }
      stages[index].removeAll(keepingCapacity: true)
    }
  }
}
