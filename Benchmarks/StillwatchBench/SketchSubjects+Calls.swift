import Glibc
import Sketches

extension Subject {
  /// Of the sketches, what is called now and then: estimates, quantiles, hashes of names, powers.
  static var sketchCalls: [Subject] {
    [
      Subject(name: "sketch/hyperloglog-256-estimate", unit: .nsPerCall) { EstimateWorkload($0) },
      Subject(name: "sketch/quantiles", unit: .nsPerAdd) { QuantileWorkload($0) },
      Subject(name: "sketch/seeded-hash-12", unit: .nsPerCall) { NameHashWorkload($0) },
      Subject(name: "sketch/exp2", unit: .nsPerCall) { PowerWorkload($0) },
    ]
  }
}

/// Estimates sets of 1 to some thousand items.
private final class EstimateWorkload: Workload {
  private var sketches: [[UInt8]] = []
  private var sizes: [Int] = []
  private var estimates: [Double] = []
  var amount: Double { Double(sketches.count) }

  init(_ scale: Scale) {
    var random = SeededRandom(seed: 7)
    for _ in 0..<scale.of(512, small: 64) {
      var registers = [UInt8](repeating: 0, count: 256)
      let size = 1 << random.below(13)
      var span = registers.mutableSpan
      for _ in 0..<size { HyperLogLog.insert(random.next(), into: &span) }
      sketches.append(registers)
      sizes.append(size)
    }
  }

  func run(_ watch: inout Stopwatch) {
    estimates.removeAll(keepingCapacity: true)
    watch.start()
    for registers in sketches { estimates.append(HyperLogLog.estimate(registers.span)) }
    watch.stop()
  }

  func check() throws {
    for (size, estimate) in zip(sizes, estimates) {
      // Half an item for those sets that are smaller than the error.
      let bound = 0.5 + 5 * HyperLogLog.standardError(registers: 256) * Double(size)
      try expect(abs(estimate - Double(size)) < bound, "\(estimate) of \(size) distinct")
    }
  }
}

/// Inserts numbers of all sizes that token counts have.
private final class QuantileWorkload: Workload {
  private let values: [Double]
  private var sketch = QuantileSketch()
  var amount: Double { Double(values.count) }

  init(_ scale: Scale) {
    var random = SeededRandom(seed: 8)
    values = (0..<scale.of(1 << 16, small: 1 << 12)).map { _ in
      Double(random.next() >> UInt64(43 + random.below(20)))
    }
  }

  func run(_ watch: inout Stopwatch) {
    var sketch = QuantileSketch()
    let array = values
    let values = array.span
    watch.start()
    for index in values.indices { sketch.insert(values[index]) }
    watch.stop()
    self.sketch = sketch
  }

  func check() throws {
    let sorted = values.sorted()
    for percent in [1, 25, 50, 75, 99] {
      let q = Double(percent) / 100
      let exact = sorted[Int(q * Double(sorted.count - 1))]
      guard let found = sketch.quantile(q) else { throw WrongAnswer(problem: "no quantile") }
      // The rank may be one off, whichever way it is rounded.
      let rank = Int(q * Double(sorted.count - 1))
      let low = sorted[max(0, rank - 1)]
      let high = sorted[min(sorted.count - 1, rank + 1)]
      let accuracy = QuantileSketch.relativeAccuracy * 1.0001
      try expect(
        found >= low * (1 - accuracy) && found <= high * (1 + accuracy),
        "the \(percent)th percentile is \(found), not \(exact)")
    }
  }
}

/// Hashes names of 12 bytes, as tenants have.
private final class NameHashWorkload: Workload {
  private let names: [[UInt8]]
  private var hashes: [UInt64] = []
  var amount: Double { Double(names.count) }

  init(_ scale: Scale) {
    names = (0..<scale.of(20_000, small: 1_000)).map { Array("acct_1\(100_000 + $0)".utf8) }
  }

  func run(_ watch: inout Stopwatch) {
    hashes.removeAll(keepingCapacity: true)
    watch.start()
    for name in names { hashes.append(SeededHash.hash(name.span, seed: 9)) }
    watch.stop()
  }

  func check() throws {
    try expect(Set(hashes).count == names.count, "two names have the same hash")
    // Every bit is set in about half of the hashes: five standard errors.
    let bound = 5 * (amount / 4).squareRoot()
    for bit in 0..<64 {
      let ones = Double(hashes.count { $0 >> UInt64(bit) & 1 == 1 })
      try expect(abs(ones - amount / 2) < bound, "bit \(bit) is set in \(ones) of \(amount) hashes")
    }
    for (name, hash) in zip(names, hashes) {
      let shifted = [0] + name
      let same = SeededHash.hash(shifted.span.extracting(droppingFirst: 1), seed: 9)
      try expect(same == hash, "the hash depends on where the bytes lie")
      try expect(SeededHash.hash(name.span, seed: 10) != hash, "the hash ignores its seed")
    }
  }
}

/// Takes powers as decays do: exponents from -60 to 0.
private final class PowerWorkload: Workload {
  private let exponents: [Double]
  private var sum = 0.0
  var amount: Double { Double(exponents.count) }

  init(_ scale: Scale) {
    var random = SeededRandom(seed: 10)
    exponents = (0..<scale.of(1 << 14, small: 1 << 10)).map { _ in -60 * random.unit() }
  }

  func run(_ watch: inout Stopwatch) {
    let array = exponents
    let exponents = array.span
    var total = 0.0
    watch.start()
    for index in exponents.indices { total += BinaryMath.exp2(exponents[index]) }
    watch.stop()
    sum = total
  }

  func check() throws {
    var total = 0.0
    for exponent in exponents {
      let exact = Glibc.exp2(exponent)
      total += exact
      let found = BinaryMath.exp2(exponent)
      try expect(abs(found / exact - 1) < 2e-12, "2^\(exponent) is \(found), not \(exact)")
    }
    try expect(abs(total / sum - 1) < 1e-12 * amount, "powers add up to \(sum), not \(total)")
  }
}
