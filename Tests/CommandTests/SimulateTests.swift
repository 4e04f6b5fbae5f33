import Foundation
import Testing

/// `simulate`: scenarios in, traces out.
@Suite struct SimulateTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A scenario of a few tenants, small enough for any test.
  private let small = """
    {"scenario": "small", "start": "2026-06-17T00:00:00Z", "days": 4,
     "benign": [
       {"group": "chat", "archetype": "chat_app", "tenants": 3, "per_day": [30, 0.5]},
       {"group": "batch", "archetype": "batch_classification", "tenants": 2, "per_day": [40, 0.5]}],
     "campaigns": [
       {"campaign": "c1", "family": "reasoning", "exchanges": 150, "days": 3}]}
    """

  private func write(_ text: String, _ name: String) throws {
    try text.write(to: folder.url.appending(path: name), atomically: true, encoding: .utf8)
  }

  private func read(_ name: String) throws -> String {
    try String(contentsOf: folder.url.appending(path: name), encoding: .utf8)
  }

  @Test func aFileHasItsRegistryBesideItAndAStreamHasItInFront() throws {
    try write(small, "small.json")
    let file = try Program.run(["simulate", "small.json", "-o", "t.jsonl"], in: folder)
    #expect(file.code == 0)
    #expect(file.text.isEmpty)
    #expect(file.errors.contains("scenario small, seed 1: "))
    let stream = try Program.run(["simulate", "small.json", "-q"], in: folder)
    #expect(stream.errors.isEmpty)
    #expect(try stream.text == read("t.registry.jsonl") + read("t.jsonl"))
    #expect(!(try read("t.jsonl").contains("\"kind\":")))
  }

  @Test func aReplayOfTheStreamIsThatOfTheFile() throws {
    try write(small, "small.json")
    #expect(try Program.run(["simulate", "small.json", "-o", "t.jsonl"], in: folder).code == 0)
    let piped = try Program.shell(
      "stillwatch simulate small.json -q | stillwatch replay - --format json", in: folder)
    let replayed = try Program.run(["replay", "t.jsonl", "--format", "json"], in: folder)
    #expect(piped.code == 0 && !piped.text.isEmpty)
    #expect(piped.text == replayed.text)
  }

  @Test func theSeedDecidesAndASeedOfTheScenarioIsItsDefault() throws {
    try write(small, "small.json")
    func trace(_ arguments: [String]) throws -> String {
      try Program.run(["simulate", "small.json", "-q"] + arguments, in: folder).text
    }
    let usual = try trace([])
    #expect(try usual == trace(["--seed", "1"]))
    #expect(try usual != trace(["--seed", "2"]))
  }

  @Test func aPrintedScenarioGivesTheSameTrace() throws {
    try write(small, "small.json")
    let printed = try Program.run(
      ["simulate", "small.json", "--print", "-o", "printed.json"], in: folder)
    #expect(printed.code == 0)
    let first = try Program.run(["simulate", "small.json", "-q"], in: folder).text
    let again = try Program.run(["simulate", "printed.json", "-q"], in: folder).text
    #expect(first == again && !first.isEmpty)
  }

  @Test func daysAndScaleMakeItLongerAndLarger() throws {
    try write(small, "small.json")
    func tenants(_ arguments: [String]) throws -> Int {
      let run = try Program.run(["simulate", "small.json", "-q"] + arguments, in: folder)
      return run.text.split(separator: "\n").filter { $0.hasPrefix("{\"kind\":\"tenant\"") }.count
    }
    #expect(try tenants([]) == 6)
    #expect(try tenants(["--scale", "3"]) == 18)
    func last(_ arguments: [String]) throws -> Int {
      let run = try Program.run(["simulate", "small.json", "-q"] + arguments, in: folder)
      let line = try #require(run.text.split(separator: "\n").last)
      return try #require(line.firstMatch(of: /"ts":(\d+)/).flatMap { Int($0.1) })
    }
    let day = 86_400_000
    let start = 1_781_654_400_000
    #expect(try (3 * day..<4 * day).contains(last([]) - start))
    #expect(try (7 * day..<8 * day).contains(last(["--days", "8"]) - start))
  }

  @Test func theListNamesEveryPresetAndEachCanBePrinted() throws {
    let list = try Program.run(["simulate", "--list"], in: folder).text
    let names = list.split(separator: "\n").compactMap { $0.split(separator: " ").first }
    #expect(names.count == 8)
    for name in names {
      let printed = try Program.run(["simulate", String(name), "--print"], in: folder)
      #expect(printed.code == 0)
      #expect(printed.text.contains("\"\(name)\""))
    }
  }

  @Test func ownPromptsTakeThePlaceOfMadeUpOnes() throws {
    try write(small, "small.json")
    for (side, word) in [("benign", "Kürbis"), ("harvest", "Lichtjahr")] {
      let directory = folder.url.appending(path: "mine/\(side)")
      try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
      let rows = (0..<40).map { "{\"prompt\":\"\(word) \($0)\",\"response\":\"\($0) ja\"}\n" }
      try write(rows.joined(), "mine/\(side)/\(side)-rows.jsonl")
    }
    let run = try Program.run(["simulate", "small.json", "-q", "--corpus", "mine"], in: folder)
    #expect(run.code == 0)
    // The truth names the files that a tenant's prompts came from.
    #expect(run.text.contains("\"corpus\":\"benign-rows\""))
    #expect(run.text.contains("harvest-rows"))
    let lines = run.text.split(separator: "\n").filter { $0.contains("\"prompt\":\"") }
    #expect(lines.contains { $0.contains("Kürbis") })
    #expect(lines.contains { $0.contains("Lichtjahr") })
    // Only a campaign has the prompts of the harvesting side.
    for line in lines {
      if line.contains("Lichtjahr") { #expect(line.contains("\"campaign\"")) }
      if line.contains("Kürbis") { #expect(!line.contains("\"campaign\"")) }
    }
  }

  @Test(arguments: [
    (["simulate", "quickstrat"], "did you mean `quickstart`?"),
    (["simulate", "quickstart", "--to", "arow"], "did you mean `arrow`?"),
    (["simulate", "quickstart", "--days", "0"], "`--days` is `0`, expected a number from"),
    (["simulate", "quickstart", "--seed", "-1"], "`--seed` is `-1`, expected a whole number"),
    (["simulate", "quickstart", "--scale", "nan"], "`--scale` is `nan`, expected a number from"),
    (["simulate", "metadata-only", "--corpus", "."], "has no text, so `--corpus` has no use"),
    (["simulate", "quickstart", "--corpus", "nowhere"], "nowhere/benign: no prompts; "),
    (["simulate"], "`simulate` needs a SCENARIO; try `stillwatch simulate"),
  ])
  func aWrongCallSaysWhatToDo(_ arguments: [String], _ expected: String) throws {
    let result = try Program.run(arguments, in: folder)
    #expect(result.code == 2)
    #expect(result.errors.contains(expected), "\(result.errors)")
    #expect(result.errors.split(separator: "\n").count == 1)
    #expect(result.text.isEmpty)
  }

  @Test func aMistakeInAScenarioOrCorpusIsNamedByItsPlace() throws {
    try write(small.replacing("chat_app", with: "chat_ap"), "wrong.json")
    let scenario = try Program.run(["simulate", "wrong.json"], in: folder)
    #expect(scenario.code == 2)
    #expect(scenario.errors.contains("wrong.json"))
    #expect(scenario.errors.contains("benign[0].archetype"))
    #expect(scenario.errors.contains("did you mean `chat_app`?"))
    try write(small, "small.json")
    let directory = folder.url.appending(path: "mine/benign")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    try write("{\"prompt\":\"a\"}\n{\"text\":\"b\"}\n", "mine/benign/rows.jsonl")
    let corpus = try Program.run(["simulate", "small.json", "--corpus", "mine"], in: folder)
    #expect(corpus.code == 2)
    #expect(corpus.errors.contains("mine/benign/rows.jsonl:2: no string `prompt`"))
  }

  @Test func aReaderThatGoesAwayEndsItQuietly() throws {
    try write(small, "small.json")
    let result = try Program.shell(
      "stillwatch simulate small.json --scale 40 -q | head -1 | wc -l", in: folder)
    #expect(result.code == 0)
    #expect(result.errors.isEmpty)
    #expect(result.text.contains("1"))
  }
}
