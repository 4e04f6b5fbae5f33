// Loads for the scanner, and arithmetic on eight bytes at a time.

extension Span<UInt8> {
  /// The byte at `offset`.
  @inline(__always)
  func byte(at offset: Int) -> UInt8 { self[offset] }

  /// The two bytes from `offset`, least significant first.
  @inline(__always)
  func pair(at offset: Int) -> UInt16 {
    // Safe because the call itself checks the bounds, and every pattern of bits is a `UInt16`.
    let pair = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt16.self)
    return UInt16(littleEndian: pair)
  }

  /// The eight bytes from `offset`, least significant first.
  @inline(__always)
  func word(at offset: Int) -> UInt64 {
    // Safe because the call itself checks the bounds, and every pattern of bits is a `UInt64`.
    let word = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
    return UInt64(littleEndian: word)
  }

  /// Whether the bytes are those of another span of the same length, compared eight at a time.
  @inline(__always)
  func isEqual(to other: Span<UInt8>) -> Bool {
    let length = count
    if length >= 8 {
      var difference: UInt64 = 0
      var position = 0
      while position &+ 8 < length {
        difference |= word(at: position) ^ other.word(at: position)
        position &+= 8
      }
      // The last eight, which may have been compared in part already.
      return difference | (word(at: length &- 8) ^ other.word(at: length &- 8)) == 0
    }
    var difference: UInt8 = 0
    for index in 0..<length { difference |= self[index] ^ other[index] }
    return difference == 0
  }
}

/// Questions about the eight bytes of a word, each answered by a mask that has the highest bit
/// of a byte set where the answer is yes.
///
/// Only the LOWEST set bit of a mask is exact: a borrow or carry may set others above it. That is
/// all a scan from the front needs (Mycroft's trick, see Warren, "Hacker's Delight", 6-1).
enum ByteMask {
  @inline(__always)
  static func broadcast(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  static let high: UInt64 = 0x8080_8080_8080_8080

  @inline(__always)
  static func equal(_ word: UInt64, to byte: UInt8) -> UInt64 {
    let difference = word ^ broadcast(byte)
    return (difference &- broadcast(1)) & ~difference & high
  }

  @inline(__always)
  static func below(_ word: UInt64, _ limit: UInt8) -> UInt64 {
    (word &- broadcast(limit)) & ~word & high
  }

  /// Bytes that may not stand in a string as they are, or are not ASCII.
  @inline(__always)
  static func special(_ word: UInt64) -> UInt64 {
    // All other bytes are below 0x80 and stay so.
    let quotes = (word ^ broadcast(UInt8(ascii: "\""))) &- broadcast(1)
    let backslashes = (word ^ broadcast(UInt8(ascii: "\\"))) &- broadcast(1)
    return (quotes | backslashes | (word &- broadcast(0x20)) | word) & high
  }

  /// Bytes that are no decimal digit.
  @inline(__always)
  static func noDigit(_ word: UInt64) -> UInt64 {
    let values = word ^ broadcast(UInt8(ascii: "0"))
    return ((values &+ broadcast(0x76)) | values) & high
  }

  /// Index of the first byte whose answer is yes; 8 if none.
  @inline(__always)
  static func first(_ mask: UInt64) -> Int { mask.trailingZeroBitCount &>> 3 }

  /// The number that `count` ASCII digits from the front of a word stand for; 1 to 8 digits.
  @inline(__always)
  static func decimal(_ word: UInt64, digits count: Int) -> UInt64 {
    // Leading zeros come in at the front, then pairs, fours and eights are joined.
    var value =
      (word ^ broadcast(UInt8(ascii: "0"))) &<< UInt64(truncatingIfNeeded: 64 &- count &* 8)
    value = value &* 10 &+ value &>> 8
    let pairs = (value & 0x0000_00FF_0000_00FF) &* (100 &+ 1_000_000 &<< 32)
    let others = (value &>> 16 & 0x0000_00FF_0000_00FF) &* (1 &+ 10_000 &<< 32)
    return (pairs &+ others) &>> 32
  }
}
