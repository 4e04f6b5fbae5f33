import Testing

@testable import Trace

/// What the registry says of releases and tenants on its way into batches.
@Suite struct RegistryFactsTests {
  private static let hourMs: Int64 = 3_600_000

  // MARK: Releases

  private func calendar(_ releases: [(ms: Int64, isProtected: Bool)]) -> ReleaseCalendar {
    var registry = Registry()
    for (index, release) in releases.enumerated() {
      var record = ModelRecord(model: "m\(index)")
      (record.releasedMs, record.isProtected) = (release.ms, release.isProtected)
      _ = registry.add(record)
    }
    _ = registry.add(ModelRecord(model: "undated"))
    return ReleaseCalendar(registry)
  }

  @Test(arguments: [71, 72, 73] as [UInt64])
  func theNewestReleaseIsTheGreatestAtOrBefore(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let releases = (0..<20).map { _ in (ms: Int64(random.below(50)), isProtected: random.chance(2))
    }
    var calendar = calendar(releases)
    // In no order of time: lines are decoded as they arrive.
    for _ in 0..<400 {
      let ms = Int64(random.below(60))
      let expected = releases.filter { $0.isProtected && $0.ms <= ms }.map(\.ms).max() ?? .min
      let newest = calendar.newest(atMs: ms)
      #expect(newest == expected, "seed \(seed) at \(ms)")
    }
    #expect(ReleaseCalendar().isStale && !calendar.isStale)
  }

  @Test func anEmptyCalendarHasNoRelease() {
    var empty = calendar([(5, false)])
    for ms in [0, 5, TraceLimits.timesMs.upperBound] {
      let newest = empty.newest(atMs: ms)
      #expect(newest == .min)
    }
  }

  @Test func hoursAreFullOnesAndSaturate() {
    func hours(_ from: Int64, _ to: Int64) -> UInt16 { ReleaseCalendar.hours(from: from, toMs: to) }
    #expect(hours(1_000, 1_000) == 0)
    #expect(hours(1_000, 1_000 + Self.hourMs - 1) == 0)
    #expect(hours(1_000, 1_000 + Self.hourMs) == 1)
    #expect(hours(0, 65_534 * Self.hourMs) == 65_534)
    #expect(hours(0, TraceLimits.timesMs.upperBound) == .max)
    #expect(hours(.min, 0) == .max && hours(.min, TraceLimits.timesMs.upperBound) == .max)
  }

  @Test func exchangesTellTheNewestModelFromTheOthers() throws {
    let text = """
      {"kind":"model","model":"old","released":0}
      {"kind":"model","model":"open","released":7200000,"protected":false}
      {"kind":"model","model":"new","released":7200000}
      {"kind":"model","model":"twin","released":7200000}
      {"kind":"model","model":"undated"}
      {"ts":7199999,"tenant":"a","model":"old"}
      {"ts":7199999,"tenant":"a","model":"new"}
      {"ts":7200000,"tenant":"a","model":"old"}
      {"ts":7200001,"tenant":"a","model":"new"}
      {"ts":10800000,"tenant":"a","model":"twin"}
      {"ts":10800000,"tenant":"a","model":"open"}
      {"ts":10800001,"tenant":"a","model":"undated"}
      {"ts":10800002,"tenant":"a"}
      {"kind":"model","model":"newest","released":10800000}
      {"ts":10800003,"tenant":"a","model":"new"}
      {"ts":10800004,"tenant":"a","model":"newest"}
      """
    var reader = MergedReader(traces: [TraceInput(name: "a", source: MemoryByteSource(text))])
    var batches = [ExchangeBatch(capacity: 16)]
    #expect(try reader.fill(&batches, rows: 16))
    #expect(batches[0].hoursSinceRelease == [1, 1, 0, 0, 1, 1, 1, 1, 0, 0])
    let isNewest = batches[0].flags.map { $0.contains(.newestModel) }
    #expect(isNewest == [true, false, false, true, true, false, false, false, false, true])
  }

  @Test func withoutAReleaseThereAreNoHours() throws {
    let text = #"{"ts":5,"tenant":"a","model":"m"}"#
    var reader = MergedReader(traces: [TraceInput(name: "a", source: MemoryByteSource(text))])
    var batches = [ExchangeBatch(capacity: 16)]
    #expect(try reader.fill(&batches, rows: 16))
    #expect(batches[0].hoursSinceRelease == [.max])
    #expect(batches[0].flags == [[.served, .protected]])
  }

  // MARK: Arrivals

