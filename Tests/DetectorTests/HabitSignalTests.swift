import Sketches
import Testing
import Trace

@testable import Detector

/// Every habit signal against an exact recomputation, at every instant.
@Suite struct HabitSignalTests {
  /// Traffic with absent fields, idle days and months, answers that take for ever.
  private func traffic(
    _ random: inout SeededTraffic, _ count: Int, tenants: Int
  ) -> [TestExchange] {
    var shiftMs: Int64 = 0
    return random.exchanges(count, tenants: tenants).map { plain in
      var exchange = plain
      if random.chance(0.004) { shiftMs += Int64(random.below(300_000_000)) }
      if random.chance(0.001) { shiftMs += Int64(random.below(150)) * 86_400_000 }
      exchange.tsMs += shiftMs
      exchange.flags.remove(.newestModel)
      exchange.hoursSinceRelease = .max
      random.addHabits(to: &exchange)
      if random.chance(0.002) { exchange.durationMs = .max }
      if random.chance(0.002) { exchange.inputTokens = .max }
      // Tenants differ in what their clients send, around the half that decides.
      let absent = [0.35, 0.05, 0.52][exchange.tenant.partition % 3]
      for field: FieldSet in [
        .prompt, .inputTokens, .outputTokens, .cachedTokens, .samples, .logprobs, .durationMs,
        .turn,
      ] where random.chance(absent) {
        remove(field, from: &exchange, isNotSet: random.chance(0.3))
      }
      return exchange
    }
  }

  /// A value whose field is not known is zero, as in a batch of the reader.
  private func remove(_ field: FieldSet, from exchange: inout TestExchange, isNotSet: Bool) {
    exchange.known.remove(field)
    if isNotSet, FieldSet.chosenByClient.contains(field) { exchange.notSet.insert(field) }
    switch field {
    case .prompt:
      (exchange.text, exchange.skeleton, exchange.simHash) = (0, 0, 0)
      (exchange.promptTokens, exchange.script) = (0, 0)
    case .inputTokens: exchange.inputTokens = 0
    case .outputTokens: exchange.outputTokens = 0
    case .cachedTokens: exchange.cachedTokens = 0
    case .samples: exchange.samples = 0
    case .logprobs: exchange.flags.remove(.logprobs)
    case .durationMs: exchange.durationMs = 0
    default: exchange.turn = 0
    }
  }

  @Test(arguments: [101, 102, 103] as [UInt64])
  func everySignalAgreesWithANaiveRecomputation(seed: UInt64) throws {
    var random = SeededTraffic(seed: seed)
    let exchanges = traffic(&random, 1_300, tenants: 3)
    let firstHour = Int32(exchanges[0].tsMs / 3_600_000)
    let facts = [
      TenantFacts(
        tenant: TenantID(partition: 0, slot: 0), limitRPM: 2, sinceHour: firstHour - 300),
      TenantFacts(tenant: TenantID(partition: 1, slot: 0), limitRPM: 1, sinceHour: .min),
    ]
    let evidence = try replay(exchanges, batch: 61, facts: facts)
    var available = Set<Signal>()
    for (tenant, instants) in evidence {
      let own = exchanges.filter { $0.tenant == tenant && !$0.flags.contains(.late) }
      var known = NaiveHabits.Facts()
      known.releasesMs = SeededTraffic.releasesMs
      if let facts = facts.first(where: { $0.tenant == tenant }) {
        (known.limitRPM, known.sinceHour) = (facts.limitRPM, facts.sinceHour)
      }
      for instant in instants {
        let naive = NaiveHabits(Array(own.prefix(Int(instant.exchanges))), atMs: instant.tsMs)
        check(instant, naive, known, "seed \(seed), tenant \(tenant), \(instant.tsMs)", &available)
      }
    }
    let all = Signal.allCases.filter { $0.rawValue >= Signal.growth.rawValue }
    #expect(available == Set(all), "seed \(seed) exercises every signal")
  }

  private func check(
    _ instant: Evidence, _ naive: NaiveHabits, _ facts: NaiveHabits.Facts, _ at: Comment,
    _ available: inout Set<Signal>
  ) {
    for (signal, expected) in naive.values(facts) {
      // Single-precision sums may lie on either side of the sixteen.
      if signal == .promptSpread, abs(naive.collectedWeight - 16) < 1e-3 { continue }
      let value = instant.readings[signal.rawValue].value
      guard let expected else {
        #expect(value.isNaN, "\(signal.name): \(value), expected nothing; \(at)")
        continue
      }
      available.insert(signal)
      let isNear = abs(value - expected) <= 1e-3 * max(1, abs(expected))
      #expect(isNear, "\(signal.name): \(value), expected \(expected); \(at)")
    }
  }

