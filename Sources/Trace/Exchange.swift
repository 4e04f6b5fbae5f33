public import Fingerprint

/// What a request asked of the model; the names are OpenTelemetry's `gen_ai.operation.name`.
public enum Operation: UInt8, CaseIterable, Sendable {
  case unknown, chat, textCompletion, embeddings, generateContent, executeTool, invokeAgent, other

  /// The name written to a trace; `nil` for ``unknown`` and ``other``.
  public var name: String? {
    switch self {
    case .unknown, .other: nil
    case .chat: "chat"
    case .textCompletion: "text_completion"
    case .embeddings: "embeddings"
    case .generateContent: "generate_content"
    case .executeTool: "execute_tool"
    case .invokeAgent: "invoke_agent"
    }
  }
}

/// Why the model stopped.
public enum FinishReason: UInt8, CaseIterable, Sendable {
  case unknown, stop, length, toolCalls, contentFilter, other

  /// The name written to a trace; `nil` for ``unknown`` and ``other``.
  public var name: String? {
    switch self {
    case .unknown, .other: nil
    case .stop: "stop"
    case .length: "length"
    case .toolCalls: "tool_calls"
    case .contentFilter: "content_filter"
    }
  }
}

/// The newest user message of an exchange, or what was kept of it.
public enum Prompt: Sendable {
  /// The message itself, UTF-8.
  case text(String)
  /// Its fingerprint, in a trace that was redacted.
  case fingerprint(PromptFingerprint)
}

/// One API request with what came back, as a line of a trace says it. `nil` is UNKNOWN, never
/// zero.
///
/// This is the full-fidelity form, for reading and writing one line; the detector is fed
/// ``ExchangeBatch`` instead.
public struct Exchange: Sendable {
  /// Arrival of the request, milliseconds since the Unix epoch.
  public var tsMs: Int64
  /// The account; 1 to ``TraceLimits/tenantNameBytes`` bytes.
  public var tenant: String
  /// The model asked.
  public var model: String?
  /// What was asked of it; a name that is none of ours is kept as it was.
  public var op: String?
  /// The newest user message.
  public var prompt: Prompt?
  /// Tokens of the whole input, cached ones included.
  public var inputTokens: UInt32?
  /// Tokens of the output: reasoning and all samples included.
  public var outputTokens: UInt32?
  /// Input tokens read from a cache.
  public var cachedTokens: UInt32?
  /// Output tokens spent on reasoning.
  public var reasoningTokens: UInt32?
  /// The client's limit on output tokens.
  public var maxTokens: UInt32?
  /// Sampling temperature.
  public var temperature: Double?
  /// Samples asked for.
  public var samples: UInt32?
  /// Seed of the sampling.
  public var seed: Int64?
  /// Whether the answer was streamed.
  public var stream: Bool?
  /// Number of tool definitions sent.
  public var tools: UInt32?
  /// Whether token log-probabilities were asked for.
  public var logprobs: Bool?
  /// The client's name of the conversation.
  public var conversation: String?
  /// Position in the conversation, from 1.
  public var turn: UInt32?
  /// Why the model stopped.
  public var finish: String?
  /// HTTP status; absent means served.
  public var status: UInt32?
  /// Time until the answer was complete, milliseconds.
  public var durationMs: UInt32?
  /// Region of the endpoint.
  public var region: String?
  /// Network address of the client, opaque.
  public var ip: String?
  /// Software of the client, opaque.
  public var agent: String?
  /// GROUND TRUTH: the campaign that this exchange belongs to. Never reaches a batch.
  public var campaign: String?

  /// An exchange of which only the required fields are known.
  public init(tsMs: Int64, tenant: String) {
    self.tsMs = tsMs
    self.tenant = tenant
  }
}
