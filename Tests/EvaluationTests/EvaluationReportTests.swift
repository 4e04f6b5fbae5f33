import Foundation
import Report
import SchemaChecking
import Testing
import Trace

@testable import Evaluation

@Suite struct EvaluationReportTests {
  static let schemaFile = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources/Evaluation/evaluation.schema.json").standardized

  private func report(
    _ traces: [TestTrace], hasBaselines: Bool = true
  ) async throws -> EvaluationReport {
    var labelled: [LabelledTrace] = []
    for trace in traces { labelled.append(try await trace.read()) }
    let evaluated = try EvaluationCase(labelled)
    let baselines = [
      DetectorHistories.random(evaluated, seed: 1, name: "lots"),
      DetectorHistories.random(evaluated, seed: 2, groups: 2, name: "better", bonus: 3),
    ]
    return EvaluationReport(
      of: evaluated, thresholds: try ReplayConfiguration.shipped().score.thresholds,
      budgets: [FalsePositiveBudget(rate: 0.4), FalsePositiveBudget(rate: 0.001)],
      baselines: hasBaselines ? baselines : [], Resampling(resamples: 40))
  }

  private func object(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  @Test func theJSONKeepsItsContract() async throws {
    let checker = try SchemaChecker(file: Self.schemaFile)
    #expect(checker.undescribedProperties().isEmpty)
    for seeds in [[0], [1, 2]] as [[UInt64]] {
      let report = try await report(seeds.map(TestTrace.random))
      let root = try object(report.json())
      #expect(checker.faults(of: root) == [])
      #expect((root["detectors"] as? [Any])?.count == 3)
      #expect((root["gains"] as? [Any])?.count == 2)
      #expect(report.json() == report.json())
    }
    let plain = try await report([.random(seed: 0)], hasBaselines: false)
    #expect(checker.faults(of: try object(plain.json())) == [])
  }

  @Test func theSchemaRefusesWhatIsNoEvaluation() async throws {
    let checker = try SchemaChecker(file: Self.schemaFile)
    let good = String(decoding: try await report([.random(seed: 0)]).json(), as: UTF8.self)
    for (from, to) in [
      ("\"version\":1", "\"version\":2"), ("\"resolved\":false", "\"resolved\":\"no\""),
      ("\"rate\":", "\"ratio\":"), ("\"verdict\":\"act\"", "\"verdict\":\"jail\""),
      ("\"seed\":1", "\"seed\":-1"), ("\"seed\":1", "\"seed\":1,\"more\":1"),
      ("\"label\":\"benign\"", "\"label\":\"good\""), ("\"marks\":[", "\"marks\":[1,"),
    ] {
      let bad = good.replacing(from, with: to)
      #expect(bad != good, "\(from)")
      #expect(!checker.faults(of: try object(Array(bad.utf8))).isEmpty, "\(from) → \(to)")
    }
  }

  /// What stands in the JSON is what the types say, at least to 1e-11.
  @Test func figuresReadBackAsTheyWere() async throws {
    let report = try await report([.random(seed: 3)])
    let root = try object(report.json())
    let detectors = try #require(root["detectors"] as? [[String: Any]])
    let ranking = try #require(detectors[0]["ranking"] as? [String: Any])
    let auc = try #require((ranking["auc"] as? [String: Any])?["value"] as? Double)
    #expect(abs(auc - report.detector.ranking.auc.value) < 1e-11)
    let points = try #require(detectors[0]["points"] as? [[String: Any]])
    let benign = try #require(points[0]["benign"] as? [String: Any])
    let rate = try #require(benign["rate"] as? Double)
    #expect(abs(rate - report.detector.points[0].assessment.benign.rate) < 1e-11)
    #expect(points.map { $0["resolved"] as? Bool } == report.detector.points.map(\.isResolved))
  }

  @Test(arguments: [72, 100, 120]) func thePageIsCalm(width: Int) async throws {
    var trace = TestTrace.random(seed: 4)
    let name = #"\u001b[31m\u202eevil\n"#
    for index in 0..<30 {
      trace.add(name, atDay: Double(index) / 4, campaign: "\\u0007\\u001b]0;x")
    }
    trace.exchanges.sort()
    let report = try await report([trace])
    let text = report.text(options: TextOptions(width: width))
    for scalar in text.unicodeScalars where scalar != "\n" {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator:
        Issue.record("\(scalar.value) in the page")
      default: break
      }
    }
    #expect(text.hasSuffix("\n"))
    for line in text.split(separator: "\n") {
      #expect(line.last != " ", "\(line)")
      #expect(DisplayWidth.columns(String(line)) <= width, "\(line)")
    }
    #expect(text.contains("Harvest@FPR at 40%/30d"))
    #expect(text.contains("CANNOT BE RESOLVED") == !report.detector.points[0].isResolved)
    #expect(text.contains("0.1%/30d cannot be resolved: upper bound"))
    let colored = report.text(options: TextOptions(width: width, color: true))
    #expect(colored.replacing(#/\u{1B}\[[0-9;]*m/#, with: "") == text)
  }

  /// Pooled figures do not depend on the order of the traces; names and draws may.
  @Test func theOrderOfTracesMattersToNoFigure() async throws {
    let a = TestTrace.random(seed: 5)
    let b = TestTrace.random(seed: 6)
    let one = try await report([a, b], hasBaselines: false)
    let other = try await report([b, a], hasBaselines: false)
    #expect(one.detector.ranking.auc.value == other.detector.ranking.auc.value)
    #expect(
      one.detector.ranking.averagePrecision.value == other.detector.ranking.averagePrecision.value)
    #expect(one.detector.ranking.points == other.detector.ranking.points)
    for (x, y) in zip(one.detector.points, other.detector.points) {
      #expect(x.assessment.threshold == y.assessment.threshold)
      #expect(x.assessment.benign.flagged == y.assessment.benign.flagged)
      #expect(abs(x.assessment.benign.tenantDays - y.assessment.benign.tenantDays) < 1e-9)
      #expect(x.assessment.summary == y.assessment.summary)
    }
    #expect(one.count(.positive) == other.count(.positive))
    #expect(one.breakdown.evasions.map(\.name) == other.breakdown.evasions.map(\.name))
  }

  /// A tenth of a bit is nobody's shift by chance, two bits that were put there are found.
  @Test func aShiftThatIsThereIsFound() async throws {
    let evaluated = try EvaluationCase([try await TestTrace.random(seed: 7).read()])
    func shift(_ bits: Double) throws -> SegmentShift {
      var random = TestRandom(seed: 7)
      let own = evaluated.accounts.map { account in
        var history = ScoreHistory()
        let noise = Double(random.below(100)) / 100
        let shift = account.segment == .business ? bits : 0
        history.offer(tsMs: account.firstMs, score: noise + shift)
        return history
      }
      let histories = DetectorHistories(name: "x", formula: "", grid: .reached, own: own)
      let all = SegmentShift.all(histories, in: evaluated, Resampling(resamples: 200))
      return try #require(all.first { $0.segment == .business })
    }
    let (none, some) = (try shift(0), try shift(2))
    let before = try #require(none.shift)
    let after = try #require(some.shift)
    #expect(abs(after - before - 2) < 1e-9)
    #expect(try #require(some.interval).low > 1)
    #expect(try #require(none.interval).low < 0.5)
  }
}
