import Detector
import Foundation
import Report
import Testing

@testable import Evaluation

/// The calibration of one signal.
@Suite struct TuningCurveTests {
  /// Accounts with one instant of one signal each.
  private func accounts(
    _ signal: Signal, positives: [Double], benign: [Double]
  ) -> TuningAccounts {
    var accounts = TuningAccounts()
    for value in positives { accounts.add(isPositive: true, [[signal: value]]) }
    for value in benign { accounts.add(isPositive: false, [[signal: value]]) }
    return accounts
  }

  private func curve(_ signal: Signal, _ accounts: TuningAccounts) async throws -> Calibration? {
    CurveFit.curve(of: signal, from: try await accounts.data(), accounts: accounts.all)
  }

  /// The ratio of likelihoods in bits, its share drawn to 1/2 as by half a bin of accounts.
  private func shrunkBits(ratio: Double, binShare: Double) -> Double {
    let share =
      (ratio / (1 + ratio) * binShare + 0.5 * CurveFit.shrinkage) / (binShare + CurveFit.shrinkage)
    return Foundation.log2(share / (1 - share))
  }

  @Test func aCoinSaysItsLikelihoodRatio() async throws {
    let coin = { (ones: Int) in (0..<50).map { $0 < ones ? 1.0 : 0 } }
    let fitted = try await curve(
      .cacheMiss, accounts(.cacheMiss, positives: coin(40), benign: coin(10)))
    let points = try #require(fitted?.points)
    #expect(points.map(\.place) == [0, 1])
    let most = shrunkBits(ratio: 4, binShare: 0.5)
    #expect(abs(points[0].bits + most) <= 0.0051 && abs(points[1].bits - most) <= 0.0051)
  }

  /// Uniform against f(x) = 2x: a likelihood ratio of 2x, whichever way the axis points.
  @Test(arguments: [Signal.novelty, .lengthCoupling])
  func aSlopeIsFoundInTheSignalsDirection(signal: Signal) async throws {
    let sign = signal.direction == .rising ? 1.0 : -1.0
    let ranks = (0..<200).map { (Double($0) + 0.5) / 200 }
    let fitted = try await curve(
      signal,
      accounts(
        signal, positives: ranks.map { sign * $0.squareRoot() }, benign: ranks.map { sign * $0 }))
    let points = try #require(fitted?.points)
    #expect(points.count >= 8)
    for point in points {
      let expected = shrunkBits(
        ratio: 2 * sign * point.place, binShare: 1 / Double(CurveFit.cuts.count + 1))
      #expect(abs(point.bits - expected) < 0.15, "\(point), expected \(expected)")
    }
    #expect((points[0].bits < points[points.count - 1].bits) == (sign > 0))
  }

  @Test(arguments: [Signal.grading, .contextSpread])
  func aSignalThatRunsTheOtherWayHasNoCurve(signal: Signal) async throws {
    let low = (0..<40).map { Double($0) }
    let high = low.map { $0 + 20 }
    let isRising = signal.direction == .rising
    let right = accounts(signal, positives: isRising ? high : low, benign: isRising ? low : high)
    let wrong = accounts(signal, positives: isRising ? low : high, benign: isRising ? high : low)
    #expect(try await curve(signal, right) != nil)
    #expect(try await curve(signal, wrong) == nil)
  }

  @Test func thinDataHaveNoCurve() async throws {
    let least = CurveFit.leastAccounts
    func fitted(_ positives: Int, _ benign: Int) async throws -> Calibration? {
      try await curve(
        .grading,
        accounts(
          .grading, positives: (0..<positives).map { 1 + Double($0) },
          benign: (0..<benign).map { -Double($0) }))
    }
    #expect(try await fitted(least, least) != nil)
    #expect(try await fitted(least - 1, 60) == nil)
    #expect(try await fitted(60, least - 1) == nil)
  }

  /// Accounts of which the signal is unknown lend it no weight.
  @Test func unavailableIsNotACount() async throws {
    var few = TuningAccounts()
    for index in 0..<60 {
      few.add(isPositive: true, [index < 19 ? [.grading: 1] : [.novelty: 1]])
      few.add(isPositive: false, [[.grading: 0]])
    }
    #expect(try await curve(.grading, few) == nil)
    #expect(try await curve(.novelty, few) == nil)
  }

