public import Trace

extension Corpus {
  /// Most bytes of all prompts: they are kept in memory.
  public static let mostBytes = 1 << 30
  /// Bytes of a prompt beyond which it is left out: as long as forty pages, and a trace of such
  /// would hold little else.
  public static let longestPrompt = 100_000

  /// Adds the prompts of a JSON Lines file: objects with a string `prompt` and, if they like, a
  /// string `response`, whose length becomes that of the answer. Other keys are ignored, empty and
  /// overlong prompts left out.
  ///
  /// - Parameters:
  ///   - lines: the file.
  ///   - file: its path, for errors.
  ///   - name: what the truth calls it.
  /// - Throws: naming file and line, if a line is something else.
  public mutating func add(
    lines: Span<UInt8>, file: String, name: String, isHarvest: Bool
  ) throws(TraceError) {
    beginFile(name, isHarvest: isHarvest)
    var start = 0
    var number: UInt64 = 0
    while start < lines.count {
      var end = start
      while end < lines.count, lines[end] != UInt8(ascii: "\n") { end += 1 }
      number += 1
      let line = lines.extracting(start..<end)
      start = end + 1
      guard !Self.isBlank(line) else { continue }
      try add(line: line, number, file, isHarvest)
    }
  }

  private static func isBlank(_ line: Span<UInt8>) -> Bool {
    line.indices.allSatisfy { line[$0] == UInt8(ascii: " ") || line[$0] == UInt8(ascii: "\r") }
  }

  private mutating func add(
    line: Span<UInt8>, _ number: UInt64, _ file: String, _ isHarvest: Bool
  ) throws(TraceError) {
    func error(_ problem: String) -> TraceError {
      TraceError(
        file: file, line: number, problem: problem,
        advice: "a corpus is JSON Lines like {\"prompt\":\"…\",\"response\":\"…\"}")
    }
    let value: JSONValue
    do {
      value = try JSONValue(parsing: line)
    } catch let damage {
      throw error("not a JSON object: \(damage.problem)")
    }
    guard case .object(let object) = value else {
      throw error("found \(value.typeName), expected an object")
    }
    guard let prompt = object["prompt"]?.string else {
      throw error("no string `prompt`")
    }
    let bytes = prompt.utf8Span.span
    guard !bytes.isEmpty, bytes.count <= Self.longestPrompt else { return }
    guard self.bytes + bytes.count <= Self.mostBytes else {
      throw TraceError(
        file: file, line: number, problem: "more than \(Self.mostBytes) bytes of prompts in all",
        advice: "give fewer files")
    }
    let response = object["response"]?.string ?? ""
    let tokens = response.isEmpty ? 0 : TokenEstimate.tokens(of: response.utf8Span.span)
    add(prompt: bytes, answerTokens: tokens, isHarvest: isHarvest)
  }
}
