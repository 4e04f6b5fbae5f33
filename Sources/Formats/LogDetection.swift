public import Trace

/// Opens logs of any known format as traces.
public enum LogReader {
  /// Opens a log, whatever it is.
  ///
  /// - Parameters:
  ///   - name: of the log, for errors.
  ///   - source: its bytes, from the beginning.
  /// - Returns: what to read it from, and the translation, if it is no trace of ours.
  /// - Throws: what the source throws, and where the content is of no known format.
  public static func open(
    name: String, source: any ByteSource, options: LogOptions
  ) throws(TraceError) -> (source: any ByteSource, log: TranslatedLog?) {
    if options.format == .native { return (source, nil) }
    let (head, source) = try LogHead.peek(source)
    guard let layout = try LogDetection(head, options).layout(name: name) else {
      return (source, nil)
    }
    let log = TranslatedLog(name: name, source: source, options: options, layout: layout)
    return (log, log)
  }
}

/// Tells a log's format by its first bytes.
struct LogDetection {
  private let head: LogHead
  private let options: LogOptions

  init(_ head: LogHead, _ options: LogOptions) {
    self.head = head
    self.options = options
  }

  /// The layout; `nil`: a trace of ours, or nothing at all.
  func layout(name: String) throws(TraceError) -> LogLayout? {
    if let format = options.format { return asked(format) }
    if isArrow || head.start == head.bytes.count { return nil }
    let isMapped = !options.map.entries.isEmpty
    let first = head.bytes[head.start]
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
      if !isMapped, isNative { return nil }
      if let layout = json() { return layout }
      if isMapped { return asked(.jsonl) }
      // Whether it is a trace will be seen where its first line ends.
      if head.isFirstLineCut { return nil }
    } else {
      if !isMapped, isNative { return nil }
      if let layout = csv(isMapped: isMapped) { return layout }
    }
    throw unknown(name)
  }

  private func unknown(_ name: String) -> TraceError {
    for (magic, what, advice) in Self.containers where head.bytes.starts(with: magic) {
      return TraceError(
        file: name, problem: "found \(what), expected a trace or a log", advice: advice)
    }
    let formats = LogFormat.allCases.dropFirst().map(\.rawValue).joined(separator: ", ")
    return TraceError(
      file: name,
      problem: "its content is of no known format: neither a trace, whose lines have `ts` and "
        + "`tenant`, nor \(formats)",
      advice: "say which of its names are which of ours, such as "
        + "--map ts=WHEN,tenant=CUSTOMER,output_tokens=TOKENS, or what it is with --from")
  }

  /// What logs come packed in, by the first bytes.
  private static let containers: [(magic: [UInt8], what: String, advice: String)] = [
    ([0x1F, 0x8B], "gzip", "unpack it: gunzip -c FILE | stillwatch …"),
    ([0x28, 0xB5, 0x2F, 0xFD], "zstd", "unpack it: zstd -dc FILE | stillwatch …"),
    (Array("PK".utf8), "a zip archive", "unpack it: unzip -p FILE | stillwatch …"),
    (Array("PAR1".utf8), "Parquet", "write it as Arrow or CSV first, with pyarrow or DuckDB"),
    ([0xFF, 0xFE], "UTF-16", "write it as UTF-8: iconv -f utf-16 -t utf-8"),
    ([0xFE, 0xFF], "UTF-16", "write it as UTF-8: iconv -f utf-16 -t utf-8"),
  ]

  private var isArrow: Bool {
    head.bytes.starts(with: "ARROW1".utf8)
      || head.bytes.starts(with: repeatElement(0xFF, count: 4))
  }

  /// Whether one of the first lines is a line of a trace: damage before it is the trace's.
  private var isNative: Bool {
    var hasTime = false
    for line in head.lines {
      if LogHead(bytes: Array(line)).beginsNative { return true }
      var scanner = KeyScanner(line)
      if scanner.keys()?.own.contains("ts") == true { hasTime = true }
    }
    return hasTime && json() == nil
  }
}

