import Fingerprint

/// Writes exchanges in the columnar form, an Arrow IPC file or stream.
///
/// ```swift
/// var writer = ArrowTraceWriter(name: "trace.arrow", form: .file)
/// var bytes: [UInt8] = []
/// try writer.append(exchange, to: &bytes)  // grows when a batch is full
/// writer.finish(to: &bytes)
/// ```
///
/// One column for each key of the JSON form, under its name; an absent key is a null. Names that come
/// again and again (`tenant`, `model`, `op`, `finish`, `region`, `ip`, `agent`, `campaign`) are numbers
/// of 32 bits into a dictionary; `prompt` and `conversation`, which mostly differ, are plain strings;
/// `ts` is a time in UTC, `fingerprint` its 96 bytes.
///
/// A FILE has each dictionary once, at its end, where the footer tells readers to find it: files may
/// not replace a dictionary, and not all readers take additions to one (polars 2.1 does not). So the
/// values are kept in memory until then, up to a limit (``ArrowLimits/writtenDictionaryValues``).
/// A STREAM must have a dictionary before the rows that refer to it, and replaces it before a batch
/// with new values, which every reader takes; nothing is kept for long, and there is no limit.
public struct ArrowTraceWriter {
  /// What is written.
  public enum Form: Sendable {
    /// For a place with a name: `.arrow`.
    case file
    /// For a pipe, `.arrows` where it has a name. Registry lines travel in it.
    case stream
  }

  /// Rows of a batch: enough for readers that work batch by batch, few enough to stay in a cache.
  static let usualBatchRows = 16_384
  /// A batch ends early when its strings have so many bytes.
  static let usualBatchTextBytes = 16 << 20
  /// Values that a dictionary of a stream keeps for the next batch; a larger one begins anew.
  static let keptValues = 16_384
  /// Bytes of registry lines that go with one message.
  static let registryBytes = 4 << 20

  let name: String
  private let form: Form
  private let batchRows: Int
  private let batchTextBytes: Int
  var columns: [ArrowColumnBuilder]
  private var messages: ArrowMessageWriter
  /// Values of each dictionary that the stream has so far.
  private var sentNames: [Int]
  private var registry: [UInt8] = []
  private var isBegun = false

  /// A writer that has written nothing.
  ///
  /// - Parameter name: of the output, for errors.
  public init(name: String, form: Form) {
    self.init(
      name: name, form: form, batchRows: Self.usualBatchRows,
      batchTextBytes: Self.usualBatchTextBytes)
  }

  /// The same with batches of another size.
  init(name: String, form: Form, batchRows: Int, batchTextBytes: Int) {
    self.name = name
    self.form = form
    self.batchRows = batchRows
    self.batchTextBytes = batchTextBytes
    columns = TraceField.written.map { ArrowColumnBuilder($0, Self.kind(of: $0)) }
    messages = ArrowMessageWriter(columns)
    sentNames = Array(repeating: 0, count: columns.count)
  }

  private static func kind(of field: TraceField) -> ArrowColumnBuilder.Kind {
    switch field {
    case .ts: .time
    case .tenant, .model, .op, .finish, .region, .ip, .agent, .campaign: .name
    case .prompt, .conversation: .text
    case .fingerprint: .binary
    case .temperature: .double
    case .seed: .whole
    case .stream, .logprobs: .flag
    case .inputTokens, .outputTokens, .cachedTokens, .reasoningTokens, .maxTokens, .samples,
      .tools, .turn, .status, .durationMs:
      .count
    }
  }

  /// Puts registry lines, each with its end, into a stream before the next exchange, or into a file
  /// before the first.
  public mutating func appendRegistry(_ lines: [UInt8], to bytes: inout [UInt8]) {
    guard !lines.isEmpty else { return }
    precondition(form == .stream || !isBegun, "a file has its registry beside it")
    if columns[0].count > 0 { flush(to: &bytes) }
    registry += lines
  }

  /// Writes an exchange; ``Exchange`` says what may be in it. A temperature that is not finite is
  /// left out, as in JSON.
  ///
  /// - Throws: if a file's dictionary gets too large; then it cannot be finished.
  public mutating func append(
    _ exchange: Exchange, to bytes: inout [UInt8]
  ) throws(TraceError) {
    for index in columns.indices {
      guard Self.append(exchange, to: &columns[index]) else {
        throw tooManyValues(columns[index].field)
      }
    }
    if isFull { flush(to: &bytes) }
  }

