import Sketches
import Trace

/// Everything that is counted by tenant, and what follows from the order of a tenant's exchanges.
///
/// Exchanges that came too late to be put in order count in a tenant's total, hours and quotients;
/// arrivals, active windows and growth leave them out.
struct TenantRecords: Sendable {
  static let hourMs: Int64 = 3_600_000
  static let dayMs: Int64 = 86_400_000

  /// By partition and place.
  private var records: [[TenantRecord]] = Array(
    repeating: [], count: TenantID.partitionCount)
  private(set) var profiles = TenantProfiles()
  private(set) var arrivals = ArrivalWindows()
  private(set) var growth = DailyGrowth()
  private var gaps = GapList()
  /// Tenants with enough gaps in the window that is open.
  private var ready: [TenantID] = []
  /// Number of the window that is open, from the Unix epoch.
  private var window: Int64 = -1
  /// First and last exchange in order.
  private var firstMs: Int64?
  private var lastMs: Int64 = 0
  /// Greatest common divisor of all times since the first; 0 while they are the same.
  private var resolutionMs: UInt64 = 0

  /// Tenants with an exchange.
  var all: some Sequence<TenantRecord> { records.lazy.joined().filter { $0.exchanges > 0 } }

  /// 10-minute windows from the first to the last exchange in order.
  var windowCount: Int64 {
    guard let firstMs else { return 0 }
    return lastMs / ArrivalWindows.windowMs - firstMs / ArrivalWindows.windowMs + 1
  }

  /// Takes exchanges.
  ///
  /// - Parameter ratioKeys: parallel to the batch; see ``TokenColumns/ratioKeys``.
  mutating func observe(_ batch: ExchangeBatch, ratioKeys: [Int16]) {
    let times = batch.tsMs.span
    let tenants = batch.tenant.span
    let flags = batch.flags.span
    let keys = ratioKeys.span
    for index in times.indices {
      let tsMs = times[index]
      let tenant = tenants[index]
      let partition = tenant.partition
      let slot = tenant.slot
      while slot >= records[partition].count { records[partition].append(TenantRecord()) }
      let hour = Int(tsMs % Self.dayMs / Self.hourMs)
      records[partition][slot].count(hour: hour, ratioKey: keys[index], &profiles)
      // What is in order never goes back: the reader would have called it late.
      if flags[index].contains(.late) || tsMs < lastMs { continue }
      advance(to: tsMs)
      if records[partition][slot].place(tsMs, window: window, &gaps) { ready.append(tenant) }
      records[partition][slot].place(day: growth.day, &growth)
    }
  }

  @inline(__always)
  private mutating func advance(to tsMs: Int64) {
    guard let firstMs else { return begin(at: tsMs) }
    lastMs = tsMs
    if resolutionMs != 1 {
      resolutionMs = Self.commonDivisor(resolutionMs, UInt64(tsMs - firstMs))
    }
    if tsMs >= (window + 1) * ArrivalWindows.windowMs {
      closeWindow()
      window = tsMs / ArrivalWindows.windowMs
    }
    growth.count(tsMs)
  }

  private mutating func begin(at tsMs: Int64) {
    firstMs = tsMs
    lastMs = tsMs
    window = tsMs / ArrivalWindows.windowMs
    growth.count(tsMs)
  }

  private mutating func closeWindow() {
    for tenant in ready {
      let record = records[tenant.partition][tenant.slot]
      arrivals.take(record.gaps, record.gapList, of: gaps, resolutionMs: resolutionMs)
    }
    ready.removeAll(keepingCapacity: true)
    gaps.removeAll()
  }

  /// Takes the end of the trace.
  mutating func finish() {
    closeWindow()
    growth.finish(atMs: lastMs)
    for partition in records.indices {
      for record in records[partition] where record.day >= 0 { growth.take(record) }
    }
  }

  private static func commonDivisor(_ a: UInt64, _ b: UInt64) -> UInt64 {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }
}
