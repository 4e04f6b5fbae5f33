import Fingerprint

/// Decoded rows that wait for their turn in the order of time, column by column.
///
/// ```
/// arrival    … │ gone │ some of them gone, some held │ free …       capacity: a power of two
///                     tail                           head
/// ```
///
/// Blocks are copied in at the head and rows leave from anywhere; the tail follows. A row that stays
/// for long keeps the tail back: when there is no room, the rows that are still held move together
/// (``makeRoom(_:_:)``), so that the ring stays below four times what may be held at once.
struct ArrowRing {
  private(set) var columns: ExchangeBatch
  /// GROUND TRUTH: numbers of the campaigns; 0: none.
  private(set) var campaigns: [UInt16]
  /// Of each place, the slot in the order of time; `UInt32.max`: never had one.
  private var slots: [UInt32]
  private var capacity: Int
  private var head = 0
  private var tail = 0

  init() {
    capacity = 4 * ArrowBlock.capacity
    columns = ExchangeBatch(blankRows: capacity)
    campaigns = Array(repeating: 0, count: capacity)
    slots = Array(repeating: .max, count: capacity)
  }

  /// Copies a block in.
  ///
  /// - Parameters:
  ///   - campaigns: of its rows.
  ///   - order: of the rows that are held: their places.
  /// - Returns: where the first row is; the next ones follow, modulo the capacity.
  mutating func append(
    _ block: borrowing ArrowBlock, campaigns: [UInt16], havePrompts: Bool,
    _ order: inout TimeOrder<UInt32>
  ) -> Int {
    if head + block.count - tail > capacity { makeRoom(block.count, &order) }
    let start = head & (capacity - 1)
    let whole = min(block.count, capacity - start)
    let copy = Copy(start: start, whole: whole, count: block.count)
    columns.apply(copy, from: block.columns, withPrompts: havePrompts)
    copy.apply(&self.campaigns, campaigns)
    for row in 0..<block.count { slots[(start + row) & (capacity - 1)] = .max }
    head += block.count
    return start
  }

  /// The place of a row of the block that was appended last.
  @inline(__always)
  func place(_ start: Int, _ row: Int) -> Int { (start &+ row) & (capacity &- 1) }

  /// Says which slot holds a place.
  @inline(__always)
  mutating func setSlot(_ slot: Int, of place: Int) {
    slots[place] = UInt32(truncatingIfNeeded: slot)
  }

  @inline(__always)
  private func isHeld(_ place: Int, _ order: borrowing TimeOrder<UInt32>) -> Bool {
    let slot = slots[place]
    return slot != .max && order.isTaken[Int(slot)] && order.rows[Int(slot)] == UInt32(place)
  }

  /// Moves the tail, and where that is not enough the rows.
  private mutating func makeRoom(_ count: Int, _ order: inout TimeOrder<UInt32>) {
    while tail < head, !isHeld(tail & (capacity - 1), order) { tail += 1 }
    if head + count - tail <= capacity { return }
    var held: [UInt32] = []
    for place in tail..<head where isHeld(place & (capacity - 1), order) {
      held.append(UInt32(place & (capacity - 1)))
    }
    let old = self
    while capacity < 2 * (held.count + count) { capacity *= 2 }
    columns = ExchangeBatch(blankRows: capacity)
    campaigns = Array(repeating: 0, count: capacity)
    slots = Array(repeating: .max, count: capacity)
    let gather = GatherToFront(places: held)
    columns.apply(gather, from: old.columns, withPrompts: true)
    gather.apply(&campaigns, old.campaigns)
    for (place, from) in held.enumerated() {
      let slot = old.slots[Int(from)]
      slots[place] = slot
      order.rows[Int(slot)] = UInt32(place)
    }
    tail = 0
    head = held.count
  }

  private struct Copy: ColumnOperation {
    var start: Int
    var whole: Int
    var count: Int

    @inline(__always)
    func apply<Value>(_ target: inout [Value], _ source: [Value]) {
      var target = target.mutableSpan
      let source = source.span
      for row in 0..<whole { target[start &+ row] = source[row] }
      for row in whole..<count { target[row &- whole] = source[row] }
    }
  }

