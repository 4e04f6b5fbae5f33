/// A value of FlatBuffers metadata that is to be written.
indirect enum FlatValue {
  case int8(Int8)
  case int16(Int16)
  case int32(Int32)
  case int64(Int64)
  case bool(Bool)
  case string(String)
  /// Slots with a value, in any order; the others are absent.
  case table([(slot: Int, value: FlatValue)])
  case tables([FlatValue])
  /// A vector of 64-bit numbers, or of structures of `width` of them.
  case words([Int64], width: Int)

  /// Bytes and alignment within a table, where anything long is a reference.
  var size: Int {
    switch self {
    case .int8, .bool: 1
    case .int16: 2
    case .int64: 8
    case .int32, .string, .table, .tables, .words: 4
    }
  }
}
