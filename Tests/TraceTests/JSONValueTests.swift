import Testing
import Trace

@Suite struct JSONValueTests {
  private func parse(_ text: String) throws(JSONError) -> JSONValue {
    try JSONValue(parsing: text.utf8Span.span)
  }

  private func parse(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
    try JSONValue(parsing: bytes.span)
  }

  private func failure(_ text: String) -> JSONError? {
    do {
      _ = try parse(text)
      return nil
    } catch {
      return error
    }
  }

  @Test func readsEveryKindOfValue() throws {
    let value = try parse(
      " {\"a\":[1,-2.5e3,true,false,null,\"x\"] ,\r\n\t\"\":{}, \"b\":[]}  ")
    let object = try #require(value.object)
    #expect(object.members.map(\.key) == ["a", "", "b"])
    #expect(
      value["a"]
        == .array([
          .number(JSONNumber(Int64(1))), .number(JSONNumber(-2500.0)), .bool(true), .bool(false),
          .null, .string("x"),
        ]))
    #expect(value[""]?.object?.members.isEmpty == true)
    #expect(value["b"] == .array([]))
    #expect(value["c"] == nil)
    #expect(object.member("b")?.byte == 52)
  }

  @Test(arguments: [
    ("0", 0, 0.0), ("-0", 0, 0), ("9223372036854775807", Int64.max, 0x1p63),
    ("-9223372036854775808", Int64.min, -0x1p63), ("9223372036854775808", nil, 0x1p63),
    ("1.0", 1, 1), ("1e3", 1000, 1000), ("0.1", nil, 0.1), ("1E-2", nil, 0.01),
    ("9007199254740993", 9_007_199_254_740_993, 0x1p53), ("9007199254740992.0", nil, 0x1p53),
    ("1e-400", 0, 0), ("1.7976931348623157e308", nil, Double.greatestFiniteMagnitude),
  ])
  func readsNumbersExactly(_ text: String, _ integer: Int64?, _ double: Double) throws {
    let value = try parse(text)
    #expect(value.integer == integer)
    #expect(value.double == double)
  }

  @Test func readsEveryEscape() throws {
    #expect(
      try parse(#""\"\\\/\b\f\n\r\tA\u0041\u00e9\uD83D\ude00\u0000é😀""#)
        == .string("\"\\/\u{8}\u{C}\n\r\tAAé😀\u{0}é😀"))
  }

  @Test(arguments: [
    #""\ud800""#, #""\udc00""#, #""\ud800x""#, #""\ud800\n""#, #""\ud800\ud800""#,
    #""\udc00\ud800""#,
  ])
  func refusesLoneSurrogates(_ text: String) throws {
    let error = try #require(failure(text))
    #expect(error.byte == 1)
    #expect(error.problem.contains("surrogate"))
  }

  @Test(arguments: [
    ("", 0), (" ", 1), ("nul", 3), ("nulL", 3), ("truee", 4), ("01", 1), ("-", 1), ("+1", 0),
    ("1.", 2), (".5", 0), ("1e", 2), ("1e+", 3), ("0x10", 1), ("NaN", 0), ("Infinity", 0),
    ("[1,]", 3), ("[,1]", 1), ("[1 2]", 3), ("[1", 2), ("{\"a\":1,}", 7), ("{\"a\" 1}", 5),
    ("{a:1}", 1), ("{\"a\":}", 5), ("{1:2}", 1), ("'a'", 0), ("\"a", 2), ("\"a\nb\"", 2),
    ("\"\\x\"", 2), ("\"\\u12g4\"", 5), ("\"\\u00e", 6), ("1 2", 2), ("//x\n1", 0), ("]", 0),
    ("\u{FEFF}1", 0), ("{\"a\":1,\"b\":2,\"a\":3}", 13), ("1e400", 0), ("[-1e999]", 1),
    ("{\"a\":1,\"\\u0061\":3}", 7),
  ])
  func refusesWhatIsNotJSONAndSaysWhere(_ text: String, _ byte: Int) throws {
    let error = try #require(failure(text), "accepted \(text)")
    #expect(error.byte == byte, "\(text): \(error.problem)")
    #expect(error.problem.contains("found") && error.problem.contains("expected"))
  }

  @Test func comparesKeysByTheirBytes() throws {
    // The same letter to Unicode and to String, two different keys to JSON.
    let value = try parse("{\"\u{E9}\":1,\"e\u{301}\":2}")
    #expect(value["\u{E9}"]?.integer == 1)
    #expect(value["e\u{301}"]?.integer == 2)
  }

  @Test func findsADuplicateAmongManyKeys() throws {
    let keys = (0..<20_000).map { "\"k\($0)\":\($0)" }.joined(separator: ",")
    #expect(try parse("{\(keys)}").object?.members.count == 20_000)
    for again in [0, 15, 16, 17, 19_999] {
      let error = try #require(failure("{\(keys),\"k\(again)\":1}"))
      #expect(error.byte == keys.utf8.count + 2)
      #expect(error.problem.contains("'k\(again)' again"))
    }
  }

  @Test func limitsDepth() throws {
    let limit = TraceLimits.nestingDepth
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    var value = try parse(nested(limit))
    for _ in 1..<limit { value = try #require(value.array?.first) }
    #expect(value == .array([]))
    #expect(failure(nested(limit + 1))?.byte == limit)
    #expect(failure(nested(100_000))?.byte == limit)
    #expect(failure(String(repeating: "{\"a\":", count: 100_000))?.byte == 5 * limit)
    // Depth is how deep one is, not how deep one has been.
    let siblings = Array(repeating: nested(limit - 1), count: 3).joined(separator: ",")
    #expect(try parse("[\(siblings)]").array?.count == 3)
  }

  @Test func readsNumbersOfAMillionDigits() throws {
    let digits = String(repeating: "7", count: 1_000_000)
    #expect(failure(digits)?.byte == 0)
    #expect(try parse("0.\(digits)").double == 0.7777777777777778)
    #expect(failure("1e\(digits)") != nil)
    #expect(try parse("1e-\(digits)").double == 0)
  }

  @Test func refusesTextThatIsNotUTF8() throws {
    for damage: [UInt8] in [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE2, 0x82]] {
      let text = Array("{\"a\":\"".utf8) + damage + Array("\"}".utf8)
      #expect(throws: JSONError.self) { try parse(text) }
      do {
        _ = try parse(text)
      } catch {
        #expect(error.byte == 6 && error.problem.contains("UTF-8"))
      }
    }
  }

  @Test func refusesEveryTruncation() throws {
    let text = Array(
      #"{"kind":"tenant","é":["\ud83d\ude00",-1.5e+3,true,null,{"a":{}}],"b":"😀"}"#.utf8)
    _ = try parse(text)
    for length in 0..<text.count {
      #expect(throws: JSONError.self, "cut at \(length)") { try parse(Array(text[..<length])) }
    }
  }

  @Test func survivesRandomDamage() throws {
    let seed: UInt64 = 11
    var random = SeededRandom(seed: seed)
    let text = Array(#"{"a":[1,2.5e3,"x\n\u00e9"],"b":{"c":null,"d":true},"e":"é"}"#.utf8)
    var refused = 0
    for _ in 0..<20_000 {
      var damaged = text
      for _ in 0...random.below(3) {
        damaged[random.below(damaged.count)] = UInt8(random.below(256))
      }
      do {
        _ = try parse(damaged)
      } catch {
        refused += 1
        #expect(error.byte >= 0 && error.byte <= damaged.count, "seed \(seed)")
      }
    }
    #expect(refused > 10_000, "seed \(seed)")
  }

  @Test func placesAnErrorByLineAndColumn() throws {
    let text = "{\n  \"é\": 1,\n  \"ü\": x\n}"
    let error = try #require(failure(text))
    #expect(error.position(in: text.utf8Span.span) == (3, 8))
    #expect(
      error.located(file: "c.json", in: text.utf8Span.span).description
        == "c.json:3: column 8: found 'x', expected a JSON value; the file must be one JSON text")
    #expect(
      error.located(file: "r.jsonl", line: 7).description
        == "r.jsonl:7: byte 21: found 'x', expected a JSON value; "
        + "each line must be one JSON object")
  }
}
