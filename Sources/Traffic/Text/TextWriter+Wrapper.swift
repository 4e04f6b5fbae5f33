extension Section {
  /// Whether a task may want nothing but the bare answer.
  fileprivate var hasShortAnswer: Bool {
    switch self {
    case .askDocument, .askClassify, .askLabel, .askJudge, .askCompare, .askShort: true
    default: false
    }
  }
}

/// What stands between the parts of a prompt, by the habits of its layout.
extension Draft {
  // MARK: The request

  /// The request at the head, if the layout has it there.
  mutating func open(_ section: Section) {
    if layout.isJSON { put("{") }
    if layout.order != .last {
      request(section, isBeforeContent: true)
      gap()
    }
  }

  /// The request at the foot, if the layout has it there, and what comes last.
  mutating func close(_ section: Section, answer: Section = .labelAnswer) {
    if layout.order != .first {
      gap()
      if layout.order == .last {
        request(section, isBeforeContent: false)
      } else {
        reminder(section)
      }
    }
    if layout.isJSON {
      put("}")
      return
    }
    if layout.cue != 0 {
      if layout.cue == 1 { gap() } else { put("\n") }
      writeLabel(answer)
      if layout.cue == 3 { put("\n") }
    }
    tail()
  }

  /// The sentences of a request: a role, the task, what else is wanted.
  private mutating func request(_ section: Section, isBeforeContent: Bool) {
    let isLabelled = layout.isRequestLabelled || layout.isJSON
    let from = isLabelled ? openLabelled(.labelTask) : bytes.count
    // Who plays a part already needs no other.
    if layout.hasPersona && section != .askRolePlay {
      ask(.preamble)
      join(wrapper)
    }
    ask(section)
    for number in 0..<Int(layout.extras) {
      if layout.gap == 1 { put("\n") } else { join(wrapper) }
      extra(section, number)
    }
    if isBeforeContent && layout.extras == 0 && !isLabelled { remark() }
    if layout.isLower { Letters.lower(&bytes, from: from) }
    if isLabelled { closeLabelled(.labelTask, from: from) }
  }

  /// What is said once more after the content: the request or how to answer.
  private mutating func reminder(_ section: Section) {
    if layout.isJSON { _ = openLabelled(.labelAnswer) }
    let from = bytes.count
    let isShort = section.hasShortAnswer && wording(section, 12) >> 8 & 1 == 0
    ask(isShort ? .askShort : section)
    if layout.isLower { Letters.lower(&bytes, from: from) }
    if layout.isJSON { closeLabelled(.labelAnswer, from: from) }
  }

  /// A further sentence: on brevity or on form.
  private mutating func extra(_ section: Section, _ number: Int) {
    let isShort = section.hasShortAnswer && wording(.constraint, number) >> 8 & 1 == 0
    ask(isShort ? .askShort : .constraint, number)
  }

  /// Puts the mark that the style ends a request with before content.
  private mutating func remark() {
    guard layout.mark != 0, let last = bytes.last, last == UInt8(ascii: ".") else { return }
    bytes.removeLast()
    if layout.mark == 1 { put(":") }
  }

  // MARK: Parts

  /// What separates parts.
  mutating func gap() {
    if layout.isJSON { return }
    switch layout.gap {
    case 0: put("\n\n")
    case 1: put("\n")
    case 2: put(" ")
    case 3: put("\n\n\n")
    case 4: put("\r\n\r\n")
    default: put("\n\n---\n\n")
    }
  }

  /// White space at the end.
  mutating func tail() {
    switch layout.tail {
    case 1: put(" ")
    case 2: put("\n")
    case 3: put("\n\n")
    case 4: put(" \n")
    default: break
    }
  }

  /// Opens a labelled part of the content, one of several if it has a number; returns where the
  /// contents begin.
  mutating func openPart(_ section: Section, number: Int = 0) -> Int {
    if number > 0 && !layout.isJSON { numbering(number) }
    let from = openLabelled(section, number: number)
    guard !layout.isJSON, layout.label > 0 || layout.fence > 0 else { return from }
    openFence()
    return bytes.count
  }

  /// Closes the part of that label that began at an index.
  mutating func closePart(_ section: Section, from index: Int) {
    if !layout.isJSON {
      if layout.fence == 7 { quoteLines(from: index) }
      if layout.label > 0 || layout.fence > 0 { closeFence() }
    }
    closeLabelled(section, from: index)
  }

