import Testing
import Trace

@testable import Formats

/// Times of others, brought to milliseconds since 1970.
@Suite struct LogTimeTests {
  private func text(_ text: String) -> Int64? {
    var clock = LogClock(unit: nil, epochMs: 0)
    return clock.milliseconds(text.utf8Span.span)
  }

  @Test(arguments: [
    "2026-06-17T00:00:00Z", "2026-06-17 00:00:00", "2026-06-17 00:00:00.0000000",
    "2026-06-17T02:00:00+02:00", "2026-06-17 02:00:00+0200", "2026-06-17 02:00:00+02",
    "2026-06-17 00:00:00 UTC", "1781654400", "1781654400000", "1781654400000000",
    "1781654400000000000", "1781654400.0", "1.7816544e9",
  ])
  func allOfThemAreTheSameMoment(_ time: String) {
    #expect(text(time) == 1_781_654_400_000)
  }

  @Test(arguments: [
    "", "yesterday", "2026-06-17", "17/06/2026 00:00:00", "2026-02-30 00:00:00", "-5", "1e400",
    "2026-06-17 00:00:00 CET", "0x1", "inf", "1e30",
  ])
  func whatIsNoTimeIsNone(_ time: String) {
    #expect(text(time) == nil)
  }

  @Test func fractionsAreCutNotRounded() {
    #expect(text("2023-11-16 18:15:46.6805900") == 1_700_158_546_680)
    #expect(text("1700158546680999999") == 1_700_158_546_680)
  }

  @Test func theFirstNumberTellsUnitAndKind() {
    var relative = LogClock(unit: nil, epochMs: 1_000_000)
    #expect(relative.milliseconds(JSONNumber(Int64(0))) == 1_000_000)
    #expect(relative.isRelative == true)
    #expect(relative.milliseconds(JSONNumber(1.5)) == 1_001_500)
    var absolute = LogClock(unit: nil, epochMs: 1_000_000)
    #expect(absolute.milliseconds(JSONNumber(Int64(1_781_654_400_123))) == 1_781_654_400_123)
    #expect(absolute.isRelative == false)
    // The unit stays what it was: this is a wild time, not a time in seconds.
    #expect(absolute.milliseconds(JSONNumber(Int64(1_781_654_400))) == 1_781_654_400)
  }

  @Test func aNumberOutsideOfAllTimeIsNone() {
    for number in [-1, 1e15, 1e300, 0x1p62] {
      var clock = LogClock(unit: .milliseconds, epochMs: 0)
      #expect(clock.milliseconds(JSONNumber(number)) == nil, "\(number)")
    }
    var late = LogClock(unit: .seconds, isRelative: true, epochMs: .max)
    #expect(late.milliseconds(JSONNumber(Int64(1))) == nil)
  }
}
