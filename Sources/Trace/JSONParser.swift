import Sketches

/// The recursive parser behind ``JSONValue``: a position in a text that is handed to each step.
struct JSONParser {
  private var position = 0
  private var depth = 0

  static func parse(_ text: Span<UInt8>) throws(JSONError) -> JSONValue {
    guard text.count <= TraceLimits.lineBytes else {
      throw JSONError(
        byte: TraceLimits.lineBytes,
        problem: "found \(text.count) bytes, expected at most \(TraceLimits.lineBytes)")
    }
    // Once for the whole text, so that any part cut at ASCII characters is valid too.
    do {
      _ = try UTF8Span(validating: text)
    } catch {
      throw JSONError(
        byte: error.byteOffsets.lowerBound, problem: "found damaged text, expected UTF-8")
    }
    var parser = JSONParser()
    let value = try parser.value(text)
    parser.skipSpace(text)
    guard parser.position == text.count else {
      throw parser.unexpected(text, expected: "the end after the first value")
    }
    return value
  }

  private func unexpected(_ text: Span<UInt8>, expected: String) -> JSONError {
    let found: String
    if position >= text.count {
      found = "the end"
    } else {
      let rest = text.extracting(position..<min(position + 4, text.count))
      found = "'\(EscapedText(String(String(repairing: rest).unicodeScalars.prefix(1))))'"
    }
    return JSONError(byte: position, problem: "found \(found), expected \(expected)")
  }

  private func peek(_ text: Span<UInt8>) -> UInt8? {
    position < text.count ? text[position] : nil
  }

  private mutating func take(_ character: Unicode.Scalar, _ text: Span<UInt8>) -> Bool {
    guard let byte = peek(text), byte == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace(_ text: Span<UInt8>) {
    while let byte = peek(text), byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
    }
  }

  private mutating func value(_ text: Span<UInt8>) throws(JSONError) -> JSONValue {
    skipSpace(text)
    guard let first = peek(text) else { throw unexpected(text, expected: "a JSON value") }
    switch first {
    case UInt8(ascii: "{"):
      try descend(text)
      defer { depth -= 1 }
      return .object(try object(text))
    case UInt8(ascii: "["):
      try descend(text)
      defer { depth -= 1 }
      return .array(try array(text))
    case UInt8(ascii: "\""): return .string(try string(text))
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number(text))
    case UInt8(ascii: "t"): return try word("true", .bool(true), text)
    case UInt8(ascii: "f"): return try word("false", .bool(false), text)
    case UInt8(ascii: "n"): return try word("null", .null, text)
    default: throw unexpected(text, expected: "a JSON value")
    }
  }

  private mutating func word(
    _ word: String, _ value: JSONValue, _ text: Span<UInt8>
  ) throws(JSONError) -> JSONValue {
    for expected in word.unicodeScalars where !take(expected, text) {
      throw unexpected(text, expected: word)
    }
    return value
  }

  /// Goes one level deeper: every recursion passes here, so the limit bounds the stack.
  private mutating func descend(_ text: Span<UInt8>) throws(JSONError) {
    guard depth < TraceLimits.nestingDepth else {
      throw unexpected(text, expected: "at most \(TraceLimits.nestingDepth) levels")
    }
    depth += 1
    position += 1
  }

  private mutating func array(_ text: Span<UInt8>) throws(JSONError) -> [JSONValue] {
    var values: [JSONValue] = []
    skipSpace(text)
    if take("]", text) { return values }
    while true {
      values.append(try value(text))
      skipSpace(text)
      if take("]", text) { return values }
      guard take(",", text) else { throw unexpected(text, expected: "',' or ']'") }
    }
  }

  private mutating func object(_ text: Span<UInt8>) throws(JSONError) -> JSONObject {
    var members: [JSONObject.Member] = []
    var keys = JSONKeys()
    skipSpace(text)
    if take("}", text) { return JSONObject(members: members) }
    while true {
      skipSpace(text)
      let keyByte = position
      guard peek(text) == UInt8(ascii: "\"") else {
        throw unexpected(text, expected: "a key in quotes")
      }
      let key = try string(text)
      guard keys.insert(key, after: members) else {
        throw JSONError(
          byte: keyByte,
          problem: "found key '\(EscapedText(key, maximum: 64))' again, expected each key once")
      }
      skipSpace(text)
      guard take(":", text) else { throw unexpected(text, expected: "':'") }
      skipSpace(text)
      let byte = position
      members.append(JSONObject.Member(key: key, value: try value(text), byte: byte))
      skipSpace(text)
      if take("}", text) { return JSONObject(members: members) }
      guard take(",", text) else { throw unexpected(text, expected: "',' or '}'") }
    }
  }
}

