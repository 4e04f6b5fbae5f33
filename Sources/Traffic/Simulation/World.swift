import Sketches
import Trace

/// What all tenants of a simulation share: models, regions, client software, text, the seed.
///
/// Immutable once made, so that tenants can be asked in any order.
struct World: Sendable {
  /// A model as the simulation needs it.
  struct Model: Sendable {
    var releasedMs: Int64
    var popularity: Double
    var isProtected: Bool
    var isReasoning: Bool
    var isEmbedding: Bool
    var tokensPerSecond: Double
  }

  /// Names of the operations, by number.
  static let operations = ["chat", "text_completion", "embeddings"]
  /// Names of the reasons to stop, by number.
  static let finishReasons = ["stop", "length", "tool_calls", "content_filter"]
  /// Client software, most usual first, with weights. Fictional.
  static let agents: [(name: String, weight: Double)] = [
    ("sdk-python/1.40", 30), ("sdk-python/1.38", 14), ("sdk-node/4.12", 22), ("sdk-node/4.9", 8),
    ("sdk-java/2.3", 7), ("sdk-go/0.9", 6), ("sdk-dotnet/1.7", 5), ("chain/0.3.1", 7),
    ("gateway/2.1", 6), ("http/1.1", 5),
  ]

  let scenario: Scenario
  let seed: UInt64
  /// First instant.
  let startMs: Int64
  /// End; nothing arrives at it or later.
  let endMs: Int64
  let models: [Model]
  /// Their names, by number; apart, so that a model is plain data in the loop.
  let modelNames: [String]
  let regions: [String]
  private let regionNumbers: [String: UInt16]
  /// The prompts; `nil`: the trace has none.
  let prompts: PromptSource?

  private let agentWeights: [Double]

  /// Prepares what a scenario needs.
  init(scenario: Scenario, seed: UInt64, prompts: PromptSource?) {
    self.scenario = scenario
    self.seed = seed
    self.prompts = prompts
    startMs = scenario.startMs
    endMs = scenario.startMs + Int64(scenario.days * World.Span.dayMs)
    models = scenario.models.map { model in
      Model(
        releasedMs: model.record.releasedMs ?? .min, popularity: model.popularity,
        isProtected: model.record.isProtected,
        isReasoning: model.isReasoning, isEmbedding: model.isEmbedding,
        tokensPerSecond: model.tokensPerSecond)
    }
    modelNames = scenario.models.map(\.record.model)
    let names = scenario.regionNames.union(Domicile.all.map(\.region))
    let regions = names.sorted()
    self.regions = regions
    regionNumbers = Dictionary(
      uniqueKeysWithValues: regions.enumerated().map { ($0.element, UInt16($0.offset)) })
    agentWeights = Self.agents.map(\.weight)
  }

  /// The source of randomness of one named part of the scenario.
  func random(_ name: String) -> RandomSource { RandomSource(seed: seed, name: name) }

  /// Number of a region.
  func region(_ name: String) -> UInt16 {
    // The table is made of every name that can be asked for.
    regionNumbers[name] ?? 0
  }

  /// Draws client software.
  func drawAgent(using random: inout RandomSource) -> UInt16 {
    UInt16(random.weightedIndex(agentWeights))
  }

  /// Draws a name by weight.
  static func draw(_ weighted: [Scenario.Weighted], using random: inout RandomSource) -> String {
    weighted[random.weightedIndex(weighted.map(\.weight))].name
  }

  /// Lengths of time, milliseconds.
  enum Span {
    static let minuteMs: Double = 60_000
    static let hourMs: Double = 3_600_000
    static let dayMs: Double = 86_400_000
  }
}
