/// A simple detector that ours must beat, scored at our instants: the running maximum of one
/// figure of a tenant.
///
/// All are made of CONSIDERED exchanges only (served, of a protected model, in order of time) and
/// none reads ground truth. Higher is more suspicious.
public enum Baseline: Int, CaseIterable, Sendable {
  /// Output tokens so far.
  case volumeTotal
  /// Output tokens of the last day.
  case volumeRate
  /// Output tokens over input tokens.
  case outputInput
  /// The published rule, yes or no.
  case outputInputRule
  /// The published rule, by how much.
  case outputInputMargin
  /// Distinct prompts over prompts.
  case distinctRatio
  /// Share of exchanges that are alone in their conversation.
  case singleTurn
  /// Requests of the day times the share of them that is unique.
  case countUniqueness
  /// PRADA on the stream of prompts.
  case prada

  /// The name in options and JSON.
  public var name: String {
    switch self {
    case .volumeTotal: "volume_total"
    case .volumeRate: "volume_rate"
    case .outputInput: "output_input"
    case .outputInputRule: "output_input_rule"
    case .outputInputMargin: "output_input_margin"
    case .distinctRatio: "distinct_ratio"
    case .singleTurn: "single_turn"
    case .countUniqueness: "count_uniqueness"
    case .prada: "prada"
    }
  }

  /// The name in a table.
  public var title: String {
    switch self {
    case .volumeTotal: "volume, total"
    case .volumeRate: "volume, 24 h"
    case .outputInput: "output / input"
    case .outputInputRule: "output/input and repetition rule"
    case .outputInputMargin: "the same rule, graded"
    case .distinctRatio: "distinct-prompt ratio"
    case .singleTurn: "single-turn share"
    case .countUniqueness: "count and uniqueness, per day"
    case .prada: "PRADA on streams"
    }
  }

  /// What the score is, in one sentence; the guide says the rest.
  public var formula: String {
    switch self {
    case .volumeTotal: "Output tokens so far."
    case .volumeRate: "Output tokens of the clock hour of the newest exchange and the 23 before."
    case .outputInput: "Output tokens so far over tokens of the newest prompts so far."
    case .outputInputRule:
      "1 if output/input > 1.2, repeated 6-grams < 0.2 and distinct prompts > 0.9, else 0."
    case .outputInputMargin:
      "The least of (output/input)/1.2 - 1, 1 - repeats/0.2 and (distinct - 0.9)/0.1."
    case .distinctRatio: "Distinct prompts over prompts so far, from 20 prompts on."
    case .singleTurn: "Share of exchanges so far that are the only one of their conversation."
    case .countUniqueness:
      "Exchanges of the UTC day so far times distinct prompts over prompts of that day."
    case .prada:
      "1 - W (Shapiro-Wilk) of the last 256 least SimHash distances to the growing set."
    }
  }

  /// Where it comes from.
  public var source: String {
    switch self {
    case .volumeTotal, .volumeRate:
      "quotas and usage alerts; MITRE ATLAS AML.M0004 (restrict the number of model queries)"
    case .outputInput, .outputInputRule, .outputInputMargin:
      "the naive rule of metadata monitors: long answers to short, ever different prompts"
    case .distinctRatio: "the diversity part of that rule, alone"
    case .singleTurn: "a figure of metadata monitors: harvesters do not converse"
    case .countUniqueness:
      "count rules of log monitors, such as Elastic's \"Potential Azure OpenAI Model Theft\""
    case .prada: "Juuti, Szyller, Marchal, Asokan: PRADA, EuroS&P 2019"
    }
  }

  /// What exchanges must carry for it to say anything.
  public var needs: String {
    switch self {
    case .volumeTotal, .volumeRate: "output_tokens"
    case .outputInput: "output_tokens; prompt, fingerprint or input_tokens"
    case .outputInputRule, .outputInputMargin: "output_tokens; prompt as text"
    case .distinctRatio, .countUniqueness, .prada: "prompt or fingerprint"
    case .singleTurn: "conversation"
    }
  }
}
