import Trace

/// Why a record is damaged.
struct RecordError: Error {
  /// Where, in bytes from the beginning of the record.
  var byte: Int
  /// What was found and what was expected; never the text of a value, which may be a prompt.
  var problem: String
}

/// An exchange as it is put together from the values of one record.
///
/// Every value is checked here, so that whatever leaves is a sound line of a trace. What is absent,
/// null or an empty text stays unknown.
struct ExchangeBuilder {
  private(set) var exchange = Exchange(tsMs: 0, tenant: "")
  private(set) var hasTime = false
  /// Whether the record says that the request failed, without a status.
  private var hasFailed = false
  private var endMs: Int64?
  var clock: LogClock

  /// The status of a failure that the log gives none for.
  static let unknownFailure: UInt32 = 500

  init(clock: LogClock) { self.clock = clock }

  /// Forgets the record before.
  mutating func begin() {
    exchange = Exchange(tsMs: 0, tenant: "")
    hasTime = false
    hasFailed = false
    endMs = nil
  }

  /// The exchange, once all is said.
  ///
  /// - Parameter fallback: the tenant where none was named.
  mutating func finish(tenant fallback: String) throws(RecordError) -> Exchange {
    guard hasTime else { throw RecordError(byte: 0, problem: "found no time, expected one") }
    if exchange.tenant.isEmpty { exchange.tenant = fallback }
    if exchange.durationMs == nil, let endMs, endMs >= exchange.tsMs {
      exchange.durationMs = UInt32(exactly: endMs - exchange.tsMs)
    }
    if hasFailed, exchange.status ?? 200 == 200 { exchange.status = Self.unknownFailure }
    return exchange
  }

  /// Whether the tenant was named.
  var hasTenant: Bool { !exchange.tenant.isEmpty }

  /// Marks the request as one that failed.
  mutating func setFailed() { hasFailed = true }

  /// Sets the time.
  mutating func setTime(ms: Int64) {
    exchange.tsMs = ms
    hasTime = true
  }

  /// Sets the tenant to a name of 1 to 256 bytes.
  mutating func setTenant(_ name: String) { exchange.tenant = name }

  /// Sets the number of tools.
  mutating func setTools(_ count: Int) { exchange.tools = UInt32(clamping: count) }

  /// Sets the newest user message, if there is one.
  mutating func setPrompt(_ text: String?) {
    if let text { exchange.prompt = .text(text) }
  }

  /// Sets whether the answer was streamed.
  mutating func setStream(_ isStreamed: Bool) { exchange.stream = isStreamed }
}

extension ExchangeBuilder {
  /// Sets a field from a value of JSON that begins at a byte of the record.
  mutating func set(
    _ field: LogField, _ value: JSONValue, at byte: Int
  ) throws(RecordError) {
    switch value {
    case .null: return
    case .string(let text): try set(field, text.utf8Span.span, at: byte)
    case .number(let number): try set(field, number, at: byte)
    case .bool(let flag): try set(field, flag, at: byte)
    case .array(let elements): try set(field, elements, value, at: byte)
    case .object: try setObject(field, value, at: byte)
    }
  }

  private mutating func set(
    _ field: LogField, _ number: JSONNumber, at byte: Int
  ) throws(RecordError) {
    switch field {
    case .ts:
      guard let ms = clock.milliseconds(number) else { throw mismatch(field, number, byte) }
      setTime(ms: ms)
    case .temperature: exchange.temperature = number.double
    case .seed:
      guard let seed = number.integer else { throw mismatch(field, number, byte) }
      exchange.seed = seed
    case .durationMs:
      guard number.double >= 0, let ms = UInt32(exactly: number.double.rounded()) else {
        throw mismatch(field, number, byte)
      }
      exchange.durationMs = ms
    case .stream:
      guard let integer = number.integer, integer == 0 || integer == 1 else {
        throw mismatch(field, number, byte)
      }
      try set(field, integer == 1, at: byte)
    case .logprobs:
      // The older interface takes the number of them.
      guard let integer = number.integer, integer >= 0 else { throw mismatch(field, number, byte) }
      try set(field, integer > 0, at: byte)
    case .tenant, .model, .op, .conversation, .finish, .region, .ip, .agent, .campaign, .prompt:
      // An identifier may be a number.
      let text = number.integer.map { String($0) } ?? String(number.double)
      try set(field, text.utf8Span.span, at: byte)
    default:
      guard let integer = number.integer, let count = UInt32(exactly: integer) else {
        throw mismatch(field, number, byte)
      }
      setCount(field, count)
    }
  }

  private mutating func set(_ field: LogField, _ flag: Bool, at byte: Int) throws(RecordError) {
    switch field {
    case .stream: exchange.stream = flag
    case .logprobs: exchange.logprobs = flag
    default: throw mismatch(field, found: flag ? "true" : "false", byte)
    }
  }

