internal import Sketches

/// Reads a sentence in its masked, normalised form, as the skeleton sees it (rules 2, 4 and 5
/// there), and keeps a digest of it.
struct SentenceReader: Sendable {
  /// What a mask is in the digest: any constant that no word hashes to but by chance.
  private static let mask: UInt64 = 0x4D41_534B_4D41_534B
  /// How far the end of a quotation is sought.
  private static let quotationBytes = 2048
  /// How far a sentence is read. Masks are no words, so that a table of numbers would be read to its
  /// end, and each bracket in it sought a partner for.
  private static let readBytes = 4096

  /// Unkeyed digest of the words and masks taken, in order; 0 if there are none.
  var digest: UInt64 = 0
  /// The concepts of the words taken.
  var concepts: UInt64 = 0
  /// Words taken; a character of a script without spaces is half a word.
  var wordCount: Int { units / 2 }
  /// Whether nothing was taken.
  var isEmpty: Bool { units == 0 }
  /// Half-words taken, see ``Skeleton/headUnits``.
  var units = 0
  var endsWithMask = false
  /// No link begins before this place: the run of characters up to it was searched in vain, and a
  /// later word of it has only less of it.
  private var plainUntil = 0
  let digests: Bool

  /// - Parameter digests: whether to make a digest. Each of its steps waits for the one before, so
  ///   that it takes longer than the reading.
  init(digests: Bool = true) {
    self.digests = digests
  }

  private mutating func append(_ hash: UInt64) {
    if digests { digest = SeededHash.combine(digest, hash) }
    endsWithMask = false
  }

  mutating func appendMask() {
    guard !endsWithMask else { return }
    append(Self.mask)
    endsWithMask = true
    units += 2
  }

  /// Reads a sentence from the start of a range.
  ///
  /// - Parameter runs: those of the text's words that are known already.
  mutating func read(
    _ text: Span<UInt8>, _ runs: borrowing WordRuns, _ range: Range<Int>, _ table: CueTable,
    maximumUnits: Int
  ) {
    let range =
      range.lowerBound..<min(range.upperBound, range.lowerBound + Self.readBytes)
    plainUntil = 0
    var previous: UInt32 = 0
    var offset = range.lowerBound
    var nextRun = Self.firstRun(runs, from: offset)
    while offset < range.upperBound, units < maximumUnits {
      while nextRun < runs.count, runs.starts[nextRun] < offset { nextRun &+= 1 }
      if nextRun < runs.count, runs.starts[nextRun] == offset, runs.words[nextRun] != 0 {
        previous = 0
        let isDone = readPlain(
          text, runs.starts.span, runs.ends.span, runs.words.span, &nextRun, runs.count, &offset,
          range.upperBound, table, maximumUnits, mayHaveDigit: runs.hasDigit)
        if isDone { return }
        // A word that is not plain text alone, or the end.
        guard nextRun < runs.count, offset < range.upperBound, units < maximumUnits,
          runs.starts[nextRun] == offset, runs.words[nextRun] != 0
        else { continue }
        let word = runs.words[nextRun]
        guard
          let end = take(
            word, table.concepts(of: word), text, offset, Int(runs.ends[nextRun]),
            range.upperBound)
        else { return }
        offset = end
        continue
      }
      if previous != 0 {
        let end = readUnspaced(text, offset, &previous, table, maximumUnits)
        if end != offset {
          offset = end
          continue
        }
      }
      let character = text.character(at: offset)
      let next = offset + character.byteCount
      let code = table.characters.code(of: character.scalar)
      if code.isUnspaced {
        append(UInt64(character.scalar))
        units += 1
        concepts |= table.concepts(of: WordHash.hash(pair: previous, character.scalar))
        previous = character.scalar
        offset = next
        continue
      }
      previous = 0
      if code.joinsWord {
        guard let end = readWord(text, offset..<range.upperBound, table) else { return }
        offset = end
        continue
      }
      if ends(text, offset, next, range.upperBound, character.scalar) { return }
      if let closer = Self.closer(of: character.scalar, text, offset, range) {
        guard let end = skipQuotation(text, next..<range.upperBound, closer) else {
          // A lone dollar sign or bracket is no quotation; a lone quotation mark hides the rest.
          if closer != 0x24, closer != 0x7D, closer != 0x5D, closer != 0x3E {
            appendMask()
            return
          }
          offset = next
          continue
        }
        // A quotation around the whole sentence is the sentence.
        if units == 0, end == range.upperBound {
          offset = next
          continue
        }
        appendMask()
        offset = end
        continue
      }
      offset = next
    }
  }

