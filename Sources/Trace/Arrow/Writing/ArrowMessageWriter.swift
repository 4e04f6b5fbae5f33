/// Frames messages and keeps where they are.
struct ArrowMessageWriter {
  /// Where a message begins, bytes of its metadata with the prefix, and of its body.
  private struct Block {
    var start: Int
    var metadataBytes: Int
    var bodyBytes: Int

    /// As `Block` of `File.fbs` lies in memory.
    var words: [Int64] { [Int64(start), Int64(metadataBytes), Int64(bodyBytes)] }
  }

  private let columns: [(field: TraceField, column: ArrowColumnBuilder)]
  private var dictionaries: [Block] = []
  private var batches: [Block] = []
  /// Registry lines of the schema, which a file has at its end again.
  private var schemaRegistry: String?
  /// Bytes written in all, these not counted that a caller has in hand.
  private var written = 0

  init(_ columns: [ArrowColumnBuilder]) {
    self.columns = columns.map { ($0.field, $0) }
  }

  /// Number of a column's dictionary.
  static func dictionary(_ field: TraceField) -> Int64 { Int64(field.rawValue) }

  private static func versioned(
    header: Int8, _ table: FlatValue, bodyBytes: Int, registry: String?
  ) -> [UInt8] {
    var slots: [(slot: Int, value: FlatValue)] = [
      (0, .int16(ArrowFormat.metadataV5)), (1, .int8(header)), (2, table),
      (3, .int64(Int64(bodyBytes))),
    ]
    if let registry { slots.append((4, Self.metadata(registry))) }
    return FlatWriter.bytes(.table(slots))
  }

  private static func metadata(_ registry: String) -> FlatValue {
    .tables([.table([(0, .string(ArrowFormat.registryKey)), (1, .string(registry))])])
  }

  // MARK: Messages

  /// Appends what a file begins with.
  mutating func appendMagic(to bytes: inout [UInt8]) {
    bytes += ArrowFormat.fileStart
    written += ArrowFormat.fileStart.count
  }

  /// Appends the schema.
  mutating func appendSchema(registry: String?, to bytes: inout [UInt8]) {
    schemaRegistry = registry
    let metadata = Self.versioned(
      header: 1, schema(registry: registry), bodyBytes: 0, registry: nil)
    _ = append(metadata, bodyBytes: 0, to: &bytes)
  }

  /// Appends a batch of all columns.
  mutating func appendBatch(
    _ columns: [ArrowColumnBuilder], registry: String?, to bytes: inout [UInt8]
  ) {
    let nodes = columns.flatMap { [Int64($0.count), Int64($0.validity.zeros)] }
    let layout = Self.layout(columns.flatMap(\.bufferBytes))
    let table = Self.batch(rows: columns[0].count, nodes: nodes, buffers: layout.buffers)
    let metadata = Self.versioned(
      header: 3, table, bodyBytes: layout.bodyBytes, registry: registry)
    batches.append(append(metadata, bodyBytes: layout.bodyBytes, to: &bytes))
    for column in columns { column.appendBuffers(to: &bytes) }
  }

  /// Appends the dictionary of a column, which replaces one before it.
  mutating func appendDictionary(of column: ArrowColumnBuilder, to bytes: inout [UInt8]) {
    var values = ArrowColumnBuilder(column.field, .text)
    for number in 0..<column.names.count {
      precondition(values.append(column.names.name(of: number)), "a text has no dictionary")
    }
    let layout = Self.layout(values.bufferBytes)
    let table = FlatValue.table([
      (0, .int64(Self.dictionary(column.field))),
      (
        1,
        Self.batch(
          rows: values.count, nodes: [Int64(values.count), 0], buffers: layout.buffers)
      ),
      (2, .bool(false)),
    ])
    let metadata = Self.versioned(header: 2, table, bodyBytes: layout.bodyBytes, registry: nil)
    dictionaries.append(append(metadata, bodyBytes: layout.bodyBytes, to: &bytes))
    values.appendBuffers(to: &bytes)
  }

  /// Appends what a stream ends with.
  mutating func appendEnd(to bytes: inout [UInt8]) {
    bytes.appendLittleEndian(ArrowFormat.continuation)
    bytes.appendLittleEndian(UInt32(0))
    written += ArrowFormat.prefixBytes
  }

  /// Appends what a file ends with.
  func appendFooter(to bytes: inout [UInt8]) {
    let footer = FlatWriter.bytes(
      .table([
        (0, .int16(ArrowFormat.metadataV5)), (1, schema(registry: schemaRegistry)),
        (2, .words(dictionaries.flatMap(\.words), width: 3)),
        (3, .words(batches.flatMap(\.words), width: 3)),
      ]))
    bytes += footer
    bytes.appendLittleEndian(UInt32(footer.count))
    bytes += ArrowFormat.magic
  }

  // MARK: Parts of them

  private mutating func append(
    _ metadata: [UInt8], bodyBytes: Int, to bytes: inout [UInt8]
  ) -> Block {
    let padded = ArrowFormat.padded(metadata.count)
    bytes.appendLittleEndian(ArrowFormat.continuation)
    bytes.appendLittleEndian(UInt32(padded))
    bytes += metadata
    bytes.append(contentsOf: repeatElement(0, count: padded - metadata.count))
    let block = Block(
      start: written, metadataBytes: ArrowFormat.prefixBytes + padded, bodyBytes: bodyBytes)
    written += block.metadataBytes + bodyBytes
    return block
  }

  private func schema(registry: String?) -> FlatValue {
    let fields = columns.map { field, column in
      let type = column.type
      var slots: [(slot: Int, value: FlatValue)] = [
        (0, .string(field.name.description)),
        (1, .bool(field != .ts && field != .tenant)),
        (2, .int8(type.number)), (3, type.table), (5, .tables([])),
      ]
      if column.kind == .name {
        let index = FlatValue.table([(0, .int32(32)), (1, .bool(true))])
        slots.append((4, .table([(0, .int64(Self.dictionary(field))), (1, index)])))
      }
      return FlatValue.table(slots)
    }
    var slots: [(slot: Int, value: FlatValue)] = [(1, .tables(fields))]
    if let registry { slots.append((2, Self.metadata(registry))) }
    return .table(slots)
  }

  private static func batch(rows: Int, nodes: [Int64], buffers: [Int64]) -> FlatValue {
    .table([
      (0, .int64(Int64(rows))), (1, .words(nodes, width: 2)), (2, .words(buffers, width: 2)),
    ])
  }

  /// Places of buffers of these lengths in a body.
  private static func layout(_ bufferBytes: [Int]) -> (buffers: [Int64], bodyBytes: Int) {
    var buffers: [Int64] = []
    var end = 0
    for bytes in bufferBytes {
      buffers += [Int64(end), Int64(bytes)]
      end += ArrowFormat.padded(bytes, to: ArrowFormat.bufferAlignment)
    }
    return (buffers, end)
  }
}
