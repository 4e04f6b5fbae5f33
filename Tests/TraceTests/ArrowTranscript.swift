@testable import Trace

/// What a reader makes of traces, as text: to compare two forms of one trace.
struct ArrowTranscript: Equatable {
  var rows: [String] = []
  var labels: [String?] = []
  var exchanges: UInt64 = 0
  var late: UInt64 = 0
  var damaged: UInt64 = 0
  var samples: [String] = []
  var failure: String?

  /// Reads all traces to the end.
  init(
    _ sources: [any ByteSource], labels: Bool = false, rows: Int = 100, batches: Int = 1,
    options: TraceReaderOptions = TraceReaderOptions()
  ) {
    let traces = sources.enumerated().map { TraceInput(name: "t\($0)", source: $1) }
    var reader = MergedReader(
      traces: traces, registry: RegistryReader(), labels: labels, options: options)
    var buffers = Array(repeating: ExchangeBatch(capacity: 8), count: batches)
    var labelBuffers = labels ? Array(repeating: LabelBatch(), count: batches) : []
    do throws(TraceError) {
      while try reader.fill(&buffers, labels: &labelBuffers, rows: rows) {
        for (number, batch) in buffers.enumerated() {
          for index in 0..<batch.count {
            self.rows.append(Self.row(batch, index, reader))
            if labels {
              self.labels.append(reader.campaignName(of: labelBuffers[number].campaign[index]))
            }
          }
        }
      }
    } catch {
      failure = error.description
    }
    exchanges = reader.totals.exchanges
    late = reader.totals.late
    damaged = reader.totals.damagedLines
    samples = reader.totals.damageSamples.map(\.description)
  }

  private static func row(_ batch: ExchangeBatch, _ index: Int, _ reader: MergedReader) -> String {
    let cues = batch.cues[index].indices.map { batch.cues[index][$0] }
    return """
      \(batch.tsMs[index]) \(reader.tenants.name(of: batch.tenant[index])) \
      \(batch.flags[index].rawValue) \(batch.known[index].rawValue) \
      \(batch.notSet[index].rawValue) \
      \(reader.modelName(of: batch.model[index]) ?? "-") \(batch.outputPrice[index]) \
      \(batch.hoursSinceRelease[index]) \(batch.op[index]) \(batch.textHash[index]) \
      \(batch.skeletonHash[index]) \(batch.simHash[index]) \(batch.promptBytes[index]) \
      \(batch.promptTokens[index]) \(cues) \(batch.script[index]) \(batch.inputTokens[index]) \
      \(batch.outputTokens[index]) \(batch.cachedTokens[index]) \(batch.reasoningTokens[index]) \
      \(batch.maxTokens[index]) \(batch.temperature[index]) \(batch.samples[index]) \
      \(batch.seed[index]) \(batch.tools[index]) \(batch.conversation[index]) \(batch.turn[index]) \
      \(batch.finish[index]) \(batch.status[index]) \(batch.durationMs[index]) \
      \(reader.regionName(of: batch.region[index]) ?? "-") \(batch.ip[index]) \(batch.agent[index])
      """
  }
}

/// Traces in other forms.
enum ArrowEncoding {
  /// JSON Lines as Arrow.
  static func arrow(
    _ lines: [UInt8], _ form: ArrowTraceWriter.Form, batchRows: Int = 16_384,
    batchTextBytes: Int = 1 << 20
  ) throws -> [UInt8] {
    var reader = ExchangeReader(name: "lines", source: MemoryByteSource(lines))
    var writer = ArrowTraceWriter(
      name: "arrow", form: form, batchRows: batchRows, batchTextBytes: batchTextBytes)
    var bytes: [UInt8] = []
    while let exchange = try reader.next() { try writer.append(exchange, to: &bytes) }
    writer.finish(to: &bytes)
    return bytes
  }

  /// A trace of any form as JSON Lines, as we write them.
  static func lines(_ source: any ByteSource) throws -> [UInt8] {
    var reader = ExchangeReader(name: "trace", source: source)
    var bytes: [UInt8] = []
    while let exchange = try reader.next() { ExchangeWriter.append(exchange, to: &bytes) }
    return bytes
  }
}

/// Bytes that come once and in pieces, as from a pipe.
final class PipeByteSource: ByteSource {
  private let memory: MemoryByteSource

  init(_ bytes: [UInt8], chunk: Int) { memory = MemoryByteSource(bytes, chunk: chunk) }

  func read(into buffer: inout [UInt8], at offset: Int) throws(TraceError) -> Int {
    try memory.read(into: &buffer, at: offset)
  }
}
