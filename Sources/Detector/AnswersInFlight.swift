/// How much longer a tenant's last sixteen answers will take, as of its last arrival.
///
/// ```
///   left   ┌─────┬─────┬ … ┬─────┬─────┬─────┬─────┐
///          │  0  │  0  │   │  12 │ 190 │ 190 │4000 │   milliseconds; 0: complete
///          └─────┴─────┴ … ┴─────┴─────┴─────┴─────┘   least first
/// ```
///
/// Always in order, so that whoever is complete first, and must make room for a seventeenth, is the
/// first: an arrival takes the time that has passed from all, drops the first, and puts the new answer
/// in its place among the others. All of that is sixteen times the same few steps without a branch,
/// which the compiler makes four of.
struct AnswersInFlight: BitwiseCopyable {
  /// Answers followed: a plateau of concurrency beyond that looks the same.
  static let most = 16
  /// The longest that an answer is held to be in flight, four and a half hours: a `Float` holds every
  /// whole number up to there.
  static let mostDurationMs: UInt32 = 1 << 24

  private var left: InlineArray<16, Float>
  private var lastMs: Int64

  /// Takes in an answer, and counts those in flight at its request's arrival, itself not counted.
  ///
  /// - Parameters:
  ///   - tsMs: the arrival, milliseconds since the epoch, not before the one before.
  ///   - durationMs: until the answer is complete.
  @inline(__always)
  mutating func add(atMs tsMs: Int64, durationMs: UInt32) -> Float {
    let passed = Float(Int32(truncatingIfNeeded: min(tsMs &- lastMs, Int64(Self.mostDurationMs))))
    lastMs = tsMs
    // Through spans: the compiler may copy an array before it reads one element of it.
    var rest = InlineArray<16, Float>(repeating: 0)
    do {
      var rest = rest.mutableSpan
      let left = left.span
      for place in 0..<16 {
        let value = left[place] - passed
        rest[place] = value > 0 ? value : 0
      }
    }
    let now = rest.span
    // Without a comparison, whose outcome would be a branch each: of whole numbers all but zero have a
    // bit pattern of at least that of one, which this brings to the highest bit.
    var inFlight: UInt32 = 0
    for place in 0..<16 { inFlight &+= (now[place].bitPattern &+ 0x4080_0000) &>> 31 }
    let new = Float(Int32(truncatingIfNeeded: min(durationMs, Self.mostDurationMs)))
    var left = left.mutableSpan
    // The first makes room, however soon the new one is complete.
    left[0] = now[1] < new ? now[1] : new
    for place in 1..<15 {
      let next = now[place &+ 1] < new ? now[place &+ 1] : new
      left[place] = next > now[place] ? next : now[place]
    }
    left[15] = new > now[15] ? new : now[15]
    return Float(inFlight)
  }
}
