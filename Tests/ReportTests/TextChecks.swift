import Testing

@testable import Report

/// What every page of text must satisfy, whatever its content.
enum TextChecks {
  /// Whether a character moves a terminal's cursor, changes its state, or reorders or hides text;
  /// the line feed is the one control that we write.
  static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "\n" { return false }
    return switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  static func expectCalm(
    _ text: String, width: Int, _ context: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(
      !text.unicodeScalars.contains { isHarmful($0) }, "\(context)", sourceLocation: sourceLocation)
    #expect(text.hasSuffix("\n"), "\(context)", sourceLocation: sourceLocation)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let columns = DisplayWidth.columns(String(line))
      #expect(columns <= width, "\(context): \(line)", sourceLocation: sourceLocation)
      #expect(line.last != " ", "\(context): \(line)", sourceLocation: sourceLocation)
    }
  }

  /// The text without the ANSI sequences that colour may add, and nothing else.
  static func withoutColor(_ text: String) -> String {
    text.replacing(#/\u{1B}\[[0-9;]*m/#, with: "")
  }
}
