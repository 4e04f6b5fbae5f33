public import Trace

/// Another program's log as lines of a trace.
///
/// Record by record, in memory that holds one of them; what cannot be read becomes a line that is no
/// JSON, and is named by its own place (``error(_:ofLine:)``).
public final class TranslatedLog: TranslatedByteSource {
  /// Lines are handed on from so many bytes on, or when the next record has not come yet.
  private static let handedBytes = 256 << 10

  /// The log's name, for errors.
  public let name: String
  /// Its format.
  public let format: LogFormat
  private let options: LogOptions
  private var window: LogWindow
  private var records: any LogRecords
  private var builder: ExchangeBuilder
  private var ledger = RecordLedger()
  private var bytes: [UInt8] = []
  private var handedOn = 0
  private var isAtEnd = false
  private var isTimeTold = false
  private var failure: TraceError?
  private var counts = LogSummary.Counts()

  init(
    name: String, source: any ByteSource, options: LogOptions, layout: LogLayout
  ) {
    self.name = name
    self.options = options
    format = layout.format
    window = LogWindow(source)
    records = layout.records(options)
    builder = ExchangeBuilder(clock: layout.clock(options))
  }

  /// Takes the next bytes; see ``Trace/ByteSource/read(into:at:)``.
  public func read(into buffer: inout [UInt8], at offset: Int) throws(TraceError) -> Int {
    if handedOn == bytes.count {
      bytes.removeAll(keepingCapacity: true)
      handedOn = 0
      try translate()
    }
    let count = min(bytes.count - handedOn, buffer.count - offset)
    buffer.replaceSubrange(offset..<offset + count, with: bytes[handedOn..<handedOn + count])
    handedOn += count
    return count
  }

  /// Translates records until there is something to hand on.
  private func translate() throws(TraceError) {
    while !isAtEnd, bytes.count < Self.handedBytes {
      if let failure { throw failure }
      do {
        try translateNext()
      } catch {
        // The lines before it come first.
        failure = error
        if bytes.isEmpty { throw error }
        return
      }
      // What a pipe has not sent yet is not waited for.
      if window.holdsNothing, !bytes.isEmpty { return }
    }
  }

  private func translateNext() throws(TraceError) {
    builder.begin()
    switch try records.next(&window, &builder, file: name) {
    case .exchange(let place):
      let exchange: Exchange
      let isNamed = builder.hasTenant
      do {
        exchange = try builder.finish(tenant: options.tenant)
      } catch {
        return append(error.problem, place)
      }
      counts.exchanges += 1
      if !isNamed { counts.unnamed += 1 }
      append(exchange, place)
    case .damaged(let problem, let place): append(problem, place)
    case .other: counts.others += 1
    case .end: isAtEnd = true
    }
  }

  private func append(_ exchange: Exchange, _ place: RecordPlace) {
    if !isTimeTold {
      isTimeTold = true
      if builder.clock.isRelative == true {
        RegistryWriter.appendRelativeTimes(to: &bytes)
        ledger.add(place)
      }
    }
    ExchangeWriter.append(exchange, to: &bytes)
    ledger.add(place)
  }

  private func append(_ problem: String, _ place: RecordPlace) {
    // No JSON text begins so.
    bytes += [UInt8(ascii: "!"), UInt8(ascii: "\n")]
    ledger.add(place, problem: problem)
  }

  /// Says of a damaged line where its record stands and what is wrong with it.
  public func error(_ error: TraceError, ofLine line: UInt64) -> TraceError {
    var error = error
    error.file = name
    error.advice = "the record was skipped; correct it or leave it out"
    if let problem = ledger.problem(ofLine: line) { error.problem = problem }
    if let place = ledger.place(ofLine: line) {
      error.line = place.line
      error.byte = place.byte
    } else {
      error.line = nil
      error.byte = nil
      error.problem = "record \(line): \(error.problem)"
    }
    return error
  }

  /// What to do where too many records are damaged.
  public var damageAdvice: String {
    "check that this is \(format.title), or say what it is with --from and --map"
  }

  /// What is known of the log so far.
  public var summary: LogSummary {
    LogSummary(
      name: name, format: format, counts: counts, tenantRule: records.tenantRule,
      tenant: options.tenant, isRelative: builder.clock.isRelative == true,
      epochMs: options.epochMs)
  }
}
