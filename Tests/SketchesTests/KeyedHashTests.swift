import Testing

@testable import Sketches

@Suite struct KeyedHashTests {
  static let key = HashKey(low: 0x0123_4567_89AB_CDEF, high: 0xFEDC_BA98_7654_3210)
  static let prime: UInt64 = 2_305_843_009_213_693_951

  /// a * b modulo the prime by doubling and adding, without a product wider than a word.
  static func multiply(_ a: UInt64, _ b: UInt64) -> UInt64 {
    var result: UInt64 = 0
    var addend = a % prime
    var factor = b
    while factor > 0 {
      if factor % 2 == 1 { result = (result + addend) % prime }
      addend = (addend + addend) % prime
      factor /= 2
    }
    return result
  }

  /// The definition, word for word: keys by SipHash of three words, the polynomial by its powers.
  static func slowHash(_ text: [UInt8], key: HashKey) -> UInt64 {
    func derivedWord(_ purpose: UInt64, _ half: UInt64) -> UInt64 {
      SipHash.hash(littleEndianBytes(1, purpose, half).span, key: key)
    }
    let point = derivedWord(0, 0) % (1 << 61)
    let chunks = stride(from: 0, to: text.count, by: 7).map { start in
      text[start..<min(start + 7, text.count)].reversed().reduce(UInt64(0)) {
        $0 * 256 + UInt64($1)
      }
    }
    var sum = UInt64(text.count) % prime
    var power = point % prime
    for chunk in chunks.reversed() {
      sum = (sum + multiply(chunk, power)) % prime
      power = multiply(power, point)
    }
    let finishingKey = HashKey(low: derivedWord(1, 0), high: derivedWord(1, 1))
    return SipHash.hash(littleEndianBytes(sum).span, key: finishingKey)
  }

  @Test func equalsTheSlowPolynomialForEveryLengthAroundTheBlocks() {
    let seed: UInt64 = 11
    var source = SeededSource(seed: seed)
    for length in 0...130 {
      let key = HashKey(low: source.next(), high: source.next())
      let text = source.bytes(length)
      #expect(
        KeyedHash(key: key).hash(text.span) == Self.slowHash(text, key: key),
        "seed \(seed), length \(length)")
    }
  }

  @Test func equalsTheSlowPolynomialWhereEveryCoefficientIsGreatest() {
    for length in [7, 28, 29, 56, 1_000, 5_000] {
      let text = [UInt8](repeating: 255, count: length)
      #expect(
        KeyedHash(key: Self.key).hash(text.span) == Self.slowHash(text, key: Self.key),
        "length \(length)")
    }
  }

  @Test func remaindersAreRightWhereRandomTextNeverLeads() {
    for (x, remainder) in [
      (0, 0), (Self.prime - 1, Self.prime - 1), (Self.prime, 0), (Self.prime + 1, 1),
      (2 * Self.prime - 1, Self.prime - 1), (2 * Self.prime, 0), (3 * Self.prime + 2, 2),
    ] {
      #expect(KeyedHash.canonical(x) == remainder)
    }
    let prime = UInt128(Self.prime)
    let greatest = UInt128(1) << 124 - 1
    let products: [UInt128] = [0, prime, prime * prime, (prime + 7) * (prime + 7), greatest]
    for x in products {
      let reduced = KeyedHash.reduce(x)
      #expect(UInt128(reduced) % prime == x % prime)
      #expect(reduced < 1 << 61 + 8)
    }
  }

  @Test func doesNotDependOnWhereTheTextLies() {
    var source = SeededSource(seed: 12)
    let text = source.bytes(100)
    let hash = KeyedHash(key: Self.key)
    let expected = hash.hash(text.span)
    for offset in 1...9 {
      let shifted = source.bytes(offset) + text + source.bytes(9)
      #expect(hash.hash(shifted.span.extracting(offset..<offset + 100)) == expected)
    }
  }

  @Test func keepsApartTextsThatDifferOnlyInZeroBytesOrLength() {
    let hash = KeyedHash(key: Self.key)
    var seen: Set<UInt64> = []
    var count = 0
    for stem in [[], [97], [UInt8](repeating: 97, count: 7), [UInt8](repeating: 97, count: 28)] {
      for zeros in 0...70 where !(stem.isEmpty && zeros == 0) {
        let nothing = [UInt8](repeating: 0, count: zeros)
        seen.insert(hash.hash((stem + nothing).span))
        count += 1
        if !stem.isEmpty && zeros > 0 {
          seen.insert(hash.hash((nothing + stem).span))
          count += 1
        }
      }
    }
    #expect(seen.count == count)
  }

  @Test func everyKeyBitChangesTheHash() {
    let text = [UInt8]("What is the capital of France?".utf8)
    var seen: Set<UInt64> = [KeyedHash(key: Self.key).hash(text.span)]
    for bit in 0..<64 {
      let low = HashKey(low: Self.key.low ^ 1 << UInt64(bit), high: Self.key.high)
      let high = HashKey(low: Self.key.low, high: Self.key.high ^ 1 << UInt64(bit))
      seen.insert(KeyedHash(key: low).hash(text.span))
      seen.insert(KeyedHash(key: high).hash(text.span))
    }
    #expect(seen.count == 129)
  }

  @Test func aChangedTextBitChangesHalfOfTheHash() {
    let seed: UInt64 = 13
    var source = SeededSource(seed: seed)
    let hash = KeyedHash(key: Self.key)
    var flipped = 0
    for _ in 0..<2_000 {
      var text = source.bytes(1 + source.below(80))
      let before = hash.hash(text.span)
      text[source.below(text.count)] ^= 1 << UInt8(source.below(8))
      flipped += (before ^ hash.hash(text.span)).nonzeroBitCount
    }
    // 128,000 bits: the standard deviation of the share is 0.14%.
    #expect(abs(Double(flipped) / 128_000 - 0.5) < 0.006, "seed \(seed)")
  }

  @Test func derivedKeysAndSecretsDiffer() {
    var keys: [HashKey] = [Self.key, Self.key.derived(0), Self.key.derived(1)]
    keys.append(Self.key.derived(0).derived(1))
    for length in 0...40 {
      keys.append(HashKey(secret: [UInt8](repeating: 0, count: length).span))
    }
    let words = Set(keys.flatMap { [$0.low, $0.high] })
    #expect(words.count == 2 * keys.count)
    #expect(Self.key.derived(7) == Self.key.derived(7))
  }
}
