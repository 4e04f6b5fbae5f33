import Foundation
import Testing
import Trace

@testable import Report

/// What must not change a description, and what little there is to describe in odd traces.
@Suite struct DescriptionInvarianceTests {
  @Test(arguments: [1, 7, 600]) func theSizeOfABatchChangesNothing(round: Int) async {
    let trace = DescribedTrace(seed: 81, count: 1_200)
    let whole = await trace.described().json()
    #expect(await trace.described(round: round).json() == whole)
  }

  @Test(arguments: [UInt64(82), 83, 84])
  func theOrderOfExchangesOfTheSameTimeChangesNothing(seed: UInt64) async {
    var random = SampleRandom(seed: seed)
    var trace = DescribedTrace(seed: seed)
    // A coarse clock makes many of the same time; the first line carries every field that a client
    // may choose, so that what is absent is not set from there on, in any order.
    for index in trace.exchanges.indices { trace.exchanges[index].tsMs /= 1_000 }
    for index in trace.exchanges.indices { trace.exchanges[index].tsMs *= 1_000 }
    var first = trace.exchanges[0]
    first.tsMs -= 1_000
    (first.conversation, first.seed, first.temperature) = ("c", 1, 1)
    (first.maxTokens, first.samples, first.tools, first.logprobs) = (1, 1, 0, false)
    trace.exchanges.insert(first, at: 0)
    var shuffled = trace
    var start = 0
    while start < trace.exchanges.count {
      let ms = trace.exchanges[start].tsMs
      let end = trace.exchanges[start...].firstIndex { $0.tsMs != ms } ?? trace.exchanges.count
      shuffled.exchanges[start..<end].shuffle(using: &random)
      start = end
    }
    #expect(shuffled.bytes != trace.bytes)
    #expect(await shuffled.described().json() == trace.described().json(), "seed \(seed)")
  }

  @Test func lateExchangesCountButNotInTheOrder() async {
    let sound = DescribedTrace(seed: 85, count: 2_000)
    var trace = sound
    var late = sound.exchanges[100]
    late.tsMs = sound.exchanges[1_000].tsMs - 3_600_000
    trace.exchanges.insert(late, at: 1_001)
    let before = await sound.described()
    let after = await trace.described()
    #expect(after.trace.late == 1 && after.described == before.described + 1)
    #expect(after.arrivals.windows == before.arrivals.windows)
    #expect(after.arrivals.variation == before.arrivals.variation)
    #expect(after.arrivals.activeShare == before.arrivals.activeShare)
    #expect(after.growth == before.growth)
  }

  @Test func anEmptyTraceIsDescribedAsEmpty() async {
    let description = await DescribedTrace([]).described()
    #expect(description.described == 0 && description.trace.tenants == 0)
    #expect(description.skew == TraceDescription.Skew())
    #expect(description.arrivals.variation == nil && description.tokens.input == nil)
    #expect(description.rhythm.hours.isEmpty && description.growth.trend == nil)
  }

  @Test func whatIsNotInTheTraceIsUnknown() async {
    let exchanges = (0..<300).map { index in
      Exchange(tsMs: SampleReports.startMs + Int64(index) * 60_000, tenant: "a")
    }
    let description = await DescribedTrace(exchanges).described()
    #expect(description.served == 300)
    let tokens = description.tokens
    #expect(tokens.prompt == nil && tokens.output == nil && tokens.outputPerInput == nil)
    #expect(tokens.tenantOutputPerInput == nil && tokens.cachedShare == nil)
    #expect(description.prompts.repeatShare == nil && description.conversations.count == nil)
    #expect(description.models.unknown == 300 && description.models.named.isEmpty)
    #expect(description.scripts.unknown == 300)
    #expect(description.fields.count == 22)
    #expect(description.fields.allSatisfy { $0.known == 0 && $0.notSet == 0 })
    // One exchange a minute is a clock, and nine gaps are too few.
    #expect(description.arrivals.windows == 0)
    #expect(description.rhythm.tenantEntropy == nil, "five hours say nothing of a day")
  }

