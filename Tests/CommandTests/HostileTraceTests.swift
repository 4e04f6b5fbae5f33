import Foundation
import Testing

/// Damage in a trace: one clear line for it, never a crash, and the lines around it still count.
@Suite struct HostileTraceTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A sound exchange of a tenant.
  private static func line(_ index: Int, tenant: String = "a") -> String {
    "{\"ts\":\(SampleTrace.startMs + index * 1_000),\"tenant\":\"\(tenant)\",\"prompt\":\"p\(index)\"}"
  }

  /// Enough sound lines that one damaged line is no reason to stop.
  private static let sound = (0..<100).map { line($0) }

  private func replay(_ bytes: Data) throws -> CommandResult {
    try folder.write(bytes, to: "trace.jsonl")
    return try Program.run(["replay", "trace.jsonl", "-f", "json"], in: folder)
  }

  /// Puts the bytes as line 51 into a sound trace.
  private func replay(among damage: [UInt8]) throws -> CommandResult {
    var bytes = Data((Self.sound[..<50].joined(separator: "\n") + "\n").utf8)
    bytes.append(contentsOf: damage)
    bytes.append(Data(("\n" + Self.sound[50...].joined(separator: "\n") + "\n").utf8))
    return try replay(bytes)
  }

  private static let damages = [
    Damage("nonsense", "expected '{'"),
    Damage("[]", "expected '{'"),
    Damage("{}", "no key 'ts'"),
    Damage("{\"ts\":1781654400123}", "no key 'tenant'"),
    Damage("{\"tenant\":\"b\"}", "no key 'ts'"),
    Damage("{\"ts\":null,\"tenant\":\"b\"}", "no key 'ts'"),
    Damage("{\"ts\":1781654400123,\"tenant\":null}", "no key 'tenant'"),
    Damage("{\"ts\":1781654400123,\"tenant\":\"\"}", "expected a string of 1 to 256 bytes"),
    Damage("{\"ts\":1781654400123,\"tenant\":7}", "expected a string of 1 to 256 bytes"),
    Damage("{\"ts\":1781654400123,\"tenant\":[\"b\"]}", "expected a string of 1 to 256 bytes"),
    Damage(
      "{\"ts\":1781654400123,\"tenant\":\"\(String(repeating: "b", count: 257))\"}",
      "expected a string of 1 to 256 bytes"),
    Damage("{\"ts\":-1,\"tenant\":\"b\"}", "key 'ts': found '-1"),
    Damage("{\"ts\":1781654400.123,\"tenant\":\"b\"}", "key 'ts': found"),
    Damage("{\"ts\":1e400,\"tenant\":\"b\"}", "key 'ts': found"),
    Damage("{\"ts\":1781654400123000,\"tenant\":\"b\"}", "key 'ts': found"),
    Damage("{\"ts\":99999999999999999999,\"tenant\":\"b\"}", "key 'ts': found"),
    Damage("{\"ts\":\"yesterday\",\"tenant\":\"b\"}", "key 'ts': found"),
    Damage("{\"ts\":\"2026-02-30T00:00:00Z\",\"tenant\":\"b\"}", "key 'ts': found"),
    Damage("{\"ts\":true,\"tenant\":\"b\"}", "key 'ts': found"),
    Damage("{\"ts\":01781654400123,\"tenant\":\"b\"}", "found"),
    Damage("{\"ts\":NaN,\"tenant\":\"b\"}", "found"),
    Damage("{\"ts\":Infinity,\"tenant\":\"b\"}", "found"),
    Damage("{\"ts\":1781654400123,\"tenant\":\"b\",\"n\":-1}", "key 'n': found '-1"),
    Damage("{\"ts\":1781654400123,\"tenant\":\"b\",\"n\":4294967296}", "key 'n': found"),
    Damage("{\"ts\":1781654400123,\"tenant\":\"b\",\"n\":1.5}", "key 'n': found '1.5"),
    Damage("{\"ts\":1781654400123,\"tenant\":\"b\",\"n\":\"1\"}", "key 'n': found"),
    Damage("{\"ts\":1781654400123,\"tenant\":\"b\",\"temperature\":1e999}", "key 'temperature'"),
    Damage("{\"ts\":1781654400123,\"tenant\":\"b\",\"temperature\":\"hot\"}", "key 'temperature'"),
    Damage("{\"ts\":1781654400123,\"tenant\":\"b\",\"seed\":9223372036854775808}", "key 'seed'"),
    Damage("{\"ts\":1781654400123,\"tenant\":\"b\",\"stream\":1}", "key 'stream'"),
    Damage("{\"ts\":1781654400123,\"tenant\":\"b\",\"fingerprint\":\"AAAA\"}", "key 'fingerprint'"),
    Damage("{\"ts\":1781654400123,\"tenant\":\"b\",\"n\":+1}", "expected a JSON value"),
    Damage("{\"ts\":1781654400123,\"tenant\":\"b\",\"n\":.5}", "expected a JSON value"),
    Damage("{\"ts\":1781654400123,\"tenant\":\"b\",\"n\":1.}", "expected a digit"),
    Damage("{\"ts\":1781654400123,\"tenant\":\"b\",\"n\":tru}", "expected true"),
    Damage("{\"ts\":1781654400123,\"tenant\":\"b\",\"tenant\":\"c\"}", "key 'tenant' again"),
    Damage("{\"ts\":1781654400123,\"tenant\":\"b\",\"t\\u0073\":1}", "key 'ts' again"),
    Damage("{\"ts\":1781654400123,\"tenant\":\"b\",}", "expected a key in quotes"),
    Damage("{\"ts\":1781654400123,\"tenant\":\"b\"", "expected ',' or '}'"),
    Damage("{\"ts\":1781654400123,\"tenant\":\"b", "expected '\"' at the end of the string"),
    Damage("{\"ts\":1781654400123,\"tenant\":\"b\"} {}", "expected the end of the line"),
    Damage("{\"ts\":1781654400123,\"tenant\":\"b\"}\u{0}", "expected the end of the line"),
    Damage(
      "{\"ts\":1781654400123,\"tenant\":\"b\u{0}\"}", "expected '\"' at the end of the string"),
    Damage("{\"ts\":1781654400123,\"tenant\":\"b\tc\"}", "expected '\"' at the end of the string"),
    Damage("{\"ts\":1781654400123,\"tenant\":\"\\ud800\"}", "both halves of a surrogate pair"),
    Damage("{\"ts\":1781654400123,\"tenant\":\"\\x41\"}", "after '\\'"),
    Damage(String(repeating: "[", count: 100_000), "expected '{'"),
    Damage(
      "{\"x\":" + String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
        + "}", "expected at most 64 levels"),
    Damage(
      bytes: Array("{\"ts\":1,\"tenant\":\"".utf8) + [0xC3, 0x28, 0x22, 0x7D], "expected UTF-8"),
    Damage(
      bytes: Array("{\"ts\":1,\"tenant\":\"b\",\"prompt\":\"".utf8) + [
        0xED, 0xA0, 0x80, 0x22, 0x7D,
      ],
      "expected UTF-8"),
    Damage(
      bytes: Array("{\"ts\":1,\"tenant\":\"b\",\"prompt\":\"".utf8) + [0xF8, 0x22, 0x7D],
      "expected UTF-8"),
    Damage(bytes: [0, 0, 0], "expected '{'"),
    Damage("{\"kind\":\"tenant\"}", "no key 'tenant'"),
    Damage(
      "{\"kind\":\"model\",\"model\":\"m\",\"protected\":1}", "key 'protected': found the number"),
  ]

  @Test(arguments: damages) func aDamagedLineIsNamedAndItsNeighboursCount(_ damage: Damage) throws {
    let result = try replay(among: damage.bytes)
    #expect(result.code == 0 && result.isExit)
    #expect(result.errorLines.count == 1, "\(result.errors)")
    #expect(result.errors.hasPrefix("stillwatch: trace.jsonl:51: "), "\(result.errors)")
    #expect(result.errors.contains(damage.expected), "\(result.errors)")
    #expect(result.errors.utf8.count < 400)
    let report = try ReplayJSON(result.output)
    #expect(report.trace.exchanges == 100 && report.trace.damagedLines == 1)
    #expect(report.tenants.map(\.tenant) == ["a"])
  }

  @Test(arguments: [
    "{\"ts\":1781654400123,\"tenant\":\"a\",\"n\":99999}",
    "{\"ts\":1781654400123,\"tenant\":\"a\",\"x\":1,\"x\":2}",
    "{\"ts\":1781654400123,\"tenant\":\"a\",\"x\":1e999}",
    "{\"ts\":1781654400123,\"tenant\":\"a\",\"temperature\":-1e308}",
    "{\"ts\":1781654400123,\"tenant\":\"a\",\"seed\":-9223372036854775808}",
    "{\"ts\":1781654400123,\"tenant\":\"a\",\"n\":1.0e0,\"status\":4294967295}",
    "{\"t\\u0073\":1781654400123,\"tenant\":\"\\u0061\"}",
    "{\"ts\":\"2026-06-17T00:00:00.123456789+02:00\",\"tenant\":\"a\"}",
  ])
  func whatIsUnusualButSoundCounts(_ line: String) throws {
    let result = try replay(among: Array(line.utf8))
    #expect(result.code == 0 && result.errors == "")
    let report = try ReplayJSON(result.output)
    #expect(report.trace.exchanges == 101 && report.tenants.count == 1)
  }

  @Test func aTruncatedLastLineIsNamed() throws {
    let text = Self.sound.joined(separator: "\n")
    let result = try replay(Data(text.dropLast(5).utf8))
    #expect(result.code == 0 && result.errorLines.count == 1)
    #expect(result.errors.hasPrefix("stillwatch: trace.jsonl:100: byte "))
    #expect(try ReplayJSON(result.output).trace.exchanges == 99)
  }

  @Test(arguments: ["", "\n", "\n \t\n\r\n\n", "\u{FEFF}", "\u{FEFF}\n\n"])
  func nothingInATraceIsAnError(_ text: String) throws {
    let result = try replay(Data(text.utf8))
    #expect(result.code == 2 && result.isExit && result.errorLines.count == 1)
    #expect(result.errors.contains("trace.jsonl: no exchange in it; a trace has one JSON object"))
    #expect(try ReplayJSON(result.output).trace.exchanges == 0)
  }

  @Test func aRegistryAloneIsNoTrace() throws {
    let result = try replay(Data((SampleTrace.shared.registryLines.joined(separator: "\n")).utf8))
    #expect(result.code == 2 && result.errors.contains("no exchange in it"))
  }

  @Test(arguments: [1, 2, 3]) func noiseIsRefusedAndNeverACrash(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let noise = Data((0..<200_000).map { _ in UInt8(random.below(256)) })
    let unknown = try replay(noise)
    #expect(unknown.code == 2 && unknown.isExit && unknown.output.isEmpty, "seed \(seed)")
    #expect(unknown.errorLines.count == 1 && unknown.errors.contains("no known format"))
    // As what it is said to be, it is read, and every line of it is damaged.
    let result = try Program.run(
      ["replay", "trace.jsonl", "-f", "json", "--from", "native"], in: folder)
    #expect(result.code == 2 && result.isExit, "seed \(seed)")
    let last = try #require(result.errorLines.last)
    #expect(
      last.hasPrefix("stillwatch: trace.jsonl: found ") && last.contains("damaged lines among"))
    #expect(result.errorLines.count <= 10, "eight samples, how many more, and why it stopped")
    #expect(try ReplayJSON(result.output).trace.exchanges == 0)
  }

  @Test(arguments: [4, 5, 6]) func mutilatedTracesAreNeverACrash(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var bytes = Data(SampleTrace.shared.lines.joined(separator: "\n").utf8)
    for _ in 0..<60 { bytes[random.below(bytes.count)] = UInt8(random.below(256)) }
    let result = try replay(bytes)
    #expect(result.code == 0 && result.isExit, "seed \(seed): \(result.errors)")
    let trace = try ReplayJSON(result.output).trace
    #expect(trace.exchanges > 2_900 && trace.damagedLines > 0, "seed \(seed)")
  }

  @Test func tooMuchDamageStopsButWhatWasReadIsReported() throws {
    var lines = SampleTrace.shared.lines
    for index in 1_000..<1_200 { lines[index] = "damage" }
    let result = try replay(Data(lines.joined(separator: "\n").utf8))
    #expect(result.code == 2 && result.isExit)
    let last = try #require(result.errorLines.last)
    #expect(last.contains("trace.jsonl: found ") && last.contains("expected at most 5%"))
    #expect(last.contains("(the first: line 1001, "))
    let trace = try ReplayJSON(result.output).trace
    #expect(trace.exchanges == 1_000 && trace.damagedLines == 53)
    try folder.write(lines: ["{\"version\":1,\"trace\":{\"damaged_share\":0.2}}"], to: "c.json")
    let borne = try Program.run(["replay", "trace.jsonl", "-c", "c.json"], in: folder)
    #expect(borne.code == 0)
    #expect(borne.errorLines.last == "stillwatch: 192 more damaged lines were skipped")
  }

  @Test func aWildTimeIsRefusedAndMakesNothingLate() throws {
    let result = try replay(
      among: Array("{\"ts\":4102444800000,\"tenant\":\"b\",\"prompt\":\"x\"}".utf8))
    #expect(result.code == 0 && result.errorLines.count == 1)
    #expect(result.errors.contains("trace.jsonl:51: byte 6: key 'ts': found a time far ahead"))
    let report = try ReplayJSON(result.output)
    #expect(report.trace.exchanges == 100 && report.trace.late == 0)
    #expect(report.tenants.map(\.tenant) == ["a"])
  }

  @Test func twentyTimesInTheFutureAreALeapAndWhatFollowsIsLate() throws {
    let leap = (0..<20).map { "{\"ts\":\(4_102_444_800_000 + $0),\"tenant\":\"b\"}" }
    let result = try replay(among: Array(leap.joined(separator: "\n").utf8))
    #expect(result.code == 0 && result.errors == "")
    let report = try ReplayJSON(result.output)
    #expect(report.trace.exchanges == 120 && report.trace.late == 50)
    #expect(report["a"]?.exchanges == 100 && report["b"]?.exchanges == 20)
  }

  @Test func aWildTimeAtTheEndIsAccepted() throws {
    let text = Self.sound.joined(separator: "\n") + "\n{\"ts\":4102444800000,\"tenant\":\"b\"}"
    let report = try ReplayJSON(replay(Data(text.utf8)).output)
    #expect(report.trace.exchanges == 101 && report.trace.damagedLines == 0)
  }
}
