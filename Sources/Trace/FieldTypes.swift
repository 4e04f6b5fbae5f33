/// Checks the types and ranges of the values of a line, and brings numbers into one form.
///
/// Afterwards a count has its value as payload, `ts` its milliseconds, `seed` the bits of its
/// `Int64` and `temperature` the bits of its `Double`; all of these are in `integers`.
struct FieldTypes {
  private let strings = TraceFieldSet([
    .model, .op, .prompt, .conversation, .finish, .region, .ip, .agent, .ts, .tenant,
    .fingerprint, .campaign,
  ])
  private let numbers = TraceFieldSet([
    .inputTokens, .outputTokens, .cachedTokens, .reasoningTokens, .maxTokens, .temperature,
    .samples, .seed, .tools, .turn, .status, .durationMs, .ts,
  ])
  /// Numbers of 32 bits.
  private let counts = TraceFieldSet([
    .inputTokens, .outputTokens, .cachedTokens, .reasoningTokens, .maxTokens, .samples, .tools,
    .turn, .status, .durationMs,
  ])
  private let temperatureOnly = TraceFieldSet([.temperature])
  private let booleans = TraceFieldSet([.stream, .logprobs])
  /// Fields whose type does not matter: the label, unless it is checked.
  private let ignored: TraceFieldSet

  private var temperatures = ShortTextCache()

  init(areLabelsChecked: Bool) {
    ignored = TraceFieldSet(areLabelsChecked ? [] : [.campaign])
  }

  /// - Throws: for the first field whose value is not what it must be.
  @inline(__always)
  mutating func check(
    _ bytes: Span<UInt8>, _ fields: inout RawFields, _ scratch: inout [UInt8]
  ) throws(LineError) {
    let wrong =
      (fields.strings - strings) | ((fields.integers | fields.numbers) - numbers)
      | (fields.booleans - booleans) | fields.others
    if let field = (wrong - ignored).first { throw Self.mismatch(field, fields) }
    if fields.numbers.bits != 0, !readsTemperature(bytes, &fields) {
      try readNumbers(bytes, &fields)
    }
    if fields.integers.contains(.temperature) && !fields.numbers.contains(.temperature) {
      let value = Double(fields.payloads[TraceField.temperature.index])
      fields.payloads[TraceField.temperature.index] = value.bitPattern
    }
    if (fields.wide & counts).bits != 0 { try checkCounts(fields) }
    if fields.strings.contains(.ts) { try readTime(bytes, &fields, &scratch) }
    if !TraceLimits.timesMs.contains(fields.signed(.ts)) { throw Self.mismatch(.ts, fields) }
  }

  static func mismatch(_ field: TraceField, _ fields: borrowing RawFields) -> LineError {
    LineError(Int(fields.starts[field.index]), .mismatch(field))
  }

  /// Reads the temperature if it is the only number that is left to read, and known.
  @inline(__always)
  private mutating func readsTemperature(_ bytes: Span<UInt8>, _ fields: inout RawFields) -> Bool {
    guard fields.numbers == temperatureOnly,
      let key = ShortText(bytes, fields.range(.temperature)),
      let bits = temperatures.value(of: key)
    else { return false }
    fields.payloads[TraceField.temperature.index] = bits
    fields.integers.insert(.temperature)
    return true
  }

  /// Numbers that the scanner did not read: with a sign, a fraction, an exponent, or long ones.
  @inline(never)
  private mutating func readNumbers(
    _ bytes: Span<UInt8>, _ fields: inout RawFields
  ) throws(LineError) {
    var rest = fields.numbers
    while let field = rest.first {
      rest.remove(field)
      guard numbers.contains(field) else { continue }
      if field == .temperature {
        guard let value = temperature(bytes, fields.range(field)) else {
          throw Self.mismatch(field, fields)
        }
        fields.payloads[field.index] = value
      } else {
        guard let value = NumberParser.integer(bytes.extracting(fields.range(field))),
          value >= 0 || field == .seed
        else {
          throw Self.mismatch(field, fields)
        }
        fields.payloads[field.index] = UInt64(bitPattern: value)
        fields.wide.insert(field)
      }
      fields.integers.insert(field)
    }
  }

  /// The bits of the `Double` that a number is.
  private mutating func temperature(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64? {
    let key = ShortText(bytes, range)
    if let key, let bits = temperatures.value(of: key) { return bits }
    let bits = NumberParser.double(bytes.extracting(range))?.bitPattern
    if let key, let bits { temperatures.set(bits, for: key) }
    return bits
  }

  private func checkCounts(_ fields: borrowing RawFields) throws(LineError) {
    var rest = fields.wide & counts
    while let field = rest.first {
      rest.remove(field)
      if fields.payloads[field.index] > UInt32.max { throw Self.mismatch(field, fields) }
    }
  }

  private func readTime(
    _ bytes: Span<UInt8>, _ fields: inout RawFields, _ scratch: inout [UInt8]
  ) throws(LineError) {
    var time: Int64?
    fields.withText(.ts, of: bytes, &scratch) { time = TimeParser.milliseconds($0) }
    guard let time else { throw Self.mismatch(.ts, fields) }
    fields.payloads[TraceField.ts.index] = UInt64(bitPattern: time)
    fields.integers.insert(.ts)
  }
}

extension RawFields {
  /// Hands the text of a string to `body`, escapes resolved.
  @inline(__always)
  func withText(
    _ field: TraceField, of bytes: Span<UInt8>, _ scratch: inout [UInt8],
    _ body: (Span<UInt8>) -> Void
  ) {
    if escaped.contains(field) {
      scratch.removeAll(keepingCapacity: true)
      StringUnescaper.append(bytes, range(field), to: &scratch)
      body(scratch.span)
    } else {
      body(bytes.extracting(range(field)))
    }
  }

  /// A count that ``FieldTypes`` has checked; 0 where it is absent.
  @inline(__always)
  func count(_ field: TraceField) -> UInt32 {
    integers.contains(field) ? UInt32(truncatingIfNeeded: payloads[field.index]) : 0
  }

  /// The same, but `nil` where it is absent.
  func optionalCount(_ field: TraceField) -> UInt32? {
    integers.contains(field) ? UInt32(truncatingIfNeeded: payloads[field.index]) : nil
  }

  /// The payload as a signed number.
  @inline(__always)
  func signed(_ field: TraceField) -> Int64 { Int64(bitPattern: payloads[field.index]) }

  /// A Boolean; `nil` where it is absent.
  func bool(_ field: TraceField) -> Bool? {
    booleans.contains(field) ? trues.contains(field) : nil
  }
}
