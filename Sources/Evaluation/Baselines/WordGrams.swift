import Sketches

/// The word 6-grams of a text, by hash. A word is what white space leaves.
enum WordGrams {
  /// Words in a gram.
  static let words = 6
  private static let seed: UInt64 = 6

  /// Calls `body` with the hash of each run of six words, in order; a text of fewer has none.
  ///
  /// Cost: linear in the bytes; nothing is allocated.
  static func forEach(in text: Span<UInt8>, _ body: (UInt64) -> Void) {
    var last = InlineArray<6, UInt64>(repeating: 0)
    var count = 0
    forEachWord(in: text) { word in
      last[count % words] = SeededHash.hash(word, seed: seed)
      count += 1
      guard count >= words else { return }
      var gram: UInt64 = 0
      for place in count - words..<count {
        gram = SeededHash.combine(gram, last[place % words])
      }
      body(gram)
    }
  }

  private static func forEachWord(in text: Span<UInt8>, _ body: (Span<UInt8>) -> Void) {
    var start = 0
    var place = 0
    while place < text.count {
      let space = spaceLength(text, place)
      if space > 0 {
        if place > start { body(text.extracting(start..<place)) }
        start = place + space
      }
      place += max(1, space)
    }
    if start < text.count { body(text.extracting(start..<text.count)) }
  }

  /// Bytes of the white-space character at a place; 0 if there is none. White space is U+0009 to
  /// U+000D, U+001C to U+0020, U+0085, and what Unicode calls a separator: U+00A0, U+1680, U+2000
  /// to U+200A, U+2028, U+2029, U+202F, U+205F, U+3000.
  private static func spaceLength(_ text: Span<UInt8>, _ place: Int) -> Int {
    let first = text[place]
    switch first {
    case 0x09...0x0D, 0x1C...0x20: return 1
    case ..<0xC2: return 0
    case 0xC2:
      guard place + 1 < text.count else { return 0 }
      return text[place + 1] == 0x85 || text[place + 1] == 0xA0 ? 2 : 0
    case 0xE1...0xE3:
      guard place + 2 < text.count else { return 0 }
      let second = text[place + 1]
      let third = text[place + 2]
      let isSpace =
        switch (first, second) {
        case (0xE1, 0x9A), (0xE3, 0x80): third == 0x80
        case (0xE2, 0x80): third <= 0x8A || (0xA8...0xA9).contains(third) || third == 0xAF
        case (0xE2, 0x81): third == 0x9F
        default: false
        }
      return isSpace ? 3 : 0
    default: return 0
    }
  }
}
