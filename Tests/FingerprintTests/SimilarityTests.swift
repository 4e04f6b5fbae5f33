import Sketches
import Testing

@testable import Fingerprint

@Suite struct SimilarityTests {
  private static func distance(_ a: [String], _ b: [String]) -> Int {
    let first = fingerprint(a.joined(separator: " ")).simHash
    return (first ^ fingerprint(b.joined(separator: " ")).simHash).nonzeroBitCount
  }

  @Test func oneWordInFortyMovesFewBits() {
    let seed: UInt64 = 40
    var random = SeededGenerator(seed: seed)
    var total = 0
    var far = 0
    let rounds = 200
    for _ in 0..<rounds {
      let words = random.words(40)
      var changed = words
      changed[random.below(40)] = random.words(1)[0]
      let distance = Self.distance(words, changed)
      total += distance
      if distance > 12 { far += 1 }
    }
    #expect(total <= 8 * rounds, "seed \(seed): mean \(Double(total) / Double(rounds)) bits")
    #expect(far <= rounds / 20, "seed \(seed)")
  }

  @Test func unrelatedTextsDifferInHalfTheBits() {
    let seed: UInt64 = 41
    var random = SeededGenerator(seed: seed)
    var total = 0
    let rounds = 200
    for _ in 0..<rounds { total += Self.distance(random.words(40), random.words(40)) }
    let mean = Double(total) / Double(rounds)
    // The mean of 200 distances of standard deviation 4 lies within 4 of its own deviations.
    #expect(abs(mean - 32) < 4 * 4 / 200.0.squareRoot(), "seed \(seed): mean \(mean) bits")
  }

  @Test func orderIsFeltButLessThanTheWords() {
    let seed: UInt64 = 42
    var random = SeededGenerator(seed: seed)
    var total = 0
    for _ in 0..<100 {
      let words = random.words(40)
      let distance = Self.distance(words, words.shuffled(using: &random))
      #expect(distance > 0)
      total += distance
    }
    // Half of the bits are the words' own, and they do not move.
    #expect(total / 100 < 20)
    #expect(total / 100 > 8)
  }

  @Test func caseAndPunctuationDoNotCount() {
    let a = fingerprint("The lamp, which I ordered, is broken! Send me another.")
    let b = fingerprint("the LAMP which I ordered is broken; send me another")
    #expect(a.simHash == b.simHash)
    #expect(a.textHash != b.textHash)
  }

  @Test func oneCharacterOfAChineseTextMovesFewBits() {
    let text = "我上周在网上买了一盏台灯但是收到的时候灯罩已经碎了请问应该怎样申请退货并且多久可以收到退款"
    let a = fingerprint(text).simHash
    let b = fingerprint(text.replacing("台灯", with: "吊灯")).simHash
    let c = fingerprint("这座城市的秋天很短树叶一夜之间就黄了老人们坐在河边下棋孩子们在桥上放风筝直到天色完全暗下来").simHash
    #expect((a ^ b).nonzeroBitCount <= 14)
    #expect((a ^ c).nonzeroBitCount >= 18)
  }

  @Test func votesAreTheSimHashOfSketches() {
    let seed: UInt64 = 43
    var random = SeededGenerator(seed: seed)
    for count in Array(0..<70) + [255, 256, 511, 512, 513, 1000, 70_000] {
      let wordKey = (random.next(), random.next() | 1)
      let pairKey = (random.next(), random.next() | 1)
      var votes = FeatureVotes()
      var reference = SimHash()
      var batch = WordBatch()
      var (previous, before): (UInt64, UInt64) = (0, 0)
      for _ in 0..<count {
        // Few different words, so that ties and clear majorities both occur.
        let word = random.next() & 7
        let keyed = product(word ^ wordKey.0, wordKey.1)
        let pair = product(before &+ pairKey.0, keyed ^ pairKey.1)
        reference.add(keyed & 0xFFFF_FFFF | (pair >> 32) << 32)
        before = keyed
        batch.append(word, start: 0, mayHaveConcept: 0)
        if batch.isFull {
          previous = votes.add(&batch, wordKey, pairKey, after: previous)
          batch.removeAll()
        }
      }
      _ = votes.add(&batch, wordKey, pairKey, after: previous)
      #expect(votes.majority() == reference.value, "seed \(seed), \(count) features")
    }
  }

  /// The halves of the 128-bit product, xored.
  private func product(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = UInt128(a) * UInt128(b)
    return UInt64(truncatingIfNeeded: product) ^ UInt64(product >> 64)
  }
}
