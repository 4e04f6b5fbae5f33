/// A log format that can be read; what each holds is in the guide of its name.
public enum LogFormat: String, CaseIterable, Sendable {
  /// Our own traces, JSON Lines or Arrow.
  case native
  /// OTLP/JSON: spans and log records as OpenTelemetry's exporters and collectors write them.
  case otlp
  /// OpenTelemetry's GenAI attributes as flat keys, a JSON object each.
  case otel
  /// LiteLLM's spend logs.
  case litellm
  /// RequestResponse records of Azure OpenAI's diagnostic logs.
  case azureOpenAI = "azure-openai"
  /// The Azure LLM inference traces of 2023 and 2024.
  case azureLLM = "azure-llm"
  /// BurstGPT's traces.
  case burstGPT = "burstgpt"
  /// Mooncake's traces.
  case mooncake
  /// Any CSV with a header, by a ``FieldMap``.
  case csv
  /// Any JSON objects, by a ``FieldMap``.
  case jsonl

  /// What a person calls it.
  public var title: String {
    switch self {
    case .native: "a native trace"
    case .otlp: "OTLP/JSON with OpenTelemetry's GenAI attributes"
    case .otel: "OpenTelemetry's GenAI attributes"
    case .litellm: "LiteLLM spend logs"
    case .azureOpenAI: "Azure OpenAI RequestResponse logs"
    case .azureLLM: "an Azure LLM inference trace"
    case .burstGPT: "a BurstGPT trace"
    case .mooncake: "a Mooncake trace"
    case .csv: "CSV"
    case .jsonl: "JSON objects"
    }
  }
}

/// How a log is read, as far as its user says.
public struct LogOptions: Sendable {
  /// Where relative times begin: 2001-01-01T00:00:00Z, a Monday, so that nobody takes it for the
  /// time of the traffic.
  public static let defaultEpochMs: Int64 = 978_307_200_000

  /// The format; `nil`: as its content says.
  public var format: LogFormat?
  /// Which of the log's names stand for which of our fields, before what the format says itself.
  public var map = FieldMap()
  /// Where relative times begin, milliseconds since the Unix epoch; `nil`: the default.
  public var epochMs: Int64?
  /// The tenant of exchanges that name none.
  public var tenant: String

  /// The format as the content says, and the default epoch.
  public init(tenant: String) { self.tenant = tenant }
}