  @Test func simultaneousArrivalsAndClocksHaveNoFamily() async {
    var exchanges: [Exchange] = []
    for index in 0..<40 {
      exchanges.append(Exchange(tsMs: SampleReports.startMs + 5_000, tenant: "burst"))
      exchanges.append(
        Exchange(tsMs: SampleReports.startMs + Int64(index) * 10_000, tenant: "clock"))
    }
    exchanges.sort { $0.tsMs < $1.tsMs }
    let arrivals = await DescribedTrace(exchanges).described().arrivals
    #expect(arrivals.leftOut == 1 && arrivals.windows == 1)
    #expect(arrivals.regularShare == 1 && arrivals.likelierGammaShare == nil)
    #expect(arrivals.variation?.p50 == 0)
  }

  @Test func tooManyNamesAreAddedUp() async throws {
    let exchanges = (0..<200).map { index in
      var exchange = Exchange(tsMs: SampleReports.startMs + Int64(index), tenant: "a")
      exchange.model = index < 5 ? "model-0" : "model-\(index)"
      return exchange
    }
    let models = await DescribedTrace(exchanges).described().models
    #expect(models.named.count == TraceDescription.Shares.listed)
    #expect(models.named.first?.name == "model-0" && models.named.first?.exchanges == 5)
    #expect(models.others == UInt64(200 - 5 - 63) && models.unknown == 0)
  }

  @Test(arguments: [1, 2, 0.5]) func aSteadyMonthHasItsGrowthWithinTheInterval(
    monthly: Double
  ) throws {
    var random = SampleRandom(seed: 91)
    var misses = 0
    for round in 0..<60 {
      var growth = DailyGrowth()
      for day in 0..<28 {
        let expected = 40 * pow(monthly, Double(day) / 30)
        let count = Int((expected * Double.random(in: 0.8...1.2, using: &random)).rounded())
        let start = SampleReports.startMs + Int64(day) * SampleReports.dayMs
        for index in 0..<count {
          growth.count(start + Int64(index) * SampleReports.dayMs / Int64(count))
        }
      }
      growth.finish(atMs: SampleReports.startMs + 28 * SampleReports.dayMs - 1)
      let trend = try #require(growth.trend)
      #expect(trend.days == 28)
      #expect(abs(trend.factor.value / monthly - 1) < 0.3, "round \(round)")
      #expect(trend.factor.high / trend.factor.low < 1.6, "round \(round)")
      if trend.factor.low > monthly || trend.factor.high < monthly { misses += 1 }
    }
    // Sixty intervals of 95%: three misses are expected, and none would be too good.
    #expect((1...9).contains(misses), "\(misses) misses")
  }

  @Test func partsOfADayAreNoGrowth() {
    var growth = DailyGrowth()
    let noon = SampleReports.startMs + SampleReports.dayMs / 2
    // Twenty days from noon to noon at the same pace: the first and the last are halves.
    for index in 0..<2_000 { growth.count(noon + Int64(index) * SampleReports.dayMs / 100) }
    growth.finish(atMs: noon + 20 * SampleReports.dayMs)
    #expect(growth.trend?.days == 19)
    #expect(growth.trend.map { abs($0.factor.value - 1) < 1e-9 } == true)
  }

  @Test func aReadingThatStopsEarlyDescribesWhatWasRead() async {
    var bytes = DescribedTrace(seed: 86, count: 1_500).bytes
    bytes += Array(String(repeating: "damage\n", count: 500).utf8)
    let outcome = await DescribedTrace.outcome(bytes)
    #expect(outcome.failure != nil && !outcome.damage.isEmpty)
    #expect(outcome.description.trace.exchanges == outcome.description.described)
    #expect(outcome.description.described > 1_000)
  }
}
