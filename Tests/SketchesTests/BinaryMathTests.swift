import Glibc
import Sketches
import Testing

@Suite struct BinaryMathTests {
  @Test func log2AgreesWithTheCLibraryOverAllPositiveNumbers() {
    let seed: UInt64 = 31
    var source = SeededSource(seed: seed)
    var worst = 0.0
    for _ in 0..<100_000 {
      // Any bit pattern below infinity's: subnormal numbers too.
      let x = Double(bitPattern: source.next() % 0x7FF0_0000_0000_0000)
      guard x > 0 else { continue }
      worst = max(worst, abs(BinaryMath.log2(x) - Glibc.log2(x)))
    }
    #expect(worst <= 1e-12, "seed \(seed)")
  }

  @Test func eightLogarithmsAreThoseOfOne() {
    let special: [Double] = [
      0, -0.0, 1, -1, 0.5, 2, .infinity, -.infinity, .nan, .leastNonzeroMagnitude,
      .leastNormalMagnitude, .greatestFiniteMagnitude, 0.5.squareRoot(), 2.0.squareRoot(),
      1.0.nextUp, 1.0.nextDown,
    ]
    for seed in 1...400 as ClosedRange<UInt64> {
      var numbers = SIMD8<Double>.zero
      for lane in 0..<8 {
        let draw = SeededHash.mix(seed &* 8 &+ UInt64(lane))
        numbers[lane] =
          draw % 4 == 0 ? special[Int((draw >> 8) % 16)] : Double(bitPattern: draw >> 1)
        if draw % 4 == 1 { numbers[lane] = Double(draw >> 11) * 0x1p-53 }
      }
      let logarithms = BinaryMath.log2(numbers)
      for lane in 0..<8 {
        let expected = BinaryMath.log2(numbers[lane])
        #expect(
          logarithms[lane].bitPattern == expected.bitPattern
            || logarithms[lane].isNaN && expected.isNaN, "seed \(seed), \(numbers[lane])")
      }
    }
  }

  @Test func log2AgreesNearOneAndAtTheSeamsOfTheReduction() {
    let seed: UInt64 = 32
    var source = SeededSource(seed: seed)
    for centre in [1, 0.5, 2, 0.5.squareRoot(), 2.0.squareRoot(), .leastNormalMagnitude, 1e300] {
      for _ in 0..<2_000 {
        let x = centre * (1 + (source.unit() - 0.5) * 1e-3)
        #expect(abs(BinaryMath.log2(x) - Glibc.log2(x)) <= 1e-12, "seed \(seed), x \(x)")
      }
      for x in [centre.nextDown, centre, centre.nextUp] {
        #expect(abs(BinaryMath.log2(x) - Glibc.log2(x)) <= 1e-12, "x \(x)")
      }
    }
    // Near 1 the logarithm is small, and so is its error.
    for x in [Double(1).nextUp, Double(1).nextDown, 1 + 1e-9, 1 - 1e-9] {
      #expect(abs(BinaryMath.log2(x) / Glibc.log2(x) - 1) <= 1e-12, "x \(x)")
    }
  }

  @Test func powersOfTwoAreExactBothWays() {
    for exponent in -1074...1023 {
      let power = Glibc.ldexp(1, Int32(exponent))
      #expect(BinaryMath.log2(power) == Double(exponent))
      #expect(BinaryMath.exp2(Double(exponent)) == power)
    }
  }

  @Test func exp2AgreesWithTheCLibraryWhereverItIsNormal() {
    let seed: UInt64 = 33
    var source = SeededSource(seed: seed)
    var worst = 0.0
    for round in 0..<100_000 {
      let range = [1022.0, 30, 1, 1e-6][round % 4]
      let x = (2 * source.unit() - 1) * range
      worst = max(worst, abs(BinaryMath.exp2(x) / Glibc.exp2(x) - 1))
    }
    for x in [1023.9999, Double(1024).nextDown, -1022, 0.5, -0.5, 0.4999999, 0.5000001, 1.5, 2.5] {
      worst = max(worst, abs(BinaryMath.exp2(x) / Glibc.exp2(x) - 1))
    }
    #expect(worst <= 1e-12, "seed \(seed)")
  }

  @Test func exp2FadesIntoZeroThroughSubnormalNumbers() {
    let seed: UInt64 = 34
    var source = SeededSource(seed: seed)
    for _ in 0..<5_000 {
      let x = -1022 - 53.5 * source.unit()
      let difference = abs(BinaryMath.exp2(x) - Glibc.exp2(x))
      #expect(difference <= .leastNonzeroMagnitude, "seed \(seed), x \(x)")
    }
  }

  @Test func edgesOfTheDomain() {
    #expect(BinaryMath.log2(0) == -.infinity)
    #expect(BinaryMath.log2(-0.0) == -.infinity)
    #expect(BinaryMath.log2(.infinity) == .infinity)
    #expect(BinaryMath.log2(-1).isNaN)
    #expect(BinaryMath.log2(-.infinity).isNaN)
    #expect(BinaryMath.log2(.nan).isNaN)
    #expect(BinaryMath.log2(.greatestFiniteMagnitude) == 1024)
    #expect(BinaryMath.exp2(0) == 1)
    #expect(BinaryMath.exp2(-0.0) == 1)
    #expect(BinaryMath.exp2(.infinity) == .infinity)
    #expect(BinaryMath.exp2(-.infinity) == 0)
    #expect(BinaryMath.exp2(.nan).isNaN)
    #expect(BinaryMath.exp2(1024) == .infinity)
    #expect(BinaryMath.exp2(-1075.5) == 0)
    #expect(BinaryMath.exp2(.leastNonzeroMagnitude) == 1)
    #expect(BinaryMath.exp2(.greatestFiniteMagnitude) == .infinity)
  }

  @Test func theBitsAreTheSameOnEveryMachine() {
    // Computed by another implementation, in another language: a fused multiply-add, another
    // rounding or another order of the terms would change them.
    var source = SeededSource(seed: 35)
    var logarithms: UInt64 = 0
    var powers: UInt64 = 0
    for _ in 0..<10_000 {
      let unit = source.unit()
      logarithms = SeededHash.combine(logarithms, BinaryMath.log2(unit * 1e6).bitPattern)
      powers = SeededHash.combine(powers, BinaryMath.exp2(unit * 40 - 20).bitPattern)
    }
    #expect(logarithms == 0x4520_0976_B8CC_F13D)
    #expect(powers == 0x9BEE_1687_171C_77AD)
  }
}
