/// Where the columns of a record batch or dictionary lie in its body.
struct ArrowBatchLayout {
  enum Compression { case none, lz4 }

  /// Rows.
  var rows: Int
  /// Of each node in the order of the schema, depth first: values, and nulls among them.
  var nodes: [(count: Int64, nulls: Int64)] = []
  /// Of each buffer in the same order: place in the body, and bytes there.
  var buffers: [(start: Int, bytes: Int)] = []
  var compression = Compression.none
  /// Of each column of views in the same order: buffers of its data.
  var viewBuffers: [Int] = []

  /// Reads a `RecordBatch` of `Message.fbs`.
  ///
  /// - Parameter bodyBytes: of the body, within which each buffer must lie.
  init(_ table: FlatTable, bodyBytes: Int) throws(ArrowError) {
    let rows = try table.integer(0, default: Int64(0))
    guard rows >= 0, rows <= Int64(UInt32.max) else { throw .damaged("a batch of \(rows) rows") }
    self.rows = Int(rows)
    let nodes = try table.words(1, width: 2)
    for index in stride(from: 0, to: nodes.count, by: 2) {
      self.nodes.append((nodes[index], nodes[index + 1]))
    }
    let buffers = try table.words(2, width: 2)
    for index in stride(from: 0, to: buffers.count, by: 2) {
      let (start, bytes) = (buffers[index], buffers[index + 1])
      guard start >= 0, start <= bodyBytes, bytes >= 0, bytes <= Int64(bodyBytes) - start else {
        throw .damaged(
          "a buffer of \(bytes) bytes from byte \(start) in a body of \(bodyBytes) bytes")
      }
      self.buffers.append((Int(start), Int(bytes)))
    }
    if let compression = try table.table(3) { self.compression = try Self.compression(compression) }
    for count in try table.words(4) {
      guard count >= 0, count <= Int64(self.buffers.count) else {
        throw .damaged("a column of views into \(count) buffers")
      }
      viewBuffers.append(Int(count))
    }
  }

  private static func compression(_ table: FlatTable) throws(ArrowError) -> Compression {
    let codec = try table.integer(0, default: Int8(0))
    let method = try table.integer(1, default: Int8(0))
    let advice = "write it without compression or with LZ4 (pyarrow and polars: compression='lz4')"
    guard method == 0 else {
      throw .unsupported("a body compressed by method number \(method)", advice)
    }
    switch codec {
    case 0: return .lz4
    case 1: throw .unsupported("a body compressed with ZSTD", advice)
    default: throw .unsupported("a body compressed with codec number \(codec)", advice)
    }
  }
}
