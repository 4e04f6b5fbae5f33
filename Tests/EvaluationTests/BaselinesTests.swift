import Detector
import Fingerprint
import Report
import Testing
import Trace

@testable import Evaluation

/// The detector's own instants by tenant, in order, with the tenant's exchanges up to each.
private func detectorInstants(
  _ trace: BaselinesTrace
) throws -> [String: [(tsMs: Int64, exchanges: Int)]] {
  var reader = MergedReader(
    traces: [trace.input()], registry: try BaselinesTrace.registryReader())
  var detector = StreamingDetector(configuration: try ReplayConfiguration.shipped().detector)
  var batches = [ExchangeBatch(capacity: 64)]
  var evidence: [Evidence] = []
  while try reader.fill(&batches, rows: 64) { detector.observe(batches[0], into: &evidence) }
  detector.finish(atMs: reader.totals.toMs ?? 0, into: &evidence)
  return Dictionary(grouping: evidence) { reader.tenants.name(of: $0.tenant) }
    .mapValues { $0.map { ($0.tsMs, Int($0.exchanges)) } }
}

/// What histories must be: every figure from the beginning at each of the detector's instants.
private func naiveHistories(
  _ trace: BaselinesTrace, _ baseline: Baseline
) throws -> [[ScoreHistory.Step]] {
  let instants = try detectorInstants(trace)
  var test = ShapiroWilk()
  return trace.tenants.map { tenant in
    let own = trace.inOrder.filter { $0.tenant == tenant }
    var history = ScoreHistory()
    for (tsMs, count) in instants[tenant] ?? [] {
      let naive = BaselinesNaiveTenant(exchanges: Array(own.prefix(count)))
      history.offer(tsMs: tsMs, score: naive.score(of: baseline, &test))
    }
    return history.steps
  }
}

@Suite("Baselines")
struct BaselinesTests {
  @Test(
    "each baseline agrees with a naive recomputation at the detector's instants",
    arguments: [1, 2] as [UInt64], Baseline.allCases)
  func agreesWithNaive(seed: UInt64, baseline: Baseline) throws {
    var random = BaselinesTraffic(seed: seed)
    let exchanges = random.exchanges(900, tenants: 4)
    let trace = BaselinesTrace(disturbing: exchanges, &random)
    let histories = try trace.histories()[baseline.rawValue]
    #expect(histories.baseline == baseline)
    #expect(histories.tenants == trace.tenants)
    let expected = try naiveHistories(trace, baseline)
    #expect(histories.steps == expected, "seed \(seed), \(baseline.name)")
    #expect(expected.contains { !$0.isEmpty }, "seed \(seed): nothing was compared")
  }

  @Test("scoring instants are the detector's", arguments: [3, 4, 5] as [UInt64])
  func instants(seed: UInt64) throws {
    var random = BaselinesTraffic(seed: seed)
    let exchanges = random.exchanges(2_000, tenants: 5)
    let trace = BaselinesTrace(disturbing: exchanges, &random)
    let expected = try detectorInstants(trace)
    for tenant in trace.tenants {
      var instants = ScoringInstants()
      var times: [Int64] = []
      for exchange in trace.inOrder where exchange.tenant == tenant {
        let hour = ScoringInstants.hour(of: exchange.tsMs)
        if let due = instants.due(before: hour) { times.append(due) }
        if instants.add(hour: hour) { times.append(exchange.tsMs) }
      }
      if let due = instants.due(before: ScoringInstants.hour(of: trace.endMs)) {
        times.append(due)
      }
      #expect(times == expected[tenant]?.map(\.tsMs) ?? [], "seed \(seed), \(tenant)")
      #expect(times.count > 3, "seed \(seed): too few instants to compare")
    }
  }

