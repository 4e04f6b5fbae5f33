import Detector
import Report
import Trace

@testable import Evaluation

/// Random numbers of the tests: xorshift64* (Vigna, 2016), no code of ours.
struct TestRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = (seed &+ 1) &* 0xD134_2543_DE82_EF95
    for _ in 0..<8 { _ = next() }
  }

  mutating func next() -> UInt64 {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return state &* 0x2545_F491_4F6C_DD1D
  }

  mutating func below(_ bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }
}

/// A labelled trace as lines, its registry apart.
struct TestTrace {
  static let startMs: Int64 = 1_781_654_400_000
  static let dayMs: Int64 = 86_400_000

  var exchanges: [String] = []
  var registry: [String] = []

  mutating func add(
    _ tenant: String, atDay day: Double, campaign: String? = nil, tokens: Int = 100,
    _ more: String = ""
  ) {
    let tsMs = Self.startMs + Int64(day * Double(Self.dayMs))
    let label = campaign.map { ",\"campaign\":\"\($0)\"" } ?? ""
    exchanges.append(
      "{\"ts\":\(tsMs),\"tenant\":\"\(tenant)\",\"output_tokens\":\(tokens)\(more)\(label)}")
  }

  /// A trace of random accounts, some of them in campaigns.
  static func random(seed: UInt64) -> TestTrace {
    var random = TestRandom(seed: seed)
    var trace = TestTrace()
    for index in 0..<24 {
      let isHarvester = index % 3 == 0
      let tenant = "acct_\(index)\(random.below(1_000))x"
      for _ in 0..<(isHarvester ? 20 + random.below(60) : 1 + random.below(40)) {
        let campaign =
          isHarvester && random.below(3) > 0 ? "camp\(index % 4 + random.below(2))" : nil
        trace.add(
          tenant, atDay: Double(random.below(10_000)) / 1_000, campaign: campaign,
          tokens: random.below(900), random.below(9) == 0 ? ",\"status\":429" : "")
      }
      let corpus = random.below(2) == 0 ? ",\"corpus\":\"k\(random.below(4))\"" : ""
      let segment = ["enterprise", "business", "developer"][random.below(3)]
      trace.registry.append(
        """
        {"kind":"tenant","tenant":"\(tenant)","segment":"\(segment)",\
        "truth":{"archetype":"a\(random.below(4))"\(corpus)}}
        """)
    }
    trace.exchanges.sort()
    trace.registry.append(#"{"kind":"campaign","campaign":"camp1","family":"code"}"#)
    return trace
  }

  /// Replays it and reads its labels.
  func read(
    name: String = "trace", shards: Int = 1, instants: (([Evidence]) -> Void)? = nil
  ) async throws -> LabelledTrace {
    var reader = try reader(name: name)
    return try await LabelledTrace.read(
      &reader, name: name, configuration: .shipped(), shards: shards, instants: instants)
  }

  func reader(name: String = "trace") throws -> MergedReader {
    var records = RegistryReader(truth: true)
    for (index, line) in registry.enumerated() {
      let bytes = Array(line.utf8)
      try records.take(bytes.span, file: "registry", number: UInt64(index + 1))
    }
    let bytes = Array((exchanges.joined(separator: "\n") + "\n").utf8)
    return MergedReader(
      traces: [TraceInput(name: name, source: MemoryByteSource(bytes, chunk: 4_096))],
      registry: records, labels: true)
  }
}

extension DetectorHistories {
  /// Random histories of a case's accounts, with ties, accounts never scored, and groups.
  static func random(
    _ evaluated: EvaluationCase, seed: UInt64, groups groupCount: Int = 0, name: String = "random",
    grid: Grid = .reached, bonus: Double = 0
  ) -> DetectorHistories {
    var random = TestRandom(seed: seed)
    func history(_ bonus: Double) -> ScoreHistory {
      var history = ScoreHistory()
      guard random.below(8) > 0 else { return history }
      var tsMs = TestTrace.startMs
      for _ in 0..<random.below(12) {
        tsMs += Int64(random.below(Int(TestTrace.dayMs)))
        history.offer(tsMs: tsMs, score: Double(random.below(24)) / 4 + bonus)
      }
      return history
    }
    let own = evaluated.accounts.map { history($0.label == .positive ? bonus : 0) }
    let groups = (0..<groupCount).map { _ in
      let members = (0..<4).map { _ in
        let joinedMs = TestTrace.startMs + Int64(random.below(9 * Int(TestTrace.dayMs)))
        let leftMs =
          random.below(2) == 0
          ? Moment.never : joinedMs + Int64(random.below(3 * Int(TestTrace.dayMs)))
        return Group.Membership(
          account: random.below(evaluated.accounts.count), joinedMs: joinedMs, leftMs: leftMs)
      }
      return Group(history: history(bonus), members: members)
    }
    return DetectorHistories(name: name, formula: "drawn", grid: grid, own: own, groups: groups)
  }
}
