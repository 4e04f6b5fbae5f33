import Trace

/// A mistake in how the program was called: one line, and what to do.
struct UsageError: Error {
  let message: String
}

/// What the command line asks for.
struct Invocation {
  /// How much help was asked for.
  enum Help { case short, long }

  private(set) var command: CommandName?
  private(set) var operands: [String] = []
  private(set) var help: Help?
  private var values: [OptionName: String] = [:]
  private var lists: [OptionName: [String]] = [:]

  /// Whether the option was given.
  func has(_ option: OptionName) -> Bool { values[option] != nil }

  /// The text behind an option.
  func text(_ option: OptionName) -> String? { values[option] }

  /// The texts behind an option that takes several; none where it was not given.
  func texts(_ option: OptionName) -> [String] { lists[option] ?? [] }

  /// The number behind an option; it was checked against its range.
  func number(_ option: OptionName) -> Int? { values[option].flatMap { Int($0) } }

  /// The decimal number behind an option; it was checked against its range.
  func decimal(_ option: OptionName) -> Double? { values[option].flatMap { Double($0) } }

  /// Reads the arguments behind the program's name.
  ///
  /// Options may stand anywhere behind the command, `--name value` or `--name=value`; behind `--`
  /// everything is an operand, and `-` alone always is.
  init(_ arguments: [String]) throws(UsageError) {
    var rest = arguments[...]
    while let word = rest.popFirst() {
      if word == "--" {
        for operand in rest { try takeOperand(operand) }
        break
      }
      if word.hasPrefix("--") {
        try takeLong(word.dropFirst(2), &rest)
      } else if word.hasPrefix("-"), word.count > 1 {
        try takeShort(word.dropFirst(), &rest)
      } else {
        try takeOperand(word)
      }
    }
    guard help == nil, !has(.version) else { return }
    try checkCounts()
  }

  private mutating func takeOperand(_ word: String) throws(UsageError) {
    guard command == nil else {
      operands.append(word)
      return
    }
    if word == "help" {
      help = .long
      return
    }
    guard let name = CommandName(rawValue: word) else {
      let names = CommandName.allCases.map(\.rawValue)
      let hint =
        NearMiss.closest(to: word, among: names).map { "did you mean `\($0)`?" }
        ?? "commands are \(names.joined(separator: ", "))"
      throw UsageError(message: "unknown command `\(word)`; \(hint)")
    }
    command = name
  }

  private mutating func takeLong(
    _ word: Substring, _ rest: inout ArraySlice<String>
  ) throws(UsageError) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let spec = OptionSpec.all.first(where: { $0.name.rawValue == name }) else {
      let known = known.map(\.name.rawValue)
      let hint =
        NearMiss.closest(to: name, among: known).map { "did you mean `--\($0)`?" }
        ?? "see `stillwatch \(command.map { $0.rawValue + " " } ?? "")-h`"
      throw UsageError(message: "unknown option `--\(name)`; \(hint)")
    }
    if spec.name == .help { help = .long }
    try take(spec, shown: "--\(name)", attached: parts.count > 1 ? String(parts[1]) : nil, &rest)
  }

  private mutating func takeShort(
    _ letters: Substring, _ rest: inout ArraySlice<String>
  ) throws(UsageError) {
    var letters = letters
    while let letter = letters.popFirst() {
      guard let spec = OptionSpec.all.first(where: { $0.short == letter }) else {
        throw UsageError(message: "unknown option `-\(letter)`; see `stillwatch -h`")
      }
      if spec.name == .help, help == nil { help = .short }
      let takesValue = spec.value.placeholder != nil
      let attached = takesValue && !letters.isEmpty ? String(letters) : nil
      if attached != nil { letters = "" }
      try take(spec, shown: "-\(letter)", attached: attached, &rest)
    }
  }

  private mutating func take(
    _ spec: OptionSpec, shown: String, attached: String?, _ rest: inout ArraySlice<String>
  ) throws(UsageError) {
    if let command, !spec.commands.contains(command) {
      throw UsageError(message: "`\(command.rawValue)` has no option `\(shown)`")
    }
    guard let placeholder = spec.value(of: command).placeholder else {
      guard attached == nil else {
        throw UsageError(message: "`\(shown)` takes no value, found `\(attached ?? "")`")
      }
      values[spec.name] = ""
      return
    }
    let isList = if case .texts = spec.value { true } else { false }
    let isMissing = isList && attached == nil && rest.first.map(isOption) ?? true
    guard !isMissing, let value = attached ?? rest.popFirst() else {
      throw UsageError(message: "`\(shown)` needs a value: \(shown) \(placeholder)")
    }
    try check(value, of: spec, shown: shown)
    values[spec.name] = value
    guard isList else { return }
    lists[spec.name, default: []].append(value)
    // `--name=value` is one text; what stands behind it is something else.
    while attached == nil, let next = rest.first, !isOption(next) {
      lists[spec.name, default: []].append(next)
      rest.removeFirst()
    }
  }

  /// Whether a word is an option, or ends them; `-` alone is standard input.
  private func isOption(_ word: String) -> Bool { word.hasPrefix("-") && word != "-" }

  private func check(_ value: String, of spec: OptionSpec, shown: String) throws(UsageError) {
    switch spec.value(of: command) {
    case .none, .text, .texts: return
    case .number(_, let range):
      guard let number = Int(value), range.contains(number) else {
        throw UsageError(
          message: "`\(shown)` is `\(value)`, expected a whole number from \(range.lowerBound) to "
            + "\(range.upperBound)")
      }
    case .decimal(_, let range):
      guard let number = Double(value), range.contains(number) else {
        throw UsageError(
          message: "`\(shown)` is `\(value)`, expected a number from \(range.lowerBound) to "
            + "\(range.upperBound)")
      }
    case .choice(let words):
      guard words.contains(value) else {
        let hint =
          NearMiss.closest(to: value, among: words).map { "did you mean `\($0)`?" }
          ?? "expected \(words.joined(separator: ", "))"
        throw UsageError(message: "`\(shown)` is `\(value)`; \(hint)")
      }
    }
  }

  private var known: [OptionSpec] { command.map(OptionSpec.options) ?? OptionSpec.all }

  private func checkCounts() throws(UsageError) {
    guard let command else {
      throw UsageError(message: "a command is missing; see `stillwatch -h`")
    }
    if let stray = OptionSpec.all.first(where: { has($0.name) && !$0.commands.contains(command) }) {
      throw UsageError(message: "`\(command.rawValue)` has no option `--\(stray.name.rawValue)`")
    }
    let operand = CommandSpec[command].operand
    let isEnough = operand.count.contains(operands.count) || has(.printConfig) || has(.list)
    guard isEnough else {
      throw UsageError(
        message: operands.count < operand.count.lowerBound
          ? "`\(command.rawValue)` needs a \(operand.placeholder); "
            + "try `\(CommandSpec[command].examples[0].line)`"
          : "`\(command.rawValue)` takes at most \(operand.count.upperBound) "
            + "\(operand.placeholder), found \(operands.count)")
    }
  }
}
