/// Takes apart what LZ4 has compressed.
///
/// ```
/// frame     04 22 4D 18 │ FLG │ BD │ content size (8)? │ dictionary (4)? │ HC │ block … │ 0 (4) │ checksum (4)?
/// block     bytes (4), the highest bit set: stored as it is │ bytes │ checksum (4)?
/// sequence  token: literals (4 bits), match - 4 (4 bits) │ further literals │ literals
///           │ distance (2) │ further match
/// ```
///
/// A length of 15 is continued in bytes of up to 255 until one is less. The checksums (xxHash-32) are
/// NOT compared: Arrow has none for what is not compressed either, and every value is checked
/// afterwards like any other. All lengths and distances are: no bytes can make it read or write
/// elsewhere, or more than the declared size.
///
/// Source: "LZ4 Frame Format Description" 1.6.4 and "LZ4 Block Format Description", Yann Collet
/// (github.com/lz4/lz4, `doc/`).
enum LZ4Frame {
  private static let magic: UInt32 = 0x184D_2204
  /// Bytes that copies may write too much, and read too much, behind the end.
  static let slack = 32

  /// Writes what a frame stands for.
  ///
  /// - Parameters:
  ///   - range: the frame; ``slack`` more bytes can be read.
  ///   - output: filled from `start` on; must have `count` bytes there, and ``slack`` more.
  ///   - count: bytes that it must stand for.
  static func decode(
    _ bytes: Span<UInt8>, _ range: Range<Int>, into output: inout MutableSpan<UInt8>,
    from start: Int, count: Int
  ) throws(ArrowError) {
    precondition(output.count - start - count >= slack && bytes.count - range.upperBound >= slack)
    var position = range.lowerBound
    let end = range.upperBound
    let flags = try header(bytes, &position, end)
    var written = start
    while true {
      guard end - position >= 4 else { throw damaged }
      let size = bytes.littleEndian(UInt32.self, at: position)
      position += 4
      if size == 0 { break }
      let blockBytes = Int(size & 0x7FFF_FFFF)
      guard blockBytes <= end - position else { throw damaged }
      if size >> 31 != 0 {
        guard blockBytes <= start + count - written else { throw damaged }
        for index in 0..<blockBytes { output[written + index] = bytes[position + index] }
        written += blockBytes
      } else {
        written = try block(
          bytes, position..<position + blockBytes, into: &output, frame: start, from: written,
          limit: start + count)
      }
      position += blockBytes
      if flags.hasBlockChecksums { position += 4 }
    }
    if flags.hasChecksum { position += 4 }
    guard position == end, written == start + count else { throw damaged }
  }

  private static var damaged: ArrowError { .damaged("LZ4 data that does not add up") }

  private static func header(
    _ bytes: Span<UInt8>, _ position: inout Int, _ end: Int
  ) throws(ArrowError) -> (hasBlockChecksums: Bool, hasChecksum: Bool) {
    guard end - position >= 7, bytes.littleEndian(UInt32.self, at: position) == magic else {
      throw .damaged("a compressed buffer that is no LZ4 frame")
    }
    let flags = bytes[position + 4]
    guard flags >> 6 == 1, flags & 1 == 0 else {
      throw .unsupported(
        "an LZ4 frame of another version or with a dictionary",
        "write the file without compression")
    }
    position += 7 + (flags & 8 != 0 ? 8 : 0)
    guard position <= end else { throw damaged }
    return (flags & 16 != 0, flags & 4 != 0)
  }

  /// Writes what a block stands for; returns the place behind it.
  private static func block(
    _ bytes: Span<UInt8>, _ range: Range<Int>, into output: inout MutableSpan<UInt8>, frame: Int,
    from start: Int, limit: Int
  ) throws(ArrowError) -> Int {
    var position = range.lowerBound
    let end = range.upperBound
    var written = start
    while position < end {
      let token = bytes[position]
      position &+= 1
      var literals = Int(token >> 4)
      if literals == 15 { try extend(&literals, bytes, &position, end) }
      guard literals <= end &- position, literals <= limit &- written else { throw damaged }
      copy(bytes, position, to: &output, written, literals)
      position &+= literals
      written &+= literals
      // The last sequence has no match.
      if position == end { return written }
      guard end &- position >= 2 else { throw damaged }
      let distance = Int(bytes.littleEndian(UInt16.self, at: position))
      position &+= 2
      var match = Int(token & 15)
      if match == 15 { try extend(&match, bytes, &position, end) }
      match &+= 4
      guard distance > 0, distance <= written &- frame, match <= limit &- written else {
        throw damaged
      }
      repeatBytes(in: &output, at: written, distance: distance, count: match)
      written &+= match
    }
    return written
  }

  @inline(__always)
  private static func extend(
    _ length: inout Int, _ bytes: Span<UInt8>, _ position: inout Int, _ end: Int
  ) throws(ArrowError) {
    while true {
      guard position < end else { throw damaged }
      let more = bytes[position]
      position &+= 1
      // At most 255 for each byte of a block of 2 GiB: no overflow.
      length &+= Int(more)
      if more != 255 { return }
    }
  }

  /// Copies sixteen bytes at a time; what is too much is overwritten later.
  @inline(__always)
  private static func copy(
    _ bytes: Span<UInt8>, _ from: Int, to output: inout MutableSpan<UInt8>, _ to: Int, _ count: Int
  ) {
    var done = 0
    while done < count {
      output.store(bytes.littleEndian(UInt64.self, at: from &+ done), at: to &+ done)
      output.store(bytes.littleEndian(UInt64.self, at: from &+ done &+ 8), at: to &+ done &+ 8)
      done &+= 16
    }
  }

  /// Repeats what stands a distance before, which may overlap what is written.
  @inline(__always)
  private static func repeatBytes(
    in output: inout MutableSpan<UInt8>, at place: Int, distance: Int, count: Int
  ) {
    if distance < 8 {
      for index in place..<place &+ count { output[index] = output[index &- distance] }
      return
    }
    var done = 0
    while done < count {
      output.store(
        output.span.littleEndian(UInt64.self, at: place &+ done &- distance), at: place &+ done)
      done &+= 8
    }
  }
}

extension MutableSpan<UInt8> {
  /// Stores eight bytes, least significant first; the bounds are checked.
  @inline(__always)
  mutating func store(_ word: UInt64, at offset: Int) {
    precondition(offset >= 0 && offset &+ 8 <= count, "no room for eight bytes")
    // Safe because every pattern of bits is a `UInt8`, and the bounds were just checked.
    var bytes = unsafe mutableBytes
    bytes.storeBytes(of: word.littleEndian, toByteOffset: offset, as: UInt64.self)
  }
}
