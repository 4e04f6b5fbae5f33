/// Writing JSON objects into bytes, member by member.
///
/// Keys are ours and need no escaping. Strings are escaped minimally: the quote, the backslash
/// and control characters; all other text stays as it is.
extension [UInt8] {
  /// The key of the next member of the object that is open, with the comma before it.
  mutating func appendKey(_ key: String) {
    // No value ends in an opening brace: where one is last, no member has been written yet.
    if last != UInt8(ascii: "{") { append(UInt8(ascii: ",")) }
    append(UInt8(ascii: "\""))
    append(contentsOf: key.utf8)
    append(UInt8(ascii: "\""))
    append(UInt8(ascii: ":"))
  }

  /// A member with a string, if there is one.
  mutating func appendMember(_ key: String, _ value: String?) {
    guard let value else { return }
    appendKey(key)
    appendString(value)
  }

  /// A member with a whole number, if there is one.
  mutating func appendMember(_ key: String, _ value: (some FixedWidthInteger)?) {
    guard let value else { return }
    appendKey(key)
    append(contentsOf: String(value).utf8)
  }

  /// A member with `true` or `false`, if there is one.
  mutating func appendMember(_ key: String, _ value: Bool?) {
    guard let value else { return }
    appendKey(key)
    append(contentsOf: (value ? "true" : "false").utf8)
  }

  /// A member with a number in the shortest form that reads back as the same; nothing for an
  /// infinity or not a number, which JSON cannot say.
  mutating func appendMember(_ key: String, _ value: Double?) {
    guard let value, value.isFinite else { return }
    appendKey(key)
    appendNumber(value)
  }

  /// A member with an array of strings, if there are any.
  mutating func appendMember(_ key: String, _ values: [String]) {
    if values.isEmpty { return }
    appendKey(key)
    append(UInt8(ascii: "["))
    for (index, value) in values.enumerated() {
      if index > 0 { append(UInt8(ascii: ",")) }
      appendString(value)
    }
    append(UInt8(ascii: "]"))
  }

  /// A finite number in its shortest form.
  mutating func appendNumber(_ value: Double) {
    let text = value.description
    append(contentsOf: text.hasSuffix(".0") ? text.utf8.dropLast(2) : text.utf8[...])
  }

  /// A string in quotes.
  mutating func appendString(_ value: String) {
    append(UInt8(ascii: "\""))
    let text = value.utf8Span.span
    var plain = 0
    while plain < text.count, !Self.needsEscape(text[plain]) { plain += 1 }
    if plain == text.count {
      append(contentsOf: value.utf8)
    } else {
      for index in text.indices { appendCharacter(text[index]) }
    }
    append(UInt8(ascii: "\""))
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private mutating func appendCharacter(_ byte: UInt8) {
    guard Self.needsEscape(byte) else {
      append(byte)
      return
    }
    append(UInt8(ascii: "\\"))
    switch byte {
    case 0x08: append(UInt8(ascii: "b"))
    case 0x09: append(UInt8(ascii: "t"))
    case 0x0A: append(UInt8(ascii: "n"))
    case 0x0C: append(UInt8(ascii: "f"))
    case 0x0D: append(UInt8(ascii: "r"))
    case 0..<0x20:
      append(contentsOf: "u00".utf8)
      append(UInt8(ascii: "0") + byte >> 4)
      append(contentsOf: String(byte & 0xF, radix: 16).utf8)
    default: append(byte)
    }
  }
}
