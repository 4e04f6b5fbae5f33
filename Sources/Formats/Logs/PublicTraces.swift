import Trace

/// The Azure LLM inference traces of 2023 and 2024 (AzurePublicDataset, "Azure LLM inference trace"):
/// `TIMESTAMP,ContextTokens,GeneratedTokens`, times in UTC, no tenant, no model.
struct AzureLLMTrace: CSVLayout {
  static let names: [(field: LogField, name: String)] = [
    (.ts, "TIMESTAMP"), (.inputTokens, "ContextTokens"), (.outputTokens, "GeneratedTokens"),
  ]

  func columns(
    _ header: CSVHeader, file: String
  ) throws(TraceError) -> [(field: LogField, cell: Int)] {
    try Self.names.map { entry throws(TraceError) in
      (entry.field, try header.column(entry.name, file: file))
    }
  }
}

/// BurstGPT (Wang et al., arXiv 2401.17644): seconds since the first day's midnight, no tenant; a
/// response of 0 tokens is a failure.
struct BurstGPTTrace: CSVLayout {
  static let names: [(field: LogField, name: String)] = [
    (.ts, "Timestamp"), (.model, "Model"), (.inputTokens, "Request tokens"),
    (.outputTokens, "Response tokens"),
  ]

  func columns(
    _ header: CSVHeader, file: String
  ) throws(TraceError) -> [(field: LogField, cell: Int)] {
    var columns = try Self.names.map { entry throws(TraceError) in
      (entry.field, try header.column(entry.name, file: file))
    }
    if let session = header.find("Session ID") { columns.append((.conversation, session)) }
    return columns
  }

  func take(
    _ row: CSVRow, _ header: CSVHeader, into builder: inout ExchangeBuilder
  ) throws(RecordError) -> Bool {
    if let cell = header.find("Response tokens"), row.number(cell)?.double == 0 {
      builder.setFailed()
    }
    if let cell = header.find("Elapsed time"), let seconds = row.number(cell)?.double {
      try builder.set(
        .durationMs, .number(JSONNumber(seconds * 1_000)), at: row.starts[cell])
    }
    return true
  }
}

/// Mooncake's traces (Qin et al., arXiv 2407.00079): `timestamp` in milliseconds from the beginning,
/// `input_length`, `output_length`, and hashes of prefix blocks, which say nothing here.
struct MooncakeTrace: JSONTranslation {
  func translate(
    _ record: JSONObject, node: Int, into builder: inout ExchangeBuilder
  ) throws(RecordError) -> Bool {
    try builder.set(.ts, record, ["timestamp"])
    try builder.set(.inputTokens, record, ["input_length"])
    try builder.set(.outputTokens, record, ["output_length"])
    return true
  }
}

extension CSVRow {
  /// The number in a cell.
  func number(_ cell: Int) -> JSONNumber? {
    NumberText.number(bytes.span.extracting(range(cell)))
  }
}
