/// ``Baseline/outputInput``, ``Baseline/outputInputRule`` and ``Baseline/outputInputMargin`` of one
/// tenant.
///
/// The input of an exchange is the newest prompt: a quarter of its Unicode scalars, rounded down and
/// at least 1, where there is text; the tokens of its fingerprint where there is none; all input
/// tokens where there is neither.
struct OutputInputBaseline {
  /// The rule's thresholds: output/input above, repeated 6-grams below, distinct prompts above.
  static let leastRatio = 1.2
  /// See ``leastRatio``.
  static let mostRepeats = 0.2
  /// See ``leastRatio``.
  static let leastDistinct = 0.9
  /// Unicode scalars that make a token.
  private static let scalarsPerToken = 4

  private var output: UInt64 = 0
  private var input: UInt64 = 0
  private var paired = Coverage()
  private var texts = Coverage()
  private var grams = DistinctSample()

  /// Takes a considered exchange.
  mutating func add(_ exchange: BaselineExchange) {
    var inputTokens =
      exchange.prompt.map { UInt64(max(1, $0.tokens)) }
      ?? exchange.inputTokens.map { UInt64($0) }
    if let text = exchange.text {
      inputTokens = UInt64(max(1, text.unicodeScalars.count / Self.scalarsPerToken))
      WordGrams.forEach(in: text.utf8Span.span) { grams.insert($0) }
    }
    texts.add(isKnown: exchange.text != nil)
    paired.add(isKnown: exchange.outputTokens != nil && inputTokens != nil)
    guard let outputTokens = exchange.outputTokens, let inputTokens else { return }
    output &+= UInt64(outputTokens)
    input &+= inputTokens
  }

  /// Output tokens over input tokens, of the exchanges where both are known.
  var ratio: Double {
    paired.isEnough() ? Double(output) / Double(max(1, input)) : .nan
  }

  /// Share of the word 6-grams that the tenant had sent before; 0 without any.
  var repeats: Double {
    guard texts.isEnough() else { return .nan }
    return grams.total == 0 ? 0 : 1 - grams.distinct / Double(grams.total)
  }

  /// The rule: 1 if all three conditions hold, else 0.
  ///
  /// - Parameter distinct: ``DistinctRatioBaseline/score``.
  func rule(distinct: Double) -> Double {
    guard !ratio.isNaN, !repeats.isNaN, !distinct.isNaN else { return .nan }
    let holds =
      ratio > Self.leastRatio && repeats < Self.mostRepeats && distinct > Self.leastDistinct
    return holds ? 1 : 0
  }

  /// By how much the rule holds, each condition measured in its own threshold's unit: above 0
  /// exactly where all three hold, at most 1.
  ///
  /// - Parameter distinct: ``DistinctRatioBaseline/score``.
  func margin(distinct: Double) -> Double {
    guard !ratio.isNaN, !repeats.isNaN, !distinct.isNaN else { return .nan }
    return min(
      ratio / Self.leastRatio - 1, 1 - repeats / Self.mostRepeats,
      (distinct - Self.leastDistinct) / (1 - Self.leastDistinct))
  }
}
