import Detector
import Testing

@testable import Report

@Suite struct TerminalReportTests {
  @Test(arguments: [80, 100]) func mixedReportMatchesItsGoldenFile(width: Int) throws {
    let text = SampleReports.mixed.text(options: TextOptions(width: width))
    TextChecks.expectCalm(text, width: width, "mixed")
    try GoldenFile.expect(Array(text.utf8), matches: "report-\(width).txt")
  }

  @Test func emptyReportStillSaysWhatItIs() throws {
    let text = SampleReports.empty.text(options: TextOptions(width: 80))
    TextChecks.expectCalm(text, width: 80, "empty")
    #expect(text.hasPrefix("0 exchanges of 0 tenants."))
    try GoldenFile.expect(Array(text.utf8), matches: "empty-80.txt")
  }

  @Test func colorAddsNothingButColor() {
    let report = SampleReports.mixed
    let plain = report.text(options: TextOptions(color: false))
    let colored = report.text(options: TextOptions(color: true))
    #expect(colored != plain)
    #expect(TextChecks.withoutColor(colored) == plain)
  }

  @Test func topLimitsTheTableAndNotTheTotals() {
    let report = SampleReports.mixed
    let one = report.text(options: TextOptions(top: 1))
    #expect(one.contains("acct_000a") && !one.contains("acct_innocent"))
    #expect(one.contains("… and 4 more tenants"))
    let none = report.text(options: TextOptions(top: 0))
    #expect(!none.contains("acct_000a"))
    for text in [one, none] { #expect(text.contains("act 1, review 0, watch 0, none 4")) }
  }

  /// The figures of a row stand where they stand for a plain name of the same tenant.
  @Test(arguments: [72, 80, 100, 120]) func hostileNamesKeepTheColumns(width: Int) throws {
    let options = TextOptions(top: 1, width: width)
    for name in SampleReports.hostileNames {
      var report = SampleReports.mixed
      report.tenants[0].tenant = name
      let text = report.text(options: options)
      TextChecks.expectCalm(text, width: width, name.debugDescription)
      let row = try #require(text.split(separator: "\n").first { $0.contains("before flag") })
      #expect(row.hasPrefix("act"), "\(name.debugDescription)")
      #expect(row.hasSuffix("$15.26"), "\(name.debugDescription)")
      #expect(DisplayWidth.columns(String(row)) == width, "\(name.debugDescription)")
    }
  }

  @Test(arguments: 100..<140) func randomReportsStayWithinTheWidth(seed: UInt64) {
    let report = SampleReports.random(seed: seed)
    for width in [72, 80, 100, 120] {
      let text = report.text(options: TextOptions(width: width))
      TextChecks.expectCalm(text, width: width, "seed \(seed)")
    }
  }

  @Test func readingsAreToldInWordsAndNeverAsGuilt() {
    let reading = SampleReports.reading(9812, 150, 3.1)
    #expect(
      Signal.novelOutput.reason(reading) == "9,812 tokens of output on new prompts, 3.1 bits")
    for signal in Signal.allCases {
      let explanation = signal.explanation
      let text = "\(signal.reason(reading)) \(explanation.measures) \(explanation.innocent)"
      for word in ["guilt", "steal", "attack", "abuse", "malicious", "theft"] {
        #expect(!text.lowercased().contains(word))
      }
      #expect(explanation.title.count <= 22)
    }
    let titles = Set(Signal.allCases.map(\.explanation.title))
    #expect(titles.count == Signal.count)
    #expect(Signal.novelty.reason(.unavailable) == "novelty: unavailable")
  }

  @Test func amountsAreShortAndNeverWrongByMoreThanTheirLastDigit() {
    let cases: [(UInt64, String)] = [
      (0, "0"), (999, "999"), (1000, "1.0k"), (99_949, "99.9k"), (99_950, "100k"),
      (999_499, "999k"), (999_500, "1.0M"), (12_345_678, "12.3M"), (999_999_999, "1.0B"),
      (5_000_000_000_000, "5.0T"), (.max, "18,446,744T"),
    ]
    for (value, text) in cases { #expect(AmountText.compact(value) == text) }
    #expect(AmountText.grouped(1_234_567) == "1,234,567")
    #expect(AmountText.percent(0.98149) == "98.1%")
    let dollars: [(Double?, String)] = [
      (nil, "–"), (0, "$0.00"), (99.994, "$99.99"), (99.995, "$100"), (12_345.67, "$12,346"),
      (123_456, "$123k"), (1_234_567, "$1.2M"),
    ]
    for (usd, text) in dollars { #expect(SampleReports.harvest(1, 1, usd: usd).dollarText == text) }
  }

  @Test func sparklineShowsTheHighestOfEachStepAndHoldsTheLast() {
    let points = [(0, -7.0), (10, 1.0), (11, -2.0), (99, 3.25)]
      .map { High(tsMs: $0.0, logOdds: Bits($0.1)) }
    let sampled = SampledSeries(points, fromMs: -100, toMs: 100, steps: 20)
    #expect(sampled.values.prefix(10).allSatisfy { $0 == nil })
    #expect(sampled.values[10] == -700 && sampled.values[11] == 100)
    #expect(sampled.values[12...18].allSatisfy { $0 == -200 })
    #expect(sampled.values[19] == 325)
    let line = Sparkline.text(sampled, low: Bits(-7), high: Bits(3.25))
    #expect(line.hasPrefix("          ▁▆") && line.hasSuffix("█"))
  }

  @Test func widthsFollowEastAsianWidth() {
    #expect(DisplayWidth.columns("abc") == 3)
    #expect(DisplayWidth.columns("蒸馏テナ한국") == 12)
    #expect(DisplayWidth.columns("🚀e\u{301}") == 3)
    #expect("蒸馏蒸馏".cut(toColumns: 6) == "蒸馏…")
    #expect("蒸馏蒸".cut(toColumns: 6) == "蒸馏蒸")
    #expect(
      String(name: "a\u{301}\u{301}\u{301}\u{1B}", columns: 40) == "a\u{301}\u{301}\\u{301}\\u{1B}")
  }
}
