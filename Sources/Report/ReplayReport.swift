public import Detector

/// How far a tenant's log-odds has come: the flag of Harvest@FPR is ``review``.
public enum Verdict: Int, CaseIterable, Comparable, Sendable {
  case none, watch, review, act

  /// The name in reports and options.
  public var name: String {
    switch self {
    case .none: "none"
    case .watch: "watch"
    case .review: "review"
    case .act: "act"
    }
  }

  /// Order of severity.
  public static func < (a: Verdict, b: Verdict) -> Bool { a.rawValue < b.rawValue }
}

/// One step of the running maximum of the log-odds.
public struct High: Sendable, Equatable {
  /// The instant, milliseconds since the Unix epoch.
  public var tsMs: Int64
  /// The log-odds there: the first of all, or the first in a quarter bit never reached before.
  public var logOdds: Bits

  /// A step.
  public init(tsMs: Int64, logOdds: Bits) {
    self.tsMs = tsMs
    self.logOdds = logOdds
  }
}

/// One line of a tenant's evidence at its last instant.
public struct EvidenceLine: Sendable {
  /// The signal.
  public var signal: Signal
  /// What it said.
  public var reading: SignalReading

  /// A line of evidence.
  public init(signal: Signal, reading: SignalReading) {
    self.signal = signal
    self.reading = reading
  }
}

/// Everything that a replay concluded of one tenant.
public struct TenantReport: Sendable {
  /// Its name in the trace: hostile, to be escaped wherever it is shown.
  public var tenant: String
  /// The score at the tenant's last instant; the prior where there was none.
  public var logOdds: Bits
  /// The verdict at that instant, with hysteresis.
  public var verdict: Verdict
  /// The first instant at or over `review`, milliseconds since the Unix epoch.
  public var firstFlaggedMs: Int64?
  /// Exchanges of the tenant, all of them.
  public var exchanges: UInt64
  /// Output tokens of all exchanges, unprotected models' too.
  public var outputTokens: UInt64
  /// First and last exchange, milliseconds since the Unix epoch.
  public var fromMs: Int64
  /// First and last exchange, milliseconds since the Unix epoch.
  public var toMs: Int64
  /// Protected output served in all.
  public var harvest: Harvest
  /// Protected output served before the first flag; all of it where there was none.
  public var harvestBeforeFlag: Harvest
  /// The running maximum of the log-odds as a step function; empty without an instant.
  public var highs: [High]
  /// A thinned series of the log-odds over time, for drawing: at most 64 points.
  public var series: [High]
  /// Signals that had too few exchanges with their fields, in the order of ``Signal``.
  public var unavailable: [Signal]
  /// Available signals with their contributions at the last instant, most bits first, then in
  /// the order of ``Signal``.
  public var evidence: [EvidenceLine]
  /// Protected exchanges served before each point of `series`.
  public var harvested: [UInt64] = []
  /// The first instant with the highest log-odds; `nil` without an instant.
  public var peak: High?
  /// Available signals with their contributions at the peak, in the order of `evidence`; empty for
  /// a tenant that was never at `watch`.
  public var peakEvidence: [EvidenceLine] = []
  /// What the policy made of the score; `nil` under a policy that treats all alike.
  public var policy: TenantPolicy? = nil
  /// Its harvest by provider of the model, by the providers' names, models without one last; `nil`
  /// unless that was asked for.
  public var providers: [ProviderHarvest]? = nil
  /// The same by model, as numbered in batches.
  var models: [ModelHarvest] = []
}

extension TenantReport {
  /// What the log-odds was before any evidence.
  package var prior: Bits { evidence.reduce(logOdds) { $0 - $1.reading.bits } }

  /// Whether the log-odds was ever at the threshold of a verdict, whatever became of it.
  public func hasReached(_ verdict: Verdict, _ thresholds: Thresholds) -> Bool {
    // Thresholds are multiples of a quarter bit, and each new quarter bit is in the maximum.
    guard let threshold = thresholds[verdict] else { return true }
    return comparedHighs.contains { $0.logOdds >= threshold }
  }

  /// The running maximum of what the thresholds are compared with: the log-odds, less the offset of a
  /// policy where there is one.
  public var comparedHighs: [High] { policy?.highs ?? highs }
}

/// Thresholds on the log-odds, in bits; multiples of a quarter bit.
public struct Thresholds: Sendable, Equatable {
  /// A configuration takes none further from 0.
  public static let mostBits = 100.0

  /// Worth a look.
  public var watch: Bits
  /// The flag: a person reviews the tenant.
  public var review: Bits
  /// Act now.
  public var act: Bits

  /// Three thresholds that do not fall in this order.
  public init(watch: Bits, review: Bits, act: Bits) {
    self.watch = watch
    self.review = review
    self.act = act
  }

  /// The threshold of a verdict; `nil` for ``Verdict/none``, which has none.
  public subscript(verdict: Verdict) -> Bits? {
    switch verdict {
    case .none: nil
    case .watch: watch
    case .review: review
    case .act: act
    }
  }
}

/// What is known of the trace as a whole.
public struct TraceTotals: Sendable {
  /// Exchanges read, late and untracked ones included.
  public var exchanges: UInt64 = 0
  /// Tenants tracked.
  public var tenants: Int = 0
  /// Time of the first exchange; `nil` in an empty trace.
  public var fromMs: Int64?
  /// Time of the last exchange.
  public var toMs: Int64?
  /// Lines that could not be read.
  public var damagedLines: UInt64 = 0
  /// Exchanges that came too late to be put in order.
  public var late: UInt64 = 0
  /// Exchanges of tenants beyond the limit on tenants; they are in no tenant's figures.
  public var untracked: UInt64 = 0
  /// Times that a model or a region was beyond the limit on their number, or its name too long: it
  /// counts as unknown, a model as protected and without a price.
  public var unnumbered: UInt64 = 0
  /// Whether times are those of the traffic. If not, they are counted from a beginning that nobody
  /// knows: the hour of day, releases and the age of accounts mean nothing.
  public var hasTrueTimes = true
  /// Share of the exchanges that carried each field, by name, in the order of the trace format.
  public var fieldShares: [(field: String, share: Double)] = []

  /// An empty trace.
  public init() {}
}

/// The outcome of a replay: the JSON contract's content as plain values.
public struct ReplayReport: Sendable {
  /// The trace as a whole.
  public var trace: TraceTotals
  /// The thresholds that the verdicts are made with.
  public var thresholds: Thresholds
  /// The offsets on them that some tenants have.
  public var policy = ScrutinyPolicy()
  /// The provider whose models alone the report is of, with pseudonyms for names; `nil`: it is of all.
  public var owner: String? = nil
  /// Every tenant, by log-odds (highest first), then by name (by its UTF-8 bytes).
  public var tenants: [TenantReport]
}
