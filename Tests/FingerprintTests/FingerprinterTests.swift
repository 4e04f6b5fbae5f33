import Fingerprint
import Testing

@Suite struct FingerprinterTests {
  @Test func dependsOnNothingButTextAndKey() {
    let seed: UInt64 = 11
    var random = SeededGenerator(seed: seed)
    var warm = Fingerprinter(key: .unkeyed)
    for round in 0..<300 {
      var text = random.bytes(random.below(400))
      if round % 2 == 0 { text = Array(random.words(random.below(60)).joined(separator: " ").utf8) }
      let first = warm.fingerprint(text.span)
      #expect(first == fingerprint(text), "seed \(seed), round \(round)")
      let again = warm.fingerprint(text.span)
      #expect(first == again, "seed \(seed), round \(round)")
    }
  }

  @Test func anotherKeyChangesEveryHashAndNothingElse() throws {
    let secret = Array("sixteen bytes or more".utf8)
    let first = try #require(key(secret))
    let text = "Where is my parcel? I ordered a lamp last Tuesday and nobody answers the phone."
    let open = fingerprint(text)
    let closed = fingerprint(text, first)
    #expect(open.textHash != closed.textHash)
    #expect(open.skeletonHash != closed.skeletonHash)
    #expect((open.simHash ^ closed.simHash).nonzeroBitCount > 12)
    #expect(open.textBytes == closed.textBytes)
    #expect(open.tokens == closed.tokens)
    #expect(open.script == closed.script)
    for cue in Cue.allCases { #expect(open.cues[cue.rawValue] == closed.cues[cue.rawValue]) }
  }

  @Test func everyBitOfTheSecretMatters() throws {
    let secret = [UInt8](0..<24)
    var other = secret
    other[23] ^= 1
    let first = try #require(key(secret))
    let neighbour = try #require(key(other))
    #expect(
      fingerprint("hello there", first).textHash != fingerprint("hello there", neighbour).textHash)
    #expect(
      fingerprint("hello there", first).skeletonHash
        != fingerprint("hello there", neighbour).skeletonHash)
  }

  @Test(arguments: [0, 1, 15])
  func shortSecretIsRefused(count: Int) {
    let secret = [UInt8](repeating: 7, count: count)
    #expect(key(secret) == nil)
  }

  @Test func textHashSeesEveryByte() {
    let text = Array("A cat sat on the mat, and the mat was flat.".utf8)
    let hash = fingerprint(text).textHash
    for index in text.indices {
      var other = text
      other[index] ^= 0x20
      #expect(fingerprint(other).textHash != hash)
    }
  }

  @Test(arguments: [
    ("", Script.none), ("12 345 !?", .none), ("plain words", .latin), ("déjà élève naïve", .latin),
    ("какой сегодня день", .cyrillic), ("καλημέρα κόσμε", .greek), ("كيف حالك اليوم", .arabic),
    ("מה שלומך", .hebrew), ("आप कैसे हैं", .devanagari), ("আপনি কেমন আছেন", .otherIndic),
    ("今天天气怎么样", .han), ("ありがとうございます", .kana), ("안녕하세요 여러분", .hangul),
    ("สวัสดีครับ", .thai), ("გამარჯობა", .other), ("ok 今天天气怎么样呢朋友", .han),
  ])
  func scriptIsThatOfMostLetters(text: String, script: Script) {
    #expect(fingerprint(text).script == script.rawValue)
  }

  private static let tokenCounts: [(text: String, tokens: UInt32)] = [
    ("", 0), ("a", 1), ("abcd", 1), ("abcde", 2), ("éééé", 1), ("今天天气好", 4), ("ab今", 2),
    (String(repeating: "word ", count: 100), 125), (String(repeating: "字", count: 100), 80),
  ]

  @Test(arguments: tokenCounts)
  func tokensAreEstimatedFromCharacters(text: String, tokens: UInt32) {
    #expect(fingerprint(text).tokens == tokens)
  }

  @Test func characterCountsAgreeWithTheStandardLibrary() {
    let seed: UInt64 = 5
    var random = SeededGenerator(seed: seed)
    let pool = ["a", "Z", "9", " ", "\n", "é", "ß", "ж", "ع", "ह", "字", "の", "한", "😀", "—"]
    for _ in 0..<200 {
      let text = (0..<random.below(300)).map { _ in pool[random.below(pool.count)] }.joined()
      let narrow = text.unicodeScalars.count { $0.value < 0x800 }
      let wide = text.unicodeScalars.count - narrow
      #expect(fingerprint(text).tokens == UInt32((5 * narrow + 16 * wide + 19) / 20))
      #expect(fingerprint(text).textBytes == UInt32(text.utf8.count))
    }
  }

  @Test func textBeyondTheLimitCountsByLengthOnly() {
    let limit = Fingerprinter.textByteLimit
    let base = [UInt8](repeating: UInt8(ascii: "x"), count: limit + 8)
    var changed = base
    changed[limit + 3] = UInt8(ascii: "y")
    #expect(fingerprint(base) == fingerprint(changed))
    changed[limit - 1] = UInt8(ascii: "y")
    #expect(fingerprint(base).textHash != fingerprint(changed).textHash)
    let exact = fingerprint(Array(base.prefix(limit)))
    let longer = fingerprint(base)
    #expect(exact.textHash != longer.textHash)
    #expect(longer.textHash != fingerprint(base + [0]).textHash)
    #expect(longer.textBytes == UInt32(limit + 8))
    #expect(exact.tokens == UInt32(limit / 4))
    #expect(longer.tokens == UInt32(limit / 4 + 2))
    #expect(exact.simHash == longer.simHash)
  }

  @Test func hostileBytesNeverTrap() {
    let seed: UInt64 = 2026
    var random = SeededGenerator(seed: seed)
    var fingerprinter = Fingerprinter(key: .unkeyed)
    let syntax = Array("\n\n:#*<>[]{}\"'`$.?! AB1あ।؟。：「」“”/@\\".utf8)
    for round in 0..<4000 {
      let count = random.below(round % 10 == 0 ? 700 : 70)
      var text = random.bytes(count)
      // Half the rounds are made of the characters that the skeleton's rules look for.
      if round % 2 == 0 {
        for index in text.indices where random.below(4) > 0 {
          text[index] = syntax[random.below(syntax.count)]
        }
      }
      let result = fingerprinter.fingerprint(text.span)
      #expect(result.textBytes == UInt32(count))
    }
  }

  @Test func everyTruncationOfEveryScriptIsRead() {
    let text = Array("Résumé: “こんにちは” 世界。सोचें؟ مرحبا 😀!".utf8)
    for start in text.indices {
      for end in start...text.count {
        #expect(fingerprint(Array(text[start..<end])).textBytes == UInt32(end - start))
      }
    }
  }

  /// Each of these once took seconds to minutes, by looking for the end of something again and
  /// again. The limit is for a hang, not for speed.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: ["1-", "0.1234,", "[", "{1", "<a ", "“x ", "a.b-", "1\n", "\"1 ", "'1 "])
  func aMillionBytesOfOneSyntaxAreReadOnce(_ piece: String) {
    let text = Array(("Classify these: " + String(repeating: piece, count: 400_000)).utf8)
    let whole = Array(text.prefix(1 << 20))
    #expect(fingerprint(whole).textBytes == UInt32(whole.count))
  }

  @Test func valueFitsItsBudget() {
    #expect(MemoryLayout<PromptFingerprint>.size <= PromptFingerprint.byteCount)
  }
}
