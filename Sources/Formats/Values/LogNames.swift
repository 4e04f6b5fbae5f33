/// Names of others for what our format has names of its own for; what is not known is kept.
enum LogNames {
  /// The operation, as OpenTelemetry calls it.
  static func operation(_ name: String) -> String {
    switch name {
    case "completion", "acompletion", "ChatCompletions_Create", "responses", "aresponses",
      "anthropic_messages", "Responses_Create":
      "chat"
    case "text_completion", "atext_completion", "Completions_Create": "text_completion"
    case "embedding", "aembedding", "Embeddings_Create": "embeddings"
    case "agenerate_content", "generate_content_stream", "agenerate_content_stream":
      "generate_content"
    default: name
    }
  }

  /// Why the model stopped.
  static func finish(_ name: String) -> String {
    switch name {
    case "end_turn", "stop_sequence", "eos", "STOP": "stop"
    case "max_tokens", "max_output_tokens", "MAX_TOKENS": "length"
    case "tool_call", "tool_use", "function_call": "tool_calls"
    case "content_filtered", "SAFETY": "content_filter"
    default: name
    }
  }
}