  func tooManyValues(_ field: TraceField) -> TraceError {
    TraceError(
      file: name,
      problem: "column '\(field.name)' has more different values than the dictionary of an Arrow "
        + "file may have",
      advice: "write a stream, which has no such limit: -o X.arrows")
  }

  private static func append(_ exchange: Exchange, to column: inout ArrowColumnBuilder) -> Bool {
    switch column.field {
    case .ts: column.append(exchange.tsMs)
    case .tenant: return column.append(exchange.tenant)
    case .model: return column.append(exchange.model)
    case .op: return column.append(exchange.op)
    case .prompt:
      guard case .text(let text)? = exchange.prompt else {
        column.appendNull()
        return true
      }
      return column.append(text)
    case .fingerprint:
      guard case .fingerprint(let fingerprint)? = exchange.prompt else {
        column.appendNull()
        return true
      }
      return column.append(fingerprint.encoded().span)
    case .inputTokens: column.append(exchange.inputTokens)
    case .outputTokens: column.append(exchange.outputTokens)
    case .cachedTokens: column.append(exchange.cachedTokens)
    case .reasoningTokens: column.append(exchange.reasoningTokens)
    case .maxTokens: column.append(exchange.maxTokens)
    case .temperature:
      column.append(exchange.temperature.flatMap { $0.isFinite ? $0 : nil })
    case .samples: column.append(exchange.samples)
    case .seed: column.append(exchange.seed)
    case .stream: column.append(exchange.stream)
    case .tools: column.append(exchange.tools)
    case .logprobs: column.append(exchange.logprobs)
    case .conversation: return column.append(exchange.conversation)
    case .turn: column.append(exchange.turn)
    case .finish: return column.append(exchange.finish)
    case .status: column.append(exchange.status)
    case .durationMs: column.append(exchange.durationMs)
    case .region: return column.append(exchange.region)
    case .ip: return column.append(exchange.ip)
    case .agent: return column.append(exchange.agent)
    case .campaign: return column.append(exchange.campaign)
    }
    return true
  }

  var isFull: Bool {
    columns[0].count >= batchRows || columns.contains { $0.data.count >= batchTextBytes }
  }

  /// Writes what is left, and the end.
  public mutating func finish(to bytes: inout [UInt8]) {
    begin(to: &bytes)
    if columns[0].count > 0 || !registry.isEmpty { flush(to: &bytes) }
    if form == .file {
      for column in columns where column.kind == .name {
        messages.appendDictionary(of: column, to: &bytes)
      }
    }
    messages.appendEnd(to: &bytes)
    if form == .file { messages.appendFooter(to: &bytes) }
  }

  private mutating func begin(to bytes: inout [UInt8]) {
    if isBegun { return }
    isBegun = true
    if form == .file { messages.appendMagic(to: &bytes) }
    messages.appendSchema(registry: takeRegistry(), to: &bytes)
  }

  mutating func flush(to bytes: inout [UInt8]) {
    begin(to: &bytes)
    let empty = columns.map { ArrowColumnBuilder($0.field, $0.kind) }
    if form == .stream { sendNames(to: &bytes) }
    while registry.count > Self.registryBytes {
      messages.appendBatch(empty, registry: takeRegistry(), to: &bytes)
    }
    messages.appendBatch(columns, registry: takeRegistry(), to: &bytes)
    for index in columns.indices {
      columns[index].removeRows()
      if form == .stream, columns[index].names.count > Self.keptValues {
        columns[index].removeNames()
        sentNames[index] = 0
      }
    }
  }

  /// Writes the dictionaries that have new values.
  private mutating func sendNames(to bytes: inout [UInt8]) {
    for index in columns.indices where columns[index].kind == .name {
      // Readers want every dictionary before the first batch, the empty ones too.
      let isNew = columns[index].names.count > sentNames[index]
      guard isNew || !isSent else { continue }
      messages.appendDictionary(of: columns[index], to: &bytes)
      sentNames[index] = columns[index].names.count
    }
    isSent = true
  }

  /// Whether the dictionaries have been written once.
  private var isSent = false

  /// Registry lines for the next message, at most so many bytes unless one line is longer.
  private mutating func takeRegistry() -> String? {
    guard !registry.isEmpty else { return nil }
    var end = registry.count
    if end > Self.registryBytes {
      let lineEnd =
        registry[..<Self.registryBytes].lastIndex(of: UInt8(ascii: "\n"))
        ?? registry.firstIndex(of: UInt8(ascii: "\n"))
      end = lineEnd.map { $0 + 1 } ?? end
    }
    let lines = String(decoding: registry[..<end], as: UTF8.self)
    registry.removeFirst(end)
    return lines
  }
}
