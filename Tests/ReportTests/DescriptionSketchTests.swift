import Foundation
import Sketches
import Testing

@testable import Report

/// The bounded memories behind a description: exact while there is room, within their bounds beyond.
@Suite struct DescriptionSketchTests {
  private static func histogram(_ ratios: [Double]) -> RatioHistogram {
    var histogram = RatioHistogram()
    for ratio in ratios {
      histogram.insert(key: ratio > 0 ? QuantileSketch.key(of: ratio) : nil)
    }
    return histogram
  }

  @Test(arguments: [UInt64(1), 2, 3, 4])
  func theMedianIsWithinTheBoundOfItsRange(seed: UInt64) throws {
    var random = SampleRandom(seed: seed)
    for (octaves, bound) in [
      (3.5, 0.010_001), (7.0, 0.0201), (14, 0.0401), (29, 0.0801), (60, 0.311),
    ] {
      let middle = Double.random(in: -2...2, using: &random)
      let count = Int.random(in: 1...700, using: &random)
      var ratios = (0..<count).map { _ in
        exp2(middle + octaves * Double.random(in: -0.5...0.5, using: &random))
      }
      if seed % 2 == 0 { ratios += [Double](repeating: 0, count: count / 4) }
      let histogram = Self.histogram(ratios)
      let exact = NaiveDescription.quantile(0.5, of: ratios)
      let found = try #require(histogram.median)
      #expect(
        abs(found - exact) <= bound * exact, "seed \(seed), \(octaves) octaves, n \(count)")
      #expect(histogram.count == UInt32(ratios.count))
      ratios.shuffle(using: &random)
      #expect(Self.histogram(ratios).median == found, "seed \(seed): in another order")
      #expect(Self.histogram(ratios.sorted()).median == found, "seed \(seed): rising")
      #expect(Self.histogram(ratios.sorted(by: >)).median == found, "seed \(seed): falling")
    }
  }

  @Test func theMedianOfNothingAndOfZeros() {
    #expect(RatioHistogram().median == nil)
    #expect(Self.histogram([0]).median == 0)
    #expect(Self.histogram([0, 0, 7]).median == 0)
    #expect(Self.histogram([0, 7, 7]).median.map { abs($0 - 7) <= 0.07 } == true)
    // The whole range of quotients of 32-bit counts.
    let ends = Self.histogram([0x1p-32, 1, 0x1p32])
    #expect(ends.median.map { abs($0 - 1) <= 0.33 } == true)
  }

  private static func sample(
    _ items: [(UInt64, UInt32)], capacity: Int
  ) -> HashSample {
    var sample = HashSample(capacity: capacity)
    for (item, owner) in items { sample.insert(SeededHash.mix(item), owner: owner) }
    return sample
  }

  @Test(arguments: [UInt64(5), 6]) func aSampleWithRoomIsExact(seed: UInt64) {
    var random = SampleRandom(seed: seed)
    let items = (0..<5_000).map { _ in
      (UInt64.random(in: 0..<1_500, using: &random), UInt32.random(in: 0..<3, using: &random))
    }
    let sample = Self.sample(items, capacity: 1_500)
    let counts = Dictionary(grouping: items, by: \.0)
    #expect(sample.isExact && sample.kept == counts.count)
    for item in sample.items {
      let own = counts.first { SeededHash.mix($0.key) == item.hash }?.value ?? []
      #expect(own.count == Int(item.count), "seed \(seed)")
      let owners = Set(own.map(\.1))
      #expect(
        owners.count > 1 ? item.owner == HashSample.severalOwners : owners.contains(item.owner))
    }
  }

  /// Items with their owners: some of the items belong to several.
  private static func population(
    _ count: Int, _ random: inout SampleRandom
  ) -> [(UInt64, UInt32)] {
    (0..<count).flatMap { item in
      let isShared = item % 5 == 0
      let times = Int.random(in: 1...6, using: &random)
      return (0..<times).map { (UInt64(item), UInt32(isShared ? $0 : item)) }
    }
  }

  @Test(arguments: [UInt64(7), 8, 9])
  func aFullSampleEstimatesWithinItsInterval(seed: UInt64) throws {
    var random = SampleRandom(seed: seed)
    var misses = 0
    for round in 0..<20 {
      let base = UInt64(round) << 32
      let items = Self.population(2_000, &random).map { ($0.0 + base + seed << 48, $0.1) }
      let sample = Self.sample(items, capacity: 200)
      #expect(!sample.isExact && sample.kept <= 200 && sample.kept > 50)
      let owners = Dictionary(grouping: items, by: \.0).mapValues { Set($0.map(\.1)).count }
      let shared = owners.filter { $0.value > 1 }
      let truths = [
        Double(owners.count), Double(shared.count) / Double(owners.count),
        Double(items.count { shared[$0.0] != nil }) / Double(items.count),
      ]
      let shareds = try (#require(sample.sharedItems), #require(sample.sharedOccurrences))
      for (truth, estimate) in zip(truths, [sample.distinct, shareds.0, shareds.1]) {
        if truth < estimate.low || truth > estimate.high { misses += 1 }
        #expect(abs(estimate.value - truth) < 4.5 * (estimate.high - estimate.low) / 3.92)
      }
    }
    // 60 intervals of 95%: three misses are expected, eleven come in one case of ten thousand.
    #expect(misses <= 10, "seed \(seed): \(misses)")
  }

  @Test(arguments: [UInt64(10), 11]) func whatASampleKeepsDoesNotDependOnTheOrder(seed: UInt64) {
    var random = SampleRandom(seed: seed)
    var items = Self.population(3_000, &random)
    let contents = { (sample: HashSample) in
      sample.items.map { "\($0.hash) \($0.count) \($0.owner)" }.sorted()
    }
    let forward = Self.sample(items, capacity: 300)
    items.shuffle(using: &random)
    let shuffled = Self.sample(items, capacity: 300)
    #expect(contents(forward) == contents(shuffled) && forward.level == shuffled.level)
  }

  @Test func hashesThatAreAllAlikeInTheirUpperBitsEmptyTheSampleAndNothingElse() {
    var sample = HashSample(capacity: 4)
    for item in UInt64(0)..<100 { sample.insert(.max - item, owner: 0) }
    #expect(sample.kept == 0 && sample.level == 1 && sample.sharedItems == nil)
    for item in UInt64(0)..<100 { sample.insert(item, owner: 0) }
    #expect(sample.kept <= 4)
  }
}
