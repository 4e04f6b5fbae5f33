import Fingerprint
import Testing
import Trace

@Suite struct ExchangeWriterTests {
  /// The keys of the format in its order.
  private static let keys = [
    "ts", "tenant", "model", "op", "prompt", "fingerprint", "input_tokens", "output_tokens",
    "cached_tokens", "reasoning_tokens", "max_tokens", "temperature", "n", "seed", "stream",
    "tools", "logprobs", "conversation", "turn", "finish", "status", "duration_ms", "region", "ip",
    "agent", "campaign",
  ]

  private func line(_ exchange: Exchange) -> String {
    var bytes: [UInt8] = []
    ExchangeWriter.append(exchange, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func expected(_ exchange: Exchange) -> [(String, JSONValue)] {
    func string(_ value: String?) -> JSONValue? { value.map { .string($0) } }
    func count(_ value: UInt32?) -> JSONValue? { value.map { .number(JSONNumber(Int64($0))) } }
    var prompt: JSONValue?
    var fingerprint: JSONValue?
    switch exchange.prompt {
    case .text(let text): prompt = .string(text)
    case .fingerprint(let value): fingerprint = .string(value.base64)
    case nil: break
    }
    let values: [JSONValue?] = [
      .number(JSONNumber(exchange.tsMs)), .string(exchange.tenant), string(exchange.model),
      string(exchange.op), prompt, fingerprint, count(exchange.inputTokens),
      count(exchange.outputTokens), count(exchange.cachedTokens), count(exchange.reasoningTokens),
      count(exchange.maxTokens), exchange.temperature.map { .number(JSONNumber($0)) },
      count(exchange.samples), exchange.seed.map { .number(JSONNumber($0)) },
      exchange.stream.map { .bool($0) }, count(exchange.tools), exchange.logprobs.map { .bool($0) },
      string(exchange.conversation), count(exchange.turn), string(exchange.finish),
      count(exchange.status), count(exchange.durationMs), string(exchange.region),
      string(exchange.ip), string(exchange.agent), string(exchange.campaign),
    ]
    return zip(Self.keys, values).compactMap { key, value in value.map { (key, $0) } }
  }

  private func randomExchange(_ random: inout SeededRandom) -> Exchange {
    func maybe<Value>(_ value: Value) -> Value? { random.chance(2) ? value : nil }
    func text() -> String? { maybe(random.text(upTo: 12)) }
    func count() -> UInt32? {
      maybe([0, 1, UInt32.max, UInt32(truncatingIfNeeded: random.next())][random.below(4)])
    }
    var exchange = Exchange(
      tsMs: Int64(bitPattern: random.next()) >> Int64(random.below(40)),
      tenant: random.text(upTo: 20))
    exchange.model = text()
    exchange.op = text()
    var fingerprint = PromptFingerprint()
    fingerprint.textHash = random.next()
    exchange.prompt = maybe(
      random.chance(3) ? .fingerprint(fingerprint) : .text(random.text(upTo: 60)))
    exchange.inputTokens = count()
    exchange.outputTokens = count()
    exchange.cachedTokens = count()
    exchange.reasoningTokens = count()
    exchange.maxTokens = count()
    let bits = Double(bitPattern: random.next())
    exchange.temperature = maybe(
      [0.7, 1, 0, 1e-7, 1e22, bits.isFinite ? bits : 0.1][random.below(6)])
    exchange.samples = count()
    exchange.seed = maybe([Int64.min, .max, Int64(bitPattern: random.next())][random.below(3)])
    exchange.stream = maybe(random.chance(2))
    exchange.tools = count()
    exchange.logprobs = maybe(random.chance(2))
    exchange.conversation = text()
    exchange.turn = count()
    exchange.finish = text()
    exchange.status = count()
    exchange.durationMs = count()
    exchange.region = text()
    exchange.ip = text()
    exchange.agent = text()
    exchange.campaign = text()
    return exchange
  }

  @Test func whatIsWrittenReadsBackTheSame() throws {
    let seed: UInt64 = 77
    var random = SeededRandom(seed: seed)
    for round in 0..<2_000 {
      let exchange = randomExchange(&random)
      let text = line(exchange)
      #expect(text.utf8.last == UInt8(ascii: "\n"))
      #expect(text.utf8.count { $0 < 0x20 } == 1, "one line each; seed \(seed), round \(round)")
      let members = try #require(JSONValue(parsing: text.utf8Span.span).object).members
      let expected = expected(exchange)
      #expect(members.map(\.key) == expected.map(\.0), "seed \(seed), round \(round)")
      for (member, (key, value)) in zip(members, expected) {
        // Bytes, because strings of equivalent characters would compare equal.
        let isSame =
          if case (.string(let a), .string(let b)) = (member.value, value) {
            a.utf8.elementsEqual(b.utf8)
          } else if case (.number(let a), .number(let b)) = (member.value, value), key != "seed" {
            a.double == b.double
          } else {
            member.value == value
          }
        #expect(isSame, "\(key) in \(text), seed \(seed), round \(round)")
      }
    }
  }

  @Test func writesTheContractsExample() {
    var exchange = Exchange(tsMs: 1_781_654_400_123, tenant: "acct_000a")
    #expect(line(exchange) == "{\"ts\":1781654400123,\"tenant\":\"acct_000a\"}\n")
    exchange.model = "aurora-4"
    exchange.op = "chat"
    exchange.prompt = .text("…")
    exchange.inputTokens = 374
    exchange.outputTokens = 44
    exchange.cachedTokens = 0
    exchange.reasoningTokens = 0
    exchange.maxTokens = 1024
    exchange.temperature = 0.7
    exchange.samples = 1
    exchange.seed = 7
    exchange.stream = true
    exchange.tools = 0
    exchange.logprobs = false
    exchange.conversation = "c_91"
    exchange.turn = 1
    exchange.finish = "stop"
    exchange.status = 200
    exchange.durationMs = 913
    exchange.region = "southeastasia"
    exchange.ip = "h_5f1c2a"
    exchange.agent = "sdk-python/1.40"
    exchange.campaign = "c3"
    #expect(
      line(exchange)
        == #"{"ts":1781654400123,"tenant":"acct_000a","model":"aurora-4","op":"chat","prompt":"…","#
        + #""input_tokens":374,"output_tokens":44,"cached_tokens":0,"reasoning_tokens":0,"#
        + #""max_tokens":1024,"temperature":0.7,"n":1,"seed":7,"stream":true,"tools":0,"#
        + #""logprobs":false,"conversation":"c_91","turn":1,"finish":"stop","status":200,"#
        + #""duration_ms":913,"region":"southeastasia","ip":"h_5f1c2a","#
        + #""agent":"sdk-python/1.40","campaign":"c3"}"# + "\n")
  }

  @Test(arguments: [
    (1.0, "1"), (0.0, "0"), (0.1, "0.1"), (1e-5, "1e-05"), (1e22, "1e+22"), (-2.5, "-2.5"),
    (10.0, "10"), (.leastNonzeroMagnitude, "5e-324"),
  ])
  func writesTheShortestTemperature(_ value: Double, _ text: String) {
    var exchange = Exchange(tsMs: 1, tenant: "a")
    exchange.temperature = value
    #expect(line(exchange) == "{\"ts\":1,\"tenant\":\"a\",\"temperature\":\(text)}\n")
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func leavesOutWhatJSONCannotSay(_ value: Double) {
    var exchange = Exchange(tsMs: 1, tenant: "a")
    exchange.temperature = value
    #expect(line(exchange) == "{\"ts\":1,\"tenant\":\"a\"}\n")
  }

  @Test func escapesOnlyWhatItMust() {
    let exchange = Exchange(
      tsMs: 1, tenant: "\"\\/\u{0}\u{8}\t\n\u{B}\u{C}\r\u{1F}\u{7F}é\u{2028}😀{")
    #expect(
      line(exchange)
        == "{\"ts\":1,\"tenant\":\"\\\"\\\\/\\u0000\\b\\t\\n\\u000b\\f\\r\\u001f\u{7F}é\u{2028}"
        + "😀{\"}\n")
  }

  @Test func appendsAfterWhatIsThere() {
    var bytes: [UInt8] = []
    ExchangeWriter.append(Exchange(tsMs: 1, tenant: "{"), to: &bytes)
    ExchangeWriter.append(Exchange(tsMs: -2, tenant: ""), to: &bytes)
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "{\"ts\":1,\"tenant\":\"{\"}\n{\"ts\":-2,\"tenant\":\"\"}\n")
  }
}
