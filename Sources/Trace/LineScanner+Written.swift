/// The beginning of a line whose keys come in the order in which we write them, any of them
/// absent, no space between: the way of nearly all lines, without a table or a loop over keys.
///
/// Each key is compared, comma, quotes and colon included, as words that the compiler knows. It
/// leaves the same in ``RawFields`` as the loop of ``LineScanner`` would, and leaves to that loop
/// whatever it does not expect: it stops BEHIND A VALUE, and there the loop goes on.
struct WrittenMembers {
  /// Behind the last value.
  private(set) var position: Int
  /// The field of that value.
  private(set) var last = TraceField.ts
  // Sets of fields as in `RawFields`, here to stay in registers.
  private var strings: UInt32 = 0
  private var integers: UInt32 = 0
  private var booleans: UInt32 = 0
  private var trues: UInt32 = 0
  private var numbers: UInt32 = 0
  private var others: UInt32 = 0

  /// Scans as far as the line is as expected; `nil` if it does not even begin with a time.
  @inline(__always)
  init?(
    _ bytes: Span<UInt8>, from start: Int, into fields: inout RawFields
  ) throws(LineError) {
    position = start
    let end = bytes.count &- LineScanner.padding
    guard end > start, bytes[end] == 0 || bytes[end] == UInt8(ascii: "\n") else { return nil }
    guard Self.isKey("{\"ts\":", bytes, start) else { return nil }
    position = start &+ 6
    try time(bytes, &fields)
    try string(.tenant, ",\"tenant\":", bytes, &fields)
    try string(.model, ",\"model\":", bytes, &fields)
    try string(.op, ",\"op\":", bytes, &fields)
    try string(.prompt, ",\"prompt\":", bytes, &fields)
    try string(.fingerprint, ",\"fingerprint\":", bytes, &fields)
    try number(.inputTokens, ",\"input_tokens\":", bytes, &fields)
    try number(.outputTokens, ",\"output_tokens\":", bytes, &fields)
    try number(.cachedTokens, ",\"cached_tokens\":", bytes, &fields)
    try number(.reasoningTokens, ",\"reasoning_tokens\":", bytes, &fields)
    try number(.maxTokens, ",\"max_tokens\":", bytes, &fields)
    try decimal(.temperature, ",\"temperature\":", bytes, &fields)
    try number(.samples, ",\"n\":", bytes, &fields)
    try number(.seed, ",\"seed\":", bytes, &fields)
    try boolean(.stream, ",\"stream\":", bytes, &fields)
    try number(.tools, ",\"tools\":", bytes, &fields)
    try boolean(.logprobs, ",\"logprobs\":", bytes, &fields)
    try string(.conversation, ",\"conversation\":", bytes, &fields)
    try number(.turn, ",\"turn\":", bytes, &fields)
    try string(.finish, ",\"finish\":", bytes, &fields)
    try number(.status, ",\"status\":", bytes, &fields)
    try number(.durationMs, ",\"duration_ms\":", bytes, &fields)
    try string(.region, ",\"region\":", bytes, &fields)
    try string(.ip, ",\"ip\":", bytes, &fields)
    try string(.agent, ",\"agent\":", bytes, &fields)
    try string(.campaign, ",\"campaign\":", bytes, &fields)
    fields.strings.bits |= strings
    fields.integers.bits |= integers
    fields.numbers.bits |= numbers
    fields.booleans.bits |= booleans
    fields.trues.bits |= trues
    fields.seen.bits = strings | integers | numbers | booleans | others
  }

  @inline(__always)
  private static func bit(_ field: TraceField) -> UInt32 { 1 &<< UInt32(field.rawValue) }

  /// Goes behind the key if it is the next one.
  @inline(__always)
  private mutating func take(
    _ field: TraceField, _ key: StaticString, _ bytes: Span<UInt8>
  ) -> Bool {
    guard Self.isKey(key, bytes, position) else { return false }
    position &+= key.utf8CodeUnitCount
    last = field
    return true
  }

