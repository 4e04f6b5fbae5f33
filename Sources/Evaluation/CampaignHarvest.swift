/// What a campaign was served at one set of flags.
public struct CampaignHarvest: Sendable {
  /// Number of the campaign in the case.
  public var campaign: Int
  /// Its accounts.
  public var accounts: Int
  /// Those that were ever flagged.
  public var accountsFlagged: Int
  /// Numbers of those flagged before their own first campaign exchange: they add nothing.
  public var early: [Int]
  /// All that the campaign was served.
  public var total: ServedAmount
  /// What it was served while its accounts were not yet flagged, each by itself.
  public var harvest: ServedAmount
  /// What it was served before the first of its accounts was flagged.
  public var first: ServedAmount

  /// Share of its exchanges.
  public var share: Double {
    Double(harvest.exchanges) / Double(max(1, total.exchanges))
  }
  /// Share of its output tokens.
  public var tokenShare: Double {
    Double(harvest.outputTokens) / Double(max(1, total.outputTokens))
  }

  init(of campaign: Int, in evaluated: EvaluationCase, flags: [Int64]) {
    let members = evaluated.members[campaign]
    self.campaign = campaign
    accounts = members.count
    accountsFlagged = members.count { flags[$0.account] < Moment.never }
    early = []
    total = ServedAmount()
    harvest = ServedAmount()
    first = ServedAmount()
    let firstFlag = members.map { flags[$0.account] }.min() ?? Moment.never
    for member in members {
      let served = evaluated.accounts[member.account].campaigns[member.place]
      let flag = flags[member.account]
      total += served.amount(before: Moment.never)
      harvest += served.amount(before: flag)
      first += served.amount(before: firstFlag)
      if let start = served.times.first, flag < start { early.append(member.account) }
    }
  }

  /// Every campaign of ordinary kind, or every one that only keeps outputs.
  static func all(
    in evaluated: EvaluationCase, flags: [Int64], retained: Bool = false
  ) -> [CampaignHarvest] {
    evaluated.campaigns.indices.filter { evaluated.campaigns[$0].isRetained == retained }.map {
      CampaignHarvest(of: $0, in: evaluated, flags: flags)
    }
  }
}

/// Sizes of data sets that are known to train a student; the marks on every harvest.
public enum HarvestMark: UInt64, CaseIterable, Sendable {
  /// Curated reasoning examples (s1, arXiv 2501.19393).
  case reasoning = 1_000
  /// Alpaca.
  case instructions = 52_000
  /// The distillation set of DeepSeek-R1 (arXiv 2501.12948).
  case distillation = 800_000
}

/// Middle and upper end of something over campaigns.
public struct Spread: Sendable, Equatable {
  /// Half of the campaigns are at or below.
  public var median = 0.0
  /// Nine in ten are at or below.
  public var p90 = 0.0
}

/// Harvest@FPR: over campaigns, what they were served before the flags.
public struct HarvestSummary: Sendable, Equatable {
  /// Campaigns; whole unless averaged.
  public var campaigns = 0.0
  /// Share of campaigns of which no account was ever flagged.
  public var neverFlaggedShare = 0.0
  /// Share of all accounts of campaigns that were ever flagged.
  public var accountsFlaggedShare = 0.0
  /// Accounts flagged before their own first campaign exchange.
  public var earlyAccounts = 0.0
  /// Exchanges harvested.
  public var exchanges = Spread()
  /// The same as a share of the campaign's.
  public var share = Spread()
  /// Output tokens harvested.
  public var outputTokens = Spread()
  /// The same as a share of the campaign's.
  public var tokenShare = Spread()
  /// Dollars at output prices; `nil` if any price is missing.
  public var usd: Spread?

  /// A summary of nothing, to sum up into.
  init() {}

