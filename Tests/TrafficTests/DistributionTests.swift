import Glibc
import Testing

@testable import Traffic

@Suite struct DistributionTests {
  private let draws = 40_000

  private func sample(_ name: String, _ draw: (inout RandomSource) -> Double) -> [Double] {
    var source = RandomSource(seed: 21, name: name)
    return (0..<draws).map { _ in draw(&source) }
  }

  private func expectLaw(
    _ name: String, _ draw: (inout RandomSource) -> Double, cdf: (Double) -> Double
  ) {
    let p = GoodnessOfFit.kolmogorovSmirnov(sample(name, draw), cdf: cdf)
    #expect(p > GoodnessOfFit.significance, "\(name), seed 21: p \(p)")
  }

  private func expectCounts(
    _ name: String, _ draw: (inout RandomSource) -> Int, mass: (Int) -> Double
  ) {
    var source = RandomSource(seed: 22, name: name)
    let draws = 5 * draws
    let sample = (0..<draws).map { _ in draw(&source) }
    let top = (sample.max() ?? 0) + 1
    var counts = [Int](repeating: 0, count: top + 1)
    for count in sample { counts[count] += 1 }
    var expected = (0..<top).map { Double(draws) * mass($0) }
    expected.append(max(Double(draws) - expected.reduce(0, +), 0))
    let p = GoodnessOfFit.chiSquare(counts, expected: expected)
    #expect(p > GoodnessOfFit.significance, "\(name), seed 22: p \(p)")
  }

  @Test func exponentialHasItsLaw() {
    expectLaw("exponential", { $0.exponential() }, cdf: { -expm1(-$0) })
  }

  @Test func normalHasItsLaw() {
    expectLaw("normal", { $0.normal() }, cdf: GoodnessOfFit.normal)
  }

  @Test func normalHasItsLawInNarrowCells() {
    // Cells of a 40th of a standard deviation would show a layer whose share is off by 3%.
    var source = RandomSource(seed: 23, name: "cells")
    let draws = 400_000
    var counts = [Int](repeating: 0, count: 402)
    for _ in 0..<draws {
      let cell = Int((source.normal() * 40).rounded(.down)) + 201
      counts[min(max(cell, 0), 401)] += 1
    }
    let edges = (0..<401).map { GoodnessOfFit.normal((Double($0) - 200) / 40) }
    let expected = zip(edges + [1], [0] + edges).map { Double(draws) * ($0 - $1) }
    let p = GoodnessOfFit.chiSquare(counts, expected: expected)
    #expect(p > GoodnessOfFit.significance, "seed 23: p \(p)")
  }

  @Test func normalReachesItsTailAsOftenAsItShouldOnBothSides() {
    // Beyond the last edge another method takes over: 129 of a million draws on either side.
    var source = RandomSource(seed: 24, name: "tail")
    let draws = 1_000_000
    var above = 0
    var below = 0
    for _ in 0..<draws {
      let x = source.normal()
      if x > NormalZiggurat.tailStart { above += 1 }
      if x < -NormalZiggurat.tailStart { below += 1 }
    }
    let mean = Double(draws) * GoodnessOfFit.normal(-NormalZiggurat.tailStart)
    #expect(GoodnessOfFit.poissonTotal(above, mean: mean) > GoodnessOfFit.significance)
    #expect(GoodnessOfFit.poissonTotal(below, mean: mean) > GoodnessOfFit.significance)
  }

  @Test func theTailHasItsLaw() {
    let side = GoodnessOfFit.normal(-NormalZiggurat.tailStart)
    expectLaw("tail", { $0.normalTail(isNegative: false) }) {
      1 - GoodnessOfFit.normal(-$0) / side
    }
    expectLaw("lower tail", { $0.normalTail(isNegative: true) }) { GoodnessOfFit.normal($0) / side }
  }

