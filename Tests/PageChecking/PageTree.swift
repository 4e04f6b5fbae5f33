/// A page as a strict reader of our own sees it: far stricter than any browser, so that whatever
/// passes means the same to all of them.
public struct PageTree: Sendable {
  /// An element with what it holds.
  public struct Element: Sendable {
    /// Its name.
    public var name: String
    /// Its attributes in their order, values decoded.
    public var attributes: [(name: String, value: String)]
    /// What it holds, in order.
    public var children: [Node]

    /// The value of an attribute.
    public subscript(attribute: String) -> String? {
      attributes.first { $0.name == attribute }?.value
    }

    /// All text in it.
    public var text: String {
      var text = ""
      collect(into: &text)
      return text
    }

    private func collect(into text: inout String) {
      for child in children {
        switch child {
        case .text(let own): text += own
        case .element(let element): element.collect(into: &text)
        }
      }
    }

    /// It and all elements in it, in the order of their beginnings.
    public var all: [Element] {
      var elements: [Element] = []
      collect(into: &elements)
      return elements
    }

    private func collect(into elements: inout [Element]) {
      elements.append(self)
      for case .element(let child) in children { child.collect(into: &elements) }
    }

    /// Names and attributes of it and all in it, without any text and without the values that
    /// words may be in: what a page is made of, whatever it says.
    public var skeleton: String {
      let inner = children.map { node in
        if case .element(let element) = node { element.skeleton } else { "" }
      }
      let names = attributes.map(\.name).joined(separator: " ")
      return "<\(name) \(names)>\(inner.joined())</>"
    }
  }

  /// A piece of text or an element.
  public enum Node: Sendable {
    case text(String)
    case element(Element)
  }

  /// The `html` element.
  public let root: Element

  /// Reads a page.
  ///
  /// - Throws: a ``PageFault`` at the first byte that is not as strict as it must be.
  public init(_ bytes: [UInt8]) throws {
    var reader = PageReader(bytes)
    root = try reader.document()
  }
}

/// What is wrong with a page, and where.
public struct PageFault: Error, CustomStringConvertible {
  /// In words.
  public let description: String
}

/// Reads one page from its beginning to its end.
private struct PageReader {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  private static let empty: Set<String> = ["meta"]
  private static let raw: Set<String> = ["style", "script"]
  private static let references = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'",
  ]

  mutating func document() throws -> PageTree.Element {
    try expect("<!DOCTYPE html>\n")
    guard case .element(let root)? = try node(), root.name == "html" else {
      throw fault("the root is no html element")
    }
    try expect("\n")
    guard place == bytes.count else { throw fault("something stands behind the root") }
    return root
  }

  /// The next piece of content; `nil` before an end tag.
  private mutating func node() throws -> PageTree.Node? {
    guard place < bytes.count else { throw fault("the page ends within an element") }
    guard bytes[place] == UInt8(ascii: "<") else {
      return .text(try text(until: UInt8(ascii: "<")))
    }
    if place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: "/") { return nil }
    return .element(try element())
  }

  private mutating func element() throws -> PageTree.Element {
    try expect("<")
    let name = try word()
    var attributes: [(name: String, value: String)] = []
    while bytes[place] == UInt8(ascii: " ") {
      place += 1
      let attribute = try word()
      try expect("=\"")
      attributes.append((attribute, try text(until: UInt8(ascii: "\""))))
      try expect("\"")
      if attributes.dropLast().contains(where: { $0.name == attribute }) {
        throw fault("the attribute \(attribute) twice")
      }
    }
    try expect(">")
    var element = PageTree.Element(name: name, attributes: attributes, children: [])
    if Self.empty.contains(name) { return element }
    if Self.raw.contains(name) {
      element.children = [.text(try rawText(of: name))]
    } else {
      while let node = try node() { element.children.append(node) }
    }
    try expect("</\(name)>")
    return element
  }

  /// Characters of a name: lower-case, but for the camel humps of SVG.
  private mutating func word() throws -> String {
    let start = place
    while place < bytes.count, Self.isWord(bytes[place]) { place += 1 }
    guard place > start else { throw fault("a name is missing") }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// Text without a bare angle bracket, quote or ampersand, decoded.
  private mutating func text(until end: UInt8) throws -> String {
    var decoded: [UInt8] = []
    while place < bytes.count {
      let byte = bytes[place]
      if byte == end { break }
      switch byte {
      case 0x3C, 0x3E, 0x22, 0x27: throw fault("a bare \(Character(Unicode.Scalar(byte)))")
      case 0x26: decoded += Array(try reference().utf8)
      default:
        decoded.append(byte)
        place += 1
      }
    }
    guard let text = String(validating: decoded, as: UTF8.self) else {
      throw fault("bytes that are no UTF-8")
    }
    return text
  }

  private mutating func reference() throws -> String {
    for (name, character) in Self.references where isNext("&\(name);") {
      place += name.utf8.count + 2
      return character
    }
    throw fault("an ampersand that begins no reference")
  }

  private mutating func rawText(of name: String) throws -> String {
    let start = place
    while place < bytes.count, !isNext("</") { place += 1 }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private mutating func expect(_ text: String) throws {
    guard isNext(text) else { throw fault("expected \(text)") }
    place += text.utf8.count
  }

  private func isNext(_ text: String) -> Bool {
    var next = place
    for byte in text.utf8 {
      guard next < bytes.count, bytes[next] == byte else { return false }
      next += 1
    }
    return true
  }

  private func fault(_ what: String) -> PageFault {
    let from = max(0, place - 40)
    let around = String(decoding: bytes[from..<min(bytes.count, place + 40)], as: UTF8.self)
    return PageFault(description: "byte \(place): \(what), in \(around.debugDescription)")
  }
}
