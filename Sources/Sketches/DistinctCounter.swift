// A HyperLogLog that is asked often: registers with their histogram beside them.
//
// Nearly all of an estimate's time goes into counting how many registers hold each rank. A register
// changes ever more seldom (some m ln(n / m) times in all for n items), so the counts are kept up
// with the registers, and an estimate costs one step a rank in use, a dozen or two.
//
//   registers ┌──┬──┬──┬───────┬──┐   one byte each
//   counts    ┌────┬────┬────┬───┐    2 bytes for each rank 0 ... 63; of rank 0 the (negative)
//             └────┴────┴────┴───┘    change, so that all-zero bytes are an empty counter

/// ``HyperLogLog`` inline, with a cheap estimate.
public struct DistinctCounter<let registers: Int>: Sendable, BitwiseCopyable {
  @usableFromInline var ranks: InlineArray<registers, UInt8>
  @usableFromInline var counts: InlineArray<64, Int16>
  @usableFromInline var highest: UInt8

  /// A counter that has seen nothing.
  public init() {
    precondition(HyperLogLog.isValid(registers) && registers <= 16_384, "no such counter")
    ranks = InlineArray(repeating: 0)
    counts = InlineArray(repeating: 0)
    highest = 0
  }

  /// Takes an item into account, by a hash that is uniform over 64 bits.
  ///
  /// - Complexity: constant; the same registers as by ``HyperLogLog/insert(_:into:)``.
  @inlinable @inline(__always)
  public mutating func insert(_ hash: UInt64) {
    let m = UInt64(truncatingIfNeeded: registers)
    let index = Int(truncatingIfNeeded: hash & (m &- 1))
    let rank = UInt8(truncatingIfNeeded: (hash | m &>> 1).leadingZeroBitCount &+ 1)
    if rank > ranks[index] { raise(index, to: rank) }
  }

  @usableFromInline @inline(never)
  mutating func raise(_ index: Int, to rank: UInt8) {
    counts[Int(ranks[index] & 63)] -= 1
    counts[Int(rank & 63)] += 1
    ranks[index] = rank
    highest = max(highest, rank)
  }

  /// The number of distinct items inserted, to the last bit that of ``HyperLogLog/estimate(_:)``.
  ///
  /// - Complexity: proportional to the highest rank.
  public var estimate: Double {
    HyperLogLog.estimate(registers: registers, highest: Int(highest)) { rank in
      Int(counts[rank & 63]) + (rank == 0 ? registers : 0)
    }
  }
}
