/// The quantities that a tenant's habits look at in octaves.
enum OctaveLane: Int {
  /// Input tokens beyond the prompt.
  case context
  /// Tokens of the prompt.
  case prompt
  /// Output tokens without reasoning.
  case answer
  /// Milliseconds since the arrival before.
  case gap
}

/// Sums over the window of four quantities in octaves, and of one product: a lane each, so that one
/// exchange costs three additions of four numbers.
///
/// A quantity that an exchange lacks adds zero, which changes no sum.
struct OctaveSums: BitwiseCopyable {
  private(set) var counts: SIMD4<Float>
  private var sums: SIMD4<Float>
  private var squares: SIMD4<Float>
  /// Prompt times answer.
  private var products: Float

  /// Adds quantities of an exchange, by ``OctaveLane``, apart from their number (see
  /// ``count(_:)-1``).
  ///
  /// - Parameters:
  ///   - values: as whole numbers.
  ///   - isKnown: all ones where the value counts, zero elsewhere.
  /// - Returns: the values in octaves, 0 where they do not count.
  @inline(__always)
  mutating func add(_ values: SIMD4<UInt32>, isKnown: SIMD4<UInt32>) -> SIMD4<Float> {
    let octaves = Octaves.of(values).replacing(
      with: SIMD4<Float>.zero, where: isKnown .== SIMD4<UInt32>.zero)
    sums += octaves
    squares += octaves * octaves
    products += octaves[OctaveLane.prompt.rawValue] * octaves[OctaveLane.answer.rawValue]
    return octaves
  }

  /// Counts exchanges that have each quantity, one after the other as far as rounding can tell (see
  /// ``Float/addOnes(_:)``).
  @inline(__always)
  mutating func count(_ added: SIMD4<UInt32>) {
    for lane in 0..<4 { counts[lane].addOnes(added[lane]) }
  }

  /// All sums lose an eighth, but for those of which next to nothing is left.
  mutating func fold() {
    var kept = SIMD4<Float>(repeating: HabitState.kept)
    for lane in 0..<3 where !HabitState.canScale(counts[lane]) { kept[lane] = 1 }
    counts *= kept
    sums *= kept
    squares *= kept
    products *= kept[OctaveLane.prompt.rawValue]
  }

  /// Exchanges that had the quantity, as far as they are remembered.
  func count(_ lane: OctaveLane) -> Float { counts[lane.rawValue] }

  /// Standard deviation; not a number where there is nothing.
  func deviation(_ lane: OctaveLane) -> Double {
    Moments(
      count: counts[lane.rawValue], sum: sums[lane.rawValue], squares: squares[lane.rawValue]
    ).deviation
  }

  /// Prompt against answer.
  var lengths: JointMoments {
    let (x, y) = (OctaveLane.prompt.rawValue, OctaveLane.answer.rawValue)
    return JointMoments(
      count: counts[x], x: sums[x], y: sums[y], xx: squares[x], yy: squares[y], xy: products)
  }
}

/// log2(1 + n), straight between powers of two: at most 0.09 off, in a few instructions, the same
/// on every machine.
enum Octaves {
  @inline(__always)
  static func of(_ count: UInt32) -> Float {
    // The bits of a positive Float are its exponent and, behind it, its fraction.
    let bits = (Float(count) + 1).bitPattern
    return Float(Int32(bitPattern: bits) &- 0x3F80_0000) * 0x1p-23
  }

  /// Four at once, each as by ``of(_:)-1``.
  @inline(__always)
  static func of(_ counts: SIMD4<UInt32>) -> SIMD4<Float> {
    let floats = SIMD4<Float>(counts) + 1
    let bits = SIMD4<Int32>(
      Int32(bitPattern: floats.x.bitPattern), Int32(bitPattern: floats.y.bitPattern),
      Int32(bitPattern: floats.z.bitPattern), Int32(bitPattern: floats.w.bitPattern))
    return SIMD4<Float>(bits &- 0x3F80_0000) * 0x1p-23
  }
}
