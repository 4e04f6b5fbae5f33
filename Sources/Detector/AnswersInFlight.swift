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
    var before = InlineArray<17, Float>(repeating: .infinity)
    for place in 0..<16 {
      let rest = left[place] - passed
      before[place] = rest > 0 ? rest : 0
    }
    // Without a comparison, whose outcome would be a branch each: of whole numbers all but zero have a
    // bit pattern of at least that of one, which this brings to the highest bit.
    var inFlight: UInt32 = 0
    for place in 0..<16 { inFlight &+= (before[place].bitPattern &+ 0x4080_0000) &>> 31 }
    // The first makes room, however soon the new one is complete.
    before[0] = 0
    let new = Float(Int32(truncatingIfNeeded: min(durationMs, Self.mostDurationMs)))
    for place in 0..<16 {
      let next = before[place &+ 1] < new ? before[place &+ 1] : new
      left[place] = next > before[place] ? next : before[place]
    }
    return Float(inFlight)
  }
}
