@testable import Trace

/// Arrow data of any type, made for tests: what other writers write.
struct ArrowSample {
  /// A column with its buffers as they shall stand in the body.
  struct Column {
    var name: String
    /// Number in the union `Type` of `Schema.fbs`, and its table.
    var type: Int8
    var table: FlatValue = .table([])
    var nulls: Int64 = 0
    var buffers: [[UInt8]]
    /// Buffers of a view's data, which are the last of the buffers.
    var viewBuffers: Int?
    /// Number, bits of the index and whether it has a sign.
    var dictionary: (id: Int64, bits: Int32, isSigned: Bool)?
    var children: [FlatValue] = []
    var nodes: [Int64]?
  }

  enum Compression {
    case none, lz4, zstd
  }

  var rows: Int
  var columns: [Column]
  /// Before the batch, by number; each a column of strings of its own number of rows.
  var dictionaries: [(id: Int64, rows: Int, isDelta: Bool, values: Column)] = []
  var compression = Compression.none
  /// Batches, each the same.
  var batches = 1

  static func signed(_ bits: Int32) -> FlatValue { .table([(0, .int32(bits)), (1, .bool(true))]) }
  static func unsigned(_ bits: Int32) -> FlatValue {
    .table([(0, .int32(bits)), (1, .bool(false))])
  }

  /// A column of whole numbers of 64 bits.
  static func whole(_ name: String, _ values: [Int64?]) -> Column {
    var bitmap = ArrowBitmap()
    var bytes: [UInt8] = []
    for value in values {
      bitmap.append(value != nil)
      bytes.appendLittleEndian(UInt64(bitPattern: value ?? -7))
    }
    return Column(
      name: name, type: 2, table: signed(64), nulls: Int64(bitmap.zeros),
      buffers: [bitmap.bytes, bytes])
  }

  /// A column of plain strings; the bytes need not be UTF-8.
  static func text(_ name: String, _ values: [[UInt8]?]) -> Column {
    var bitmap = ArrowBitmap()
    var offsets: [UInt8] = [0, 0, 0, 0]
    var data: [UInt8] = []
    for value in values {
      bitmap.append(value != nil)
      data += value ?? []
      offsets.appendLittleEndian(UInt32(data.count))
    }
    return Column(
      name: name, type: 5, nulls: Int64(bitmap.zeros), buffers: [bitmap.bytes, offsets, data])
  }

  /// A column of plain strings.
  static func text(_ name: String, _ values: [String?]) -> Column {
    text(name, values.map { $0.map { Array($0.utf8) } })
  }

  /// A trace of so many rows with a time and a tenant, and these columns.
  static func trace(_ rows: Int, _ columns: [Column] = []) -> ArrowSample {
    ArrowSample(
      rows: rows,
      columns: [
        whole("ts", (0..<rows).map { 1_781_654_400_000 + Int64($0) }),
        text("tenant", (0..<rows).map { "t\($0 % 3)" }),
      ] + columns)
  }

  // MARK: As bytes

  /// The stream.
  var stream: [UInt8] {
    var bytes = message(1, schema, body: [])
    for dictionary in dictionaries {
      let (table, body) = batch(dictionary.rows, [dictionary.values])
      bytes += message(
        2, .table([(0, .int64(dictionary.id)), (1, table), (2, .bool(dictionary.isDelta))]),
        body: body)
    }
    for _ in 0..<batches {
      let (table, body) = batch(rows, columns)
      bytes += message(3, table, body: body)
    }
    bytes.appendLittleEndian(ArrowFormat.continuation)
    bytes.appendLittleEndian(UInt32(0))
    return bytes
  }

  private var schema: FlatValue {
    let fields = columns.map { column in
      var slots: [(slot: Int, value: FlatValue)] = [
        (0, .string(column.name)), (1, .bool(true)), (2, .int8(column.type)), (3, column.table),
        (5, .tables(column.children)),
      ]
      if let dictionary = column.dictionary {
        let index = FlatValue.table([
          (0, .int32(dictionary.bits)), (1, .bool(dictionary.isSigned)),
        ])
        slots.append((4, .table([(0, .int64(dictionary.id)), (1, index)])))
      }
      return FlatValue.table(slots)
    }
    return .table([(1, .tables(fields))])
  }

