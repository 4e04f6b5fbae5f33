// The most frequent keys of a stream in a fixed number of slots: Space-Saving.
//
// Every slot counts one key. A key without a slot takes over the slot with the smallest count,
// keeps counting from there, and remembers that count as its possible error (Metwally, Agrawal,
// El Abbadi: "Efficient Computation of Frequent and Top-k Elements in Data Streams", ICDT 2005).
//
//   keys    ┌────────┬────────┬────────┬───┐   8 bytes each
//   counts  ┌────┬────┬────┬───┐               4 bytes each, 0: empty slot
//   errors  ┌────┬────┬────┬───┐               4 bytes each
//
// For every key:            count - error <= true count <= count
// For a key without a slot: true count <= the smallest count <= N / capacity
// So each key with more than N / capacity of the N adds has a slot.
//
// Deviations: a plain scan instead of the paper's linked buckets, because a tenant has 8 to 64
// slots and they lie in a few cache lines; ageing by halving, under which all of the above holds
// for the true counts halved (and rounded down) at the same moments; counts stop at 2^32 - 1.

/// What ``SpaceSaving`` knows of a key: its true count lies in `count - error ... count`.
public struct FrequentKey: Sendable, Equatable {
  /// The key.
  public var key: UInt64
  /// Upper bound of its count.
  public var count: UInt32
  /// Greatest amount by which `count` can be too high.
  public var error: UInt32

  /// A key with its bounds.
  @inlinable
  public init(key: UInt64, count: UInt32, error: UInt32) {
    self.key = key
    self.count = count
    self.error = error
  }
}

/// The most frequent keys of a stream, in `capacity` slots of 16 bytes that lie inline.
///
/// Every key with more than 1/`capacity` of all adds has a slot. Slots keep their place while their
/// key stays, so that the caller can keep something of its own beside each.
public struct SpaceSaving<let capacity: Int>: Sendable, BitwiseCopyable {
  @usableFromInline var keys: InlineArray<capacity, UInt64>
  @usableFromInline var counts: InlineArray<capacity, UInt32>
  @usableFromInline var errors: InlineArray<capacity, UInt32>

  /// Empty slots.
  @inlinable
  public init() {
    precondition(capacity > 0, "SpaceSaving: no slots")
    keys = InlineArray(repeating: 0)
    counts = InlineArray(repeating: 0)
    errors = InlineArray(repeating: 0)
  }

  /// Counts a key.
  ///
  /// - Returns: The key's slot from now on, and whether it is new to it: the slot was empty or has
  ///   been taken over from another key, so that whatever the caller keeps beside it is stale.
  /// - Complexity: one pass over the slots, two for a key that has none. Of several smallest counts
  ///   the first slot's is taken, so that the outcome depends on nothing but the stream.
  @inlinable
  public mutating func add(_ key: UInt64) -> (slot: Int, isNew: Bool) {
    for slot in 0..<capacity where keys[slot] == key && counts[slot] != 0 {
      if counts[slot] != .max { counts[slot] &+= 1 }
      return (slot, false)
    }
    var smallest = 0
    var smallestCount = counts[0]
    for slot in 1..<capacity {
      let count = counts[slot]
      if count < smallestCount {
        smallest = slot
        smallestCount = count
      }
    }
    keys[smallest] = key
    errors[smallest] = smallestCount
    if smallestCount != .max { counts[smallest] = smallestCount &+ 1 }
    return (smallest, true)
  }

  /// What is known of the key in a slot; `nil` for an empty slot.
  @inlinable
  public subscript(slot: Int) -> FrequentKey? {
    guard counts[slot] != 0 else { return nil }
    return FrequentKey(key: keys[slot], count: counts[slot], error: errors[slot])
  }

  /// The keys that have slots, in the order of the slots.
  ///
  /// - Complexity: allocates an array; in a loop use the subscript.
  public var entries: [FrequentKey] { (0..<capacity).compactMap { self[$0] } }

  /// The greatest true count that a key without a slot can have.
  public var unseenBound: UInt32 {
    var bound = counts[0]
    for slot in 1..<capacity { bound = min(bound, counts[slot]) }
    return bound
  }

  /// Halves all counts, rounding down, so that the past weighs half; slots that reach 0 are empty.
  @inlinable
  public mutating func halve() {
    for slot in 0..<capacity {
      // Halving the two bounds, not count and error, keeps the lower one a lower one.
      let atLeast = (counts[slot] &- errors[slot]) / 2
      counts[slot] /= 2
      errors[slot] = counts[slot] &- atLeast
    }
  }
}
