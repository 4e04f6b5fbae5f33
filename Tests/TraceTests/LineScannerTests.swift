import Testing

@testable import Trace

@Suite struct LineScannerTests {
  /// Compares the reader with the naive one, line by line.
  private func compare(_ lines: [[UInt8]], seed: UInt64) -> (accepted: Int, refused: Int) {
    let read = ReadLines(Array(lines.joined(separator: [UInt8(ascii: "\n")])))
    var accepted = 0
    var refused = 0
    for (index, line) in lines.enumerated() {
      let found = read.exchanges[UInt64(index) + 1]
      let text = String(decoding: line, as: UTF8.self)
      switch NaiveReader.read(line) {
      case .exchange(let exchange):
        #expect(found == ReadLines.written(exchange), "seed \(seed), line \(text)")
        accepted += 1
      case .refused:
        #expect(found == nil, "seed \(seed), line \(text)")
        refused += 1
      case .unclear: break
      }
    }
    return (accepted, refused)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func readsAnySpellingAsTheTreeDoes(seed: UInt64) {
    var generator = LineGenerator(seed: seed)
    let lines = (0..<400).map { _ in Array(generator.line().utf8) }
    let (accepted, _) = compare(lines, seed: seed)
    #expect(accepted == 400)
  }

  @Test(arguments: [70, 71, 72] as [UInt64])
  func readsLinesNearlyAsWrittenAsTheTreeDoes(seed: UInt64) {
    var generator = LineGenerator(seed: seed, isWritten: true)
    let lines = (0..<400).map { _ in Array(generator.line().utf8) }
    let (accepted, _) = compare(lines, seed: seed)
    #expect(accepted == 400)
  }

  @Test(arguments: [4, 5, 6, 7] as [UInt64], [false, true])
  func agreesWithTheTreeOnDamage(seed: UInt64, isWritten: Bool) {
    var generator = LineGenerator(seed: seed, isWritten: isWritten)
    let alphabet =
      Array("{}[]\",:\\u0123456789.eE+-truefalsn \u{1}\u{7F}".utf8) + [0x80, 0xC3, 0xFF]
    var lines: [[UInt8]] = []
    for _ in 0..<700 {
      var line = Array(generator.line().utf8)
      for _ in 0...generator.random.below(2) where !line.isEmpty {
        let place = generator.random.below(line.count)
        let byte = alphabet[generator.random.below(alphabet.count)]
        switch generator.random.below(3) {
        case 0: line[place] = byte
        case 1: line.insert(byte, at: place)
        default: line.remove(at: place)
        }
      }
      lines.append(line)
    }
    let (accepted, refused) = compare(lines, seed: seed)
    #expect(accepted > 20 && refused > 200, "seed \(seed): the mutations must hit both")
  }

  @Test func refusesALineCutAnywhere() {
    var generator = LineGenerator(seed: 8)
    for _ in 0..<4 {
      var line = Array(generator.line().utf8)
      while let last = line.last, last != UInt8(ascii: "}") { line.removeLast() }
      let first = line.firstIndex(of: UInt8(ascii: "{")) ?? 0
      var text: [UInt8] = []
      for end in (first + 1)..<line.count { text += line[..<end] + [UInt8(ascii: "\n")] }
      let read = ReadLines(text)
      #expect(read.exchanges.isEmpty)
      #expect(read.damaged == UInt64(line.count - first - 1))
    }
  }

  @Test(arguments: [
    "01", "1.", ".5", "+1", "1e", "1e+", "-", "0x1", "1_0", "NaN", "Infinity", "--1",
  ])
  func refusesWhatIsNoNumber(text: String) {
    for key in ["temperature", "input_tokens", "unknown"] {
      let read = ReadLines(#"{"ts":1,"tenant":"a","\#(key)":\#(text)}"#)
      #expect(read.damaged == 1, "\(key) \(text)")
    }
  }

  @Test(arguments: [
    #""\x""#, #""\u12""#, #""\u12g4""#, #""\ud800""#, #""\ud800\u0041""#, #""\udc00""#, #"""#,
    #""\""#, "\"\u{1}\"", "\"\t\"", "\"\u{0}\"", #"'a'"#, #""a"b"#,
  ])
  func refusesWhatIsNoString(text: String) {
    for key in ["model", "unknown"] {
      let read = ReadLines(#"{"ts":1,"tenant":"a","\#(key)":\#(text)}"#)
      #expect(read.damaged == 1, "\(key) \(text)")
    }
  }

  @Test func refusesDamagedUTF8Anywhere() {
    let damaged: [[UInt8]] = [
      [0x80], [0xC0, 0x80], [0xC3], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80],
      [0xF5, 0x80, 0x80, 0x80],
      [0xF0, 0x9F, 0x98],
    ]
    for bytes in damaged {
      for padding in 0..<17 {
        let before = Array(#"{"ts":1,"tenant":"a","prompt":""#.utf8)
        let line = before + Array(repeating: 0x61, count: padding) + bytes + Array(#""}"#.utf8)
        let read = ReadLines(line)
        #expect(read.damaged == 1)
        #expect(read.samples.first?.byte == UInt64(before.count + padding))
      }
    }
  }

  @Test func limitsTheDepthOfWhatItSkips() {
    func line(_ depth: Int) -> String {
      let open = String(repeating: "[", count: depth - 1)
      let close = String(repeating: "]", count: depth - 1)
      return #"{"ts":1,"tenant":"a","x":\#(open)\#(close)}"#
    }
    #expect(ReadLines(line(TraceLimits.nestingDepth)).exchanges.count == 1)
    #expect(ReadLines(line(TraceLimits.nestingDepth + 1)).damaged == 1)
    #expect(ReadLines(line(100_000)).damaged == 1)
  }

  @Test func refusesAKeyOfOursTwiceHoweverItIsSpelled() {
    let twice = [
      #"{"ts":1,"tenant":"a","n":1,"n":1}"#, #"{"ts":1,"tenant":"a","n":null,"n":1}"#,
      #"{"ts":1,"tenant":"a","n":1,"\u006e":1}"#, #"{"ts":1,"t\u0073":1,"tenant":"a"}"#,
    ]
    for line in twice { #expect(ReadLines(line).damaged == 1, "\(line)") }
    #expect(ReadLines(#"{"ts":1,"tenant":"a","x":1,"x":1}"#).exchanges.count == 1)
  }

  @Test func takesNullAsAbsent() {
    let read = ReadLines(#"{"ts":1,"tenant":"a","model":null,"n":null,"stream":null}"#)
    #expect(read.exchanges[1] == "{\"ts\":1,\"tenant\":\"a\"}\n")
    #expect(ReadLines(#"{"ts":1,"tenant":null}"#).damaged == 1)
    #expect(ReadLines(#"{"ts":null,"tenant":"a"}"#).damaged == 1)
  }

  @Test(arguments: [
    (#"{"ts":1,"tenant":"a","n":1.5}"#, 25, "key 'n': found '1.5', expected"),
    (#"{"ts":1,"tenant":"a","n":-1,"prompt":"b"}"#, 25, "key 'n': found '-1', expected"),
    (#"{"ts":1,"tenant":"a","n":"12 words"}"#, 26, "key 'n': found a string, expected"),
    (#"{"ts":1,"tenant":"a","prompt":["b"]}"#, 30, "key 'prompt': found an array, expected"),
    (#"{"ts":1,"tenant":"a","prompt":"a\qb"}"#, 32, "found '\\', expected"),
    (#"{"ts":1,"tenant":"a","n":4294967296}"#, 25, "key 'n'"),
    (#"{"ts":1,"tenant":"a","n":-1}"#, 25, "key 'n'"),
    (#"{"ts":1,"tenant":"a","n":"1"}"#, 26, "key 'n'"),
    (#"{"ts":1,"tenant":"a","stream":1}"#, 30, "key 'stream'"),
    (#"{"ts":1,"tenant":"a","model":[]}"#, 29, "key 'model'"),
    (#"{"ts":1,"tenant":"a","temperature":1e999}"#, 35, "key 'temperature'"),
    (#"{"ts":-1,"tenant":"a"}"#, 6, "key 'ts'"),
    (#"{"ts":253402300800000,"tenant":"a"}"#, 6, "key 'ts'"),
    (#"{"ts":"yesterday","tenant":"a"}"#, 7, "key 'ts'"),
    (#"{"ts":1,"tenant":""}"#, 18, "key 'tenant'"),
    (#"{"ts":1,"tenant":"a","fingerprint":"abc"}"#, 36, "key 'fingerprint'"),
    (#"{"ts":1}"#, 6, "found no key 'tenant'"),
    (#"{"tenant":"a"}"#, 0, "found no key 'ts'"),
    (#"{"ts":1,"ts":1,"tenant":"a"}"#, 8, "found key 'ts' again"),
    (#"{"ts":1,"tenant":"a"} x"#, 22, "expected the end of the line"),
    (#"{"ts":1 "tenant":"a"}"#, 8, "expected ',' or '}'"),
    (#"[1]"#, 0, "expected '{'"),
  ])
  func namesTheByteAndWhatWasExpected(line: String, byte: UInt64, problem: String) {
    let read = ReadLines("\n" + line + "\n")
    #expect(read.damaged == 1)
    #expect(read.samples.first?.line == 2)
    #expect(read.samples.first?.byte == byte)
    #expect(read.samples.first?.problem.contains(problem) == true, "\(read.samples)")
  }

  @Test(arguments: [81, 82, 83] as [UInt64])
  func tellsUTF8FromOtherBytes(seed: UInt64) {
    // The first and last characters of each length, and what lies just beyond.
    let good: [[UInt8]] = [
      [0x61], [0x7F], [0xC2, 0x80], [0xDF, 0xBF], [0xE0, 0xA0, 0x80], [0xE4, 0xB8, 0xAD],
      [0xED, 0x9F, 0xBF], [0xEE, 0x80, 0x80], [0xEF, 0xBF, 0xBF], [0xF0, 0x90, 0x80, 0x80],
      [0xF4, 0x8F, 0xBF, 0xBF],
    ]
    let bad: [[UInt8]] = [
      [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xE0, 0x9F, 0xBF], [0xE4, 0xB8],
      [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80],
      [0xF5, 0x80, 0x80, 0x80], [0xF0, 0x90, 0x80], [0xFF],
    ]
    var random = SeededRandom(seed: seed)
    var accepted = 0
    for _ in 0..<2_000 {
      var text: [UInt8] = []
      for _ in 0..<random.below(30) {
        let isBad = random.chance(40)
        text += isBad ? bad[random.below(bad.count)] : good[random.below(good.count)]
      }
      let isUTF8 = String(validating: text, as: UTF8.self) != nil
      let line =
        Array(#"{"ts":1,"tenant":"a","prompt":""#.utf8) + text + Array(#"","op":"é"}"#.utf8)
      #expect((ReadLines(line).exchanges[1] != nil) == isUTF8, "seed \(seed), text \(text)")
      if isUTF8 { accepted += 1 }
    }
    #expect((500...1_900).contains(accepted))
  }
}
