// Alternatives: text and slots become steps.
extension GrammarParser {
  /// Compiles one alternative. A line of a block sets the indentation from which the breaks inside
  /// it count.
  mutating func compile(_ source: Source) {
    var base = 0
    var level = 0
    var rest = source
    while let byte = rest.first {
      switch byte {
      case Mark.lineBreak, UInt8(ascii: "\n"):
        rest = rest.dropFirst()
        let spaces = rest.prefix { $0 == UInt8(ascii: " ") }.count
        rest = rest.dropFirst(spaces)
        if byte != Mark.lineBreak { base = spaces / 2 }
        level = spaces / 2 + (byte == Mark.lineBreak ? base : 0)
        let isBeforeEmpty = rest.first == Mark.lineBreak || rest.first == UInt8(ascii: "\n")
        emit(
          CodeGrammar.Step(
            kind: .newline, a: UInt8(level), b: UInt16(spaces % 2), c: isBeforeEmpty ? 1 : 0))
      case Mark.open:
        guard let end = rest.firstIndex(of: Mark.close) else {
          preconditionFailure("'\(String(decoding: source, as: UTF8.self))' has an open slot")
        }
        let slot = rest[(rest.startIndex + 1)..<end]
        rest = rest[(end + 1)...]
        self.slot(slot, level: level, ending: &rest)
      default:
        let run = rest.prefix {
          $0 != Mark.lineBreak && $0 != Mark.open && $0 != UInt8(ascii: "\n")
        }
        literal(run)
        rest = rest[run.endIndex...]
      }
    }
    if pending != nil { emit(CodeGrammar.Step(kind: .text)) }
  }

  /// Appends a step, with the text that waits for one.
  private mutating func emit(_ step: CodeGrammar.Step) {
    var step = step
    if let pending {
      step.textFirst = UInt32(pending.lowerBound)
      step.textEnd = UInt32(pending.upperBound)
    }
    pending = nil
    steps.append(step)
  }

  private mutating func literal(_ run: Source) {
    let first = text.count
    for byte in run { text.append(byte == Mark.space ? UInt8(ascii: " ") : byte) }
    pending = (pending?.lowerBound ?? first)..<text.count
  }

  private mutating func range(_ source: Source) -> Int {
    let bounds = source.split(separator: UInt8(ascii: "-"))
    precondition(bounds.count == 2, "'\(String(decoding: source, as: UTF8.self))' is no range")
    ranges.append(number(bounds[0])...number(bounds[1]))
    return ranges.count - 1
  }

  private mutating func slot(_ source: Source, level: Int, ending rest: inout Source) {
    let tail = source.dropFirst()
    let target = register(source.first)
    switch (source.first, tail.first, tail.dropFirst().first) {
    case (UInt8(ascii: "#"), _, _):
      emit(CodeGrammar.Step(kind: .number, b: UInt16(range(tail))))
    case (UInt8(ascii: "~"), _, _):
      emit(CodeGrammar.Step(kind: .hexadecimal, b: UInt16(number(tail))))
    case (_, UInt8(ascii: "="), _):
      draw(tail.dropFirst(), named(target, source))
    case (_, UInt8(ascii: ":"), UInt8(ascii: "=")):
      compute(tail.dropFirst(2), named(target, source))
    case (_, UInt8(ascii: ":"), _):
      let section = index(of: String(decoding: tail.dropFirst(), as: UTF8.self))
      emit(CodeGrammar.Step(kind: .capture, a: named(target, source), b: UInt16(section)))
    default:
      reference(source, level: level, ending: &rest)
    }
  }

  private func named(_ register: UInt8?, _ source: Source) -> UInt8 {
    guard let register else {
      preconditionFailure("'\(String(decoding: source, as: UTF8.self))' names no register")
    }
    return register
  }

  /// The form that a slot's suffix and its neighbours ask for; takes the plural's `s` off the rest.
  private func form(of suffix: Source, ending rest: inout Source) -> CodeGrammar.Form {
    var form: CodeGrammar.Form =
      switch suffix.first {
      case nil: []
      case UInt8(ascii: "^"): .capitalised
      case UInt8(ascii: "!"): .upper
      case UInt8(ascii: "$"): .cents
      case UInt8(ascii: "@"): .clock
      default: preconditionFailure("'\(String(decoding: suffix, as: UTF8.self))' is no form")
      }
    let ending = form.contains(.upper) ? UInt8(ascii: "S") : UInt8(ascii: "s")
    let next = rest.dropFirst().first ?? 0
    let isInsideWord = (0x61...0x7A).contains(form.contains(.upper) ? next | 0x20 : next)
    if rest.first == ending && !isInsideWord {
      rest = rest.dropFirst()
      form.insert(.plural)
    }
    if let pending {
      let before = text[pending]
      if before.suffix(3).elementsEqual(" a ".utf8) || before.elementsEqual("a ".utf8)
        || before.suffix(2).elementsEqual("A ".utf8)
      {
        form.insert(.article)
      }
    }
    return form
  }

