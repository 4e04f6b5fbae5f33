import Detector
import Report
import Trace

extension Subject {
  /// What one tenant's evidence at one instant costs.
  static var instants: Subject {
    Subject(name: "detector/instant", unit: .nsPerInstant) { try InstantWorkload($0) }
  }
}

/// Takes the evidence of tenants whose last active hour has passed, all at the end of a trace: nothing
/// else is done there. Each run has a detector of its own, since a detector ends once.
private final class InstantWorkload: Workload {
  /// Every tenant's: enough for its second block and its prompt memory.
  private static let exchanges = 40

  private let tenants: Int
  private let batches: [ExchangeBatch]
  private let endMs: Int64
  private let configuration: DetectorConfiguration
  /// By the other way to an instant: the tenant's next exchange, an hour later.
  private var expected: [TenantID: Evidence] = [:]
  private var evidence: [Evidence] = []
  var amount: Double { Double(tenants) }
  var note: String { "\(tenants) tenants, \(Self.exchanges) exchanges each" }

  init(_ scale: Scale) throws {
    tenants = scale.of(1_024, small: 64)
    configuration = try ReplayConfiguration.shipped().detector
    let traffic = DetectorTraffic(
      lineCount: tenants * Self.exchanges, warmLines: 0, tenants: tenants, meanGapUs: 80,
      isSkewed: false)
    batches = try traffic.batches(rows: tenants).batches
    let lastMs = batches.last?.tsMs.last ?? 0
    endMs = lastMs + StreamingDetector.hourMs
    var detector = observed()
    // All tenants come again, an hour later: first of all the hour's evidence falls due.
    guard var next = batches.last else { throw WrongAnswer(problem: "no traffic") }
    next.moveOn(hours: 1, salt: 0)
    var found: [Evidence] = []
    detector.observe(next, into: &found)
    for instant in found { expected[instant.tenant] = instant }
  }

  private func observed() -> StreamingDetector {
    var detector = StreamingDetector(configuration: configuration)
    var evidence: [Evidence] = []
    for batch in batches { detector.observe(batch, into: &evidence) }
    return detector
  }

  func run(_ watch: inout Stopwatch) {
    var detector = observed()
    evidence.removeAll(keepingCapacity: true)
    watch.start()
    detector.finish(atMs: endMs, into: &evidence)
    watch.stop()
  }

  func check() throws {
    try expect(
      evidence.count == tenants && expected.count == tenants,
      "\(evidence.count) and \(expected.count) instants of \(tenants) tenants")
    for instant in evidence {
      guard let other = expected[instant.tenant] else {
        throw WrongAnswer(problem: "an instant is missing")
      }
      let isSame = instant.readings.indices.allSatisfy { signal in
        let (one, two) = (instant.readings[signal], other.readings[signal])
        return one.bits == two.bits && one.value.bitPattern == two.value.bitPattern
      }
      try expect(
        isSame && instant.tsMs == other.tsMs && instant.exchanges == other.exchanges,
        "the evidence at the end differs from that at the next exchange")
    }
  }
}
