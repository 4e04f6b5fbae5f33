import Testing
import Trace

@testable import Formats

/// Each format, by a log of its published shape.
@Suite struct SampleLogTests {
  @Test(arguments: SampleLog.allCases)
  func isReadAsAPersonHasSeen(_ log: SampleLog) throws {
    let read = try log.read()
    #expect(read.failure == nil)
    #expect(read.problems == [])
    #expect(read.summary?.format == log.format)
    let golden = try log.golden(read.lines)
    #expect(read.lines.count == golden.count)
    for (line, goldenLine) in zip(read.lines, golden) { #expect(line == goldenLine) }
  }

  @Test(arguments: SampleLog.allCases, [1, 7, 4_096])
  func howItsBytesAreCutDoesNotMatter(_ log: SampleLog, chunk: Int) throws {
    #expect(try log.read(chunk: chunk).lines == log.read().lines)
  }

  @Test(arguments: SampleLog.allCases)
  func lineEndsOfWindowsAndAMarkBeforeUTF8DoNotMatter(_ log: SampleLog) throws {
    let text = String(decoding: try log.bytes(), as: UTF8.self)
    let other = "\u{FEFF}" + text.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n")
    let read = try ReadLog(other) { options in
      if let map = log.map { options.map = try FieldMap(parsing: map) }
    }
    #expect(read.problems == [])
    let lines = try log.read().lines
    #expect(read.lines.map { $0.replacing("\\r\\n", with: "\\n") } == lines)
  }

  @Test(arguments: SampleLog.allCases)
  func anAbsentFieldIsUnknownAndNeverZero(_ log: SampleLog) throws {
    let lines = try log.read().lines
    #expect(!lines.isEmpty)
    switch log {
    case .azureOpenAI: #expect(lines.allSatisfy { !$0.contains("_tokens") })
    case .azureLLM2023, .azureLLM2024, .mooncake:
      #expect(lines.allSatisfy { !$0.contains("\"model\"") && !$0.contains("\"status\"") })
    case .litellm:
      // LiteLLM writes zeros where it knows nothing.
      let failures = lines.filter { $0.contains("\"status\"") }
      #expect(failures.count == 2 && failures.allSatisfy { !$0.contains("put_tokens") })
    default: break
    }
  }

  @Test func relativeTimesAreTold() throws {
    for log in SampleLog.allCases {
      let isRelative = log == .burstGPT || log == .mooncake
      #expect(try log.read().hasRelativeTimes == isRelative, "\(log)")
    }
  }

  @Test func relativeTimesBeginAtTheEpoch() throws {
    let text = "Timestamp,Model,Request tokens,Response tokens,Total tokens,Log Type\n"
    let read = try ReadLog(text + "5,GPT-4,1,2,3,API log\n") { $0.epochMs = 1_781_654_400_000 }
    #expect(
      read.lines == [
        "{\"ts\":1781654405000,\"tenant\":\"file\",\"model\":\"GPT-4\",\"input_tokens\":1,"
          + "\"output_tokens\":2}"
      ])
    #expect(read.summary?.sentence.contains("2026-06-17T00:00:00Z") == true)
  }

  @Test func aFailureIsNotServed() throws {
    let lines = try SampleLog.litellm.read().lines
    #expect(lines.count(where: { $0.contains("\"status\":429") }) == 1)
    #expect(lines.count(where: { $0.contains("\"status\":500") }) == 1)
    let burst = try SampleLog.burstGPT.read().lines
    let empty = burst.filter { $0.contains("\"output_tokens\":0") }
    #expect(!empty.isEmpty && empty.allSatisfy { $0.contains("\"status\":500") })
  }

  @Test func noOutputIsReadAsAPrompt() throws {
    let span = """
      {"timestamp":"2026-06-17T00:00:00Z","gen_ai.request.model":"m","user.id":"u",\
      "gen_ai.input.messages":[{"role":"user","content":"mine"},{"role":"assistant","content":"theirs"}],\
      "gen_ai.output.messages":[{"role":"assistant","content":"secret"}]}
      """
    let read = try ReadLog(span)
    #expect(read.lines.count == 1)
    #expect(read.lines.first?.contains("\"prompt\":\"mine\"") == true)
    #expect(read.lines.first?.contains("secret") == false)
  }
}
