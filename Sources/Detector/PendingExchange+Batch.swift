import Trace

extension ExchangeBatch {
  /// Packs rows of the batch for the detector, ``StreamingDetector/packedRows`` at most.
  ///
  /// Apart from the loop that takes them in: here the columns are known to be of one length, so that
  /// nothing is checked per value, and twenty columns leave no register for anything else.
  @inline(never)
  func pack(_ range: Range<Int>, into packed: inout InlineArray<64, PendingExchange>) {
    var rows = packed.mutableSpan
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
    var facts = InlineArray<64, UInt32>(repeating: 0)
    do {
      var facts = facts.mutableSpan
      for row in 0..<count {
        facts[row] = ExchangeFacts.bits(
          known: known[row], notSet: notSet[row], flags: flags[row], turn: turns[row],
          cachedTokens: cachedTokens[row], samples: samples[row], outputPrice: prices[row])
      }
    }
    let bits = facts.span
    var hour: Int64 = -1
    var hourStartMs = Int64.min
    for row in 0..<count {
      let tsMs = times[row]
      // Nearly always the hour of the row before.
      if !(hourStartMs..<hourStartMs &+ StreamingDetector.hourMs).contains(tsMs) {
        hour = tsMs / StreamingDetector.hourMs
        hourStartMs = hour &* StreamingDetector.hourMs
      }
      let prompt = promptTokens[row]
      let input = inputTokens[row]
      let facts = ExchangeFacts(rawValue: bits[row])
      let output = facts.contains(.outputTokens) ? outputTokens[row] : 0
      rows[row] = PendingExchange(
        text: texts[row], hour: Int32(truncatingIfNeeded: hour), msInHour: tsMs &- hourStartMs,
        script: scripts[row], hoursSinceRelease: releases[row], facts: facts,
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
  /// Facts of a batch's row, in arithmetic without a branch: the compiler does several rows at
  /// once.
  @inline(__always)
  fileprivate static func bits(
    known: FieldSet, notSet: FieldSet, flags: ExchangeFlags, turn: UInt32, cachedTokens: UInt32,
    samples: UInt16, outputPrice: UInt32
  ) -> UInt32 {
    let either = FieldSet.samples.rawValue | FieldSet.logprobs.rawValue
    let flags = UInt32(flags.rawValue)
    let fields = known.rawValue | notSet.rawValue & either
    let isConsidered = flags &>> 1 & flags &>> 2 & 1
    let isLogprobsAsked = flags &>> 4 & 1
    let isNewestModel = flags &>> 5 & 1
    let isAlone = notSet.rawValue &>> 14 & 1
    let isPriced = (outputPrice != .max ? 1 : 0) & known.rawValue &>> 4
    return fields | isConsidered &<< 22 | isNewestModel &<< 23 | isAlone &<< 24
      | (turn <= 1 ? 1 : 0) &<< 25 | (turn == 2 ? 1 : 0) &<< 26
      | (cachedTokens == 0 ? 1 : 0) &<< 27 | (samples > 1 ? 1 : 0) &<< 28
      | isLogprobsAsked &<< 29 | isPriced &<< 30 | flags &<< 31
  }
}
