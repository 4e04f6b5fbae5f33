import Detector
import Report
import Trace

extension Subject {
  /// Lines to batches from memory, and from a file to the detector.
  static var readers: [Subject] {
    [
      reader("read/no-text", hasText: false, .contract),
      reader("read/no-text-other-order", hasText: false, .other),
      reader("read/no-text-shuffled", hasText: false, .shuffled),
      reader("read/text", hasText: true, .contract),
      reader("read/text-other-order", hasText: true, .other),
      reader("read/text-shuffled", hasText: true, .shuffled),
      Subject(
        name: "file-to-detector/no-text", unit: .gigabytesPerSecond,
        limits: Limits(floor: 2.0, goal: 3.5)
      ) { try FileWorkload($0, hasText: false) },
      Subject(
        name: "file-to-detector/text", unit: .gigabytesPerSecond,
        limits: Limits(floor: 0.4, goal: 1.0)
      ) { try FileWorkload($0, hasText: true) },
    ]
  }

  private static func reader(_ name: String, hasText: Bool, _ order: KeyOrder) -> Subject {
    Subject(name: name, unit: .gigabytesPerSecond) {
      ReaderWorkload($0, hasText: hasText, order)
    }
  }
}

/// Rows in a batch: those of a replay's round.
private let batchRows = Replay.defaultRound

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

/// Reads a file through read(2) and takes it into a detector, on one thread.
private final class FileWorkload: Workload {
  private let file: TemporaryFile
  private let expected: TraceAnswer
  private let configuration: DetectorConfiguration
  private var answer = TraceAnswer()
  private var instants = 0
  let amount: Double
  var note: String { "\(expected.exchanges) lines, \(instants) instants" }

  init(_ scale: Scale, hasText: Bool) throws {
    let trace = GeneratedTrace(
      byteCount: scale.of(128, small: 1) << 20, hasText: hasText, order: .contract)
    file = try TemporaryFile(trace.bytes)
    expected = trace.answer
    amount = Double(trace.bytes.count)
    configuration = try ReplayConfiguration.shipped().detector
  }

  func run(_ watch: inout Stopwatch) throws {
    watch.start()
    var reader = MergedReader(
      traces: [TraceInput(name: file.path, source: try FileByteSource(path: file.path))])
    var batches = [ExchangeBatch(capacity: batchRows)]
    var detector = StreamingDetector(configuration: configuration)
    var evidence: [Evidence] = []
    instants = 0
    while try reader.fill(&batches, rows: batchRows) {
      detector.observe(batches[0], into: &evidence)
      instants += evidence.count
      evidence.removeAll(keepingCapacity: true)
    }
    watch.stop()
    // What a detector does not count is taken from what was expected.
    answer = expected
    answer.exchanges = 0
    answer.outputTokens = 0
    answer.tenants = reader.tenants.count
    for partition in 0..<TenantID.partitionCount {
      for slot in 0..<reader.tenants.count(inPartition: partition) {
        let totals = detector.totals(of: TenantID(partition: partition, slot: slot))
        answer.exchanges += Int(totals.exchanges)
        answer.outputTokens += Int(totals.outputTokens)
      }
    }
  }

  func check() throws {
    try expect(answer == expected, "the detector has \(answer), expected \(expected)")
    try expect(instants > 0, "no instant fell due")
  }
}
