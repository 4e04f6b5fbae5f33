// One word for a whole text, such that similar texts get similar words: SimHash.
//
// Each feature of the text (a word, a shingle) is hashed to 64 bits; bit i of the result is what
// the majority of the features has there. The share of bits in which two results differ estimates
// the angle between the texts' feature vectors (Charikar: "Similarity Estimation Techniques from
// Rounding Algorithms", STOC 2002): unrelated texts differ in 32 +- 4 bits, near-duplicates in few.
//
// Deviation: no 64 signed counters. The counts of ones are kept bit-sliced: plane k holds bit k of
// all 64 of them, and a feature is added to all by one ripple of carries, which mostly dies out
// within ten planes.
//
//              bit 63 … bit 2  bit 1  bit 0
//   plane 0      0        1      1      0        the count of bit 1 is 1 + 4 = 5
//   plane 1      1        0      0      0
//   plane 2      0        1      1      0
//
// A tie is a 0; the result for no features is 0.

/// A 64-bit summary of a set of features in which similar sets differ in few bits.
public struct SimHash: Sendable {
  /// Bits of a count: texts end long before 2^32 features.
  @usableFromInline static let planeCount = 32
  /// Planes that every feature passes, carry or no carry: a carry gets beyond them in one add of
  /// some thirty, so that the processor foresees the loop's end.
  @usableFromInline static let steadyPlanes = 10

  @usableFromInline var planes: InlineArray<32, UInt64>
  @usableFromInline var featureCount: UInt32

  /// No features yet.
  @inlinable
  public init() {
    planes = InlineArray(repeating: 0)
    featureCount = 0
  }

  /// Takes a feature into account, by its hash (uniform over 64 bits); a feature added twice weighs
  /// double. After 2^32 - 1 features more are ignored.
  @inlinable
  public mutating func add(_ hash: UInt64) {
    guard featureCount != .max else { return }
    featureCount &+= 1
    var carry = hash
    for plane in 0..<Self.steadyPlanes {
      let both = planes[plane] & carry
      planes[plane] ^= carry
      carry = both
    }
    var plane = Self.steadyPlanes
    while carry != 0 && plane < Self.planeCount {
      let both = planes[plane] & carry
      planes[plane] ^= carry
      carry = both
      plane &+= 1
    }
  }

  /// The majority of each bit.
  public var value: UInt64 {
    let half = featureCount / 2
    // All 64 counts are compared with `half` at once, from their highest bits down.
    var isGreater: UInt64 = 0
    var isEqual: UInt64 = .max
    for plane in stride(from: Self.planeCount - 1, through: 0, by: -1) {
      if half >> UInt32(plane) & 1 == 0 {
        isGreater |= isEqual & planes[plane]
        isEqual &= ~planes[plane]
      } else {
        isEqual &= planes[plane]
      }
    }
    return isGreater
  }

  /// The number of bits in which two values differ: 0 to 64.
  @inlinable
  public static func distance(_ a: UInt64, _ b: UInt64) -> Int {
    (a ^ b).nonzeroBitCount
  }
}
