public import Detector

/// What was known of a tenant at one scoring instant, with the score made of it.
public struct TimelineInstant: Sendable {
  /// The instant, milliseconds since the Unix epoch.
  public var tsMs: Int64
  /// The score.
  public var logOdds: Bits
  /// The verdict, with hysteresis.
  public var verdict: Verdict
  /// The tenant's exchanges up to the instant.
  public var exchanges: UInt64
  /// Protected output served strictly before the instant's millisecond.
  public var harvest: Harvest
  /// Readings by ``Detector/Signal`` raw value.
  public var readings: SignalArray<SignalReading>

  /// An instant.
  public init(
    tsMs: Int64, logOdds: Bits, verdict: Verdict, exchanges: UInt64, harvest: Harvest,
    readings: SignalArray<SignalReading>
  ) {
    self.tsMs = tsMs
    self.logOdds = logOdds
    self.verdict = verdict
    self.exchanges = exchanges
    self.harvest = harvest
    self.readings = readings
  }

  /// An instant's evidence with its score.
  public init(_ evidence: Evidence, logOdds: Bits, verdict: Verdict) {
    self.init(
      tsMs: evidence.tsMs, logOdds: logOdds, verdict: verdict, exchanges: evidence.exchanges,
      harvest: evidence.harvest, readings: evidence.readings)
  }
}

/// One tenant with everything that was known of it at each scoring instant: what `explain` shows.
public struct TenantTimeline: Sendable {
  /// The conclusion.
  public var report: TenantReport
  /// The thresholds that the verdicts are made with.
  public var thresholds: Thresholds
  /// Every scoring instant in order of time.
  public var instants: [TimelineInstant]

  /// A tenant's report with its instants in order of time.
  public init(report: TenantReport, thresholds: Thresholds, instants: [TimelineInstant]) {
    self.report = report
    self.thresholds = thresholds
    self.instants = instants
  }

  /// The first instant with the highest log-odds; `nil` without an instant.
  public var peak: TimelineInstant? {
    guard var peak = instants.first else { return nil }
    for instant in instants where instant.logOdds > peak.logOdds { peak = instant }
    return peak
  }
}
