/// What a log may say of an exchange: the keys of the native format, by which `--map` names them.
public enum LogField: String, CaseIterable, Sendable {
  case ts, tenant, model, op, prompt
  case inputTokens = "input_tokens"
  case outputTokens = "output_tokens"
  case cachedTokens = "cached_tokens"
  case reasoningTokens = "reasoning_tokens"
  case maxTokens = "max_tokens"
  case temperature, n, seed, stream, tools, logprobs, conversation, turn, finish, status
  case durationMs = "duration_ms"
  case region, ip, agent, campaign

  /// What a value must be, for errors.
  var expectation: String {
    switch self {
    case .ts: "a time such as 2026-06-03T00:00:00Z, or a number of seconds, ms, us or ns"
    case .tenant: "a name of 1 to 256 bytes"
    case .temperature: "a number"
    case .seed: "a whole number of 64 bits"
    case .stream, .logprobs: "true or false"
    case .durationMs: "a number of milliseconds"
    case .model, .op, .prompt, .conversation, .finish, .region, .ip, .agent, .campaign: "a text"
    case .inputTokens, .outputTokens, .cachedTokens, .reasoningTokens, .maxTokens, .n, .tools,
      .turn, .status:
      "a whole number from 0 to 4294967295"
    }
  }
}
