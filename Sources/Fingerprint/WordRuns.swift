/// A run of ASCII letters, digits and bytes beyond ASCII.
struct WordRun {
  /// What else is known of a run.
  enum Kind: UInt8 {
    /// One word of ASCII letters, of 16 bytes at most.
    case letters
    /// The same with a digit.
    case digits
    /// Longer, or not all ASCII: perhaps no word, perhaps several.
    case other
  }

  /// Hash of the word; meaningless if the run is not all ASCII.
  var word: UInt64 = 0
  /// The word's concepts; meaningless of ``Kind/other``.
  var concepts: UInt64 = 0
  /// First byte of the run, and the one behind it.
  var start: Int32 = 0
  var end: Int32 = 0
  var kind = Kind.other
}

/// Finds where the runs of a text begin and end, piece by piece, and counts its characters.
///
/// Blocks of 64 bytes become bit masks, and a run's edges are where a mask's bits change: so no
/// branch depends on single bytes.
struct RunEdges: Sendable {
  /// Bytes of a piece: a multiple of 64, and enough that the skeleton finds all that it reads
  /// of the beginning of a text in the first.
  static let pieceBytes = Skeleton.leadBytes
  /// The most runs of a piece: each but the last has a separator behind it, and one may have begun
  /// in the piece before.
  static let maximumRuns = pieceBytes / 2 + 2
  /// Edges are written eight at a time.
  private static let group = 8

  /// Begin and end of each run, in turns.
  private(set) var all = [Int32](repeating: 0, count: pieceBytes + 2 + group)
  /// Edges found; odd if the last run goes on in the next piece.
  private(set) var count = 0
  private(set) var characters = CharacterCounts()

  /// Forgets the text before.
  mutating func reset() {
    count = 0
    characters = CharacterCounts()
  }

  /// Finds the edges of the piece that starts at `start` and ends after ``pieceBytes``, or with
  /// the text.
  mutating func read(_ text: Span<UInt8>, from start: Int) {
    var characters = characters
    let isInRun = count & 1 != 0
    if isInRun { all[0] = all[count &- 1] }
    var edges = all.mutableSpan
    var count = isInRun ? 1 : 0
    var carry: UInt64 = isInRun ? 1 : 0
    let end = min(start &+ Self.pieceBytes, text.count)
    var block = start
    while block < end {
      let word = Self.readBlock(text, at: block, &characters)
      var changes = word ^ (word &<< 1 | carry)
      carry = word &>> 63
      var next = count
      count &+= changes.nonzeroBitCount
      while next < count {
        for index in 0..<Self.group {
          edges[next &+ index] = Int32(truncatingIfNeeded: block &+ changes.trailingZeroBitCount)
          changes &= changes &- 1
        }
        next &+= Self.group
      }
      block &+= 64
    }
    // Only a text whose length is a multiple of 64 ends inside a run.
    if end == text.count, count & 1 != 0 {
      edges[count] = Int32(truncatingIfNeeded: end)
      count &+= 1
    }
    self.count = count
    self.characters = characters
  }

  /// The mask of the letters, digits and bytes beyond ASCII of up to 64 bytes.
  @inline(__always)
  private static func readBlock(
    _ text: Span<UInt8>, at block: Int, _ characters: inout CharacterCounts
  ) -> UInt64 {
    var masks = BlockMasks()
    let count = min(64, text.count &- block)
    if count == 64 {
      let bytes = text.extracting(block..<block &+ 64)
      // Written out, because with constant offsets the loads need no checks.
      masks.take(ByteWord(whole: bytes, at: 0), at: 0)
      masks.take(ByteWord(whole: bytes, at: 8), at: 8)
      masks.take(ByteWord(whole: bytes, at: 16), at: 16)
      masks.take(ByteWord(whole: bytes, at: 24), at: 24)
      masks.take(ByteWord(whole: bytes, at: 32), at: 32)
      masks.take(ByteWord(whole: bytes, at: 40), at: 40)
      masks.take(ByteWord(whole: bytes, at: 48), at: 48)
      masks.take(ByteWord(whole: bytes, at: 56), at: 56)
    } else {
      var offset = 0
      while offset < count {
        masks.take(ByteWord(text, at: block &+ offset), at: offset)
        offset &+= 8
      }
    }
    if masks.nonASCII != 0 {
      for offset in stride(from: 0, to: count, by: 8) {
        masks.count(ByteWord(text, at: block &+ offset))
      }
    }
    let wide = ByteWord.sum(masks.wideLeads)
    characters.wide &+= wide
    characters.narrow &+= count &- ByteWord.sum(masks.continuations) &- wide
    characters.asciiLetters &+= ByteWord.sum(masks.letters)
    return masks.word
  }
}

/// How many characters a text has.
struct CharacterCounts {
  /// Of one or two bytes.
  var narrow = 0
  /// Of three or four bytes.
  var wide = 0
  var asciiLetters = 0
}

/// What is gathered of a block of 64 bytes: a mask, and counts of at most eight in each byte.
private struct BlockMasks {
  var word: UInt64 = 0
  var letters: UInt64 = 0
  var nonASCII: UInt64 = 0
  var continuations: UInt64 = 0
  var wideLeads: UInt64 = 0

  @inline(__always)
  mutating func take(_ bytes: ByteWord, at offset: Int) {
    let letters = bytes.letters
    self.letters &+= letters &>> 7
    word |=
      ByteWord.gather(letters | bytes.digits | bytes.nonASCII)
      &<< UInt64(truncatingIfNeeded: offset)
    self.nonASCII |= bytes.nonASCII
  }

  /// Counts characters beyond ASCII.
  @inline(__always)
  mutating func count(_ bytes: ByteWord) {
    continuations &+= bytes.continuations &>> 7
    wideLeads &+= bytes.wideLeads &>> 7
  }
}
