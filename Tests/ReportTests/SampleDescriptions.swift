@testable import Report

/// Descriptions made by hand, for rendering.
enum SampleDescriptions {
  static let empty = TraceDescription()

  private static func quantiles(_ count: UInt64, _ values: [Double]) -> Quantiles {
    Quantiles(
      count: count, p5: values[0], p25: values[1], p50: values[2], p75: values[3], p90: values[4],
      p95: values[5], p99: values[6])
  }

  private static func shares(
    _ named: [(String, UInt64)], others: UInt64 = 0, unknown: UInt64 = 0
  ) -> TraceDescription.Shares {
    TraceDescription.Shares(
      named.map { TraceDescription.Shares.Named(name: $0.0, exchanges: $0.1) }, others: others,
      unknown: unknown)
  }

  /// Something of everything: whole, small and rare numbers, estimates, and what is unknown.
  static var mixed: TraceDescription {
    var description = TraceDescription()
    description.trace.exchanges = 1_234_600
    description.trace.tenants = 1_290
    description.trace.fromMs = SampleReports.startMs + 60_000
    description.trace.toMs = SampleReports.startMs + 30 * SampleReports.dayMs - 1
    description.trace.damagedLines = 3
    description.trace.late = 12
    description.trace.untracked = 33
    description.served = 1_200_000
    description.refused = 34_567
    description.skew.half = TraceDescription.Skew.Carriers(tenants: 4, share: 4 / 1_290.0)
    description.skew.nineTenths = TraceDescription.Skew.Carriers(tenants: 38, share: 38 / 1_290.0)
    description.skew.largest = 0.234_56
    description.skew.deciles = [
      0.95, 0.03, 0.01, 0.005, 0.003, 0.001, 0.000_5, 0.000_3, 0.000_2, 0,
    ]
    fillArrivals(&description.arrivals)
    fillTokens(&description.tokens)
    description.growth = TraceDescription.Growth(
      tenantDays: 22_345, threefoldShare: 0.081, busyTenantDays: 9_876, busyThreefoldShare: 0.012_3,
      trend: TraceDescription.Trend(
        days: 29, factor: Estimate(value: 1.112, low: 1.04, high: 1.189)))
    fillRhythm(&description.rhythm)
    description.conversations = TraceDescription.Conversations(
      laterTurnShare: 0.4, count: Estimate(value: 2_345_678, low: 2_340_000, high: 2_351_000),
      requests: quantiles(1_048_000, [1, 1, 2, 6, 12, 21, 99.4]))
    description.prompts = TraceDescription.Prompts(
      exchanges: 1_222_221, repeatShare: Estimate(value: 0.123_4, low: 0.12, high: 0.126),
      distinct: Estimate(value: 1_050_000, low: 1_049_000, high: 1_051_000),
      sharedShare: Estimate(value: 0.000_2, low: 0.000_1, high: 0.000_3),
      sharedExchangeShare: Estimate(value: 0.05, low: 0.05, high: 0.05))
    fillNames(&description)
    return description
  }

  private static func fillArrivals(_ arrivals: inout TraceDescription.Arrivals) {
    arrivals.windows = 44_321
    arrivals.leftOut = 7
    arrivals.exchangeShare = 0.812
    arrivals.variation = quantiles(44_321, [0.4, 0.9, 1.21, 2.3, 5.1, 8, 14.2])
    arrivals.familyShares = [0.12, 0.61, 0.2]
    arrivals.regularShare = 0.03
    arrivals.unresolvedShare = 0.04
    arrivals.likelierGammaShare = 0.72
    arrivals.traceWindows = 4_320
    arrivals.activeShare = quantiles(1_290, [0.000_2, 0.01, 0.069, 0.2, 0.6, 0.8, 1])
  }

  private static func fillTokens(_ tokens: inout TraceDescription.Tokens) {
    tokens.prompt = quantiles(1_222_221, [4, 18, 61.3, 240.7, 800, 1_234, 9_876])
    tokens.input = quantiles(1_234_567, [40, 310, 1_020.4, 4_000, 20_000, 99_950, 1_200_000])
    tokens.output = quantiles(1_200_000, [0, 7, 49, 180, 390, 600, 4_096])
    tokens.outputPerInput = quantiles(
      1_199_000, [0.000_04, 0.002_34, 0.12, 0.3, 0.5, 0.612, 13.94])
    tokens.inputTotal = 12_345_678_901
    tokens.outputTotal = 234_567_890
    tokens.cachedShare = 0.37
  }

  private static func fillRhythm(_ rhythm: inout TraceDescription.Rhythm) {
    for hour in 0..<24 {
      let place = Double(hour + 1)
      rhythm.hours.append(
        TraceDescription.Rhythm.Slot(
          share: place / 300, intensity: hour == 5 ? nil : place / 12.5))
    }
    for day in 0..<7 {
      rhythm.weekdays.append(
        TraceDescription.Rhythm.Slot(share: 0.142_857, intensity: day < 5 ? 1.2 : 0.5))
    }
    rhythm.tenantEntropy = quantiles(900, [1.2, 3, 3.9, 4.2, 4.4, 4.5, 4.58])
  }

  private static func fillNames(_ description: inout TraceDescription) {
    description.scripts = shares(
      [("latin", 1_000_000), ("han", 222_000), ("thai", 221)], unknown: 12_346)
    description.models = shares(
      [
        ("aurora-4", 900_000), ("\u{1B}[31mred", 100_000), ("opal-70b", 90_000), ("a", 50_000),
        ("b", 40_000), ("c", 30_000), ("d", 20_000),
      ], others: 4_567)
    description.regions = shares([], unknown: 1_234_567)
    description.operations = shares([("chat", 1_234_567)])
    description.finishReasons = shares([("stop", 1_234_000)], unknown: 567)
    description.statusCodes = shares([("200", 1_200_000), ("429", 34_567)])
    description.fields = [
      TraceDescription.Field(name: "model", known: 1_234_567, notSet: 0),
      TraceDescription.Field(name: "prompt", known: 1_222_221, notSet: 0),
      TraceDescription.Field(name: "seed", known: 34_567, notSet: 1_000_000),
      TraceDescription.Field(name: "region", known: 0, notSet: 0),
      TraceDescription.Field(name: "ip", known: 100, notSet: 0),
    ]
  }
}
