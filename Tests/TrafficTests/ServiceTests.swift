import Testing
import Trace

@testable import Traffic

/// What the made-up provider does with every request, whoever sends it.
@Suite("The simulated service")
struct ServiceTests {
  let trace: GeneratedTrace

  init() throws { trace = try GeneratedTrace.all.get() }

  @Test("what is refused or fails has no output, no cached tokens and no reason to stop")
  func refusals() {
    let unserved = trace.tenants.flatMap(\.exchanges).filter { $0.status != 200 }
    #expect(unserved.count > 50)
    #expect(
      unserved.allSatisfy {
        $0.outputTokens == nil && $0.cachedTokens == nil && $0.finish == nil
          && $0.reasoningTokens == nil && $0.inputTokens ?? 0 > 0
      })
  }

  @Test("no tenant is served more requests in a minute than its quota")
  func quotas() throws {
    var scenario = SmallScenario.make(hasText: false)
    scenario.campaigns = []
    scenario.days = 2
    var group = SmallScenario.group(.loadTest, tenants: 6)
    group.segment = .developer
    group.perDay = Scenario.Rate(median: 3_000, sigma: 0, most: 3_000)
    scenario.groups = [group]
    let crowded = try GeneratedTrace(of: scenario, seed: 12)
    var refused = 0
    for tenant in crowded.tenants {
      let limit = Int(try #require(tenant.record.limitRPM))
      let minutes = Dictionary(grouping: tenant.exchanges) { $0.tsMs / 60_000 }
      for exchanges in minutes.values {
        #expect(exchanges.count { $0.status != 429 } <= limit)
      }
      refused += tenant.exchanges.count { $0.status == 429 }
    }
    #expect(refused > 100)
  }

  @Test("a request that is sent again has the same prompt")
  func resends() {
    var again = 0
    for conversation in trace.tenants.flatMap(\.conversations) {
      for turns in Dictionary(grouping: conversation, by: \.turn).values where turns.count > 1 {
        let prompts = turns.map { exchange -> String? in
          guard case .text(let text) = exchange.prompt else { return nil }
          return text
        }
        #expect(Set(prompts).count == 1)
        again += 1
      }
    }
    #expect(again > 20)
  }

  @Test("a cached prefix is of whole blocks, at least 1,024 tokens and never the whole input")
  func cachedBlocks() {
    let cached = trace.tenants.flatMap(\.served).filter { $0.cachedTokens ?? 0 > 0 }
    #expect(cached.count > 1_000)
    #expect(
      cached.allSatisfy { exchange in
        let tokens = exchange.cachedTokens ?? 0
        return tokens.isMultiple(of: 128) && tokens >= 1_024 && tokens < exchange.inputTokens ?? 0
      })
  }

  @Test("a prefix is forgotten some minutes after its last use")
  func forgottenPrefix() {
    var early = 0
    for tenant in trace.tenants {
      var lastMs = Int64.min / 2
      for exchange in tenant.exchanges {
        if exchange.tsMs - lastMs > 310_000 { #expect(exchange.cachedTokens ?? 0 == 0) }
        early += exchange.cachedTokens ?? 0 > 0 ? 1 : 0
        if exchange.status == 200 {
          lastMs = max(lastMs, exchange.tsMs + Int64(exchange.durationMs ?? 0))
        }
      }
    }
    #expect(early > 1_000)
  }
}
