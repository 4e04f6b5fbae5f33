import Trace

/// Exchanges on their way out, in one of the forms of a trace.
struct TraceEncoder {
  private var arrow: ArrowTraceWriter?
  /// What is ready to be written; the caller empties it.
  var bytes: [UInt8] = []

  /// An encoder that has written nothing.
  ///
  /// - Parameter path: of the output, for errors.
  init(_ form: TraceForm, path: String) {
    switch form {
    case .lines: arrow = nil
    case .arrowFile: arrow = ArrowTraceWriter(name: path, form: .file)
    case .arrowStream: arrow = ArrowTraceWriter(name: path, form: .stream)
    }
  }

  /// Puts registry lines before the next exchange.
  mutating func appendRegistry(_ lines: [UInt8]) {
    if arrow == nil { bytes += lines } else { arrow?.appendRegistry(lines, to: &bytes) }
  }

  /// Says that times are relative; before the first exchange. It is said in the trace itself, not
  /// beside it, so that no other registry can hide it.
  mutating func appendRelativeTimes() {
    var line: [UInt8] = []
    RegistryWriter.appendRelativeTimes(to: &line)
    appendRegistry(line)
  }

  /// Puts an exchange.
  mutating func append(_ exchange: Exchange) throws(TraceError) {
    if arrow == nil {
      ExchangeWriter.append(exchange, to: &bytes)
    } else {
      try arrow?.append(exchange, to: &bytes)
    }
  }

  /// Puts exchanges that are lines already.
  mutating func append(lines: [UInt8]) throws(TraceError) {
    if arrow == nil { bytes += lines } else { try arrow?.append(lines: lines, to: &bytes) }
  }

  /// Puts the end.
  mutating func finish() { arrow?.finish(to: &bytes) }
}
