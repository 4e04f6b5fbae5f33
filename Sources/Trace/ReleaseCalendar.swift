/// When the protected models of a registry were released, in order of time.
struct ReleaseCalendar {
  private static let hourMs: Int64 = 3_600_000

  private var releasesMs: [Int64] = []
  /// The stretch of time that ``newest(atMs:)`` was last asked of: it begins with a release.
  private var current: Range<Int64> = 0..<0
  /// Whether it has not been made of a registry yet.
  let isStale: Bool

  /// A calendar that is still to be made.
  init() { isStale = true }

  /// The calendar of a registry.
  init(_ registry: Registry) {
    isStale = false
    releasesMs = registry.models.filter(\.isProtected).compactMap(\.releasedMs).sorted()
  }

  /// The newest release at or before a time, milliseconds since the epoch; `Int64.min`: none.
  ///
  /// Cost: two comparisons while time stays between two releases.
  @inline(__always)
  mutating func newest(atMs tsMs: Int64) -> Int64 {
    if !current.contains(tsMs) { find(tsMs) }
    return current.lowerBound
  }

  /// Full hours from a release to a time; `UInt16.max` where there was none, or it is longer ago
  /// than 16 bits of hours can say.
  @inline(__always)
  static func hours(from releaseMs: Int64, toMs tsMs: Int64) -> UInt16 {
    releaseMs == .min ? .max : UInt16(clamping: (tsMs &- releaseMs) / hourMs)
  }

  private mutating func find(_ tsMs: Int64) {
    let next = releasesMs.firstIndex { $0 > tsMs } ?? releasesMs.count
    current =
      (next > 0 ? releasesMs[next - 1] : .min)..<(next < releasesMs.count ? releasesMs[next] : .max)
  }
}
