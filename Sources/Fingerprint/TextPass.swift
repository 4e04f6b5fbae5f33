internal import Sketches

/// The one pass over a prompt's bytes: words, their SimHash, character counts, scripts.
///
/// It goes piece by piece: first all runs of word bytes (``WordRuns``), then their words in batches,
/// then their votes and concepts. Each of these loops does one thing for every run alike, so that
/// little depends on the word at hand. A run with bytes beyond ASCII is decoded character by
/// character. The runs of the first piece are kept for the skeleton.
struct TextPass {
  private var reader: WordReader
  /// The runs that begin in the first ``WordRuns/pieceBytes`` of the text, without one that ends
  /// beyond.
  private(set) var lead = WordRuns()
  private var later = WordRuns()
  private(set) var characters = CharacterCounts()

  init(key: FingerprintKey) {
    reader = WordReader(key: key)
  }

  /// The script with the most letters, ``Script/none`` if there are none; of equals the first.
  ///
  /// Changes nothing: but to call what does not mutate, the compiler copies the whole pass.
  mutating func script(of text: Span<UInt8>) -> Script {
    reader.script(of: text)
  }

  /// The SimHash of the words read.
  mutating func simHash() -> UInt64 {
    reader.simHash()
  }

  /// Reads a whole text and forgets the one before; cues go to `matcher`.
  ///
  /// - Parameter table: given, not kept: what a value of its own holds is retained whenever it is
  ///   lent while the value changes.
  mutating func read(_ text: Span<UInt8>, _ matcher: inout CueMatcher, _ table: CueTable) {
    characters = CharacterCounts()
    reader.reset()
    lead.read(text, from: 0, open: nil, &characters)
    reader.read(text, &lead, &matcher, table)
    var open = lead.openStart
    var start = WordRuns.pieceBytes
    while start < text.count {
      later.read(text, from: start, open: open, &characters)
      reader.read(text, &later, &matcher, table)
      open = later.openStart
      start &+= WordRuns.pieceBytes
    }
    reader.flush(&matcher)
  }
}

/// Reads the words of runs.
struct WordReader {
  private let wordKey: (UInt64, UInt64)
  private let pairKey: (UInt64, UInt64)

  /// SimHash whose low 32 bits are voted on by the words and whose high 32 bits by the pairs of
  /// neighbours.
  private var votes = FeatureVotes()
  /// Words not yet voted.
  private var batch = WordBatch()
  /// Keyed hash of the word before those, 0 at the start.
  private var previousWord: UInt64 = 0
  /// Words before those; characters of unspaced scripts count as words.
  private var wordCount = 0
  /// Letters beyond ASCII by ``Script``.
  private var letters = InlineArray<16, Int>(repeating: 0)
  /// Whether there was a run with bytes beyond ASCII.
  private var hasWide = false

  init(key: FingerprintKey) {
    wordKey = (key.words.low, key.words.high | 1)
    pairKey = (key.wordPairs.low, key.wordPairs.high | 1)
  }

  /// Forgets the text before.
  mutating func reset() {
    votes.removeAll()
    batch.removeAll()
    previousWord = 0
    wordCount = 0
    if hasWide { letters = InlineArray(repeating: 0) }
    hasWide = false
  }

  /// The script with the most letters; of equals the first.
  mutating func script(of text: Span<UInt8>) -> Script {
    guard hasWide else { return text.hasASCIILetter() ? .latin : .none }
    let asciiLetters = text.asciiLetterCount()
    var best = Script.none
    var most = 0
    for script in Script.allCases {
      var count = letters[Int(script.rawValue)]
      if script == .latin { count += asciiLetters }
      if count > most {
        best = script
        most = count
      }
    }
    return best
  }

  /// The SimHash of the words read.
  mutating func simHash() -> UInt64 {
    votes.majority()
  }

