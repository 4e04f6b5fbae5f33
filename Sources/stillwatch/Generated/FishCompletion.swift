/// Completion for fish.
enum FishCompletion {
  static var text: String {
    var lines = [
      "# Completion of stillwatch in fish; made by: stillwatch generate fish",
      "complete -c stillwatch -f",
      "complete -c stillwatch -n __fish_use_subcommand -s h -l help -d 'help'",
      "complete -c stillwatch -n __fish_use_subcommand -s V -l version -d 'the version'",
    ]
    for spec in CommandSpec.all {
      lines.append(
        "complete -c stillwatch -n __fish_use_subcommand -a \(spec.name.rawValue) "
          + "-d \(quoted(spec.summary))")
    }
    for spec in CommandSpec.all {
      let within =
        "complete -c stillwatch -n '__fish_seen_subcommand_from \(spec.name.rawValue)'"
      if !spec.operandWords.isEmpty {
        lines.append("\(within) -a \(quoted(spec.operandWords.joined(separator: " ")))")
      }
      if spec.name != .generate { lines.append("\(within) -F") }
      for option in OptionSpec.options(of: spec.name) {
        lines.append("\(within) \(argument(option, of: spec.name))")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func argument(_ option: OptionSpec, of command: CommandName) -> String {
    let short = option.short.map { "-s \($0) " } ?? ""
    let value =
      switch option.completion(of: command) {
      case nil: ""
      case .words(let words)?: "-x -a \(quoted(words.joined(separator: " "))) "
      case .files?: "-r -F "
      case .anything?: "-x "
      }
    return "\(short)-l \(option.name.rawValue) \(value)-d \(quoted(option.summary))"
  }

  private static func quoted(_ text: String) -> String {
    let safe = text.reduce(into: "") { $0 += "'\\".contains($1) ? "\\\($1)" : String($1) }
    return "'\(safe)'"
  }
}
