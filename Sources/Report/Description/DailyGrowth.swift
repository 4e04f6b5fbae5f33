import Sketches

/// How traffic grows: tenants from one day to the next, and the whole trace by its daily totals.
///
/// Days are those of UTC. The first and the last day of a trace count only if the trace covers them
/// but for an hour: part of a day would look like growth or decline.
struct DailyGrowth: Sendable {
  /// Days that totals are kept of: a century; wild times must not fill the memory.
  static let dayLimit = 36_525
  /// A day that the trace covers but for this much is complete.
  static let slackMs: Int64 = 3_600_000
  /// Exchanges on the day before that make a tenant's growth more than chance.
  static let busyDay: UInt32 = 16
  /// Growth that counts: more than this factor.
  static let factor: UInt64 = 3
  /// Complete days with traffic that a regression needs: one of each weekday, twice.
  static let leastDays = 14

  /// Number of the present day, from the Unix epoch.
  private(set) var day: Int64 = -1
  private var firstDay: Int64 = 0
  private var isFirstComplete = false
  /// `nil` until the end of the trace is known.
  private var lastComplete: Int64?
  /// Exchanges by day, from the first one on.
  private var totals: [UInt64] = []

  /// Tenant-days with traffic on the day before, and those of them that grew.
  private(set) var days = Pair()
  /// Those with at least ``busyDay`` exchanges on the day before.
  private(set) var busyDays = Pair()

  /// How many, and how many of them grew more than threefold.
  struct Pair: Sendable, Equatable {
    var count: UInt64 = 0
    var grown: UInt64 = 0
  }

  /// Counts an exchange in order.
  @inline(__always)
  mutating func count(_ tsMs: Int64) {
    if tsMs >= (day + 1) * TenantRecords.dayMs || day < 0 { begin(tsMs) }
    let index = Int(day - firstDay)
    if index < totals.count { totals[index] += 1 }
  }

  private mutating func begin(_ tsMs: Int64) {
    if totals.isEmpty {
      firstDay = tsMs / TenantRecords.dayMs
      isFirstComplete = tsMs % TenantRecords.dayMs <= Self.slackMs
    }
    day = tsMs / TenantRecords.dayMs
    let count = min(Int(day - firstDay) + 1, Self.dayLimit)
    totals.append(contentsOf: repeatElement(0, count: max(0, count - totals.count)))
  }

  /// Takes the last day of a tenant, which is over.
  mutating func take(_ record: TenantRecord) {
    let before = record.dayBeforeExchanges
    guard before > 0, isComplete(Int64(record.day)), isComplete(Int64(record.day) - 1) else {
      return
    }
    let isGrown = UInt64(record.dayExchanges) > Self.factor * UInt64(before)
    days.count += 1
    if isGrown { days.grown += 1 }
    guard before >= Self.busyDay else { return }
    busyDays.count += 1
    if isGrown { busyDays.grown += 1 }
  }

  private func isComplete(_ day: Int64) -> Bool {
    if day == firstDay { return isFirstComplete }
    guard let lastComplete else { return true }
    return day <= lastComplete
  }

  /// Takes the end of the trace.
  mutating func finish(atMs lastMs: Int64) {
    guard day >= 0 else { return }
    let isComplete = TenantRecords.dayMs - lastMs % TenantRecords.dayMs <= Self.slackMs
    lastComplete = isComplete ? day : day - 1
  }

  /// The trace's growth by a straight line through the logarithms of its complete days' totals;
  /// `nil` if there are fewer than ``leastDays`` with traffic.
  ///
  /// The interval is that of a line through independent deviations: days that hang together make
  /// the true one wider.
  var trend: TraceDescription.Trend? {
    let points = totals.indices.filter {
      totals[$0] > 0 && isComplete(firstDay + Int64($0))
    }.map { (day: Double($0), log: BinaryMath.log2(Double(totals[$0]))) }
    guard points.count >= Self.leastDays else { return nil }
    let count = Double(points.count)
    let meanDay = points.reduce(0) { $0 + $1.day } / count
    let meanLog = points.reduce(0) { $0 + $1.log } / count
    let spread = points.reduce(0) { $0 + ($1.day - meanDay) * ($1.day - meanDay) }
    let slope =
      points.reduce(0) { $0 + ($1.day - meanDay) * ($1.log - meanLog) } / spread
    let residues = points.reduce(0) { sum, point in
      let residue = point.log - meanLog - slope * (point.day - meanDay)
      return sum + residue * residue
    }
    let error = (residues / (count - 2) / spread).squareRoot()
    let margin = Self.studentQuantile(freedom: count - 2) * error
    return TraceDescription.Trend(
      days: points.count,
      factor: Estimate(
        value: BinaryMath.exp2(slope * TraceDescription.Trend.days),
        low: BinaryMath.exp2((slope - margin) * TraceDescription.Trend.days),
        high: BinaryMath.exp2((slope + margin) * TraceDescription.Trend.days)))
  }

  /// The 97.5% quantile of Student's distribution, within 0.2% from 12 degrees of freedom on
  /// (Cornish and Fisher's expansion: Abramowitz, Stegun 26.7.5, three terms).
  private static func studentQuantile(freedom: Double) -> Double {
    let x = 1.959963984540054
    let square = x * x
    let first = (square + 1) * x / 4
    let second = ((5 * square + 16) * square + 3) * x / 96
    let third = (((3 * square + 19) * square + 17) * square - 15) * x / 384
    return x + (first + (second + third / freedom) / freedom) / freedom
  }
}
