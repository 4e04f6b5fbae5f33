import Trace

extension ExchangeBatch {
  /// Packs rows of the batch for the detector, ``StreamingDetector/packedRows`` at most.
  ///
  /// Apart from the loop that takes them in: twenty columns leave no register for anything else.
  @inline(never)
  func pack(_ range: Range<Int>, into packed: inout InlineArray<64, PendingExchange>) {
    // With a constant number of rows nothing is checked per value.
    if range.count == StreamingDetector.packedRows {
      pack(range, count: StreamingDetector.packedRows, step: 1, into: &packed)
    } else {
      packFew(range, into: &packed)
    }
  }

  @inline(never)
  private func packFew(_ range: Range<Int>, into packed: inout InlineArray<64, PendingExchange>) {
    pack(range, count: range.count, step: 0, into: &packed)
  }

  /// Packs four rows at a time: four numbers of each column, which are the quarters of four rows
  /// when they are turned.
  ///
  /// - Parameter step: from one of the four rows to the next; 0: all four are the same.
  @inline(__always)
  private func pack(
    _ range: Range<Int>, count: Int, step: Int, into packed: inout InlineArray<64, PendingExchange>
  ) {
    var rows = packed.mutableSpan
    let times = tsMs.span.extracting(range)
    let flags = flags.span.extracting(range)
    let known = known.span.extracting(range)
    let notSet = notSet.span.extracting(range)
    let outputTokens = outputTokens.span.extracting(range)
    let inputTokens = inputTokens.span.extracting(range)
    let cachedTokens = cachedTokens.span.extracting(range)
    let reasoningTokens = reasoningTokens.span.extracting(range)
    let durations = durationMs.span.extracting(range)
    let samples = samples.span.extracting(range)
    let releases = hoursSinceRelease.span.extracting(range)
    let prices = outputPrice.span.extracting(range)
    let conversations = conversation.span.extracting(range)
    let turns = turn.span.extracting(range)
    let texts = textHash.span.extracting(range)
    let skeletons = skeletonHash.span.extracting(range)
    let simHashes = simHash.span.extracting(range)
    let promptTokens = promptTokens.span.extracting(range)
    let scripts = script.span.extracting(range)
    let cues = cues.span.extracting(range)
    precondition(
      count <= rows.count && times.count == count && flags.count == count && known.count == count
        && notSet.count == count && outputTokens.count == count && inputTokens.count == count
        && cachedTokens.count == count && reasoningTokens.count == count
        && durations.count == count && samples.count == count && releases.count == count
        && prices.count == count && conversations.count == count && turns.count == count
        && texts.count == count && skeletons.count == count && simHashes.count == count
        && promptTokens.count == count && scripts.count == count && cues.count == count)
    var clock = HourClock()
    var row = 0
    while row < count {
      let price = four(prices, row, step) { $0 }
      let facts = FourFacts(
        known: four(known, row, step) { $0.rawValue },
        notSet: four(notSet, row, step) { $0.rawValue },
        flags: four(flags, row, step) { UInt32($0.rawValue) },
        turn: four(turns, row, step) { $0 }, cachedTokens: four(cachedTokens, row, step) { $0 },
        samples: four(samples, row, step) { UInt32($0) }, outputPrice: price)
      let (hour, msInHour) = clock.split(four(times, row, step) { $0 })
      let text = four(texts, row, step) { $0 }
      let hashes = turned(
        SIMD4(truncatingIfNeeded: text), SIMD4(truncatingIfNeeded: text &>> 32),
        four(skeletons, row, step) { UInt32(truncatingIfNeeded: $0) },
        four(simHashes, row, step) { UInt32(truncatingIfNeeded: $0) })
      let circumstances = turned(
        facts.bits,
        PendingExchange.place(
          msInHour: msInHour,
          script: limited(four(scripts, row, step) { UInt32($0) }, to: PendingExchange.mostScript),
          hoursSinceRelease: within24(four(releases, row, step) { UInt32($0) })),
        hour, four(durations, row, step) { $0 })
      let prompt = four(promptTokens, row, step) { $0 }
      let output = four(outputTokens, row, step) { $0 } & facts.outputMask
      let lengths = turned(
        limited(
          excess(of: four(inputTokens, row, step) { $0 }, over: prompt),
          to: PendingExchange.mostBeyond),
        prompt, excess(of: output, over: four(reasoningTokens, row, step) { $0 }),
        four(cues, row, step) { word($0) } & facts.promptMask)
      let paid =
        SIMD4<UInt64>(truncatingIfNeeded: output & facts.pricedMask)
        &* SIMD4<UInt64>(truncatingIfNeeded: price)
      let answer = turned(
        output, four(conversations, row, step) { UInt32(truncatingIfNeeded: $0 &>> 32) },
        SIMD4(truncatingIfNeeded: paid), SIMD4(truncatingIfNeeded: paid &>> 32))
      rows[row] = PendingExchange(
        hashes: hashes.0, circumstances: circumstances.0, lengths: lengths.0, answer: answer.0)
      rows[row &+ step] = PendingExchange(
        hashes: hashes.1, circumstances: circumstances.1, lengths: lengths.1, answer: answer.1)
      rows[row &+ 2 &* step] = PendingExchange(
        hashes: hashes.2, circumstances: circumstances.2, lengths: lengths.2, answer: answer.2)
      rows[row &+ 3 &* step] = PendingExchange(
        hashes: hashes.3, circumstances: circumstances.3, lengths: lengths.3, answer: answer.3)
      row &+= step == 0 ? 1 : 4
    }
  }
}

