// Printing values into a line. The line lies in memory that is there already, with room to spare, so
// that eight bytes are copied at a time and what is too much is overwritten by the next value: a
// third of the time of appending byte by byte.
//
//   | … "output_tokens":1 2 3 | . . . . . . . .|
//                            at            spare

/// Characters of digits, by value.
struct DigitTables: Sendable {
  /// Digits, then letters without those that are mistaken for others (i, l, o, u).
  let base32: InlineArray<32, UInt8>

  init() {
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

  /// A number in decimal digits, four at a time.
  @inline(__always)
  mutating func putDecimal(_ value: UInt64, at: inout Int) {
    guard value >= 10_000 else {
      let digits = 1 &+ (value >= 10 ? 1 : 0) &+ (value >= 100 ? 1 : 0) &+ (value >= 1_000 ? 1 : 0)
      let four = Self.fourDigits(value)
      storeWord(four &>> UInt64(truncatingIfNeeded: 8 &* (4 &- digits)), at: at)
      at &+= digits
      return
    }
    putLongDecimal(value, at: &at)
  }

  /// The same of five digits and more.
  mutating func putLongDecimal(_ value: UInt64, at: inout Int) {
    let (upper, lower) = value.quotientAndRemainder(dividingBy: 10_000)
    if upper >= 10_000 {
      putLongDecimal(upper, at: &at)
    } else {
      putDecimal(upper, at: &at)
    }
    storeWord(Self.fourDigits(lower), at: at)
    at &+= 4
  }

  /// The four digits of a number below 10,000, the first lowest: computed in two halves at once,
  /// because a table in memory of its own would be copied for every call.
  @inline(__always)
  private static func fourDigits(_ value: UInt64) -> UInt64 {
    let upper = value / 100
    let halves = upper | (value &- upper &* 100) &<< 16
    // A tenth of a number up to 178.
    let tens = ((halves &* 103) &>> 10) & 0x000F_000F
    let ones = halves &- tens &* 10
    return tens | ones &<< 8 | 0x3030_3030
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
    while from &+ 16 <= text.count {
      let block = text.block(at: from)
      // All sixteen are stored; from an escape on they are overwritten.
      storeBlock(block, at: at)
      let plain = Self.plainBytes(block)
      from &+= plain
      at &+= plain
      if plain < 16 {
        putEscaped(text[from], at: &at)
        from &+= 1
      }
    }
    for index in from..<text.count { putEscaped(text[index], at: &at) }
    put(UInt8(ascii: "\""), at: &at)
  }

  /// How many of sixteen bytes come before the first control character, quote or backslash.
  @inline(__always)
  private static func plainBytes(_ block: SIMD16<UInt8>) -> Int {
    typealias Block = SIMD16<UInt8>
    let escapes =
      (block .== Block(repeating: UInt8(ascii: "\"")))
      .| (block .== Block(repeating: UInt8(ascii: "\\"))) .| (block .<= Block(repeating: 0x1F))
    let (low, high) = Block.words(of: escapes)
    if low | high == 0 { return 16 }
    let zeros = low != 0 ? low.trailingZeroBitCount : 64 &+ high.trailingZeroBitCount
    return zeros &>> 3
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
