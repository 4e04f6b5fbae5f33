import Fingerprint

/// The rows of an Arrow trace, block by block, with their strings at hand.
///
/// Takes the schema, keeps the dictionaries, decodes blocks, and counts and names damaged rows. What
/// rows become is left to ``ArrowCursor`` and ``ArrowExchanges``, so that both take and refuse the same
/// ones.
struct ArrowBlocks {
  private let messages: ArrowMessages
  private let areLabelsWanted: Bool
  private let areLabelsChecked: Bool
  var damage: TraceDamage

  private var columns: ArrowColumns?
  private var dictionaries: [Int64: ArrowDictionary] = [:]
  /// By number of the field, of the columns that have one.
  private(set) var fieldDictionaries: [ArrowDictionary?] =
    Array(repeating: nil, count: TraceField.count)

  private(set) var body = ArrowBody()
  /// Number of the batch, from 1.
  private var batch: UInt64 = 0
  private var batchRows = 0
  private var batchColumns: [ArrowColumn?] = Array(repeating: nil, count: TraceField.count)
  /// Number of the first row in the batch that was not decoded.
  private var next = 0
  /// Bytes of strings in the batch so far.
  private var batchTextBytes = 0
  /// Rows of all batches before this one.
  private var rowsBefore: UInt64 = 0
  /// The rows that were decoded last.
  var block = ArrowBlock()

  /// - Parameters:
  ///   - areLabelsWanted: whether labels are looked at, at all.
  ///   - areLabelsChecked: whether labels that are no strings are an error.
  init(
    _ input: ArrowInput, areLabelsWanted: Bool, areLabelsChecked: Bool, options: TraceReaderOptions
  ) {
    messages = ArrowMessages(input)
    self.areLabelsWanted = areLabelsWanted
    self.areLabelsChecked = areLabelsChecked
    damage = TraceDamage(file: input.file, options: options)
  }

  /// Decodes the next rows; `false` at the end.
  ///
  /// - Throws: what the source throws, and where the data breaks the rules of the format; what came
  ///   before is as good as it was.
  mutating func advance(_ tables: inout TraceTables) throws(TraceError) -> Bool {
    if columns == nil { columns = try open(&tables) }
    while next == batchRows {
      guard let columns, try takeMessage(columns, &tables) else {
        try damage.judge()
        return false
      }
    }
    let bytes = body.bytes
    block.decode(from: next, of: batchRows, batchColumns, bytes.span, fieldDictionaries)
    next += block.count
    batchTextBytes += block.textBytes
    guard batchTextBytes <= ArrowLimits.columnTextBytes else {
      throw messages.located(
        .unsupported(
          "more than \(ArrowLimits.columnTextBytes) bytes of strings in a column of record batch "
            + "\(batch)", "write the file in smaller batches"), nil)
    }
    return true
  }

  private mutating func open(_ tables: inout TraceTables) throws(TraceError) -> ArrowColumns {
    let schema = try messages.open()
    let columns: ArrowColumns
    do {
      columns = try ArrowColumns(
        schema, areLabelsWanted: areLabelsWanted, areLabelsChecked: areLabelsChecked)
    } catch {
      throw messages.located(error, nil)
    }
    for field in TraceField.allCases {
      guard let encoding = columns[field]?.encoding else { continue }
      let dictionary = dictionaries[encoding.dictionary] ?? ArrowDictionary()
      if field == .prompt { dictionary.entryBytes = ArrowLimits.promptEntryBytes }
      dictionaries[encoding.dictionary] = dictionary
      fieldDictionaries[field.index] = dictionary
    }
    try takeRegistry(schema.registry, &tables)
    return columns
  }

