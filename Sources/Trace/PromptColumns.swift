import Fingerprint

/// The prompts of a trace as columns: whose, when, how much came back, and the text itself.
package struct PromptColumns: Sendable {
  /// Arrival, milliseconds since the epoch.
  package internal(set) var tsMs: [Int64] = []
  /// Who sent it.
  package internal(set) var tenant: [TenantID] = []
  /// Output tokens, 0 where unknown.
  package internal(set) var outputTokens: [UInt32] = []
  /// All prompts end to end, UTF-8, escapes resolved.
  package internal(set) var text: [UInt8] = []
  /// Where in `text` each prompt ends; a line without one has an empty prompt.
  package internal(set) var ends: [Int] = []

  /// Exchanges in the columns.
  package var count: Int { tsMs.count }

  /// No exchanges.
  package init() {}

  mutating func removeAll() {
    tsMs.removeAll(keepingCapacity: true)
    tenant.removeAll(keepingCapacity: true)
    outputTokens.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }
}

/// Reads a trace into ``PromptColumns``: every line scanned and every value of it checked as
/// ``MergedReader`` checks them, in the order of the file, and no fingerprint made.
///
/// For measuring what reading text costs apart from looking at it. Lines that are damaged are left
/// out and counted.
package struct PromptColumnReader {
  private var lines: LineReader
  private var decoder = PromptDecoder()
  private var tables = TraceTables(registry: RegistryReader(truth: false))

  /// A reader at the beginning of a trace.
  package init(_ trace: TraceInput, options: TraceReaderOptions = TraceReaderOptions()) {
    lines = LineReader(file: trace.name, source: trace.source, options: options)
  }

  /// Empties the columns and puts the next exchanges into them.
  ///
  /// - Parameter rows: at most so many.
  /// - Returns: `false` at the end, and then the columns are empty.
  /// - Throws: what the source throws, and when too many lines are damaged.
  package mutating func fill(
    _ columns: inout PromptColumns, rows: Int
  ) throws(TraceError) -> Bool {
    columns.removeAll()
    while columns.count < rows, try lines.next(&tables) {
      do {
        try decoder.append(lines.buffer.bytes, &lines.fields, &tables.tenants, to: &columns)
      } catch {
        try lines.reject(error)
        continue
      }
      try lines.accept()
    }
    return columns.count > 0
  }

  /// The tenants so far.
  package var tenants: TenantTable { tables.tenants }

  /// Damaged lines so far.
  package var damagedLines: UInt64 { lines.damage.damagedLines }
}

/// Makes rows of ``PromptColumns`` out of scanned lines.
private struct PromptDecoder {
  private var types = FieldTypes(areLabelsChecked: false)
  private var scratch: [UInt8] = []

  /// - Throws: for the first value that is not what it must be; then the columns are unchanged.
  mutating func append(
    _ bytes: [UInt8], _ fields: inout RawFields, _ tenants: inout TenantTable,
    to columns: inout PromptColumns
  ) throws(LineError) {
    try types.check(bytes.span, &fields, &scratch)
    try checkFingerprint(bytes.span, fields)
    var tenant: TenantID?
    if fields.strings.contains(.tenant) {
      fields.withText(.tenant, of: bytes.span, &scratch) { tenant = tenants.intern($0) }
    }
    guard let tenant else {
      throw LineError(Int(fields.starts[TraceField.ts.index]), .missing(.tenant))
    }
    columns.tsMs.append(fields.signed(.ts))
    columns.tenant.append(tenant)
    columns.outputTokens.append(fields.count(.outputTokens))
    if fields.strings.contains(.prompt) {
      let range = fields.range(.prompt)
      if fields.escaped.contains(.prompt) {
        StringUnescaper.append(bytes.span, range, to: &columns.text)
      } else {
        columns.text.append(contentsOf: bytes[range])
      }
    }
    columns.ends.append(columns.text.count)
  }

  private mutating func checkFingerprint(
    _ bytes: Span<UInt8>, _ fields: borrowing RawFields
  ) throws(LineError) {
    guard fields.strings.contains(.fingerprint), !fields.strings.contains(.prompt) else { return }
    var isGood = false
    fields.withText(.fingerprint, of: bytes, &scratch) {
      isGood = PromptFingerprint(base64: $0) != nil
    }
    guard isGood else { throw FieldTypes.mismatch(.fingerprint, fields) }
  }
}