  @Test(arguments: [1, 2, 30, 200, 254, 255])
  func nearAnEdgeAPointStaysAsOftenAsTheDensityCoversItsLayer(_ layer: Int) {
    let tables = NormalZiggurat()
    var source = RandomSource(seed: 28, name: "edge")
    for part in [0.1, 0.5, 0.9] {
      let inner = tables.edges[layer + 1]
      let x = -(inner + part * (tables.edges[layer] - inner))
      let low = tables.heights[layer]
      let covered = (exp(-x * x / 2) - low) / (tables.heights[layer + 1] - low)
      var stays = 0
      for _ in 0..<draws where source.normalNearEdge(x, layer: layer) == x { stays += 1 }
      let p = GoodnessOfFit.chiSquare(
        [stays, draws - stays],
        expected: [Double(draws) * covered, Double(draws) * (1 - covered)])
      #expect(p > GoodnessOfFit.significance, "seed 28, part \(part): \(stays)")
    }
  }

  @Test func theZigguratsLayersHaveEqualAreasAndCloseAtTheTop() {
    let tables = NormalZiggurat()
    #expect(tables.edges.count == 257 && tables.heights.count == 257)
    let r = NormalZiggurat.tailStart
    let area = r * exp(-r * r / 2) + (Double.pi / 2).squareRoot() * erfc(r / 2.0.squareRoot())
    #expect(abs(NormalZiggurat.area / area - 1) < 1e-12)
    for layer in 0..<256 {
      let height = tables.heights[layer + 1] - tables.heights[layer]
      #expect(abs(tables.edges[layer] * height / area - 1) < 1e-10, "layer \(layer)")
      #expect(tables.edges[layer + 1] < tables.edges[layer])
    }
    for layer in 1...256 {
      let x = tables.edges[layer]
      #expect(abs(tables.heights[layer] - exp(-x * x / 2)) < 1e-12, "layer \(layer)")
    }
  }

  @Test(arguments: [0.1, 1, 2.5])
  func logNormalHasItsLaw(_ sigma: Double) {
    expectLaw(
      "log-normal", { $0.logNormal(median: 300, sigma: sigma) },
      cdf: { GoodnessOfFit.normal(log($0 / 300) / sigma) })
  }

  @Test(arguments: [0.01, 0.3, 0.999, 1, 1.7, 25, 1_000])
  func gammaHasItsLaw(_ shape: Double) {
    expectLaw(
      "gamma \(shape)", { $0.gamma(shape: shape) },
      cdf: { GoodnessOfFit.incompleteGamma(shape, $0) })
  }

  @Test(arguments: [0.3, 0.8, 1, 3])
  func weibullHasItsLaw(_ shape: Double) {
    expectLaw("Weibull", { $0.weibull(shape: shape) }, cdf: { -expm1(-pow($0, shape)) })
  }

  @Test(arguments: [0.8, 1.5, 4])
  func paretoHasItsLaw(_ shape: Double) {
    expectLaw("Pareto", { $0.pareto(shape: shape) }, cdf: { 1 - pow($0, -shape) })
  }

  @Test func betaHasItsLawWhereItIsElementary() {
    expectLaw("beta 1, 4", { $0.beta(1, 4) }, cdf: { 1 - pow(1 - $0, 4) })
    expectLaw("beta 0.3, 1", { $0.beta(0.3, 1) }, cdf: { pow($0, 0.3) })
    expectLaw("arcsine", { $0.beta(0.5, 0.5) }, cdf: { 2 / .pi * asin($0.squareRoot()) })
    expectLaw("beta 2, 2", { $0.beta(2, 2) }, cdf: { $0 * $0 * (3 - 2 * $0) })
  }

  @Test func betaOfVanishingShapesIsACoin() {
    let sample = sample("coin") { $0.beta(1e-5, 3e-5) }
    let ones = sample.count { $0 > 0.5 }
    let p = GoodnessOfFit.chiSquare([ones, draws - ones], expected: [1e4, 3e4])
    #expect(p > GoodnessOfFit.significance, "\(ones)")
    #expect(sample.allSatisfy { $0 >= 0 && $0 <= 1 })
  }

