import Testing
import Trace

@testable import Traffic

@Suite("The generator's bytes")
struct TrafficGeneratorTests {
  @Test("the same seed gives the same bytes, another seed others", arguments: [true, false])
  func seed(hasText: Bool) {
    let scenario = SmallScenario.make(hasText: hasText)
    let first = SmallScenario.lines(scenario, seed: 3)
    let isSame = first == SmallScenario.lines(scenario, seed: 3)
    let isOther = first != SmallScenario.lines(scenario, seed: 4)
    #expect(isSame && isOther)
  }

  @Test("how wide the windows are changes nothing")
  func windows() {
    let scenario = SmallScenario.make(hasText: true)
    let usual = SmallScenario.lines(scenario, seed: 5)
    for rows in [40.0, 1_000, 1_000_000] {
      // Comparing first keeps megabytes out of a failure's message.
      let isSame = usual == SmallScenario.lines(scenario, seed: 5, windowRows: rows)
      #expect(isSame, "windows of \(rows) rows")
    }
  }

  @Test("one more tenant, group or campaign leaves the exchanges of the others unchanged")
  func addition() {
    var scenario = SmallScenario.make(hasText: true)
    let before = SmallScenario.exchanges(scenario, seed: 6)
    let tenants = Set(before.map(\.tenant))
    scenario.groups[0].tenants += 1
    var group = scenario.groups[1]
    group.name = "newcomers"
    scenario.groups.insert(group, at: 0)
    var campaign = scenario.campaigns[0]
    campaign.name = "another"
    scenario.campaigns.insert(campaign, at: 0)
    let after = SmallScenario.exchanges(scenario, seed: 6)
    #expect(Set(after.map(\.tenant)).count > tenants.count)
    #expect(after.filter { tenants.contains($0.tenant) }.map(\.line) == before.map(\.line))
  }

  @Test("every line is what the trace's own writer would write of it")
  func writer() throws {
    let lines = SmallScenario.lines(SmallScenario.make(hasText: true), seed: 7)
    var reader = ExchangeReader(
      name: "simulated", source: MemoryByteSource(lines), registry: RegistryReader(truth: true),
      options: TraceReaderOptions())
    var again: [UInt8] = []
    var count = 0
    while let exchange = try reader.next() {
      ExchangeWriter.append(exchange, to: &again)
      count += 1
    }
    #expect(reader.damage.damagedLines == 0)
    #expect(count > 1_000)
    let isSame = again == lines
    #expect(isSame)
  }

  @Test("exchanges come by time and lie within the span")
  func order() {
    let scenario = SmallScenario.make(hasText: false)
    let exchanges = SmallScenario.exchanges(scenario, seed: 8)
    let end = scenario.startMs + Int64(scenario.days * World.Span.dayMs)
    #expect(zip(exchanges, exchanges.dropFirst()).allSatisfy { $0.tsMs <= $1.tsMs })
    #expect(exchanges.allSatisfy { $0.tsMs >= scenario.startMs && $0.tsMs < end })
  }

  @Test("a scenario without text has no prompt, one with text has many")
  func text() {
    func share(_ hasText: Bool) -> Double {
      let exchanges = SmallScenario.exchanges(SmallScenario.make(hasText: hasText), seed: 9)
      return Double(exchanges.filter { $0.line.contains("\"prompt\":") }.count)
        / Double(exchanges.count)
    }
    #expect(share(false) == 0)
    // Some tenants have opted out of content logging.
    #expect((0.6...0.99).contains(share(true)))
  }
}
