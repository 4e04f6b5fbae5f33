import Fingerprint

extension ArrowTraceWriter {
  /// Writes the exchanges of lines that were made to be read, such as a simulator's: from their bytes
  /// into columns, without an ``Exchange`` on the way.
  ///
  /// - Parameter lines: whole lines of JSON.
  /// - Throws: for the first line that is no exchange, and as ``append(_:to:)`` does; then the output
  ///   cannot be finished.
  public mutating func append(
    lines: [UInt8], to bytes: inout [UInt8]
  ) throws(TraceError) {
    var tables = TraceTables(registry: RegistryReader())
    var reader = LineReader(
      file: name, source: MemoryByteSource(lines), options: TraceReaderOptions())
    var types = FieldTypes(areLabelsChecked: true)
    var scratch: [UInt8] = []
    while try reader.next(&tables) {
      let line = reader.buffer.bytes
      do {
        try types.check(line.span, &reader.fields, &scratch)
      } catch {
        throw Self.noExchange(name, reader.number)
      }
      try append(reader.fields, of: line.span, &scratch)
      if isFull { flush(to: &bytes) }
    }
    if reader.damage.damagedLines > 0 { throw Self.noExchange(name, reader.number) }
  }

  private static func noExchange(_ name: String, _ line: UInt64) -> TraceError {
    TraceError(file: name, line: line, problem: "found a line that is no exchange")
  }

  private mutating func append(
    _ fields: borrowing RawFields, of line: Span<UInt8>, _ scratch: inout [UInt8]
  ) throws(TraceError) {
    for index in columns.indices {
      let field = columns[index].field
      var isTaken = true
      switch columns[index].kind {
      case .name, .text:
        guard fields.strings.contains(field) else {
          columns[index].appendNull()
          continue
        }
        fields.withText(field, of: line, &scratch) { isTaken = columns[index].append($0) }
      case .binary: isTaken = appendFingerprint(fields, of: line, &scratch, index)
      case .count: columns[index].append(fields.optionalCount(field))
      case .time: columns[index].append(fields.signed(field))
      case .whole:
        columns[index].append(fields.integers.contains(field) ? fields.signed(field) : nil)
      case .double:
        let bits = fields.payloads[field.index]
        columns[index].append(
          fields.integers.contains(field) ? Double(bitPattern: bits) : nil)
      case .flag: columns[index].append(fields.bool(field))
      }
      guard isTaken else { throw tooManyValues(field) }
    }
  }

  /// A fingerprint beside a prompt is left out, as in ``Exchange``.
  private mutating func appendFingerprint(
    _ fields: borrowing RawFields, of line: Span<UInt8>, _ scratch: inout [UInt8], _ index: Int
  ) -> Bool {
    guard fields.strings.contains(.fingerprint), !fields.strings.contains(.prompt) else {
      columns[index].appendNull()
      return true
    }
    var isTaken = false
    fields.withText(.fingerprint, of: line, &scratch) { text in
      guard let fingerprint = PromptFingerprint(base64: text) else { return }
      isTaken = columns[index].append(fingerprint.encoded().span)
    }
    return isTaken
  }
}
