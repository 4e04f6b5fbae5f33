/// The help, made from the tables.
enum HelpText {
  /// Columns of help text: what an 80-column terminal shows with a margin.
  private static let width = 78
  private static let optionColumn = 24

  /// The program's version.
  static let version = "stillwatch \(productVersion)"
  /// The program in the words of other programs.
  static let productName = "Stillwatch"
  static let productVersion = "0.1.0"

  /// Help about a command, or about the program.
  static func text(_ command: CommandName?, _ help: Invocation.Help) -> String {
    guard let command else { return overview(help) }
    let spec = CommandSpec[command]
    var lines = ["stillwatch \(spec.name.rawValue): \(spec.summary)", "", usage(spec), ""]
    if help == .long {
      for paragraph in spec.details { lines += wrapped(paragraph, indent: 0) + [""] }
    }
    lines.append("Options:")
    for option in OptionSpec.options(of: command) { lines += row(of: option, command, help) }
    if help == .long {
      lines += [""] + examples(spec) + [""] + exitCodes
    } else {
      lines += ["", "More, with examples: stillwatch \(spec.name.rawValue) --help"]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What the program is, in a sentence.
  static let about =
    "stillwatch tells which API tenants harvest model outputs, how sure that is, and how much they "
    + "had taken before it spoke."

  private static func overview(_ help: Invocation.Help) -> String {
    var lines = wrapped(about, indent: 0)
    lines += ["", "Usage: stillwatch COMMAND …", "", "Commands:"]
    for spec in CommandSpec.all {
      lines.append("  " + padded(spec.name.rawValue, to: 10) + spec.summary)
    }
    if help == .long {
      for spec in CommandSpec.all { lines += ["", usage(spec), ""] + examples(spec) }
      lines += [""] + exitCodes
    } else {
      lines += ["", "Start with: stillwatch replay Traces/quickstart.jsonl"]
      lines.append("More: stillwatch --help, stillwatch COMMAND --help")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let exitCodes = [
    "Exit codes: 0 done; 1 a check that was asked for failed (--fail-on); 2 wrong",
    "usage or unreadable input.",
  ]

  private static func usage(_ spec: CommandSpec) -> String {
    let dots = spec.operand.count.upperBound > 1 ? "…" : ""
    return "Usage: stillwatch \(spec.name.rawValue) \(spec.operand.placeholder)\(dots) [options]"
  }

  private static func examples(_ spec: CommandSpec) -> [String] {
    ["Examples:"] + spec.examples.flatMap { ["  # \($0.purpose)", "  \($0.line)"] }
  }

  private static func row(
    of option: OptionSpec, _ command: CommandName, _ help: Invocation.Help
  ) -> [String] {
    let short = option.short.map { "-\($0), " } ?? "    "
    let value = option.value(of: command).placeholder.map { " \($0)" } ?? ""
    let left = "  \(short)--\(option.name.rawValue)\(value)"
    var text = option.summary
    if help == .long, !option.details.isEmpty { text += ". \(option.details)" }
    var right = wrapped(text, indent: optionColumn)
    if left.count < optionColumn {
      right[0] = padded(left, to: optionColumn) + right[0].drop { $0 == " " }
      return right
    }
    return [left] + right
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }

  private static func wrapped(_ text: String, indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = margin
    for word in text.split(separator: " ") {
      if line.count > indent, line.count + 1 + word.count > width {
        lines.append(line)
        line = margin
      }
      line += (line.count > indent ? " " : "") + word
    }
    return lines + [line]
  }
}
