// Hashing text so that nobody without the key can confirm a guess, fast enough for every prompt.
//
// A short prompt can be guessed; a plain hash of it is as good as the prompt. SipHash over the
// whole text would do, at more than twice the cost for a long one. So we hash universally first
// and pseudo-randomly after (Wegman, Carter: "New hash functions and their use in authentication and
// set equality", JCSS 1981; Bernstein's Poly1305, FSE 2005, has the same plan):
//
//   text     │ 7 bytes │ 7 bytes │ … │ 1...7 bytes │         c0, c1, …, cn-1  (below 2^56)
//
//   h  =  c0 r^n + c1 r^(n-1) + … + cn-1 r + length         modulo 2^61 - 1
//   hash  =  SipHash-2-4 of h, under a second key
//
// The secret point r and the second key come from the caller's key. For two different texts of at
// most n chunks, h is equal at n points at most (the difference is a polynomial of degree n), and
// one point is drawn doubly, so that they collide with probability at most (n + 1) / 2^61 (2^-54
// for a kilobyte), plus 2^-64 by the last step. The length as last coefficient keeps apart texts
// that differ only in zero bytes at an end. What leaves the function is a pseudo-random word: it
// tells nothing of h, hence nothing of r.
//
// Deviations from Poly1305: modulus 2^61 - 1, because one 64-bit multiplication does a chunk and a
// 64-bit output cannot use more; eight chunks are multiplied by r^8, r^7, … and r side by side
// and reduced once, which gives the same h.

/// A secret of 128 bits for ``KeyedHash`` and ``SipHash``.
public struct HashKey: Sendable, Equatable {
  /// Bytes 0 to 7, least significant first.
  public let low: UInt64
  /// Bytes 8 to 15, least significant first.
  public let high: UInt64

  /// The key of those 16 bytes.
  public init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  /// The key that a secret of any length stands for: its SipHash under two fixed public keys.
  ///
  /// It is as hard to guess as the secret and no harder: a secret is random bytes (16 or more),
  /// not a password.
  public init(secret: Span<UInt8>) {
    low = SipHash.hash(secret, key: HashKey(low: 0x5374_696C_6C77_6174, high: 0))
    high = SipHash.hash(secret, key: HashKey(low: 0x5374_696C_6C77_6174, high: 1))
  }

  /// A key for one purpose, from which neither this key nor that of another purpose follows.
  public func derived(_ purpose: UInt64) -> HashKey {
    derived(purpose, for: .caller)
  }

  /// Who asks for a derived key: the module's own purposes never meet the caller's.
  enum Domain: UInt64 {
    case caller, keyedHash
  }

  func derived(_ purpose: UInt64, for domain: Domain) -> HashKey {
    HashKey(
      low: SipHash.hash(domain.rawValue, purpose, 0, key: self),
      high: SipHash.hash(domain.rawValue, purpose, 1, key: self))
  }
}

/// A keyed hash of text of any length whose output tells nothing without the key.
///
/// Two different texts of at most n bytes collide with probability at most (n/7 + 3) / 2^61.
public struct KeyedHash: Sendable {
  /// The modulus, a Mersenne prime: 2^61 = 1 modulo it, so reducing is shifting and adding.
  static let prime: UInt64 = 1 << 61 - 1
  /// Bytes of text in a coefficient: the most that stay below the modulus whatever they are.
  static let chunkBytes = 7
  private static let chunkMask: UInt64 = 1 << 56 - 1

  /// The secret point and its powers, all below 2^61 + 8.
  private let r1: UInt64
  private let r2: UInt64
  private let r3: UInt64
  private let r4: UInt64
  private let r5: UInt64
  private let r6: UInt64
  private let r7: UInt64
  private let r8: UInt64
  private let finishingKey: HashKey

  /// The secret point that belongs to a key.
  static func point(of key: HashKey) -> UInt64 {
    key.derived(0, for: .keyedHash).low & prime
  }

  /// The key of the last step that belongs to a key.
  static func finishingKey(of key: HashKey) -> HashKey {
    key.derived(1, for: .keyedHash)
  }

