import Trace

/// One exchange as the detector keeps it until it is taken in: everything that signals need of it,
/// in one cache line of four quarters, since four numbers at a time are loaded and turned into
/// columns.
///
/// ```
/// bytes  0          4           8         12        16     20      24    28
///        ┌──────────┬───────────┬─────────┬────────┬──────┬───────┬─────┬─────────┐
///        │ text low │ text high │ skeleton│ simHash│ facts│ place │ hour│ duration│
///        ├──────────┼───────────┼─────────┼────────┼──────┴┬──────┴─────┴┬────────┤
///        │ beyond   │ prompt    │ answer  │ cues   │ output│ conversation│ price  │
///        └──────────┴───────────┴─────────┴────────┴───────┴─────────────┴────────┘
///        32         36          40        44       48      52            56
/// ```
struct PendingExchange: BitwiseCopyable {
  /// Both halves of the hash of the prompt; half of the hash of its skeleton, which tells a tenant's
  /// skeletons apart as well as all; half of its SimHash, what its words vote on.
  var hashes: SIMD4<UInt32>
  /// ``ExchangeFacts``; the place in time and script, see ``place(msInHour:script:hoursSinceRelease:)``;
  /// the full hour since the epoch of the arrival; milliseconds until the answer was complete.
  var circumstances: SIMD4<UInt32>
  /// Input tokens beyond the prompt, ``mostBeyond`` at most; tokens of the prompt, estimated; output
  /// tokens without reasoning; cue scores by ``Fingerprint/Cue`` raw value, a byte each, 0 without a
  /// prompt.
  var lengths: SIMD4<UInt32>
  /// Output tokens, 0 where unknown; upper half of the hash of the conversation; both halves of the
  /// price, see ``price``.
  var answer: SIMD4<UInt32>
}

/// Facts of an exchange, a bit each, as signals count them: where a signal needs several fields, the
/// fact says that all are known. Where it can be, a bit is where a batch has it, so that it need not be
/// moved.
struct ExchangeFacts: OptionSet, BitwiseCopyable {
  var rawValue: UInt32

  /// Has a prompt.
  static let prompt = ExchangeFacts(rawValue: 1 << 2)
  /// Has a prompt and input tokens.
  static let context = ExchangeFacts(rawValue: 1 << 3)
  /// Has a prompt and output tokens.
  static let lengths = ExchangeFacts(rawValue: 1 << 4)
  /// Has a prompt, or its samples are known, or known to be not set.
  static let sampling = ExchangeFacts(rawValue: 1 << 9)
  /// More than one sample was asked for.
  static let manySamples = ExchangeFacts(rawValue: 1 << 10)
  /// It is known what came from a cache.
  static let caching = ExchangeFacts(rawValue: 1 << 5)
  /// It is known that nothing did.
  static let cacheMissed = ExchangeFacts(rawValue: 1 << 6)
  /// Known, or known to be not set.
  static let logprobs = ExchangeFacts(rawValue: 1 << 13)
  /// Log-probabilities were asked for.
  static let logprobsAsked = ExchangeFacts(rawValue: 1 << 24)
  /// It is known how long the answer took.
  static let duration = ExchangeFacts(rawValue: 1 << 18)
  /// Belongs to a conversation, or is known to belong to none and so is one of its own.
  static let conversation = ExchangeFacts(rawValue: 1 << 14)
  /// Known to have started a conversation.
  static let started = ExchangeFacts(rawValue: 1 << 17)
  /// Known to be the first follow-up in a conversation.
  static let followed = ExchangeFacts(rawValue: 1 << 15)
  /// Belongs to a conversation whose turns have no number.
  static let unnumbered = ExchangeFacts(rawValue: 1 << 11)
  /// The first turn of a conversation, or has no turn.
  static let firstTurn = ExchangeFacts(rawValue: 1 << 12)
  /// Sent to the model whose release is the newest.
  static let newestModel = ExchangeFacts(rawValue: 1 << 25)
  /// Served and of a protected model: it can be harvest at all, and only such make signals.
  static let considered = ExchangeFacts(rawValue: 1 << 21)
  /// The price of the output is known, its tokens too.
  static let priced = ExchangeFacts(rawValue: 1 << 7)
  /// Came too late for its place in time: it counts in totals only.
  static let late = ExchangeFacts(rawValue: 1 << 20)