  /// What a reader sent ahead, and what a sender of facts has to keep to: each before or with the
  /// tenant's first exchange, once, in the tenant's own batch.
  private func arrivals(
    _ texts: [String], registry: String = "", batches count: Int = 1, rows: Int = 16
  ) throws -> [String] {
    var records = RegistryReader()
    try records.read(MemoryByteSource(registry), file: "r")
    var reader = MergedReader(
      traces: texts.enumerated().map { index, text in
        TraceInput(name: "t\(index)", source: MemoryByteSource(text))
      }, registry: records)
    var batches = Array(repeating: ExchangeBatch(capacity: 4), count: count)
    var come: Set<TenantID> = []
    var result: [String] = []
    while try reader.fill(&batches, rows: rows) {
      for (number, batch) in batches.enumerated() {
        let tenants = Set(batch.tenant)
        for facts in batch.arrivals {
          #expect(tenants.contains(facts.tenant), "the first exchange is in the same batch")
          #expect(!come.contains(facts.tenant), "nothing is sent twice or too late")
          #expect(facts.tenant.partition % count == number)
          let name = reader.tenants.name(of: facts.tenant)
          result.append("\(name) \(facts.limitRPM) \(facts.sinceHour)")
        }
        #expect(Set(batch.arrivals.map(\.tenant)).count == batch.arrivals.count)
        come.formUnion(tenants)
      }
    }
    return result.sorted()
  }

  private static let registry = """
    {"kind":"tenant","tenant":"both","limit_rpm":60,"since":7200000}
    {"kind":"tenant","tenant":"quota","limit_rpm":4294967295}
    {"kind":"tenant","tenant":"age","since":"1970-01-01T01:59:59Z"}
    {"kind":"tenant","tenant":"zero","limit_rpm":0,"since":0}
    {"kind":"tenant","tenant":"neither","segment":"business"}
    {"kind":"tenant","tenant":"absent","limit_rpm":7}
    {"kind":"tenant","tenant":"future","since":253402300799999}
    """
  private static let expected = [
    "age 0 1", "both 60 2", "future 0 70389527", "quota 4294967295 \(Int32.min)", "zero 0 0",
  ]
  private static let names = ["both", "quota", "age", "zero", "neither", "future", "unknown"]

  private static func lines(_ count: Int, from firstMs: Int = 1_000, step: Int = 10) -> String {
    (0..<count).map { index in
      "{\"ts\":\(firstMs + index * step),\"tenant\":\"\(names[index % names.count])\"}"
    }.joined(separator: "\n")
  }

  @Test(arguments: [1, 2, 3, 64], [1, 2, 5, 1_000])
  func factsComeOnceHoweverBatchesAreCut(batches: Int, rows: Int) throws {
    let found = try arrivals(
      [Self.lines(40)], registry: Self.registry, batches: batches, rows: rows)
    #expect(found == Self.expected)
  }

  @Test func mergedTracesSendFactsOnceInAll() throws {
    let texts = [Self.lines(40), Self.lines(40, from: 1_005), Self.lines(7, from: 1)]
    for rows in [1, 7, 100] {
      #expect(try arrivals(texts, registry: Self.registry, batches: 2, rows: rows) == Self.expected)
    }
  }

  @Test func nothingIsSentOfTenantsOfWhomNothingIsKnown() throws {
    #expect(try arrivals([Self.lines(40)]) == [])
    let record = #"{"kind":"tenant","tenant":"neither","domicile":"SG"}"#
    #expect(try arrivals([Self.lines(40)], registry: record) == [])
  }

  @Test func registryLinesInTheTraceCount() throws {
    #expect(try arrivals([Self.registry + "\n" + Self.lines(40)]) == Self.expected)
    // The last word counts; one that comes when the first exchange has been delivered does not.
    let late = (0..<3).map { "{\"ts\":\(10_000_000 * (1 + $0)),\"tenant\":\"z\"}" }
    let text = """
      {"kind":"tenant","tenant":"both","limit_rpm":5}
      {"kind":"tenant","tenant":"both","limit_rpm":6,"since":3600000}
      \(Self.lines(40))
      \(late.joined(separator: "\n"))
      {"kind":"tenant","tenant":"both","limit_rpm":7}
      {"ts":40000000,"tenant":"both"}
      """
    #expect(try arrivals([text]) == ["both 6 1"])
  }

  @Test func aLateFirstExchangeBringsTheFactsToo() throws {
    let text = """
      \((0..<40).map { "{\"ts\":\($0 * 1_000_000),\"tenant\":\"unknown\"}" }.joined(separator: "\n"))
      {"ts":5,"tenant":"both"}
      """
    #expect(try arrivals([text], registry: Self.registry) == ["both 60 2"])
  }

  @Test func aBatchThatIsEmptiedForgetsItsArrivals() throws {
    var records = RegistryReader()
    try records.read(MemoryByteSource(Self.registry), file: "r")
    var reader = MergedReader(
      traces: [TraceInput(name: "t", source: MemoryByteSource(Self.lines(40)))], registry: records)
    var batches = [ExchangeBatch(capacity: 4)]
    #expect(try reader.fill(&batches, rows: 16))
    #expect(batches[0].arrivals.count == 5)
    #expect(try reader.fill(&batches, rows: 16))
    #expect(batches[0].arrivals.isEmpty)
  }
}
