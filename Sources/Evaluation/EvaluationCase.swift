import Detector
import Report
public import Trace

/// Everything that is evaluated: the accounts and campaigns of one or many labelled traces, pooled.
///
/// The same name in two traces is two accounts, or two campaigns. With several traces names are
/// shown as `2:name`.
public struct EvaluationCase: Sendable {
  /// The traces, in the order of the arguments.
  public let traces: [LabelledTrace]
  /// All accounts, in the order of their shown names' bytes; an account's place here is its number.
  public let accounts: [LabelledAccount]
  /// The campaigns that some account took part in, shorter shown names first.
  public let campaigns: [LabelledCampaign]
  /// By campaign: numbers of its accounts, ascending, each with the place among its campaigns.
  let members: [[Member]]
  /// By account: number of the campaign of most exchanges; `nil` for a benign account.
  let mainCampaign: [Int?]
  /// By benign account: the cluster that it is drawn with (its first corpus, or itself), from 0 in
  /// order of first appearance; `nil` for all other accounts.
  let corpus: [Int?]
  /// Clusters of benign accounts that there are.
  let corpusCount: Int
  private let numbers: [PooledName: Int]

  /// An account within a campaign.
  struct Member: Sendable {
    /// The account's number.
    var account: Int
    /// Place in its ``LabelledAccount/campaigns``.
    var place: Int
  }

  /// A case of those traces.
  ///
  /// - Throws: if there is no positive account, or no benign one.
  public init(_ traces: [LabelledTrace]) throws(TraceError) {
    precondition(!traces.isEmpty, "at least one trace")
    self.traces = traces
    var accounts: [LabelledAccount] = []
    for (trace, labelled) in traces.enumerated() {
      accounts += labelled.accounts.map { account in
        var account = account
        account.trace = trace
        return account
      }
    }
    let isPooled = traces.count > 1
    let shown = accounts.map { Self.shownName($0.name, $0.trace, isPooled) }
    let order = accounts.indices.sorted {
      shown[$0].utf8.lexicographicallyPrecedes(shown[$1].utf8)
    }
    accounts = order.map { accounts[$0] }
    self.accounts = accounts
    try Self.check(accounts, traces)

    var numbers: [PooledName: Int] = [:]
    for (number, account) in accounts.enumerated() {
      numbers[PooledName(account.trace, account.name)] = number
    }
    self.numbers = numbers
    let pool = Self.pooledCampaigns(traces, accounts, isPooled)
    campaigns = pool.campaigns
    members = pool.members
    mainCampaign = pool.main
    let clusters = Self.corpora(accounts)
    corpus = clusters.numbers
    corpusCount = clusters.count
  }

  private static func check(
    _ accounts: [LabelledAccount], _ traces: [LabelledTrace]
  ) throws(TraceError) {
    let names = traces.map(\.name).joined(separator: ", ")
    guard accounts.contains(where: { $0.label == .positive }) else {
      let few = accounts.count { $0.label == .leftOut }
      let retained = accounts.count { $0.label == .retained }
      throw TraceError(
        file: names,
        problem:
          "no positive account: none has \(LabelledAccount.leastCampaignExchanges) exchanges "
          + "of a campaign, or 5% of its own (\(few) have fewer, \(retained) only keep outputs)",
        advice: "how much is harvested can be told only where something is; "
          + "`stillwatch simulate` makes labelled traces")
    }
    guard accounts.contains(where: { $0.label == .benign }) else {
      throw TraceError(
        file: names, problem: "no benign account: every account has exchanges of a campaign",
        advice: "a false-positive rate needs accounts without any; pool a trace that has them")
    }
  }

  private static func shownName(_ name: String, _ trace: Int, _ isPooled: Bool) -> String {
    isPooled ? "\(trace + 1):\(name)" : name
  }