  private func batch(_ rows: Int, _ columns: [Column]) -> (FlatValue, [UInt8]) {
    var body: [UInt8] = []
    var buffers: [Int64] = []
    for buffer in columns.flatMap(\.buffers) {
      let stored = compressed(buffer)
      buffers += [Int64(body.count), Int64(stored.count)]
      body += stored
      while body.count % 8 != 0 { body.append(0) }
    }
    let nodes = columns.flatMap { $0.nodes ?? [Int64(rows), $0.nulls] }
    var slots: [(slot: Int, value: FlatValue)] = [
      (0, .int64(Int64(rows))), (1, .words(nodes, width: 2)), (2, .words(buffers, width: 2)),
    ]
    switch compression {
    case .none: break
    case .lz4: slots.append((3, .table([(0, .int8(0)), (1, .int8(0))])))
    case .zstd: slots.append((3, .table([(0, .int8(1)), (1, .int8(0))])))
    }
    let views = columns.compactMap(\.viewBuffers)
    if !views.isEmpty { slots.append((4, .words(views.map { Int64($0) }, width: 1))) }
    return (.table(slots), body)
  }

  private func compressed(_ buffer: [UInt8]) -> [UInt8] {
    guard compression != .none, !buffer.isEmpty else { return buffer }
    var bytes: [UInt8] = []
    if buffer.count % 5 == 4 {
      // Writers may leave a buffer as it is.
      bytes.appendLittleEndian(UInt64.max)
      return bytes + buffer
    }
    bytes.appendLittleEndian(UInt64(buffer.count))
    return bytes + LZ4Encoder.frame(buffer)
  }

  private func message(_ kind: Int8, _ header: FlatValue, body: [UInt8]) -> [UInt8] {
    let metadata = FlatWriter.bytes(
      .table([
        (0, .int16(ArrowFormat.metadataV5)), (1, .int8(kind)), (2, header),
        (3, .int64(Int64(body.count))),
      ]))
    let padded = ArrowFormat.padded(metadata.count)
    var bytes: [UInt8] = []
    bytes.appendLittleEndian(ArrowFormat.continuation)
    bytes.appendLittleEndian(UInt32(padded))
    return bytes + metadata + Array(repeating: 0, count: padded - metadata.count) + body
  }
}

/// A plain LZ4 compressor, for tests: greedy, one block, matches found by a small table.
enum LZ4Encoder {
  static func frame(_ bytes: [UInt8]) -> [UInt8] {
    var frame: [UInt8] = [0x04, 0x22, 0x4D, 0x18, 0x60, 0x70, 0x00]
    let block = block(bytes)
    frame.appendLittleEndian(UInt32(block.count))
    frame += block
    frame.appendLittleEndian(UInt32(0))
    return frame
  }

  static func block(_ bytes: [UInt8]) -> [UInt8] {
    var block: [UInt8] = []
    var seen: [[UInt8]: Int] = [:]
    var position = 0
    var literals: [UInt8] = []
    // The last five bytes are always literals.
    while position + 9 <= bytes.count {
      let key = Array(bytes[position..<position + 4])
      if let from = seen[key], position - from <= 65_535 {
        var length = 4
        while position + length < bytes.count - 5, bytes[from + length] == bytes[position + length]
        {
          length += 1
        }
        put(&block, literals, match: (position - from, length))
        literals = []
        seen[key] = position
        position += length
      } else {
        seen[key] = position
        literals.append(bytes[position])
        position += 1
      }
    }
    put(&block, literals + bytes[position...], match: nil)
    return block
  }

  private static func put(
    _ block: inout [UInt8], _ literals: [UInt8], match: (distance: Int, length: Int)?
  ) {
    let matchLength = match.map { $0.length - 4 } ?? 0
    block.append(UInt8(min(literals.count, 15) << 4 | min(matchLength, 15)))
    extend(&block, literals.count)
    block += literals
    guard let match else { return }
    block.appendLittleEndian(UInt16(match.distance))
    extend(&block, matchLength)
  }

  private static func extend(_ block: inout [UInt8], _ length: Int) {
    guard length >= 15 else { return }
    var rest = length - 15
    while rest >= 255 {
      block.append(255)
      rest -= 255
    }
    block.append(UInt8(rest))
  }
}
