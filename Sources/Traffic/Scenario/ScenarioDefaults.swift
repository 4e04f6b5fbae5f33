import Trace

/// What a scenario has where its file says nothing.
enum ScenarioDefaults {
  /// 17 June 2026, a Wednesday.
  static let startMs: Int64 = 1_781_654_400_000
  /// Days of the span.
  static let days = 14.0
  /// Who serves a model.
  static let provider = "aurora"
  /// Tokens a second of an answer.
  static let tokensPerSecond = 60.0
  /// A median tenant's rate is cut at this many times its own.
  static let mostOverMedian = 100.0
  /// Where tenants live.
  static let domiciles = [("US", 5.0), ("IN", 2), ("DE", 1), ("GB", 1), ("JP", 1), ("BR", 1)].map {
    Scenario.Weighted(name: $0.0, weight: $0.1)
  }

  private static let dayMs: Int64 = 86_400_000

  /// Six models of a made-up provider at the price levels of public lists: a large one, its small
  /// sister, a newer large one that is released half-way, one that reasons, one with open weights,
  /// one for embeddings.
  static func models(startMs: Int64, days: Double) -> [Scenario.Model] {
    let midnight = startMs / dayMs * dayMs
    let halfWay = startMs + Int64(days / 2 * 24) * 3_600_000  // at a full hour of the span
    return [
      model("aurora-4", released: midnight - 280 * dayMs, 2.5, 10, popularity: 4, speed: 60),
      model("aurora-4-mini", released: midnight - 280 * dayMs, 0.4, 1.6, popularity: 5, speed: 120),
      model("aurora-5", released: halfWay, 5, 20, popularity: 2, speed: 50),
      model(
        "aurora-r2", released: midnight - 190 * dayMs, 2, 8, popularity: 1.5, speed: 80,
        isReasoning: true),
      model(
        "opal-70b", provider: "opal", isProtected: false, released: midnight - 120 * dayMs, 0.25,
        0.5, popularity: 1, speed: 70),
      model(
        "aurora-embed-2", released: midnight - 400 * dayMs, 0.1, 0, popularity: 1, speed: 1_000,
        isEmbedding: true),
    ]
  }

  private static func model(
    _ name: String, provider: String = provider, isProtected: Bool = true, released: Int64,
    _ inputUSD: Double, _ outputUSD: Double, popularity: Double, speed: Double,
    isReasoning: Bool = false, isEmbedding: Bool = false
  ) -> Scenario.Model {
    var record = ModelRecord(model: name)
    record.provider = provider
    record.isProtected = isProtected
    record.releasedMs = released
    record.inputPrice = UInt32((inputUSD * 10_000).rounded())
    record.outputPrice = UInt32((outputUSD * 10_000).rounded())
    return Scenario.Model(
      record: record, popularity: popularity, isReasoning: isReasoning, tokensPerSecond: speed,
      isEmbedding: isEmbedding)
  }
}

extension Scenario.Rate {
  /// A rate cut at the usual multiple of its median.
  init(median: Double, sigma: Double) {
    let most = median * ScenarioDefaults.mostOverMedian
    self.init(
      median: median, sigma: sigma, most: min(most, ScenarioLimits.perDay.upperBound))
  }
}

extension Archetype {
  /// The segment of a group that states none.
  var usualSegment: Segment {
    switch self {
    case .megaEnterprise, .subsidiary, .documentAssistant: .enterprise
    case .developer: .developer
    default: .business
    }
  }

  /// The rate of a group that states none: exchanges a day of the median tenant and the deviation
  /// of the logarithm, as company-sized tenants have them.
  var usualRate: Scenario.Rate {
    switch self {
    case .chatApp: .init(median: 200, sigma: 1.5)
    case .documentAssistant: .init(median: 120, sigma: 1.3)
    case .supportAgent: .init(median: 200, sigma: 1.3)
    case .ideCompletion: .init(median: 600, sigma: 1.2)
    case .codingAgent: .init(median: 250, sigma: 1.2)
    case .batchClassification: .init(median: 600, sigma: 1.5)
    case .batchExtraction: .init(median: 400, sigma: 1.5)
    case .summarisation: .init(median: 200, sigma: 1.4)
    case .translation: .init(median: 250, sigma: 1.4)
    case .evaluation: .init(median: 200, sigma: 1.2)
    case .judge: .init(median: 300, sigma: 1.4)
    case .permittedSynthetic: .init(median: 300, sigma: 1.2)
    case .labelling: .init(median: 400, sigma: 1.3)
    case .loadTest: .init(median: 400, sigma: 1.2)
    case .research: .init(median: 120, sigma: 1.3)
    case .hyperGrowth: .init(median: 200, sigma: 1.2)
    case .reseller: .init(median: 1_000, sigma: 1.2)
    case .subsidiary: .init(median: 200, sigma: 1.2)
    case .megaEnterprise: .init(median: 10_000, sigma: 0.5)
    case .embeddings: .init(median: 1_000, sigma: 1.4)
    case .openWeight: .init(median: 300, sigma: 1.4)
    case .switcher: .init(median: 200, sigma: 1.2)
    case .developer: .init(median: 8, sigma: 1.5)
    case .toolAgent: .init(median: 250, sigma: 1.3)
    case .publicBenchmark: .init(median: 200, sigma: 1)
    }
  }
}
