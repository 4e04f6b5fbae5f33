public import Detector
import Trace

/// The score of one tenant as evidence comes in: log-odds, verdict, flag, and how it came about.
struct TenantScore: Sendable {
  var logOdds: Bits
  var verdict: Verdict = .none
  var firstFlaggedMs: Int64?
  var harvestBeforeFlag = Harvest()
  var highs: [High] = []
  /// What the policy made of it; `nil` under one that treats all alike.
  var policy: TenantPolicy?
  var series = ThinnedSeries()
  /// The first instant with the highest log-odds.
  var peak: High
  /// Place in ``ScoreKeeper/peaks`` plus one; 0: it never was at `watch`.
  var peakPlace: UInt32 = 0
  var last: Evidence
}

/// At most 64 points of a series of any length: when it is full every second point goes, and from
/// then on only every second, fourth, eighth … instant is taken.
struct ThinnedSeries: Sendable {
  /// As many points as a sparkline or a small chart can show.
  static let mostPoints = 64

  private(set) var points: [High] = []
  /// Protected exchanges served before each of the points.
  private(set) var harvested: [UInt64] = []
  private var stride = 1
  private var offered = 0

  /// Takes the point if its turn has come.
  ///
  /// - Parameter exchanges: protected ones served before it.
  mutating func offer(_ point: High, harvested exchanges: UInt64) {
    defer { offered += 1 }
    guard offered % stride == 0 else { return }
    if points.count == Self.mostPoints {
      let kept = points.indices.filter { $0 % 2 == 0 }
      points = kept.map { points[$0] }
      harvested = kept.map { harvested[$0] }
      stride *= 2
      guard offered % stride == 0 else { return }
    }
    points.append(point)
    harvested.append(exchanges)
  }
}

/// Turns evidence into scores: one for each tenant that has had a scoring instant.
///
/// A verdict rises as soon as the log-odds reaches its threshold, and falls only when the log-odds
/// is a hysteresis below it, so that a tenant near a threshold does not flicker.
struct ScoreKeeper: Sendable {
  private let configuration: ScoreConfiguration
  /// What the policy says of each tenant.
  var policy: PolicyLedger
  private var scores: [TenantScore] = []
  /// Place in `scores` plus one, by partition and slot; 0: no instant yet.
  private var places: [[UInt32]] = Array(repeating: [], count: TenantID.partitionCount)
  /// Evidence at the peaks of the tenants that were ever at `watch`: few, so nobody else pays for it.
  private var peaks: [Evidence] = []

  init(
    configuration: ScoreConfiguration,
    policy: PolicyLedger = PolicyLedger(ScrutinyPolicy(), regionNumbers: [])
  ) {
    self.configuration = configuration
    self.policy = policy
  }

  /// Log-odds of a tenant that has had no instant.
  var prior: Bits { configuration.prior }

  /// Takes one instant of one tenant; instants of a tenant come in order of time.
  mutating func take(_ evidence: Evidence) {
    let logOdds = configuration.prior + evidence.bits
    let partition = evidence.tenant.partition
    let slot = evidence.tenant.slot
    let missing = slot + 1 - places[partition].count
    if missing > 0 { places[partition] += repeatElement(0, count: missing) }
    if places[partition][slot] == 0 {
      let before = High(tsMs: evidence.tsMs, logOdds: logOdds)
      scores.append(TenantScore(logOdds: logOdds, peak: before, last: evidence))
      places[partition][slot] = UInt32(scores.count)
    }
    let place = Int(places[partition][slot]) - 1
    let offset = policy.isInForce ? policy.offset(of: evidence.tenant) : nil
    let isPeak = scores[place].take(evidence, logOdds: logOdds, offset: offset, configuration)
    // At watch by itself, or by what a policy makes of it.
    let highest = max(logOdds, logOdds - (offset ?? .zero))
    if isPeak, highest >= configuration.thresholds.watch { keepPeak(of: place, evidence) }
  }

  private mutating func keepPeak(of place: Int, _ evidence: Evidence) {
    let known = scores[place].peakPlace
    if known > 0 {
      peaks[Int(known) - 1] = evidence
    } else {
      peaks.append(evidence)
      scores[place].peakPlace = UInt32(peaks.count)
    }
  }

  /// The evidence at a tenant's highest log-odds; `nil` if that never was at `watch`.
  func peakEvidence(of score: TenantScore) -> Evidence? {
    score.peakPlace > 0 ? peaks[Int(score.peakPlace) - 1] : nil
  }

  /// The score of a tenant; `nil` if it has had no instant.
  func score(of tenant: TenantID) -> TenantScore? {
    let slots = places[tenant.partition]
    guard tenant.slot < slots.count, slots[tenant.slot] != 0 else { return nil }
    return scores[Int(slots[tenant.slot]) - 1]
  }
}

extension TenantScore {
  /// Takes one instant.
  ///
  /// - Parameter offset: of the policy; `nil`: there is none.
  /// - Returns: whether the log-odds was never as high before.
  mutating func take(
    _ evidence: Evidence, logOdds: Bits, offset: Bits?, _ configuration: ScoreConfiguration
  ) -> Bool {
    let isPeak = highs.isEmpty || logOdds > peak.logOdds
    let compared = logOdds - (offset ?? .zero)
    self.logOdds = logOdds
    last = evidence
    verdict = configuration.verdict(of: compared, after: verdict)
    let point = High(tsMs: evidence.tsMs, logOdds: logOdds)
    if isPeak { peak = point }
    series.offer(point, harvested: evidence.harvest.exchanges)
    if highs.last.map({ logOdds.quarter > $0.logOdds.quarter }) ?? true { highs.append(point) }
    if let offset { take(compared, offset: offset, atMs: evidence.tsMs) }
    if firstFlaggedMs == nil, compared >= configuration.thresholds.review {
      firstFlaggedMs = evidence.tsMs
      harvestBeforeFlag = evidence.harvest
    }
    return isPeak
  }
}

extension TenantScore {
  private mutating func take(_ compared: Bits, offset: Bits, atMs tsMs: Int64) {
    var highs = policy?.highs ?? []
    policy = nil
    if highs.last.map({ compared.quarter > $0.logOdds.quarter }) ?? true {
      highs.append(High(tsMs: tsMs, logOdds: compared))
    }
    policy = TenantPolicy(offset: offset, highs: highs)
  }
}

/// The prior, the thresholds, and how a verdict follows from them.
public struct ScoreConfiguration: Sendable {
  /// Log-odds of a tenant of which nothing is known.
  public var prior: Bits
  /// Thresholds on the log-odds.
  public var thresholds: Thresholds
  /// How far the log-odds must fall below a threshold before the verdict does.
  public var hysteresis: Bits

  /// A score configuration.
  public init(prior: Bits, thresholds: Thresholds, hysteresis: Bits) {
    self.prior = prior
    self.thresholds = thresholds
    self.hysteresis = hysteresis
  }

  /// The verdict at a log-odds, for a tenant that had `earlier` before.
  func verdict(of logOdds: Bits, after earlier: Verdict) -> Verdict {
    let risen = level(of: logOdds)
    if risen >= earlier { return risen }
    return max(risen, min(earlier, level(of: logOdds + hysteresis)))
  }

  private func level(of logOdds: Bits) -> Verdict {
    if logOdds >= thresholds.act { return .act }
    if logOdds >= thresholds.review { return .review }
    return logOdds >= thresholds.watch ? .watch : .none
  }
}
