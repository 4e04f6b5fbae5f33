import Foundation
import Testing

/// What must never be shown: prompts that were not asked for, and names as they are.
@Suite struct PrivacyTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func noPromptIsShownUnlessAskedFor() throws {
    var lines = SampleTrace.shared.lines
    // Lines that are damaged outside of their prompt are named without it.
    lines.insert(
      "{\"ts\":1781654400123,\"prompt\":\"\(SampleTrace.marker)\",\"tenant\":7}", at: 200)
    try folder.write(lines: lines, to: "trace.jsonl")
    for command in [
      ["replay"], ["replay", "-f", "json"], ["replay", "--top", "100"],
      ["explain", "-t", "acct_00"], ["explain", "-t", "acct_00", "-f", "json"],
      ["explain", "-t", "nobody"],
    ] {
      let result = try Program.run(command + ["trace.jsonl"], in: folder)
      #expect(result.isExit && !result.errors.isEmpty)
      #expect(!(result.text + result.errors).contains(SampleTrace.marker), "\(command)")
    }
  }

  @Test(arguments: [
    #""prompt":["MARKER"]"#, #""prompt":{"text":"MARKER"}"#, #""prompt":"a\qMARKER""#,
    #""n":-1,"prompt":"MARKER""#, #""n":{"prompt":"MARKER"}"#, #"prompt:MARKER"#,
  ])
  func aDamagedPromptIsNotQuoted(_ members: String) throws {
    let damage =
      "{\"ts\":1781654400123,\"tenant\":\"a\","
      + members.replacing("MARKER", with: "zyzzyva") + "}"
    try folder.write(lines: SampleTrace.shared.lines + [damage], to: "trace.jsonl")
    for command in [["replay"], ["explain", "-t", "acct_00"], ["convert"]] {
      let result = try Program.run(command + ["trace.jsonl", "-o", "out"], in: folder)
      #expect(result.code == 0 && result.errors.contains("trace.jsonl:3001: "))
      #expect(!result.errors.contains("zyzzyva"), "\(result.errors)")
      #expect(!result.errors.contains("zyz"), "\(result.errors)")
    }
  }

  @Test func promptsAreShownWhenAskedForAndEscaped() throws {
    var sample = SampleTrace.shared
    for index in sample.exchanges.indices {
      guard let at = sample.exchanges[index].members.firstIndex(where: { $0.key == "prompt" })
      else { continue }
      sample.exchanges[index].members[at].value =
        #""zyzzyva \u001b[2J\u202e\u0000\n\nforged: line \#(index)""#
    }
    try folder.write(sample)
    let plain = try Program.run(["explain", "trace.jsonl", "-t", "acct_03"], in: folder)
    let shown = try Program.run(
      ["explain", "trace.jsonl", "-t", "acct_03", "--show-prompts", "3"], in: folder)
    #expect(shown.code == 0 && shown.errors == "" && shown.text.hasPrefix(plain.text))
    let prompts = shown.text.dropFirst(plain.text.count)
    #expect(
      prompts.components(separatedBy: "zyzzyva \\u{1B}[2J\\u{202E}\\u{0}\\u{A}\\u{A}").count == 4)
    #expect(!shown.text.utf8.contains { $0 < 0x20 && $0 != 0x0A })
    #expect(!shown.text.unicodeScalars.contains("\u{202E}"))
    // The first shown is the first of the tenant, in the order of the file.
    let first = sample.exchanges.firstIndex { $0["tenant"] == "\"acct_03\"" } ?? -1
    #expect(prompts.contains("forged: line \(first)\n"))
  }

  @Test func aRedactedTraceHasNoPromptToShow() throws {
    try folder.write(SampleTrace.shared)
    try folder.write(Data(repeating: 7, count: 16), to: "my.key")
    _ = try Program.run(
      ["convert", "trace.jsonl", "--redact", "-k", "my.key", "-o", "red.jsonl"], in: folder)
    let shown = try Program.run(
      ["explain", "red.jsonl", "-t", "acct_00", "--show-prompts", "3"], in: folder)
    #expect(shown.code == 0 && shown.text.contains("none: the trace holds fingerprints only"))
  }

  /// Names as JSON spells them.
  private static let hostileNames = [
    #"\u001b[2J\u001b[1;1Hroot"#, #"two\nlines"#, #"\r\rovertyped"#, #"quote\"d"#, #"back\\slash"#,
    #"\u0000nul"#, #"\u007f\u0080\u009b31m"#, "\u{202E}desrever", #"\u2066isolated\u2069"#,
    "zero\u{200B}width", #"\ud83d\ude00"#, "名前は長い", "<b>&amp;</b>", "%s%n", "$(reboot)",
    "--help", "-", " ", "\u{FEFF}", "e\u{301}", "\u{E9}", "tab\\there", "…",
    String(repeating: "n", count: 256), String(repeating: "é", count: 128),
    String(repeating: #"\u0001"#, count: 256), "acct\u{E0041}", #"\u2028\u2029"#,
  ]

  @Test func hostileNamesAreHarmless() throws {
    let lines = (0..<20).flatMap { round in
      Self.hostileNames.enumerated().map { index, name in
        "{\"ts\":\(SampleTrace.startMs + round * 1_000 + index),\"tenant\":\"\(name)\"}"
      }
    }
    try folder.write(lines: lines, to: "trace.jsonl")
    let text = try Program.run(["replay", "trace.jsonl", "--top", "100"], in: folder)
    #expect(text.code == 0 && text.errors == "")
    #expect(!text.text.unicodeScalars.contains { isHostile($0) && $0 != "\n" })
    for line in text.text.split(separator: "\n") { #expect(line.unicodeScalars.count <= 110) }

    let json = try Program.run(["replay", "trace.jsonl", "-f", "json"], in: folder)
    #expect(json.code == 0 && !json.output.contains { $0 < 0x20 && $0 != 0x0A || $0 == 0x7F })
    let report = try ReplayJSON(json.output)
    #expect(report.tenants.count == Self.hostileNames.count)
    #expect(report.tenants.allSatisfy { $0.exchanges == 20 })
    for name in Self.hostileNames {
      let plain = try JSONDecoder().decode(String.self, from: Data("\"\(name)\"".utf8))
      #expect(report[plain] != nil, "\(name)")
    }
  }

  @Test func hostileNamesCanBeExplained() throws {
    for name in ["\u{1B}[2J\n\u{202E}x", "--help", "-", String(repeating: "n", count: 256)] {
      let encoded = String(decoding: try JSONEncoder().encode(name), as: UTF8.self)
      let lines = (0..<40).map { "{\"ts\":\(SampleTrace.startMs + $0),\"tenant\":\(encoded)}" }
      try folder.write(lines: lines, to: "trace.jsonl")
      let result = try Program.run(["explain", "trace.jsonl", "--tenant", name], in: folder)
      #expect(result.code == 0 && result.errors == "" && result.text.contains("40 exchanges"))
      #expect(!result.text.unicodeScalars.contains { isHostile($0) && $0 != "\n" })
    }
  }

  @Test func namesThatUnicodeCallsEqualAreDifferentTenants() throws {
    let names = ["caf\u{E9}", "cafe\u{301}"]
    let lines = (0..<60).map { index in
      "{\"ts\":\(SampleTrace.startMs + index),\"tenant\":\"\(names[index % 3 / 2])\"}"
    }
    try folder.write(lines: lines, to: "trace.jsonl")
    for (name, count) in zip(names, [40, 20]) {
      let result = try Program.run(
        ["explain", "trace.jsonl", "-t", name, "-f", "json"], in: folder)
      let tree = try JSONSerialization.jsonObject(with: result.output) as? [String: Any]
      let tenant = tree?["tenant"] as? [String: Any]
      #expect(tenant?["exchanges"] as? Int == count)
      #expect((tenant?["tenant"] as? String)?.utf8.elementsEqual(name.utf8) == true)
    }
  }

  @Test func damagedLinesAreNamedHarmlessly() throws {
    let lines =
      SampleTrace.shared.lines + [
        "\u{1B}]0;owned\u{7}", "{\"ts\":1,\"tenant\":\"\u{202E}\u{1B}[2J", "{\"ts\":\"\u{9B}31m\"}",
      ]
    try folder.write(lines: lines, to: "tr\nace\u{1B}.jsonl")
    let result = try Program.run(["replay", "tr\nace\u{1B}.jsonl"], in: folder)
    #expect(result.code == 0 && result.errorLines.count == 3)
    #expect(!result.errors.unicodeScalars.contains { isHostile($0) && $0 != "\n" })
    #expect(result.errors.contains("tr\\u{A}ace\\u{1B}.jsonl:3001: "))
  }

  /// Controls and what reorders or hides text.
  private func isHostile(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
