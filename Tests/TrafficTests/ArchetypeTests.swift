import Testing
import Trace

@testable import Traffic

/// What makes each archetype what it is, as the lines of a trace show it.
///
/// Medians over twelve tenants: three in ten have a second application of another kind, and every
/// habit differs from tenant to tenant.
@Suite("Archetypes")
struct ArchetypeTests {
  let trace: GeneratedTrace

  init() throws { trace = try GeneratedTrace.all.get() }

  private func output(_ archetype: Archetype) -> Double {
    trace.median(archetype) { $0.served.compactMap { $0.visibleTokens }.median }
  }

  private func input(_ archetype: Archetype) -> Double {
    trace.median(archetype) { $0.served.map { Double($0.inputTokens ?? 0) }.median }
  }

  private func turns(_ archetype: Archetype) -> Double {
    trace.median(archetype) { tenant in
      let conversations = tenant.conversations
      guard !conversations.isEmpty else { return nil }
      let turns = conversations.map { Double($0.compactMap(\.turn).max() ?? 0) }
      return turns.reduce(0, +) / Double(turns.count)
    }
  }

  private func promptBytes(_ archetype: Archetype) -> Double {
    trace.median(archetype) { tenant in
      tenant.prompts.isEmpty ? nil : tenant.prompts.map { Double($0.utf8.count) }.median
    }
  }

  // MARK: People

  @Test("chat, support and agents have conversations of several turns, jobs have one turn")
  func turns() {
    #expect(turns(.chatApp) > 1.4)
    #expect(turns(.supportAgent) > 2)
    #expect(turns(.toolAgent) > 1.5)
    #expect(turns(.codingAgent) > 10)
    for job in [Archetype.batchClassification, .batchExtraction, .summarisation, .labelling] {
      #expect(turns(job) < 1.3, "\(job)")
    }
  }

  @Test("the input of a conversation grows with each turn")
  func growingInput() {
    for archetype in [Archetype.chatApp, .supportAgent, .codingAgent] {
      let growth = trace.tenants(archetype).flatMap(\.conversations).flatMap { exchanges in
        zip(exchanges, exchanges.dropFirst()).compactMap { before, after -> Double? in
          guard let first = before.turn, let second = after.turn, second == first + 1 else {
            return nil
          }
          return Double(after.inputTokens ?? 0) - Double(before.inputTokens ?? 0)
        }
      }
      #expect(growth.count > 50 && growth.median > 20, "\(archetype)")
    }
  }

  @Test("an assistant over documents reads far more than was typed")
  func documents() {
    #expect(input(.documentAssistant) > 2 * input(.developer))
    #expect(input(.documentAssistant) > promptBytes(.documentAssistant))
  }

  @Test("completions are text completions with a short answer")
  func completion() {
    #expect(trace.median(.ideCompletion) { $0.share { $0.op == "text_completion" } } > 0.9)
    #expect(output(.ideCompletion) < 30)
  }

  @Test("a coding agent sends tools and a long context for a small answer")
  func codingAgent() {
    #expect(trace.median(.codingAgent) { $0.share { $0.tools ?? 0 > 0 } } > 0.9)
    #expect(input(.codingAgent) > 15_000)
    #expect(output(.codingAgent) / input(.codingAgent) < 0.02)
  }

  @Test("a tool agent sends tools and is answered with calls of them")
  func toolAgent() {
    #expect(trace.median(.toolAgent) { $0.share { $0.tools ?? 0 > 0 } } > 0.8)
    #expect(trace.median(.toolAgent) { $0.share { $0.finish == "tool_calls" } } > 0.35)
    #expect(trace.median(.chatApp) { $0.share { $0.finish == "tool_calls" } } < 0.1)
  }

  @Test("developers try this and that: short inputs, hardly a prompt twice")
  func developers() {
    #expect(input(.developer) < input(.supportAgent))
    #expect(distinctShare(.developer) > 0.9)
  }

  // MARK: Jobs

  @Test("classification and labelling are answered with a word or two")
  func labels() {
    #expect(output(.batchClassification) < 25)
    #expect(output(.labelling) < 25)
    #expect(output(.batchExtraction) > 2 * output(.batchClassification))
  }

