internal import Sketches

/// The one pass over a prompt's bytes: words, their SimHash, character counts, scripts.
///
/// Blocks of 64 bytes become bit masks of word bytes and of bytes beyond ASCII; words are then
/// found by their edges in the masks, so that no branch depends on single bytes. A run with bytes
/// beyond ASCII is decoded character by character.
struct TextPass {
  private let wordKey: (UInt64, UInt64)
  private let pairKey: (UInt64, UInt64)

  /// SimHash whose low 32 bits are voted on by the words and whose high 32 bits by the pairs of
  /// neighbours.
  private var votes = FeatureVotes()
  /// Hash of the word before, 0 at the start.
  private var previousWord: UInt64 = 0
  /// Words seen; characters of unspaced scripts count as words.
  private(set) var wordCount = 0
  /// Characters of one or two bytes.
  private(set) var narrowCharacters = 0
  /// Characters of three or four bytes.
  private(set) var wideCharacters = 0
  /// Letters by ``Script``.
  private(set) var letters = InlineArray<13, Int>(repeating: 0)

  init(key: FingerprintKey) {
    wordKey = (key.words.low, key.words.high | 1)
    pairKey = (key.wordPairs.low, key.wordPairs.high | 1)
  }

  /// The script with the most letters, ``Script/none`` if there are none; of equals the first.
  var script: Script {
    var best = Script.none
    var most = 0
    for script in Script.allCases where letters[Int(script.rawValue)] > most {
      best = script
      most = letters[Int(script.rawValue)]
    }
    return best
  }

  /// The SimHash of the words read.
  mutating func simHash() -> UInt64 {
    votes.majority()
  }

  /// Forgets the text before.
  mutating func reset() {
    votes.removeAll()
    previousWord = 0
    wordCount = 0
    narrowCharacters = 0
    wideCharacters = 0
    for index in letters.indices { letters[index] = 0 }
  }

  /// Reads a whole text; cues go to `matcher`.
  mutating func read(_ text: Span<UInt8>, _ matcher: inout CueMatcher) {
    var isInWord = false
    var wordStart = 0
    // The last byte so far that is not ASCII: a word that starts behind it is plain.
    var lastNonASCII = -1
    var block = 0
    while block < text.count {
      let masks = readBlock(text, at: block)
      let shifted = masks.word &<< 1 | (isInWord ? 1 : 0)
      var starts = masks.word & ~shifted
      var ends = ~masks.word & shifted
      if !isInWord { wordStart = block &+ Self.popFirst(&starts) }
      while ends != 0 {
        let bit = Self.popFirst(&ends)
        let end = block &+ bit
        if masks.nonASCII != 0 {
          let before = masks.nonASCII & ~(.max &<< UInt64(truncatingIfNeeded: bit))
          if before != 0 { lastNonASCII = block &+ 63 &- before.leadingZeroBitCount }
        }
        if lastNonASCII < wordStart {
          add(WordHash.hash(text, wordStart, end), at: wordStart, &matcher)
        } else {
          readRun(text, wordStart, end, &matcher)
        }
        wordStart = block &+ Self.popFirst(&starts)
      }
      isInWord = masks.word &>> 63 != 0
      if masks.nonASCII != 0 {
        lastNonASCII = block &+ 63 &- masks.nonASCII.leadingZeroBitCount
      }
      block &+= 64
    }
    // Only a text whose length is a multiple of 64 ends inside a word.
    guard isInWord else { return }
    if lastNonASCII < wordStart {
      add(WordHash.hash(text, wordStart, text.count), at: wordStart, &matcher)
    } else {
      readRun(text, wordStart, text.count, &matcher)
    }
  }

  /// The lowest bit's place, and the mask without it; 64 of an empty mask.
  @inline(__always)
  private static func popFirst(_ mask: inout UInt64) -> Int {
    let bit = mask.trailingZeroBitCount
    mask &= mask &- 1
    return bit
  }

  /// Masks of up to 64 bytes, one bit a byte; counts their characters and ASCII letters.
  @inline(__always)
  private mutating func readBlock(
    _ text: Span<UInt8>, at block: Int
  ) -> (word: UInt64, nonASCII: UInt64) {
    var word: UInt64 = 0
    var nonASCII: UInt64 = 0
    let count = min(64, text.count &- block)
    var continuations: UInt64 = 0
    var wideLeads: UInt64 = 0
    var asciiLetters: UInt64 = 0
    var offset = 0
    while offset < count {
      let bytes = ByteWord(text, at: block &+ offset)
      let letters = bytes.letters
      asciiLetters &+= letters &>> 7
      let wordBytes = ByteWord.gather(letters | bytes.digits | bytes.nonASCII)
      word |= wordBytes &<< UInt64(truncatingIfNeeded: offset)
      if bytes.nonASCII != 0 {
        nonASCII |= ByteWord.gather(bytes.nonASCII) &<< UInt64(truncatingIfNeeded: offset)
        continuations &+= bytes.continuations &>> 7
        wideLeads &+= bytes.wideLeads &>> 7
      }
      offset &+= 8
    }
    let wide = ByteWord.sum(wideLeads)
    wideCharacters &+= wide
    narrowCharacters &+= count &- ByteWord.sum(continuations) &- wide
    letters[Int(Script.latin.rawValue)] &+= ByteWord.sum(asciiLetters)
    return (word, nonASCII)
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
        letters[Int(script.rawValue)] &+= 1
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
          if case .letter(let script) = kind, character.byteCount > 1 {
            letters[Int(script.rawValue)] &+= 1
          }
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

  /// Takes one word into account.
  @inline(__always)
  private mutating func add(_ word: UInt64, at offset: Int, _ matcher: inout CueMatcher) {
    let keyed = WordHash.fold(word ^ wordKey.0, wordKey.1)
    let pair = WordHash.fold(previousWord &+ pairKey.0, keyed ^ pairKey.1)
    previousWord = keyed
    votes.add(keyed & 0xFFFF_FFFF | pair & 0xFFFF_FFFF_0000_0000)
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
