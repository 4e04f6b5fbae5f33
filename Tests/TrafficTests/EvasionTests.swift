import Sketches
import Testing
import Trace

@testable import Traffic

@Suite("What each evasion does at strength 0 and 1, and between")
struct EvasionTests: CampaignSuite {
  private func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

  private func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

  // MARK: Accounts

  @Test(
    "sharding uses 1 + round(s × (accounts − 1)) accounts, all of them where it is not named",
    arguments: [(0.0, 1), (0.25, 3), (0.5, 6), (0.75, 8), (1, 10), (-1, 10)])
  func sharding(strength: Double, accounts: Int) throws {
    let traffic = try traffic(
      campaign(accounts: 10, evasions: strength < 0 ? [] : [(.sharding, strength)]), seed: 1)
    #expect(traffic.accounts.count == accounts)
    #expect(traffic.truth.campaigns.first?.accounts == UInt32(accounts))
    #expect(traffic.harvestByAccount.count == accounts)
  }

  @Test("low rate goes from the pace wanted to 26 exchanges a day in equal steps of the logarithm")
  func lowRate() throws {
    let wanted = 416.0
    var rates: [Double] = []
    for strength in [0, 0.25, 0.5, 0.75, 1] {
      // 24 accounts at 416 a day for two days of twenty.
      let traffic = try traffic(
        campaign(
          accounts: 24, exchanges: wanted * 24 * 2, days: 2, evasions: [(.lowRate, strength)]),
        days: 20, seed: 2)
      let counts = Dictionary(grouping: traffic.harvest, by: \.tenant).mapValues(\.count)
      let perDay = traffic.plans.compactMap { plan -> Double? in
        guard let application = plan.applications.first(where: { $0.campaignPlusOne > 0 }) else {
          return nil
        }
        let days = Double(application.untilMs - application.fromMs) / World.Span.dayMs
        return Double(counts[plan.name] ?? 0) / days
      }
      rates.append(BinaryMath.exp2(mean(perDay.map { BinaryMath.log2(max($0, 0.5)) })))
    }
    #expect(zip(rates, rates.dropFirst()).allSatisfy { $0 > $1 }, "\(rates)")
    #expect((13...32).contains(rates[4]), "26 a day: \(rates)")
    // Half the strength is half the way of the logarithm.
    let half = (rates[0] * rates[4]).squareRoot()
    #expect((0.6...1.6).contains(rates[2] / half), "\(rates)")
  }

