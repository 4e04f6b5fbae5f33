import Trace

@testable import Traffic

/// Small scenarios for tests.
enum SmallScenario {
  static let startMs: Int64 = 1_781_654_400_000

  /// Two tenants of every archetype, one campaign of every family, five days.
  static func make(hasText: Bool) -> Scenario {
    Scenario(
      name: "small", about: "For tests.", seed: 1, startMs: startMs, days: 5, hasText: hasText,
      admits: Segment.allCases, growthPerYear: 1, thin: 1, models: models,
      groups: Archetype.allCases.map { group($0, tenants: 2) },
      campaigns: Family.allCases.map { campaign($0) })
  }

  static let models: [Scenario.Model] = [
    model("aurora-4", popularity: 3), model("aurora-5", popularity: 1, releaseDay: 2),
    model("aurora-think", popularity: 1, isReasoning: true),
    model("opal-70b", popularity: 0.5, isProtected: false),
    model("aurora-embed", popularity: 0, isEmbedding: true),
  ]

  private static func model(
    _ name: String, popularity: Double, releaseDay: Int64? = nil, isProtected: Bool = true,
    isReasoning: Bool = false, isEmbedding: Bool = false
  ) -> Scenario.Model {
    var record = ModelRecord(model: name)
    record.provider = "aurora"
    record.isProtected = isProtected
    record.releasedMs = releaseDay.map { startMs + $0 * 86_400_000 }
    record.outputPrice = 100_000
    return Scenario.Model(
      record: record, popularity: popularity, isReasoning: isReasoning, tokensPerSecond: 80,
      isEmbedding: isEmbedding)
  }

  static func group(_ archetype: Archetype, tenants: Int) -> Scenario.Group {
    Scenario.Group(
      name: archetype.rawValue, archetype: archetype, tenants: tenants,
      perDay: Scenario.Rate(median: 40, sigma: 0.7, most: 2_000), segment: .business,
      domiciles: [
        Scenario.Weighted(name: "SG", weight: 1), Scenario.Weighted(name: "DE", weight: 1),
      ], regions: .own, sharesOrganization: archetype == .subsidiary, growthPerYear: 1, models: [])
  }

  static func campaign(
    _ family: Family, evasions: [(Evasion, Double)] = []
  ) -> Scenario.Campaign {
    Scenario.Campaign(
      name: "c-\(family.rawValue)", family: family, count: 1, accounts: 2, exchanges: 300,
      perDay: 0, startDay: 1, days: 4, blend: 0.5, segment: .business, domiciles: [],
      regions: .own, host: Scenario.Campaign.own, cover: "", displacedTo: [],
      suspensionsPerMonth: 0,
      evasions: evasions.map { Scenario.Campaign.EvasionStrength(evasion: $0.0, strength: $0.1) },
      models: [])
  }

  /// The lines of all exchanges.
  static func lines(
    _ scenario: Scenario, seed: UInt64, windowRows: Double = TrafficGenerator.usualWindowRows
  ) -> [UInt8] {
    var traffic = TrafficGenerator(
      scenario: scenario, seed: seed, corpus: nil, windowRows: windowRows)
    var bytes: [UInt8] = []
    while traffic.appendWindow(to: &bytes) {}
    return bytes
  }

  /// One exchange as far as tests look at it.
  struct Line {
    var tsMs: Int64
    var tenant: String
    var line: String
  }

  /// All exchanges.
  static func exchanges(_ scenario: Scenario, seed: UInt64) -> [Line] {
    lines(scenario, seed: seed).split(separator: UInt8(ascii: "\n")).map { bytes in
      let line = String(decoding: bytes, as: UTF8.self)
      let fields = line.split(separator: "\"", maxSplits: 6)
      let ts = fields[2].dropFirst().dropLast()
      return Line(tsMs: Int64(ts) ?? 0, tenant: String(fields[5]), line: line)
    }
  }
}
