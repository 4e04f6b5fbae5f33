import Foundation
import Testing

/// The columnar form from the outside: every command gives what it gives for JSON Lines.
@Suite struct ArrowCommandTests {
  private let folder: TemporaryFolder
  private let sample = SampleTrace.shared

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(sample)
  }

  private func run(
    _ arguments: String..., input: Program.Input = .none,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> CommandResult {
    let result = try Program.run(arguments, in: folder, input: input)
    #expect(
      result.code == 0 && result.isExit, "\(arguments): \(result.errors)",
      sourceLocation: sourceLocation)
    return result
  }

  @Test func everyCommandGivesWhatItGivesForJSONLines() throws {
    let registry = try folder.data("trace.registry.jsonl")
    let told = try run("convert", "trace.jsonl", "-o", "trace.arrow")
    #expect(told.errorLines == ["stillwatch: wrote 3000 exchanges"])
    // The registry beside one is beside the other, and was left as it is.
    #expect(try folder.data("trace.registry.jsonl") == registry)
    _ = try run("convert", "trace.jsonl", "-o", "other.arrows")
    #expect(try folder.names().contains("other.registry.jsonl"))
    let commands: [[String]] = [
      ["replay", "--format", "json"], ["replay", "--format", "json", "--shards", "3"],
      ["describe", "--format", "json"], ["explain", "--tenant", "acct_00", "--format", "json"],
      ["explain", "--tenant", "acct_00", "--show-prompts", "2"],
      ["evaluate", "--format", "json", "--resamples", "40", "--baselines"],
    ]
    for command in commands {
      let expected = try Program.run(command + ["trace.jsonl"], in: folder)
      #expect(expected.code == 0, "\(command): \(expected.errors)")
      for trace in ["trace.arrow", "other.arrows"] {
        let result = try Program.run(command + [trace], in: folder)
        let text = result.text.replacingOccurrences(of: trace, with: "trace.jsonl")
        #expect(text == expected.text, "\(command) \(trace): \(result.errors)")
      }
    }
  }

  @Test func aTraceComesBackByteForByte() throws {
    _ = try run("convert", "trace.jsonl", "-o", "again.jsonl")
    for form in ["arrow", "arrows"] {
      _ = try run("convert", "trace.jsonl", "-o", "there.\(form)")
      _ = try run("convert", "there.\(form)", "-o", "back.jsonl")
      #expect(try folder.data("back.jsonl") == folder.data("again.jsonl"), "\(form)")
      #expect(try folder.data("back.registry.jsonl") == folder.data("again.registry.jsonl"))
    }
  }

  @Test func aStreamGoesThroughAPipeWithItsRegistry() throws {
    let expected = try run("replay", "trace.jsonl", "--format", "json").output
    let stream = try run("convert", "trace.jsonl", "--to", "arrows").output
    #expect(stream.starts(with: [0xFF, 0xFF, 0xFF, 0xFF]))
    #expect(
      try run("replay", "-", "--format", "json", input: .data(stream)).output == expected)
    try folder.write(stream, to: "stream.arrows")
    let piped = try run(
      "replay", "-", "--format", "json", input: .shell("cat '\(folder.path("stream.arrows"))'"))
    #expect(piped.output == expected)
    // As JSON Lines the registry comes first again.
    #expect(
      try run("convert", "-", input: .data(stream)).output == run("convert", "trace.jsonl").output)
  }

  @Test func aFileIsReadFromARedirectionAndRefusedFromAPipe() throws {
    _ = try run("convert", "trace.jsonl", "-o", "trace.arrow")
    let expected = try run("replay", "trace.jsonl", "--format", "json").output
    let redirected = try run(
      "replay", "-", "-r", "trace.registry.jsonl", "--format", "json",
      input: .data(try folder.data("trace.arrow")))
    #expect(redirected.output == expected)
    let piped = try Program.run(
      ["replay", "-"], in: folder, input: .shell("cat '\(folder.path("trace.arrow"))'"))
    #expect(piped.code == 2 && piped.errors.contains("by its name"))
    #expect(piped.errorLines.count == 1)
  }

  @Test func simulateWritesWhatConvertMakesOfItsLines() throws {
    for output in ["a.jsonl", "b.arrow", "c.arrows"] {
      _ = try run("simulate", "quickstart", "--days", "2", "-q", "-o", output)
    }
    _ = try run("convert", "a.jsonl", "-o", "d.arrow")
    _ = try run("convert", "a.jsonl", "-o", "e.arrows")
    #expect(try folder.data("b.arrow") == folder.data("d.arrow"))
    #expect(try folder.data("c.arrows") == folder.data("e.arrows"))
    #expect(try folder.data("b.registry.jsonl") == folder.data("a.registry.jsonl"))
    let expected = try run("replay", "a.jsonl", "--format", "json").output
    #expect(try run("replay", "b.arrow", "--format", "json").output == expected)
    let piped = try run(
      "simulate", "quickstart", "--days", "2", "--to", "arrows", "-q"
    ).output
    #expect(try run("replay", "-", "--format", "json", input: .data(piped)).output == expected)
  }

  @Test func aRedactedTraceIsOneInColumnsToo() throws {
    try folder.write(Data((0..<32).map { UInt8($0 * 7) }), to: "my.key")
    _ = try run("convert", "trace.jsonl", "--redact", "-k", "my.key", "-o", "red.jsonl")
    _ = try run("convert", "trace.jsonl", "--redact", "-k", "my.key", "-o", "red.arrow")
    let expected = try run("replay", "red.jsonl", "--format", "json").output
    #expect(try run("replay", "red.arrow", "--format", "json").output == expected)
    let bytes = try folder.data("red.arrow")
    for word in [SampleTrace.marker, "parcel", "Translate", "Summarise"] {
      #expect(bytes.range(of: Data(word.utf8)) == nil, "\(word)")
    }
    _ = try run("convert", "red.arrow", "-o", "back.jsonl")
    #expect(try folder.data("back.jsonl") == folder.data("red.jsonl"))
  }

  @Test func anArrowFileToStandardOutputIsRefused() throws {
    for command in [["convert", "trace.jsonl"], ["simulate", "quickstart"]] {
      let result = try Program.run(command + ["--to", "arrow"], in: folder)
      #expect(result.code == 2 && result.output.isEmpty && result.errorLines.count == 1)
      #expect(result.errors.contains("--to arrows"))
    }
  }

  @Test func aFileThatWasCutOffIsReportedUpToThere() throws {
    _ = try run("convert", "trace.jsonl", "-o", "whole.arrows")
    let whole = try folder.data("whole.arrows")
    try folder.write(whole.prefix(whole.count - 100), to: "cut.arrows")
    let result = try Program.run(["replay", "cut.arrows"], in: folder)
    #expect(result.code == 2 && result.errorLines.count == 1)
    #expect(result.errors.contains("found the end of the input") && !result.output.isEmpty)
  }
}