extension LogDetection {
  /// The layout of a format that was asked for.
  private func asked(_ format: LogFormat) -> LogLayout? {
    switch format {
    case .native: return nil
    case .csv, .azureLLM, .burstGPT: return LogLayout(format: format, isCSV: true)
    default: break
    }
    var layout = LogLayout(format: format)
    let first = head.start < head.bytes.count ? head.bytes[head.start] : UInt8(ascii: "{")
    if format == .litellm, first != UInt8(ascii: "{"), first != UInt8(ascii: "[") {
      layout.isCSV = true
      return layout
    }
    var scanner = KeyScanner(head.bytes[head.start...])
    guard let keys = scanner.keys() else { return layout }
    layout.isLines = !keys.spansLines
    layout.wrapper = Self.wrapper(keys, of: format)
    return layout
  }

  /// The layout of what begins as JSON; `nil`: none is known.
  private func json() -> LogLayout? {
    // A damaged or foreign first line hides nothing: the next ones are asked too.
    if let layout = json(head.bytes[head.start...]) { return layout }
    for line in head.lines.dropFirst() {
      if let layout = json(line) { return layout }
    }
    return nil
  }

  private func json(_ bytes: ArraySlice<UInt8>) -> LogLayout? {
    var scanner = KeyScanner(bytes)
    guard let keys = scanner.keys() else { return nil }
    for format in [LogFormat.otlp, .azureOpenAI, .litellm, .mooncake, .otel] {
      let wrapper = Self.wrapper(keys, of: format)
      let names = wrapper.flatMap { keys.inner[$0.description] } ?? keys.own
      guard Self.fits(format, names, keys) else { continue }
      return LogLayout(format: format, isLines: !keys.spansLines, wrapper: wrapper)
    }
    return nil
  }

  /// The key of the outermost object that holds the records in a format's exports.
  private static func wrapper(_ keys: KeyScanner.Keys, of format: LogFormat) -> StaticString? {
    let candidates: [StaticString] =
      switch format {
      case .azureOpenAI: ["records"]
      case .litellm: ["data", "logs"]
      default: []
      }
    return candidates.first {
      keys.inner[$0.description] != nil && keys.own.contains($0.description)
    }
  }

  private static func fits(
    _ format: LogFormat, _ names: [String], _ keys: KeyScanner.Keys
  ) -> Bool {
    func has(_ all: String...) -> Bool { all.allSatisfy(names.contains) }
    return switch format {
    case .otlp:
      has("resourceSpans") || has("resourceLogs")
    case .azureOpenAI:
      has("category", "operationName") && (has("properties") || has("resourceId"))
    case .litellm:
      has("request_id") && has("startTime") && (has("api_key") || has("spend") || has("call_type"))
    case .mooncake:
      has("timestamp", "input_length", "output_length") && !has("chat_id")
    case .otel:
      (names + (keys.inner["attributes"] ?? [])).contains { $0.hasPrefix("gen_ai.") }
        || keys.inner["gen_ai"] != nil
    default: false
    }
  }

  /// The layout of what begins with a header of a CSV.
  private func csv(isMapped: Bool) -> LogLayout? {
    guard let line = head.lines.first else { return nil }
    var row = CSVRow()
    let bytes = Array(line)
    var reader = CSVReader(separator: CSVReader.separator(of: bytes.span))
    var window = LogWindow(MemoryByteSource(bytes))
    guard case .row? = try? reader.next(&window, into: &row),
      let header = try? CSVHeader(row, file: "")
    else { return nil }
    func has(_ names: String...) -> Bool { names.allSatisfy { header.find($0) != nil } }
    if has("TIMESTAMP", "ContextTokens", "GeneratedTokens") {
      return LogLayout(format: .azureLLM, isCSV: true)
    }
    if has("Timestamp", "Model", "Request tokens", "Response tokens") {
      return LogLayout(format: .burstGPT, isCSV: true)
    }
    if has("request_id", "startTime", "api_key") { return LogLayout(format: .litellm, isCSV: true) }
    if isMapped || header.names.contains("ts") { return LogLayout(format: .csv, isCSV: true) }
    return nil
  }
}