  @Test("a summary is shorter than what it sums up, generated data longer than what asks for it")
  func summaries() {
    // Some four bytes are a token.
    #expect(output(.summarisation) < promptBytes(.summarisation) / 4)
    #expect(output(.permittedSynthetic) > promptBytes(.permittedSynthetic) / 4)
  }

  @Test("a translation is as long as its source")
  func translation() {
    func agreement(_ archetype: Archetype) -> Double {
      trace.median(archetype) { tenant in
        let pairs = tenant.served.compactMap { exchange -> (Double, Double)? in
          guard case .text(let text) = exchange.prompt, let output = exchange.visibleTokens else {
            return nil
          }
          return (Double(text.utf8.count), output)
        }
        return pairs.isEmpty ? nil : Self.concordance(pairs)
      }
    }
    #expect(agreement(.translation) > 0.35)
    #expect(abs(agreement(.batchClassification)) < 0.2)
  }

  /// Kendall's tau over neighbours of a fixed distance: enough of all pairs, in linear time.
  private static func concordance(_ pairs: [(Double, Double)]) -> Double {
    var sum = 0.0
    var count = 0.0
    for step in [1, 7, 31] {
      for (a, b) in zip(pairs, pairs.dropFirst(step)) {
        let product = (a.0 - b.0) * (a.1 - b.1)
        sum += product > 0 ? 1 : product < 0 ? -1 : 0
        count += 1
      }
    }
    return count > 0 ? sum / count : 0
  }

  @Test("a judge reads more than it is asked for anywhere else and writes a short verdict")
  func judge() {
    #expect(promptBytes(.judge) > promptBytes(.chatApp) * 3)
    #expect(output(.judge) < promptBytes(.judge) / 2)
  }

  private func distinctShare(_ archetype: Archetype) -> Double {
    trace.median(archetype) { tenant in
      let prompts = tenant.prompts
      return prompts.isEmpty ? nil : Double(Set(prompts).count) / Double(prompts.count)
    }
  }

  @Test("a load test has a handful of prompts")
  func loadTest() {
    let different = trace.median(.loadTest) {
      $0.prompts.isEmpty ? nil : Double(Set($0.prompts).count)
    }
    #expect(different <= 41)
    #expect(distinctShare(.batchExtraction) > 0.7)
  }

  @Test("an evaluation sends the items of its set again in later runs")
  func evaluation() {
    let again = trace.median(.evaluation) { tenant in
      let middle = tenant.exchanges[tenant.exchanges.count / 2].tsMs
      let early = Set(tenant.prompts(where: { $0.tsMs < middle }))
      let late = tenant.prompts(where: { $0.tsMs >= middle })
      guard !early.isEmpty, !late.isEmpty else { return nil }
      return Double(late.count { early.contains($0) }) / Double(late.count)
    }
    #expect(again > 0.5)
  }

  /// Share of the prompts of tenants of one archetype that a tenant of another organization sends.
  private func sharedShare(_ archetype: Archetype, with other: Archetype) -> Double {
    let theirs = trace.tenants(other).map { ($0.record.tenant, Set($0.prompts)) }
    let shares = trace.tenants(archetype).compactMap { tenant -> Double? in
      let prompts = Set(tenant.prompts)
      guard !prompts.isEmpty else { return nil }
      let others = theirs.filter { $0.0 != tenant.record.tenant }
      return Double(prompts.count { prompt in others.contains { $0.1.contains(prompt) } })
        / Double(prompts.count)
    }
    return shares.reduce(0, +) / Double(shares.count)
  }

  @Test("public benchmarks are the same for unrelated tenants, a company's own evaluation is not")
  func publicBenchmark() {
    let organizations = trace.tenants(.publicBenchmark).compactMap(\.record.organization)
    #expect(Set(organizations).count == organizations.count)
    #expect(sharedShare(.publicBenchmark, with: .publicBenchmark) > 0.08)
    #expect(sharedShare(.evaluation, with: .evaluation) < 0.05)
  }

  @Test("research uses public benchmarks among other things")
  func research() {
    let shared = sharedShare(.research, with: .publicBenchmark)
    #expect(shared > 0.005 && shared < 0.6)
  }

