import Detector

extension ReplayConfiguration {
  /// The configuration as a file that says every setting; reading it gives the same configuration.
  public var text: String { text(provenance: []) }

  /// The same with where it comes from, which nothing reads but people.
  package func text(provenance: [(key: String, value: String)]) -> String {
    var lines = ["{\"version\": \(Self.version),"]
    if !provenance.isEmpty {
      let entries = provenance.map { "  \(Self.quoted($0.key)): \(Self.quoted($0.value))" }
      lines.append(" \"provenance\": {\n" + entries.joined(separator: ",\n") + "},")
    }
    lines.append(" \"prior_bits\": \(score.prior.value),")
    lines.append(" \"hysteresis_bits\": \(score.hysteresis.value),")
    let thresholds = score.thresholds
    lines.append(
      " \"thresholds\": {\"watch\": \(thresholds.watch.value), \"review\": "
        + "\(thresholds.review.value), \"act\": \(thresholds.act.value)},")
    if !policy.isEmpty { lines.append(" \"policy\": {\(Self.text(policy))},") }
    lines.append(
      " \"trace\": {\"lateness_s\": \(Double(latenessMs) / 1_000), \"damaged_share\": "
        + "\(damagedShare)},")
    lines.append(" \"signals\": {")
    for signal in Signal.allCases {
      let isLast = signal.rawValue == Signal.count - 1
      lines.append(
        "  " + Self.text(detector.signals[signal.rawValue], signal) + (isLast ? "}}" : ","))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func quoted(_ text: String) -> String {
    var writer = JSONWriter()
    writer.string(text)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private static func text(_ policy: ScrutinyPolicy) -> String {
    let attributes = ScrutinyPolicy.Attribute.allCases.filter { !policy[$0].isEmpty }
    return attributes.map { attribute in
      let offsets = policy[attribute].map { "\(quoted($0.name)): \($0.bits.value)" }
      return "\"\(attribute.rawValue)\": {\(offsets.joined(separator: ", "))}"
    }.joined(separator: ", ")
  }

  private static func text(_ configuration: SignalConfiguration, _ signal: Signal) -> String {
    let points = configuration.calibration.points.map { "[\($0.place), \($0.bits)]" }
    let baseline = configuration.baseline.map { ", \"baseline\": \($0)" } ?? ""
    return "\"\(signal.name)\": {\"on\": \(configuration.isEnabled), \"weight\": "
      + "\(configuration.weight)\(baseline),\n   \"calibration\": [\(points.joined(separator: ", "))]}"
  }
}
