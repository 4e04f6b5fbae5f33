/// The most frequent skeletons of a tenant's prompts, and the new prompts of each.
///
/// ``Sketches/SpaceSaving`` with eight slots, less what a tenant's block has no use for: keys are half
/// hashes, which tell a tenant's skeletons apart as well, and there are no bounds of error. All slots
/// are compared at once: where a key has one is a matter of chance, and a search that stops there is
/// mispredicted as often.
struct SkeletonCounts: BitwiseCopyable {
  /// Skeletons followed; the eight most frequent ones say whether a tenant works from templates.
  static let slots = 8

  private var keys: Lanes
  /// Prompts by slot; 0: empty.
  private var counts: InlineArray<8, UInt32>
  /// New prompts by slot.
  private var novel: InlineArray<8, UInt32>
  /// New prompts since the counts were last halved, and before, halved alike.
  private var novelCounted: UInt32

  /// Counts a prompt with that skeleton.
  @inline(__always)
  mutating func add(_ skeleton: UInt32, isNew: Bool) {
    let used = Lanes(counts)
    let isFound = Lanes.zero.replacing(with: .max, where: keys .== Lanes(repeating: skeleton))
    let numbers = Lanes(1, 2, 3, 4, 5, 6, 7, 8) & isFound
    // One slot at most has the key and is not empty.
    let found = numbers.replacing(with: 0, where: used .== Lanes.zero).wrappedSum()
    let slot = found != 0 ? Int(found &- 1) & 7 : takeOver(skeleton)
    if counts[slot] < .max { counts[slot] &+= 1 }
    guard isNew else { return }
    novel[slot] &+= 1
    novelCounted &+= 1
    if novelCounted >= PromptMemory.halveEvery { halve() }
  }

  /// Gives a skeleton the slot with the smallest count, which it goes on counting from.
  @inline(never)
  private mutating func takeOver(_ skeleton: UInt32) -> Int {
    var smallest = 0
    for slot in 1..<Self.slots where counts[slot] < counts[smallest] { smallest = slot }
    keys[smallest] = skeleton
    novel[smallest] = 0
    return smallest
  }

  @inline(never)
  private mutating func halve() {
    for slot in 0..<Self.slots {
      counts[slot] /= 2
      novel[slot] /= 2
    }
    novelCounted /= 2
  }

  /// The number of new prompts that share the skeleton of a new prompt, on average over new
  /// prompts: 1 where every prompt has its own, hundreds behind a template.
  ///
  /// Skeletons that are not among the eight kept count as having one prompt each.
  var promptsPerSkeleton: Double {
    guard novelCounted > 0 else { return 1 }
    let novel = novel.span
    var squares = 0.0
    var kept = 0.0
    for slot in novel.indices {
      squares += Double(novel[slot]) * Double(novel[slot])
      kept += Double(novel[slot])
    }
    let others = max(0, Double(novelCounted) - kept)
    return max(1, (squares + others) / Double(novelCounted))
  }
}