  /// Takes the next message; `false` at the end.
  private mutating func takeMessage(
    _ columns: ArrowColumns, _ tables: inout TraceTables
  ) throws(TraceError) -> Bool {
    guard let step = try messages.next() else { return false }
    do throws(ArrowError) {
      switch step.message.header {
      case .dictionary(let id, let isDelta, let layout):
        guard step.isExpectedDictionary != false else {
          throw ArrowError.damaged("a dictionary where the footer says a batch is")
        }
        try takeDictionary(
          id, isDelta: isDelta, layout, columns, isFile: step.isExpectedDictionary == true)
      case .batch(let layout):
        guard step.isExpectedDictionary != true else {
          throw ArrowError.damaged("a batch where the footer says a dictionary is")
        }
        try takeBatch(layout, columns)
      case .schema: throw ArrowError.damaged("a second schema")
      case .other: break
      }
    } catch {
      throw messages.located(error, step.start)
    }
    try takeRegistry(step.message.registry, &tables)
    return true
  }

  private mutating func takeBatch(
    _ layout: ArrowBatchLayout, _ columns: ArrowColumns
  ) throws(ArrowError) {
    batch += 1
    rowsBefore += UInt64(batchRows)
    next = 0
    batchRows = 0
    batchTextBytes = 0
    let views = layout.viewBuffers.reduce(0, +)
    guard layout.nodes.count == columns.nodes, layout.viewBuffers.count == columns.views,
      layout.buffers.count == columns.buffers + views
    else {
      throw .damaged(
        "record batch \(batch) with \(layout.nodes.count) columns and \(layout.buffers.count) "
          + "buffers, where the schema has \(columns.nodes) and \(columns.buffers + views)")
    }
    var isWanted = [Bool](repeating: false, count: layout.buffers.count)
    for place in columns.places {
      guard let place else { continue }
      let buffers = place.buffers(in: layout)
      for buffer in buffers { isWanted[buffer] = true }
    }
    try body.take(&messages.body, layout) { isWanted[$0] }
    for field in TraceField.allCases {
      batchColumns[field.index] = try columns[field].map { (place) throws(ArrowError) in
        try ArrowColumn(place, layout, body.buffers)
      }
    }
    for field in TraceField.allCases {
      guard let column = batchColumns[field.index], column.encoding != nil, !column.isAllNull,
        fieldDictionaries[field.index]?.wasRead == false
      else { continue }
      throw .unsupported(
        "record batch \(batch) without the dictionary of column '\(field.name)' before it",
        "give the file by its name: its dictionaries come at the end, where a pipe cannot look")
    }
    batchRows = layout.rows
  }

  private mutating func takeDictionary(
    _ id: Int64, isDelta: Bool, _ layout: ArrowBatchLayout, _ columns: ArrowColumns, isFile: Bool
  ) throws(ArrowError) {
    // Of a column that is passed over.
    guard let dictionary = dictionaries[id],
      var place = columns.places.lazy.compactMap({ $0 }).first(where: {
        $0.encoding?.dictionary == id
      })
    else { return }
    guard !isFile || isDelta || !dictionary.wasRead else {
      throw .damaged("two dictionaries for column '\(place.name)', expected one in a file")
    }
    place.encoding = nil
    place.node = 0
    place.buffer = 0
    place.views = 0
    guard layout.nodes.count >= 1, layout.viewBuffers.count == (place.type.hasViews ? 1 : 0),
      layout.buffers.count == place.type.buffers + layout.viewBuffers.reduce(0, +)
    else { throw .damaged("a dictionary for column '\(place.name)' without its buffers") }
    var values = ArrowBody()
    try values.take(&messages.body, layout) { _ in true }
    let column = try ArrowColumn(place, layout, values.buffers)
    if !isDelta { dictionary.removeAll() }
    let others = dictionaries.values.reduce(0) { $0 + $1.memoryBytes } - dictionary.memoryBytes
    try dictionary.append(
      column, rows: layout.rows, of: values.bytes.span, room: ArrowLimits.dictionaryBytes - others)
  }

  private mutating func takeRegistry(
    _ text: String?, _ tables: inout TraceTables
  ) throws(TraceError) {
    guard let text else { return }
    var number: UInt64 = 0
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
      number += 1
      let bytes = Array(line)
      let isTaken: Bool
      do {
        isTaken = try tables.takeInline(
          bytes.span, file: messages.file, number: number, isFirst: rowsBefore == 0 && next == 0)
      } catch {
        try damage.reject(error)
        continue
      }
      if !isTaken {
        try damage.reject(
          TraceError(
            file: messages.file, line: number, problem: "found no registry line in the metadata",
            advice: "the line was skipped"))
      }
    }
  }
}

