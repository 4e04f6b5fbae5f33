import Testing

@testable import Trace

@Suite struct TimeParserTests {
  private func milliseconds(_ text: String) -> Int64? {
    TimeParser.milliseconds(text.utf8Span.span)
  }

  @Test func countsTheDaysOfEveryMonthOfTheCalendar() {
    // By hand: a day after another, from the first to the last that can be said.
    var days: Int64 = 0
    for year in 1970...9999 {
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (index, length) in lengths.enumerated() where year % 37 == 0 || year < 2110 {
        let month = index < 9 ? "0\(index + 1)" : "\(index + 1)"
        let start = lengths[..<index].reduce(0, +)
        let last = milliseconds("\(year)-\(month)-\(length)T00:00:00Z")
        #expect(last == (days + Int64(start + length - 1)) * 86_400_000)
        #expect(milliseconds("\(year)-\(month)-\(length + 1)T00:00:00Z") == nil)
      }
      days += isLeap ? 366 : 365
    }
    #expect(milliseconds("9999-12-31T23:59:59.999Z") == days * 86_400_000 - 1)
  }

  @Test func readsWhatWeWrite() {
    var random = SeededRandom(seed: 12)
    for _ in 0..<1_000 {
      let ms = Int64(random.next() % 253_402_300_800_000)
      #expect(milliseconds(TimeFormat.rfc3339(ms)) == ms, "seed 12, \(ms)")
    }
  }

  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0), ("2026-06-17T00:00:00.123Z", 1_781_654_400_123),
    ("2026-06-17t00:00:00.123z", 1_781_654_400_123),
    ("2026-06-17 00:00:00.123Z", 1_781_654_400_123),
    ("2026-06-17T02:00:00.1239+02:00", 1_781_654_400_123),
    ("2026-06-16T18:30:00.123456789-05:30", 1_781_654_400_123),
    ("1970-01-01T00:00:00.5-00:00", 500), ("1969-12-31T23:59:00-00:01", 0),
    ("2016-12-31T23:59:60Z", 1_483_228_799_999), ("2016-12-31T23:59:60.5Z", 1_483_228_799_999),
    ("2017-01-01T00:59:60+01:00", 1_483_228_799_999),
  ])
  func readsTheFormsOfRFC3339(text: String, expected: Int64) {
    #expect(milliseconds(text) == expected)
  }

  @Test(arguments: [
    "", "2026-06-17", "2026-06-17T00:00:00", "2026-6-17T00:00:00Z", "2026-06-17T00:00Z",
    "2026-06-17T24:00:00Z", "2026-06-17T00:60:00Z", "2026-06-17T00:00:61Z",
    "2026-06-17T12:00:60Z", "2026-06-17T00:00:00.Z", "2026-06-17T00:00:00+0200",
    "2026-06-17T00:00:00+24:00", "2026-06-17T00:00:00+02:60", "2026-06-17T00:00:00ZZ",
    "2026-06-17T00:00:00+02:00Z", "2026-00-17T00:00:00Z", "2026-13-17T00:00:00Z",
    "2026-06-00T00:00:00Z", "2026-06-17X00:00:00Z", "2026/06/17T00:00:00Z", "+026-06-17T00:00:00Z",
    "1969-12-31T23:59:59Z", "9999-12-31T23:59:59-00:01", "1970-01-01T00:00:00+00:01",
    "2026-06-17T00:00:00,5Z", "１970-01-01T00:00:00Z",
  ])
  func refusesTheRest(text: String) {
    #expect(milliseconds(text) == nil)
  }
}
