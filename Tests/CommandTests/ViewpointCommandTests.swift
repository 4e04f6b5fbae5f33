import Foundation
import Testing

/// `--view`, `--provider` and a policy, as a user meets them.
@Suite struct ViewpointCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      at: folder.url.appending(path: "Traces"),
      withDestinationURL: Package.root.appending(path: "Traces"))
    try folder.write(Data((0..<32).map { UInt8($0) }), to: "my.key")
  }

  private let trace = "Traces/quickstart.jsonl"

  @Test(arguments: [
    (["--view", "owner", "--key-file", "my.key"], "needs `--provider`"),
    (["--view", "owner", "--provider", "aurora"], "needs `--key-file`"),
    (["--provider", "aurora"], "goes with `--view owner`"),
    (["--view", "providers", "--provider", "aurora"], "goes with `--view owner`"),
    (["--view", "owner", "--provider", "arora", "-k", "my.key"], "did you mean `aurora`?"),
    (["--view", "owner", "--provider", "zzz", "-k", "my.key"], "providers there: aurora, opal"),
    (["--view", "maker"], "expected providers, owner"),
  ])
  func whatIsMissingIsNamed(_ arguments: [String], _ message: String) throws {
    let result = try Program.run(["replay", trace] + arguments, in: folder)
    #expect(result.code == 2 && result.output.isEmpty && result.errorLines.count == 1)
    #expect(result.errors.contains(message), "\(result.errors)")
  }

  /// No name, prompt, segment or domicile of the reseller's is in any form of an owner's view.
  @Test(arguments: ["text", "json", "findings"])
  func anOwnersViewGivesNothingAway(_ format: String) throws {
    let policy = #"{"version":1,"policy":{"segment":{"developer":-5},"domicile":{"CN":-5}}}"#
    try folder.write(Data(policy.utf8), to: "policy.json")
    let view = ["--view", "owner", "--provider", "aurora", "-k", "my.key", "-f", format]
    let plain = try Program.run(["replay", trace] + view, in: folder)
    #expect(plain.code == 0 && !plain.text.isEmpty)
    #expect(!plain.text.contains("acct_") && plain.text.contains("t_"))
    for word in ["developer", "enterprise", "\"CN\"", "opal"] {
      #expect(!plain.text.contains(word), "\(word)")
    }
    // What the reseller makes of its customers does not show either.
    let policed = try Program.run(["replay", trace, "-c", "policy.json"] + view, in: folder)
    #expect(policed.output == plain.output)
    let other = try Program.run(["replay", trace, "-c", "policy.json", "-f", format], in: folder)
    #expect(other.output != plain.output)
  }

  @Test func evaluationComparesThresholdsUnderThePolicy() throws {
    // A policy that lifts everybody by as much as the thresholds fall changes no flag.
    let shift = #"""
      {"version":1,"thresholds":{"watch":-8.75,"review":-6.25,"act":-5.25},
       "policy":{"segment":{"enterprise":4,"business":4,"developer":4,"unknown":4}}}
      """#
    try folder.write(Data(shift.utf8), to: "shift.json")
    let budget = ["--false-positives", "30%/30d", "--resamples", "100", "-f", "json"]
    func rates(_ arguments: [String]) throws -> [String: Double] {
      let result = try Program.run(["evaluate", trace] + budget + arguments, in: folder)
      #expect(result.code == 0, "\(result.errors)")
      let root = try #require(
        try JSONSerialization.jsonObject(with: result.output) as? [String: Any])
      let configured = try #require(root["configured"] as? [[String: Any]])
      var rates: [String: Double] = [:]
      for row in configured {
        let benign = try #require(row["benign"] as? [String: Any])
        rates[try #require(row["verdict"] as? String)] = try #require(benign["rate"] as? Double)
      }
      return rates
    }
    let plain = try rates([])
    #expect(plain.count == 3 && plain["watch"] ?? 0 > 0)
    #expect(try rates(["-c", "shift.json"]) == plain)
    let text = try Program.run(["evaluate", trace, "-c", "shift.json"], in: folder).text
    #expect(text.contains("Policy: thresholds stand segment enterprise 4.00 bits higher"))
    let without = try Program.run(["evaluate", trace], in: folder).text
    #expect(!without.contains("Policy:"))
  }
}
