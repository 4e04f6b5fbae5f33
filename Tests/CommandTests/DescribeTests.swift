import Foundation
import Testing

/// `describe` as a person and a program call it.
@Suite struct DescribeTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(SampleTrace.shared)
  }

  /// The bundled trace.
  private static let quickstart = Package.root.appending(path: "Traces/quickstart.jsonl").path

  private func json(_ arguments: [String]) throws -> [String: Any] {
    let result = try Program.run(["describe", "-f", "json"] + arguments, in: folder)
    #expect(result.code == 0 && result.isExit, "\(result.errors)")
    let value = try JSONSerialization.jsonObject(with: result.output)
    return try #require(value as? [String: Any])
  }

  @Test func theBundledTraceIsDescribed() throws {
    let page = try Program.run(["describe", Self.quickstart, "-q"], in: folder)
    #expect(page.code == 0 && page.errors == "")
    let description = try json([Self.quickstart, "-q"])
    let trace = try #require(description["trace"] as? [String: Any])
    let exchanges = try #require(trace["exchanges"] as? Int)
    let tenants = try #require(trace["tenants"] as? Int)
    #expect(exchanges > 1_000 && tenants > 10)
    for title in [
      "Tenants", "Arrivals", "Tokens", "Growth", "Rhythm", "Conversations", "Prompts",
      "Exchanges by", "Data",
    ] {
      #expect(page.text.contains("\n\(title)"), "\(title)")
    }
    #expect(page.text.contains(" of \(tenants) tenants over "))
    #expect(page.text.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test func everyKeyOfTheSchemaIsThere() throws {
    let schema = Package.root.appending(path: "Sources/Report/description.schema.json")
    let tree = try JSONSerialization.jsonObject(with: Data(contentsOf: schema)) as? [String: Any]
    let required = try #require(tree?["required"] as? [String])
    let description = try json(["trace.jsonl"])
    #expect(Set(description.keys) == Set(required))
    #expect(description["version"] as? Int == 1)
  }

  @Test func severalTracesAndAStreamAreDescribedAsOne() throws {
    let lines = SampleTrace.shared.lines
    for half in 0...1 {
      let some = lines.indices.filter { $0 % 2 == half }.map { lines[$0] }
      try folder.write(lines: some, to: "half\(half).jsonl")
    }
    let whole = try Program.run(["describe", "trace.jsonl", "-f", "json"], in: folder)
    let halves = try Program.run(
      ["describe", "half0.jsonl", "half1.jsonl", "-f", "json"], in: folder)
    #expect(halves.output == whole.output)
    let stream = Data((SampleTrace.shared.registryLines + lines).joined(separator: "\n").utf8)
    let piped = try Program.run(
      ["describe", "-", "-f", "json"], in: folder, input: .data(stream))
    #expect(piped.output == whole.output && piped.errors == "")
  }

  @Test func groundTruthChangesNothing() throws {
    var stripped = SampleTrace.shared
    for index in stripped.exchanges.indices { stripped.exchanges[index].remove("campaign") }
    for index in stripped.registry.indices { stripped.registry[index].remove("truth") }
    try folder.write(stripped, as: "stripped")
    let labelled = try Program.run(["describe", "trace.jsonl"], in: folder)
    let bare = try Program.run(["describe", "stripped.jsonl"], in: folder)
    #expect(labelled.output == bare.output && !labelled.text.contains("harvest"))
  }

  @Test func noPromptIsEverShown() throws {
    for format in ["text", "json"] {
      let result = try Program.run(["describe", "trace.jsonl", "-f", format], in: folder)
      #expect(!result.text.contains(SampleTrace.marker))
    }
  }

  @Test func anEmptyTraceIsAnErrorAfterAnEmptyDescription() throws {
    try folder.write(lines: [], to: "empty.jsonl")
    let result = try Program.run(["describe", "empty.jsonl", "-f", "json"], in: folder)
    #expect(result.code == 2 && result.isExit)
    #expect(result.errors.contains("empty.jsonl: no exchange in it"))
    let tree = try JSONSerialization.jsonObject(with: result.output) as? [String: Any]
    #expect((tree?["trace"] as? [String: Any])?["exchanges"] as? Int == 0)
    let page = try Program.run(["describe", "empty.jsonl"], in: folder)
    #expect(page.text.hasPrefix("0 exchanges of 0 tenants."))
  }

  @Test func damagedLinesAreNamedAndCounted() throws {
    var lines = SampleTrace.shared.lines
    lines.insert("damage", at: 100)
    lines.insert("{\"ts\":-1}", at: 200)
    try folder.write(lines: lines, to: "damaged.jsonl")
    let result = try Program.run(["describe", "damaged.jsonl"], in: folder)
    #expect(result.code == 0 && result.errorLines.count == 2)
    #expect(result.errors.contains("damaged.jsonl:101: "))
    #expect(result.text.contains("2 damaged"))
    let quiet = try Program.run(["describe", "damaged.jsonl", "-q"], in: folder)
    #expect(quiet.errors == "" && quiet.output == result.output)
  }

  @Test func tooMuchDamageStopsButWhatWasReadIsDescribed() throws {
    var lines = SampleTrace.shared.lines
    for index in 1_000..<1_200 { lines[index] = "damage" }
    try folder.write(lines: lines, to: "wreck.jsonl")
    let result = try Program.run(["describe", "wreck.jsonl"], in: folder)
    #expect(result.code == 2 && result.text.hasPrefix("1,000 exchanges"))
    #expect(result.errorLines.last?.contains("expected at most 5%") == true)
    try folder.write(lines: ["{\"version\":1,\"trace\":{\"damaged_share\":0.2}}"], to: "c.json")
    let borne = try Program.run(["describe", "wreck.jsonl", "-c", "c.json"], in: folder)
    #expect(borne.code == 0 && borne.text.hasPrefix("2,800 exchanges"))
  }

  @Test func metadataAloneIsDescribedAndTheRestIsUnknown() throws {
    let keys: Set = ["ts", "tenant", "duration_ms", "status", "region"]
    let lines = SampleTrace.shared.exchanges.map { line in
      SampleLine(members: line.members.filter { keys.contains($0.key) }).text
    }
    try folder.write(lines: lines, to: "metadata.jsonl")
    let page = try Program.run(["describe", "metadata.jsonl"], in: folder)
    #expect(page.code == 0 && page.errors == "")
    #expect(page.text.contains("never known      model, op, prompt, input_tokens"))
    #expect(page.text.contains("available        for 0.0% of exchanges"))
    #expect(page.text.contains("unknown: no exchange names one"))
    let description = try json(["metadata.jsonl"])
    let tokens = try #require(description["tokens"] as? [String: Any])
    for key in [
      "prompt_over_exchanges", "input_over_exchanges", "output_per_input_over_exchanges",
      "median_output_per_input_over_tenants", "cached_share", "reasoning_share",
    ] {
      #expect(tokens[key] is NSNull, "\(key)")
    }
    let models = try #require(description["models"] as? [String: Any])
    #expect(models["unknown_share"] as? Double == 1)
    let fields = try #require(description["fields"] as? [[String: Any]])
    let model = try #require(fields.first { $0["field"] as? String == "model" })
    #expect(model["unknown_share"] as? Double == 1 && model["known_share"] as? Double == 0)
  }

  @Test func theOutputFileHoldsWhatStandardOutputWould() throws {
    let shown = try Program.run(["describe", "trace.jsonl", "-f", "json"], in: folder)
    let written = try Program.run(
      ["describe", "trace.jsonl", "-f", "json", "-o", "d.json"], in: folder)
    #expect(written.output.isEmpty && written.code == 0)
    #expect(try folder.data("d.json") == shown.output)
  }

  @Test func wrongCallsGetOneLine() throws {
    for (arguments, expected) in [
      (["describe"], "`describe` needs a TRACE; try `stillwatch describe"),
      (["describe", "trace.jsonl", "--top", "3"], "`describe` has no option `--top`"),
      (["describe", "nowhere.jsonl"], "nowhere.jsonl: cannot open"),
      (["descirbe", "trace.jsonl"], "did you mean `describe`?"),
      (["describe", "trace.jsonl", "-f", "html"], "expected text, json"),
    ] {
      let result = try Program.run(arguments, in: folder)
      #expect(result.code == 2 && result.errorLines.count == 1 && result.output.isEmpty)
      #expect(result.errors.contains(expected), "\(result.errors)")
    }
  }
}
