/// Words of a text on their way to the SimHash and the lexicon: what is done to all alike is done
/// to many in a row.
struct WordBatch: Sendable {
  /// A power of two, so that an index is kept inside by a mask.
  static let capacity = 512

  /// Hashes of the words, of which ``count`` mean something.
  private(set) var words = InlineArray<512, UInt64>(repeating: 0)
  /// The words that may have a concept: in the low half the place among ``words``, in the high half
  /// the first byte in the text. ``candidateCount`` of these mean something.
  private(set) var candidates = InlineArray<512, UInt64>(repeating: 0)
  var count = 0
  var candidateCount = 0
  var isFull: Bool { count >= Self.capacity }

  /// Forgets all words.
  mutating func removeAll() {
    count = 0
    candidateCount = 0
  }

  /// ``count`` rounded up to a multiple of 8.
  var paddedCount: Int { min((count &+ 7) & ~7, Self.capacity) }

  /// Makes the words behind the last one, up to ``paddedCount``, zero.
  mutating func padGroup() {
    for place in count..<max(count, paddedCount) { words[place] = 0 }
  }

  /// Takes a word; there must be room.
  @inline(__always)
  mutating func append(_ word: UInt64, start: Int, mayHaveConcept: Int) {
    words[count & (Self.capacity &- 1)] = word
    candidates[candidateCount & (Self.capacity &- 1)] = Self.candidate(count, start: start)
    count &+= 1
    candidateCount &+= mayHaveConcept
  }

  /// A candidate of the word at a place.
  @inline(__always)
  private static func candidate(_ place: Int, start: Int) -> UInt64 {
    UInt64(truncatingIfNeeded: start) &<< 32 | UInt64(truncatingIfNeeded: place)
  }

  /// Takes the plain words of runs, up to a run that is none or lies within the last 16 bytes of
  /// the text, or until there is no more room; notes their hashes in `hashes`.
  ///
  /// It calls nothing, so that what it works with stays in registers; and one check, before the
  /// loop, does for all places that it reads and writes.
  ///
  /// - Parameters:
  ///   - first: the run to begin with.
  ///   - mayHaveNonASCII: whether a run may have bytes beyond ASCII.
  /// - Returns: how many runs were taken.
  @inline(__always)
  mutating func take(
    _ text: Span<UInt8>, _ startList: [UInt32], _ endList: [UInt32], from first: Int, to last: Int,
    _ filterList: [UInt64], _ lengthList: [WordLength], _ hashList: inout [UInt64],
    mayHaveNonASCII: Bool
  ) -> Int {
    let filter = filterList.span
    let lengths = lengthList.span
    let starts = startList.span
    let ends = endList.span
    var hashes = hashList.mutableSpan
    var places = words.mutableSpan
    var candidates = candidates.mutableSpan
    let firstPlace = count
    let room = min(last &- first, Self.capacity &- firstPlace)
    precondition(
      first >= 0 && firstPlace >= 0 && candidateCount >= 0 && candidateCount <= firstPlace
        && last <= starts.count && last <= ends.count && last <= hashes.count
        && lengths.count > 16 && filter.count >= CueTable.filterWords)
    let lastStart = text.count &- 16
    var candidate = candidateCount
    var index = 0
    while index < room {
      let start = Int(unsafe starts[unchecked: first &+ index])
      let count = Int(unsafe ends[unchecked: first &+ index]) &- start
      guard UInt(bitPattern: count) <= 16, start <= lastStart else { break }
      let length = unsafe lengths[unchecked: count]
      let bytes = PlainWord(text, at: start, length)
      if mayHaveNonASCII, bytes.hasNonASCII { break }
      let word = bytes.hash(length)
      unsafe hashes[unchecked: first &+ index] = word
      unsafe places[unchecked: firstPlace &+ index] = word
      unsafe candidates[unchecked: candidate] = Self.candidate(firstPlace &+ index, start: start)
      candidate &+= CueTable.mayHaveConcept(word, filter)
      index &+= 1
    }
    count = firstPlace &+ index
    candidateCount = candidate
    return index
  }

  /// Takes the pairs of neighbours of a row of three-byte characters of unspaced scripts, up to a
  /// character that is none, or until there is no more room.
  ///
  /// - Parameters:
  ///   - start: where the row goes on.
  ///   - previous: the character before, of such a script; at the end the last one taken.
  ///   - letters: counts of characters by raw value of ``Script``.
  /// - Returns: the byte behind the last character taken.
  @inline(__always)
  mutating func takePairs(
    _ text: Span<UInt8>, from start: Int, _ previous: inout UInt32, _ filterList: [UInt64],
    _ codeList: [UInt8],
    _ letters: inout InlineArray<16, Int>
  ) -> Int {
    let filter = filterList.span
    let codes = codeList.span
    var places = words.mutableSpan
    var candidates = candidates.mutableSpan
    precondition(
      count >= 0 && candidateCount >= 0 && candidateCount <= count
        && filter.count >= CueTable.filterWords && codes.count >= 0x1_0000)
    let lastStart = text.count &- 4
    var offset = start
    var place = count
    var candidate = candidateCount
    var last = previous
    while place < Self.capacity, offset <= lastStart {
      guard let scalar = ThreeByteCharacter.scalar(UnalignedLoad.halfWord(text, at: offset))
      else { break }
      let code = CharacterTable.code(of: scalar, codes)
      guard code.isUnspaced else { break }
      letters[code.script] &+= 1
      let word = WordHash.hash(pair: last, scalar)
      last = scalar
      unsafe places[unchecked: place] = word
      unsafe candidates[unchecked: candidate] = Self.candidate(place, start: offset)
      candidate &+= CueTable.mayHaveConcept(word, filter)
      place &+= 1
      offset &+= 3
    }
    count = place
    candidateCount = candidate
    previous = last
    return offset
  }
}
