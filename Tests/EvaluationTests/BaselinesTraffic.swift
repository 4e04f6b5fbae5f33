import Sketches
import Trace

@testable import Evaluation

/// A small seeded generator (xorshift64*); a failing test prints its seed.
struct BaselinesTraffic {
  static let startMs: Int64 = 1_781_654_400_000

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

  /// Exchanges of some tenants in order of time, over some days: repeated prompts and runs of
  /// words, conversations, refusals, an unprotected model, missing fields.
  mutating func exchanges(_ count: Int, tenants: Int) -> [Exchange] {
    var tsMs = Self.startMs
    var exchanges: [Exchange] = []
    for number in 0..<count {
      tsMs += chance(0.02) ? Int64(below(30_000_000)) : Int64(below(90_000))
      // Some share a millisecond.
      if chance(0.05) { tsMs = exchanges.last?.tsMs ?? tsMs }
      let tenant = below(1 + below(tenants))
      var exchange = Exchange(tsMs: tsMs, tenant: "acct_é\(tenant)")
      exchange.model = chance(0.1) ? "open-weights" : "aurora-4"
      exchange.inputTokens = UInt32(below(3_000))
      // The last tenant lies about the threshold of output over input.
      let longest = tenant == 3 ? 60 : 400
      if chance(tenant == 1 ? 0.6 : 0.97) { exchange.outputTokens = UInt32(below(longest)) }
      if chance(0.04) { exchange.status = 429 }
      if chance(0.3) { exchange.status = 200 }
      if chance(tenant == 2 ? 0.45 : 0.98) { exchange.prompt = .text(prompt(of: tenant)) }
      if number == 0 || chance(0.7) {
        exchange.conversation = "c\(below(2 + tenant * 200))"
      }
      if chance(0.3) { exchange.campaign = "c1" }
      exchanges.append(exchange)
    }
    return exchanges
  }

  private mutating func prompt(of tenant: Int) -> String {
    let spaces = [" ", " ", " ", "\n", "\u{3000}", "\u{A0}", "  ", "\u{2003}\t"]
    if chance(0.05 * Double(tenant)) { return "Again, please." }
    var text = chance(0.3) ? "Summarise the text that follows in a few words: " : ""
    for _ in 0..<below(30) {
      text += "w\(below(60 + tenant * 4_000))é" + spaces[below(spaces.count)]
    }
    return text
  }
}

/// A trace made of lines, and what a reader must make of it.
struct BaselinesTrace {
  var exchanges: [Exchange]
  var bytes: [UInt8] = []
  /// Lines in order of time; what came late is not among them.
  var inOrder: [Exchange] = []
  var endMs: Int64 = 0

  static let registry: String =
    #"{"kind":"model","model":"open-weights","provider":"x","protected":false}"# + "\n"

  /// Lines as they are.
  init(_ exchanges: [Exchange]) {
    self.exchanges = exchanges
    for exchange in exchanges { ExchangeWriter.append(exchange, to: &bytes) }
    inOrder = exchanges
    endMs = exchanges.last?.tsMs ?? 0
  }

  /// Lines disturbed: some out of order within the minute of lateness, some later than that, some
  /// of a wild time that others refute, some damaged.
  init(disturbing exchanges: [Exchange], _ random: inout BaselinesTraffic) {
    self.exchanges = exchanges
    var newest: Int64 = 0
    for (number, original) in exchanges.enumerated() {
      var exchange = original
      // The reader needs some lines before it trusts a time, and some after a wild one.
      if number > 40 && number < exchanges.count - 40 {
        if random.chance(0.2) { exchange.tsMs -= Int64(random.below(59_000)) }
        if random.chance(0.03) { exchange.tsMs -= 200_000 }
        if random.chance(0.01) {
          var wild = exchange
          wild.tsMs += 400 * 86_400_000
          ExchangeWriter.append(wild, to: &bytes)
        }
        if random.chance(0.01) { bytes += Array("{\"ts\":1,\"tenant\":3}\n".utf8) }
      }
      ExchangeWriter.append(exchange, to: &bytes)
      endMs = max(endMs, exchange.tsMs)
      if exchange.tsMs >= newest - TraceReaderOptions.defaultLatenessMs {
        inOrder.append(exchange)
      }
      newest = max(newest, exchange.tsMs)
    }
    // Stable, as lines of the same time leave in the order in which they came.
    inOrder = inOrder.enumerated().sorted {
      ($0.element.tsMs, $0.offset) < ($1.element.tsMs, $1.offset)
    }.map(\.element)
  }

  /// Names in the order of their bytes.
  var tenants: [String] {
    Set(exchanges.map(\.tenant)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  func input(chunk: Int = TraceLimits.readBytes) -> TraceInput {
    TraceInput(name: "test", source: MemoryByteSource(bytes, chunk: chunk))
  }

  static func registryReader() throws -> RegistryReader {
    var reader = RegistryReader(truth: false)
    try reader.read(MemoryByteSource(registry), file: "registry")
    return reader
  }

  /// The histories, with the texts read in step.
  func histories() throws -> [BaselineHistories] {
    try Baselines.histories(
      of: input(), texts: input(chunk: 1_000), registry: Self.registryReader())
  }
}

extension BaselineHistories {
  /// Steps of all tenants, for comparison.
  var steps: [[ScoreHistory.Step]] { histories.map(\.steps) }
}
