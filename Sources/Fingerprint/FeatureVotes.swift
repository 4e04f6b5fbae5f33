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
  private var pending = InlineArray<8, UInt64>(repeating: 0)
  private var pendingCount = 0
  /// Features but those pending.
  private var count = 0

  /// Forgets all features.
  mutating func removeAll() {
    planes = InlineArray(repeating: 0)
    pendingCount = 0
    count = 0
  }

  /// Takes a feature into account by its hash.
  @inline(__always)
  mutating func add(_ hash: UInt64) {
    pending[pendingCount & 7] = hash
    pendingCount &+= 1
    if pendingCount == 8 { addPending() }
  }

  /// The majority of each bit; a tie is 0.
  mutating func majority() -> UInt64 {
    let count = count &+ pendingCount
    if pendingCount > 0 {
      for index in pendingCount..<8 { pending[index] = 0 }
      addPending()
    }
    self.count = count
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

  @inline(never)
  private mutating func addPending() {
    let twosA = Self.addTwo(&planes[0], pending[0], pending[1])
    let twosB = Self.addTwo(&planes[0], pending[2], pending[3])
    let twosC = Self.addTwo(&planes[0], pending[4], pending[5])
    let twosD = Self.addTwo(&planes[0], pending[6], pending[7])
    let foursA = Self.addTwo(&planes[1], twosA, twosB)
    let foursB = Self.addTwo(&planes[1], twosC, twosD)
    var carry = Self.addTwo(&planes[2], foursA, foursB)
    var plane = 3
    while carry != 0, plane < Self.planeCount {
      let both = planes[plane] & carry
      planes[plane] ^= carry
      carry = both
      plane &+= 1
    }
    count &+= pendingCount
    pendingCount = 0
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
