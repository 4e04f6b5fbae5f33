import Fingerprint
import Sketches
import Trace

/// In which order a line has its keys.
enum KeyOrder {
  /// As the format's own writer has them.
  case contract
  /// Another one, the same on every line.
  case other
  /// Another one on every line: the worst case.
  case shuffled
}

/// What the lines of a generated trace add up to, counted as they were made.
struct TraceAnswer: Equatable {
  var exchanges = 0
  var outputTokens = 0
  /// Sum of the times, wrapping.
  var tsMs: Int64 = 0
  var textBytes = 0
  var tenants = 0
}

/// A trace in memory, of lines like those of a provider's log, and what must be read from it.
struct GeneratedTrace {
  /// 2026-06-17, any recent day.
  static let startMs: Int64 = 1_781_654_400_000
  static let exponent = 1.05

  private(set) var bytes: [UInt8] = []
  private(set) var answer = TraceAnswer()
  /// Of all prompts in their order, each hashed by itself.
  private(set) var promptsHash: UInt64 = 0

  /// Lines of about 380 bytes without text and about 990 with a prompt of some 600.
  ///
  /// - Parameters:
  ///   - byteCount: the least size.
  ///   - tenants: how many send, by Zipf's law.
  init(byteCount: Int, hasText: Bool, order: KeyOrder, tenants: Int = 10_000) {
    var random = SeededRandom(seed: 11)
    let grammar = PromptGrammar(seed: 12)
    let zipf = Zipf(count: tenants, exponent: Self.exponent)
    var hasSent = [Bool](repeating: false, count: tenants)
    var line = JSONLine()
    var tsMs = Self.startMs
    bytes.reserveCapacity(byteCount + 4_096)
    var permutation: [Int] = []
    while bytes.count < byteCount {
      tsMs += Int64(random.below(17))
      let tenant = zipf.draw(&random)
      let prompt: String? =
        hasText ? grammar.prompt(.draw(&random), byteCount: 600, &random) : nil
      let tokens = 20 + random.below(1_500)
      Self.fill(&line, tsMs, tenant, prompt, tokens, &random)
      if order == .shuffled || permutation.isEmpty {
        permutation = Self.permutation(of: line.count, &random)
      }
      line.write(order: order == .contract ? nil : permutation, to: &bytes)
      answer.exchanges += 1
      answer.outputTokens += tokens
      answer.tsMs &+= tsMs
      if let prompt {
        answer.textBytes += prompt.utf8.count
        promptsHash = SeededHash.combine(
          promptsHash, SeededHash.hash(Array(prompt.utf8).span, seed: 0))
      }
      if !hasSent[tenant] { answer.tenants += 1 }
      hasSent[tenant] = true
    }
  }

  private static func fill(
    _ line: inout JSONLine, _ tsMs: Int64, _ tenant: Int, _ prompt: String?, _ tokens: Int,
    _ random: inout SeededRandom
  ) {
    line.removeAll()
    line.add("ts", Int(tsMs))
    line.add("tenant", "acct_", 100_000 + tenant)
    line.addLiteral("model", random.once(in: 4) ? "\"large-2\"" : "\"small-2-mini\"")
    line.addLiteral("op", "\"chat\"")
    if let prompt { line.add("prompt", prompt) }
    line.add("input_tokens", 200 + random.below(2_000))
    line.add("output_tokens", tokens)
    line.add("cached_tokens", random.below(200))
    line.add("reasoning_tokens", random.below(100))
    line.add("max_tokens", 4_096)
    line.addLiteral("temperature", random.once(in: 3) ? "1.0" : "0.7")
    line.add("n", 1)
    line.addLiteral("stream", random.once(in: 2) ? "true" : "false")
    line.add("tools", random.below(6))
    line.add("conversation", "conv_", 10_000_000 + random.below(80_000_000))
    line.add("turn", 1 + random.below(4))
    line.addLiteral("finish", random.once(in: 9) ? "\"length\"" : "\"stop\"")
    line.add("status", 200)
    line.add("duration_ms", 300 + random.below(20_000))
    line.addLiteral("region", random.once(in: 3) ? "\"eu-1\"" : "\"us-east-2\"")
    line.add("ip", "h_", 10_000_000 + random.below(80_000_000))
    line.add("agent", "client-python/2.", random.below(40))
  }

  private static func permutation(of count: Int, _ random: inout SeededRandom) -> [Int] {
    var order = Array(0..<count)
    for index in order.indices.reversed() { order.swapAt(index, random.below(index + 1)) }
    return order
  }
}

extension GeneratedTrace {
  /// The same exchanges as an Arrow file.
  func arrow() throws -> [UInt8] {
    var reader = ExchangeReader(name: "generated", source: MemoryByteSource(bytes))
    var writer = ArrowTraceWriter(name: "generated", form: .file)
    var output: [UInt8] = []
    while let exchange = try reader.next() { try writer.append(exchange, to: &output) }
    writer.finish(to: &output)
    return output
  }
}

extension TraceAnswer {
  /// Adds what a batch holds.
  mutating func add(_ batch: ExchangeBatch) {
    exchanges += batch.count
    for tokens in batch.outputTokens { outputTokens &+= Int(tokens) }
    for ms in batch.tsMs { tsMs &+= ms }
    for bytes in batch.promptBytes { textBytes &+= Int(bytes) }
  }

  /// Adds what columns of prompts hold.
  mutating func add(_ columns: PromptColumns) {
    exchanges += columns.count
    textBytes += columns.text.count
    for tokens in columns.outputTokens { outputTokens &+= Int(tokens) }
    for ms in columns.tsMs { tsMs &+= ms }
  }
}
