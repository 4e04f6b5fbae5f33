import Glibc
import Testing

@testable import Traffic

@Suite struct RenewalTests {
  private let draws = 40_000

  private func gaps(_ renewal: Renewal, seed: UInt64) -> [Double] {
    var source = RandomSource(seed: seed, name: "gaps")
    return (0..<draws).map { _ in renewal.gap(using: &source) }
  }

  private func firstGaps(_ renewal: Renewal) -> [Double] {
    var source = RandomSource(seed: 33, name: "first")
    return (0..<draws).map { _ in renewal.firstGap(using: &source) }
  }

  @Test(arguments: [0.2, 1.2, 5, 10])
  func gammaGapsHaveMeanOneAndTheVariationAskedFor(_ cv: Double) {
    let shape = 1 / (cv * cv)
    let p = GoodnessOfFit.kolmogorovSmirnov(gaps(.gamma(cv: cv), seed: 31)) {
      GoodnessOfFit.incompleteGamma(shape, shape * $0)
    }
    #expect(p > GoodnessOfFit.significance, "seed 31: p \(p)")
  }

  @Test func theMostBurstyClientsOfPublishedTracesAreWithinReach() {
    // At CV 32 four gaps of ten are too small for a `Double` and become 0: cells instead of a
    // distance between distribution functions.
    let shape = 1.0 / (32 * 32)
    let cuts = (-10...4).map { pow(10, Double($0)) }
    var counts = [Int](repeating: 0, count: cuts.count + 1)
    for gap in gaps(.gamma(cv: 32), seed: 37) {
      counts[cuts.firstIndex { gap <= $0 } ?? cuts.count] += 1
    }
    let below = cuts.map { GoodnessOfFit.incompleteGamma(shape, shape * $0) }
    let expected = zip(below + [1], [0] + below).map { Double(draws) * ($0 - $1) }
    let p = GoodnessOfFit.chiSquare(counts, expected: expected)
    #expect(p > GoodnessOfFit.significance, "seed 37: \(counts)")
  }

  @Test(arguments: [0.2, 1, 1.5, 5])
  func weibullGapsHaveMeanOneAndTheVariationAskedFor(_ cv: Double) {
    let shape = GoodnessOfFit.weibullShape(cv: cv)
    let scale = 1 / tgamma(1 + 1 / shape)
    let p = GoodnessOfFit.kolmogorovSmirnov(gaps(.weibull(cv: cv), seed: 32)) {
      -expm1(-pow($0 / scale, shape))
    }
    #expect(p > GoodnessOfFit.significance, "seed 32: p \(p)")
  }

  @Test func variationsOfSamplesAreThoseAskedFor() {
    for cv in [0.3, 1, 2] {
      for (name, renewal) in [("gamma", Renewal.gamma(cv: cv)), ("Weibull", .weibull(cv: cv))] {
        let moments = GoodnessOfFit.moments(gaps(renewal, seed: 34))
        // Five standard errors of the mean; the heavier tail of the variation's error is in the 8%.
        #expect(abs(moments.mean - 1) < 5 * cv / Double(draws).squareRoot(), "\(name) \(cv)")
        #expect(abs(moments.cv / cv - 1) < 0.08, "\(name) \(cv): \(moments.cv)")
      }
    }
  }

  @Test func shapesAndVariationsNameTheSameLaws() {
    #expect(Renewal.gamma(cv: 2) == .gamma(shape: 0.25))
    let one = GoodnessOfFit.kolmogorovSmirnov(gaps(.weibull(shape: 1), seed: 35)) { -expm1(-$0) }
    #expect(one > GoodnessOfFit.significance)
    let poisson = GoodnessOfFit.kolmogorovSmirnov(gaps(.exponential, seed: 36)) { -expm1(-$0) }
    #expect(poisson > GoodnessOfFit.significance)
  }

  @Test func variationsOutsideTheRangeAreTakenIntoIt() {
    #expect(Renewal.gamma(cv: 0) == .gamma(cv: Renewal.variations.lowerBound))
    #expect(Renewal.gamma(cv: 1e9) == .gamma(cv: Renewal.variations.upperBound))
    #expect(Renewal.weibull(cv: 0) == .weibull(cv: Renewal.variations.lowerBound))
    #expect(Renewal.weibull(cv: 1e9) == .weibull(cv: Renewal.variations.upperBound))
  }

  /// The residual time of a stationary renewal process of mean 1 has the distribution function
  /// ∫ (1 - F(u)) du from 0 to x.
  @Test(arguments: [0.3, 1, 4])
  func theFirstGapIsTheResidualTimeOfAProcessLongRunning(_ cv: Double) {
    let k = 1 / (cv * cv)
    let gamma = GoodnessOfFit.kolmogorovSmirnov(firstGaps(.gamma(cv: cv))) { x in
      x * (1 - GoodnessOfFit.incompleteGamma(k, k * x))
        + GoodnessOfFit.incompleteGamma(k + 1, k * x)
    }
    #expect(gamma > GoodnessOfFit.significance, "seed 33: p \(gamma)")
    let shape = GoodnessOfFit.weibullShape(cv: cv)
    let scale = 1 / tgamma(1 + 1 / shape)
    let weibull = GoodnessOfFit.kolmogorovSmirnov(firstGaps(.weibull(cv: cv))) { x in
      GoodnessOfFit.incompleteGamma(1 / shape, pow(x / scale, shape))
    }
    #expect(weibull > GoodnessOfFit.significance, "seed 33: p \(weibull)")
    let exponential = GoodnessOfFit.kolmogorovSmirnov(firstGaps(.exponential)) { -expm1(-$0) }
    #expect(exponential > GoodnessOfFit.significance, "seed 33: p \(exponential)")
  }
}
