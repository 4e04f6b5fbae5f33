extension LineScanner {
  /// Scans the value of the field of that number; returns the place behind it.
  @inline(__always)
  static func value(
    _ bytes: Span<UInt8>, _ start: Int, of field: Int, into fields: inout RawFields
  ) throws(LineError) -> Int {
    let first = bytes.byte(at: start)
    fields.starts[field] = UInt32(truncatingIfNeeded: start)
    if first == UInt8(ascii: "\"") {
      fields.starts[field] = UInt32(truncatingIfNeeded: start &+ 1)
      let string = try string(bytes, start &+ 1)
      fields.payloads[field] = UInt64(truncatingIfNeeded: string.end &- start &- 1)
      fields.strings.insert(field)
      if string.isEscaped { fields.escaped.insert(field) }
      return string.end &+ 1
    }
    if first &- UInt8(ascii: "0") <= 9 {
      return try unsigned(bytes, start, of: field, into: &fields)
    }
    return try otherValue(bytes, start, of: field, into: &fields)
  }

  @inline(never)
  private static func otherValue(
    _ bytes: Span<UInt8>, _ start: Int, of field: Int, into fields: inout RawFields
  ) throws(LineError) -> Int {
    switch bytes.byte(at: start) {
    case UInt8(ascii: "-"): return try number(bytes, start, of: field, into: &fields)
    case UInt8(ascii: "t"):
      let end = try literal(bytes, start)
      fields.booleans.insert(field)
      fields.trues.insert(field)
      return end
    case UInt8(ascii: "f"):
      let end = try literal(bytes, start)
      fields.booleans.insert(field)
      return end
    case UInt8(ascii: "n"): return try literal(bytes, start)
    default:
      let end = try skipValue(bytes, start, depth: 1)
      fields.others.insert(field)
      return end
    }
  }

  /// A number that begins with a digit: a whole one of at most 16 digits is read at once.
  @inline(__always)
  private static func unsigned(
    _ bytes: Span<UInt8>, _ start: Int, of field: Int, into fields: inout RawFields
  ) throws(LineError) -> Int {
    let word = bytes.word(at: start)
    let second = UInt8(truncatingIfNeeded: word &>> 8)
    if second == UInt8(ascii: ",") || second == UInt8(ascii: "}") {
      // One digit, as most counts have.
      fields.payloads[field] = word & 0xF
      fields.integers.insert(field)
      return start &+ 1
    }
    var count = ByteMask.first(ByteMask.noDigit(word))
    var value = ByteMask.decimal(word, digits: count)
    if count == 8 {
      let rest = bytes.word(at: start &+ 8)
      let more = ByteMask.first(ByteMask.noDigit(rest))
      if more > 0 { value = value &* powerOfTen(more) &+ ByteMask.decimal(rest, digits: more) }
      count &+= more
    }
    let end = start &+ count
    let next = bytes.byte(at: end)
    let hasMore =
      next == UInt8(ascii: ".") || next | 0x20 == UInt8(ascii: "e")
      || next &- UInt8(ascii: "0") <= 9
    let isZeroLed = count > 1 && bytes.byte(at: start) == UInt8(ascii: "0")
    if hasMore || isZeroLed { return try number(bytes, start, of: field, into: &fields) }
    fields.payloads[field] = value
    fields.integers.insert(field)
    if count > 9 { fields.wide.insert(field) }
    return end
  }

  @inline(__always)
  static func powerOfTen(_ exponent: Int) -> UInt64 {
    let powers: InlineArray<9, UInt64> = [
      1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000,
    ]
    return powers[exponent]
  }

  @inline(never)
  private static func number(
    _ bytes: Span<UInt8>, _ start: Int, of field: Int, into fields: inout RawFields
  ) throws(LineError) -> Int {
    let end = try skipNumber(bytes, start)
    fields.payloads[field] = UInt64(truncatingIfNeeded: end &- start)
    fields.numbers.insert(field)
    return end
  }

  /// Finds the end of a string that begins behind its opening quote: the place of the closing one.
  ///
  /// Checks escapes, control characters and UTF-8.
  @inline(__always)
  static func string(
    _ bytes: Span<UInt8>, _ start: Int
  ) throws(LineError) -> (end: Int, isEscaped: Bool) {
    let special = LineLoads.special(bytes, start)
    let end = start &+ LineLoads.first(special)
    if special.low | special.high != 0, bytes.byte(at: end) == UInt8(ascii: "\"") {
      return (end, false)
    }
    return try longString(bytes, start)
  }

  /// A string of 16 bytes or more, or one that may have escapes, characters beyond ASCII, or faults.
  @inline(never)
  private static func longString(
    _ bytes: Span<UInt8>, _ start: Int
  ) throws(LineError) -> (end: Int, isEscaped: Bool) {
    var position = start
    var isEscaped = false
    // Whatever lies behind the string in its last 16 bytes counts too; that costs a check at most.
    var isASCII = true
    while true {
      let stops = LineLoads.stops(bytes, position)
      if stops.hasOthers { isASCII = false }
      if stops.low | stops.high == 0 {
        position &+= 16
        continue
      }
      position &+= LineLoads.first((stops.low, stops.high))
      let byte = bytes.byte(at: position)
      if byte == UInt8(ascii: "\"") { break }
      guard byte == UInt8(ascii: "\\") else {
        throw LineError(position, expected: "'\"' at the end of the string")
      }
      isEscaped = true
      position = try escape(bytes, position)
    }
    if !isASCII { try checkUTF8(bytes, start..<position) }
    return (position, isEscaped)
  }

  private static func checkUTF8(_ bytes: Span<UInt8>, _ range: Range<Int>) throws(LineError) {
    if isUTF8(bytes, range) { return }
    do {
      _ = try UTF8Span(validating: bytes.extracting(range))
    } catch {
      throw LineError(range.lowerBound + error.byteOffsets.lowerBound, expected: "UTF-8")
    }
  }

  /// Checks the escape at `start` and returns the place behind it.
  private static func escape(_ bytes: Span<UInt8>, _ start: Int) throws(LineError) -> Int {
    switch bytes.byte(at: start &+ 1) {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return start &+ 2
    case UInt8(ascii: "u"):
      guard let unit = StringUnescaper.codeUnit(bytes, start) else {
        throw LineError(start, expected: "four hexadecimal digits after '\\u'")
      }
      if !UTF16.isSurrogate(unit) { return start &+ 6 }
      if UTF16.isLeadSurrogate(unit), let trail = StringUnescaper.codeUnit(bytes, start &+ 6),
        UTF16.isTrailSurrogate(trail)
      {
        return start &+ 12
      }
      throw LineError(start, expected: "both halves of a surrogate pair")
    default: throw LineError(start, expected: "one of \" \\ / b f n r t u after '\\'")
    }
  }

  /// Whether a string is UTF-8: the same as ``UTF8Span`` says, three times as fast where most
  /// characters have three bytes.
  private static func isUTF8(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var position = range.lowerBound
    while position < range.upperBound {
      var word = bytes.word(at: position)
      let others = word & ByteMask.high
      if others == 0 {
        position &+= 8
        continue
      }
      let plain = ByteMask.first(others)
      if plain > 0 {
        position &+= plain
        word = bytes.word(at: position)
      }
      // Lead and continuation bytes by their upper bits; then the lower bits of the lead and the
      // first continuation, which tell what would be too long, a surrogate or beyond Unicode.
      while word & 0xC0_C0F0 == 0x80_80E0 {
        let bits = word & 0x200F
        if bits == 0 || bits == 0x200D { return false }
        position &+= 3
        word = bytes.word(at: position)
      }
      if word & 0x80 == 0 { continue }
      if word & 0xC0E0 == 0x80C0 {
        if word & 0x1E == 0 { return false }
        position &+= 2
      } else if word & 0xC0C0_C0F8 == 0x8080_80F0 {
        if word & 0x3007 == 0 || word & 0x07 > 4 || (word & 0x07 == 4 && word & 0x3000 != 0) {
          return false
        }
        position &+= 4
      } else {
        return false
      }
    }
    // What belongs together never goes on behind the closing quote.
    return true
  }
}
