/// The columns of a file or stream, and what was said with them.
struct ArrowSchema {
  var fields: [ArrowField]
  /// Registry lines that came with the schema.
  var registry: String?

  /// Reads a `Schema` of `Schema.fbs`.
  init(_ table: FlatTable, isV5: Bool) throws(ArrowError) {
    guard try table.integer(0, default: Int16(0)) == 0 else {
      throw .unsupported(
        "numbers with the most significant byte first",
        "write the file on a little-endian machine, or convert it there")
    }
    var room = ArrowLimits.columns
    fields = []
    for field in try table.tables(1, atMost: room) {
      fields.append(try ArrowField(field, isV5: isV5, depth: 1, room: &room))
    }
    registry = try ArrowSchema.registry(table, slot: 2)
  }

  /// The registry lines among the custom metadata in a slot.
  static func registry(_ table: FlatTable, slot: Int) throws(ArrowError) -> String? {
    for pair in try table.tables(slot, atMost: ArrowLimits.metadataPairs)
    where try pair.string(0, atMost: TraceLimits.nameBytes) == ArrowFormat.registryKey {
      return try pair.string(1)
    }
    return nil
  }
}
