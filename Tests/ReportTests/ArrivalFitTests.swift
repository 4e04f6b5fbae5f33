import Foundation
import Glibc
import Sketches
import Testing

@testable import Report

/// Fits against the definitions with the C library's functions, and families against gaps that were
/// drawn from them.
@Suite struct ArrivalFitTests {
  /// Draws from a family with a mean of 1.
  static func draw(
    _ family: ArrivalFamily, shape: Double, _ random: inout SampleRandom
  ) -> Double {
    func uniform() -> Double { Double.random(in: Double.leastNonzeroMagnitude..<1, using: &random) }
    switch family {
    case .exponential: return -log(uniform())
    case .weibull: return pow(-log(uniform()), 1 / shape) / tgamma(1 + 1 / shape)
    case .gamma:
      // Ahrens and Dieter 1974 below 1; above, a sum and the rest.
      var sum = 0.0
      for _ in 0..<Int(shape) { sum -= log(uniform()) }
      let rest = shape - Double(Int(shape))
      while rest > 0 {
        let b = 1 + rest / M_E
        let p = b * uniform()
        let x = p <= 1 ? pow(p, 1 / rest) : -log((b - p) / rest)
        if uniform() <= (p <= 1 ? exp(-x) : pow(x, rest - 1)) {
          sum += x
          break
        }
      }
      return sum / shape
    }
  }

  private static func sample(_ gaps: [Double], threshold: Double) -> GapSample {
    var sample = GapSample()
    sample.begin(threshold: threshold)
    for gap in gaps { sample.add(gap, times: 1) }
    return sample
  }

  private static func logGamma(_ x: Double) -> Double { Glibc.lgamma(x) }

  /// Share of a Gamma distribution of scale 1 below x, by Simpson's rule over a root of t that makes
  /// the integrand smooth.
  private static func shareBelow(_ k: Double, _ x: Double) -> Double {
    let steps = 400
    let root = max(4, 4 / k)
    let values = (0...steps).map { step in
      let u = Double(step) / Double(steps)
      let weight = step == 0 || step == steps ? 1.0 : step % 2 == 1 ? 4 : 2
      return weight * pow(u, root * k - 1) * exp(-x * pow(u, root))
    }
    let integral = values.reduce(0, +) * root / Double(3 * steps)
    return integral * exp(k * log(x) - logGamma(k))
  }

  private static func gammaLikelihood(
    _ k: Double, _ scale: Double, _ gaps: [Double], threshold: Double
  ) -> Double {
    let measured = gaps.filter { $0 >= threshold }
    let logs = measured.map {
      (k - 1) * log($0) - $0 / scale - k * log(scale) - logGamma(k)
    }
    let short = Double(gaps.count - measured.count)
    let below = short > 0 ? short * log(shareBelow(k, threshold / scale)) : 0
    return logs.reduce(0, +) + below
  }

  private static func weibullLikelihood(
    _ k: Double, _ scale: Double, _ gaps: [Double], threshold: Double
  ) -> Double {
    let measured = gaps.filter { $0 >= threshold }
    let logs = measured.map {
      log(k / scale) + (k - 1) * log($0 / scale) - pow($0 / scale, k)
    }
    let short = Double(gaps.count - measured.count)
    let below = short > 0 ? short * log(-expm1(-pow(threshold / scale, k))) : 0
    return logs.reduce(0, +) + below
  }

  /// The greatest likelihood of any scale for a shape, by a golden section of its logarithm.
  private static func best(_ likelihood: (Double) -> Double) -> Double {
    var (low, high) = (log(1e-7), log(1e4))
    let ratio = 0.618_033_988_749_895
    for _ in 0..<60 {
      let (a, b) = (high - ratio * (high - low), low + ratio * (high - low))
      if likelihood(exp(a)) < likelihood(exp(b)) { low = a } else { high = b }
    }
    return likelihood(exp((low + high) / 2))
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func noDistributionIsMoreLikelyThanTheFittedOne(seed: UInt64) {
    var random = SampleRandom(seed: seed)
    for (family, shape) in [
      (ArrivalFamily.gamma, 0.2), (.gamma, 3), (.weibull, 0.4), (.weibull, 4), (.exponential, 1),
    ] {
      let count = Int.random(in: 16...60, using: &random)
      let gaps = (0..<count).map { _ in max(1e-6, Self.draw(family, shape: shape, &random)) }
      let median = gaps.sorted()[count / 2]
      for threshold in [1e-9, min(0.01, median), min(0.3, median)] {
        let fit = ArrivalFit(Self.sample(gaps, threshold: threshold))
        let context = "seed \(seed), \(family.name) \(shape), n \(count), from \(threshold)"
        for (profile, factors) in [(fit.gamma, [0.9, 1, 1.1]), (fit.weibull, [0.9, 1, 1.1])] {
          let isGamma = profile.shape == fit.gamma.shape
          for factor in factors {
            let k = profile.shape * factor
            let likelihood = Self.best { scale in
              isGamma
                ? Self.gammaLikelihood(k, scale, gaps, threshold: threshold)
                : Self.weibullLikelihood(k, scale, gaps, threshold: threshold)
            }
            let excess = likelihood - profile.logLikelihood
            #expect(
              factor == 1 ? abs(excess) < 1e-5 : excess < 1e-6,
              "\(context), \(isGamma ? "gamma" : "weibull") x \(factor): \(excess)")
          }
        }
        let exponential = Self.best {
          Self.weibullLikelihood(1, $0, gaps, threshold: threshold)
        }
        #expect(abs(exponential - fit.exponential.logLikelihood) < 1e-5, "\(context)")
      }
    }
  }