  @Test("aged accounts are as old as anyone's; the others were opened in the days before the start")
  func agedAccounts() throws {
    var shares: [Double] = []
    for strength in [0, 0.5, 1] {
      let traffic = try traffic(
        campaign(accounts: 60, evasions: [(.agedAccounts, strength)]), seed: 3)
      let ages = traffic.plans.map { plan -> Double in
        let since = traffic.registry.tenants.first { $0.tenant == plan.name }?.sinceMs ?? 0
        let from = plan.applications.map(\.fromMs).min() ?? 0
        return Double(from - since) / World.Span.dayMs
      }
      #expect(ages.allSatisfy { $0 >= 0 })
      shares.append(mean(ages.map { $0 > 30 ? 1 : 0 }))
      if strength == 0 { #expect((2...7).contains(mean(ages)), "\(mean(ages)) days") }
      if strength == 1 { #expect(median(ages) > 100) }
    }
    #expect(shares[0] == 0 && (0.3...0.65).contains(shares[1]) && shares[2] > 0.7, "\(shares)")
  }

  @Test("the only account of a campaign is as old as anyone's whatever the strength")
  func onlyAccount() throws {
    var ages: [Double] = []
    for seed in 1...25 as ClosedRange<UInt64> {
      let traffic = try traffic(
        campaign(accounts: 1, exchanges: 20, evasions: [(.agedAccounts, 0)]), seed: seed)
      let since = traffic.registry.tenants[0].sinceMs ?? 0
      ages.append(Double(SmallScenario.startMs - since) / World.Span.dayMs)
    }
    #expect(median(ages) > 100, "\(ages)")
  }

  // MARK: Times

  @Test("daily rhythm: from round the clock to the hours of the domicile")
  func dailyRhythm() throws {
    var waves: [Double] = []
    for strength in [0, 0.5, 1] {
      let traffic = try traffic(
        campaign(accounts: 12, exchanges: 7_200, evasions: [(.dailyRhythm, strength)]), seed: 4)
      waves.append(mean(traffic.harvestByAccount.filter { $0.count > 100 }.map(Self.dailyWave)))
    }
    #expect(waves[0] < 0.2 && waves[2] > 0.3, "\(waves)")
    #expect(waves[0] < waves[1] && waves[1] < waves[2], "\(waves)")
  }

  /// How much the hours of the day differ: by how much the busiest twelve in a row have more than
  /// their half of the requests, over that half.
  private static func dailyWave(_ exchanges: [Exchange]) -> Double {
    var hours = [Double](repeating: 0, count: 24)
    for exchange in exchanges { hours[Int(exchange.tsMs / 3_600_000 % 24)] += 1 }
    let halves = (0..<12).map { start in
      (start..<start + 12).reduce(0) { $0 + hours[$1 % 24] }
    }
    let count = Double(exchanges.count)
    return halves.map { abs(2 * $0 / count - 1) }.max() ?? 0
  }

  @Test("arrival jitter: from evenly spaced to as irregular as people")
  func arrivalJitter() throws {
    var deviations: [Double] = []
    for strength in [0, 0.5, 1] {
      let traffic = try traffic(
        campaign(
          accounts: 12, exchanges: 7_200, evasions: [(.arrivalJitter, strength), (.dailyRhythm, 0)]),
        seed: 5)
      deviations.append(
        median(traffic.harvestByAccount.filter { $0.count > 100 }.map(Self.variation)))
    }
    #expect(deviations[0] < 0.35 && deviations[2] > 0.9, "\(deviations)")
    #expect(deviations[0] < deviations[1] && deviations[1] < deviations[2], "\(deviations)")
  }

  /// Coefficient of variation of the gaps.
  private static func variation(_ exchanges: [Exchange]) -> Double {
    let gaps = zip(exchanges, exchanges.dropFirst()).map { Double($1.tsMs - $0.tsMs) }
    let mean = gaps.reduce(0, +) / Double(gaps.count)
    let square = gaps.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(gaps.count)
    return square.squareRoot() / mean
  }

  @Test("under the quota nothing is refused; at strength 0 the campaign runs into the limit")
  func underQuota() throws {
    var refused: [Double] = []
    for strength in [0, 0.5, 1] {
      var campaign = campaign(accounts: 12, exchanges: 60_000, evasions: [(.underQuota, strength)])
      campaign.segment = .developer
      campaign.days = 1
      let traffic = try traffic(campaign, days: 2, seed: 6)
      let count = traffic.exchanges.filter { $0.status == 429 }.count
      refused.append(Double(count) / Double(traffic.exchanges.count))
    }
    #expect(refused[0] > 0.01 && refused[2] == 0, "\(refused)")
    #expect(refused[0] > refused[1] && refused[1] > refused[2], "\(refused)")
  }

  // MARK: What is written

  @Test("paraphrase is the share of prompts whose wrapper is worded anew")
  func paraphrase() throws {
    var distinct: [Double] = []
    for strength in [0, 0.5, 1] {
      var shares: [Double] = []
      for seed in 1...10 as ClosedRange<UInt64> {
        let traffic = try traffic(
          campaign(.grading, accounts: 1, exchanges: 120, evasions: [(.paraphrase, strength)]),
          hasText: true, seed: seed)
        for style in traffic.applications.flatMap(\.kinds).compactMap(\.style) {
          #expect(style.paraphrase == strength)
        }
        let openings = traffic.harvest.compactMap(\.text).map { String($0.prefix(16)) }
        guard openings.count > 40 else { continue }
        let counts = Dictionary(grouping: openings, by: \.self).mapValues(\.count)
        // How far the most usual beginning, that of the fixed wrapper, is from being all.
        shares.append(1 - Double(counts.values.max() ?? 0) / Double(openings.count))
      }
      #expect(shares.count > 3)
      distinct.append(mean(shares))
    }
    #expect(distinct[0] < distinct[1] && distinct[1] < distinct[2], "\(distinct)")
  }

  @Test("language rotation is the share of prompts in another language")
  func languageRotation() throws {
    var shares: [Double] = []
    for strength in [0, 0.5, 1] {
      var others: [Double] = []
      for seed in 1...8 as ClosedRange<UInt64> {
        let scenario = CampaignTraffic.scenario(
          campaign(accounts: 4, evasions: [(.languageRotation, strength)]), hasText: true)
        let applications = CampaignTraffic.applications(CampaignTraffic.plans(scenario, seed: seed))
        others += applications.compactMap { $0.kinds[0].style }.map { style in
          mean((0..<500).map { style.language(Double($0) / 500) == .english ? 0 : 1 })
        }
      }
      shares.append(median(others))
    }
    // In Great Britain nearly everybody writes English.
    #expect(shares[0] < 0.05, "\(shares)")
    #expect((0.4...0.6).contains(shares[1]) && shares[2] > 0.85, "\(shares)")
  }

  @Test("fake turns: that share of the exchanges is followed by a further turn")
  func fakeTurns() throws {
    var shares: [Double] = []
    for strength in [0, 0.5, 1] {
      let traffic = try traffic(campaign(accounts: 24, evasions: [(.fakeTurns, strength)]), seed: 7)
      let named = traffic.harvest.filter { $0.turn != nil && $0.status == 200 }
      let first = named.filter { $0.turn == 1 }.count
      #expect(first > 100)
      shares.append(Double(named.count - first) / Double(first))
    }
    #expect(shares[0] == 0 && (0.4...0.6).contains(shares[1]), "\(shares)")
    #expect((0.93...1.03).contains(shares[2]), "\(shares)")
  }

  @Test("fake turns come on no more exchanges: half of them then are fake")
  func fakeTurnsKeepTheVolume() throws {
    let naive = try traffic(campaign(evasions: [(.fakeTurns, 0)]), seed: 8).harvest.count
    let full = try traffic(campaign(evasions: [(.fakeTurns, 1)]), seed: 8).harvest.count
    #expect((0.75...1.25).contains(Double(full) / Double(naive)))
  }

  @Test("cover is max(1 − blend, 0.95 s) of the accounts' traffic")
  func cover() throws {
    for (blend, strength, expected) in [(1.0, 0.5, 0.525), (1, 1, 0.05), (0.3, 0.2, 0.3)] {
      let (declared, share) = try shares(blend: blend, strength: strength)
      #expect(abs(declared - expected) < 0.002)
      #expect((expected * 0.6...expected * 1.6).contains(share), "s \(strength): \(share)")
    }
  }

  @Test("without cover some accounts have a second application, and the truth says its share")
  func secondApplication() throws {
    let (declared, share) = try shares(blend: 1, strength: 0)
    #expect((0.7..<1).contains(declared), "\(declared)")
    #expect(abs(declared - share) < 0.1, "declared \(declared), is \(share)")
  }

  /// The campaign's share of its accounts' traffic, as the truth says and as it is.
  private func shares(blend: Double, strength: Double) throws -> (declared: Double, real: Double) {
    var campaign = campaign(accounts: 30, exchanges: 6_000, evasions: [(.cover, strength)])
    campaign.blend = blend
    let traffic = try traffic(campaign, seed: 9)
    let declared = try #require(traffic.truth.campaigns.first?.blend)
    return (declared, Double(traffic.harvest.count) / Double(traffic.exchanges.count))
  }

  @Test("duplicate prompts is the share of prompts that another account sends as well")
  func duplicatePrompts() throws {
    var shares: [Double] = []
    for strength in [0, 0.5, 1] {
      let traffic = try traffic(
        campaign(
          accounts: 6, exchanges: 900, evasions: [(.duplicatePrompts, strength), (.paraphrase, 0)]),
        hasText: true, seed: 10)
      var senders: [String: Set<String>] = [:]
      for exchange in traffic.harvest {
        if let text = exchange.text { senders[text, default: []].insert(exchange.tenant) }
      }
      // Short prompts meet by chance; the last ones of a busy account have no partner yet.
      shares.append(mean(senders.values.map { $0.count > 1 ? 1 : 0 }))
    }
    #expect(shares[0] < 0.03, "\(shares)")
    #expect((0.08...0.5).contains(shares[1]) && shares[1] < shares[2], "\(shares)")
    #expect(shares[2] > 0.4, "\(shares)")
  }

  // MARK: Who it comes from

  @Test("payment rotation is the share of accounts with a means of payment of their own")
  func paymentRotation() throws {
    let shares = try shared(.paymentRotation) { traffic in
      traffic.accounts.compactMap { account in
        traffic.registry.tenants.first { $0.tenant == account }?.payment
      }
    }
    #expect(shares[0] == 1 && (0.3...0.7).contains(shares[1]) && shares[2] <= 0.05, "\(shares)")
  }

  @Test("network rotation is the share of accounts with addresses of their own")
  func networkRotation() throws {
    let shares = try shared(.networkRotation) { traffic in
      traffic.harvestByAccount.map { Set($0.compactMap(\.ip)).sorted().joined(separator: " ") }
    }
    #expect(shares[0] == 1 && (0.3...0.7).contains(shares[1]) && shares[2] <= 0.05, "\(shares)")
  }

  @Test("agent rotation is the share of accounts with client software of their own")
  func agentRotation() throws {
    let shares = try shared(.agentRotation) { traffic in
      traffic.harvestByAccount.compactMap { $0.first?.agent }
    }
    // There are ten kinds of client software, so some are shared anyway.
    #expect(shares[0] == 1 && shares[0] > shares[1] && shares[1] > shares[2], "\(shares)")
    #expect(shares[2] < 0.55, "\(shares)")
  }

  /// Share of the accounts that have the most usual value, at strengths 0, 0.5 and 1.
  private func shared(
    _ evasion: Evasion, _ values: (CampaignTraffic) -> [String]
  ) throws -> [Double] {
    try [0, 0.5, 1].map { strength in
      let found = values(
        try traffic(campaign(accounts: 40, evasions: [(evasion, strength)]), seed: 11))
      #expect(found.count == 40)
      let counts = Dictionary(grouping: found, by: \.self).mapValues(\.count)
      return Double(counts.values.max() ?? 0) / Double(found.count)
    }
  }

  @Test(
    "an evasion that is not named changes nothing of those that are: each leaves the others alone")
  func composition() throws {
    // Payment, network and agents are no part of what is sent or when.
    let naive = try traffic(campaign(evasions: [(.paymentRotation, 0)]), seed: 15)
    let shared = try traffic(campaign(evasions: [(.paymentRotation, 1)]), seed: 15)
    #expect(naive.harvest.map(\.tsMs) == shared.harvest.map(\.tsMs))
    #expect(naive.harvest.map(\.inputTokens) == shared.harvest.map(\.inputTokens))
  }
}
