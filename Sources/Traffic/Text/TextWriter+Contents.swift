/// What prompts are about: sentences, records, answers.
extension Draft {
  /// Walks through a list in an order of its own, so that no phrase returns before all had a turn.
  struct Deck {
    private let list: PhraseList
    private var index: Int
    private let step: Int

    init(_ list: PhraseList, _ random: inout RandomSource) {
      self.list = list
      index = random.below(list.count)
      var step = 1 + random.below(list.count)
      while Self.divisor(step, list.count) > 1 { step += 1 }
      self.step = step
    }

    private static func divisor(_ a: Int, _ b: Int) -> Int { b == 0 ? a : divisor(b, a % b) }

    mutating func next() -> Int {
      index = (index + step) % list.count
      return list.first + index
    }
  }

  /// No sentence of a lexicon is longer with its slots filled; in bytes.
  static let longestSentence = 500

  /// Sentences of one list up to about a length.
  mutating func sentences(_ section: Section, upTo target: Int) {
    var deck = Deck(content[section], &random)
    let start = bytes.count
    repeat {
      if bytes.count > start { join() }
      write(deck.next(), content)
      if percent(30) { turn() }
    } while bytes.count - start < target && room > Self.longestSentence
  }

  /// One more sentence where many texts would read the same so far.
  mutating func distinguish(_ section: Section) {
    guard isCommon else { return }
    join()
    say(section)
  }

  /// Cuts the prompt to a number of bytes, between two characters.
  mutating func cut(to most: Int) {
    guard count > most else { return }
    bytes.removeLast(count - most)
    cutCharacter()
  }

  /// Takes off what is left of a character at the end.
  private mutating func cutCharacter() {
    var tail = 0
    while tail < 4, bytes.count - tail > start, bytes[bytes.count - 1 - tail] & 0xC0 == 0x80 {
      tail += 1
    }
    guard bytes.count - tail > start else { return }
    let lead = bytes[bytes.count - 1 - tail]
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    if length != tail + 1 { bytes.removeLast(lead < 0x80 ? tail : tail + 1) }
  }

  // MARK: Records

  /// What a job's records are; a job has records of one sort.
  private var recordSection: Section {
    switch style.trait(.recordSort) & 15 {
    case 0...6: .review
    case 7...10: .support
    case 11...13: .statement
    default: .question
    }
  }

  /// A record of a job.
  ///
  /// People say one or two things in a message; a long one tells the story around them.
  mutating func record(_ target: Int) {
    let kept = subject
    let start = bytes.count
    let section = recordSection
    sentences(section, upTo: min(target, Self.longestMatter))
    while bytes.count - start < target, room > Self.longestSentence {
      join()
      switch random.below(4) {
      case 0: say(.detail)
      case 1: say(.context)
      default: say(section)
      }
      if percent(30) { turn() }
    }
    subject = kept
  }

  /// Bytes after which a message has said what it is about.
  private static let longestMatter = 160

  // MARK: Answers

  /// An answer as a model may have given it.
  mutating func answer(_ target: Int) {
    let kept = subject
    let start = bytes.count
    sentences(.reply, upTo: target / 2)
    if target > 250 && percent(40) {
      steps(target - (bytes.count - start))
    } else if bytes.count - start < target {
      join()
      prose(target - (bytes.count - start))
    }
    subject = kept
  }

  /// A list of what to do or to know.
  private mutating func steps(_ target: Int) {
    var deck = Deck(content[.statement], &random)
    let start = bytes.count
    let isNumbered = percent(50)
    var number = 0
    while bytes.count - start < target, room > Self.longestSentence {
      number += 1
      put("\n")
      if isNumbered {
        put(number: number)
        put(". ")
      } else {
        put("- ")
      }
      write(deck.next(), content)
      turn()
    }
  }
}
