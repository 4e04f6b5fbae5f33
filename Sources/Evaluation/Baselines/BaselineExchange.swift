import Trace

/// A considered exchange as the baselines see it. `nil` is unknown.
struct BaselineExchange {
  /// What is known of the conversation.
  enum Conversation: Equatable {
    /// The trace names no conversations, as far as it was read.
    case unknown
    /// It has none, and others in the trace do.
    case alone
    /// By the hash of its name.
    case named(UInt64)
  }

  /// The newest prompt, by its fingerprint.
  struct Prompt {
    /// Hash of the text.
    var textHash: UInt64
    /// SimHash of the words.
    var simHash: UInt64
    /// Estimated tokens.
    var tokens: UInt32
  }

  /// The full hour since the epoch that it arrived in.
  var hour: Int64
  var outputTokens: UInt32?
  /// Tokens of the whole input.
  var inputTokens: UInt32?
  var prompt: Prompt?
  /// The prompt's text, where it could be had.
  var text: String?
  var conversation = Conversation.unknown
}

extension BaselineExchange {
  /// The exchange in a row of a batch.
  init(_ batch: ExchangeBatch, row: Int, hour: Int64, text: String?) {
    self.hour = hour
    let known = batch.known[row]
    if known.contains(.outputTokens) { outputTokens = batch.outputTokens[row] }
    if known.contains(.inputTokens) { inputTokens = batch.inputTokens[row] }
    if known.contains(.prompt) {
      prompt = Prompt(
        textHash: batch.textHash[row], simHash: batch.simHash[row],
        tokens: batch.promptTokens[row])
      self.text = text
    }
    if known.contains(.conversation) {
      conversation = .named(batch.conversation[row])
    } else if batch.notSet[row].contains(.conversation) {
      conversation = .alone
    }
  }
}

/// How many of the considered exchanges carried the fields that a baseline needs.
struct Coverage {
  /// Exchanges with the fields below which a share says nothing: the detector's own rule.
  static let least: UInt64 = 16

  private(set) var known: UInt64 = 0
  private(set) var considered: UInt64 = 0

  /// Counts an exchange.
  mutating func add(isKnown: Bool) {
    considered += 1
    if isKnown { known += 1 }
  }

  /// Whether at least `least` exchanges, and half of them, carried the fields.
  func isEnough(least: UInt64 = Coverage.least) -> Bool {
    known >= least && known * 2 >= considered
  }
}
