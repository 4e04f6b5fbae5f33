/// About how many tokens a text has.
///
/// A rule of thumb of our own, not a tokenizer: four ASCII bytes a token; 0.8 tokens a character of
/// scripts that UTF-8 writes in three bytes or more; 0.5 tokens a letter of two bytes from Greek on
/// (Cyrillic, Arabic); an accented Latin letter as two ASCII ones.
enum TokenEstimate {
  /// Bit 7 of every byte of a word.
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// Tokens of some UTF-8; at least 1 unless it is empty.
  ///
  /// - Complexity: linear, 32 bytes at a time where they are ASCII, else eight.
  static func tokens(of bytes: Span<UInt8>) -> Int {
    guard !bytes.isEmpty else { return 0 }
    var counts = Counts()
    var from = 0
    while from &+ 8 <= bytes.count {
      if from &+ 32 <= bytes.count {
        let either = bytes.word(at: from) | bytes.word(at: from &+ 8)
        let other = bytes.word(at: from &+ 16) | bytes.word(at: from &+ 24)
        if (either | other) & highs == 0 {
          counts.twentieths &+= 5 &* 32
          from &+= 32
          continue
        }
      }
      counts.add(bytes.word(at: from))
      from &+= 8
    }
    // What is left, filled up with bytes that continue a character and so count for nothing.
    var rest = highs
    for (place, index) in (from..<bytes.count).enumerated() {
      rest ^= (UInt64(bytes[index]) ^ 0x80) << UInt64(8 * place)
    }
    counts.add(rest)
    return max(1, (counts.twentieths + 10) / 20)
  }

  /// Bytes by class, counted in all eight bytes of a word at once.
  private struct Counts {
    var twentieths = 0

    @inline(__always)
    mutating func add(_ word: UInt64) {
      let isHigh = word & highs
      guard isHigh != 0 else {
        twentieths &+= 5 * 8
        return
      }
      let ascii = 8 &- Self.count(isHigh)
      // A first byte has bit 6, and of three bytes or more bit 5 too.
      let isFirst = isHigh & word << 1
      let isWide = isFirst & word << 2
      let isPair = isFirst & ~isWide
      // From 0xCD on: the low five bits plus 0x73 reach bit 7.
      let isLater = isPair & ((word & 0x1F1F_1F1F_1F1F_1F1F) &+ 0x7373_7373_7373_7373)
      let latin = Self.count(isPair ^ isLater)
      twentieths &+=
        5 &* (ascii &+ 2 &* latin) &+ 10 &* Self.count(isLater) &+ 16 &* Self.count(isWide)
    }

    /// How many bytes have their top bit set, if no other bit is: the product adds them up in the top
    /// byte. Every processor has this; not every one can count bits.
    @inline(__always)
    private static func count(_ mask: UInt64) -> Int {
      Int(truncatingIfNeeded: ((mask &>> 7) &* 0x0101_0101_0101_0101) &>> 56)
    }
  }
}
