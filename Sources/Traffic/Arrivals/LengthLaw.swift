import Sketches

/// Lengths in tokens: a mixture of log-normals with a Pareto tail, cut to a range.
///
/// This is the form that fits production lengths (ServeGen, 2025): a body of one or a few humps and
/// a tail that falls like a power.
struct LengthLaw: Sendable, Equatable {
  private struct Component: Sendable, Equatable {
    /// Weights of this component and those before it, over their sum.
    let cumulative: Double
    let median: Double
    let sigma: Double
  }

  private let components: [Component]
  private let tailShare: Double
  private let tailShape: Double
  /// Where the tail begins.
  private let tailStart: Double
  private let range: ClosedRange<Double>

  /// Most components: three humps describe every published profile.
  static let mostComponents = 8
  /// Lengths end below this: no model reads or writes more tokens at once.
  static let longest = 1e8

  /// A mixture of log-normals, and a tail.
  ///
  /// - Parameters:
  ///   - components: weight, median in tokens, and standard deviation of the natural logarithm of
  ///     each log-normal; the weights need not sum to 1.
  ///   - tail: the share of draws that come from the tail instead, and the shape of its Pareto law
  ///     (2: lengths above x fall like x^-2). It begins one sigma above the median of the
  ///     component for which that lies highest.
  ///   - range: draws outside become the nearer end.
  init(
    _ components: [(weight: Double, median: Double, sigma: Double)],
    tail: (share: Double, shape: Double)? = nil, range: ClosedRange<Double>
  ) {
    precondition(
      (1...Self.mostComponents).contains(components.count), "\(components.count) log-normals")
    precondition(
      range.lowerBound >= 0 && range.upperBound <= Self.longest, "lengths in \(range)")
    var total = 0.0
    for component in components {
      precondition(
        component.weight >= 0 && component.median > 0 && component.sigma >= 0,
        "a log-normal of \(component)")
      total += component.weight
    }
    precondition(total > 0, "log-normals without weight")
    var sum = 0.0
    var start = 0.0
    self.components = components.map { component in
      sum += component.weight / total
      start = max(start, component.median * BinaryMath.exp2(component.sigma * RandomSource.log2e))
      return Component(cumulative: sum, median: component.median, sigma: component.sigma)
    }
    tailShare = tail?.share ?? 0
    tailShape = tail?.shape ?? 1
    precondition(tailShare >= 0 && tailShare <= 1 && tailShape > 0, "a tail of \(tailShare)")
    tailStart = start
    self.range = range
  }

  /// A length in tokens.
  ///
  /// - Complexity: two draws; allocates nothing.
  func draw(using random: inout RandomSource) -> Int {
    // One number chooses both: the tail first, the component by what is left of it.
    let choice = random.unit()
    let length: Double
    if choice < tailShare {
      length = tailStart * random.pareto(shape: tailShape)
    } else {
      let part = (choice - tailShare) / (1 - tailShare)
      let component = components.first { part < $0.cumulative } ?? components[components.count - 1]
      length = random.logNormal(median: component.median, sigma: component.sigma)
    }
    return Int(min(max(length, range.lowerBound), range.upperBound) + 0.5)
  }
}
