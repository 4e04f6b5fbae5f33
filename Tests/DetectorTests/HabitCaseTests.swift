import Sketches
import Testing
import Trace

@testable import Detector

/// Small made-up tenants that show what each habit signal is for, and hostile ones.
@Suite struct HabitCaseTests {
  static let startMs: Int64 = 1_781_654_400_000
  static let dayMs: Int64 = 86_400_000
  private let tenant = TenantID(partition: 4, slot: 0)

  /// A new prompt of twenty tokens, sent alone, answered with a hundred tokens; `number` tells the
  /// prompts apart.
  private func task(_ number: Int, atMs: Int64) -> TestExchange {
    var exchange = TestExchange(tsMs: atMs, tenant: tenant)
    exchange.known.formUnion([.inputTokens, .durationMs])
    exchange.text = SeededHash.mix(UInt64(number))
    exchange.simHash = SeededHash.mix(exchange.text)
    exchange.promptTokens = 20
    exchange.inputTokens = 120
    exchange.outputTokens = 100
    return exchange
  }

  private func tasks(_ count: Int, everyMs: Int64) -> [TestExchange] {
    (0..<count).map { task($0, atMs: Self.startMs + Int64($0) * everyMs) }
  }

  /// Readings at the last instant; with `endMs`, at the end of the hour of the last exchange.
  private func readings(
    _ exchanges: [TestExchange], limitRPM: UInt32 = 0, sinceHour: Int32 = .min, endMs: Int64? = nil
  ) throws -> (Signal) -> Double {
    var detector = StreamingDetector(configuration: try plainConfiguration())
    var evidence: [Evidence] = []
    let facts = TenantFacts(tenant: tenant, limitRPM: limitRPM, sinceHour: sinceHour)
    detector.observe(ExchangeBatch(exchanges, arrivals: [facts]), into: &evidence)
    let last = try #require(exchanges.last?.tsMs)
    detector.finish(atMs: endMs ?? last + 7_200_000, into: &evidence)
    let instant = try #require(evidence.last)
    return { instant.readings[$0.rawValue].value }
  }

  // MARK: Volume

  @Test func growthAddsUpDoublingAndForgivesTenPercentAMonth() throws {
    func growth(_ perDay: (Int) -> Double) throws -> Double {
      let exchanges = (0..<60).flatMap { day in
        let count = Int(perDay(day))
        return (0..<count).map { index in
          task(
            day * 10_000 + index,
            atMs: Self.startMs + Int64(day) * Self.dayMs + Int64(index)
              * (Self.dayMs / Int64(count)))
        }
      }
      return try readings(exchanges)(.growth)
    }
    #expect(try growth { _ in 60 } == 0)
    #expect(try growth { 60 * (1 + 0.1 * Double($0) / 30) } == 0)
    #expect(try growth { $0 < 50 ? 60 : 300 } > 8)
    // One launch day is no growth.
    #expect(try growth { $0 == 40 ? 240 : 60 } == 0)
  }

  @Test func aQuotaHuggerFillsItsMinutes() throws {
    // Eight requests in each of forty minutes.
    let full = (0..<320).map { index in
      task(index, atMs: Self.startMs + Int64(index / 8) * 60_000 + Int64(index % 8))
    }
    #expect(try readings(full, limitRPM: 10)(.quotaHugging) > 0.95)
    #expect(try readings(full, limitRPM: 11)(.quotaHugging) == 0)
    #expect(try readings(full)(.quotaHugging).isNaN)
    // Refused requests use the quota up too.
    let refused = full.enumerated().map { index, exchange in
      var exchange = exchange
      if index > 16, index % 2 == 0 { exchange.flags = [.protected] }
      return exchange
    }
    #expect(try readings(refused, limitRPM: 10)(.quotaHugging) > 0.95)
  }

