import Sketches
import Testing

/// The last distinct keys of a stream, exactly: the reference for ``RecentSet``.
private struct ExactRecentKeys {
  let capacity: Int
  private var lastSeen: [UInt64: Int] = [:]
  private var queue: [(key: UInt64, time: Int)] = []
  private var head = 0

  init(capacity: Int) { self.capacity = capacity }

  /// Whether the key is among the last `capacity` distinct ones; then makes it the newest.
  mutating func touch(_ key: UInt64) -> Bool {
    let wasThere = lastSeen[key] != nil
    lastSeen[key] = queue.count
    queue.append((key, queue.count))
    while lastSeen.count > capacity {
      let oldest = queue[head]
      if lastSeen[oldest.key] == oldest.time { lastSeen[oldest.key] = nil }
      head += 1
    }
    return wasThere
  }
}

@Suite struct RecentSetTests {
  @Test(arguments: [UInt64(61), 62, 63, 64])
  func aRecentKeyIsNeverCalledNew(seed: UInt64) {
    var source = SeededSource(seed: seed)
    var set = RecentSet()
    var exact = ExactRecentKeys(capacity: RecentSet.generationCapacity)
    var pool: [UInt64] = []
    var recent = 0
    for _ in 0..<20_000 {
      // A third new keys, a third from anywhere in the past, a third from the last 2,000.
      let key: UInt64
      switch pool.isEmpty ? 0 : source.below(3) {
      case 0: key = source.next()
      case 1: key = pool[source.below(pool.count)]
      default: key = pool[pool.count - 1 - source.below(min(pool.count, 2_000))]
      }
      pool.append(key)
      let isNew = set.insert(key)
      if exact.touch(key) {
        recent += 1
        #expect(!isNew, "seed \(seed)")
      }
    }
    #expect(recent > 5_000, "the stream must have tested something")
  }

  @Test func aCycleAsLongAsTheCapacityIsRememberedForever() {
    let keys = HyperLogLogTests.randomHashes(RecentSet.generationCapacity, seed: 65)
    // Any fill of the young generation at the start of the cycle.
    for lead in [0, 1, 700] + Array(1_525...1_536) {
      var set = RecentSet()
      for key in HyperLogLogTests.randomHashes(lead, seed: 66) { _ = set.insert(key) }
      for key in keys { _ = set.insert(key) }
      for _ in 0..<3 {
        var called = 0
        for key in keys where set.insert(key) { called += 1 }
        #expect(called == 0, "seeds 65, 66, lead \(lead)")
      }
    }
  }

  @Test func aKeyIsForgottenAfterTwoGenerationsOfOthers() {
    let keys = HyperLogLogTests.randomHashes(2 * RecentSet.generationCapacity + 1, seed: 67)
    var set = RecentSet()
    for key in keys { _ = set.insert(key) }
    var new = 0
    for key in keys where set.insert(key) { new += 1 }
    #expect(Double(new) / Double(keys.count) > 1 - RecentSet.falseSeenBound, "seed 67")
  }

  @Test func newKeysAreSeldomCalledSeen() {
    let seed: UInt64 = 68
    var source = SeededSource(seed: seed)
    var set = RecentSet()
    for _ in 0..<(2 * RecentSet.generationCapacity) { _ = set.insert(source.next()) }
    var falselySeen = 0
    var falselySeenWhenFull = 0
    var insertsWhenFull = 0
    let inserts = 100 * RecentSet.generationCapacity
    for step in 0..<inserts {
      let isFull = step % RecentSet.generationCapacity >= RecentSet.generationCapacity - 150
      if isFull { insertsWhenFull += 1 }
      if !set.insert(source.next()) {
        falselySeen += 1
        if isFull { falselySeenWhenFull += 1 }
      }
    }
    // Theory: 0.87% over the fill and at most 1.46% at its end; standard deviations 0.02% and 0.1%.
    let rate = Double(falselySeen) / Double(inserts)
    #expect(rate > 0.0075 && rate < 0.0099, "seed \(seed): \(rate)")
    let worst = Double(falselySeenWhenFull) / Double(insertsWhenFull)
    #expect(worst > 0.010 && worst < RecentSet.falseSeenBound + 0.003, "seed \(seed): \(worst)")
  }

  @Test func theFirstKeysAreNewAndTheirRepetitionsAreNot() {
    var set = RecentSet()
    // Zero and all ones too: no hash is special.
    for key: UInt64 in [0, .max, 0x0123_4567_89AB_CDEF] {
      let first = set.insert(key)
      let second = set.insert(key)
      #expect(first && !second)
    }
  }

  @Test func theSizeIsTwoGenerationsAndTwoCounters() {
    #expect(MemoryLayout<RecentSet>.size == 2 * 2_048 + 8)
  }
}
