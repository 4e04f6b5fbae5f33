/// `stillwatch generate`: what shells and `man` want to know of the program, made from the tables that
/// the parser and the help are made from.
struct GenerateCommand {
  /// What can be generated.
  enum Product: String, CaseIterable {
    case bash, zsh, fish, man
  }

  private let invocation: Invocation

  init(_ invocation: Invocation) { self.invocation = invocation }

  func run() throws(CommandError) -> ExitCode {
    let word = invocation.operands[0]
    guard let product = Product(rawValue: word) else {
      let names = Product.allCases.map(\.rawValue).joined(separator: ", ")
      throw .usage("`generate` makes \(names), found `\(word)`")
    }
    let text =
      switch product {
      case .bash: BashCompletion.text
      case .zsh: ZshCompletion.text
      case .fish: FishCompletion.text
      case .man: ManPage.text
      }
    do {
      try invocation.write(Array(text.utf8))
    } catch CommandError.output(.pipeClosed) {
      // Nobody reads on.
    }
    return .done
  }
}

/// What may be typed in some place.
enum CompletedWords {
  case words([String])
  case files
  /// A number, a name: nothing that could be listed.
  case anything
}

extension OptionSpec {
  /// What may stand behind the option; `nil` if nothing does.
  func completion(of command: CommandName) -> CompletedWords? {
    switch value(of: command) {
    case .none: nil
    case .choice(let words): .words(words)
    case .number, .decimal: .anything
    case .text(let placeholder), .texts(let placeholder):
      ["FILE", "DIR", "TRACE…"].contains(placeholder) ? .files : .anything
    }
  }

  /// `-f` and `--format`.
  var spellings: [String] { (short.map { ["-\($0)"] } ?? []) + ["--\(name.rawValue)"] }
}
