/// The lines of one trace: blank ones passed over, registry lines taken, damaged ones counted,
/// the others scanned.
struct LineReader {
  let file: String
  private(set) var damage: TraceDamage
  /// The bytes that ``fields`` speaks of, until the next call of ``next(_:)``.
  private(set) var buffer: LineBuffer
  /// What the lines are made of, if that is another log.
  private let translation: (any TranslatedByteSource)?
  private var hasExchanges = false
  private var scanner = LineScanner()
  private var lineStart = 0
  /// Number of the line that ``next(_:)`` found, from 1.
  private(set) var number: UInt64 = 0
  /// Its values.
  var fields = RawFields()

  init(
    file: String, source: any ByteSource, translation: (any TranslatedByteSource)? = nil,
    options: TraceReaderOptions
  ) {
    self.file = file
    self.translation = translation
    damage = TraceDamage(file: file, options: options, advice: translation?.damageAdvice)
    buffer = LineBuffer(source)
  }

  /// Goes on to the next line that has a time and so should be an exchange; `false` at the end.
  ///
  /// The caller must then call ``accept()`` or ``reject(_:)``.
  ///
  /// - Throws: what the source throws, and when too many lines are damaged.
  mutating func next(_ tables: inout TraceTables) throws(TraceError) -> Bool {
    while true {
      if buffer.next == buffer.complete {
        switch try buffer.advance() {
        case .lines: continue
        case .tooLong:
          number += 1
          try rejectTooLong()
          continue
        case .end:
          try damage.judge()
          return false
        }
      }
      number &+= 1
      lineStart = buffer.next
      let end: Int
      do {
        end = try scanLine()
        buffer.next = end &+ 1
      } catch {
        try takeDamaged(error)
        continue
      }
      if end &- lineStart > TraceLimits.lineBytes {
        try rejectTooLong()
      } else if fields.present.contains(.ts) {
        return true
      } else {
        try takeRegistryLine(&tables, end: end)
      }
    }
  }

  /// Counts the line as an exchange.
  @inline(__always)
  mutating func accept() throws(TraceError) {
    hasExchanges = true
    try damage.accept(1)
  }

  /// Counts the line as damaged.
  mutating func reject(_ error: LineError) throws(TraceError) {
    try damage.reject(located(error, end: buffer.next - 1))
  }

  @inline(__always)
  private mutating func scanLine() throws(LineError) -> Int {
    if number == 1 { lineStart += Self.byteOrderMark(buffer.bytes) }
    return try Self.scan(buffer.bytes, from: lineStart, &scanner, &fields)
  }

  // A span of the buffer would forbid changes of `self` while it lives, hence the parameters.
  @inline(__always)
  private static func scan(
    _ bytes: [UInt8], from start: Int, _ scanner: inout LineScanner, _ fields: inout RawFields
  ) throws(LineError) -> Int {
    let bytes = bytes.span
    let end = try scanner.scan(bytes, from: start, into: &fields)
    guard bytes[end] == UInt8(ascii: "\n") else {
      throw LineError(end, expected: "the end of the line")
    }
    return end
  }

  /// Bytes of the mark that some programs put before UTF-8.
  private static func byteOrderMark(_ bytes: [UInt8]) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  private func located(_ error: LineError, end: Int) -> TraceError {
    guard damage.wantsSample else { return TraceError(file: file, problem: "") }
    return translated(
      error.located(
        in: buffer.bytes.span, line: lineStart..<max(lineStart, end), number: number, file: file))
  }

  /// The error of the line, in terms of the log that the line was made of, if there is one.
  private func translated(_ error: TraceError) -> TraceError {
    translation?.error(error, ofLine: number) ?? error
  }

  private mutating func takeDamaged(_ error: LineError) throws(TraceError) {
    let end =
      buffer.bytes.span.firstLineEnd(from: error.byte, to: buffer.complete) ?? buffer.complete - 1
    buffer.next = end + 1
    if LineScanner.skipSpace(buffer.bytes.span, lineStart) == end { return }
    if end - lineStart > TraceLimits.lineBytes { return try rejectTooLong() }
    try damage.reject(located(error, end: end))
  }

  private mutating func takeRegistryLine(
    _ tables: inout TraceTables, end: Int
  ) throws(TraceError) {
    let isTaken: Bool
    do {
      isTaken = try tables.takeInline(
        buffer.bytes.span.extracting(lineStart..<end), file: file, number: number,
        isFirst: !hasExchanges)
    } catch {
      return try damage.reject(error)
    }
    // Not an exchange: it is in no share of damaged lines, so that truth lines change none.
    if isTaken { return }
    try damage.reject(located(LineError(lineStart, .missing(.ts)), end: end))
  }

  private mutating func rejectTooLong() throws(TraceError) {
    try damage.reject(translated(TraceError.tooLong(file: file, line: number)))
  }
}

/// Where in a trace something stands.
struct LinePlace {
  var line: UInt64
  var byte: UInt32
}
