/// Writes FlatBuffers metadata front to back: a table first, then what it refers to, since
/// references lead forward. The picture is in ``FlatTable``.
///
/// No two tables share a vtable, which costs some bytes and saves looking for one.
struct FlatWriter {
  private var bytes: [UInt8] = []

  /// The bytes of a buffer with that root table.
  static func bytes(_ root: FlatValue) -> [UInt8] {
    var writer = FlatWriter()
    writer.append(UInt32(0))
    writer.put(root, at: 0)
    return writer.bytes
  }

  /// Writes what a reference leads to, and the reference.
  private mutating func put(_ value: FlatValue, at reference: Int) {
    switch value {
    case .table(let fields): putTable(fields, at: reference)
    case .string(let text):
      begin(at: reference, alignment: 4)
      append(UInt32(text.utf8.count))
      bytes.append(contentsOf: text.utf8)
      bytes.append(0)
    case .tables(let values):
      begin(at: reference, alignment: 4)
      append(UInt32(values.count))
      let first = bytes.count
      for _ in values { append(UInt32(0)) }
      for (index, value) in values.enumerated() { put(value, at: first + 4 * index) }
    case .words(let words, let width):
      // The elements are aligned, not the count before them.
      while (bytes.count + 4) % 8 != 0 { bytes.append(0) }
      begin(at: reference, alignment: 4)
      append(UInt32(words.count / width))
      for word in words { append(UInt64(bitPattern: word)) }
    case .int8, .int16, .int32, .int64, .bool: preconditionFailure("no reference leads there")
    }
  }

  private mutating func putTable(
    _ fields: [(slot: Int, value: FlatValue)], at reference: Int
  ) {
    // Widest first, so that nothing lies between them.
    let ordered = fields.sorted { ($1.value.size, $0.slot) < ($0.value.size, $1.slot) }
    let slots = (fields.map(\.slot).max() ?? -1) + 1
    var offsets = [UInt16](repeating: 0, count: slots)
    // The distance to the vtable comes first; what is eight bytes wide begins behind a gap.
    var end = ordered.first?.value.size == 8 ? 8 : 4
    for field in ordered {
      offsets[field.slot] = UInt16(end)
      end += field.value.size
    }
    align(2)
    let vtable = bytes.count
    append(UInt16(4 + 2 * slots))
    append(UInt16(end))
    for offset in offsets { append(offset) }
    begin(at: reference, alignment: 8)
    let table = bytes.count
    append(UInt32(table - vtable))
    bytes.append(contentsOf: repeatElement(0, count: end - 4))
    for field in ordered { store(field.value, at: table + Int(offsets[field.slot])) }
  }

  private mutating func store(_ value: FlatValue, at place: Int) {
    switch value {
    case .int8(let number): store(UInt8(bitPattern: number), at: place)
    case .bool(let flag): store(UInt8(flag ? 1 : 0), at: place)
    case .int16(let number): store(UInt16(bitPattern: number), at: place)
    case .int32(let number): store(UInt32(bitPattern: number), at: place)
    case .int64(let number): store(UInt64(bitPattern: number), at: place)
    case .string, .table, .tables, .words: put(value, at: place)
    }
  }

  /// Aligns the end, to which the reference at a place shall lead.
  private mutating func begin(at reference: Int, alignment: Int) {
    align(alignment)
    store(UInt32(bytes.count - reference), at: reference)
  }

  private mutating func align(_ alignment: Int) {
    while bytes.count % alignment != 0 { bytes.append(0) }
  }

  private mutating func append(_ value: some FixedWidthInteger & UnsignedInteger) {
    bytes.appendLittleEndian(value)
  }

  private mutating func store(_ value: some FixedWidthInteger & UnsignedInteger, at place: Int) {
    for index in 0..<value.bitWidth / 8 {
      bytes[place + index] = UInt8(truncatingIfNeeded: value >> (8 * index))
    }
  }
}

extension [UInt8] {
  /// Appends a number, least significant byte first.
  mutating func appendLittleEndian(_ value: some FixedWidthInteger & UnsignedInteger) {
    for index in 0..<value.bitWidth / 8 {
      append(UInt8(truncatingIfNeeded: value >> (8 * index)))
    }
  }
}
