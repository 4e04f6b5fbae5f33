import Fingerprint
import Testing

@testable import Trace

@Suite struct PromptColumnTests {
  /// What a line of the columns says, and the same of an exchange.
  private struct Row: Equatable {
    var tsMs: Int64
    var tenant: String
    var outputTokens: UInt32
    var prompt: String

    init(_ columns: PromptColumns, _ row: Int, _ tenants: TenantTable) {
      let start = row == 0 ? 0 : columns.ends[row - 1]
      tsMs = columns.tsMs[row]
      tenant = tenants.name(of: columns.tenant[row])
      outputTokens = columns.outputTokens[row]
      prompt = String(decoding: columns.text[start..<columns.ends[row]], as: UTF8.self)
    }

    init(_ exchange: Exchange) {
      tsMs = exchange.tsMs
      tenant = exchange.tenant
      outputTokens = exchange.outputTokens ?? 0
      prompt = if case .text(let text) = exchange.prompt { text } else { "" }
    }
  }

  @Test(arguments: [1, 700, 100_000])
  func saysWhatExchangesSay(chunk: Int) throws {
    var generator = LineGenerator(seed: 71)
    let lines = (0..<500).map { _ in
      generator.random.chance(10) ? "damaged" : generator.line()
    }
    let bytes = Array(lines.joined(separator: "\n").utf8)
    var options = TraceReaderOptions()
    options.damagedShare = 1
    var exchanges = ExchangeReader(
      name: "t", source: MemoryByteSource(bytes, chunk: 4_096), options: options)
    var expected: [Row] = []
    while let exchange = try exchanges.next() { expected.append(Row(exchange)) }

    var reader = PromptColumnReader(
      TraceInput(name: "t", source: MemoryByteSource(bytes, chunk: chunk)))
    var columns = PromptColumns()
    var found: [Row] = []
    while try reader.fill(&columns) {
      for row in 0..<columns.count { found.append(Row(columns, row, reader.tenants)) }
    }
    #expect(found == expected, "seed 71")
    #expect(expected.contains { $0.prompt.utf8.count > 1 })
    #expect(reader.damagedLines == exchanges.damage.damagedLines && reader.damagedLines > 5)
  }

  @Test func keepsThePromptsOfGoodLinesOnly() throws {
    // The lines between have prompts that must not become those of the lines behind them.
    var fingerprinter = Fingerprinter(key: .unkeyed)
    let fingerprint = fingerprinter.fingerprint(Array("x".utf8).span).base64
    let lines = [
      #"{"ts":1,"tenant":"a"}"#, #"{"ts":2,"tenant":"a","fingerprint":"?"}"#,
      #"{"ts":3,"tenant":"a","prompt":"lost","output_tokens":-1}"#,
      #"{"ts":4,"tenant":"a","fingerprint":"\#(fingerprint)"}"#,
      #"{"ts":5,"tenant":"a","prompt":"kept"}"#, #"{"kind":"tenant","tenant":"a"}"#,
    ]
    var reader = PromptColumnReader(
      TraceInput(name: "t", source: MemoryByteSource(lines.joined(separator: "\n"))))
    var columns = PromptColumns()
    #expect(try reader.fill(&columns))
    #expect(columns.tsMs == [1, 4, 5] && columns.ends == [0, 0, 4])
    #expect(String(decoding: columns.text, as: UTF8.self) == "kept")
    #expect(reader.damagedLines == 2)
    #expect(try !reader.fill(&columns))
  }
}

@Suite struct ReplayedBatchTests {
  private static func batch() throws -> ExchangeBatch {
    let text = """
      {"ts":1781654400123,"tenant":"a","prompt":"x","output_tokens":3,"n":2,"conversation":"c"}
      {"ts":1781654400124,"tenant":"a","prompt":"y","output_tokens":4}
      {"ts":1781654400125,"tenant":"b","prompt":"x"}
      {"ts":1781654400126,"tenant":"b"}
      """
    var reader = MergedReader(traces: [TraceInput(name: "t", source: MemoryByteSource(text))])
    var batches = [ExchangeBatch(capacity: 8)]
    #expect(try reader.fill(&batches, rows: 8))
    return batches[0]
  }

  @Test func restrictedColumnsAreUnknown() throws {
    var batch = try Self.batch()
    let known = batch.known
    batch.restrict(to: [.prompt, .samples])
    for row in 0..<batch.count {
      #expect(batch.known[row] == known[row].intersection([.prompt, .samples]))
    }
    // Client fields that the trace has carried are not set on later lines; those left out are
    // unknown.
    #expect(batch.notSet[1] == .samples)
  }

  @Test func movedOnPromptsStayEqualToOneAnotherAndToNoneBefore() throws {
    let before = try Self.batch()
    var batch = before
    batch.moveOn(hours: 3, salt: 9)
    #expect(zip(batch.tsMs, before.tsMs).allSatisfy { $0 == $1 + 3 * 3_600_000 })
    #expect(batch.textHash[0] == batch.textHash[2] && batch.textHash[0] != batch.textHash[1])
    #expect(Set(batch.textHash.prefix(3)).isDisjoint(with: before.textHash.prefix(3)))
    #expect(batch.textHash[3] == before.textHash[3])
    #expect(batch.tenant == before.tenant && batch.skeletonHash == before.skeletonHash)
    #expect(batch.hoursSinceRelease == before.hoursSinceRelease)
  }
}
