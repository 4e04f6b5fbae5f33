/// The runs of ASCII letters, digits and bytes beyond ASCII in a piece of a text, and the hashes of
/// those that are one plain word.
///
/// Blocks of 64 bytes become bit masks, and runs start and end where a mask's bits change: so no
/// branch depends on single bytes.
struct WordRuns: Sendable {
  /// Bytes of a piece: a multiple of 64, and enough that the skeleton finds all that it reads
  /// of the beginning of a text in the first.
  static let pieceBytes = Skeleton.leadBytes
  /// The most runs of a piece: each but the last has a separator behind it, and one may have begun
  /// in the piece before.
  static let maximumCount = pieceBytes / 2 + 2
  /// Places are written four at a time.
  private static let group = 4

  /// First byte of each run, and the one behind it; what lies beyond ``count`` means nothing.
  private(set) var starts = [UInt32](repeating: 0, count: maximumCount + group)
  private(set) var ends = [UInt32](repeating: 0, count: maximumCount + group)
  /// The hash of each run that is one word of ASCII letters and digits, 16 bytes at most; of the
  /// others 0.
  var words = [UInt64](repeating: 0, count: maximumCount)
  /// Runs that end in the piece, or with the text.
  private(set) var count = 0
  /// Where the run starts that goes on in the next piece, if there is one.
  private(set) var openStart: UInt32?
  /// Whether a byte of the piece, or a few before it, is beyond ASCII.
  private(set) var hasNonASCII = false
  /// Whether a byte of the piece, or a few before it, is a digit.
  private(set) var hasDigit = false

  /// Finds the runs of the piece that starts at `start` and ends after ``pieceBytes``, or with
  /// the text, and counts its characters.
  ///
  /// - Parameter open: where the run starts that goes on from the piece before.
  mutating func read(
    _ text: Span<UInt8>, from start: Int, open: UInt32?, _ characters: inout CharacterCounts
  ) {
    let end = min(start &+ Self.pieceBytes, text.count)
    var union = ByteBlock.Vector.zero
    var digits = ByteBlock.Vector.zero
    (count, openStart) = Self.find(
      text, start..<end, open: open, &starts, &ends, &union, &digits)
    let bits = UnalignedLoad.words(union)
    hasNonASCII = (bits[0] | bits[1]) & ByteWord.topBits != 0
    hasDigit = digits != .zero
    characters.narrow &+= end &- start
    if hasNonASCII { Self.countCharacters(text, start, end, &characters) }
  }

  private static func find(
    _ text: Span<UInt8>, _ range: Range<Int>, open: UInt32?, _ startList: inout [UInt32],
    _ endList: inout [UInt32], _ allBits: inout ByteBlock.Vector,
    _ allDigits: inout ByteBlock.Vector
  ) -> (count: Int, openStart: UInt32?) {
    var starts = startList.mutableSpan
    var ends = endList.mutableSpan
    var carry: UInt64 = 0
    var startCount = 0
    var endCount = 0
    if let open {
      starts[0] = open
      startCount = 1
      carry = 1
    }
    // Copies, lest each block writes them back.
    var (union, digits) = (allBits, allDigits)
    let lastBlock = text.count &- ByteBlock.byteCount
    let end = range.upperBound
    var block = range.lowerBound
    while block < end {
      // At the end of the text, the last 64 bytes without those before.
      let loaded = min(block, lastBlock)
      let bytes = lastBlock >= 0 ? UnalignedLoad.block(text, at: loaded) : ByteBlock(all: text)
      let behind = lastBlock >= 0 ? block &- loaded : 0
      let word = bytes.wordBytes(&union, &digits) &>> UInt64(truncatingIfNeeded: behind)
      let before = word &<< 1 | carry
      var firsts = word & ~before
      var behinds = before & ~word
      carry = word &>> 63
      var nextStart = startCount
      var nextEnd = endCount
      startCount &+= firsts.nonzeroBitCount
      endCount = startCount &- Int(truncatingIfNeeded: carry)
      repeat {
        Self.write(&starts, at: nextStart, block, &firsts)
        Self.write(&ends, at: nextEnd, block, &behinds)
        nextStart &+= Self.group
        nextEnd &+= Self.group
      } while firsts | behinds != 0
      block &+= ByteBlock.byteCount
    }
    (allBits, allDigits) = (union, digits)
    if carry != 0 {
      // Only a text whose length is a multiple of 64 ends inside a run.
      if end == text.count {
        ends[endCount] = UInt32(truncatingIfNeeded: end)
        endCount &+= 1
      } else {
        return (endCount, starts[endCount])
      }
    }
    return (endCount, nil)
  }

  /// Writes the places of the four lowest bits of a mask, and takes them out of it; of a mask with
  /// fewer, what is written last means nothing.
  ///
  /// The stores are unchecked because one check, here, does for all four.
  @inline(__always)
  private static func write(
    _ places: inout MutableSpan<UInt32>, at index: Int, _ block: Int, _ mask: inout UInt64
  ) {
    precondition(index >= 0 && index <= places.count &- group)
    for offset in 0..<group {
      unsafe places[unchecked: index &+ offset] = UInt32(
        truncatingIfNeeded: block &+ mask.trailingZeroBitCount)
      mask &= mask &- 1
    }
  }

  /// Corrects the counts by the characters beyond ASCII of a piece.
  @inline(never)
  private static func countCharacters(
    _ text: Span<UInt8>, _ start: Int, _ end: Int, _ characters: inout CharacterCounts
  ) {
    var counts = ByteCounts()
    text.extracting(start..<end).forEachBlock { $0.countCharacters(&counts) }
    let wide = ByteCounts.sum(counts.wideLeads)
    characters.wide &+= wide
    characters.narrow &-= ByteCounts.sum(counts.continuations) &+ wide
  }
}

/// How many characters a text has.
struct CharacterCounts {
  /// Of one or two bytes.
  var narrow = 0
  /// Of three or four bytes.
  var wide = 0
}
