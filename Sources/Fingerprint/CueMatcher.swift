internal import Sketches

/// The lexicon compiled for looking up word hashes; built once, never changed.
///
/// Most words of a text have no concept, and are told apart by one bit of a filter without a branch.
/// The others are looked up without one too: no two words of the lexicon share a place (Fox, Heath,
/// Chen, Daoud: "Practical minimal perfect hash functions for large databases", CACM 1992; here not
/// minimal): the top bits of a word choose a multiplier, and that the place.
final class CueTable: Sendable {
  /// A power of two, and many times the number of entries.
  private static let filterBits = 1 << 15
  /// Words of the filter.
  static let filterWords = filterBits / 64
  /// A power of two, at least twice the number of entries.
  private static let placeBits = 12
  /// A power of two, such that a multiplier serves few words.
  private static let multiplierBits = 8

  struct Entry {
    /// Hash of a word; 0 for none.
    var word: UInt64 = 0
    var concepts: UInt64 = 0
  }

  /// What a matcher needs of a ``CueRule``.
  struct Rule {
    var concepts: UInt64
    /// Bit of the concept that the wording yields, or 0.
    var yields: UInt64
    var window: Int32
    /// Index into ``CueRule/all``.
    var index: UInt8
    var weight: UInt8
    var isRepeated: Bool
    var hasCue: Bool
  }

  let filter: [UInt64]
  private let multipliers: [UInt64]
  /// For each place the index of its entry; that of an empty one at a free place.
  private let places: [UInt16]
  /// Packed, so that the common words of a language share few cache lines.
  private let entries: [Entry]
  /// The rules with concept c are entries `ruleStarts[c]` up to `ruleStarts[c + 1]`.
  let rules: [Rule]
  /// The concepts of each of ``rules``: most trials of a rule end with these.
  let ruleConcepts: [UInt64]
  let ruleStarts: [Int]
  /// For each concept what stands with it in any of its rules; itself if it is alone in one.
  let partners: [UInt64]
  /// A window of any rule has at most 2 to this power words.
  let windowBits: Int32
  /// The concepts that occur in any rule; the others serve the skeleton only.
  let ruledConcepts: UInt64

  /// Two other tables that are needed where this is.
  let characters = CharacterTable.compiled
  let lengths = WordLength.all

  static let compiled = CueTable()

  private init() {
    var rules: [Rule] = []
    var starts = [0]
    var partners = [UInt64](repeating: 0, count: 64)
    for concept in Concept.allCases {
      for (index, rule) in CueRule.all.enumerated() where rule.concepts & concept.bit != 0 {
        rules.append(
          Rule(
            concepts: rule.concepts, yields: rule.yields?.bit ?? 0, window: rule.window,
            index: UInt8(index), weight: rule.weight, isRepeated: rule.repeated != nil,
            hasCue: rule.cue != nil))
        let others = rule.concepts & ~concept.bit
        partners[Int(concept.rawValue)] |= others == 0 ? concept.bit : others
      }
      starts.append(rules.count)
    }
    self.rules = rules
    ruleConcepts = rules.map(\.concepts)
    ruleStarts = starts
    self.partners = partners
    let longest = rules.reduce(1) { max($0, $1.window) }
    windowBits = Int32(Int32.bitWidth - (longest - 1).leadingZeroBitCount)
    ruledConcepts = CueRule.all.reduce(0) { $0 | $1.concepts }

    var filter = [UInt64](repeating: 0, count: Self.filterWords)
    var entries: [Entry] = [Entry()]
    var indices: [UInt64: Int] = [:]
    func insert(_ bytes: [UInt8], _ concept: Concept) {
      let word = WordHash.hash(entry: bytes.span)
      let bit = Int(truncatingIfNeeded: word) & (Self.filterBits - 1)
      filter[bit >> 6] |= 1 << UInt64(bit & 63)
      let index = indices[word] ?? entries.count
      if index == entries.count { entries.append(Entry(word: word)) }
      indices[word] = index
      entries[index].concepts |= concept.bit
    }
    for (concept, word) in CueLexicon.entries {
      insert(Array(word.utf8), concept)
      let bare = Self.withoutAccents(word)
      if bare != Array(word.utf8) { insert(bare, concept) }
    }
    self.filter = filter
    self.entries = entries
    (multipliers, places) = Self.place(entries)
  }

