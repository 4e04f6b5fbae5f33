import Detector
import Report
import Trace

extension Subject {
  /// The detector's loop over batches in memory.
  static var detectors: [Subject] {
    [
      Subject(
        name: "detector/10k-tenants", unit: .nsPerEvent,
        limits: Limits(floor: 1_000.0 / 30, goal: 1_000.0 / 50)
      ) { scale in
        // Ten million exchanges a day: a thousand a tenant.
        try DetectorWorkload(
          tenants: scale.of(10_000, small: 1_000), warm: scale.of(16, small: 1),
          measured: scale.of(64, small: 2), meanGapUs: 8_000)
      },
      Subject(
        name: "detector/1M-tenants", unit: .nsPerEvent,
        limits: Limits(floor: 1_000.0 / 20, goal: 1_000.0 / 40)
      ) { scale in
        // A hundred million exchanges a day: a hundred a tenant.
        try DetectorWorkload(
          tenants: scale.of(1_000_000, small: 20_000), warm: scale.of(92, small: 2),
          measured: scale.of(256, small: 2), meanGapUs: 860)
      },
      instants,
    ]
  }

  /// Bytes of state a tenant.
  static var memory: [Subject] {
    [
      Subject(
        name: "memory/few-exchanges", unit: .bytesPerTenant,
        limits: Limits(floor: 0.6 * 1_024, goal: 0.4 * 1_024)
      ) { scale in
        // With the eighth a tenant gets its second block.
        try MemoryWorkload(
          tenants: scale.of(100_000, small: 1_000), each: 7,
          expected: StreamingDetector.bytesPerTenant.small)
      },
      Subject(
        name: "memory/every-text-signal", unit: .bytesPerTenant,
        limits: Limits(floor: 8 * 1_024, goal: 5 * 1_024)
      ) { scale in
        try MemoryWorkload(
          tenants: scale.of(10_000, small: 100), each: 64,
          expected: StreamingDetector.bytesPerTenant.large)
      },
    ]
  }
}

/// Exchanges in a batch: those of a replay's round.
let batchRows = Replay.defaultRound

/// Observes prepared batches: every run begins with a new detector, which takes in the first
/// batches (all tenants among them) unmeasured, so that no page is touched for the first time in
/// the measured part but those of prompt memories.
private final class DetectorWorkload: Workload {
  private let traffic: DetectorTraffic
  private let tenants: TenantTable
  private let warm: [ExchangeBatch]
  private let measured: [ExchangeBatch]
  private let configuration: DetectorConfiguration
  private var detector: StreamingDetector?
  private var instants = 0

  var amount: Double { Double(measured.count * batchRows) }
  var note: String {
    let bytes = detector?.stateBytes ?? 0
    return "\(measured.count * batchRows) events, \(instants) instants, \(bytes >> 20) MiB of state"
  }

  /// - Parameters:
  ///   - warm: batches before the measured ones; all tenants must fit.
  ///   - measured: batches.
  init(tenants: Int, warm: Int, measured: Int, meanGapUs: Int) throws {
    precondition(warm * batchRows >= tenants, "all tenants come before the measured part")
    traffic = DetectorTraffic(
      lineCount: (warm + measured) * batchRows, warmLines: warm * batchRows, tenants: tenants,
      meanGapUs: meanGapUs)
    configuration = try ReplayConfiguration.shipped().detector
    let (batches, table) = try traffic.batches(rows: batchRows)
    self.warm = Array(batches.prefix(warm))
    self.measured = Array(batches.dropFirst(warm))
    self.tenants = table
  }

  func run(_ watch: inout Stopwatch) {
    // The one before makes room first.
    detector = nil
    var detector = StreamingDetector(configuration: configuration)
    var evidence: [Evidence] = []
    for batch in warm {
      detector.observe(batch, into: &evidence)
      evidence.removeAll(keepingCapacity: true)
    }
    instants = 0
    watch.start()
    for batch in measured {
      detector.observe(batch, into: &evidence)
      instants += evidence.count
      evidence.removeAll(keepingCapacity: true)
    }
    watch.stop()
    self.detector = consume detector
  }

  func check() throws {
    try expect(
      instants == traffic.instants, "\(instants) instants, expected \(traffic.instants)")
    for tenant in traffic.exchanges.indices {
      let name = Array(DetectorTraffic.name(tenant).utf8)
      guard let id = tenants.find(name.span), let totals = detector?.totals(of: id) else {
        throw WrongAnswer(problem: "tenant \(tenant) is missing")
      }
      try expect(
        totals.exchanges == traffic.exchanges[tenant]
          && totals.outputTokens == traffic.outputTokens[tenant],
        "tenant \(tenant) has \(totals.exchanges) exchanges, not \(traffic.exchanges[tenant])")
    }
  }
}

/// Counts the bytes of a detector's state, over tenants that all send the same number of prompts.
private final class MemoryWorkload: Workload {
  private let tenants: Int
  private let each: Int
  private let expected: Int
  private let configuration: DetectorConfiguration
  private var stateBytes = 0

  var amount: Double { Double(stateBytes) / Double(tenants) }
  var note: String { "\(tenants) tenants with \(each) prompts each" }

  init(tenants: Int, each: Int, expected: Int) throws {
    self.tenants = tenants
    self.each = each
    self.expected = expected
    configuration = try ReplayConfiguration.shipped().detector
  }

  func run(_ watch: inout Stopwatch) throws {
    let traffic = DetectorTraffic(
      lineCount: tenants * each, warmLines: 0, tenants: tenants, meanGapUs: 1_000, isSkewed: false)
    var reader = MergedReader(traces: [TraceInput(name: "traffic", source: traffic)])
    var batches = [ExchangeBatch(capacity: batchRows)]
    var detector = StreamingDetector(configuration: configuration)
    var evidence: [Evidence] = []
    while try reader.fill(&batches, rows: batchRows) {
      detector.observe(batches[0], into: &evidence)
      evidence.removeAll(keepingCapacity: true)
    }
    stateBytes = detector.stateBytes
  }

  func check() throws {
    try expect(
      stateBytes == expected * tenants,
      "\(stateBytes) bytes, expected \(expected) for each of \(tenants) tenants")
  }
}
