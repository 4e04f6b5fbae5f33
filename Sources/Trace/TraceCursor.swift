import Fingerprint

/// One trace on its way into batches: its rows in order of event time.
///
/// ```
/// blocks of lines ──parser──▶ rows of a block ──names, facts──▶ order of time ──▶ rows
///   anywhere, any order         one block after the other
/// ```
struct TraceCursor {
  private let file: String
  private let format: FormatProbe
  /// What the lines are made of, if that is another log.
  private let translation: (any TranslatedByteSource)?
  private var lines: LineBuffer
  /// Where the rows come from if the trace turns out to be Arrow; then there are no lines.
  private var arrow: ArrowCursor?
  private var isOpen = false
  private var parser: BlockParser
  private var damageOfLines: TraceDamage
  /// Holds the row in a slot that ``next(_:)`` spoke of until its next call.
  private(set) var order: TimeOrder<ExchangeRow, RowRun>
  /// By slot, of the rows that have a prompt; those without touch nothing here.
  private(set) var fingerprints: [PromptFingerprint] = []
  /// The block that is being put in order; where in it.
  private var block = RowBlock()
  private var nextRow = 0
  private var nextOther = 0
  private var numbers = BlockNumbers()
  /// Whether a row was taken.
  private var hasRows = false
  /// Lines of the blocks before, and those that were passed over.
  private var linesBefore: UInt64 = 0
  private var isAtEnd = false
  /// Whether rows may leave by the run. If several traces are read together, what one of them says
  /// of models may reach the rows of another, and where it does must not depend on how they were
  /// cut into blocks: so each is read row by row, no further than the next row needs.
  private let hasRuns: Bool
  private let areLabelsWanted: Bool
  private let options: TraceReaderOptions

  /// Runs of fewer rows are not worth their memory and go through slots.
  private static let leastRun = 16

  init(
    _ trace: TraceInput, isAlone: Bool, areLabelsWanted: Bool, tenantSeed: UInt64,
    options: TraceReaderOptions
  ) {
    file = trace.name
    format = FormatProbe(name: trace.name, source: trace.source)
    translation = trace.source as? any TranslatedByteSource
    lines = LineBuffer(format)
    self.areLabelsWanted = areLabelsWanted
    self.options = options
    parser = BlockParser(
      options, tenantSeed: tenantSeed, areLabelsWanted: areLabelsWanted)
    damageOfLines = TraceDamage(
      file: trace.name, options: options, advice: translation?.damageAdvice)
    order = TimeOrder(options, blank: ExchangeRow())
    hasRuns = isAlone
  }

  var damage: TraceDamage { arrow?.damage ?? damageOfLines }

  /// What comes next.
  enum Next {
    case rows(TimeOrder<ExchangeRow, RowRun>.Popped)
    /// Nothing before ``take(_:)`` has brought the next piece of the trace.
    case needsPiece
    case end
  }

  /// Goes on to the next rows.
  ///
  /// - Throws: when too many lines are damaged. Then the rows that are held can still be had after
  ///   ``stop()``.
  mutating func next(_ tables: inout TraceTables) throws(TraceError) -> Next {
    while true {
      if let popped = order.pop() { return .rows(popped) }
      if isAtEnd { return .end }
      if !isOpen { try open() }
      if let arrow { return try next(of: arrow, &tables) }
      guard nextRow < block.rows.count || nextOther < block.others.count else {
        return .needsPiece
      }
      try takeStep(&tables)
    }
  }

  /// Reads no further: what is held comes out.
  mutating func stop() {
    arrow?.stop()
    if arrow != nil { return }
    isAtEnd = true
    order.finish()
  }

  /// The trace as columns, if that is what it is.
  ///
  /// - Throws: what the source throws.
  mutating func columns() throws(TraceError) -> ArrowCursor? {
    if !isOpen { try open() }
    return arrow
  }

