import Trace

/// OpenTelemetry's GenAI attributes, and what older instrumentations call them.
///
/// Semantic conventions for generative AI: "development" status, so names still change; the first of
/// each list is the present one.
struct OTelAttributes {
  /// What names the tenant, in order of preference. There is no attribute for the customer: these name
  /// the end user.
  static let tenantNames = ["user.id", "enduser.pseudo.id", "enduser.id"]

  private static let fields: [(field: LogField, names: [String])] = [
    (.tenant, tenantNames),
    (.model, ["gen_ai.request.model", "gen_ai.response.model", "llm.request.model"]),
    (.op, ["gen_ai.operation.name"]),
    (.inputTokens, ["gen_ai.usage.input_tokens", "gen_ai.usage.prompt_tokens"]),
    (.outputTokens, ["gen_ai.usage.output_tokens", "gen_ai.usage.completion_tokens"]),
    (
      .cachedTokens,
      ["gen_ai.usage.cache_read.input_tokens", "gen_ai.usage.cache_read_input_tokens"]
    ),
    (
      .reasoningTokens,
      ["gen_ai.usage.reasoning.output_tokens", "gen_ai.usage.reasoning_tokens"]
    ),
    (.maxTokens, ["gen_ai.request.max_tokens"]),
    (.temperature, ["gen_ai.request.temperature"]),
    (.n, ["gen_ai.request.choice.count"]),
    (.seed, ["gen_ai.request.seed", "gen_ai.openai.request.seed"]),
    (.stream, ["gen_ai.request.stream", "llm.is_streaming"]),
    (.conversation, ["gen_ai.conversation.id"]),
    (.finish, ["gen_ai.response.finish_reasons", "gen_ai.response.finish_reason"]),
    (.ip, ["client.address"]),
    (.agent, ["user_agent.original"]),
  ]

  /// Fields that a client may send as it likes.
  private static let chosenByClient: [LogField] = [
    .maxTokens, .temperature, .n, .seed, .stream, .conversation, .agent,
  ]

  /// Operations that ask no model: what they call is in spans of its own.
  private static let otherOperations = [
    "execute_tool", "create_agent", "invoke_agent", "invoke_workflow", "retrieval", "create_memory",
    "search_memory", "update_memory", "delete_memory",
  ]

  /// Where the newest user message is, in order of preference.
  private static let messageNames = ["gen_ai.input.messages", "gen_ai.prompt"]
  /// Messages under numbered names that are looked at, from the newest back.
  private static let mostNumbered = 4_096

  /// Whether attributes are those of a request to a model.
  static func isExchange(_ attributes: JSONObject) -> Bool {
    if let operation = attributes.find("gen_ai.operation.name")?.value.string {
      return !otherOperations.contains(operation)
    }
    return ["gen_ai.request.model", "gen_ai.response.model", "gen_ai.system"].contains {
      attributes.find($0) != nil
    }
  }

  /// Takes everything that attributes say.
  static func take(
    _ attributes: JSONObject, into builder: inout ExchangeBuilder
  ) throws(RecordError) {
    for (field, names) in fields {
      if chosenByClient.contains(field) {
        builder.setIfReadable(field, attributes, names)
      } else {
        try builder.set(field, attributes, names)
      }
    }
    try takeTools(attributes, into: &builder)
    try takeFailure(attributes, into: &builder)
    for name in messageNames {
      guard let value = attributes.find(name)?.value else { continue }
      builder.setPrompt(NewestUserMessage.text(of: value))
      return
    }
    builder.setPrompt(numberedMessage(attributes))
  }

  private static func takeTools(
    _ attributes: JSONObject, into builder: inout ExchangeBuilder
  ) throws(RecordError) {
    guard let member = attributes.find("gen_ai.tool.definitions") else { return }
    var value = member.value
    if let text = value.string, let parsed = try? JSONValue(parsing: text.utf8Span.span) {
      value = parsed
    }
    if let tools = value.array { builder.setTools(tools.count) }
  }

  private static func takeFailure(
    _ attributes: JSONObject, into builder: inout ExchangeBuilder
  ) throws(RecordError) {
    if let error = attributes.find("error.type")?.value, !error.isEmpty {
      builder.setFailed()
      if let code = error.wholeNumber, (100...599).contains(code) {
        try builder.set(.status, .number(JSONNumber(code)), at: 0)
      }
    }
    try builder.set(.status, attributes, ["http.response.status_code", "http.status_code"])
  }

  /// The newest user message of `gen_ai.prompt.0.role`, `gen_ai.prompt.0.content`, and so on.
  private static func numberedMessage(_ attributes: JSONObject) -> String? {
    var count = 0
    while count < mostNumbered, attributes.member("gen_ai.prompt.\(count).role") != nil {
      count += 1
    }
    for number in (0..<count).reversed() {
      let name = "gen_ai.prompt.\(number)"
      guard attributes["\(name).role"]?.string == "user",
        let content = attributes["\(name).content"]
      else { continue }
      let message = JSONObject(
        members: [
          JSONObject.Member(key: "role", value: .string("user"), byte: 0),
          JSONObject.Member(key: "content", value: content, byte: 0),
        ])
      if let text = NewestUserMessage.text(of: .array([.object(message)])) { return text }
    }
    return nil
  }
}