/// Four columns as the quarters of four rows, in a call of its own: inlined, the compiler would take
/// vectors apart and compute the numbers one by one.
@inline(never)
private func turned(
  _ first: SIMD4<UInt32>, _ second: SIMD4<UInt32>, _ third: SIMD4<UInt32>, _ fourth: SIMD4<UInt32>
) -> (SIMD4<UInt32>, SIMD4<UInt32>, SIMD4<UInt32>, SIMD4<UInt32>) {
  columns(first, second, third, fourth)
}

/// Four values of a column from `row` on, `step` apart.
@inline(__always)
private func four<Value, Scalar>(
  _ column: Span<Value>, _ row: Int, _ step: Int, _ number: (Value) -> Scalar
) -> SIMD4<Scalar> {
  SIMD4(
    number(column[row]), number(column[row &+ step]), number(column[row &+ 2 &* step]),
    number(column[row &+ 3 &* step]))
}

/// What the first numbers have beyond the second ones, 0 where they are smaller.
@inline(__always)
private func excess(of whole: SIMD4<UInt32>, over part: SIMD4<UInt32>) -> SIMD4<UInt32> {
  (whole &- part) & ~whole.isBelow(part)
}

/// The numbers, none above `most`.
@inline(__always)
private func limited(_ numbers: SIMD4<UInt32>, to most: UInt32) -> SIMD4<UInt32> {
  let most = SIMD4(repeating: most)
  let isAbove = most.isBelow(numbers)
  return numbers & ~isAbove | most & isAbove
}

/// Hours since a release, ``PendingExchange/noRelease`` where they are no less than a day.
@inline(__always)
private func within24(_ hours: SIMD4<UInt32>) -> SIMD4<UInt32> {
  let isWithin = hours.isBelow(SIMD4(repeating: 24))
  return hours & isWithin | PendingExchange.noRelease & ~isWithin
}

/// Four scores as a number of a byte each.
@inline(__always)
private func word(_ scores: InlineArray<4, UInt8>) -> UInt32 {
  UInt32(scores[0]) | UInt32(scores[1]) << 8 | UInt32(scores[2]) << 16 | UInt32(scores[3]) << 24
}

/// Full hours of event times, which nearly always are the same as before.
private struct HourClock {
  private var hour: Int64 = -1
  private var startMs = Int64.min / 2

  /// The full hours since the epoch, and the milliseconds since then, of four times.
  @inline(__always)
  mutating func split(_ times: SIMD4<Int64>) -> (hours: SIMD4<UInt32>, ms: SIMD4<UInt32>) {
    let since = SIMD4<UInt64>(truncatingIfNeeded: times &- startMs)
    let ms = SIMD4<UInt32>(truncatingIfNeeded: since)
    // Nothing beyond 22 bits, and then no less than nothing up to the end of the hour.
    let wrong =
      SIMD4<UInt32>(truncatingIfNeeded: since &>> 32) | ms &>> 22
      | (UInt32(StreamingDetector.hourMs) - 1 &- ms) &>> 31
    if wrong[0] | wrong[1] | wrong[2] | wrong[3] != 0 { return splitEach(times) }
    return (SIMD4(repeating: UInt32(truncatingIfNeeded: hour)), ms)
  }