  /// Opens a part without a fence; returns where its contents begin.
  private mutating func openLabelled(_ section: Section, number: Int = 0) -> Int {
    if layout.isJSON {
      if bytes.last != UInt8(ascii: "{") { put(", ") }
      put("\"")
      key(section)
      if number > 0 {
        put("_")
        put(number: number)
      }
      put("\": \"")
    } else {
      writeLabel(section)
    }
    return bytes.count
  }

  private mutating func closeLabelled(_ section: Section, from index: Int) {
    if layout.isJSON {
      JSONEscape.escape(&bytes, from: index)
      put("\"")
    } else if layout.label == 7 || layout.label == 8 {
      put("\n")
      put(layout.label == 7 ? "[/" : "</")
      if layout.label == 7 { bareLabel(section) } else { key(section) }
      put(layout.label == 7 ? "]" : ">")
    }
  }

  /// The label of a part, in the layout's form.
  mutating func writeLabel(_ section: Section) {
    let start = bytes.count
    switch layout.label {
    case 0: return
    case 3: put("**")
    case 4: put("### ")
    case 5: put("## ")
    case 6, 7: put("[")
    case 8: put("<")
    case 11: put("=== ")
    case 13: put("# ")
    case 14: put("(")
    default: break
    }
    if layout.label == 8 { key(section) } else { bareLabel(section) }
    switch layout.label {
    case 1: put(wrapper.typography.colon + " ")
    case 2: put(wrapper.typography.colon + "\n")
    case 3: put(":** ")
    case 4, 13: put("\n")
    case 5: put("\n\n")
    case 6: put("] ")
    case 7: put("]\n")
    case 8: put(">\n")
    case 9:
      Letters.upper(&bytes, from: start)
      put(": ")
    case 10: put(" - ")
    case 11: put(" ===\n")
    case 12: put(" = ")
    case 14: put(") ")
    default:
      Letters.lower(&bytes, from: start)
      put(": ")
    }
  }

  /// The words of a label without their colon.
  private mutating func bareLabel(_ section: Section) {
    ask(section)
    let count = bytes.count
    if bytes.last == UInt8(ascii: ":") {
      bytes.removeLast()
    } else if count > 3, bytes[count - 3] == 0xEF, bytes[count - 2] == 0xBC, bytes.last == 0x9A {
      bytes.removeLast(3)
    }
    if bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
  }

  /// A label as a name of machines: small letters, no spaces.
  private mutating func key(_ section: Section) {
    let start = bytes.count
    bareLabel(section)
    Letters.lower(&bytes, from: start)
    for index in start..<bytes.count where bytes[index] == UInt8(ascii: " ") {
      bytes[index] = UInt8(ascii: "_")
    }
  }

  private mutating func openFence() {
    switch layout.fence {
    case 1: put("\"\"\"\n")
    case 2: put("```\n")
    case 3: put("---\n")
    case 4: put("\"")
    case 5: put(wrapper.typography.openQuote)
    case 6: put("<<<\n")
    case 8: put("~~~\n")
    case 9: put("'''")
    case 10: put("[")
    case 11: put("\n----------\n")
    default: break
    }
  }

  private mutating func closeFence() {
    switch layout.fence {
    case 1: put("\n\"\"\"")
    case 2: put("\n```")
    case 3: put("\n---")
    case 4: put("\"")
    case 5: put(wrapper.typography.closeQuote)
    case 6: put("\n>>>")
    case 8: put("\n~~~")
    case 9: put("'''")
    case 10: put("]")
    case 11: put("\n----------")
    default: break
    }
  }

  /// Puts "> " before every line from an index on.
  mutating func quoteLines(from index: Int) {
    var line = index
    while line <= bytes.count {
      bytes.insert(contentsOf: "> ".utf8, at: line)
      guard let end = bytes[line...].firstIndex(of: UInt8(ascii: "\n")) else { return }
      line = end + 1
    }
  }

  // MARK: Lists

  /// What stands before a point of a list.
  mutating func bullet() {
    switch layout.bullet {
    case 1: put("* ")
    case 2: put("• ")
    case 3: put("– ")
    case 4: put("  - ")
    case 5: put("-")
    default: put("- ")
    }
  }

  /// What stands before a numbered item.
  mutating func numbering(_ number: Int) {
    switch layout.numbering {
    case 2, 4: put("(")
    case 3: put("#")
    case 5: put("[")
    case 6: put("Q")
    default: break
    }
    put(number: number)
    switch layout.numbering {
    case 1, 2: put(") ")
    case 3, 6: put(": ")
    case 4: put(")\n")
    case 5: put("] ")
    case 7: put(" - ")
    default: put(". ")
    }
  }
}
