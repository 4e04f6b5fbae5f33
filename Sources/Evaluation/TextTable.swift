import Report

/// Rows in columns as wide as their cells, words to the left and figures to the right.
struct TextTable {
  private let headers: [String]
  private let wordColumns: Int
  private var rows: [[String]] = []

  /// A table whose first `wordColumns` columns hold words.
  init(_ headers: [String], wordColumns: Int = 1) {
    self.headers = headers
    self.wordColumns = wordColumns
  }

  /// Adds a row; names in it are made safe already.
  mutating func add(_ cells: [String]) { rows.append(cells) }

  /// Writes the table; a word column gives way where the page is too narrow.
  func append(to page: inout TextPage) {
    guard !rows.isEmpty else { return }
    var widths = headers.indices.map { column in
      ([headers] + rows).map { DisplayWidth.columns($0[column]) }.max() ?? 0
    }
    // The last word column gives way first: the first one names the row.
    for column in (0..<wordColumns).reversed() {
      let total = Self.indent + widths.reduce(0, +) + Self.gap * (widths.count - 1)
      let tooMany = max(0, total - page.options.width)
      widths[column] -= max(0, min(tooMany, widths[column] - Self.leastWordColumns))
    }
    page.line(page.styled(line(headers, widths), .dim))
    for row in rows { page.line(line(row, widths)) }
  }

  private static let indent = 2
  private static let gap = 2
  private static let leastWordColumns = 6

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let parts = cells.enumerated().map { column, cell in
      column < wordColumns
        ? cell.cut(toColumns: max(2, widths[column])).padded(toColumns: widths[column])
        : cell.alignedRight(toColumns: widths[column])
    }
    var line = String(repeating: " ", count: Self.indent)
    line += parts.joined(separator: String(repeating: " ", count: Self.gap))
    while line.last == " " { line.removeLast() }
    return line
  }
}