extension JSONParser {
  private mutating func number(_ text: Span<UInt8>) throws(JSONError) -> JSONNumber {
    let start = position
    _ = take("-", text)
    if !take("0", text) { try digits(text) }
    var isWhole = true
    if take(".", text) {
      isWhole = false
      try digits(text)
    }
    if take("e", text) || take("E", text) {
      isWhole = false
      if !take("+", text) { _ = take("-", text) }
      try digits(text)
    }
    let literal = String(repairing: text.extracting(start..<position))
    if isWhole, let integer = Int64(literal) { return JSONNumber(integer) }
    guard let double = Double(literal), double.isFinite else {
      throw JSONError(
        byte: start,
        problem: "found the number \(EscapedText(literal, maximum: 32)), "
          + "expected one within ±1.8e308")
    }
    return JSONNumber(double)
  }

  private mutating func digits(_ text: Span<UInt8>) throws(JSONError) {
    let start = position
    while let byte = peek(text), byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
      position += 1
    }
    if position == start { throw unexpected(text, expected: "a digit") }
  }

  private mutating func string(_ text: Span<UInt8>) throws(JSONError) -> String {
    position += 1
    var value = ""
    var start = position
    while let byte = peek(text) {
      switch byte {
      case UInt8(ascii: "\""):
        value += String(repairing: text.extracting(start..<position))
        position += 1
        return value
      case UInt8(ascii: "\\"):
        value += String(repairing: text.extracting(start..<position))
        value.unicodeScalars.append(try escape(text))
        start = position
      case 0..<0x20:
        throw unexpected(text, expected: "control characters in strings to be escaped")
      default:
        position += 1
      }
    }
    throw unexpected(text, expected: "'\"' at the end of the string")
  }

  private mutating func escape(_ text: Span<UInt8>) throws(JSONError) -> Unicode.Scalar {
    let start = position
    position += 1
    guard let byte = peek(text) else { throw unexpected(text, expected: "an escape") }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try unicodeEscape(text, from: start)
    default:
      position -= 1
      throw unexpected(text, expected: "one of \" \\ / b f n r t u after '\\'")
    }
  }

  /// The rest of `\uXXXX`, and a second one where the first is half of a surrogate pair.
  private mutating func unicodeEscape(
    _ text: Span<UInt8>, from start: Int
  ) throws(JSONError) -> Unicode.Scalar {
    let first = try fourHexDigits(text)
    if let scalar = Unicode.Scalar(first) { return scalar }
    if UTF16.isLeadSurrogate(UInt16(first)), take("\\", text), take("u", text) {
      let second = try fourHexDigits(text)
      if UTF16.isTrailSurrogate(UInt16(second)),
        let scalar = Unicode.Scalar(0x10000 + (first & 0x3FF) << 10 + second & 0x3FF)
      {
        return scalar
      }
    }
    throw JSONError(
      byte: start,
      problem: "found half of a surrogate pair, expected \\uD800-\\uDBFF then \\uDC00-\\uDFFF")
  }

  private mutating func fourHexDigits(_ text: Span<UInt8>) throws(JSONError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek(text),
        let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80
      else { throw unexpected(text, expected: "four hexadecimal digits after '\\u'") }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }
}

/// The keys of an object so far, to refuse one that comes again: a scan while they are few, a set
/// from then on, so that an object of a million keys is still linear.
///
/// The set is the library's, whose seed nobody knows: no text can be written that makes its keys
/// collide. Nothing of its order is used.
private struct JSONKeys {
  private static let scanned = 16
  private var set: Set<[UInt8]> = []

  /// Whether the key is new; `members` are all those before it.
  mutating func insert(_ key: String, after members: [JSONObject.Member]) -> Bool {
    if members.count < Self.scanned {
      return !members.contains { $0.key.utf8.elementsEqual(key.utf8) }
    }
    if set.isEmpty { set.formUnion(members.map { Array($0.key.utf8) }) }
    return set.insert(Array(key.utf8)).inserted
  }
}
