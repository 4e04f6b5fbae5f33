/// Finds which of a few short names a text is.
struct NameMatcher {
  private struct Name {
    var bytes: [UInt8]
    var number: UInt8
  }

  private let names: [Name]
  private let other: UInt8

  /// - Parameters:
  ///   - names: with their numbers, the most frequent first.
  ///   - other: the number of all other texts.
  init(_ names: [(String, UInt8)], other: UInt8) {
    self.names = names.map { Name(bytes: Array($0.0.utf8), number: $0.1) }
    self.other = other
  }

  /// The number of the text.
  @inline(__always)
  func number(of text: Span<UInt8>) -> UInt8 {
    for name in names where name.bytes.count == text.count {
      var isSame = true
      for index in text.indices where text[index] != name.bytes[index] { isSame = false }
      if isSame { return name.number }
    }
    return other
  }
}

extension NameMatcher {
  /// Operations by raw value; OpenAI's `completion` is OpenTelemetry's `text_completion`.
  static var operations: NameMatcher {
    let named = Operation.allCases.compactMap { op in op.name.map { ($0, op.rawValue) } }
    return NameMatcher(
      named + [("completion", Operation.textCompletion.rawValue)], other: Operation.other.rawValue)
  }

  /// Finish reasons by raw value.
  static var finishReasons: NameMatcher {
    let named = FinishReason.allCases.compactMap { reason in
      reason.name.map { ($0, reason.rawValue) }
    }
    return NameMatcher(named, other: FinishReason.other.rawValue)
  }
}
