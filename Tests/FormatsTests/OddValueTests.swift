import Testing
import Trace

@testable import Formats

/// What logs have where they know nothing, and what a client can put into them.
@Suite struct OddValueTests {
  private static let table =
    "request_id,call_type,api_key,prompt_tokens,completion_tokens,startTime,endTime,model,messages\n"

  @Test(arguments: ["{}", "[]", " [ ] "])
  func anEmptyListOfMessagesIsNoPrompt(_ messages: String) throws {
    let row = "r,acompletion,k,10,20,2026-06-17 00:00:00,2026-06-17 00:00:01,m,\(messages)\n"
    #expect(
      try ReadLog(Self.table + row).lines == [
        #"{"ts":1781654400000,"tenant":"k","model":"m","op":"chat","input_tokens":10,"#
          + #""output_tokens":20,"duration_ms":1000}"#
      ])
  }

  private static func spend(_ more: String) -> String {
    #"{"request_id":"r","call_type":"acompletion","api_key":"k","model":"m","completion_tokens":9,"#
      + #""startTime":"2026-06-17T00:00:00Z",\#(more)}"#
  }

  @Test func aRedactedMessageIsNoPrompt() throws {
    let message = #"[{"role":"user","content":"redacted-by-litellm"}]"#
    let read = try ReadLog(Self.spend(#""messages":\#(message)"#))
    #expect(read.lines.count == 1 && !read.lines[0].contains("prompt"))
  }

  /// Or else a client could take itself out of the report.
  @Test(arguments: [
    #""max_tokens":-1"#, #""seed":18446744073709551615"#, #""temperature":"hot""#, #""n":[1]"#,
    #""stream":7"#, #""logprobs":-1"#,
  ])
  func anOddRequestCostsOnlyWhatItSays(_ field: String) throws {
    let read = try ReadLog(Self.spend(#""proxy_server_request":{\#(field)}"#))
    #expect(read.damagedLines == 0)
    #expect(
      read.lines == [
        #"{"ts":1781654400000,"tenant":"k","model":"m","op":"chat","output_tokens":9}"#
      ])
  }

  @Test func theOlderInterfacesNumberOfLogProbabilitiesIsAYes() throws {
    let read = try ReadLog(Self.spend(#""proxy_server_request":{"logprobs":5}"#))
    #expect(read.lines.first?.contains(#""logprobs":true"#) == true)
  }

  private static func event(_ times: String) -> String {
    #"{\#(times),"eventName":"gen_ai.client.inference.operation.details","attributes":[]}"#
  }

  /// 0 is OTLP's word for unknown.
  @Test func aTimeOfZeroIsNone() throws {
    let records = [
      Self.event(#""timeUnixNano":"0","observedTimeUnixNano":"1781654400000000000""#),
      Self.event(#""timeUnixNano":"1781654401000000000""#),
    ]
    let read = try ReadLog(
      #"{"resourceLogs":[{"scopeLogs":[{"logRecords":[\#(records.joined(separator: ","))]}]}]}"#)
    #expect(!read.hasRelativeTimes && read.damagedLines == 0)
    #expect(
      read.lines == [
        #"{"ts":1781654400000,"tenant":"file"}"#, #"{"ts":1781654401000,"tenant":"file"}"#,
      ])
  }

  @Test func aTrueTimeAmongRelativeOnesIsDamage() throws {
    let read = try ReadLog("ts,tenant\n0,a\n1,a\n1781694382,a\n") { $0.format = .csv }
    #expect(read.hasRelativeTimes && read.lines.count == 2 && read.damagedLines == 1)
  }

  @Test(arguments: [
    "1781694382,alice,\"my SECRET prompt text\",5\n", "alice,SECRET? Tell me.,x\n",
    "{\"a\":\"SECRET\"}\n{}\n",
  ])
  func aCellOfTheFirstRowIsNotShown(_ text: String) throws {
    let read = #expect(throws: TraceError.self) {
      let log = try ReadLog(text) {
        $0.format = .csv
        $0.map = try FieldMap(parsing: "ts=time")
      }
      if let failure = log.failure { throw failure }
    }
    let error = try #require(read)
    #expect(!error.description.contains("SECRET"), "\(error)")
  }

  /// Each such row seems to go on to the end of the file.
  @Test func strayQuotesDoNotMakeReadingQuadratic() throws {
    var text = "ts,model,prompt\n"
    for index in 0..<60_000 {
      text += "\(1_781_654_400 + index)," + (index % 25 == 1 ? "x\",\"y\n" : "m,one of the rows\n")
    }
    let read = try ReadLog(text) { $0.format = .csv }
    #expect(read.damagedLines >= 2_400 && read.lines.count + Int(read.damagedLines) == 60_000)
  }
}
