import Fingerprint
import Sketches

/// Makes rows for batches out of scanned lines.
struct ExchangeDecoder {
  // Each hash has its own seed, so that a conversation and an address of the same name differ.
  static let conversationSeed: UInt64 = 1
  static let ipSeed: UInt64 = 2
  static let agentSeed: UInt64 = 3
  static let samplingSeed: UInt64 = 4

  private let areLabelsWanted: Bool
  private var types: FieldTypes
  private let operations = NameMatcher.operations
  private let finishReasons = NameMatcher.finishReasons
  private var fingerprinter: Fingerprinter
  /// Room for one string without its escapes.
  private var scratch: [UInt8] = []
  private var knownModels = ShortTextCache()
  private var knownRegions = ShortTextCache()
  private var knownOperations = ShortTextCache()
  private var knownReasons = ShortTextCache()
  /// Of the prompt of the line that ``read(_:_:_:into:)`` has just read, if the row has one.
  private(set) var fingerprint = PromptFingerprint()

  /// - Parameters:
  ///   - areLabelsWanted: whether rows and exchanges get their labels.
  ///   - areLabelsChecked: whether a label that is no string makes a line damaged; otherwise it is
  ///     no label.
  init(key: FingerprintKey, areLabelsWanted: Bool, areLabelsChecked: Bool) {
    self.areLabelsWanted = areLabelsWanted
    types = FieldTypes(areLabelsChecked: areLabelsChecked)
    fingerprinter = Fingerprinter(key: key)
  }

  /// Reads a line that has a time into a row, whatever was in it.
  ///
  /// - Throws: for the first value that is not what it must be; then the tables are unchanged.
  @inline(__always)
  mutating func read(
    _ bytes: [UInt8], _ fields: inout RawFields, _ tables: inout TraceTables,
    into row: inout ExchangeRow
  ) throws(LineError) {
    let bytes = bytes.span
    try types.check(bytes, &fields, &scratch)
    try checkTenant(bytes, &fields)
    row = ExchangeRow()
    row.known = FieldSet(rawValue: fields.present.bits & FieldSet.allBits)
    try readPrompt(bytes, &fields, &row)
    row.tsMs = fields.signed(.ts)
    readNumbers(&fields, &row)
    readNames(bytes, &fields, &row, &tables)
    readHashes(bytes, &fields, &row)
  }

  private mutating func checkTenant(
    _ bytes: Span<UInt8>, _ fields: inout RawFields
  ) throws(LineError) {
    guard fields.strings.contains(.tenant) else {
      throw LineError(Int(fields.starts[TraceField.ts.index]), .missing(.tenant))
    }
    var count = fields.range(.tenant).count
    if fields.escaped.contains(.tenant) {
      fields.withText(.tenant, of: bytes, &scratch) { count = $0.count }
    }
    guard count >= 1 && count <= TraceLimits.tenantNameBytes else {
      throw FieldTypes.mismatch(.tenant, fields)
    }
  }

  @inline(__always)
  private mutating func readPrompt(
    _ bytes: Span<UInt8>, _ fields: inout RawFields, _ row: inout ExchangeRow
  ) throws(LineError) {
    if fields.strings.contains(.prompt) {
      fields.withText(.prompt, of: bytes, &scratch) {
        fingerprint = fingerprinter.fingerprint($0)
      }
    } else if fields.strings.contains(.fingerprint) {
      var fingerprint: PromptFingerprint?
      fields.withText(.fingerprint, of: bytes, &scratch) {
        fingerprint = PromptFingerprint(base64: $0)
      }
      guard let fingerprint else { throw FieldTypes.mismatch(.fingerprint, fields) }
      self.fingerprint = fingerprint
      row.known.insert(.prompt)
    }
  }

