import Sketches

/// What it takes to tell new prompts from old ones and to count them by skeleton; some 4.5 KiB,
/// for tenants that have earned it.
struct PromptMemory: ZeroInitialized, ~Copyable {
  /// The recent distinct prompts.
  var recent: RecentSet
  /// The most frequent skeletons.
  var skeletons: SkeletonCounts
  /// Cardinality of all prompts so far: 256 registers, 6.5% standard error.
  var distinct: DistinctCounter<256>
}