  @Test func everyAccountWeighsOne() async throws {
    var random = TestRandom(seed: 21)
    var once = TuningAccounts()
    var often = TuningAccounts()
    for index in 0..<80 {
      let isPositive = index % 2 == 0
      let value = random.unit() + (isPositive ? 0.3 : 0)
      once.add(isPositive: isPositive, [[.grading: value]])
      often.add(
        isPositive: isPositive,
        Array(repeating: [.grading: value], count: index % 7 == 0 ? 64 : 1))
    }
    let expected = try #require(try await curve(.grading, once))
    #expect(try await curve(.grading, often) == expected)
  }

  @Test(arguments: 0..<3 as Range<UInt64>)
  func theOrderOfAccountsMattersToNoBit(seed: UInt64) async throws {
    var random = TestRandom(seed: seed)
    var accounts = TuningAccounts()
    for index in 0..<120 {
      let isPositive = index % 3 == 0
      let instants = (0...random.below(5)).map { _ in
        [Signal.grading: (random.unit() * 20 + (isPositive ? 4 : 0)).rounded() / 7]
      }
      accounts.add(isPositive: isPositive, instants)
    }
    let expected = try #require(try await curve(.grading, accounts))
    #expect(try await curve(.grading, accounts.shuffled(seed: seed)) == expected, "seed \(seed)")
  }

  /// Whatever the values, a curve is one that the detector takes, within ±3 bits.
  @Test func hostileValuesGiveALawfulCurveOrNone() async throws {
    let odd = [
      .nan, .infinity, -.infinity, 1e308, -1e308, 1e300, .leastNonzeroMagnitude, 0, -0.0, 1,
      1 + 1e-9, 1e15, 1e199,
    ]
    var curves = 0
    for seed in 0..<5 as Range<UInt64> {
      var random = TestRandom(seed: seed)
      let palette = (0...random.below(5)).map { _ in odd[random.below(odd.count)] }
      func values(_ shift: Double) -> [Double] {
        (0..<40).map { _ in
          random.below(3) == 0 ? palette[random.below(palette.count)] : random.unit() + shift
        }
      }
      for signal in [Signal.grading, .lengthCoupling, .collected, .rateChange] {
        let sign = signal.direction == .rising ? 1.0 : -1.0
        let made = accounts(signal, positives: values(sign / 2), benign: values(0))
        guard let curve = try await curve(signal, made) else { continue }
        curves += 1
        let isLawful = curve.points.allSatisfy {
          $0.place.isFinite && abs($0.bits) <= CurveFit.mostBits
        }
        #expect(isLawful, "seed \(seed), \(signal.name): \(curve.points)")
        #expect(Calibration(points: curve.points) == curve, "seed \(seed)")
        #expect(!curve.points.contains { $0.bits == 0 && $0.bits.sign == .minus })
      }
    }
    #expect(curves > 10)
  }

