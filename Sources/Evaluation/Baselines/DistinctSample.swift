// Counting distinct values in bounded memory: exactly at first, then by a sample of the VALUES.
//
// Wegman's adaptive sampling (Flajolet: "On adaptive sampling", Computing 43, 1990). The table
// keeps every value whose hash begins with `level` zero bits. It starts at level 0, which is all of
// them; when it is full, the level rises by one and half of the values go. What is kept is a
// sample of one in 2^level of the distinct values, whatever their frequencies, and each kept one
// has been followed since it first came: so the sample also tells how many came again.
//
//   hash  000xxxxx…  ──▶ kept at level 3      distinct ~ kept x 2^level
//         001xxxxx…  ──▶ dropped              standard error 1.2 / sqrt(limit): 0.5%
//
// Cells: 0 is empty; the lowest bit of a cell says that its value came again.

/// How many distinct values came, and how many of these came more than once: exact up to
/// ``limit`` values, within 0.5% (standard error) beyond, and at most 1 MiB.
///
/// Cost: one probe a value, amortised.
struct DistinctSample {
  /// Values kept: 1 MiB of cells. Only the largest tenants of a trace have more, and for them half a
  /// per cent of a share is less than what divides two tenants.
  static let limit = 65_536
  private static let firstCells = 32
  /// Beyond this no hash is left to sample.
  private static let lastLevel = 63

  private let limit: Int
  private var cells: [UInt64] = []
  private var kept = 0
  private var keptAgain = 0
  private var level = 0
  /// Values that came, each time.
  private(set) var total: UInt64 = 0

  /// Nothing yet.
  ///
  /// - Parameter limit: less than ``limit`` only for tests.
  init(limit: Int = DistinctSample.limit) { self.limit = limit }

  /// Whether the counts are exact.
  var isExact: Bool { level == 0 }

  /// Distinct values, estimated beyond the limit; never more than ``total``.
  var distinct: Double { min(Double(kept) * scale, Double(total)) }

  /// Distinct values that came exactly once.
  var once: Double { min(Double(kept - keptAgain) * scale, Double(total)) }

  private var scale: Double { Double(sign: .plus, exponent: level, significand: 1) }

  /// Takes a value by its hash, which must be uniform over 64 bits.
  mutating func insert(_ hash: UInt64) {
    total += 1
    guard hash.leadingZeroBitCount >= level else { return }
    // A value is told by 63 bits; 0 is taken by empty cells.
    let key = hash < 2 ? 2 : hash & ~1
    if cells.isEmpty { cells = Array(repeating: 0, count: Self.firstCells) }
    let place = place(of: key)
    if cells[place] != 0 {
      if cells[place] & 1 == 0 {
        cells[place] |= 1
        keptAgain += 1
      }
      return
    }
    cells[place] = key
    kept += 1
    if kept > limit {
      thin()
    } else if kept * 2 > cells.count {
      rebuild(cells: cells.count * 2)
    }
  }

  /// Forgets everything.
  mutating func removeAll() {
    self = DistinctSample(limit: limit)
  }

  /// The cell of the key, or the empty one where it belongs; at least half of the cells are empty.
  private func place(of key: UInt64) -> Int {
    let mask = cells.count - 1
    var place = Int(truncatingIfNeeded: key >> 1) & mask
    while cells[place] != 0, cells[place] & ~1 != key { place = (place + 1) & mask }
    return place
  }

  private mutating func thin() {
    while kept > limit, level < Self.lastLevel {
      level += 1
      rebuild(cells: cells.count)
    }
  }

  private mutating func rebuild(cells count: Int) {
    let old = cells
    cells = Array(repeating: 0, count: count)
    kept = 0
    keptAgain = 0
    for cell in old where cell != 0 && cell.leadingZeroBitCount >= level {
      cells[place(of: cell & ~1)] = cell
      kept += 1
      if cell & 1 == 1 { keptAgain += 1 }
    }
  }
}