  /// The hash function of that key.
  public init(key: HashKey) {
    r1 = Self.point(of: key)
    r2 = Self.reduce(Self.product(r1, r1))
    r3 = Self.reduce(Self.product(r2, r1))
    r4 = Self.reduce(Self.product(r2, r2))
    r5 = Self.reduce(Self.product(r4, r1))
    r6 = Self.reduce(Self.product(r4, r2))
    r7 = Self.reduce(Self.product(r4, r3))
    r8 = Self.reduce(Self.product(r4, r4))
    finishingKey = Self.finishingKey(of: key)
  }

  /// The hash of some bytes.
  ///
  /// - Complexity: a multiplication for 7 bytes, eight rounds of SipHash to finish; allocates
  ///   nothing.
  public func hash(_ bytes: Span<UInt8>) -> UInt64 {
    var h: UInt64 = 0
    var rest = bytes
    // 56 bytes are taken, but the last of the eight loads sees 57.
    while rest.count > 8 * Self.chunkBytes {
      // The eight products together stay below 2^124: one reduction does for all. That with `h`
      // comes last, because it waits for the round before.
      let low =
        Self.product(Self.chunk(rest, 4), r4) &+ Self.product(Self.chunk(rest, 5), r3)
        &+ Self.product(Self.chunk(rest, 6), r2) &+ Self.product(Self.chunk(rest, 7), r1)
      let high =
        Self.product(Self.chunk(rest, 1), r7) &+ Self.product(Self.chunk(rest, 2), r6)
        &+ Self.product(Self.chunk(rest, 3), r5)
      h = Self.reduce((low &+ high) &+ Self.product(h &+ Self.chunk(rest, 0), r8))
      rest = rest.extracting(droppingFirst: 8 * Self.chunkBytes)
    }
    if rest.count > 4 * Self.chunkBytes {
      h = Self.reduce(
        Self.product(h &+ Self.chunk(rest, 0), r4) &+ Self.product(Self.chunk(rest, 1), r3)
          &+ Self.product(Self.chunk(rest, 2), r2) &+ Self.product(Self.chunk(rest, 3), r1))
      rest = rest.extracting(droppingFirst: 4 * Self.chunkBytes)
    }
    while rest.count > Self.chunkBytes {
      h = Self.reduce(Self.product(h &+ Self.chunk(rest, 0), r1))
      rest = rest.extracting(droppingFirst: Self.chunkBytes)
    }
    if !rest.isEmpty {
      // Up to seven bytes: of a long enough text, the upper ones of its last eight.
      let last =
        bytes.count >= 8
        ? bytes.extracting(last: 8).littleEndian64(at: 0)
          &>> UInt64(truncatingIfNeeded: 8 &* (8 &- rest.count)) : rest.littleEndianRemainder()
      h = Self.reduce(Self.product(h &+ last, r1))
    }
    h = Self.canonical(h &+ UInt64(truncatingIfNeeded: bytes.count) & Self.prime)
    return SipHash.hash(h, key: finishingKey)
  }

  /// A whole chunk; the byte behind it must be there too.
  @inline(__always)
  private static func chunk(_ bytes: Span<UInt8>, _ index: Int) -> UInt64 {
    bytes.littleEndian64(at: index &* chunkBytes) & chunkMask
  }

  @inline(__always)
  private static func product(_ a: UInt64, _ b: UInt64) -> UInt128 {
    let product = a.multipliedFullWidth(by: b)
    return UInt128(product.high) << 64 | UInt128(product.low)
  }

  /// A number below 2^61 + 8 with the same remainder, from one below 2^124.
  @inline(__always)
  static func reduce(_ x: UInt128) -> UInt64 {
    let sum =
      UInt64(truncatingIfNeeded: x) & prime &+ UInt64(truncatingIfNeeded: x >> 61)
    return sum & prime &+ sum >> 61
  }

  /// The remainder itself, from a number below 2^63.
  static func canonical(_ x: UInt64) -> UInt64 {
    let folded = x & prime &+ x >> 61
    return folded >= prime ? folded &- prime : folded
  }
}
