/// Passages of all sorts.
extension Draft {
  /// A passage of about a length: running text, points, a letter, a talk, a table.
  mutating func document(_ target: Int) {
    let kept = subject
    switch random.below(16) {
    case 0, 1: points(target)
    case 2: clauses(target)
    case 3: letter(target)
    case 4: talk(target)
    case 5: report(target)
    case 6, 7: headed(target)
    default: prose(target)
    }
    subject = kept
  }

  /// A chunk as an embedding job cuts it: whole paragraphs, or so many bytes wherever they end.
  mutating func passage() {
    let bits = style.trait(.chunkSize)
    guard bits & 1 == 0 else {
      document(length(900, sigma: 0.5))
      return
    }
    let most = Int(Double([500, 1_000, 1_000, 2_000][Int(bits >> 1 & 3)]) * style.size)
    document(min(most + Self.longestSentence, TextWriter.longestPrompt))
    cut(to: most)
  }

  /// Paragraphs.
  mutating func prose(_ target: Int) {
    var flow = Flow(self)
    let start = bytes.count
    var left = 2 + random.below(5)
    while true {
      sentence(&flow)
      guard bytes.count - start < target, room > Self.longestSentence else { return }
      left -= 1
      if left == 0 {
        put("\n\n")
        left = 2 + random.below(5)
      } else {
        join()
      }
    }
  }

  /// Sections with headings.
  private mutating func headed(_ target: Int) {
    var flow = Flow(self)
    let start = bytes.count
    let form = random.below(4)
    var number = 0
    while bytes.count - start < target, room > 2 * Self.longestSentence {
      if number > 0 { put("\n\n") }
      number += 1
      turn()
      if form == 0 { put("## ") }
      if form == 1 {
        put(number: number)
        put(". ")
      }
      heading(isUpper: form == 2)
      put("\n")
      for index in 0..<2 + random.below(4) where room > Self.longestSentence {
        if index > 0 { join() }
        sentence(&flow)
      }
    }
  }

  private mutating func heading(isUpper: Bool) {
    let from = bytes.count
    fill(percent(50) ? .thing : .aspect, content)
    Letters.raise(&bytes, from)
    if isUpper { Letters.upper(&bytes, from: from) }
  }

  /// A list of points.
  private mutating func points(_ target: Int) {
    var flow = Flow(self)
    let start = bytes.count
    let mark = ["- ", "* ", "• ", "-- "][random.below(4)]
    if percent(40) {
      sentence(&flow)
      put("\n")
    }
    repeat {
      if bytes.count > start { put("\n") }
      put(mark)
      sentence(&flow)
    } while bytes.count - start < target && room > Self.longestSentence
  }

  /// Numbered clauses.
  private mutating func clauses(_ target: Int) {
    var flow = Flow(self)
    let start = bytes.count
    let chapter = 1 + random.below(9)
    var number = 0
    repeat {
      if number > 0 { put("\n") }
      number += 1
      put(number: chapter)
      put(".")
      put(number: number)
      put(" ")
      sentence(&flow)
    } while bytes.count - start < target && room > Self.longestSentence
  }

  /// A letter.
  private mutating func letter(_ target: Int) {
    say(.opening)
    put("\n\n")
    prose(target)
    put("\n\n")
    say(.closing)
    put("\n")
    fill(.person, content)
  }

  /// A talk or minutes: who says what.
  private mutating func talk(_ target: Int) {
    var flow = Flow(self)
    let start = bytes.count
    let form = random.below(3)
    let people = content[.person]
    var speaker = -1
    repeat {
      if bytes.count > start { put("\n") }
      speaker = people.pick(random.next(), other: speaker)
      if form == 0 {
        put("[")
        fill(.time, content)
        put("] ")
      }
      if form == 1 { put("**") }
      write(speaker, content)
      if form == 1 { put("**") }
      put(content.typography.colon + " ")
      switch random.below(6) {
      case 0: inquire()
      case 1: say(.reply)
      case 2: say(.followUp)
      default: sentence(&flow)
      }
    } while bytes.count - start < target && room > Self.longestSentence
  }

  /// A dated report, at times with a table.
  private mutating func report(_ target: Int) {
    heading(isUpper: false)
    put(", ")
    fill(.date, content)
    put("\n\n")
    prose(target * 2 / 3)
    put("\n\n")
    if percent(60) { code(.table) } else { prose(target / 3) }
  }

  // MARK: Sentences

  /// The sentences that a passage has not used yet.
  struct Flow {
    fileprivate var statements: Deck
    fileprivate var facts: Deck?

    fileprivate init(_ draft: borrowing Draft) {
      var random = draft.random
      statements = Deck(draft.content[.statement], &random)
      let own = draft.content[draft.subject.topic, .facts]
      facts = own.count > 0 ? Deck(own, &random) : nil
    }
  }

  /// One more sentence of a passage; then, often, another thing of the topic comes up.
  private mutating func sentence(_ flow: inout Flow) {
    // Some sentences of any text are rather general.
    let shape = random.below(16)
    if shape < 2 {
      say(.reply)
    } else if shape < 7, let fact = flow.facts?.next() {
      write(fact, content)
    } else {
      write(flow.statements.next(), content)
    }
    if percent(35) { turn() }
  }
}
