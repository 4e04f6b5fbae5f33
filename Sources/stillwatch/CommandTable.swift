import Traffic

/// The verbs of the program.
enum CommandName: String, CaseIterable, Sendable {
  case simulate, describe, replay, explain, evaluate, tune, convert, generate
}

/// What a command is called with besides options.
struct Operand: Sendable {
  /// As the usage line shows it.
  let placeholder: String
  /// At least and at most so many.
  let count: ClosedRange<Int>
}

/// A line to type, and what it is for. Every example runs in a test, in a folder that holds
/// `Traces`.
struct Example: Sendable {
  let line: String
  let purpose: String
}

/// One command: everything that the parser and the help know of it.
struct CommandSpec: Sendable {
  let name: CommandName
  let operand: Operand
  /// One line for the list of commands.
  let summary: String
  /// Paragraphs for `--help`.
  let details: [String]
  let examples: [Example]

  /// The table of all commands.
  static let all: [CommandSpec] = [
    simulate, describe, replay, explain, evaluate, tune, convert, generate,
  ]

  static subscript(name: CommandName) -> CommandSpec {
    switch name {
    case .simulate: simulate
    case .describe: describe
    case .replay: replay
    case .explain: explain
    case .evaluate: evaluate
    case .tune: tune
    case .convert: convert
    case .generate: generate
    }
  }

  private static let simulate = CommandSpec(
    name: .simulate, operand: Operand(placeholder: "SCENARIO", count: 1...1),
    summary: "make the traffic of a made-up provider, with labels",
    details: [
      """
      SCENARIO is one of those that --list names, or a JSON file (- is standard input). Every tenant \
      is simulated by itself: its applications, sessions, prompts, lengths, refusals. What is written \
      is a trace with its registry and ground truth, which the detector never sees.
      """,
      """
      To a file X.jsonl or X.arrow the registry goes beside it, to X.registry.jsonl; to standard output \
      it comes first, so that `stillwatch simulate … | stillwatch replay -` works for any size.
      """,
    ],
    examples: [
      Example(line: "stillwatch simulate --list", purpose: "what there is"),
      Example(
        line: "stillwatch simulate quickstart -o mine.jsonl",
        purpose: "the bundled trace, made anew"),
      Example(
        line: "stillwatch simulate quickstart -o mine.arrow",
        purpose: "the same in columns, as an Arrow file"),
      Example(
        line: "stillwatch simulate near-twins --days 2 --scale 0.05 | stillwatch replay -",
        purpose: "a small part of a larger one, replayed as it is made"),
      Example(
        line: "stillwatch simulate quickstart --print > my-scenario.json",
        purpose: "a scenario to change and give back: stillwatch simulate my-scenario.json"),
    ])

  private static let describe = CommandSpec(
    name: .describe, operand: Operand(placeholder: "TRACE", count: 1...64),
    summary: "what a trace looks like, before anything is judged",
    details: [
      """
      Reads exchanges from each TRACE and says how traffic is spread over tenants, how it arrives, \
      how long prompts and answers are, how it grows, its rhythm, conversations, repeated and shared \
      prompts, models, and how much of each field is unknown. Several traces merge by time.
      """,
      """
      It judges no tenant and never looks at ground truth.
      """,
    ],
    examples: [
      Example(
        line: "stillwatch describe Traces/quickstart.jsonl", purpose: "a page to read"),
      Example(
        line: "stillwatch describe Traces/quickstart.jsonl --format json -o description.json",
        purpose: "all numbers, for a program"),
      Example(
        line: "stillwatch describe Traces/logs/azure-llm-2023.csv --tenant mine",
        purpose: "a log that names no tenant"),
    ])

