internal import Sketches

// What is left of a prompt when the record that fills its template is taken away, judged from this
// one prompt alone, by fixed rules:
//
//   Classify the message below by intent. Use one word only.     head: classify the message
//                                                                 below by intent
//   ### Customer message                                          label: customer message
//   I lost my card near platform 4, what now?                     (nothing)
//   Intent:                                                       label: intent
//
// 1. LABELS. A line that begins with one to four words of at most 40 bytes and then a colon, or
//    is a heading (#…), or begins with a bracketed name (<text>, [INPUT]) or a quoted key ("a":),
//    has a label; a single letter or a number is none. Labels count once each, in no order; 16 at most, of
//    lines that begin in the first 4,096 or the last 512 bytes. What stands behind a label is the
//    record.
// 2. HEAD. The first sentence of the first line that has a word and is not merely a label: 12
//    words at most (24 characters of a script without spaces). It ends early at the end of its
//    line; at a full stop, question or exclamation mark, once it has four words; at a colon, once
//    it has two; after `about` and its like, once it has four. A line `Label: text` gives a head
//    only if the text is an instruction (has a word of ``Skeleton/headAnchors``) and the label is
//    none; if not, there is no head. If such a label is an instruction ("Summarize this: …"), all
//    that follows is the record, and only labels with nothing behind them count from there. A
//    label that is an instruction, has more than 16 bytes and stands alone before any head takes
//    the head's place.
// 3. TAIL. If the head holds no word of instruction but the last sentence does (four words or
//    more), then the record stands first, and that sentence alone is the skeleton; a word
//    like "this" or "following" is enough for that only if the sentence is a line of its own. A
//    last sentence that has words for both thinking and steps always is.
// 4. MASKS, one mark for one or several in a row: words with a digit; what is in quotation marks,
//    backticks, dollar signs, square, curly or angle brackets; links, paths, addresses. A quotation
//    that does not close on its line hides the rest of it; one around the whole line is ignored.
//    A code fence ends the head.
// 5. Case (ASCII), white space and all other punctuation do not count.
//
// LIMITS. A template with its variable in mid-sentence, unquoted ("What is the capital of X?"),
// gives as many skeletons as records, and so does a record in front of a last sentence without a
// word of instruction. Records that begin lines with labels of their own add these. Chat messages
// that open with the same twelve words, or the same first sentence, share a skeleton.

/// Finds the skeleton of a prompt and hashes it.
struct Skeleton: Sendable {
  /// Half-words of a head: a word counts two, a character of a script without spaces one.
  static let headUnits = 24
  static let maximumLabels = 16
  static let labelBytes = 40
  /// A line `Label:` of more bytes than this that holds a word of instruction is the head itself.
  static let bareHeadBytes = 16
  static let labelWords = 4
  static let leadBytes = 4096
  static let tailBytes = 512
  /// How far back the start of the last sentence is sought.
  static let sentenceBytes = 400

  private static let tailAnchors =
    Concept.instruct.bit | Concept.step.bit | Concept.stepwise.bit | Concept.rewrite.bit
    | Concept.paraphrase.bit
  /// Concepts whose words make a sentence an instruction.
  private static let headAnchors = tailAnchors | Concept.given.bit | Concept.grade.bit

  /// Both together make a last sentence the template whatever stands before.
  static let reasoningTail: (Concept, Concept) = (.think, .step)

  private let hash: KeyedHash
  private let table = CueTable.compiled
  private var head = SentenceReader()
  /// The line that the head was read from, if it was read from that alone: nothing else can come
  /// of reading it again as the tail.
  private var headLine: Range<Int>?
  private var labels = InlineArray<16, UInt64>(repeating: 0)
  private var labelCount = 0

  init(key: HashKey) {
    hash = KeyedHash(key: key)
  }

  /// The keyed hash of the skeleton of a text.
  ///
  /// - Parameters:
  ///   - runs: the first ones of the text.
  ///   - mayReason: whether the text has words of both concepts of ``reasoningTail``; if
  ///     not, many tails need not be read.
  mutating func hash(
    of text: Span<UInt8>, _ runs: borrowing WordRuns, mayReason: Bool
  ) -> UInt64 {
    head = SentenceReader()
    headLine = nil
    labelCount = 0
    let lastLine = readLines(text, runs)
    let isInstruction = head.concepts & Self.headAnchors != 0
    if mayReason || !isInstruction, let lastLine,
      let range = tail(of: text, runs, lastLine)
    {
      var tail = SentenceReader()
      tail.read(text, runs, range, table, maximumUnits: Self.headUnits)
      return finish(tail.digest, labels: 0)
    }
    var sum: UInt64 = 0
    for index in 0..<labelCount { sum &+= labels[index] }
    return finish(head.digest, labels: sum)
  }

