import Foundation
import Testing

/// `convert`: the trace written anew says the same, and redacted it says no prompt.
@Suite struct ConvertTests {
  private let folder: TemporaryFolder
  private let sample = SampleTrace.shared

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(sample)
    try folder.write(Data((0..<32).map { UInt8($0 * 7) }), to: "my.key")
  }

  private func report(
    _ arguments: String..., input: Program.Input = .none,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Data {
    let result = try Program.run(
      ["replay", "--format", "json"] + arguments, in: folder, input: input)
    #expect(
      result.code == 0 && result.errors == "", "\(result.errors)",
      sourceLocation: sourceLocation)
    return result.output
  }

  private func convert(
    _ arguments: String..., input: Program.Input = .none,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> CommandResult {
    let result = try Program.run(["convert"] + arguments, in: folder, input: input)
    #expect(result.code == 0 && result.isExit, "\(result.errors)", sourceLocation: sourceLocation)
    return result
  }

  @Test func aTraceWrittenAnewGivesTheSameReport() throws {
    let told = try convert("trace.jsonl", "-o", "again.jsonl")
    #expect(told.output.isEmpty)
    #expect(told.errorLines == ["stillwatch: wrote 3000 exchanges"])
    #expect(try report("again.jsonl") == report("trace.jsonl"))
    let names = try folder.names()
    #expect(names.contains("again.registry.jsonl") && !names.contains { $0.contains("part") })
  }

  @Test func writingAnewASecondTimeChangesNoByte() throws {
    _ = try convert("trace.jsonl", "-o", "again.jsonl")
    _ = try convert("again.jsonl", "-o", "third.jsonl")
    #expect(try folder.data("again.jsonl") == folder.data("third.jsonl"))
    #expect(try folder.data("again.registry.jsonl") == folder.data("third.registry.jsonl"))
  }

  @Test func groundTruthIsKept() throws {
    _ = try convert("trace.jsonl", "-o", "again.jsonl")
    let labels = try folder.text("again.jsonl").components(separatedBy: "\"campaign\"").count
    #expect(labels == sample.exchanges.count { $0["campaign"] != nil } + 1)
    #expect(try folder.text("again.registry.jsonl").contains("\"archetype\":\"harvest\""))
  }

  @Test func throughAPipeTheRegistryComesFirst() throws {
    let stream = try convert("trace.jsonl")
    #expect(stream.text.hasPrefix("{\"kind\":"))
    #expect(try report("-", input: .data(stream.output)) == report("trace.jsonl"))
    let again = try convert("-", input: .data(stream.output))
    #expect(again.output == stream.output)
  }

  @Test func aRedactedTraceGivesTheReportOfTheTextUnderTheSameKey() throws {
    _ = try convert("trace.jsonl", "--redact", "--key-file", "my.key", "-o", "red.jsonl")
    let expected = try report("trace.jsonl", "--key-file", "my.key")
    #expect(try report("red.jsonl", "--key-file", "my.key") == expected)
    // Fingerprints are what they are: a reader needs the key only for text beside them.
    #expect(try report("red.jsonl") == expected)
  }

  @Test func aRedactedTraceHoldsNoWordOfThePrompts() throws {
    _ = try convert("trace.jsonl", "--redact", "--key-file", "my.key", "-o", "red.jsonl")
    let written = try folder.text("red.jsonl") + folder.text("red.registry.jsonl")
    for word in [
      SampleTrace.marker, "prompt", "parcel", "Translate", "Guten", "Summarise", "Problem",
      "reasoning be", "你好", "é",
    ] { #expect(!written.contains(word), "\(word)") }
    #expect(written.components(separatedBy: "\"fingerprint\":\"").count == 3_001)
  }

  @Test func otherKeysGiveOtherFingerprints() throws {
    try folder.write(Data((0..<32).map { UInt8($0 * 7 + 1) }), to: "other.key")
    let lines = try ["my.key", "other.key"].map {
      try convert("trace.jsonl", "--redact", "-k", $0, "-q").text.split(separator: "\n").last
    }
    #expect(lines[0]?.contains("fingerprint") == true && lines[0] != lines[1])
  }

  @Test func redactingTwiceChangesNothing() throws {
    let once = try convert("trace.jsonl", "--redact", "-k", "my.key")
    let twice = try convert("-", "--redact", "-k", "my.key", input: .data(once.output))
    #expect(once.output == twice.output)
  }

  @Test func redactingNeedsAKey() throws {
    let result = try Program.run(
      ["convert", "trace.jsonl", "--redact", "-o", "red.jsonl"], in: folder)
    #expect(result.code == 2 && result.output.isEmpty)
    #expect(result.errorLines.count == 1 && result.errors.contains("`--key-file`"))
    #expect(try !folder.names().contains("red.jsonl"))
  }

  @Test(arguments: [("", "a key of 0 bytes"), ("fifteen bytes..", "a key of 15 bytes")])
  func aKeyThatIsTooShortIsRefused(_ key: String, _ expected: String) throws {
    try folder.write(Data(key.utf8), to: "short.key")
    for command in [["replay"], ["convert", "--redact"], ["explain", "-t", "acct_00"]] {
      let result = try Program.run(
        command + ["trace.jsonl", "--key-file", "short.key"], in: folder)
      #expect(result.code == 2 && result.output.isEmpty)
      #expect(result.errorLines.count == 1)
      #expect(result.errors.contains("short.key: \(expected), expected at least 16"))
    }
  }

  @Test func aMissingKeyFileIsNamed() throws {
    let result = try Program.run(
      ["replay", "trace.jsonl", "--key-file", "nowhere.key"], in: folder)
    #expect(result.code == 2 && result.output.isEmpty && result.errorLines.count == 1)
    #expect(result.errors.contains("nowhere.key: cannot open: No such file"))
  }

  @Test func damagedLinesAreLeftOutAndNamed() throws {
    var lines = sample.lines
    lines.insert("{\"ts\":1,\"tenant\":", at: 1_000)
    try folder.write(lines: lines, to: "damaged.jsonl")
    let told = try convert("damaged.jsonl", "-r", "trace.registry.jsonl", "-o", "good.jsonl")
    #expect(told.errorLines.count == 2)
    #expect(told.errors.contains("damaged.jsonl:1001: "))
    #expect(told.errors.contains("wrote 3000 exchanges, skipped 1 lines"))
    #expect(try report("good.jsonl") == report("trace.jsonl"))
  }

  @Test func aTraceThatCannotBeReadToTheEndReplacesNothing() throws {
    try folder.write(Data("precious\n".utf8), to: "out.jsonl")
    try FileManager.default.createDirectory(
      atPath: folder.path("sub"), withIntermediateDirectories: false)
    let result = try Program.run(["convert", "sub", "-o", "out.jsonl"], in: folder)
    #expect(result.code == 2 && result.errors.contains("sub: cannot read: Is a directory"))
    let kept = try folder.text("out.jsonl")
    #expect(kept == "precious\n")
  }

  @Test func aLabelOfTheWrongTypeLosesNoExchange() throws {
    let lines = sample.lines + ["{\"ts\":1790000000000,\"tenant\":\"a\",\"campaign\":5}"]
    try folder.write(lines: lines, to: "trace.jsonl")
    let told = try convert("trace.jsonl", "-o", "again.jsonl")
    #expect(told.errorLines == ["stillwatch: wrote 3001 exchanges"])
  }

  @Test func registryLinesAmongExchangesGetThroughAPipe() throws {
    let lines = sample.lines.prefix(40) + sample.registryLines + sample.lines.dropFirst(40)
    let input = Data((lines.joined(separator: "\n") + "\n").utf8)
    let stream = try convert("-", input: .data(input)).text
    #expect(stream.contains("{\"kind\":\"model\",\"model\":\"opal-70b\""))
  }
}
