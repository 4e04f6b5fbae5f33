import Sketches

@testable import Trace

/// A small seeded generator (xorshift64*) for tests; a failing test prints its seed.
struct SeededTraffic {
  private var state: UInt64

  init(seed: UInt64) { state = SeededHash.mix(seed &+ 0x9E37_79B9_7F4A_7C15) | 1 }

  mutating func next() -> UInt64 {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return state &* 0x2545_F491_4F6C_DD1D
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  mutating func chance(_ share: Double) -> Bool { Double(next() >> 11) / 0x1p53 < share }
}

/// One exchange of a test, in plain values.
struct TestExchange {
  var tsMs: Int64
  var tenant: TenantID
  var flags: ExchangeFlags = [.served, .protected]
  var known: FieldSet = [.prompt, .outputTokens, .conversation, .turn]
  var notSet: FieldSet = []
  var text: UInt64 = 0
  var skeleton: UInt64 = 0
  var cues: InlineArray<4, UInt8> = [0, 0, 0, 0]
  var outputTokens: UInt32 = 0
  var outputPrice: UInt32 = 100_000
  var conversation: UInt64 = 0
  var turn: UInt32 = 1
  var simHash: UInt64 = 0
  var promptTokens: UInt32 = 0
  var script: UInt8 = 1
  var inputTokens: UInt32 = 0
  var cachedTokens: UInt32 = 0
  var reasoningTokens: UInt32 = 0
  var durationMs: UInt32 = 0
  var samples: UInt16 = 0
  var hoursSinceRelease = UInt16.max

  /// Considered: what signals are made of.
  var isConsidered: Bool { flags.contains([.served, .protected]) && !flags.contains(.late) }
}

extension ExchangeBatch {
  init(_ exchanges: some Sequence<TestExchange>, arrivals: [TenantFacts] = []) {
    self.init(capacity: 0)
    self.arrivals = arrivals
    for exchange in exchanges { append(exchange) }
  }

  private mutating func append(_ exchange: TestExchange) {
    tsMs.append(exchange.tsMs)
    tenant.append(exchange.tenant)
    flags.append(exchange.flags)
    known.append(exchange.known)
    notSet.append(exchange.notSet)
    textHash.append(exchange.text)
    skeletonHash.append(exchange.skeleton)
    cues.append(exchange.cues)
    outputTokens.append(exchange.outputTokens)
    outputPrice.append(exchange.outputPrice)
    conversation.append(exchange.conversation)
    turn.append(exchange.turn)
    simHash.append(exchange.simHash)
    promptTokens.append(exchange.promptTokens)
    script.append(exchange.script)
    inputTokens.append(exchange.inputTokens)
    cachedTokens.append(exchange.cachedTokens)
    reasoningTokens.append(exchange.reasoningTokens)
    durationMs.append(exchange.durationMs)
    samples.append(exchange.samples)
    hoursSinceRelease.append(exchange.hoursSinceRelease)
  }
}

extension SeededTraffic {
  /// Exchanges of several tenants with repeating prompts, conversations, refusals, unprotected
  /// models, late lines and gaps, in order of time but for the late ones.
  mutating func exchanges(_ count: Int, tenants: Int) -> [TestExchange] {
    var tsMs: Int64 = 1_781_654_400_000
    var turns: [UInt32] = Array(repeating: 0, count: tenants)
    return (0..<count).map { _ in
      tsMs += chance(0.01) ? Int64(below(40_000_000)) : Int64(below(60_000))
      let number = below(1 + below(tenants))
      turns[number] = chance(0.6) ? 1 : turns[number] + 1
      let text = SeededHash.mix(UInt64(below(40 + 900 * number)) &+ UInt64(number) << 32)
      var exchange = TestExchange(
        tsMs: tsMs, tenant: TenantID(partition: number % 64, slot: number / 64))
      exchange.text = text
      exchange.skeleton = SeededHash.mix(text % UInt64(3 + number * 5))
      exchange.cues = [UInt8(below(256)), 0, UInt8(below(40)), 0]
      exchange.outputTokens = UInt32(below(2_000))
      exchange.turn = turns[number]
      exchange.conversation = next()
      if chance(0.05) { exchange.flags.remove(.served) }
      if chance(0.05) { exchange.flags.remove(.protected) }
      if chance(0.02) {
        exchange.flags.insert(.late)
        exchange.tsMs -= 7_200_000
      }
      if chance(0.03) { exchange.outputPrice = .max }
      addHabits(to: &exchange)
      return exchange
    }
  }

  /// Fills the fields of the habit signals in: prompts between greetings and documents, context,
  /// caching, reasoning, samples, durations that overlap, releases every other day.
  mutating func addHabits(to exchange: inout TestExchange) {
    exchange.known.formUnion([
      .inputTokens, .cachedTokens, .reasoningTokens, .samples, .logprobs, .durationMs,
    ])
    // Text and length belong together; the words of a prompt have few topics or many.
    let text = exchange.text
    exchange.simHash = text % 3 == 0 ? text & 0xFF : SeededHash.mix(text)
    exchange.promptTokens = UInt32(truncatingIfNeeded: text >> 40) % 400 >> (text % 5)
    exchange.script = UInt8(truncatingIfNeeded: text >> 20) % 16
    exchange.inputTokens =
      exchange.promptTokens + 150 + UInt32(below(chance(0.2) ? 4_000 : 160))
    exchange.cachedTokens = chance(0.4) ? 0 : UInt32(below(150))
    exchange.reasoningTokens = chance(0.7) ? 0 : UInt32(below(2_500))
    exchange.samples = chance(0.9) ? 1 : UInt16(below(5))
    if chance(0.3) { exchange.flags.insert(.logprobs) }
    exchange.durationMs = UInt32(below(chance(0.2) ? 900_000 : 60_000))
    guard let releaseMs = Self.releasesMs.last(where: { $0 <= exchange.tsMs }) else { return }
    exchange.hoursSinceRelease = UInt16(clamping: (exchange.tsMs - releaseMs) / 3_600_000)
    if exchange.flags.contains(.protected), chance(0.5) { exchange.flags.insert(.newestModel) }
  }

  /// When models are released: every other day, not at a full hour.
  static let releasesMs: [Int64] = (0..<200).map { 1_781_700_001_000 + $0 * 172_800_000 }
}
