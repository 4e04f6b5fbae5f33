import Detector

extension TenantTimeline {
  /// The timeline as JSON, UTF-8, as `$defs/timeline` of `report.schema.json` describes it: one
  /// instant a line, the same bytes for the same timeline.
  public func timelineJSON() -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("version")
    writer.integer(ReplayReport.jsonVersion)
    writer.breakLine(indent: 1)
    writer.key("thresholds")
    writer.thresholds(thresholds)
    writer.breakLine(indent: 1)
    writer.key("tenant")
    writer.tenant(report)
    writer.breakLine(indent: 1)
    writer.key("instants")
    writer.beginArray()
    for instant in instants {
      writer.breakLine(indent: 2)
      writer.instant(instant)
    }
    writer.endArray()
    writer.endObject()
    return writer.finishedLine()
  }
}

extension JSONWriter {
  fileprivate mutating func instant(_ instant: TimelineInstant) {
    beginObject()
    key("at")
    time(instant.tsMs)
    key("log_odds")
    bits(instant.logOdds)
    key("verdict")
    string(instant.verdict.name)
    key("exchanges")
    integer(instant.exchanges)
    key("harvest")
    beginObject()
    amounts(instant.harvest)
    endObject()
    key("evidence")
    beginArray()
    for signal in Signal.allCases {
      let reading = instant.readings[signal.rawValue]
      if reading.isAvailable { evidence(signal, reading) }
    }
    endArray()
    endObject()
  }
}