  @Test("a prefix of a trace has the same histories up to its end", arguments: [6] as [UInt64])
  func prefix(seed: UInt64) throws {
    var random = BaselinesTraffic(seed: seed)
    let exchanges = random.exchanges(1_500, tenants: 4)
    let full = try BaselinesTrace(exchanges).histories()
    for count in [1, 15, 16, 17, 400, 1_111] {
      let endMs = exchanges[count - 1].tsMs
      let part = exchanges.filter { $0.tsMs <= endMs }
      for prefix in try BaselinesTrace(part).histories() {
        for (tenant, history) in zip(prefix.tenants, prefix.histories) {
          let whole = full[prefix.baseline.rawValue].history(of: tenant)
          #expect(
            history.steps == whole?.steps.filter { $0.tsMs <= endMs },
            "seed \(seed), \(count) exchanges, \(prefix.baseline.name), \(tenant)")
        }
      }
    }
  }

  @Test("neither the size of batches nor ground truth matters", arguments: [7] as [UInt64])
  func invariance(seed: UInt64) throws {
    var random = BaselinesTraffic(seed: seed)
    let exchanges = random.exchanges(1_000, tenants: 3)
    let trace = BaselinesTrace(disturbing: exchanges, &random)
    let expected = try trace.histories()
    for rows in [1, 7, 10_000] {
      var run = BaselineRun(
        trace: trace.input(), texts: trace.input(), registry: try BaselinesTrace.registryReader(),
        options: TraceReaderOptions())
      while try run.observe(rows: rows) {}
      run.finish()
      for histories in expected {
        let same = run.tenants.map { $0.baselines.histories[histories.baseline.rawValue] }
        #expect(same == histories.histories, "seed \(seed), \(rows) rows")
      }
    }
    let unlabelled = exchanges.map { exchange in
      var exchange = exchange
      exchange.campaign = nil
      return exchange
    }
    let labelled = try BaselinesTrace(exchanges).histories()
    #expect(try BaselinesTrace(unlabelled).histories().map(\.steps) == labelled.map(\.steps))
  }

  @Test("the figures at the end are those of the independent scorer")
  func independentScorer() throws {
    // Figures of score_report.py for the same exchanges: output tokens, output / input,
    // distinct-prompt ratio, single-turn share, naive rule.
    for (count, figures) in [
      (40, [550, 2.2821576763485476, 1.0, 0.325, 0]),
      (150, [2091, 2.2978021978021976, 0.49333333333333335, 0.34, 0]),
    ] {
      let exchanges = (0..<count).map { number in
        var exchange = Exchange(
          tsMs: BaselinesTraffic.startMs + Int64(number) * 60_000, tenant: "a")
        let words = (0..<5 + number % 4).map { "w\((number * $0 * $0 + $0) % 11)" }
        exchange.prompt = .text(
          number % 5 == 0
            ? "topic \(number) asks who wrote which of the books named \(number * number)"
            : words.joined(separator: " "))
        exchange.outputTokens = UInt32(10 + number % 9)
        if number % 3 != 2 { exchange.conversation = "c\(number / 4)" }
        return exchange
      }
      let trace = BaselinesTrace(exchanges)
      var run = BaselineRun(
        trace: trace.input(), texts: trace.input(), registry: RegistryReader(),
        options: TraceReaderOptions())
      while try run.observe(rows: 10) {}
      let baselines = try #require(run.tenants.first?.baselines)
      let scores = run.scores(of: baselines).map(\.1)
      let compared: [Baseline] = [
        .volumeTotal, .outputInput, .distinctRatio, .singleTurn, .outputInputRule,
      ]
      for (baseline, figure) in zip(compared, figures) {
        #expect(abs(scores[baseline.rawValue] - figure) < 1e-12, "\(count), \(baseline.name)")
      }
    }
  }
}

@Suite("Baselines: traces that say little")
struct BaselinesHostileTests {
  @Test("an empty trace has no tenants")
  func empty() throws {
    for histories in try BaselinesTrace([]).histories() {
      #expect(histories.tenants.isEmpty && histories.histories.isEmpty)
      #expect(histories.history(of: "a") == nil)
    }
  }

  @Test("without prompts and conversations, only volume and all input tokens speak")
  func noPrompts() throws {
    var random = BaselinesTraffic(seed: 8)
    let exchanges = random.exchanges(600, tenants: 2).map { exchange in
      var exchange = exchange
      exchange.prompt = nil
      exchange.conversation = nil
      return exchange
    }
    let speaking: Set<Baseline> = [.volumeTotal, .volumeRate, .outputInput]
    for histories in try BaselinesTrace(exchanges).histories() {
      let speaks = histories.histories.contains { $0.peak != nil }
      #expect(speaks == speaking.contains(histories.baseline), "\(histories.baseline.name)")
    }
  }

  @Test("a redacted trace says the same, but for what needs the text")
  func redacted() throws {
    var random = BaselinesTraffic(seed: 9)
    let exchanges = random.exchanges(1_200, tenants: 3)
    var fingerprinter = Fingerprinter(key: .unkeyed)
    let redacted = exchanges.map { exchange in
      var exchange = exchange
      if case .text(let text) = exchange.prompt {
        exchange.prompt = .fingerprint(fingerprinter.fingerprint(text.utf8Span.span))
      }
      return exchange
    }
    let full = try BaselinesTrace(exchanges).histories()
    let withoutTexts = try Baselines.histories(
      of: BaselinesTrace(exchanges).input(), texts: nil,
      registry: BaselinesTrace.registryReader())
    for histories in try BaselinesTrace(redacted).histories() {
      let baseline = histories.baseline
      #expect(histories.steps == withoutTexts[baseline.rawValue].steps)
      switch baseline {
      case .outputInputRule, .outputInputMargin:
        #expect(histories.histories.allSatisfy { $0.peak == nil })
        #expect(full[baseline.rawValue].histories.contains { $0.peak != nil })
      case .outputInput:
        // Tokens of a fingerprint are rounded up, and fewer characters are a token.
        #expect(histories.histories.contains { $0.peak != nil })
      default:
        #expect(histories.steps == full[baseline.rawValue].steps, "\(baseline.name)")
      }
    }
  }

  @Test("too much damage is an error, as it is for the detector")
  func damaged() throws {
    var trace = BaselinesTrace([Exchange(tsMs: BaselinesTraffic.startMs, tenant: "a")])
    trace.bytes += Array("{]\n".utf8)
    #expect(throws: TraceError.self) { try trace.histories() }
  }

  @Test("names that Unicode calls equivalent are different tenants")
  func names() throws {
    let names = ["\u{E9}", "e\u{301}"]
    let exchanges = (0..<40).map { number in
      var exchange = Exchange(
        tsMs: BaselinesTraffic.startMs + Int64(number), tenant: names[number % 2])
      exchange.outputTokens = number % 2 == 0 ? 1 : 10
      return exchange
    }
    let volume = try BaselinesTrace(exchanges).histories()[Baseline.volumeTotal.rawValue]
    #expect(names.map { volume.history(of: $0)?.peak } == [16, 160])
    #expect(volume.history(of: "f") == nil)
  }
}
