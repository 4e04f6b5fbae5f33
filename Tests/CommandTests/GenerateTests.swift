import Foundation
import Testing

@testable import stillwatch

/// Completions and the manual page, made from the tables of options and commands.
@Suite struct GenerateTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func generated(_ what: String) throws -> String {
    let result = try Program.run(["generate", what], in: folder)
    #expect(result.code == 0 && result.errors.isEmpty)
    return result.text
  }

  @Test(arguments: ["bash", "zsh", "fish", "man"])
  func nothingOfTheTablesIsLeftOut(_ what: String) throws {
    let text = try generated(what)
    // A hyphen is escaped in a manual page, and fish leaves dashes out.
    let plain = text.replacing("\\-", with: "-")
    for spec in CommandSpec.all {
      #expect(plain.contains(spec.name.rawValue))
      for option in OptionSpec.options(of: spec.name) {
        let spelling = what == "fish" ? "-l \(option.name.rawValue) " : "--\(option.name.rawValue)"
        #expect(plain.contains(spelling), "\(spelling)")
      }
    }
    #expect(text.hasSuffix("\n"))
  }

  @Test func anotherWordIsRefused() throws {
    let result = try Program.run(["generate", "powershell"], in: folder)
    #expect(result.code == 2 && result.output.isEmpty)
    #expect(result.errors.contains("bash, zsh, fish, man"))
  }

  /// What bash offers for a line, with the cursor at its end.
  private func completions(of line: String) throws -> Set<String> {
    try folder.write(Data(try generated("bash").utf8), to: "completion.bash")
    let words = line.split(separator: " ", omittingEmptySubsequences: false).map { "'\($0)'" }
    let script = """
      source completion.bash
      COMP_WORDS=(\(words.joined(separator: " "))); COMP_CWORD=\(words.count - 1)
      _stillwatch
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    try folder.write(Data(script.utf8), to: "try.bash")
    let result = try Program.shell("bash try.bash", in: folder)
    #expect(result.code == 0 && result.errors.isEmpty, "\(result.errors)")
    return Set(result.text.split(separator: "\n").map(String.init))
  }

  @Test func bashCompletesCommandsOptionsWordsAndFiles() throws {
    try folder.write(Data(), to: "trace.jsonl")
    #expect(try completions(of: "stillwatch re") == ["replay"])
    #expect(try completions(of: "stillwatch replay --sh") == ["--shards"])
    #expect(try completions(of: "stillwatch replay -q --format f") == ["findings"])
    #expect(try completions(of: "stillwatch describe --format ") == ["text", "json"])
    #expect(try completions(of: "stillwatch replay tra") == ["trace.jsonl"])
    #expect(try completions(of: "stillwatch replay --config tra") == ["trace.jsonl"])
    #expect(try completions(of: "stillwatch replay --top ").isEmpty)
    #expect(try completions(of: "stillwatch simulate hyd") == ["hydra"])
    #expect(try completions(of: "stillwatch generate ") == ["bash", "zsh", "fish", "man"])
    #expect(try completions(of: "stillwatch explain x --to").isEmpty)
  }

  /// No macro but those of man(7), no line that would be taken for one.
  @Test func theManualPageIsWellFormed() throws {
    let macros = ["TH", "SH", "SS", "PP", "TP", "B", "I", "br", "RS", "RE", "nf", "fi"]
    var isLiteral = false
    for line in try generated("man").split(separator: "\n", omittingEmptySubsequences: false) {
      #expect(line.unicodeScalars.allSatisfy { $0.isASCII }, "\(line)")
      guard line.hasPrefix("."), !line.hasPrefix(".\\\"") else {
        #expect(!line.hasPrefix("'"))
        continue
      }
      let macro = line.dropFirst().prefix { $0 != " " }
      #expect(macros.contains(String(macro)), "\(line)")
      if macro == "nf" || macro == "fi" {
        #expect(isLiteral == (macro == "fi"))
        isLiteral = macro == "nf"
      }
    }
    #expect(!isLiteral)
  }
}

/// What a terminal is shown, and what it is not.
@Suite struct TerminalTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(SampleTrace.shared)
  }

  /// Runs a line in a terminal of its own, and gives what it showed.
  private func shown(_ line: String) throws -> String {
    let result = try Program.shell(
      "script -qec '\(line)' /dev/null < /dev/null", in: folder)
    #expect(result.code == 0, "\(result.errors)")
    return result.text
  }

  @Test func colourIsForTerminalsThatWantIt() throws {
    let command = "stillwatch replay trace.jsonl --quiet"
    let colour = "\u{1B}["
    #expect(try shown("TERM=xterm \(command)").contains(colour))
    #expect(!(try shown("TERM=xterm NO_COLOR=1 \(command)").contains(colour)))
    #expect(!(try shown("TERM=dumb \(command)").contains(colour)))
    // An empty NO_COLOR is none.
    #expect(try shown("TERM=xterm NO_COLOR= \(command)").contains(colour))
    let piped = try Program.shell("TERM=xterm \(command) | cat", in: folder)
    #expect(!piped.text.contains(colour))
  }

  @Test func quietShowsNoProgress() throws {
    // Progress takes its line away with this.
    let clear = "\u{1B}[K"
    let line = "stillwatch replay trace.jsonl -o out.txt"
    #expect(try shown("TERM=xterm \(line)").contains(clear))
    #expect(try shown("TERM=xterm \(line) --quiet").isEmpty)
  }
}
