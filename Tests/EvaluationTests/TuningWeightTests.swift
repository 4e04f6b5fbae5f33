import Foundation
import Testing

@testable import Evaluation

/// The weights of calibrated signals, against a slow solver of the same problem.
@Suite struct TuningWeightTests {
  /// Random accounts of one to four rows; signals tell the classes apart by different amounts.
  private func rows(seed: UInt64, width: Int, accounts: Int, strength: Double) -> WeightFit.Rows {
    var random = TestRandom(seed: seed)
    let useful = (0..<width).map { _ in (random.unit() - 0.2) * strength }
    var rows = WeightFit.Rows(width: width)
    for account in 0..<accounts {
      let isPositive = account < 2 || (account > 3 && random.below(3) == 0)
      let common = random.normal()
      rows.addAccount(
        isPositive: isPositive,
        rows: (0...random.below(4)).map { _ in
          useful.map { max(-3, min(3, (isPositive ? $0 : -$0) + common / 2 + random.normal())) }
        })
    }
    return rows
  }

  /// Weights and intercept by projected gradient steps, each as short as the steepest bend allows.
  private func slowWeights(_ rows: WeightFit.Rows, isOn: [Bool]) -> [Double] {
    let penalty = WeightFit.penalty * Double(rows.accounts)
    let ln2 = Foundation.log(2.0)
    let even = rows.evenWeights
    var weights = isOn.map { $0 ? WeightFit.commonWeight : 0 }
    var intercept = 0.0
    var bend = 0.0
    for row in 0..<rows.count {
      let squares = (0..<rows.width).reduce(1.0) {
        $0 + (isOn[$1] ? rows.bits[row * rows.width + $1] * rows.bits[row * rows.width + $1] : 0)
      }
      bend += even[row] * ln2 * ln2 * squares / 4
    }
    let step = 1 / (bend + penalty)
    for _ in 0..<4_000 {
      var slopes = weights.map { penalty * ($0 - WeightFit.commonWeight) }
      var slope = 0.0
      for row in 0..<rows.count {
        var logOdds = intercept
        for signal in 0..<rows.width {
          logOdds += weights[signal] * rows.bits[row * rows.width + signal]
        }
        let label = rows.isPositive[row] ? 1.0 : 0
        let error = even[row] * ln2 * (1 / (1 + Foundation.exp(-logOdds * ln2)) - label)
        slope += error
        for signal in 0..<rows.width {
          slopes[signal] += error * rows.bits[row * rows.width + signal]
        }
      }
      intercept -= step * slope
      for signal in weights.indices where isOn[signal] {
        weights[signal] = max(0, min(1, weights[signal] - step * slopes[signal]))
      }
    }
    return weights
  }

  @Test(
    arguments: [
      (1, 0.5), (2, 1.5), (3, 3), (4, 0.1), (5, 2),
    ] as [(UInt64, Double)])
  func theyAreThoseOfASlowSolver(seed: UInt64, strength: Double) {
    let rows = rows(seed: seed, width: 3, accounts: 24, strength: strength)
    let isOn = [true, seed != 2, true]
    let weights = WeightFit.weights(rows, isOn: isOn)
    for (a, b) in zip(weights, slowWeights(rows, isOn: isOn)) {
      #expect(abs(a - b) < 0.0061, "seed \(seed): \(weights)")
    }
    #expect(isOn[1] || weights[1] == 0)
  }

  /// Rows that are all far on one side, many of them on the wrong one: nothing may run away.
  @Test(arguments: 0..<6 as Range<UInt64>)
  func overwhelmingEvidenceIsWeighedToo(seed: UInt64) {
    var random = TestRandom(seed: seed)
    let width = 12
    var rows = WeightFit.Rows(width: width)
    for account in 0..<30 {
      let isPositive = account % 2 == 0
      let isOdd = random.below(5) == 0
      let side = isPositive != isOdd ? 3.0 : -3.0
      rows.addAccount(
        isPositive: isPositive, rows: [(0..<width).map { _ in side * (1 - random.unit() / 50) }])
    }
    let isOn = [Bool](repeating: true, count: width)
    let weights = WeightFit.weights(rows, isOn: isOn)
    let slow = slowWeights(rows, isOn: isOn)
    // Twelve columns that are almost one: their sum is soon known, who has it a little later.
    #expect(abs(weights.reduce(0, +) - slow.reduce(0, +)) < 0.06, "seed \(seed)")
    for (a, b) in zip(weights, slow) {
      #expect(abs(a - b) < 0.05, "seed \(seed): \(weights) \(slow)")
    }
  }

