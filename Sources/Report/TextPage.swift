import Trace

/// How a report is laid out on a terminal.
public struct TextOptions: Sendable, Equatable {
  /// Narrower than this the columns of the table have no room.
  public static let minimumWidth = 72
  /// Wider than this the eye loses the line.
  public static let maximumWidth = 120

  /// Tenants shown, from the highest log-odds.
  public var top: Int
  /// Columns of the terminal; taken as ``minimumWidth`` to ``maximumWidth``.
  public var width: Int
  /// Whether verdicts and headings get ANSI colours.
  public var color: Bool

  /// A layout.
  public init(top: Int = 10, width: Int = 100, color: Bool = false) {
    self.top = max(0, top)
    self.width = min(max(width, Self.minimumWidth), Self.maximumWidth)
    self.color = color
  }
}

/// A look of a piece of text; without colour all look the same.
package enum TextStyle {
  case strong, dim, verdict(Verdict)

  /// The parameters of the ANSI sequence (ECMA-48, SGR).
  var parameters: String {
    switch self {
    case .strong: "1"
    case .dim, .verdict(.none): "2"
    case .verdict(.watch): "36"
    case .verdict(.review): "33"
    case .verdict(.act): "1;31"
    }
  }
}

/// Lines of text of a limited width, written from top to bottom.
package struct TextPage {
  /// Columns of the labels of ``entry(_:_:)``.
  package static let labelColumns = 17

  package let options: TextOptions
  package private(set) var text = ""

  package init(options: TextOptions) { self.options = options }

  /// One line as it is, without spaces at its end.
  package mutating func line(_ content: String = "") {
    var line = content[...]
    while line.last == " " { line.removeLast() }
    text += line
    text += "\n"
  }

  /// `content` in that look. Its width must be settled already.
  package func styled(_ content: String, _ style: TextStyle) -> String {
    options.color ? "\u{1B}[\(style.parameters)m\(content)\u{1B}[0m" : content
  }

  /// A heading with space above it.
  package mutating func heading(_ title: String) {
    line()
    line(styled(title, .strong))
  }

  /// Words that fill lines; all but the first begin after `indent` columns.
  package mutating func paragraph(_ content: String, indent: Int = 0, style: TextStyle? = nil) {
    for line in wrapped(content, indent: indent) {
      self.line(style.map { styled(line, $0) } ?? line)
    }
  }

  /// A label with its text beside it.
  package mutating func entry(
    _ label: String, _ content: String, labelColumns: Int = Self.labelColumns
  ) {
    let lines = wrapped(
      label.padded(toColumns: labelColumns) + content, indent: labelColumns,
      keeping: labelColumns)
    for line in lines { self.line(line) }
  }

  /// Breaks at spaces; the first `keeping` columns stay as they are. A word that is too long for
  /// a line is cut.
  func wrapped(_ content: String, indent: Int, keeping: Int = 0) -> [String] {
    var lines: [String] = []
    var line = String(content.unicodeScalars.prefix(keeping))
    let margin = String(repeating: " ", count: indent)
    var isFresh = true
    for word in content.unicodeScalars.dropFirst(keeping).split(separator: " ") {
      let word = String(word)
      let needed = DisplayWidth.columns(line) + DisplayWidth.columns(word) + (isFresh ? 0 : 1)
      if !isFresh && needed > options.width {
        lines.append(line)
        line = margin
        isFresh = true
      }
      line += isFresh ? "" : " "
      line += word.cut(toColumns: options.width - DisplayWidth.columns(line))
      isFresh = false
    }
    return lines + [line]
  }
}

/// Moments as people read them.
package enum MomentText {
  /// `2026-06-14 03:00`, in UTC.
  package static func minute(_ tsMs: Int64) -> String {
    let full = TimeFormat.rfc3339(tsMs)
    return "\(full.prefix(10)) \(full.dropFirst(11).prefix(5))"
  }
}
