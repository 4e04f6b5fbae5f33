import Trace

/// Finds the newest user message in what a log keeps of a conversation.
///
/// Known: a list of messages with `role` and `content` (OpenAI, LiteLLM) or `parts`
/// (`gen_ai.input.messages`), where a content is a text or a list of parts; the same as a text of
/// JSON; an object that has the list under `messages` or `input`; a list of texts; a text. A message
/// without text (an image, a tool's result) is passed over for the one before it: what the user said
/// last is what is asked for.
enum NewestUserMessage {
  /// Roles that stand for the user.
  private static let userRoles = ["user", "human"]

  /// The message; `nil` if there is none.
  static func text(of value: JSONValue) -> String? {
    switch value {
    case .string(let text):
      switch Conversation(text) {
      case .messages(let value): return self.text(of: value)
      case .cut: return nil
      case .none: return nonEmpty(text)
      }
    case .array(let elements): return newest(elements)
    case .object(let object): return within(object)
    case .null, .bool, .number: return nil
    }
  }

  /// What a text is, if it is more than what the user typed.
  private enum Conversation {
    /// JSON of a known shape.
    case messages(JSONValue)
    /// The beginning of that, or nothing in it: a log that cuts long values leaves no way to tell who
    /// said what.
    case cut
    case none

    /// A list of messages says so within so many bytes.
    private static let beginning = 96

    init(_ text: String) {
      self = .none
      guard let first = text.utf8.first(where: { $0 > 0x20 }),
        first == UInt8(ascii: "[") || first == UInt8(ascii: "{")
      else { return }
      guard let value = try? JSONValue(parsing: text.utf8Span.span) else {
        let head = String(decoding: text.utf8.prefix(Self.beginning), as: UTF8.self)
        if ["\"role\"", "\"messages\"", "\"parts\""].contains(where: head.contains) { self = .cut }
        return
      }
      // What tables have where nothing was kept.
      if value.isEmpty {
        self = .cut
        return
      }
      let isKnown =
        switch value {
        case .array(let elements): elements.contains { $0["role"] != nil }
        case .object(let object): object["role"] != nil || listKeys.contains { object[$0] != nil }
        default: false
        }
      if isKnown { self = .messages(value) }
    }
  }

  /// Where an object has the messages.
  private static let listKeys = ["messages", "input", "contents"]

  private static func within(_ object: JSONObject) -> String? {
    for key in listKeys {
      guard let inner = object[key] else { continue }
      if case .string(let text) = inner { return nonEmpty(text) }
      if case .array(let elements) = inner { return newest(elements) }
    }
    return newest([.object(object)])
  }

  private static func newest(_ elements: [JSONValue]) -> String? {
    for element in elements.reversed() {
      switch element {
      case .string(let text):
        if let text = nonEmpty(text) { return text }
      case .object(let message):
        guard let role = message["role"]?.string, userRoles.contains(role) else { continue }
        if let text = content(of: message) { return text }
      default: continue
      }
    }
    return nil
  }

  private static func content(of message: JSONObject) -> String? {
    for key in ["content", "parts"] {
      switch message[key] {
      case .string(let text)?:
        if let text = nonEmpty(text) { return text }
      case .array(let parts)?:
        let texts = parts.compactMap(text(ofPart:))
        if !texts.isEmpty { return texts.joined(separator: "\n") }
      default: continue
      }
    }
    return nil
  }

  /// Types of parts that hold what was typed.
  private static let textTypes = ["text", "input_text"]

  private static func text(ofPart part: JSONValue) -> String? {
    if case .string(let text) = part { return nonEmpty(text) }
    guard case .object(let object) = part else { return nil }
    if let type = object["type"]?.string, !textTypes.contains(type) { return nil }
    return (object["text"]?.string ?? object["content"]?.string).flatMap(nonEmpty)
  }

  private static func nonEmpty(_ text: String) -> String? { text.isEmpty ? nil : text }
}
