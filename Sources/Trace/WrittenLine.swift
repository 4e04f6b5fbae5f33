import Fingerprint
import Sketches

/// A line whose keys come in the order in which we write them, any of them absent, no space
/// between, and whose values are as we write them: the way of nearly all lines, without a table or
/// a loop over keys.
///
/// Each key is compared, comma, quotes and colon included, as words that the compiler knows, and
/// each value goes straight into the row. Whatever is not expected makes it give up, and the line
/// is scanned anew by the ``LineScanner``, which takes any line and names any fault; so a line is
/// taken here only as it would be there.
struct WrittenLine {
  /// Where the time stands in such a line.
  static let timeByte: UInt32 = 6

  /// Behind what has been read.
  private var position: Int
  private var known: UInt32 = 0

  /// A line at its beginning, which must be as ``LineLoads`` requires.
  @inline(__always)
  init(from start: Int) { position = start }

  /// Reads the line into a row that is blank.
  ///
  /// - Returns: the place of its line feed; `nil` if something was not expected. Then row and
  ///   origin are to be forgotten, while names may have been numbered that no row
  ///   has.
  @inline(__always)
  mutating func read(
    _ bytes: Span<UInt8>, _ values: inout RowValues, into row: inout ExchangeRow,
    _ origin: inout RowBlock.Origin, _ block: inout RowBlock
  ) -> Int? {
    guard take("{\"ts\":", bytes), let tsMs = long(bytes) else { return nil }
    row.tsMs = Int64(truncatingIfNeeded: tsMs)
    guard take(",\"tenant\":\"", bytes), let tenant = text(bytes, .tenant, &values.ends),
      1...TraceLimits.tenantNameBytes ~= tenant.count
    else { return nil }
    origin.tenantHash = tenant.hash(bytes, seed: values.tenantSeed)
    origin.nameStart = UInt32(truncatingIfNeeded: tenant.start)
    origin.nameCount = UInt16(truncatingIfNeeded: tenant.count)
    if take(",\"model\":\"", bytes) {
      guard let text = text(bytes, .model, &values.ends) else { return nil }
      row.model = values.models.number(of: text, bytes, &block.names.models)
    }
    if take(",\"op\":\"", bytes) {
      guard let text = text(bytes, .op, &values.ends) else { return nil }
      row.op = values.operations.number(of: text, bytes)
    }
    if take(",\"prompt\":\"", bytes) {
      guard readPrompt(bytes, &values) else { return nil }
    }
    guard readCounts(bytes, into: &row), readSampling(bytes, into: &row),
      readConversation(bytes, into: &row, &values.ends)
    else { return nil }
    if take(",\"finish\":\"", bytes) {
      guard let text = text(bytes, .finish, &values.ends) else { return nil }
      row.finish = values.finishReasons.number(of: text, bytes)
    }
    row.flags.insert(.served)
    if take(",\"status\":", bytes) {
      guard let status = status(bytes) else { return nil }
      row.status = UInt16(clamping: status)
      if status != 200 { row.flags.remove(.served) }
    }
    if take(",\"duration_ms\":", bytes) {
      guard let count = count(bytes, .durationMs) else { return nil }
      row.durationMs = count
    }
    if take(",\"region\":\"", bytes) {
      guard let text = text(bytes, .region, &values.ends) else { return nil }
      row.region = values.regions.number(of: text, bytes, &block.names.regions)
    }
    guard readClient(bytes, into: &row, &values.ends) else { return nil }
    if take(",\"campaign\":\"", bytes) {
      guard let text = text(bytes, .campaign, &values.ends) else { return nil }
      if values.areLabelsWanted {
        row.campaign = values.campaigns.number(of: text, bytes, &block.names.campaigns)
      }
    }
    row.known = FieldSet(rawValue: known & FieldSet.allBits)
    guard LineLoads.byte(bytes, position) == UInt8(ascii: "}") else { return nil }
    let end =
      LineLoads.byte(bytes, position &+ 1) == UInt8(ascii: "\r") ? position &+ 2 : position &+ 1
    return LineLoads.byte(bytes, end) == UInt8(ascii: "\n") ? end : nil
  }

