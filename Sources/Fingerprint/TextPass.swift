internal import Sketches

/// The one pass over a prompt's bytes: words, their SimHash, character counts, scripts.
///
/// It goes piece by piece: first the edges of all runs of word bytes (``RunEdges``), then the runs,
/// then their votes and concepts. Each of these loops does one thing for every run alike, so that
/// little depends on the word at hand. A run with bytes beyond ASCII is decoded character by
/// character. The runs of the first piece are kept for the skeleton.
struct TextPass {
  private var edges = RunEdges()
  private var reader: WordReader
  /// The runs that begin in the first ``RunEdges/pieceBytes`` of the text, without one that ends
  /// beyond, are the first ``leadCount`` of these.
  private(set) var lead = [WordRun](repeating: WordRun(), count: RunEdges.maximumRuns)
  private(set) var leadCount = 0
  private var later = [WordRun](repeating: WordRun(), count: RunEdges.maximumRuns)
  /// Indices of the runs whose word may have a concept; one more is written than counts.
  private var candidates = [Int32](repeating: 0, count: RunEdges.maximumRuns + 1)

  init(key: FingerprintKey) {
    reader = WordReader(key: key)
  }

  var characters: CharacterCounts { edges.characters }

  /// The script with the most letters, ``Script/none`` if there are none; of equals the first.
  var script: Script {
    reader.script(asciiLetters: edges.characters.asciiLetters)
  }

  /// The SimHash of the words read.
  mutating func simHash() -> UInt64 {
    reader.simHash()
  }

  /// Reads a whole text and forgets the one before; cues go to `matcher`.
  mutating func read(_ text: Span<UInt8>, _ matcher: inout CueMatcher) {
    edges.reset()
    reader.reset()
    edges.read(text, from: 0)
    leadCount = edges.count / 2
    reader.read(text, edges, &lead, &candidates, &matcher)
    var start = RunEdges.pieceBytes
    while start < text.count {
      edges.read(text, from: start)
      reader.read(text, edges, &later, &candidates, &matcher)
      start &+= RunEdges.pieceBytes
    }
  }
}

/// Reads the words of runs.
struct WordReader {
  private let wordKey: (UInt64, UInt64)
  private let pairKey: (UInt64, UInt64)
  private let filter = CueTable.compiled.filter

  /// SimHash whose low 32 bits are voted on by the words and whose high 32 bits by the pairs of
  /// neighbours.
  private var votes = FeatureVotes()
  /// Hash of the word before, 0 at the start.
  private var previousWord: UInt64 = 0
  /// Words seen; characters of unspaced scripts count as words.
  private var wordCount = 0
  /// Letters beyond ASCII by ``Script``.
  private var letters = InlineArray<13, Int>(repeating: 0)
  private var hasLetters = false

  init(key: FingerprintKey) {
    wordKey = (key.words.low, key.words.high | 1)
    pairKey = (key.wordPairs.low, key.wordPairs.high | 1)
  }

  /// Forgets the text before.
  mutating func reset() {
    votes.removeAll()
    previousWord = 0
    wordCount = 0
    if hasLetters { letters = InlineArray(repeating: 0) }
    hasLetters = false
  }

