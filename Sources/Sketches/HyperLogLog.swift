// Counting distinct items in a fixed number of bytes: HyperLogLog.
//
// A good hash of a distinct item starts with r - 1 zero bits with probability 2^-(r-1). The
// greatest such rank seen tells how many distinct items there were; p other bits of the hash
// choose one of m = 2^p registers, and their harmonic mean evens out the luck (Flajolet, Fusy,
// Gandouet, Meunier: "HyperLogLog", AofA 2007).
//
//   hash    63                                 p       0
//           ┌────────────────────────────────────┬───────┐
//           │ 0 0 0 1 x x x …                    │ index │   rank = leading zeros + 1 = 4,
//           └────────────────────────────────────┴───────┘   at most 64 - p + 1: a byte holds it
//   bytes   ┌──┬──┬──┬───────┬──┐
//           │ 3│ 0│ 7│   …   │ 2│   m registers of one byte, 0: never hit
//           └──┴──┴──┴───────┴──┘
//
// The estimate is Ertl's improved raw estimator ("New cardinality estimation algorithms for
// HyperLogLog sketches", arXiv:1702.01284, 2017, algorithm 6): one formula from 0 to 2^64, where
// the original needed three and an empirical table of biases. We index by the LOW bits, which spares
// two shifts by a variable, and spend a byte a register instead of six bits, so that an insert is
// one compare and merging is a byte-wise maximum. The registers
// lie in the caller's memory, between its other state.
//
// Standard error, 1.04 / sqrt(m), and bias for large sets, 1.08 / m (the price of one constant for
// every m; far below the error):
//
//   registers      16     64    256   1,024   4,096   16,384   65,536
//   error         26%    13%   6.5%   3.3%    1.6%     0.8%     0.4%
//   bias         6.8%   1.7%   0.4%   0.1%    0.0%     0.0%     0.0%

/// HyperLogLog over registers that lie in the caller's memory: distinct items in fixed space.
///
/// The registers are one byte each, all zero at first, and their number is a power of two from
/// ``minimumRegisters`` to ``maximumRegisters``. Hashes must be uniform over 64 bits (take
/// ``SeededHash`` or ``KeyedHash``). The order and the repetition of inserts do not matter.
public enum HyperLogLog {
  /// The fewest registers for which the estimator's constant is accurate.
  public static let minimumRegisters = 16
  /// More would buy less than 0.4% of error.
  public static let maximumRegisters = 65_536

  /// Takes an item into account, by its hash.
  ///
  /// - Complexity: one load and one compare.
  @inlinable
  public static func insert(_ hash: UInt64, into registers: inout MutableSpan<UInt8>) {
    assert(isValid(registers.count), "HyperLogLog: \(registers.count) registers")
    let m = UInt64(truncatingIfNeeded: registers.count)
    let index = Int(truncatingIfNeeded: hash & (m &- 1))
    // The bit set just below the rank's own bits ends the run of zeros there.
    let rank = UInt8(truncatingIfNeeded: (hash | m &>> 1).leadingZeroBitCount &+ 1)
    if rank > registers[index] { registers[index] = rank }
  }

  /// The number of distinct items inserted.
  ///
  /// The relative standard error is ``standardError(registers:)``, the bias at most 1.08 divided by
  /// the number of registers. 0 if and only if nothing was inserted; ∞ if every register holds the
  /// greatest rank. Registers that no insert can have written count as that rank.
  ///
  /// - Complexity: one pass over the registers and some 50 to 150 floating-point operations.
  public static func estimate(_ registers: Span<UInt8>) -> Double {
    precondition(isValid(registers.count), "HyperLogLog: \(registers.count) registers")
    let maximumRank = 64 - registers.count.trailingZeroBitCount + 1
    var histogram = InlineArray<64, Int>(repeating: 0)
    for index in registers.indices {
      histogram[min(Int(registers[index]), maximumRank)] &+= 1
    }
    return estimate(registers: registers.count, highest: maximumRank) { histogram[$0] }
  }

  /// The number of distinct items, from how many registers hold each rank.
  ///
  /// - Parameters:
  ///   - registers: how many there are.
  ///   - highest: no register holds a higher rank.
  ///   - count: how many hold that rank.
  /// - Complexity: proportional to `highest`.
  @inline(__always)
  static func estimate(registers: Int, highest: Int, count: (Int) -> Int) -> Double {
    let maximumRank = 64 - registers.trailingZeroBitCount + 1
    let m = Double(registers)
    // Above the highest rank the sum stays zero.
    var z = 0.0
    var rank = highest
    if rank == maximumRank {
      z = m * tau(1 - Double(count(rank)) / m)
      rank -= 1
    }
    while rank >= 1 {
      z = 0.5 * (z + Double(count(rank)))
      rank -= 1
    }
    z += m * sigma(Double(count(0)) / m)
    // 1 / (2 ln 2): the limit of the estimator's constant for many registers.
    return 0.721347520444481703680 * m * m / z
  }

  /// Makes `registers` the sketch of the union of both sets, exactly.
  ///
  /// - Complexity: one pass, vectorised.
  public static func merge(_ other: Span<UInt8>, into registers: inout MutableSpan<UInt8>) {
    precondition(
      isValid(registers.count) && other.count == registers.count,
      "HyperLogLog: merging \(other.count) registers into \(registers.count)")
    for index in other.indices { registers[index] = max(registers[index], other[index]) }
  }

  /// The relative standard error of an estimate: 0.065 is 6.5%.
  public static func standardError(registers: Int) -> Double {
    1.04 * BinaryMath.exp2(-0.5 * BinaryMath.log2(Double(registers)))
  }

  /// Whether there can be that many registers.
  @inlinable
  static func isValid(_ count: Int) -> Bool {
    count >= minimumRegisters && count <= maximumRegisters && count & (count &- 1) == 0
  }

  /// Ertl's σ: the sum of x^(2^k) 2^(k-1), which corrects for registers never hit.
  private static func sigma(_ x: Double) -> Double {
    guard x < 1 else { return .infinity }
    var power = x
    var weight = 1.0
    var sum = x
    while true {
      power *= power
      let next = sum + power * weight
      if next == sum { return sum }
      sum = next
      weight += weight
    }
  }

  /// Ertl's τ, which corrects for registers that are full: the roots x^(2^-k) are taken by way of
  /// the logarithm, because `squareRoot()` would make the module depend on the C library's.
  private static func tau(_ x: Double) -> Double {
    guard x > 0, x < 1 else { return 0 }
    var logarithm = BinaryMath.log2(x)
    var weight = 1.0
    var sum = 1 - x
    while true {
      logarithm *= 0.5
      let root = BinaryMath.exp2(logarithm)
      weight *= 0.5
      let next = sum - (1 - root) * (1 - root) * weight
      if next == sum { return sum / 3 }
      sum = next
    }
  }
}