extension ArrowBlocks {
  /// Whether the batch has values for a field.
  func hasColumn(_ field: TraceField) -> Bool {
    batchColumns[field.index].map { !$0.isAllNull } ?? false
  }

  /// Counts the rows of the block, names the damaged ones, and takes their fields away.
  ///
  /// - Returns: the error where too many are damaged; then the block ends there.
  mutating func countRows() -> TraceError? {
    if !block.hasFaults, damage.acceptsAtOnce(block.count) { return nil }
    for row in 0..<block.count {
      let isDamaged = block.faults[row] != 0
      do {
        if isDamaged { try reject(row) } else { try damage.accept() }
      } catch {
        // As in JSON Lines, the row that is one too many counts if it is good.
        block.count = isDamaged ? row : row + 1
        for rest in 0..<block.count where block.faults[rest] != 0 { block.present[rest] = 0 }
        return error
      }
    }
    for row in 0..<block.count where block.faults[row] != 0 { block.present[row] = 0 }
    return nil
  }

  /// Where a row of the block stands, for messages.
  func place(of row: Int) -> LinePlace {
    LinePlace(line: batch, byte: UInt32(truncatingIfNeeded: block.start + row + 1))
  }

  /// Number of a row in the trace, from 1.
  func number(of row: Int) -> UInt64 { rowsBefore + UInt64(block.start + row + 1) }

  /// Counts a damaged row of the block, and names what is wrong with it.
  mutating func reject(_ row: Int) throws(TraceError) {
    guard damage.wantsSample, let field = TraceField(rawValue: block.faults[row] - 1) else {
      return try damage.reject(TraceError(file: messages.file, problem: ""))
    }
    let bytes = body.bytes
    var found = "no value"
    if block.present[row] >> UInt32(field.rawValue) & 1 != 0,
      let column = batchColumns[field.index]
    {
      found =
        column.isText || column.encoding != nil || field == .fingerprint
        ? "something else"
        : ArrowNumbers(column, from: block.start, count: block.count, field)
          .shown(row, bytes.span)
    }
    try damage.reject(
      error(
        at: place(of: row),
        "column '\(field.name)': found \(found), expected \(field.expectation)"))
  }

  /// Counts a row as damaged that had been counted as good.
  mutating func refute(_ place: LinePlace) throws(TraceError) {
    try damage.refute(
      error(at: place, "column 'ts': found a time far ahead of the rows after it"))
  }

  private func error(at place: LinePlace, _ problem: String) -> TraceError {
    TraceError(
      file: messages.file, problem: "record batch \(place.line), row \(place.byte): \(problem)",
      advice: "the row was skipped; correct it or leave it out")
  }

  /// The fingerprint in a row that has one without a prompt; `nil` if it is damaged.
  func fingerprint(_ row: Int) -> PromptFingerprint? {
    let bytes = body.bytes
    return block.fingerprint(
      row, batchColumns[TraceField.fingerprint.index], bytes.span,
      fieldDictionaries[TraceField.fingerprint.index])
  }

  /// Hands the bytes of a string that is present to `use`.
  @inline(__always)
  func withText(_ field: TraceField, _ row: Int, _ use: (Span<UInt8>) -> Void) {
    if let dictionary = fieldDictionaries[field.index] {
      dictionary.withText(Int(block.places[field.index][row]), use)
    } else {
      let bytes = body.bytes
      use(bytes.span.extracting(block.range(field, row)))
    }
  }

  /// A whole number that is present, in full.
  func whole(_ field: TraceField, _ row: Int) -> Int64? {
    guard let column = batchColumns[field.index] else { return nil }
    let bytes = body.bytes
    return ArrowNumbers(column, from: block.start, count: block.count, field)
      .whole(row, bytes.span)
  }

  /// A number that is present, as it was meant.
  func number(_ field: TraceField, _ row: Int) -> Double? {
    guard let column = batchColumns[field.index] else { return nil }
    let bytes = body.bytes
    return ArrowNumbers(column, from: block.start, count: block.count, field)
      .number(row, bytes.span)
  }
}