  /// The place of a single fact's bit.
  @inline(__always)
  var bit: UInt32 { UInt32(truncatingIfNeeded: rawValue.trailingZeroBitCount) }

  /// 1 where that one fact holds, 0 elsewhere: for sums without a branch.
  @inline(__always)
  func one(_ fact: ExchangeFacts) -> UInt32 { rawValue &>> fact.bit & 1 }
}

extension PendingExchange {
  /// Hours since a release where there was none within a day.
  static let noRelease: UInt32 = 31
  /// The most input tokens beyond a prompt that are told apart: fifteen more still fit.
  static let mostBeyond = UInt32.max - 15
  /// The highest script that fits its bits.
  static let mostScript: UInt32 = 15

  /// Nothing, to fill memory with.
  static let none = PendingExchange(
    hashes: .zero, circumstances: .zero, lengths: .zero, answer: .zero)

  /// Milliseconds within the hour (22 bits), script (4 bits), hours since a release (5 bits,
  /// ``noRelease``: none within a day), of four exchanges.
  @inline(__always)
  static func place(
    msInHour: SIMD4<UInt32>, script: SIMD4<UInt32>, hoursSinceRelease: SIMD4<UInt32>
  ) -> SIMD4<UInt32> {
    msInHour | script &<< 22 | hoursSinceRelease &<< 26
  }

  /// Hash of the prompt.
  @inline(__always)
  var text: UInt64 { UInt64(hashes.x) | UInt64(hashes.y) << 32 }
  /// Half of the hash of the prompt's skeleton.
  @inline(__always)
  var skeleton: UInt32 { hashes.z }
  /// Half of the SimHash of the prompt.
  @inline(__always)
  var simHash: UInt32 { hashes.w }
  /// What is known and what is so.
  @inline(__always)
  var facts: ExchangeFacts {
    get { ExchangeFacts(rawValue: circumstances.x) }
    set { circumstances.x = newValue.rawValue }
  }
  /// Milliseconds within the hour.
  @inline(__always)
  var msInHour: UInt32 { circumstances.y & 0x3F_FFFF }
  /// The prompt's script, 0 to 15.
  @inline(__always)
  var script: Int { Int(circumstances.y >> 22 & 15) }
  /// Full hours since a release, below 24, or ``noRelease``.
  @inline(__always)
  var hoursSinceRelease: UInt32 { circumstances.y >> 26 }
  /// The full hour since the epoch of the arrival.
  @inline(__always)
  var hour: Int32 { Int32(bitPattern: circumstances.z) }
  /// Arrival, milliseconds since the epoch.
  @inline(__always)
  var tsMs: Int64 { Int64(hour) &* StreamingDetector.hourMs &+ Int64(msInHour) }
  /// The full minute since the epoch of the arrival.
  @inline(__always)
  var minute: Int32 { hour &* 60 &+ Int32(truncatingIfNeeded: msInHour / 60_000) }
  /// Time until the answer was complete, milliseconds.
  @inline(__always)
  var durationMs: UInt32 { circumstances.w }
  /// Output tokens, 0 where unknown.
  @inline(__always)
  var outputTokens: UInt32 { answer.x }
  /// Upper half of the hash of the conversation.
  @inline(__always)
  var conversation: UInt32 { answer.y }
  /// Output tokens times output price, in 1e-10 US dollars; 0 where either is unknown, or where it
  /// was not considered. 32 bits times 32 bits fit.
  @inline(__always)
  var price: UInt64 { UInt64(answer.z) | UInt64(answer.w) << 32 }
  /// Whether it can be harvest at all.
  @inline(__always)
  var isConsidered: Bool { facts.contains(.considered) }
}
