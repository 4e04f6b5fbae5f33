import Sketches

/// Names numbered from 0 in order of first appearance, compared by their bytes.
///
/// Open addressing with linear probing over 32-bit cells at a load of at most three quarters; the
/// names lie one after another in one arena.
///
/// ```
/// cells    power of two   [ 9 bits of the hash │ 23 bits: number + 1, 0 where empty ]
/// hashes   one a name     64-bit hash; growing needs no name
/// ends     one a name     end of the name in the arena; it begins where the one before ends
/// arena    the names' bytes
/// ```
///
/// 8 + 4 bytes and 5.3 to 10.7 bytes of cells a name, and the name. Nothing is removed.
struct InternedNames: Sendable {
  private static let numberBits: UInt32 = 23
  private static let numberMask: UInt32 = 1 << numberBits - 1
  /// Names that the 23 bits of a cell can number.
  static let largestLimit = Int(numberMask)

  /// Names at most.
  let limit: Int
  private var cells: [UInt32] = []
  private var hashes: [UInt64] = []
  private var ends: [UInt32] = []
  private var arena: [UInt8] = []

  /// An empty table for at most `limit` names, which it clamps to ``largestLimit``.
  init(limit: Int) {
    self.limit = min(max(limit, 0), Self.largestLimit)
  }

  /// Names in the table.
  var count: Int { hashes.count }

  /// Hash of a name, as it was given.
  func hash(of number: Int) -> UInt64 { hashes[number] }

  /// The name.
  func name(of number: Int) -> String {
    String(repairing: arena.span.extracting(bounds(of: number)))
  }

  /// Number of the name, if it is in the table.
  func find(_ name: Span<UInt8>, hash: UInt64) -> Int? {
    guard !cells.isEmpty else { return nil }
    let cell = cells[probe(name, hash: hash)]
    return cell == 0 ? nil : Int(cell & Self.numberMask) - 1
  }

  /// Number of the name, taken in if it is new; `nil` if it is new and the table is full. `hash`
  /// must be a function of the name.
  mutating func intern(_ name: Span<UInt8>, hash: UInt64) -> Int? {
    if cells.isEmpty { cells = [UInt32](repeating: 0, count: 8) }
    var place = probe(name, hash: hash)
    if cells[place] != 0 { return Int(cells[place] & Self.numberMask) - 1 }
    guard count < limit, arena.count + name.count <= Int(UInt32.max) else { return nil }
    if (count + 1) * 4 > cells.count * 3 {
      grow()
      place = vacancy(for: hash)
    }
    let number = count
    cells[place] = Self.tag(hash) | UInt32(number + 1)
    hashes.append(hash)
    for index in name.indices { arena.append(name[index]) }
    ends.append(UInt32(arena.count))
    return number
  }

  private static func tag(_ hash: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: hash >> 32) & ~numberMask
  }

  // The lowest six bits choose a tenant's partition, so within one they tell nothing apart.
  private func home(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash >> 6) & (cells.count - 1)
  }

  private func bounds(of number: Int) -> Range<Int> {
    (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
  }

  /// The cell of that name, or the empty one where it belongs. Ends, because a quarter of the
  /// cells is empty.
  private func probe(_ name: Span<UInt8>, hash: UInt64) -> Int {
    var place = home(of: hash)
    while cells[place] != 0 {
      if cells[place] & ~Self.numberMask == Self.tag(hash) {
        let number = Int(cells[place] & Self.numberMask) - 1
        if hashes[number] == hash && equals(name, number) { return place }
      }
      place = (place + 1) & (cells.count - 1)
    }
    return place
  }

  private func vacancy(for hash: UInt64) -> Int {
    var place = home(of: hash)
    while cells[place] != 0 { place = (place + 1) & (cells.count - 1) }
    return place
  }

  private func equals(_ name: Span<UInt8>, _ number: Int) -> Bool {
    let bounds = bounds(of: number)
    guard bounds.count == name.count else { return false }
    let kept = arena.span.extracting(bounds)
    for index in name.indices where kept[index] != name[index] { return false }
    return true
  }

  private mutating func grow() {
    cells = [UInt32](repeating: 0, count: cells.count * 2)
    for number in 0..<count {
      cells[vacancy(for: hashes[number])] = Self.tag(hashes[number]) | UInt32(number + 1)
    }
  }
}
