import Sketches

/// What it takes to tell new prompts from old ones and to count them by skeleton; some 4.5 KiB,
/// for tenants that have earned it.
struct PromptMemory: ZeroInitialized, ~Copyable {
  /// Skeletons followed; the eight most frequent ones say whether a tenant works from templates.
  static let skeletonSlots = 8

  /// The recent distinct prompts.
  var recent: RecentSet
  /// The most frequent skeletons.
  var skeletons: SpaceSaving<8>
  /// New prompts of each of `skeletons`, by slot.
  var novelOfSkeleton: InlineArray<8, UInt32>
  /// New prompts since the counts by skeleton were last halved, and before, halved alike.
  var novelCounted: UInt32
  /// Cardinality of all prompts so far: 256 registers, 6.5% standard error.
  var distinct: DistinctCounter<256>
}
