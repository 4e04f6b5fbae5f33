import Detector
import Report
import Trace

extension Subject {
  /// From a file to batches and to the detector; in both forms, lines and columns.
  static var files: [Subject] {
    [
      Subject(
        name: "file-to-detector/no-text", unit: .gigabytesPerSecond,
        limits: Limits(floor: 2.0, goal: 3.5)
      ) { try DetectorFileWorkload(TraceFile($0, hasText: false, isArrow: false)) },
      Subject(
        name: "file-to-detector/text", unit: .gigabytesPerSecond,
        limits: Limits(floor: 0.4, goal: 1.0)
      ) { try DetectorFileWorkload(TraceFile($0, hasText: true, isArrow: false)) },
      arrow("arrow-to-batches/no-text", hasText: false) { BatchFileWorkload($0) },
      arrow("arrow-to-batches/text", hasText: true) { BatchFileWorkload($0) },
      arrow("arrow-to-detector/no-text", hasText: false) { try DetectorFileWorkload($0) },
      arrow("arrow-to-detector/text", hasText: true) { try DetectorFileWorkload($0) },
    ]
  }

  private static func arrow(
    _ name: String, hasText: Bool, _ workload: @escaping (TraceFile) throws -> any Workload
  ) -> Subject {
    Subject(name: name, unit: .millionExchangesPerSecond) {
      try workload(TraceFile($0, hasText: hasText, isArrow: true))
    }
  }
}

/// A generated trace as a file, and what must be read from it.
private struct TraceFile {
  let file: TemporaryFile
  let expected: TraceAnswer
  let bytes: Int
  /// Of lines the bytes; of columns the exchanges, since their bytes say nothing beside those of
  /// lines.
  let amount: Double

  init(_ scale: Scale, hasText: Bool, isArrow: Bool) throws {
    let trace = GeneratedTrace(
      byteCount: scale.of(128, small: 1) << 20, hasText: hasText, order: .contract)
    let content = isArrow ? try trace.arrow() : trace.bytes
    file = try TemporaryFile(content)
    expected = trace.answer
    bytes = content.count
    amount = Double(isArrow ? expected.exchanges : content.count)
  }

  /// A reader at the beginning of the file, through read(2).
  func reader() throws -> MergedReader {
    MergedReader(
      traces: [TraceInput(name: file.path, source: try FileByteSource(path: file.path))])
  }

  var note: String { "\(expected.exchanges) exchanges of \(bytes / expected.exchanges) bytes" }
}

/// Reads a file into batches, on one thread.
private final class BatchFileWorkload: Workload {
  private let file: TraceFile
  private var answer = TraceAnswer()
  var amount: Double { file.amount }
  var note: String { file.note }

  init(_ file: TraceFile) { self.file = file }

  func run(_ watch: inout Stopwatch) throws {
    watch.start()
    var reader = try file.reader()
    var batches = [ExchangeBatch(capacity: batchRows)]
    answer = TraceAnswer()
    while try reader.fill(&batches, rows: batchRows) { answer.add(batches[0]) }
    watch.stop()
    answer.tenants = reader.tenants.count
  }

  func check() throws {
    try expect(answer == file.expected, "read \(answer), expected \(file.expected)")
  }
}

/// Reads a file and takes it into a detector, on one thread.
private final class DetectorFileWorkload: Workload {
  private let file: TraceFile
  private let configuration: DetectorConfiguration
  private var answer = TraceAnswer()
  private var instants = 0
  var amount: Double { file.amount }
  var note: String { "\(file.note), \(instants) instants" }

  init(_ file: TraceFile) throws {
    self.file = file
    configuration = try ReplayConfiguration.shipped().detector
  }

  func run(_ watch: inout Stopwatch) throws {
    watch.start()
    var reader = try file.reader()
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
    answer = file.expected
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
    try expect(answer == file.expected, "the detector has \(answer), expected \(file.expected)")
    try expect(instants > 0, "no instant fell due")
  }
}
