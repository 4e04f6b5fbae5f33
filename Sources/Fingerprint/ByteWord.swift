// Eight bytes at a time in one 64-bit word, the first byte lowest ("SIMD within a register").
// A byte mask has the top bit of each byte that is meant, and no other bit.

/// Eight bytes of a text as one number, and questions to all of them at once.
struct ByteWord {
  static let topBits: UInt64 = 0x8080_8080_8080_8080
  static let lowBits: UInt64 = 0x0101_0101_0101_0101

  var value: UInt64

  /// The bytes from `offset` on, which is not negative; zeros where the text has ended.
  @inline(__always)
  init(_ text: Span<UInt8>, at offset: Int) {
    guard text.count >= 8 else {
      value = Self.remainder(of: text, from: offset)
      return
    }
    // No branch at the end of the text: the last eight bytes are read and those before `offset`
    // shifted out, all of them if it is not inside.
    let start = min(offset, text.count &- 8)
    let whole = ByteWord(whole: text, at: start)
    value = whole.value >> (UInt64(truncatingIfNeeded: offset &- start) &* 8)
  }

  /// The eight bytes from `offset` on, which the text must have.
  @inline(__always)
  init(whole text: Span<UInt8>, at offset: Int) {
    value = UnalignedLoad.word(text, at: offset)
  }

  @inline(never)
  private static func remainder(of text: Span<UInt8>, from offset: Int) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    var index = offset
    while index < text.count && shift < 64 {
      value |= UInt64(text[index]) &<< shift
      shift &+= 8
      index &+= 1
    }
    return value
  }

  /// Bytes of 0x80 and above.
  @inline(__always)
  var nonASCII: UInt64 { value & Self.topBits }

  /// ASCII letters.
  @inline(__always)
  var letters: UInt64 {
    Self.inRange(value | 0x20 &* Self.lowBits, UInt8(ascii: "a"), UInt8(ascii: "z")) & ~value
  }

  /// ASCII digits.
  @inline(__always)
  var digits: UInt64 {
    Self.inRange(value, UInt8(ascii: "0"), UInt8(ascii: "9")) & ~value
  }

  /// Bytes above the space, which are no white space.
  @inline(__always)
  var visible: UInt64 {
    (((value & ~Self.topBits) &+ 0x5F &* Self.lowBits) | value) & Self.topBits
  }

  /// The first byte that equals `byte`, if any; bits above it mean nothing.
  @inline(__always)
  func equal(to byte: UInt8) -> UInt64 {
    let difference = value ^ UInt64(byte) &* Self.lowBits
    return (difference &- Self.lowBits) & ~difference & Self.topBits
  }

  /// The bytes with ASCII capitals made small; punctuation changes too, other bytes do not.
  @inline(__always)
  var folded: UInt64 {
    value | (~value & Self.topBits) &>> 2
  }

  /// Mask of the bytes whose low seven bits lie in a range: with 128 minus a bound added, the top
  /// bit says whether the bound was reached, and seven bits cannot carry into the next byte.
  @inline(__always)
  private static func inRange(_ value: UInt64, _ low: UInt8, _ high: UInt8) -> UInt64 {
    let sevenBits = value & ~topBits
    let reachesLow = sevenBits &+ UInt64(0x80 &- low) &* lowBits
    let passesHigh = sevenBits &+ UInt64(0x7F &- high) &* lowBits
    return reachesLow & ~passesHigh & topBits
  }

}

extension Span<UInt8> {
  /// Where the run of ASCII letters and digits that begins at `start` ends, `limit` at the latest,
  /// and whether it has a digit.
  @inline(__always)
  func asciiWord(at start: Int, limit: Int) -> (end: Int, hasDigit: Bool) {
    var end = start
    var digits: UInt64 = 0
    while end < limit {
      let bytes = ByteWord(self, at: end)
      let others = ~(bytes.letters | bytes.digits) & ByteWord.topBits
      // All bytes below the first other one; all if there is none.
      digits |= bytes.digits & (others ^ (others &- 1))
      end &+= others.trailingZeroBitCount &>> 3
      if others != 0 { break }
    }
    return (Swift.min(end, limit), digits != 0)
  }
}
