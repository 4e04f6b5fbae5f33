import Foundation
import SchemaChecking
import Testing

@testable import Report

/// The page and the JSON of a description.
@Suite struct DescriptionRenderingTests {
  static let schemaFile = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources/Report/description.schema.json").standardized

  private func object(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  @Test func theMixedDescriptionMatchesItsGoldenFiles() throws {
    let text = SampleDescriptions.mixed.text(options: TextOptions(width: 80))
    try GoldenFile.expect(Array(text.utf8), matches: "description-80.txt")
    try GoldenFile.expect(SampleDescriptions.mixed.json(), matches: "description.json")
  }

  @Test func theEmptyDescriptionMatchesItsGoldenFiles() throws {
    let text = SampleDescriptions.empty.text(options: TextOptions(width: 80))
    try GoldenFile.expect(Array(text.utf8), matches: "description-empty-80.txt")
    try GoldenFile.expect(SampleDescriptions.empty.json(), matches: "description-empty.json")
  }

  @Test(arguments: [72, 80, 100, 120]) func noLineIsWiderThanThePage(width: Int) async {
    let options = TextOptions(width: width)
    TextChecks.expectCalm(
      SampleDescriptions.mixed.text(options: options), width: width, "mixed")
    TextChecks.expectCalm(
      SampleDescriptions.empty.text(options: options), width: width, "empty")
    for seed in [UInt64(60), 61] {
      let description = await DescribedTrace(seed: seed, count: 900).described()
      TextChecks.expectCalm(
        description.text(options: options), width: width, "seed \(seed)")
    }
  }

  @Test func hostileNamesAreEscapedOnThePageAndReadBackFromTheJSON() throws {
    for name in SampleReports.hostileNames {
      var description = SampleDescriptions.mixed
      description.models.named[0].name = name
      let text = description.text(options: TextOptions(width: 80))
      TextChecks.expectCalm(text, width: 80, name.debugDescription)
      let models = try object(description.json())["models"] as? [String: Any]
      let named = models?["named"] as? [[String: Any]]
      let read = named?[0]["name"] as? String
      #expect(read.map { Array($0.utf8) } == Array(name.utf8), "\(name.debugDescription)")
    }
  }

  @Test func colorAddsNothingButColor() {
    let plain = SampleDescriptions.mixed.text(options: TextOptions(color: false))
    let colored = SampleDescriptions.mixed.text(options: TextOptions(color: true))
    #expect(colored != plain && TextChecks.withoutColor(colored) == plain)
  }

  @Test func theSchemaDescribesEveryKeyAndAcceptsDescriptions() async throws {
    let checker = try SchemaChecker(file: Self.schemaFile)
    #expect(checker.undescribedProperties().isEmpty)
    for description in [SampleDescriptions.mixed, SampleDescriptions.empty] {
      #expect(checker.faults(of: try object(description.json())) == [])
    }
    for seed in [UInt64(62), 63, 64] {
      let description = await DescribedTrace(seed: seed, count: 60 * Int(seed - 61)).described()
      #expect(checker.faults(of: try object(description.json())) == [], "seed \(seed)")
    }
  }

  @Test func theSchemaRefusesWhatIsNoDescription() throws {
    let checker = try SchemaChecker(file: Self.schemaFile)
    let good = String(decoding: SampleDescriptions.mixed.json(), as: UTF8.self)
    let spoilings = [
      ("\"version\":1", "\"version\":2"), ("\"late\":12", "\"late\":-1"),
      ("\"late\":12", "\"late\":12,\"more\":1"), ("\"largest_share\":", "\"largest\":"),
      ("\"cached_share\":0.37", "\"cached_share\":1.37"), ("\"p50\":", "\"median\":"),
      ("\"gamma\":0.61", "\"gamma\":null"), ("\"trend\":{\"days\":29", "\"trend\":{\"days\":-1"),
      ("\"name\":\"aurora-4\"", "\"name\":4"), ("\"intensity\":1.2}", "\"intensity\":\"1.2\"}"),
    ]
    for (from, to) in spoilings {
      let bad = good.replacing(from, with: to)
      #expect(bad != good, "\(from)")
      #expect(!checker.faults(of: try object([UInt8](bad.utf8))).isEmpty, "\(from) → \(to)")
    }
  }

  @Test func thePageAndTheJSONSayTheSame() throws {
    let text = SampleDescriptions.mixed.text(options: TextOptions(width: 120))
    for words in [
      "1,234,600 exchanges of 1,290 tenants", "4 tenants, 0.3% of all", "p90 5.1, p99 14.2",
      "Gamma 61.0%", "x 1.11 in 30 days (95% interval 1.04 to 1.19), by 29 days",
      "2.3M (± 0.2%) with p50 2, p95 21 requests", "12.3% (12.0% to 12.6%) of them",
      "<0.1% of 1.1M (± 0.1%) different prompts", "\\u{1B}[31mred 8.1%", "others 2.0%",
      "region           unknown 100.0%",
      "cached 37.0% of input tokens, reasoning unknown",
      "seed                  2.8%    81.0%    16.2%",
    ] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test func figuresAreShortAndNeverZeroUnlessTheyAre() {
    let cases: [(Double, String)] = [
      (0, "0"), (0.000_04, "<0.0001"), (0.000_123_4, "0.00012"), (0.012_34, "0.0123"),
      (1.005, "1.01"), (49.96, "50"), (999.4, "999"), (999.6, "1.0k"), (99_950, "100k"),
      (1e18, "1,000,000T"), (.infinity, "–"),
    ]
    for (value, text) in cases { #expect(FigureText.figure(value) == text) }
    let shares: [(Double, String)] = [
      (0, "0.0%"), (0.000_01, "<0.1%"), (0.5, "50.0%"),
      (0.999_9, ">99.9%"), (1, "100.0%"),
    ]
    for (share, text) in shares { #expect(FigureText.percent(share) == text) }
  }
}
