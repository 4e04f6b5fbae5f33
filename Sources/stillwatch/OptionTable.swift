import Detector
import Evaluation
import Formats
import Report
import Traffic

/// The options of the program.
enum OptionName: String, CaseIterable, Sendable {
  case config
  case corpus
  case days
  case epoch
  case failOn = "fail-on"
  case falsePositives = "false-positives"
  case holdout
  case sweep
  case baselines
  case format
  case from
  case keyFile = "key-file"
  case list
  case map
  case output
  case print
  case provider
  case printConfig = "print-config"
  case quiet
  case redact
  case registry
  case resamples
  case scale
  case seed
  case shards
  case showPrompts = "show-prompts"
  case tenant
  case to
  case top
  case view
  case help
  case version
}

/// From where a report is seen.
enum Viewpoint: String, CaseIterable, Sendable {
  /// Everything, and harvest told by provider of the model: what a reseller looks at.
  case providers
  /// One provider's models alone, tenants under pseudonyms: what it may be handed.
  case owner
}

/// What may stand behind an option.
enum OptionValue: Sendable {
  /// Nothing: the option is a switch.
  case none
  /// Any text, such as a file.
  case text(placeholder: String)
  /// Any texts, up to the next option; the option may also be given again.
  case texts(placeholder: String)
  /// A whole number in a range.
  case number(placeholder: String, range: ClosedRange<Int>)
  /// A number in a range, decimals allowed.
  case decimal(placeholder: String, range: ClosedRange<Double>)
  /// One of these words.
  case choice([String])

  /// As the usage line shows it.
  var placeholder: String? {
    switch self {
    case .none: nil
    case .text(let placeholder), .texts(let placeholder), .number(let placeholder, _),
      .decimal(let placeholder, _):
      placeholder
    // A long list of words stands in the guides.
    case .choice(let words): words.count > 6 ? "NAME" : words.joined(separator: "|")
    }
  }
}

/// One option: everything that the parser and the help know of it.
struct OptionSpec: Sendable {
  let name: OptionName
  let short: Character?
  let value: OptionValue
  let commands: [CommandName]
  /// One line for `-h`.
  let summary: String
  /// More for `--help`; may be empty.
  let details: String
  /// Words that only one command takes besides those of ``value``.
  var ownWords: [CommandName: [String]] = [:]

  /// What may stand behind the option of a command.
  func value(of command: CommandName?) -> OptionValue {
    guard case .choice(let words) = value, let command, let own = ownWords[command] else {
      return value
    }
    return .choice(words + own)
  }

  /// More workers than this have nothing to do: a trace has 64 logical partitions.
  static let mostShards = 64
  /// No terminal shows more rows than this, and `--format json` is never trimmed.
  static let mostRows = 100_000
  /// Prompts are read by a person.
  static let mostPrompts = 1_000