  private static let replay = CommandSpec(
    name: .replay, operand: Operand(placeholder: "TRACE", count: 1...64),
    summary: "score every tenant of a trace and say why",
    details: [
      """
      Reads exchanges from each TRACE (JSON Lines or Arrow; - is standard input), streams them through the \
      detector, and reports every tenant: log-odds in bits, risk, verdict, when it was first \
      flagged, how much protected output it had been served by then, and the evidence. Several \
      traces merge by time.
      """,
      """
      Beside X.jsonl or X.arrow a registry X.registry.jsonl is read where there is one: models and \
      prices, tenants. Ground truth in a trace is never looked at.
      """,
      """
      Logs of others are read as they are: OpenTelemetry, LiteLLM, Azure OpenAI, public traces, and any \
      CSV or JSON with --map. What they do not say stays unknown, and the report says so.
      """,
      """
      A score is evidence for a person to weigh, never a verdict of guilt.
      """,
    ],
    examples: [
      Example(
        line: "stillwatch replay Traces/quickstart.jsonl",
        purpose: "a table of the tenants to look at first"),
      Example(
        line: "stillwatch replay Traces/quickstart.jsonl --format json -o report.json",
        purpose: "every tenant, for a program"),
      Example(
        line: "stillwatch replay Traces/quickstart.jsonl --format html -o report.html",
        purpose: "a page for a browser: evidence, timelines, harvest"),
      Example(
        line: "stillwatch replay Traces/quickstart.jsonl --format findings -o findings.jsonl",
        purpose: "flagged tenants as OCSF findings, for a SIEM"),
      Example(
        line: "stillwatch replay Traces/quickstart.jsonl --view providers --top 3",
        purpose: "whose models were harvested"),
      Example(
        line: "head -c 32 /dev/urandom > my.key && stillwatch replay Traces/quickstart.jsonl "
          + "--view owner --provider aurora --key-file my.key -o for-the-owner.txt",
        purpose: "what a reseller can hand to the maker of some models"),
      Example(
        line: "stillwatch replay Traces/quickstart.jsonl --top 3 --shards 2",
        purpose: "three tenants, two workers"),
      Example(
        line: "stillwatch replay - --registry Traces/quickstart.registry.jsonl "
          + "< Traces/quickstart.jsonl",
        purpose: "from a pipe"),
      Example(
        line: "stillwatch replay Traces/logs/litellm.jsonl",
        purpose: "a log of LiteLLM, told by its content"),
      Example(
        line: "stillwatch replay Traces/logs/gateway.csv "
          + "--map ts=when,tenant=customer,output_tokens=out",
        purpose: "any CSV: our names, then its columns'"),
      Example(
        line: "stillwatch replay Traces/quickstart.jsonl --print-config > my.json",
        purpose: "the configuration in force, to change and give back with --config"),
    ])

  private static let explain = CommandSpec(
    name: .explain, operand: Operand(placeholder: "TRACE", count: 1...64),
    summary: "one tenant: its timeline and every piece of evidence",
    details: [
      """
      Replays the trace and shows one tenant: log-odds over time with the thresholds, when it was \
      flagged and how much it had been served by then, and every signal with its value, what the \
      value is compared with, and its bits, at the peak and at the last instant.
      """,
      """
      No prompt is shown unless --show-prompts asks for it.
      """,
    ],
    examples: [
      Example(
        line: "stillwatch explain Traces/quickstart.jsonl --tenant \(Example.tenant)",
        purpose: "why this tenant scored as it did"),
      Example(
        line: "stillwatch explain Traces/quickstart.jsonl --tenant \(Example.tenant) "
          + "--show-prompts 3",
        purpose: "the same with three of its prompts, where the trace has them"),
    ])

  private static let evaluate = CommandSpec(
    name: .evaluate, operand: Operand(placeholder: "TRACE", count: 1...64),
    summary: "what the detector is worth on labelled traces",
    details: [
      """
      Replays each labelled TRACE by itself, holds the scores against the truth, and says how much \
      each campaign was served before its accounts were flagged at a fixed rate of false positives, \
      beside a detector that flips a coin; how many campaigns were never flagged; how positive and \
      benign accounts rank; all by archetype, family, evasion, segment, domicile and region, with \
      intervals. Several traces are pooled.
      """,
      """
      A trace is labelled if its registry holds truth; `campaign` on an exchange says that it \
      belongs to one, and without it an exchange is benign. Your own labels work the same way. A \
      budget of false positives that the data cannot resolve is named as such.
      """,
    ],
    examples: [
      Example(
        line: "stillwatch evaluate Traces/quickstart.jsonl",
        purpose: "a page to read; the trace is too small for 10%, and it says so"),
      Example(
        line: "stillwatch evaluate Traces/quickstart.jsonl --false-positives 30%/30d "
          + "-f json -o evaluation.json",
        purpose: "all figures, for a program, at a budget that it does resolve"),
      Example(
        line: "stillwatch evaluate Traces/quickstart.jsonl --false-positives 30%/30d "
          + "-f html -o evaluation.html",
        purpose: "the same as a page for a browser"),
    ])

