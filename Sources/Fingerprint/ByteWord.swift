// Eight bytes at a time in one 64-bit word, the first byte lowest ("SIMD within a register").
// A byte mask has the top bit of each byte that is meant, and no other bit.

/// Eight bytes of a text as one number, and questions to all of them at once.
struct ByteWord {
  static let topBits: UInt64 = 0x8080_8080_8080_8080
  static let lowBits: UInt64 = 0x0101_0101_0101_0101

  var value: UInt64

  /// The bytes from `offset` on, which is not negative; zeros where the text has ended.
  ///
  /// This is the module's only unchecked reading, because the checked one costs a tenth of the
  /// whole pass. Invariant: it happens only after 0 <= `offset` <= `count` - 8 has been tested
  /// (in one comparison: as unsigned numbers, negative ones are the largest).
  @inline(__always)
  init(_ text: Span<UInt8>, at offset: Int) {
    if text.count >= 8, UInt(bitPattern: offset) <= UInt(bitPattern: text.count &- 8) {
      value = unsafe UInt64(
        littleEndian: text.bytes.unsafeLoadUnaligned(
          fromUncheckedByteOffset: offset, as: UInt64.self))
    } else {
      value = Self.remainder(of: text, from: offset)
    }
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

  /// Bytes inside a UTF-8 character, 0x80 to 0xBF.
  @inline(__always)
  var continuations: UInt64 { value & ~(value &<< 1) & Self.topBits }

  /// Bytes that start a UTF-8 character of three or four bytes, 0xE0 and above.
  @inline(__always)
  var wideLeads: UInt64 { value & (value &<< 1) & (value &<< 2) & Self.topBits }

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

  /// A byte mask as eight bits, the first byte lowest: the product gathers them in the top byte.
  @inline(__always)
  static func gather(_ mask: UInt64) -> UInt64 {
    ((mask &>> 7) &* 0x0102_0408_1020_4080) &>> 56
  }

  /// The sum of eight bytes, if it is below 256.
  @inline(__always)
  static func sum(_ bytes: UInt64) -> Int {
    Int(truncatingIfNeeded: (bytes &* lowBits) &>> 56)
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
