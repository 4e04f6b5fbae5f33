// "Was this key among the recent distinct ones?" in 4 KiB: a blocked Bloom filter of two
// generations.
//
// A Bloom filter cannot forget. Two can: keys go into the YOUNG one, questions to both, and when
// the young one has taken its 1,536 keys it becomes the old one and the old one is emptied. A key
// found only in the old one is put into the young one too, so that what counts is when a key was
// last seen, not first. Each filter is blocked (Putze, Sanders, Singler: "Cache-, Hash- and
// Space-Efficient Bloom Filters", WEA 2007): all bits of a key lie in one cache line.
//
//   hash   63 59 58      54 53      45       8      0
//          ┌────┬──────────┬──────────┬─────┬────────┐
//          │ -- │ block    │ bit 0    │  …  │ bit 5  │   5 bits choose one of 32 blocks,
//          └────┴──────────┴──────────┴─────┴────────┘   6 x 9 bits choose 6 of its 512 bits
//   words  ┌─ generation 0: 32 x 64 bytes ─┬─ generation 1: 32 x 64 bytes ─┐
//          └───────────────────────────────┴───────────────────────────────┘
//
// Exactly: a key that is among the last 1,536 distinct keys is never called new. To be forgotten,
// its generation must fill and then the next one must take 1,536 other keys. How far beyond that
// the memory reaches depends on the fill (up to 3,072 keys).
//
// False "seen": 0.73% for one full generation (48 keys a block on average, 6 bits each, Poisson
// over the blocks' loads), so at most 1.5% with both full, and 0.9% averaged over the fill. Seven
// bits would make that 1.4%, but need more than 64 bits of hash.

/// The recent distinct keys of one stream, approximately, in 4 KiB: tells whether a key is new.
///
/// A key among the last ``generationCapacity`` distinct keys is never called new; a key that is new
/// is called seen at a rate of at most ``falseSeenBound``. Keys must be uniform over 64 bits.
///
/// The value is large: change it in place, do not copy it about.
public struct RecentSet: Sendable, BitwiseCopyable {
  /// Distinct keys that a generation takes: 10.7 bits of the filter for each.
  public static let generationCapacity = 1536
  /// The greatest rate at which a new key is called seen: both generations full.
  public static let falseSeenBound = 0.015

  /// Words of 64 bits in a generation (2 KiB).
  @usableFromInline static let generationWords = 256
  /// Words of a block: a cache line.
  @usableFromInline static let blockWords = 8

  @usableFromInline var words: InlineArray<512, UInt64>
  /// Keys that the young generation has taken.
  @usableFromInline var youngCount: Int32
  /// First word of the young generation: 0 or ``generationWords``.
  @usableFromInline var youngBase: Int32

  /// The memory of an empty stream.
  public init() {
    words = InlineArray(repeating: 0)
    youngCount = 0
    youngBase = 0
  }

  /// Where a key's bits lie, for a caller who asks the cache for them ahead: bytes from the start
  /// of the value to the 64 bytes in one generation, and to those in the other.
  @inlinable
  public static func blockOffsets(of hash: UInt64) -> (Int, Int) {
    let block = Int(truncatingIfNeeded: hash >> 54 & 31) &* 64
    return (block, block &+ generationWords &* 8)
  }

  /// Takes a key into account and says whether it is new.
  ///
  /// - Returns: `false` for a key that was among the recent distinct ones (or, rarely, only looks
  ///   like one), `true` for any other.
  /// - Complexity: two cache lines; every 1,536 keys, 2 KiB are cleared.
  @inlinable @inline(__always)
  public mutating func insert(_ hash: UInt64) -> Bool {
    let block = Int(truncatingIfNeeded: hash &>> 54 & 31) &* Self.blockWords
    let young = Int(youngBase) &+ block
    if Self.contains(hash, words.span.extracting(young..<young &+ Self.blockWords)) { return false }
    let old = young ^ Self.generationWords
    let isOld = Self.contains(hash, words.span.extracting(old..<old &+ Self.blockWords))
    var target = young
    if youngCount == Self.generationCapacity {
      rotate()
      target = old
    }
    var span = words.mutableSpan
    for bit in 0..<6 {
      span[(target &+ Self.word(bit, of: hash)) & 511] |= 1 &<< (hash &>> Self.shift(bit))
    }
    youngCount &+= 1
    return !isOld
  }

  // These work on spans of a block, because a method of the value itself has the compiler copy all
  // 4 KiB before it reads a word of it.

  /// Whether all six bits of the key are set in the block.
  ///
  /// Three at a time: of a new key one of the first three is nearly always missing, and a branch that
  /// says whether a key is new comes sooner or later.
  @inlinable @inline(__always)
  static func contains(_ hash: UInt64, _ block: Span<UInt64>) -> Bool {
    contains(hash, bits: 0, block) && contains(hash, bits: 3, block)
  }

  /// Whether three bits of the key from `first` on are set in the block.
  @inlinable @inline(__always)
  static func contains(_ hash: UInt64, bits first: Int, _ block: Span<UInt64>) -> Bool {
    var all: UInt64 = 1
    for bit in first..<first &+ 3 {
      all &= block[word(bit, of: hash)] &>> (hash &>> shift(bit))
    }
    return all != 0
  }

  /// How far a bit's place in its word is shifted up in the key.
  @inlinable @inline(__always)
  static func shift(_ bit: Int) -> UInt64 { UInt64(truncatingIfNeeded: 9 &* bit) }

  /// The word of a block that one of the six bits lies in.
  @inlinable @inline(__always)
  static func word(_ bit: Int, of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash &>> (shift(bit) &+ 6)) & 7
  }

  /// Empties the old generation and makes it the young one.
  @usableFromInline
  mutating func rotate() {
    youngBase ^= Int32(Self.generationWords)
    let base = Int(youngBase)
    var span = words.mutableSpan
    for index in base..<(base + Self.generationWords) { span[index] = 0 }
    youngCount = 0
  }
}