  private static let tune = CommandSpec(
    name: .tune, operand: Operand(placeholder: "TRACE", count: 1...64),
    summary: "learn calibrations, weights and thresholds from labelled traces",
    details: [
      """
      Learns from each labelled TRACE a calibration for every signal, how much each counts, and \
      three thresholds for one budget of false positives, and writes them as a configuration for \
      --config. Thresholds come from accounts scored by models that had not seen their corpora or \
      families; nothing is promised but on the traces of --holdout, which take no part.
      """,
      """
      Says what each signal is worth, by leaving it out. Refuses a budget that the benign traffic \
      cannot resolve: 1% in 30 days needs some 370 benign account-months, 10% some 35.
      """,
    ],
    examples: [
      Example(
        line: "stillwatch simulate quickstart --scale 3 --days 5 --seed 1 -o fit.jsonl",
        purpose: "traffic to learn from"),
      Example(
        line: "stillwatch simulate quickstart --scale 3 --days 5 --seed 2 -o new.jsonl",
        purpose: "and other traffic to be judged by"),
      Example(
        line: "stillwatch tune fit.jsonl --holdout new.jsonl --false-positives 30% "
          + "-o my.json",
        purpose: "a configuration, and what it is worth on the other trace"),
      Example(
        line: "stillwatch tune fit.jsonl --sweep collecting_days",
        purpose: "one signal alone: what each threshold on it would flag"),
    ])

  private static let convert = CommandSpec(
    name: .convert, operand: Operand(placeholder: "TRACE", count: 1...1),
    summary: "write a trace anew: in another form, redacted if you wish",
    details: [
      """
      Writes the exchanges of TRACE as JSON Lines, an Arrow file or an Arrow stream, as the output's \
      name (.jsonl, .arrow, .arrows) or --to says; damaged lines are left out and named. Every form \
      gives the same report, and comes back as the same JSON Lines. With --redact each prompt is replaced by its fingerprint, made under the secret key \
      of --key-file: replaying the redacted trace gives the report of the original replayed under \
      the same key (but for the count of damaged lines), and without the key a prompt cannot be confirmed by guessing.
      """,
      """
      The registry beside TRACE is copied beside the output; in a stream to standard output it \
      travels along.
      """,
    ],
    examples: [
      Example(
        line: "stillwatch convert Traces/quickstart.jsonl -o quickstart.arrow",
        purpose: "an Arrow file, for us and for pyarrow, polars, R"),
      Example(
        line: "stillwatch convert Traces/quickstart.jsonl --to arrows | stillwatch replay -",
        purpose: "an Arrow stream through a pipe"),
      Example(
        line: "stillwatch convert Traces/logs/otlp.json -o spans.jsonl",
        purpose: "an export of OpenTelemetry as a trace"),
      Example(
        line: "head -c 32 /dev/urandom > my.key", purpose: "make a key, keep it secret"),
      Example(
        line: "stillwatch convert Traces/quickstart.jsonl --redact --key-file my.key "
          + "-o redacted.jsonl",
        purpose: "a trace that can be handed on without its prompts"),
    ])
}

extension CommandSpec {
  private static let generate = CommandSpec(
    name: .generate, operand: Operand(placeholder: "WHAT", count: 1...1),
    summary: "completions for bash, zsh or fish, or the man page",
    details: [
      """
      Writes to standard output what a shell, or man(1), wants to know of the program; it is made from \
      the tables that the help is made from.
      """
    ],
    examples: [
      Example(
        line: "stillwatch generate bash > stillwatch.bash",
        purpose: "then, in ~/.bashrc: source …/stillwatch.bash"),
      Example(
        line: "stillwatch generate zsh > _stillwatch",
        purpose: "put the file into a folder of $fpath"),
      Example(
        line: "stillwatch generate fish > stillwatch.fish",
        purpose: "put the file into ~/.config/fish/completions"),
      Example(
        line: "stillwatch generate man > stillwatch.1",
        purpose: "put the file into …/share/man/man1"),
    ])

  /// Words that may stand as operand; empty where only files may.
  var operandWords: [String] {
    switch name {
    case .simulate: Scenario.presetNames
    case .generate: GenerateCommand.Product.allCases.map(\.rawValue)
    default: []
    }
  }
}

extension Example {
  /// A tenant of the bundled trace, for the examples.
  static let tenant = "acct_6v054e7jg1"
}
