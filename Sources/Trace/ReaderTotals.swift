/// What a reader has delivered, in numbers.
public struct ReaderTotals: Sendable {
  /// Exchanges, late and untracked ones included.
  public var exchanges: UInt64 = 0
  /// Tenants tracked.
  public var tenants = 0
  /// Time of the first exchange; `nil` if there is none.
  public var fromMs: Int64?
  /// Time of the last exchange.
  public var toMs: Int64?
  /// Lines that could not be read, or whose time was refuted.
  public var damagedLines: UInt64 = 0
  /// The first of these, of each trace.
  public var damageSamples: [TraceError] = []
  /// Exchanges that came too late to be put in order.
  public var late: UInt64 = 0
  /// Exchanges of tenants beyond the limit on tenants.
  public var untracked: UInt64 = 0
  /// Times that a model or a region counted as unknown because there were too many of them, or its
  /// name was too long: see ``TraceLimits/models``, ``TraceLimits/regions``.
  public var unnumbered: UInt64 = 0
  private let fields: BitCounts

  init(_ counts: ReaderCounts) {
    exchanges = counts.exchanges
    late = counts.late
    untracked = counts.untracked
    fields = counts.fields
    if counts.exchanges > 0 {
      fromMs = counts.fromMs
      toMs = counts.toMs
    }
  }

  /// Exchanges that carried a field.
  ///
  /// - Parameter field: one field.
  public func exchanges(with field: FieldSet) -> UInt64 {
    fields.count(ofBit: UInt32(field.rawValue.trailingZeroBitCount))
  }

  /// The fields by their names, in the order of the format.
  public static let fieldNames: [(name: String, field: FieldSet)] =
    TraceField.written.filter { $0.rawValue < TraceField.ts.rawValue }.map {
      ($0.name.description, FieldSet(rawValue: 1 << UInt32($0.rawValue)))
    }
}

/// The counting behind ``ReaderTotals``.
struct ReaderCounts {
  private(set) var exchanges: UInt64 = 0
  private(set) var fromMs = Int64.max
  private(set) var toMs = Int64.min
  private(set) var late: UInt64 = 0
  private(set) var untracked: UInt64 = 0
  private(set) var fields = BitCounts()

  /// Counts a row.
  @inline(__always)
  mutating func add(_ row: borrowing ExchangeRow) {
    add(atMs: row.tsMs, row.tenant, isLate: row.flags.contains(.late), row.known)
  }

  /// Counts rows of tracked tenants, none of them late, that lie in order of time and carry the
  /// same fields.
  mutating func add(inOrder count: Int, known: FieldSet, fromMs: Int64, toMs: Int64) {
    exchanges &+= UInt64(count)
    self.fromMs = min(self.fromMs, fromMs)
    self.toMs = max(self.toMs, toMs)
    fields.add(known.rawValue, times: UInt64(count))
  }

  /// Counts a row by what of it is counted.
  @inline(__always)
  mutating func add(atMs tsMs: Int64, _ tenant: TenantID, isLate: Bool, _ known: FieldSet) {
    if tenant == ExchangeRow.foreign { return }
    exchanges &+= 1
    fromMs = min(fromMs, tsMs)
    toMs = max(toMs, tsMs)
    if isLate { late &+= 1 }
    if tenant == ExchangeRow.untracked { untracked &+= 1 }
    fields.add(known.rawValue, times: 1)
  }
}

/// How often each bit of a word was set, for all bits at once: the counts lie across, plane i
/// holds bit i of each. Adding a word carries through two planes on average.
struct BitCounts {
  /// Enough planes for more words than there are milliseconds in a century.
  private var planes = InlineArray<48, UInt32>(repeating: 0)

  /// Adds a word as often as that.
  @inline(__always)
  mutating func add(_ word: UInt32, times count: UInt64) {
    var rest = count
    while rest != 0 {
      var index = rest.trailingZeroBitCount
      rest &= rest &- 1
      var carry = word
      while carry != 0 {
        let plane = planes[index]
        planes[index] = plane ^ carry
        carry &= plane
        index &+= 1
      }
    }
  }

  func count(ofBit bit: UInt32) -> UInt64 {
    var count: UInt64 = 0
    for index in planes.indices {
      count |= UInt64(planes[index] >> bit & 1) << UInt64(index)
    }
    return count
  }
}
