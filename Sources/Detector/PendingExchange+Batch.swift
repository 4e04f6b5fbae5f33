import Trace

extension ExchangeBatch {
  /// Packs rows of the batch for the detector, ``StreamingDetector/packedRows`` at most.
  ///
  /// Row by column costs less than the loop's taking twenty columns at once: here the columns are
  /// known to be of one length, so that nothing is checked per value.
  @inline(__always)
  func pack(_ range: Range<Int>, into rows: inout InlineArray<64, PendingExchange>) {
    let count = range.count
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
    for row in 0..<count {
      let facts = ExchangeFacts(
        known: known[row], notSet: notSet[row], flags: flags[row], turn: turns[row],
        cachedTokens: cachedTokens[row], samples: samples[row], outputPrice: prices[row])
      let prompt = promptTokens[row]
      let input = inputTokens[row]
      let output = facts.contains(.outputTokens) ? outputTokens[row] : 0
      rows[row] = PendingExchange(
        text: texts[row], tsMs: times[row], script: scripts[row],
        hoursSinceRelease: releases[row], facts: facts,
        skeleton: UInt32(truncatingIfNeeded: skeletons[row]),
        simHash: UInt32(truncatingIfNeeded: simHashes[row]), cues: cues[row],
        conversation: UInt32(truncatingIfNeeded: conversations[row] >> 32),
        beyondPrompt: input > prompt ? input &- prompt : 0, promptTokens: prompt,
        answerTokens: output &- min(reasoningTokens[row], output), outputTokens: output,
        outputPrice: prices[row], durationMs: durations[row])
    }
  }
}

extension ExchangeFacts {
  /// The bit where that holds.
  @inline(__always)
  private static func bit(_ fact: ExchangeFacts, where isSo: Bool) -> UInt32 {
    isSo ? fact.rawValue : 0
  }

  /// Facts of a batch's row.
  @inline(__always)
  init(
    known: FieldSet, notSet: FieldSet, flags: ExchangeFlags, turn: UInt32, cachedTokens: UInt32,
    samples: UInt16, outputPrice: UInt32
  ) {
    let either = FieldSet.samples.rawValue | FieldSet.logprobs.rawValue
    var bits = known.rawValue | notSet.rawValue & either
    bits |= Self.bit(.late, where: flags.contains(.late))
    bits |= Self.bit(.considered, where: flags.contains([.served, .protected]))
    bits |= Self.bit(.newestModel, where: flags.contains(.newestModel))
    bits |= Self.bit(.logprobsAsked, where: flags.contains(.logprobs))
    bits |= Self.bit(.alone, where: notSet.contains(.conversation))
    bits |= Self.bit(.firstTurn, where: turn <= 1)
    bits |= Self.bit(.secondTurn, where: turn == 2)
    bits |= Self.bit(.cacheMissed, where: cachedTokens == 0)
    bits |= Self.bit(.manySamples, where: samples > 1)
    bits |= Self.bit(.priced, where: outputPrice != .max && known.contains(.outputTokens))
    rawValue = bits
  }
}
