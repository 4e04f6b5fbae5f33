import Trace

/// Appends an HTML page to a byte array, so that whatever a trace says can only become text.
///
/// Elements and attributes are of fixed lists: there is no attribute that loads, runs or styles
/// anything, and a link leads to an ``HTMLAnchor`` of the page. Elements are closed where their
/// content ends, so tags always nest. Text and values are escaped here and nowhere else; what is
/// invisible in them, or would reorder what stands beside it, is made visible as ``EscapedText``
/// does it everywhere.
///
/// ```swift
/// var page = HTMLWriter()
/// page.element(.p, .class("note")) { $0.element(.bdi, text: tenant.tenant) }
/// ```
package struct HTMLWriter {
  /// What has been written so far, UTF-8.
  package private(set) var bytes: [UInt8] = []

  /// Nothing written.
  package init() {}

  /// An element with what `content` writes inside.
  package mutating func element(
    _ tag: HTMLTag, _ attributes: HTMLAttribute..., content: (inout HTMLWriter) -> Void
  ) {
    begin(tag, attributes)
    content(&self)
    end(tag)
  }

  /// An element with text inside.
  package mutating func element(_ tag: HTMLTag, _ attributes: HTMLAttribute..., text: String) {
    begin(tag, attributes)
    self.text(text)
    end(tag)
  }

  /// An element that has no content.
  package mutating func empty(_ tag: HTMLTag, _ attributes: HTMLAttribute...) {
    begin(tag, attributes)
    if !tag.isVoid { end(tag) }
  }

  /// Text, escaped.
  package mutating func text(_ text: String) { appendEscaped(text) }

  /// Something of ours that is no markup to escape: the whole of a `style` or a `script`.
  mutating func constant(_ text: StaticString) { bytes.append(contentsOf: text.description.utf8) }

  /// The line before the root element.
  mutating func documentType() { bytes.append(contentsOf: "<!DOCTYPE html>\n".utf8) }

  private mutating func begin(_ tag: HTMLTag, _ attributes: [HTMLAttribute]) {
    bytes.append(UInt8(ascii: "<"))
    bytes.append(contentsOf: tag.rawValue.utf8)
    for attribute in attributes {
      bytes.append(UInt8(ascii: " "))
      bytes.append(contentsOf: attribute.name.rawValue.utf8)
      bytes.append(UInt8(ascii: "="))
      bytes.append(UInt8(ascii: "\""))
      appendEscaped(attribute.value)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: ">"))
    if tag.isVoid { bytes.append(UInt8(ascii: "\n")) }
  }

  private mutating func end(_ tag: HTMLTag) {
    bytes.append(UInt8(ascii: "<"))
    bytes.append(UInt8(ascii: "/"))
    bytes.append(contentsOf: tag.rawValue.utf8)
    bytes.append(UInt8(ascii: ">"))
    if tag.endsLine { bytes.append(UInt8(ascii: "\n")) }
  }

  private mutating func appendEscaped(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": bytes.append(contentsOf: "&amp;".utf8)
      case "<": bytes.append(contentsOf: "&lt;".utf8)
      case ">": bytes.append(contentsOf: "&gt;".utf8)
      case "\"": bytes.append(contentsOf: "&quot;".utf8)
      case "'": bytes.append(contentsOf: "&#39;".utf8)
      case _ where EscapedText.isHidden(scalar.value):
        bytes.append(contentsOf: EscapedText(String(scalar)).description.utf8)
      default:
        if let units = UTF8.encode(scalar) { bytes.append(contentsOf: units) }
      }
    }
  }
}

/// The elements that a page is made of.
package enum HTMLTag: String {
  case html, head, meta, title, style, script, body
  case header, nav, main, footer, section, h1, h2, h3, h4
  case p, ul, li, dl, dt, dd, div, span, strong, code, bdi, a
  case table, caption, thead, tbody, tr, th, td
  case figure, figcaption, details, summary
  case svg, desc, path, line, rect, circle, polygon, use, symbol
  case svgText = "text"

  /// Whether it is complete without an end tag.
  var isVoid: Bool { self == .meta }

  /// Whether what follows it begins a line, so that two pages can be compared line by line. Within
  /// rows and pictures none does: a browser would keep each line feed as a piece of text.
  var endsLine: Bool {
    switch self {
    case .html, .head, .meta, .style, .script, .body, .header, .nav, .main, .footer, .section, .h1,
      .h2, .h3, .h4, .p, .ul, .li, .dl, .div, .table, .caption, .thead, .tbody, .tr, .figure,
      .figcaption, .details, .summary:
      true
    default: false
    }
  }
}

/// The attributes that a page may have: none loads, runs or styles anything.
package enum HTMLAttributeName: String {
  case `class`, id, lang, scope, charset, name, content, role, tabindex, colspan, href, open
  case httpEquiv = "http-equiv"
  case ariaLabel = "aria-label"
  case ariaHidden = "aria-hidden"
  case d, x, y, x1, y1, x2, y2, dx, dy, cx, cy, r, width, height, points, viewBox
  case preserveAspectRatio
  case textAnchor = "text-anchor"
}

