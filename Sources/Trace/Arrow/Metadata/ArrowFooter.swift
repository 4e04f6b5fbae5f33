/// The footer of a file: where its dictionaries and batches are.
struct ArrowFooter {
  /// Where a message begins, bytes of its metadata with the prefix, and of its body.
  struct Block {
    var start: Int64
    var metadataBytes: Int
    var bodyBytes: Int64
  }

  var dictionaries: [Block]
  var batches: [Block]
  var schema: ArrowSchema

  /// Reads a `Footer` of `File.fbs`.
  ///
  /// - Parameter fileBytes: of the whole file, within which each block must lie.
  init(_ metadata: [UInt8], fileBytes: Int64) throws(ArrowError) {
    let table = try FlatTable(root: metadata)
    guard let schema = try table.table(1) else { throw .damaged("a footer without a schema") }
    let version = try table.integer(0, default: Int16(0))
    self.schema = try ArrowSchema(schema, isV5: version == ArrowFormat.metadataV5)
    dictionaries = try Self.blocks(table, slot: 2, fileBytes: fileBytes)
    batches = try Self.blocks(table, slot: 3, fileBytes: fileBytes)
    var room = fileBytes
    for block in dictionaries + batches where room >= 0 {
      room -= Int64(block.metadataBytes) + block.bodyBytes
    }
    guard room >= 0 else {
      throw .damaged("a footer that refers to the same bytes again and again")
    }
  }

  private static func blocks(
    _ table: FlatTable, slot: Int, fileBytes: Int64
  ) throws(ArrowError) -> [Block] {
    // A structure of 64, 32 and 64 bits, with a gap before the last.
    let words = try table.words(slot, width: 3)
    var blocks: [Block] = []
    for index in stride(from: 0, to: words.count, by: 3) {
      let metadataBytes = Int64(Int32(truncatingIfNeeded: words[index + 1]))
      let block = Block(
        start: words[index], metadataBytes: Int(metadataBytes), bodyBytes: words[index + 2])
      guard block.start >= 0, block.start <= fileBytes, metadataBytes >= 0, block.bodyBytes >= 0,
        metadataBytes <= fileBytes - block.start,
        block.bodyBytes <= fileBytes - block.start - metadataBytes
      else {
        throw .damaged(
          "a footer that refers to \(metadataBytes) and \(block.bodyBytes) bytes from byte "
            + "\(block.start) in a file of \(fileBytes) bytes")
      }
      blocks.append(block)
    }
    return blocks
  }
}
