import Foundation
import Testing

/// What must not change a report: labels, workers, the order of keys, and how a trace is stored.
@Suite struct InvarianceTests {
  private let folder: TemporaryFolder
  private let sample = SampleTrace.shared

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(sample)
    try lively().write(to: folder.url.appending(path: "lively.json"))
  }

  /// A configuration in which every signal counts and says its own place, so that nothing about any
  /// of them can change unseen, whatever configuration is shipped.
  private func lively() throws -> Data {
    let printed = try Program.run(["replay", "--print-config"], in: folder).output
    var root = try #require(try JSONSerialization.jsonObject(with: printed) as? [String: Any])
    var signals = try #require(root["signals"] as? [String: [String: Any]])
    for name in signals.keys {
      signals[name]?["on"] = true
      signals[name]?["weight"] = 1
      signals[name]?["calibration"] = [[-8, -8], [8, 8]]
    }
    root["signals"] = signals
    return try JSONSerialization.data(withJSONObject: root)
  }

  /// The JSON report of `replay` with those arguments.
  private func report(
    _ arguments: [String], input: Program.Input = .none,
    configuration: [String] = ["--config", "lively.json"],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Data {
    let result = try Program.run(
      ["replay", "--format", "json"] + configuration + arguments, in: folder, input: input)
    #expect(result.code == 0 && result.isExit, "\(result.errors)", sourceLocation: sourceLocation)
    #expect(result.errors == "", sourceLocation: sourceLocation)
    return result.output
  }

  private func expectSame(
    _ arguments: [String], input: Program.Input = .none,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let expected = try report(["trace.jsonl"], sourceLocation: sourceLocation)
    let found = try report(arguments, input: input, sourceLocation: sourceLocation)
    #expect(found == expected, "another report", sourceLocation: sourceLocation)
  }

  @Test func theSampleHasSomethingToLose() throws {
    let report = try ReplayJSON(report(["trace.jsonl"]))
    #expect(report.trace.exchanges == sample.exchanges.count)
    #expect(report.trace.tenants == SampleTrace.tenantCount)
    #expect(report.trace.damagedLines == 0 && report.trace.late == 0)
    #expect(report.tenants.allSatisfy { !$0.highs.isEmpty })
    #expect(report.tenants.contains { $0.highs.count > 2 })
    #expect(Set(report.tenants.map(\.logOdds)).count > 20)
  }

  @Test func groundTruthChangesNothing() throws {
    var stripped = sample
    for index in stripped.exchanges.indices { stripped.exchanges[index].remove("campaign") }
    stripped.registry.removeAll { $0["kind"] == "\"campaign\"" }
    for index in stripped.registry.indices { stripped.registry[index].remove("truth") }
    #expect(!(stripped.lines + stripped.registryLines).contains { $0.contains("campaign") })
    try folder.write(stripped, as: "stripped")
    try expectSame(["stripped.jsonl"])
  }

  @Test func falseGroundTruthChangesNothing() throws {
    var random = SeededRandom(seed: 21)
    var mislabelled = sample
    for index in mislabelled.exchanges.indices {
      mislabelled.exchanges[index].remove("campaign")
      let label = random.pick(["\"c9\"", "7", "[\"c0\"]", "null", "{\"c\":true}"])
      mislabelled.exchanges[index].members.append(("campaign", label))
    }
    try folder.write(mislabelled, as: "false")
    try expectSame(["false.jsonl"])
  }

  @Test(arguments: [2, 3, 64]) func anyNumberOfShardsGivesTheSameReport(_ shards: Int) throws {
    try expectSame(["trace.jsonl", "--shards", "\(shards)"])
  }

  @Test func theOrderOfKeysChangesNothing() throws {
    var random = SeededRandom(seed: 22)
    var shuffled = sample
    for index in shuffled.exchanges.indices {
      random.shuffle(&shuffled.exchanges[index].members)
    }
    for index in shuffled.registry.indices { random.shuffle(&shuffled.registry[index].members) }
    #expect(shuffled.lines != sample.lines)
    try folder.write(shuffled, as: "shuffled")
    try expectSame(["shuffled.jsonl"])
  }

  @Test func unknownKeysAndSpacesChangeNothing() throws {
    let lines = sample.exchanges.enumerated().map { index, line in
      "\t{ "
        + (line.members + [("x-\(index)", " {\"a\": [1, null, \"\\ud83d\\ude00\"]} ")]).map {
          "\"\($0.key)\" :\t\($0.value)"
        }.joined(separator: " , ") + " } "
    }
    try folder.write(lines: lines, to: "spaced.jsonl")
    try expectSame(["spaced.jsonl", "--registry", "trace.registry.jsonl"])
  }

  @Test func twoFilesOfAlternatingLinesMergeToTheWhole() throws {
    let lines = sample.lines
    for half in 0...1 {
      let some = lines.indices.filter { $0 % 2 == half }.map { lines[$0] }
      try folder.write(lines: some, to: "half\(half).jsonl")
    }
    try expectSame(["half0.jsonl", "half1.jsonl", "--registry", "trace.registry.jsonl"])
    try expectSame(["half1.jsonl", "half0.jsonl", "--registry", "trace.registry.jsonl"])
  }

  @Test func threeFilesOfDifferentTenantsMergeToTheWhole() throws {
    for part in 0...2 {
      let numbers = (0..<SampleTrace.tenantCount).filter { $0 % 3 == part }
      let names = Set(numbers.map { "\"\(SampleTrace.name($0))\"" })
      var own = sample
      own.exchanges.removeAll { !names.contains($0["tenant"] ?? "") }
      // Each file knows its own tenants; the models are in each.
      own.registry.removeAll { line in line["tenant"].map { !names.contains($0) } ?? false }
      try folder.write(own, as: "part\(part)")
    }
    try expectSame(["part0.jsonl", "part1.jsonl", "part2.jsonl"])
    try expectSame(["part2.jsonl", "part0.jsonl", "part1.jsonl"])
  }

  @Test func aStreamWithItsRegistryInlineIsAsGoodAsFiles() throws {
    let lines = sample.registryLines + sample.lines
    try expectSame(["-"], input: .data(Data((lines.joined(separator: "\n") + "\n").utf8)))
  }

  @Test func aPipeThatComesInPiecesIsAsGoodAsAFile() throws {
    let path = folder.path("trace.jsonl")
    try expectSame(
      ["-", "--registry", "trace.registry.jsonl"],
      input: .shell("head -c 70001 '\(path)'; sleep 0.1; tail -c +70002 '\(path)'"))
  }

  @Test func linesThatAreLittleLateAreReordered() throws {
    var random = SeededRandom(seed: 23)
    // A line that is delayed by less than the lateness of 60 s comes behind the lines of that time.
    let delayed = sample.exchanges.map { line in
      (at: (line["ts"].flatMap { Int($0) } ?? 0) + random.below(59_000), line: line)
    }.sorted { $0.at < $1.at }
    let lines = delayed.map(\.line.text)
    #expect(lines != sample.lines)
    try folder.write(lines: lines, to: "late.jsonl")
    try expectSame(["late.jsonl", "--registry", "trace.registry.jsonl"])
  }

  @Test func lineEndsByteOrderMarkAndBlankLinesChangeNothing() throws {
    let text = "\u{FEFF}\r\n" + sample.lines.joined(separator: "\r\n \t\r\n")
    try folder.write(Data(text.utf8), to: "windows.jsonl")
    try expectSame(["windows.jsonl", "--registry", "trace.registry.jsonl"])
    try folder.write(Data(("\u{FEFF}" + sample.lines.joined(separator: "\n")).utf8), to: "b.jsonl")
    try expectSame(["b.jsonl", "--registry", "trace.registry.jsonl"])
  }

  @Test func timesWrittenAsTextAreTheSameTimes() throws {
    let format = Date.ISO8601FormatStyle()
    var written = sample
    for index in written.exchanges.indices {
      let ms = written.exchanges[index]["ts"].flatMap { Int($0) } ?? 0
      let second = Date(timeIntervalSince1970: Double(ms / 1_000)).formatted(format).dropLast()
      let fraction = String(1_000 + ms % 1_000).dropFirst()
      written.exchanges[index].members[0].value = "\"\(second).\(fraction)Z\""
    }
    try folder.write(written, as: "written")
    try expectSame(["written.jsonl"])
  }

  @Test(arguments: [40, 700, 1_501, 2_998]) func aPrefixHasTheSameHistory(_ count: Int) throws {
    let whole = try ReplayJSON(report(["trace.jsonl"]))
    var prefix = sample
    prefix.exchanges.removeLast(sample.exchanges.count - count)
    try folder.write(prefix, as: "prefix")
    let part = try ReplayJSON(report(["prefix.jsonl"]))
    let end = Double(prefix.exchanges[count - 1]["ts"] ?? "") ?? 0
    for tenant in part.tenants {
      let known = whole[tenant.tenant]?.highs.filter { $0[0] <= end }
      #expect(tenant.highs == known, "\(tenant.tenant) after \(count) exchanges")
    }
    #expect(count < 1_000 || part.tenants.contains { $0.highs.count > 1 })
  }

  @Test func textAndJSONCountTheSameVerdicts() throws {
    // Thresholds among the tenants, so that there are some at each verdict.
    let ranks = try ReplayJSON(report(["trace.jsonl"], configuration: [])).tenants.map {
      ($0.logOdds * 4).rounded() / 4
    }
    let thresholds = "\"watch\":\(ranks[20]),\"review\":\(ranks[9]),\"act\":\(ranks[2])"
    try folder.write(
      lines: ["{\"version\":1,\"hysteresis_bits\":0,\"thresholds\":{\(thresholds)}}"], to: "my.json"
    )
    let json = try ReplayJSON(report(["trace.jsonl"], configuration: ["-c", "my.json"]))
    #expect(Set(json.tenants.map(\.verdict)).count >= 3)
    let text = try Program.run(["replay", "trace.jsonl", "-c", "my.json"], in: folder).text
    let counts = ["act", "review", "watch", "none"].map { verdict in
      "\(verdict) \(json.tenants.count { $0.verdict == verdict })"
    }.joined(separator: ", ")
    #expect(text.contains("verdicts now") && text.contains(counts), "\(counts) in \(text)")
    let flagged = json.tenants.count { $0.firstFlagged != nil }
    #expect(text.contains("ever flagged") && text.contains("\(flagged) tenants, which were served"))
    #expect(text.contains("3,000 exchanges of 30 tenants"))
  }

  @Test func topTrimsTheTableButNeverTheJSON() throws {
    try expectSame(["trace.jsonl", "--top", "1"])
    let text = try Program.run(["replay", "trace.jsonl", "--top", "1"], in: folder).text
    #expect(text.contains("29 more tenants"))
  }

  @Test func explainShowsTheScoreOfReplay() throws {
    let whole = try ReplayJSON(report(["trace.jsonl"]))
    for name in [SampleTrace.name(0), SampleTrace.name(3), SampleTrace.name(17)] {
      let result = try Program.run(
        [
          "explain", "trace.jsonl", "--tenant", name, "--format", "json", "--shards", "3", "-c",
          "lively.json",
        ], in: folder)
      #expect(result.code == 0 && result.errors == "")
      let tree = try JSONSerialization.jsonObject(with: result.output) as? [String: Any]
      let tenant = tree?["tenant"] as? [String: Any] ?? tree
      #expect(tenant?["log_odds"] as? Double == whole[name]?.logOdds)
      #expect(tenant?["verdict"] as? String == whole[name]?.verdict)
    }
  }
}