/// A place of the page that links lead to.
package struct HTMLAnchor: Sendable {
  let id: String

  /// One of the fixed places.
  package init(_ id: StaticString) { self.id = id.description }

  /// One of many of a kind, such as the third tenant.
  package init(_ kind: StaticString, _ number: Int) { id = "\(kind)\(number)" }
}

/// An attribute with its value, not yet escaped.
package struct HTMLAttribute: Sendable {
  let name: HTMLAttributeName
  let value: String

  private init(_ name: HTMLAttributeName, _ value: String) {
    self.name = name
    self.value = value
  }

  /// A value of ours.
  package static func fixed(_ name: HTMLAttributeName, _ value: StaticString) -> HTMLAttribute {
    precondition(name != .href, "links lead to an anchor")
    return HTMLAttribute(name, value.description)
  }

  /// Words for a reader who does not see the picture.
  package static func label(_ text: String) -> HTMLAttribute { HTMLAttribute(.ariaLabel, text) }

  /// A class of the style sheet.
  package static func `class`(_ name: StaticString) -> HTMLAttribute { fixed(.class, name) }

  /// Several classes, one of which depends on something.
  static func classes(_ names: [StaticString]) -> HTMLAttribute {
    HTMLAttribute(.class, names.map(\.description).joined(separator: " "))
  }

  /// What an anchor names.
  package static func id(_ anchor: HTMLAnchor) -> HTMLAttribute { HTMLAttribute(.id, anchor.id) }

  /// Where a link leads, or what is drawn again: a place of this page.
  package static func link(_ anchor: HTMLAnchor) -> HTMLAttribute {
    HTMLAttribute(.href, "#" + anchor.id)
  }

  /// The content of a `meta` element.
  static func content(_ text: String) -> HTMLAttribute { HTMLAttribute(.content, text) }

  /// A number of pixels or units, to a tenth.
  package static func number(_ name: HTMLAttributeName, _ value: Double) -> HTMLAttribute {
    HTMLAttribute(name, SVGNumber.tenths(value))
  }

  /// A part of a width, 0 to 1, in percent.
  package static func part(_ name: HTMLAttributeName, _ value: Double) -> HTMLAttribute {
    HTMLAttribute(name, SVGNumber.percent(value))
  }

  /// The units of a picture, `0 0 WIDTH HEIGHT`.
  static func viewBox(width: Double, height: Double) -> HTMLAttribute {
    HTMLAttribute(.viewBox, "0 0 \(SVGNumber.tenths(width)) \(SVGNumber.tenths(height))")
  }

  /// The steps of a path.
  package static func path(_ path: SVGPath) -> HTMLAttribute { HTMLAttribute(.d, path.steps) }

  /// The corners of a polygon.
  static func points(_ points: [(x: Double, y: Double)]) -> HTMLAttribute {
    HTMLAttribute(
      .points,
      points.map { "\(SVGNumber.tenths($0.x)),\(SVGNumber.tenths($0.y))" }.joined(separator: " "))
  }
}

/// Numbers as pictures need them: short, and the same on every machine.
enum SVGNumber {
  /// Far beyond every picture, and small enough to be shown.
  private static let most = 1e6

  /// With at most one decimal.
  static func tenths(_ value: Double) -> String {
    let bounded = value.isFinite ? min(max(value, -most), most) : 0
    let tenths = Int64((bounded * 10).rounded(.toNearestOrAwayFromZero))
    return tenths % 10 == 0
      ? String(tenths / 10) : DecimalText.fixedPoint(tenths, decimals: 1)
  }

  /// A part of a whole as a percentage to a tenth.
  static func percent(_ part: Double) -> String { tenths(part * 100) + "%" }
}

/// The steps of a line.
package struct SVGPath {
  fileprivate var steps = ""

  package init() {}

  /// Begins at a point.
  package mutating func move(_ x: Double, _ y: Double) {
    steps += "M\(SVGNumber.tenths(x)) \(SVGNumber.tenths(y))"
  }

  /// A straight line to a point.
  package mutating func line(_ x: Double, _ y: Double) {
    steps += "L\(SVGNumber.tenths(x)) \(SVGNumber.tenths(y))"
  }

  /// Level to `x`, then straight to `y`: a value that held until it changed.
  package mutating func step(_ x: Double, _ y: Double) {
    steps += "H\(SVGNumber.tenths(x))V\(SVGNumber.tenths(y))"
  }

  /// Level to `x`.
  package mutating func level(_ x: Double) { steps += "H\(SVGNumber.tenths(x))" }

  /// Straight up or down to `y`.
  mutating func drop(_ y: Double) { steps += "V\(SVGNumber.tenths(y))" }

  /// Back to the beginning.
  package mutating func close() { steps += "Z" }
}
