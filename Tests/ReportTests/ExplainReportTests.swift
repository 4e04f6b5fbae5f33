import Detector
import Foundation
import Testing

@testable import Report

@Suite struct ExplainReportTests {
  @Test(arguments: [80, 100]) func timelineMatchesItsGoldenFile(width: Int) throws {
    let text = SampleReports.timeline.text(options: TextOptions(width: width))
    TextChecks.expectCalm(text, width: width, "timeline")
    try GoldenFile.expect(Array(text.utf8), matches: "explain-\(width).txt")
  }

  @Test func timelineJSONMatchesItsGoldenFileAndReadsBack() throws {
    var timeline = SampleReports.timeline
    timeline.instants = Array(timeline.instants.suffix(3))
    let bytes = timeline.timelineJSON()
    try GoldenFile.expect(bytes, matches: "timeline.json")
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    let instants = try #require(root["instants"] as? [[String: Any]])
    #expect(instants.count == 3)
    for (written, instant) in zip(instants, timeline.instants) {
      #expect(written["log_odds"] as? Double == instant.logOdds.value)
      #expect(written["verdict"] as? String == instant.verdict.name)
      #expect(written["exchanges"] as? UInt64 == instant.exchanges)
      let evidence = try #require(written["evidence"] as? [[String: Any]])
      let sum = evidence.reduce(0.0) { $0 + ($1["bits"] as? Double ?? .nan) }
      #expect(abs(sum + SampleReports.prior.value - instant.logOdds.value) < 1e-9)
      #expect(evidence.count == 8, "unavailable signals are left out")
    }
  }

  @Test func everySignalIsShownOrCalledUnavailable() {
    var timeline = SampleReports.timeline
    timeline.report.unavailable = Signal.allCases.filter {
      !timeline.instants[115].readings[$0.rawValue].isAvailable
    }
    let text = timeline.text()
    for signal in Signal.allCases { #expect(text.contains("\n" + signal.explanation.title)) }
  }

  @Test func harvestIsSetAgainstTheMarks() {
    var timeline = SampleReports.timeline
    timeline.report.harvestBeforeFlag.exchanges = 26_000
    let text = timeline.text()
    #expect(text.contains("26×  ████████████████████\n"))
    #expect(text.contains("50.0%  ██████████░░░░░░░░░░\n"))
    #expect(text.contains("3.3%  ░░░░░░░░░░░░░░░░░░░░\n"))
  }

  @Test func timelineWithoutInstantsIsShown() {
    let report = SampleReports.mixed.tenants.first { $0.highs.isEmpty }
    guard let report else {
      Issue.record("the sample has no tenant that was never scored")
      return
    }
    let timeline = TenantTimeline(
      report: report, thresholds: SampleReports.thresholds, instants: [])
    let text = timeline.text(options: TextOptions(width: 80))
    TextChecks.expectCalm(text, width: 80, "no instants")
    #expect(text.contains("not scored: too few exchanges"))
    #expect(timeline.peak == nil)
  }

  @Test(arguments: [72, 80, 120]) func hostileNamesStayOnTheirLine(width: Int) {
    var timeline = SampleReports.timeline
    let lines = timeline.text(options: TextOptions(width: width)).split(separator: "\n").count
    for name in SampleReports.hostileNames {
      timeline.report.tenant = name
      let text = timeline.text(options: TextOptions(width: width))
      TextChecks.expectCalm(text, width: width, name.debugDescription)
      #expect(text.split(separator: "\n").count == lines, "\(name.debugDescription)")
      let colored = timeline.text(options: TextOptions(width: width, color: true))
      #expect(TextChecks.withoutColor(colored) == text)
    }
  }

  /// One instant has no span of time, extreme thresholds no room: neither may trap.
  @Test func degenerateChartsAreDrawn() {
    var timeline = SampleReports.timeline
    timeline.instants = [timeline.instants[0]]
    for extreme in [Bits(0), Bits(1_000_000), Bits(-1_000_000)] {
      timeline.instants[0].logOdds = extreme
      timeline.thresholds = Thresholds(watch: extreme, review: extreme, act: extreme)
      TextChecks.expectCalm(timeline.text(), width: 100, "extreme \(extreme.value)")
    }
  }

  @Test func chartLineStandsInTheRowOfItsValue() {
    let series = [High(tsMs: 0, logOdds: Bits(3.25)), High(tsMs: 100, logOdds: Bits(3.25))]
    let chart = TimeChart(series: series, thresholds: SampleReports.thresholds, columns: 10)
    let lines = chart.lines(SampledSeries(series, fromMs: 0, toMs: 100, steps: chart.steps))
    let act = lines.first { $0.contains("act") }
    #expect(act?.contains("╌") == false, "the line covers the threshold that it lies on")
    #expect(lines.filter { $0.contains("╌╌╌╌╌╌╌╌╌╌") }.count == 2)
  }
}
