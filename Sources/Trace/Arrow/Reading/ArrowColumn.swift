/// A column of one batch: where in the body its values lie.
struct ArrowColumn {
  let type: ArrowType
  let encoding: ArrowField.Encoding?
  /// Where the validity bitmap lies; `nil`: every value is there.
  let validity: Range<Int>?
  /// Whether no value is there at all.
  let isAllNull: Bool
  /// Numbers, bits, offsets, views, values of fixed size or indices.
  let values: Range<Int>
  /// What offsets lead into, or views, buffer by buffer.
  let data: [Range<Int>]

  /// Finds the column.
  ///
  /// - Parameters:
  ///   - place: of a column of the schema.
  ///   - buffers: of the body.
  /// - Throws: where a buffer is shorter than the rows need.
  init(
    _ place: ArrowColumns.Place, _ layout: ArrowBatchLayout, _ buffers: [Range<Int>]
  ) throws(ArrowError) {
    type = place.type
    encoding = place.encoding
    let numbers = place.buffers(in: layout)
    let first = numbers.lowerBound
    let node = layout.nodes[place.node]
    guard node.count == Int64(layout.rows) else {
      throw .damaged("column '\(place.name)' of \(node.count) rows in a batch of \(layout.rows)")
    }
    let bitmapBytes = (layout.rows + 7) / 8
    let needed = Self.valueBytes(place, rows: layout.rows)
    let values = buffers[first + 1]
    // Where there are no rows, offsets may lack the one that is always there.
    guard values.count >= needed || layout.rows == 0 else {
      throw Self.short(place, "values", values.count, needed)
    }
    self.values = values
    let validity = buffers[first]
    if node.nulls == 0 || (node.nulls < 0 && validity.isEmpty) {
      self.validity = nil
    } else {
      guard validity.count >= bitmapBytes else {
        throw Self.short(place, "validity bits", validity.count, bitmapBytes)
      }
      self.validity = validity
    }
    isAllNull = node.nulls == Int64(layout.rows)
    data = Array(buffers[numbers.dropFirst(2)])
  }

  private static func short(
    _ place: ArrowColumns.Place, _ what: String, _ found: Int, _ expected: Int
  ) -> ArrowError {
    .damaged("column '\(place.name)' with \(found) bytes of \(what), expected \(expected)")
  }

  /// Bytes of the buffer that has something for each row.
  private static func valueBytes(_ place: ArrowColumns.Place, rows: Int) -> Int {
    if let encoding = place.encoding { return rows * encoding.indexBits / 8 }
    switch place.type {
    case .null, .other: return 0
    case .bool: return (rows + 7) / 8
    case .integer(let bits, _), .floatingPoint(let bits): return rows * bits / 8
    case .timestamp: return rows * 8
    case .text(.offsets32), .binary(.offsets32): return (rows + 1) * 4
    case .text(.offsets64), .binary(.offsets64): return (rows + 1) * 8
    case .text(.views), .binary(.views): return rows * 16
    case .fixedBinary(let bytes): return rows * bytes
    }
  }

  /// Whether its values are strings.
  var isText: Bool { if case .text = type { true } else { false } }

  /// Whether there is a value in a row.
  func isValid(_ row: Int, _ bytes: Span<UInt8>) -> Bool {
    guard let validity else { return true }
    return bytes[validity.lowerBound + row >> 3] >> UInt8(row & 7) & 1 != 0
  }

  /// Where the bytes of a value of variable or fixed length lie; `nil` if they lie outside of their
  /// buffer.
  @inline(__always)
  func range(of row: Int, _ bytes: Span<UInt8>) -> Range<Int>? {
    switch type {
    case .text(.offsets32), .binary(.offsets32):
      let place = values.lowerBound &+ row &* 4
      return Self.range(
        Int(bytes.littleEndian(Int32.self, at: place)),
        Int(bytes.littleEndian(Int32.self, at: place &+ 4)), in: data[0])
    case .text(.offsets64), .binary(.offsets64):
      let place = values.lowerBound &+ row &* 8
      return Self.range(
        bytes.littleEndian(Int.self, at: place), bytes.littleEndian(Int.self, at: place &+ 8),
        in: data[0])
    case .text(.views), .binary(.views): return view(of: row, bytes)
    case .fixedBinary(let count):
      let place = values.lowerBound &+ row &* count
      return place..<place &+ count
    default: return nil
    }
  }

  @inline(__always)
  private static func range(_ start: Int, _ end: Int, in data: Range<Int>) -> Range<Int>? {
    guard start >= 0, start <= end, end <= data.count else { return nil }
    return data.lowerBound &+ start..<data.lowerBound &+ end
  }

  private func view(of row: Int, _ bytes: Span<UInt8>) -> Range<Int>? {
    let place = values.lowerBound + row * 16
    let count = Int(bytes.littleEndian(Int32.self, at: place))
    guard count > 12 else { return count < 0 ? nil : place + 4..<place + 4 + count }
    let buffer = Int(bytes.littleEndian(Int32.self, at: place + 8))
    let start = Int(bytes.littleEndian(Int32.self, at: place + 12))
    guard buffer >= 0, buffer < data.count else { return nil }
    return Self.range(start, start + count, in: data[buffer])
  }
}
