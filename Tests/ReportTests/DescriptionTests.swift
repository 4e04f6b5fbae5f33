import Foundation
import Testing
import Trace

@testable import Report

/// Descriptions against what their definitions give from all exchanges at once.
@Suite struct DescriptionTests {
  static let seeds: [UInt64] = [71, 72, 73]

  /// Quantiles within the bound that is promised, of all that was counted.
  private func expect(
    _ found: Quantiles?, near values: [Double], within bound: Double = 0.010_000_1,
    rounding: Double = 0, _ context: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let found = try #require(found, "\(context)", sourceLocation: sourceLocation)
    #expect(found.count == UInt64(values.count), "\(context)", sourceLocation: sourceLocation)
    let pairs = [
      (0.05, found.p5), (0.25, found.p25), (0.5, found.p50), (0.75, found.p75), (0.9, found.p90),
      (0.95, found.p95), (0.99, found.p99),
    ]
    for (q, value) in pairs {
      let exact = NaiveDescription.quantile(q, of: values)
      #expect(
        abs(value - exact) <= bound * exact + rounding + 1e-12,
        "\(context), \(q): \(value), \(exact)",
        sourceLocation: sourceLocation)
    }
  }

  @Test(arguments: seeds) func totalsAndSkewAreExact(seed: UInt64) async throws {
    let trace = DescribedTrace(seed: seed)
    let naive = NaiveDescription(trace.exchanges)
    let description = await trace.described()
    let served = trace.exchanges.count(where: NaiveDescription.isServed)
    #expect(description.served == UInt64(served), "seed \(seed)")
    #expect(description.refused == UInt64(trace.exchanges.count - served), "seed \(seed)")
    #expect(description.trace.tenants == naive.byTenant.count)
    let counts = naive.byTenant.map(\.count).sorted(by: >)
    let skew = description.skew
    for (carriers, part) in [(skew.half, 0.5), (skew.nineTenths, 0.9)] {
      let few = counts.prefix(carriers.tenants).reduce(0, +)
      #expect(Double(few) >= part * Double(trace.exchanges.count) - 1e-9)
      #expect(Double(few - counts[carriers.tenants - 1]) < part * Double(trace.exchanges.count))
      #expect(carriers.share == Double(carriers.tenants) / Double(counts.count))
    }
    #expect(skew.largest == Double(counts[0]) / Double(trace.exchanges.count))
    // Each tenant ten times, so that tenths of the tenants are whole numbers.
    let tenfold = counts.flatMap { [Int](repeating: $0, count: 10) }
    for (tenth, share) in skew.deciles.enumerated() {
      let part = tenfold[tenth * counts.count..<(tenth + 1) * counts.count].reduce(0, +)
      #expect(abs(share - Double(part) / Double(10 * trace.exchanges.count)) < 1e-12)
    }
    #expect(abs(skew.deciles.reduce(0, +) - 1) < 1e-12)
    #expect(skew.deciles == skew.deciles.sorted(by: >))
  }

  @Test(arguments: seeds) func lengthsAndQuotientsAreWithinTheirBounds(seed: UInt64) async throws {
    let trace = DescribedTrace(seed: seed)
    let naive = NaiveDescription(trace.exchanges)
    let tokens = await trace.described().tokens
    let inputs = trace.exchanges.compactMap(\.inputTokens)
    let outputs = trace.exchanges.compactMap(\.outputTokens)
    let servedOutputs = trace.exchanges.filter(NaiveDescription.isServed).compactMap(\.outputTokens)
    try expect(tokens.input, near: inputs.map(Double.init), "input, seed \(seed)")
    try expect(tokens.output, near: servedOutputs.map(Double.init), "output, seed \(seed)")
    try expect(tokens.outputPerInput, near: naive.ratios, "output/input, seed \(seed)")
    // The quotients of one tenant span less than 6e8 here.
    try expect(
      tokens.tenantOutputPerInput, near: naive.tenantMedians, within: 0.09, "medians, seed \(seed)")
    #expect(tokens.inputTotal == inputs.reduce(0) { $0 + UInt64($1) })
    #expect(tokens.outputTotal == outputs.reduce(0) { $0 + UInt64($1) })
    #expect(tokens.prompt?.count == UInt64(trace.exchanges.count { $0.prompt != nil }))
    let cached = trace.exchanges.filter { $0.cachedTokens != nil && $0.inputTokens != nil }
    let part = cached.reduce(0) { $0 + min($1.cachedTokens ?? 0, $1.inputTokens ?? 0) }
    let whole = cached.reduce(0) { $0 + ($1.inputTokens ?? 0) }
    #expect(tokens.cachedShare == Double(part) / Double(whole))
  }

  @Test(arguments: seeds) func countsBelowFiftyAreExact(seed: UInt64) async throws {
    let trace = DescribedTrace(seed: seed)
    let output = try #require(await trace.described().tokens.output)
    let exact = trace.exchanges.filter(NaiveDescription.isServed).compactMap(\.outputTokens)
      .map(Double.init)
    for (q, value) in [(0.05, output.p5), (0.25, output.p25), (0.5, output.p50)] {
      let sought = NaiveDescription.quantile(q, of: exact)
      #expect(sought >= 50 || value == sought, "seed \(seed), \(q)")
    }
  }

  @Test(arguments: seeds) func arrivalsAreThoseOfEachTenantsWindows(seed: UInt64) async throws {
    let trace = DescribedTrace(seed: seed)
    let naive = NaiveDescription(trace.exchanges)
    let arrivals = await trace.described().arrivals
    let windows = naive.windows
    #expect(windows.count > 20 && arrivals.windows == UInt64(windows.count), "seed \(seed)")
    try expect(
      arrivals.variation, near: windows.map(NaiveDescription.variation), "CV, seed \(seed)")
    let exchanges = windows.reduce(0) { $0 + $1.count + 1 }
    #expect(arrivals.exchangeShare == Double(exchanges) / Double(trace.exchanges.count))
    #expect(arrivals.traceWindows == naive.traceWindows)
    try expect(arrivals.activeShare, near: naive.activeShares, "active, seed \(seed)")
    let shares = arrivals.familyShares.reduce(0, +) + arrivals.regularShare
    #expect(abs(shares - 1) < 1e-12 && arrivals.leftOut == 0)
  }

  @Test(arguments: seeds) func growthIsThatOfCompleteDays(seed: UInt64) async throws {
    let trace = DescribedTrace(seed: seed)
    let days = NaiveDescription(trace.exchanges).tenantDays
    let growth = await trace.described().growth
    #expect(days.count > 50 && growth.tenantDays == UInt64(days.count), "seed \(seed)")
    let grown = days.count { $0.day > 3 * $0.before }
    #expect(growth.threefoldShare == Double(grown) / Double(days.count))
    let busy = days.filter { $0.before >= 16 }
    #expect(growth.busyTenantDays == UInt64(busy.count), "seed \(seed)")
    if !busy.isEmpty {
      let grown = busy.count { $0.day > 3 * $0.before }
      #expect(growth.busyThreefoldShare == Double(grown) / Double(busy.count))
    }
  }

  @Test(arguments: seeds) func rhythmIsTheShareOfTheTimeThatTheTraceCovers(seed: UInt64) async {
    let trace = DescribedTrace(seed: seed)
    let naive = NaiveDescription(trace.exchanges)
    let rhythm = await trace.described().rhythm
    let times = trace.exchanges.map(\.tsMs)
    let span = (times.min() ?? 0)..<(times.max() ?? 0) + 1
    let all = Double(times.count)
    for (hour, slot) in rhythm.hours.enumerated() {
      let count = Double(times.count { $0 / 3_600_000 % 24 == hour })
      #expect(slot.share == count / all, "seed \(seed), hour \(hour)")
      let numbers = span.lowerBound / 3_600_000...span.upperBound / 3_600_000
      var covered = 0
      for number in numbers where Int(number % 24) == hour {
        let part: Range<Int64> = number * 3_600_000..<(number + 1) * 3_600_000
        covered += part.clamped(to: span).count
      }
      let expected = Double(covered) / Double(span.count)
      #expect(slot.intensity.map { abs($0 - count / all / expected) < 1e-9 } == true)
    }
    // 1 June 2026 is a Monday.
    for (weekday, slot) in rhythm.weekdays.enumerated() {
      let days = times.map { ($0 - SampleReports.startMs) / SampleReports.dayMs % 7 }
      #expect(slot.share == Double(days.count { $0 == weekday }) / all, "seed \(seed)")
    }
    try? expect(rhythm.tenantEntropy, near: naive.hourEntropies, "entropy, seed \(seed)")
    #expect(rhythm.tenantEntropy != nil)
  }

  @Test(arguments: seeds) func promptsAndConversationsAreCountedExactly(seed: UInt64) async throws {
    let trace = DescribedTrace(seed: seed)
    let naive = NaiveDescription(trace.exchanges)
    let description = await trace.described()
    let sent = trace.exchanges.compactMap { exchange in
      NaiveDescription.text(exchange).map { (tenant: exchange.tenant, text: $0) }
    }
    let prompts = description.prompts
    #expect(prompts.exchanges == UInt64(sent.count))
    let own = Set(sent.map { "\($0.tenant) \($0.text)" }).count
    let repeats = try #require(prompts.repeatShare)
    #expect(abs(repeats.value - (1 - Double(own) / Double(sent.count))) < 1e-12)
    let owners = Dictionary(grouping: sent, by: \.text).mapValues { Set($0.map(\.tenant)).count }
    let shared = owners.filter { $0.value > 1 }
    #expect(prompts.distinct?.value == Double(owners.count))
    #expect(prompts.sharedShare?.value == Double(shared.count) / Double(owners.count))
    let occurrences = sent.count { shared[$0.text] != nil }
    #expect(prompts.sharedExchangeShare?.value == Double(occurrences) / Double(sent.count))
    for estimate in [repeats, prompts.distinct, prompts.sharedShare] {
      #expect(estimate?.isExact == true, "few enough to be exact")
    }
    let conversations = description.conversations
    #expect(conversations.count?.value == Double(naive.conversationSizes.count))
    try expect(
      conversations.requests, near: naive.conversationSizes, "conversations, seed \(seed)")
    let turns = trace.exchanges.compactMap(\.turn)
    #expect(
      conversations.laterTurnShare == Double(turns.count { $0 > 1 }) / Double(turns.count))
  }

  @Test(arguments: seeds) func namesAndFieldsAreCountedExactly(seed: UInt64) async throws {
    let trace = DescribedTrace(seed: seed)
    let naive = NaiveDescription(trace.exchanges)
    let description = await trace.described()
    func check(
      _ shares: TraceDescription.Shares, others: Set<String> = [], _ name: (Exchange) -> String?
    ) {
      let counts = naive.counts(name)
      let named = counts.filter { !others.contains($0.key) }
      #expect(shares.named.map(\.name) == shares.named.sorted(by: Self.precedes).map(\.name))
      #expect(
        Dictionary(uniqueKeysWithValues: shares.named.map { ($0.name, Int($0.exchanges)) }) == named
      )
      let other = counts.filter { others.contains($0.key) }.values.reduce(0, +)
      #expect(shares.others == UInt64(other))
      let known = counts.values.reduce(0, +)
      #expect(shares.unknown == UInt64(trace.exchanges.count - known), "seed \(seed)")
    }
    check(description.models) { $0.model }
    check(description.regions) { $0.region }
    check(description.operations, others: ["rerank"]) { $0.op }
    check(description.finishReasons, others: ["eos"]) { $0.finish }
    check(description.statusCodes, others: ["100000"]) { $0.status.map { "\($0)" } }
    #expect(description.scripts.named.contains { $0.name == "han" })
    let seeded = try #require(description.fields.first { $0.name == "seed" })
    let first = try #require(trace.exchanges.firstIndex { $0.seed != nil })
    #expect(seeded.known == UInt64(trace.exchanges.count { $0.seed != nil }))
    // Once a line has carried it, its absence says that it was not set.
    #expect(
      seeded.notSet == UInt64(trace.exchanges[first...].count { $0.seed == nil }), "seed \(seed)")
    let region = try #require(description.fields.first { $0.name == "region" })
    #expect(region.notSet == 0)
    #expect(description.fields.map(\.name).first == "model")
  }

  private static func precedes(
    _ a: TraceDescription.Shares.Named, _ b: TraceDescription.Shares.Named
  ) -> Bool {
    a.exchanges != b.exchanges ? a.exchanges > b.exchanges : a.name < b.name
  }
}
