import Sketches

extension PromptMemory {
  /// New prompts after which the counts by skeleton are halved, so that they describe the recent
  /// past: with half-lives of 1,024, some 2,000 prompts.
  static let halveEvery: UInt32 = 2_048

  /// Where the parts behind the recent prompts begin, bytes from the start of the value, and the cache
  /// lines from there on that all inserts touch.
  static let tailOffset = MemoryLayout<RecentSet>.size & ~63
  static let tailLines = 3
  /// Where the registers of the distinct prompts begin, bytes from the start of the value.
  static let distinctOffset =
    MemoryLayout<PromptMemory>.size - MemoryLayout<DistinctCounter<256>>.size

  /// Asks the cache for what a prompt will touch apart from the tail, whether there is a prompt or not.
  @inline(__always)
  static func prefetch(_ memory: BlockPlace<PromptMemory>, text: UInt64) {
    let (young, old) = RecentSet.blockOffsets(of: text)
    memory.prefetch(offset: young)
    memory.prefetch(offset: old)
    memory.prefetch(offset: distinctOffset &+ Int(text & 255))
  }

  /// Takes a prompt in and says whether it is new: not among this tenant's recent distinct ones.
  ///
  /// Cost: some four cache lines. False "seen": see ``RecentSet``.
  @inline(__always)
  mutating func insert(text: UInt64, skeleton: UInt32) -> Bool {
    let isNew = recent.insert(text)
    distinct.insert(text)
    skeletons.add(skeleton, isNew: isNew)
    return isNew
  }
}
