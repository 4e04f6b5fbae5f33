import Trace

/// The cells of one row.
struct CSVRow {
  /// Bytes of all cells one after the other, quotes resolved.
  var bytes: [UInt8] = []
  /// Behind the end of each cell in `bytes`.
  var ends: [Int] = []
  /// Where each begins in the row as it stands.
  var starts: [Int] = []

  /// Cells.
  var count: Int { ends.count }

  /// Where a cell lies in `bytes`.
  func range(_ cell: Int) -> Range<Int> { (cell == 0 ? 0 : ends[cell - 1])..<ends[cell] }
}

/// Reads a CSV (RFC 4180) row by row: cells between quotes may hold separators, line ends and, twice,
/// quotes. The separator is the one of `,` `;` and the tab that the header has most of.
///
/// A row that breaks the rules is damaged, and reading goes on in the line behind its first: a quote
/// that nobody closes costs one line, not the rest of the file.
struct CSVReader {
  /// What ``next(_:)`` found.
  enum Step {
    /// A row; the window begins with it, and it is so many bytes long.
    case row(bytes: Int)
    case damaged(RecordError, bytes: Int)
    case end
  }

  /// The separator of cells.
  let separator: UInt8
  /// Where the row that was last found begins.
  private(set) var place = RecordPlace(line: 1, byte: 0)

  init(separator: UInt8) { self.separator = separator }

  /// The separator of a header.
  static func separator(of header: Span<UInt8>) -> UInt8 {
    var best = UInt8(ascii: ",")
    var most = 0
    for candidate in [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")] {
      var count = 0
      var isQuoted = false
      for index in header.indices {
        if header[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
        if header[index] == candidate, !isQuoted { count += 1 }
      }
      if count > most { (best, most) = (candidate, count) }
    }
    return best
  }

  /// Rows of more bytes are not waited for once a long one was damaged.
  private static let distrustedRowBytes = 64 << 10
  /// The longest row that is looked for.
  private var mostRowBytes = TraceLimits.lineBytes

  /// Where the scan of a row is.
  private enum State { case cellStart, plain, quoted, quoteInQuoted }

  /// Finds the next row and its cells; blank lines are passed over. The caller drops the row.
  mutating func next(
    _ window: inout LogWindow, into row: inout CSVRow
  ) throws(TraceError) -> Step {
    try skipBlank(&window)
    place = window.origin
    guard window.count > 0 else { return .end }
    var state = State.cellStart
    var scanned = 0
    while true {
      // No further than a row may go, however much is at hand.
      let limit = min(window.count, mostRowBytes + 1)
      let found = window.withBytes { scan($0.extracting(0..<limit), &state, from: scanned) }
      if let end = found {
        if end > mostRowBytes { break }
        return parse(&window, 0..<end, into: &row)
      }
      scanned = limit
      if scanned > mostRowBytes { break }
      if try window.fill() { continue }
      if state == .quoted { break }
      return parse(&window, 0..<scanned, into: &row)
    }
    let problem =
      state == .quoted
      ? "found a '\"' that is not closed within \(mostRowBytes) bytes or to the end"
      : "found a row over \(mostRowBytes) bytes, expected a shorter one"
    distrust(scanned)
    return .damaged(RecordError(byte: 0, problem: problem), bytes: try lineBytes(&window))
  }

  private func skipBlank(_ window: inout LogWindow) throws(TraceError) {
    while true {
      let blank = window.withBytes { bytes in
        var index = 0
        while index < bytes.count,
          bytes[index] == UInt8(ascii: "\n")
            || bytes[index] == UInt8(ascii: "\r")
        { index += 1 }
        return index
      }
      let isMore = blank == window.count
      window.drop(blank)
      guard isMore, try window.fill() else { return }
    }
  }

  /// Bytes of the first line, its end not included.
  private func lineBytes(_ window: inout LogWindow) throws(TraceError) -> Int {
    while true {
      let end = window.withBytes { bytes in
        bytes.indices.first { bytes[$0] == UInt8(ascii: "\n") }
      }
      if let end { return end }
      if try !window.fill() { return window.count }
      // Of a line that never ends nothing is kept but its end.
      if window.count > 2 * TraceLimits.lineBytes { window.drop(TraceLimits.lineBytes) }
    }
  }

  /// The end of the row that begins at 0; `nil` if it is not at hand.
  private func scan(_ bytes: Span<UInt8>, _ state: inout State, from place: Int) -> Int? {
    for index in place..<bytes.count {
      let byte = bytes[index]
      if state == .quoted {
        if byte == UInt8(ascii: "\"") { state = .quoteInQuoted }
      } else if byte == UInt8(ascii: "\n") {
        return index
      } else if byte == separator {
        state = .cellStart
      } else if byte == UInt8(ascii: "\""), state != .plain {
        state = .quoted
      } else {
        state = .plain
      }
    }
    return nil
  }

  /// Looks no further for the end of rows once a long one was damaged: where quotes stray, nearly every
  /// row seems to go on to the end of the file, and each would be read through.
  private mutating func distrust(_ bytes: Int) {
    if bytes > Self.distrustedRowBytes { mostRowBytes = Self.distrustedRowBytes }
  }

  private mutating func parse(
    _ window: inout LogWindow, _ range: Range<Int>, into row: inout CSVRow
  ) -> Step {
    row.bytes.removeAll(keepingCapacity: true)
    row.ends.removeAll(keepingCapacity: true)
    row.starts.removeAll(keepingCapacity: true)
    let fault = window.withBytes { parse($0.extracting(range), into: &row) }
    guard let fault else { return .row(bytes: range.count) }
    distrust(range.count)
    let lineEnd = window.withBytes { bytes in
      range.first { bytes[$0] == UInt8(ascii: "\n") } ?? range.upperBound
    }
    return .damaged(fault, bytes: lineEnd)
  }

  private func parse(_ bytes: Span<UInt8>, into row: inout CSVRow) -> RecordError? {
    var end = bytes.count
    if end > 0, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    var index = 0
    while true {
      row.starts.append(index)
      if index < end, bytes[index] == UInt8(ascii: "\"") {
        index += 1
        while index < end {
          if bytes[index] == UInt8(ascii: "\"") {
            guard index + 1 < end, bytes[index + 1] == UInt8(ascii: "\"") else { break }
            index += 1
          }
          row.bytes.append(bytes[index])
          index += 1
        }
        index += 1
        guard index >= end || bytes[index] == separator else {
          return RecordError(
            byte: index, problem: "found a character behind a closing '\"', expected a separator")
        }
      } else {
        while index < end, bytes[index] != separator {
          row.bytes.append(bytes[index])
          index += 1
        }
      }
      row.ends.append(row.bytes.count)
      if index >= end { return nil }
      index += 1
    }
  }
}
