/// Puts the rows of one trace in order of event time, holding back as few as the rules allow.
///
/// The WATERMARK lies the stated lateness behind the newest row. A row before it is late and
/// passed on at once; the others are held until the watermark has reached them and leave in the
/// order of (time, arrival). When more rows are held than allowed, the earliest leaves and the
/// watermark moves to it.
///
/// ```
///            late │ held until the watermark comes │ newest │ … a jump: waits for others
/// ────────────────┴────────────────────────────────┴────────┴──────────────▶ event time
///             watermark                                    newest + jump
/// ```
///
/// One wild time must not make all rows after it late. So a row that lies more than a day ahead
/// of the newest waits, outside of the order, for the rows that arrive after it. A row lies THERE
/// TOO if it is less than the jump earlier than the waiting one, or later; otherwise it lies
/// BEHIND. Sixteen there accept the waiting row, as if it came now; sixteen behind refuse it. If
/// the newest row comes within a day of it meanwhile, it is no jump any more and accepted; at the
/// end of the input all are. The first row has nothing to be compared with and waits like a jump;
/// until one is accepted, so do all others.
///
/// At most 31 rows wait: each later one counts for or against all of them.
///
/// Rows are written and read in place, in numbered slots: they are large, and copies of them were
/// a tenth of the time of a reader. Slots are given out round and round, so that rows lie in the
/// order in which they came and nearly in that in which they leave: the processor fetches them
/// ahead, where slots given out anew as they became free were soon in no order at all, and each
/// row that left was a cache miss.
///
/// Rows that arrive in order may also be pushed as a RUN of many, which takes no slots: it is held
/// and leaves as it is, in pieces as the watermark passes it.
///
/// Cost: constant for rows that arrive in order, logarithmic in the rows held for others; of a run,
/// constant for all of it and logarithmic for each piece.
struct TimeOrder<Row, Run: TimedRun> {
  struct Entry {
    /// In the place of a slot: the first of the runs.
    static var run: Int { -1 }

    var tsMs: Int64
    var arrival: UInt64
    var slot: Int

    @inline(__always)
    static func < (a: Entry, b: Entry) -> Bool {
      a.tsMs != b.tsMs ? a.tsMs < b.tsMs : a.arrival < b.arrival
    }
  }

  private struct Waiting {
    var entry: Entry
    var place: LinePlace
    var there = 0
    var behind = 0
  }

  let latenessMs: Int64
  private let jumpMs: Int64
  private let confirmations: Int
  let heldLimit: Int

  var arrivals: UInt64 = 0
  var newestMs: Int64?
  var watermarkMs = Int64.min
  private(set) var isFinished = false
  private var waiting: [Waiting] = []
  private var late: [Entry] = []

  // Rows that arrived in order lie in a ring, the others in a heap; the earliest held row is the
  // first of one of them. A run has one entry in the ring, for the first of its rows.
  private var ring: [Entry] = []
  private var ringStart = 0
  private var ringCount = 0
  /// The last row in the ring; means nothing while it is empty.
  var ringLast = Entry(tsMs: 0, arrival: 0, slot: 0)
  private(set) var heap: [Entry] = []
  /// The runs in the ring, in order, from `firstRun` on.
  var runs: [Run] = []
  var firstRun = 0
  /// Rows of the first run that have not left.
  var runLeft = 0
  /// Rows of runs without those that stand for them in the ring.
  var restOfRuns = 0

  /// Rows by slot.
  var rows: [Row] = []
  private(set) var isTaken: [Bool] = []
  private var takenCount = 0
  private var nextSlot = 0
  private let blank: Row

  /// Places of rows that were refused since the caller last emptied this.
  var refused: [LinePlace] = []

  /// - Parameter blank: any row, to fill new slots with.
  init(_ options: TraceReaderOptions, blank: Row) {
    self.blank = blank
    latenessMs = max(0, options.latenessMs)
    jumpMs = max(0, options.jumpMs)
    confirmations = max(1, options.jumpConfirmations)
    heldLimit = max(1, options.heldRows)
  }

