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

  @inline(__always)
  var characters: CharacterCounts { edges.characters }

  /// The script with the most letters, ``Script/none`` if there are none; of equals the first.
  ///
  /// Changes nothing: but to call what does not mutate, the compiler copies the whole pass.
  mutating func script() -> Script {
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
  private let table = CueTable.compiled
  private let masks = WordMask.all

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
  mutating func script(asciiLetters: Int) -> Script {
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
    let edges = runEdges.all.span.extracting(first: runEdges.count)
    let count = edges.count / 2
    var all = runs.mutableSpan
    var candidates = candidateList.mutableSpan
    var candidateCount = 0
    let end = TextEnd(text)
    let filter = table.filter
    let masks = masks
    // The first run whose word is still to be taken, and the first still to be read.
    var first = 0
    var next = 0
    while true {
      next = Self.readPlain(
        text, end: end.bytes.span, edges, from: next, filter.span, masks.span, &all, &candidates,
        &candidateCount)
      guard next < count else { break }
      let run = Int(edges[2 &* next])..<Int(edges[2 &* next &+ 1])
      all[next] = WordRun()
      all[next].start = edges[2 &* next]
      all[next].end = edges[2 &* next &+ 1]
      if Self.isASCII(text, run) {
        all[next].word = WordHash.hash(text, run.lowerBound, run.upperBound)
        candidates[candidateCount] = Int32(truncatingIfNeeded: next)
        candidateCount &+= 1
      } else {
        take(&all, first..<next, candidates.span.extracting(first: candidateCount), &matcher)
        candidateCount = 0
        readRun(text, run.lowerBound, run.upperBound, &matcher)
        first = next &+ 1
      }
      next &+= 1
    }
    take(&all, first..<count, candidates.span.extracting(first: candidateCount), &matcher)
  }

  /// Reads runs up to one that is long or not all ASCII, and returns its index; it calls nothing,
  /// so that what it works with stays in registers.
  @inline(never)
  private static func readPlain(
    _ text: Span<UInt8>, end: Span<UInt8>, _ edges: Span<Int32>, from first: Int,
    _ filter: Span<UInt64>, _ masks: Span<WordMask>, _ runs: inout MutableSpan<WordRun>,
    _ candidates: inout MutableSpan<Int32>, _ candidateCount: inout Int
  ) -> Int {
    var count = candidateCount
    var index = first
    var rest = edges.extracting(droppingFirst: 2 &* first)
    while rest.count >= 2 {
      let start = Int(rest[0])
      let length = Int(rest[1]) &- start
      guard length < masks.count else { break }
      let bytes = WordBytes(text, end: end, start, masks[length])
      if bytes.hasNonASCII { break }
      let word = WordHash.hash(bytes, length)
      runs[index] = WordRun(
        word: word, concepts: 0, start: rest[0], end: rest[1],
        kind: bytes.hasDigit ? .digits : .letters)
      candidates[count] = Int32(truncatingIfNeeded: index)
      count &+= CueTable.mayHaveConcept(word, filter)
      index &+= 1
      rest = rest.extracting(droppingFirst: 2)
    }
    candidateCount = count
    return index
  }

  /// Takes the words of runs into account, and the concepts of the candidates among them.
  private mutating func take(
    _ runs: inout MutableSpan<WordRun>, _ range: Range<Int>, _ candidates: Span<Int32>,
    _ matcher: inout CueMatcher
  ) {
    matcher.see(&runs, candidates, wordCount &- range.lowerBound)
    var rest = runs.span.extracting(range)
    wordCount &+= rest.count
    var previous = previousWord
    while !rest.isEmpty {
      let keyed = WordHash.fold(rest[0].word ^ wordKey.0, wordKey.1)
      votes.add(feature(keyed, after: previous))
      previous = keyed
      rest = rest.extracting(droppingFirst: 1)
    }
    previousWord = previous
  }

  /// What a word adds to the SimHash.
  @inline(__always)
  private func feature(_ keyed: UInt64, after previous: UInt64) -> UInt64 {
    let pair = WordHash.fold(previous &+ pairKey.0, keyed ^ pairKey.1)
    return keyed & 0xFFFF_FFFF | pair & 0xFFFF_FFFF_0000_0000
  }

  private static func isASCII(_ text: Span<UInt8>, _ run: Range<Int>) -> Bool {
    for offset in stride(from: run.lowerBound, to: run.upperBound, by: 16)
    where WordBytes(text, offset, run.upperBound &- offset).hasNonASCII {
      return false
    }
    return true
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
