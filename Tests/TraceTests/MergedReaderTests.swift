import Fingerprint
import Testing

@testable import Trace

@Suite struct MergedReaderTests {
  private struct Rows {
    var rows: [String] = []
    var labels: [String?] = []
    var totals: ReaderTotals
    var failure: TraceError?
  }

  private func read(
    _ texts: [String], registry: RegistryReader = RegistryReader(), labels: Bool = false,
    chunk: Int = 4096, rows: Int = 100, batches: Int = 1,
    options: TraceReaderOptions = TraceReaderOptions()
  ) -> Rows {
    let traces = texts.enumerated().map { index, text in
      TraceInput(name: "t\(index)", source: MemoryByteSource(text, chunk: chunk))
    }
    var reader = MergedReader(
      traces: traces, registry: registry, labels: labels, options: options)
    var buffers = Array(repeating: ExchangeBatch(capacity: 8), count: batches)
    var labelBuffers = labels ? Array(repeating: LabelBatch(), count: batches) : []
    var read = Rows(totals: reader.totals)
    do throws(TraceError) {
      while try reader.fill(&buffers, labels: &labelBuffers, rows: rows) {
        #expect(buffers.reduce(0) { $0 + $1.count } <= rows)
        for (number, batch) in buffers.enumerated() {
          for index in 0..<batch.count {
            #expect(batch.tenant[index].partition % batches == number)
            read.rows.append(reader.text(of: batch, index))
            if labels {
              read.labels.append(reader.campaignName(of: labelBuffers[number].campaign[index]))
            }
          }
        }
      }
    } catch {
      read.failure = error
    }
    read.totals = reader.totals
    return read
  }

  /// Lines in rough order, a second apart on average.
  private func trace(
    seed: UInt64, count: Int, disorder: Int = 20_000, campaigns: Bool = false
  ) -> [String] {
    var random = SeededRandom(seed: seed)
    var now: Int64 = 1_781_654_400_000
    return (0..<count).map { number in
      now += Int64(random.below(2_000))
      let ts = now - (random.chance(4) ? Int64(random.below(disorder)) : 0)
      var members = ["\"ts\":\(ts)", "\"tenant\":\"t\(random.below(50))\"", "\"turn\":\(number)"]
      if number > 30 && random.chance(2) { members.append("\"seed\":\(random.below(5))") }
      if random.chance(2) { members.append("\"model\":\"m\(random.below(3))\"") }
      if random.chance(2) { members.append("\"temperature\":0.\(random.below(10))") }
      if random.chance(3) { members.append("\"prompt\":\"say \(random.below(9))\"") }
      if random.chance(3) { members.append("\"status\":\([200, 429][random.below(2)])") }
      if campaigns && random.chance(3) { members.append("\"campaign\":\"c\(random.below(3))\"") }
      return "{" + members.joined(separator: ",") + "}"
    }
  }

  @Test func givesTheSameRowsHoweverTheyAreCut() {
    let text = trace(seed: 60, count: 700).joined(separator: "\n")
    let whole = read([text])
    #expect(whole.rows.count == 700)
    for (chunk, rows) in [(1, 100), (7, 1), (4096, 64), (100_000, 1_000)] {
      #expect(read([text], chunk: chunk, rows: rows).rows == whole.rows)
    }
    for batches in [2, 3, 64] {
      let parts = read([text], rows: 90, batches: batches)
      #expect(parts.rows.sorted() == whole.rows.sorted())
    }
  }

