/// A column of the schema.
struct ArrowField {
  /// How a column's values are numbers of values in a dictionary.
  struct Encoding {
    var dictionary: Int64
    var indexBits: Int
    var isSigned: Bool
  }

  var name: String
  /// Of the values, those of the dictionary where there is one.
  var type: ArrowType
  /// `nil`: the values stand in the column.
  var encoding: Encoding?
  /// Nodes of the column and all its children.
  var nodes = 1
  /// Their buffers, without the data of views.
  var buffers: Int
  /// Columns of views among them, each with so many further buffers as the batch says.
  var views: Int

  /// Reads a `Field` of `Schema.fbs`.
  ///
  /// - Parameter room: columns that may still come; counted down.
  init(_ table: FlatTable, isV5: Bool, depth: Int, room: inout Int) throws(ArrowError) {
    guard room > 0, depth <= TraceLimits.nestingDepth else {
      throw .unsupported(
        "more than \(ArrowLimits.columns) columns, or columns within one another over "
          + "\(TraceLimits.nestingDepth) deep", "keep the columns that a trace needs")
    }
    room -= 1
    name = try table.string(0, atMost: TraceLimits.nameBytes) ?? ""
    guard let type = try table.table(3) else { throw .damaged("a column without a type") }
    self.type = try ArrowType(number: try table.integer(2, default: UInt8(0)), type, isV5: isV5)
    encoding = try table.table(4).map(Self.encoding)
    guard encoding == nil else {
      // The children, if there are any, are the dictionary's.
      buffers = 2
      views = 0
      return
    }
    buffers = self.type.buffers
    views = self.type.hasViews ? 1 : 0
    for child in try table.tables(5, atMost: room) {
      let child = try ArrowField(child, isV5: isV5, depth: depth + 1, room: &room)
      nodes += child.nodes
      buffers += child.buffers
      views += child.views
    }
  }

  private static func encoding(_ table: FlatTable) throws(ArrowError) -> Encoding {
    var encoding = Encoding(
      dictionary: try table.integer(0, default: Int64(0)), indexBits: 32, isSigned: true)
    if let index = try table.table(1),
      case .integer(let bits, let isSigned) = try ArrowType.integer(index)
    {
      encoding.indexBits = bits
      encoding.isSigned = isSigned
    }
    return encoding
  }
}
