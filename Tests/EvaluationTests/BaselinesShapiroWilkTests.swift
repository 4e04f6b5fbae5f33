import Testing

@testable import Evaluation

@Suite("Baselines: Shapiro-Wilk")
struct BaselinesShapiroWilkTests {
  /// A sample and the statistic that scipy 1.17.1 (`scipy.stats.shapiro`) gives for it.
  struct Case: CustomTestStringConvertible {
    var testDescription: String
    var sample: [Double]
    var w: Double

    init(_ name: String, _ sample: [Double], _ w: Double) {
      (testDescription, self.sample, self.w) = (name, sample.sorted(), w)
    }

    /// Scattered values on a grid.
    static func scattered(_ count: Int, _ w: Double) -> Case {
      let sample = (0..<count).map { number -> Double in
        let value: Int = (7 * number * number + 3 * number) % 97
        return Double(value) / 8
      }
      return Case("scattered, \(count)", sample, w)
    }

    /// Four different values only.
    static func ties(_ count: Int, _ w: Double) -> Case {
      Case("ties, \(count)", (0..<count).map { (number: Int) in Double(number * number % 7) }, w)
    }

    /// All equal but one.
    static func outlier(_ count: Int, _ w: Double) -> Case {
      Case("outlier, \(count)", Array(repeating: 0, count: count - 1) + [1], w)
    }
  }

  @Test(
    "agrees with scipy",
    arguments: [
      Case("3", [1, 2, 4.5], 0.9423076923076923),
      Case("3 with a tie", [0, 0, 1], 0.7500000000000002),
      Case("4", [3, 1, 4, 1.5], 0.9392696282735289),
      Case("5", [3, 1, 4, 1.5, 9], 0.8591295895592282),
      Case("6", [3, 1, 4, 1.5, 9, 2.5], 0.8259118702774959),
      Case(
        "weights of ten people", [148, 154, 158, 160, 161, 162, 166, 170, 182, 195],
        0.9080491141028906),
      .scattered(10, 0.8846768068183772), .scattered(50, 0.9502171293949111),
      .scattered(101, 0.9547738873396668), .scattered(200, 0.9551936839587443),
      .scattered(256, 0.9553853856407497), .scattered(1000, 0.9566255245002719),
      .ties(10, 0.8518311471542565), .ties(50, 0.8437123905907116),
      .ties(200, 0.8421772057240672), .ties(1000, 0.8423468653987283),
      .outlier(10, 0.36572062769765235), .outlier(50, 0.12542840513279985),
      .outlier(200, 0.044044231827635505), .outlier(1000, 0.011905202732366393),
    ])
  func agreesWithScipy(_ example: Case) {
    var test = ShapiroWilk()
    let w = test.statistic(ofSorted: example.sample)
    #expect(abs(w - example.w) < 1e-8, "\(example.testDescription): \(w)")
    // The weights are kept: a second call gives the same.
    #expect(test.statistic(ofSorted: example.sample) == w)
  }

  @Test("a shift and a scale change nothing")
  func isInvariant() {
    var test = ShapiroWilk()
    let sample = (0..<64).map { (number: Int) in Double(number * number % 37) }.sorted()
    let w = test.statistic(ofSorted: sample)
    #expect(abs(test.statistic(ofSorted: sample.map { 1e6 + 1024 * $0 }) - w) < 1e-9)
  }

  @Test("says nothing of too few, too many or equal values")
  func saysNothing() {
    var test = ShapiroWilk()
    for sample in [[], [1], [1, 2], [4, 4, 4, 4]] as [[Double]] {
      #expect(test.statistic(ofSorted: sample).isNaN)
    }
    #expect(test.statistic(ofSorted: (0...5_000).map { Double($0) }).isNaN)
    #expect(!test.statistic(ofSorted: (1...5_000).map { Double($0) }).isNaN)
  }

  @Test("normal quantiles as in the tables of scipy.stats.norm.ppf")
  func quantiles() {
    for (share, value) in [
      (1e-6, -4.753424308822899), (0.000125, -3.6622599308877013), (0.01, -2.3263478740408408),
      (0.3, -0.5244005127080409), (0.5, 0.0), (0.975, 1.959963984540054),
    ] {
      #expect(abs(NormalLaw.quantile(share) - value) < 1e-9, "\(share)")
    }
  }
}
