import Detector
import Report
import Trace

extension Subject {
  /// The detector's loop over the events that the peers are asked about: ten million in columns in
  /// memory, from an empty detector on.
  static func questions(_ shelf: Shelf) -> [Subject] {
    [
      question(shelf, "question/sums", .tokens),
      question(shelf, "question/full", .options),
    ]
  }

  private static func question(_ shelf: Shelf, _ name: String, _ group: ColumnGroup) -> Subject {
    Subject(name: name, unit: .nsPerEvent, mostRepetitions: 5) { scale in
      try QuestionWorkload(.shared(shelf, scale), group)
    }
  }
}

/// The events that the peers are asked about.
final class PeerEvents {
  let tenants: Int
  let batches: [ExchangeBatch]
  /// By number of the tenant.
  let ids: [TenantID]
  var count: Int { batches.count * batchRows }

  private init(_ scale: Scale) throws {
    tenants = scale.of(10_000, small: 500)
    let traffic = DetectorTraffic(
      lineCount: scale.of(640, small: 4) * batchRows, warmLines: 0, tenants: tenants,
      meanGapUs: 8_000)
    let table: TenantTable
    (batches, table) = try traffic.batches(rows: batchRows)
    ids = try (0..<tenants).map { number in
      guard let id = table.find(Array(DetectorTraffic.name(number).utf8).span) else {
        throw WrongAnswer(problem: "tenant \(number) is missing")
      }
      return id
    }
  }

  /// Those on the shelf, or new ones.
  static func shared(_ shelf: Shelf, _ scale: Scale) throws -> PeerEvents {
    try shelf.take("peers' events") { try PeerEvents(scale) }
  }
}

/// Observes all events with a new detector.
private final class QuestionWorkload: Workload {
  private let events: PeerEvents
  private var batches: [ExchangeBatch]
  private let configuration: DetectorConfiguration
  private var detector: StreamingDetector?
  private var ledger = InstantLedger()
  private var instants = 0
  var amount: Double { Double(events.count) }
  var note: String { "\(events.count) events, \(events.tenants) tenants, \(instants) instants" }

  init(_ events: PeerEvents, _ group: ColumnGroup) throws {
    self.events = events
    batches = events.batches
    for index in batches.indices {
      batches[index].restrict(to: group.fields)
      ledger.add(batches[index])
    }
    configuration = try ReplayConfiguration.shipped().detector
  }

  func run(_ watch: inout Stopwatch) {
    detector = nil
    instants = 0
    watch.start()
    var detector = StreamingDetector(configuration: configuration)
    var evidence: [Evidence] = []
    for batch in batches {
      detector.observe(batch, into: &evidence)
      instants += evidence.count
      evidence.removeAll(keepingCapacity: true)
    }
    watch.stop()
    self.detector = consume detector
  }

  func check() throws {
    try expect(instants == ledger.instants, "\(instants) instants, expected \(ledger.instants)")
    try ledger.check { detector?.totals(of: $0) }
  }
}