  /// Whether the sentence ends with this separator.
  private mutating func ends(
    _ text: Span<UInt8>, _ offset: Int, _ next: Int, _ end: Int, _ scalar: UInt32
  ) -> Bool {
    let isBeforeSpace = next >= end || text[next] <= 0x20
    switch scalar {
    case 0x2E, 0x3F, 0x21: return isBeforeSpace && wordCount >= 4
    case 0x3A: return isBeforeSpace && wordCount >= 2
    case 0xFF1A: return wordCount >= 2
    case 0x60 where next + 1 < end && text[next] == 0x60 && text[next + 1] == 0x60:
      appendMask()
      return true
    default: return Self.isStop(scalar) && wordCount >= 2
    }
  }

  /// Full stops, question and exclamation marks that need no space behind them.
  static func isStop(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0x0964, 0x061F, 0x06D4: true
    default: false
    }
  }

  /// The bytes of 16 that are a full stop, question or exclamation mark, or the first of a
  /// character that ``isStop(_:)``, as masks; others may be among them.
  @inline(__always)
  static func mayBeStops(_ text: Span<UInt8>, at offset: Int) -> ByteBlock.Vector {
    typealias Vector = ByteBlock.Vector
    let bytes = UnalignedLoad.vector(text, at: offset)
    let ascii =
      (bytes .== Vector(repeating: UInt8(ascii: "."))) .| (bytes .== Vector(repeating: 0x21))
      .| (bytes .== Vector(repeating: UInt8(ascii: "?")))
    // E3, EF, E0, D8, DB.
    let others =
      (bytes .== Vector(repeating: 0xE3)) .| (bytes .== Vector(repeating: 0xEF))
      .| (bytes .== Vector(repeating: 0xE0))
      .| ((bytes & 0xFC) .== Vector(repeating: 0xD8))
    return UnalignedLoad.vector(ascii .| others)
  }

  /// Whether one of two bytes in a row may belong to a character that ``isStop(_:)``, and be not its
  /// first: told by the lower six bits, which few others share.
  static func mayEndStop(_ a: UInt8, _ b: UInt8) -> Bool {
    // E3 80 82, EF BC 81, EF BC 8E, EF BC 9F, E0 A5 A4, D8 9F, DB 94.
    let middle: UInt64 = 1 << 0x00 | 1 << 0x3C | 1 << 0x25
    let last: UInt64 = 1 << 0x02 | 1 << 0x01 | 1 << 0x0E | 1 << 0x1F | 1 << 0x24 | 1 << 0x14
    return ((middle | last) &>> UInt64(a) | last &>> UInt64(b)) & 1 != 0
  }

  /// The character that closes a quotation opened by this one; `nil` if it opens none.
  private static func closer(
    of scalar: UInt32, _ text: Span<UInt8>, _ offset: Int, _ range: Range<Int>
  ) -> UInt32? {
    switch scalar {
    case 0x22, 0x60, 0x24: scalar
    case 0x27:
      // An apostrophe unless it stands before a word and behind none.
      offset == range.lowerBound || text[offset - 1] == 0x20 || text[offset - 1] == 0x28
        ? scalar : nil
    case 0x7B: 0x7D
    case 0x5B: 0x5D
    case 0x3C: 0x3E
    case 0x201C, 0x201E: 0x201D
    case 0x2018: 0x2019
    case 0xAB: 0xBB
    case 0x300C: 0x300D
    case 0x300E: 0x300F
    case 0x300A: 0x300B
    default: nil
    }
  }

  /// Where the text goes on behind a quotation; `nil` if it does not close.
  private func skipQuotation(_ text: Span<UInt8>, _ range: Range<Int>, _ closer: UInt32) -> Int? {
    var offset = range.lowerBound
    let end = min(range.upperBound, range.lowerBound + Self.quotationBytes)
    while offset < end {
      let character = text.character(at: offset)
      let next = offset + character.byteCount
      if character.scalar == closer {
        // An apostrophe inside a word does not close.
        let isInside = closer == 0x27 && next < range.upperBound && text[next].isWordByte
        if !isInside { return next }
      }
      offset = next
    }
    return nil
  }

  /// Takes the word at the start of a range, or masks it or the link it begins; returns where the
  /// text goes on, `nil` if the sentence ends with this word.
  private mutating func readWord(
    _ text: Span<UInt8>, _ range: Range<Int>, _ table: CueTable
  ) -> Int? {
    var (end, hasDigit) = text.asciiWord(at: range.lowerBound, limit: range.upperBound)
    while end < range.upperBound, text[end] >= 0x80 {
      let character = text.character(at: end)
      guard table.characters.code(of: character.scalar).joinsWord else { break }
      let rest = text.asciiWord(at: end + character.byteCount, limit: range.upperBound)
      end = rest.end
      hasDigit = hasDigit || rest.hasDigit
    }
    if end < range.upperBound, let linkEnd = linkEnd(text, range, wordEnd: end) {
      appendMask()
      return linkEnd
    }
    if hasDigit {
      appendMask()
      return end
    }
    let word = WordHash.hash(text, range.lowerBound, end)
    return takeWord(word, table.concepts(of: word)) ? nil : end
  }

  /// Does the same with a word whose hash is known already.
  @inline(__always)
  private mutating func take(
    _ word: UInt64, _ concepts: UInt64, _ text: Span<UInt8>, _ start: Int, _ end: Int, _ limit: Int
  ) -> Int? {
    // Nearly always there is a space behind, which is taken too.
    let isBeforeSpace = end < limit && text[end] == 0x20
    if !isBeforeSpace, end < limit,
      let linkEnd = linkEnd(text, start..<limit, wordEnd: end)
    {
      appendMask()
      return linkEnd
    }
    if text.asciiWord(at: start, limit: end).hasDigit {
      appendMask()
    } else if takeWord(word, concepts) {
      return nil
    }
    return isBeforeSpace ? end &+ 1 : end
  }

  /// Takes a word; returns whether the sentence ends with it.
  @inline(__always)
  private mutating func takeWord(_ word: UInt64, _ found: UInt64) -> Bool {
    append(word)
    units += 2
    concepts |= found
    guard wordCount > 4, found & Concept.topic.bit != 0 else { return false }
    appendMask()
    return true
  }

  /// The index of the first run that starts at an offset or behind it.
  private static func firstRun(_ runs: borrowing WordRuns, from offset: Int) -> Int {
    var first = 0
    var count = runs.count
    while count > 0 {
      let half = count / 2
      if runs.starts[first &+ half] < offset {
        first &+= half &+ 1
        count &-= half &+ 1
      } else {
        count = half
      }
    }
    return first
  }

  /// Whether a word with this byte behind it may begin a link, path or address.
  @inline(__always)
  static func mayBeginLink(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "/"), UInt8(ascii: "\\"),
      UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// Where the link, path or address ends that begins with a word; `nil` if it is just a word.
  private mutating func linkEnd(
    _ text: Span<UInt8>, _ range: Range<Int>, wordEnd: Int
  ) -> Int? {
    if wordEnd < plainUntil { return nil }
    guard Self.mayBeginLink(text[wordEnd]) else { return nil }
    var slashes = 0
    var isLink = false
    var end = wordEnd
    while end < range.upperBound, text[end] > 0x20 {
      switch text[end] {
      case UInt8(ascii: "@"), UInt8(ascii: "\\"): isLink = true
      case UInt8(ascii: "/"): slashes += 1
      default: break
      }
      end += 1
    }
    if isLink || slashes > 1 { return end }
    plainUntil = end
    return nil
  }
}

extension UInt8 {
  /// Whether the byte is an ASCII letter or digit.
  var isWordByte: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }
}