  @Test func aPivotMovesTheDayAfterARelease() throws {
    let releaseMs = Self.startMs + 3 * Self.dayMs + 1_234_567
    func pivot(moved: Int) throws -> Double {
      let exchanges = tasks(400, everyMs: 1_200_000).enumerated().map { index, exchange in
        var exchange = exchange
        if exchange.tsMs >= releaseMs {
          exchange.hoursSinceRelease = UInt16((exchange.tsMs - releaseMs) / 3_600_000)
          if index % 4 < moved { exchange.flags.insert(.newestModel) }
        }
        return exchange
      }
      return try readings(exchanges)(.releasePivot)
    }
    #expect(try pivot(moved: 4) == 1)
    #expect(try pivot(moved: 2) == 0.5)
    #expect(try pivot(moved: 0) == 0)
    // Nothing before the release: nothing to move.
    var newcomer = tasks(100, everyMs: 60_000)
    for index in newcomer.indices { newcomer[index].hoursSinceRelease = 1 }
    #expect(try readings(newcomer)(.releasePivot).isNaN)
  }

  @Test func theRampIsThatOfNewAccountsAlone() throws {
    let exchanges = tasks(960, everyMs: 360_000)
    let hour = Int32(Self.startMs / 3_600_000)
    // 960 exchanges six minutes apart are four days of 240.
    #expect(abs(try readings(exchanges, sinceHour: hour - 48)(.accountRamp) - 240) < 1)
    #expect(try readings(exchanges, sinceHour: hour - 720)(.accountRamp).isNaN)
    #expect(try readings(exchanges)(.accountRamp).isNaN)
  }

  // MARK: Diversity

  @Test func unrelatedPromptsAreBroadAndNearDuplicatesAreNot() throws {
    let broad = try readings(tasks(512, everyMs: 1_000))
    #expect(broad(.topicBreadth) > 0.98 && broad(.topicGrowth) > 0.9)
    var narrow = tasks(512, everyMs: 1_000)
    for index in narrow.indices { narrow[index].simHash = 0xABCD_EF01 ^ UInt64(index % 2) << 7 }
    let values = try readings(narrow)
    #expect(abs(values(.topicBreadth) - 1.0 / 32) < 0.001)
    #expect(values(.topicGrowth) < 0.02)
  }

  @Test func scriptsInEqualUseCountWhole() throws {
    for scripts in [1, 2, 8] {
      var exchanges = tasks(8 * 64, everyMs: 1_000)
      for index in exchanges.indices { exchanges[index].script = UInt8(1 + index % scripts) }
      #expect(abs(try readings(exchanges)(.scripts) - Double(scripts)) < 0.01)
    }
  }

  // MARK: Harvesting

  @Test func aConversationSendsEverMoreContextAndATaskDoesNot() throws {
    let alone = try readings(tasks(256, everyMs: 1_000))
    #expect(alone(.selfContained) == 1)
    #expect(alone(.contextSpread) < 0.01)
    var talk = tasks(256, everyMs: 1_000)
    for index in talk.indices {
      talk[index].turn = UInt32(index % 16) + 1
      talk[index].inputTokens = 120 + 150 * UInt32(index % 16)
    }
    let values = try readings(talk)
    #expect(abs(values(.selfContained) - 1.0 / 16) < 0.01)
    #expect(values(.contextSpread) > 1)
    #expect(values(.collecting) < 0.07 && alone(.collecting) == 1)
    // Without turn numbers the length of the input tells.
    for index in talk.indices { talk[index].known.remove(.turn) }
    #expect(try readings(talk)(.selfContained) < 0.07)
  }