  private mutating func set(
    _ field: LogField, _ elements: [JSONValue], _ value: JSONValue, at byte: Int
  ) throws(RecordError) {
    switch field {
    case .prompt: setPrompt(NewestUserMessage.text(of: value))
    case .tools: setTools(elements.count)
    case .finish:
      // A list of reasons, one a choice.
      if let first = elements.first { try set(.finish, first, at: byte) }
    default: throw mismatch(field, found: "an array", byte)
    }
  }

  private mutating func setObject(
    _ field: LogField, _ value: JSONValue, at byte: Int
  ) throws(RecordError) {
    guard field == .prompt else { throw mismatch(field, found: "an object", byte) }
    setPrompt(NewestUserMessage.text(of: value))
  }

  /// Sets a field from text that begins at a byte of the record: UTF-8.
  mutating func set(
    _ field: LogField, _ text: Span<UInt8>, at byte: Int
  ) throws(RecordError) {
    if Self.isAbsent(text) { return }
    switch field {
    case .ts:
      guard let ms = clock.milliseconds(text) else { throw mismatch(field, found: "a text", byte) }
      setTime(ms: ms)
    case .stream, .logprobs:
      if text.isText("true") { return try set(field, true, at: byte) }
      if text.isText("false") { return try set(field, false, at: byte) }
      try setNumber(field, text, at: byte)
    case .tenant, .model, .op, .conversation, .finish, .region, .ip, .agent, .campaign, .prompt:
      guard let string = String.of(text) else {
        throw RecordError(byte: byte, problem: "found bytes that are no UTF-8, expected a text")
      }
      try setText(field, string, at: byte)
    case .temperature, .seed, .inputTokens, .outputTokens, .cachedTokens, .reasoningTokens,
      .maxTokens, .n, .tools, .turn, .status, .durationMs:
      try setNumber(field, text, at: byte)
    }
  }

  private mutating func setNumber(
    _ field: LogField, _ text: Span<UInt8>, at byte: Int
  ) throws(RecordError) {
    guard let number = NumberText.number(text) else {
      throw mismatch(field, found: "a text", byte)
    }
    try set(field, number, at: byte)
  }

  private mutating func setText(
    _ field: LogField, _ text: String, at byte: Int
  ) throws(RecordError) {
    switch field {
    case .tenant:
      guard text.utf8.count <= TraceLimits.tenantNameBytes else {
        throw mismatch(field, found: "\(text.utf8.count) bytes", byte)
      }
      exchange.tenant = text
    case .model: exchange.model = text
    case .op: exchange.op = LogNames.operation(text)
    case .prompt: setPrompt(NewestUserMessage.text(of: .string(text)))
    case .conversation: exchange.conversation = text
    case .finish: exchange.finish = LogNames.finish(text)
    case .region: exchange.region = text
    case .ip: exchange.ip = text
    case .agent: exchange.agent = text
    case .campaign: exchange.campaign = text
    default: preconditionFailure("a field that is a text")
    }
  }

  private mutating func setCount(_ field: LogField, _ count: UInt32) {
    switch field {
    case .inputTokens: exchange.inputTokens = count
    case .outputTokens: exchange.outputTokens = count
    case .cachedTokens: exchange.cachedTokens = count
    case .reasoningTokens: exchange.reasoningTokens = count
    case .maxTokens: exchange.maxTokens = count
    case .n: exchange.samples = count
    case .tools: exchange.tools = count
    case .turn: exchange.turn = count
    case .status: exchange.status = count
    default: preconditionFailure("a field that is a count")
    }
  }

  /// Takes the end of the answer, where the log has no duration; what is no time says nothing.
  mutating func setEnd(_ value: JSONValue) {
    if value.wholeNumber == 0 { return }
    switch value {
    case .string(let text): endMs = clock.milliseconds(text.utf8Span.span)
    case .number(let number): endMs = clock.milliseconds(number)
    default: break
    }
  }

  /// Forgets tokens that a log writes as 0 where it does not know them.
  mutating func forgetTokensIfAllZero() {
    guard exchange.inputTokens ?? 0 == 0, exchange.outputTokens ?? 0 == 0 else { return }
    exchange.inputTokens = nil
    exchange.outputTokens = nil
  }

  /// Whether a text says that there is no value, as databases and data frames write it.
  private static func isAbsent(_ text: Span<UInt8>) -> Bool {
    if text.isEmpty || text.count > 4 { return text.isEmpty }
    return text.isText("null") || text.isText("none") || text.isText("nan") || text.isText("\\N")
  }

  private func mismatch(_ field: LogField, found: String, _ byte: Int) -> RecordError {
    RecordError(
      byte: byte, problem: "\(field.rawValue): found \(found), expected \(field.expectation)")
  }

  private func mismatch(_ field: LogField, _ number: JSONNumber, _ byte: Int) -> RecordError {
    mismatch(field, found: JSONValue.number(number).typeName, byte)
  }
}

extension String {
  /// The text of bytes; `nil` if they are no UTF-8.
  static func of(_ bytes: Span<UInt8>) -> String? {
    guard let text = try? UTF8Span(validating: bytes) else { return nil }
    return String(copying: text)
  }
}
