import Fingerprint
import Sketches

/// Makes rows out of scanned lines.
struct ExchangeDecoder {
  // Each hash has its own seed, so that a conversation and an address of the same name differ.
  static let conversationSeed: UInt64 = 1
  static let ipSeed: UInt64 = 2
  static let agentSeed: UInt64 = 3
  static let samplingSeed: UInt64 = 4

  private var types: FieldTypes
  var values: RowValues
  /// Room for one string without its escapes.
  private var scratch: [UInt8] = []

  /// - Parameters:
  ///   - tenantSeed: of the ``TenantTable`` that the rows are for.
  ///   - areLabelsWanted: whether rows and exchanges get their labels.
  ///   - areLabelsChecked: whether a label that is no string makes a line damaged; otherwise it is
  ///     no label.
  init(
    key: FingerprintKey, tenantSeed: UInt64, areLabelsWanted: Bool, areLabelsChecked: Bool
  ) {
    types = FieldTypes(areLabelsChecked: areLabelsChecked)
    values = RowValues(key: key, tenantSeed: tenantSeed, areLabelsWanted: areLabelsWanted)
  }

  /// Reads a line that has a time into a row, whatever was in it.
  ///
  /// - Throws: for the first value that is not what it must be; then row and origin are to be
  ///   forgotten.
  mutating func read(
    _ bytes: Span<UInt8>, _ fields: inout RawFields, into row: inout ExchangeRow,
    _ origin: inout RowBlock.Origin, _ block: inout RowBlock
  ) throws(LineError) {
    try types.check(bytes, &fields, &scratch)
    try checkTenant(bytes, &fields)
    row = ExchangeRow()
    row.known = FieldSet(rawValue: fields.present.bits & FieldSet.allBits)
    try readPrompt(bytes, &fields, &row)
    row.tsMs = fields.signed(.ts)
    readNumbers(&fields, &row)
    readTenant(bytes, &fields, &origin, &block.unescaped)
    readNames(bytes, &fields, &row, &block.names)
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

  private mutating func readPrompt(
    _ bytes: Span<UInt8>, _ fields: inout RawFields, _ row: inout ExchangeRow
  ) throws(LineError) {
    if fields.strings.contains(.prompt) {
      values.takePrompt(
        bytes, fields.range(.prompt), isEscaped: fields.escaped.contains(.prompt))
    } else if fields.strings.contains(.fingerprint) {
      var fingerprint: PromptFingerprint?
      fields.withText(.fingerprint, of: bytes, &scratch) {
        fingerprint = PromptFingerprint(base64: $0)
      }
      guard let fingerprint else { throw FieldTypes.mismatch(.fingerprint, fields) }
      values.take(fingerprint)
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
      row.seed = Self.samplingHash(of: fields.payloads[TraceField.seed.index])
    }
    if !fields.integers.contains(.status) || row.status == 200 { row.flags.insert(.served) }
    if fields.trues.contains(.stream) { row.flags.insert(.stream) }
    if fields.trues.contains(.logprobs) { row.flags.insert(.logprobs) }
  }

  @inline(__always)
  private mutating func readTenant(
    _ bytes: Span<UInt8>, _ fields: inout RawFields, _ origin: inout RowBlock.Origin,
    _ unescaped: inout [UInt8]
  ) {
    fields.withText(.tenant, of: bytes, &scratch) {
      origin.tenantHash = SeededHash.hash($0, seed: values.tenantSeed)
      origin.nameCount = UInt16(truncatingIfNeeded: $0.count)
    }
    origin.isUnescaped = fields.escaped.contains(.tenant)
    if origin.isUnescaped {
      origin.nameStart = UInt32(truncatingIfNeeded: unescaped.count)
      unescaped += scratch
    } else {
      origin.nameStart = fields.starts[TraceField.tenant.index]
    }
  }

  @inline(__always)
  private mutating func readNames(
    _ bytes: Span<UInt8>, _ fields: inout RawFields, _ row: inout ExchangeRow,
    _ names: inout BlockNames
  ) {
    if fields.strings.contains(.model) {
      fields.withText(.model, of: bytes, &scratch) {
        row.model = values.models.number(of: $0, &names.models)
      }
    }
    if fields.strings.contains(.region) {
      fields.withText(.region, of: bytes, &scratch) {
        row.region = values.regions.number(of: $0, &names.regions)
      }
    }
    if fields.strings.contains(.op) {
      fields.withText(.op, of: bytes, &scratch) { row.op = values.operations.number(of: $0) }
    }
    if fields.strings.contains(.finish) {
      fields.withText(.finish, of: bytes, &scratch) {
        row.finish = values.finishReasons.number(of: $0)
      }
    }
    if values.areLabelsWanted, fields.strings.contains(.campaign) {
      fields.withText(.campaign, of: bytes, &scratch) {
        row.campaign = values.campaigns.number(of: $0, &names.campaigns)
      }
    }
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

extension ExchangeDecoder {
  /// - Parameter seed: the bits of the sampling seed as an `Int64`.
  @inline(__always)
  static func samplingHash(of seed: UInt64) -> UInt64 { SeededHash.combine(samplingSeed, seed) }
}

extension FieldSet {
  /// The bits of all fields.
  static let allBits: UInt32 = 1 << 22 - 1
}

extension ExchangeDecoder {
  /// The exchange of a line that has a time, all of it.
  ///
  /// - Throws: for the first value that is not what it must be: for the same lines as
  ///   ``read(_:_:into:_:_:)`` with labels.
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
