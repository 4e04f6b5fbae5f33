/// What evaluations and the makers of data sets send.
extension Draft {
  // MARK: Instructions

  mutating func instruction() {
    if percent(6) {
      ask(.preamble)
      join()
    }
    task()
    let typed = bytes.count
    switch random.below(20) {
    case 0...4:
      put("\n\n")
      input()
    case 5, 6: aspects()
    case 7...11:
      join()
      say(.constraint)
    case 12, 13:
      put("\n")
      say(.constraint)
      put("\n")
      say(.constraint)
    default: break
    }
    // What people set as a task is hardly ever what another has set, word for word.
    distinguish(.constraint)
    distinguish(.context)
    careless(from: start, to: typed)
  }

  /// The sentence of a task, or two.
  mutating func task() {
    // Some tell first what it is for.
    if percent(14) { aside() }
    switch random.below(20) {
    case 0, 1, 2: say(.request)
    case 3: say(.exercise)
    case 4: inquire()
    case 5: say(.request)
    default: say(.instruction)
    }
  }

  /// Something to work on.
  private mutating func input() {
    let from = openPart(.labelText)
    switch random.below(8) {
    case 0, 1: document(length(300, sigma: 0.9))
    case 2: code(.table)
    case 3: code(.snippet, lines: 3 + random.below(20))
    case 4: sentences(.reply, upTo: length(150, sigma: 0.6))
    case 5: sentences(.review, upTo: length(120, sigma: 0.6))
    case 6: sentences(.exercise, upTo: 40)
    default: sentences(.statement, upTo: length(120, sigma: 0.6))
    }
    closePart(.labelText, from: from)
  }

  /// A list of what to cover.
  private mutating func aspects() {
    let kept = subject
    for _ in 0..<2 + random.below(3) {
      put("\n")
      bullet()
      subject.aspect = random.next()
      fill(.aspect, content)
    }
    subject = kept
  }

  mutating func reason() {
    open(.askReason)
    let from = openPart(.labelQuestion)
    problem()
    closePart(.labelQuestion, from: from)
    close(.askReason)
  }

  /// A problem: with numbers mostly, at times a question of judgement or of code.
  private mutating func problem() {
    switch random.below(20) {
    case 0, 1:
      sentences(.statement, upTo: length(150, sigma: 0.5))
      join()
      inquire()
    case 2, 3, 4, 5:
      say(.exercise)
      join()
      say(.exercise)
    case 6:
      say(.instruction)
      distinguish(.constraint)
    case 7:
      say(.askCode)
      put("\n\n")
      code(.snippet, lines: 4 + random.below(14))
    case 8, 9:
      aside()
      say(.exercise)
    default: say(.exercise)
    }
    distinguish(.exercise)
  }

  mutating func evolve() {
    open(.askEvolve)
    let from = openPart(.labelText)
    task()
    if isCommon || percent(50) {
      join()
      say(.constraint)
    } else if percent(40) {
      aspects()
    }
    distinguish(.context)
    closePart(.labelText, from: from)
    close(.askEvolve)
  }

  mutating func generate() {
    open(.askGenerate)
    let form = style.trait(.generationForm)
    switch form & 7 {
    case 0...3: seeds(2 + Int(form >> 3 & 7))
    case 4: source()
    default: keywords(3 + Int(form >> 3 & 3))
    }
    if layout.order == .first && !layout.isJSON { tail() } else { close(.askGenerate) }
  }

  /// Examples of what is wanted.
  private mutating func seeds(_ count: Int) {
    let from = openPart(.labelText)
    for number in 1...count where room > Self.longestSentence {
      if number > 1 { put("\n") }
      numbering(number)
      seed()
      turn()
    }
    closePart(.labelText, from: from)
  }

  /// An example of what is wanted: of one sort in one style.
  private mutating func seed() {
    switch style.trait(.seedSort) & 7 {
    case 0: inquire()
    case 1: say(.exercise)
    case 2: say(.review)
    case 3: say(.support)
    default: say(.instruction)
    }
  }

  /// A text that the new ones are to be about.
  private mutating func source() {
    let from = openPart(.labelDocument)
    prose(length(420, sigma: 0.6))
    closePart(.labelDocument, from: from)
  }

  /// What the new texts are to be about, point by point.
  private mutating func keywords(_ count: Int) {
    let from = openPart(.labelText)
    let kept = subject
    for number in 1...count {
      if number > 1 { put("\n") }
      bullet()
      fill([.thing, .aspect, .place, .persona][random.below(4)], content)
      turn()
    }
    subject = kept
    closePart(.labelText, from: from)
  }

  // MARK: Judging

  mutating func judge() {
    let isPair = style.trait(.judgesPairs) % 5 < 2
    let section: Section = isPair ? .askCompare : .askJudge
    open(section)
    criteria()
    let asked = openPart(.labelQuestion)
    if percent(50) { inquire() } else { say(.instruction) }
    closePart(.labelQuestion, from: asked)
    for number in 1...(isPair ? 2 : 1) where room > Self.longestSentence {
      gap()
      let from = openPart(.labelAnswer, number: isPair ? number : 0)
      answer(length(isPair ? 280 : 420, sigma: 0.7))
      closePart(.labelAnswer, from: from)
    }
    close(section, answer: .labelCriteria)
  }

  /// What to judge by; the same in every prompt of a style.
  private mutating func criteria() {
    let count = Int(wording(.criterion, 9) >> 8 & 7)
    guard count >= 2, count <= 5, !layout.isJSON else { return }
    writeLabel(.labelCriteria)
    if layout.label == 0 { put("\n") }
    let outer = chain
    chain = wording(.criterion, 10)
    for number in 1...count {
      put("\n")
      if layout.numbering > 3 { numbering(number) } else { bullet() }
      let list = wrapper[.criterion]
      write(list.first + (Int(chain >> 40) + number) % list.count, wrapper)
    }
    chain = outer
    gap()
  }
}
