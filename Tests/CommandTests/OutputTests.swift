import Foundation
import Testing

/// Where data goes: files that appear when they are complete, pipes that may close.
@Suite struct OutputTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(SampleTrace.shared)
  }

  @Test func aFileHoldsWhatStandardOutputWouldHave() throws {
    for command in [
      ["replay", "trace.jsonl", "-f", "json"], ["replay", "trace.jsonl"],
      ["explain", "trace.jsonl", "-t", "acct_00"], ["convert", "trace.jsonl", "-r", "/dev/null"],
    ] {
      let printed = try Program.run(command, in: folder)
      let filed = try Program.run(command + ["-o", "out"], in: folder)
      #expect(printed.code == 0 && filed.code == 0 && filed.output.isEmpty)
      #expect(try folder.data("out") == printed.output, "\(command)")
      #expect(try Program.run(command + ["-o", "-"], in: folder).output == printed.output)
    }
    #expect(try folder.names() == ["out", "trace.jsonl", "trace.registry.jsonl"])
  }

  @Test(arguments: [
    ["replay", "nowhere.jsonl"], ["explain", "trace.jsonl", "-t", "nobody"],
    ["convert", "nowhere.jsonl"], ["replay", "trace.jsonl", "-c", "nowhere.json"],
    ["replay", "trace.jsonl", "-r", "nowhere.jsonl"],
  ])
  func anErrorLeavesTheOldFileAndNoPart(_ command: [String]) throws {
    try folder.write(Data("old".utf8), to: "out")
    let result = try Program.run(command + ["-o", "out"], in: folder)
    #expect(result.code == 2 && result.errorLines.count == 1)
    #expect(try folder.text("out") == "old")
    #expect(try folder.names() == ["out", "trace.jsonl", "trace.registry.jsonl"])
  }

  @Test(arguments: ["replay", "convert"])
  func aFolderThatIsNotThereIsNamed(_ command: String) throws {
    let result = try Program.run(
      [command, "trace.jsonl", "-o", "no/such/folder/out"], in: folder)
    #expect(result.code == 2 && result.output.isEmpty && result.errorLines.count == 1)
    #expect(result.errors.contains("cannot write no/such/folder/out: No such file or directory"))
  }

  @Test func aFolderAsOutputIsNamedAndLeavesNoPart() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path("sub"), withIntermediateDirectories: false)
    let result = try Program.run(["replay", "trace.jsonl", "-o", "sub"], in: folder)
    #expect(result.code == 2 && result.errors.contains("cannot write sub: Is a directory"))
    #expect(try folder.names() == ["sub", "trace.jsonl", "trace.registry.jsonl"])
  }

  @Test func aPipeAsOutputStaysAPipe() throws {
    // `-o /dev/null` must not put a file in the place of the device.
    let made = try Program.shell(
      """
      mkfifo pipe && exec 3<>pipe && stillwatch replay trace.jsonl --top 1 -o pipe
      test -p pipe && echo pipe
      """, in: folder)
    #expect(made.text == "pipe\n", "\(made.errors)")
  }

  @Test func aFullDiskIsOneLine() throws {
    let result = try Program.shell("stillwatch replay trace.jsonl > /dev/full", in: folder)
    #expect(result.code == 2)
    #expect(result.errors == "stillwatch: cannot write: No space left on device\n")
  }

  @Test(arguments: [
    "replay trace.jsonl -f json", "explain trace.jsonl -t acct_00 -f json", "convert trace.jsonl",
    "--help", "replay --help", "--version", "replay --print-config",
  ])
  func aReaderThatGoesAwayEndsTheProgramQuietly(_ command: String) throws {
    let gone = try Program.shell(
      "{ sleep 0.2; stillwatch \(command) -q; echo $? > code; } | true; sleep 0.3; cat code",
      in: folder)
    #expect(gone.errors == "")
    for _ in 0..<50 where try !folder.names().contains("code") { usleep(100_000) }
    #expect(try folder.text("code") == "0\n")
    let head = try Program.shell("stillwatch \(command) -q | head -1 | wc -l", in: folder)
    #expect(head.errors == "" && head.text.contains("1"))
  }

  @Test func nobodyToTellAndNowhereToWriteIsNoCrash() throws {
    let result = try Program.shell(
      "stillwatch replay nowhere.jsonl 2>&-; echo $?; stillwatch replay trace.jsonl >&-; echo $?",
      in: folder)
    #expect(result.text == "2\n2\n")
    #expect(result.errorLines.count == 1)
    #expect(result.errors.hasPrefix("stillwatch: cannot write: "))
  }

  @Test func notesNeverGetIntoAFileThatTookTheNumberOfAClosedStream() throws {
    _ = try Program.shell("stillwatch convert trace.jsonl -q -o expected", in: folder)
    _ = try Program.shell("stillwatch convert trace.jsonl -o out <&- 2>&-", in: folder)
    let (found, expected) = (try folder.data("out"), try folder.data("expected"))
    #expect(found == expected)
  }
}
