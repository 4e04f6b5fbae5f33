import Sketches

/// A prompt being written.
struct Draft {
  let kind: PromptKind
  let style: PromptStyle
  /// The language of the contents, and that of the wrapper.
  var content: Lexicon
  let wrapper: Lexicon
  let library: TextLibrary
  var layout: Layout
  /// Decides the wrapper's words: the style's own or, for a prompt worded anew, the item's.
  let wordingKey: UInt64
  var subject: Subject
  var random: RandomSource
  /// While not 0, the words come from this chain in place of `random`.
  var chain: UInt64 = 0
  /// About how many bits the slots filled so far tell this prompt from others of its style.
  var variety = 0
  /// The phrase that was said last.
  private var lastSaid = -1
  /// The names of the phrase at hand that stand already: nobody meets herself.
  var lastPerson = -1
  var lastPlace = -1
  var bytes: [UInt8] = []
  /// Where the prompt begins in `bytes`.
  var start = 0

  init(
    kind: PromptKind, style: PromptStyle, content: Lexicon, wrapper: Lexicon, subject: Subject,
    random: RandomSource, library: TextLibrary
  ) {
    self.kind = kind
    self.style = style
    self.content = content
    self.wrapper = wrapper
    self.subject = subject
    self.random = random
    self.library = library
    // The wrapper draws from a source of its own: the contents are the same however it is worded.
    var wrapping = RandomSource(key: SeededHash.combine(random.key, style.taskKey))
    let isReworded = wrapping.unit() < style.paraphrase
    layout = style.layout
    wordingKey = isReworded ? wrapping.next() : style.taskKey
    // Whoever rewords a template by machine changes its form as well, at times.
    if isReworded && wrapping.byte() < 128 { layout = Layout(using: &wrapping) }
    layout.isJSON = layout.isJSON && kind.isTemplated
    if layout.isJSON { layout.shots = 0 }
  }

  /// How many bytes the prompt has so far.
  var count: Int { bytes.count - start }

  /// How many more it may have.
  var room: Int { TextWriter.longestPrompt - count }

  // MARK: Chance

  /// The next random word of whatever decides at the moment.
  @inline(__always)
  mutating func word() -> UInt64 {
    guard chain != 0 else { return random.next() }
    chain = SeededHash.mix(chain)
    return chain
  }

  /// True for a share of 256ths.
  @inline(__always)
  mutating func chance(_ share: UInt8) -> Bool { random.byte() < share }

  /// True for a share of percents.
  @inline(__always)
  mutating func percent(_ share: Int) -> Bool { random.below(100) < share }

  /// A length in bytes of the contents' language, by the style's size.
  mutating func length(_ median: Double, sigma: Double) -> Int {
    let most = Double(TextWriter.longestPrompt)
    let length = random.logNormal(median: median, sigma: sigma)
    return Int(min(length * style.size * content.language.bytesPerEnglishByte, most))
  }

  // MARK: Bytes

  @inline(__always)
  mutating func put(_ text: String) {
    // Of most strings there are one or two bytes: a sequence costs more to hand over.
    let span = text.utf8.span
    for index in span.indices { bytes.append(span[index]) }
  }

  @inline(__always)
  mutating func put(_ byte: UInt8) { bytes.append(byte) }

  /// A whole number in digits.
  mutating func put(number: Int) {
    if number >= 10 { put(number: number / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }

  /// A number of two digits.
  mutating func put(padded number: Int) {
    if number < 10 { bytes.append(UInt8(ascii: "0")) }
    put(number: number)
  }

  /// Whether many prompts of this style would read the same so far.
  var isCommon: Bool { variety < Self.distinctBits }

  /// Bits of slots at which a phrase of a list returns word for word less than once in a hundred
  /// among a hundred thousand prompts: some 2^11 of these draw it, from 2^18 fillings.
  private static let distinctBits = 18

  // MARK: Phrases

  /// A phrase of the contents, other than the one before.
  mutating func say(_ section: Section) {
    let phrase = content[section].pick(random.next(), other: lastSaid)
    lastSaid = phrase
    write(phrase, content)
  }

  /// A phrase of the wrapper; the same number gives the same phrase while the wording is kept.
  mutating func ask(_ section: Section, _ number: Int = 0) {
    let outer = chain
    chain = wording(section, number)
    write(wrapper[section].pick(chain), wrapper)
    chain = outer
  }

  /// What decides a phrase of the wrapper; never 0.
  func wording(_ section: Section, _ number: Int = 0) -> UInt64 {
    SeededHash.combine(wordingKey, UInt64(section.rawValue) << 8 | UInt64(number)) | 1
  }

  /// Writes a phrase, its slots filled; begins with a capital if a slot stands first.
  mutating func write(_ phrase: Int, _ lexicon: Lexicon) {
    let first = bytes.count
    let range = lexicon.range(phrase)
    (lastPerson, lastPlace) = (-1, -1)
    for index in range {
      let piece = lexicon.pieces[index]
      copy(piece, lexicon)
      guard let slot = piece.slot else { continue }
      if slot == .labels {
        labels(lexicon, isLast: lexicon.isLast(index, in: range))
        if layout.list.isLines && lexicon.isLast(index, in: range) { return }
      } else {
        fill(slot, lexicon)
      }
      if index == range.lowerBound && piece.length == 0 { Letters.raise(&bytes, first) }
    }
  }

  /// Writes a phrase of a topic; numbers in it follow from `bits`, so that it reads the same
  /// wherever the prompt names it.
  mutating func name(_ phrase: Int, _ lexicon: Lexicon, _ bits: UInt64) {
    let range = lexicon.range(phrase)
    guard range.count > 1 || lexicon.pieces[range.lowerBound].slot != nil else {
      copy(lexicon.pieces[range.lowerBound], lexicon)
      return
    }
    let outer = (chain, lastPerson, lastPlace)
    (chain, lastPerson, lastPlace) = (bits | 1, -1, -1)
    for index in range {
      let piece = lexicon.pieces[index]
      copy(piece, lexicon)
      if let slot = piece.slot { fill(slot, lexicon) }
    }
    (chain, lastPerson, lastPlace) = outer
  }

  /// Appends the bytes of a piece.
  @inline(__always)
  mutating func copy(_ piece: Piece, _ lexicon: Lexicon) {
    copy(Int(piece.start)..<Int(piece.start &+ piece.length), lexicon)
  }

  /// Appends bytes of the arena.
  @inline(__always)
  mutating func copy(_ range: Range<Int>, _ lexicon: Lexicon) {
    bytes.append(lexicon.arena, range)
  }

  /// Goes on after a sentence: with a space, and a full stop if it has no mark.
  mutating func join(_ lexicon: Lexicon) {
    guard let last = bytes.last else { return }
    let isBare =
      Letters.isSmall(last) || last >= UInt8(ascii: "0") && last <= UInt8(ascii: "9")
      || last >= 0x80 && !Letters.isMarked(bytes)
    if isBare { put(lexicon.typography.stop) }
    put(lexicon.typography.space)
  }

  mutating func join() { join(content) }

  /// Turns to another thing and concern of the same topic.
  mutating func turn() {
    subject.thing = random.next()
    subject.other = random.next()
    subject.aspect = random.next()
  }
}

extension RandomSource {
  /// Eight random bits.
  @inline(__always)
  mutating func byte() -> UInt8 { UInt8(truncatingIfNeeded: next() >> 56) }
}
