import Testing

@testable import Trace

/// A trace whose times are counted from a beginning that nobody knows.
@Suite struct RelativeTimesTests {
  private static let line = #"{"kind":"trace","times":"relative"}"# + "\n"
  private static let registry = """
    {"kind":"model","model":"m","released":"2026-06-17T00:00:00Z"}
    {"kind":"tenant","tenant":"a","since":"2026-06-01","limit_rpm":60}

    """
  private static let exchanges = (0..<20).map {
    "{\"ts\":\(1_781_654_400_000 + $0 * 1_000),\"tenant\":\"a\",\"model\":\"m\"}\n"
  }.joined()

  private struct Read {
    var batches: [ExchangeBatch] = []
    var totals: ReaderTotals
  }

  private func read(
    _ texts: [String], registry: RegistryReader = RegistryReader(), rows: Int = 7, shards: Int = 1
  ) throws -> Read {
    let traces = texts.enumerated().map { index, text in
      TraceInput(name: "t\(index)", source: MemoryByteSource(text, chunk: 100))
    }
    var reader = MergedReader(traces: traces, registry: registry)
    var batches = Array(repeating: ExchangeBatch(capacity: 8), count: shards)
    var read = Read(totals: reader.totals)
    while try reader.fill(&batches, rows: rows) { read.batches += batches.filter { $0.count > 0 } }
    read.totals = reader.totals
    return read
  }

  @Test(arguments: [1, 3])
  func trueTimesTellReleasesAndAges(_ shards: Int) throws {
    let read = try read([Self.registry + Self.exchanges], shards: shards)
    #expect(read.totals.hasTrueTimes && read.batches.allSatisfy(\.hasTrueTimes))
    #expect(read.batches.flatMap(\.hoursSinceRelease).allSatisfy { $0 == 0 })
    #expect(read.batches.flatMap(\.arrivals).allSatisfy { $0.sinceHour != .min })
  }

  @Test(arguments: [1, 3])
  func relativeTimesDoNot(_ shards: Int) throws {
    let read = try read([Self.line + Self.registry + Self.exchanges], shards: shards)
    #expect(!read.totals.hasTrueTimes && read.totals.exchanges == 20)
    #expect(read.batches.allSatisfy { !$0.hasTrueTimes })
    #expect(read.batches.flatMap(\.hoursSinceRelease).allSatisfy { $0 == .max })
    let arrivals = read.batches.flatMap(\.arrivals)
    #expect(arrivals.count == 1 && arrivals[0].sinceHour == .min && arrivals[0].limitRPM == 60)
  }

  @Test func oneTraceOfSeveralMakesAllRelative() throws {
    for texts in [[Self.exchanges, Self.line + Self.exchanges], [Self.line, Self.exchanges]] {
      let read = try read([Self.registry + texts[0], texts[1]])
      #expect(read.batches.allSatisfy { !$0.hasTrueTimes })
      #expect(read.batches.flatMap(\.hoursSinceRelease).allSatisfy { $0 == .max })
    }
  }

  @Test func aSidecarMaySayIt() throws {
    var registry = RegistryReader()
    try registry.read(MemoryByteSource(Self.registry + Self.line), file: "r")
    let read = try read([Self.exchanges], registry: registry)
    #expect(!read.totals.hasTrueTimes && read.batches.allSatisfy { !$0.hasTrueTimes })
  }

  @Test func behindAnExchangeItIsDamage() throws {
    let read = try read([Self.exchanges + Self.line + Self.exchanges])
    #expect(read.totals.hasTrueTimes && read.totals.damagedLines == 1)
    #expect(read.totals.exchanges == 40)
    #expect(
      read.totals.damageSamples.map(\.description) == [
        "t0:21: found relative times behind an exchange, expected them before the first; the line was "
          + "skipped; move it to the beginning"
      ])
    var reader = ExchangeReader(
      name: "t", source: MemoryByteSource(Self.exchanges + Self.line + Self.exchanges))
    while try reader.next() != nil {}
    #expect(!reader.hasRelativeTimes && reader.damage.damagedLines == 1)
  }

  @Test func otherTimesAndOtherKeysAreTrue() throws {
    for line in [#"{"kind":"trace","times":"true"}"#, #"{"kind":"trace","source":"x"}"#] {
      #expect(try read([line + "\n" + Self.exchanges]).totals.hasTrueTimes)
    }
    let wrong = try read([#"{"kind":"trace","times":"local"}"# + "\n" + Self.exchanges])
    #expect(wrong.totals.damageSamples.first?.problem.contains("'relative' or 'true'") == true)
  }

  @Test(arguments: [ArrowTraceWriter.Form.file, .stream])
  func columnsKeepIt(_ form: ArrowTraceWriter.Form) throws {
    var writer = ArrowTraceWriter(name: "t", form: form)
    var bytes: [UInt8] = []
    writer.appendRegistry(Array(Self.line.utf8), to: &bytes)
    var exchange = Exchange(tsMs: 1_781_654_400_000, tenant: "a")
    exchange.model = "m"
    try writer.append(exchange, to: &bytes)
    writer.finish(to: &bytes)
    var reader = MergedReader(traces: [TraceInput(name: "t", source: MemoryByteSource(bytes))])
    var batches = [ExchangeBatch(capacity: 8)]
    #expect(try reader.fill(&batches, rows: 8))
    #expect(!batches[0].hasTrueTimes && batches[0].count == 1)
    var lines = ExchangeReader(name: "t", source: MemoryByteSource(bytes))
    #expect(try lines.next() != nil)
    #expect(lines.hasRelativeTimes)
  }
}