  @Test(arguments: [111, 112] as [UInt64])
  func topicsAgreePastEveryHalving(seed: UInt64) throws {
    var random = SeededTraffic(seed: seed)
    let tenant = TenantID(partition: 9, slot: 0)
    let exchanges = (0..<2_400).map { index in
      var exchange = TestExchange(tsMs: 1_781_654_400_000 + Int64(index) * 100, tenant: tenant)
      exchange.text = random.next()
      exchange.simHash = random.next() & random.next() | 1
      if random.chance(0.9) { exchange.simHash |= random.next() & 0x3FF }
      exchange.script = random.chance(0.8) ? 1 : UInt8(random.below(256))
      return exchange
    }
    var count = 0
    for instant in try replay(exchanges, batch: 500)[tenant] ?? [] where instant.exchanges > 16 {
      let naive = NaiveHabits(Array(exchanges.prefix(Int(instant.exchanges))), atMs: instant.tsMs)
      for (signal, expected) in [
        (Signal.topicBreadth, naive.topicBreadth), (.topicGrowth, naive.topicGrowth),
        (.scripts, naive.scripts),
      ] {
        let value = instant.readings[signal.rawValue].value
        let isNear = abs(value - (expected ?? .infinity)) < 1e-4
        #expect(
          isNear,
          "\(signal.name): \(value), \(expected ?? .nan); seed \(seed), \(instant.exchanges)")
      }
      count += 1
    }
    #expect(count == 38)
  }

  @Test func halfOfTheExchangesAndSixteenMustCarryTheFields() throws {
    /// Whether signals are available after the block saw `with` exchanges with a field, `without`.
    func available(_ field: FieldSet, _ with: Int, _ without: Int, _ signal: Signal) throws -> Bool
    {
      let tenant = TenantID(partition: 3, slot: 0)
      let exchanges = (0..<7 + with + without).map { index in
        var random = SeededTraffic(seed: UInt64(index))
        var exchange = TestExchange(tsMs: 1_781_654_400_000 + Int64(index), tenant: tenant)
        exchange.text = UInt64(index)
        random.addHabits(to: &exchange)
        exchange.promptTokens = 20
        exchange.outputTokens = 100
        exchange.inputTokens = 30
        exchange.reasoningTokens = 0
        if index >= 7 + with { remove(field, from: &exchange, isNotSet: false) }
        return exchange
      }
      // The end of the hour is an instant whatever the number of exchanges is.
      var detector = StreamingDetector(configuration: try plainConfiguration())
      var evidence: [Evidence] = []
      detector.observe(ExchangeBatch(exchanges), into: &evidence)
      detector.finish(atMs: exchanges[0].tsMs + 7_200_000, into: &evidence)
      return try #require(evidence.last).readings[signal.rawValue].isAvailable
    }
    let needs: [(FieldSet, [Signal])] = [
      (.inputTokens, [.selfContained, .contextSpread]),
      (.outputTokens, [.yield, .lengthCoupling, .collecting, .collected, .collectingDays]),
      (.cachedTokens, [.cacheMiss]), (.logprobs, [.logprobs]),
      (.durationMs, [.concurrencyPlateau]),
      (.prompt, [.selfContained, .yield, .collected]),
    ]
    for (field, signals) in needs {
      for signal in signals {
        #expect(try available(field, 16, 0, signal), "\(signal.name)")
        #expect(try !available(field, 15, 1, signal), "\(signal.name)")
        #expect(try available(field, 32, 32, signal), "\(signal.name)")
        #expect(try !available(field, 31, 33, signal), "\(signal.name)")
      }
    }
    // A prompt or the number of samples is enough for resampling; a line that is known not to set
    // log-probabilities tells as much as one that does.
    #expect(try available(.prompt, 0, 40, .resampling))
    #expect(try available(.samples, 0, 40, .resampling))
  }

  @Test func whatIsKnownNotToBeSetIsKnown() throws {
    let tenant = TenantID(partition: 3, slot: 0)
    let exchanges = (0..<64).map { index in
      var exchange = TestExchange(tsMs: 1_781_654_400_000 + Int64(index), tenant: tenant)
      exchange.known = []
      exchange.notSet = [.samples, .logprobs]
      return exchange
    }
    let last = try #require(try replay(exchanges, batch: 64)[tenant]?.last)
    #expect(last.readings[Signal.resampling.rawValue].value == 0)
    #expect(last.readings[Signal.logprobs.rawValue].value == 0)
    #expect(!last.readings[Signal.cacheMiss.rawValue].isAvailable)
  }
}

extension NaiveHabits {
  /// All signals of this part; `nil`: unavailable.
  func values(_ facts: Facts) -> [(Signal, Double?)] {
    [
      (.growth, growth), (.quotaHugging, quotaHugging(facts)),
      (.releasePivot, releasePivot(facts)), (.accountRamp, accountRamp(facts)),
      (.topicBreadth, topicBreadth), (.topicGrowth, topicGrowth), (.scripts, scripts),
      (.yield, yield), (.selfContained, selfContained), (.contextSpread, contextSpread),
      (.lengthCoupling, lengthCoupling), (.collecting, collecting), (.collected, collected),
      (.resampling, resampling), (.cacheMiss, cacheMiss), (.logprobs, logprobs),
      (.arrivalSpread, arrivalSpread), (.concurrencyPlateau, concurrencyPlateau),
      (.collectingDays, collectingDays), (.promptSpread, promptSpread),
    ]
  }
}
