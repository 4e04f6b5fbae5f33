/// The buffers of one body, without compression, one behind another in memory.
struct ArrowBody {
  /// The bytes, and ``LZ4Frame/slack`` more.
  private(set) var bytes: [UInt8] = []
  /// Where each buffer lies in them; empty for those that were not wanted.
  private(set) var buffers: [Range<Int>] = []

  /// Takes a body over and leaves what was here before, for its memory.
  ///
  /// - Parameters:
  ///   - body: as it was read, with ``LZ4Frame/slack`` bytes behind it.
  ///   - isWanted: whether a buffer is needed; others are not even looked at.
  mutating func take(
    _ body: inout [UInt8], _ layout: ArrowBatchLayout, isWanted: (Int) -> Bool
  ) throws(ArrowError) {
    buffers.removeAll(keepingCapacity: true)
    switch layout.compression {
    case .none:
      swap(&bytes, &body)
      for (index, buffer) in layout.buffers.enumerated() {
        buffers.append(isWanted(index) ? buffer.start..<buffer.start + buffer.bytes : 0..<0)
      }
    case .lz4: try decompress(body, layout, isWanted)
    }
  }

  /// A buffer that is there as often as it is empty: all of it.
  func range(_ buffer: Int) -> Range<Int> { buffers[buffer] }

  private mutating func decompress(
    _ body: [UInt8], _ layout: ArrowBatchLayout, _ isWanted: (Int) -> Bool
  ) throws(ArrowError) {
    var end = 0
    for (index, buffer) in layout.buffers.enumerated() {
      let count =
        isWanted(index) ? try Self.uncompressedBytes(body.span, buffer.start, buffer.bytes) : 0
      guard count <= ArrowLimits.bodyBytes - end else {
        throw .unsupported(
          "a batch of more than \(ArrowLimits.bodyBytes) bytes without its compression",
          "write the file in smaller batches")
      }
      buffers.append(end..<end + count)
      // Room for what a copy may write too much.
      end = ArrowFormat.padded(end + count + LZ4Frame.slack, to: ArrowFormat.bufferAlignment)
    }
    let needed = end + LZ4Frame.slack
    if bytes.count < needed {
      bytes.append(contentsOf: repeatElement(0, count: needed - bytes.count))
    }
    let places = buffers
    var output = bytes.mutableSpan
    for (index, buffer) in layout.buffers.enumerated() where !places[index].isEmpty {
      try Self.copy(
        body.span, buffer.start..<buffer.start + buffer.bytes, into: &output, places[index])
    }
  }

  /// What the eight bytes before a compressed buffer say; -1 there: it is not compressed.
  private static func uncompressedBytes(
    _ body: Span<UInt8>, _ start: Int, _ bytes: Int
  ) throws(ArrowError) -> Int {
    if bytes == 0 { return 0 }
    guard bytes >= 8 else { throw .damaged("a compressed buffer of \(bytes) bytes") }
    let count = body.littleEndian(Int64.self, at: start)
    if count == -1 { return bytes - 8 }
    guard count >= 0, count <= Int64(ArrowLimits.mostBytes(ofLZ4: bytes - 8)) else {
      throw .damaged("a compressed buffer of \(bytes) bytes that claims to stand for \(count)")
    }
    return Int(count)
  }

  private static func copy(
    _ body: Span<UInt8>, _ source: Range<Int>, into output: inout MutableSpan<UInt8>,
    _ place: Range<Int>
  ) throws(ArrowError) {
    let data = source.lowerBound + 8..<source.upperBound
    if body.littleEndian(Int64.self, at: source.lowerBound) == -1 {
      for index in 0..<place.count {
        output[place.lowerBound + index] = body[data.lowerBound + index]
      }
    } else {
      try LZ4Frame.decode(body, data, into: &output, from: place.lowerBound, count: place.count)
    }
  }
}
