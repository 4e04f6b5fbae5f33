import Sketches

/// Names numbered from 0 in order of first appearance, compared by their bytes.
///
/// Open addressing with linear probing over 32-bit cells at a load of at most three quarters; the
/// names lie one after another in one arena. What a lookup compares lies together in one entry, so
/// that a known name costs three loads that may miss a cache: cell, entry, name.
///
/// ```
/// cells    power of two   [ 9 bits of the hash │ 23 bits: number + 1, 0 where empty ]
/// entries  one a name     64-bit hash (growing needs no name), place and length in the arena
/// arena    the names' bytes
/// ```
///
/// 16 bytes and 5.3 to 10.7 bytes of cells a name, and the name. Nothing is removed.
struct InternedNames: Sendable {
  private struct Entry: Sendable {
    var hash: UInt64
    var start: UInt32
    var count: UInt32
  }

  private static let numberBits: UInt32 = 23
  private static let numberMask: UInt32 = 1 << numberBits - 1
  /// Names that the 23 bits of a cell can number.
  static let largestLimit = Int(numberMask)

  /// Names at most.
  let limit: Int
  private var cells: [UInt32] = []
  private var entries: [Entry] = []
  private var arena: [UInt8] = []

  /// An empty table for at most `limit` names, which it clamps to ``largestLimit``.
  init(limit: Int) {
    self.limit = min(max(limit, 0), Self.largestLimit)
  }

  /// Names in the table.
  var count: Int { entries.count }

  /// Hash of a name, as it was given.
  func hash(of number: Int) -> UInt64 { entries[number].hash }

  /// The name.
  func name(of number: Int) -> String {
    String(repairing: arena.span.extracting(bounds(of: entries[number])))
  }

  /// Hands the bytes of the name to `body`.
  func withName<Result>(of number: Int, _ body: (Span<UInt8>) -> Result) -> Result {
    body(arena.span.extracting(bounds(of: entries[number])))
  }

  /// Number of the name, if it is in the table.
  @inline(__always)
  func find(_ name: Span<UInt8>, hash: UInt64) -> Int? {
    let cells = cells.span
    if cells.isEmpty { return nil }
    let mask = cells.count &- 1
    var place = Self.home(of: hash) & mask
    // Ends, because a quarter of the cells is empty.
    while true {
      let cell = cells[place]
      if cell == 0 { return nil }
      if cell & ~Self.numberMask == Self.tag(hash) {
        let number = Int(cell & Self.numberMask) &- 1
        let entry = entries[number]
        if entry.hash == hash && equals(name, entry) { return number }
      }
      place = (place &+ 1) & mask
    }
  }

  /// Number of the name, taken in if it is new; `nil` if it is new and the table is full. `hash`
  /// must be a function of the name.
  @inline(__always)
  mutating func intern(_ name: Span<UInt8>, hash: UInt64) -> Int? {
    find(name, hash: hash) ?? add(name, hash: hash)
  }

  @inline(never)
  private mutating func add(_ name: Span<UInt8>, hash: UInt64) -> Int? {
    guard count < limit, arena.count + name.count <= Int(UInt32.max) else { return nil }
    if cells.isEmpty { cells = [UInt32](repeating: 0, count: 8) }
    if (count + 1) * 4 > cells.count * 3 { grow() }
    let number = count
    cells[vacancy(for: hash)] = Self.tag(hash) | UInt32(number + 1)
    entries.append(Entry(hash: hash, start: UInt32(arena.count), count: UInt32(name.count)))
    for index in name.indices { arena.append(name[index]) }
    return number
  }

  private static func tag(_ hash: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: hash &>> 32) & ~numberMask
  }

  // The lowest six bits choose a tenant's partition, so within one they tell nothing apart.
  private static func home(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash &>> 6) }

  private func bounds(of entry: Entry) -> Range<Int> {
    Int(entry.start)..<Int(entry.start) &+ Int(entry.count)
  }

  private func vacancy(for hash: UInt64) -> Int {
    var place = Self.home(of: hash) & (cells.count - 1)
    while cells[place] != 0 { place = (place + 1) & (cells.count - 1) }
    return place
  }

  @inline(__always)
  private func equals(_ name: Span<UInt8>, _ entry: Entry) -> Bool {
    if name.count != Int(entry.count) { return false }
    return arena.span.extracting(bounds(of: entry)).isEqual(to: name)
  }

  private mutating func grow() {
    cells = [UInt32](repeating: 0, count: cells.count * 2)
    for number in 0..<count {
      let hash = entries[number].hash
      cells[vacancy(for: hash)] = Self.tag(hash) | UInt32(number + 1)
    }
  }
}