  @Test func extremeGapsAreStillFitted() {
    // Nearly all at once with one long gap; nearly a clock; half of them short; two values.
    let samples: [([Double], Double)] = [
      ([Double](repeating: 5, count: 10_000) + [590_000], 4),
      ((0..<100).map { 6_000 + Double($0 % 2) * 13 }, 4),
      ([Double](repeating: 0, count: 50) + (1...50).map { Double($0) * 1_000 }, 4),
      ([Double](repeating: 0, count: 8) + [4, 4, 4, 4, 5, 5, 5, 5], 4),
      ((0..<16).map { 30_000 + Double($0) }, 1_000),
    ]
    for (gaps, threshold) in samples {
      let fit = ArrivalFit(Self.sample(gaps, threshold: threshold))
      for profile in [fit.exponential, fit.gamma, fit.weibull] {
        #expect(profile.logLikelihood.isFinite && profile.shape > 0, "\(gaps.prefix(3))")
        #expect(
          profile.logLikelihood >= fit.exponential.logLikelihood - 1e-6, "\(gaps.prefix(3))")
      }
    }
  }

  /// Windows of so many gaps drawn from a family, as the clock of a trace shows them.
  private static func windows(
    _ count: Int, of family: ArrivalFamily, shape: Double, gaps: Int, resolutionMs: UInt64 = 1,
    seed: UInt64
  ) -> ArrivalWindows {
    var random = SampleRandom(seed: seed)
    var windows = ArrivalWindows()
    for _ in 0..<count {
      var list = (gaps: GapList(), first: GapList.none)
      var time = 0.0
      var last: UInt64 = 0
      for _ in 0..<gaps {
        time += 480_000 / Double(gaps) * draw(family, shape: shape, &random)
        let shown = UInt64(time) / resolutionMs * resolutionMs
        list.first = list.gaps.add(UInt32(shown - last), before: list.first)
        last = shown
      }
      windows.take(UInt32(gaps), list.first, of: list.gaps, resolutionMs: resolutionMs)
    }
    return windows
  }

  /// Of 300 windows each; measured shares are some points above these.
  @Test(arguments: [
    (ArrivalFamily.exponential, 1.0, 20, 0.85), (.exponential, 1, 200, 0.92),
    (.gamma, 0.25, 50, 0.7), (.gamma, 0.25, 200, 0.85), (.weibull, 0.5, 100, 0.7),
    (.weibull, 0.5, 200, 0.8), (.gamma, 6, 200, 0.7), (.weibull, 3, 200, 0.8),
  ])
  func gapsAreTakenForWhatTheyWereDrawnFrom(
    _ family: ArrivalFamily, _ shape: Double, _ gaps: Int, _ atLeast: Double
  ) {
    for seed in [UInt64(11), 12] {
      let windows = Self.windows(300, of: family, shape: shape, gaps: gaps, seed: seed)
      let share = Double(windows.families[family.rawValue]) / 300
      #expect(windows.count == 300 && windows.exchanges == 300 * UInt64(gaps + 1))
      #expect(
        share >= atLeast, "seed \(seed), \(family.name) \(shape), \(gaps) gaps: \(share)")
    }
  }

  @Test func aCoarseClockDoesNotTurnPoissonArrivalsIntoBursts() {
    // Five seconds on average, in whole seconds.
    let windows = Self.windows(
      300, of: .exponential, shape: 1, gaps: 96, resolutionMs: 1_000, seed: 13)
    // The seconds that are left of a gap's fraction still say a little too much.
    let share = Double(windows.families[0]) / Double(windows.fitted)
    #expect(windows.fitted > 100 && share > 0.7, "\(share) of \(windows.fitted)")
    // A hundred milliseconds on average, in whole seconds: that clock says nothing.
    let fast = Self.windows(
      20, of: .exponential, shape: 1, gaps: 4_800, resolutionMs: 1_000, seed: 14)
    #expect(fast.unresolved == 20 && fast.variation.count == 20)
  }

  @Test func gammaFunctionsAreThoseOfTheLibrary() {
    for x in [0.001, 0.07, 0.5, 1, 1.5, 2, 3.7, 11.99, 12, 50, 1e4, 1e6] {
      let exact = Self.logGamma(x)
      #expect(abs(GammaFunction.logGamma(x) - exact) <= 1e-11 * max(1, abs(exact)), "\(x)")
      // Γ(x + 1) = x Γ(x), derived.
      #expect(
        abs(GammaFunction.digamma(x + 1) - GammaFunction.digamma(x) - 1 / x) < 1e-10 * (1 + 1 / x))
    }
    // Euler's constant.
    #expect(abs(GammaFunction.digamma(1) + 0.577_215_664_901_532_9) < 1e-11)
    #expect(abs(GammaFunction.exp(GammaFunction.log(7.3)) - 7.3) < 1e-11)
  }
}
