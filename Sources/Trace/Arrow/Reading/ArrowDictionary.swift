/// The strings of one dictionary, and what is to be thought of each.
///
/// A class, so that columns can share it and further values never copy those that are there.
final class ArrowDictionary {
  /// What is to be thought of a value.
  enum State: UInt8 {
    case good
    /// Null: who refers to it has no value.
    case null
    /// No UTF-8, outside of its buffer, or longer than a line may be.
    case damaged
  }

  /// One behind another.
  private var bytes: [UInt8] = []
  private var starts: [UInt32] = []
  private(set) var lengths: [UInt32] = []
  private(set) var states: [State] = []
  /// Whether all values are good.
  private(set) var isAllGood = true
  /// Whether it has been read at all.
  var wasRead: Bool { generation > 0 }
  /// Changes when values are replaced, not when further ones come.
  private(set) var generation = 0
  /// What a value takes beside its bytes, with what it is mapped to.
  var entryBytes = ArrowLimits.nameEntryBytes

  var count: Int { lengths.count }

  /// What it takes in memory, with what its values are mapped to.
  var memoryBytes: Int { bytes.count + count * entryBytes }

  private func range(of index: Int) -> Range<Int> {
    Int(starts[index])..<Int(starts[index]) + Int(lengths[index])
  }

  /// Hands the bytes of a value to `use`.
  @inline(__always)
  func withText<Result>(_ index: Int, _ use: (Span<UInt8>) -> Result) -> Result {
    let bytes = bytes
    return use(bytes.span.extracting(range(of: index)))
  }

  /// Forgets all values.
  func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    lengths.removeAll(keepingCapacity: true)
    states.removeAll(keepingCapacity: true)
    isAllGood = true
    generation += 1
  }

  /// Appends the values of a column of strings.
  ///
  /// - Parameter room: memory that there is; see ``memoryBytes``.
  func append(
    _ column: ArrowColumn, rows: Int, of body: Span<UInt8>, room: Int
  ) throws(ArrowError) {
    for row in 0..<rows {
      var state = State.good
      var range = 0..<0
      if !column.isValid(row, body) {
        state = .null
      } else if let found = column.range(of: row, body),
        ArrowText.isGood(body.extracting(found))
      {
        range = found
      } else {
        state = .damaged
      }
      guard memoryBytes + range.count + entryBytes <= room else {
        throw .unsupported(
          "dictionaries of more than \(ArrowLimits.dictionaryBytes) bytes",
          "write the long columns as plain strings")
      }
      starts.append(UInt32(bytes.count))
      lengths.append(UInt32(range.count))
      states.append(state)
      if state != .good { isAllGood = false }
      let value = body.extracting(range)
      bytes.append(addingCapacity: value.count) { output in
        for index in value.indices { output.append(value[index]) }
      }
    }
  }
}

/// Whether bytes can be a string of a trace.
enum ArrowText {
  /// Whether they are UTF-8 and no longer than a line of JSON may be.
  @inline(__always)
  static func isGood(_ text: Span<UInt8>) -> Bool {
    if text.count > TraceLimits.lineBytes { return false }
    return isASCII(text) || (try? UTF8Span(validating: text)) != nil
  }

  /// Whether no byte has its highest bit set; eight at a time.
  @inline(__always)
  static func isASCII(_ text: Span<UInt8>) -> Bool {
    let length = text.count
    var bits: UInt64 = 0
    if length >= 8 {
      var position = 0
      while position &+ 8 < length {
        bits |= text.word(at: position)
        position &+= 8
      }
      bits |= text.word(at: length &- 8)
    } else {
      for index in 0..<length { bits |= UInt64(text[index]) }
    }
    return bits & ByteMask.high == 0
  }
}
