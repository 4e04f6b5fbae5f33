import Trace

/// Numbers that are written as text.
enum NumberText {
  /// Longer texts are no numbers that mean anything here.
  private static let mostBytes = 40

  /// The number that the whole of a text is, spaces around it aside.
  static func number(_ text: Span<UInt8>) -> JSONNumber? {
    let text = text.extracting(text.trimmed)
    guard !text.isEmpty, text.count <= mostBytes else { return nil }
    if let whole = whole(text) { return JSONNumber(whole) }
    // The grammar of JSON, so that `0x10`, `inf` and `1_000` are none; a sign or a point may lead.
    var bytes: [UInt8] = []
    for index in text.indices { bytes.append(text[index]) }
    if bytes.first == UInt8(ascii: "+") { bytes.removeFirst() }
    if bytes.first == UInt8(ascii: ".") { bytes.insert(UInt8(ascii: "0"), at: 0) }
    guard case .number(let number)? = try? JSONValue(parsing: bytes.span) else { return nil }
    return number
  }

  /// Digits alone, up to 18 of them.
  private static func whole(_ text: Span<UInt8>) -> Int64? {
    guard text.count <= 18 else { return nil }
    var value: Int64 = 0
    for index in text.indices {
      let digit = text[index] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      value = value &* 10 &+ Int64(digit)
    }
    return value
  }
}

extension Span<UInt8> {
  /// What is left without spaces and tabs at both ends.
  var trimmed: Range<Int> {
    var start = 0
    var end = count
    while start < end, self[start] == 0x20 || self[start] == 0x09 { start += 1 }
    while end > start, self[end - 1] == 0x20 || self[end - 1] == 0x09 { end -= 1 }
    return start..<end
  }

  /// Whether it is that text; letters of ASCII count as the same in either case.
  func isText(_ text: StaticString) -> Bool {
    guard count == text.utf8CodeUnitCount else { return false }
    var index = 0
    for byte in text.description.utf8 {
      guard self[index].lowercased == byte.lowercased else { return false }
      index += 1
    }
    return true
  }
}

extension UInt8 {
  /// The small letter of a capital of ASCII.
  var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}
