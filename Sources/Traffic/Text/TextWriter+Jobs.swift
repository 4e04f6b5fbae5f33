import Sketches

/// What jobs send over records: one wrapper, many contents.
extension Draft {
  mutating func classify() {
    open(.askClassify)
    examples(isClass: true)
    records(.labelText, 110)
    close(.askClassify)
  }

  mutating func label() {
    open(.askLabel)
    examples(isClass: true)
    records(.labelText, 90)
    close(.askLabel)
  }

  mutating func extract() {
    open(.askExtract)
    let from = openPart(.labelText)
    if style.trait(.hasLongExtracts) & 1 == 0 {
      document(length(480, sigma: 0.7))
    } else {
      record(length(300, sigma: 0.7))
    }
    closePart(.labelText, from: from)
    close(.askExtract)
  }

  mutating func summarise() {
    open(.askSummarise)
    let section: Section = wording(.askSummarise, 9) >> 8 & 1 == 0 ? .labelDocument : .labelText
    let from = openPart(section)
    document(length(1_400, sigma: 0.8))
    closePart(section, from: from)
    close(.askSummarise)
  }

  mutating func translate() {
    open(.askTranslate)
    let from = openPart(.labelText)
    let target = length(190, sigma: 0.9)
    switch style.trait(.translationSort) & 7 {
    case 0, 1:
      sentences(.reply, upTo: target)
      distinguish(.reply)
    case 2, 3: record(target)
    case 4: strings(target)
    default: document(target)
    }
    closePart(.labelText, from: from)
    close(.askTranslate)
  }

  /// Texts of a user interface, keyed.
  private mutating func strings(_ target: Int) {
    let begin = bytes.count
    repeat {
      if bytes.count > begin { put("\n") }
      CodeText.identifier(using: &random, into: &bytes)
      put(" = \"")
      say(percent(50) ? .thanks : .request)
      put("\"")
      turn()
    } while bytes.count - begin < target && room > Self.longestSentence
  }

  mutating func rewrite() {
    open(.askRewrite)
    let from = openPart(.labelText)
    let target = length(260, sigma: 0.8)
    switch style.trait(.rewritingSort) & 3 {
    case 0: record(target)
    case 1: answer(target)
    default: prose(target)
    }
    closePart(.labelText, from: from)
    close(.askRewrite)
  }

  mutating func soften() {
    open(.askSoften)
    let section: Section = style.trait(.softensAnswers) % 5 < 2 ? .labelAnswer : .labelText
    let from = openPart(section)
    let target = length(210, sigma: 0.7)
    // What is delicate is public: laws, money, the past, schools.
    let topics: [4 of Topic] = [.finance, .law, .history, .education]
    subject.topic = Int(topics[random.below(4)].rawValue)
    var deck = Deck(content[.sensitive], &random)
    var number = 0
    let begin = bytes.count
    repeat {
      if number > 0 { join() }
      if number > 0 && percent(35) { say(.statement) } else { write(deck.next(), content) }
      number += 1
    } while (bytes.count - begin < target || number < 2 || isCommon)
      && room > Self.longestSentence
    closePart(section, from: from)
    close(.askSoften)
  }

  // MARK: Records

  /// One record, or several numbered ones, by the style.
  private mutating func records(_ section: Section, _ median: Double) {
    let from = openPart(section)
    let count = Int(layout.records)
    // Several records begin on a line of their own.
    if count > 1 && layout.label > 0 && bytes.last == UInt8(ascii: " ") { put("\n") }
    if count == 1 {
      record(length(median, sigma: 0.7))
    } else {
      for number in 1...count where room > Self.longestSentence {
        if number > 1 { put("\n") }
        numbering(number)
        record(length(median * 0.7, sigma: 0.5))
        turn()
      }
    }
    closePart(section, from: from)
  }

  /// Worked examples: the same in every prompt of a style.
  private mutating func examples(isClass: Bool) {
    guard layout.shots > 0 else { return }
    let (own, kept) = (random, subject)
    for number in 1...Int(layout.shots) {
      random = RandomSource(key: SeededHash.combine(style.taskKey, UInt64(64 + number)))
      turn()
      let from = openPart(.labelText)
      record(80)
      closePart(.labelText, from: from)
      put("\n")
      writeLabel(.labelAnswer)
      if layout.label == 0 { put("-> ") }
      if isClass { putClass(content) }
      gap()
    }
    (random, subject) = (own, kept)
  }

  // MARK: Benchmarks

  /// An item of a public benchmark: its words are the benchmark's, what stands around is ours.
  mutating func benchmarkItem(_ item: UInt64) {
    let benchmark = style.benchmark
    let size = UInt64(BenchmarkText.size(benchmark: benchmark))
    // Half of the harnesses send the bare item.
    let isWrapped = style.taskKey & 1 == 0
    let section: Section = style.taskKey & 2 == 0 ? .askShort : .askReason
    if isWrapped { open(section) }
    if isWrapped {
      for shot in 0..<UInt64(layout.shots) where room > 2 * Self.longestSentence {
        BenchmarkText.item(benchmark: benchmark, index: shot, into: &bytes)
        gap()
      }
    }
    let from = isWrapped ? openPart(.labelQuestion) : bytes.count
    BenchmarkText.item(benchmark: benchmark, index: item % size, into: &bytes)
    if isWrapped {
      closePart(.labelQuestion, from: from)
      close(section)
    }
  }
}
