import Trace

/// OpenTelemetry's GenAI attributes as keys of JSON objects: of the object itself, or of `attributes`
/// in it. Databases, log shippers and console exporters write them so.
struct OTelLog: JSONTranslation {
  private var merged = JSONObject(members: [])

  private static let timeNames = [
    "startTimeUnixNano", "start_time_unix_nano", "start_time", "startTime", "timestamp",
    "@timestamp", "Timestamp", "time", "timeUnixNano", "time_unix_nano", "observedTimeUnixNano",
  ]
  private static let endNames = ["endTimeUnixNano", "end_time_unix_nano", "end_time", "endTime"]

  var tenantRule: String? {
    OTelAttributes.tenantNames.map { "`\($0)`" }.joined(separator: ", else ")
  }

  mutating func translate(
    _ record: JSONObject, node: Int, into builder: inout ExchangeBuilder
  ) throws(RecordError) -> Bool {
    merged = Self.withAttributes(record)
    guard OTelAttributes.isExchange(merged) else { return false }
    try builder.setTime(record, Self.timeNames)
    if let end = Self.endNames.lazy.compactMap({ record[$0] }).first { builder.setEnd(end) }
    try builder.set(.durationMs, record, ["duration_ms", "durationMs"])
    try OTelAttributes.take(merged, into: &builder)
    if Self.isError(record["status"]) { builder.setFailed() }
    return true
  }

  func find(_ name: String, in record: JSONObject) -> JSONObject.Member? {
    let resource = OTLPLog.resourcePrefix
    if name.hasPrefix(resource), let object = record["resource"]?.object {
      let rest = String(name.dropFirst(resource.count))
      if let member = object.find(rest) { return member }
      if let member = object["attributes"]?.object?.find(rest) { return member }
    }
    return merged.find(name)
  }

  /// The record's own members, and those of its attributes.
  private static func withAttributes(_ record: JSONObject) -> JSONObject {
    for key in ["attributes", "Attributes", "SpanAttributes", "span_attributes"] {
      if let attributes = record[key]?.object {
        return JSONObject(members: record.members + attributes.members)
      }
      if let list = record.member(key), list.value.array != nil {
        return JSONObject(members: record.members + OTLPValue.members(of: list))
      }
    }
    return record
  }

  /// Whether a span's status says that it failed.
  static func isError(_ status: JSONValue?) -> Bool {
    switch status {
    case .string(let text)?: text == "ERROR" || text == "STATUS_CODE_ERROR" || text == "Error"
    case .object(let object)?:
      [object["code"], object["status_code"]].contains { code in
        code?.integer == 2 || isError(code?.string.map { .string($0) })
      }
    default: false
    }
  }
}
