import Report
import Trace

/// A mistake in how the program was called.
struct UsageError: Error {
  let message: String
}

/// What the command line asks for.
struct BenchmarkOptions {
  private(set) var wantsHelp = false
  private(set) var wantsList = false
  private(set) var isSmall = false
  private(set) var isJSON = false
  private(set) var filter = ""
  private(set) var repetitions: Int?
  private(set) var outputPath: String?
  private(set) var comparedPath: String?
  private(set) var dataFolder: String?

  /// More would take hours.
  static let mostRepetitions = 1_000
  /// An odd number, so that the median is one of the results.
  static let usualRepetitions = 7
  static let smallRepetitions = 3

  /// One option: the table drives the parser and the help.
  private struct Option: Sendable {
    var names: [String]
    /// What its value is called; `nil`: it has none.
    var value: String?
    var help: String
    var take: @Sendable (inout BenchmarkOptions, String) throws(UsageError) -> Void
  }

  private static let table: [Option] = [
    Option(names: ["--list"], help: "Names of the subjects, and nothing else.") { options, _ in
      options.wantsList = true
    },
    Option(names: ["--filter"], value: "TEXT", help: "Only subjects whose name contains TEXT.") {
      $0.filter = $1
    },
    Option(
      names: ["--repetitions"], value: "N",
      help: "Results per subject, 1 to \(mostRepetitions); "
        + "\(usualRepetitions) unless said, small \(smallRepetitions)."
    ) { options, text throws(UsageError) in
      guard let number = Int(text), (1...mostRepetitions).contains(number) else {
        throw UsageError(
          message: "`--repetitions` is `\(text)`, expected a number from 1 to \(mostRepetitions)")
      }
      options.repetitions = number
    },
    Option(names: ["--small"], help: "Check all answers on little work, judge no time.") {
      options, _ in
      options.isSmall = true
    },
    Option(names: ["--json"], help: "JSON instead of a table.") { options, _ in
      options.isJSON = true
    },
    Option(
      names: ["--compare"], value: "FILE",
      help: "Ratios to an earlier run that `--json` saved in FILE."
    ) { $0.comparedPath = $1 },
    Option(
      names: ["--write-data"], value: "DIR",
      help: "First write the data that peers are asked about into DIR."
    ) { $0.dataFolder = $1 },
    Option(names: ["-o"], value: "FILE", help: "Write to FILE instead of standard output.") {
      $0.outputPath = $1
    },
    Option(names: ["-h", "--help"], help: "This text.") { options, _ in options.wantsHelp = true },
  ]

  /// Reads the arguments behind the program's name: `--name value` or `--name=value`.
  init(_ arguments: [String]) throws(UsageError) {
    var rest = arguments[...]
    while let word = rest.popFirst() {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let isJoined = word.hasPrefix("--") && parts.count == 2
      let name = isJoined ? String(parts[0]) : word
      guard let option = Self.table.first(where: { $0.names.contains(name) }) else {
        throw Self.unknown(name)
      }
      guard let valueName = option.value else {
        guard !isJoined else { throw UsageError(message: "`\(name)` has no value") }
        try option.take(&self, "")
        continue
      }
      guard let value = isJoined ? String(parts[1]) : rest.popFirst() else {
        throw UsageError(message: "`\(name)` needs a value: `\(name) \(valueName)`")
      }
      try option.take(&self, value)
    }
  }

  private static func unknown(_ word: String) -> UsageError {
    let hint =
      NearMiss.closest(to: word, among: table.flatMap(\.names)).map { "did you mean `\($0)`?" }
      ?? "see `stillwatch-bench --help`"
    return UsageError(message: "unknown argument `\(word)`; \(hint)")
  }

  /// The help text.
  static var help: String {
    var text = """
      usage: stillwatch-bench [options]

      Measures Stillwatch's parts and whole, and checks that what was measured is right.


      """
    for option in table {
      let name = option.names.joined(separator: ", ") + (option.value.map { " " + $0 } ?? "")
      text += "  " + name + String(repeating: " ", count: max(1, 22 - name.utf8.count))
      text += option.help + "\n"
    }
    return text + """

      Exit code: 0 done, 1 a wrong answer, 2 a usage error or a failure of the system.
      Build with `-c release`: times of a debug build mean nothing.

      """
  }
}
