import Trace

/// OTLP/JSON: `resourceSpans` and `resourceLogs`, as exporters send them and the collector's file
/// exporter writes them.
///
/// A span is an exchange if its attributes are those of a request to a model, and a log record if it is
/// the event `gen_ai.client.inference.operation.details`; other spans, other events and message events
/// of their own are passed over.
struct OTLPLog: JSONTranslation {
  private static let detailsEvent = "gen_ai.client.inference.operation.details"
  /// Before the names of attributes of the resource, in a ``FieldMap``.
  static let resourcePrefix = "resource."

  private var resource = JSONObject(members: [])
  private var attributes = JSONObject(members: [])

  var tenantRule: String? { OTelLog().tenantRule }

  mutating func beginGroup() { resource = JSONObject(members: []) }

  mutating func take(context: JSONObject) {
    resource = JSONObject(members: OTLPValue.members(of: context.member("attributes")))
  }

  mutating func translate(
    _ record: JSONObject, node: Int, into builder: inout ExchangeBuilder
  ) throws(RecordError) -> Bool {
    attributes = JSONObject(members: OTLPValue.members(of: record.member("attributes")))
    return node == JSONShape.otlpSpan
      ? try takeSpan(record, into: &builder) : try takeEvent(record, into: &builder)
  }

  private func takeSpan(
    _ span: JSONObject, into builder: inout ExchangeBuilder
  ) throws(RecordError) -> Bool {
    guard OTelAttributes.isExchange(attributes) else { return false }
    try builder.setTime(span, ["startTimeUnixNano"])
    if let end = span["endTimeUnixNano"] { builder.setEnd(end) }
    try OTelAttributes.take(attributes, into: &builder)
    if OTelLog.isError(span["status"]) { builder.setFailed() }
    takeMessageEvents(span, into: &builder)
    return true
  }

  /// Takes the newest user message from a span's events, where older instrumentations put it.
  private func takeMessageEvents(_ span: JSONObject, into builder: inout ExchangeBuilder) {
    guard builder.exchange.prompt == nil, let events = span["events"]?.array else { return }
    for event in events.reversed() {
      guard let event = event.object, let name = event["name"]?.string else { continue }
      let members = JSONObject(members: OTLPValue.members(of: event.member("attributes")))
      let value: JSONValue? =
        switch name {
        case "gen_ai.user.message": members["content"] ?? members["gen_ai.event.content"]
        case "gen_ai.content.prompt": members["gen_ai.prompt"]
        case Self.detailsEvent: members["gen_ai.input.messages"]
        default: nil
        }
      guard let text = value.flatMap(NewestUserMessage.text(of:)) else { continue }
      return builder.setPrompt(text)
    }
  }

  private mutating func takeEvent(
    _ log: JSONObject, into builder: inout ExchangeBuilder
  ) throws(RecordError) -> Bool {
    let name = log["eventName"]?.string ?? attributes["event.name"]?.string
    guard name == Self.detailsEvent else { return false }
    // The body may hold what the attributes do not.
    if let body = log.member("body"), case .object(let object) = OTLPValue.value(body.value) {
      attributes = JSONObject(members: attributes.members + object.members)
    }
    try builder.setTime(log, ["timeUnixNano", "observedTimeUnixNano"])
    try OTelAttributes.take(attributes, into: &builder)
    return true
  }

  func find(_ name: String, in record: JSONObject) -> JSONObject.Member? {
    guard name.hasPrefix(Self.resourcePrefix) else {
      return attributes.find(name) ?? record.find(name)
    }
    return resource.find(String(name.dropFirst(Self.resourcePrefix.count)))
  }
}

/// Values of OTLP/JSON: `AnyValue` and lists of `KeyValue`.
enum OTLPValue {
  /// The members that a list of `KeyValue` stands for, each with the place of the list.
  static func members(of list: JSONObject.Member?) -> [JSONObject.Member] {
    guard let list, let elements = list.value.array else { return [] }
    return elements.compactMap { element in
      guard let pair = element.object, let key = pair["key"]?.string, let value = pair["value"]
      else {
        return nil
      }
      return JSONObject.Member(key: key, value: Self.value(value), byte: list.byte)
    }
  }

  /// What an `AnyValue` stands for. Whole numbers are texts, as proto3's JSON has those of 64 bits.
  static func value(_ any: JSONValue) -> JSONValue {
    guard let object = any.object, let member = object.members.first else { return any }
    switch member.key {
    case "stringValue", "bytesValue", "boolValue": return member.value
    case "intValue": return member.value.wholeNumber.map { .number(JSONNumber($0)) } ?? member.value
    case "doubleValue": return member.value
    case "arrayValue":
      return .array((member.value["values"]?.array ?? []).map(Self.value))
    case "kvlistValue":
      guard let list = member.value.object?.member("values") else { return .null }
      return .object(JSONObject(members: members(of: list)))
    default: return any
    }
  }
}
