/// A table in FlatBuffers metadata, read where it lies.
///
/// ```
/// table    distance back to its vtable (4, signed) │ fields, in the order of the writer
/// vtable   own bytes (2) │ bytes of the table (2) │ for each slot: offset in the table (2), 0: absent
/// vector   count (4) │ elements;      a string is a vector of bytes with a zero behind it
/// reference to a table, vector or string: distance forward (4)
/// ```
///
/// All numbers are little-endian. Nothing is believed: each load is checked against the bytes there
/// are, so that hostile metadata gives errors or wrong values, never a trap; references only lead
/// forward, so nothing loops by itself, and who descends counts (``ArrowLimits/columns``).
///
/// Source: the FlatBuffers internals document (flatbuffers.dev, "FlatBuffer Internals").
struct FlatTable {
  private let bytes: [UInt8]
  private let position: Int
  private let vtable: Int
  private let slots: Int

  /// The root table of a buffer.
  init(root bytes: [UInt8]) throws(ArrowError) {
    try self.init(bytes, at: try Self.target(bytes, of: 0))
  }

  private init(_ bytes: [UInt8], at position: Int) throws(ArrowError) {
    self.bytes = bytes
    self.position = position
    let distance = Int(try Self.load(Int32.self, bytes, position))
    vtable = position - distance
    let vtableBytes = Int(try Self.load(UInt16.self, bytes, vtable))
    guard vtableBytes >= 4, vtableBytes <= bytes.count - vtable else {
      throw .damaged("metadata with a table of \(vtableBytes) bytes of offsets")
    }
    slots = (vtableBytes - 4) / 2
  }

  /// A number; the default where the slot is absent.
  func integer<Value: FixedWidthInteger & BitwiseCopyable>(
    _ slot: Int, default value: Value
  ) throws(ArrowError) -> Value {
    guard let place = try place(of: slot) else { return value }
    return try Self.load(Value.self, bytes, place)
  }

  /// A Boolean; `false` where the slot is absent.
  func bool(_ slot: Int) throws(ArrowError) -> Bool {
    try integer(slot, default: UInt8(0)) != 0
  }

  /// A table that a slot refers to.
  func table(_ slot: Int) throws(ArrowError) -> FlatTable? {
    guard let place = try place(of: slot) else { return nil }
    return try FlatTable(bytes, at: try Self.target(bytes, of: place))
  }

  /// A string; damaged UTF-8 is repaired.
  ///
  /// - Returns: `nil` too where it is longer than `most` bytes: many parts may refer to one string, so
  ///   that reading a long one for each would take for ever.
  func string(_ slot: Int, atMost most: Int = .max) throws(ArrowError) -> String? {
    guard let (start, count) = try vector(slot, elementBytes: 1), count <= most else { return nil }
    return String(repairing: bytes.span.extracting(start..<start + count))
  }

  /// The tables of a vector, at most so many.
  func tables(_ slot: Int, atMost most: Int) throws(ArrowError) -> [FlatTable] {
    guard let (start, count) = try vector(slot, elementBytes: 4) else { return [] }
    guard count <= most else {
      throw .damaged("metadata with a list of \(count) parts, expected at most \(most)")
    }
    var tables: [FlatTable] = []
    for index in 0..<count {
      tables.append(try FlatTable(bytes, at: try Self.target(bytes, of: start + 4 * index)))
    }
    return tables
  }

  /// The numbers of a vector of 64-bit numbers, or of structures made of such: `width` of them an
  /// element.
  func words(_ slot: Int, width: Int = 1) throws(ArrowError) -> [Int64] {
    guard let (start, count) = try vector(slot, elementBytes: 8 * width) else { return [] }
    var words: [Int64] = []
    words.reserveCapacity(count * width)
    for index in 0..<count * width {
      words.append(try Self.load(Int64.self, bytes, start + 8 * index))
    }
    return words
  }

  private func place(of slot: Int) throws(ArrowError) -> Int? {
    guard slot < slots else { return nil }
    let offset = Int(try Self.load(UInt16.self, bytes, vtable + 4 + 2 * slot))
    return offset == 0 ? nil : position + offset
  }

  private func vector(
    _ slot: Int, elementBytes: Int
  ) throws(ArrowError) -> (start: Int, count: Int)? {
    guard let place = try place(of: slot) else { return nil }
    let start = try Self.target(bytes, of: place)
    let count = Int(try Self.load(UInt32.self, bytes, start))
    guard count <= (bytes.count - start - 4) / elementBytes else {
      throw .damaged("metadata with a list of \(count) parts, which is longer than the metadata")
    }
    return (start + 4, count)
  }

  /// Where the reference at a place leads.
  private static func target(_ bytes: [UInt8], of place: Int) throws(ArrowError) -> Int {
    place + Int(try load(UInt32.self, bytes, place))
  }

  private static func load<Value: FixedWidthInteger & BitwiseCopyable>(
    _: Value.Type, _ bytes: [UInt8], _ position: Int
  ) throws(ArrowError) -> Value {
    let size = Value.bitWidth / 8
    guard position >= 0, position <= bytes.count - size else {
      throw .damaged("metadata that refers to byte \(position) of \(bytes.count)")
    }
    return bytes.span.littleEndian(Value.self, at: position)
  }
}
