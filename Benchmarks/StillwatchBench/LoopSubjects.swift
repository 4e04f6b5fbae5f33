import Detector
import Report
import Trace

extension Subject {
  /// The detector's loop against the number of tenants, its columns known one group after the other,
  /// and beside it the same updates in plain C.
  static func loops(_ shelf: Shelf) -> [Subject] {
    loopSizes.flatMap { label, tenants in
      [floorLoop(shelf, "loop/\(label)/0-c-floor", tenants)]
        + ColumnGroup.allCases.map { group in
          Subject(
            name: "loop/\(label)/\(group.rawValue + 1)-\(group)", unit: .nsPerEvent
          ) { scale in
            try LoopWorkload(loopTraffic(shelf, tenants, scale), group)
          }
        }
    }
  }

  private static let loopSizes = [
    ("1k", 1_000), ("10k", 10_000), ("100k", 100_000), ("1M", 1_000_000), ("4M", 4_000_000),
  ]

  private static func floorLoop(_ shelf: Shelf, _ name: String, _ tenants: Int) -> Subject {
    Subject(name: name, unit: .nsPerEvent) { scale in
      FloorWorkload(try loopTraffic(shelf, tenants, scale))
    }
  }

  /// A hundred million exchanges a day, whatever the number of tenants, so that only that differs.
  private static func loopTraffic(
    _ shelf: Shelf, _ tenants: Int, _ scale: Scale
  ) throws -> LoopTraffic {
    try shelf.take("loop of \(tenants)") {
      try LoopTraffic(
        tenants: scale.of(tenants, small: max(100, tenants / 2_000)),
        cycle: scale.of(64, small: 2), meanGapUs: 860)
    }
  }

  /// The loop from an empty detector on, against the number of events.
  static func histories(_ shelf: Shelf) -> [Subject] {
    [
      history(shelf, "events/1M", 1_000_000, nil),
      history(shelf, "events/10M", 10_000_000, 3),
      history(shelf, "events/100M", 100_000_000, 1),
    ]
  }

  private static func history(
    _ shelf: Shelf, _ name: String, _ events: Int, _ mostRepetitions: Int?
  ) -> Subject {
    Subject(name: name, unit: .nsPerEvent, mostRepetitions: mostRepetitions) { scale in
      // Ten million exchanges a day: the hundred million last ten days.
      let traffic = try shelf.take("events") {
        try LoopTraffic(
          tenants: scale.of(10_000, small: 500), cycle: scale.of(64, small: 2), meanGapUs: 8_000)
      }
      return try HistoryWorkload(
        traffic, events: scale.of(events, small: max(2 * batchRows, events / 200)))
    }
  }
}

/// Columns that a trace carries, each group together with all before it: what signals can be made
/// grows with them. The loop has no switch for signals; one whose fields are absent costs the test
/// that finds them absent.
enum ColumnGroup: Int, CaseIterable {
  /// Time and tenant: rate, growth, quota, release, daily profile, gaps between arrivals.
  case volume
  /// Tokens in and out: totals, dollars.
  case tokens
  /// Conversations: single turns and follow-ups.
  case conversations
  /// Durations: the plateau of concurrency.
  case durations
  /// Prompts: distinct, novel, by skeleton, topics, scripts, cues, and what needs prompts beside
  /// tokens: yield, context, coupling of lengths, collecting, resampling.
  case prompts
  /// Samples, caching, log-probabilities: every signal there is.
  case options

  /// Fields that are known.
  var fields: FieldSet {
    let own: FieldSet =
      switch self {
      case .volume: [.model, .status]
      case .tokens: [.inputTokens, .outputTokens, .reasoningTokens]
      case .conversations: [.conversation, .turn]
      case .durations: .durationMs
      case .prompts: .prompt
      case .options: [.samples, .cachedTokens, .logprobs]
      }
    return ColumnGroup(rawValue: rawValue - 1).map { own.union($0.fields) } ?? own
  }
}

