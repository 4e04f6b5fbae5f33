/// When a tenant's answers will be complete: of the last sixteen, those still in flight.
///
/// ```
///              start ─▶ first to be complete … last      places wrap round at 16
/// ┌────┬────┬────┬────┬────┬────┬────┬────┬────┬────┐
/// │    │    │    │ 12 │ 19 │ 19 │ 40 │    │    │    │  …
/// └────┴────┴────┴────┴────┴────┴────┴────┴────┴────┘
/// ```
///
/// In order of completion, so that those that are complete leave at the front, whoever must make
/// room is the first, and a new answer, which mostly takes longer than those before, passes few.
///
/// Times are the lower half of the milliseconds: differences wrap round, which is right because what
/// was over at the last arrival is forgotten, and no answer takes longer than half of half the circle.
struct AnswersInFlight: BitwiseCopyable {
  /// Answers followed: a plateau of concurrency beyond that looks the same.
  static let most = 16
  /// The longest that an answer is held to be in flight: twelve days.
  static let mostDurationMs = UInt32(Int32.max) / 2

  private var ends: InlineArray<16, UInt32>
  private var lastMs: Int64
  private var start: UInt8
  private var count: UInt8

  /// Takes in an answer, and counts those in flight at its request's arrival, itself not counted;
  /// of more than ``most`` the first to be complete makes room.
  ///
  /// - Parameters:
  ///   - tsMs: the arrival, milliseconds since the epoch, not before the one before.
  ///   - durationMs: until the answer is complete.
  @inline(__always)
  mutating func add(atMs tsMs: Int64, durationMs: UInt32) -> Int {
    let now = UInt32(truncatingIfNeeded: tsMs)
    var first = Int(start)
    var inFlight = Int(count)
    // After so long a pause all are complete, and the lower halves of times say nothing any more.
    if tsMs &- lastMs > Int64(Self.mostDurationMs) { inFlight = 0 }
    lastMs = tsMs
    while inFlight > 0, Int32(truncatingIfNeeded: ends[first & 15] &- now) <= 0 {
      first &+= 1
      inFlight &-= 1
    }
    var kept = inFlight
    if kept == Self.most {
      first &+= 1
      kept &-= 1
    }
    let left = min(durationMs, Self.mostDurationMs)
    var place = first &+ kept
    while place > first, ends[(place &- 1) & 15] &- now > left {
      ends[place & 15] = ends[(place &- 1) & 15]
      place &-= 1
    }
    ends[place & 15] = now &+ left
    start = UInt8(truncatingIfNeeded: first & 15)
    count = UInt8(truncatingIfNeeded: kept &+ 1)
    return inFlight
  }
}
