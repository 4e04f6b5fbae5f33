import Sketches

extension Draft {
  /// Writes what belongs into a slot.
  mutating func fill(_ slot: Slot, _ lexicon: Lexicon) {
    if chain == 0 { variety += slot.bits }
    switch slot {
    case .thing:
      name(lexicon[subject.topic, .things].pick(subject.thing), lexicon, subject.thing)
    case .other:
      let list = lexicon[subject.topic, .things]
      name(list.pick(subject.other, not: list.pick(subject.thing)), lexicon, subject.other)
    case .aspect:
      name(lexicon[subject.topic, .aspects].pick(subject.aspect), lexicon, subject.aspect)
    case .person:
      let bits = familiar(subject.person)
      lastPerson = lexicon[.person].pick(bits, other: lastPerson)
      copy(lexicon.pieces[lexicon.range(lastPerson).lowerBound], lexicon)
    case .place:
      let bits = familiar(subject.place)
      lastPlace = lexicon[.place].pick(bits, other: lastPlace)
      copy(lexicon.pieces[lexicon.range(lastPlace).lowerBound], lexicon)
    case .small: put(number: 2 + below(11))
    case .number: fillNumber()
    case .price: fillPrice()
    case .code: fillCode()
    case .date:
      let outer = chain
      let date = word()
      chain = date | 1
      write(pattern(date, lexicon), lexicon)
      chain = outer
    case .time: fillTime(lexicon)
    case .labels: labels(lexicon, isLast: false)
    case .kind: write(lexicon[.kind].pick(word()), lexicon)
    case .language: fillLanguage(lexicon)
    case .persona: write(lexicon[.persona].pick(word()), lexicon)
    case .criterion: write(lexicon[.criterion].pick(word()), lexicon)
    case .identifier: CodeText.identifier(using: &random, into: &bytes)
    case .day: put(number: 1 + below(28))
    case .month: put(number: 1 + below(12))
    case .year: put(number: 2019 + below(8))
    case .paddedDay: put(padded: 1 + below(28))
    case .paddedMonth: put(padded: 1 + below(12))
    }
  }

  /// How a date is written: a person keeps to one pattern, unless that names a month.
  private func pattern(_ date: UInt64, _ lexicon: Lexicon) -> Int {
    let list = lexicon[.date]
    let usual = list.pick(style.trait(.datePattern) << 8)
    let hasMonth = lexicon.range(usual).contains { index in
      lexicon.pieces[index].slot == .month || lexicon.pieces[index].slot == .paddedMonth
    }
    return hasMonth ? usual : list.pick(SeededHash.mix(date))
  }

  /// A number below `n` from whatever decides at the moment.
  @inline(__always)
  private mutating func below(_ n: Int) -> Int {
    Int(truncatingIfNeeded: word().multipliedFullWidth(by: UInt64(n)).high)
  }

  /// A name known in the session, three times in eight; else any. A wrapper knows no session.
  private mutating func familiar(_ known: UInt64) -> UInt64 {
    let bits = word()
    return chain == 0 && bits & 7 < 3 ? known : SeededHash.mix(bits)
  }

  /// 13 to 980; every third is round.
  private mutating func fillNumber() {
    let value = 13 + below(968)
    let isRound = value % 3 == 0 && value >= 20
    put(number: isRound ? value / 10 * 10 : value)
  }

  /// Small sums more often than large ones; prices end the way prices do.
  private mutating func fillPrice() {
    let scale: [4 of Int] = [20, 60, 200, 900]
    put(number: 1 + below(scale[below(4)]))
    put(UInt8(ascii: "."))
    let cents: [8 of Int] = [0, 50, 99, 95, 90, 25, below(100), below(100)]
    put(padded: cents[below(8)])
  }

  /// Two letters, a dash and five digits.
  private mutating func fillCode() {
    let letters = style.trait(.codeLetters)
    // A shop's numbers share their letters.
    let first = UInt8(ascii: "A") + UInt8(letters % 26)
    let second = UInt8(ascii: "A") + UInt8((letters >> 32) % 26)
    put(first)
    put(second)
    put(UInt8(ascii: "-"))
    put(number: 10_000 + below(90_000))
  }

