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

  /// A few characters of the line.
  private static func found(_ line: Span<UInt8>, _ byte: Int) -> String {
    guard byte >= 0, byte < line.count else { return "the end of the line" }
    // Enough to recognise the value by, and short enough for one line of a terminal.
    let rest = line.extracting(byte..<min(byte + 96, line.count))
    return "'\(EscapedText(bytes: rest, maximum: 24))'"
  }
}
