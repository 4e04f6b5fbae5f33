import Sketches

/// A column of the batch that is being filled.
struct ArrowColumnBuilder {
  enum Kind: Equatable {
    /// Milliseconds since 1970, UTC.
    case time
    /// Whole numbers of 32 bits without a sign.
    case count
    /// Whole numbers of 64 bits.
    case whole
    case double
    case flag
    /// Strings that come again and again: numbers of 32 bits into a dictionary.
    case name
    /// Strings that mostly differ.
    case text
    case binary
  }

  let field: TraceField
  let kind: Kind
  private(set) var validity = ArrowBitmap()
  private var flags = ArrowBitmap()
  private var words32: [UInt32] = []
  private var words64: [UInt64] = []
  private(set) var data: [UInt8] = []
  /// The dictionary of a column of names.
  private(set) var names = InternedNames(limit: ArrowLimits.writtenDictionaryValues)
  private(set) var nameBytes = 0

  init(_ field: TraceField, _ kind: Kind) {
    self.field = field
    self.kind = kind
  }

  /// Rows.
  var count: Int { validity.count }

  mutating func appendNull() {
    validity.append(false)
    switch kind {
    case .count, .name: words32.append(0)
    case .time, .whole, .double: words64.append(0)
    case .flag: flags.append(false)
    case .text, .binary: words32.append(UInt32(data.count))
    }
  }

  mutating func append(_ value: UInt32?) {
    guard let value else { return appendNull() }
    validity.append(true)
    words32.append(value)
  }

  mutating func append(_ value: Int64?) {
    guard let value else { return appendNull() }
    validity.append(true)
    words64.append(UInt64(bitPattern: value))
  }

  mutating func append(_ value: Double?) {
    guard let value else { return appendNull() }
    validity.append(true)
    words64.append(value.bitPattern)
  }

  mutating func append(_ value: Bool?) {
    guard let value else { return appendNull() }
    validity.append(true)
    flags.append(value)
  }

  /// Appends a string.
  ///
  /// - Returns: `false`, with nothing changed, if the dictionary is full.
  mutating func append(_ value: String?) -> Bool {
    guard let value else {
      appendNull()
      return true
    }
    return append(value.utf8Span.span)
  }

  /// Appends the bytes of a string or of a binary value.
  ///
  /// - Returns: `false`, with nothing changed, if the dictionary is full.
  mutating func append(_ value: Span<UInt8>) -> Bool {
    if kind == .name {
      let known = names.count
      guard nameBytes + value.count <= ArrowLimits.writtenDictionaryBytes,
        let number = names.intern(value, hash: SeededHash.hash(value, seed: 0))
      else { return false }
      if names.count > known { nameBytes += value.count }
      words32.append(UInt32(number))
    } else {
      data.append(addingCapacity: value.count) { output in
        for index in value.indices { output.append(value[index]) }
      }
      words32.append(UInt32(data.count))
    }
    validity.append(true)
    return true
  }

  /// Forgets all rows.
  mutating func removeRows() {
    validity.removeAll()
    flags.removeAll()
    words32.removeAll(keepingCapacity: true)
    words64.removeAll(keepingCapacity: true)
    data.removeAll(keepingCapacity: true)
  }

  /// Forgets the dictionary.
  mutating func removeNames() {
    names = InternedNames(limit: ArrowLimits.writtenDictionaryValues)
    nameBytes = 0
  }

  // MARK: As buffers

  /// Bytes of the buffers: validity bits, values or offsets, data.
  var bufferBytes: [Int] {
    let validityBytes = validity.zeros == 0 ? 0 : validity.bytes.count
    switch kind {
    case .count, .name: return [validityBytes, words32.count * 4]
    case .time, .whole, .double: return [validityBytes, words64.count * 8]
    case .flag: return [validityBytes, flags.bytes.count]
    case .text, .binary: return [validityBytes, (words32.count + 1) * 4, data.count]
    }
  }

  /// Appends the buffers, each padded.
  func appendBuffers(to bytes: inout [UInt8]) {
    if validity.zeros > 0 { bytes.appendBuffer(validity.bytes) }
    switch kind {
    case .count, .name: bytes.appendBuffer(words32)
    case .time, .whole, .double: bytes.appendBuffer(words64)
    case .flag: bytes.appendBuffer(flags.bytes)
    case .text, .binary:
      bytes.appendBuffer([0] + words32)
      bytes.appendBuffer(data)
    }
  }

  /// The type, as `Field` of `Schema.fbs` has it: its number and its table.
  var type: (number: Int8, table: FlatValue) {
    switch kind {
    case .time: (10, .table([(0, .int16(1)), (1, .string("UTC"))]))
    case .count: (2, .table([(0, .int32(32)), (1, .bool(false))]))
    case .whole: (2, .table([(0, .int32(64)), (1, .bool(true))]))
    case .double: (3, .table([(0, .int16(2))]))
    case .flag: (6, .table([]))
    case .name, .text: (5, .table([]))
    case .binary: (4, .table([]))
    }
  }
}

extension [UInt8] {
  /// Appends a buffer of numbers, least significant byte first, and what pads it.
  mutating func appendBuffer(_ words: [some FixedWidthInteger & UnsignedInteger]) {
    let size = words.first.map { $0.bitWidth / 8 } ?? 0
    let bytes = words.count * size
    let words = words.span
    append(addingCapacity: ArrowFormat.padded(bytes, to: ArrowFormat.bufferAlignment)) { output in
      for index in words.indices {
        let word = words[index]
        for byte in 0..<size { output.append(UInt8(truncatingIfNeeded: word >> (8 * byte))) }
      }
      for _ in bytes..<ArrowFormat.padded(bytes, to: ArrowFormat.bufferAlignment) {
        output.append(0)
      }
    }
  }
}
