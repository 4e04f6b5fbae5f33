/// Completion for bash, in the bash of fifteen years ago (3.2) and later.
enum BashCompletion {
  static var text: String {
    let commands = CommandSpec.all.map(\.name.rawValue)
    var lines = [
      "# Completion of stillwatch in bash; made by: stillwatch generate bash",
      "_stillwatch() {",
      "  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}",
      "  local command= index",
      "  for ((index = 1; index < COMP_CWORD; index++)); do",
      "    case ${COMP_WORDS[index]} in",
      "      \(commands.joined(separator: "|"))) command=${COMP_WORDS[index]}; break ;;",
      "    esac",
      "  done",
      "  COMPREPLY=()",
      "  if [[ -z $command ]]; then",
      "    COMPREPLY=($(compgen -W '\((commands + ["--help", "--version"]).joined(separator: " "))'"
        + " -- \"$current\"))",
      "    return",
      "  fi",
      "  case $command:$previous in",
    ]
    for spec in CommandSpec.all { lines += values(of: spec.name) }
    lines += ["  esac", "  local options= words=", "  case $command in"]
    for spec in CommandSpec.all {
      let options = OptionSpec.options(of: spec.name).flatMap(\.spellings)
      lines.append("    \(spec.name.rawValue))")
      lines.append("      options='\(options.joined(separator: " "))'")
      lines.append("      words='\(spec.operandWords.joined(separator: " "))' ;;")
    }
    lines += [
      "  esac",
      "  if [[ $current == -* ]]; then",
      "    COMPREPLY=($(compgen -W \"$options\" -- \"$current\"))",
      "  elif [[ $command == \(CommandName.generate.rawValue) ]]; then",
      "    COMPREPLY=($(compgen -W \"$words\" -- \"$current\"))",
      "  else",
      "    COMPREPLY=($(compgen -W \"$words\" -- \"$current\") $(compgen -f -- \"$current\"))",
      "  fi",
      "}",
      "complete -o filenames -F _stillwatch stillwatch",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// What stands behind the options of a command that take something.
  private static func values(of command: CommandName) -> [String] {
    OptionSpec.options(of: command).compactMap { option in
      let patterns = option.spellings.map { "\(command.rawValue):\($0)" }.joined(separator: "|")
      switch option.completion(of: command) {
      case nil: return nil
      case .words(let words)?:
        return "    \(patterns)) COMPREPLY=($(compgen -W '\(words.joined(separator: " "))' -- "
          + "\"$current\")); return ;;"
      case .files?: return "    \(patterns)) COMPREPLY=($(compgen -f -- \"$current\")); return ;;"
      case .anything?: return "    \(patterns)) return ;;"
      }
    }
  }
}