  @Test func translationsAreAsLongAsTheirOriginals() throws {
    var translations = tasks(256, everyMs: 1_000)
    var answers = translations
    for index in translations.indices {
      let length = UInt32(SeededHash.mix(UInt64(index)) % 500 + 10)
      translations[index].promptTokens = length
      translations[index].outputTokens = length * 5 / 4
      answers[index].promptTokens = length
      answers[index].outputTokens = UInt32(SeededHash.mix(UInt64(index) << 32) % 500 + 10)
    }
    #expect(try readings(translations)(.lengthCoupling) > 0.99)
    #expect(abs(try readings(answers)(.lengthCoupling)) < 0.2)
    // Reasoning is no answer; equal lengths follow nothing.
    for index in translations.indices {
      translations[index].reasoningTokens = UInt32(index * 7 % 900)
      translations[index].outputTokens += translations[index].reasoningTokens
    }
    #expect(try readings(translations)(.lengthCoupling) > 0.99)
    #expect(try readings(tasks(64, everyMs: 1_000))(.lengthCoupling) == 0)
  }

  @Test func yieldIsInOctaves() throws {
    var exchanges = tasks(64, everyMs: 1_000)
    for index in exchanges.indices {
      exchanges[index].promptTokens = 15
      exchanges[index].outputTokens = 255
    }
    #expect(try readings(exchanges)(.yield) == 4)
  }

  @Test func collectingNeedsATaskAndAnAnswer() throws {
    let spoils: [(String, (inout TestExchange) -> Void)] = [
      ("a greeting", { $0.promptTokens = 7 }),
      ("a document", { ($0.promptTokens, $0.inputTokens) = (257, 357) }),
      ("a label for an answer", { $0.outputTokens = 31 }),
      ("reasoning for an answer", { $0.reasoningTokens = 69 }),
      ("an old prompt", { $0.text = 5 }), ("a later turn", { $0.turn = 2 }),
    ]
    for (what, spoil) in spoils {
      var exchanges = tasks(519, everyMs: 1_000)
      for index in exchanges.indices where index % 2 == 0 { spoil(&exchanges[index]) }
      let value = try readings(exchanges)(.collecting)
      #expect(abs(value - 0.5) < 0.01, "\(what): \(value)")
    }
  }

  @Test func collectedDaysDecayOverIdleWeeks() throws {
    let exchanges = (0..<20).flatMap { day in
      (0..<6).map { task(day * 10 + $0, atMs: Self.startMs + Int64(day) * Self.dayMs + Int64($0)) }
    }
    let values = try readings(exchanges)
    // The first day has no whole day: the second block sees none of its six, and five of the next.
    let expected = (0..<19).reduce(0.0) { sum, age in sum + pow(0.97555, age) }
    #expect(abs(values(.collectingDays) - expected) < 0.001)
    // One exchange of another kind, four weeks later.
    var later = exchanges
    var question = task(5, atMs: Self.startMs + (19 + 28) * Self.dayMs)
    question.promptTokens = 1
    later.append(question)
    let idle = try readings(later)
    #expect(abs(idle(.collectingDays) - expected / 2) < 0.01)
    #expect(abs(idle(.collected) - values(.collected) / 16) < 0.1)
  }

  private func pow(_ base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { product, _ in product * base }
  }

  @Test func severalSamplesAndRepeatedPromptsAreResampling() throws {
    #expect(try readings(tasks(512, everyMs: 1_000))(.resampling) == 0)
    var sampled = tasks(512, everyMs: 1_000)
    for index in sampled.indices where index % 4 == 0 {
      sampled[index].known.insert(.samples)
      sampled[index].samples = 8
    }
    #expect(abs(try readings(sampled)(.resampling) - 0.25) < 0.01)
    // Each prompt four times, side by side or among others: seven back is near, eight is not.
    for (apart, expected) in [(1, 0.75), (7, 0.75), (8, 0.75), (9, 0.0)] {
      var repeated = tasks(504, everyMs: 1_000)
      for index in repeated.indices {
        repeated[index].text = SeededHash.mix(UInt64(index / (4 * apart) * apart + index % apart))
      }
      let value = try readings(repeated)(.resampling)
      #expect(abs(value - expected) < 0.03, "\(apart) apart: \(value)")
    }
  }

