import Testing
import Trace

@testable import Formats

/// What the user said last, in what logs keep of a conversation.
@Suite struct NewestUserMessageTests {
  private func text(_ json: String) throws -> String? {
    NewestUserMessage.text(of: try JSONValue(parsing: json.utf8Span.span))
  }

  @Test(arguments: [
    #""mine""#,
    #"[{"role":"system","content":"x"},{"role":"user","content":"mine"}]"#,
    #"[{"role":"user","content":"older"},{"role":"assistant","content":"theirs"},{"role":"user","content":"mine"},{"role":"assistant","content":"theirs"},{"role":"tool","content":"result"}]"#,
    #"[{"role":"user","content":[{"type":"text","text":"mine"},{"type":"image_url","image_url":{}}]}]"#,
    #"[{"role":"user","parts":[{"type":"text","content":"mine"}]}]"#,
    #"[{"role":"user","content":"mine"},{"role":"user","content":[{"type":"tool_result","content":"result"}]}]"#,
    #"{"model":"m","messages":[{"role":"user","content":"mine"}]}"#,
    #"{"input":"mine"}"#,
    #"{"role":"user","content":"mine"}"#,
    #""[{\"role\":\"user\",\"content\":\"mine\"}]""#,
    #"["older","mine"]"#,
  ])
  func isFound(_ json: String) throws {
    #expect(try text(json) == "mine")
  }

  @Test(arguments: [
    "null", "{}", "[]", "3", "true", #""""#, #"[{"role":"assistant","content":"theirs"}]"#,
    #"[{"role":"user","content":[{"type":"image_url"}]}]"#, #"[{"role":"user"}]"#,
    // As text: neither the whole nor what is left of it is the user's.
    #""[{\"role\":\"assistant\",\"content\":\"theirs\"}]""#,
    #""[{\"role\":\"user\",\"content\":\"mine\"},{\"role\":\"assistant\",\"content\":\"the""#,
  ])
  func thereIsNone(_ json: String) throws {
    #expect(try text(json) == nil)
  }

  @Test(arguments: ["[INST] tell me", #"{"a": 1}"#, #"["a", "b"]"#, "{", "[1, 2", #"{"task":"#])
  func whatTheUserTypedMayLookLikeJSON(_ typed: String) {
    #expect(NewestUserMessage.text(of: .string(typed)) == typed)
  }
}
