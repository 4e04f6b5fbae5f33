import Glibc
import Sketches
import Testing

@Suite struct HyperLogLogTests {
  static func sketch(_ hashes: some Sequence<UInt64>, registers: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: registers)
    var span = bytes.mutableSpan
    for hash in hashes { HyperLogLog.insert(hash, into: &span) }
    return bytes
  }

  static func merged(_ a: [UInt8], _ b: [UInt8]) -> [UInt8] {
    var result = a
    var span = result.mutableSpan
    HyperLogLog.merge(b.span, into: &span)
    return result
  }

  static func randomHashes(_ count: Int, seed: UInt64) -> [UInt64] {
    var source = SeededSource(seed: seed)
    return (0..<count).map { _ in source.next() }
  }

  @Test(arguments: [16, 64, 256, 4_096, 65_536])
  func everyRegisterHoldsTheGreatestRankOfItsHashes(registers: Int) {
    let seed: UInt64 = 41
    var hashes = Self.randomHashes(3_000, seed: seed)
    // Long runs of zeros, which random hashes do not have.
    for bit in 0..<64 { hashes.append(1 << UInt64(bit)) }
    hashes.append(contentsOf: [0, .max])
    var expected = [UInt8](repeating: 0, count: registers)
    for hash in hashes {
      let index = Int(hash % UInt64(registers))
      var rank: UInt8 = 1
      let rest = hash / UInt64(registers)
      var top = UInt64.max / UInt64(registers) / 2 + 1
      while rest < top {
        rank += 1
        top /= 2
      }
      expected[index] = max(expected[index], rank)
    }
    #expect(Self.sketch(hashes, registers: registers) == expected, "seed \(seed)")
  }

  @Test(arguments: [UInt64(42), 43, 44])
  func estimatesLieWithinFourStandardErrorsFromTenToAMillion(seed: UInt64) {
    let sizes = [10, 100, 1_000, 10_000, 100_000, seed == 42 ? 1_000_000 : 300_000]
    var source = SeededSource(seed: seed)
    var small = [UInt8](repeating: 0, count: 64)
    var medium = [UInt8](repeating: 0, count: 256)
    var large = [UInt8](repeating: 0, count: 4_096)
    var inserted = 0
    for size in sizes {
      var a = small.mutableSpan
      var b = medium.mutableSpan
      var c = large.mutableSpan
      while inserted < size {
        let hash = source.next()
        HyperLogLog.insert(hash, into: &a)
        HyperLogLog.insert(hash, into: &b)
        HyperLogLog.insert(hash, into: &c)
        inserted += 1
      }
      for registers in [small, medium, large] {
        let error = HyperLogLog.estimate(registers.span) / Double(size) - 1
        let bound = 4 * HyperLogLog.standardError(registers: registers.count)
        #expect(abs(error) < bound, "seed \(seed), n \(size), \(registers.count) registers")
      }
    }
  }

  @Test(arguments: [(16, 500), (64, 30), (64, 1_000), (256, 700), (1_024, 3_000)])
  func errorsHaveTheStatedSizeAndBias(registers: Int, size: Int) {
    let runs = 200
    let stated = HyperLogLog.standardError(registers: registers)
    var sum = 0.0
    var squares = 0.0
    for run in 0..<runs {
      let hashes = Self.randomHashes(size, seed: UInt64(1_000 + run))
      let bytes = Self.sketch(hashes, registers: registers)
      let error = HyperLogLog.estimate(bytes.span) / Double(size) - 1
      sum += error
      squares += error * error
    }
    let rms = (squares / Double(runs)).squareRoot()
    let bias = 1.08 / Double(registers)
    // 200 runs know the standard error to 5%; small sets are estimated better than stated.
    #expect(rms < 1.2 * stated + bias, "seeds 1000 to 1199")
    #expect(rms > (size < 2 * registers ? 0.3 : 0.8) * stated, "seeds 1000 to 1199")
    let mean = sum / Double(runs)
    let slack = 4 * stated / Double(runs).squareRoot()
    #expect(mean > -slack && mean < bias + slack, "seeds 1000 to 1199")
  }

  @Test(arguments: [50, 58, 60, 62, 63])
  func setsTooLargeToInsertAreEstimatedFromTheirLaw(exponent: Int) {
    // Of n items, Poisson(n / m) reach a register, so its rank is at most k with probability
    // exp(-n / m 2^-k); here ranks are drawn from that law.
    let registers = 256
    let runs = 100
    let load = Glibc.ldexp(1, Int32(exponent)) / Double(registers)
    var sum = 0.0
    for run in 0..<runs {
      var source = SeededSource(seed: UInt64(2_000 + run))
      let bytes = (0..<registers).map { _ in
        UInt8(max(0, min(57, Glibc.ceil(Glibc.log2(load / -Glibc.log(1 - source.unit()))))))
      }
      sum += HyperLogLog.estimate(bytes.span) / Glibc.ldexp(1, Int32(exponent)) - 1
    }
    // The mean of 100 runs has a standard deviation of 0.65%.
    #expect(abs(sum / Double(runs)) < 0.03, "seeds 2000 to 2099: \(sum / Double(runs))")
  }

  @Test func nothingIsZeroAndOneIsOne() {
    for registers in [16, 64, 256, 4_096, 65_536] {
      #expect(HyperLogLog.estimate(Self.sketch([], registers: registers).span) == 0)
      let one = HyperLogLog.estimate(Self.sketch([0x1234_5678], registers: registers).span)
      #expect(abs(one - 1) < 0.05, "\(registers) registers: \(one)")
    }
  }

  @Test func registersThatNoInsertCanWriteCountAsTheGreatestRank() {
    var bytes = Self.sketch(Self.randomHashes(100, seed: 45), registers: 64)
    bytes[7] = 59
    let expected = HyperLogLog.estimate(bytes.span)
    #expect(expected.isFinite)
    bytes[7] = 255
    #expect(HyperLogLog.estimate(bytes.span) == expected)
    #expect(
      HyperLogLog.estimate([UInt8](repeating: 255, count: 64).span) == .infinity)
  }

  @Test func mergeIsTheSketchOfTheUnionInAnyOrderAndAnyNumber() {
    for seed in UInt64(50)..<58 {
      let all = Self.randomHashes(900, seed: seed)
      // Overlapping parts: 0 ..< 500, 300 ..< 700, 600 ..< 900.
      let a = Self.sketch(all[0..<500], registers: 256)
      let b = Self.sketch(all[300..<700], registers: 256)
      let c = Self.sketch(all[600..<900], registers: 256)
      let union = Self.sketch(all, registers: 256)
      #expect(Self.merged(Self.merged(a, b), c) == union, "seed \(seed)")
      #expect(Self.merged(a, Self.merged(b, c)) == union, "seed \(seed)")
      #expect(Self.merged(a, b) == Self.merged(b, a), "seed \(seed)")
      #expect(Self.merged(a, a) == a, "seed \(seed)")
      #expect(Self.merged(union, b) == union, "seed \(seed)")
    }
  }

  @Test func orderAndRepetitionDoNotMatter() {
    let hashes = Self.randomHashes(500, seed: 59)
    let once = Self.sketch(hashes, registers: 64)
    #expect(Self.sketch(hashes.reversed() + hashes, registers: 64) == once)
  }

  @Test func aNumberOfRegistersThatIsNoPowerOfTwoIsRefused() async {
    await #expect(processExitsWith: .failure) {
      _ = HyperLogLog.estimate([UInt8](repeating: 0, count: 48).span)
    }
    await #expect(processExitsWith: .failure) {
      var bytes = [UInt8](repeating: 0, count: 64)
      var span = bytes.mutableSpan
      HyperLogLog.merge([UInt8](repeating: 0, count: 32).span, into: &span)
    }
  }
}