  @inline(__always)
  private func readNumbers(_ fields: inout RawFields, _ row: inout ExchangeRow) {
    row.inputTokens = fields.count(.inputTokens)
    row.outputTokens = fields.count(.outputTokens)
    row.cachedTokens = fields.count(.cachedTokens)
    row.reasoningTokens = fields.count(.reasoningTokens)
    row.maxTokens = fields.count(.maxTokens)
    row.turn = fields.count(.turn)
    row.durationMs = fields.count(.durationMs)
    row.samples = UInt16(clamping: fields.count(.samples))
    row.tools = UInt16(clamping: fields.count(.tools))
    row.status = UInt16(clamping: fields.count(.status))
    if fields.integers.contains(.temperature) {
      let value = Double(bitPattern: fields.payloads[TraceField.temperature.index])
      // Beyond the range of a `Float`, the nearest that is finite.
      let limit = Double(Float.greatestFiniteMagnitude)
      row.temperature = Float(min(max(value, -limit), limit))
    }
    if fields.integers.contains(.seed) {
      row.seed = SeededHash.combine(
        Self.samplingSeed, fields.payloads[TraceField.seed.index])
    }
    if !fields.integers.contains(.status) || row.status == 200 { row.flags.insert(.served) }
    if fields.trues.contains(.stream) { row.flags.insert(.stream) }
    if fields.trues.contains(.logprobs) { row.flags.insert(.logprobs) }
  }

  @inline(__always)
  private mutating func readNames(
    _ bytes: Span<UInt8>, _ fields: inout RawFields, _ row: inout ExchangeRow,
    _ tables: inout TraceTables
  ) {
    fields.withText(.tenant, of: bytes, &scratch) {
      row.tenant = tables.tenants.intern($0) ?? ExchangeRow.untracked
    }
    if fields.strings.contains(.model) {
      row.model = Self.number(.model, bytes, &fields, &knownModels, &scratch) {
        tables.models.intern($0)
      }
      if row.model == 0 { row.known.remove(.model) }
    }
    let facts = tables.facts(ofModel: row.model)
    row.outputPrice = facts.outputPrice
    if facts.isProtected { row.flags.insert(.protected) }
    let releaseMs = tables.newestRelease(atMs: row.tsMs)
    row.hoursSinceRelease = ReleaseCalendar.hours(from: releaseMs, toMs: row.tsMs)
    if facts.isProtected, facts.releasedMs == releaseMs { row.flags.insert(.newestModel) }
    if fields.strings.contains(.region) {
      row.region = Self.number(.region, bytes, &fields, &knownRegions, &scratch) {
        tables.regions.intern($0)
      }
      if row.region == 0 { row.known.remove(.region) }
    }
    if fields.strings.contains(.op) {
      row.op = UInt8(
        truncatingIfNeeded: Self.number(.op, bytes, &fields, &knownOperations, &scratch) {
          UInt16(operations.number(of: $0))
        })
    }
    if fields.strings.contains(.finish) {
      row.finish = UInt8(
        truncatingIfNeeded: Self.number(.finish, bytes, &fields, &knownReasons, &scratch) {
          UInt16(finishReasons.number(of: $0))
        })
    }
    if areLabelsWanted, fields.strings.contains(.campaign) {
      fields.withText(.campaign, of: bytes, &scratch) {
        row.campaign = tables.campaigns.intern($0)
      }
    }
  }

  /// The number of a name, which is remembered unless it is 0: a table that is full counts each
  /// of those.
  @inline(__always)
  private static func number(
    _ field: TraceField, _ bytes: Span<UInt8>, _ fields: inout RawFields,
    _ known: inout ShortTextCache,
    _ scratch: inout [UInt8], _ lookUp: (Span<UInt8>) -> UInt16
  ) -> UInt16 {
    let key =
      fields.escaped.contains(field) ? nil : ShortTextCache.Key(bytes, fields.range(field))
    if let key, let value = known.value(of: key) { return UInt16(truncatingIfNeeded: value) }
    var number: UInt16 = 0
    fields.withText(field, of: bytes, &scratch) { number = lookUp($0) }
    if let key, number != 0 { known.set(UInt64(number), for: key) }
    return number
  }

