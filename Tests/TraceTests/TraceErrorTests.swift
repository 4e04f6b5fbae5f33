import Testing
import Trace

@Suite struct TraceErrorTests {
  @Test func isOneLineWithWhatIsKnown() {
    var error = TraceError(file: "a.jsonl", problem: "found no line")
    #expect(error.description == "a.jsonl: found no line")
    error.byte = 0
    #expect(error.description == "a.jsonl: byte 0: found no line")
    error.line = 3
    error.advice = "add one"
    #expect(error.description == "a.jsonl:3: byte 0: found no line; add one")
    error.file = "-"
    #expect(error.description == "standard input:3: byte 0: found no line; add one")
  }

  @Test func showsHostileNamesEscaped() {
    let error = TraceError(
      file: "x\u{1B}[2J\n", line: 1, problem: "found '\u{202E}b\u{7}'", advice: "re\u{2028}move")
    #expect(
      error.description == "x\\u{1B}[2J\\u{A}:1: found '\\u{202E}b\\u{7}'; re\\u{2028}move")
  }
}

@Suite struct EscapedTextTests {
  @Test func leavesOrdinaryTextAlone() {
    for text in ["", "acct_1 / ~", "Ünïcödé 東京 😀 עברית", "back\\slash \\u{1B}", "e\u{301}"] {
      #expect(EscapedText(text).description == text)
    }
  }

  @Test(
    arguments: [
      0x0, 0x9, 0xA, 0xD, 0x1B, 0x7F, 0x80, 0x85, 0x9B, 0x9F, 0xAD, 0x61C, 0x200B, 0x200D, 0x200E,
      0x200F, 0x2028, 0x2029, 0x202A, 0x202E, 0x2060, 0x2066, 0x2069, 0x3164, 0xFE0F, 0xFEFF,
      0xFFFB,
      0xFFFE, 0x1FFFF, 0xE0001, 0xE0041, 0x10FFFF,
    ] as [UInt32])
  func showsWhatIsHidden(_ value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    let hex = String(value, radix: 16, uppercase: true)
    #expect(EscapedText("a\(scalar)b").description == "a\\u{\(hex)}b")
  }

  @Test func agreesWithUnicodeOnControlsFormatsAndSeparators() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let properties = scalar.properties
      let isHidden: Bool =
        switch properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        default:
          properties.isDefaultIgnorableCodePoint || properties.isNoncharacterCodePoint
            || properties.isBidiControl
        }
      if isHidden {
        #expect(EscapedText(String(scalar)).description.utf8.first == UInt8(ascii: "\\"))
      }
    }
  }

  @Test func escapingTwiceChangesNothing() {
    let seed: UInt64 = 5
    var random = SeededRandom(seed: seed)
    for _ in 0..<1_000 {
      let once = EscapedText(random.text(upTo: 40)).description
      #expect(EscapedText(once).description == once, "seed \(seed)")
    }
  }

  @Test func marksACut() {
    #expect(EscapedText("abcdef", maximum: 3).description == "abc…")
    #expect(EscapedText("abc", maximum: 3).description == "abc")
    #expect(EscapedText("\n\n", maximum: 1).description == "\\u{A}…")
    #expect(EscapedText("", maximum: 0).description == "")
  }

  @Test func repairsDamagedUTF8() {
    let bytes: [UInt8] = [0x61, 0xFF, 0x62, 0xC3]
    #expect(EscapedText(bytes: bytes.span).description == "a\u{FFFD}b\u{FFFD}")
    #expect(EscapedText(bytes: [UInt8]("é".utf8).span).description == "é")
  }
}
