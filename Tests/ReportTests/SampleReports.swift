import Detector

@testable import Report

/// A small seeded generator (SplitMix64, Steele et al. 2014).
struct SampleRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Reports made by hand or by seed, for rendering.
enum SampleReports {
  /// 2026-06-01 00:00 UTC.
  static let startMs: Int64 = 1_780_272_000_000
  static let dayMs: Int64 = 86_400_000
  static let thresholds = Thresholds(
    watch: Bits(-3), review: Bits(0), act: Bits(3.25))
  static let prior = Bits(-7)

  static func harvest(_ exchanges: UInt64, _ tokens: UInt64, usd: Double?) -> Harvest {
    var harvest = Harvest()
    harvest.exchanges = exchanges
    harvest.outputTokens = tokens
    harvest.price = UInt64((usd ?? 0) * 1e10)
    harvest.isPriceIncomplete = usd == nil
    return harvest
  }

  /// A tenant whose log-odds moves through `path`, a value a day.
  static func tenant(
    _ name: String, path: [Double], harvest total: Harvest, readings: [Signal: SignalReading],
    unavailable: [Signal] = []
  ) -> TenantReport {
    let series = path.enumerated().map { day, value in
      High(tsMs: startMs + Int64(day) * dayMs, logOdds: Bits(value))
    }
    let flag = series.first { $0.logOdds >= thresholds.review }
    let last = series.last?.logOdds ?? prior
    var before = total
    if flag != nil {
      before.exchanges /= 40
      before.outputTokens /= 40
      before.price /= 40
    }
    return TenantReport(
      tenant: name, logOdds: last, verdict: verdict(last), firstFlaggedMs: flag?.tsMs,
      exchanges: total.exchanges + 17, outputTokens: total.outputTokens + 1234, fromMs: startMs,
      toMs: startMs + Int64(max(1, path.count)) * dayMs, harvest: total, harvestBeforeFlag: before,
      highs: highs(of: series), series: series, unavailable: unavailable,
      evidence: evidence(readings))
  }

  static func verdict(_ logOdds: Bits) -> Verdict {
    if logOdds >= thresholds.act { return .act }
    if logOdds >= thresholds.review { return .review }
    return logOdds >= thresholds.watch ? .watch : .none
  }

  /// The running maximum with an entry at each new quarter bit, as the design defines it.
  static func highs(of series: [High]) -> [High] {
    var highs: [High] = []
    for point in series
    where highs.last.map({ point.logOdds.quarter > $0.logOdds.quarter }) ?? true {
      highs.append(point)
    }
    return highs
  }

  static func evidence(_ readings: [Signal: SignalReading]) -> [EvidenceLine] {
    Signal.allCases.compactMap { signal in
      readings[signal].map { EvidenceLine(signal: signal, reading: $0) }
    }.sorted { a, b in
      a.reading.bits == b.reading.bits
        ? a.signal.rawValue < b.signal.rawValue : a.reading.bits > b.reading.bits
    }
  }

  static func reading(_ value: Double, _ baseline: Double, _ bits: Double) -> SignalReading {
    SignalReading(value: value, baseline: baseline, bits: Bits(bits))
  }

  /// Two tenants that were flagged, one with a hostile name, one with a wide one, innocent ones,
  /// and one that was never scored.
  static var mixed: ReplayReport {
    let ramp = (0..<29).map { min(4.5, -7 + Double($0) * 0.55) }
    let bump = (0..<29).map { day -> Double in (10...15).contains(day) ? 0.5 : -6.5 }
    let calm = (0..<29).map { day -> Double in -7.5 + 0.3 * Double(day % 4) }
    var report = ReplayReport(
      trace: TraceTotals(), thresholds: thresholds,
      tenants: [
        tenant(
          "acct_000a", path: ramp, harvest: harvest(52_310, 61_043_210, usd: 610.43),
          readings: [
            .novelOutput: reading(9_812_345, 150_000, 3.1),
            .reasoningElicitation: reading(0.412, 0.03, 2.84),
            .promptsPerSkeleton: reading(212.4, 3, 2.25),
            .singleTurn: reading(0.981, 0.6, 1.3), .novelty: reading(0.997, 0.8, 0.75),
            .rateChange: reading(1810.2, 402.7, 0.4), .generation: reading(0.02, 0.02, 0),
            .flatDay: reading(0.71, 0.9, -0.85),
          ]),
        tenant(
          "量子データ研究所🚀的蒸馏账号非常长的名字", path: bump,
          harvest: harvest(8_120, 2_310_400, usd: nil),
          readings: [
            .rateChange: reading(280, 41, 2.0), .novelty: reading(0.62, 0.8, -0.5),
            .distinctPrompts: reading(0.55, 0.9, -1.25),
          ], unavailable: [.singleTurn]),
        tenant(
          "eve\u{1B}[2J\nact \u{202E}gnp.exe\"\\", path: calm.map { $0 + 3 },
          harvest: harvest(1_204, 96_000, usd: 0.96),
          readings: [.grading: reading(0.31, 0.02, 1.95), .flatDay: reading(0.6, 0.9, -1.4)],
          unavailable: [.singleTurn, .rateChange]),
        tenant(
          "acct_innocent_with_a_rather_long_name@example.org", path: calm,
          harvest: harvest(12_345_678, 1_234_567_890, usd: 123_456.78),
          readings: [.distinctPrompts: reading(0.21, 0.9, -2.5)], unavailable: [.singleTurn]),
        tenant(
          "acct_new", path: [], harvest: harvest(9, 4_500, usd: 0.05), readings: [:],
          unavailable: Signal.allCases),
      ])
    report.tenants.sort { a, b in
      a.logOdds == b.logOdds
        ? a.tenant.utf8.lexicographicallyPrecedes(b.tenant.utf8) : a.logOdds > b.logOdds
    }
    report.trace.exchanges = 12_407_421
    report.trace.tenants = report.tenants.count
    report.trace.fromMs = startMs
    report.trace.toMs = startMs + 29 * dayMs + 123
    report.trace.damagedLines = 3
    report.trace.late = 12
    report.trace.fieldShares = [
      ("model", 1), ("prompt", 0.998), ("cached_tokens", 0), ("conversation", 0.412),
      ("seed", 0.0001), ("ip", 0), ("agent", 0),
    ]
    return report
  }

