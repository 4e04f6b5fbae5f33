internal import Sketches

// What most text is, rows of plain words and of characters without spaces between, read in loops of
// their own that keep what they work with in registers.
extension SentenceReader {
  /// Takes a row of plain words of letters, with nothing or one space behind each.
  ///
  /// - Parameters:
  ///   - run: the word at `offset`; at the end the next one.
  ///   - offset: where the text goes on.
  /// - Returns: whether the sentence ends with the last word taken.
  @inline(never)
  mutating func readPlain(
    _ text: Span<UInt8>, _ starts: Span<UInt32>, _ ends: Span<UInt32>, _ words: Span<UInt64>,
    _ run: inout Int, _ runCount: Int, _ offset: inout Int, _ limit: Int, _ table: CueTable,
    _ maximumUnits: Int, mayHaveDigit: Bool
  ) -> Bool {
    var digest = digest
    var found: UInt64 = 0
    var units = units
    var start = offset
    var index = run
    var isTopic = false
    let last = min(runCount, starts.count, ends.count, words.count)
    while index < last, units < maximumUnits, start < limit {
      let word = words[index]
      guard Int(starts[index]) == start, word != 0 else { break }
      let end = Int(ends[index])
      let next = end < limit ? text[end] : UInt8(ascii: ",")
      if next != UInt8(ascii: " "), Self.mayBeginLink(next) { break }
      if mayHaveDigit, PlainWord.hasDigit(text, at: start, end &- start, table.lengths) { break }
      let concepts = table.concepts(of: word)
      if digests { digest = SeededHash.combine(digest, word) }
      units &+= 2
      found |= concepts
      start = next == UInt8(ascii: " ") ? end &+ 1 : end
      index &+= 1
      if concepts & Concept.topic.bit != 0, units / 2 > 4 {
        isTopic = true
        break
      }
    }
    guard index != run else { return false }
    self.digest = digest
    self.units = units
    self.concepts |= found
    endsWithMask = false
    run = index
    offset = start
    if isTopic { appendMask() }
    return isTopic
  }

  /// Takes a row of three-byte characters of unspaced scripts behind one; returns where the text
  /// goes on.
  @inline(__always)
  mutating func readUnspaced(
    _ text: Span<UInt8>, _ start: Int, _ previous: inout UInt32, _ table: CueTable,
    _ maximumUnits: Int
  ) -> Int {
    var offset = start
    var digest = digest
    var last = previous
    var units = units
    while units < maximumUnits, offset <= text.count &- 4,
      let scalar = ThreeByteCharacter.scalar(UnalignedLoad.halfWord(text, at: offset)),
      table.characters.code(of: scalar).isUnspaced
    {
      if digests { digest = SeededHash.combine(digest, UInt64(scalar)) }
      concepts |= table.concepts(of: WordHash.hash(pair: last, scalar))
      last = scalar
      units &+= 1
      offset &+= 3
    }
    guard offset != start else { return start }
    self.digest = digest
    self.units = units
    previous = last
    endsWithMask = false
    return offset
  }
}
