/// The type of a column, as far as a trace needs it: all that a trace may hold, and of all others
/// how many buffers they have, so that they can be passed over.
enum ArrowType: Equatable {
  /// How the bytes of variable length are found.
  enum Layout: Equatable {
    /// Offsets of 32 bits into one buffer.
    case offsets32
    /// Offsets of 64 bits: the "large" types.
    case offsets64
    /// Views of 16 bytes into several buffers, short values in the view itself.
    case views
  }

  case null
  case bool
  case integer(bits: Int, isSigned: Bool)
  case floatingPoint(bits: Int)
  /// Since 1970, so many a second.
  case timestamp(perSecond: Int64)
  case text(Layout)
  case binary(Layout)
  case fixedBinary(bytes: Int)
  /// Anything else: what it is called, its buffers (children come behind them).
  case other(name: String, buffers: Int)

  /// Buffers of a column, those of a view's data not counted, nor those of children.
  var buffers: Int {
    switch self {
    case .null: 0
    case .bool, .integer, .floatingPoint, .timestamp, .fixedBinary: 2
    case .text(.views), .binary(.views): 2
    case .text, .binary: 3
    case .other(_, let buffers): buffers
    }
  }

  /// Whether a column has as many further buffers as its batch says.
  var hasViews: Bool { self == .text(.views) || self == .binary(.views) }

  /// As messages call it.
  var name: String {
    switch self {
    case .null: "null"
    case .bool: "bool"
    case .integer(let bits, let isSigned): "\(isSigned ? "" : "u")int\(bits)"
    case .floatingPoint(let bits): "float\(bits)"
    case .timestamp(let perSecond): "timestamp of 1/\(perSecond) s"
    case .text: "string"
    case .binary, .fixedBinary: "binary"
    case .other(let name, _): name
    }
  }
}

extension ArrowType {
  /// The type of a field, by its number in the union `Type` of `Schema.fbs` and its table.
  init(number: UInt8, _ table: FlatTable, isV5: Bool) throws(ArrowError) {
    switch number {
    case 1: self = .null
    case 2: self = try Self.integer(table)
    case 3:
      let precision = try table.integer(0, default: Int16(0))
      guard (0...2).contains(precision) else {
        throw .damaged("a floating-point column of precision \(precision)")
      }
      self = .floatingPoint(bits: 16 << Int(precision))
    case 4: self = .binary(.offsets32)
    case 5: self = .text(.offsets32)
    case 6: self = .bool
    case 7: self = .other(name: "decimal", buffers: 2)
    case 8: self = .other(name: "date", buffers: 2)
    case 9: self = .other(name: "time", buffers: 2)
    case 10: self = try Self.timestamp(table)
    case 11: self = .other(name: "interval", buffers: 2)
    case 12, 21: self = .other(name: "list", buffers: 2)
    case 13: self = .other(name: "struct", buffers: 1)
    case 14: self = try Self.union(table, isV5: isV5)
    case 15:
      let bytes = try table.integer(0, default: Int32(0))
      guard bytes >= 0 else { throw .damaged("a column of values of \(bytes) bytes") }
      self = .fixedBinary(bytes: Int(bytes))
    case 16: self = .other(name: "list of fixed size", buffers: 1)
    case 17: self = .other(name: "map", buffers: 2)
    case 18: self = .other(name: "duration", buffers: 2)
    case 19: self = .binary(.offsets64)
    case 20: self = .text(.offsets64)
    case 22: self = .other(name: "run-end encoded", buffers: 0)
    case 23: self = .binary(.views)
    case 24: self = .text(.views)
    case 25, 26: self = .other(name: "list view", buffers: 3)
    default:
      throw .unsupported(
        "a column of type number \(number), which this program does not know",
        "leave that column out, or write the trace as JSON Lines")
    }
  }

  /// A type `Int`.
  static func integer(_ table: FlatTable) throws(ArrowError) -> ArrowType {
    let bits = try table.integer(0, default: Int32(0))
    guard [8, 16, 32, 64].contains(bits) else {
      throw .damaged("a column of whole numbers of \(bits) bits")
    }
    return .integer(bits: Int(bits), isSigned: try table.bool(1))
  }

  private static func timestamp(_ table: FlatTable) throws(ArrowError) -> ArrowType {
    switch try table.integer(0, default: Int16(0)) {
    case 0: .timestamp(perSecond: 1)
    case 1: .timestamp(perSecond: 1_000)
    case 2: .timestamp(perSecond: 1_000_000)
    case 3: .timestamp(perSecond: 1_000_000_000)
    case let unit: throw .damaged("a column of times in unit number \(unit)")
    }
  }

  private static func union(_ table: FlatTable, isV5: Bool) throws(ArrowError) -> ArrowType {
    let isDense = try table.integer(0, default: Int16(0)) == 1
    // Until version 4 of the metadata a union had a validity bitmap.
    return .other(name: "union", buffers: (isDense ? 2 : 1) + (isV5 ? 0 : 1))
  }
}