  @Test func cacheMissesAndLogProbabilitiesAreShares() throws {
    var exchanges = tasks(512, everyMs: 1_000)
    for index in exchanges.indices {
      exchanges[index].known.formUnion([.cachedTokens, .logprobs])
      exchanges[index].cachedTokens = index % 4 == 0 ? 0 : 1_024
      if index % 2 == 0 { exchanges[index].flags.insert(.logprobs) }
    }
    let values = try readings(exchanges)
    #expect(abs(values(.cacheMiss) - 0.25) < 0.01)
    #expect(abs(values(.logprobs) - 0.5) < 0.01)
  }

  // MARK: Timing

  @Test func machinesKeepTheirGaps() throws {
    #expect(try readings(tasks(256, everyMs: 5_000))(.arrivalSpread) < 0.01)
    var bursts = tasks(256, everyMs: 5_000)
    for index in bursts.indices {
      bursts[index].tsMs = Self.startMs + Int64(index / 8) * 1_000_000 + Int64(index % 8) * 100
    }
    #expect(try readings(bursts)(.arrivalSpread) > 3)
  }

  @Test(arguments: [0, 9, 18, 27, 36, 45] as [Int64])
  func aPoolOfWorkersStandsAtItsPlateauOnAnyDay(shiftDays: Int64) throws {
    // Six workers: each sends again when its answer is there.
    var pool = tasks(512, everyMs: 1_000)
    var one = pool
    for index in pool.indices {
      pool[index].tsMs += shiftDays * Self.dayMs
      pool[index].durationMs = 5_900
      one[index].tsMs += shiftDays * Self.dayMs
      one[index].durationMs = 900
    }
    #expect(try readings(pool)(.concurrencyPlateau) > 0.95)
    #expect(try readings(one)(.concurrencyPlateau) == 0)
    // Answers of long ago are over, however long ago.
    for idleDays: Int64 in [13, 25, 30, 45, 100] {
      let slow = pool.prefix(16).map { exchange in
        var exchange = exchange
        exchange.durationMs = .max
        return exchange
      }
      let after = one.map { exchange in
        var exchange = exchange
        exchange.tsMs += idleDays * Self.dayMs
        exchange.text &+= 1
        return exchange
      }
      #expect(try readings(slow + after)(.concurrencyPlateau) < 0.03, "idle for \(idleDays) days")
    }
  }

  // MARK: Hostile traffic

  @Test(
    arguments: zip(
      (121...127) as ClosedRange<UInt64>, [Int32.min, .min + 1, -1, 0, 70_389_527, .max - 1, .max]))
  func extremeValuesNeitherTrapNorMakeAValueThatIsNone(seed: UInt64, sinceHour: Int32) throws {
    var random = SeededTraffic(seed: seed)
    func extreme() -> UInt32 {
      [0, 1, 31, .max, .max - 1, .max - 14, 1 << 31, UInt32(random.below(1 << 20))][random.below(8)]
    }
    let last: Int64 = 253_402_300_799_999
    var times = (0..<600).map { _ in
      random.chance(0.5) ? Int64(random.next() % UInt64(last + 1)) : Int64(random.below(1_000_000))
    }
    times += [0, 0, last, last]
    let exchanges = times.sorted().enumerated().map { index, tsMs in
      var exchange = task(random.below(300), atMs: tsMs)
      exchange.known = FieldSet(rawValue: 1 << 22 - 1)
      if random.chance(0.2) { exchange.known.remove(.prompt) }
      (exchange.promptTokens, exchange.inputTokens) = (extreme(), extreme())
      (exchange.outputTokens, exchange.reasoningTokens) = (extreme(), extreme())
      (exchange.durationMs, exchange.turn) = (extreme(), extreme())
      exchange.script = UInt8(random.below(256))
      exchange.samples = UInt16(random.below(65_536))
      exchange.hoursSinceRelease = UInt16(random.below(random.chance(0.5) ? 30 : 65_536))
      return exchange
    }
    let facts = TenantFacts(tenant: tenant, limitRPM: extreme(), sinceHour: sinceHour)
    let instants = try replay(exchanges, batch: 100, facts: [facts])[tenant] ?? []
    #expect(instants.count > 100)
    for signal in Signal.allCases {
      let values = instants.map { $0.readings[signal.rawValue] }.filter(\.isAvailable).map(\.value)
      let areFinite = values.allSatisfy(\.isFinite)
      #expect(areFinite, "\(signal.name); seed \(seed), since \(sinceHour)")
    }
  }