  private mutating func fillTime(_ lexicon: Lexicon) {
    let hour = below(24)
    let minutes: [6 of Int] = [0, 30, 15, 45, below(60), below(60)]
    let minute = minutes[below(6)]
    if lexicon.language == .english && style.trait(.clock) & 3 == 0 {
      put(number: (hour + 11) % 12 + 1)
      put(UInt8(ascii: ":"))
      put(padded: minute)
      put(hour < 12 ? " am" : " pm")
    } else {
      put(padded: hour)
      put(UInt8(ascii: ":"))
      put(padded: minute)
    }
  }

  /// The classes of a job: always the same ones, written in the style's way.
  ///
  /// One below the other they stand only at the end of a sentence.
  mutating func labels(_ lexicon: Lexicon, isLast: Bool) {
    var rest = lexicon.bytes(of: classes(lexicon))
    let form = layout.list.isLines && !isLast ? .commas : layout.list
    if form == .commas {
      copy(rest, lexicon)
      return
    }
    if form.isLines { endLine() }
    if form == .array { put("[") }
    var number = 0
    while let item = lexicon.nextItem(&rest) {
      number += 1
      open(item: number, form, lexicon)
      copy(item, lexicon)
      if form == .array || form == .quotes { put("\"") }
      if form == .brackets { put("]") }
    }
    if form == .array { put("]") }
  }

  /// Takes off the space at the end of a line.
  private mutating func endLine() {
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
  }

  /// What stands before an item of a list of classes.
  private mutating func open(item number: Int, _ form: Layout.List, _ lexicon: Lexicon) {
    let isFirst = number == 1
    switch form {
    case .commas: break
    case .slashes: put(isFirst ? "" : " / ")
    case .bars: put(isFirst ? "" : " | ")
    case .array: put(isFirst ? "\"" : ", \"")
    case .points: put("\n- ")
    case .quotes:
      put(isFirst ? "" : lexicon.typography.comma)
      put("\"")
    case .numbers:
      put("\n")
      put(number: number)
      put(". ")
    case .brackets: put(isFirst ? "[" : " [")
    }
  }

  /// The comma list of the classes of a job.
  func classes(_ lexicon: Lexicon) -> Int {
    lexicon[.labels].pick(SeededHash.combine(style.taskKey, 3))
  }

  /// One of the classes of a job.
  mutating func putClass(_ lexicon: Lexicon) {
    let phrase = classes(lexicon)
    var count = 0
    var rest = lexicon.bytes(of: phrase)
    while lexicon.nextItem(&rest) != nil { count += 1 }
    var chosen = below(count)
    rest = lexicon.bytes(of: phrase)
    while let item = lexicon.nextItem(&rest) {
      if chosen == 0 { copy(item, lexicon) }
      chosen -= 1
    }
  }

  /// A language other than that of the contents; of one job nearly always the same.
  private mutating func fillLanguage(_ lexicon: Lexicon) {
    let bits = SeededHash.combine(style.taskKey, 4)
    let chosen = bits & 7 == 0 ? word() : SeededHash.mix(bits)
    let list = lexicon[.language]
    let own = list.first + Int(content.language.rawValue)
    write(list.pick(chosen, not: own), lexicon)
  }
}

extension PhraseList {
  /// The phrase that 64 random bits choose, other than a given one if that is of this list.
  func pick(_ bits: UInt64, other excluded: Int) -> Int {
    let chosen = pick(bits)
    return chosen == excluded ? pick(bits, not: excluded) : chosen
  }

  /// The phrase that 64 random bits choose, other than a given one.
  ///
  /// - Precondition: there are two.
  func pick(_ bits: UInt64, not excluded: Int) -> Int {
    let step = 1 + Int(truncatingIfNeeded: bits.multipliedFullWidth(by: UInt64(count - 1)).high)
    return first + (excluded - first + step) % count
  }
}