  static var empty: ReplayReport {
    ReplayReport(trace: TraceTotals(), thresholds: thresholds, tenants: [])
  }

  /// The first tenant of ``mixed`` with an instant every six hours.
  static var timeline: TenantTimeline {
    var report = mixed.tenants[0]
    report.unavailable = [.grading, .rewriting]
    var random = SampleRandom(seed: 7)
    let instants = (0..<116).map { step -> TimelineInstant in
      let level = min(1, Double(step) / 80)
      var readings = SignalArray<SignalReading>(repeating: .unavailable)
      var logOdds = prior
      for line in report.evidence {
        let noise = Double.random(in: 0.85...1, using: &random)
        let bits = Bits(line.reading.bits.value * level * noise)
        readings[line.signal.rawValue] = SignalReading(
          value: line.reading.value * (0.2 + 0.8 * level * noise), baseline: line.reading.baseline,
          bits: bits)
        logOdds += bits
      }
      return TimelineInstant(
        tsMs: startMs + Int64(step) * dayMs / 4, logOdds: logOdds, verdict: verdict(logOdds),
        exchanges: UInt64(step) * 450, harvest: harvest(UInt64(step) * 440, 90_000, usd: 1.5),
        readings: readings)
    }
    report.firstFlaggedMs = instants.first { $0.logOdds >= thresholds.review }?.tsMs
    report.logOdds = instants[115].logOdds
    report.verdict = instants[115].verdict
    return TenantTimeline(report: report, thresholds: thresholds, instants: instants)
  }

  /// Names that would harm a terminal, a parser or a table.
  static let hostileNames = [
    "", " ", "\u{1B}[31mred\u{1B}[0m", "\u{1B}]0;title\u{7}", "a\nact  99.9%  forged",
    "tab\tbell\u{7}",
    "\r\roverwritten", "\u{202E}desrever\u{202C}", "\u{2066}isolate\u{2069}", "c1\u{9B}2J\u{85}",
    "del\u{7F}\u{0}nul", "quote\"back\\slash/", "\u{2028}line\u{2029}", "zero\u{200B}width\u{FEFF}",
    String(repeating: "very long ", count: 100), "蒸馏蒸馏蒸馏蒸馏蒸馏蒸馏蒸馏蒸馏蒸馏蒸馏蒸馏蒸馏蒸馏蒸馏蒸馏蒸馏蒸馏",
    "한국어テナント", "👩‍👩‍👧‍👦 family", "🇸🇬 flag", "❤️", "e" + String(repeating: "\u{301}", count: 200),
    "\u{301}leading mark", "مرحبا 123", "\u{E0041}\u{E007F}tags", "\u{FFFD}\u{10FFFF}",
  ]

  /// A report of up to 12 tenants with any content that the types allow.
  static func random(seed: UInt64) -> ReplayReport {
    var random = SampleRandom(seed: seed)
    var report = empty
    report.tenants = (0..<Int.random(in: 0...12, using: &random)).map { _ in
      var level = Double.random(in: -12...0, using: &random)
      let path = (0..<Int.random(in: 0...64, using: &random)).map { _ -> Double in
        level += Double.random(in: -1.5...1.6, using: &random)
        return level
      }
      let signals = Signal.allCases.filter { _ in Bool.random(using: &random) }
      let pairs = signals.map { signal in
        let magnitude = Double.random(in: -8...9, using: &random)
        let value = Double.random(in: -1...1, using: &random) * magnitude * magnitude * magnitude
        let baseline = Bool.random(using: &random) ? value / 3 : .infinity
        return (signal, reading(value, baseline, Double.random(in: -4...6, using: &random)))
      }
      let usd = Bool.random(using: &random) ? Double.random(in: 0...1e6, using: &random) : nil
      return tenant(
        hostileNames.randomElement(using: &random) ?? "", path: path,
        harvest: harvest(random.next() >> 40, random.next() >> 30, usd: usd),
        readings: Dictionary(uniqueKeysWithValues: pairs),
        unavailable: Signal.allCases.filter { !signals.contains($0) })
    }
    report.trace.exchanges = random.next() >> 32
    report.trace.tenants = report.tenants.count
    if !report.tenants.isEmpty {
      report.trace.fromMs = startMs
      report.trace.toMs = startMs + 65 * dayMs
    }
    report.trace.damagedLines = random.next() >> 60
    return report
  }
}
