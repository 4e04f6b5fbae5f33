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
      for _ in 0..<2_000 {
        // A run of one to eight exchanges, of which some have no duration.
        nowMs += Int64(draws.below(2 * meanGapMs))
        let fromMs = nowMs
        var (isKnown, arrivals, durations) = (Lanes.zero, Lanes.zero, Lanes.zero)
        var expected = Lanes.zero
        for lane in 0..<Int(1 + draws.below(8)) {
          nowMs += Int64(draws.below(min(2 * meanGapMs, 400_000)))
          let durationMs =
            draws.below(50) == 0
            ? [0, UInt32.max, AnswersInFlight.mostDurationMs][Int(draws.below(3))]
            : UInt32(draws.below(24_000))
          arrivals[lane] = UInt32(nowMs - fromMs)
          durations[lane] = durationMs
          guard draws.below(8) > 0 else { continue }
          isKnown[lane] = .max
          ends = ends.filter { $0 > nowMs }.sorted()
          expected[lane] = UInt32(ends.count)
          if ends.count == AnswersInFlight.most { ends.removeFirst() }
          ends.append(nowMs + Int64(min(durationMs, AnswersInFlight.mostDurationMs)))
        }
        let counted = state.habits.answers.add(
          isKnown, fromMs: fromMs, arrivals: arrivals, durations: durations)
        #expect(counted == expected, "seed \(seed)")
        if counted != expected { return }
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

  @Test func onesAddedTogetherAreOnesAddedSingly() {
    var draws = Draws(state: 51)
    for _ in 0..<20_000 {
      // Sums as foldings leave them, of every size that a window has and around powers of two.
      let size = Float(1 << draws.below(12))
      var sum = size * (1 + Float(draws.below(1 << 24)) * 0x1p-24)
      if draws.below(4) == 0 { sum = max(0, 2 * size - Float(draws.below(16)) / 2).nextDown }
      sum = max(sum, 0)
      let count = UInt32(draws.below(9))
      var (single, together) = (sum, sum)
      for _ in 0..<count { single += 1 }
      together.addOnes(count)
      #expect(single == together, "\(sum) and \(count) ones")
      var (precise, preciseTogether) = (Double(sum) * 1.000_000_1, Double(sum) * 1.000_000_1)
      for _ in 0..<count { precise += 1 }
      preciseTogether.addOnes(count)
      #expect(precise == preciseTogether, "\(sum) and \(count) ones")
    }
  }

  @Test func tokensAddedTogetherAreTokensAddedSingly() {
    var draws = Draws(state: 61)
    for _ in 0..<5_000 {
      var sums = DecayedSums(hour: 0, present: 0, past: 0, novelTokens: 0)
      sums.novelTokens = Double(draws.next() >> (14 + draws.below(50))) * 0.9
      var tokens = Lanes.zero
      for lane in 0..<8 {
        tokens[lane] = UInt32(truncatingIfNeeded: draws.next() >> (32 + draws.below(32)))
      }
      var expected = sums.novelTokens
      for lane in 0..<8 { expected += Double(tokens[lane]) }
      let before = sums.novelTokens
      sums.addNovel(tokens)
      #expect(sums.novelTokens == expected, "\(before) and \(tokens)")
    }
  }

  @Test func factCountsCountEachFact() {
    var draws = Draws(state: 71)
    let facts: [ExchangeFacts] = [
      .prompt, .context, .lengths, .caching, .cacheMissed, .priced, .sampling, .manySamples,
      .unnumbered, .firstTurn, .logprobs, .conversation, .followed, .started, .duration, .late,
      .considered, .logprobsAsked, .newestModel,
    ]
    for _ in 0..<500 {
      var lanes = Lanes.zero
      for lane in 0..<8 { lanes[lane] = UInt32(truncatingIfNeeded: draws.next() | draws.next()) }
      let counts = FactCounts(lanes)
      for fact in facts {
        let expected = (0..<8).filter { lanes[$0] & fact.rawValue != 0 }
        #expect(counts[fact] == UInt32(expected.count))
        #expect((0..<8).filter { lanes.mask(fact)[$0] == .max } == expected)
      }
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
