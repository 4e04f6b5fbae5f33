import Foundation
import Testing

@testable import stillwatch

/// How the program answers to wrong and to right calls: exit codes, one line, and the right stream.
@Suite struct UsageTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(SampleTrace.shared)
  }

  @Test(arguments: [
    (["reply", "trace.jsonl"], "did you mean `replay`?"),
    (["expalin", "trace.jsonl"], "did you mean `explain`?"),
    (
      ["dance"],
      "unknown command `dance`; commands are simulate, describe, replay, explain, evaluate, tune, convert"
    ),
    ([], "a command is missing; see `stillwatch -h`"),
    (["replay"], "`replay` needs a TRACE; try `stillwatch replay"),
    (["explain", "trace.jsonl"], "`explain` needs a tenant: --tenant ID"),
    (["convert", "a", "b"], "takes at most 1 TRACE, found 2"),
    (["replay", "trace.jsonl", "--formt", "json"], "did you mean `--format`?"),
    (
      ["replay", "trace.jsonl", "--wibble"], "unknown option `--wibble`; see `stillwatch replay -h`"
    ),
    (["replay", "trace.jsonl", "-z"], "unknown option `-z`; see `stillwatch -h`"),
    (["replay", "trace.jsonl", "--redact"], "`replay` has no option `--redact`"),
    (
      ["replay", "trace.jsonl", "--shards", "0"],
      "`--shards` is `0`, expected a whole number from 1"
    ),
    (["replay", "trace.jsonl", "--shards", "65"], "from 1 to 64"),
    (["replay", "trace.jsonl", "--shards", "two"], "`--shards` is `two`"),
    (["replay", "trace.jsonl", "--top", "-1"], "`--top` is `-1`"),
    (["replay", "trace.jsonl", "--top", "9223372036854775808"], "expected a whole number"),
    (["replay", "trace.jsonl", "--top"], "`--top` needs a value: --top N"),
    (["replay", "trace.jsonl", "--quiet=1"], "`--quiet` takes no value, found `1`"),
    (["replay", "trace.jsonl", "--format", "jsom"], "did you mean `json`?"),
    (["describe", "trace.jsonl", "--format", "html"], "expected text, json"),
    (["replay", "trace.jsonl", "--fail-on", "acts"], "did you mean `act`?"),
    (
      ["explain", "trace.jsonl", "-t", "acct_0O"], "no tenant `acct_0O` in the trace; did you mean"
    ),
    (["explain", "trace.jsonl", "-t", "somebody"], "`stillwatch replay` lists the tenants"),
    (["explain", "trace.jsonl", "-t", ""], "expected 1 to 256 bytes"),
    (["explain", "-", "-t", "a", "--show-prompts", "1"], "which standard input does not allow"),
    (["explain", "trace.jsonl", "-t", "a", "--show-prompts", "0"], "from 1 to 1000"),
    (["replay", "-", "-"], "standard input `-` can be read only once"),
    (["replay", "\u{1B}[2J.jsonl"], "\\u{1B}[2J.jsonl: cannot open"),
    (["re\u{1B}[2Jplay"], "unknown command `re\\u{1B}[2Jplay`"),
  ])
  func aWrongCallGetsOneLineAndExitCode2(_ arguments: [String], _ expected: String) throws {
    let result = try Program.run(arguments, in: folder)
    #expect(result.code == 2 && result.isExit)
    #expect(result.output.isEmpty)
    #expect(result.errorLines.count == 1, "\(result.errors)")
    #expect(result.errors.hasPrefix("stillwatch: ") && result.errors.hasSuffix("\n"))
    #expect(result.errors.contains(expected), "\(result.errors)")
  }

  @Test func theNearTenantIsNamed() throws {
    let result = try Program.run(["explain", "trace.jsonl", "-t", "acct_1x"], in: folder)
    #expect(result.errors.contains("did you mean `acct_1"))
  }

  @Test(arguments: [[]] + CommandName.allCases.map { [$0.rawValue] })
  func helpGoesToStandardOutput(_ command: [String]) throws {
    let short = try Program.run(command + ["-h"], in: folder)
    let long = try Program.run(command + ["--help"], in: folder)
    for help in [short, long] {
      #expect(help.code == 0 && help.errors == "")
      #expect(help.text.contains("Usage: stillwatch"))
      #expect(!help.text.utf8.contains { $0 < 0x20 && $0 != 0x0A })
      for line in help.text.split(separator: "\n") where !line.contains("Traces/") {
        #expect(line.count <= 86, "\(line)")
      }
    }
    #expect(long.text.contains("Exit codes") && long.output.count > short.output.count)
    if command == [] {
      #expect(try Program.run(["help"], in: folder).output == long.output)
    }
  }

  @Test func theVersionIsOneLine() throws {
    for arguments in [["--version"], ["-V"], ["replay", "--version"]] {
      let result = try Program.run(arguments, in: folder)
      #expect(result.code == 0 && result.errors == "")
      #expect(result.text.wholeMatch(of: /stillwatch \d+\.\d+\.\d+\n/) != nil)
    }
  }

  @Test func failOnTellsTheVerdictByTheExitCode() throws {
    try folder.write(
      lines: ["{\"version\":1,\"thresholds\":{\"watch\":-100,\"review\":-99,\"act\":100}}"],
      to: "my.json")
    let replay = { (arguments: [String]) in
      try Program.run(
        ["replay", "trace.jsonl", "-f", "json", "-c", "my.json"] + arguments, in: folder)
    }
    let plain = try replay([])
    #expect(plain.code == 0)
    #expect(try ReplayJSON(plain.output).tenants.allSatisfy { $0.verdict == "review" })
    for (verdict, code) in [("watch", 1), ("review", 1), ("act", 0)] as [(String, Int32)] {
      let result = try replay(["--fail-on", verdict])
      #expect(result.code == code && result.isExit && result.errors == "")
      #expect(result.output == plain.output)
    }
  }

  @Test func aFailedReadingOutranksAFailedCheck() throws {
    let lines = SampleTrace.shared.lines + Array(repeating: "damage", count: 1_000)
    try folder.write(lines: lines, to: "damaged.jsonl")
    let result = try Program.run(["replay", "damaged.jsonl", "--fail-on", "watch"], in: folder)
    #expect(result.code == 2)
  }

  @Test func diagnosticsNeverMixWithData() throws {
    try folder.write(lines: SampleTrace.shared.lines + ["damage"], to: "damaged.jsonl")
    let result = try Program.run(
      ["replay", "damaged.jsonl", "-f", "json", "-r", "trace.registry.jsonl"], in: folder)
    #expect(result.code == 0 && result.errorLines.count == 1)
    #expect(try ReplayJSON(result.output).trace.damagedLines == 1)
    let quiet = try Program.run(
      ["replay", "damaged.jsonl", "-f", "json", "-r", "trace.registry.jsonl", "-q"], in: folder)
    #expect(quiet.errors == "" && quiet.output == result.output)
  }
}
