import Trace

/// The rows of a CSV as exchanges.
struct CSVRecords: LogRecords {
  private var reader: CSVReader?
  private var row = CSVRow()
  private let layout: any CSVLayout
  private let map: FieldMap
  private var header: CSVHeader?
  /// Columns by field, in the order in which they are set.
  private var columns: [(field: LogField, cell: Int)] = []

  init(_ layout: any CSVLayout, map: FieldMap) {
    self.layout = layout
    self.map = map
  }

  var tenantRule: String? {
    if let name = map[.tenant] { return "`\(name)`" }
    guard let header else { return nil }
    return layout.tenantRule(header)
  }

  mutating func next(
    _ window: inout LogWindow, _ builder: inout ExchangeBuilder, file: String
  ) throws(TraceError) -> RecordStep {
    if header == nil { try takeHeader(&window, file) }
    guard var reader, let header else { return .end }
    let found = try reader.next(&window, into: &row)
    self.reader = reader
    switch found {
    case .end: return .end
    case .damaged(let error, let bytes):
      // Of a row that was too long the beginning may be gone.
      let place = error.byte == 0 ? reader.place : window.place(of: error.byte)
      window.drop(bytes)
      return .damaged(problem: error.problem, place)
    case .row(let bytes):
      guard row.count == header.names.count else {
        let problem = "found \(row.count) cells, expected \(header.names.count) as in the header"
        return reject(RecordError(byte: 0, problem: problem), &window, bytes)
      }
      let isExchange: Bool
      do {
        isExchange = try layout.take(row, header, into: &builder)
        for column in columns {
          try builder.set(
            column.field, row.bytes.span.extracting(row.range(column.cell)),
            at: row.starts[column.cell])
        }
      } catch {
        return reject(error, &window, bytes)
      }
      window.drop(bytes)
      return isExchange ? .exchange(reader.place) : .other
    }
  }

  private func reject(
    _ error: RecordError, _ window: inout LogWindow, _ bytes: Int
  ) -> RecordStep {
    let place = window.place(of: min(error.byte, window.count))
    window.drop(bytes)
    return .damaged(problem: error.problem, place)
  }

  private mutating func takeHeader(
    _ window: inout LogWindow, _ file: String
  ) throws(TraceError) {
    try window.skipByteOrderMark()
    // The separator is told by the first line, so all of it must be at hand.
    while !window.withBytes({ bytes in bytes.indices.contains { bytes[$0] == 0x0A } }),
      window.count <= TraceLimits.readBytes, try window.fill()
    {}
    let separator = window.withBytes { bytes in
      let end = bytes.indices.first { bytes[$0] == 0x0A } ?? bytes.count
      return CSVReader.separator(of: bytes.extracting(0..<end))
    }
    var reader = CSVReader(separator: separator)
    switch try reader.next(&window, into: &row) {
    case .end: return
    case .damaged(let error, _):
      throw TraceError(
        file: file, line: window.origin.line, byte: UInt64(error.byte),
        problem: "in the header: \(error.problem)", advice: "the first row must name the columns")
    case .row(let bytes):
      let header = try CSVHeader(row, file: file)
      window.drop(bytes)
      columns = try layout.columns(header, file: file)
      for entry in map.entries {
        columns.append((entry.field, try header.column(entry.name, file: file)))
      }
      guard columns.contains(where: { $0.field == .ts }) || layout.hasOwnTime else {
        throw TraceError(
          file: file, problem: "no column is known to be the time of a request",
          advice: "name it: --map ts=COLUMN,…; \(header.list)")
      }
      self.header = header
    }
    self.reader = reader
  }
}

/// The names of a CSV's columns.
struct CSVHeader {
  let names: [String]

  /// Columns that are listed in an error.
  private static let mostListed = 24

  init(_ row: CSVRow, file: String) throws(TraceError) {
    var names: [String] = []
    for cell in 0..<row.count {
      let text = row.bytes.span.extracting(row.range(cell))
      guard let name = String.of(text.extracting(text.trimmed)) else {
        throw TraceError(
          file: file, line: 1, byte: UInt64(row.starts[cell]),
          problem: "found bytes that are no UTF-8 in the header, expected names of columns",
          advice: "write the file as UTF-8")
      }
      names.append(name)
    }
    self.names = names
  }

  /// The column of a name; letters of ASCII count as the same in either case.
  func find(_ name: String) -> Int? {
    names.firstIndex { $0 == name }
      ?? names.firstIndex { $0.utf8.map(\.lowercased) == name.utf8.map(\.lowercased) }
  }

  /// The column of a name that somebody asked for.
  func column(_ name: String, file: String) throws(TraceError) -> Int {
    if let column = find(name) { return column }
    let hint =
      NearMiss.closest(to: name, among: names).map { "did you mean `\($0)`?" }
      ?? list
    throw TraceError(file: file, problem: "no column `\(name)` in the header", advice: hint)
  }

  /// The names for an error, unless they may be data: then there is no header, and a cell of it may be
  /// a prompt.
  var list: String {
    guard names.allSatisfy(Self.isName) else {
      return "the first row does not look like names of columns, and must be that"
    }
    let shown = names.prefix(Self.mostListed).joined(separator: ", ")
    return "columns are " + (names.count > Self.mostListed ? shown + ", …" : shown)
  }

  /// The longest name, and the most words of one, that is taken for the name of a column.
  private static let mostNameBytes = 64
  private static let mostNameWords = 3

  private static func isName(_ name: String) -> Bool {
    let marks: [Character] = ["\"", "{", "}", "?", "!", ",", ";"]
    return name.utf8.count <= mostNameBytes && NumberText.number(name.utf8Span.span) == nil
      && LogClock.date(name.utf8Span.span) == nil && !name.contains(where: marks.contains)
      && name.split(separator: " ").count <= mostNameWords
  }
}

/// What the columns of a CSV mean.
protocol CSVLayout {
  /// The fields that columns stand for.
  func columns(_ header: CSVHeader, file: String) throws(TraceError) -> [(
    field: LogField, cell: Int
  )]

  /// Takes what ``columns(_:file:)`` has not.
  ///
  /// - Returns: whether the row is an exchange.
  func take(
    _ row: CSVRow, _ header: CSVHeader, into builder: inout ExchangeBuilder
  ) throws(RecordError) -> Bool

  /// What names the tenant.
  func tenantRule(_ header: CSVHeader) -> String?

  /// Whether ``take(_:_:into:)`` sets the time.
  var hasOwnTime: Bool { get }
}

extension CSVLayout {
  func take(
    _ row: CSVRow, _ header: CSVHeader, into builder: inout ExchangeBuilder
  ) throws(RecordError) -> Bool { true }

  func tenantRule(_ header: CSVHeader) -> String? { nil }

  var hasOwnTime: Bool { false }
}