  @inline(never)
  private mutating func readPrompt(_ bytes: Span<UInt8>, _ values: inout RowValues) -> Bool {
    guard let string = try? LineScanner.string(bytes, position) else { return false }
    values.takePrompt(bytes, position..<string.end, isEscaped: string.isEscaped)
    know(.prompt)
    position = string.end &+ 1
    return true
  }

  @inline(__always)
  private mutating func readCounts(_ bytes: Span<UInt8>, into row: inout ExchangeRow) -> Bool {
    if take(",\"input_tokens\":", bytes) {
      guard let count = count(bytes, .inputTokens) else { return false }
      row.inputTokens = count
    }
    if take(",\"output_tokens\":", bytes) {
      guard let count = count(bytes, .outputTokens) else { return false }
      row.outputTokens = count
    }
    if take(",\"cached_tokens\":", bytes) {
      guard let count = count(bytes, .cachedTokens) else { return false }
      row.cachedTokens = count
    }
    if take(",\"reasoning_tokens\":", bytes) {
      guard let count = count(bytes, .reasoningTokens) else { return false }
      row.reasoningTokens = count
    }
    if take(",\"max_tokens\":", bytes) {
      guard let count = count(bytes, .maxTokens) else { return false }
      row.maxTokens = count
    }
    return true
  }

  @inline(__always)
  private mutating func readSampling(_ bytes: Span<UInt8>, into row: inout ExchangeRow) -> Bool {
    if take(",\"temperature\":", bytes) {
      guard let temperature = decimal(bytes) else { return false }
      row.temperature = Float(temperature)
      know(.temperature)
    }
    if take(",\"n\":", bytes) {
      guard let count = smallCount(bytes, .samples) else { return false }
      row.samples = UInt16(clamping: count)
    }
    if take(",\"seed\":", bytes) {
      guard let seed = seed(bytes) else { return false }
      row.seed = ExchangeDecoder.samplingHash(of: seed)
      know(.seed)
    }
    if take(",\"stream\":", bytes) {
      guard let isTrue = boolean(bytes) else { return false }
      if isTrue { row.flags.insert(.stream) }
      know(.stream)
    }
    if take(",\"tools\":", bytes) {
      guard let count = smallCount(bytes, .tools) else { return false }
      row.tools = UInt16(clamping: count)
    }
    if take(",\"logprobs\":", bytes) {
      guard let isTrue = boolean(bytes) else { return false }
      if isTrue { row.flags.insert(.logprobs) }
      know(.logprobs)
    }
    return true
  }

  @inline(__always)
  private mutating func readConversation(
    _ bytes: Span<UInt8>, into row: inout ExchangeRow, _ ends: inout TextEnds
  ) -> Bool {
    if take(",\"conversation\":\"", bytes) {
      guard let text = text(bytes, .conversation, &ends) else { return false }
      row.conversation = text.hash(bytes, seed: ExchangeDecoder.conversationSeed)
    }
    if take(",\"turn\":", bytes) {
      guard let count = smallCount(bytes, .turn) else { return false }
      row.turn = count
    }
    return true
  }

  @inline(__always)
  private mutating func readClient(
    _ bytes: Span<UInt8>, into row: inout ExchangeRow, _ ends: inout TextEnds
  ) -> Bool {
    if take(",\"ip\":\"", bytes) {
      guard let text = text(bytes, .ip, &ends) else { return false }
      row.ip = text.hash(bytes, seed: ExchangeDecoder.ipSeed)
    }
    if take(",\"agent\":\"", bytes) {
      guard let text = text(bytes, .agent, &ends) else { return false }
      row.agent = text.hash(bytes, seed: ExchangeDecoder.agentSeed)
    }
    return true
  }
}

extension WrittenLine {
  /// Goes behind the key if it is the next one.
  @inline(__always)
  private mutating func take(_ key: StaticString, _ bytes: Span<UInt8>) -> Bool {
    guard LineLoads.isKey(key, bytes, position) else { return false }
    position &+= key.utf8CodeUnitCount
    return true
  }

