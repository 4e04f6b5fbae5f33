import Detector

/// When a tenant is scored: the rule of ``Detector/StreamingDetector``, told from the times of its
/// exchanges alone.
///
/// After its exchanges in order of time number 16, 32, 64, then every 64, and at each full hour in
/// which it was active from the 16th on. All exchanges in order count, considered or not.
struct ScoringInstants {
  private(set) var exchanges: UInt64 = 0
  private(set) var lastHour: Int64 = 0

  /// The full hour since the epoch that a time lies in.
  static func hour(of tsMs: Int64) -> Int64 { tsMs / StreamingDetector.hourMs }

  /// The instant that fell due before an exchange of that hour, or before the end of the trace,
  /// milliseconds since the epoch.
  func due(before hour: Int64) -> Int64? {
    guard hour > lastHour, exchanges >= StreamingDetector.firstInstant else { return nil }
    return (lastHour + 1) * StreamingDetector.hourMs
  }

  /// Counts an exchange.
  ///
  /// - Returns: whether its own time is an instant, once it is taken in.
  mutating func add(hour: Int64) -> Bool {
    exchanges += 1
    lastHour = hour
    return exchanges % StreamingDetector.instantEvery == 0
      || exchanges == StreamingDetector.firstInstant
      || exchanges == 2 * StreamingDetector.firstInstant
  }
}