  @Test("embeddings have no output and no reason to stop")
  func embeddings() {
    #expect(trace.median(.embeddings) { $0.share { $0.op == "embeddings" } } > 0.9)
    let embedded = trace.tenants(.embeddings).flatMap(\.served).filter { $0.op == "embeddings" }
    #expect(!embedded.isEmpty)
    #expect(embedded.allSatisfy { $0.outputTokens == 0 && $0.finish == nil })
  }

  // MARK: Models

  @Test("who uses open weights uses nothing else")
  func openWeight() {
    for tenant in trace.tenants(.openWeight) {
      #expect(tenant.share { !trace.registry.isProtected(model: $0.model ?? "") } == 1)
    }
  }

  @Test("a switcher begins with protected models and ends with an open one")
  func switcher() {
    func isProtected(_ exchange: Exchange) -> Bool {
      trace.registry.isProtected(model: exchange.model ?? "")
    }
    for tenant in trace.tenants(.switcher) { #expect(isProtected(tenant.exchanges[0])) }
    let last = trace.median(.switcher) { tenant in
      let end = tenant.exchanges.suffix(tenant.exchanges.count / 10 + 1)
      return Double(end.count(where: isProtected)) / Double(end.count)
    }
    #expect(last < 0.3)
  }

  // MARK: Many in one, one in many

  @Test("a giant and a reseller have many applications")
  func applications() {
    let usual = trace.median(.chatApp) { Double($0.parameterSets) }
    #expect(trace.median(.megaEnterprise) { Double($0.parameterSets) } >= 3 * usual)
    #expect(trace.median(.reseller) { Double($0.parameterSets) } >= 3 * usual)
  }

  @Test("a giant works round the clock and does all that a model can")
  func giant() {
    let hours = trace.median(.megaEnterprise) { tenant in
      Double(Set(tenant.exchanges.map { $0.tsMs / 3_600_000 % 24 }).count)
    }
    #expect(hours == 24)
    let operations = trace.median(.megaEnterprise) { Double(Set($0.exchanges.map(\.op)).count) }
    #expect(operations >= 2)
    #expect(Set(trace.tenants(.megaEnterprise).flatMap { $0.exchanges.map(\.op) }).count == 3)
  }

  @Test("subsidiaries have one organization, unrelated companies none in common")
  func subsidiaries() {
    #expect(Set(trace.tenants(.subsidiary).map(\.record.organization)).count == 1)
    #expect(Set(trace.tenants(.subsidiary).flatMap { $0.exchanges.map(\.agent) }).count == 1)
    let others = trace.tenants(.chatApp).map(\.record.organization)
    #expect(Set(others).count == others.count)
  }

  @Test("hyper-growth multiplies, other demand does not")
  func growth() throws {
    var scenario = SmallScenario.make(hasText: false)
    scenario.days = 40
    scenario.campaigns = []
    scenario.groups = [.hyperGrowth, .chatApp].map { (archetype: Archetype) in
      var group = SmallScenario.group(archetype, tenants: 30)
      group.perDay = Scenario.Rate(median: 10, sigma: 0.3, most: 30)
      return group
    }
    let months = try GeneratedTrace(of: scenario, seed: 13)
    func growth(_ archetype: Archetype) -> Double {
      months.median(archetype) { tenant in
        let quarter = (months.span.upperBound - months.span.lowerBound) / 4
        let early = tenant.exchanges.count { $0.tsMs < months.span.lowerBound + quarter }
        let late = tenant.exchanges.count { $0.tsMs >= months.span.upperBound - quarter }
        return early == 0 || late == 0 ? nil : Double(late) / Double(early)
      }
    }
    #expect(growth(.hyperGrowth) > 3)
    #expect(growth(.chatApp) < 2)
  }
}

extension GeneratedTrace.Tenant {
  fileprivate func prompts(where condition: (Exchange) -> Bool) -> [String] {
    exchanges.compactMap { exchange in
      guard condition(exchange), case .text(let text) = exchange.prompt else { return nil }
      return text
    }
  }
}

extension Exchange {
  /// Tokens of the answer without the reasoning before it.
  fileprivate var visibleTokens: Double? {
    outputTokens.map { Double($0) - Double(reasoningTokens ?? 0) }
  }
}
