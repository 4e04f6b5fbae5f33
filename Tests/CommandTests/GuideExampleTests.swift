import Foundation
import Testing

/// Every command that the README and the guides tell a reader to type runs, in the order in which it
/// stands there, in a folder that holds only `Traces`.
@Suite struct GuideExampleTests {
  /// A page and what it tells to type.
  struct Page: CustomTestStringConvertible, Sendable {
    let file: String
    let lines: [String]
    var testDescription: String { file }
  }

  static let pages: [Page] = {
    let sources = Package.root.appending(path: "Sources")
    let found = FileManager.default.enumerator(atPath: sources.path)?.allObjects as? [String] ?? []
    let guides = found.filter { $0.hasSuffix(".md") }.sorted().map { "Sources/\($0)" }
    return (["README.md"] + guides).map { file in
      let url = Package.root.appending(path: file)
      let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
      return Page(file: file, lines: commands(in: text))
    }
  }()

  /// The lines of blocks of shell, lines that go on joined, comments at their ends taken off.
  private static func commands(in text: String) -> [String] {
    var lines: [String] = []
    var isShell = false
    var isContinued = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isShell = line == "```sh"
        continue
      }
      guard isShell, !line.isEmpty, !line.hasPrefix("#") else { continue }
      let command = line.firstRange(of: "  #").map { line[..<$0.lowerBound] } ?? line
      let isLast = !command.hasSuffix("\\")
      let part = isLast ? String(command) : String(command.dropLast())
      if isContinued { lines[lines.count - 1] += part } else { lines.append(part) }
      isContinued = !isLast
    }
    return lines
  }

  /// A tuner of a debug build takes minutes.
  private static let mostSeconds = 600.0

  /// What is not run here: building and testing itself, scripts that need more than the program and
  /// take many minutes, and commands about files that the reader has and this folder has not.
  private static func isForReadersAlone(_ line: String) -> Bool {
    ["swift ", "python3 ", "Tests/", "Benchmarks/"].contains { line.hasPrefix($0) }
      || line.contains("…") || line.contains("YOUR")
  }

  @Test(arguments: pages.filter { !$0.lines.isEmpty })
  func everyExampleRuns(_ page: Page) throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      at: folder.url.appending(path: "Traces"),
      withDestinationURL: Package.root.appending(path: "Traces"))
    for line in page.lines where !Self.isForReadersAlone(line) {
      let result = try Program.shell(
        line, in: folder, programs: Program.releaseFolder ?? Program.folder,
        seconds: Self.mostSeconds)
      #expect(result.code == 0, "\(page.file): \(line): \(result.errors)")
    }
  }

  @Test func thereAreExamplesToRun() {
    let run = Self.pages.flatMap(\.lines).filter { !Self.isForReadersAlone($0) }
    #expect(run.count >= 20)
    #expect(run.allSatisfy { $0.hasPrefix("stillwatch ") || $0.hasPrefix("head ") }, "\(run)")
  }
}
