/// The first block of a tenant: what every exchange looks at, and the exchanges that wait to be
/// taken in.
///
/// ```
/// ┌─ 64 bytes: counts, places ─┬─ exchange 0 ─┬─ exchange 1 ─┬ … ─┬─ exchange 7 ─┐
/// ```
///
/// An exchange touches two lines here and nothing else. With the eighth, all eight are taken in at
/// once: the tenant's signals, some thirty lines of memory elsewhere, are fetched once for eight
/// exchanges, and eight in a row keep sums in registers. Since instants by number lie at multiples
/// of eight, and an instant by the hour takes in first what waits, nobody can see that exchanges
/// wait. It is also the compact start: a tenant with fewer than eight exchanges, and most are such,
/// has no other memory.
///
/// All of it is zero for a tenant not seen yet.
struct TenantHead: ZeroInitialized, ~Copyable {
  /// Exchanges that wait at most; the instants' numbers are multiples of it.
  static let ringCount = 8
  /// Where the ring begins, bytes from the start of the value.
  static let ringOffset = 64

  /// Exchanges in order of time so far.
  var exchanges: UInt64
  /// The full hour since the epoch that the last of them lies in.
  var lastHour: Int32
  /// Place in the ``TenantState`` store plus one; 0: none yet.
  var state: UInt32
  /// Place in the ``PromptMemory`` store plus one; 0: none yet.
  var memory: UInt32
  /// The quota, requests a minute; 0: unknown.
  var limitRPM: UInt32
  /// When the account was opened, full hours since the epoch, plus one so that zero is unknown.
  private var sinceHourPlusOne: Int32
  /// Of the exchanges in `ring`, the first ones that are taken in already.
  var taken: UInt8
  private var spare: InlineArray<4, UInt64>

  /// The last exchanges; those that wait are `taken ..< waitingEnd`.
  var ring: InlineArray<8, PendingExchange>
}

extension TenantHead {
  /// Place behind the last exchange in the ring, 0 after a full one.
  @inline(__always)
  var waitingEnd: Int { Int(exchanges & UInt64(Self.ringCount - 1)) }

  /// When the account was opened, full hours since the epoch, which no account precedes;
  /// `Int32.min`: unknown.
  var sinceHour: Int32 {
    get { sinceHourPlusOne == 0 ? .min : sinceHourPlusOne - 1 }
    set { sinceHourPlusOne = newValue == .min ? 0 : min(max(newValue, 0), .max - 1) + 1 }
  }

  /// The full hour that ended the tenant's last active hour, in milliseconds, if `hour` is a later
  /// one and the tenant is large enough to be scored.
  @inline(__always)
  func hourPassed(by hour: Int32) -> Int64? {
    guard hour > lastHour, exchanges >= StreamingDetector.firstInstant else { return nil }
    return Int64(lastHour + 1) * StreamingDetector.hourMs
  }

  /// Whether the number of exchanges in order calls for evidence: 16, 32, 64, then every 64.
  @inline(__always)
  var isInstant: Bool {
    exchanges % StreamingDetector.instantEvery == 0 || exchanges == StreamingDetector.firstInstant
      || exchanges == 2 * StreamingDetector.firstInstant
  }
}
