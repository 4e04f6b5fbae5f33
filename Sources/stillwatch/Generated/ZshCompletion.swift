/// Completion for zsh.
enum ZshCompletion {
  static var text: String {
    var lines = [
      "#compdef stillwatch",
      "# Completion of stillwatch in zsh; made by: stillwatch generate zsh",
      "_stillwatch() {",
      "  local curcontext=$curcontext state line",
      "  _arguments -C '1:command:->command' '*::argument:->argument'",
      "  case $state in",
      "    command)",
      "      local -a commands",
      "      commands=(",
    ]
    lines += CommandSpec.all.map {
      "        '\(described($0.name.rawValue)):\(quoted($0.summary))'"
    }
    lines += [
      "      )",
      "      _describe command commands ;;",
      "    argument)",
      "      case $words[1] in",
    ]
    for spec in CommandSpec.all {
      lines.append("        \(spec.name.rawValue))")
      lines.append("          _arguments \\")
      for option in OptionSpec.options(of: spec.name) {
        lines.append("            \(argument(option, of: spec.name)) \\")
      }
      lines.append("            '*:\(quoted(spec.operand.placeholder)):\(operands(of: spec))' ;;")
    }
    lines += ["      esac ;;", "  esac", "}", "_stillwatch \"$@\""]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func operands(of spec: CommandSpec) -> String {
    let words = "(\(spec.operandWords.joined(separator: " ")))"
    switch spec.name {
    case .generate: return words
    case .simulate: return "{_alternative \"scenarios:scenario:\(words)\" \"files:file:_files\"}"
    default: return "_files"
    }
  }

  private static func argument(_ option: OptionSpec, of command: CommandName) -> String {
    let spellings = option.spellings
    // A list of texts may be given again, and so may what is only a switch.
    let isAgain = if case .texts = option.value { true } else { false }
    let head =
      isAgain
      ? "'*'" : spellings.count > 1 ? "'(\(spellings.joined(separator: " ")))'" : ""
    let names = spellings.count > 1 ? "{\(spellings.joined(separator: ","))}" : spellings[0]
    let summary = "'[\(bracketed(quoted(option.summary)))]"
    switch option.completion(of: command) {
    case nil: return "\(head)\(names)\(summary)'"
    case .words(let words)?:
      return "\(head)\(names)\(summary):value:(\(words.joined(separator: " ")))'"
    case .files?: return "\(head)\(names)\(summary):file:_files'"
    case .anything?:
      return "\(head)\(names)\(summary):\(quoted(option.value.placeholder ?? "value")):'"
    }
  }

  /// Within single quotes.
  private static func quoted(_ text: String) -> String {
    text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
  }

  /// Within square brackets, in which a colon needs no escape but a bracket does.
  private static func bracketed(_ text: String) -> String {
    text.reduce(into: "") { $0 += "[]".contains($1) ? "\\\($1)" : String($1) }
  }

  /// In front of the colon of `_describe`.
  private static func described(_ text: String) -> String {
    text.split(separator: ":", omittingEmptySubsequences: false).joined(separator: "\\:")
  }
}
