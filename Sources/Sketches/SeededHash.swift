// Hashing that is fast, seeded, and the same on every machine; NOT cryptographic.
//
// Words are mixed by the finaliser of SplitMix64 (Steele, Lea, Flood: "Fast Splittable
// Pseudorandom Number Generators", OOPSLA 2014, with Stafford's constants of variant 13): add an
// odd constant, then two rounds of xor-shift and multiply. Every step can be undone, so that no
// two words share an image; the addition keeps 0 from being a fixed point.
//
// Bytes are folded 16 at a time by a 64 x 64 -> 128 bit multiplication whose halves are xored
// (the idea of Wang Yi's wyhash, 2019; constants and schedule are our own):
//
//   word 0 ── xor constant ──┐
//                            × ──▶ high half xor odd · low half xor both factors, turned ──▶ state
//   word 1 ── xor state ─────┘
//
// The product alone is 0 whenever one factor is 0, and its halves xored with the factors are 1
// whenever one factor is 1: either would forget all that came before, for words that anyone can
// choose. So the low half is multiplied once more and the factors enter turned. The last 16 bytes
// are read where they lie and so may overlap the block before; the length enters last, so that no
// two lengths are read alike.
//
// Whoever knows the seed can construct collisions: text that an opponent chooses goes through
// `KeyedHash`.

/// A fast seeded hash of words and bytes, equal on every machine; not cryptographic.
///
/// Each bit of the input moves each bit of the output with probability 1/2. For text that an
/// opponent chooses take ``KeyedHash``.
public enum SeededHash {
  /// Offset of ``mix(_:)``: 2^64 divided by the golden ratio, made odd.
  @usableFromInline static let goldenGamma: UInt64 = 0x9E37_79B9_7F4A_7C15
  /// The first 192 bits of pi's fraction, each word made odd: nobody chose them for a purpose.
  @usableFromInline static let pi0: UInt64 = 0x243F_6A88_85A3_08D3
  @usableFromInline static let pi1: UInt64 = 0x1319_8A2E_0370_7345
  @usableFromInline static let pi2: UInt64 = 0xA409_3822_299F_31D1

  /// The word scattered over all 64 bits: a bijection.
  ///
  /// - Complexity: two multiplications.
  @inlinable
  public static func mix(_ x: UInt64) -> UInt64 {
    var z = x &+ goldenGamma
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }

  /// Two words in one; the order matters. With either argument held, a bijection of the other, so
  /// chains of it lose nothing before the birthday bound.
  @inlinable
  public static func combine(_ a: UInt64, _ b: UInt64) -> UInt64 {
    mix(mix(a) &+ b)
  }

  /// The hash of some bytes under a seed.
  ///
  /// - Complexity: one multiplication for 16 bytes, two to finish.
  public static func hash(_ bytes: Span<UInt8>, seed: UInt64) -> UInt64 {
    let length = bytes.count
    var state = mix(seed) ^ pi0
    let first: UInt64
    let second: UInt64
    if length >= 16 {
      var rest = bytes
      while rest.count > 16 {
        state = fold(rest.littleEndian64(at: 0) ^ pi1, rest.littleEndian64(at: 8) ^ state)
        rest = rest.extracting(droppingFirst: 16)
      }
      let last = bytes.extracting(last: 16)
      first = last.littleEndian64(at: 0)
      second = last.littleEndian64(at: 8)
    } else if length >= 8 {
      first = bytes.littleEndian64(at: 0)
      second = bytes.extracting(last: 8).littleEndian64(at: 0)
    } else if length >= 4 {
      first = bytes.littleEndian32(at: 0)
      second = bytes.extracting(last: 4).littleEndian32(at: 0)
    } else if length > 0 {
      // Of three bytes or fewer, the first, the middle and the last are all there is.
      first =
        UInt64(bytes[0]) | UInt64(bytes[length &>> 1]) << 8 | UInt64(bytes[length &- 1]) << 16
      second = 0
    } else {
      first = 0
      second = 0
    }
    return finish(state, first, second, count: length)
  }

  /// The same of 8 to 16 bytes that the caller has in words: the first eight and the last eight,
  /// least significant first. The work that depends on the seed alone is left to the compiler.
  @inlinable
  @inline(__always)
  public static func hash(first: UInt64, last: UInt64, count: Int, seed: UInt64) -> UInt64 {
    finish(mix(seed) ^ pi0, first, last, count: count)
  }

  /// Takes the last two words in, and the length.
  @inlinable
  @inline(__always)
  static func finish(_ state: UInt64, _ first: UInt64, _ second: UInt64, count: Int) -> UInt64 {
    let state = fold(first ^ pi1, second ^ state)
    return mix(fold(state ^ pi2, UInt64(truncatingIfNeeded: count) ^ pi1))
  }

  /// The 128-bit product of two words and the words themselves in one; not constant in one word
  /// for any value of the other.
  @inlinable
  @inline(__always)
  static func fold(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    let turned = (a << 47 | a >> 17) ^ (b << 29 | b >> 35)
    return product.high ^ product.low &* goldenGamma ^ turned
  }
}
