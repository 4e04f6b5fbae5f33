/// Looks at the first bytes of a trace to tell what it is, and hands them on like all others.
final class FormatProbe: ByteSource {
  private let name: String
  private let source: any ByteSource
  /// What was read ahead, and how much of it has been handed on.
  private var head: [UInt8] = []
  private var handedOn = 0

  init(name: String, source: any ByteSource) {
    self.name = name
    self.source = source
  }

  /// Whether the trace is an Arrow file or stream; to be asked before anything is read.
  ///
  /// No JSON text begins like either: the magic has a letter first, and the mark before a stream's
  /// messages is no UTF-8.
  func isArrow() throws(TraceError) -> Bool {
    var filled = 0
    head = [UInt8](repeating: 0, count: ArrowFormat.prefixBytes)
    while filled < head.count {
      let count = try source.read(into: &head, at: filled)
      if count == 0 { break }
      filled += count
    }
    head.removeLast(head.count - filled)
    if head.starts(with: ArrowFormat.magic) { return true }
    return head.starts(with: repeatElement(0xFF, count: 4))
  }

  /// The trace as Arrow, from its beginning.
  var arrowInput: ArrowInput {
    // A file is read from places, so that what was read ahead is not needed.
    ArrowInput(file: name, source: self, positioned: source as? any PositionedByteSource)
  }

  /// Takes the next bytes; see ``ByteSource/read(into:at:)``.
  func read(into buffer: inout [UInt8], at offset: Int) throws(TraceError) -> Int {
    if handedOn == head.count { return try source.read(into: &buffer, at: offset) }
    let count = min(head.count - handedOn, buffer.count - offset)
    for index in 0..<count { buffer[offset + index] = head[handedOn + index] }
    handedOn += count
    return count
  }
}
