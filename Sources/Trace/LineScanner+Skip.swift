extension LineScanner {
  /// The end of any value; `depth` is the number of levels that it stands in.
  static func skipValue(
    _ bytes: Span<UInt8>, _ start: Int, depth: Int
  ) throws(LineError) -> Int {
    switch bytes.byte(at: start) {
    case UInt8(ascii: "\""): return try string(bytes, start &+ 1).end &+ 1
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return try skipNumber(bytes, start)
    case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"): return try literal(bytes, start)
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      // Every recursion passes here, so the limit bounds the stack.
      guard depth < TraceLimits.nestingDepth else {
        throw LineError(start, expected: "at most 64 levels")
      }
      return try skipContainer(bytes, start, depth: depth + 1)
    default: throw LineError(start, expected: "a JSON value")
    }
  }

  private static func skipContainer(
    _ bytes: Span<UInt8>, _ start: Int, depth: Int
  ) throws(LineError) -> Int {
    let isObject = bytes.byte(at: start) == UInt8(ascii: "{")
    let close = isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")
    var position = skipSpace(bytes, start &+ 1)
    if bytes.byte(at: position) == close { return position &+ 1 }
    while true {
      if isObject {
        guard bytes.byte(at: position) == UInt8(ascii: "\"") else {
          throw LineError(position, expected: "a key in quotes")
        }
        position = skipSpace(bytes, try string(bytes, position &+ 1).end &+ 1)
        guard bytes.byte(at: position) == UInt8(ascii: ":") else {
          throw LineError(position, expected: "':'")
        }
        position = skipSpace(bytes, position &+ 1)
      }
      position = skipSpace(bytes, try skipValue(bytes, position, depth: depth))
      let next = bytes.byte(at: position)
      if next == close { return position &+ 1 }
      guard next == UInt8(ascii: ",") else {
        throw LineError(position, expected: isObject ? "',' or '}'" : "',' or ']'")
      }
      position = skipSpace(bytes, position &+ 1)
    }
  }

  /// The end of `true`, `false` or `null`, compared as little-endian words.
  static func literal(_ bytes: Span<UInt8>, _ start: Int) throws(LineError) -> Int {
    let word = bytes.word(at: start)
    let four = UInt32(truncatingIfNeeded: word)
    switch bytes.byte(at: start) {
    case UInt8(ascii: "t"):
      if four == 0x65_75_72_74 { return start &+ 4 }
      throw LineError(start, expected: "true")
    case UInt8(ascii: "f"):
      if word & 0xFF_FFFF_FFFF == 0x65_73_6C_61_66 { return start &+ 5 }
      throw LineError(start, expected: "false")
    default:
      if four == 0x6C_6C_75_6E { return start &+ 4 }
      throw LineError(start, expected: "null")
    }
  }

  /// The end of a number, its grammar checked.
  static func skipNumber(_ bytes: Span<UInt8>, _ start: Int) throws(LineError) -> Int {
    var position = start
    if bytes.byte(at: position) == UInt8(ascii: "-") { position &+= 1 }
    if bytes.byte(at: position) == UInt8(ascii: "0") {
      position &+= 1
    } else {
      position = try skipDigits(bytes, position)
    }
    if bytes.byte(at: position) == UInt8(ascii: ".") {
      position = try skipDigits(bytes, position &+ 1)
    }
    if bytes.byte(at: position) | 0x20 == UInt8(ascii: "e") {
      position &+= 1
      let sign = bytes.byte(at: position)
      if sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { position &+= 1 }
      position = try skipDigits(bytes, position)
    }
    return position
  }

  private static func skipDigits(_ bytes: Span<UInt8>, _ start: Int) throws(LineError) -> Int {
    var position = start
    while bytes.byte(at: position) &- UInt8(ascii: "0") <= 9 { position &+= 1 }
    guard position > start else { throw LineError(position, expected: "a digit") }
    return position
  }
}
