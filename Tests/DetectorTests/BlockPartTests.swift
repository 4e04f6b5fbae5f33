import Sketches
import Testing

@testable import Detector

/// The parts of a tenant's blocks against plain recomputations.
@Suite struct BlockPartTests {
  /// A generator of its own, so that a failure can be had again from its seed.
  private struct Draws {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      return SeededHash.mix(state)
    }
    mutating func below(_ bound: UInt64) -> UInt64 { next() % bound }
  }

  /// Lends a part of a block as the store makes it.
  private func withState(_ body: (inout TenantState) -> Void) {
    var store = BlockStore<TenantState>()
    store.grow(toInclude: 0)
    store.withBlock(0) { body(&$0) }
  }

  @Test(arguments: [UInt64(1), 2, 3, 4])
  func answersInFlightAreTheLastSixteenNotComplete(seed: UInt64) {
    var draws = Draws(state: seed)
    let meanGapMs = [UInt64(100), 2_000, 50_000, 5_000_000][Int(seed - 1)]
    withState { state in
      var nowMs: Int64 = 1_781_654_400_000
      var ends: [Int64] = []
      for _ in 0..<5_000 {
        nowMs += Int64(draws.below(2 * meanGapMs))
        let durationMs =
          draws.below(50) == 0
          ? [0, UInt32.max, AnswersInFlight.mostDurationMs][Int(draws.below(3))]
          : UInt32(draws.below(24_000))
        ends = ends.filter { $0 > nowMs }.sorted()
        let inFlight = ends.count
        if ends.count == AnswersInFlight.most { ends.removeFirst() }
        ends.append(nowMs + Int64(min(durationMs, AnswersInFlight.mostDurationMs)))
        let counted = state.habits.answers.add(atMs: nowMs, durationMs: durationMs)
        #expect(counted == Float(inFlight), "seed \(seed)")
        if counted != Float(inFlight) { return }
      }
    }
  }

  @Test(arguments: [UInt64(11), 12])
  func topicBitsCountEachBit(seed: UInt64) {
    var draws = Draws(state: seed)
    withState { state in
      var counts = [Int](repeating: 0, count: 32)
      for round in 0..<1_000 {
        let hash = UInt32(truncatingIfNeeded: draws.next())
        state.habits.topicBits.add(hash)
        for bit in 0..<32 { counts[bit] += Int(hash >> UInt32(bit) & 1) }
        guard round % 300 == 299 else { continue }
        state.habits.topicBits.halve()
        counts = counts.map { $0 / 2 }
      }
      #expect((0..<32).map { Int(state.habits.topicBits[$0]) } == counts, "seed \(seed)")
    }
  }

  @Test(arguments: [UInt64(21), 22, 23])
  func skeletonCountsKeepTheSlotsOfSpaceSaving(seed: UInt64) {
    var draws = Draws(state: seed)
    var store = BlockStore<PromptMemory>()
    store.grow(toInclude: 0)
    store.withBlock(0) { memory in
      var exact = SpaceSaving<8>()
      var novel = [Int](repeating: 0, count: 8)
      var counted = 0
      for _ in 0..<9_000 {
        // Key zero too: that of an empty slot.
        let skeleton = UInt32(draws.below(draws.below(8) == 0 ? 40 : 5))
        let isNew = draws.below(3) > 0
        memory.skeletons.add(skeleton, isNew: isNew)
        let (slot, tookOver) = exact.add(UInt64(skeleton))
        if tookOver { novel[slot] = 0 }
        guard isNew else { continue }
        novel[slot] += 1
        counted += 1
        guard counted >= Int(PromptMemory.halveEvery) else { continue }
        exact.halve()
        novel = novel.map { $0 / 2 }
        counted /= 2
      }
      let kept = novel.reduce(0, +)
      let squares = novel.map { $0 * $0 }.reduce(0, +)
      let expected = max(1, Double(squares + counted - kept) / Double(counted))
      #expect(memory.skeletons.promptsPerSkeleton == expected, "seed \(seed)")
    }
  }

  @Test func octavesOfFourAreThoseOfOne() {
    var draws = Draws(state: 31)
    for _ in 0..<2_000 {
      let values = SIMD4<UInt32>(
        UInt32(truncatingIfNeeded: draws.next()), UInt32(draws.below(300)), .max,
        UInt32(draws.below(1 << 20)))
      let octaves = Octaves.of(values)
      for lane in 0..<4 { #expect(octaves[lane] == Octaves.of(values[lane])) }
    }
  }

  @Test func aCalibrationTableSaysWhatTheCalibrationsSay() throws {
    var draws = Draws(state: 41)
    let signals = (0..<Signal.count).map { signal in
      let count = [1, 2, 3, 15, 16, 17, 31, 32][signal % 8]
      let points = (0..<count).map {
        Calibration.Point(place: Double($0 * $0) / 7 - 3, bits: Double($0) / 5 - 3)
      }
      return SignalConfiguration(
        isEnabled: signal % 5 != 4, baseline: 1, weight: Double(signal % 3) / 2,
        calibration: Calibration(points: points)!)
    }
    let table = CalibrationTable(signals)
    let special = [-Double.infinity, .infinity, .nan, -3, 0, .greatestFiniteMagnitude]
    for (index, signal) in signals.enumerated() {
      let points = signal.calibration.points.map(\.place)
      let random = (0..<200).map { _ in Double(draws.below(200_000)) / 1_000 - 10 }
      for place in special + points + points.map(\.nextUp) + points.map(\.nextDown) + random {
        let expected =
          signal.isEnabled ? Bits(signal.weight * signal.calibration.bits(at: place)) : .zero
        #expect(table.bits(of: index, at: place) == expected, "signal \(index), place \(place)")
      }
    }
  }
}
