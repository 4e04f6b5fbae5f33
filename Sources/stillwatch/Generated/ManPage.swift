/// The manual page, in the macros of man(7).
enum ManPage {
  static var text: String {
    var lines = [
      ".\\\" Made by: stillwatch generate man",
      ".TH STILLWATCH 1 \"\" \"\(escaped(HelpText.version))\" \"User Commands\"",
      ".SH NAME",
      "stillwatch \\- who harvests model outputs, how sure that is, and how much was taken before",
      ".SH SYNOPSIS",
    ]
    for spec in CommandSpec.all {
      let dots = spec.operand.count.upperBound > 1 ? "..." : ""
      lines += [
        ".B stillwatch \(spec.name.rawValue)",
        ".I \(escaped(spec.operand.placeholder))\(dots)",
        "[\\fIoptions\\fR]",
        ".br",
      ]
    }
    lines += [".SH DESCRIPTION"] + paragraph(HelpText.about)
    lines += paragraph("A score is evidence for a person to weigh, never a verdict of guilt.")
    lines.append(".SH COMMANDS")
    for spec in CommandSpec.all { lines += section(of: spec) }
    lines += [
      ".SH EXIT STATUS",
      ".TP", "0", "Done.",
      ".TP", "1", escaped("A check that was asked for failed (--fail-on)."),
      ".TP", "2", "Wrong usage or unreadable input.",
      ".SH ENVIRONMENT",
      ".TP", ".B NO_COLOR", "If it is set and not empty, nothing is coloured.",
      ".TP", ".B TERM", escaped("Nothing is coloured if it is `dumb`."),
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func section(of spec: CommandSpec) -> [String] {
    var lines =
      [".SS stillwatch \(spec.name.rawValue)"] + paragraph("\(spec.summary.capitalizedFirst).")
    for details in spec.details { lines += paragraph(details) }
    for option in OptionSpec.options(of: spec.name) {
      let names = option.spellings.map { "\\fB\(escaped($0))\\fR" }.joined(separator: ", ")
      let value = option.value(of: spec.name).placeholder.map { " \\fI\(escaped($0))\\fR" } ?? ""
      lines += [".TP", names + value]
      let details = option.details.isEmpty ? "" : ". \(option.details)"
      lines.append(line(option.summary.capitalizedFirst + details))
    }
    lines += [".PP", "Examples:"]
    for example in spec.examples {
      lines += [".PP", line("\(example.purpose.capitalizedFirst):"), ".RS 4", ".nf"]
      lines += [line(example.line), ".fi", ".RE"]
    }
    return lines
  }

  private static func paragraph(_ text: String) -> [String] { [".PP", line(text)] }

  /// A line of text: one that begins with a full stop or a quote would be a macro.
  private static func line(_ text: String) -> String {
    let text = escaped(text)
    return text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + text : text
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "\n": result += " "
      case "…": result += "..."
      // Whatever else is not ASCII, by its number: not every reader takes UTF-8.
      case let other where !other.isASCII:
        for scalar in other.unicodeScalars {
          let digits = String(scalar.value, radix: 16, uppercase: true)
          result += "\\[u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
        }
      default: result.append(character)
      }
    }
  }
}

extension String {
  /// With a capital letter at the beginning, unless that is a name of ours in lower case.
  fileprivate var capitalizedFirst: String {
    guard let first, first.isLowercase, !hasPrefix("stillwatch"), !hasPrefix("-") else {
      return self
    }
    return first.uppercased() + dropFirst()
  }
}
