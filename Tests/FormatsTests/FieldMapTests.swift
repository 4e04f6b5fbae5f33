import Testing

@testable import Formats

/// The option `--map`.
@Suite struct FieldMapTests {
  @Test func namesMayHaveDotsSpacesAndCommas() throws {
    let map = try FieldMap(parsing: #"ts=a.b c:d,tenant="Who, exactly",n=x=y"#)
    #expect(map[.ts] == "a.b c:d" && map.unit == nil)
    #expect(map[.tenant] == "Who, exactly")
    #expect(map[.n] == "x=y")
  }

  @Test(arguments: TimeUnit.allCases)
  func theUnitOfTimesMayBeSaid(_ unit: TimeUnit) throws {
    let map = try FieldMap(parsing: "ts=start:\(unit.rawValue)")
    #expect(map[.ts] == "start" && map.unit == unit)
  }

  @Test(arguments: [
    ("", "found nothing, expected `field=name`, such as ts=when"),
    ("ts", "found `ts`, expected `field=name`, such as ts=when,tenant=customer"),
    ("ts=", "found `ts=`, expected `field=name`, such as ts=when,tenant=customer"),
    ("ts=a,ts=b", "`ts` is given twice"),
    ("output_token=a", "unknown field `output_token`; did you mean `output_tokens`?"),
    ("ts=\"a", "found one double quote, expected two"),
  ])
  func whatIsNoMapIsRefused(_ text: String, message: String) {
    #expect(throws: FieldMapError(message: message)) { try FieldMap(parsing: text) }
  }

  @Test func pathsLeadIntoObjectsAndArrays() throws {
    let text = """
      {"when":1781654400,"a.b":{"c":"dotted"},"usage":{"out":[3,4]},"who":{"id":"x"}}
      """
    let read = try ReadLog(text) {
      $0.map = try FieldMap(parsing: "ts=when,tenant=a.b.c,output_tokens=usage.out.1,model=who.id")
    }
    #expect(
      read.lines == [
        #"{"ts":1781654400000,"tenant":"dotted","model":"x","output_tokens":4}"#
      ])
  }
}