  static let all: [OptionSpec] =
    simulation + evaluation + foreignLogs + [
      OptionSpec(
        name: .config, short: "c", value: .text(placeholder: "FILE"),
        commands: [.describe, .replay, .explain, .evaluate, .tune],
        summary: "configuration: calibrations, thresholds, limits (JSON)",
        details: "What the file does not say stays as shipped; see --print-config."),
      OptionSpec(
        name: .format, short: "f", value: .choice(["text", "json"]),
        commands: [.describe, .replay, .explain, .evaluate],
        summary: "text for a terminal (the default) or JSON for a program",
        details: """
          html is one page for a browser, which needs nothing else. replay: findings are flagged \
          tenants as OCSF Detection Findings, one a line.
          """,
        ownWords: [.replay: ["html", "findings"], .evaluate: ["html"]]),
      OptionSpec(
        name: .output, short: "o", value: .text(placeholder: "FILE"),
        commands: [.simulate, .describe, .replay, .explain, .evaluate, .tune, .convert],
        summary: "write there instead of to standard output",
        details: "The file appears when it is complete, or not at all."),
      OptionSpec(
        name: .tenant, short: "t", value: .text(placeholder: "ID"),
        commands: [.describe, .replay, .explain, .convert],
        summary: "tenant to explain, or of a log that names none",
        details: "Such a log is else of one tenant with the name of its file, without the ending."),
      OptionSpec(
        name: .showPrompts, short: nil, value: .number(placeholder: "N", range: 1...mostPrompts),
        commands: [.explain],
        summary: "show N of the tenant's prompts, spread over its time",
        details: "Without this option no report holds prompt text."),
      OptionSpec(
        name: .top, short: "n", value: .number(placeholder: "N", range: 0...mostRows),
        commands: [.replay],
        summary: "rows of the table (10)", details: "JSON always has every tenant."),
      OptionSpec(
        name: .failOn, short: nil, value: .choice(["watch", "review", "act"]), commands: [.replay],
        summary: "exit with 1 if a tenant ever reached that verdict",
        details: "Whatever became of it since: a verdict can fall again."),
      OptionSpec(
        name: .view, short: nil, value: .choice(Viewpoint.allCases.map(\.rawValue)),
        commands: [.replay],
        summary: "harvest told by provider; or only what one owner of models may see",
        details: """
          owner: only exchanges with the models of --provider are read, names of tenants are \
          pseudonyms under --key-file, and no policy of the configuration applies.
          """),
      OptionSpec(
        name: .provider, short: nil, value: .text(placeholder: "NAME"), commands: [.replay],
        summary: "the owner of models of --view owner, as the registry names it", details: ""),
      OptionSpec(
        name: .to, short: nil, value: .choice(TraceForm.allCases.map(\.rawValue)),
        commands: [.simulate, .convert],
        summary: "form of the trace: JSON Lines, an Arrow file or an Arrow stream",
        details: "Without this option the name of the output says it: .jsonl, .arrow or .arrows."),
      OptionSpec(
        name: .redact, short: nil, value: .none, commands: [.convert],
        summary: "replace prompts by fingerprints; needs --key-file", details: ""),
      OptionSpec(
        name: .registry, short: "r", value: .text(placeholder: "FILE"),
        commands: [.describe, .replay, .explain, .evaluate, .tune, .convert],
        summary: "registry to read instead of the one beside the trace", details: ""),
      OptionSpec(
        name: .keyFile, short: "k", value: .text(placeholder: "FILE"),
        commands: [.describe, .replay, .explain, .evaluate, .tune, .convert],
        summary: "secret key of the fingerprints, at least 16 bytes",
        details: """
          Needed to replay text together with a trace that was redacted under the same key. Without \
          it a fixed, public key is used.
          """),
      OptionSpec(
        name: .shards, short: nil, value: .number(placeholder: "N", range: 1...mostShards),
        commands: [.replay, .explain, .evaluate, .tune],
        summary: "workers that share the tenants (1)", details: "Any number gives the same report."),
      OptionSpec(
        name: .printConfig, short: nil, value: .none, commands: [.replay],
        summary: "print the configuration in force and exit",
        details: "With --config: checks that file and prints it."),
      OptionSpec(
        name: .quiet, short: "q", value: .none, commands: CommandName.allCases,
        summary: "no progress and no notes on standard error", details: ""),
      OptionSpec(
        name: .help, short: "h", value: .none, commands: CommandName.allCases,
        summary: "-h: this, in short; --help: everything, with examples", details: ""),
      OptionSpec(
        name: .version, short: "V", value: .none, commands: CommandName.allCases,
        summary: "print the version and exit", details: ""),
    ]

