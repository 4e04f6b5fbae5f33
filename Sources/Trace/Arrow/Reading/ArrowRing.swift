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
    capacity = 1
    columns = ExchangeBatch(blankRows: capacity)
    campaigns = [0]
    slots = [.max]
  }

  /// Copies the rows of a block in, from number `first` on.
  ///
  /// - Parameters:
  ///   - campaigns: of its rows.
  ///   - order: of the rows that are held: their places.
  /// - Returns: where the first row is; the next ones follow, modulo the capacity.
  mutating func append(
    _ block: borrowing ArrowBlock, from first: Int, campaigns: [UInt16], havePrompts: Bool,
    _ order: inout TimeOrder<UInt32, NoRun>
  ) -> Int {
    let count = block.count - first
    if head + count - tail > capacity { makeRoom(count, &order) }
    let start = head & (capacity - 1)
    let whole = min(count, capacity - start)
    let copy = Copy(first: first, start: start, whole: whole, count: count)
    columns.apply(copy, from: block.columns, withPrompts: havePrompts)
    copy.apply(&self.campaigns, campaigns)
    for row in 0..<count { slots[(start + row) & (capacity - 1)] = .max }
    head += count
    return start
  }

  /// The place of a row that was appended last, counted from the first of them.
  @inline(__always)
  func place(_ start: Int, _ row: Int) -> Int { (start &+ row) & (capacity &- 1) }

  /// Says which slot holds a place.
  @inline(__always)
  mutating func setSlot(_ slot: Int, of place: Int) {
    slots[place] = UInt32(truncatingIfNeeded: slot)
  }

  @inline(__always)
  private func isHeld(_ place: Int, _ order: borrowing TimeOrder<UInt32, NoRun>) -> Bool {
    let slot = slots[place]
    return slot != .max && order.isTaken[Int(slot)] && order.rows[Int(slot)] == UInt32(place)
  }

  /// Moves the tail, and where that is not enough the rows.
  private mutating func makeRoom(_ count: Int, _ order: inout TimeOrder<UInt32, NoRun>) {
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
    var first: Int
    var start: Int
    var whole: Int
    var count: Int

    @inline(__always)
    func apply<Value>(_ target: inout [Value], _ source: [Value]) {
      var target = target.mutableSpan
      let source = source.span
      for row in 0..<whole { target[start &+ row] = source[first &+ row] }
      for row in whole..<count { target[row &- whole] = source[first &+ row] }
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
}
