import Testing
import Trace

@testable import Traffic

@Suite("What becomes of a campaign that is suspended or refused")
struct DisplacementTests: CampaignSuite {
  // MARK: Suspended or refused

  @Test("a suspended account sends nothing any more, and the registry says when")
  func suspension() throws {
    var campaign = campaign(accounts: 30, exchanges: 9_000, evasions: [])
    campaign.suspensionsPerMonth = 12
    let traffic = try traffic(campaign, seed: 12)
    let suspended = traffic.registry.events.filter { $0.event == "suspended" }
    #expect(suspended.count > 15)
    for event in suspended {
      let later = traffic.exchanges.filter { $0.tenant == event.tenant && $0.tsMs >= event.atMs }
      #expect(later.isEmpty)
    }
    #expect(traffic.accounts.count == 30)
  }

  @Test("regrowth is the share of a suspended account's volume that comes back in new accounts")
  func regrowth() throws {
    var counts: [Int] = []
    var volumes: [Double] = []
    for strength in [0, 0.5, 1] {
      var campaign = campaign(accounts: 30, exchanges: 9_000, evasions: [(.regrowth, strength)])
      campaign.suspensionsPerMonth = 12
      let traffic = try traffic(campaign, seed: 13)
      counts.append(traffic.accounts.count)
      volumes.append(Double(traffic.harvest.count))
      let suspended = traffic.registry.events.filter { $0.event == "suspended" }
      #expect(suspended.count > 15)
      guard strength > 0 else { continue }
      // A new account is opened after a suspension, in the days before its first exchange.
      let since = Dictionary(
        uniqueKeysWithValues: traffic.registry.tenants.map { ($0.tenant, $0.sinceMs ?? 0) })
      let first = suspended.map(\.atMs).min() ?? 0
      let replaced = traffic.harvestByAccount.filter { account in
        account[0].tsMs > first && (since[account[0].tenant] ?? 0) > first - 40 * 86_400_000
      }
      #expect(replaced.count > 5)
    }
    #expect(counts[0] == 30 && counts[1] > 35 && counts[2] > 35, "\(counts)")
    #expect(volumes[0] < volumes[1] && volumes[1] < volumes[2], "\(volumes)")
  }

  @Test("where its segment is refused a campaign is not there but for what it displaces")
  func displacement() throws {
    var volumes: [Double] = []
    for strength in [-1, 0, 0.5, 1] {
      let traffic = try refused(strength < 0 ? [] : [(.displacement, strength)], to: [])
      volumes.append(Double(traffic.harvest.count))
      #expect(traffic.registry.tenants.allSatisfy { $0.segment == .business })
    }
    #expect(volumes[0] == 0 && volumes[1] == 0, "\(volumes)")
    #expect((0.3...0.7).contains(volumes[2] / volumes[3]), "\(volumes)")
    #expect((0.6...1.4).contains(volumes[3] / 4_000), "\(volumes)")
  }

  @Test("displaced demand is carried by hosts and shell companies by their weights")
  func displacedPlaces() throws {
    let traffic = try refused(
      [(.displacement, 1)],
      to: [
        Scenario.Weighted(name: "chat_app", weight: 3), Scenario.Weighted(name: "shell", weight: 1),
      ])
    let innocent = try refused([], to: [])
    let group = Set(innocent.registry.tenants.map(\.tenant))
    let hosts = Set(
      traffic.truth.tenants.filter { group.contains($0.tenant) && $0.campaign != nil }.map(\.tenant)
    )
    // Three quarters of 16 accounts want a host; of the group's 8 tenants some are not there long
    // enough.
    #expect((3...8).contains(hosts.count))
    let hosted = Double(traffic.harvest.filter { hosts.contains($0.tenant) }.count)
    let share = hosted / Double(traffic.harvest.count)
    #expect((0.5...0.92).contains(share), "\(share)")
    // Innocent traffic of the hosts goes on as it was.
    let before = innocent.exchanges.filter { hosts.contains($0.tenant) }.count
    let after = traffic.exchanges.filter { hosts.contains($0.tenant) && $0.campaign == nil }.count
    #expect((0.97...1.03).contains(Double(after) / Double(before)))
  }

  /// A campaign of individuals at a provider that sells to companies alone.
  private func refused(
    _ evasions: [(Evasion, Double)], to places: [Scenario.Weighted]
  ) throws -> CampaignTraffic {
    var campaign = campaign(accounts: 16, exchanges: 4_000, evasions: evasions)
    campaign.segment = .developer
    campaign.displacedTo =
      places.isEmpty ? [Scenario.Weighted(name: Scenario.Campaign.shell, weight: 1)] : places
    let group = SmallScenario.group(.chatApp, tenants: 8)
    var scenario = CampaignTraffic.scenario(campaign, groups: [group])
    scenario.admits = [.business]
    return try CampaignTraffic(scenario, seed: 14)
  }
}