  private static func pooledCampaigns(
    _ traces: [LabelledTrace], _ accounts: [LabelledAccount], _ isPooled: Bool
  ) -> (campaigns: [LabelledCampaign], members: [[Member]], main: [Int?]) {
    var campaigns: [LabelledCampaign] = []
    for (trace, labelled) in traces.enumerated() {
      campaigns += labelled.campaigns.map { campaign in
        var campaign = campaign
        campaign.trace = trace
        return campaign
      }
    }
    func length(_ campaign: LabelledCampaign) -> Int {
      shownName(campaign.name, campaign.trace, isPooled).unicodeScalars.count
    }
    let used = Set(
      accounts.flatMap { account in
        account.campaigns.map { PooledName(account.trace, $0.campaign) }
      })
    campaigns = campaigns.filter { used.contains(PooledName($0.trace, $0.name)) }.sorted { a, b in
      let (first, second) = (length(a), length(b))
      if first != second { return first < second }
      return shownName(a.name, a.trace, isPooled).utf8.lexicographicallyPrecedes(
        shownName(b.name, b.trace, isPooled).utf8)
    }
    var numbers: [PooledName: Int] = [:]
    for (number, campaign) in campaigns.enumerated() {
      numbers[PooledName(campaign.trace, campaign.name)] = number
    }
    var members: [[Member]] = Array(repeating: [], count: campaigns.count)
    var main: [Int?] = []
    for (number, account) in accounts.enumerated() {
      var best: (campaign: Int, exchanges: Int)?
      for (place, own) in account.campaigns.enumerated() {
        guard let campaign = numbers[PooledName(account.trace, own.campaign)] else { continue }
        members[campaign].append(Member(account: number, place: place))
        if best.map({ own.times.count > $0.exchanges }) ?? true {
          best = (campaign, own.times.count)
        }
      }
      main.append(best?.campaign)
    }
    return (campaigns, members, main)
  }

  private static func corpora(_ accounts: [LabelledAccount]) -> (numbers: [Int?], count: Int) {
    var known: [PooledName: Int] = [:]
    var count = 0
    let numbers = accounts.map { account -> Int? in
      guard account.label == .benign else { return nil }
      // A corpus is the same in whatever trace; an account without one stands for itself.
      let corpus = account.corpora.first.flatMap { $0.isEmpty ? nil : PooledName(-1, $0) }
      let name = corpus ?? PooledName(account.trace, account.name)
      let number = known[name, default: count]
      if number == count {
        known[name] = number
        count += 1
      }
      return number
    }
    return (numbers, count)
  }
}

extension EvaluationCase {
  /// The number of an account.
  ///
  /// - Parameters:
  ///   - name: in its trace, compared by its bytes.
  ///   - trace: place among the traces, from 0.
  public func account(named name: String, inTrace trace: Int) -> Int? {
    numbers[PooledName(trace, name)]
  }

  /// Numbers of the campaigns that do more than keep the outputs of ordinary traffic.
  var ordinaryCampaigns: [Int] { campaigns.indices.filter { !campaigns[$0].isRetained } }

  /// Numbers of the accounts with that label, ascending.
  public func accounts(_ label: AccountLabel) -> [Int] {
    accounts.indices.filter { accounts[$0].label == label }
  }

  /// An account's name as tables show it: with the number of its trace where there are several.
  public func shownName(ofAccount number: Int) -> String {
    Self.shownName(accounts[number].name, accounts[number].trace, traces.count > 1)
  }

  /// A campaign's name as tables show it.
  public func shownName(ofCampaign number: Int) -> String {
    Self.shownName(campaigns[number].name, campaigns[number].trace, traces.count > 1)
  }
}

/// A name in one of the traces, compared by its bytes, which `String` would not do.
private struct PooledName: Hashable {
  let trace: Int
  let bytes: [UInt8]

  init(_ trace: Int, _ name: String) {
    self.trace = trace
    bytes = Array(name.utf8)
  }
}
