import Testing

@testable import Fingerprint

/// What is read of many bytes at once, against the same read byte by byte.
@Suite struct TextPassTests {
  /// Bytes of all kinds, at lengths around the sizes of vectors, blocks and pieces.
  private static func texts(_ seed: UInt64) -> [[UInt8]] {
    var random = SeededGenerator(seed: seed)
    let pool =
      Array("abyzABYZ0189 \n.:/@[`{}~\u{7F}".utf8) + [0, 9, 0x80, 0xBF, 0xC3, 0xE4, 0xF0, 0xFF]
    return (Array(0..<140) + [4095, 4096, 4097, 8192, 9000]).map { count in
      // The rarer separators are, the longer runs get.
      let share = 1 + random.below(40)
      return (0..<count).map { _ in
        random.below(share) == 0 ? pool[random.below(pool.count)] : pool[random.below(11)]
      }
    }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122, 0x80...: true
    default: false
    }
  }

  @Test func runsAreThoseOfSingleBytes() {
    for text in Self.texts(51) {
      var expected: [Range<Int>] = []
      for (index, byte) in text.enumerated() where Self.isWordByte(byte) {
        if let last = expected.last, last.upperBound == index {
          expected[expected.count - 1] = last.lowerBound..<index + 1
        } else {
          expected.append(index..<index + 1)
        }
      }
      var found: [Range<Int>] = []
      var runs = WordRuns()
      var characters = CharacterCounts()
      var open: UInt32?
      for start in stride(from: 0, to: text.count, by: WordRuns.pieceBytes) {
        runs.read(text.span, from: start, open: open, &characters)
        for index in 0..<runs.count {
          found.append(Int(runs.starts[index])..<Int(runs.ends[index]))
        }
        open = runs.openStart
        let piece = text[start..<min(start + WordRuns.pieceBytes, text.count)]
        // A piece's last block may reach back into the one before.
        #expect(runs.hasNonASCII || piece.allSatisfy { $0 < 0x80 })
      }
      #expect(open == nil)
      #expect(found == expected, "\(text.count) bytes")
      #expect(characters.wide == text.count { $0 >= 0xE0 })
      let continuations = text.count { (0x80..<0xC0).contains($0) }
      #expect(characters.narrow == text.count - continuations - characters.wide)
    }
  }

  @Test func lettersAreCounted() {
    for text in Self.texts(52) {
      let letters = text.count { (65...90).contains($0) || (97...122).contains($0) }
      #expect(text.span.asciiLetterCount() == letters)
      #expect(text.span.hasASCIILetter() == (letters > 0))
    }
  }

  @Test func linesAndTheirWhiteSpaceAreFound() {
    for text in Self.texts(53) {
      for start in stride(from: 0, to: min(text.count, 150), by: 3) {
        let newline = text[start...].firstIndex(of: 10)
        let next = text.span.nextLine(after: start)
        #expect(newline.map { next == $0 + 1 } ?? (next >= text.count))
        let end = min(text.count, start + 40)
        let visible = (start..<end).filter { text[$0] > 0x20 }
        let trimmed = text.span.trimmed(start..<end)
        if let first = visible.first, let last = visible.last {
          #expect(trimmed == first..<last + 1)
        } else {
          #expect(trimmed.isEmpty)
        }
      }
    }
  }

  @Test func sentencesStartBehindTheLastStop() {
    let seed: UInt64 = 54
    var random = SeededGenerator(seed: seed)
    let pool = [
      "a", "b", "c", " ", ".", "? ", "!\n", "。", "！", "．", "？", "।", "؟", "۔", "字", "あ", "ह", "é",
    ]
    for _ in 0..<100 {
      var text: [UInt8] = []
      for _ in 0..<random.below(40) { text += Array(pool[random.below(pool.count)].utf8) }
      if random.below(3) == 0, !text.isEmpty { text[random.below(text.count)] = 0xE3 }
      for earliest in 0..<text.count {
        for start in stride(from: earliest, through: text.count, by: 3) {
          let expected = Self.sentenceStart(text, start, earliest)
          let found = text.span.sentenceStart(before: start, notBefore: earliest)
          guard found != expected else { continue }
          Issue.record("seed \(seed), \(text), \(start), \(earliest): \(found), \(expected)")
        }
      }
    }
  }

  /// By the definition: behind the last byte that ends a sentence.
  private static func sentenceStart(_ text: [UInt8], _ start: Int, _ earliest: Int) -> Int {
    let stops = ["。", "！", "．", "？", "।", "؟", "۔"].map { Array($0.utf8) }
    func isStop(at offset: Int) -> Bool {
      stops.contains { text[offset...].starts(with: $0) }
    }
    var position = start
    while position > earliest {
      let last = position - 1
      let isASCIIStop =
        [0x2E, 0x3F, 0x21].contains(text[last])
        && (position >= text.count || text[position] <= 0x20)
      let isInside = (0x80..<0xC0).contains(text[last]) && last >= 2
      if isASCIIStop || isInside && (isStop(at: last - 2) || isStop(at: last - 1)) {
        return position
      }
      position -= 1
    }
    return earliest
  }

  @Test func characterTableAgreesWithTheRules() {
    let codes = CharacterTable.compiled.codes
    let wrong = (0..<0x11_0000 as Range<UInt32>).filter { scalar in
      let code = CharacterTable.code(of: scalar, codes.span)
      let expected: (isUnspaced: Bool, joinsWord: Bool, isLetter: Bool, script: Script?) =
        switch CharacterKind(scalar) {
        case .separator: (false, false, false, nil)
        case .mark: (false, true, false, nil)
        case .letter(let script): (false, true, true, script)
        case .unspaced(let script): (true, false, false, script)
        }
      return (code.isUnspaced, code.joinsWord, code.isLetter)
        != (expected.isUnspaced, expected.joinsWord, expected.isLetter)
        || expected.script.map { Int($0.rawValue) != code.script } ?? false
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(10))")
  }

  @Test func threeByteCharactersAreDecodedLikeOthers() {
    for lead: UInt8 in [0x00, 0x7F, 0xC3, 0xDF, 0xE0, 0xE4, 0xE9, 0xED, 0xEF, 0xF0, 0xFF] {
      for second: UInt8 in stride(from: 0, through: 255, by: 5) {
        for third: UInt8 in [0x20, 0x7F, 0x80, 0x9F, 0xBF, 0xC0, 0xFF] {
          let bytes = [lead, second, third, 0x41]
          let word = UInt32(lead) | UInt32(second) << 8 | UInt32(third) << 16 | 0x41 << 24
          let scalar = ThreeByteCharacter.scalar(word)
          let character = bytes.span.character(at: 0)
          #expect(scalar == (character.byteCount == 3 ? character.scalar : nil))
        }
      }
    }
  }
}