  private mutating func draw(_ source: Source, _ register: UInt8) {
    let parts = source.split(separator: UInt8(ascii: "/"))
    var mask: UInt32 = 0
    for letter in parts.count > 1 ? parts[1] : [] {
      mask |= 1 << UInt32(named(self.register(letter), source))
    }
    if parts[0].first == UInt8(ascii: "#") {
      let range = UInt16(range(parts[0].dropFirst()))
      emit(CodeGrammar.Step(kind: .drawNumber, a: register, b: range, c: mask))
    } else {
      let section = index(of: String(decoding: parts[0], as: UTF8.self))
      wordUses.insert(section)
      emit(CodeGrammar.Step(kind: .drawWord, a: register, b: UInt16(section), c: mask))
    }
  }

  private mutating func compute(_ source: Source, _ register: UInt8) {
    let first = operations.count
    var sign: CodeGrammar.Operation.Sign? = .load
    var rest = source
    while let current = sign {
      let operand = rest.prefix { Self.sign($0) == nil }
      let other = self.register(operand.first)
      operations.append(
        CodeGrammar.Operation(
          sign: current, isRegister: other != nil,
          value: other.map { Int($0) } ?? number(operand)))
      rest = rest[operand.endIndex...]
      sign = rest.popFirst().flatMap(Self.sign)
    }
    emit(
      CodeGrammar.Step(
        kind: .compute, a: register, b: UInt16(first), c: UInt32(operations.count - first)))
  }

  private static func sign(_ byte: UInt8) -> CodeGrammar.Operation.Sign? {
    switch byte {
    case UInt8(ascii: "+"): .plus
    case UInt8(ascii: "-"): .minus
    case UInt8(ascii: "*"): .times
    case UInt8(ascii: "/"): .divided
    case UInt8(ascii: "%"): .modulo
    default: nil
    }
  }

  private mutating func reference(_ source: Source, level: Int, ending rest: inout Source) {
    let nameBytes = source.prefix { byte in !"^!$@?*+&".utf8.contains(byte) }
    let name = String(decoding: nameBytes, as: UTF8.self)
    let suffix = source[nameBytes.endIndex...]
    if let rule = Self.rule(suffix.first) {
      repetition(of: index(of: name), rule, suffix.dropFirst(), level: level)
      return
    }
    let isOptional = suffix.first == UInt8(ascii: "?")
    let form = form(of: isOptional ? [] : suffix, ending: &rest)
    if nameBytes.count == 1, let register = register(nameBytes.first) {
      emit(CodeGrammar.Step(kind: .register, a: register, b: UInt16(form.rawValue)))
    } else if let set = registerSets[name] {
      let packed = set.reversed().reduce(UInt32(0)) { $0 << 5 | UInt32($1) }
      emit(
        CodeGrammar.Step(kind: .oneOf, a: UInt8(set.count), b: UInt16(form.rawValue), c: packed))
    } else {
      let share = !isOptional ? 100 : suffix.count == 1 ? 50 : number(suffix.dropFirst())
      emit(
        CodeGrammar.Step(
          kind: .expand, a: UInt8(level), b: UInt16(index(of: name)),
          c: UInt32(form.rawValue) << 8 | UInt32(share)))
    }
  }

  private static func rule(_ byte: UInt8?) -> CodeGrammar.Repeat.Rule? {
    switch byte {
    case UInt8(ascii: "*"): .free
    case UInt8(ascii: "+"): .budgeted
    case UInt8(ascii: "&"): .distinct
    default: nil
    }
  }

  private mutating func repetition(
    of section: Int, _ rule: CodeGrammar.Repeat.Rule, _ source: Source, level: Int
  ) {
    let bounds = source.prefix { $0 != UInt8(ascii: "|") }
    let range = ranges[range(bounds)]
    let between = source[bounds.endIndex...].dropFirst()
    let separator = drafts.count
    nameOfIndex.append("separator")
    drafts.append([])
    separators.append((separator, between.isEmpty ? Array("~".utf8)[...] : between))
    repeats.append(
      CodeGrammar.Repeat(
        section: section, separator: separator, least: range.lowerBound, most: range.upperBound,
        rule: rule))
    emit(CodeGrammar.Step(kind: .repetition, a: UInt8(level), b: UInt16(repeats.count - 1)))
  }
}
