/// Lengths that go with a kind of prompt, whoever sends it.
struct KindLaw: Sendable {
  /// Tokens of a prompt, where no text is written: median and log-normal sigma.
  var prompt: (median: Double, sigma: Double)
  /// Tokens of an answer, likewise.
  var answer: (median: Double, sigma: Double)
  /// Answer tokens per prompt token where the answer is as long as what it restates; 0: it is not.
  var answerPerPrompt: Double = 0
  /// Reasoning tokens of a model that thinks, median.
  var reasoning: Double = 1_600
  /// Chance that a content filter stops the answer.
  var filtered: Double = 0.001

  /// Tokens of an answer: most around the median, one in ten about three times as long, and a heavy
  /// tail, as lengths of answers are wherever they were published.
  var answers: LengthLaw {
    let median = max(answer.median, 1)
    return LengthLaw(
      [(0.9, 0.93 * median, answer.sigma), (0.1, 3 * median, answer.sigma)], tail: (0.01, 1.8),
      range: 1...Request.mostAnswerTokens)
  }

  /// The law of a kind. Medians are rounded from public corpora of prompts with answers
  /// (instruction sets, arena chats, extraction and classification tasks, evaluation suites), those
  /// of reasoning chosen so that a model that thinks answers with more tokens than it reads
  /// (output/input of 1.7 in the median, ServeGen 2025).
  static func of(_ kind: PromptKind) -> KindLaw {
    switch kind {
    case .question: KindLaw(prompt: (30, 0.9), answer: (200, 0.8), reasoning: 1_900)
    case .followUp: KindLaw(prompt: (14, 0.7), answer: (150, 0.8), reasoning: 1_400)
    case .documentQuestion: KindLaw(prompt: (220, 0.8), answer: (210, 0.8), reasoning: 1_600)
    case .support: KindLaw(prompt: (25, 0.6), answer: (105, 0.6), reasoning: 1_000)
    case .codeCompletion: KindLaw(prompt: (350, 0.8), answer: (13, 0.9), reasoning: 300)
    case .codeTask: KindLaw(prompt: (120, 1.0), answer: (380, 0.8), reasoning: 4_000)
    case .agentStep: KindLaw(prompt: (200, 1.1), answer: (150, 0.9), reasoning: 800)
    case .toolTask: KindLaw(prompt: (60, 0.7), answer: (85, 0.7), reasoning: 800)
    case .classify: KindLaw(prompt: (90, 0.5), answer: (11, 0.5), reasoning: 600)
    case .extract: KindLaw(prompt: (180, 0.6), answer: (90, 0.7), reasoning: 1_000)
    case .summarise: KindLaw(prompt: (500, 0.8), answer: (140, 0.5), reasoning: 1_100)
    case .translate: KindLaw(prompt: (60, 0.8), answer: (40, 0.3), answerPerPrompt: 0.9)
    case .label: KindLaw(prompt: (80, 0.6), answer: (12, 0.6), reasoning: 600)
    case .benchmarkItem: KindLaw(prompt: (90, 0.7), answer: (80, 1.2), reasoning: 4_800)
    case .judge: KindLaw(prompt: (420, 0.6), answer: (100, 0.8), reasoning: 2_400)
    case .generate: KindLaw(prompt: (140, 0.8), answer: (420, 0.7), reasoning: 2_400)
    case .evolve: KindLaw(prompt: (120, 0.6), answer: (110, 0.6), reasoning: 1_900)
    case .reason: KindLaw(prompt: (90, 0.6), answer: (450, 0.7), reasoning: 6_000)
    case .rewrite: KindLaw(prompt: (130, 0.7), answer: (70, 0.3), answerPerPrompt: 0.8)
    case .soften:
      KindLaw(prompt: (140, 0.7), answer: (90, 0.4), answerPerPrompt: 0.7, filtered: 0.01)
    case .rolePlay: KindLaw(prompt: (60, 0.8), answer: (250, 0.6), filtered: 0.008)
    case .instruction: KindLaw(prompt: (45, 0.9), answer: (230, 0.9), filtered: 0.003)
    case .probe: KindLaw(prompt: (12, 0.3), answer: (40, 0.5), reasoning: 300)
    case .passage: KindLaw(prompt: (260, 0.5), answer: (0, 0))
    }
  }
}
