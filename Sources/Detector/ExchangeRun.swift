/// Up to eight considered exchanges of one tenant in one hour, as columns: a lane each.
///
/// Lanes that no exchange is in repeat the first one's numbers without its facts, so that whatever is
/// counted by facts leaves them out.
///
/// Not copyable, because the compiler would copy all columns before it reads one.
struct ExchangeRun: ~Copyable {
  /// Exchanges; their lanes are the first ones.
  let count: Int
  /// The full hour since the epoch of all of them.
  let hour: Int32
  /// ``ExchangeFacts``.
  let facts: Lanes
  /// How many have each fact.
  let counts: FactCounts
  /// See ``PendingExchange/place(msInHour:script:hoursSinceRelease:)``.
  let places: Lanes
  /// Milliseconds until the answer was complete.
  let durations: Lanes
  /// Upper halves of the hashes of prompts.
  let textHalves: Lanes
  /// Input tokens beyond the prompt.
  let beyond: Lanes
  /// Tokens of the prompt.
  let promptTokens: Lanes
  /// Output tokens without reasoning.
  let answerTokens: Lanes
  /// Cue scores, a byte each.
  let cues: Lanes
  /// Output tokens.
  let outputTokens: Lanes

  /// The columns of eight rows, of which the first `count` are exchanges.
  @inline(__always)
  init(_ rows: Span<PendingExchange>, count: Int) {
    precondition(rows.count == TenantHead.ringCount)
    self.count = count
    hour = rows[0].hour
    let (upper, lower) = (
      columns(
        rows[0].circumstances, rows[1].circumstances, rows[2].circumstances, rows[3].circumstances),
      columns(
        rows[4].circumstances, rows[5].circumstances, rows[6].circumstances, rows[7].circumstances)
    )
    facts = Lanes(lowHalf: upper.0, highHalf: lower.0)
    places = Lanes(lowHalf: upper.1, highHalf: lower.1)
    durations = Lanes(lowHalf: upper.3, highHalf: lower.3)
    counts = FactCounts(facts)
    let (upperLengths, lowerLengths) = (
      columns(rows[0].lengths, rows[1].lengths, rows[2].lengths, rows[3].lengths),
      columns(rows[4].lengths, rows[5].lengths, rows[6].lengths, rows[7].lengths)
    )
    beyond = Lanes(lowHalf: upperLengths.0, highHalf: lowerLengths.0)
    promptTokens = Lanes(lowHalf: upperLengths.1, highHalf: lowerLengths.1)
    answerTokens = Lanes(lowHalf: upperLengths.2, highHalf: lowerLengths.2)
    cues = Lanes(lowHalf: upperLengths.3, highHalf: lowerLengths.3)
    let (upperAnswer, lowerAnswer) = (
      columns(rows[0].answer, rows[1].answer, rows[2].answer, rows[3].answer),
      columns(rows[4].answer, rows[5].answer, rows[6].answer, rows[7].answer)
    )
    outputTokens = Lanes(lowHalf: upperAnswer.0, highHalf: lowerAnswer.0)
    let (upperHashes, lowerHashes) = (
      columns(rows[0].hashes, rows[1].hashes, rows[2].hashes, rows[3].hashes),
      columns(rows[4].hashes, rows[5].hashes, rows[6].hashes, rows[7].hashes)
    )
    textHalves = Lanes(lowHalf: upperHashes.1, highHalf: lowerHashes.1)
  }

  /// Arrival of the first, milliseconds since the epoch.
  @inline(__always)
  var firstMs: Int64 {
    Int64(hour) &* StreamingDetector.hourMs &+ Int64(places[0] & 0x3F_FFFF)
  }

  /// Milliseconds within the hour.
  @inline(__always)
  var msInHour: Lanes { places & 0x3F_FFFF }

  /// Whether all exchanges have one script and one release before them.
  @inline(__always)
  var isUniform: Bool {
    let differing = (places ^ Lanes(repeating: places[0])) &>> 22
    return differing.wrappedSum() == 0
  }
}

/// How many of up to eight exchanges have each fact: sums of four bits each, eight in a word.
struct FactCounts: BitwiseCopyable {
  private var sums: SIMD4<UInt32>

  @inline(__always)
  init(_ facts: Lanes) {
    let low = Lanes(repeating: 0x1111_1111)
    sums = rowSums(
      (facts & low).halfSums, (facts &>> 1 & low).halfSums, (facts &>> 2 & low).halfSums,
      (facts &>> 3 & low).halfSums)
  }

  /// The number of exchanges with that fact.
  @inline(__always)
  subscript(fact: ExchangeFacts) -> UInt32 {
    sums[Int(fact.bit & 3)] &>> (fact.bit & 28) & 15
  }
}

extension Float {
  /// Adds that many ones, one after the other as far as rounding can tell.
  ///
  /// At eight and above a sum of up to eight ones passes one power of two at most, so that it is
  /// rounded once, whether the ones come singly or together: with each a multiple of the coarser
  /// unit, rounding is the same before and after. Below eight it may be rounded at several.
  @inline(__always)
  mutating func addOnes(_ count: UInt32) {
    guard self < 8 else {
      self += Float(Int32(truncatingIfNeeded: count))
      return
    }
    for _ in 0..<count { self += 1 }
  }
}

extension Double {
  /// Adds that many ones, as by ``Float/addOnes(_:)``.
  @inline(__always)
  mutating func addOnes(_ count: UInt32) {
    guard self < 8 else {
      self += Double(Int32(truncatingIfNeeded: count))
      return
    }
    for _ in 0..<count { self += 1 }
  }
}