  /// Until here nothing is keyed; what leaves is.
  ///
  /// Mutating only lest the skeleton is copied, as ``tail(of:_:_:)``.
  private mutating func finish(_ sentence: UInt64, labels: UInt64) -> UInt64 {
    var bytes = InlineArray<16, UInt8>(repeating: 0)
    for index in 0..<8 {
      bytes[index] = UInt8(truncatingIfNeeded: sentence &>> UInt64(8 &* index))
      bytes[index &+ 8] = UInt8(truncatingIfNeeded: labels &>> UInt64(8 &* index))
    }
    return hash.hash(bytes.span)
  }

  // MARK: Lines

  /// Takes the labels and the head; returns the last line that is more than a label.
  private mutating func readLines(
    _ text: Span<UInt8>, _ runs: borrowing WordRuns
  ) -> Range<Int>? {
    var lastLine: Range<Int>?
    var needsHead = true
    var isRecord = false
    var start = 0
    while start < text.count {
      if start >= Self.leadBytes, start < text.count - Self.tailBytes {
        start = text.nextLine(after: text.count - Self.tailBytes)
        continue
      }
      let next = text.nextLine(after: start)
      var line = text.trimmed(start..<min(next, text.count))
      start = next
      guard !line.isEmpty else { continue }
      var labelConcepts: UInt64 = 0
      var hasLabel = false
      if let label = LabelParser.parse(text, line) {
        let rest = text.trimmed(label.end..<line.upperBound)
        // Inside the record, only a label with nothing behind it can be the template's.
        if rest.isEmpty || !isRecord { labelConcepts = takeLabel(text, runs, label.name) }
        hasLabel = true
        if rest.isEmpty {
          if labelConcepts & Self.headAnchors != 0, line.count > Self.bareHeadBytes {
            needsHead = false
          }
          continue
        }
        line = rest
      }
      lastLine = line
      guard needsHead else { continue }
      headLine = head.isEmpty ? line : nil
      head.read(text, runs, line, table, maximumUnits: Self.headUnits)
      needsHead = head.wordCount == 0
      guard hasLabel else { continue }
      let isInstruction = labelConcepts & Self.headAnchors != 0
      if isInstruction || head.concepts & Self.headAnchors == 0 {
        head = SentenceReader()
        headLine = nil
      }
      isRecord = isInstruction
    }
    return lastLine
  }

  /// Takes a label into account; returns the concepts of its words.
  private mutating func takeLabel(
    _ text: Span<UInt8>, _ runs: borrowing WordRuns, _ name: Range<Int>
  ) -> UInt64 {
    var label = SentenceReader()
    label.read(text, runs, name, table, maximumUnits: Self.headUnits)
    guard labelCount < Self.maximumLabels else { return label.concepts }
    for index in 0..<labelCount where labels[index] == label.digest { return label.concepts }
    labels[labelCount] = label.digest
    labelCount += 1
    return label.concepts
  }

  /// Where the last sentence of the last line stands, if it is the template rather than the head.
  private mutating func tail(
    of text: Span<UInt8>, _ runs: borrowing WordRuns, _ line: Range<Int>
  ) -> Range<Int>? {
    let earliest = max(line.lowerBound, line.upperBound - Self.sentenceBytes)
    // The sentence's own last byte may be a full stop.
    let start = text.sentenceStart(
      before: max(earliest, line.upperBound - 2), notBefore: earliest)
    let isWholeLine = start == line.lowerBound
    guard start > earliest || isWholeLine else { return nil }
    var tail = head
    if !isWholeLine || headLine != line {
      tail = SentenceReader(digests: false)
      tail.read(text, runs, start..<line.upperBound, table, maximumUnits: Self.headUnits)
    }
    guard tail.wordCount >= 4 else { return nil }
    let reasoning = Self.reasoningTail.0.bit | Self.reasoningTail.1.bit
    let isTemplate: Bool
    if tail.concepts & reasoning == reasoning {
      isTemplate = true
    } else if head.concepts & Self.headAnchors != 0 {
      isTemplate = false
    } else {
      isTemplate = tail.concepts & (isWholeLine ? Self.headAnchors : Self.tailAnchors) != 0
    }
    return isTemplate ? start..<line.upperBound : nil
  }
}
