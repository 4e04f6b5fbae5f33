/// Counts, for each of 64 bits, how many features have it set: `Sketches.SimHash` for the rate at
/// which words come, with the same result.
///
/// The counts are bit-sliced there as here (plane k holds bit k of all 64). Here eight features
/// are first added among themselves by carry-save adders (Harley and Seal's population count), so
/// that only one carry for all eight ripples through the planes: 8 operations a feature, not 40.
struct FeatureVotes {
  /// Enough for 2^24 features; a text within the limit has at most 2^20.
  private static let planeCount = 24

  private var planes = InlineArray<24, UInt64>(repeating: 0)
  private var count = 0

  /// Forgets all features.
  mutating func removeAll() {
    planes = InlineArray(repeating: 0)
    count = 0
  }

  /// Takes the words of a batch into account; returns the keyed hash of the last of a full batch.
  ///
  /// A word's feature has in its low half the word's keyed hash, in its high half that of the pair
  /// with the word before. Every batch of a text but the last must be full.
  mutating func add(
    _ batch: inout WordBatch, _ wordKey: (UInt64, UInt64), _ pairKey: (UInt64, UInt64),
    after previous: UInt64
  ) -> UInt64 {
    batch.padGroup()
    count &+= batch.count
    var previous = previous
    var left = batch.count
    var rest = batch.words.span.extracting(first: batch.paddedCount)
    @inline(__always)
    func feature(_ word: UInt64) -> UInt64 {
      let keyed = WordHash.fold(word ^ wordKey.0, wordKey.1)
      let pair = WordHash.fold(previous &+ pairKey.0, keyed ^ pairKey.1)
      previous = keyed
      return keyed & 0xFFFF_FFFF | pair & 0xFFFF_FFFF_0000_0000
    }
    /// The same, but nothing of a word that is only padding.
    @inline(__always)
    func lastFeature(_ word: UInt64, _ index: Int) -> UInt64 {
      feature(word) & UInt64(truncatingIfNeeded: (index &- left) &>> (Int.bitWidth &- 1))
    }
    while left >= 8, rest.count >= 8 {
      addEight(
        feature(rest[0]), feature(rest[1]), feature(rest[2]), feature(rest[3]), feature(rest[4]),
        feature(rest[5]), feature(rest[6]),
        feature(rest[7]))
      rest = rest.extracting(droppingFirst: 8)
      left &-= 8
    }
    if rest.count >= 8 {
      addEight(
        lastFeature(rest[0], 0), lastFeature(rest[1], 1), lastFeature(rest[2], 2),
        lastFeature(rest[3], 3), lastFeature(rest[4], 4),
        lastFeature(rest[5], 5), lastFeature(rest[6], 6), lastFeature(rest[7], 7))
    }
    return previous
  }

  /// The majority of each bit; a tie is 0.
  mutating func majority() -> UInt64 {
    let half = count / 2
    // All counts are compared with `half` at once, from their highest bits down.
    var isGreater: UInt64 = 0
    var isEqual: UInt64 = .max
    var plane = min(Int.bitWidth - count.leadingZeroBitCount, Self.planeCount)
    while plane > 0 {
      plane -= 1
      if half &>> plane & 1 == 0 {
        isGreater |= isEqual & planes[plane]
        isEqual &= ~planes[plane]
      } else {
        isEqual &= planes[plane]
      }
    }
    return isGreater
  }

  @inline(__always)
  private mutating func addEight(
    _ a: UInt64, _ b: UInt64, _ c: UInt64, _ d: UInt64, _ e: UInt64, _ f: UInt64, _ g: UInt64,
    _ h: UInt64
  ) {
    let twosA = Self.addTwo(&planes[0], a, b)
    let twosB = Self.addTwo(&planes[0], c, d)
    let foursA = Self.addTwo(&planes[1], twosA, twosB)
    let twosC = Self.addTwo(&planes[0], e, f)
    let twosD = Self.addTwo(&planes[0], g, h)
    let foursB = Self.addTwo(&planes[1], twosC, twosD)
    var carry = Self.addTwo(&planes[2], foursA, foursB)
    var plane = 3
    while carry != 0, plane < Self.planeCount {
      let both = planes[plane] & carry
      planes[plane] ^= carry
      carry = both
      plane &+= 1
    }
  }

  /// Adds two words to a plane; returns the carries.
  @inline(__always)
  private static func addTwo(_ plane: inout UInt64, _ a: UInt64, _ b: UInt64) -> UInt64 {
    let sum = plane ^ a
    let carry = (plane & a) | (sum & b)
    plane = sum ^ b
    return carry
  }
}
