import Foundation
import SchemaChecking
import Testing

@testable import stillwatch

/// `evaluate` as it is called.
@Suite struct EvaluateTests {
  private let folder: TemporaryFolder
  private let trace = Package.root.appending(path: "Traces/quickstart.jsonl").path
  private let registry = Package.root.appending(path: "Traces/quickstart.registry.jsonl").path

  init() throws { folder = try TemporaryFolder() }

  private func run(_ arguments: [String]) throws -> CommandResult {
    try Program.run(["evaluate"] + arguments + ["--resamples", "40"], in: folder)
  }

  private func object(_ result: CommandResult) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: result.output) as? [String: Any])
  }

  @Test func theSameCallGivesTheSameBytesWhateverTheWorkers() throws {
    let one = try run([trace, "--format", "json"])
    #expect(one.code == 0 && one.errors.isEmpty, "\(one.errors)")
    #expect(try run([trace, "--format", "json", "--shards", "3"]).output == one.output)
    let seeded = try run([trace, "--format", "json", "--seed", "2"])
    #expect(seeded.output != one.output)
    #expect(try object(seeded)["seed"] as? Int == 2)
  }

  /// The flag of `replay` is the threshold `review`: both must tell the same accounts.
  @Test func reviewFlagsWhatReplayFlags() throws {
    let points = try #require(
      try object(run([trace, "-f", "json"]))["configured"] as? [[String: Any]])
    let review = try #require(points.first { $0["verdict"] as? String == "review" })
    let report = try ReplayJSON(
      try Program.run(["replay", trace, "-f", "json"], in: folder).output)
    let flagged = report.tenants.filter { $0.firstFlagged != nil }.map(\.tenant).sorted()
    #expect(review["flagged"] as? [String] == flagged)
    #expect(!flagged.isEmpty)
  }

  @Test func aTraceFromAPipeIsEvaluatedToo() throws {
    let file = try run([trace, "-f", "json"])
    let line = "cat '\(trace)' | stillwatch evaluate - --registry '\(registry)' -f json "
    let piped = try Program.shell(line + "--resamples 40", in: folder)
    #expect(piped.code == 0, "\(piped.errors)")
    var (a, b) = (try object(file), try object(piped))
    a["traces"] = nil
    b["traces"] = nil
    #expect(NSDictionary(dictionary: a) == NSDictionary(dictionary: b))
  }

  @Test func severalTracesArePooled() throws {
    let copy = try folder.write(try Data(contentsOf: URL(filePath: trace)), to: "copy.jsonl").path
    try folder.write(
      try Data(contentsOf: URL(filePath: registry)), to: "copy.registry.jsonl")
    let pooled = try object(run([trace, copy, "-f", "json"]))
    let single = try object(run([trace, "-f", "json"]))
    let (a, b) = (pooled["tenants"] as? [String: Double], single["tenants"] as? [String: Double])
    for (key, value) in try #require(b) {
      let twice = try #require(a?[key])
      #expect(abs(twice - 2 * value) < 1e-9, "\(key)")
    }
  }

  /// All nine simple detectors stand beside ours, on the page and in the JSON.
  @Test func baselinesStandBesideIt() throws {
    let lines = try String(contentsOfFile: trace, encoding: .utf8).split(separator: "\n")
    try folder.write(lines: lines.prefix(2_000).map(String.init), to: "part.jsonl")
    try folder.write(try Data(contentsOf: URL(filePath: registry)), to: "part.registry.jsonl")
    let json = try run(["part.jsonl", "--baselines", "-f", "json"])
    #expect(json.code == 0 && json.errors.isEmpty, "\(json.errors)")
    let detectors = try #require(try object(json)["detectors"] as? [[String: Any]])
    let names = detectors.compactMap { $0["detector"] as? String }
    #expect(names.count == 10 && Set(names).count == 10 && names.first == "stillwatch")
    for detector in detectors.dropFirst() {
      #expect(!(try #require(detector["formula"] as? String)).isEmpty)
    }
    let checker = try SchemaChecker(
      file: Package.root.appending(path: "Sources/Evaluation/evaluation.schema.json"))
    #expect(checker.faults(of: try object(json)) == [])
    let text = try run(["part.jsonl", "--baselines"]).text
    for name in names { #expect(text.contains(name), "\(name)") }
    #expect(!(try run(["part.jsonl"]).text.contains(try #require(names.last))))
  }

  @Test func baselinesNeedATraceThatCanBeReadAgain() throws {
    let piped = try Program.shell(
      "cat '\(trace)' | stillwatch evaluate /dev/stdin --baselines --registry '\(registry)'",
      in: folder)
    #expect(piped.code == 2 && piped.errors.contains("read only once"), "\(piped.errors)")
  }

  @Test func anUnresolvedBudgetIsNamed() throws {
    let text = try run([trace, "--false-positives", "1%/30d"]).text
    #expect(text.contains("CANNOT BE RESOLVED"))
    #expect(!(try run([trace, "--false-positives", "60%/30d"]).text.contains("CANNOT")))
  }

  @Test(arguments: [
    (["missing.jsonl"], "missing.jsonl"), ([], "needs a TRACE"),
    (["X", "--false-positives", "1"], "--false-positives"),
    (["X", "--false-positives", "0%"], "--false-positives"), (["X", "X"], "given twice"),
    (["X", "--top", "3"], "--top"), (["-", "-"], "standard input"),
    (["-", "--baselines"], "read only once"), (["missing", "--baselines"], "missing"),
    (["X", "--registry", "/dev/null"], "not labelled"),
    (["X", "--seed", "-1"], "--seed"), (["X", "--config", "nothing.json"], "nothing.json"),
  ])
  func aWrongCallGetsOneLineAndExitCode2(_ arguments: [String], expected: String) throws {
    let result = try run(arguments.map { $0 == "X" ? trace : $0 })
    #expect(result.code == 2)
    #expect(result.output.isEmpty)
    #expect(result.errorLines.count == 1, "\(result.errors)")
    #expect(result.errors.contains(expected), "\(result.errors)")
  }

  /// A label in a name that the detector sees is refused; a file of only benign accounts is, too.
  @Test func labelsThatLeakOrLackOneSideAreRefused() throws {
    let lines = try String(contentsOfFile: trace, encoding: .utf8)
      .split(separator: "\n").map(String.init)
    let registryLines = try String(contentsOfFile: registry, encoding: .utf8)
      .split(separator: "\n").map(String.init)
    let leaking = lines.map { line in
      line.contains(#""campaign":"c1""#)
        ? line.replacing(/"tenant":"[^"]*"/, with: #""tenant":"acct-c1""#) : line
    }
    try folder.write(lines: leaking, to: "leak.jsonl")
    try folder.write(lines: registryLines, to: "leak.registry.jsonl")
    let leak = try run(["leak.jsonl"])
    #expect(leak.code == 2 && leak.errors.contains("leaks into a field"), "\(leak.errors)")
    let benign = lines.filter { !$0.contains("\"campaign\"") }
    try folder.write(lines: benign, to: "benign.jsonl")
    let models = registryLines.filter { !$0.contains("\"campaign\":") }
    try folder.write(lines: models, to: "benign.registry.jsonl")
    let none = try run(["benign.jsonl"])
    #expect(none.code == 2 && none.errors.contains("no positive account"), "\(none.errors)")
  }
}
