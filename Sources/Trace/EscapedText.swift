/// Text from a trace made safe to show: one line, with everything invisible made visible.
///
/// Controls (terminal escapes begin with one), marks that reorder the text around them, line
/// separators and all characters that Unicode lets a display ignore become `\u{HEX}`; so no name
/// can clear a screen, forge a second line, or look like another name by hidden characters. Other
/// text stays as it is, backslashes too: escaping twice changes nothing, and the form is for
/// people to read, not to be read back. Look-alike letters of other scripts are not told apart.
///
/// ```swift
/// EscapedText("acct\u{1B}[2J").description  // acct\u{1B}[2J, with a visible backslash
/// ```
public struct EscapedText: Sendable, Equatable, CustomStringConvertible {
  /// The safe form.
  public let description: String

  /// Escapes all of `text`. Linear in its length.
  public init(_ text: String) {
    self.init(text, maximum: .max)
  }

  /// Escapes the first `maximum` Unicode scalars of `text` and marks a cut with `…`.
  public init(_ text: String, maximum: Int) {
    var safe = ""
    var taken = 0
    for scalar in text.unicodeScalars {
      guard taken < maximum else {
        safe += "…"
        break
      }
      taken += 1
      if Self.isHidden(scalar.value) {
        safe += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        safe.unicodeScalars.append(scalar)
      }
    }
    description = safe
  }

  /// Escapes bytes that should be UTF-8; each damaged sequence becomes U+FFFD.
  public init(bytes: Span<UInt8>, maximum: Int = .max) {
    self.init(String(repairing: bytes), maximum: maximum)
  }

  /// Whether a character shows nothing, or changes how others show: Unicode's general category
  /// Cc, its separators of lines and paragraphs, its property Default_Ignorable_Code_Point
  /// (zero-width, bidirectional and tag characters, fillers, variation selectors), interlinear
  /// annotation and noncharacters. A fixed table, so that the toolchain's Unicode version cannot
  /// change a report.
  public static func isHidden(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20...0x7E: false
    case 0...0x1F, 0x7F...0x9F, 0xAD, 0x34F, 0x61C, 0x115F...0x1160, 0x17B4...0x17B5,
      0x180B...0x180F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0x3164,
      0xFDD0...0xFDEF, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB,
      0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF:
      true
    default: scalar & 0xFFFE == 0xFFFE
    }
  }
}

extension String {
  /// Text of bytes that should be UTF-8; each damaged sequence becomes U+FFFD.
  init(repairing bytes: Span<UInt8>) {
    if let valid = try? UTF8Span(validating: bytes) {
      self.init(copying: valid)
      return
    }
    var copy: [UInt8] = []
    copy.reserveCapacity(bytes.count)
    for index in bytes.indices { copy.append(bytes[index]) }
    self.init(decoding: copy, as: UTF8.self)
  }
}
