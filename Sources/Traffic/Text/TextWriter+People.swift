import Sketches

/// What people type.
extension Draft {
  // MARK: Kinds

  mutating func question() {
    let from = bytes.count
    let isPasted = chance(style.manners.paste)
    let isBefore = isPasted && percent(40)
    greet()
    if chance(style.manners.aside) { aside() }
    let typed = bytes.count
    if isBefore { paste(isBefore: true) }
    let resumed = bytes.count
    switch random.below(20) {
    case 0, 1, 2: say(.request)
    case 3: keywords()
    case 4:
      state()
      join()
      inquire()
    default: inquire()
    }
    if chance(style.manners.more) || isCommon && percent(25) { more() }
    farewell()
    let end = bytes.count
    if isPasted && !isBefore { paste(isBefore: false) }
    careless(from: isBefore && resumed > typed ? resumed : from, to: end)
  }

  mutating func followUp() {
    let from = bytes.count
    switch random.below(20) {
    case 0, 1:
      say(.thanks)
      join()
      if percent(50) { say(.followUp) } else { inquire() }
    case 2:
      put("> ")
      sentences(.reply, upTo: 10)
      put("\n\n")
      say(.followUp)
    case 3, 4:
      say(.followUp)
      join()
      say(.followUp)
    case 5, 6, 7, 8: inquire()
    case 9:
      say(.followUp)
      join()
      say(.constraint)
    case 10: say(.thanks)
    case 11, 12, 13:
      aside()
      say(.followUp)
    case 14: keywords()
    default:
      if percent(40) { subject.aspect = random.next() }
      say(.followUp)
    }
    if isCommon && percent(25) { more() }
    let end = bytes.count
    if chance(style.manners.paste / 2) { paste(isBefore: false) }
    careless(from: from, to: end)
  }

  mutating func support() {
    let from = bytes.count
    greet()
    let shape = random.below(20)
    if shape < 5 { detail() }
    say(.support)
    if shape >= 9 {
      if percent(15) { put("\n") } else { join() }
      say(shape < 16 ? .detail : shape < 18 ? .support : .review)
    }
    if chance(style.manners.more) || isCommon && percent(35) {
      join()
      say(percent(60) ? .detail : .support)
    }
    farewell()
    let end = bytes.count
    if chance(style.manners.paste / 2) { paste(isBefore: false) }
    careless(from: from, to: end)
  }

  mutating func documentQuestion() {
    open(.askDocument)
    let from = openPart(.labelDocument)
    // Later questions of a session are about the same passage in half of the applications.
    let own = random
    let isKept = style.trait(.keepsPassage) & 1 == 0
    if isKept { random = RandomSource(key: subject.document) }
    document(length(560, sigma: 0.75))
    if isKept { random = own }
    closePart(.labelDocument, from: from)
    gap()
    let asked = openPart(.labelQuestion)
    inquire()
    if chance(style.manners.more) { more() }
    careless(from: asked, to: bytes.count)
    closePart(.labelQuestion, from: asked)
    close(.askDocument)
  }

  mutating func rolePlay() {
    open(.askRolePlay)
    let from = bytes.count
    if percent(45) { aside() }
    switch random.below(8) {
    case 0: say(.request)
    case 1: say(.followUp)
    case 2: say(.review)
    case 3: state()
    default: inquire()
    }
    if isCommon || chance(style.manners.more) || percent(25) {
      join()
      if percent(40) { say(.followUp) } else { inquire() }
    }
    careless(from: from, to: bytes.count)
    if layout.order == .first { tail() } else { close(.askRolePlay) }
  }

  /// One of the few texts of a load test.
  mutating func probe() {
    switch random.below(6) {
    case 0: say(.opening)
    case 1: say(.instruction)
    case 2: say(.exercise)
    case 3: say(.thanks)
    default: inquire()
    }
  }

  // MARK: Sentences

  /// A question: of the topic's own, or any.
  mutating func inquire() {
    let own = content[subject.topic, .questions]
    if own.count > 0 && percent(30) {
      write(own.pick(random.next()), content)
    } else {
      say(.question)
    }
  }

  /// A sentence of a text: of the topic's own, or any.
  mutating func state() {
    let own = content[subject.topic, .facts]
    if own.count > 0 && percent(30) {
      write(own.pick(random.next()), content)
    } else {
      say(.statement)
    }
  }

  /// Something of one's own circumstances, and on to the next sentence.
  mutating func aside() {
    say(.context)
    if percent(15) { put("\n") } else { join() }
  }

  /// What a customer's case is about, and on to the next sentence.
  private mutating func detail() {
    say(.detail)
    if percent(15) { put("\n") } else { join() }
  }

  /// One more question, or what is wanted of the answer; now and then in English.
  private mutating func more() {
    if percent(20) { put("\n") } else { join() }
    let kept = content
    if chance(style.manners.mixed) { content = library[.english] }
    switch random.below(4) {
    case 0: say(.constraint)
    case 1: say(.followUp)
    default:
      if percent(50) { subject.aspect = random.next() }
      inquire()
    }
    content = kept
  }

  /// Search words.
  private mutating func keywords() {
    fill(.thing, content)
    put(" ")
    fill(.aspect, content)
    if percent(30) {
      put(" ")
      fill(.place, content)
    }
  }

  private mutating func greet() {
    guard chance(style.manners.opening) else { return }
    say(.opening)
    put(percent(20) ? "\n\n" : content.typography.space)
  }

  private mutating func farewell() {
    guard chance(style.manners.closing) else { return }
    if percent(25) { put("\n\n") } else { join() }
    say(.closing)
  }

  // MARK: Habits

  /// Something copied from elsewhere.
  private mutating func paste(isBefore: Bool) {
    if !isBefore { put("\n\n") }
    switch random.below(10) {
    case 0, 1: code(.table)
    case 2: code(.trace)
    case 3: code(.json)
    case 4: code(percent(50) ? .shell : .log)
    case 5:
      let from = bytes.count
      sentences(percent(50) ? .statement : .reply, upTo: length(180, sigma: 0.6))
      quoteLines(from: from)
    case 6:
      put("\"")
      sentences(.statement, upTo: length(150, sigma: 0.6))
      put("\"")
    default: document(length(600, sigma: 1))
    }
    if isBefore { put("\n\n") }
  }

  /// Makes a stretch look as its writer types: all small letters, no mark at the end, slips.
  mutating func careless(from first: Int, to end: Int) {
    // People write one way through a whole session.
    var writer = RandomSource(key: subject.writer)
    let isLower = writer.byte() < style.manners.lower
    let isUnmarked = writer.byte() < style.manners.unmarked
    let slips = writer.byte() < style.manners.typos
    guard isLower || isUnmarked || slips, end > first else { return }
    let rest = Array(bytes[end...])
    bytes.removeLast(rest.count)
    if isLower { Letters.lower(&bytes, from: first) }
    if isUnmarked { Letters.unmark(&bytes) }
    if slips { slip(from: first) }
    bytes.append(contentsOf: rest)
  }

  /// Swaps, drops and doubles letters, about one slip in sixty.
  private mutating func slip(from first: Int) {
    var index = first + random.below(60)
    while index + 2 < bytes.count {
      if Letters.isSmall(bytes[index]) && Letters.isSmall(bytes[index + 1]) {
        switch random.below(3) {
        case 0: bytes.swapAt(index, index + 1)
        case 1: bytes.remove(at: index)
        default: bytes.insert(bytes[index], at: index)
        }
      }
      index += 20 + random.below(80)
    }
  }
}
