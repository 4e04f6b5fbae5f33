/// The bytes of a trace as complete lines, in memory that holds one read and one line.
///
/// ```
/// bytes  [ done │ complete lines │ part of a line │ free │ padding ]
///          0     next             complete         filled
/// ```
///
/// A line that is longer than ``TraceLimits/lineBytes`` is passed over and told of.
struct LineBuffer {
  /// What ``advance()`` found.
  enum Step {
    /// Complete lines from `next` to `complete`.
    case lines
    /// A line that was too long, already passed over.
    case tooLong
    case end
  }

  private let source: any ByteSource
  private(set) var bytes: [UInt8]
  /// Beginning of the first line that was not taken.
  var next = 0
  /// Behind the end of the last complete line.
  private(set) var complete = 0
  private var filled = 0
  private var isAtEnd = false
  /// Whether lines have been given away.
  private var hasGiven = false
  /// Buffers of the usual size that were given back.
  private var spares: [[UInt8]] = []

  init(_ source: any ByteSource) {
    self.source = source
    bytes = Self.newBuffer()
  }

  /// Room for a read behind the part of a line that is left over.
  private static func newBuffer() -> [UInt8] {
    [UInt8](repeating: 0, count: 2 * TraceLimits.readBytes + LineScanner.padding)
  }

  private var capacity: Int { bytes.count - LineScanner.padding }

  /// Reads until there is a complete line; all lines before must have been taken.
  ///
  /// Throws what the source throws.
  mutating func advance() throws(TraceError) -> Step {
    moveToFront()
    while true {
      if filled > TraceLimits.lineBytes {
        return try skipLine()
      }
      if filled == capacity { grow() }
      let count = isAtEnd ? 0 : try read()
      if count == 0 {
        isAtEnd = true
        return takeRest()
      }
      let start = filled
      filled += count
      if let end = lastLineEnd(from: start) {
        complete = end + 1
        return .lines
      }
    }
  }

  /// Reads behind what is filled. The padding is hidden meanwhile: a source fills all it is given.
  private mutating func read() throws(TraceError) -> Int {
    bytes.removeLast(LineScanner.padding)
    defer { bytes.append(contentsOf: repeatElement(0, count: LineScanner.padding)) }
    return try source.read(into: &bytes, at: filled)
  }

  /// Makes room for one read more, up to one behind the longest line. No more at a time, because a
  /// source may fill all the room there is, and a block is to have no more lines than a read or two.
  private mutating func grow() {
    let limit = TraceLimits.lineBytes + TraceLimits.readBytes
    bytes.append(
      contentsOf: repeatElement(0, count: min(TraceLimits.readBytes, limit - capacity)))
  }

  private mutating func moveToFront() {
    let rest = filled - complete
    if complete > 0 {
      for index in 0..<rest { bytes[index] = bytes[complete + index] }
    }
    next = 0
    complete = 0
    filled = rest
  }

  private func lastLineEnd(from start: Int) -> Int? {
    let bytes = bytes.span
    var index = filled
    while index > start {
      index -= 1
      if bytes[index] == UInt8(ascii: "\n") { return index }
    }
    return nil
  }

  /// What stands behind the last line feed is a line too, if there is anything.
  private mutating func takeRest() -> Step {
    if filled == 0 { return .end }
    bytes[filled] = UInt8(ascii: "\n")
    complete = filled + 1
    filled = complete
    return .lines
  }

  /// Passes over the rest of a line whose beginning fills the buffer.
  private mutating func skipLine() throws(TraceError) -> Step {
    hasGiven = true
    // Room for so long a line would be room for as many bytes of short ones.
    bytes = Self.newBuffer()
    while true {
      filled = 0
      let count = try read()
      if count == 0 {
        isAtEnd = true
        return .tooLong
      }
      filled = count
      if let end = bytes.span.firstLineEnd(from: 0, to: count) {
        complete = end + 1
        moveToFront()
        complete = lastLineEnd(from: 0).map { $0 + 1 } ?? 0
        return .tooLong
      }
    }
  }
}

extension LineBuffer {
  /// Spare buffers that are kept: as many as blocks are under way at once, at most.
  private static let mostSpares = 16

  /// Gives the complete lines away, with the memory they lie in; those of a call of ``advance()``
  /// that found some, none of them taken.
  mutating func takeBlock() -> TextBlock {
    var buffer = spares.popLast() ?? Self.newBuffer()
    let rest = filled - complete
    if buffer.count < rest + LineScanner.padding {
      buffer = [UInt8](repeating: 0, count: rest + TraceLimits.readBytes + LineScanner.padding)
    }
    for index in 0..<rest { buffer[index] = bytes[complete + index] }
    swap(&buffer, &bytes)
    let block = TextBlock(bytes: buffer, start: next, end: complete, isFirst: !hasGiven)
    hasGiven = true
    next = 0
    complete = 0
    filled = rest
    return block
  }

  /// Takes the memory of a block back.
  mutating func reuse(_ block: consuming TextBlock) {
    // Buffers that grew for a long line are not kept.
    if block.bytes.count == 2 * TraceLimits.readBytes + LineScanner.padding,
      spares.count < Self.mostSpares
    {
      spares.append(block.bytes)
    }
  }
}

extension Span<UInt8> {
  /// The first line feed of a range.
  func firstLineEnd(from start: Int, to end: Int) -> Int? {
    var index = start
    while index < end {
      if self[index] == UInt8(ascii: "\n") { return index }
      index += 1
    }
    return nil
  }
}
