import Foundation
import Testing

/// The trace in `Traces`.
@Suite struct BundledTraceTests {
  private func bundled(_ name: String) throws -> Data {
    try Data(contentsOf: Package.root.appending(path: "Traces/\(name)"))
  }

  @Test func isTheOutputOfItsScenarioByteForByte() throws {
    let folder = try TemporaryFolder()
    let run = try Program.run(["simulate", "quickstart", "-q", "-o", "again.jsonl"], in: folder)
    #expect(run.code == 0)
    for (again, name) in [
      ("again.jsonl", "quickstart.jsonl"),
      ("again.registry.jsonl", "quickstart.registry.jsonl"),
    ] {
      let made = try Data(contentsOf: folder.url.appending(path: again))
      #expect(try made == bundled(name), "\(name) is not what `simulate quickstart` writes")
    }
  }

  @Test func itsReadmeNamesTheSeedOfTheScenario() throws {
    let readme = String(decoding: try bundled("README.md"), as: UTF8.self)
    let folder = try TemporaryFolder()
    let printed = try Program.run(["simulate", "quickstart", "--print"], in: folder).text
    let seed = try #require(printed.firstMatch(of: /"seed": (\d+)/)).1
    #expect(readme.contains("simulate quickstart --seed \(seed) "))
  }
}
