import Foundation
import Testing

@testable import stillwatch

/// Every example of the help runs as it stands there.
@Suite struct HelpExampleTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      at: folder.url.appending(path: "Traces"),
      withDestinationURL: Package.root.appending(path: "Traces"))
  }

  /// The lines of a help text that are there to be typed.
  private func examples(_ help: String) -> [String] {
    help.split(separator: "\n").filter {
      $0.hasPrefix("  stillwatch ") || $0.hasPrefix("  head ")
    }.map { String($0.dropFirst(2)) }
  }

  @Test(arguments: CommandName.allCases.map(\.rawValue))
  func everyExampleOfACommandRuns(_ command: String) throws {
    let lines = examples(try Program.run([command, "--help"], in: folder).text)
    #expect(lines.count >= 2)
    for line in lines {
      let result = try Program.shell(
        line, in: folder, programs: Program.releaseFolder ?? Program.folder)
      #expect(result.code == 0, "\(line): \(result.errors)")
    }
    guard command == "tune" else { return }
    // What was learned from simulated traffic is worth looking at.
    #expect(try folder.text("my.json").matches(of: /"on": true/).count >= 5)
  }

  @Test func theLongHelpRepeatsTheExamplesOfTheCommands() throws {
    let all = examples(try Program.run(["--help"], in: folder).text)
    for command in CommandName.allCases.map(\.rawValue) {
      let own = examples(try Program.run([command, "--help"], in: folder).text)
      #expect(!own.isEmpty && own.allSatisfy { all.contains($0) })
    }
  }

  @Test func theFirstCommandOfTheShortHelpRuns() throws {
    let help = try Program.run(["-h"], in: folder).text
    let line = try #require(help.firstMatch(of: /Start with: (stillwatch .*)/)).1
    #expect(try Program.shell(String(line), in: folder).code == 0)
  }

  @Test func theExampleOfAUsageErrorRuns() throws {
    let error = try Program.run(["replay"], in: folder).errors
    let line = try #require(error.firstMatch(of: /try `(.*)`/)).1
    #expect(try Program.shell(String(line), in: folder).code == 0)
  }
}
