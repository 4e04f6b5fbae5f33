import Testing

@testable import Traffic

@Suite struct RandomSourceTests {
  /// xoshiro256++ as published, word for word, on an array.
  private struct PublishedGenerator {
    var s: [UInt64]

    static func rotl(_ x: UInt64, _ k: UInt64) -> UInt64 { (x << k) | (x >> (64 - k)) }

    mutating func next() -> UInt64 {
      let result = Self.rotl(s[0] &+ s[3], 23) &+ s[0]
      let t = s[1] << 17
      s[2] ^= s[0]
      s[3] ^= s[1]
      s[1] ^= s[2]
      s[0] ^= s[3]
      s[2] ^= t
      s[3] = Self.rotl(s[3], 45)
      return result
    }
  }

  /// SplitMix64 as published.
  private struct PublishedSplitMix {
    var x: UInt64

    mutating func next() -> UInt64 {
      x &+= 0x9e37_79b9_7f4a_7c15
      var z = x
      z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
      z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
      return z ^ (z >> 31)
    }
  }

  @Test func theWordsAreThoseOfThePublishedGenerators() {
    // Published first words for these states vouch for the two written above.
    var known = PublishedGenerator(s: [1, 2, 3, 4])
    let words = (0..<3).map { _ in known.next() }
    #expect(words == [41_943_041, 58_720_359, 3_588_806_011_781_223])
    var filler = PublishedSplitMix(x: 1_234_567)
    let filling = (0..<2).map { _ in filler.next() }
    #expect(filling == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973])

    for key: UInt64 in [0, 1, 42, 0x9e37_79b9_7f4a_7c15, .max] {
      var splitMix = PublishedSplitMix(x: key)
      var published = PublishedGenerator(s: (0..<4).map { _ in splitMix.next() })
      var source = RandomSource(key: key)
      let own = (0..<1_000).map { _ in source.next() }
      let expected = (0..<1_000).map { _ in published.next() }
      #expect(own == expected, "key \(key)")
    }
  }

  @Test func aSubstreamDependsOnNamesAndNotOnDraws() {
    let fresh = RandomSource(seed: 7, name: "tenants")
    var used = fresh
    for _ in 0..<1_000 { _ = used.next() }
    #expect(used.key == fresh.key)
    #expect(used.substream(17).key == fresh.substream(17).key)
    #expect(used.substream("acct_1").key == fresh.substream("acct_1").key)
    var a = fresh.substream("acct_1").substream(17).substream("arrivals")
    var b = used.substream("acct_1").substream(17).substream("arrivals")
    for _ in 0..<100 {
      let (left, right) = (a.next(), b.next())
      #expect(left == right)
    }
  }

  @Test func makingASubstreamDrawsNothing() {
    var with = RandomSource(seed: 8, name: "x")
    var without = with
    _ = with.substream("y")
    _ = with.substream(3)
    let (left, right) = (with.next(), without.next())
    #expect(left == right)
  }

  @Test func namesNumbersAndSeedsAllMakeDifferentSources() {
    var keys: Set<UInt64> = []
    for seed: UInt64 in 0..<10 {
      let root = RandomSource(seed: seed, name: "root")
      keys.insert(root.key)
      for number: UInt64 in 0..<1_000 {
        keys.insert(root.substream(number).key)
        keys.insert(root.substream("\(number)").key)
        keys.insert(root.substream("a").substream(number).key)
        keys.insert(root.substream(number).substream("a").key)
      }
    }
    #expect(keys.count == 10 * 4_001)
  }

  @Test func aNameCountsToItsLastByte() {
    let root = RandomSource(seed: 9, name: "")
    let names = ["", "a", "b", "aa", "ab", "a name of more than sixteen bytes, x", "ä"]
    let longer = ["a name of more than sixteen bytes, y", "a\0", "\0"]
    #expect(Set((names + longer).map { root.substream($0).key }).count == 10)
    #expect(root.substream("ab").key == root.substream("a" + "b").key)
  }

  @Test func neighbouringSubstreamsAreIndependent() {
    let root = RandomSource(seed: 10, name: "neighbours")
    var cells = [Int](repeating: 0, count: 256)
    var last = 0
    for number: UInt64 in 0..<100_000 {
      var source = root.substream(number)
      let cell = Int(source.next() >> 60)
      cells[16 * last + cell] += 1
      last = cell
    }
    let expected = [Double](repeating: 100_000.0 / 256, count: 256)
    #expect(GoodnessOfFit.chiSquare(cells, expected: expected) > GoodnessOfFit.significance)
  }