  /// Looks what the trace is, before its first row.
  private mutating func open() throws(TraceError) {
    isOpen = true
    guard try format.isArrow() else { return }
    arrow = ArrowCursor(format.arrowInput, areLabelsWanted: areLabelsWanted, options: options)
  }

  private mutating func next(
    of arrow: ArrowCursor, _ tables: inout TraceTables
  ) throws(TraceError) -> Next {
    guard let (row, fingerprint) = try arrow.next(&tables) else {
      isAtEnd = true
      return .end
    }
    // The rows are in order already; one slot holds the one in hand.
    let slot = order.vacantSlot()
    order.rows[slot] = row
    if row.known.contains(.prompt) { keepFingerprint(fingerprint, slot) }
    return .rows(.slot(slot, isLate: row.flags.contains(.late)))
  }

  /// A piece of the trace as it is read.
  enum Piece {
    case text(TextBlock)
    /// A line over ``TraceLimits/lineBytes``, already passed over.
    case tooLong
    /// The trace is in columns: it is not read in pieces.
    case columns
    case end
    case failure(TraceError)
  }

  /// A piece that has been parsed.
  enum ParsedPiece: Sendable {
    case rows(RowBlock)
    case tooLong
    case end
    case failure(TraceError)
  }

  /// A parser like that of this trace.
  func newParser() -> BlockParser { parser }

  /// Reads the next piece, which need not have been asked for.
  ///
  /// - Parameter isAhead: whether the piece is for someone else to parse, and handing it over should
  ///   be worth it.
  mutating func read(isAhead: Bool = false) -> Piece {
    do {
      if try columns() != nil { return .columns }
      if lines.hasLines { return .text(lines.takeBlock()) }
      return switch try lines.advance(isFilled: isAhead) {
      case .lines: .text(lines.takeBlock())
      case .tooLong: .tooLong
      case .end: .end
      }
    } catch {
      return .failure(error)
    }
  }

  /// Takes the piece that follows on the one before.
  ///
  /// - Throws: what reading it threw, and when too many lines are damaged.
  mutating func take(_ piece: consuming ParsedPiece) throws(TraceError) {
    linesBefore += UInt64(block.lineCount)
    if !block.text.bytes.isEmpty { lines.reuse(block.text) }
    block = RowBlock()
    nextRow = 0
    nextOther = 0
    switch consume piece {
    case .rows(let rows):
      block = rows
      numbers = BlockNumbers(block.names)
    case .tooLong:
      linesBefore += 1
      try rejectTooLong(line: linesBefore)
    case .end:
      try damageOfLines.judge()
      stop()
    case .failure(let error): throw error
    }
  }

  /// Reads the next piece, parses it and takes it.
  mutating func readOn() throws(TraceError) {
    switch read() {
    case .text(let text): try take(.rows(parser.parse(text)))
    case .tooLong: try take(.tooLong)
    case .end: try take(.end)
    case .columns: break
    case .failure(let error): throw error
    }
  }

  /// Takes the next line that is no row, or the next rows as far as they are in order.
  private mutating func takeStep(_ tables: inout TraceTables) throws(TraceError) {
    var end = block.rows.count
    if nextOther < block.others.count {
      end = block.others[nextOther].row
      if end == nextRow { return try takeOther(&tables) }
    }
    // The share of damage is judged behind a certain line.
    end = min(end, nextRow + damageOfLines.linesUntilJudged)
    let first = nextRow
    hasRows = true
    nextRow = hasRuns ? endOfRun(end) : first + 1
    numbers.resolve(&block, first..<nextRow, &tables)
    if nextRow - first >= Self.leastRun {
      let count = nextRow - first
      order.push(block.takeRun(first..<nextRow))
      try damageOfLines.accept(count)
    } else {
      for row in first..<nextRow { try takeRow(row) }
    }
  }
}

