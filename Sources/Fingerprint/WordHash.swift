/// The unkeyed hash by which words meet the lexicon, and from which keyed hashes are made.
///
/// A word of up to 16 bytes costs one 128-bit multiplication whose halves are folded together.
/// Collisions are harmless (two words count as one) and can be constructed by whoever wants to;
/// what must be secret is hashed again under a key.
enum WordHash {
  // Fractional digits of the square roots of 2, 3, 5, 7, made odd: nobody chose them.
  fileprivate static let first: UInt64 = 0x6A09_E667_F3BC_C909
  fileprivate static let second: UInt64 = 0xBB67_AE85_84CA_A73B
  private static let third: UInt64 = 0x3C6E_F372_FE94_F82B
  private static let fourth: UInt64 = 0xA54F_F53A_5F1D_36F1

  /// The 128-bit product of two words, its halves xored.
  @inline(__always)
  static func fold(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return product.high ^ product.low
  }

  /// The hash of the word that is `range` of `text`, ASCII capitals made small.
  @inline(__always)
  static func hash(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    let length = end &- start
    let hash = hash(WordBytes(text, start, length), length)
    return length > 16 ? lengthen(hash, text, start &+ 16, end) : hash
  }

  /// The hash of a word by its first 16 bytes; of a longer one what ``lengthen`` goes on from.
  @inline(__always)
  static func hash(_ bytes: WordBytes, _ length: Int) -> UInt64 {
    fold(bytes.low ^ first, bytes.high ^ second ^ UInt64(truncatingIfNeeded: length) &<< 56)
  }

  /// The hash of two neighbouring characters of a script without spaces.
  @inline(__always)
  static func hash(pair previous: UInt32, _ next: UInt32) -> UInt64 {
    fold(UInt64(previous) ^ third, UInt64(next) ^ fourth)
  }

  /// The hash of a word of more than 16 bytes, of which those from `start` on are not in `hash`.
  @inline(never)
  static func lengthen(
    _ hash: UInt64, _ text: Span<UInt8>, _ start: Int, _ end: Int
  ) -> UInt64 {
    var hash = hash
    for offset in stride(from: start, to: end, by: 16) {
      let bytes = WordBytes(text, offset, end - offset)
      hash = fold(bytes.low ^ first ^ hash, bytes.high ^ third)
    }
    return hash
  }
}

/// Up to 16 bytes of a word, ASCII capitals made small, zeros behind its end.
struct WordBytes {
  /// What ASCII capitals lack of small letters; digits have it.
  private static let bit5: UInt64 = 0x20 &* ByteWord.lowBits

  let low: UInt64
  let high: UInt64

  /// Of the word at `start` that has `length` bytes more.
  @inline(__always)
  init(_ text: Span<UInt8>, _ start: Int, _ length: Int) {
    low = ByteWord(text, at: start).folded & Self.mask(length)
    high = ByteWord(text, at: start &+ 8).folded & Self.mask(length &- 8)
  }

  /// The lowest so many bytes: none of a negative number, all of eight or more.
  ///
  /// There is no branch, which would be as hard to foresee as the lengths of words.
  @inline(__always)
  static func mask(_ count: Int) -> UInt64 {
    // Twice, because a shift by 64 would be none.
    let halfBits = UInt64(truncatingIfNeeded: min(max(count, 0), 8) &* 4)
    return ((1 &<< halfBits) &<< halfBits) &- 1
  }

  /// Whether a byte is beyond ASCII.
  @inline(__always)
  var hasNonASCII: Bool { (low | high) & ByteWord.topBits != 0 }
}

/// A word of up to 16 ASCII letters and digits, from one load of 16 bytes.
struct PlainWord {
  /// What ASCII capitals lack of small letters; digits have it.
  @inline(__always)
  private static var bit5: SIMD2<UInt64> { SIMD2(repeating: 0x20 &* ByteWord.lowBits) }

  /// The bytes, ASCII capitals made small, zeros behind the end; of bytes beyond ASCII no more is
  /// known than that they are.
  private let bytes: SIMD2<UInt64>

  /// The word at `start`, from where on the text must have 16 bytes.
  @inline(__always)
  init(_ text: Span<UInt8>, at start: Int, _ length: WordLength) {
    bytes = (UnalignedLoad.words(text, at: start) | Self.bit5) & length.mask
  }

  /// Its hash, the same as ``WordHash/hash(_:_:_:)``.
  @inline(__always)
  func hash(_ length: WordLength) -> UInt64 {
    let factors = bytes ^ length.salt
    return WordHash.fold(factors[0], factors[1])
  }

  /// Whether a byte is beyond ASCII.
  @inline(__always)
  var hasNonASCII: Bool { (bytes[0] | bytes[1]) & ByteWord.topBits != 0 }

  /// Whether one of up to 16 ASCII letters and digits from `start` on is a digit: of these, letters
  /// have bit 6.
  @inline(__always)
  static func hasDigit(_ text: Span<UInt8>, at start: Int, _ length: Int, _ lengths: [WordLength])
    -> Bool
  {
    let bit6 = 0x40 &* ByteWord.lowBits
    if start <= text.count &- 16 {
      let bytes = UnalignedLoad.words(text, at: start)
      let mask = lengths[length].mask
      return (~bytes[0] & mask[0] | ~bytes[1] & mask[1]) & bit6 != 0
    }
    let low = ~ByteWord(text, at: start).value & WordBytes.mask(length)
    let high = ~ByteWord(text, at: start &+ 8).value & WordBytes.mask(length &- 8)
    return (low | high) & bit6 != 0
  }
}

/// What a length means to a plain word: a table of these saves the arithmetic.
struct WordLength: Sendable {
  /// The bytes of the word among 16.
  let mask: SIMD2<UInt64>
  /// What is added to the bytes before they are multiplied.
  let salt: SIMD2<UInt64>

  /// Those of words of 0 to 16 bytes.
  static let all = (0...16).map { WordLength($0) }

  private init(_ length: Int) {
    mask = SIMD2(WordBytes.mask(length), WordBytes.mask(length - 8))
    salt = SIMD2(WordHash.first, WordHash.second ^ UInt64(length) << 56)
  }
}
