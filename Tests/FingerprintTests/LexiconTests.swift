import Testing

@testable import Fingerprint

@Suite struct LexiconTests {
  @Test func everyEntryIsFoundWithItsConcept() {
    for (concept, word) in CueLexicon.entries {
      let hash = WordHash.hash(entry: Array(word.utf8).span)
      #expect(CueTable.compiled.concepts(of: hash) & concept.bit != 0, "\(word)")
    }
  }

  @Test func whatIsNotInTheLexiconHasNoConcept() {
    let entries = Set(CueLexicon.entries.map { WordHash.hash(entry: Array($0.word.utf8).span) })
    let table = CueTable.compiled
    let seed: UInt64 = 31
    var random = SeededGenerator(seed: seed)
    let words = (0..<50_000).map { _ in random.next() }.filter { !entries.contains($0) }
    #expect(words.allSatisfy { table.find($0) == 0 }, "seed \(seed)")
    #expect(words.allSatisfy { table.concepts(of: $0) == 0 }, "seed \(seed)")
    #expect(table.find(0) == 0)
  }

  @Test func entriesAreWhatThePassReads() {
    for (_, word) in CueLexicon.entries {
      let kinds = word.unicodeScalars.map { CharacterKind($0.value) }
      let isUnspaced = kinds.allSatisfy { if case .unspaced = $0 { true } else { false } }
      let isWord = kinds.allSatisfy { if case .letter = $0 { true } else { $0 == .mark } }
      #expect(isUnspaced ? kinds.count == 2 : isWord, "\(word)")
      #expect(word.utf8.allSatisfy { !(65...90).contains($0) }, "\(word)")
    }
  }

  @Test func rulesFitTheMatcher() {
    #expect(CueRule.all.count <= 128)
    #expect(Concept.allCases.count <= 64)
    for cue in Cue.allCases { #expect(CueRule.all.contains { $0.cue == cue }) }
  }

  @Test func tableIsSparse() {
    #expect(Set(CueLexicon.entries.map(\.word)).count * 2 < 4096)
  }

  @Test func byteMasksAgreeWithSingleBytes() {
    for byte in UInt8.min...UInt8.max {
      // The neighbours must not disturb.
      for neighbour: UInt8 in [0x00, 0x7F, 0x80, 0xFF] {
        var bytes = [UInt8](repeating: neighbour, count: 8)
        bytes[3] = byte
        let word = ByteWord(bytes.span, at: 0)
        func bit(_ mask: UInt64) -> Bool { mask >> 31 & 1 != 0 }
        let isLetter = (65...90).contains(byte) || (97...122).contains(byte)
        #expect(bit(word.letters) == isLetter)
        #expect(bit(word.digits) == (48...57).contains(byte))
        #expect(bit(word.nonASCII) == (byte >= 0x80))
        #expect(bit(word.visible) == (byte > 0x20))
      }
    }
  }

  @Test func wordHashReadsNoByteBesides() {
    let text = Array("xxthermodynamically speaking, incomprehensibilities".utf8)
    for start in 0..<text.count {
      for end in start + 1..<text.count {
        let alone = Array(text[start..<end])
        let inside = WordHash.hash(text.span, start, end)
        #expect(inside == WordHash.hash(alone.span, 0, alone.count))
      }
    }
  }
}
