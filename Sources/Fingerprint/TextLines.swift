extension Span<UInt8> {
  /// Where the line after the one at `start` begins; at least `count` if there is none.
  func nextLine(after start: Int) -> Int {
    let newline = ByteBlock.Vector(repeating: UInt8(ascii: "\n"))
    var offset = start
    while offset <= count &- 32 {
      let first = UnalignedLoad.vector(self, at: offset) .== newline
      let second = UnalignedLoad.vector(self, at: offset &+ 16) .== newline
      let either = UnalignedLoad.words(UnalignedLoad.vector(first .| second))
      if either[0] | either[1] != 0 {
        let low = UnalignedLoad.words(UnalignedLoad.vector(first))
        let high = UnalignedLoad.words(UnalignedLoad.vector(second))
        for word in [0, 1] {
          if low[word] != 0 {
            return offset &+ 8 &* word &+ low[word].trailingZeroBitCount &>> 3 &+ 1
          }
        }
        for word in [0, 1] {
          if high[word] != 0 {
            return offset &+ 16 &+ 8 &* word &+ high[word].trailingZeroBitCount &>> 3 &+ 1
          }
        }
      }
      offset &+= 32
    }
    while offset < count {
      let matches = ByteWord(self, at: offset).equal(to: UInt8(ascii: "\n"))
      if matches != 0 { return offset &+ matches.trailingZeroBitCount &>> 3 &+ 1 }
      offset &+= 8
    }
    return count
  }

  /// A range without the white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end {
      let visible = ByteWord(self, at: start).visible
      start &+= visible.trailingZeroBitCount &>> 3
      if visible != 0 { break }
    }
    while end > start, self[end &- 1] <= 0x20 { end &-= 1 }
    return Swift.min(start, end)..<end
  }

  /// Where the sentence starts that goes on at `start`, `earliest` at the latest: behind the last
  /// byte that ends one.
  func sentenceStart(before start: Int, notBefore earliest: Int) -> Int {
    // A stop of three bytes may begin before `earliest` and end behind it.
    let lowest = max(earliest &- 2, 0)
    var position = start
    while position > lowest {
      if count >= 16 {
        // The bytes before the position, 16 or what is left, and of these the last mark.
        let base = Swift.max(position &- 16, 0)
        let valid = position &- base
        let bytes = UnalignedLoad.words(SentenceReader.mayBeStops(self, at: base))
        let low = bytes[0] & WordBytes.mask(valid) & ByteWord.topBits
        let high = bytes[1] & WordBytes.mask(valid &- 8) & ByteWord.topBits
        let free = high != 0 ? high.leadingZeroBitCount : 64 &+ low.leadingZeroBitCount
        position = base &+ 16 &- free &>> 3
        if position <= lowest { break }
      }
      position &-= 1
      // Of a stop beyond ASCII this is the first byte, and the last one is what counts.
      let last = self[position] < 0x80 ? position : Swift.min(position &+ 2, start &- 1)
      for offset in stride(from: last, through: position, by: -1)
      where offset >= earliest && endsSentence(at: offset) {
        return offset + 1
      }
    }
    return earliest
  }

  /// Whether a full stop, question or exclamation mark stands at an offset and ends a sentence:
  /// an ASCII one before white space, or the last byte of an ideographic or Indic one.
  private func endsSentence(at offset: Int) -> Bool {
    switch self[offset] {
    case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"):
      return offset + 1 >= count || self[offset + 1] <= 0x20
    case 0x80..<0xC0:
      guard offset >= 2, SentenceReader.mayEndStop(self[offset], self[offset - 1]) else {
        return false
      }
      return SentenceReader.isStop(character(at: offset - 2).scalar)
        || SentenceReader.isStop(character(at: offset - 1).scalar)
    default:
      return false
    }
  }
}
