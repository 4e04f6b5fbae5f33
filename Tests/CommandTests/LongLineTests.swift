import Foundation
import Testing

/// Lines far longer than any prompt: they are read or passed over, in bounded memory.
@Suite struct LongLineTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let sound = "{\"ts\":1781654400123,\"tenant\":\"a\"}"

  /// Writes fifty sound lines, what `middle` writes, and fifty more to standard input.
  private func replay(among middle: String) throws -> CommandResult {
    try Program.run(
      ["replay", "-", "-f", "json"], in: folder,
      input: .shell(
        "yes '\(Self.sound)' | head -50; \(middle); yes '\(Self.sound)' | head -50"),
      measuresMemory: true)
  }

  // The line buffer of 16 MiB, once more while it grows, and the program.
  private static let mostBytes = 100 << 20

  @Test(arguments: [200_000, 524_188, 600_000, 5_000_000, 16_000_000])
  func aLongPromptIsRead(_ count: Int) throws {
    let result = try replay(
      among: """
        printf '{"ts":1781654400123,"tenant":"a","prompt":"'
        head -c \(count) /dev/zero | tr '\\0' x
        echo '"}'
        """)
    #expect(result.code == 0 && result.isExit && result.errors == "", "\(result.errors.prefix(99))")
    #expect(try ReplayJSON(result.output).trace.exchanges == 101)
    #expect(result.peakBytes < Self.mostBytes, "\(result.peakBytes) bytes")
  }

  @Test func aLineOfAHundredMegabytesIsPassedOver() throws {
    let result = try replay(
      among: """
        printf '{"ts":1781654400123,"tenant":"a","prompt":"'
        head -c 100000000 /dev/zero | tr '\\0' x
        echo '"}'
        """)
    #expect(result.code == 0 && result.isExit && result.errorLines.count == 1)
    #expect(
      result.errors.hasPrefix("stillwatch: standard input:51: byte 16777216: found a line over"))
    let trace = try ReplayJSON(result.output).trace
    #expect(trace.exchanges == 100 && trace.damagedLines == 1)
    #expect(result.peakBytes > 0 && result.peakBytes < Self.mostBytes, "\(result.peakBytes) bytes")
  }

  @Test func aLineThatNeverEndsIsNoMoreThanALongOne() throws {
    let result = try Program.run(
      ["replay", "-"], in: folder, input: .shell("head -c 50000000 /dev/zero | tr '\\0' '{'"),
      measuresMemory: true)
    #expect(result.code == 2 && result.isExit)
    #expect(result.errors.contains("found a line over 16777216 bytes"))
    #expect(result.peakBytes < Self.mostBytes, "\(result.peakBytes) bytes")
  }

  @Test func objectsAHundredThousandDeepAreRefused() throws {
    let deep = String(repeating: "{\"a\":", count: 100_000) + "1"
    try folder.write(
      lines: Array(repeating: Self.sound, count: 99)
        + ["{\"prompt\":" + deep + String(repeating: "}", count: 100_001)], to: "trace.jsonl")
    let result = try Program.run(["replay", "trace.jsonl"], in: folder)
    #expect(result.code == 0 && result.isExit && result.errorLines.count == 1)
    #expect(result.errors.contains("trace.jsonl:100: byte ") && result.errors.contains("64 levels"))
  }

  /// The scanner looks ahead in words: what ends where the buffer ends must not be looked behind.
  @Test(arguments: ["\"", "\",\"n\":1", "\",\"reasoning_toke", "\",\"n\":123456781234567", "\\u00"])
  func aCutLineThatFillsTheBufferIsDamaged(_ ending: String) throws {
    for count in [524_287, 524_288, 524_289] {
      var text = "{\"ts\":1781654400123,\"tenant\":\"a\",\"prompt\":\""
      text += String(repeating: "x", count: count - text.utf8.count - ending.utf8.count) + ending
      try folder.write(Data(text.utf8), to: "trace.jsonl")
      let result = try Program.run(["replay", "trace.jsonl"], in: folder)
      #expect(result.code == 2 && result.isExit, "\(result.errors.prefix(99))")
      #expect(result.errors.contains("trace.jsonl: found 1 damaged lines among 1"))
    }
  }
}