  /// Rows held or waiting.
  var heldCount: Int { orderedCount + waiting.count }

  /// Rows in the order.
  var orderedCount: Int { ringCount &+ restOfRuns &+ heap.count }

  /// A slot for the next row; it is taken only by ``push(_:at:from:)``.
  @inline(__always)
  mutating func vacantSlot() -> Int {
    if nextSlot >= isTaken.count || isTaken[nextSlot] { findVacantSlot() }
    return nextSlot
  }

  /// Takes the row in the slot that ``vacantSlot()`` just gave, whose time is `tsMs`, not
  /// negative.
  @inline(__always)
  mutating func push(_ slot: Int, at tsMs: Int64, from place: LinePlace) {
    isTaken[slot] = true
    takenCount &+= 1
    nextSlot = slot &+ 1
    let entry = Entry(tsMs: tsMs, arrival: arrivals, slot: slot)
    arrivals &+= 1
    if waiting.isEmpty, let newestMs, tsMs <= newestMs &+ jumpMs {
      accept(entry)
    } else {
      consider(entry, place)
    }
  }

  /// Ends the input: nothing is held back any more.
  mutating func finish() {
    waiting.sort { $0.entry < $1.entry }
    for row in waiting { accept(row.entry) }
    waiting.removeAll()
    isFinished = true
  }

  /// Says that so many rows, in order of time from `first` to `last`, come next, of which the caller
  /// passes on those that the watermark will have reached, once ``pop()`` gives no row any more; the
  /// others it must push.
  ///
  /// - Returns: where the watermark will be; `nil`, with nothing changed, if all must be pushed.
  mutating func pass(_ count: Int, from first: Int64, through last: Int64) -> Int64? {
    guard let newestMs, waiting.isEmpty, late.isEmpty, heap.isEmpty, !isFinished,
      first >= newestMs, last <= newestMs &+ jumpMs, heldCount + count <= heldLimit
    else { return nil }
    let watermark = last &- latenessMs
    // What is held leaves before all of them only if the watermark reaches the newest of it.
    guard watermark >= first else { return nil }
    watermarkMs = max(watermarkMs, watermark)
    self.newestMs = last
    return watermark
  }

  /// What leaves.
  enum Popped {
    /// The row in a slot, which holds it until the next call of ``vacantSlot()``.
    case slot(Int, isLate: Bool)
    /// Rows of a run.
    case run(Run, Range<Int>)
  }

  /// Takes the next row or rows out; `nil` if more must be pushed first.
  @inline(__always)
  mutating func pop() -> Popped? {
    if !late.isEmpty { return .slot(free(late.removeFirst()), isLate: true) }
    guard let entry = first else { return nil }
    if entry.slot == Entry.run { return popRun(entry) }
    if entry.tsMs > watermarkMs && !isFinished {
      guard orderedCount > heldLimit else { return nil }
      watermarkMs = entry.tsMs
    }
    removeFirst()
    return .slot(free(entry), isLate: false)
  }

  /// Whether a row of that time may be pushed as the next of a run.
  @inline(__always)
  func isInOrder(_ tsMs: Int64) -> Bool {
    guard waiting.isEmpty, let newestMs else { return false }
    return isInOrder(tsMs, after: newestMs)
  }

  /// Whether a row of that time may follow another in a run.
  @inline(__always)
  func isInOrder(_ tsMs: Int64, after beforeMs: Int64) -> Bool {
    tsMs >= beforeMs && tsMs <= beforeMs &+ jumpMs
  }

  @inline(__always)
  private mutating func free(_ entry: Entry) -> Int {
    isTaken[entry.slot] = false
    takenCount &-= 1
    return entry.slot
  }

  @inline(__always)
  private mutating func accept(_ entry: Entry) {
    if entry.tsMs < watermarkMs {
      late.append(entry)
      return
    }
    if ringCount == 0 || ringLast < entry {
      appendToRing(entry)
    } else {
      appendToHeap(entry)
    }
    if let newestMs, entry.tsMs <= newestMs { return }
    newestMs = entry.tsMs
    watermarkMs = max(watermarkMs, entry.tsMs &- latenessMs)
  }
}