  @inline(__always)
  private mutating func readHashes(
    _ bytes: Span<UInt8>, _ fields: inout RawFields, _ row: inout ExchangeRow
  ) {
    if fields.strings.contains(.conversation) {
      fields.withText(.conversation, of: bytes, &scratch) {
        row.conversation = SeededHash.hash($0, seed: Self.conversationSeed)
      }
    }
    if fields.strings.contains(.ip) {
      fields.withText(.ip, of: bytes, &scratch) {
        row.ip = SeededHash.hash($0, seed: Self.ipSeed)
      }
    }
    if fields.strings.contains(.agent) {
      fields.withText(.agent, of: bytes, &scratch) {
        row.agent = SeededHash.hash($0, seed: Self.agentSeed)
      }
    }
  }
}

extension FieldSet {
  /// The bits of all fields.
  static let allBits: UInt32 = 1 << 22 - 1
}

extension ExchangeDecoder {
  /// The exchange of a line that has a time, all of it.
  ///
  /// - Throws: for the first value that is not what it must be: for the same lines as
  ///   ``read(_:_:_:into:)`` with labels.
  mutating func exchange(
    _ bytes: [UInt8], _ fields: inout RawFields
  ) throws(LineError) -> Exchange {
    let bytes = bytes.span
    try types.check(bytes, &fields, &scratch)
    try checkTenant(bytes, &fields)
    var exchange = Exchange(
      tsMs: fields.signed(.ts), tenant: text(.tenant, bytes, fields) ?? "")
    exchange.model = text(.model, bytes, fields)
    exchange.op = text(.op, bytes, fields)
    exchange.prompt = try prompt(bytes, fields)
    exchange.inputTokens = fields.optionalCount(.inputTokens)
    exchange.outputTokens = fields.optionalCount(.outputTokens)
    exchange.cachedTokens = fields.optionalCount(.cachedTokens)
    exchange.reasoningTokens = fields.optionalCount(.reasoningTokens)
    exchange.maxTokens = fields.optionalCount(.maxTokens)
    if fields.integers.contains(.temperature) {
      exchange.temperature = Double(bitPattern: fields.payloads[TraceField.temperature.index])
    }
    exchange.samples = fields.optionalCount(.samples)
    if fields.integers.contains(.seed) { exchange.seed = fields.signed(.seed) }
    exchange.stream = fields.bool(.stream)
    exchange.tools = fields.optionalCount(.tools)
    exchange.logprobs = fields.bool(.logprobs)
    exchange.conversation = text(.conversation, bytes, fields)
    exchange.turn = fields.optionalCount(.turn)
    exchange.finish = text(.finish, bytes, fields)
    exchange.status = fields.optionalCount(.status)
    exchange.durationMs = fields.optionalCount(.durationMs)
    exchange.region = text(.region, bytes, fields)
    exchange.ip = text(.ip, bytes, fields)
    exchange.agent = text(.agent, bytes, fields)
    exchange.campaign = text(.campaign, bytes, fields)
    return exchange
  }

  private mutating func prompt(
    _ bytes: Span<UInt8>, _ fields: borrowing RawFields
  ) throws(LineError) -> Prompt? {
    if let text = text(.prompt, bytes, fields) { return .text(text) }
    guard fields.strings.contains(.fingerprint) else { return nil }
    var fingerprint: PromptFingerprint?
    fields.withText(.fingerprint, of: bytes, &scratch) {
      fingerprint = PromptFingerprint(base64: $0)
    }
    guard let fingerprint else { throw FieldTypes.mismatch(.fingerprint, fields) }
    return .fingerprint(fingerprint)
  }

  private mutating func text(
    _ field: TraceField, _ bytes: Span<UInt8>, _ fields: borrowing RawFields
  ) -> String? {
    guard fields.strings.contains(field) else { return nil }
    var text = ""
    fields.withText(field, of: bytes, &scratch) { text = String(repairing: $0) }
    return text
  }
}
