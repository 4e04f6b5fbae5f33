import PageChecking
import Report
import Testing
import Trace

@testable import Evaluation

@Suite struct EvaluationPageTests {
  /// What the page is made of when all names are harmless.
  private static let plainSkeleton = Task {
    let plain = try await report([("x", trace(named: "x"))])
    return try PageTree(plain.html(configuration: "x")).root.skeleton
  }

  private static func report(
    _ traces: [(name: String, trace: TestTrace)], baselines: Bool = false
  ) async throws -> EvaluationReport {
    var labelled: [LabelledTrace] = []
    for (name, trace) in traces { labelled.append(try await trace.read(name: name)) }
    let evaluated = try EvaluationCase(labelled)
    return EvaluationReport(
      of: evaluated, thresholds: try ReplayConfiguration.shipped().score.thresholds,
      budgets: [FalsePositiveBudget(rate: 0.4), FalsePositiveBudget(rate: 0.001)],
      baselines: baselines
        ? [DetectorHistories.random(evaluated, seed: 1, name: "lots")] : [],
      Resampling(resamples: 40))
  }

  private func tree(_ bytes: [UInt8]) throws -> PageTree {
    let tree = try PageTree(bytes)
    // The policy's hashes are checked where the style and the script are written.
    let policy = tree.root.all.first { $0["http-equiv"] != nil }?["content"] ?? ""
    let hashes = policy.matches(of: #/'sha256-([^']*)'/#).map { String($0.1) }
    var rest = hashes[...]
    #expect(tree.faults { _ in rest.popFirst() ?? "" } == [])
    return tree
  }

  @Test func everyEvaluationIsAPageThatKeepsTheRules() async throws {
    for seed in 0..<4 as Range<UInt64> {
      let traces = (0...seed % 2).map { ("trace\($0)", TestTrace.random(seed: seed + $0)) }
      let report = try await Self.report(traces, baselines: seed > 1)
      let bytes = report.html()
      let text = try tree(bytes).root.text
      #expect(report.html() == bytes)
      for sentence in [
        "Harvest@FPR at 40%/30d", "Coin flip", "exact for counts of flags",
        "A threshold is tried on the very traces that it is judged by",
      ] {
        #expect(text.contains(sentence), "\(sentence)")
      }
      let unresolved = !report.detector.points[0].isResolved
      #expect(text.contains("cannot be resolved by these traces") == unresolved)
      #expect(text.contains("* These traces cannot resolve the budget"))
      #expect(text.contains("Without --baselines") == (seed <= 1))
    }
  }

  /// Names with a quote or a backslash, as a line of JSON has them.
  private static func quoted(_ text: String) -> String {
    var quoted = ""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" || scalar.value < 0x20 {
        let hex = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      } else {
        quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted
  }

  /// A small labelled trace whose every name begins with that.
  private static func trace(named prefix: String) -> TestTrace {
    func name(_ text: String) -> String { quoted(prefix + text) }
    var trace = TestTrace()
    for account in 0..<4 {
      for number in 0..<40 {
        trace.add(
          name("a\(account)"), atDay: Double(number) / 10, campaign: account == 0 ? name("c") : nil,
          ",\"model\":\"\(name("m"))\",\"region\":\"\(name("r"))\"")
      }
      let truth =
        account == 0
        ? "\"archetype\":\"\(name("k"))\",\"campaign\":\"\(name("c"))\""
        : "\"archetype\":\"\(name("k"))\",\"corpus\":\"\(name("p"))\""
      trace.registry.append(
        "{\"kind\":\"tenant\",\"tenant\":\"\(name("a\(account)"))\",\"segment\":\"business\","
          + "\"domicile\":\"\(name("d"))\",\"truth\":{\(truth)}}")
    }
    trace.registry.append(
      "{\"kind\":\"campaign\",\"campaign\":\"\(name("c"))\",\"family\":\"\(name("f"))\","
        + "\"accounts\":1,\"evasion\":[\"\(name("e"))\"],\"strength\":{\"\(name("e"))\":0.5}}")
    return trace
  }

  @Test(arguments: PageTree.hostileNames.filter { $0.utf8.count < 100 })
  func noNameBecomesMarkup(_ hostile: String) async throws {
    let bad = try await Self.report([(hostile, Self.trace(named: hostile))])
    let page = try tree(bad.html(configuration: hostile))
    #expect(page.root.skeleton == (try await Self.plainSkeleton.value))
    let names = page.root.all.filter { $0.name == "bdi" }.map(\.text)
    for name in ["", "c", "f", "e", "k", "d", "r"] {
      let shown = EscapedText(hostile + name).description
      #expect(names.contains { $0.hasPrefix(shown) }, "\(name): \(shown)")
    }
  }
}