  @inline(__always)
  private mutating func string(
    _ field: TraceField, _ key: StaticString, _ bytes: Span<UInt8>, _ fields: inout RawFields
  ) throws(LineError) {
    guard take(field, key, bytes) else { return }
    let start = position &+ 1
    if UInt8(truncatingIfNeeded: Self.word(bytes, position)) == UInt8(ascii: "\"") {
      var end = start
      var mask = ByteMask.special(Self.word(bytes, end))
      while mask == 0 {
        end &+= 8
        mask = ByteMask.special(Self.word(bytes, end))
      }
      end &+= ByteMask.first(mask)
      if UInt8(truncatingIfNeeded: Self.word(bytes, end)) == UInt8(ascii: "\"") {
        fields.starts[field.index] = UInt32(truncatingIfNeeded: start)
        fields.payloads[field.index] = UInt64(truncatingIfNeeded: end &- start)
        strings |= Self.bit(field)
        position = end &+ 1
        return
      }
    }
    try unexpected(field, bytes, &fields)
  }

  @inline(__always)
  private mutating func number(
    _ field: TraceField, _ key: StaticString, _ bytes: Span<UInt8>, _ fields: inout RawFields
  ) throws(LineError) {
    guard take(field, key, bytes) else { return }
    let word = Self.word(bytes, position)
    var count = 1
    if !Self.isEnd(UInt8(truncatingIfNeeded: word &>> 8)) {
      count = ByteMask.first(ByteMask.noDigit(word))
    }
    let next = UInt8(truncatingIfNeeded: word &>> UInt64(truncatingIfNeeded: count &* 8))
    let first = UInt8(truncatingIfNeeded: word) &- UInt8(ascii: "0")
    if count < 8 && Self.isEnd(next) && first <= 9 && (first > 0 || count == 1) {
      fields.starts[field.index] = UInt32(truncatingIfNeeded: position)
      fields.payloads[field.index] = ByteMask.decimal(word, digits: count)
      integers |= Self.bit(field)
      position &+= count
      return
    }
    try unexpected(field, bytes, &fields)
  }

  /// Of numbers with a fraction, those such as `0.7`: one digit before the point, up to five behind.
  @inline(__always)
  private mutating func decimal(
    _ field: TraceField, _ key: StaticString, _ bytes: Span<UInt8>, _ fields: inout RawFields
  ) throws(LineError) {
    guard take(field, key, bytes) else { return }
    let word = Self.word(bytes, position)
    // Behind the point as if it stood there alone.
    let count = 2 &+ ByteMask.first(ByteMask.noDigit(word &>> 16))
    let next = UInt8(truncatingIfNeeded: word &>> UInt64(truncatingIfNeeded: count &* 8))
    let first = UInt8(truncatingIfNeeded: word) &- UInt8(ascii: "0")
    if first <= 9 && UInt8(truncatingIfNeeded: word &>> 8) == UInt8(ascii: ".")
      && 3...7 ~= count && Self.isEnd(next)
    {
      fields.starts[field.index] = UInt32(truncatingIfNeeded: position)
      fields.payloads[field.index] = UInt64(truncatingIfNeeded: count)
      numbers |= Self.bit(field)
      position &+= count
      return
    }
    try unexpected(field, bytes, &fields)
  }

  /// A time has 9 to 15 digits from 1973 on.
  @inline(__always)
  private mutating func time(
    _ bytes: Span<UInt8>, _ fields: inout RawFields
  ) throws(LineError) {
    let high = Self.word(bytes, position)
    let low = Self.word(bytes, position &+ 8)
    let count = ByteMask.first(ByteMask.noDigit(low))
    let next = UInt8(truncatingIfNeeded: low &>> UInt64(truncatingIfNeeded: count &* 8))
    if ByteMask.noDigit(high) == 0 && 1...7 ~= count && Self.isEnd(next)
      && UInt8(truncatingIfNeeded: high) != UInt8(ascii: "0")
    {
      fields.starts[TraceField.ts.index] = UInt32(truncatingIfNeeded: position)
      fields.payloads[TraceField.ts.index] =
        ByteMask.decimal(high, digits: 8) &* LineScanner.powerOfTen(count)
        &+ ByteMask.decimal(low, digits: count)
      integers |= Self.bit(.ts)
      if count > 1 { fields.wide.insert(.ts) }
      position &+= 8 &+ count
      return
    }
    try unexpected(.ts, bytes, &fields)
  }