  @Test func givesTheSameRowsForKeysInAnyOrder() {
    let lines = trace(seed: 61, count: 400)
    var generator = LineGenerator(seed: 62)
    let shuffled = lines.map { line in
      let members = line.dropFirst().dropLast().split(separator: ",")
      return "{" + generator.shuffled(members).joined(separator: ",") + "}"
    }
    #expect(shuffled != lines)
    #expect(
      read([shuffled.joined(separator: "\n")]).rows == read([lines.joined(separator: "\n")]).rows)
  }

  @Test func mergesTracesByTimeThenArgument() {
    func line(_ ts: Int, _ tenant: String) -> String { "{\"ts\":\(ts),\"tenant\":\"\(tenant)\"}" }
    var random = SeededRandom(seed: 63)
    var texts: [[String]] = [[], [], []]
    var all: [(ts: Int, trace: Int, name: String)] = []
    for trace in 0..<3 {
      for number in 0..<200 {
        let ts = 1_000_000 + random.below(40_000)
        texts[trace].append(line(ts, "t\(trace)-\(number)"))
        all.append((ts, trace, "t\(trace)-\(number)"))
      }
    }
    // Stable: of equal times in one trace, the first to arrive comes first.
    let expected = all.enumerated().sorted {
      ($0.element.ts, $0.element.trace, $0.offset) < ($1.element.ts, $1.element.trace, $1.offset)
    }.map { "\($0.element.ts) \($0.element.name)" }
    let merged = read(texts.map { $0.joined(separator: "\n") }).rows.map {
      $0.split(separator: " ").prefix(2).joined(separator: " ")
    }
    #expect(merged == expected)
  }

  @Test func tellsNotSetFromUnknown() {
    func line(_ ts: Int, _ more: String) -> String { "{\"ts\":\(ts),\"tenant\":\"a\"\(more)}" }
    // The second line arrives first; what counts is the order of time.
    let text = [line(2_000, ",\"seed\":1"), line(1_000, ""), line(3_000, ",\"model\":\"m\"")]
    var reader = MergedReader(
      traces: [
        TraceInput(name: "a", source: MemoryByteSource(text.joined(separator: "\n"))),
        TraceInput(name: "b", source: MemoryByteSource(line(4_000, ""))),
      ])
    var batches = [ExchangeBatch(capacity: 8)]
    #expect(throws: Never.self) { try reader.fill(&batches, rows: 10) }
    #expect(batches[0].tsMs == [1_000, 2_000, 3_000, 4_000])
    #expect(batches[0].notSet == [[], [], .seed, []], "and the other trace knows of no seed")
    #expect(batches[0].known == [[], .seed, .model, []])
  }

  @Test func knowsModelsPricesAndWhatWasServed() throws {
    var registry = RegistryReader()
    let records = """
      {"kind":"model","model":"open","protected":false,"output_usd_per_mtok":0.5}
      {"kind":"model","model":"shut","protected":true}
      """
    try registry.read(MemoryByteSource(records), file: "r")
    let lines = [
      "", ",\"model\":\"open\"", ",\"model\":\"shut\",\"status\":200",
      ",\"model\":\"new\",\"status\":500",
    ]
    let text = lines.enumerated().map { "{\"ts\":\($0.offset),\"tenant\":\"a\"\($0.element)}" }
    let late = #"{"kind":"model","model":"inline","output_usd_per_mtok":2}"#
    let last = #"{"ts":9,"tenant":"a","model":"inline","stream":true,"logprobs":true}"#
    var reader = MergedReader(
      traces: [
        TraceInput(
          name: "a", source: MemoryByteSource((text + [late, last]).joined(separator: "\n")))
      ], registry: registry)
    var batches = [ExchangeBatch(capacity: 8)]
    #expect(try reader.fill(&batches, rows: 10))
    #expect(batches[0].outputPrice == [.max, 5_000, .max, .max, 20_000])
    #expect(
      batches[0].flags == [
        [.served, .protected], [.served], [.served, .protected], [.protected],
        [.served, .protected, .stream, .logprobs],
      ])
    #expect(
      batches[0].model.map { reader.modelName(of: $0) } == [nil, "open", "shut", "new", "inline"])
    #expect(try !reader.fill(&batches, rows: 10))
    #expect(batches[0].count == 0)
  }

  @Test func readsValuesIntoTheirColumns() throws {
    let text = #"""
      {"ts":"1970-01-01T00:00:01Z","tenant":"é","op":"completion","finish":"tool_calls",\#
      "input_tokens":4294967295,"n":70000,"tools":70000,"status":70000,"temperature":1e300,\#
      "prompt":"a\nb","conversation":"x","ip":"x","agent":"x","seed":-1}
      {"ts":2000,"tenant":"\u00e9","op":"frobnicate","finish":"stop","prompt":"a\u000ab"}
      {"ts":3000,"tenant":"e","op":"chat","finish":"eos"}
      """#
    var reader = MergedReader(traces: [TraceInput(name: "a", source: MemoryByteSource(text))])
    var batches = [ExchangeBatch(capacity: 8)]
    #expect(try reader.fill(&batches, rows: 10))
    let batch = batches[0]
    let operations: [Operation] = [.textCompletion, .other, .chat]
    #expect(batch.op == operations.map(\.rawValue))
    let reasons: [FinishReason] = [.toolCalls, .stop, .other]
    #expect(batch.finish == reasons.map(\.rawValue))
    #expect(batch.tenant[0] == batch.tenant[1] && batch.tenant[0] != batch.tenant[2])
    #expect(batch.inputTokens == [.max, 0, 0])
    #expect([batch.samples[0], batch.tools[0], batch.status[0]] == [.max, .max, .max])
    #expect(batch.temperature == [.greatestFiniteMagnitude, 0, 0])
    var fingerprinter = Fingerprinter(key: .unkeyed)
    let fingerprint = fingerprinter.fingerprint(Array("a\nb".utf8).span)
    #expect(batch.textHash == [fingerprint.textHash, fingerprint.textHash, 0])
    #expect(batch.skeletonHash == [fingerprint.skeletonHash, fingerprint.skeletonHash, 0])
    #expect(batch.simHash == [fingerprint.simHash, fingerprint.simHash, 0])
    #expect(batch.promptBytes == [3, 3, 0] && batch.promptTokens[2] == 0)
    #expect(batch.promptTokens[0] == fingerprint.tokens)
    #expect(batch.script == [fingerprint.script, fingerprint.script, 0])
    #expect((0..<4).allSatisfy { batch.cues[0][$0] == fingerprint.cues[$0] })
    let hashes = [batch.conversation[0], batch.ip[0], batch.agent[0], batch.seed[0]]
    #expect(Set(hashes).count == 4 && !hashes.contains(0))
  }

  @Test func countsLateRowsAndKeepsThemOutOfTheOrder() {
    let lines = (0..<100).map { "{\"ts\":\(1_000_000 + $0 * 1_000),\"tenant\":\"a\"}" }
    let text = (lines + ["{\"ts\":5,\"tenant\":\"b\",\"seed\":1}"] + lines.suffix(1)).joined(
      separator: "\n")
    let all = read([text])
    #expect(all.totals.late == 1 && all.totals.exchanges == 102 && all.totals.tenants == 2)
    #expect(all.totals.fromMs == 5 && all.totals.toMs == 1_099_000)
    #expect(all.totals.exchanges(with: .seed) == 1)
    #expect(all.rows.filter { $0.hasPrefix("5 b \(ExchangeFlags.late.rawValue | 6) ") }.count == 1)
    let seed = FieldSet.seed.rawValue
    #expect(all.rows.last?.split(separator: " ")[4] == "\(seed)", "any line that carried it tells")
  }

  @Test func noLabelCostsALineUnlessLabelsAreWanted() {
    let text = """
      {"ts":1,"tenant":"a"}
      {"ts":2,"tenant":"a","campaign":"c","campaign":"d"}
      {"ts":3,"tenant":"a","campaign":7}
      {"ts":4,"tenant":"a","campaign":{"c":[]}}
      {"kind":"campaign","campaign":"c","family":"code"}

      """
    let plain = read([text])
    #expect(plain.totals.exchanges == 4 && plain.totals.damagedLines == 0)
    var reader = MergedReader(
      traces: [TraceInput(name: "t", source: MemoryByteSource(text))], labels: true)
    var batches = [ExchangeBatch(capacity: 4)]
    var labels = [LabelBatch()]
    #expect((try? reader.fill(&batches, labels: &labels, rows: 9)) == true)
    #expect(batches[0].tsMs == [1, 2])
    #expect(reader.totals.damagedLines == 2)
  }

  @Test func countsEachFieldAsANaiveCountDoes() {
    let lines = trace(seed: 64, count: 500)
    let totals = read([lines.joined(separator: "\n")]).totals
    for (name, field) in ReaderTotals.fieldNames {
      let expected = lines.filter { $0.contains("\"\(name)\":") }.count
      #expect(totals.exchanges(with: field) == UInt64(expected), "\(name)")
    }
    #expect(ReaderTotals.fieldNames.count == 22)
  }

  @Test func labelsChangeNothingElse() {
    let lines = trace(seed: 65, count: 500, campaigns: true)
    let text = lines.joined(separator: "\n")
    let stripped = lines.map { line in
      guard let start = line.firstRange(of: ",\"campaign\"") else { return line }
      return line[..<start.lowerBound] + "}"
    }.joined(separator: "\n")
    let labelled = read([text], labels: true)
    #expect(labelled.rows == read([stripped]).rows)
    #expect(labelled.rows == read([text]).rows)
    #expect(
      labelled.labels.compactMap { $0 }.count == lines.filter { $0.contains("campaign") }.count)
    let odd = lines.map { $0.replacing("\"campaign\":\"c1\"", with: "\"campaign\":[]") }
    #expect(read([odd.joined(separator: "\n")]).rows == labelled.rows)
  }

  @Test func deliversEverythingBeforeItStops() {
    let good = (0..<1_500).map { "{\"ts\":\(1_000_000 + $0),\"tenant\":\"a\"}" }
    let text = (good + Array(repeating: "x", count: 500) + good).joined(separator: "\n")
    let other = "{\"ts\":1,\"tenant\":\"b\"}"
    for texts in [[text], [other, text]] {
      let read = read(texts, rows: 64)
      #expect(read.failure?.problem.contains("damaged lines") == true)
      #expect(read.rows.count == 1_500 + texts.count - 1)
      #expect(read.totals.damageSamples.count == 8)
    }
  }

  @Test func refusesAWildTimeAndNamesItsLine() {
    var lines = trace(seed: 66, count: 400)
    lines[100] = #"{"tenant":"w","ts":4000000000000}"#
    let read = read([lines.joined(separator: "\n")])
    #expect(read.rows.count == 399 && read.totals.late == 0)
    #expect(read.totals.damageSamples.map(\.line) == [101])
    #expect(read.totals.damageSamples.first?.byte == 19)
  }

  @Test func countsTenantsBeyondTheLimitAsUntracked() throws {
    let text = (0..<500).map { "{\"ts\":\($0),\"tenant\":\"t\($0 % 250)\"}" }
    var tables = TraceTables(registry: RegistryReader())
    tables.tenants = TenantTable(tenantsPerPartition: 1)
    var reader = MergedReader(
      traces: [TraceInput(name: "a", source: MemoryByteSource(text.joined(separator: "\n")))],
      labels: false, options: TraceReaderOptions(), tables: tables)
    var batches = [ExchangeBatch(capacity: 8)]
    var delivered: UInt64 = 0
    while try reader.fill(&batches, rows: 64) { delivered += UInt64(batches[0].count) }
    #expect(reader.totals.exchanges == 500)
    #expect(reader.totals.untracked == 500 - delivered)
    #expect(delivered == 2 * UInt64(reader.totals.tenants) && reader.totals.tenants <= 64)
  }

  @Test(arguments: ["", " "])
  func takesAnEmptyNameForNone(before: String) {
    let named = #"{"ts":1,"tenant":"a","model":"m","region":"r"}"#
    let empty = #"{"ts":2,"tenant":"a","model":"","region":""}"#
    let totals = read([before + named + "\n" + before + empty]).totals
    #expect(totals.exchanges(with: .model) == 1 && totals.exchanges(with: .region) == 1)
    #expect(totals.unnumbered == 0)
  }
}
