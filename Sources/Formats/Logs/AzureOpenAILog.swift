import Trace

/// Records of the category RequestResponse in Azure OpenAI's diagnostic logs, as a storage account or
/// an event hub gets them: no tokens, no prompt. `properties` is an object, or JSON in a text.
struct AzureOpenAILog: JSONTranslation {
  /// The category whose records are requests.
  private static let category = "RequestResponse"
  /// 100 ns from the year 1 to 1970, as .NET counts time.
  private static let ticksTo1970: Int64 = 621_355_968_000_000_000
  private static let ticksInMs: Int64 = 10_000

  var tenantRule: String? { "`properties.objectId`, else `callerIpAddress`" }

  func translate(
    _ record: JSONObject, node: Int, into builder: inout ExchangeBuilder
  ) throws(RecordError) -> Bool {
    guard record["category"]?.string == Self.category else { return false }
    let properties = record.inner("properties") ?? JSONObject(members: [])
    guard Self.asksModel(record, properties) else { return false }
    try builder.set(.ts, record, ["time", "timeStamp", "TimeGenerated"])
    // The time of the record is that of its writing.
    if let ticks = properties["requestTime"]?.wholeNumber, ticks > Self.ticksTo1970 {
      builder.setTime(ms: (ticks - Self.ticksTo1970) / Self.ticksInMs)
      if let end = properties["responseTime"]?.wholeNumber, end >= ticks {
        try builder.set(
          .durationMs, .number(JSONNumber((end - ticks) / Self.ticksInMs)), at: 0)
      }
    }
    try builder.set(.durationMs, record, ["durationMs", "DurationMs"])
    try builder.set(.tenant, properties, ["objectId"])
    if !builder.hasTenant {
      try builder.set(.tenant, record, ["callerIpAddress", "CallerIPAddress"])
    }
    try builder.set(.ip, record, ["callerIpAddress", "CallerIPAddress"])
    try builder.set(.model, properties, ["modelName", "modelDeploymentName"])
    try builder.set(.op, record, ["operationName", "OperationName"])
    try builder.set(.region, record, ["location", "Location"])
    try takeStatus(record, into: &builder)
    takeStream(properties, into: &builder)
    return true
  }

  /// Whether a record is a request to a model: it names one, or such an operation, or no operation. Of
  /// the others most are about threads, files and lists of models.
  private static func asksModel(_ record: JSONObject, _ properties: JSONObject) -> Bool {
    let models = [properties["modelName"], properties["modelDeploymentName"]]
    if models.contains(where: { $0?.isEmpty == false }) { return true }
    guard let operation = record["operationName"]?.string else { return true }
    return LogNames.operation(operation) != operation
  }

  private func takeStatus(
    _ record: JSONObject, into builder: inout ExchangeBuilder
  ) throws(RecordError) {
    let signature = record["resultSignature"] ?? record["ResultSignature"]
    if let status = signature?.wholeNumber {
      try builder.set(.status, .number(JSONNumber(status)), at: 0)
    }
  }

  private func takeStream(_ properties: JSONObject, into builder: inout ExchangeBuilder) {
    switch properties["streamType"]?.string {
    case "Streaming": builder.setStream(true)
    case "Non-Streaming", "NonStreaming": builder.setStream(false)
    default: break
    }
  }
}