  /// Chooses the multipliers such that no two entries share a place.
  private static func place(_ entries: [Entry]) -> (multipliers: [UInt64], places: [UInt16]) {
    var groups = [[Int]](repeating: [], count: 1 << multiplierBits)
    for index in entries.indices.dropFirst() {
      groups[multiplierIndex(of: entries[index].word)].append(index)
    }
    var multipliers = [UInt64](repeating: 1, count: groups.count)
    var places = [UInt16](repeating: 0, count: 1 << placeBits)
    // The largest groups first, while there is most room.
    let order = groups.indices.sorted { (groups[$0].count, $1) > (groups[$1].count, $0) }
    for group in order where !groups[group].isEmpty {
      var multiplier = SeededHash.mix(UInt64(group)) | 1
      while true {
        let chosen = groups[group].map { place(of: entries[$0].word, multiplier) }
        if Set(chosen).count == chosen.count, chosen.allSatisfy({ places[$0] == 0 }) {
          for (index, place) in zip(groups[group], chosen) { places[place] = UInt16(index) }
          break
        }
        multiplier = SeededHash.mix(multiplier) | 1
      }
      multipliers[group] = multiplier
    }
    return (multipliers, places)
  }

  /// The filter uses the low bits.
  @inline(__always)
  private static func multiplierIndex(of word: UInt64) -> Int {
    Int(truncatingIfNeeded: word &>> UInt64(64 &- multiplierBits))
  }

  @inline(__always)
  private static func place(of word: UInt64, _ multiplier: UInt64) -> Int {
    Int(truncatingIfNeeded: (word &* multiplier) &>> UInt64(64 &- placeBits))
  }

  /// The concepts of a word, as a mask of ``Concept/bit``; 0 for most words.
  @inline(__always)
  func concepts(of word: UInt64) -> UInt64 {
    mayHaveConcept(word) == 0 ? 0 : find(word)
  }

  /// 0 if a word has no concept by the filter, else 1.
  @inline(__always)
  func mayHaveConcept(_ word: UInt64) -> Int {
    let bit = Int(truncatingIfNeeded: word) & (Self.filterBits &- 1)
    return Int(truncatingIfNeeded: filter[bit &>> 6] &>> UInt64(truncatingIfNeeded: bit) & 1)
  }

  /// The same, where the filter is at hand.
  @inline(__always)
  static func mayHaveConcept(_ word: UInt64, _ filter: Span<UInt64>) -> Int {
    let bit = Int(truncatingIfNeeded: word) & (filterBits &- 1)
    return Int(truncatingIfNeeded: filter[bit &>> 6] &>> UInt64(truncatingIfNeeded: bit) & 1)
  }

  /// The concepts of a word, whatever the filter says.
  @inline(__always)
  func find(_ word: UInt64) -> UInt64 {
    let multiplier = multipliers[Self.multiplierIndex(of: word)]
    let entry = entries[Int(places[Self.place(of: word, multiplier)])]
    return entry.word == word ? entry.concepts : 0
  }

  /// The word as people type it who have no accents at hand.
  private static func withoutAccents(_ word: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for scalar in word.unicodeScalars {
      switch scalar {
      case "á": bytes.append(UInt8(ascii: "a"))
      case "é": bytes.append(UInt8(ascii: "e"))
      case "í": bytes.append(UInt8(ascii: "i"))
      case "ó": bytes.append(UInt8(ascii: "o"))
      case "ú", "ü": bytes.append(UInt8(ascii: "u"))
      case "ñ": bytes.append(UInt8(ascii: "n"))
      default: bytes.append(contentsOf: Array(String(scalar).utf8))
      }
    }
    return bytes
  }
}

extension WordHash {
  /// The hash by which an entry of the lexicon is met in a text: of the pair of characters in a
  /// script without spaces, else of the word.
  static func hash(entry bytes: Span<UInt8>) -> UInt64 {
    let first = bytes.character(at: 0)
    if case .unspaced = CharacterKind(first.scalar), first.byteCount < bytes.count {
      return hash(pair: first.scalar, bytes.character(at: first.byteCount).scalar)
    }
    return hash(bytes, 0, bytes.count)
  }
}

/// Applies the cue rules to the words of one text as they pass.
///
/// It keeps where each concept occurred last; a word with a concept tries the rules that contain
/// it. Each rule counts once, at its best place; the rules of a cue are combined as if independent
/// (noisy-or).
struct CueMatcher: Sendable {
  /// Bytes at either end of a prompt where instructions stand; wordings between count less.
  static let edgeBytes = 320
  /// Weight, of 256, of a wording that stands in neither end.
  private static let middleWeight: UInt32 = 154
  /// Before every word.
  private static let never = Int32.min / 2

  private let table = CueTable.compiled
  private let rules = CueRule.all
  /// Index of the last word of each concept.
  private var last = InlineArray<64, Int32>(repeating: CueMatcher.never)
  /// Concepts of the text so far.
  private var seen: UInt64 = 0
  /// Concepts of the words whose index has the same upper bits (all but ``CueTable/windowBits``) as
  /// that of the last word with a concept, and of those just before: all that a rule's window may
  /// reach, and some more.
  private var recent: (current: UInt64, previous: UInt64) = (0, 0)
  private var recentBits: Int32 = 0
  /// Bit set of the rules that have fired.
  private var fired: (UInt64, UInt64) = (0, 0)
  /// Weight at which each fired rule counts; of the others meaningless.
  private var weights = InlineArray<128, UInt8>(repeating: 0)
  private var leadEnd = 0
  private var tailStart = 0

