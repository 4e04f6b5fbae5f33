import Glibc
import Sketches
import Testing

@Suite struct SimHashTests {
  /// The definition: one signed counter a bit.
  static func naive(_ hashes: [UInt64]) -> UInt64 {
    var value: UInt64 = 0
    for bit in 0..<64 {
      var balance = 0
      for hash in hashes { balance += hash >> UInt64(bit) & 1 == 1 ? 1 : -1 }
      if balance > 0 { value |= 1 << UInt64(bit) }
    }
    return value
  }

  static func sketch(_ hashes: [UInt64]) -> UInt64 {
    var simHash = SimHash()
    for hash in hashes { simHash.add(hash) }
    return simHash.value
  }

  @Test(arguments: [0, 1, 2, 3, 4, 7, 8, 63, 64, 100, 255, 256])
  func equalsTheMajorityOfSignedCounters(count: Int) {
    for seed in UInt64(81)..<86 {
      let hashes = HyperLogLogTests.randomHashes(count, seed: seed)
      #expect(Self.sketch(hashes) == Self.naive(hashes), "seed \(seed), \(count) features")
    }
  }

  @Test func countsCarryFarBeyondTheSteadyPlanes() {
    // Bits of every frequency, and each count near a tie: 5,000 features need 13 planes.
    let seed: UInt64 = 86
    var source = SeededSource(seed: seed)
    let hashes = (0..<5_000).map { step in
      step % 2 == 0 ? UInt64.max : source.next() & source.next() & (step < 4_900 ? 0 : .max)
    }
    #expect(Self.sketch(hashes) == Self.naive(hashes), "seed \(seed)")
    #expect(Self.sketch(Array(hashes.dropFirst())) == Self.naive(Array(hashes.dropFirst())))
  }

  @Test func aTieIsZero() {
    #expect(Self.sketch([0b1100, 0b1010]) == 0b1000)
  }

  @Test func orderDoesNotMatter() {
    let hashes = HyperLogLogTests.randomHashes(301, seed: 87)
    #expect(Self.sketch(hashes) == Self.sketch(hashes.reversed()))
  }

  @Test(arguments: [0.0, 0.5, 0.8, 0.9, 0.97])
  func distanceMeasuresTheAngleBetweenSets(share: Double) {
    // Charikar: a bit differs with probability angle / pi; for sets of equal size the cosine of
    // the angle is the share in common.
    let pairs = 60
    let features = 201
    let common = Int((Double(features) * share).rounded())
    var distance = 0
    for pair in 0..<pairs {
      let hashes = HyperLogLogTests.randomHashes(2 * features, seed: UInt64(8_800 + pair))
      let a = Array(hashes[0..<features])
      let b = Array(hashes[(features - common)..<(2 * features - common)])
      distance += SimHash.distance(Self.sketch(a), Self.sketch(b))
    }
    let expected = acos(Double(common) / Double(features)) / Double.pi
    // 3,840 bits: a standard deviation is at most 0.8%.
    let measured = Double(distance) / Double(64 * pairs)
    #expect(abs(measured - expected) < 0.03, "seeds 8800 to 8859: \(measured), not \(expected)")
  }

  @Test func distanceIsTheNumberOfDifferentBits() {
    #expect(SimHash.distance(0, .max) == 64)
    #expect(SimHash.distance(0b1011, 0b0110) == 3)
    #expect(SimHash.distance(7, 7) == 0)
  }
}
