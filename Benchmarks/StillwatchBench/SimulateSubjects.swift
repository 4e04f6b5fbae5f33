import Sketches
import Trace
import Traffic

extension Subject {
  /// Making traffic: from a scenario to lines in memory, its planning included.
  static var simulations: [Subject] {
    [
      simulation(
        "simulate/no-text", "metadata-only", days: (30, 0.5), limits: Limits(floor: 2, goal: 5)),
      simulation(
        "simulate/text", "offshore-resale", days: (5, 0.05), limits: Limits(floor: 0.3, goal: 1)),
    ]
  }

  private static func simulation(
    _ name: String, _ preset: String, days: (full: Double, small: Double), limits: Limits
  ) -> Subject {
    Subject(name: name, unit: .millionExchangesPerSecond, limits: limits) { scale in
      try SimulateWorkload(preset, days: scale == .full ? days.full : days.small)
    }
  }
}

/// Makes a preset's traffic, window by window as the command does; what is made is read back by the
/// trace's own reader, and must be the same each time.
private final class SimulateWorkload: Workload {
  private let scenario: Scenario
  private let expected: Answer
  private var made = Answer()
  let amount: Double
  var note: String {
    "\(expected.exchanges) exchanges, \(expected.bytes / expected.exchanges) B each"
  }

  /// What was made.
  private struct Answer: Equatable {
    var exchanges = 0
    var bytes = 0
    /// Of all lines, in their order.
    var hash: UInt64 = 0

    mutating func add(_ lines: [UInt8]) {
      bytes += lines.count
      hash = SeededHash.combine(hash, SeededHash.hash(lines.span, seed: 0))
    }
  }

  init(_ preset: String, days: Double) throws {
    guard let scenario = Scenario.preset(named: preset) else {
      throw WrongAnswer(problem: "no preset is named \(preset)")
    }
    self.scenario = scenario.with(days: days)
    var traffic = TrafficGenerator(scenario: self.scenario, seed: 1)
    var lines: [UInt8] = []
    var answer = Answer()
    var read = 0
    while traffic.appendWindow(to: &lines) {
      answer.add(lines)
      read += try Self.count(lines)
      lines.removeAll(keepingCapacity: true)
    }
    answer.exchanges = Int(traffic.totals.exchanges)
    try expect(read == answer.exchanges, "\(read) lines read of \(answer.exchanges) made")
    expected = answer
    amount = Double(answer.exchanges)
  }

  /// Exchanges of undamaged lines.
  private static func count(_ lines: [UInt8]) throws -> Int {
    var reader = ExchangeReader(
      name: "simulated", source: MemoryByteSource(lines), registry: RegistryReader(truth: true),
      options: TraceReaderOptions())
    var count = 0
    while try reader.next() != nil { count += 1 }
    return count
  }

  func run(_ watch: inout Stopwatch) {
    made = Answer()
    var lines: [UInt8] = []
    watch.start()
    var traffic = TrafficGenerator(scenario: scenario, seed: 1)
    watch.stop()
    var isDone = false
    while !isDone {
      watch.start()
      isDone = !traffic.appendWindow(to: &lines)
      watch.stop()
      if !isDone { made.add(lines) }
      lines.removeAll(keepingCapacity: true)
    }
    made.exchanges = Int(traffic.totals.exchanges)
  }

  func check() throws {
    try expect(made == expected, "made \(made), expected \(expected)")
  }
}