extension TimeOrder {
  @inline(never)
  private mutating func findVacantSlot() {
    // An eighth remains vacant, so that few taken slots are passed over; more would be memory
    // that does not fit in a cache.
    if takenCount * 8 >= rows.count * 7 {
      nextSlot = rows.count
      let count = max(16, rows.count / 4)
      rows.append(contentsOf: repeatElement(blank, count: count))
      isTaken.append(contentsOf: repeatElement(false, count: count))
      return
    }
    if nextSlot >= isTaken.count { nextSlot = 0 }
    while isTaken[nextSlot] {
      nextSlot += 1
      if nextSlot == isTaken.count { nextSlot = 0 }
    }
  }

  /// Takes a row while others wait, or one that must wait itself.
  private mutating func consider(_ entry: Entry, _ place: LinePlace) {
    for index in waiting.indices {
      if entry.tsMs > waiting[index].entry.tsMs - jumpMs {
        waiting[index].there += 1
      } else {
        waiting[index].behind += 1
      }
    }
    if isWithinReach(entry) {
      accept(entry)
    } else {
      waiting.append(Waiting(entry: entry, place: place))
    }
    while let index = waiting.firstIndex(where: { isDecided($0) }) {
      let row = waiting.remove(at: index)
      if row.behind >= confirmations {
        refused.append(row.place)
        _ = free(row.entry)
      } else {
        accept(row.entry)
      }
    }
  }

  private func isWithinReach(_ entry: Entry) -> Bool {
    if let newestMs { entry.tsMs <= newestMs + jumpMs } else { false }
  }

  private func isDecided(_ row: Waiting) -> Bool {
    row.there >= confirmations || row.behind >= confirmations || isWithinReach(row.entry)
  }
}

extension TimeOrder {
  /// The first entry of the ring, if it has one.
  var ringFirst: Entry {
    get { ring[ringStart] }
    set { ring[ringStart] = newValue }
  }

  @inline(__always)
  private func ringIndex(_ offset: Int) -> Int { (ringStart &+ offset) & (ring.count &- 1) }

  @inline(__always)
  mutating func appendToRing(_ entry: Entry) {
    if ringCount == ring.count { growRing() }
    ring[ringIndex(ringCount)] = entry
    ringLast = entry
    ringCount &+= 1
  }

  private mutating func growRing() {
    let capacity = max(16, ring.count * 2)  // a power of two, as `ringIndex` needs
    var larger: [Entry] = []
    larger.reserveCapacity(capacity)
    for offset in 0..<ringCount { larger.append(ring[ringIndex(offset)]) }
    let none = Entry(tsMs: 0, arrival: 0, slot: 0)
    larger.append(contentsOf: repeatElement(none, count: capacity - ringCount))
    ring = larger
    ringStart = 0
  }

  /// The earliest of the rows held.
  @inline(__always)
  private var first: Entry? {
    if ringCount == 0 { return heap.first }
    let entry = ring[ringStart]
    if let other = heap.first, other < entry { return other }
    return entry
  }

  @inline(__always)
  mutating func removeFirst() {
    if ringCount > 0, heap.isEmpty || ring[ringStart] < heap[0] {
      ringStart = ringIndex(1)
      ringCount &-= 1
    } else {
      removeFirstOfHeap()
    }
  }

  private mutating func appendToHeap(_ entry: Entry) {
    var index = heap.count
    heap.append(entry)
    while index > 0 {
      let parent = (index - 1) / 2
      guard heap[index] < heap[parent] else { return }
      heap.swapAt(index, parent)
      index = parent
    }
  }

  private mutating func removeFirstOfHeap() {
    let last = heap.removeLast()
    if heap.isEmpty { return }
    heap[0] = last
    var index = 0
    while true {
      var child = index * 2 + 1
      guard child < heap.count else { return }
      if child + 1 < heap.count, heap[child + 1] < heap[child] { child += 1 }
      guard heap[child] < heap[index] else { return }
      heap.swapAt(index, child)
      index = child
    }
  }
}
