import Fingerprint

/// Parses blocks of lines into rows. What it remembers from block to block affects only the speed,
/// so that any parser may be given any block.
struct BlockParser: Sendable {
  private var scanner = LineScanner()
  private var decoder: ExchangeDecoder
  private var fields = RawFields()
  /// Bytes of a line and rows of a block, of the last block: how much room the next will need.
  private var expectedRows = 0
  /// Lines in a row that ``WrittenLine`` could not read.
  private var unwritten = 0

  /// From so many on, it is asked of few lines only: a trace written by others would be read
  /// twice.
  private static let unwrittenInARow = 16
  /// One line of so many: it costs nothing, and brings a trace back that had a few odd lines.
  private static let triedLines = 32

  /// - Parameters:
  ///   - tenantSeed: of the ``TenantTable`` that the rows are for.
  ///   - areLabelsWanted: whether ground truth is decoded.
  init(_ options: TraceReaderOptions, tenantSeed: UInt64, areLabelsWanted: Bool) {
    decoder = ExchangeDecoder(
      key: options.key, tenantSeed: tenantSeed, areLabelsWanted: areLabelsWanted,
      areLabelsChecked: areLabelsWanted)
  }

  /// Parses a block.
  mutating func parse(_ text: consuming TextBlock) -> RowBlock {
    precondition(
      text.start < text.end && text.bytes[text.end - 1] == UInt8(ascii: "\n")
        && text.end - 1 + LineScanner.padding <= text.bytes.count, "a block of complete lines")
    var block = RowBlock()
    decoder.values.beginBlock()
    block.rows.reserveCapacity(expectedRows)
    block.origins.reserveCapacity(expectedRows)
    parse(text.bytes.span, text.start..<text.end, isFirst: text.isFirst, into: &block)
    // A tenth more, so that few blocks have to grow.
    expectedRows = block.rows.count + block.rows.count / 8
    block.text = text
    return block
  }

  private mutating func parse(
    _ bytes: Span<UInt8>, _ lines: Range<Int>, isFirst: Bool, into block: inout RowBlock
  ) {
    var start = lines.lowerBound
    if isFirst { start += Self.byteOrderMark(bytes, start..<lines.upperBound) }
    var origin = RowBlock.Origin()
    while start < lines.upperBound {
      var row = ExchangeRow()
      if unwritten < Self.unwrittenInARow || block.lineCount % Self.triedLines == 0 {
        var line = WrittenLine(from: start)
        if let end = line.read(bytes, &decoder.values, into: &row, &origin, &block) {
          if end &- start <= TraceLimits.lineBytes {
            unwritten = 0
            origin.isUnescaped = false
            origin.timeByte = WrittenLine.timeByte
            append(row, &origin, to: &block)
            start = end &+ 1
            continue
          }
        }
        unwritten &+= 1
      }
      start = parseAnyLine(bytes, start, lines.upperBound, into: &block)
    }
  }

  // Not one of these may only read `self`: all of it would be copied for each line.
  @inline(__always)
  private mutating func append(
    _ row: ExchangeRow, _ origin: inout RowBlock.Origin, to block: inout RowBlock
  ) {
    origin.line = UInt32(truncatingIfNeeded: block.lineCount)
    block.lineCount &+= 1
    block.rows.append(row)
    block.origins.append(origin)
    if row.known.contains(.prompt) { appendFingerprint(to: &block) }
  }

  /// The texts of prompts in the blocks parsed so far, if those are wanted and no fingerprints; then
  /// a row has the number of its text in place of that of its fingerprint.
  var prompts: PromptTexts? {
    get { decoder.values.prompts }
    set { decoder.values.prompts = newValue }
  }

  private mutating func appendFingerprint(to block: inout RowBlock) {
    if let number = decoder.values.prompts?.keep() {
      block.rows[block.rows.count - 1].fingerprint = UInt32(truncatingIfNeeded: number)
      return
    }
    block.rows[block.rows.count - 1].fingerprint = UInt32(block.fingerprints.count)
    block.fingerprints.append(decoder.values.fingerprint)
  }

  /// Bytes of the mark that some programs put before UTF-8.
  private static func byteOrderMark(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    let start = range.lowerBound
    return range.count >= 3 && bytes[start] == 0xEF && bytes[start + 1] == 0xBB
      && bytes[start + 2] == 0xBF ? 3 : 0
  }
}

extension BlockParser {
  /// Parses any line; returns the beginning of the next.
  @inline(never)
  private mutating func parseAnyLine(
    _ bytes: Span<UInt8>, _ start: Int, _ limit: Int, into block: inout RowBlock
  ) -> Int {
    var end: Int
    do {
      end = try scanLine(bytes, start)
    } catch {
      end = bytes.firstLineEnd(from: error.byte, to: limit) ?? limit - 1
      if LineScanner.skipSpace(bytes, start) == end {
        // Blank.
        block.lineCount += 1
      } else {
        Self.addOther(.damaged(error), start..<end, to: &block)
      }
      return end + 1
    }
    if end - start > TraceLimits.lineBytes || !fields.present.contains(.ts) {
      Self.addOther(.untimed, start..<end, to: &block)
      return end + 1
    }
    var row = ExchangeRow()
    var origin = RowBlock.Origin()
    do {
      try decoder.read(bytes, &fields, into: &row, &origin, &block)
    } catch {
      Self.addOther(.damaged(error), start..<end, to: &block)
      return end + 1
    }
    origin.timeByte = fields.starts[TraceField.ts.index] - UInt32(start)
    append(row, &origin, to: &block)
    return end + 1
  }

  private mutating func scanLine(_ bytes: Span<UInt8>, _ start: Int) throws(LineError) -> Int {
    let end = try scanner.scan(bytes, from: start, into: &fields)
    guard bytes[end] == UInt8(ascii: "\n") else {
      throw LineError(end, expected: "the end of the line")
    }
    return end
  }

  private static func addOther(
    _ kind: RowBlock.OtherLine.Kind, _ line: Range<Int>, to block: inout RowBlock
  ) {
    block.others.append(
      RowBlock.OtherLine(
        kind: line.count > TraceLimits.lineBytes ? .tooLong : kind, row: block.rows.count,
        line: block.lineCount, bytes: line))
    block.lineCount += 1
  }
}