/// Observes the same batches over and over, with a detector that knows all tenants already.
private final class LoopWorkload: Workload {
  private let hours: Int
  private var batches: [ExchangeBatch]
  private var ledger = InstantLedger()
  private var detector: StreamingDetector
  private var instants = 0
  /// Cycles so far, those of the warm-up included.
  private var cycles = 0
  let amount: Double
  var note: String {
    let share = 100 * Double(instants) / (amount * Double(max(cycles, 1)))
    return
      "\(BenchmarkReport.number(share)) instants in 100 events, \(detector.stateBytes >> 20) MiB"
  }

  init(_ traffic: LoopTraffic, _ group: ColumnGroup) throws {
    hours = traffic.cycleHours
    amount = Double(traffic.cycleCount)
    batches = traffic.cycle
    for index in batches.indices { batches[index].restrict(to: group.fields) }
    detector = StreamingDetector(configuration: try ReplayConfiguration.shipped().detector)
    for batch in traffic.first {
      var batch = batch
      batch.restrict(to: group.fields)
      ledger.add(batch)
      observe([batch])
    }
  }

  private func observe(_ batches: [ExchangeBatch]) {
    var evidence: [Evidence] = []
    for batch in batches {
      detector.observe(batch, into: &evidence)
      instants += evidence.count
      evidence.removeAll(keepingCapacity: true)
    }
  }

  func run(_ watch: inout Stopwatch) {
    for index in batches.indices {
      batches[index].moveOn(hours: hours, salt: UInt64(cycles))
      ledger.add(batches[index])
    }
    cycles += 1
    watch.start()
    observe(batches)
    watch.stop()
  }

  func check() throws {
    try expect(instants == ledger.instants, "\(instants) instants, expected \(ledger.instants)")
    try ledger.check { detector.totals(of: $0) }
  }
}

/// Observes a number of events from an empty detector on: all tenants once, then the same batches
/// over and over, moved on.
private final class HistoryWorkload: Workload {
  private let traffic: LoopTraffic
  private let events: Int
  private let configuration: DetectorConfiguration
  private var ledger = InstantLedger()
  private var detector: StreamingDetector?
  private var instants = 0
  /// Nanoseconds of each tenth of the last run.
  private var tenths: [UInt64] = []
  private var observed = 0

  var amount: Double { Double(observed) }
  var note: String {
    let share = 10 / amount
    let each = tenths.map { BenchmarkReport.number(Double($0) * share) }
    return "by tenths: " + each.joined(separator: " ")
  }

  init(_ traffic: LoopTraffic, events: Int) throws {
    self.traffic = traffic
    self.events = events
    configuration = try ReplayConfiguration.shipped().detector
  }

  func run(_ watch: inout Stopwatch) {
    detector = nil
    var detector = StreamingDetector(configuration: configuration)
    ledger = InstantLedger()
    instants = 0
    observed = 0
    tenths = []
    let beginNs = watch.elapsedNs
    var batches = traffic.first
    var cycle = traffic.cycle
    var evidence: [Evidence] = []
    while observed < events {
      for batch in batches where observed < events {
        ledger.add(batch)
        watch.start()
        detector.observe(batch, into: &evidence)
        watch.stop()
        instants += evidence.count
        evidence.removeAll(keepingCapacity: true)
        observed += batch.count
        while tenths.count < observed * 10 / events, tenths.count < 10 {
          tenths.append(watch.elapsedNs - beginNs - tenths.reduce(0, +))
        }
      }
      for index in cycle.indices {
        cycle[index].moveOn(hours: traffic.cycleHours, salt: UInt64(observed))
      }
      batches = cycle
    }
    self.detector = consume detector
  }

  func check() throws {
    try expect(instants == ledger.instants, "\(instants) instants, expected \(ledger.instants)")
    try ledger.check { detector?.totals(of: $0) }
  }
}
