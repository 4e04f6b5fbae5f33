import Sketches
import Trace

/// LiteLLM's spend logs: rows of the table `LiteLLM_SpendLogs`, as its API and exports give them.
///
/// What has a meaning here is taken; `spend`, `cache_hit`, `session_id` and outputs are not. LiteLLM
/// writes 0 tokens where it knows none, and makes a session of its own for every request that has
/// none, so neither zeros nor sessions can be believed.
struct LiteLLMLog: JSONTranslation {
  /// Kinds of calls that ask no model for anything.
  private static let otherCalls = [
    "health", "/health", "list_batches", "retrieve_batch", "call_mcp_tool", "list_mcp_tools",
  ]

  /// What LiteLLM writes in place of every message where it is told not to keep them.
  private static let redacted = "redacted-by-litellm"

  var tenantRule: String? { "`api_key`, else `team_id`, `organization_id`, `user`, `end_user`" }

  func translate(
    _ record: JSONObject, node: Int, into builder: inout ExchangeBuilder
  ) throws(RecordError) -> Bool {
    if let call = record["call_type"]?.string, Self.otherCalls.contains(call) { return false }
    try builder.set(.ts, record, ["startTime", "start_time"])
    if let end = record["endTime"] ?? record["end_time"] { builder.setEnd(end) }
    try builder.set(.durationMs, record, ["request_duration_ms"])
    try builder.set(
      .tenant, record, ["api_key", "team_id", "organization_id", "user", "end_user"])
    builder.hideTenantKey()
    try builder.set(.model, record, ["model", "model_group"])
    try builder.set(.op, record, ["call_type"])
    try builder.set(.ip, record, ["requester_ip_address"])
    try builder.set(.inputTokens, record, ["prompt_tokens"])
    try builder.set(.outputTokens, record, ["completion_tokens"])
    builder.forgetTokensIfAllZero()
    let metadata = record.inner("metadata")
    try takeUsage(metadata, into: &builder)
    try takeStatus(record, metadata, into: &builder)
    takeRequest(record, into: &builder)
    return true
  }

  private func takeUsage(
    _ metadata: JSONObject?, into builder: inout ExchangeBuilder
  ) throws(RecordError) {
    guard let metadata else { return }
    try builder.set(
      .cachedTokens, metadata,
      [
        "usage_object.prompt_tokens_details.cached_tokens",
        "usage_object.cache_read_input_tokens", "additional_usage_values.cache_read_input_tokens",
      ])
    try builder.set(
      .reasoningTokens, metadata,
      ["usage_object.completion_tokens_details.reasoning_tokens"])
  }

  private func takeStatus(
    _ record: JSONObject, _ metadata: JSONObject?, into builder: inout ExchangeBuilder
  ) throws(RecordError) {
    let status = record["status"]?.string ?? metadata?["status"]?.string
    guard status == "failure" else { return }
    builder.setFailed()
    // A code that is no number says no more than that it failed.
    if let code = metadata?.find("error_information.error_code")?.value,
      let number = code.wholeNumber, (100...599).contains(number)
    {
      try builder.set(.status, .number(JSONNumber(number)), at: 0)
    }
  }

  /// What the request asked for, where prompts are kept.
  private func takeRequest(_ record: JSONObject, into builder: inout ExchangeBuilder) {
    let request = record.inner("proxy_server_request")
    if let request {
      builder.setIfReadable(
        .maxTokens, request, ["max_completion_tokens", "max_tokens", "max_output_tokens"])
      builder.setIfReadable(.temperature, request, ["temperature"])
      builder.setIfReadable(.n, request, ["n"])
      builder.setIfReadable(.seed, request, ["seed"])
      builder.setIfReadable(.stream, request, ["stream"])
      builder.setIfReadable(.tools, request, ["tools"])
      builder.setIfReadable(.logprobs, request, ["logprobs"])
    }
    let messages = record["messages"].flatMap(NewestUserMessage.text(of:))
    let prompt = messages ?? request.flatMap { NewestUserMessage.text(of: .object($0)) }
    if prompt != Self.redacted { builder.setPrompt(prompt) }
  }
}

/// The same table as a CSV.
struct LiteLLMTable: CSVLayout {
  func columns(
    _ header: CSVHeader, file: String
  ) throws(TraceError) -> [(field: LogField, cell: Int)] { [] }

  var hasOwnTime: Bool { true }

  func tenantRule(_ header: CSVHeader) -> String? { LiteLLMLog().tenantRule }

  func take(
    _ row: CSVRow, _ header: CSVHeader, into builder: inout ExchangeBuilder
  ) throws(RecordError) -> Bool {
    var members: [JSONObject.Member] = []
    for (cell, name) in header.names.enumerated() {
      guard let text = String.of(row.bytes.span.extracting(row.range(cell))) else {
        throw RecordError(
          byte: row.starts[cell], problem: "found bytes that are no UTF-8, expected a text")
      }
      members.append(JSONObject.Member(key: name, value: .string(text), byte: row.starts[cell]))
    }
    return try LiteLLMLog().translate(JSONObject(members: members), node: 0, into: &builder)
  }
}

extension ExchangeBuilder {
  /// How keys begin that open something. LiteLLM keeps hashes of them; a log that has a key itself must
  /// not put it into a report.
  private static let keyPrefix = "sk-"
  private static let keyHashSeed: UInt64 = 0x6C69_7465_6C6C_6D00

  /// Puts a hash in the place of a tenant's name that is a secret key.
  fileprivate mutating func hideTenantKey() {
    guard exchange.tenant.hasPrefix(Self.keyPrefix) else { return }
    let hash = SeededHash.hash(exchange.tenant.utf8Span.span, seed: Self.keyHashSeed)
    let digits = String(hash, radix: 16)
    setTenant("key_" + String(repeating: "0", count: 16 - digits.count) + digits)
  }
}

extension JSONValue {
  /// The whole number that it is, or that its text is.
  var wholeNumber: Int64? {
    integer ?? string.flatMap { NumberText.number($0.utf8Span.span)?.integer }
  }
}

extension JSONObject {
  /// The object under a key: one, or a text of JSON that is one. Within a text everything has the
  /// place of the text.
  func inner(_ key: String) -> JSONObject? {
    guard let member = member(key) else { return nil }
    if let object = member.value.object { return object }
    guard let text = member.value.string, text.utf8.first == UInt8(ascii: "{") else { return nil }
    return (try? JSONValue(parsing: text.utf8Span.span))?.object?.placed(at: member.byte)
  }

  private func placed(at byte: Int) -> JSONObject {
    JSONObject(
      members: members.map {
        let value = $0.value.object.map { .object($0.placed(at: byte)) } ?? $0.value
        return Member(key: $0.key, value: value, byte: byte)
      })
  }
}
