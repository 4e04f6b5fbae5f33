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
    line.addLiteral("model", "\"m\"")
    // Some templates a tenant, filled with a number: half of the prompts have been sent before.
    let template = tenant % 60 + random.below(3)
    let number = random.once(in: 2) ? random.below(100) : random.below(1_000_000_000)
    line.add("prompt", "translate item \(template) of list \(number)")
    // A system prompt of the tenant's, now and then with a document.
    let context = 40 + 10 * (tenant % 50) + (random.once(in: 8) ? random.below(3_000) : 0)
    line.add("input_tokens", context + 12)
    line.add("output_tokens", tokens)
    line.add("duration_ms", 300 + 20 * tokens)
    if random.once(in: 2) {
      line.add("conversation", "c", random.below(1_000_000_000))
      line.add("turn", 1 + random.below(3))
    }
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
