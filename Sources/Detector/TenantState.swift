import Sketches
import Trace

/// What the detector keeps of every tenant: one fixed block, written in place, nothing behind it.
///
/// All of it is zero for a tenant not seen yet. Whatever needs more room (the sets that tell new
/// prompts from old ones) lies in ``PromptMemory``, only for tenants with more than
/// ``earlyPrompts`` prompts.
///
/// CONSIDERED exchanges are those that can be harvest at all: served, of a protected model, in
/// order of time. Every signal is made of these; the rest counts in totals only.
struct TenantState: ZeroInitialized {
  /// Prompts told apart exactly before a ``PromptMemory`` is set up: as many as the first scoring
  /// instant has, so that a tenant too small to be scored costs one block.
  static let earlyPrompts = 16

  // Totals over the exchanges in order of time; late ones are counted apart (``LateTotals``).
  var exchanges: UInt64
  var outputTokens: UInt64
  var harvestExchanges: UInt64
  var harvestTokens: UInt64
  var harvestPrice: UInt64
  var firstMs: Int64
  var lastMs: Int64

  // The harvest as it stood when the millisecond of the last exchange began: what a flag in that
  // millisecond came too late for.
  var earlierExchanges: UInt64
  var earlierTokens: UInt64
  var earlierPrice: UInt64

  /// Arrival of the first considered exchange.
  var firstConsideredMs: Int64

  /// Considered exchanges, and how many of them carried the fields that signals need.
  var considered: UInt64
  var withPrompt: UInt64
  var withPromptAndOutput: UInt64
  var withConversation: UInt64

  // Change of rate: considered exchanges, and output tokens on new prompts.
  var dayRate: DecayedCounter
  var monthRate: DecayedCounter
  var novelTokens: DecayedCounter

  /// The recent window of shares, and the part of it that is not folded in yet.
  var window: HabitSums
  var recent: HabitSums

  /// Considered exchanges by hour of the day (UTC), decayed by day, in steps of
  /// ``hourStep``. 32 bits hold a hundred million exchanges an hour.
  var hours: InlineArray<24, UInt32>
  /// The day (since the epoch) that `hours` is decayed to.
  var hoursDay: Int32

  /// Place in the ``PromptMemory`` store plus one; 0: none yet.
  var memory: UInt32
  /// Prompts in `early`.
  var earlyCount: UInt8
  /// Which of them were new, by bit.
  var earlyNovel: UInt16
  var isPriceIncomplete: Bool
  var wasPriceIncomplete: Bool
  var conversationPlace: UInt8
  /// Tags of the last conversations without turn numbers; the lowest bit: already followed up.
  var conversations: InlineArray<6, UInt32>

  /// The first prompts and their skeletons, before there is a ``PromptMemory``.
  var early: InlineArray<16, UInt64>
  var earlySkeletons: InlineArray<16, UInt32>
}

/// Sums of habits over a number of considered exchanges.
///
/// After each ``TenantState/foldEvery`` exchanges the recent sums go into the window, which first
/// loses an eighth: a share is taken over about the last 512 exchanges, the newest most.
struct HabitSums: BitwiseCopyable {
  var prompts: Float
  var novel: Float
  var conversationsKnown: Float
  var conversationsStarted: Float
  var conversationsFollowed: Float
  /// Sum of cue scores, each 0 to 1, by ``Cue`` raw value.
  var cues: InlineArray<4, Float>

  static let none = HabitSums(
    prompts: 0, novel: 0, conversationsKnown: 0, conversationsStarted: 0, conversationsFollowed: 0,
    cues: [0, 0, 0, 0])

  /// The sums of both.
  static func + (a: HabitSums, b: HabitSums) -> HabitSums {
    HabitSums(
      prompts: a.prompts + b.prompts, novel: a.novel + b.novel,
      conversationsKnown: a.conversationsKnown + b.conversationsKnown,
      conversationsStarted: a.conversationsStarted + b.conversationsStarted,
      conversationsFollowed: a.conversationsFollowed + b.conversationsFollowed,
      cues: [
        a.cues[0] + b.cues[0], a.cues[1] + b.cues[1], a.cues[2] + b.cues[2], a.cues[3] + b.cues[3],
      ])
  }

  /// The sums, each times `factor`.
  static func * (a: HabitSums, factor: Float) -> HabitSums {
    HabitSums(
      prompts: a.prompts * factor, novel: a.novel * factor,
      conversationsKnown: a.conversationsKnown * factor,
      conversationsStarted: a.conversationsStarted * factor,
      conversationsFollowed: a.conversationsFollowed * factor,
      cues: [a.cues[0] * factor, a.cues[1] * factor, a.cues[2] * factor, a.cues[3] * factor])
  }
}

/// What it takes to tell new prompts from old ones and to count them by skeleton; some 4.5 KiB,
/// for tenants that have earned it.
struct PromptMemory: ZeroInitialized {
  /// Skeletons followed; the eight most frequent ones say whether a tenant works from templates.
  static let skeletonSlots = 8

  /// The recent distinct prompts.
  var recent: RecentSet
  /// Cardinality of all prompts so far: 256 registers, 6.5% standard error.
  var distinct: InlineArray<256, UInt8>
  /// The most frequent skeletons.
  var skeletons: SpaceSaving<8>
  /// New prompts of each of `skeletons`, by slot.
  var novelOfSkeleton: InlineArray<8, UInt32>
  /// New prompts since the counts by skeleton were last halved, and before, halved alike.
  var novelCounted: UInt32
}

/// What is counted of a tenant's late exchanges: totals, no evidence. Few tenants have any, so it
/// lies apart.
struct LateTotals {
  var exchanges: UInt64 = 0
  var outputTokens: UInt64 = 0
  var harvest = Harvest()
  var firstMs = Int64.max
  var lastMs = Int64.min
}
