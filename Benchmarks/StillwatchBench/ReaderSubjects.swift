import Sketches
import Trace

extension Subject {
  /// Lines from memory to batches, sums and columns.
  static var readers: [Subject] {
    [
      reader("read/no-text", hasText: false, .contract),
      reader("read/no-text-other-order", hasText: false, .other),
      reader("read/no-text-shuffled", hasText: false, .shuffled),
      reader("read/text", hasText: true, .contract),
      reader("read/text-other-order", hasText: true, .other),
      reader("read/text-shuffled", hasText: true, .shuffled),
      Subject(name: "read/no-text-to-sums", unit: .gigabytesPerSecond) { SumsWorkload($0) },
      Subject(name: "read/prompts-to-columns", unit: .gigabytesPerSecond) { PromptWorkload($0) },
    ]
  }

  private static func reader(_ name: String, hasText: Bool, _ order: KeyOrder) -> Subject {
    Subject(name: name, unit: .gigabytesPerSecond) {
      ReaderWorkload($0, hasText: hasText, order)
    }
  }
}

/// Reads lines from memory into batches.
private final class ReaderWorkload: Workload {
  private let trace: GeneratedTrace
  private var answer = TraceAnswer()
  private var damagedLines: UInt64 = 0
  /// Of the fastest run.
  private var lineNs = Double.infinity
  var amount: Double { Double(trace.bytes.count) }
  var note: String {
    let bytes = trace.bytes.count / trace.answer.exchanges
    return "\(bytes) bytes, \(BenchmarkReport.number(lineNs)) ns a line at best"
  }

  init(_ scale: Scale, hasText: Bool, _ order: KeyOrder) {
    trace = GeneratedTrace(
      byteCount: scale.of(64, small: 1) << 20, hasText: hasText, order: order)
  }

  func run(_ watch: inout Stopwatch) throws {
    let beforeNs = watch.elapsedNs
    watch.start()
    var reader = MergedReader(
      traces: [TraceInput(name: "memory", source: MemoryByteSource(trace.bytes))])
    var batches = [ExchangeBatch(capacity: batchRows)]
    answer = TraceAnswer()
    // Adding columns up is next to nothing beside reading them.
    while try reader.fill(&batches, rows: batchRows) { answer.add(batches[0]) }
    watch.stop()
    answer.tenants = reader.totals.tenants
    damagedLines = reader.totals.damagedLines
    lineNs = min(lineNs, Double(watch.elapsedNs - beforeNs) / Double(answer.exchanges))
  }

  func check() throws {
    try expect(damagedLines == 0, "\(damagedLines) damaged lines")
    try expect(answer == trace.answer, "read \(answer), expected \(trace.answer)")
  }
}

/// Reads lines from memory and adds output tokens up by tenant.
private final class SumsWorkload: Workload {
  private let trace: GeneratedTrace
  private var sums = TenantSums()
  private var tenants = 0
  private var damagedLines: UInt64 = 0
  var amount: Double { Double(trace.bytes.count) }
  var note: String { "\(trace.answer.exchanges) lines, \(tenants) tenants" }

  init(_ scale: Scale) {
    trace = GeneratedTrace(
      byteCount: scale.of(128, small: 1) << 20, hasText: false, order: .contract)
  }

  func run(_ watch: inout Stopwatch) throws {
    watch.start()
    var reader = MergedReader(
      traces: [TraceInput(name: "memory", source: MemoryByteSource(trace.bytes))])
    var batches = [ExchangeBatch(capacity: batchRows)]
    sums = TenantSums()
    while try reader.fill(&batches, rows: batchRows) { sums.add(batches[0]) }
    watch.stop()
    tenants = reader.totals.tenants
    damagedLines = reader.totals.damagedLines
  }

  func check() throws {
    try expect(
      sums.exchanges.reduce(0) { $0 + $1.reduce(0, +) } == trace.answer.exchanges
        && sums.outputTokens.reduce(0) { $0 + $1.reduce(0, +) } == trace.answer.outputTokens
        && tenants == trace.answer.tenants && damagedLines == 0,
      "the sums differ from \(trace.answer)")
  }
}

/// Exchanges and output tokens by tenant, by partition and slot.
struct TenantSums {
  private(set) var exchanges: [[Int]] = Array(repeating: [], count: TenantID.partitionCount)
  private(set) var outputTokens: [[Int]] = Array(repeating: [], count: TenantID.partitionCount)

  /// Adds a batch's.
  mutating func add(_ batch: ExchangeBatch) {
    for row in 0..<batch.count {
      let tenant = batch.tenant[row]
      while exchanges[tenant.partition].count <= tenant.slot {
        exchanges[tenant.partition].append(0)
        outputTokens[tenant.partition].append(0)
      }
      exchanges[tenant.partition][tenant.slot] += 1
      outputTokens[tenant.partition][tenant.slot] += Int(batch.outputTokens[row])
    }
  }
}

/// Reads lines from memory into columns of prompts: all values checked, escapes resolved, no
/// fingerprint.
private final class PromptWorkload: Workload {
  private let trace: GeneratedTrace
  private var answer = TraceAnswer()
  private var promptsHash: UInt64 = 0
  private var isHashed = false
  var amount: Double { Double(trace.bytes.count) }
  var note: String { "\(trace.answer.exchanges) prompts, \(trace.answer.textBytes) bytes of text" }

  init(_ scale: Scale) {
    trace = GeneratedTrace(
      byteCount: scale.of(128, small: 1) << 20, hasText: true, order: .contract)
  }

  func run(_ watch: inout Stopwatch) throws {
    // The texts are compared once; hashing them would be measured otherwise.
    answer = TraceAnswer()
    promptsHash = 0
    var reader = PromptColumnReader(
      TraceInput(name: "memory", source: MemoryByteSource(trace.bytes)))
    var columns = PromptColumns()
    while true {
      watch.start()
      let isFilled = try reader.fill(&columns)
      watch.stop()
      guard isFilled else { break }
      if !isHashed { promptsHash = columns.hash(after: promptsHash) }
      answer.add(columns)
    }
    isHashed = true
    answer.tenants = reader.tenants.count
    try expect(reader.damagedLines == 0, "\(reader.damagedLines) damaged lines")
    if promptsHash != 0 {
      try expect(promptsHash == trace.promptsHash, "the prompts are not those that were written")
    }
  }

  func check() throws {
    try expect(answer == trace.answer, "read \(answer), expected \(trace.answer)")
  }
}

extension PromptColumns {
  /// A hash of all prompts in their order, behind that of earlier ones.
  func hash(after hash: UInt64) -> UInt64 {
    var hash = hash
    var start = 0
    for end in ends {
      hash = SeededHash.combine(hash, SeededHash.hash(text[start..<end].span, seed: 0))
      start = end
    }
    return hash
  }
}