extension TraceCursor {
  /// Behind the rows from the next one on that are in order of time; at least one row on.
  private func endOfRun(_ end: Int) -> Int {
    let rows = block.rows.span
    var newestMs = rows[nextRow].tsMs
    var index = nextRow + 1
    guard order.isInOrder(newestMs) else { return index }
    while index < end, order.isInOrder(rows[index].tsMs, after: newestMs) {
      newestMs = rows[index].tsMs
      index &+= 1
    }
    return index
  }

  private mutating func takeRow(_ row: Int) throws(TraceError) {
    let slot = order.vacantSlot()
    order.rows[slot] = block.rows[row]
    if block.rows[row].known.contains(.prompt) {
      keepFingerprint(block.fingerprints[Int(block.rows[row].fingerprint)], slot)
    }
    let origin = block.origins[row]
    order.push(
      slot, at: block.rows[row].tsMs,
      from: LinePlace(line: number(ofLine: Int(origin.line)), byte: origin.timeByte))
    try damageOfLines.accept(1)
    if !order.refused.isEmpty { try countRefused() }
  }

  private mutating func keepFingerprint(_ fingerprint: PromptFingerprint, _ slot: Int) {
    while fingerprints.count <= slot { fingerprints.append(PromptFingerprint()) }
    fingerprints[slot] = fingerprint
  }

  /// Number in the trace, from 1, of a line of the block.
  private func number(ofLine line: Int) -> UInt64 { linesBefore + UInt64(line) + 1 }

  private mutating func takeOther(_ tables: inout TraceTables) throws(TraceError) {
    let other = block.others[nextOther]
    nextOther += 1
    switch other.kind {
    case .tooLong: try rejectTooLong(line: number(ofLine: other.line))
    case .damaged(let error): try damageOfLines.reject(located(error, other))
    case .untimed:
      let isTaken: Bool
      do {
        isTaken = try tables.takeInline(
          block.text.bytes.span.extracting(other.bytes), file: file,
          number: number(ofLine: other.line), isFirst: !hasRows)
      } catch {
        return try damageOfLines.reject(error)
      }
      // Not an exchange: it is in no share of damaged lines, so that truth lines change none.
      if isTaken { return }
      try damageOfLines.reject(located(LineError(other.bytes.lowerBound, .missing(.ts)), other))
    }
  }

  private func located(_ error: LineError, _ other: RowBlock.OtherLine) -> TraceError {
    guard damageOfLines.wantsSample else { return TraceError(file: file, problem: "") }
    let number = number(ofLine: other.line)
    return translated(
      error.located(
        in: block.text.bytes.span, line: other.bytes, number: number, file: file), line: number)
  }

  private mutating func rejectTooLong(line: UInt64) throws(TraceError) {
    try damageOfLines.reject(translated(TraceError.tooLong(file: file, line: line), line: line))
  }

  /// The error of a line, in terms of the log that the line was made of, if there is one.
  private func translated(_ error: TraceError, line: UInt64) -> TraceError {
    translation?.error(error, ofLine: line) ?? error
  }

  private mutating func countRefused() throws(TraceError) {
    let refused = order.refused
    order.refused.removeAll()
    for place in refused {
      let error = TraceError.wildTime(file: file, place)
      try damageOfLines.refute(translated(error, line: place.line))
    }
  }
}

extension TraceError {
  /// The error of a line over ``TraceLimits/lineBytes``.
  static func tooLong(file: String, line: UInt64) -> TraceError {
    TraceError(
      file: file, line: line, byte: UInt64(TraceLimits.lineBytes),
      problem: "found a line over \(TraceLimits.lineBytes) bytes, expected a shorter one",
      advice: "the line was skipped; check that each exchange is one line")
  }

  /// The error of a line whose time the lines after it have refuted.
  static func wildTime(file: String, _ place: LinePlace) -> TraceError {
    TraceError(
      file: file, line: place.line, byte: UInt64(place.byte),
      problem: "key 'ts': found a time far ahead of the lines after it",
      advice: "the line was skipped; correct it or leave it out")
  }
}
