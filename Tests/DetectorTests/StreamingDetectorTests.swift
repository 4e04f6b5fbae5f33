import Foundation
import Testing
import Trace

@testable import Detector

@Suite struct StreamingDetectorTests {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func signalsAgreeWithANaiveRecomputation(seed: UInt64) throws {
    var traffic = SeededTraffic(seed: seed)
    let exchanges = traffic.exchanges(4_000, tenants: 6)
    let endMs = try #require(exchanges.filter { !$0.flags.contains(.late) }.map(\.tsMs).max())
    let evidence = try replay(exchanges, batch: 97)
    for tenant in Set(exchanges.map(\.tenant)) {
      var naive = NaiveTenant()
      var instants = (evidence[tenant] ?? [])[...]
      let own = exchanges.filter { $0.tenant == tenant }
      let full = own.reduce(into: NaiveTenant()) { $0.add($1) }
      #expect(
        instants.map(\.tsMs) == full.instants(endMs: endMs), "seed \(seed) tenant \(tenant)")
      for exchange in own {
        // Instants of full hours come before the exchange that shows that the hour has passed.
        while let next = instants.first, next.tsMs <= exchange.tsMs, isHour(next, before: naive) {
          check(next, against: naive, seed)
          instants.removeFirst()
        }
        naive.add(exchange)
        if let next = instants.first, !exchange.flags.contains(.late), isCount(naive) {
          check(next, against: naive, seed)
          instants.removeFirst()
        }
      }
      for next in instants { check(next, against: naive, seed) }
    }
  }

  private func isHour(_ instant: Evidence, before naive: NaiveTenant) -> Bool {
    instant.exchanges == UInt64(naive.inOrder.count) && instant.tsMs % 3_600_000 == 0
  }

  private func isCount(_ naive: NaiveTenant) -> Bool {
    let count = naive.inOrder.count
    return count == 16 || count == 32 || count > 0 && count % 64 == 0
  }

  private func check(_ instant: Evidence, against naive: NaiveTenant, _ seed: UInt64) {
    let at = Comment("seed \(seed), tenant \(instant.tenant), \(instant.tsMs)")
    #expect(instant.exchanges == UInt64(naive.inOrder.count), at)
    let isEnough = naive.considered.count >= 16
    func near(_ signal: Signal, _ expected: Double, within tolerance: Double) {
      let value = instant.readings[signal.rawValue].value
      if isEnough {
        #expect(abs(value - expected) <= tolerance, "\(signal): \(value), \(expected); \(at)")
      } else {
        #expect(value.isNaN, at)
      }
    }
    guard isEnough else {
      #expect(instant.bits == .zero, at)
      return
    }
    // The filter calls up to 2% of new prompts seen; the window's sums are single precision.
    near(.novelty, naive.novelty, within: 0.03)
    near(.singleTurn, naive.singleTurn, within: 1e-4)
    near(.reasoningElicitation, naive.reasoning, within: 1e-4)
    near(.distinctPrompts, naive.distinctShare, within: 0.25)
    let tokens = naive.novelOutput(atMs: instant.tsMs)
    near(.novelOutput, tokens, within: 1 + 0.03 * tokens)
    if let rates = naive.rates(atMs: instant.tsMs) {
      near(.rateChange, rates.present, within: 1e-6 * rates.present + 1e-9)
      #expect(
        abs(instant.readings[0].baseline - rates.past) <= 1e-6 * rates.past + 1e-9, at)
    }
  }

  @Test func batchSizeAndNumberOfDetectorsDoNotMatter() throws {
    var traffic = SeededTraffic(seed: 11)
    let exchanges = traffic.exchanges(6_000, tenants: 70)
    let whole = try replay(exchanges, batch: exchanges.count)
    #expect(whole.values.contains { $0.count > 3 })
    for (batch, detectors) in [(1, 1), (64, 1), (1_000, 2), (333, 5), (4_096, 64)] {
      let other = try replay(exchanges, batch: batch, detectors: detectors)
      #expect(areSame(whole, other), "batch \(batch), \(detectors) detectors")
    }
  }

  @Test(arguments: [21, 22, 23] as [UInt64])
  func aPrefixHasTheSameHistoryUpToItsEnd(seed: UInt64) throws {
    var traffic = SeededTraffic(seed: seed)
    let exchanges = traffic.exchanges(3_000, tenants: 9).filter { !$0.flags.contains(.late) }
    let whole = try replay(exchanges, batch: 500)
    for length in [17, 100, 999, 2_500] {
      // All exchanges of the last millisecond belong to the prefix.
      let endMs = exchanges[length - 1].tsMs
      let prefix = try replay(exchanges.filter { $0.tsMs <= endMs }, batch: 500)
      let cut = whole.mapValues { $0.filter { $0.tsMs <= endMs } }.filter { !$0.value.isEmpty }
      #expect(areSame(prefix, cut), "seed \(seed), \(length) exchanges")
    }
  }

  @Test func outputsOfUnprotectedModelsAddNoRisk() throws {
    var traffic = SeededTraffic(seed: 31)
    var exchanges = traffic.exchanges(2_000, tenants: 3)
    for index in exchanges.indices { exchanges[index].flags.remove(.protected) }
    let evidence = try replay(exchanges, batch: 256)
    #expect(evidence.values.reduce(0) { $0 + $1.count } > 30)
    for instant in evidence.values.joined() {
      #expect(instant.bits == .zero)
      #expect(instant.harvest == Harvest())
      #expect(instant.readings.indices.allSatisfy { !instant.readings[$0].isAvailable })
    }
  }

  @Test func unprotectedTrafficBesideProtectedChangesNoEvidence() throws {
    let tenant = TenantID(partition: 3, slot: 0)
    var plain: [TestExchange] = []
    for index in 0..<600 {
      var exchange = TestExchange(tsMs: 1_781_654_400_000 + Int64(index) * 400_000, tenant: tenant)
      exchange.text = UInt64(index % 450)
      exchange.outputTokens = 300
      plain.append(exchange)
    }
    // The same with an exchange of an open-weight model in the same millisecond as each fourth.
    let mixed = plain.enumerated().flatMap { index, exchange -> [TestExchange] in
      guard index % 4 == 0 else { return [exchange] }
      var open = exchange
      open.flags = [.served]
      open.text = UInt64(index) + 1_000_000
      return [exchange, open]
    }
    let last = try #require(try replay(plain, batch: 64)[tenant]?.last)
    let lastMixed = try #require(try replay(mixed, batch: 64)[tenant]?.last)
    // The instants differ in number, so compare at the last full hour, which both have.
    #expect(last.tsMs == lastMixed.tsMs)
    #expect(last.bits == lastMixed.bits)
    #expect(last.harvest == lastMixed.harvest)
  }

  @Test func aSignalNeedsSixteenExchangesAndHalfOfAllWithItsFields() throws {
    func availability(withPrompt: Int, without: Int) throws -> Bool {
      let tenant = TenantID(partition: 0, slot: 0)
      let exchanges = (0..<withPrompt + without).map { index in
        var exchange = TestExchange(tsMs: 1_781_654_400_000 + Int64(index), tenant: tenant)
        if index >= withPrompt { exchange.known.remove(.prompt) }
        return exchange
      }
      let last = try #require(try replay(exchanges, batch: 50)[tenant]?.last)
      return last.readings[Signal.novelty.rawValue].isAvailable
    }
    #expect(try availability(withPrompt: 16, without: 16))
    #expect(try !availability(withPrompt: 15, without: 1))
    #expect(try availability(withPrompt: 32, without: 32))
    #expect(try !availability(withPrompt: 31, without: 33))
  }

  @Test func aFlagInTheSameMillisecondComesTooLate() throws {
    let tenant = TenantID(partition: 1, slot: 0)
    let exchanges = (0..<16).map { index in
      var exchange = TestExchange(
        tsMs: 1_781_654_400_000 + Int64(min(index, 13)) * 1_000, tenant: tenant)
      exchange.outputTokens = 10
      return exchange
    }
    let instant = try #require(try replay(exchanges, batch: 4)[tenant]?.first)
    // Three of the sixteen came in the instant's millisecond.
    #expect(instant.harvest.exchanges == 13)
    #expect(instant.harvest.outputTokens == 130)
    #expect(instant.harvest.usd == 130 * 10 / 1e6)
  }

  @Test func whatComesInTheMillisecondOfAFlagMayBeHugeOrUnpriced() throws {
    let tenant = TenantID(partition: 1, slot: 0)
    let exchanges = (0..<16).map { index in
      var exchange = TestExchange(
        tsMs: 1_781_654_400_000 + Int64(min(index, 10)) * 1_000, tenant: tenant)
      exchange.outputTokens = index < 10 ? 10 : 4_000_000_000
      if index == 12 { exchange.outputPrice = .max }
      return exchange
    }
    let instant = try #require(try replay(exchanges, batch: 16)[tenant]?.first)
    #expect(instant.harvest.exchanges == 10)
    #expect(instant.harvest.outputTokens == 100)
    #expect(instant.harvest.usd == 100 * 10 / 1e6)
  }

  @Test func lateExchangesCountInTotalsAloneHoweverLateTheyCome() throws {
    let tenant = TenantID(partition: 7, slot: 1)
    let startMs: Int64 = 1_781_654_400_000
    var exchanges = (0..<20).map { index in
      TestExchange(tsMs: startMs + Int64(index) * 1_000, tenant: tenant)
    }
    // Between the last exchange of the first hour and the next one in order: a late one, dated
    // after the hour.
    var late = TestExchange(tsMs: startMs + 3 * 3_600_000, tenant: tenant)
    late.flags.insert(.late)
    late.outputTokens = 500
    let next = TestExchange(tsMs: startMs + 6 * 3_600_000, tenant: tenant)
    let plain = try replay(exchanges + [next], batch: 8)
    exchanges += [late, next]
    #expect(areSame(try replay(exchanges, batch: 8), plain))
    var detector = StreamingDetector(configuration: try plainConfiguration())
    var evidence: [Evidence] = []
    detector.observe(ExchangeBatch(exchanges), into: &evidence)
    let totals = detector.totals(of: tenant)
    #expect(totals.exchanges == 22)
    #expect(totals.outputTokens == 500)
    #expect(totals.harvest.exchanges == 22)
    #expect(totals.firstMs == startMs && totals.lastMs == next.tsMs)
    // A tenant that is late throughout has totals and no evidence.
    let other = TenantID(partition: 7, slot: 5)
    late.tenant = other
    detector.observe(ExchangeBatch([late]), into: &evidence)
    #expect(detector.totals(of: other).exchanges == 1)
    #expect(detector.totals(of: other).firstMs == late.tsMs)
    #expect(!evidence.contains { $0.tenant == other })
  }

  @Test func conversationsWithoutTurnNumbersAreRemembered() throws {
    let tenant = TenantID(partition: 2, slot: 0)
    let exchanges = (0..<64).map { index in
      var exchange = TestExchange(tsMs: 1_781_654_400_000 + Int64(index) * 10, tenant: tenant)
      exchange.known.remove(.turn)
      // Pairs of exchanges in four conversations at a time; each fourth stands alone.
      exchange.conversation = UInt64(index / 8 * 4 + index % 4 + 1) &* 0x9E37_79B9_7F4A_7C15
      if index % 8 == 7 { exchange.conversation = UInt64(index) &* 0xD1B5_4A32_D192_ED03 }
      return exchange
    }
    let last = try #require(try replay(exchanges, batch: 64)[tenant]?.last)
    // Of each eight exchanges three pairs and two alone: 5 started, 3 followed.
    #expect(abs(last.readings[Signal.singleTurn.rawValue].value - 0.25) < 1e-6)
  }

  @Test func aFlatDayHasFullEntropyAndAPeakedOneHasNot() throws {
    func flatness(perHour: Int, hours: [Int]) throws -> Double {
      let tenant = TenantID(partition: 5, slot: 2)
      let exchanges = (0..<8).flatMap { day in
        hours.flatMap { hour in
          (0..<perHour).map { index in
            TestExchange(
              tsMs: 1_781_654_400_000 + Int64(day * 86_400 + hour * 3_600 + index) * 1_000,
              tenant: tenant)
          }
        }
      }
      let last = try #require(try replay(exchanges, batch: 512)[tenant]?.last)
      return last.readings[Signal.flatDay.rawValue].value
    }
    #expect(abs(try flatness(perHour: 3, hours: Array(0..<24)) - 1) < 0.01)
    #expect(abs(try flatness(perHour: 30, hours: [3, 4, 5, 6]) - log2(4) / log2(24)) < 0.01)
    // Large counts keep their shares.
    #expect(abs(try flatness(perHour: 3_599, hours: [1, 13]) - 1 / log2(24)) < 0.01)
  }

  @Test func stateOfATenantIsSmall() {
    let (small, large) = StreamingDetector.bytesPerTenant
    #expect(small <= 614)
    #expect(large <= 8 << 10)
    #expect(small % 64 == 0 && large % 64 == 0)
  }
}