  @Test func everyBitIsSetHalfOfTheTime() {
    var source = RandomSource(seed: 11, name: "bits")
    var counts = [Int](repeating: 0, count: 64)
    let draws = 20_000
    for _ in 0..<draws {
      let word = source.next()
      for bit in 0..<64 { counts[bit] += Int(word >> UInt64(bit) & 1) }
    }
    // 4.5 standard deviations: one bit of 64 strays that far in 2,000 seeds.
    let bound = 4.5 * Double(draws).squareRoot() / 2
    for bit in 0..<64 {
      #expect(abs(Double(counts[bit]) - Double(draws) / 2) < bound, "bit \(bit)")
    }
  }

  @Test func unitIsEvenlySpreadBelowOne() {
    var source = RandomSource(seed: 12, name: "unit")
    let sample = (0..<50_000).map { _ in source.unit() }
    #expect(sample.allSatisfy { $0 >= 0 && $0 < 1 })
    let p = GoodnessOfFit.kolmogorovSmirnov(sample) { $0 }
    #expect(p > GoodnessOfFit.significance, "p \(p)")
    let between = (0..<50_000).map { _ in source.between(-3, 5) }
    let q = GoodnessOfFit.kolmogorovSmirnov(between) { ($0 + 3) / 8 }
    #expect(q > GoodnessOfFit.significance, "p \(q)")
  }

  @Test(arguments: [1, 2, 3, 7, 10, 64, 1_000])
  func belowGivesEachNumberAlike(_ n: Int) {
    var source = RandomSource(seed: 13, name: "below")
    var counts = [Int](repeating: 0, count: n)
    let draws = 60_000
    for _ in 0..<draws { counts[source.below(n)] += 1 }
    let expected = [Double](repeating: Double(draws) / Double(n), count: n)
    let p = GoodnessOfFit.chiSquare(counts, expected: expected)
    #expect(p > GoodnessOfFit.significance, "p \(p)")
  }

  @Test func belowIsUnbiasedWhereWordsDoNotDivide() {
    // 2^64 words over 3 · 2^61 numbers: without the rejection, two thirds of the numbers would have
    // three words and one third two, by the remainder modulo 3.
    let n = 3 << 61
    var source = RandomSource(seed: 14, name: "bias")
    var counts = [0, 0, 0]
    for _ in 0..<30_000 {
      let draw = source.below(n)
      #expect(draw >= 0 && draw < n)
      counts[draw % 3] += 1
    }
    let p = GoodnessOfFit.chiSquare(counts, expected: [10_000, 10_000, 10_000])
    #expect(p > GoodnessOfFit.significance, "\(counts)")
  }

  @Test func chanceOfNothingNeverAndOfOneAlways() {
    var source = RandomSource(seed: 15, name: "chance")
    var (impossible, certain, hits) = (0, 0, 0)
    for _ in 0..<20_000 {
      if source.chance(0) { impossible += 1 }
      if source.chance(1) { certain += 1 }
      if source.chance(0.3) { hits += 1 }
    }
    #expect(impossible == 0 && certain == 20_000)
    let p = GoodnessOfFit.chiSquare([hits, 20_000 - hits], expected: [6_000, 14_000])
    #expect(p > GoodnessOfFit.significance, "\(hits) of 20,000")
  }

  @Test func weightedIndexFollowsTheWeights() {
    var source = RandomSource(seed: 16, name: "weights")
    let weights = [0, 2.5, 0, 0.5, 7, 0]
    var counts = [Int](repeating: 0, count: weights.count)
    for _ in 0..<40_000 { counts[source.weightedIndex(weights)] += 1 }
    #expect(counts[0] == 0 && counts[2] == 0 && counts[5] == 0)
    let p = GoodnessOfFit.chiSquare(
      [counts[1], counts[3], counts[4]], expected: [10_000, 2_000, 28_000])
    #expect(p > GoodnessOfFit.significance, "\(counts)")
  }

  @Test func shuffleAndPickTreatAllOrdersAndItemsAlike() {
    var source = RandomSource(seed: 17, name: "orders")
    var orders: [Int: Int] = [:]
    var picks = [0, 0, 0, 0]
    for _ in 0..<24_000 {
      var items = [0, 1, 2, 3]
      source.shuffle(&items)
      orders[items.reduce(0) { 4 * $0 + $1 }, default: 0] += 1
      picks[source.pick(items)] += 1
    }
    #expect(orders.count == 24)
    let p = GoodnessOfFit.chiSquare(
      orders.keys.sorted().map { orders[$0] ?? 0 }, expected: [Double](repeating: 1_000, count: 24))
    #expect(p > GoodnessOfFit.significance)
    let q = GoodnessOfFit.chiSquare(picks, expected: [Double](repeating: 6_000, count: 4))
    #expect(q > GoodnessOfFit.significance)
    var empty: [Int] = []
    source.shuffle(&empty)
    #expect(empty.isEmpty)
  }
}
