import Sketches
import Testing

@Suite struct SeededHashTests {
  static let gamma: UInt64 = 0x9E37_79B9_7F4A_7C15

  @Test func mixIsSplitMix64() {
    // The published sequence of SplitMix64 from seed 1234567.
    let expected: [UInt64] = [
      6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
      4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
    ]
    for (step, value) in expected.enumerated() {
      #expect(SeededHash.mix(1_234_567 &+ UInt64(step) &* Self.gamma) == value)
    }
  }

  @Test func mixCanBeUndone() {
    func undoShift(_ y: UInt64, _ shift: UInt64) -> UInt64 {
      var x = y
      for _ in 0..<(64 / shift) { x = y ^ x >> shift }
      return x
    }
    func inverse(_ odd: UInt64) -> UInt64 {
      // Newton: each step doubles the number of right bits.
      var x = odd
      for _ in 0..<6 { x = x &* (2 &- odd &* x) }
      return x
    }
    let seed: UInt64 = 21
    var source = SeededSource(seed: seed)
    for _ in 0..<2_000 {
      let x = source.next()
      var z = undoShift(SeededHash.mix(x), 31) &* inverse(0x94D0_49BB_1331_11EB)
      z = undoShift(z, 27) &* inverse(0xBF58_476D_1CE4_E5B9)
      #expect(undoShift(z, 30) &- Self.gamma == x, "seed \(seed)")
    }
  }

  /// The greatest distance from 1/2 of any (input bit, output bit) pair's rate of change.
  static func worstAvalanche(trials: Int, seed: UInt64, _ function: (UInt64) -> UInt64) -> Double {
    var source = SeededSource(seed: seed)
    var counts = [Int](repeating: 0, count: 64 * 64)
    for _ in 0..<trials {
      let x = source.next()
      let y = function(x)
      for input in 0..<64 {
        var changed = y ^ function(x ^ 1 << UInt64(input))
        while changed != 0 {
          counts[input * 64 + changed.trailingZeroBitCount] += 1
          changed &= changed - 1
        }
      }
    }
    return counts.map { abs(Double($0) / Double(trials) - 0.5) }.max() ?? 1
  }