  @inline(never)
  private mutating func splitEach(
    _ times: SIMD4<Int64>
  ) -> (hours: SIMD4<UInt32>, ms: SIMD4<UInt32>) {
    var (hours, ms) = (SIMD4<UInt32>.zero, SIMD4<UInt32>.zero)
    for place in 0..<4 {
      hour = times[place] / StreamingDetector.hourMs
      startMs = hour &* StreamingDetector.hourMs
      hours[place] = UInt32(truncatingIfNeeded: hour)
      ms[place] = UInt32(truncatingIfNeeded: times[place] &- startMs)
    }
    return (hours, ms)
  }
}

/// ``ExchangeFacts`` of four exchanges, and masks of some: all ones where the fact holds.
private struct FourFacts {
  private(set) var bits: SIMD4<UInt32>
  private(set) var outputMask: SIMD4<UInt32>
  var promptMask: SIMD4<UInt32> { Self.mask(bits, of: .prompt) }
  /// Priced and considered.
  var pricedMask: SIMD4<UInt32> {
    Self.mask(bits, of: .priced) & Self.mask(bits, of: .considered)
  }

  /// Facts from the columns of a batch. Every line below makes a few facts of four exchanges, each
  /// in the bit that its last field comes in. Not inlined for the reason that ``turned(_:_:_:_:)`` is
  /// not.
  @inline(never)
  init(
    known: SIMD4<UInt32>, notSet: SIMD4<UInt32>, flags: SIMD4<UInt32>, turn: SIMD4<UInt32>,
    cachedTokens: SIMD4<UInt32>, samples: SIMD4<UInt32>, outputPrice: SIMD4<UInt32>
  ) {
    let none = SIMD4<UInt32>.zero
    let isFirst = none.replacing(with: .max, where: turn &>> 1 .== none)
    let isSecond = none.replacing(with: .max, where: turn .== SIMD4(repeating: 2))
    let isMissed = none.replacing(with: .max, where: cachedTokens .== none)
    let isMany = none.replacing(with: .max, where: samples &>> 1 .!= none)
    let isFree = none.replacing(with: .max, where: outputPrice .== SIMD4(repeating: .max))
    // `late` is now bit 20, as `served` is 21, `protected` 22, `logprobs` 24, `newestModel` 25.
    let flags = flags &<< 20
    let chosen = known | notSet
    let inConversation = known & ~notSet
    let numbered = inConversation &<< 1 & known
    var bits =
      known
      & (ExchangeFacts.prompt.rawValue | ExchangeFacts.caching.rawValue
        | ExchangeFacts.duration.rawValue)
    bits |= (known &<< 1 & known) & ExchangeFacts.context.rawValue
    bits |= (known &<< 2 & known) & ExchangeFacts.lengths.rawValue
    bits |= (known & isMissed) &<< 1 & ExchangeFacts.cacheMissed.rawValue
    bits |= (known & ~isFree) &<< 3 & ExchangeFacts.priced.rawValue
    bits |= (chosen | known &<< 7) & ExchangeFacts.sampling.rawValue
    bits |= isMany & ExchangeFacts.manySamples.rawValue
    bits |= (inConversation & ~(known &>> 1)) &>> 3 & ExchangeFacts.unnumbered.rawValue
    bits |= (isFirst | ~known) &>> 3 & ExchangeFacts.firstTurn.rawValue
    bits |= chosen & (ExchangeFacts.logprobs.rawValue | ExchangeFacts.conversation.rawValue)
    bits |= numbered & isSecond & ExchangeFacts.followed.rawValue
    bits |= ((numbered & isFirst) &<< 2 | notSet &<< 3) & ExchangeFacts.started.rawValue
    bits |= flags & (ExchangeFacts.late.rawValue | ExchangeFacts.newestModel.rawValue)
    bits |= (flags & flags &>> 1) & ExchangeFacts.considered.rawValue
    bits |= (chosen &<< 11 & flags) & ExchangeFacts.logprobsAsked.rawValue
    self.bits = bits
    outputMask = Self.mask(known, of: ExchangeFacts(rawValue: FieldSet.outputTokens.rawValue))
  }

  @inline(__always)
  private static func mask(_ bits: SIMD4<UInt32>, of fact: ExchangeFacts) -> SIMD4<UInt32> {
    let top = SIMD4<Int32>(truncatingIfNeeded: bits &<< (31 - fact.bit))
    return SIMD4(truncatingIfNeeded: top &>> 31)
  }
}
