/// The unkeyed hash by which words meet the lexicon, and from which keyed hashes are made.
///
/// A word of up to 16 bytes costs one 128-bit multiplication whose halves are folded together.
/// Collisions are harmless (two words count as one) and can be constructed by whoever wants to;
/// what must be secret is hashed again under a key.
enum WordHash {
  // Fractional digits of the square roots of 2, 3, 5, 7, made odd: nobody chose them.
  private static let first: UInt64 = 0x6A09_E667_F3BC_C909
  private static let second: UInt64 = 0xBB67_AE85_84CA_A73B
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

  /// The same at half the cost, if all bytes are ASCII letters and digits; if not, those beyond
  /// ASCII are still so, and no more is known.
  ///
  /// - Parameters:
  ///   - end: what ``TextEnd`` has of the text.
  ///   - mask: that of the length.
  @inline(__always)
  init(_ text: Span<UInt8>, end: Span<UInt8>, _ start: Int, _ mask: WordMask) {
    let low: UInt64
    let high: UInt64
    let endStart = text.count &- 16
    if start <= endStart {
      let bytes = text.extracting(start..<start &+ 16)
      low = ByteWord(whole: bytes, at: 0).value
      high = ByteWord(whole: bytes, at: 8).value
    } else {
      let offset = start &- endStart
      let bytes = end.extracting(offset..<offset &+ 16)
      low = ByteWord(whole: bytes, at: 0).value
      high = ByteWord(whole: bytes, at: 8).value
    }
    self.low = (low | Self.bit5) & mask.low
    self.high = (high | Self.bit5) & mask.high
  }

  /// The lowest so many bytes: none of a negative number, all of eight or more.
  @inline(__always)
  fileprivate static func mask(_ count: Int) -> UInt64 {
    // A negative count becomes 0 by its sign, and the shift may go too far: so there is no
    // branch, which would be as hard to foresee as the lengths of words.
    let bits = UInt64(truncatingIfNeeded: count & ~(count &>> (Int.bitWidth &- 1))) &* 8
    return ~(UInt64.max << bits)
  }

  /// Whether a byte is beyond ASCII.
  @inline(__always)
  var hasNonASCII: Bool { (low | high) & ByteWord.topBits != 0 }

  /// Whether a byte is a digit, if all are ASCII letters and digits: of these, letters have bit 6
  /// where digits have only bit 5, and the zeros behind the word have neither.
  @inline(__always)
  var hasDigit: Bool {
    ((low ^ low &>> 1) | (high ^ high &>> 1)) & Self.bit5 != 0
  }
}

/// The bytes of a word among 16: a table of these saves the arithmetic.
struct WordMask {
  let low: UInt64
  let high: UInt64

  /// Those of words of 0 to 16 bytes.
  static let all = (0...16).map { WordMask(length: $0) }

  private init(length: Int) {
    low = WordBytes.mask(length)
    high = WordBytes.mask(length - 8)
  }
}

/// The last 16 bytes of a text with zeros behind it (and, if it has less, before it), so that 16
/// bytes can be loaded from every place.
struct TextEnd {
  private(set) var bytes = InlineArray<32, UInt8>(repeating: 0)

  init(_ text: Span<UInt8>) {
    let start = text.count &- 16
    for index in max(-start, 0)..<16 { bytes[index] = text[start &+ index] }
  }
}
