import Testing
import Trace

@testable import Formats

/// OTLP/JSON: one document of any size, or one a line.
@Suite struct OTLPTests {
  private static func span(_ ms: Int, _ more: String = "") -> String {
    """
    {"startTimeUnixNano":"\(ms)000000","endTimeUnixNano":"\(ms + 5)000000","attributes":[\
    {"key":"gen_ai.request.model","value":{"stringValue":"m"}}\(more)]}
    """
  }

  private static func document(_ spans: [String], resource: String? = nil) -> String {
    let resource = resource.map { "\"resource\":{\"attributes\":[\($0)]}," } ?? ""
    return "{\"resourceSpans\":[{\(resource)\"scopeSpans\":[{\"scope\":{},\"spans\":["
      + spans.joined(separator: ",") + "]}],\"schemaUrl\":\"\"}]}"
  }

  private static let startMs = 1_781_654_400_000

  @Test func spansAndLinesMayBeMany() throws {
    let spans = (0..<50).map { Self.span(Self.startMs + $0) }
    let expected = (0..<50).map {
      #"{"ts":\#(Self.startMs + $0),"tenant":"file","model":"m","duration_ms":5}"#
    }
    let pretty = Self.document(spans).replacing(",", with: ",\n").replacing("{", with: "{\n ")
    let lines = spans.map { Self.document([$0]) }.joined(separator: "\n")
    for text in [Self.document(spans), pretty, lines] {
      for chunk in [3, 1 << 20] {
        let read = try ReadLog(text, chunk: chunk)
        #expect(read.problems == [] && read.failure == nil)
        #expect(read.lines == expected)
      }
    }
  }

  @Test func aTenantMayBeAnAttributeOfTheResource() throws {
    let resource = #"{"key":"service.name","value":{"stringValue":"desk"}}"#
    let spans = [Self.span(Self.startMs)]
    let read = try ReadLog(Self.document(spans, resource: resource)) {
      $0.map = try FieldMap(parsing: "tenant=resource.service.name")
    }
    #expect(read.lines == [#"{"ts":\#(Self.startMs),"tenant":"desk","model":"m","duration_ms":5}"#])
    // What was said of one group does not hold for the next.
    let two = Self.document(spans, resource: resource) + "\n" + Self.document(spans)
    let tenants = try ReadLog(two) {
      $0.map = try FieldMap(parsing: "tenant=resource.service.name")
    }.lines.map { $0.contains("desk") }
    #expect(tenants == [true, false])
  }

