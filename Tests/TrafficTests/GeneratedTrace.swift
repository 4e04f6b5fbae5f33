import Trace

@testable import Traffic

/// A simulated trace as anyone reads it: through its registry and its lines.
struct GeneratedTrace: Sendable {
  /// The exchanges of one tenant by time, with what the registry says of it.
  struct Tenant: Sendable {
    var record: TenantRecord
    var exchanges: [Exchange] = []

    /// Those that were served.
    var served: [Exchange] { exchanges.filter { $0.status == 200 } }

    /// Texts of all prompts.
    var prompts: [String] {
      exchanges.compactMap {
        guard case .text(let text) = $0.prompt else { return nil }
        return text
      }
    }

    /// Different sets of request parameters: a little of how many applications there are.
    var parameterSets: Int {
      Set(
        exchanges.map {
          [$0.op, $0.maxTokens?.description, $0.temperature?.description, $0.tools?.description]
        }
      ).count
    }

    /// Conversations by name, each by time.
    var conversations: [[Exchange]] {
      Dictionary(grouping: exchanges.filter { $0.conversation != nil }) { $0.conversation ?? "" }
        .map(\.value)
    }

    func share(_ condition: (Exchange) -> Bool) -> Double {
      Double(exchanges.count(where: condition)) / Double(max(exchanges.count, 1))
    }
  }

  private(set) var registry = Registry()
  private var groups: [String: [Tenant]] = [:]
  let span: Range<Int64>

  /// Simulates a scenario and reads the result back.
  init(of scenario: Scenario, seed: UInt64) throws {
    var traffic = TrafficGenerator(scenario: scenario, seed: seed)
    span = traffic.span
    var bytes: [UInt8] = []
    traffic.appendRegistry(to: &bytes)
    while traffic.appendWindow(to: &bytes) {}
    var reader = ExchangeReader(
      name: "simulated", source: MemoryByteSource(bytes), registry: RegistryReader(truth: true),
      options: TraceReaderOptions())
    var tenants: [String: [Exchange]] = [:]
    while let exchange = try reader.next() {
      tenants[exchange.tenant, default: []].append(exchange)
    }
    registry = reader.registry
    for record in registry.tenants {
      guard let archetype = reader.truth.tenant(record.tenant)?.archetype else { continue }
      let tenant = Tenant(record: record, exchanges: tenants[record.tenant] ?? [])
      if tenant.exchanges.count >= Self.leastExchanges {
        groups[archetype, default: []].append(tenant)
      }
    }
  }

  /// A tenant that came for an hour shows no habit.
  private static let leastExchanges = 40

  /// Tenants of an archetype with enough traffic to look at.
  func tenants(_ archetype: Archetype) -> [Tenant] { groups[archetype.rawValue] ?? [] }

  /// All of them.
  var tenants: [Tenant] { groups.values.flatMap(\.self) }

  /// The median over the tenants of an archetype, of whom three in ten have a second application.
  func median(_ archetype: Archetype, _ measure: (Tenant) -> Double?) -> Double {
    tenants(archetype).compactMap(measure).median
  }

  /// Twelve tenants of every archetype with text, for five days.
  static let all: Result<GeneratedTrace, any Error> = Result {
    var scenario = SmallScenario.make(hasText: true)
    scenario.campaigns = []
    scenario.groups = Archetype.allCases.map { archetype in
      var group = SmallScenario.group(archetype, tenants: 12)
      group.perDay = Scenario.Rate(median: rate(archetype), sigma: 0.3, most: 2_000)
      return group
    }
    return try GeneratedTrace(of: scenario, seed: 11)
  }

  private static func rate(_ archetype: Archetype) -> Double {
    switch archetype {
    // Enough for each item of a set to come round again, and for every hour of a week.
    case .evaluation, .megaEnterprise: 400
    default: 36
    }
  }
}

extension [Double] {
  /// The middle value; nan if there is none.
  var median: Double { isEmpty ? .nan : sorted()[count / 2] }
}