  @inline(__always)
  private mutating func know(_ field: TraceField) { known |= 1 &<< UInt32(field.rawValue) }

  /// A string without escapes, ASCII only; goes behind its quote.
  ///
  /// Where the end is computed, all that follows has to wait for it, string after string. So it is
  /// first compared with where it was expected, and the processor goes on meanwhile.
  @inline(__always)
  private mutating func text(
    _ bytes: Span<UInt8>, _ field: TraceField, _ ends: inout TextEnds
  ) -> PlainText? {
    let start = position
    var block = start
    var special = LineLoads.special(bytes, block)
    while special.low | special.high == 0 {
      block &+= 16
      special = LineLoads.special(bytes, block)
    }
    let low = special.low & (0 &- special.low)
    let high = special.low == 0 ? special.high & (0 &- special.high) : 0
    if low == ends.low[field.index], high == ends.high[field.index] {
      position = block &+ ends.offset[field.index]
    } else {
      let offset = LineLoads.first((low, high))
      ends.low[field.index] = low
      ends.high[field.index] = high
      ends.offset[field.index] = offset
      position = block &+ offset
    }
    guard LineLoads.byte(bytes, position) == UInt8(ascii: "\"") else { return nil }
    known |= 1 &<< UInt32(field.rawValue)
    let count = position &- start
    position &+= 1
    // The bytes below the first special one; all where it is not in that word.
    let words = ShortText(
      low: LineLoads.word(bytes, start) & (low &>> 7 &- 1),
      high: low == 0 ? LineLoads.word(bytes, start &+ 8) & (high &>> 7 &- 1) : 0)
    return PlainText(start: start, count: count, words: words)
  }

  /// A whole number of at most seven digits as the value of a field.
  ///
  /// That a comma or a brace follows is left to what comes next, here and below.
  @inline(__always)
  private mutating func count(_ bytes: Span<UInt8>, _ field: TraceField) -> UInt32? {
    let word = LineLoads.word(bytes, position)
    let count = ByteMask.first(ByteMask.noDigit(word))
    let first = UInt8(truncatingIfNeeded: word) &- UInt8(ascii: "0")
    guard first &- 1 <= 8 || (first == 0 && count == 1) else { return nil }
    know(field)
    position &+= count
    return UInt32(truncatingIfNeeded: ByteMask.decimal(word, digits: count))
  }

  /// The same for numbers that nearly always have one digit.
  @inline(__always)
  private mutating func smallCount(_ bytes: Span<UInt8>, _ field: TraceField) -> UInt32? {
    let digit = LineLoads.byte(bytes, position) &- UInt8(ascii: "0")
    guard digit <= 9, LineLoads.byte(bytes, position &+ 1) < UInt8(ascii: "0") else {
      return count(bytes, field)
    }
    know(field)
    position &+= 1
    return UInt32(digit)
  }

  /// The same for numbers that nearly always have three.
  @inline(__always)
  private mutating func status(_ bytes: Span<UInt8>) -> UInt32? {
    let word = LineLoads.word(bytes, position)
    let mask = ByteMask.noDigit(word)
    guard mask & (0 &- mask) == 0x80 << 24, UInt8(truncatingIfNeeded: word) != UInt8(ascii: "0")
    else { return count(bytes, .status) }
    know(.status)
    position &+= 3
    return UInt32(truncatingIfNeeded: ByteMask.decimal(word, digits: 3))
  }

