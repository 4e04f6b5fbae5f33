import Glibc
import Testing

@testable import Traffic

@Suite struct LengthLawTests {
  private func sample(_ law: LengthLaw, seed: UInt64, draws: Int = 40_000) -> [Double] {
    var source = RandomSource(seed: seed, name: "lengths")
    return (0..<draws).map { _ in Double(law.draw(using: &source)) }
  }

  /// Counts of lengths in cells that end at whole lengths, against a distribution function.
  private func fit(_ lengths: [Double], cuts: [Double], cdf: (Double) -> Double) -> Double {
    var counts = [Int](repeating: 0, count: cuts.count + 1)
    for length in lengths { counts[cuts.firstIndex { length <= $0 } ?? cuts.count] += 1 }
    // A length up to c is one drawn up to c + 1/2.
    let below = cuts.map { cdf($0 + 0.5) }
    let expected = zip(below + [1], [0] + below).map { Double(lengths.count) * ($0 - $1) }
    return GoodnessOfFit.chiSquare(counts, expected: expected)
  }

  private let cuts = (0..<60).map { (20 * pow(1.2, Double($0))).rounded(.down) }

  @Test func aMixtureHasItsLaw() {
    let law = LengthLaw([(3, 200, 0.8), (1, 5_000, 0.4)], range: 0...LengthLaw.longest)
    let p = fit(sample(law, seed: 71), cuts: cuts) { x in
      0.75 * GoodnessOfFit.normal(log(x / 200) / 0.8)
        + 0.25 * GoodnessOfFit.normal(log(x / 5_000) / 0.4)
    }
    #expect(p > GoodnessOfFit.significance, "seed 71: p \(p)")
  }

  @Test func aTailFallsLikeItsPower() {
    let law = LengthLaw(
      [(1, 400, 0.7), (1, 100, 0.5)], tail: (share: 0.2, shape: 1.3), range: 0...LengthLaw.longest)
    // It begins one sigma above the longer component's median.
    let start = 400 * exp(0.7)
    let p = fit(sample(law, seed: 72), cuts: cuts) { x in
      0.4 * GoodnessOfFit.normal(log(x / 100) / 0.5)
        + 0.4 * GoodnessOfFit.normal(log(x / 400) / 0.7)
        + 0.2 * (x > start ? 1 - pow(x / start, -1.3) : 0)
    }
    #expect(p > GoodnessOfFit.significance, "seed 72: p \(p)")
  }

  @Test func onlyATailIsAPareto() {
    let law = LengthLaw(
      [(1, 1_000, 0)], tail: (share: 1, shape: 2), range: 0...LengthLaw.longest)
    let p = fit(sample(law, seed: 73), cuts: cuts) { $0 > 1_000 ? 1 - pow($0 / 1_000, -2) : 0 }
    #expect(p > GoodnessOfFit.significance, "seed 73: p \(p)")
  }

  @Test func drawsOutsideTheRangeBecomeItsEnds() {
    let law = LengthLaw([(1, 100, 1.5)], tail: (share: 0.1, shape: 0.9), range: 20...2_000)
    let lengths = sample(law, seed: 74)
    #expect(lengths.min() == 20 && lengths.max() == 2_000)
    // A length up to 20 is one drawn up to 20.5.
    let expected = 0.9 * GoodnessOfFit.normal(log(20.5 / 100) / 1.5) * 40_000
    let p = GoodnessOfFit.poissonTotal(lengths.count { $0 == 20 }, mean: expected)
    #expect(p > GoodnessOfFit.significance)
  }

  @Test func withoutSpreadEveryLengthIsTheMedianToTheNearestToken() {
    for (median, length) in [(777.0, 777.0), (777.4, 777), (777.6, 778)] {
      let law = LengthLaw([(1, median, 0)], range: 1...1_000)
      #expect(sample(law, seed: 75, draws: 100).allSatisfy { $0 == length })
    }
  }

  @Test func aComponentWithoutWeightIsNeverDrawn() {
    let law = LengthLaw([(0, 10, 0), (1, 50, 0), (0, 90, 0)], range: 1...100)
    #expect(sample(law, seed: 76).allSatisfy { $0 == 50 })
  }
}
