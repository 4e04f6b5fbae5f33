public import Detector
public import Trace

/// Everything a replay can be told: signals and their calibrations, prior, thresholds, policy, and
/// how much disorder and damage of a trace is borne.
///
/// Written as JSON; a file says only what differs from the shipped default
/// (``shippedText``), which is itself such a file and has every setting:
///
/// ```json
/// {"version": 1,
///  "prior_bits": -7,
///  "hysteresis_bits": 1,
///  "thresholds": {"watch": -3, "review": 0, "act": 3.25},
///  "policy": {"segment": {"developer": -0.5}},
///  "trace": {"lateness_s": 60, "damaged_share": 0.05},
///  "signals": {"novelty": {"on": true, "weight": 0.5, "baseline": 0.8,
///                          "calibration": [[0.5, -1], [1, 0.5]]}}}
/// ```
///
/// A calibration is a list of [place, bits]: places rise, bits only rise or only fall. The place is
/// the signal's value, log2(1 + value) or a log2 ratio to the tenant's own past, as the signal's
/// ``Detector/SignalAxis`` says. An unknown or impossible setting is refused by name.
public struct ReplayConfiguration: Sendable {
  /// The version of the form of the file.
  public static let version: Int64 = 1

  /// Signals and their calibrations.
  public var detector: DetectorConfiguration
  /// Prior, thresholds, hysteresis.
  public var score: ScoreConfiguration
  /// Whom to look at more closely.
  public var policy: ScrutinyPolicy
  /// How far behind the latest time an exchange may come and still be put in order, milliseconds.
  public var latenessMs: Int64
  /// The share of damaged lines past which a trace is not worth reading on.
  public var damagedShare: Double

  /// The configuration in force without a file.
  public static func shipped() throws(TraceError) -> ReplayConfiguration {
    let text = Array(shippedText.utf8)
    return try ReplayConfiguration(
      parsing: text.span, file: "the shipped configuration", over: nil)
  }

  /// The configuration of a file: what it says, over the shipped default.
  ///
  /// - Parameters:
  ///   - text: the file's bytes.
  ///   - file: its name, for errors.
  public init(parsing text: Span<UInt8>, file: String) throws(TraceError) {
    try self.init(parsing: text, file: file, over: ReplayConfiguration.shipped())
  }

  private init(
    parsing text: Span<UInt8>, file: String, over base: ReplayConfiguration?
  ) throws(TraceError) {
    let value: JSONValue
    do {
      value = try JSONValue(parsing: text)
    } catch {
      throw error.located(file: file, in: text)
    }
    let root = try SettingReader(value, file: file)
    try root.allow([
      "version", "provenance", "prior_bits", "hysteresis_bits", "thresholds", "policy", "trace",
      "signals",
    ])
    let version = try root.number("version", in: 0...1_000, default: nil)
    guard version == Double(Self.version) else {
      throw root.error("version", "is \(version), this program reads version \(Self.version)")
    }
    let prior = try root.bits("prior_bits", in: -100...100, default: base?.score.prior)
    let hysteresis = try root.bits("hysteresis_bits", in: 0...10, default: base?.score.hysteresis)
    let thresholds = try Self.thresholds(root, base?.score.thresholds)
    score = ScoreConfiguration(prior: prior, thresholds: thresholds, hysteresis: hysteresis)
    policy = try ScrutinyPolicy(root.object("policy"), over: base?.policy ?? ScrutinyPolicy())
    let trace = try root.object("trace")
    try trace.allow(["lateness_s", "damaged_share"])
    let latenessS = try trace.number(
      "lateness_s", in: 0...3_600, default: base.map { Double($0.latenessMs) / 1_000 })
    latenessMs = Int64((latenessS * 1_000).rounded())
    damagedShare = try trace.number("damaged_share", in: 0...1, default: base?.damagedShare)
    detector = try Self.detector(root.object("signals"), base?.detector)
  }

  private static func thresholds(
    _ root: SettingReader, _ base: Thresholds?
  ) throws(TraceError) -> Thresholds {
    let reader = try root.object("thresholds")
    try reader.allow(["watch", "review", "act"])
    let thresholds = Thresholds(
      watch: try reader.quarterBits("watch", default: base?.watch),
      review: try reader.quarterBits("review", default: base?.review),
      act: try reader.quarterBits("act", default: base?.act))
    guard thresholds.watch <= thresholds.review, thresholds.review <= thresholds.act else {
      throw root.error("thresholds", "must not fall from watch over review to act")
    }
    return thresholds
  }

  private static func detector(
    _ reader: SettingReader, _ base: DetectorConfiguration?
  ) throws(TraceError) -> DetectorConfiguration {
    try reader.allow(Signal.allCases.map(\.name))
    var signals: [SignalConfiguration] = []
    for signal in Signal.allCases {
      let entry = try reader.object(signal.name)
      let known = base?.signals[signal.rawValue]
      let hasOwnPast = signal.axis == .logarithmicRatio
      try entry.allow(["on", "weight", "calibration"] + (hasOwnPast ? [] : ["baseline"]))
      signals.append(
        SignalConfiguration(
          isEnabled: try entry.bool("on", default: known?.isEnabled),
          baseline: hasOwnPast
            ? nil : try entry.number("baseline", in: -1e15...1e15, default: known?.baseline),
          weight: try entry.number("weight", in: 0...1, default: known?.weight),
          calibration: try entry.calibration("calibration", default: known?.calibration)))
    }
    return DetectorConfiguration(signals: signals)
  }
}
