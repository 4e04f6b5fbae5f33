import Detector
import Report

/// What one detector said of every account of a case, as running maxima of its score: all that any
/// threshold needs.
public struct DetectorHistories: Sendable {
  /// Thresholds that are tried.
  public enum Grid: Sendable, Equatable {
    /// Multiples of a quarter bit, as configurations have them.
    case quarterBits
    /// The scores that were reached: for a detector in a unit of its own.
    case reached
  }

  /// A group's history, and who was in it when.
  public struct Group: Sendable {
    /// An account's time in the group.
    public struct Membership: Sendable {
      /// The account's number in the case.
      public var account: Int
      /// When it joined, milliseconds since the epoch.
      public var joinedMs: Int64
      /// When it left; ``Moment/never`` if it did not.
      public var leftMs: Int64

      /// A membership.
      public init(account: Int, joinedMs: Int64, leftMs: Int64 = Moment.never) {
        self.account = account
        self.joinedMs = joinedMs
        self.leftMs = leftMs
      }
    }

    /// The running maximum of the group's score.
    public var history: ScoreHistory
    /// Who was in it.
    public var members: [Membership]

    /// A group.
    public init(history: ScoreHistory, members: [Membership]) {
      self.history = history
      self.members = members
    }
  }

  /// The detector's name in tables.
  public let name: String
  /// How its score is made, in one line; empty for ours, whose guide says it.
  public let formula: String
  /// Thresholds that are tried.
  public let grid: Grid
  /// By account.
  public let own: [ScoreHistory]
  /// Groups that flag their members too.
  public let groups: [Group]
  /// By account: places in `groups` and times there.
  private let memberships: [[(group: Int, joinedMs: Int64, leftMs: Int64)]]

  /// The histories of a detector.
  ///
  /// - Parameter own: one for each account of the case, in its order; an account that was never
  ///   scored has an empty one.
  public init(
    name: String, formula: String, grid: Grid, own: [ScoreHistory], groups: [Group] = []
  ) {
    self.name = name
    self.formula = formula
    self.grid = grid
    self.own = own
    self.groups = groups
    var memberships: [[(group: Int, joinedMs: Int64, leftMs: Int64)]] = Array(
      repeating: [], count: own.count)
    for (group, entry) in groups.enumerated() {
      for member in entry.members {
        memberships[member.account].append((group, member.joinedMs, member.leftMs))
      }
    }
    self.memberships = memberships
  }

  /// The histories of a detector that names accounts as the traces do.
  ///
  /// - Parameter byTrace: for each trace of the case, in order, the histories by tenant; a tenant
  ///   that is not named was never scored, a name that the trace does not have is ignored.
  public init(
    name: String, formula: String, grid: Grid = .reached, _ evaluated: EvaluationCase,
    byTrace: [[String: ScoreHistory]]
  ) {
    precondition(byTrace.count == evaluated.traces.count, "one dictionary a trace")
    var own = [ScoreHistory](repeating: ScoreHistory(), count: evaluated.accounts.count)
    for (trace, histories) in byTrace.enumerated() {
      for (tenant, history) in histories {
        guard let number = evaluated.account(named: tenant, inTrace: trace) else { continue }
        own[number] = history
      }
    }
    self.init(name: name, formula: formula, grid: grid, own: own)
  }

  /// What the replays of the case's traces said: the quarter bits of their reports, less the offsets of
  /// their policy.
  public init(ofReportsIn evaluated: EvaluationCase) {
    var own = [ScoreHistory](repeating: ScoreHistory(), count: evaluated.accounts.count)
    for (trace, labelled) in evaluated.traces.enumerated() {
      for tenant in labelled.report.tenants {
        guard let number = evaluated.account(named: tenant.tenant, inTrace: trace) else { continue }
        for high in tenant.comparedHighs { own[number].offerQuarter(tsMs: high.tsMs, high.logOdds) }
      }
    }
    self.init(name: "stillwatch", formula: "", grid: .quarterBits, own: own)
  }

  /// When an account is flagged at a threshold, itself or through a group that it then belongs to;
  /// ``Moment/never`` if it is not.
  public func flagMs(of account: Int, at threshold: Double) -> Int64 {
    var best = own[account].firstReached(threshold) ?? Moment.never
    for membership in memberships[account] {
      guard let reached = groups[membership.group].history.firstReached(threshold) else { continue }
      let moment = max(reached, membership.joinedMs)
      if moment < membership.leftMs { best = min(best, moment) }
    }
    return best
  }

  /// The flags of all accounts at a threshold.
  func flags(at threshold: Double) -> [Int64] {
    own.indices.map { flagMs(of: $0, at: threshold) }
  }

  /// The highest threshold that would have flagged an account; −∞ for one never scored.
  public func peak(of account: Int) -> Double {
    var best = own[account].peak ?? -.infinity
    for membership in memberships[account] where membership.joinedMs < membership.leftMs {
      let steps = groups[membership.group].history.steps
      if let last = steps.last(where: { $0.tsMs < membership.leftMs }) {
        best = max(best, last.score)
      }
    }
    return best
  }

  /// The thresholds that are tried, ascending; the last is above every score.
  var thresholds: [Double] {
    let scores = (own + groups.map(\.history)).flatMap { $0.steps.map(\.score) }
    switch grid {
    case .quarterBits:
      let quarters = Set(scores.map { ($0 * 4).rounded(.down) }).sorted()
      return quarters.map { $0 / 4 } + [((quarters.last ?? 0) + 1) / 4]
    case .reached:
      return Set(scores).sorted() + [.infinity]
    }
  }
}
