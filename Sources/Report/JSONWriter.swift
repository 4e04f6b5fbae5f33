import Detector
import Trace

/// Appends JSON to a byte array: no tree, no second copy, the same bytes on every machine.
///
/// The caller opens and closes what it writes; the writer puts the commas. Line breaks are asked
/// for with ``breakLine(indent:)`` and fall after the comma, so that two reports can be compared
/// line by line.
package struct JSONWriter {
  /// What has been written so far, UTF-8.
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false
  private var pendingIndent: Int?

  /// Nothing written.
  package init() {}

  /// Puts what comes next, a value or a closing bracket, on a new line.
  package mutating func breakLine(indent: Int) { pendingIndent = indent }

  /// All that was written, with a line feed at its end.
  package consuming func finishedLine() -> [UInt8] {
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  package mutating func beginObject() { begin("{") }
  package mutating func endObject() { end("}") }
  package mutating func beginArray() { begin("[") }
  package mutating func endArray() { end("]") }

  /// The key of the value that is written next: ours, so nothing in it needs escaping.
  package mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: name.description.utf8)
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  package mutating func null() { literal("null") }

  package mutating func bool(_ value: Bool) { literal(value ? "true" : "false") }

  package mutating func integer(_ value: some BinaryInteger) { literal(value.description) }

  /// Bits with their two decimals, exactly.
  mutating func bits(_ value: Bits) {
    literal(DecimalText.fixedPoint(Int64(value.hundredths), decimals: 2))
  }

  /// A number rounded to so many significant digits; `null` where it is not finite.
  package mutating func number(_ value: Double, digits: Int = 6) {
    literal(DecimalText.significant(value, digits: digits) ?? "null")
  }

  /// A number given in units of its last decimal place.
  mutating func fixedPoint(_ value: Int64, decimals: Int) {
    literal(DecimalText.fixedPoint(value, decimals: decimals))
  }

  /// A moment as RFC 3339 in UTC with milliseconds; `null` where there is none.
  mutating func time(_ tsMs: Int64?) {
    guard let tsMs else { return null() }
    let text = TimeFormat.rfc3339(tsMs)
    // Milliseconds always, so that times of a report compare as text.
    string(text.contains(".") ? text : "\(text.dropLast()).000Z")
  }

  /// A string. Quotes, backslashes and all marks that control a terminal or the direction of text
  /// are escaped: the bytes are safe to show, and a parser still gets the very same text.
  package mutating func string(_ text: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      if Self.needsEscape(scalar.value) {
        escape(scalar)
      } else if let units = UTF8.encode(scalar) {
        bytes.append(contentsOf: units)
      }
    }
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  /// Quote, backslash, and what a terminal would act on or not show.
  private static func needsEscape(_ scalar: UInt32) -> Bool {
    scalar == 0x22 || scalar == 0x5C || EscapedText.isHidden(scalar)
  }

  private mutating func escape(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"", "\\":
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(UInt8(truncatingIfNeeded: scalar.value))
    default:
      for unit in String(scalar).utf16 {
        let hex = String(unit, radix: 16)
        bytes.append(contentsOf: "\\u".utf8)
        bytes.append(contentsOf: String(repeating: "0", count: 4 - hex.utf8.count).utf8)
        bytes.append(contentsOf: hex.utf8)
      }
    }
  }

  private mutating func literal(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
    needsComma = true
  }

  private mutating func begin(_ bracket: Unicode.Scalar) {
    separate()
    bytes.append(UInt8(ascii: bracket))
    needsComma = false
  }

  private mutating func end(_ bracket: Unicode.Scalar) {
    startPendingLine()
    bytes.append(UInt8(ascii: bracket))
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    startPendingLine()
  }

  private mutating func startPendingLine() {
    guard let indent = pendingIndent else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent))
    pendingIndent = nil
  }
}
