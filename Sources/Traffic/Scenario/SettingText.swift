import Trace

/// A setting on its way to a text: JSON in the order in which it is given.
///
/// What fits on a line stays on it; otherwise an object has a line for each key and a list one for
/// each element. A scenario so written can be read, edited and compared line by line.
enum SettingText {
  /// A number or a word, as JSON writes it.
  case plain(String)
  /// Elements in order.
  case list([SettingText])
  /// Members in order.
  case members([Member])

  /// A key, which needs no escape, with its value.
  struct Member {
    let key: String
    let value: SettingText
  }

  /// Columns of a line.
  private static let width = 100
  /// Columns by which what is within another is indented.
  private static let indent = 2

  /// The JSON text, with a line feed at its end.
  var text: String {
    var text = ""
    append(to: &text, indent: 0, column: 0, isRoot: true)
    return text + "\n"
  }

  /// Appends the value, whose first character stands in a column.
  private func append(to text: inout String, indent: Int, column: Int, isRoot: Bool = false) {
    let line = oneLine
    guard isRoot || column + line.utf8.count + 1 > Self.width else {  // 1: a comma
      text += line
      return
    }
    switch self {
    case .plain(let value): text += value
    case .list(let elements):
      Self.append(elements.map { ("", $0) }, "[", "]", to: &text, indent: indent)
    case .members(let members):
      Self.append(
        members.map { ("\"\($0.key)\": ", $0.value) }, "{", "}", to: &text, indent: indent)
    }
  }

  private static func append(
    _ parts: [(head: String, value: SettingText)], _ open: String, _ close: String,
    to text: inout String, indent: Int
  ) {
    let inner = indent + Self.indent
    text += open
    for (index, part) in parts.enumerated() {
      text += (index == 0 ? "\n" : ",\n") + String(repeating: " ", count: inner) + part.head
      part.value.append(to: &text, indent: inner, column: inner + part.head.utf8.count)
    }
    text += "\n" + String(repeating: " ", count: indent) + close
  }

  private var oneLine: String {
    switch self {
    case .plain(let value): value
    case .list(let elements): "[\(elements.map(\.oneLine).joined(separator: ", "))]"
    case .members(let members):
      "{\(members.map { "\"\($0.key)\": \($0.value.oneLine)" }.joined(separator: ", "))}"
    }
  }
}

extension SettingText {
  /// Keys, which need no escape, with their values in order.
  static func object(_ members: [(String, SettingText)]) -> SettingText {
    .members(members.map { Member(key: $0.0, value: $0.1) })
  }

  /// A number.
  static func number(_ value: Double) -> SettingText { .plain(DecimalNumber(value).text) }

  /// A whole number.
  static func whole(_ value: some BinaryInteger) -> SettingText { .plain(value.description) }

  /// A Boolean.
  static func bool(_ value: Bool) -> SettingText { .plain(value ? "true" : "false") }

  /// A time as RFC 3339.
  static func time(_ ms: Int64) -> SettingText { .string(TimeFormat.rfc3339(ms)) }

  /// A price in 1/10,000 US dollar, as US dollars.
  static func price(_ price: UInt32) -> SettingText { .number(Double(price) / 10_000) }

  /// A string, with everything escaped that JSON demands or that a terminal would act on.
  static func string(_ value: String) -> SettingText {
    var text = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"", "\\": text += "\\\(scalar)"
      case _ where EscapedText.isHidden(scalar.value):
        for unit in String(scalar).utf16 {
          let hex = String(unit, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - hex.utf8.count) + hex
        }
      default: text.unicodeScalars.append(scalar)
      }
    }
    return .plain(text + "\"")
  }

  /// Names with weights.
  static func weights(_ weights: [Scenario.Weighted]) -> SettingText {
    .object(weights.map { ($0.name, .number($0.weight)) })
  }
}