  @Test func aResourceBehindItsSpansIsToldWhereItMatters() throws {
    let text =
      "{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[\(Self.span(Self.startMs))]}],"
      + "\"resource\":{\"attributes\":[{\"key\":\"a\",\"value\":{\"stringValue\":\"b\"}}]}}]}"
    #expect(try ReadLog(text).problems == [])
    let read = try ReadLog(text) { $0.map = try FieldMap(parsing: "tenant=resource.a") }
    #expect(
      read.problems.map { $0.split(separator: ": ").last.map(String.init) }
        == ["found a resource behind its records, expected it before them"])
  }

  @Test func aBrokenSpanCostsNoOther() throws {
    var spans = (0..<100).map { Self.span(Self.startMs + $0) }
    spans[40] = #"{"startTimeUnixNano":"x","attributes":[{"key":"gen_ai.system","value":{}}]}"#
    spans[60] = #"{"attributes":[{"key":"gen_ai.system","value":{"stringValue":"s"}}]}"#
    spans[80] = #"{"startTimeUnixNano":tru}"#
    let text = Self.document(spans)
    let read = try ReadLog(text)
    #expect(read.lines.count == 97)
    let places = [40, 60, 80].map { index in
      Self.document(Array(spans[..<index])).utf8.count - "]}],\"schemaUrl\":\"\"}]}".utf8.count + 1
    }
    #expect(read.damage.map(\.line) == [1, 1, 1])
    #expect(read.damage[0].byte == UInt64(places[0]) + 21)
    #expect(read.damage[1].byte == UInt64(places[1]))
    #expect(read.damage[2].byte == UInt64(places[2]) + 24)
  }

  @Test func aDocumentThatWasCutOffIsTold() throws {
    let spans = (0..<100).map { Self.span(Self.startMs + $0) }
    let text = Self.document(spans)
    let read = try ReadLog(String(text.prefix(text.count - 100)))
    #expect(read.lines.count == 99)
    #expect(read.damagedLines == 1)
    let broken = text.replacingOccurrence(of: "\"scope\":{}", with: "\"scope\" {}")
    let failed = try ReadLog(broken.replacing(",", with: ",\n"))
    #expect(
      failed.failure?.advice == "nothing behind this place could be read; export the log again")
  }

  @Test func aBrokenLineCostsNoOther() throws {
    var lines = (0..<60).map { Self.document([Self.span(Self.startMs + $0)]) }
    lines[20] = String(lines[20].dropLast(9))
    lines[30] = "{\"resourceSpans\" [1]}"
    lines[40] = "garbage \"{[ here"
    let read = try ReadLog(lines.joined(separator: "\n"))
    // The span of a line that is cut behind it is whole.
    #expect(read.lines.count == 58)
    #expect(read.damage.map(\.line) == [21, 31, 41])
  }

  @Test func otherSpansArePassedOver() throws {
    let tool =
      #",{"key":"gen_ai.operation.name","value":{"stringValue":"execute_tool"}}"#
    let http = #"{"startTimeUnixNano":"1","attributes":[]}"#
    let read = try ReadLog(
      Self.document([Self.span(Self.startMs), Self.span(Self.startMs, tool), http]))
    #expect(read.lines.count == 1 && read.problems == [])
    #expect(read.summary?.counts == .init(exchanges: 1, unnamed: 1, others: 2))
  }

  @Test func valuesOfEveryKindAreRead() throws {
    let more =
      #",{"key":"gen_ai.usage.input_tokens","value":{"intValue":"12"}}"#
      + #",{"key":"gen_ai.usage.output_tokens","value":{"intValue":34}}"#
      + #",{"key":"gen_ai.request.temperature","value":{"doubleValue":0.5}}"#
      + #",{"key":"gen_ai.request.stream","value":{"boolValue":true}}"#
      + #",{"key":"gen_ai.response.finish_reasons","value":{"arrayValue":{"values":[{"stringValue":"tool_call"}]}}}"#
      + #",{"key":"gen_ai.usage.reasoning.output_tokens","value":{"intValue":"3"}}"#
      + #",{"key":"error.type","value":{"stringValue":"429"}}"#
    let read = try ReadLog(Self.document([Self.span(Self.startMs, more)]))
    #expect(
      read.lines == [
        #"{"ts":\#(Self.startMs),"tenant":"file","model":"m","input_tokens":12,"#
          + #""output_tokens":34,"reasoning_tokens":3,"temperature":0.5,"stream":true,"#
          + #""finish":"tool_calls","status":429,"duration_ms":5}"#
      ])
  }

  @Test func deepNestingIsDamageAndNoCrash() throws {
    let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    let spans = [
      Self.span(Self.startMs), "{\"attributes\":\(deep)}", deep, Self.span(Self.startMs + 1),
    ]
    let read = try ReadLog(Self.document(spans))
    #expect(read.lines.count >= 1)
    #expect(read.damagedLines + (read.failure == nil ? 0 : 1) >= 1)
  }

  @Test func memoryHoldsOneSpanNotTheDocument() throws {
    // A skipped value of 40 MB between two spans: nothing of it is kept.
    let text = Self.document([Self.span(Self.startMs)]).dropLast(1)
    let skipped = String(repeating: "x", count: 40 << 20)
    let read = try ReadLog(
      text + ",\"other\":\"\(skipped)\"," + Self.document([Self.span(Self.startMs + 1)]).dropFirst()
    )
    #expect(read.lines.count == 2 && read.problems == [])
  }
}

extension String {
  func replacingOccurrence(of text: String, with other: String) -> String {
    replacing(text, with: other, maxReplacements: 1)
  }
}
