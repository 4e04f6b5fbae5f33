/// The bytes of an Arrow file or stream, in pieces of a wanted size.
///
/// Memory is asked for as bytes come (``ArrowLimits/growthBytes``), whatever size was declared.
final class ArrowInput {
  /// Of the trace, for errors.
  let file: String
  private let source: any ByteSource
  /// The source, if its bytes can be had from any place.
  private let positioned: (any PositionedByteSource)?
  /// Bytes in all, where that is known.
  let byteCount: Int64?
  /// Bytes taken from the front so far.
  private(set) var position: Int64 = 0

  /// - Parameter positioned: the same input, if its bytes can be had from any place.
  init(file: String, source: any ByteSource, positioned: (any PositionedByteSource)?) {
    self.file = file
    self.source = source
    byteCount = positioned?.byteCount
    self.positioned = byteCount == nil ? nil : positioned
  }

  /// Takes the next bytes from the front.
  ///
  /// - Parameters:
  ///   - buffer: gets them at its beginning, and at least ``LZ4Frame/slack`` bytes behind them.
  /// - Returns: how many there were; fewer than wanted only at the end of the input.
  func take(_ count: Int, into buffer: inout [UInt8]) throws(TraceError) -> Int {
    let taken = try Self.fill(count, &buffer) { (buffer, filled) throws(TraceError) in
      try source.read(into: &buffer, at: filled)
    }
    position += Int64(taken)
    return taken
  }

  /// The same from a place; only where ``byteCount`` is known.
  func take(
    _ count: Int, from place: Int64, into buffer: inout [UInt8]
  ) throws(TraceError) -> Int {
    guard let positioned else { preconditionFailure("bytes from a place of a stream") }
    return try Self.fill(count, &buffer) { (buffer, filled) throws(TraceError) in
      try positioned.read(into: &buffer, at: filled, from: place + Int64(filled))
    }
  }

  private static func fill(
    _ count: Int, _ buffer: inout [UInt8],
    _ read: (inout [UInt8], Int) throws(TraceError) -> Int
  ) throws(TraceError) -> Int {
    var filled = 0
    while filled < count {
      // A source fills all that it is given. Memory that is there already costs nothing.
      let room = min(count, max(filled + ArrowLimits.growthBytes, filled * 2, buffer.count))
      if buffer.count > room { buffer.removeLast(buffer.count - room) }
      if buffer.count < room {
        buffer.append(contentsOf: repeatElement(0, count: room - buffer.count))
      }
      while filled < room {
        let read = try read(&buffer, filled)
        filled += read
        if read == 0 {
          pad(&buffer, behind: filled)
          return filled
        }
      }
    }
    pad(&buffer, behind: filled)
    return filled
  }

  private static func pad(_ buffer: inout [UInt8], behind filled: Int) {
    let end = filled + LZ4Frame.slack
    if buffer.count > end { buffer.removeLast(buffer.count - end) }
    buffer.append(contentsOf: repeatElement(0, count: end - buffer.count))
  }
}
