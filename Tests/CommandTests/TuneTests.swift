import Foundation
import Testing

@testable import stillwatch

/// `tune` as it is called.
@Suite struct TuneTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try write(TuneTrace(seed: 1), as: "fit")
    try write(TuneTrace(seed: 2), as: "other")
  }

  private func write(_ trace: TuneTrace, as name: String) throws {
    try folder.write(lines: trace.exchanges, to: "\(name).jsonl")
    try folder.write(lines: trace.registry, to: "\(name).registry.jsonl")
  }

  private func run(_ arguments: [String]) throws -> CommandResult {
    try Program.run(["tune"] + arguments + ["--resamples", "40"], in: folder)
  }

  private let budget = ["--false-positives", "20%/30d"]

  @Test func theConfigurationIsOneToReplayWith() throws {
    let result = try run(["fit.jsonl", "--holdout", "other.jsonl", "-o", "tuned.json"] + budget)
    #expect(result.code == 0 && result.errors.isEmpty, "\(result.errors)")
    for part in ["Learned from fit.jsonl", "Held out", "other.jsonl", "single_turn", "review"] {
      #expect(result.text.contains(part), "\(part)")
    }
    let file = try folder.text("tuned.json")
    for part in ["\"made_by\": \"stillwatch", "\"held_out_result\"", "20%/30d"] {
      #expect(file.contains(part), "\(part)")
    }
    // The place of the traces is nobody's business.
    #expect(!file.contains(folder.url.path) && !file.contains("/tmp"))
    let report = try ReplayJSON(
      try Program.run(["replay", "fit.jsonl", "--config", "tuned.json", "-f", "json"], in: folder)
        .output)
    let flagged = report.tenants.filter { $0.firstFlagged != nil }
    let harvesters = flagged.count { $0.tenant.hasPrefix("h") }
    #expect(harvesters > 20 && harvesters > 3 * (flagged.count - harvesters))
    let shown = try Program.run(["replay", "--print-config", "--config", "tuned.json"], in: folder)
    #expect(shown.code == 0)
  }

  @Test func theSameCallGivesTheSameBytesWhateverTheWorkers() throws {
    let call = ["fit.jsonl", "--holdout", "other.jsonl", "-o"]
    let one = try run(call + ["one.json"] + budget)
    let two = try run(call + ["two.json", "--shards", "2"] + budget)
    #expect(one.code == 0 && one.output == two.output)
    #expect(try folder.data("one.json") == folder.data("two.json"))
  }

  /// Lines of one moment may stand in any order, and registries too.
  @Test func theOrderOfTheRegistryMattersToNoByte() throws {
    let trace = TuneTrace(seed: 1)
    try folder.write(lines: trace.registry.reversed(), to: "fit.registry.jsonl")
    let reversed = try run(["fit.jsonl"] + budget)
    try folder.write(lines: trace.registry, to: "fit.registry.jsonl")
    #expect(try run(["fit.jsonl"] + budget).output == reversed.output)
    #expect(!reversed.output.isEmpty)
  }

  @Test func theConfigurationGoesToStandardOutputWhereNoFileIsNamed() throws {
    let none = try run(["fit.jsonl"] + budget)
    let dash = try run(["fit.jsonl", "-o", "-"] + budget)
    let file = try run(["fit.jsonl", "-o", "f.json"] + budget)
    #expect(none.output == dash.output)
    #expect(try folder.data("f.json") == none.output)
    #expect(none.text.hasPrefix("{\"version\""))
    // What there is to say of it goes to where it disturbs nobody.
    #expect(dash.errors.contains("Held out: nothing") && file.text.contains("Held out: nothing"))
    let quiet = try run(["fit.jsonl", "-q"] + budget)
    #expect(quiet.output == none.output && quiet.errors.isEmpty)
  }

  @Test func holdoutsMayBeGivenInEveryWay() throws {
    try write(TuneTrace(seed: 3), as: "third")
    func held(_ arguments: [String]) throws -> String {
      let result = try run(arguments + budget + ["-o", "c.json"])
      #expect(result.code == 0, "\(arguments): \(result.errors)")
      return try folder.text("c.json")
    }
    let pair = try held(["fit.jsonl", "--holdout", "other.jsonl", "third.jsonl"])
    #expect(pair.contains("\"held_out\": \"other.jsonl, third.jsonl:"))
    #expect(try held(["--holdout=other.jsonl", "fit.jsonl", "--holdout", "third.jsonl"]) == pair)
    #expect(
      try held(["--holdout", "other.jsonl", "third.jsonl", "--seed", "1", "fit.jsonl"]) == pair)
    #expect(try held(["--holdout", "other.jsonl", "third.jsonl", "--quiet", "fit.jsonl"]) == pair)
    let piped = try Program.shell(
      "cat third.registry.jsonl third.jsonl | stillwatch tune fit.jsonl --holdout other.jsonl - "
        + "--false-positives 20%/30d -o p.json --resamples 40", in: folder)
    #expect(piped.code == 0, "\(piped.errors)")
    #expect(try folder.text("p.json") == pair.replacing(", third.jsonl:", with: ", -:"))
  }

  @Test(arguments: [
    (["missing.jsonl"], "missing.jsonl"), ([], "needs a TRACE"),
    (["fit.jsonl", "fit.jsonl"], "given twice"), (["fit.jsonl", "./fit.jsonl"], "given twice"),
    (["fit.jsonl", "link.jsonl"], "given twice"),
    (["fit.jsonl", "--holdout", "fit.jsonl"], "given twice"),
    (["fit.jsonl", "--holdout", "other.jsonl", "./other.jsonl"], "given twice"),
    (["fit.jsonl", "--holdout", "missing.jsonl"], "missing.jsonl"),
    (["fit.jsonl", "--holdout"], "`--holdout` needs a value"),
    (["fit.jsonl", "--holdout="], "stillwatch: "),
    (["--holdout", "other.jsonl", "fit.jsonl"], "needs a TRACE"),
    (["-", "--holdout", "-"], "standard input"),
    (["fit.jsonl", "--holdout", "-", "--config", "-"], "standard input"),
    (["fit.jsonl", "--false-positives", "10%,1%"], "--false-positives"),
    (["fit.jsonl", "--false-positives", "1%/30d"], "expected at least 368"),
    (["fit.jsonl", "--false-positives", "1e-300%"], "cannot resolve"),
    (["fit.jsonl", "--sweep", "novel_outputs"], "did you mean `novel_output`"),
    (["fit.jsonl", "--sweep", "single_turn", "--holdout", "other.jsonl"], "--sweep"),
    (["fit.jsonl", "--registry", "/dev/null"], "not labelled"),
    (["fit.jsonl", "--config", "nothing.json"], "nothing.json"),
    (["fit.jsonl", "--format", "json"], "--format"), (["leak.jsonl"], "leaks into a field"),
    (["benign.jsonl"], "no positive account"), (["harvest.jsonl"], "no benign account"),
    (["fit.jsonl", "--holdout", "benign.jsonl"], "no positive account"),
    (["few.jsonl", "--false-positives", "90%"], "no signal can be calibrated"),
  ])
  func aWrongCallGetsOneLineAndExitCode2(_ arguments: [String], expected: String) throws {
    let trace = TuneTrace(seed: 1)
    let benign = trace.exchanges.filter { !$0.contains("\"campaign\"") }
    func part(_ lines: [String], _ name: String) throws {
      try folder.write(lines: lines, to: "\(name).jsonl")
      try folder.write(lines: trace.registry, to: "\(name).registry.jsonl")
    }
    try part(benign, "benign")
    try part(trace.exchanges.filter { $0.contains("\"campaign\"") }, "harvest")
    try part(trace.exchanges.map { $0.replacing("\"h00\"", with: "\"acct-op0\"") }, "leak")
    try part(
      benign + trace.exchanges.filter { $0.contains("\"campaign\":\"op1\"") }, "few")
    try FileManager.default.createSymbolicLink(
      at: folder.url.appending(path: "link.jsonl"),
      withDestinationURL: folder.url.appending(path: "fit.jsonl"))
    let result = try run(arguments)
    #expect(result.code == 2 && result.isExit)
    #expect(result.output.isEmpty)
    #expect(result.errorLines.count == 1, "\(result.errors)")
    #expect(result.errors.contains(expected), "\(result.errors)")
  }

  /// A file that stands there already stays when nothing can be written in its place.
  @Test func aRefusalLeavesTheFileAsItWas() throws {
    try folder.write(lines: ["mine"], to: "c.json")
    let result = try run(["fit.jsonl", "--false-positives", "0.1%", "-o", "c.json"])
    #expect(result.code == 2)
    #expect(try folder.text("c.json") == "mine\n")
  }

  /// A copy under another name holds nothing out.
  @Test func aCopyAmongTheHoldoutsIsNoted() throws {
    try write(TuneTrace(seed: 1), as: "copy")
    let result = try run(["fit.jsonl", "--holdout", "copy.jsonl", "-o", "c.json"] + budget)
    #expect(result.code == 0)
    #expect(result.errorLines.count == 1)
    #expect(result.errors.contains("note: `copy.jsonl` has the same accounts"), "\(result.errors)")
  }

  @Test func aSweepShowsOneSignal() throws {
    let result = try run(["fit.jsonl", "--sweep", "single_turn"])
    #expect(result.code == 0 && result.errors.isEmpty, "\(result.errors)")
    #expect(result.text.contains("A threshold on single_turn alone"))
    #expect(result.text.contains("positives flagged"))
    let file = try run(["fit.jsonl", "--sweep", "single_turn", "-o", "sweep.txt"])
    #expect(file.code == 0 && file.output.isEmpty)
    #expect(try folder.text("sweep.txt") == result.text)
  }
}

