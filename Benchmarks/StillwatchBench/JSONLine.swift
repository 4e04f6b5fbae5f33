/// Writes lines of a trace byte by byte, in any order of keys.
///
/// The modules' own writer knows one order, and a reader is measured on others too.
struct JSONLine {
  /// Members that wait to be written, `"key":value` each, end to end.
  private var bytes: [UInt8] = []
  private var starts: [Int] = []

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
  }

  mutating func add(_ key: StaticString, _ value: Int) {
    beginMember(key)
    Self.appendNumber(value, to: &bytes)
  }

  mutating func add(_ key: StaticString, _ value: String) {
    beginMember(key)
    Self.appendString(value.utf8, to: &bytes)
  }

  /// A name with a number behind it, which needs no escapes.
  mutating func add(_ key: StaticString, _ name: StaticString, _ number: Int) {
    beginMember(key)
    bytes.append(UInt8(ascii: "\""))
    bytes += Self.utf8(name)
    Self.appendNumber(number, to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  /// A value that is JSON as it stands.
  mutating func addLiteral(_ key: StaticString, _ value: StaticString) {
    beginMember(key)
    bytes += Self.utf8(value)
  }

  private mutating func beginMember(_ key: StaticString) {
    starts.append(bytes.count)
    bytes.append(UInt8(ascii: "\""))
    bytes += Self.utf8(key)
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }

  /// Appends the line with its end, its members in the given order; `nil`: as they were added.
  func write(order: [Int]?, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "{"))
    for place in starts.indices {
      if place > 0 { output.append(UInt8(ascii: ",")) }
      let member = order.map { $0[place] } ?? place
      let end = member + 1 < starts.count ? starts[member + 1] : bytes.count
      output += bytes[starts[member]..<end]
    }
    output.append(UInt8(ascii: "}"))
    output.append(UInt8(ascii: "\n"))
  }

  /// Members that wait.
  var count: Int { starts.count }

  private static func utf8(_ text: StaticString) -> String.UTF8View { text.description.utf8 }

  private static func appendNumber(_ value: Int, to bytes: inout [UInt8]) {
    let start = bytes.count
    var rest = value.magnitude
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    bytes[start...].reverse()
  }

  /// Appends a string in quotes, with the escapes that JSON asks for.
  static func appendString(_ text: some Sequence<UInt8>, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case UInt8(ascii: "\n"):
        bytes += Array("\\n".utf8)
      case ..<0x20:
        let digits = String(byte, radix: 16)
        bytes += Array(("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits).utf8)
      default:
        bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
