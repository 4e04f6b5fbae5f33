import Trace

/// How the records of a log are found and read.
struct LogLayout {
  let format: LogFormat
  /// Whether it is a CSV.
  var isCSV = false
  /// Of JSON: whether each line is a text of its own.
  var isLines = true
  /// Of JSON: the key of the first object under which the records lie in an array.
  var wrapper: StaticString?

  /// The clock for its times.
  func clock(_ options: LogOptions) -> LogClock {
    let epochMs = options.epochMs ?? LogOptions.defaultEpochMs
    if let unit = options.map.unit { return LogClock(unit: unit, epochMs: epochMs) }
    // A mapped time has whatever unit it has.
    if options.map[.ts] != nil { return LogClock(unit: nil, epochMs: epochMs) }
    return switch format {
    case .burstGPT: LogClock(unit: .seconds, isRelative: true, epochMs: epochMs)
    case .mooncake: LogClock(unit: .milliseconds, isRelative: true, epochMs: epochMs)
    default: LogClock(unit: nil, epochMs: epochMs)
    }
  }

  /// Its records, from the beginning.
  func records(_ options: LogOptions) -> any LogRecords {
    let map = options.map
    if isCSV {
      return switch format {
      case .azureLLM: CSVRecords(AzureLLMTrace(), map: map)
      case .burstGPT: CSVRecords(BurstGPTTrace(), map: map)
      case .litellm: CSVRecords(LiteLLMTable(), map: map)
      default: CSVRecords(MappedCSV(), map: map)
      }
    }
    if format == .otlp { return JSONRecords(.otlp, isLines: isLines, OTLPLog(), map: map) }
    let shape = wrapper.map { JSONShape.wrapped([$0]) } ?? .plain
    let translation: any JSONTranslation =
      switch format {
      case .otel: OTelLog()
      case .litellm: LiteLLMLog()
      case .azureOpenAI: AzureOpenAILog()
      case .mooncake: MooncakeTrace()
      default: MappedJSON()
      }
    return JSONRecords(shape, isLines: isLines, translation, map: map)
  }
}
