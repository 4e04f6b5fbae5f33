import Foundation
import PageChecking
import Testing

/// Pages as the program writes them.
@Suite struct PageTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The page, which keeps all rules but for the hashes, that other tests check.
  private func page(_ result: CommandResult) throws -> PageTree {
    #expect(result.code == 0, "\(result.errors)")
    let tree = try PageTree(Array(result.output))
    let policy = tree.root.all.first { $0["http-equiv"] != nil }?["content"] ?? ""
    var hashes = policy.matches(of: #/'sha256-([^']*)'/#).map { String($0.1) }[...]
    #expect(tree.faults { _ in hashes.popFirst() ?? "" } == [])
    return tree
  }

  @Test func aReplayAndAnEvaluationAreWrittenAsPages() throws {
    try folder.write(SampleTrace.shared)
    let replay = try Program.run(["replay", "trace.jsonl", "-f", "html"], in: folder)
    let text = try page(replay).root.text
    #expect(text.contains("trace.jsonl") && text.contains("Configuration: as shipped."))
    #expect(text.contains("acct_00"))
    #expect(
      try Program.run(["replay", "trace.jsonl", "-f", "html", "--shards", "5"], in: folder).output
        == replay.output)
    let filed = try Program.run(
      ["replay", "trace.jsonl", "-f", "html", "-o", "page.html"], in: folder)
    #expect(filed.output.isEmpty)
    #expect(try folder.data("page.html") == replay.output)
    let quickstart = Package.root.appending(path: "Traces/quickstart.jsonl").path
    let evaluation = try page(
      Program.run(["evaluate", quickstart, "-f", "html", "--resamples", "40"], in: folder))
    #expect(evaluation.root.text.contains("cannot be resolved by these traces"))
    #expect(evaluation.root.text.contains("Harvest against false positives"))
  }

  @Test(arguments: ["describe", "explain"])
  func otherCommandsRefuseThePage(_ command: String) throws {
    try folder.write(SampleTrace.shared)
    let result = try Program.run(
      [command, "trace.jsonl", "-f", "html"] + (command == "explain" ? ["-t", "acct_00"] : []),
      in: folder)
    #expect(result.code == 2 && result.output.isEmpty)
    #expect(result.errorLines == ["stillwatch: `-f` is `html`; expected text, json"])
    #expect(try Program.run([command, "-h"], in: folder).text.contains("--format text|json\n"))
    #expect(try Program.run(["replay", "-h"], in: folder).text.contains("html"))
  }

  /// Bytes that are no text, names that are markup, in every field that a page may show.
  @Test func whateverATraceHoldsStaysText() throws {
    let hostile = [
      Array("\"><script>alert(1)</script>".utf8), Array("</style><b>".utf8), Array("]]><!--".utf8),
      [0xFF, 0xC0, 0x80, 0xED, 0xA0, 0x80], Array("a\u{202E}b".utf8), Array("javascript:x".utf8),
    ]
    var trace: [UInt8] = []
    var registry: [UInt8] = []
    func quoted(_ bytes: [UInt8]) -> [UInt8] {
      [0x22] + bytes.flatMap { $0 == 0x22 || $0 == 0x5C ? [0x5C, $0] : [$0] } + [0x22]
    }
    for (number, name) in hostile.enumerated() {
      let text = quoted(name)
      // Lines that are no UTF-8 are damaged, and a trace of many is refused.
      let isText = String(validating: name, as: UTF8.self) != nil
      for exchange in 0..<(isText ? 40 : 2) {
        let tsMs = 1_781_654_400_000 + exchange * 600_000 + number
        trace += Array("{\"ts\":\(tsMs),\"output_tokens\":90,\"tenant\":".utf8) + text
        for key in ["model", "region", "ip", "agent", "conversation", "finish", "prompt"] {
          trace += Array(",\"\(key)\":".utf8) + text
        }
        trace += Array("}\n".utf8)
      }
      // A registry is the provider's own: it must be UTF-8.
      guard isText else { continue }
      registry += Array("{\"kind\":\"tenant\",\"tenant\":".utf8) + text
      for key in ["domicile", "organization", "payment"] {
        registry += Array(",\"\(key)\":".utf8) + text
      }
      registry += Array("}\n{\"kind\":\"model\",\"model\":".utf8) + text
      registry += Array(",\"provider\":".utf8) + text
      registry += Array("}\n{\"kind\":\"event\",\"at\":1781654500000,\"event\":".utf8) + text
      registry += Array(",\"tenant\":".utf8) + text + Array("}\n".utf8)
    }
    let file = "<img src=x onerror=alert(1)>.jsonl"
    try folder.write(Data(trace), to: file)
    try folder.write(Data(registry), to: "<img src=x onerror=alert(1)>.registry.jsonl")
    let root = try page(Program.run(["replay", file, "-f", "html"], in: folder)).root
    #expect(root.text.contains("2, skipped: their exchanges are in no figure"))
    let damage = root.all.filter { $0.name == "li" }.map(\.text)
    #expect(damage.contains { $0.hasPrefix("\(file):") })
    let names = root.all.filter { $0.name == "bdi" }.map(\.text)
    for shown in [file, "\"><script>alert(1)</script>", "a\\u{202E}b"] {
      #expect(names.contains(shown), "\(shown)")
    }
  }
}
