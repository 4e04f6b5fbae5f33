import Trace

/// One exchange as the detector keeps it until it is taken in: everything that signals need of it,
/// in one cache line.
///
/// ```
/// bytes  0      8     12     16     20        24       28   32            36      40
///        ┌──────┬─────┬──────┬──────┬─────────┬────────┬────┬─────────────┬───────┬ …
///        │ text │ hour│ place│ facts│ skeleton│ simHash│cues│ conversation│ beyond│ …
///        └──────┴─────┴──────┴──────┴─────────┴────────┴────┴─────────────┴───────┴ …
///        … prompt, answer, output tokens, output price, duration (4 bytes each), 4 spare: 64
/// ```
struct PendingExchange: BitwiseCopyable {
  /// Hash of the prompt.
  var text: UInt64
  /// The full hour since the epoch of the arrival.
  var hour: Int32
  /// Milliseconds within the hour (22 bits), script (4 bits), hours since a release (5 bits,
  /// ``noRelease``: none within a day).
  private var place: UInt32
  /// What is known and what is so.
  var facts: ExchangeFacts
  /// Half of the hash of the prompt's skeleton: tells a tenant's skeletons apart as well as all.
  var skeleton: UInt32
  /// Half of the SimHash of the prompt: what its words vote on.
  var simHash: UInt32
  /// Cue scores by ``Fingerprint/Cue`` raw value, a byte each.
  var cues: UInt32
  /// Upper half of the hash of the conversation.
  var conversation: UInt32
  /// Input tokens beyond the prompt.
  var beyondPrompt: UInt32
  /// Tokens of the prompt, estimated.
  var promptTokens: UInt32
  /// Output tokens without reasoning.
  var answerTokens: UInt32
  /// Output tokens, 0 where unknown.
  var outputTokens: UInt32
  /// Output price, as in a batch.
  var outputPrice: UInt32
  /// Time until the answer was complete, milliseconds.
  var durationMs: UInt32
  private var spare: UInt32
}

/// Facts of an exchange, a bit each: the lower 22 are the fields known, as ``FieldSet`` numbers
/// them, but that a client's choice known to be not set counts as known where nothing tells the two
/// apart.
struct ExchangeFacts: OptionSet, BitwiseCopyable {
  var rawValue: UInt32

  static let prompt = ExchangeFacts(.prompt)
  static let inputTokens = ExchangeFacts(.inputTokens)
  static let outputTokens = ExchangeFacts(.outputTokens)
  static let cachedTokens = ExchangeFacts(.cachedTokens)
  /// Known or known to be not set.
  static let samples = ExchangeFacts(.samples)
  /// Known or known to be not set.
  static let logprobs = ExchangeFacts(.logprobs)
  static let conversation = ExchangeFacts(.conversation)
  static let turn = ExchangeFacts(.turn)
  static let duration = ExchangeFacts(.durationMs)

  /// Served and of a protected model: it can be harvest at all, and only such make signals.
  static let considered = ExchangeFacts(rawValue: 1 << 22)
  /// Sent to the model whose release is the newest.
  static let newestModel = ExchangeFacts(rawValue: 1 << 23)
  /// Known to belong to no conversation.
  static let alone = ExchangeFacts(rawValue: 1 << 24)
  /// The first turn of a conversation, by number.
  static let firstTurn = ExchangeFacts(rawValue: 1 << 25)
  /// The second turn of a conversation, by number.
  static let secondTurn = ExchangeFacts(rawValue: 1 << 26)
  /// Nothing of the input came from a cache.
  static let cacheMissed = ExchangeFacts(rawValue: 1 << 27)
  /// More than one sample was asked for.
  static let manySamples = ExchangeFacts(rawValue: 1 << 28)
  /// Log-probabilities were asked for.
  static let logprobsAsked = ExchangeFacts(rawValue: 1 << 29)
  /// The price of the output is known, its tokens too.
  static let priced = ExchangeFacts(rawValue: 1 << 30)
  /// Came too late for its place in time: it counts in totals only.
  static let late = ExchangeFacts(rawValue: 1 << 31)

  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// 1 where that one fact holds, 0 elsewhere: for sums without a branch.
  @inline(__always)
  func one(_ fact: ExchangeFacts) -> UInt32 {
    rawValue &>> UInt32(truncatingIfNeeded: fact.rawValue.trailingZeroBitCount) & 1
  }

  private init(_ field: FieldSet) { rawValue = field.rawValue }
}

extension PendingExchange {
  /// Hours since a release where there was none within a day.
  static let noRelease = 31

  /// Nothing, to fill memory with.
  static let none = PendingExchange(
    text: 0, hour: 0, msInHour: 0, script: 0, hoursSinceRelease: 0, facts: [], skeleton: 0,
    simHash: 0,
    cues: [0, 0, 0, 0], conversation: 0, beyondPrompt: 0, promptTokens: 0, answerTokens: 0,
    outputTokens: 0, outputPrice: 0, durationMs: 0)

  /// Milliseconds within the hour.
  @inline(__always)
  var msInHour: Int64 { Int64(place & 0x3F_FFFF) }
  /// The prompt's script, 0 to 15.
  @inline(__always)
  var script: Int { Int(place >> 22 & 15) }
  /// Full hours since a release, below 24, or ``noRelease``.
  @inline(__always)
  var hoursSinceRelease: Int { Int(place >> 26) }
  /// Arrival, milliseconds since the epoch.
  @inline(__always)
  var tsMs: Int64 { Int64(hour) &* StreamingDetector.hourMs &+ msInHour }
  /// Whether it can be harvest at all.
  @inline(__always)
  var isConsidered: Bool { facts.contains(.considered) }
  /// Output tokens times output price, in 1e-10 US dollars; 0 where either is unknown. 32 bits
  /// times 32 bits fit.
  @inline(__always)
  var price: UInt64 {
    facts.contains(.priced) ? UInt64(outputTokens) &* UInt64(outputPrice) : 0
  }

  /// An exchange.
  ///
  /// - Parameters:
  ///   - hour: the full hour since the epoch that the arrival lies in.
  ///   - msInHour: milliseconds from there to the arrival.
  ///   - script: ``Fingerprint/Script`` as raw value.
  ///   - hoursSinceRelease: as in a batch.
  ///   - cues: scores by ``Fingerprint/Cue`` raw value.
  @inline(__always)
  init(
    text: UInt64, hour: Int32, msInHour: Int64, script: UInt8, hoursSinceRelease: UInt16,
    facts: ExchangeFacts,
    skeleton: UInt32, simHash: UInt32, cues: InlineArray<4, UInt8>, conversation: UInt32,
    beyondPrompt: UInt32, promptTokens: UInt32, answerTokens: UInt32, outputTokens: UInt32,
    outputPrice: UInt32, durationMs: UInt32
  ) {
    let release = hoursSinceRelease < 24 ? UInt32(hoursSinceRelease) : UInt32(Self.noRelease)
    self.text = text
    self.hour = hour
    place =
      UInt32(truncatingIfNeeded: msInHour) | UInt32(min(script, 15)) << 22 | release << 26
    self.facts = facts
    self.skeleton = skeleton
    self.simHash = simHash
    self.cues =
      UInt32(cues[0]) | UInt32(cues[1]) << 8 | UInt32(cues[2]) << 16 | UInt32(cues[3]) << 24
    self.conversation = conversation
    self.beyondPrompt = beyondPrompt
    self.promptTokens = promptTokens
    self.answerTokens = answerTokens
    self.outputTokens = outputTokens
    self.outputPrice = outputPrice
    self.durationMs = durationMs
    spare = 0
  }
}