  /// A whole number of 9 to 15 digits, such as a time from 1973 on.
  @inline(__always)
  private mutating func long(_ bytes: Span<UInt8>) -> UInt64? {
    let high = LineLoads.word(bytes, position)
    let low = LineLoads.word(bytes, position &+ 8)
    guard ByteMask.noDigit(high) == 0, UInt8(truncatingIfNeeded: high) != UInt8(ascii: "0") else {
      return nil
    }
    let mask = ByteMask.noDigit(low)
    let value = ByteMask.decimal(high, digits: 8)
    if mask & (0 &- mask) == 0x80 << 40 {
      // Thirteen digits, as times have from 2001 to 2286.
      position &+= 13
      return value &* 100_000 &+ ByteMask.decimal(low, digits: 5)
    }
    let count = ByteMask.first(mask)
    guard 1...7 ~= count else { return nil }
    position &+= 8 &+ count
    let whole = value &* LineScanner.powerOfTen(count) &+ ByteMask.decimal(low, digits: count)
    // Times of 15 digits may lie behind the year 9999; seeds of as many are read elsewhere too.
    return whole <= UInt64(TraceLimits.timesMs.upperBound) ? whole : nil
  }

  /// A seed of at most 15 digits, but eight.
  @inline(never)
  private mutating func seed(_ bytes: Span<UInt8>) -> UInt64? {
    if ByteMask.noDigit(LineLoads.word(bytes, position)) == 0 { return long(bytes) }
    return count(bytes, .seed).map { UInt64($0) }
  }

  /// A number such as `1` or `0.7`: one digit before the point, up to six behind.
  @inline(__always)
  private mutating func decimal(_ bytes: Span<UInt8>) -> Double? {
    let word = LineLoads.word(bytes, position)
    let first = UInt8(truncatingIfNeeded: word) &- UInt8(ascii: "0")
    guard first <= 9 else { return nil }
    guard UInt8(truncatingIfNeeded: word &>> 8) == UInt8(ascii: ".") else {
      position &+= 1
      return Double(first)
    }
    let mask = ByteMask.noDigit(word &>> 16)
    if mask & (0 &- mask) == 0x80 << 8 {
      position &+= 3
      return Double(UInt64(first) &* 10 &+ (word &>> 16 & 0xF)) / 10
    }
    let count = ByteMask.first(mask)
    guard count >= 1 else { return nil }
    position &+= 2 &+ count
    // Both are exact, so that the one rounding of the quotient is the right one.
    let power = LineScanner.powerOfTen(count)
    let digits = UInt64(first) &* power &+ ByteMask.decimal(word &>> 16, digits: count)
    return Double(digits) / Double(power)
  }

  @inline(__always)
  private mutating func boolean(_ bytes: Span<UInt8>) -> Bool? {
    // `true` and `false` as little-endian words; told apart without a branch, because nothing
    // foretells which it is.
    let word = LineLoads.word(bytes, position)
    let isTrue = UInt32(truncatingIfNeeded: word) == 0x65_75_72_74
    let isFalse = word & 0xFF_FFFF_FFFF == 0x65_73_6C_61_66
    guard isTrue != isFalse else { return nil }
    position &+= isTrue ? 4 : 5
    return isTrue
  }
}

/// Where the strings of the last line ended, by field: the first special byte of their last 16
/// bytes. Nothing but speed depends on it.
struct TextEnds {
  /// The highest bit of that byte, if it is among the first eight.
  fileprivate var low = InlineArray<26, UInt64>(repeating: 0)
  /// The same, if it is among the other eight.
  fileprivate var high = InlineArray<26, UInt64>(repeating: 0)
  /// Which of the 16 it is.
  fileprivate var offset = InlineArray<26, Int>(repeating: 0)
}

/// A string of ASCII without escapes where it stands.
struct PlainText {
  var start: Int
  var count: Int
  /// The text, if it has at most 15 bytes; otherwise anything.
  fileprivate var words: ShortText

  /// Where it stands.
  @inline(__always)
  var range: Range<Int> { start..<start &+ count }

  /// Its ``Sketches/SeededHash``.
  @inline(__always)
  func hash(_ bytes: Span<UInt8>, seed: UInt64) -> UInt64 {
    guard 8...16 ~= count else { return SeededHash.hash(bytes.extracting(range), seed: seed) }
    return SeededHash.hash(
      first: LineLoads.word(bytes, start), last: LineLoads.word(bytes, start &+ count &- 8),
      count: count, seed: seed)
  }

  /// The text as words, if it is short enough.
  @inline(__always)
  var short: ShortText? { 1...15 ~= count ? words : nil }
}
