/// A JSON text (RFC 8259) as a tree, for what is small: registry lines and configuration.
///
/// Strict: UTF-8 without a byte order mark, no duplicate keys, no lone surrogates, no numbers
/// beyond the range of a `Double`, at most ``TraceLimits/nestingDepth`` levels and
/// ``TraceLimits/lineBytes`` bytes. Exchanges do not come this way: a tree costs several times
/// the scan of their line.
public enum JSONValue: Sendable, Equatable {
  case null
  case bool(Bool)
  case number(JSONNumber)
  case string(String)
  case array([JSONValue])
  case object(JSONObject)

  /// Parses a whole text. Linear in its length.
  public init(parsing text: Span<UInt8>) throws(JSONError) {
    self = try JSONParser.parse(text)
  }

  /// The Boolean, if it is one.
  public var bool: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// The number, if it is one, rounded to the nearest `Double`.
  public var double: Double? {
    if case .number(let value) = self { value.double } else { nil }
  }

  /// The number, if it is one and whole and fits.
  public var integer: Int64? {
    if case .number(let value) = self { value.integer } else { nil }
  }

  /// The string, if it is one.
  public var string: String? {
    if case .string(let value) = self { value } else { nil }
  }

  /// The array, if it is one.
  public var array: [JSONValue]? {
    if case .array(let value) = self { value } else { nil }
  }

  /// The object, if it is one.
  public var object: JSONObject? {
    if case .object(let value) = self { value } else { nil }
  }

  /// Value of a key, if this is an object that has it.
  public subscript(key: String) -> JSONValue? { object?[key] }

  /// What an error message calls it.
  public var typeName: String {
    switch self {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number(let value):
      value.integer.map { "the number \($0)" } ?? "the number \(value.double)"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}

/// A JSON number.
public struct JSONNumber: Sendable, Equatable {
  /// The nearest `Double`; finite.
  public let double: Double
  /// The number itself where it is whole and fits. Written with a fraction or an exponent
  /// (`1.0`, `1e3`) it must be below 2^53 in size, as far as a `Double` is exact.
  public let integer: Int64?

  /// A whole number.
  public init(_ integer: Int64) {
    self.integer = integer
    double = Double(integer)
  }

  /// A finite number.
  public init(_ double: Double) {
    self.double = double
    integer = double.magnitude < 0x1p53 ? Int64(exactly: double) : nil
  }
}

/// A JSON object: its members in the order of the text.
///
/// Keys are compared by their bytes. Looking one up is linear in the number of members.
public struct JSONObject: Sendable, Equatable {
  /// A key with its value.
  public struct Member: Sendable, Equatable {
    /// The key, escapes resolved.
    public let key: String
    /// Its value.
    public let value: JSONValue
    /// Where the value begins, in bytes from the beginning of the text.
    public let byte: Int

    /// A key with its value.
    package init(key: String, value: JSONValue, byte: Int) {
      self.key = key
      self.value = value
      self.byte = byte
    }

    /// Equality of key and value, wherever they stand.
    public static func == (a: Member, b: Member) -> Bool {
      a.key.utf8.elementsEqual(b.key.utf8) && a.value == b.value
    }
  }

  /// The members in the order of the text.
  public let members: [Member]

  /// An object of these members; no key twice.
  package init(members: [Member]) { self.members = members }

  /// The member of a key.
  public func member(_ key: String) -> Member? {
    members.first { $0.key.utf8.elementsEqual(key.utf8) }
  }

  /// The value of a key.
  public subscript(key: String) -> JSONValue? { member(key)?.value }
}

/// Why a text is not JSON as ``JSONValue`` takes it.
public struct JSONError: Error, Sendable, Equatable {
  /// Where, in bytes from the beginning of the text.
  public let byte: Int
  /// What was found and what was expected.
  public let problem: String

  /// Line and column of the place, both from 1; a column is one Unicode scalar.
  public func position(in text: Span<UInt8>) -> (line: Int, column: Int) {
    var line = 1
    var column = 1
    for index in 0..<min(byte, text.count) {
      if text[index] == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if text[index] & 0xC0 != 0x80 {
        column += 1
      }
    }
    return (line, column)
  }

  /// The same for a text that is one line of a file.
  public func located(file: String, line: UInt64?) -> TraceError {
    TraceError(
      file: file, line: line, byte: UInt64(byte), problem: problem,
      advice: "each line must be one JSON object")
  }

  /// The same for a text that is a whole file.
  public func located(file: String, in text: Span<UInt8>) -> TraceError {
    let (line, column) = position(in: text)
    return TraceError(
      file: file, line: UInt64(line), problem: "column \(column): \(problem)",
      advice: "the file must be one JSON text")
  }
}