  /// The script with the most letters; of equals the first.
  func script(asciiLetters: Int) -> Script {
    guard hasLetters else { return asciiLetters > 0 ? .latin : .none }
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

  /// Reads the runs between pairs of edges into a list.
  mutating func read(
    _ text: Span<UInt8>, _ runEdges: borrowing RunEdges, _ runs: inout [WordRun],
    _ candidateList: inout [Int32], _ matcher: inout CueMatcher
  ) {
    let edges = runEdges.all.span
    let count = runEdges.count / 2
    var all = runs.mutableSpan
    var candidates = candidateList.mutableSpan
    var candidateCount = 0
    // Words before the piece, less the runs before which a run of several or no words moved.
    var base = wordCount
    var foreignCount = 0
    var previous = previousWord
    let filter = filter
    let source = WordSource(text)
    for index in 0..<count {
      let start = Int(edges[2 &* index])
      let end = Int(edges[2 &* index &+ 1])
      let length = end &- start
      let bytes = WordBytes(source, text, start, length)
      var word = WordHash.hash(bytes, length)
      var run = WordRun()
      run.start = Int32(truncatingIfNeeded: start)
      run.end = Int32(truncatingIfNeeded: end)
      if bytes.hasNonASCII || length > 16 {
        if bytes.hasNonASCII || Self.hasNonASCII(text, start &+ 16, end) {
          matcher.see(&all, candidates.span.extracting(first: candidateCount), base)
          candidateCount = 0
          foreignCount &+= 1
          wordCount = base &+ index
          previousWord = previous
          readRun(text, start, end, &matcher)
          base = wordCount &- index &- 1
          previous = previousWord
          all[index] = run
          continue
        }
        word = WordHash.lengthen(word, text, start &+ 16, end)
      } else {
        run.kind = bytes.hasDigit ? .digits : .letters
      }
      let keyed = WordHash.fold(word ^ wordKey.0, wordKey.1)
      run.word = word
      run.feature = feature(keyed, after: previous)
      previous = keyed
      all[index] = run
      candidates[candidateCount] = Int32(truncatingIfNeeded: index)
      candidateCount &+= CueTable.mayHaveConcept(word, filter.span)
    }
    matcher.see(&all, candidates.span.extracting(first: candidateCount), base)
    wordCount = base &+ count
    previousWord = previous
    votes.add(all.span.extracting(first: count), wordCount: count &- foreignCount)
  }

  /// What a word adds to the SimHash.
  @inline(__always)
  private func feature(_ keyed: UInt64, after previous: UInt64) -> UInt64 {
    let pair = WordHash.fold(previous &+ pairKey.0, keyed ^ pairKey.1)
    return keyed & 0xFFFF_FFFF | pair & 0xFFFF_FFFF_0000_0000
  }

  @inline(never)
  private static func hasNonASCII(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var offset = start
    while offset < end {
      let bytes = WordBytes(text, offset, end &- offset)
      if bytes.hasNonASCII { return true }
      offset &+= 16
    }
    return false
  }

  /// Reads a run of word bytes that are not all ASCII: it may hold several words, and punctuation.
  private mutating func readRun(
    _ text: Span<UInt8>, _ start: Int, _ end: Int, _ matcher: inout CueMatcher
  ) {
    var wordStart = -1
    var previousUnspaced: UInt32 = 0
    var hasPair = false
    var offset = start
    while offset < end {
      let character = text.character(at: offset)
      let kind = CharacterKind(character.scalar)
      if wordStart >= 0, !kind.joinsWord {
        add(WordHash.hash(text, wordStart, offset), at: wordStart, &matcher)
        wordStart = -1
      }
      if case .unspaced(let script) = kind {
        count(script)
        if previousUnspaced != 0 {
          let pair = WordHash.hash(pair: previousUnspaced, character.scalar)
          add(pair, at: offset, &matcher)
          hasPair = true
        }
        previousUnspaced = character.scalar
      } else {
        if previousUnspaced != 0, !hasPair {
          add(WordHash.hash(pair: 0, previousUnspaced), at: offset, &matcher)
        }
        previousUnspaced = 0
        hasPair = false
        if kind.joinsWord {
          if wordStart < 0 { wordStart = offset }
          // ASCII letters have been counted with their block.
          if case .letter(let script) = kind, character.byteCount > 1 { count(script) }
        }
      }
      offset &+= character.byteCount
    }
    if wordStart >= 0 {
      add(WordHash.hash(text, wordStart, end), at: wordStart, &matcher)
    } else if previousUnspaced != 0, !hasPair {
      add(WordHash.hash(pair: 0, previousUnspaced), at: end, &matcher)
    }
  }

  @inline(__always)
  private mutating func count(_ script: Script) {
    letters[Int(script.rawValue)] &+= 1
    hasLetters = true
  }

  /// Takes one word of such a run into account.
  @inline(__always)
  private mutating func add(_ word: UInt64, at offset: Int, _ matcher: inout CueMatcher) {
    let keyed = WordHash.fold(word ^ wordKey.0, wordKey.1)
    votes.add(feature(keyed, after: previousWord))
    previousWord = keyed
    wordCount &+= 1
    matcher.see(word, index: wordCount, at: offset)
  }
}

extension CharacterKind {
  /// Whether the character may stand inside a word.
  @inline(__always)
  var joinsWord: Bool {
    switch self {
    case .mark, .letter: true
    case .separator, .unspaced: false
    }
  }
}
