import Foundation
import Testing

/// Files that are not what they should be, and inputs that are too large.
@Suite struct HostileFileTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(SampleTrace.shared)
  }

  @Test(arguments: [["replay"], ["explain", "-t", "a"], ["convert"]])
  func aMissingTraceIsNamed(_ command: [String]) throws {
    let result = try Program.run(command + ["nowhere.jsonl"], in: folder)
    #expect(result.code == 2 && result.output.isEmpty)
    #expect(
      result.errors == "stillwatch: nowhere.jsonl: cannot open: No such file or directory; "
        + "check the path\n")
  }

  @Test(arguments: [["replay"], ["explain", "-t", "a"], ["convert"]])
  func aFolderIsNoTrace(_ command: [String]) throws {
    try FileManager.default.createDirectory(
      atPath: folder.path("sub"), withIntermediateDirectories: false)
    let result = try Program.run(command + ["sub"], in: folder)
    #expect(result.code == 2 && result.isExit)
    let causes = result.errorLines.filter { $0.contains("Is a directory") }
    #expect(causes == ["stillwatch: sub: cannot read: Is a directory"])
  }

  // Root reads what it likes.
  @Test(.enabled(if: geteuid() != 0)) func anUnreadableTraceIsNamed() throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o000], ofItemAtPath: folder.path("trace.jsonl"))
    let result = try Program.run(["replay", "trace.jsonl"], in: folder)
    #expect(result.code == 2 && result.isExit && result.output.isEmpty)
    #expect(result.errors.contains("trace.jsonl: cannot open: Permission denied"))
  }

  @Test func oneBadTraceAmongGoodOnesStopsBeforeAnythingIsRead() throws {
    let result = try Program.run(["replay", "trace.jsonl", "nowhere.jsonl"], in: folder)
    #expect(result.code == 2 && result.output.isEmpty && result.errorLines.count == 1)
  }

  @Test func aLoopOfLinksIsNamed() throws {
    for (name, target) in [("one", "two"), ("two", "one")] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.path(name), withDestinationPath: folder.path(target))
    }
    let result = try Program.run(["replay", "one"], in: folder)
    #expect(result.code == 2 && result.errors.contains("one: cannot open: Too many levels"))
  }

  @Test(arguments: [
    Damage("damage", "found 'd', expected a JSON value"),
    Damage("{\"kind\":\"model\",\"model\":\"m\"", "found the end, expected ',' or '}'"),
    Damage("[1]", "found an array, expected an object"),
    Damage("{\"model\":\"m\"}", "found no key 'kind'"),
    Damage("{\"kind\":7}", "key 'kind': found the number 7, expected a string"),
    Damage("{\"kind\":\"model\"}", "found no key 'model'"),
    Damage("{\"kind\":\"model\",\"model\":\"\"}", "key 'model': found 0 bytes"),
    Damage("{\"kind\":\"model\",\"model\":\"m\",\"protected\":\"yes\"}", "expected true or false"),
    Damage(
      "{\"kind\":\"model\",\"model\":\"m\",\"output_usd_per_mtok\":-1}", "expected US dollars"),
    Damage(
      "{\"kind\":\"model\",\"model\":\"m\",\"output_usd_per_mtok\":1e300}", "expected US dollars"),
    Damage(
      "{\"kind\":\"model\",\"model\":\"m\",\"released\":\"soon\"}", "found 'soon', expected a time"),
    Damage("{\"kind\":\"tenant\",\"tenant\":[]}", "key 'tenant': found an array"),
    Damage(
      "{\"kind\":\"tenant\",\"tenant\":\"a\",\"segment\":\"vip\"}", "expected one of enterprise"),
    Damage(
      "{\"kind\":\"tenant\",\"tenant\":\"a\",\"limit_rpm\":-5}", "expected a whole number from 0"),
    Damage("{\"kind\":\"event\",\"event\":\"e\",\"tenant\":\"a\"}", "found no key 'at'"),
    Damage("{\"kind\":\"model\",\"kind\":\"model\"}", "found key 'kind' again"),
    Damage("{\"kind\":\"model\",\"x\":\"\\ud800\"}", "surrogate pair"),
    Damage(String(repeating: "[", count: 100_000), "expected at most 64 levels"),
    Damage(String(repeating: "x", count: 2 << 20), "found a line over 1048576 bytes"),
  ])
  func aDamagedRegistryStopsBeforeTheTraceIsRead(_ damage: Damage) throws {
    let lines = SampleTrace.shared.registryLines + ["", damage.text]
    try folder.write(lines: lines, to: "trace.registry.jsonl")
    let result = try Program.run(["replay", "trace.jsonl"], in: folder)
    #expect(result.code == 2 && result.isExit && result.output.isEmpty)
    #expect(result.errorLines.count == 1)
    #expect(result.errors.hasPrefix("stillwatch: trace.registry.jsonl:\(lines.count): "))
    #expect(result.errors.contains(damage.expected), "\(result.errors)")
  }

  /// Ground truth is nothing to a replay: not even damage in it is.
  @Test(arguments: [
    "{\"kind\":\"tenant\",\"tenant\":\"acct_00\",\"truth\":\"bad\"}",
    "{\"kind\":\"campaign\",\"campaign\":\"c\",\"blend\":2}",
    "{\"kind\":\"campaign\"}",
  ])
  func damagedTruthChangesNoReplay(_ line: String) throws {
    let lines = SampleTrace.shared.registryLines
    try folder.write(lines: lines + ["{\"kind\":\"tenant\",\"tenant\":\"acct_00\"}"], to: "r.jsonl")
    let plain = try Program.run(["replay", "trace.jsonl", "-r", "r.jsonl", "-fjson"], in: folder)
    try folder.write(
      lines: lines + ["{\"kind\":\"tenant\",\"tenant\":\"acct_00\"}", line], to: "r.jsonl")
    let result = try Program.run(["replay", "trace.jsonl", "-r", "r.jsonl", "-fjson"], in: folder)
    #expect(result.code == 0 && result.errors == plain.errors)
    #expect(result.output == plain.output)
  }

  @Test func aRegistryThatIsAskedForMustBeThere() throws {
    let result = try Program.run(["replay", "trace.jsonl", "-r", "nowhere.jsonl"], in: folder)
    #expect(result.code == 2 && result.errorLines.count == 1)
    #expect(result.errors.contains("nowhere.jsonl: cannot open"))
  }

  @Test func manyTenantsTakeLittleMemoryEach() throws {
    let count = 300_000
    let result = try Program.run(
      ["replay", "-", "--top", "3"], in: folder,
      input: .shell(
        """
        awk 'BEGIN { for (i = 0; i < \(count); i++)
          printf "{\\"ts\\":%.0f,\\"tenant\\":\\"t%d\\"}\\n", 1781654400000 + i, i }'
        """), measuresMemory: true)
    #expect(result.code == 0 && result.errors == "")
    #expect(result.text.contains("300,000 exchanges of 300,000 tenants"))
    #expect(result.peakBytes > 0 && result.peakBytes < count * 2_600, "\(result.peakBytes) bytes")
  }
}