  /// Forgets the text before; the next has so many bytes.
  mutating func reset(byteCount: Int) {
    last = InlineArray(repeating: Self.never)
    seen = 0
    recent = (0, 0)
    recentBits = 0
    fired = (0, 0)
    leadEnd = Self.edgeBytes
    tailStart = byteCount - Self.edgeBytes
  }

  /// Takes the words of a batch.
  ///
  /// - Parameter before: how many words of the text came before it.
  mutating func see(_ batch: inout WordBatch, before: Int) {
    for place in 0..<batch.candidateCount {
      let candidate = batch.candidates[place]
      let index = Int(candidate & 0xFFFF_FFFF)
      let concepts = table.find(batch.words[index]) & table.ruledConcepts
      if concepts != 0 {
        observe(
          concepts, Int32(truncatingIfNeeded: before &+ index &+ 1),
          isEdge: isEdge(Int(candidate &>> 32)))
      }
    }
  }

  /// Whether the text had a word of the concept, which must be one that a rule has.
  @inline(__always)
  func hasSeen(_ concept: Concept) -> Bool {
    seen & concept.bit != 0
  }

  /// The four scores, by ``Cue``.
  ///
  /// Changes nothing: but to call what does not mutate, the compiler copies the whole matcher.
  mutating func scores() -> InlineArray<4, UInt8> {
    // What is left of the doubt, of 65,535.
    var doubts: InlineArray<4, UInt32> = [65535, 65535, 65535, 65535]
    for base in [0, 64] {
      var set = base == 0 ? fired.0 : fired.1
      while set != 0 {
        let index = base + set.trailingZeroBitCount
        set &= set - 1
        guard let cue = rules[index].cue else { continue }
        doubts[cue.rawValue] = doubts[cue.rawValue] * (255 - UInt32(weights[index])) / 255
      }
    }
    var scores: InlineArray<4, UInt8> = [0, 0, 0, 0]
    for index in scores.indices { scores[index] = UInt8((65535 - doubts[index]) / 257) }
    return scores
  }

  private func isEdge(_ offset: Int) -> Bool {
    offset < leadEnd || offset >= tailStart
  }

  @inline(never)
  private mutating func observe(_ concepts: UInt64, _ index: Int32, isEdge: Bool) {
    let bits = index &>> table.windowBits
    if bits != recentBits {
      recent = (0, bits &- 1 == recentBits ? recent.current : 0)
      recentBits = bits
    }
    var pending = concepts
    // A word may be yielded at the same place, once for each concept.
    var seenHere: UInt64 = 0
    while pending != 0 {
      let concept = pending.trailingZeroBitCount
      pending &= pending &- 1
      seenHere |= 1 &<< UInt64(concept)
      recent.current |= seenHere
      let previous = last[concept]
      // Concepts of the same word meet each other.
      last[concept] = index
      let near = recent.current | recent.previous
      guard table.partners[concept] & near != 0 else { continue }
      let missing = ~near
      let (first, behind) = (table.ruleStarts[concept], table.ruleStarts[concept &+ 1])
      for place in first..<behind where table.ruleConcepts[place] & missing == 0 {
        // Most rules do not come so far: a concept is far away.
        let rule = table.rules[place]
        guard holds(rule, at: index, previous: previous) else { continue }
        pending |= rule.yields & ~seenHere
        if rule.hasCue { fire(rule, isEdge: isEdge) }
      }
    }
    seen |= seenHere
  }

  @inline(__always)
  private mutating func holds(_ rule: CueTable.Rule, at index: Int32, previous: Int32) -> Bool {
    let earliest = index &- rule.window
    if rule.isRepeated { return previous >= earliest && previous < index }
    var needed = rule.concepts
    while needed != 0 {
      guard last[needed.trailingZeroBitCount] >= earliest else { return false }
      needed &= needed &- 1
    }
    return true
  }

  private mutating func fire(_ rule: CueTable.Rule, isEdge: Bool) {
    let full = UInt32(rule.weight)
    let weight = UInt8(isEdge ? full : full * Self.middleWeight / 256)
    let index = Int(rule.index)
    let bit: UInt64 = 1 << UInt64(index & 63)
    let isFirst = (index < 64 ? fired.0 : fired.1) & bit == 0
    if index < 64 { fired.0 |= bit } else { fired.1 |= bit }
    weights[index] = isFirst ? weight : max(weights[index], weight)
  }
}
