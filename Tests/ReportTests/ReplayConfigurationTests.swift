import Detector
import Testing
import Trace

@testable import Report

@Suite struct ReplayConfigurationTests {
  private func parse(_ text: String) throws(TraceError) -> ReplayConfiguration {
    let bytes = Array(text.utf8)
    return try ReplayConfiguration(parsing: bytes.span, file: "my.json")
  }

  @Test func theShippedConfigurationIsComplete() throws {
    let shipped = try ReplayConfiguration.shipped()
    #expect(shipped.detector.signals.count == Signal.count)
    #expect(shipped.score.thresholds.watch < shipped.score.thresholds.review)
    #expect(shipped.score.thresholds.review < shipped.score.thresholds.act)
  }

  @Test func whatIsPrintedReadsBackTheSame() throws {
    let shipped = try ReplayConfiguration.shipped()
    let again = try parse(shipped.text)
    #expect(again.text == shipped.text)
    #expect(again.detector.signals == shipped.detector.signals)
    #expect(again.score.thresholds == shipped.score.thresholds)
    #expect(again.score.prior == shipped.score.prior)
    #expect(again.latenessMs == shipped.latenessMs)
    #expect(again.damagedShare == shipped.damagedShare)
  }

  @Test func aFileSaysOnlyWhatDiffers() throws {
    let shipped = try ReplayConfiguration.shipped()
    let changed = try parse(
      """
      {"version": 1, "prior_bits": -5.5, "trace": {"lateness_s": 2.5},
       "signals": {"novelty": {"on": false, "calibration": [[0, -1], [1, 1]]}}}
      """)
    #expect(changed.score.prior == Bits(-5.5))
    #expect(changed.latenessMs == 2_500)
    #expect(changed.score.thresholds == shipped.score.thresholds)
    for signal in Signal.allCases {
      let (a, b) = (
        shipped.detector.signals[signal.rawValue], changed.detector.signals[signal.rawValue]
      )
      if signal == .novelty {
        #expect(!b.isEnabled && b.calibration.points.count == 2 && b.weight == a.weight)
      } else {
        #expect(a == b)
      }
    }
  }

  @Test(arguments: [
    (#"{"version": 1, "piror_bits": -5}"#, "`piror_bits` is unknown; did you mean `prior_bits`?"),
    (#"{"version": 1, "signals": {"noveltie": {}}}"#, "did you mean `novelty`?"),
    (#"{"version": 1, "signals": {"novelty": {"wieght": 1}}}"#, "`signals.novelty.wieght`"),
    (#"{"version": 1, "signals": {"rate_change": {"baseline": 1}}}"#, "rate_change.baseline"),
    (#"{"version": 1, "signals": {"novelty": {"weight": 1.5}}}"#, "expected 0.0 to 1.0"),
    (#"{"version": 1, "signals": {"novelty": {"on": 1}}}"#, "expected true or false"),
    (#"{"version": 1, "signals": {"novelty": {"calibration": [[0, 1], [1, 0], [2, 1]]}}}"#, "only"),
    (#"{"version": 1, "signals": {"novelty": {"calibration": [0, 1]}}}"#, "list of [place, bits]"),
    (#"{"version": 1, "signals": {"novelty": {"calibration": []}}}"#, "1 to 32 points"),
    (#"{"version": 1, "signals": []}"#, "`signals` is an array, expected an object"),
    (#"{"version": 1, "thresholds": {"watch": 0.1}}"#, "multiple of a quarter bit"),
    (#"{"version": 1, "thresholds": {"watch": 50}}"#, "must not fall"),
    (#"{"version": 1, "trace": {"damaged_share": -0.1}}"#, "`trace.damaged_share`"),
    (#"{"version": 1, "prior_bits": "low"}"#, "`prior_bits` is a string, expected a number"),
    (#"{"version": 2}"#, "this program reads version 1"),
    ("{}", "`version` is missing"),
    ("[]", "expected an object of settings"),
    (#"{"version": 1"#, "my.json:1"),
  ])
  func impossibleSettingsAreRefusedByName(text: String, expected: String) {
    let error = #expect(throws: TraceError.self) { try parse(text) }
    let line = error?.description ?? ""
    #expect(line.contains("my.json"))
    #expect(line.contains(expected), "\(line)")
    #expect(!line.contains("\n"))
  }
}