  /// Reads the words of runs, and notes there the hashes of plain ones.
  mutating func read(
    _ text: Span<UInt8>, _ runs: inout WordRuns, _ matcher: inout CueMatcher, _ table: CueTable
  ) {
    let lastStart = text.count &- 16
    var next = 0
    while next < runs.count {
      if batch.isFull { flush(&matcher) }
      if runs.starts[next] <= lastStart {
        next &+= batch.take(
          text, runs.starts, runs.ends, from: next, to: runs.count, table.filter, table.lengths,
          &runs.words, mayHaveNonASCII: runs.hasNonASCII)
        if next == runs.count || batch.isFull { continue }
      }
      let start = Int(runs.starts[next])
      let end = Int(runs.ends[next])
      runs.words[next] = 0
      let bytes = WordBytes(text, start, end &- start)
      if end &- start <= 16, !bytes.hasNonASCII {
        let word = WordHash.hash(bytes, end &- start)
        runs.words[next] = word
        batch.append(word, start: start, mayHaveConcept: table.mayHaveConcept(word))
      } else if Self.isASCII(text, start, end) {
        batch.append(WordHash.hash(text, start, end), start: start, mayHaveConcept: 1)
      } else {
        readWide(text, start, end, &matcher, table)
      }
      next &+= 1
    }
  }

  /// Takes the words read so far into account.
  mutating func flush(_ matcher: inout CueMatcher) {
    matcher.see(&batch, before: wordCount)
    wordCount &+= batch.count
    previousWord = votes.add(&batch, wordKey, pairKey, after: previousWord)
    batch.removeAll()
  }

  private static func isASCII(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    for offset in stride(from: start, to: end, by: 16)
    where WordBytes(text, offset, end &- offset).hasNonASCII {
      return false
    }
    return true
  }

  /// Reads a run of word bytes that are not all ASCII: it may hold several words, and punctuation.
  @inline(never)
  private mutating func readWide(
    _ text: Span<UInt8>, _ start: Int, _ end: Int, _ matcher: inout CueMatcher,
    _ table: CueTable
  ) {
    hasWide = true
    var previousUnspaced: UInt32 = 0
    var hasPair = false
    var offset = start
    while offset < end {
      if batch.isFull { flush(&matcher) }
      if previousUnspaced != 0 {
        let next = batch.takePairs(
          text, from: offset, &previousUnspaced, table.filter, table.characters.codes, &letters)
        if next != offset {
          hasPair = true
          offset = next
          continue
        }
      }
      let character = text.character(at: offset)
      let code = table.characters.code(of: character.scalar)
      if code.isUnspaced {
        letters[code.script] &+= 1
        if previousUnspaced != 0 {
          let pair = WordHash.hash(pair: previousUnspaced, character.scalar)
          add(pair, at: offset, table)
          hasPair = true
        }
        previousUnspaced = character.scalar
        offset &+= character.byteCount
        continue
      }
      if previousUnspaced != 0, !hasPair {
        add(WordHash.hash(pair: 0, previousUnspaced), at: offset, table)
        if batch.isFull { flush(&matcher) }
      }
      previousUnspaced = 0
      hasPair = false
      if code.joinsWord {
        let behind = wordEnd(text, offset, end, table)
        add(WordHash.hash(text, offset, behind), at: offset, table)
        offset = behind
      } else {
        offset &+= character.byteCount
      }
    }
    if previousUnspaced != 0, !hasPair {
      if batch.isFull { flush(&matcher) }
      add(WordHash.hash(pair: 0, previousUnspaced), at: end, table)
    }
  }

  /// Where the word ends that begins at `start`; counts its letters beyond ASCII.
  @inline(__always)
  private mutating func wordEnd(
    _ text: Span<UInt8>, _ start: Int, _ end: Int, _ table: CueTable
  ) -> Int {
    var offset = start
    while offset < end {
      // In a run, what is ASCII is a letter or a digit; ASCII letters are counted with their block.
      if text[offset] < 0x80 {
        offset &+= 1
        continue
      }
      let character = text.character(at: offset)
      let code = table.characters.code(of: character.scalar)
      guard code.joinsWord else { break }
      if code.isLetter { letters[code.script] &+= 1 }
      offset &+= character.byteCount
    }
    return offset
  }

  /// Takes one word of such a run; there must be room.
  @inline(__always)
  private mutating func add(_ word: UInt64, at offset: Int, _ table: CueTable) {
    batch.append(word, start: offset, mayHaveConcept: table.mayHaveConcept(word))
  }
}
