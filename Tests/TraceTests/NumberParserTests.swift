import Testing

@testable import Trace

@Suite struct NumberParserTests {
  private func integer(_ text: String) -> Int64? { NumberParser.integer(text.utf8Span.span) }
  private func double(_ text: String) -> Double? { NumberParser.double(text.utf8Span.span) }

  @Test func readsWholeNumbersInAnyForm() {
    let forms: [(String, Int64?)] = [
      ("0", 0), ("-0", 0), ("0.0", 0), ("0e999999999999999999999", 0), ("12.0", 12), ("1e3", 1000),
      ("1.5e1", 15), ("150e-1", 15), ("1.5", nil), ("15e-1", nil), ("1E+2", 100),
      ("9223372036854775807", .max), ("-9223372036854775808", .min),
      ("9223372036854775808", nil), ("-9223372036854775809", nil),
      ("9223372036854775807.0", .max), ("9223372036854775807.1", nil),
      ("18446744073709551616", nil), ("1e18", 1_000_000_000_000_000_000), ("1e19", nil),
      ("10000000000000000000000e-10", 1_000_000_000_000), ("1e-400", nil),
      ("0.000000000000000000000001e24", 1), ("1e99999999999999999999", nil),
    ]
    for (text, value) in forms { #expect(integer(text) == value, "\(text)") }
  }

  @Test func roundsAsTheStandardLibraryDoes() {
    let seed: UInt64 = 11
    var random = SeededRandom(seed: seed)
    for _ in 0..<3_000 {
      var text = random.chance(2) ? "-" : ""
      text += "\(random.next() >> UInt64(random.below(64)))"
      if random.chance(2) { text += ".\(random.next() >> UInt64(random.below(64)))" }
      if random.chance(2) { text += "e\(random.below(600) - 300)" }
      let expected = Double(text).flatMap { $0.isFinite ? $0 : nil }
      #expect(double(text) == expected, "seed \(seed), \(text)")
    }
  }

  @Test func hasNoInfinity() {
    #expect(double("1e309") == nil)
    #expect(double("-1e309") == nil)
    #expect(double("1.7976931348623157e308") == .greatestFiniteMagnitude)
    #expect(double("-0.0")?.sign == .minus)
  }
}
