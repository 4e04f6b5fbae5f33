import Testing
import Trace

@testable import Formats

/// Any CSV: quoting, separators, and damage with its place.
@Suite struct CSVTests {
  private func read(_ text: String, map: String = "ts=when,tenant=who") throws -> ReadLog {
    try ReadLog(text) { $0.map = try FieldMap(parsing: map) }
  }

  private static let header = "when,who,question\n"
  private static let time = "2026-06-17 00:00:00"

  @Test func cellsBetweenQuotesMayHoldAnything() throws {
    let read = try read(
      Self.header + "\(Self.time),\"Pell, \"\"P\"\" & Daughters\",\"one\ntwo\"\n\(Self.time),b,c\n",
      map: "ts=when,tenant=who,prompt=question")
    #expect(
      read.lines == [
        #"{"ts":1781654400000,"tenant":"Pell, \"P\" & Daughters","prompt":"one\ntwo"}"#,
        #"{"ts":1781654400000,"tenant":"b","prompt":"c"}"#,
      ])
  }

  @Test(arguments: [",", ";", "\t"])
  func theHeaderTellsTheSeparator(_ separator: String) throws {
    let rows = [["when", "who"], [Self.time, "a"]].map { $0.joined(separator: separator) }
    #expect(
      try read(rows.joined(separator: "\n")).lines == [#"{"ts":1781654400000,"tenant":"a"}"#])
  }

  @Test func columnsWithOurNamesNeedNoMap() throws {
    let read = try ReadLog("ts,tenant,n,temperature,stream\n1781654400,a,2,0.5,TRUE\n")
    #expect(
      read.lines == [
        #"{"ts":1781654400000,"tenant":"a","temperature":0.5,"n":2,"stream":true}"#
      ])
  }

  @Test func emptyCellsAreUnknown() throws {
    for empty in ["", "NULL", "null", "None", "NaN", #"\N"#] {
      let read = try read(
        "when,who,in\n\(Self.time),\(empty),\(empty)\n", map: "ts=when,tenant=who,input_tokens=in")
      #expect(read.lines == [#"{"ts":1781654400000,"tenant":"file"}"#], "\(empty)")
      #expect(read.summary?.counts.unnamed == 1)
    }
  }

  @Test func damageIsNamedByItsOwnPlace() throws {
    let good = "\(Self.time),a,7\n"
    let rows = [
      "yesterday,a,7", "\(Self.time),a", "\(Self.time),a,-7", "\(Self.time),\"a\"b,7",
      "\(Self.time),a,9999999999", "\(Self.time),a,7,8",
    ]
    let text = "when,who,in\n" + String(repeating: good, count: 200) + rows.joined(separator: "\n")
    let read = try read(text, map: "ts=when,tenant=who,input_tokens=in")
    #expect(read.lines.count == 200)
    #expect(
      read.problems == [
        "202:0: ts: found a text, expected a time such as 2026-06-03T00:00:00Z, or a number of "
          + "seconds, ms, us or ns",
        "203:0: found 2 cells, expected 3 as in the header",
        "204:22: input_tokens: found the number -7, expected a whole number from 0 to 4294967295",
        "205:23: found a character behind a closing '\"', expected a separator",
        "206:22: input_tokens: found the number 9999999999, expected a whole number from 0 to "
          + "4294967295",
        "207:0: found 4 cells, expected 3 as in the header",
      ])
    #expect(read.damage.allSatisfy { $0.file == "log" })
  }

  @Test func aQuoteThatNobodyClosesCostsOneLine() throws {
    let good = "\(Self.time),a,7\n"
    let text =
      "when,who,in\n" + String(repeating: good, count: 50) + "\(Self.time),\"a,7\n"
      + String(repeating: good, count: 50)
    let read = try read(text)
    #expect(read.lines.count == 100)
    #expect(read.damage.map(\.line) == [52])
  }

  @Test func aPromptWithoutUTF8IsDamage() throws {
    var bytes = Array((Self.header + String(repeating: "\(Self.time),a,ok\n", count: 40)).utf8)
    bytes += "\(Self.time),a,".utf8 + [0xFF, 0xFE] + "\n".utf8
    let read = try ReadLog(bytes) {
      $0.map = try FieldMap(parsing: "ts=when,tenant=who,prompt=question")
    }
    #expect(read.lines.count == 40)
    #expect(read.problems == ["42:22: found bytes that are no UTF-8, expected a text"])
  }

  @Test func aHeaderAloneIsNoExchange() throws {
    let read = try ReadLog("TIMESTAMP,ContextTokens,GeneratedTokens\n")
    #expect(read.lines.isEmpty && read.damagedLines == 0 && read.failure == nil)
  }

  @Test func anUnknownColumnIsRefusedWithTheNearest() throws {
    let read = try read(Self.header + "\(Self.time),a,b\n", map: "ts=whn")
    #expect(
      read.failure?.description
        == "log: no column `whn` in the header; did you mean `when`?")
  }

  @Test func aLogWithoutATimeIsRefused() throws {
    let read = try read(Self.header + "\(Self.time),a,b\n", map: "tenant=who")
    #expect(read.failure?.problem == "no column is known to be the time of a request")
  }

  @Test func aRowOverTheLimitIsDamageAndReadingGoesOn() throws {
    let long = String(repeating: "x", count: TraceLimits.lineBytes)
    let good = "\(Self.time),a,b\n"
    let text =
      Self.header + String(repeating: good, count: 30) + "\(Self.time),a,\(long)\n\(good)"
    let read = try read(text)
    #expect(read.lines.count == 31)
    #expect(read.damage.map(\.line) == [32])
  }
}
