/// The metadata of one message.
struct ArrowMessage {
  enum Header {
    case schema(ArrowSchema)
    case dictionary(id: Int64, isDelta: Bool, ArrowBatchLayout)
    case batch(ArrowBatchLayout)
    /// A kind that no trace needs.
    case other
  }

  var header: Header
  var bodyBytes: Int
  /// Registry lines that came with it.
  var registry: String?

  /// Reads a `Message` of `Message.fbs`.
  init(_ metadata: [UInt8]) throws(ArrowError) {
    let table = try FlatTable(root: metadata)
    let version = try table.integer(0, default: Int16(0))
    guard version == ArrowFormat.metadataV5 || version == ArrowFormat.metadataV5 - 1 else {
      throw .unsupported(
        "metadata of version \(version + 1), expected 4 or 5",
        "write the file with Arrow 1.0 or later")
    }
    let body = try table.integer(3, default: Int64(0))
    guard body >= 0, body <= Int64(ArrowLimits.bodyBytes) else {
      throw .unsupported(
        "a batch of \(body) bytes, expected at most \(ArrowLimits.bodyBytes)",
        "write the file in smaller batches")
    }
    bodyBytes = Int(body)
    registry = try ArrowSchema.registry(table, slot: 4)
    guard let content = try table.table(2) else { throw .damaged("a message without a header") }
    switch try table.integer(1, default: UInt8(0)) {
    case 1:
      header = .schema(
        try ArrowSchema(content, isV5: version == ArrowFormat.metadataV5))
    case 2:
      guard let data = try content.table(1) else {
        throw .damaged("a dictionary without its values")
      }
      header = .dictionary(
        id: try content.integer(0, default: Int64(0)), isDelta: try content.bool(2),
        try ArrowBatchLayout(data, bodyBytes: bodyBytes))
    case 3: header = .batch(try ArrowBatchLayout(content, bodyBytes: bodyBytes))
    default: header = .other
    }
  }
}
