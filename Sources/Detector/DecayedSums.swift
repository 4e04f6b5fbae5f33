import Sketches

/// Sums over event time that forget, in steps of a full hour: what is known in an hour counts whole
/// until the hour ends, then decays by the hours that pass.
///
/// In steps, because then nearly every exchange is an addition and no power; and one power gives all
/// three decays, since the half-lives are multiples of one another. Against continuous decay a value
/// is off by at most the decay of one hour: 3% for the shortest half-life, the same for everything
/// that is compared.
struct DecayedSums: BitwiseCopyable {
  /// Half-life of the present rate: long enough to see over a night.
  static let presentHalfLifeHours = 24.0
  /// Half-life of the past rate that the present one is compared with.
  static let pastHalfLifeHours = 336.0

  /// The hour since the epoch that the sums are decayed to.
  var hour: Int32
  /// Considered exchanges, half-life a day.
  var present: Double
  /// Considered exchanges, half-life fourteen days.
  var past: Double
  /// Output tokens on new prompts, half-life seven days.
  var novelTokens: Double

  /// Decays to a later hour; an earlier one is no time.
  @inline(__always)
  mutating func advance(to later: Int32) {
    if later > hour { decay(to: later) }
  }

  @inline(never)
  private mutating func decay(to later: Int32) {
    let half = BinaryMath.exp2(-Double(later - hour) / Self.pastHalfLifeHours)
    let square = half * half
    let fourth = square * square
    past *= half
    novelTokens *= square
    // Fourteen of the shortest half-lives are one of the longest.
    present *= fourth * fourth * fourth * square
    hour = later
  }

  /// Adds output tokens on new prompts, one after the other.
  ///
  /// All at once where that cannot matter: whole numbers no greater together than the sum pass one
  /// power of two at most, so that it is rounded once (see ``Float/addOnes(_:)``).
  @inline(__always)
  mutating func addNovel(_ tokens: Lanes) {
    let whole = SIMD8<UInt64>(truncatingIfNeeded: tokens).wrappedSum()
    let sum = Double(Int64(truncatingIfNeeded: whole))
    if sum <= novelTokens, novelTokens < Self.mostAtOnce {
      novelTokens += sum
    } else {
      for lane in 0..<8 { novelTokens += Double(tokens[lane]) }
    }
  }

  /// Below that a `Double` tells halves apart, whatever it is rounded to next.
  private static let mostAtOnce = 0x1p50

  /// The sums as they will be at a later hour.
  func advanced(to later: Int32) -> DecayedSums {
    var sums = self
    sums.advance(to: later)
    return sums
  }
}
