/// How many of some 32-bit hashes had each of their bits.
///
/// All 32 counts at once: a lane takes the 16 bits that its own lies in, keeps that one, moves it to
/// the top by a multiplication (a shift by a different number in each lane takes several
/// instructions on most processors) and back down to 0 or 1.
struct TopicBits: BitwiseCopyable {
  /// The lower 16 bits' counts, and the upper 16 bits'.
  private var low: SIMD16<UInt16>
  private var high: SIMD16<UInt16>

  @inline(__always)
  private static var bits: SIMD16<UInt16> {
    SIMD16(1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1_024, 2_048, 4_096, 8_192, 16_384, 32_768)
  }

  @inline(__always)
  private static var toTheTop: SIMD16<UInt16> {
    SIMD16(32_768, 16_384, 8_192, 4_096, 2_048, 1_024, 512, 256, 128, 64, 32, 16, 8, 4, 2, 1)
  }

  @inline(__always)
  private static func spread(_ half: UInt16) -> SIMD16<UInt16> {
    ((SIMD16(repeating: half) & bits) &* toTheTop) &>> SIMD16(repeating: 15)
  }

  /// Counts the bits of one more hash.
  @inline(__always)
  mutating func add(_ hash: UInt32) {
    low &+= Self.spread(UInt16(truncatingIfNeeded: hash))
    high &+= Self.spread(UInt16(truncatingIfNeeded: hash >> 16))
  }

  /// Halves all counts, rounding down.
  mutating func halve() {
    low &>>= SIMD16(repeating: 1)
    high &>>= SIMD16(repeating: 1)
  }

  /// The count of a bit, 0 to 31.
  subscript(bit: Int) -> UInt16 { bit < 16 ? low[bit] : high[bit - 16] }
}
