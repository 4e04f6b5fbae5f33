// SipHash-2-4 (Aumasson, Bernstein: "SipHash: a fast short-input PRF", Indocrypt 2012): a
// pseudo-random function of bytes of any length under a key of 128 bits. Without the key, its
// outputs cannot be told from random words, and nothing is known of inputs that collide.
//
//   v0 v1 v2 v3 ◀── key xor constants
//   each 8 bytes:  v3 ^= word, 2 rounds, v0 ^= word
//   last word:     the 0...7 bytes that are left, length mod 256 on top
//   finish:        v2 ^= 0xFF, 4 rounds, v0 ^ v1 ^ v2 ^ v3
//
// As published, without deviation; tested against the authors' vectors. On text longer than some
// 64 bytes `KeyedHash` is faster, because it compresses first.

/// SipHash-2-4: a keyed pseudo-random function of bytes, 64 bits of output.
public enum SipHash {
  /// The function's value for some bytes under a key.
  ///
  /// - Complexity: two rounds for 8 bytes, six more in all.
  public static func hash(_ bytes: Span<UInt8>, key: HashKey) -> UInt64 {
    var state = SipState(key: key)
    var rest = bytes
    while rest.count >= 8 {
      state.absorb(rest.littleEndian64(at: 0))
      rest = rest.extracting(droppingFirst: 8)
    }
    let length = UInt64(truncatingIfNeeded: bytes.count)
    return state.finish(lastWord: length << 56 | rest.littleEndianRemainder())
  }

  /// The value for the eight bytes of a word, least significant first: what ``hash(_:key:)`` gives
  /// for them.
  static func hash(_ word: UInt64, key: HashKey) -> UInt64 {
    var state = SipState(key: key)
    state.absorb(word)
    return state.finish(lastWord: 8 << 56)
  }

  /// The value for the 24 bytes of three words, least significant first.
  static func hash(_ first: UInt64, _ second: UInt64, _ third: UInt64, key: HashKey) -> UInt64 {
    var state = SipState(key: key)
    state.absorb(first)
    state.absorb(second)
    state.absorb(third)
    return state.finish(lastWord: 24 << 56)
  }
}

/// The four words that SipHash mixes.
private struct SipState {
  private var v0: UInt64
  private var v1: UInt64
  private var v2: UInt64
  private var v3: UInt64

  @inline(__always)
  init(key: HashKey) {
    // "somepseudorandomlygeneratedbytes", as the paper has it.
    v0 = key.low ^ 0x736F_6D65_7073_6575
    v1 = key.high ^ 0x646F_7261_6E64_6F6D
    v2 = key.low ^ 0x6C79_6765_6E65_7261
    v3 = key.high ^ 0x7465_6462_7974_6573
  }

  @inline(__always)
  mutating func absorb(_ word: UInt64) {
    v3 ^= word
    round()
    round()
    v0 ^= word
  }

  @inline(__always)
  mutating func finish(lastWord: UInt64) -> UInt64 {
    absorb(lastWord)
    v2 ^= 0xFF
    for _ in 0..<4 { round() }
    return v0 ^ v1 ^ v2 ^ v3
  }

  @inline(__always)
  private mutating func round() {
    v0 &+= v1
    v1 = v1 << 13 | v1 >> 51
    v1 ^= v0
    v0 = v0 << 32 | v0 >> 32
    v2 &+= v3
    v3 = v3 << 16 | v3 >> 48
    v3 ^= v2
    v0 &+= v3
    v3 = v3 << 21 | v3 >> 43
    v3 ^= v0
    v2 &+= v1
    v1 = v1 << 17 | v1 >> 47
    v1 ^= v2
    v2 = v2 << 32 | v2 >> 32
  }
}
