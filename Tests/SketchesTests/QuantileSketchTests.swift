import Sketches
import Testing

@Suite struct QuantileSketchTests {
  /// A shape of data that quantiles are taken of.
  enum Shape: String, CaseIterable {
    case uniform, exponential, logNormal, pareto, smallCounts, twoClusters, withZeros, constant

    func values(_ count: Int, _ source: inout SeededSource) -> [Double] {
      (0..<count).map { _ in draw(&source) }
    }

    private func draw(_ source: inout SeededSource) -> Double {
      let u = source.unit()
      let rest = 1 - u
      switch self {
      case .uniform: return u * 1_000
      case .exponential: return -BinaryMath.log2(rest)
      case .logNormal:
        // The sum of twelve uniform numbers is near enough to a normal one.
        let normal = (0..<12).reduce(-6.0) { sum, _ in sum + source.unit() }
        return BinaryMath.exp2(9 + 3 * normal)
      case .pareto: return BinaryMath.exp2(-BinaryMath.log2(rest) / 0.8)
      case .smallCounts: return Double(source.below(40))
      case .twoClusters: return source.below(2) == 0 ? 1e-6 * (1 + u) : 1e6 * (1 + u)
      case .withZeros: return source.below(3) == 0 ? 0 : u
      case .constant: return 42
      }
    }
  }

  static func sketch(_ values: some Sequence<Double>) -> QuantileSketch {
    var sketch = QuantileSketch()
    for value in values { sketch.insert(value) }
    return sketch
  }

  static let places = [0, 0.001, 0.01, 0.05, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.999, 1]

  @Test(arguments: Shape.allCases, [UInt64(1), 2, 3])
  func everyQuantileLiesWithinOnePercentOfTheExactOne(_ shape: Shape, seed: UInt64) throws {
    var source = SeededSource(seed: seed)
    for count in [1, 2, 17, 1_000, 20_000] {
      let values = shape.values(count, &source)
      let sketch = Self.sketch(values)
      let sorted = values.sorted()
      #expect(sketch.count == UInt64(count))
      #expect(sketch.minimum == sorted[0] && sketch.maximum == sorted[count - 1])
      for q in Self.places {
        let exact = sorted[Int(q * Double(count - 1))]
        let found = try #require(sketch.quantile(q))
        #expect(
          abs(found - exact) <= 0.010_000_001 * exact,
          "\(shape.rawValue), seed \(seed), n \(count), q \(q): \(found) for \(exact)")
      }
    }
  }

  @Test(arguments: [UInt64(4), 5, 6])
  func mergingIsTheSketchOfTheUnionInAnyOrderAndGrouping(seed: UInt64) {
    var source = SeededSource(seed: seed)
    let parts = Shape.allCases.map { $0.values(source.below(400), &source) }
    let whole = Self.sketch(parts.joined())
    let sketches = parts.map { Self.sketch($0) }
    var forward = QuantileSketch()
    for sketch in sketches { forward.merge(sketch) }
    var backward = QuantileSketch()
    for sketch in sketches.reversed() { backward.merge(sketch) }
    var pairs = QuantileSketch()
    for start in stride(from: 0, to: sketches.count, by: 2) {
      var pair = sketches[start]
      pair.merge(sketches[start + 1])
      pairs.merge(pair)
    }
    #expect(forward == whole && backward == whole && pairs == whole, "seed \(seed)")
    #expect(Self.sketch(parts.joined().sorted()) == whole, "seed \(seed): order of inserts")
  }

  @Test func insertingSeveralTimesIsInsertingEachTime() {
    var once = QuantileSketch()
    once.insert(3, times: 5)
    once.insert(0, times: 2)
    once.insert(1e9, times: 0)
    #expect(once == Self.sketch([3, 0, 3, 3, 3, 0, 3]))
    #expect(once.maximum == 3)
  }

  @Test func nothingHasNoQuantile() {
    let sketch = QuantileSketch()
    #expect(sketch.quantile(0.5) == nil && sketch.minimum == nil && sketch.maximum == nil)
    #expect(sketch.count == 0)
  }

  @Test func zerosAreExactAndCountAsTheLeast() {
    let sketch = Self.sketch([0, 0, 0, 7, 9])
    #expect(sketch.quantile(0) == 0 && sketch.quantile(0.5) == 0)
    #expect(sketch.quantile(1) == 9 && sketch.minimum == 0)
    #expect(Self.sketch([0]).quantile(0.5) == 0)
  }

  @Test func valuesBeyondTheRangeKeepTheExtremesExact() {
    let sketch = Self.sketch([1e-300, 1e-200, 1, 1e200, 1e300])
    #expect(sketch.quantile(0) == 1e-300 && sketch.quantile(1) == 1e300)
    #expect(sketch.quantile(0.5).map { abs($0 - 1) <= 0.010_000_001 } == true)
    // Known to be beyond the range, and no more.
    #expect(sketch.quantile(0.25).map { $0 >= 1e-300 && $0 <= 0x1p-31 } == true)
    #expect(sketch.quantile(0.75).map { $0 >= 0x1p31 && $0 <= 1e300 } == true)
    #expect(Self.sketch([1e-300]).quantile(0.5) == 1e-300)
    #expect(Self.sketch([.leastNonzeroMagnitude, .greatestFiniteMagnitude]).count == 2)
  }

  @Test func theRangeHoldsEveryQuotientOfTwoCounts() {
    let most = Double(UInt32.max)
    for value in [1 / most, most, 1, 0x1p-32, 0x1p32] {
      let standing = QuantileSketch.value(ofKey: QuantileSketch.key(of: value))
      #expect(abs(standing - value) <= 0.010_000_001 * value, "\(value)")
    }
  }

  @Test(arguments: [UInt64(7), 8])
  func keysRiseWithTheValueAndStandWithinOnePercent(seed: UInt64) {
    var source = SeededSource(seed: seed)
    var previous = (value: 0.0, key: 0)
    for value in (0..<5_000).map({ _ in BinaryMath.exp2(64 * source.unit() - 32) }).sorted() {
      let key = QuantileSketch.key(of: value)
      #expect(key >= previous.key && key < QuantileSketch.bucketCount, "seed \(seed), \(value)")
      let standing = QuantileSketch.value(ofKey: key)
      #expect(abs(standing - value) <= 0.010_000_001 * value, "seed \(seed), \(value)")
      previous = (value, key)
    }
  }

  @Test func severalBucketsAreStoodForByTheNumberOfLeastRelativeError() {
    let middle = QuantileSketch.key(of: 1)
    for width in [1, 2, 8, 64] {
      let keys = middle...(middle + width - 1)
      let ratio = BinaryMath.exp2(Double(width) * BinaryMath.log2(1.01 / 0.99))
      let bound = (ratio - 1) / (ratio + 1) + 1e-9
      let standing = QuantileSketch.value(ofKeys: keys)
      for key in keys {
        let value = QuantileSketch.value(ofKey: key)
        #expect(abs(standing - value) <= bound * value, "\(width) buckets, \(key)")
      }
      // The upper edge of the bucket of 1 is 1, the lower one 0.99 / 1.01.
      let low = 0.99 / 1.01
      #expect(abs(standing - low) <= bound * low && standing <= low * ratio)
    }
  }
}
