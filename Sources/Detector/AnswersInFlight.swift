/// When a tenant's last sixteen answers will be complete, as of some moment before its next arrival.
///
/// ```
///          ┌─────┬─────┬ … ┬─────┬─────┬─────┬─────┐
///   ends   │  0  │  0  │   │  12 │ 190 │ 190 │4000 │   milliseconds from `sinceMs` on;
///          └─────┴─────┴ … ┴─────┴─────┴─────┴─────┘   0: complete by then; least first
/// ```
///
/// Always in order, so that whoever is complete first, and must make room for a seventeenth, is the
/// first: a new answer drops it and takes its own place among the others, which is sixteen times the
/// same two comparisons.
///
/// A time is kept as the `Float` whose bit pattern is that of 1 plus the milliseconds: the order of
/// positive `Float`s is that of their patterns, and the lesser and the greater of two are one
/// instruction on every processor.
struct AnswersInFlight: BitwiseCopyable {
  /// Answers followed: a plateau of concurrency beyond that looks the same.
  static let most = 16
  /// The longest that an answer is held to be in flight, four and a half hours.
  static let mostDurationMs: UInt32 = 1 << 24
  /// All answers are complete when that much has passed: a run's hour and the longest answer.
  private static let allMs: Int64 = 1 << 25
  /// The bit pattern of 1: no time left.
  private static let complete: UInt32 = 0x3F80_0000

  private var ends: InlineArray<4, SIMD4<Float>>
  private var sinceMs: Int64

  /// Takes in the answers of up to eight exchanges within an hour, in order of arrival, and counts at
  /// each arrival the answers in flight, its own not counted.
  ///
  /// - Parameters:
  ///   - isKnown: all ones in the lanes of exchanges with an answer to take in, zero in the others.
  ///   - fromMs: a moment not after any of the arrivals, milliseconds since the epoch.
  ///   - arrivals: milliseconds from there on.
  ///   - durations: until each answer is complete, milliseconds.
  /// - Returns: the counts; 0 in the other lanes.
  @inline(__always)
  mutating func add(
    _ isKnown: Lanes, fromMs: Int64, arrivals: Lanes, durations: Lanes
  ) -> Lanes {
    pass(to: fromMs)
    let now = arrivals &+ Lanes(repeating: Self.complete)
    let isLong = Lanes(repeating: Self.mostDurationMs).isBelow(durations)
    let ends = (now &+ (durations & ~isLong | Self.mostDurationMs & isLong)).floats.array
    let (times, known) = (now.floats.array, isKnown.array)
    let (endOf, timeOf, knownOf) = (ends.span, times.span, known.span)
    var inFlight = InlineArray<8, SIMD4<UInt32>>(repeating: .zero)
    var inFlightOf = inFlight.mutableSpan
    var (a, b, c, d) = (self.ends[0], self.ends[1], self.ends[2], self.ends[3])
    for lane in 0..<8 where knownOf[lane] != 0 {
      let now = SIMD4(repeating: timeOf[lane])
      inFlightOf[lane] =
        Self.count(a, after: now) &+ Self.count(b, after: now) &+ Self.count(c, after: now)
        &+ Self.count(d, after: now)
      let new = SIMD4(repeating: endOf[lane])
      // The first makes room, however soon the new one is complete.
      let first = Self.lesser(SIMD4(a.y, a.z, a.w, b.x), new)
      a = Self.greater(SIMD4(0, a.y, a.z, a.w), first)
      b = Self.greater(b, Self.lesser(SIMD4(b.y, b.z, b.w, c.x), new))
      c = Self.greater(c, Self.lesser(SIMD4(c.y, c.z, c.w, d.x), new))
      d = Self.greater(d, Self.lesser(SIMD4(d.y, d.z, d.w, .infinity), new))
    }
    self.ends = [a, b, c, d]
    return rowSums(inFlight)
  }

  /// Counts the times from another moment on.
  @inline(__always)
  private mutating func pass(to fromMs: Int64) {
    let passed = SIMD4(
      repeating: Int32(truncatingIfNeeded: min(max(fromMs &- sinceMs, 0), Self.allMs)))
    sinceMs = fromMs
    let complete = Int32(bitPattern: Self.complete)
    for place in 0..<4 {
      let end = ends[place]
      let left =
        SIMD4(
          Int32(bitPattern: end.x.bitPattern), Int32(bitPattern: end.y.bitPattern),
          Int32(bitPattern: end.z.bitPattern), Int32(bitPattern: end.w.bitPattern)) &- passed
      let kept = left.replacing(with: complete, where: left .< complete)
      ends[place] = SIMD4(
        Float(bitPattern: UInt32(bitPattern: kept.x)),
        Float(bitPattern: UInt32(bitPattern: kept.y)),
        Float(bitPattern: UInt32(bitPattern: kept.z)), Float(bitPattern: UInt32(bitPattern: kept.w))
      )
    }
  }

  /// 1 for each time after another.
  @inline(__always)
  private static func count(_ ends: SIMD4<Float>, after now: SIMD4<Float>) -> SIMD4<UInt32> {
    SIMD4<UInt32>.zero.replacing(with: 1, where: now .< ends)
  }

  @inline(__always)
  private static func lesser(_ x: SIMD4<Float>, _ y: SIMD4<Float>) -> SIMD4<Float> {
    x.replacing(with: y, where: y .< x)
  }

  @inline(__always)
  private static func greater(_ x: SIMD4<Float>, _ y: SIMD4<Float>) -> SIMD4<Float> {
    x.replacing(with: y, where: x .< y)
  }
}
