/// What happens next at one tenant: a binary heap by time, then by order of entry.
struct EventQueue: Sendable {
  /// Something that happens at an instant.
  struct Event: Sendable {
    var tsMs: Int64
    /// Decides between events of the same millisecond: the one that was entered first.
    var order: UInt32
    /// Number of the session whose turn it is, or, with ``newSession`` added, of the application
    /// at which a new one begins.
    var subject: UInt32

    /// Marks an application instead of a session.
    static let newSession: UInt32 = 1 << 31

    fileprivate func precedes(_ other: Event) -> Bool {
      tsMs != other.tsMs ? tsMs < other.tsMs : order < other.order
    }
  }

  private var heap: [Event] = []
  private var entered: UInt32 = 0

  /// Time of the next event; the end of time if there is none.
  var nextMs: Int64 { heap.first?.tsMs ?? .max }

  /// Enters an event. Logarithmic.
  mutating func add(_ subject: UInt32, atMs tsMs: Int64) {
    heap.append(Event(tsMs: tsMs, order: entered, subject: subject))
    entered &+= 1
    var child = heap.count - 1
    let event = heap[child]
    while child > 0 {
      let parent = (child - 1) / 2
      guard event.precedes(heap[parent]) else { break }
      heap[child] = heap[parent]
      child = parent
    }
    heap[child] = event
  }

  /// Takes the next event. Logarithmic.
  mutating func removeFirst() -> Event {
    let first = heap[0]
    let last = heap.removeLast()
    guard !heap.isEmpty else { return first }
    var hole = 0
    while true {
      var child = 2 * hole + 1
      guard child < heap.count else { break }
      if child + 1 < heap.count, heap[child + 1].precedes(heap[child]) { child += 1 }
      guard heap[child].precedes(last) else { break }
      heap[hole] = heap[child]
      hole = child
    }
    heap[hole] = last
    return first
  }
}