  /// The options of `simulate`.
  private static let simulation: [OptionSpec] = [
    OptionSpec(
      name: .seed, short: "s",
      value: .number(placeholder: "N", range: 0...Int(Scenario.greatestSeed)),
      commands: [.simulate, .evaluate, .tune],
      summary: "seed instead of the scenario's, or of the resamples (1)",
      details: "The same input and seed give the same bytes on every machine."),
    OptionSpec(
      name: .days, short: "d",
      value: .decimal(placeholder: "D", range: Scenario.dayLimits), commands: [.simulate],
      summary: "length of the span in days",
      details: "Campaigns and releases keep their place in the span, rates stay as they are."),
    OptionSpec(
      name: .scale, short: nil,
      value: .decimal(placeholder: "S", range: Scenario.scaleLimits), commands: [.simulate],
      summary: "S times as many tenants and campaigns", details: ""),
    OptionSpec(
      name: .corpus, short: nil, value: .text(placeholder: "DIR"), commands: [.simulate],
      summary: "your own prompts instead of made-up ones",
      details: """
        JSON Lines with `prompt` and, if you like, `response`, in DIR/benign/ and DIR/harvest/. \
        Follow-up turns stay made up.
        """),
    OptionSpec(
      name: .list, short: "l", value: .none, commands: [.simulate],
      summary: "list the scenarios that come with the program", details: ""),
    OptionSpec(
      name: .print, short: "p", value: .none, commands: [.simulate],
      summary: "print the scenario as JSON, to change and give back as a file", details: ""),
  ]

  /// The options for logs of others.
  private static let foreignLogs: [OptionSpec] = [
    OptionSpec(
      name: .from, short: nil, value: .choice(LogFormat.allCases.map(\.rawValue)),
      commands: traceReaders,
      summary: "format of the log, where its content does not tell",
      details: "One of \(LogFormat.allCases.map(\.rawValue).joined(separator: ", "))."),
    OptionSpec(
      name: .map, short: nil, value: .text(placeholder: "ts=X,…"), commands: traceReaders,
      summary: "which names in a log are which of our fields",
      details: """
        Columns of a CSV or keys of JSON objects, dots lead into objects within: \
        ts=when,tenant=customer,output_tokens=usage.out. In a known format it adds to \
        what the format says. Behind the name of ts may stand its unit: ts=start:ms.
        """),
    OptionSpec(
      name: .epoch, short: nil, value: .text(placeholder: "TIME"), commands: traceReaders,
      summary: "where relative times begin (2001-01-01T00:00:00Z)",
      details: """
        RFC 3339. What needs the true time (hour of day, releases, age of accounts) stays unavailable.
        """),
  ]

  private static let traceReaders: [CommandName] = [
    .describe, .replay, .explain, .evaluate, .tune, .convert,
  ]

  /// The options of `evaluate`.
  private static let evaluation: [OptionSpec] = [
    OptionSpec(
      name: .falsePositives, short: nil, value: .text(placeholder: "LIST"),
      commands: [.evaluate, .tune],
      summary: "budgets, the headline first (10%/30d,1%/30d; tune takes one, 10%/30d)",
      details: "Share of benign accounts that may be flagged within 30 days."),
    OptionSpec(
      name: .baselines, short: nil, value: .none, commands: [.evaluate],
      summary: "evaluate simple detectors beside it, at the same rates",
      details: "Reads each trace once more; what wins is shown, whoever it is."),
    OptionSpec(
      name: .holdout, short: nil, value: .texts(placeholder: "TRACE…"), commands: [.tune],
      summary: "labelled traces that take no part and judge the outcome",
      details: "All arguments up to the next option; may be given again."),
    OptionSpec(
      name: .sweep, short: nil,
      value: .choice(Signal.allCases.map(\.name)), commands: [.tune],
      summary: "instead: the trade-off of a threshold on this signal alone", details: ""),
    OptionSpec(
      name: .resamples, short: nil,
      value: .number(placeholder: "N", range: Resampling.fewest...Resampling.most),
      commands: [.evaluate, .tune], summary: "resamples of each interval (\(Resampling.usual))",
      details: ""),
  ]

  /// The options that a command takes, in the order of the table.
  static func options(of command: CommandName) -> [OptionSpec] {
    all.filter { $0.commands.contains(command) }
  }
}
