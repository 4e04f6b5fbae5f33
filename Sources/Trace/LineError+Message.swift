extension LineError {
  /// The error as it is shown: what was found is read from the line.
  ///
  /// - Parameters:
  ///   - bytes: what was scanned.
  ///   - line: the line within it.
  func located(
    in bytes: Span<UInt8>, line: Range<Int>, number: UInt64, file: String
  ) -> TraceError {
    TraceError(
      file: file, line: number, byte: UInt64(max(0, byte - line.lowerBound)),
      problem: problem(bytes.extracting(line), at: byte - line.lowerBound),
      advice: "the line was skipped; correct it or leave it out")
  }

  private func problem(_ line: Span<UInt8>, at byte: Int) -> String {
    switch problem {
    case .unexpected(let expected): "found \(Self.found(line, byte)), expected \(expected)"
    case .duplicate(let field): "found key '\(field.name)' again, expected each key once"
    case .mismatch(let field):
      "key '\(field.name)': found \(Self.found(line, byte)), expected \(field.expectation)"
    case .missing(let field):
      "found no key '\(field.name)', expected \(field.expectation)"
    }
  }

  /// What stands there, by its kind: the line may hold a prompt, and no prompt is shown to anyone
  /// who did not ask. Only numbers and punctuation are shown as they are.
  private static func found(_ line: Span<UInt8>, _ byte: Int) -> String {
    guard byte >= 0, byte < line.count else { return "the end of the line" }
    // The place of a string is that of its first character.
    if byte > 0, line[byte - 1] == UInt8(ascii: "\"") { return "a string" }
    switch line[byte] {
    case UInt8(ascii: "\""): return "a string"
    case UInt8(ascii: "{"): return "an object"
    case UInt8(ascii: "["): return "an array"
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return "'\(number(line, byte))'"
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
      return "a letter"
    case UInt8(ascii: " "): return "a space"
    case 0x21...0x7E: return "'\(Unicode.Scalar(line[byte]))'"
    case let other:
      let digits = String(other, radix: 16, uppercase: true)
      return "byte 0x\(other < 16 ? "0" : "")\(digits)"
    }
  }

  /// The characters of a number, as many as tell it apart.
  private static func number(_ line: Span<UInt8>, _ byte: Int) -> String {
    let mostCharacters = 24
    var text = ""
    for index in byte..<line.count {
      switch line[index] {
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "e"),
        UInt8(ascii: "E"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard text.utf8.count < mostCharacters else { return text + "…" }
        text.unicodeScalars.append(Unicode.Scalar(line[index]))
      default: return text
      }
    }
    return text
  }
}
