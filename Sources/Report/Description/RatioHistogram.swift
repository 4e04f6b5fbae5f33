import Sketches

/// The quotients of one tenant in little space, for their median: a histogram whose buckets double
/// in width whenever its range is exceeded.
///
/// It begins with the buckets of ``Sketches/QuantileSketch``; its error is 1% while the quotients of
/// the tenant span less than a factor of 12, 2% to 160, 4% to 2e4, 8% to 6e8. Uniform collapse keeps
/// the bound the same everywhere, and the result does not depend on the order of the quotients
/// (Epicoco and others: "UDDSketch: Accurate Tracking of Quantiles in Data Streams", IEEE Access 8,
/// 2020).
struct RatioHistogram: Sendable {
  /// Enough that the ratios of nearly every tenant stay within 4%.
  private static let bucketCount = 128

  private var zeros: UInt32 = 0
  private(set) var count: UInt32 = 0
  /// Each bucket is 2^shift of the sketch's.
  private var shift: Int16 = 0
  /// Number of the first bucket at that width.
  private var base: Int16 = 0
  /// Least and greatest key so far; the former is greater while there is none.
  private var keys: (least: Int16, greatest: Int16) = (.max, .min)
  private var buckets = InlineArray<128, UInt32>(repeating: 0)

  /// Counts the quotient of that key; `nil` is zero.
  mutating func insert(key: Int?) {
    guard count != .max else { return }
    count += 1
    guard let key else {
      zeros += 1
      return
    }
    let previous = keys
    keys = (min(keys.least, Int16(key)), max(keys.greatest, Int16(key)))
    if keys != previous { makeRoom() }
    buckets[(key >> Int(shift)) - Int(base)] += 1
  }

  /// Moves and widens the buckets until they hold the range of the keys.
  private mutating func makeRoom() {
    while bucket(of: keys.greatest) - bucket(of: keys.least) >= Self.bucketCount { widen() }
    let first = bucket(of: keys.least)
    // The range in the middle, so that the next key seldom moves it.
    let slack = Self.bucketCount - 1 - (bucket(of: keys.greatest) - first)
    let lowest = Int(base)
    let isWithin =
      first >= lowest && bucket(of: keys.greatest) < lowest + Self.bucketCount
    if !isWithin { move(to: max(0, first - slack / 2)) }
  }

  private func bucket(of key: Int16) -> Int { Int(key) >> Int(shift) }

  private mutating func widen() {
    let old = buckets
    let lowest = Int(base)
    buckets = InlineArray(repeating: 0)
    shift += 1
    base = Int16(lowest >> 1)
    for index in old.indices where old[index] > 0 {
      buckets[(lowest + index) >> 1 - Int(base)] += old[index]
    }
  }

  private mutating func move(to lowest: Int) {
    let old = buckets
    let offset = Int(base) - lowest
    buckets = InlineArray(repeating: 0)
    base = Int16(lowest)
    for index in old.indices where old[index] > 0 { buckets[index + offset] = old[index] }
  }

  /// The lower median; `nil` of nothing.
  var median: Double? {
    guard count > 0 else { return nil }
    let rank = (count - 1) / 2
    var seen = zeros
    if rank < seen { return 0 }
    for index in buckets.indices {
      seen += buckets[index]
      if seen > rank {
        let first = (Int(base) + index) << Int(shift)
        return QuantileSketch.value(ofKeys: first...first + 1 << Int(shift) - 1)
      }
    }
    return nil
  }
}
