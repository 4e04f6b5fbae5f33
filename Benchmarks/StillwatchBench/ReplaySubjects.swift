import Report
import Trace

extension Subject {
  /// Whole replays, from a file to the report.
  static var replays: [Subject] {
    [
      replay("replay/no-text", hasText: false),
      replay("replay/text", hasText: true),
      speedUp("two-shards/no-text", hasText: false),
      speedUp("two-shards/text", hasText: true),
    ]
  }

  private static func replay(_ name: String, hasText: Bool) -> Subject {
    Subject(name: name, unit: .millionExchangesPerSecond) {
      try ReplayWorkload($0, hasText: hasText, shards: 1)
    }
  }

  private static func speedUp(_ name: String, hasText: Bool) -> Subject {
    Subject(name: name, unit: .times, limits: Limits(floor: 1.6, goal: 1.9)) {
      try ReplayWorkload($0, hasText: hasText, shards: 2)
    }
  }
}

/// Replays a file; with several shards, once with one for comparison and once with all.
private final class ReplayWorkload: Workload {
  private let file: TemporaryFile
  private let expected: TraceAnswer
  private let configuration: ReplayConfiguration
  private let shards: Int
  private var report: ReplayReport?
  private var reference: ReplayReport?
  let amount: Double
  var note: String { "\(expected.exchanges) lines" }

  init(_ scale: Scale, hasText: Bool, shards: Int) throws {
    let trace = GeneratedTrace(
      byteCount: scale.of(128, small: 1) << 20, hasText: hasText, order: .contract)
    file = try TemporaryFile(trace.bytes)
    expected = trace.answer
    amount = Double(trace.answer.exchanges)
    configuration = try ReplayConfiguration.shipped()
    self.shards = shards
  }

  func run(_ watch: inout Stopwatch) async throws {
    if shards > 1 {
      watch.start()
      reference = try await replay(shards: 1)
      watch.stopReference()
    }
    watch.start()
    report = try await replay(shards: shards)
    watch.stop()
  }

  private func replay(shards: Int) async throws -> ReplayReport {
    var reader = MergedReader(
      traces: [TraceInput(name: file.path, source: try FileByteSource(path: file.path))])
    let outcome = await Replay(configuration: configuration, shards: shards).run(&reader)
    if let failure = outcome.failure { throw failure }
    return outcome.report
  }

  func check() throws {
    guard let report else { throw WrongAnswer(problem: "no report") }
    try check(report)
    guard let reference else { return }
    try check(reference)
    for (one, two) in zip(reference.tenants, report.tenants) {
      try expect(
        one.tenant == two.tenant && one.logOdds == two.logOdds && one.exchanges == two.exchanges,
        "one shard has \(one.tenant) where \(shards) have \(two.tenant)")
    }
  }

  private func check(_ report: ReplayReport) throws {
    let tokens = report.tenants.reduce(0) { $0 + Int($1.outputTokens) }
    let exchanges = report.tenants.reduce(0) { $0 + Int($1.exchanges) }
    try expect(
      Int(report.trace.exchanges) == expected.exchanges && exchanges == expected.exchanges
        && tokens == expected.outputTokens && report.tenants.count == expected.tenants,
      "the report has \(exchanges) exchanges of \(report.tenants.count) tenants with \(tokens) "
        + "tokens, expected \(expected)")
  }
}
