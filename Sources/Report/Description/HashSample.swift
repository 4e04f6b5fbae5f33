import Sketches

/// Distinct items of a stream with exact counts of those that are kept: all of them while they
/// fit, and then a sample by hash.
///
/// An item is kept while the upper `level` bits of its hash are zero. When too many are, the level
/// rises by one and about half of them go. What is kept was kept since it first came, so its count
/// is exact, whatever the order of the stream (Wegman's adaptive sampling; Gibbons: "Distinct
/// Sampling for Highly-Accurate Answers to Distinct Values Queries and Event Reports", VLDB 2001).
struct HashSample: Sendable {
  /// Owner of an item that several have.
  static let severalOwners = UInt32.max

  /// One item; a slot with a count of zero is empty.
  struct Item: Sendable {
    var hash: UInt64 = 0
    var count: UInt32 = 0
    /// Raw value of the only tenant that had the item, or ``severalOwners``.
    var owner: UInt32 = 0
  }

  private let capacity: Int
  private var slots: [Item]
  private(set) var kept = 0
  /// Upper bits of the hash that are zero in every item kept: one item in 2^level is.
  private(set) var level = 0

  /// A sample of nothing.
  ///
  /// - Parameter capacity: items kept at most, at least 1.
  init(capacity: Int) {
    self.capacity = capacity
    slots = [Item](repeating: Item(), count: 16)
  }

  /// Whether every item that ever came is kept.
  var isExact: Bool { level == 0 }

  /// Counts an item, by a hash that is uniform over 64 bits.
  mutating func insert(_ hash: UInt64, owner: UInt32) {
    guard hash.leadingZeroBitCount >= level else { return }
    let place = slot(of: hash)
    if slots[place].count != 0 {
      if slots[place].count != .max { slots[place].count += 1 }
      if slots[place].owner != owner { slots[place].owner = Self.severalOwners }
      return
    }
    slots[place] = Item(hash: hash, count: 1, owner: owner)
    kept += 1
    if kept * 2 > slots.count { rebuild(slotCount: slots.count * 2) }
    while kept > capacity && level < UInt64.bitWidth { raiseLevel() }
  }

  /// The items kept, in no particular order.
  var items: some Sequence<Item> { slots.lazy.filter { $0.count != 0 } }

  private func slot(of hash: UInt64) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    // Ends, because half of the slots are empty.
    while slots[place].count != 0 && slots[place].hash != hash { place = (place + 1) & mask }
    return place
  }

  private mutating func raiseLevel() {
    level += 1
    rebuild(slotCount: slots.count)
  }

  private mutating func rebuild(slotCount: Int) {
    let old = slots
    slots = [Item](repeating: Item(), count: slotCount)
    kept = 0
    for item in old where item.count != 0 && item.hash.leadingZeroBitCount >= level {
      slots[slot(of: item.hash)] = item
      kept += 1
    }
  }
}

/// A number with the interval that holds the true one in 95 cases of 100; both ends are the number
/// itself where it is exact.
public struct Estimate: Sendable, Equatable {
  /// The best guess.
  public var value: Double
  /// Lower end of the interval.
  public var low: Double
  /// Upper end of the interval.
  public var high: Double

  /// Whether nothing was estimated.
  public var isExact: Bool { low == high }

  /// Standard errors on either side of a normal estimate.
  static let deviations = 1.96

  /// A number between two others.
  init(value: Double, low: Double, high: Double) {
    self.value = value
    self.low = low
    self.high = high
  }

  /// A number with a standard error, within what is possible.
  init(_ value: Double, standardError: Double, within possible: ClosedRange<Double>) {
    self.value = value
    low = max(possible.lowerBound, value - Self.deviations * standardError)
    high = min(possible.upperBound, value + Self.deviations * standardError)
  }
}

extension HashSample {
  private var keptShare: Double { BinaryMath.exp2(-Double(level)) }

  /// How many distinct items there were.
  var distinct: Estimate {
    let value = Double(kept) / keptShare
    // The items kept are binomial: each one with probability 2^-level.
    let error = (Double(kept) * (1 - keptShare)).squareRoot() / keptShare
    return Estimate(value, standardError: error, within: Double(kept)...Double.infinity)
  }

  /// Share of the distinct items that several owners had; `nil` of nothing.
  var sharedItems: Estimate? {
    guard kept > 0 else { return nil }
    let shared = items.reduce(0) { $0 + ($1.owner == Self.severalOwners ? 1 : 0) }
    let share = Double(shared) / Double(kept)
    let variance = share * (1 - share) / Double(kept) * (1 - keptShare)
    return Estimate(share, standardError: variance.squareRoot(), within: 0...1)
  }

  /// Share of all that came which were items of several owners; `nil` of nothing.
  ///
  /// A ratio of two sums over a sample of items; its variance is the usual linearised one
  /// (Cochran: "Sampling Techniques", 1977, 6.4).
  var sharedOccurrences: Estimate? {
    guard kept > 0 else { return nil }
    var all: UInt64 = 0
    var shared: UInt64 = 0
    var squares = (shared: UInt128(0), others: UInt128(0))
    for item in items {
      let square = UInt128(item.count) * UInt128(item.count)
      all += UInt64(item.count)
      if item.owner == Self.severalOwners {
        shared += UInt64(item.count)
        squares.shared += square
      } else {
        squares.others += square
      }
    }
    let share = Double(shared) / Double(all)
    let residues =
      (1 - share) * (1 - share) * Double(squares.shared) + share * share * Double(squares.others)
    let error = (residues * (1 - keptShare)).squareRoot() / Double(all)
    return Estimate(share, standardError: error, within: 0...1)
  }
}
