/// The unkeyed hash by which words meet the lexicon, and from which keyed hashes are made.
///
/// A word of up to 16 bytes costs one 128-bit multiplication whose halves are folded together.
/// Collisions are harmless (two words count as one) and can be constructed by whoever wants to;
/// what must be secret is hashed again under a key.
enum WordHash {
  // Fractional digits of the square roots of 2, 3, 5, 7, made odd: nobody chose them.
  private static let first: UInt64 = 0x6A09_E667_F3BC_C909
  private static let second: UInt64 = 0xBB67_AE85_84CA_A73B
  private static let third: UInt64 = 0x3C6E_F372_FE94_F82B
  private static let fourth: UInt64 = 0xA54F_F53A_5F1D_36F1

  /// The 128-bit product of two words, its halves xored.
  @inline(__always)
  static func fold(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return product.high ^ product.low
  }

  /// The hash of the word that is `range` of `text`, ASCII capitals made small.
  @inline(__always)
  static func hash(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    let length = end &- start
    let low = load(text, start, length)
    let high = load(text, start &+ 8, length &- 8)
    var hash = fold(low ^ first, high ^ second ^ UInt64(truncatingIfNeeded: length) &<< 56)
    if length > 16 { hash = lengthen(hash, text, start &+ 16, end) }
    return hash
  }

  /// The hash of two neighbouring characters of a script without spaces.
  @inline(__always)
  static func hash(pair previous: UInt32, _ next: UInt32) -> UInt64 {
    fold(UInt64(previous) ^ third, UInt64(next) ^ fourth)
  }

  /// Up to eight bytes at `offset`, folded; zeros after `length`, which may be negative.
  @inline(__always)
  private static func load(_ text: Span<UInt8>, _ offset: Int, _ length: Int) -> UInt64 {
    // A negative length becomes 0 by its sign, and the shift may go too far: so there is no
    // branch, which would be as hard to foresee as the lengths of words.
    let bits = UInt64(truncatingIfNeeded: length & ~(length &>> (Int.bitWidth &- 1))) &* 8
    return ByteWord(text, at: offset).folded & ~(UInt64.max << bits)
  }

  @inline(never)
  private static func lengthen(
    _ hash: UInt64, _ text: Span<UInt8>, _ start: Int, _ end: Int
  ) -> UInt64 {
    var hash = hash
    for offset in stride(from: start, to: end, by: 16) {
      let low = load(text, offset, end - offset)
      let high = load(text, offset + 8, end - offset - 8)
      hash = fold(low ^ first ^ hash, high ^ third)
    }
    return hash
  }
}