  @Test func contextNearTheEndOfTheNumbersIsLong() throws {
    var exchanges = tasks(256, everyMs: 1_000)
    for index in exchanges.indices where index % 2 == 0 {
      exchanges[index].inputTokens = .max
      exchanges[index].promptTokens = UInt32(index % 20)
    }
    // log2 of 2^32 and of 116.
    #expect(abs(try readings(exchanges)(.contextSpread) - (32 - 6.8) / 2) < 0.1)
  }

  @Test func aFieldThatNoLongerComesLeavesItsLastShare() throws {
    var exchanges = tasks(120_000, everyMs: 1)
    for index in exchanges.indices {
      exchanges[index].known.insert(.cachedTokens)
      exchanges[index].cachedTokens = index % 4 == 0 ? 0 : 1
      guard index >= 60_007 else { continue }
      exchanges[index].known.subtract([.cachedTokens, .inputTokens, .prompt])
      exchanges[index].cachedTokens = 0
    }
    let values = try readings(exchanges)
    #expect(abs(values(.cacheMiss) - 0.25) < 0.02)
    #expect(abs(values(.yield) - (6.578 - 4.3125)) < 0.01)
    #expect(values(.novelty) > 0.95 && values(.distinctPrompts) > 0.8)
  }

  @Test func countersStandAtTheirEnds() {
    // As the store makes it.
    var store = BlockStore<TenantState>()
    store.grow(toInclude: 0)
    store.withBlock(0) { state in Self.expectCountersStand(&state.habits) }
  }

  private static func expectCountersStand(_ habits: inout HabitState) {
    habits.seen = HabitState.mostSeen
    habits.carried[Carried.duration.rawValue] = HabitState.mostSeen / 2
    (habits.volume.day, habits.collectedDay) = (100, 100)
    (habits.volume.dayCount, habits.collectedOnDay, habits.minuteCount) = (.max, .max, .max)
    (habits.afterRelease, habits.movedToRelease, habits.volume.days) = (.max, 7, .max)
    (habits.releaseHour, habits.minute) = (100 * 24, 100 * 1_440)
    habits.addRequests(1, minute: 100 * 1_440, limitRPM: .max)
    let facts: ExchangeFacts = [
      .considered, .newestModel, .duration, .prompt, .lengths, .firstTurn,
    ]
    var rows = InlineArray<8, PendingExchange>(
      repeating: PendingExchange(
        hashes: SIMD4(repeating: 1), circumstances: SIMD4(0, 1 << 22, 2_400, 0),
        lengths: SIMD4(0, 20, 100, 0), answer: SIMD4(100, 0, 0, 0)))
    rows[0].facts = facts
    habits.foldIfDue()
    habits.add(
      ExchangeRun(rows.span, count: 1), rows.span, isNew: Lanes(maskOf: 1))
    #expect(habits.seen == HabitState.mostSeen / 2 + 1)
    #expect(habits.carried[Carried.duration.rawValue] == HabitState.mostSeen / 4 + 1)
    #expect(habits.volume.dayCount == .max && habits.collectedOnDay == .max)
    #expect(habits.minuteCount == .max && habits.afterRelease == .max)
    #expect(habits.movedToRelease == 7)
    habits.volume.closeDays(before: 101)
    #expect(habits.volume.days == .max && habits.volume.daily > 1e8)
    #expect(habits.volume.daily.isFinite)
  }
}
