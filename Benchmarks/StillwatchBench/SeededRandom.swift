import Sketches

/// The program's own generator, so that every machine measures the same work: SplitMix64.
struct SeededRandom {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    // `mix` adds the golden gamma to a state that a weak sequence would do for.
    state &+= 0x9E37_79B9_7F4A_7C15
    return SeededHash.mix(state)
  }

  /// A whole number below `bound`, which is far below 2^32: the bias is not worth a loop.
  mutating func below(_ bound: Int) -> Int {
    Int((next() >> 32).multipliedFullWidth(by: UInt64(bound) << 32).high)
  }

  /// Whether something that happens once in `count` times happens.
  mutating func once(in count: Int) -> Bool { below(count) == 0 }

  /// One of some things.
  mutating func pick<Item>(_ items: [Item]) -> Item { items[below(items.count)] }

  /// From 0 up to but not including 1.
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }
}

/// Ranks from 0 whose probability falls as (rank + 1) to the power of -`exponent`.
struct Zipf {
  /// Probability of a rank up to and with each.
  private let cumulative: [Double]

  init(count: Int, exponent: Double) {
    var sum = 0.0
    var sums: [Double] = []
    sums.reserveCapacity(count)
    for rank in 1...count {
      sum += BinaryMath.exp2(-exponent * BinaryMath.log2(Double(rank)))
      sums.append(sum)
    }
    cumulative = sums
  }

  /// Draws a rank.
  func draw(_ random: inout SeededRandom) -> Int {
    let target = random.unit() * (cumulative.last ?? 0)
    var low = 0
    var high = cumulative.count - 1
    while low < high {
      let middle = (low + high) / 2
      if cumulative[middle] > target { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
