/// ``Baseline/distinctRatio``: distinct prompts over prompts of one tenant.
struct DistinctRatioBaseline {
  /// Prompts below which the ratio says nothing: of a few, nearly all are distinct whoever asks.
  static let leastPrompts: UInt64 = 20

  private var prompts = DistinctSample()
  private var coverage = Coverage()

  /// Takes a considered exchange.
  mutating func add(_ exchange: BaselineExchange) {
    coverage.add(isKnown: exchange.prompt != nil)
    if let prompt = exchange.prompt { prompts.insert(prompt.textHash) }
  }

  /// The ratio, 0 to 1; `nan` below ``leastPrompts``, and where under half of the exchanges have a
  /// prompt.
  var score: Double {
    guard coverage.isEnough(least: Self.leastPrompts) else { return .nan }
    return prompts.distinct / Double(prompts.total)
  }
}
