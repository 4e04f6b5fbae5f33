// Printing values into a line. The line lies in memory that is there already, with room to spare, so
// that eight bytes are copied at a time and what is too much is overwritten by the next value: a
// third of the time of appending byte by byte.
//
//   | … "output_tokens":1 2 3 | . . . . . . . .|
//                            at            spare

/// Characters of digits, by value.
struct DigitTables: Sendable {
  /// First and second digit of 0 to 99.
  let tens: InlineArray<100, UInt8>
  let ones: InlineArray<100, UInt8>
  /// Digits, then letters without those that are mistaken for others (i, l, o, u).
  let base32: InlineArray<32, UInt8>

  init() {
    tens = InlineArray { UInt8(ascii: "0") + UInt8($0 / 10) }
    ones = InlineArray { UInt8(ascii: "0") + UInt8($0 % 10) }
    let letters = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    base32 = InlineArray { letters[$0] }
  }
}

/// Where the end of a line is while it grows: every method moves `at` behind what it printed.
extension MutableSpan<UInt8> {
  /// Bytes that may be overwritten behind a value.
  static var spare: Int { 8 }

  /// Copies part of a span, of which ``spare`` more bytes can be read.
  @inline(__always)
  mutating func put(_ source: Span<UInt8>, _ part: Range<Int>, at: inout Int) {
    var from = part.lowerBound
    var to = at
    while from < part.upperBound {
      storeWord(source.word(at: from), at: to)
      from &+= 8
      to &+= 8
    }
    at &+= part.count
  }

  /// One byte.
  @inline(__always)
  mutating func put(_ byte: UInt8, at: inout Int) {
    self[at] = byte
    at &+= 1
  }

  /// A number in decimal digits, two at a time.
  @inline(__always)
  mutating func putDecimal(_ value: UInt64, at: inout Int, _ tables: borrowing DigitTables) {
    var digits = 1
    var power: UInt64 = 10
    // 19 digits hold 2^63; more never occur.
    while digits < 19, value >= power {
      digits &+= 1
      power &*= 10
    }
    var rest = value
    var place = at &+ digits
    at = place
    while rest >= 10 {
      let pair = Int(truncatingIfNeeded: rest % 100)
      rest /= 100
      place &-= 2
      self[place] = tables.tens[pair]
      self[place &+ 1] = tables.ones[pair]
    }
    if place > at &- digits { self[at &- digits] = UInt8(ascii: "0") &+ UInt8(rest) }
  }

  /// The lowest bits of a number, five a character.
  @inline(__always)
  mutating func putBase32(
    _ value: UInt64, characters: Int, at: inout Int, _ tables: borrowing DigitTables
  ) {
    var rest = value
    for index in at..<at &+ characters {
      self[index] = tables.base32[Int(truncatingIfNeeded: rest & 31)]
      rest >>= 5
    }
    at &+= characters
  }

  /// UTF-8 as a JSON string; takes at most six bytes for each and two quotes.
  mutating func putQuoted(_ text: Span<UInt8>, at: inout Int) {
    put(UInt8(ascii: "\""), at: &at)
    var from = 0
    while from &+ 8 <= text.count {
      let word = text.word(at: from)
      // All eight are stored; from an escape on they are overwritten.
      storeWord(word, at: at)
      let plain = Self.plainBytes(word)
      from &+= plain
      at &+= plain
      if plain < 8 {
        putEscaped(text[from], at: &at)
        from &+= 1
      }
    }
    for index in from..<text.count { putEscaped(text[index], at: &at) }
    put(UInt8(ascii: "\""), at: &at)
  }

  /// How many of eight bytes come before the first control character, quote or backslash: the
  /// zero-byte test of Mycroft, which for bytes below a bound subtracts the bound. A borrow makes it
  /// err only behind the first that it finds.
  @inline(__always)
  private static func plainBytes(_ word: UInt64) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    let quotes = word ^ ones &* UInt64(UInt8(ascii: "\""))
    let slashes = word ^ ones &* UInt64(UInt8(ascii: "\\"))
    let controls = (word &- ones &* 0x20) & ~word
    let found = controls | (quotes &- ones) & ~quotes | (slashes &- ones) & ~slashes
    return (found & highs).trailingZeroBitCount &>> 3
  }

  private mutating func putEscaped(_ byte: UInt8, at: inout Int) {
    guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else {
      return put(byte, at: &at)
    }
    put(UInt8(ascii: "\\"), at: &at)
    switch byte {
    case 0x08: put(UInt8(ascii: "b"), at: &at)
    case 0x09: put(UInt8(ascii: "t"), at: &at)
    case 0x0A: put(UInt8(ascii: "n"), at: &at)
    case 0x0C: put(UInt8(ascii: "f"), at: &at)
    case 0x0D: put(UInt8(ascii: "r"), at: &at)
    case 0..<0x20:
      put(UInt8(ascii: "u"), at: &at)
      put(UInt8(ascii: "0"), at: &at)
      put(UInt8(ascii: "0"), at: &at)
      put(UInt8(ascii: "0") + byte >> 4, at: &at)
      let low = byte & 0xF
      put(low < 10 ? UInt8(ascii: "0") + low : UInt8(ascii: "a") + low - 10, at: &at)
    default: put(byte, at: &at)
    }
  }
}
