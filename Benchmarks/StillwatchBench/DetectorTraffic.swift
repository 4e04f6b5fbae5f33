import Trace

/// Traffic for the detector alone: short lines made while they are read, and what the detector must
/// count and how often it must score, by a second way of counting.
final class DetectorTraffic: ByteSource {
  /// Bytes made at a time.
  private static let pieceBytes = 1 << 20
  private static let hourMs: Int64 = 3_600_000

  private let lineCount: Int
  private let tenants: Int
  private let meanGapUs: Int
  private let zipf: Zipf
  private let isEachFirst: Bool
  private let warmLines: Int
  private var random = SeededRandom(seed: 31)
  private var line = JSONLine()
  private var piece: [UInt8] = []
  private var position = 0
  private var timeUs = GeneratedTrace.startMs * 1_000
  private var made = 0
  private var lastMs: [Int64]

  /// By tenant.
  private(set) var exchanges: [UInt32]
  private(set) var outputTokens: [UInt64]
  /// Instants that fall due in the lines behind the first `warmLines`.
  private(set) var instants = 0

  /// - Parameters:
  ///   - lineCount: how many.
  ///   - warmLines: of these the first, whose instants do not count.
  ///   - tenants: who send by Zipf's law, each once at the beginning.
  ///   - meanGapUs: microseconds between lines, on average.
  ///   - isSkewed: whether Zipf's law holds; otherwise all take turns.
  init(lineCount: Int, warmLines: Int, tenants: Int, meanGapUs: Int, isSkewed: Bool = true) {
    self.lineCount = lineCount
    self.warmLines = warmLines
    self.tenants = tenants
    self.meanGapUs = meanGapUs
    isEachFirst = isSkewed
    zipf = Zipf(count: isSkewed ? tenants : 1, exponent: GeneratedTrace.exponent)
    lastMs = Array(repeating: 0, count: tenants)
    exchanges = Array(repeating: 0, count: tenants)
    outputTokens = Array(repeating: 0, count: tenants)
  }

  /// The name of a tenant in the lines.
  static func name(_ tenant: Int) -> String { "t\(tenant)" }

  /// A word of its own for each number: numbers are not what tells skeletons apart.
  private static func word(_ number: Int) -> String {
    let syllables = ["ba", "den", "ri", "lo", "mar", "ti", "ven", "so", "ka", "nel"]
    var word = ""
    var rest = number
    repeat {
      word += syllables[rest % 10]
      rest /= 10
    } while rest > 0
    return word
  }

  /// Tenants whose quota is known: the busiest.
  private static let withQuota = 10_000

  /// What the provider knows: two protected models, one of them new, and the quotas of the busiest
  /// tenants, so that no signal is without its fields.
  func registry() throws(TraceError) -> RegistryReader {
    var text = """
      {"kind":"model","model":"old","protected":true,"released":"2026-01-15T00:00:00Z",\
      "input_usd_per_mtok":2.5,"output_usd_per_mtok":10}
      {"kind":"model","model":"new","protected":true,"released":"2026-06-16T22:00:00Z",\
      "input_usd_per_mtok":5,"output_usd_per_mtok":20}

      """
    for tenant in 0..<min(tenants, Self.withQuota) {
      text +=
        "{\"kind\":\"tenant\",\"tenant\":\"\(Self.name(tenant))\",\"limit_rpm\":600,\"since\":\"2026-05-01\"}\n"
    }
    var reader = RegistryReader(truth: false)
    try reader.read(MemoryByteSource(text), file: "registry")
    return reader
  }

  /// All lines as full batches of that many rows, and the table of tenants. Once only: the lines are
  /// made as they are read.
  func batches(rows: Int) throws -> (batches: [ExchangeBatch], tenants: TenantTable) {
    var reader = MergedReader(
      traces: [TraceInput(name: "traffic", source: self)], registry: try registry())
    var all: [ExchangeBatch] = []
    for _ in 0..<lineCount / rows {
      var batches = [ExchangeBatch(capacity: rows)]
      let isFull = try reader.fill(&batches, rows: rows) && batches[0].count == rows
      try expect(isFull, "the traffic ends early")
      all += batches
    }
    return (all, reader.tenants)
  }

  func read(into buffer: inout [UInt8], at offset: Int) throws(TraceError) -> Int {
    if position == piece.count { makePiece() }
    let count = min(piece.count - position, buffer.count - offset)
    buffer.replaceSubrange(offset..<offset + count, with: piece[position..<position + count])
    position += count
    return count
  }

  private func makePiece() {
    piece.removeAll(keepingCapacity: true)
    position = 0
    while made < lineCount, piece.count < Self.pieceBytes {
      makeLine(tenant: nextTenant())
      made += 1
    }
  }

  private func nextTenant() -> Int {
    if !isEachFirst { return made % tenants }
    return made < tenants ? made : zipf.draw(&random)
  }

  private func makeLine(tenant: Int) {
    timeUs += Int64(random.below(2 * meanGapUs))
    let tsMs = timeUs / 1_000
    let tokens = random.below(1_200)
    line.removeAll()
    line.add("ts", Int(tsMs))
    line.add("tenant", "t", tenant)
    line.addLiteral("model", random.once(in: 4) ? "\"new\"" : "\"old\"")
    // Three templates a tenant, and now and then one of many others, filled with a number: half of
    // the prompts have been sent before.
    let template = random.once(in: 4) ? 100 + random.below(2_000) : tenant % 60 + random.below(3)
    let number = random.once(in: 2) ? random.below(100) : random.below(1_000_000_000)
    line.add("prompt", "translate \(Self.word(template)) of list \(number)")
    // A system prompt of the tenant's, now and then with a document.
    let context = 40 + 10 * (tenant % 50) + (random.once(in: 8) ? random.below(3_000) : 0)
    line.add("input_tokens", context + 12)
    line.add("output_tokens", tokens)
    line.add("cached_tokens", random.once(in: 3) ? context : 0)
    line.add("reasoning_tokens", random.once(in: 4) ? tokens / 2 : 0)
    line.add("n", random.once(in: 40) ? 4 : 1)
    line.addLiteral("logprobs", random.once(in: 50) ? "true" : "false")
    if random.once(in: 2) {
      line.add("conversation", "c", random.below(1_000_000_000))
      line.add("turn", 1 + random.below(3))
    }
    line.add("duration_ms", 300 + 20 * tokens)
    line.write(order: nil, to: &piece)
    count(tenant, tsMs, tokens)
  }

  /// The rules of the instants, from the detector's documentation.
  private func count(_ tenant: Int, _ tsMs: Int64, _ tokens: Int) {
    var due = 0
    if exchanges[tenant] >= 16, tsMs / Self.hourMs > lastMs[tenant] / Self.hourMs { due += 1 }
    exchanges[tenant] += 1
    outputTokens[tenant] += UInt64(tokens)
    lastMs[tenant] = tsMs
    if [16, 32].contains(exchanges[tenant]) || exchanges[tenant] % 64 == 0 { due += 1 }
    if made >= warmLines { instants += due }
  }
}