  /// An instant at infinity must not move the curve of the others.
  @Test func infiniteValuesChangeNoCurve() async throws {
    let (low, high) = ((0..<40).map(Double.init), (0..<40).map { Double($0) + 15 })
    let clean = try #require(
      try await curve(.grading, accounts(.grading, positives: high, benign: low)))
    let hostile = accounts(
      .grading, positives: high + [.infinity, 1e300], benign: low + [-.infinity, .nan])
    let fitted = try #require(
      CurveFit.curve(of: .grading, from: try await hostile.data(), accounts: hostile.all))
    #expect(fitted.points.map(\.place) == clean.points.map(\.place))
    for (a, b) in zip(fitted.points, clean.points) { #expect(abs(a.bits - b.bits) < 0.1) }
  }

  @Test func equalValuesSayNothing() async throws {
    let same = [Double](repeating: 0.5, count: 30)
    #expect(try await curve(.grading, accounts(.grading, positives: same, benign: same)) == nil)
  }

  /// That a wording is absent is no evidence against harvesting.
  @Test(arguments: Signal.allCases.filter(\.speaksByPresenceOnly))
  func anAbsentWordingSaysNothing(signal: Signal) async throws {
    let values = (0..<60).map { $0 < 30 ? 0.0 : Double($0) / 60 }
    let fitted = try #require(
      try await curve(
        signal, accounts(signal, positives: values.map { $0 + 0.1 }, benign: values)))
    #expect(fitted.points.first?.bits == 0)
    #expect(fitted.points.allSatisfy { $0.bits >= 0 })
  }

  /// Behind a place that many share the next bins are as heavy as any: thin ones would be neutral
  /// at the very places that tell most.
  @Test func aHeavyPlaceLeavesNoThinBinsBehind() async throws {
    let absent = [Double](repeating: 0, count: 120)
    let present = (1...80).map { Double($0) / 100 }
    let fitted = try #require(
      try await curve(
        .grading,
        accounts(
          .grading, positives: Array(absent.prefix(20)) + present,
          benign: absent + present.prefix(10))))
    // Ten accounts are a bin, all of them with about as many positive as benign ones.
    let behind = try #require(fitted.points.first { $0.place > 0 })
    #expect(behind.place > 0.02 && behind.bits > 0.15, "\(fitted.points)")
  }

  @Test func certaintyIsCapped() async throws {
    // More than ten times the shrinkage lies in each of two places.
    let (zeros, ones) = ([Double](repeating: 0, count: 50), [Double](repeating: 1, count: 50))
    let fitted = try #require(
      try await curve(.novelty, accounts(.novelty, positives: ones, benign: zeros)))
    #expect(fitted.points.map(\.bits) == [-CurveFit.mostBits, CurveFit.mostBits])
  }

  @Test func roundingKeepsSignificantDigits() {
    #expect(CurveFit.rounded(123_456, digits: 4) == 123_500)
    #expect(CurveFit.rounded(-0.000_123_449, digits: 4) == -0.000_123_4)
    #expect(CurveFit.rounded(9.999_96, digits: 4) == 10)
    #expect(CurveFit.rounded(.infinity, digits: 4) == 0 && CurveFit.rounded(.nan, digits: 4) == 0)
    var random = TestRandom(seed: 22)
    for _ in 0..<2_000 {
      let value = (random.unit() - 0.5) * Foundation.pow(10, Double(random.below(40) - 9))
      let rounded = CurveFit.rounded(value, digits: 4)
      #expect(abs(rounded - value) <= 0.000_51 * abs(value), "\(value)")
      #expect(CurveFit.rounded(rounded, digits: 4) == rounded, "\(value)")
    }
    for value in [1e300, -1e300, 1e-300, .leastNonzeroMagnitude, .greatestFiniteMagnitude] {
      #expect(CurveFit.rounded(value, digits: 4).isFinite)
    }
  }
}

/// Isotonic regression against its max-min formula, which shares no step with pooling.
@Suite struct TuningMonotoneRegressionTests {
  private func maxMin(_ values: [Double], _ weights: [Double]) -> [Double] {
    func mean(_ range: ClosedRange<Int>) -> Double {
      range.reduce(0) { $0 + values[$1] * weights[$1] } / range.reduce(0) { $0 + weights[$1] }
    }
    return values.indices.map { place in
      (0...place).map { first in
        (place..<values.count).map { mean(first...$0) }.min() ?? .nan
      }.max() ?? .nan
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>) func itIsTheMaxMinFormula(seed: UInt64) {
    var random = TestRandom(seed: seed)
    let count = 1 + random.below(12)
    let values = (0..<count).map { _ in Double(random.below(9)) / 4 }
    let weights = (0..<count).map { _ in Double(1 + random.below(5)) }
    let fitted = MonotoneRegression.rising(values, weights: weights)
    #expect(fitted.count == count)
    for (a, b) in zip(fitted, maxMin(values, weights)) { #expect(abs(a - b) < 1e-12, "\(seed)") }
    #expect(zip(fitted, fitted.dropFirst()).allSatisfy { $0 <= $1 }, "seed \(seed)")
    let mean = { (values: [Double]) in zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 } }
    #expect(abs(mean(fitted) - mean(values)) < 1e-9, "seed \(seed)")
    #expect(MonotoneRegression.rising(fitted, weights: weights) == fitted, "seed \(seed)")
  }

  @Test func nothingGivesNothing() {
    #expect(MonotoneRegression.rising([], weights: []).isEmpty)
  }
}
