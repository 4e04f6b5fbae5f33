// The random numbers of a simulation, and how they stay apart.
//
// The generator is xoshiro256++ (Blackman, Vigna: "Scrambled Linear Pseudorandom Number
// Generators", ACM TOMS 2021): 256 bits of state, period 2^256 - 1. Its state is filled from one
// word, the key, by SplitMix64 (Steele, Lea, Flood, OOPSLA 2014), as its authors advise.
//
// Beside the state a source keeps its key, and substreams are made from the key alone:
//
//   seed, "scenario" ──▶ key ── "tenant" ──▶ key ── 17 ──▶ key ── "arrivals" ──▶ key
//                         │                   │             │                     │
//                         ▼                   ▼             ▼                     ▼
//                       draws               draws         draws                 draws
//
// So what a tenant draws depends on its name, never on how often another tenant, or the tenant
// itself elsewhere, has drawn: adding one leaves all others as they were. Keys are 64 bits wide;
// a run with a million sources has two alike with probability 3e-8.

import Sketches

/// A seeded stream of random numbers, equal on every machine, with substreams by name.
///
/// It does not conform to `RandomNumberGenerator` on purpose: what the standard library makes of
/// a generator's words may change from version to version.
struct RandomSource: Sendable {
  /// Who this source is: substreams depend on it and on nothing else.
  let key: UInt64
  private var s0: UInt64
  private var s1: UInt64
  private var s2: UInt64
  private var s3: UInt64

  /// The source of that identity.
  ///
  /// - Complexity: eight multiplications. The four words of the state are images of different
  ///   words under a bijection, so they are never all zero.
  @inline(__always)
  init(key: UInt64) {
    self.key = key
    s0 = SeededHash.mix(key)
    s1 = SeededHash.mix(key &+ Self.splitMixGamma)
    s2 = SeededHash.mix(key &+ 2 &* Self.splitMixGamma)
    s3 = SeededHash.mix(key &+ 3 &* Self.splitMixGamma)
  }

  /// The source of that name in the run of that seed.
  init(seed: UInt64, name: String) {
    self.init(key: SeededHash.hash(name.utf8.span, seed: seed))
  }

  /// Step of SplitMix64: 2^64 divided by the golden ratio, made odd.
  private static let splitMixGamma: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The source of that name within this one: a pure function of the two; draws nothing.
  func substream(_ name: String) -> RandomSource {
    RandomSource(key: SeededHash.hash(name.utf8.span, seed: key))
  }

  /// The source of that number within this one: a pure function of the two; draws nothing.
  @inline(__always)
  func substream(_ index: UInt64) -> RandomSource {
    RandomSource(key: SeededHash.combine(key, index))
  }

  /// The next word, all 64 bits of it random.
  @inline(__always)
  mutating func next() -> UInt64 {
    let sum = s0 &+ s3
    let word = (sum << 23 | sum >> 41) &+ s0
    let shifted = s1 << 17
    s2 ^= s0
    s3 ^= s1
    s1 ^= s2
    s0 ^= s3
    s2 ^= shifted
    s3 = s3 << 45 | s3 >> 19
    return word
  }

  /// A number from 0 up to but not including 1: a multiple of 2^-53.
  @inline(__always)
  mutating func unit() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// A whole number from 0 up to but not including `n`, each equally likely.
  ///
  /// Lemire: "Fast Random Integer Generation in an Interval", ACM TOMACS 2019: the high half of
  /// word times n, drawn anew where the low half shows an image that has one word too many.
  ///
  /// - Precondition: `n` is positive.
  @inline(__always)
  mutating func below(_ n: Int) -> Int {
    precondition(n > 0, "a range of \(n) numbers to draw from")
    let bound = UInt64(n)
    var product = next().multipliedFullWidth(by: bound)
    if product.low < bound {
      let surplus = (0 &- bound) % bound
      while product.low < surplus {
        product = next().multipliedFullWidth(by: bound)
      }
    }
    return Int(truncatingIfNeeded: product.high)
  }

  /// A number from `low` to `high`, evenly spread.
  @inline(__always)
  mutating func between(_ low: Double, _ high: Double) -> Double {
    low + (high - low) * unit()
  }

  /// True with probability `p`: never for 0 or less, always for 1 or more.
  @inline(__always)
  mutating func chance(_ p: Double) -> Bool {
    unit() < p
  }

  /// One of the items, each equally likely.
  ///
  /// - Precondition: there is one.
  @inline(__always)
  mutating func pick<T>(_ items: [T]) -> T {
    items[below(items.count)]
  }

  /// An index drawn in proportion to the weights.
  ///
  /// - Precondition: no weight is negative and one is positive.
  /// - Complexity: two passes over the weights.
  mutating func weightedIndex(_ weights: [Double]) -> Int {
    var total = 0.0
    for weight in weights { total += weight }
    precondition(total > 0 && total < .infinity, "weights that sum to \(total)")
    var rest = unit() * total
    var last = 0
    for (index, weight) in weights.enumerated() where weight > 0 {
      if rest < weight { return index }
      rest -= weight
      last = index
    }
    // Rounding may leave a last crumb: it belongs to the last item that has any weight.
    return last
  }

  /// Puts the items in a random order, each order equally likely (Fisher, Yates; Durstenfeld 1964).
  mutating func shuffle<T>(_ items: inout [T]) {
    var end = items.count
    while end > 1 {
      let chosen = below(end)
      end -= 1
      items.swapAt(chosen, end)
    }
  }
}
