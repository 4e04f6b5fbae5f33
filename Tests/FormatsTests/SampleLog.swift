import Foundation
import Testing
import Trace

@testable import Formats

/// A log and what became of it.
struct ReadLog {
  /// The exchanges as lines of a trace.
  var lines: [String] = []
  var damage: [TraceError] = []
  var damagedLines: UInt64 = 0
  var failure: TraceError?
  var hasRelativeTimes = false
  var summary: LogSummary?

  /// Reads a log as `convert` does.
  init(
    _ bytes: [UInt8], name: String = "log", chunk: Int = 1 << 20,
    _ change: (inout LogOptions) throws -> Void = { _ in }
  ) throws {
    var options = LogOptions(tenant: "file")
    try change(&options)
    let source = Pipe(bytes, chunk: chunk)
    let (opened, log) = try LogReader.open(name: name, source: source, options: options)
    var readerOptions = TraceReaderOptions()
    readerOptions.damageSamples = 1_000
    var reader = ExchangeReader(name: name, source: opened, options: readerOptions)
    do {
      while let exchange = try reader.next() {
        var line: [UInt8] = []
        ExchangeWriter.append(exchange, to: &line)
        lines.append(String(decoding: line.dropLast(), as: UTF8.self))
      }
    } catch {
      failure = error
    }
    damage = reader.damage.samples
    damagedLines = reader.damage.damagedLines
    hasRelativeTimes = reader.hasRelativeTimes
    summary = log?.summary
  }

  init(
    _ text: String, name: String = "log", chunk: Int = 1 << 20,
    _ change: (inout LogOptions) throws -> Void = { _ in }
  ) throws {
    try self.init(Array(text.utf8), name: name, chunk: chunk, change)
  }

  /// What was wrong: line, byte and problem of each.
  var problems: [String] {
    damage.map { "\($0.line ?? 0):\($0.byte ?? 0): \($0.problem)" }
  }
}

/// Bytes that come piece by piece and cannot be had from a place, as those of a pipe.
final class Pipe: ByteSource {
  private let source: MemoryByteSource

  init(_ bytes: [UInt8], chunk: Int) { source = MemoryByteSource(bytes, chunk: chunk) }

  func read(into buffer: inout [UInt8], at offset: Int) throws(TraceError) -> Int {
    try source.read(into: &buffer, at: offset)
  }
}

/// The logs in `Traces/logs`, each of a published shape, all of them made up by us.
enum SampleLog: String, CaseIterable {
  case azureLLM2023 = "azure-llm-2023.csv"
  case azureLLM2024 = "azure-llm-2024.csv"
  case azureOpenAI = "azure-openai.json"
  case burstGPT = "burstgpt.csv"
  case gatewayCSV = "gateway.csv"
  case gatewayJSON = "gateway.jsonl"
  case litellm = "litellm.jsonl"
  case mooncake = "mooncake.jsonl"
  case otel = "otel.jsonl"
  case otlp = "otlp.json"
  case otlpLogs = "otlp-logs.jsonl"

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  var format: LogFormat {
    switch self {
    case .azureLLM2023, .azureLLM2024: .azureLLM
    case .azureOpenAI: .azureOpenAI
    case .burstGPT: .burstGPT
    case .gatewayCSV: .csv
    case .gatewayJSON: .jsonl
    case .litellm: .litellm
    case .mooncake: .mooncake
    case .otel: .otel
    case .otlp, .otlpLogs: .otlp
    }
  }

  /// What `--map` must say of it.
  var map: String? {
    switch self {
    case .gatewayCSV:
      "ts=when,tenant=customer,prompt=question,input_tokens=in,output_tokens=out,status=code"
    case .gatewayJSON:
      "ts=at,tenant=account.id,model=request.model,prompt=request.messages,"
        + "input_tokens=usage.prompt_tokens,output_tokens=usage.completion_tokens"
    default: nil
    }
  }

  func bytes() throws -> [UInt8] {
    Array(try Data(contentsOf: Self.root.appending(path: "Traces/logs/\(rawValue)")))
  }

  func read(chunk: Int = 1 << 20) throws -> ReadLog {
    try ReadLog(try bytes(), name: rawValue, chunk: chunk) { options in
      if let map { options.map = try FieldMap(parsing: map) }
    }
  }

  /// The lines that it becomes, as a person has looked at them.
  func golden(_ lines: [String]) throws -> [String] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Golden/\(rawValue).lines")
    if ProcessInfo.processInfo.environment["STILLWATCH_UPDATE_GOLDEN"] == "1" {
      try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: file)
    }
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    return text.split(separator: "\n").map(String.init)
  }
}
