/// What the detector keeps of a tenant from its eighth exchange on: one fixed block, written in place,
/// nothing behind it.
///
/// All of it is zero at first. Before it a tenant has only its ``TenantHead``; whatever needs more
/// room (the sets that tell new prompts from old ones) lies in ``PromptMemory``, only for tenants
/// with more than ``earlyPrompts`` prompts.
///
/// CONSIDERED exchanges are those that can be harvest at all: served, of a protected model, in
/// order of time. Every signal is made of these; the rest counts in totals only.
struct TenantState: ZeroInitialized, ~Copyable {
  /// Prompts told apart exactly before a ``PromptMemory`` is set up: as many as the first scoring
  /// instant has, so that a tenant too small to be scored has none.
  static let earlyPrompts = 16
  /// Cache lines that taking exchanges in touches: all but those of the first prompts.
  static let hotLines = (MemoryLayout<TenantState>.size - 192 + 63) / 64

  /// What is counted apart from signals.
  var totals: RunningTotals

  /// Arrival of the first considered exchange.
  var firstConsideredMs: Int64

  /// Considered exchanges, and how many of them carried the fields that signals need.
  var considered: UInt64
  var withPrompt: UInt64
  var withPromptAndOutput: UInt64
  var withConversation: UInt64

  /// Considered exchanges of late and before, and output tokens on new prompts.
  var sums: DecayedSums

  /// The recent window of shares, and the part of it that is not folded in yet.
  var window: HabitSums
  var recent: RecentHabits

  /// Considered exchanges by hour of the day (UTC), decayed by day, in steps of
  /// ``hourStep``. 32 bits hold a hundred million exchanges an hour.
  var hours: InlineArray<24, UInt32>
  /// The day (since the epoch) that `hours` is decayed to.
  var hoursDay: Int32

  /// Prompts in `early`.
  var earlyCount: UInt8
  /// Which of them were new, by bit.
  var earlyNovel: UInt16
  var conversationPlace: UInt8
  /// Tags of the last conversations without turn numbers; the lowest bit: already followed up.
  var conversations: InlineArray<6, UInt32>

  /// Habits that are kept from the ``HabitState/firstKept``-th considered exchange on.
  var habits: HabitState

  /// The first prompts and their skeletons, before there is a ``PromptMemory``.
  var early: InlineArray<16, UInt64>
  var earlySkeletons: InlineArray<16, UInt32>
}

/// Sums of habits over a window of considered exchanges.
///
/// After each ``TenantState/foldEvery`` exchanges the recent habits go into the window, which first
/// loses an eighth: a share is taken over about the last 512 exchanges, the newest most.
struct HabitSums: BitwiseCopyable {
  var prompts: Float
  var novel: Float
  var conversationsKnown: Float
  var conversationsStarted: Float
  var conversationsFollowed: Float
  /// Sum of cue scores, each 0 to 255, by ``Cue`` raw value.
  var cues: InlineArray<4, Float>

  /// The window with the recent habits added, what was there before times `kept`.
  func adding(_ recent: RecentHabits, kept: Float) -> HabitSums {
    var sum = self
    // Of fields that no longer come next to nothing is left; it stays, so that its ratios do.
    let keptPrompts = HabitState.canScale(prompts) ? kept : 1
    let keptConversations = HabitState.canScale(conversationsKnown) ? kept : 1
    sum.prompts = prompts * keptPrompts + Float(recent.prompts)
    sum.novel = novel * keptPrompts + Float(recent.novel)
    for cue in 0..<4 { sum.cues[cue] = cues[cue] * keptPrompts + Float(recent.cues[cue]) }
    sum.conversationsKnown =
      conversationsKnown * keptConversations + Float(recent.conversationsKnown)
    sum.conversationsStarted =
      conversationsStarted * keptConversations + Float(recent.conversationsStarted)
    sum.conversationsFollowed =
      conversationsFollowed * keptConversations + Float(recent.conversationsFollowed)
    return sum
  }
}

/// Habits of the considered exchanges since the last folding, at most
/// ``TenantState/foldEvery`` of them: small whole numbers.
struct RecentHabits: BitwiseCopyable {
  var prompts: UInt8 = 0
  var novel: UInt8 = 0
  var conversationsKnown: UInt8 = 0
  var conversationsStarted: UInt8 = 0
  var conversationsFollowed: UInt8 = 0
  /// Sums of cue scores by ``Cue`` raw value: 64 times 255 fit.
  var cues: InlineArray<4, UInt16> = [0, 0, 0, 0]
}
