import Testing

@testable import Sketches

@Suite struct SpaceSavingTests {
  /// Keys 1 to 1,000, key k with a weight of k^-exponent.
  struct ZipfStream {
    private var source: SeededSource
    private var cumulative: [Double] = []

    init(exponent: Double, seed: UInt64) {
      source = SeededSource(seed: seed)
      var sum = 0.0
      for key in 1...1_000 {
        sum += BinaryMath.exp2(-exponent * BinaryMath.log2(Double(key)))
        cumulative.append(sum)
      }
    }

    mutating func next() -> UInt64 {
      let target = source.unit() * cumulative[999]
      var (low, high) = (0, 999)
      while low < high {
        let middle = (low + high) / 2
        if cumulative[middle] > target { high = middle } else { low = middle + 1 }
      }
      return UInt64(low + 1)
    }
  }

  /// Every promise that the header makes of the counts, against exact ones.
  static func check<let capacity: Int>(
    _ sketch: SpaceSaving<capacity>, against exact: [UInt64: Int], _ comment: Comment
  ) {
    let entries = sketch.entries
    var tracked: Set<UInt64> = []
    for entry in entries {
      let truth = exact[entry.key] ?? 0
      #expect(Int(entry.count) >= truth, comment)
      #expect(Int(entry.count) - Int(entry.error) <= truth, comment)
      #expect(entry.error <= entry.count, comment)
      tracked.insert(entry.key)
    }
    #expect(tracked.count == entries.count, "a key has one slot; \(comment)")
    for (key, truth) in exact where !tracked.contains(key) {
      #expect(truth <= Int(sketch.unseenBound), comment)
    }
  }

  @Test(arguments: [(0.6, UInt64(71)), (1.0, 72), (1.4, 73)])
  func boundsHoldAndHeavyKeysHaveSlots(exponent: Double, seed: UInt64) {
    var stream = ZipfStream(exponent: exponent, seed: seed)
    var sketch = SpaceSaving<16>()
    var exact: [UInt64: Int] = [:]
    for step in 1...10_000 {
      let key = stream.next()
      exact[key, default: 0] += 1
      _ = sketch.add(key)
      guard step % 1_000 == 0 || step == 10 else { continue }
      Self.check(sketch, against: exact, "seed \(seed), step \(step)")
      #expect(sketch.entries.reduce(0) { $0 + Int($1.count) } == step)
      let tracked = Set(sketch.entries.map(\.key))
      for (key, truth) in exact where truth > step / 16 {
        #expect(tracked.contains(key), "seed \(seed), step \(step), key \(key)")
      }
    }
    if exponent > 1 { #expect(exact.values.contains { $0 > 10_000 / 16 }) }
  }

  @Test(arguments: [UInt64(74), 75, 76])
  func boundsHoldForHalvedCountsAfterAgeing(seed: UInt64) {
    var stream = ZipfStream(exponent: 1, seed: seed)
    var sketch = SpaceSaving<12>()
    var exact: [UInt64: Int] = [:]
    var stepsWithEmptySlots = 0
    for step in 1...6_000 {
      let key = stream.next()
      exact[key, default: 0] += 1
      _ = sketch.add(key)
      if step % 500 == 0 {
        // Once so often that slots run empty, and are filled again afterwards.
        for _ in 0..<(step == 5_000 ? 7 : 1) {
          sketch.halve()
          exact = exact.mapValues { $0 / 2 }
        }
        Self.check(sketch, against: exact, "seed \(seed), step \(step)")
      }
      if step > 1_000 && sketch.entries.count < 12 { stepsWithEmptySlots += 1 }
    }
    #expect(stepsWithEmptySlots > 0, "the stream must have emptied a slot")
  }

  @Test func theCallerIsToldWheneverASlotChangesItsKey() {
    let seed: UInt64 = 77
    var stream = ZipfStream(exponent: 0.8, seed: seed)
    var sketch = SpaceSaving<8>()
    var beside = [UInt64?](repeating: nil, count: 8)
    for step in 0..<5_000 {
      let key = stream.next()
      let (slot, isNew) = sketch.add(key)
      #expect(isNew == (beside[slot] != key), "seed \(seed), step \(step)")
      beside[slot] = key
      #expect(sketch[slot]?.key == key)
      if step % 700 == 699 {
        // So often that slots run empty: a key that comes back to its old slot is new there.
        for _ in 0..<7 { sketch.halve() }
        for slot in 0..<8 where sketch[slot] == nil { beside[slot] = nil }
      }
    }
  }

  @Test func whileSlotsLastCountsAreExact() {
    var sketch = SpaceSaving<4>()
    var news: [Bool] = []
    for key: UInt64 in [0, 9, 0, 5, 0, 9] { news.append(sketch.add(key).isNew) }
    #expect(news == [true, true, false, true, false, false])
    #expect(
      sketch.entries == [
        FrequentKey(key: 0, count: 3, error: 0), FrequentKey(key: 9, count: 2, error: 0),
        FrequentKey(key: 5, count: 1, error: 0),
      ])
    #expect(sketch[3] == nil)
    #expect(sketch.unseenBound == 0)
  }

  @Test func ofEqualCountsTheFirstSlotIsTakenOver() {
    var sketch = SpaceSaving<3>()
    for key: UInt64 in [1, 2, 3] { _ = sketch.add(key) }
    let taken = sketch.add(4)
    #expect(taken == (slot: 0, isNew: true))
    #expect(sketch[0] == FrequentKey(key: 4, count: 2, error: 1))
  }

  @Test func aSingleSlotWorks() {
    var sketch = SpaceSaving<1>()
    for key: UInt64 in [1, 1, 2] { _ = sketch.add(key) }
    #expect(sketch.entries == [FrequentKey(key: 2, count: 3, error: 2)])
  }

  @Test func aCountStopsAtItsGreatestValue() {
    var sketch = SpaceSaving<1>()
    _ = sketch.add(1)
    sketch.counts[0] = .max
    _ = sketch.add(1)
    #expect(sketch[0]?.count == .max)
    _ = sketch.add(2)
    #expect(sketch[0] == FrequentKey(key: 2, count: .max, error: .max))
  }
}