  @Test(arguments: [0.3, 4, 9.99, 10, 10.5, 37, 400])
  func poissonHasItsLaw(_ mean: Double) {
    expectCounts("Poisson \(mean)", { $0.poisson(mean: mean) }) { k in
      exp(Double(k) * log(mean) - mean - lgamma(Double(k) + 1))
    }
  }

  @Test func poissonOfTheLargestMeanHasItsLaw() {
    let mean = RandomSource.largestPoissonMean
    var source = RandomSource(seed: 25, name: "large")
    let cuts = (-12...12).map { Int(mean) + 250 * $0 }
    var counts = [Int](repeating: 0, count: cuts.count + 1)
    for _ in 0..<draws {
      let count = source.poisson(mean: mean)
      counts[cuts.firstIndex { count <= $0 } ?? cuts.count] += 1
    }
    // P(N <= k) = 1 - P(k + 1, mean).
    let below = cuts.map { 1 - GoodnessOfFit.incompleteGamma(Double($0) + 1, mean) }
    let expected = zip(below + [1], [0] + below).map { Double(draws) * ($0 - $1) }
    let p = GoodnessOfFit.chiSquare(counts, expected: expected)
    #expect(p > GoodnessOfFit.significance, "seed 25: p \(p)")
  }

  @Test func poissonOfNothingIsZero() {
    var source = RandomSource(seed: 26, name: "nothing")
    let counts = (0..<100).map { _ in source.poisson(mean: 0) }
    #expect(counts.allSatisfy { $0 == 0 })
  }

  @Test func poissonMassIsTheTextbookFormula() {
    for mean in [0.5, 12, 80, 3_000] {
      for k in stride(from: 0, to: 2 * mean + 10, by: max(1, (mean / 40).rounded())) {
        let textbook = (k * log(mean) - mean - lgamma(k + 1)) / log(2)
        let own = RandomSource.log2PoissonMass(k, mean: mean)
        #expect(abs(own - textbook) < 1e-9, "k \(k), mean \(mean)")
      }
    }
  }

  @Test(arguments: [1, 1.4, 6, 120])
  func geometricHasItsLaw(_ mean: Double) {
    expectCounts("geometric \(mean)", { $0.geometric(mean: mean) }) { k in
      k == 0 ? 0 : pow(1 - 1 / mean, Double(k - 1)) / mean
    }
  }

  @Test func gammaFunctionAgreesWithTheCLibrary() {
    var x = 0.001
    while x < 170 {
      #expect(abs(RandomSource.gammaFunction(x) / tgamma(x) - 1) < 1e-10, "x \(x)")
      x *= 1.013
    }
    // Γ(n + 1) = n!
    var factorial = 1.0
    for n in 1...20 {
      factorial *= Double(n)
      #expect(abs(RandomSource.gammaFunction(Double(n) + 1) / factorial - 1) < 1e-11)
    }
  }

  @Test func everyDistributionGivesTheSameBitsOnEveryMachine() {
    var source = RandomSource(seed: 27, name: "bits")
    var digest: UInt64 = 0
    func add(_ x: Double) {
      digest = (digest ^ x.bitPattern) &* 0x100_0000_01b3
    }
    for _ in 0..<2_000 {
      add(source.exponential())
      add(source.normal())
      add(source.logNormal(median: 3, sigma: 2))
      add(source.gamma(shape: 0.2))
      add(source.gamma(shape: 9))
      add(source.weibull(shape: 0.6))
      add(source.pareto(shape: 1.2))
      add(source.beta(2, 0.7))
      add(Double(source.poisson(mean: 3)))
      add(Double(source.poisson(mean: 300)))
      add(Double(source.geometric(mean: 5)))
    }
    #expect(digest == 4_509_465_505_558_440_609)
  }
}
