// Text.
extension GrammarExpansion {
  /// Makes room for some bytes and one block of a copy.
  @inline(__always)
  mutating func reserve(_ count: Int) {
    if position &+ count &+ CodeGrammar.padding > bytes.count { grow(count) }
  }

  @inline(never)
  mutating func grow(_ count: Int) {
    let added = count + Self.growth
    bytes.append(addingCapacity: added) { $0.append(repeating: 0, count: added) }
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    bytes[position] = byte
    position &+= 1
  }

  /// Copies text of the grammar, a block at a time: the last block may write beyond the text, into
  /// room that the next copy overwrites.
  ///
  /// Whole blocks through raw bytes (both sides checked against their bounds) save a fifth of the
  /// time of a snippet against the best loop over bytes. `unsafe` stands for the type alone, and
  /// any bytes are valid ones.
  @inline(__always)
  mutating func copy(_ grammar: CodeGrammar, from first: UInt32, to end: UInt32) {
    let count = Int(end &- first)
    reserve(count)
    let source = unsafe grammar.text.span.bytes
    var from = Int(first)
    var to = position
    position &+= count
    var span = bytes.mutableSpan
    var target = unsafe span.mutableBytes
    repeat {
      let block = unsafe source.unsafeLoadUnaligned(fromByteOffset: from, as: SIMD16<UInt8>.self)
      target.storeBytes(of: block, toByteOffset: to, as: SIMD16<UInt8>.self)
      from &+= CodeGrammar.padding
      to &+= CodeGrammar.padding
    } while from < Int(end)
  }

  mutating func write(number: Int) {
    var digits = 1
    var power = 10
    while digits < 18 && number >= power {
      digits &+= 1
      power &*= 10
    }
    reserve(digits)
    position &+= digits
    var index = position
    var rest = UInt(number)
    var target = bytes.mutableSpan
    for _ in 0..<digits {
      index &-= 1
      target[index] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }

  mutating func writeHexadecimal(_ count: Int) {
    reserve(count)
    let start = position
    position &+= count
    var word: UInt64 = 0
    for offset in 0..<count {
      if offset & 15 == 0 { word = random.next() }
      let digit = UInt8(truncatingIfNeeded: word & 15)
      bytes[start &+ offset] =
        digit &+ (digit < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") &- 10)
      word >>= 4
    }
  }

  /// Breaks the line as the indentation asks, and leaves no blanks before the break.
  mutating func breakLine(levels: Int, spaces: Int, isBeforeEmpty: Bool) {
    linesLeft &-= 1
    let filler: UInt8
    let width: Int
    switch indentation {
    case .compact:
      if position > origin && bytes[position &- 1] == UInt8(ascii: ",") {
        append(UInt8(ascii: " "))
      }
      return
    case .tabs:
      filler = UInt8(ascii: "\t")
      width = isBeforeEmpty ? 0 : level &+ levels
    case .spaces(let unit):
      filler = UInt8(ascii: " ")
      width = isBeforeEmpty ? 0 : (level &+ levels) &* unit
    }
    let blanks = isBeforeEmpty ? 0 : spaces
    reserve(1 &+ width &+ blanks)
    var end = position
    while end > origin && (bytes[end &- 1] == 0x20 || bytes[end &- 1] == 0x09) { end &-= 1 }
    position = end &+ 1 &+ width &+ blanks
    var target = bytes.mutableSpan
    target[end] = UInt8(ascii: "\n")
    for offset in 0..<width { target[end &+ 1 &+ offset] = filler }
    for offset in 0..<blanks { target[end &+ 1 &+ width &+ offset] = UInt8(ascii: " ") }
  }
}

// Forms of words.
extension GrammarExpansion {
  /// Gives what stands from `start` its plural, article and letter case.
  mutating func shape(from start: Int, _ form: CodeGrammar.Form) {
    guard start < position else { return }
    if form.contains(.plural) { pluralise(from: start) }
    var first = start
    if form.contains(.article) && start > 0 && isVowelSound(at: start) {
      append(0)
      for index in stride(from: position &- 1, to: start, by: -1) {
        bytes[index] = bytes[index &- 1]
      }
      bytes[start &- 1] = UInt8(ascii: "n")
      bytes[start] = UInt8(ascii: " ")
      first &+= 1
    }
    guard !form.isDisjoint(with: [.capitalised, .upper]) else { return }
    let end = form.contains(.upper) ? position : first &+ 1
    for index in first..<end {
      let byte = bytes[index]
      if byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") { bytes[index] = byte &- 32 }
    }
  }

  private mutating func pluralise(from start: Int) {
    let last = bytes[position &- 1]
    let before = position &- start > 1 ? bytes[position &- 2] : 0
    switch last {
    case UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"):
      append(UInt8(ascii: "e"))
    case UInt8(ascii: "h") where before == UInt8(ascii: "c") || before == UInt8(ascii: "s"):
      append(UInt8(ascii: "e"))
    case UInt8(ascii: "y") where !Self.isVowel(before):
      bytes[position &- 1] = UInt8(ascii: "i")
      append(UInt8(ascii: "e"))
    default: break
    }
    append(UInt8(ascii: "s"))
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      true
    default: false
    }
  }

  /// Whether "an" goes before the word: "us…" and "uni…" sound like "you".
  private func isVowelSound(at start: Int) -> Bool {
    guard Self.isVowel(bytes[start]) else { return false }
    guard bytes[start] | 0x20 == UInt8(ascii: "u"), start &+ 2 < position else { return true }
    let second = bytes[start &+ 1]
    return second != UInt8(ascii: "s")
      && !(second == UInt8(ascii: "n") && bytes[start &+ 2] == UInt8(ascii: "i"))
  }
}
