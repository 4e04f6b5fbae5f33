/// The four kinds of wording that harvesting needs and ordinary use seldom does. Each prompt
/// gets a score from 0 (absent) to 255 (unmistakable) for each.
public enum Cue: Int, CaseIterable, Sendable {
  /// Asks for the reasoning itself: step by step, chain of thought, the trace before the answer.
  case reasoningElicitation
  /// Asks for a judgement on a scale: rubric, score, which answer is better.
  case grading
  /// Asks for new prompts, tasks, instructions, or question-answer pairs.
  case generation
  /// Asks to rewrite a given prompt or answer: harder, safer, in other words.
  case rewriting
}

/// The writing system that holds most of a prompt's letters.
public enum Script: UInt8, CaseIterable, Sendable {
  case none, latin, cyrillic, greek, arabic, hebrew, devanagari, otherIndic, han, kana, hangul
  case thai, other
}

/// What Stillwatch keeps of a prompt: 96 bytes that the detector works on instead of the text.
///
/// Every hash is made under a ``FingerprintKey``; without the key a short prompt cannot be
/// confirmed by trying candidates. Two fingerprints are comparable only if they were made by the
/// same version under the same key.
///
/// ```
/// byte  0         8          16        24     28       32    36 37 38      40        80        96
///       ┌─────────┬──────────┬─────────┬──────┬────────┬─────┬──┬──┬───────┬─────────┬─────────┐
///       │text hash│ skeleton │ SimHash │ bytes│ tokens │cues │sc│ve│ zero  │ 20 × u16│  zero   │
///       └─────────┴──────────┴─────────┴──────┴────────┴─────┴──┴──┴───────┴─────────┴─────────┘
/// ```
///
/// The twenty composition features (`features`) are reserved: this version writes zeros.
public struct PromptFingerprint: Sendable {
  /// The version of the rules that this build computes; a change of any rule raises it.
  public static let currentVersion: UInt8 = 1
  /// Bytes of the encoded form.
  public static let byteCount = 96

  /// Keyed hash of the prompt's bytes as they are.
  public var textHash: UInt64
  /// Keyed hash of the skeleton: the prompt with its variable parts masked by fixed rules.
  public var skeletonHash: UInt64
  /// 64-bit SimHash over the prompt's words; near-duplicates differ in few bits.
  public var simHash: UInt64
  /// Length of the prompt in UTF-8 bytes, saturating.
  public var textBytes: UInt32
  /// Estimated tokens: a quarter of the one- and two-byte characters plus 0.8 a wider one.
  public var tokens: UInt32
  /// Scores of ``Cue``, by raw value, 0 to 255.
  public var cues: InlineArray<4, UInt8>
  /// The dominant ``Script``, as raw value.
  public var script: UInt8
  /// ``currentVersion`` of the build that made it; 0 in a fingerprint that is absent.
  public var version: UInt8
  /// Room for composition features: zeros in this version.
  public var features: InlineArray<20, UInt16>

  /// The fingerprint of no prompt: all zero, version 0.
  @inlinable
  public init() {
    textHash = 0
    skeletonHash = 0
    simHash = 0
    textBytes = 0
    tokens = 0
    cues = [0, 0, 0, 0]
    script = 0
    version = 0
    features = InlineArray(repeating: 0)
  }
}
