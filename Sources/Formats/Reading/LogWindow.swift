import Trace

/// Where a record stands in its file.
struct RecordPlace: Equatable {
  /// Line, from 1.
  var line: UInt64
  /// Byte within the line, from 0.
  var byte: UInt64
}

/// A part of a log in memory, from the first byte that is still needed on.
///
/// Places in it are counted from there, and stay what they are when more is read:
///
/// ```
/// bytes  [ done │ 0 … count │ free ]
///          start
/// ```
struct LogWindow {
  private let source: any ByteSource
  private var bytes: [UInt8]
  private var start = 0
  private var end = 0
  private(set) var isAtEnd = false
  /// Where place 0 stands.
  private(set) var origin = RecordPlace(line: 1, byte: 0)

  init(_ source: any ByteSource) {
    self.source = source
    bytes = [UInt8](repeating: 0, count: TraceLimits.readBytes)
  }

  /// Bytes at hand.
  var count: Int { end - start }

  /// Whether nothing but the end of a line is at hand.
  var holdsNothing: Bool {
    count <= 2 && (0..<count).allSatisfy { [0x0A, 0x0D].contains(self[$0]) }
  }

  /// Reads on.
  ///
  /// - Returns: `false` at the end of the log, and then always.
  mutating func fill() throws(TraceError) -> Bool {
    if isAtEnd { return false }
    if end == bytes.count { makeRoom() }
    let read = try source.read(into: &bytes, at: end)
    if read == 0 { isAtEnd = true }
    end += read
    return read > 0
  }

  private mutating func makeRoom() {
    let count = count
    if start > 0 {
      for index in 0..<count { bytes[index] = bytes[start + index] }
      start = 0
      end = count
    }
    // Doubled, so that a long record is not moved again and again; only bytes that came are behind
    // it, and records have a limit.
    if count > bytes.count / 2 { bytes.append(contentsOf: repeatElement(0, count: bytes.count)) }
  }

  /// Hands the bytes at hand to `body`.
  func withBytes<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    body(bytes.span.extracting(start..<end))
  }

  /// The byte at a place, which must be at hand.
  subscript(place: Int) -> UInt8 { bytes[start + place] }

  /// Copies of the bytes of a range.
  func copy(_ range: Range<Int>) -> ArraySlice<UInt8> {
    bytes[start + range.lowerBound..<start + range.upperBound]
  }

  /// Forgets the first bytes.
  mutating func drop(_ count: Int) {
    origin = place(of: count)
    start += count
    guard start == end else { return }
    start = 0
    end = 0
    // Memory of a long record is given back.
    if bytes.count > 4 * TraceLimits.readBytes {
      bytes = [UInt8](repeating: 0, count: TraceLimits.readBytes)
    }
  }

  /// Line and byte of a place.
  func place(of offset: Int) -> RecordPlace {
    let span = bytes.span.extracting(start..<start + offset)
    var line = origin.line
    var lineStart: Int?
    for index in span.indices where span[index] == UInt8(ascii: "\n") {
      line += 1
      lineStart = index + 1
    }
    if let lineStart { return RecordPlace(line: line, byte: UInt64(offset - lineStart)) }
    return RecordPlace(line: line, byte: origin.byte + UInt64(offset))
  }

  /// Passes a byte order mark at the beginning over.
  mutating func skipByteOrderMark() throws(TraceError) {
    while count < 3, try fill() {}
    if count >= 3, self[0] == 0xEF, self[1] == 0xBB, self[2] == 0xBF { drop(3) }
  }
}
