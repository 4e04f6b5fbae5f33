import Fingerprint

/// Writes exchanges in the native form, JSON Lines.
///
/// ```swift
/// var bytes: [UInt8] = []
/// ExchangeWriter.append(exchange, to: &bytes)  // {"ts":1781654400123,"tenant":"acct_000a",…}⏎
/// ```
public enum ExchangeWriter {
  /// Appends one line with its end: the keys in the order of the format, unknown fields left out.
  ///
  /// The same exchange gives the same bytes. A temperature that is not finite cannot be said in
  /// JSON and is left out.
  public static func append(_ exchange: Exchange, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "{"))
    bytes.appendMember("ts", exchange.tsMs)
    bytes.appendMember("tenant", exchange.tenant)
    bytes.appendMember("model", exchange.model)
    bytes.appendMember("op", exchange.op)
    switch exchange.prompt {
    case .text(let text): bytes.appendMember("prompt", text)
    case .fingerprint(let fingerprint): bytes.appendMember("fingerprint", fingerprint.base64)
    case nil: break
    }
    bytes.appendMember("input_tokens", exchange.inputTokens)
    bytes.appendMember("output_tokens", exchange.outputTokens)
    bytes.appendMember("cached_tokens", exchange.cachedTokens)
    bytes.appendMember("reasoning_tokens", exchange.reasoningTokens)
    bytes.appendMember("max_tokens", exchange.maxTokens)
    bytes.appendMember("temperature", exchange.temperature)
    bytes.appendMember("n", exchange.samples)
    bytes.appendMember("seed", exchange.seed)
    bytes.appendMember("stream", exchange.stream)
    bytes.appendMember("tools", exchange.tools)
    bytes.appendMember("logprobs", exchange.logprobs)
    bytes.appendMember("conversation", exchange.conversation)
    bytes.appendMember("turn", exchange.turn)
    bytes.appendMember("finish", exchange.finish)
    bytes.appendMember("status", exchange.status)
    bytes.appendMember("duration_ms", exchange.durationMs)
    bytes.appendMember("region", exchange.region)
    bytes.appendMember("ip", exchange.ip)
    bytes.appendMember("agent", exchange.agent)
    bytes.appendMember("campaign", exchange.campaign)
    bytes.append(UInt8(ascii: "}"))
    bytes.append(UInt8(ascii: "\n"))
  }
}