/// Labelled lines without prompts, few signals and many accounts: soon tuned.
private struct TuneTrace {
  static let startMs = 1_781_654_400_000
  static let hourMs = 3_600_000

  private(set) var exchanges: [String] = []
  private(set) var registry: [String] = []

  init(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for family in 0..<5 {
      registry.append(
        #"{"kind":"campaign","campaign":"op\#(family)","family":"family-\#(family)"}"#)
      for number in 0..<6 { add("h\(family)\(number)", campaign: "op\(family)", "", &random) }
    }
    for number in 0..<42 {
      add("b\(number)", campaign: nil, ",\"corpus\":\"k\(number % 6)\"", &random)
    }
    exchanges.sort()
  }

  private mutating func add(
    _ tenant: String, campaign: String?, _ truth: String, _ random: inout SeededRandom
  ) {
    registry.append(
      #"{"kind":"tenant","tenant":"\#(tenant)","truth":{"archetype":"a"\#(truth)}}"#)
    let label = campaign.map { ",\"campaign\":\"\($0)\"" } ?? ""
    let collects = (campaign != nil) != random.chance(8)
    let firstMs = Self.startMs + random.below(20 * 24) * Self.hourMs
    for index in 0..<22 {
      let tsMs =
        index == 21
        ? Self.startMs + 30 * 24 * Self.hourMs + random.below(1_000)
        : firstMs + index * Self.hourMs / 4 + random.below(collects ? 9_000 : 800_000)
      let conversation = collects ? index : random.below(5)
      exchanges.append(
        "{\"ts\":\(tsMs),\"tenant\":\"\(tenant)\",\"output_tokens\":\(random.below(900)),"
          + "\"conversation\":\"c\(conversation)\"\(label)}")
    }
  }
}