  /// A summary of at least one campaign.
  init(of rows: [CampaignHarvest]) {
    func spread(_ value: (CampaignHarvest) -> Double) -> Spread {
      let values = rows.map(value)
      return Spread(
        median: Quantile.interpolated(values, 0.5), p90: Quantile.interpolated(values, 0.9))
    }
    campaigns = Double(rows.count)
    neverFlaggedShare = Double(rows.count { $0.accountsFlagged == 0 }) / campaigns
    accountsFlaggedShare =
      Double(rows.reduce(0) { $0 + $1.accountsFlagged })
      / Double(rows.reduce(0) { $0 + $1.accounts })
    earlyAccounts = Double(rows.reduce(0) { $0 + $1.early.count })
    exchanges = spread { Double($0.harvest.exchanges) }
    share = spread(\.share)
    outputTokens = spread { Double($0.harvest.outputTokens) }
    tokenShare = spread(\.tokenShare)
    let dollars = rows.compactMap(\.harvest.usd)
    if dollars.count == rows.count {
      usd = Spread(
        median: Quantile.interpolated(dollars, 0.5), p90: Quantile.interpolated(dollars, 0.9))
    }
  }

  /// Adds another one; ``divide(by:)`` makes a mean of the sum.
  mutating func add(_ other: HarvestSummary) {
    campaigns += other.campaigns
    neverFlaggedShare += other.neverFlaggedShare
    accountsFlaggedShare += other.accountsFlaggedShare
    earlyAccounts += other.earlyAccounts
    exchanges.add(other.exchanges)
    share.add(other.share)
    outputTokens.add(other.outputTokens)
    tokenShare.add(other.tokenShare)
  }

  mutating func divide(by count: Double) {
    campaigns /= count
    neverFlaggedShare /= count
    accountsFlaggedShare /= count
    earlyAccounts /= count
    exchanges.divide(by: count)
    share.divide(by: count)
    outputTokens.divide(by: count)
    tokenShare.divide(by: count)
  }
}

extension Spread {
  fileprivate mutating func add(_ other: Spread) {
    median += other.median
    p90 += other.p90
  }

  fileprivate mutating func divide(by count: Double) {
    median /= count
    p90 /= count
  }
}

/// 95% intervals of ``HarvestSummary``: of the medians, whole campaigns drawn anew; of the share
/// never flagged, exact.
public struct HarvestIntervals: Sendable, Equatable {
  /// Of the median of exchanges.
  public var exchanges: ConfidenceInterval
  /// Of the median share of exchanges.
  public var share: ConfidenceInterval
  /// Of the median of output tokens.
  public var outputTokens: ConfidenceInterval
  /// Of the median share of output tokens.
  public var tokenShare: ConfidenceInterval
  /// Of the share of campaigns never flagged.
  public var neverFlaggedShare: ConfidenceInterval

  /// Intervals for at least one campaign.
  init(of rows: [CampaignHarvest], _ resampling: Resampling) {
    var random = resampling.source(.harvest)
    var drawn: [[Double]] = Array(repeating: [], count: 4)
    for _ in 0..<resampling.resamples {
      let sample = rows.indices.map { _ in rows[random.below(rows.count)] }
      drawn[0].append(Quantile.interpolated(sample.map { Double($0.harvest.exchanges) }, 0.5))
      drawn[1].append(Quantile.interpolated(sample.map(\.share), 0.5))
      drawn[2].append(Quantile.interpolated(sample.map { Double($0.harvest.outputTokens) }, 0.5))
      drawn[3].append(Quantile.interpolated(sample.map(\.tokenShare), 0.5))
    }
    exchanges = ConfidenceInterval(middleOf: drawn[0])
    share = ConfidenceInterval(middleOf: drawn[1])
    outputTokens = ConfidenceInterval(middleOf: drawn[2])
    tokenShare = ConfidenceInterval(middleOf: drawn[3])
    neverFlaggedShare = BinomialInterval.share(
      of: rows.count { $0.accountsFlagged == 0 }, in: rows.count)
  }
}
