import Foundation
import Testing

/// `--config` and `--print-config`.
@Suite struct ConfigurationTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(SampleTrace.shared)
  }

  @Test func thePrintedConfigurationGivesTheSameReport() throws {
    let printed = try Program.run(["replay", "--print-config"], in: folder)
    #expect(printed.code == 0 && printed.errors == "")
    try folder.write(printed.output, to: "my.json")
    let report = { (arguments: [String]) in
      try Program.run(["replay", "trace.jsonl", "-f", "json"] + arguments, in: folder)
    }
    let with = try report(["--config", "my.json"])
    #expect(try with.code == 0 && with.output == report([]).output)
    let again = try Program.run(["replay", "--print-config", "-c", "my.json"], in: folder)
    #expect(again.output == printed.output)
  }

  @Test func aSettingChangesTheReport() throws {
    try folder.write(
      lines: ["{\"version\":1,\"thresholds\":{\"review\":-99,\"watch\":-100}}"], to: "low.json")
    let report = try ReplayJSON(
      Program.run(["replay", "trace.jsonl", "-f", "json", "-c", "low.json"], in: folder).output)
    #expect(report.tenants.allSatisfy { $0.firstFlagged != nil })
  }

  @Test(arguments: [
    (#"{"version":1,"prior_bit":-7}"#, "setting `prior_bit` is unknown; did you mean `prior_bits`"),
    (#"{"version":1,"colour":1}"#, "setting `colour` is unknown; known here:"),
    (#"{"version":1,"signals":{"noveltie":{}}}"#, "`signals.noveltie` is unknown"),
    (#"{"version":1,"signals":{"novelty":{"of":true}}}"#, "`signals.novelty.of` is unknown"),
    (#"{"version":1,"prior_bits":-1000}"#, "`prior_bits` is -1000.0, expected -100.0 to 100.0"),
    (#"{"version":1,"prior_bits":"-7"}"#, "`prior_bits` is a string, expected a number"),
    (#"{"version":1,"prior_bits":null}"#, "`prior_bits` is null, expected a number"),
    (#"{"version":1,"trace":{"lateness_s":-1}}"#, "`trace.lateness_s` is -1.0, expected 0.0"),
    (#"{"version":1,"trace":{"damaged_share":1.5}}"#, "`trace.damaged_share` is 1.5"),
    (#"{"version":1,"trace":[]}"#, "`trace` is an array, expected an object"),
    (#"{"version":1,"thresholds":{"review":0.1}}"#, "`thresholds.review` is 0.1 bits, expected a"),
    (#"{"version":1,"thresholds":{"watch":5,"review":1}}"#, "`thresholds` must not fall"),
    (#"{"version":1,"signals":{"novelty":{"on":1}}}"#, "`signals.novelty.on` is the number 1"),
    (#"{"version":1,"signals":{"novelty":{"weight":2}}}"#, "`signals.novelty.weight` is 2.0"),
    (#"{"version":1,"signals":{"novelty":{"calibration":[[1,0],[0,1]]}}}"#, "is not a calibration"),
    (#"{"version":1,"signals":{"novelty":{"calibration":[[0,0,1]]}}}"#, "is not a list of [place"),
    (#"{"version":1,"signals":{"rate_change":{"baseline":1}}}"#, "`signals.rate_change.baseline`"),
    (#"{"prior_bits":-7}"#, "setting `version` is missing"),
    (#"{"version":2}"#, "setting `version` is 2.0, this program reads version 1"),
    (#"{"version":"1"}"#, "setting `version` is a string, expected a number"),
    ("[]", "found an array, expected an object of settings"),
    ("version = 1", ":1: column 1: found 'v', expected a JSON value"),
    ("{\"version\":1,\n \"version\":1}", ":2: column 2: found key 'version' again"),
    ("", ":1: column 1: found the end, expected a JSON value"),
    (#"{"version":1,"x":1e999}"#, "found the number 1e999"),
  ])
  func whatCannotBeIsRefusedByName(_ text: String, _ expected: String) throws {
    try folder.write(Data(text.utf8), to: "wrong.json")
    for arguments in [["trace.jsonl"], ["--print-config"]] {
      let result = try Program.run(
        ["replay", "--config", "wrong.json"] + arguments, in: folder)
      #expect(result.code == 2 && result.isExit && result.output.isEmpty)
      #expect(result.errorLines.count == 1, "\(result.errors)")
      #expect(result.errors.hasPrefix("stillwatch: wrong.json:"))
      #expect(result.errors.contains(expected), "\(result.errors)")
    }
  }

  @Test func aMissingOrHugeConfigurationIsNamed() throws {
    let missing = try Program.run(["replay", "trace.jsonl", "-c", "nowhere.json"], in: folder)
    #expect(missing.code == 2 && missing.errors.contains("nowhere.json: cannot open"))
    try folder.write(Data(repeating: 0x20, count: 5 << 20), to: "huge.json")
    let huge = try Program.run(["replay", "trace.jsonl", "-c", "huge.json"], in: folder)
    #expect(huge.code == 2 && huge.errorLines.count == 1)
    #expect(huge.errors.contains("huge.json: more than 4194304 bytes"))
  }
}