  private struct GatherToFront: ColumnOperation {
    var places: [UInt32]

    func apply<Value>(_ target: inout [Value], _ source: [Value]) {
      for (row, place) in places.enumerated() { target[row] = source[Int(place)] }
    }
  }
}

extension ArrowRing {
  /// Completes a row by what depends on those before it, and returns what is counted.
  @inline(__always)
  mutating func release(_ place: Int, isLate: Bool, _ chosen: inout FieldSet) {
    let known = columns.known[place]
    columns.notSet[place] = chosen.subtracting(known)
    chosen.formUnion(known.intersection(.chosenByClient))
    if isLate { columns.flags[place].insert(.late) }
  }

  /// The row in a place, without its prompt.
  func row(_ place: Int) -> ExchangeRow {
    var row = ExchangeRow()
    row.tsMs = columns.tsMs[place]
    row.tenant = columns.tenant[place]
    row.flags = columns.flags[place]
    row.known = columns.known[place]
    row.notSet = columns.notSet[place]
    row.model = columns.model[place]
    row.outputPrice = columns.outputPrice[place]
    row.hoursSinceRelease = columns.hoursSinceRelease[place]
    row.op = columns.op[place]
    row.inputTokens = columns.inputTokens[place]
    row.outputTokens = columns.outputTokens[place]
    row.cachedTokens = columns.cachedTokens[place]
    row.reasoningTokens = columns.reasoningTokens[place]
    row.maxTokens = columns.maxTokens[place]
    row.temperature = columns.temperature[place]
    row.samples = columns.samples[place]
    row.seed = columns.seed[place]
    row.tools = columns.tools[place]
    row.conversation = columns.conversation[place]
    row.turn = columns.turn[place]
    row.finish = columns.finish[place]
    row.status = columns.status[place]
    row.durationMs = columns.durationMs[place]
    row.region = columns.region[place]
    row.ip = columns.ip[place]
    row.agent = columns.agent[place]
    row.campaign = campaigns[place]
    return row
  }

  /// What a batch needs of the prompt in a place.
  func fingerprint(_ place: Int) -> PromptFingerprint {
    var fingerprint = PromptFingerprint()
    fingerprint.textHash = columns.textHash[place]
    fingerprint.skeletonHash = columns.skeletonHash[place]
    fingerprint.simHash = columns.simHash[place]
    fingerprint.textBytes = columns.promptBytes[place]
    fingerprint.tokens = columns.promptTokens[place]
    fingerprint.cues = columns.cues[place]
    fingerprint.script = columns.script[place]
    return fingerprint
  }

  /// Appends the rows in some places to a batch.
  ///
  /// - Parameter havePrompts: whether any row so far had a prompt.
  func append(_ places: [UInt32], to batch: inout ExchangeBatch, havePrompts: Bool) {
    guard let append = Append(places) else { return }
    batch.apply(append, from: columns, withPrompts: havePrompts)
    if !havePrompts { batch.applyToPrompts(AppendBlank(count: places.count), from: columns) }
  }

  /// Appends the labels of the rows in some places.
  func appendLabels(_ places: [UInt32], to labels: inout LabelBatch) {
    Append(places)?.apply(&labels.campaign, campaigns)
  }

  private struct Append: ColumnOperation {
    var places: [UInt32]
    /// Whether the places follow one another.
    var isRun: Bool

    init?(_ places: [UInt32]) {
      guard let first = places.first else { return nil }
      self.places = places
      isRun = true
      for index in places.indices where places[index] != first &+ UInt32(index) { isRun = false }
    }

    @inline(__always)
    func apply<Value>(_ target: inout [Value], _ source: [Value]) {
      if isRun {
        let start = Int(places[0])
        target.append(contentsOf: source[start..<start + places.count])
        return
      }
      let places = places.span
      let source = source.span
      target.append(addingCapacity: places.count) { output in
        for index in places.indices { output.append(source[Int(places[index])]) }
      }
    }
  }

  private struct AppendBlank: ColumnOperation {
    var count: Int

    func apply<Value>(_ target: inout [Value], _ source: [Value]) {
      target.append(contentsOf: repeatElement(source[0], count: count))
    }
  }
}