  @inline(__always)
  private mutating func boolean(
    _ field: TraceField, _ key: StaticString, _ bytes: Span<UInt8>, _ fields: inout RawFields
  ) throws(LineError) {
    guard take(field, key, bytes) else { return }
    // `true` and `false` as little-endian words.
    let word = Self.word(bytes, position)
    if UInt32(truncatingIfNeeded: word) == 0x65_75_72_74 {
      trues |= Self.bit(field)
      position &+= 4
    } else if word & 0xFF_FFFF_FFFF == 0x65_73_6C_61_66 {
      position &+= 5
    } else {
      return try unexpected(field, bytes, &fields)
    }
    booleans |= Self.bit(field)
  }

  @inline(__always)
  private static func isEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}")
  }

  /// Any other value of that field, and space before it.
  @inline(__always)
  private mutating func unexpected(
    _ field: TraceField, _ bytes: Span<UInt8>, _ fields: inout RawFields
  ) throws(LineError) {
    others |= Self.bit(field)
    position = try LineScanner.anyValue(
      bytes, LineScanner.skipSpace(bytes, position), of: field.index, into: &fields)
  }

  /// The eight bytes from a place on, without a check: with checks a line took 13 ns more.
  @inline(__always)
  private static func word(_ bytes: Span<UInt8>, _ position: Int) -> UInt64 {
    // Safe because ``padding`` bytes before the end of the span stands a zero or a line feed, as
    // `init` has checked. No key, no number, no string without escapes and no other value has one
    // of these, so that no place goes beyond it, and no load begins more than 16 bytes behind a
    // place. Every pattern of bits is a `UInt64`.
    let word = unsafe bytes.bytes.unsafeLoadUnaligned(
      fromUncheckedByteOffset: position, as: UInt64.self)
    return UInt64(littleEndian: word)
  }

  /// Whether the bytes of the key stand there.
  @inline(__always)
  private static func isKey(
    _ key: StaticString, _ bytes: Span<UInt8>, _ position: Int
  ) -> Bool {
    let count = key.utf8CodeUnitCount
    if count < 8 {
      return (Self.word(bytes, position) ^ word(of: key, 0, count: count))
        & ((1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1) == 0
    }
    return Self.word(bytes, position) == word(of: key, 0, count: 8)
      && (count <= 16 || Self.word(bytes, position &+ 8) == word(of: key, 8, count: 8))
      && Self.word(bytes, position &+ count &- 8) == word(of: key, count &- 8, count: 8)
  }

  /// Up to eight bytes of a literal as a word.
  @inline(__always)
  private static func word(of text: StaticString, _ offset: Int, count: Int) -> UInt64 {
    var word: UInt64 = 0
    for index in 0..<count {
      // Safe because all keys are ASCII literals of several bytes, and `offset + count` is no more
      // than their length.
      let byte = unsafe text.utf8Start[offset &+ index]
      word |= UInt64(byte) &<< UInt64(truncatingIfNeeded: index &* 8)
    }
    return word
  }
}

extension LineScanner {
  /// ``value(_:_:of:into:)`` for those who seldom need it.
  @inline(never)
  static func anyValue(
    _ bytes: Span<UInt8>, _ start: Int, of field: Int, into fields: inout RawFields
  ) throws(LineError) -> Int {
    try value(bytes, start, of: field, into: &fields)
  }
}