  @Test(arguments: 0..<8 as Range<UInt64>) func theyLieBetween0And1(seed: UInt64) {
    let rows = rows(seed: seed, width: 8, accounts: 40, strength: 4)
    let weights = WeightFit.weights(rows, isOn: [Bool](repeating: true, count: 8))
    #expect(weights.allSatisfy { (0...1).contains($0) }, "seed \(seed)")
    #expect(weights.allSatisfy { ($0 * 100).rounded() / 100 == $0 }, "seed \(seed)")
    #expect(weights == WeightFit.weights(rows, isOn: [Bool](repeating: true, count: 8)))
  }

  /// What is said twice must not count twice.
  @Test func aRepeatedSignalSharesItsWeight() {
    let width = 6
    var once = WeightFit.Rows(width: 1)
    var often = WeightFit.Rows(width: width)
    var random = TestRandom(seed: 31)
    for account in 0..<200 {
      let isPositive = account % 2 == 0
      let bits = (isPositive ? 0.9 : -0.9) + random.normal()
      once.addAccount(isPositive: isPositive, rows: [[bits]])
      often.addAccount(
        isPositive: isPositive, rows: [[Double](repeating: bits, count: width)])
    }
    let single = WeightFit.weights(once, isOn: [true])[0]
    let shared = WeightFit.weights(often, isOn: [Bool](repeating: true, count: width))
    let sum = shared.reduce(0, +)
    #expect(single > 0.8)
    // Naive Bayes would count it `width` times.
    #expect(sum < Double(width) / 2 * single, "\(shared) against \(single)")
    #expect(Set(shared).count <= 2)
  }

  @Test(arguments: 0..<5 as Range<UInt64>) func aWarmStartEndsAtTheSamePlace(seed: UInt64) {
    var random = TestRandom(seed: seed)
    let rows = rows(seed: seed, width: 6, accounts: 60, strength: 1)
    let isOn = (0..<6).map { $0 != 2 }
    let cold = WeightFit.weights(rows, isOn: isOn)
    let warm = WeightFit.weights(rows, isOn: isOn, start: (0..<6).map { _ in random.unit() })
    for (a, b) in zip(cold, warm) { #expect(abs(a - b) < 0.0101, "seed \(seed)") }
  }

  @Test func noiseKeepsTheCommonWeightAndAContraryHasNone() {
    var random = TestRandom(seed: 33)
    var rows = WeightFit.Rows(width: 2)
    for account in 0..<400 {
      let isPositive = account % 2 == 0
      // A trace of noise, and a signal that its own calibration got the wrong way round.
      rows.addAccount(
        isPositive: isPositive,
        rows: [[random.normal() / 20, (isPositive ? -1.5 : 1.5) + random.normal()]])
    }
    let weights = WeightFit.weights(rows, isOn: [true, true])
    #expect(abs(weights[0] - WeightFit.commonWeight) < 0.05)
    #expect(weights[1] == 0)
  }

  /// Ten rows of one account are as one, and a class of few accounts weighs as much as one of many.
  @Test func accountsAndClassesWeighAlike() {
    var once = WeightFit.Rows(width: 1)
    var often = WeightFit.Rows(width: 1)
    for account in 0..<30 {
      let isPositive = account % 3 == 0
      let bits = (isPositive ? 1.0 : -1) + Double(account % 5 - 2)
      once.addAccount(isPositive: isPositive, rows: [[bits]])
      often.addAccount(
        isPositive: isPositive, rows: Array(repeating: [bits], count: account % 4 == 0 ? 10 : 1))
    }
    once.addAccount(isPositive: true, rows: [])
    #expect(once.accounts == 30)
    #expect(WeightFit.weights(once, isOn: [true]) == WeightFit.weights(often, isOn: [true]))
    let positives = zip(once.evenWeights, once.isPositive).filter(\.1).reduce(0) { $0 + $1.0 }
    #expect(abs(positives - 15) < 1e-9)
  }

  @Test func oneClassAloneEndsTheFit() {
    var rows = WeightFit.Rows(width: 1)
    for _ in 0..<5 { rows.addAccount(isPositive: false, rows: [[1]]) }
    #expect(WeightFit.weights(rows, isOn: [false]) == [0])
    #expect(WeightFit.weights(WeightFit.Rows(width: 1), isOn: [true]) == [WeightFit.commonWeight])
  }
}
