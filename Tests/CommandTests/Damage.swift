import Testing

/// Something damaged, and a part of the line that names it.
struct Damage: CustomTestStringConvertible {
  let bytes: [UInt8]
  let expected: String

  init(_ text: String, _ expected: String) {
    bytes = Array(text.utf8)
    self.expected = expected
  }

  init(bytes: [UInt8], _ expected: String) {
    self.bytes = bytes
    self.expected = expected
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  // The bytes may be many.
  var testDescription: String { "\(bytes.count) bytes: \(expected)" }
}