  @Test func everyInputBitMovesEveryOutputBit() {
    // 1,000 trials: a standard deviation is 1.6%; six of them for the worst of 4,096 pairs.
    let bound = 6 * 0.5 / 1_000.0.squareRoot()
    let seed: UInt64 = 22
    #expect(Self.worstAvalanche(trials: 1_000, seed: seed) { SeededHash.mix($0) } < bound)
    #expect(
      Self.worstAvalanche(trials: 1_000, seed: seed) { SeededHash.combine($0, 5) } < bound)
    #expect(
      Self.worstAvalanche(trials: 1_000, seed: seed) { SeededHash.combine(5, $0) } < bound)
  }

  @Test(arguments: [1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 33])
  func everyTextBitMovesHalfOfTheHash(length: Int) {
    let seed = 23 + UInt64(length)
    var source = SeededSource(seed: seed)
    let trials = 100
    for bit in 0..<(8 * length) {
      var flipped = 0
      for _ in 0..<trials {
        var text = source.bytes(length)
        let before = SeededHash.hash(text.span, seed: seed)
        text[bit / 8] ^= 1 << UInt8(bit % 8)
        flipped += (before ^ SeededHash.hash(text.span, seed: seed)).nonzeroBitCount
      }
      // 6,400 bits: a standard deviation is 0.6%; six of them.
      #expect(
        abs(Double(flipped) / Double(64 * trials) - 0.5) < 0.0375, "seed \(seed), bit \(bit)")
    }
  }

  @Test func everySeedBitMovesHalfOfTheHash() {
    let text = [UInt8]("twenty-four bytes of it!".utf8)
    let bound = 6 * 0.5 / 300.0.squareRoot()
    let worst = Self.worstAvalanche(trials: 300, seed: 24) {
      SeededHash.hash(text.span, seed: $0)
    }
    #expect(worst < bound)
  }

  /// Chi-square of 256 buckets; its mean is 255 and its standard deviation 22.6.
  static func chiSquare(_ hashes: [UInt64], shift: UInt64) -> Double {
    var buckets = [Double](repeating: 0, count: 256)
    for hash in hashes { buckets[Int(hash >> shift & 255)] += 1 }
    let expected = Double(hashes.count) / 256
    return buckets.reduce(0) { $0 + ($1 - expected) * ($1 - expected) / expected }
  }

  @Test func regularInputsFillBucketsEvenly() {
    let count = 20_000
    let inputs: [(name: String, hashes: [UInt64])] = [
      ("mix of numbers", (0..<count).map { SeededHash.mix(UInt64($0)) }),
      ("mix of multiples", (0..<count).map { SeededHash.mix(UInt64($0) << 40) }),
      (
        "combine of a grid",
        (0..<count).map { SeededHash.combine(UInt64($0 / 100), UInt64($0 % 100)) }
      ),
      (
        "hash of numbered names",
        (0..<count).map { SeededHash.hash([UInt8]("account_\($0)".utf8).span, seed: 25) }
      ),
      (
        "hash under numbered seeds",
        (0..<count).map { SeededHash.hash([UInt8]("x".utf8).span, seed: UInt64($0)) }
      ),
    ]
    for input in inputs {
      for shift: UInt64 in [0, 8, 28, 56] {
        let value = Self.chiSquare(input.hashes, shift: shift)
        #expect(value > 140 && value < 370, "\(input.name), bits from \(shift)")
      }
    }
  }

  @Test func nearbyTextsNeverCollide() {
    var texts: Set<[UInt8]> = []
    for a in 0..<256 {
      texts.insert([UInt8(a)])
      for b in stride(from: 0, to: 256, by: 17) { texts.insert([UInt8(a), UInt8(b)]) }
    }
    for length in 0...100 {
      texts.insert([UInt8](repeating: 0, count: length))
      for place in 0..<length {
        var text = [UInt8](repeating: 0, count: length)
        text[place] = 1
        texts.insert(text)
      }
    }
    let hashes = Set(texts.map { SeededHash.hash($0.span, seed: 26) })
    #expect(hashes.count == texts.count)
  }

  @Test func combineDependsOnTheOrder() {
    var source = SeededSource(seed: 27)
    for _ in 0..<1_000 {
      let (a, b) = (source.next(), source.next())
      #expect(SeededHash.combine(a, b) != SeededHash.combine(b, a))
    }
  }

  @Test func theHashDoesNotDependOnWhereTheTextLies() {
    var source = SeededSource(seed: 28)
    for length in 0...70 {
      let text = source.bytes(length)
      let padded = source.bytes(3) + text + source.bytes(5)
      #expect(
        SeededHash.hash(text.span, seed: 1)
          == SeededHash.hash(padded.span.extracting(3..<3 + length), seed: 1))
    }
  }

  /// Words that make a factor of the multiplication 0, 1 or all ones must not forget the rest.
  @Test func noWordMakesTheHashForgetTheRest() {
    let constants: [UInt64] = [0x1319_8A2E_0370_7345, 0x243F_6A88_85A3_08D3, 0]
    for constant in constants {
      for factor: UInt64 in [0, 1, 2, .max, 1 << 63] {
        var hashes: Set<UInt64> = []
        for index in 0..<2_000 {
          let fixed = (0..<8).map { UInt8(truncatingIfNeeded: (constant ^ factor) >> ($0 * 8)) }
          let free = Array("\(10_000_000 + index)".utf8)
          hashes.insert(SeededHash.hash((fixed + free).span, seed: 0x243F_6A88_85A3_08D3))
          hashes.insert(SeededHash.hash((free + fixed).span, seed: 0))
        }
        #expect(hashes.count >= 3_999)
      }
    }
  }
}
