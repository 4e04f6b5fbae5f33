import Testing
import Trace

@testable import Formats

/// What a log is, by its content.
@Suite struct DetectionTests {
  private func format(_ text: String, map: String? = nil) throws -> LogFormat {
    try ReadLog(text) { if let map { $0.map = try FieldMap(parsing: map) } }.summary?.format
      ?? .native
  }

  @Test(arguments: [
    #"{"ts":1781654400123,"tenant":"a"}"#,
    #"{"model":"m","tenant":"a","prompt":"{\"resourceSpans\":[","ts":"2026-06-17T00:00:00Z"}"#,
    // Keys of others beside ours change nothing.
    #"{"ts":1781654400123,"tenant":"a","gen_ai.request.model":"m","request_id":"r"}"#,
    #"{"ts":1781654400123,"tenant":"a","timestamp":1,"input_length":2,"output_length":3}"#,
    #"{"kind":"tenant","tenant":"a"}"#,
    #"{"kind":"trace","times":"relative"}"#,
    #"{"kind":"model","model":"m"}"#,
    #"{"ts":1781654400123}"#,
    "",
    "\n \n",
  ])
  func aTraceIsATrace(_ text: String) throws {
    #expect(try format(text) == .native)
    #expect(try format(text + "\n") == .native)
  }

  @Test(arguments: [
    "nonsense", "[]", "{}", "{\"ts\":", "ts,tenant", "\"", "{\"resourceSpans\":[}",
    "request_id,startTime,api_key", "\u{0}\u{1}",
  ])
  func damageBeforeATraceIsTheTraces(_ damage: String) throws {
    #expect(try format(damage + "\n" + #"{"ts":1781654400123,"tenant":"a"}"# + "\n") == .native)
  }

  @Test(arguments: [
    "hello", "a,b,c\n1,2,3\n", "{\"a\":1}", "[1,2,3]", "<html>", "{\"resourceMetrics\":[]}",
    "\u{FFFD}", "{\"chat_id\":1,\"timestamp\":1.5,\"input_length\":2,\"output_length\":3}",
  ])
  func whatFitsNothingIsRefusedInOneLine(_ text: String) throws {
    let error = #expect(throws: TraceError.self) { try ReadLog(text) }
    let line = error?.description ?? ""
    #expect(line.contains("no known format") && line.contains("--map") && line.contains("litellm"))
    #expect(!line.contains("\n"))
  }

  @Test(arguments: [
    ([0x1F, 0x8B, 8, 0], "found gzip"), ([0xFF, 0xFE, 0x7B, 0], "found UTF-16"),
    (Array("PK\u{3}\u{4}".utf8), "found a zip"), (Array("PAR1".utf8), "found Parquet"),
  ])
  func whatIsPackedIsNamed(_ bytes: [UInt8], message: String) {
    let error = #expect(throws: TraceError.self) { try ReadLog(bytes) }
    #expect(error?.description.contains(message) == true)
  }

  @Test func whatFitsNothingCanBeMapped() throws {
    #expect(try format("a,b,c\n1781654400,2,3\n", map: "ts=a") == .csv)
    #expect(try format("{\"a\":1781654400}", map: "ts=a") == .jsonl)
    #expect(try format("[{\"a\":1781654400}]", map: "ts=a") == .jsonl)
  }

  @Test func aMapOverAKnownFormatAddsToIt() throws {
    let log = SampleLog.litellm
    let read = try ReadLog(try log.bytes()) {
      $0.map = try FieldMap(parsing: "tenant=metadata.user_api_key_alias,conversation=session_id")
    }
    #expect(read.summary?.format == .litellm)
    #expect(read.lines.allSatisfy { $0.contains("\"tenant\":\"berth-app-") })
    #expect(read.lines.allSatisfy { $0.contains("\"conversation\":") })
    #expect(read.lines.count == (try log.read().lines.count))
  }

  @Test func fromOverrides() throws {
    let text = #"{"ts":1781654400123,"tenant":"a","n":2}"#
    let read = try ReadLog(text) { $0.format = .jsonl }
    #expect(read.summary?.format == .jsonl)
    #expect(read.lines == [#"{"ts":1781654400123,"tenant":"a","n":2}"#])
    let wrong = try ReadLog("TIMESTAMP,ContextTokens\n") { $0.format = .azureLLM }
    #expect(wrong.failure?.problem == "no column `GeneratedTokens` in the header")
  }

  @Test func arraysAndWrappersOfRecordsAreWalked() throws {
    let record = #"{"request_id":"r","startTime":"2026-06-17T00:00:00Z","api_key":"k"}"#
    let line = #"{"ts":1781654400000,"tenant":"k"}"#
    for text in [
      record, "[\(record)]", "[\n\(record)\n]\n", "{\"data\":[\(record)],\"total\":1}",
      "{\n \"total\": 1,\n \"data\": [\n\(record)\n]}", record + "\n" + record,
    ] {
      let read = try ReadLog(text)
      #expect(read.summary?.format == .litellm && read.problems == [], "\(text)")
      #expect(Set(read.lines) == [line], "\(text)")
    }
  }

  @Test func whatAsksNoModelIsPassedOver() throws {
    func record(_ operation: String, _ properties: String) -> String {
      #"{"time":"2026-06-17T00:00:00Z","category":"RequestResponse","operationName":"\#(operation)","#
        + #""callerIpAddress":"x","properties":\#(properties)}"#
    }
    let lines = [
      record("Get_Thread", #"{"objectId":""}"#), record("ListModels", #""{}""#),
      record("ChatCompletions_Create", #"{"objectId":"o"}"#),
      record("Get_Thread", #"{"modelName":"m"}"#),
    ]
    let read = try ReadLog(lines.joined(separator: "\n"))
    #expect(
      read.lines == [
        #"{"ts":1781654400000,"tenant":"o","op":"chat","ip":"x"}"#,
        #"{"ts":1781654400000,"tenant":"x","model":"m","op":"Get_Thread","ip":"x"}"#,
      ])
    #expect(read.summary?.counts.others == 2)
  }

  @Test func aSecretKeyIsNoTenantsName() throws {
    let read = try ReadLog(
      #"{"request_id":"r","startTime":"2026-06-17T00:00:00Z","api_key":"sk-abcdef"}"#)
    #expect(read.lines.count == 1)
    #expect(read.lines.allSatisfy { !$0.contains("abcdef") && $0.contains("\"tenant\":\"key_") })
  }

  @Test func aLiteLLMTableMayBeACSV() throws {
    let text = """
      request_id,call_type,api_key,spend,prompt_tokens,completion_tokens,startTime,endTime,metadata
      r1,acompletion,k,0.1,7,8,2026-06-17 00:00:00,2026-06-17 00:00:01.5,"{""status"":""failure""}"

      """
    let read = try ReadLog(text)
    #expect(
      read.lines == [
        #"{"ts":1781654400000,"tenant":"k","op":"chat","input_tokens":7,"output_tokens":8,"#
          + #""status":500,"duration_ms":1500}"#
      ])
  }
}
