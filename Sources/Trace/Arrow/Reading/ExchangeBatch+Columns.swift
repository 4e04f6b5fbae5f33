import Fingerprint

/// Something done to each column of a batch, with the same column of another.
protocol ColumnOperation {
  func apply<Value>(_ target: inout [Value], _ source: [Value])
}

extension ExchangeBatch {
  /// A batch of so many rows of which nothing is known.
  init(blankRows count: Int) {
    self.init(capacity: 0)
    var blank = ExchangeBatch(capacity: 1)
    let rows = [ExchangeRow()]
    let prompts: [PromptFingerprint] = []
    blank.append(rows.span, prompts.span, chosen: nil)
    apply(RepeatFirst(count: count), from: blank, withPrompts: true)
  }

  private struct RepeatFirst: ColumnOperation {
    var count: Int
    func apply<Value>(_ target: inout [Value], _ source: [Value]) {
      target = Array(repeating: source[0], count: count)
    }
  }

  /// Does something to each column, but for `arrivals`, which is none.
  ///
  /// - Parameter withPrompts: whether to the columns of prompts too.
  @inline(__always)
  mutating func apply(
    _ operation: some ColumnOperation, from source: borrowing ExchangeBatch, withPrompts: Bool
  ) {
    operation.apply(&tsMs, source.tsMs)
    operation.apply(&tenant, source.tenant)
    operation.apply(&flags, source.flags)
    operation.apply(&known, source.known)
    operation.apply(&notSet, source.notSet)
    operation.apply(&model, source.model)
    operation.apply(&outputPrice, source.outputPrice)
    operation.apply(&hoursSinceRelease, source.hoursSinceRelease)
    operation.apply(&op, source.op)
    operation.apply(&inputTokens, source.inputTokens)
    operation.apply(&outputTokens, source.outputTokens)
    operation.apply(&cachedTokens, source.cachedTokens)
    operation.apply(&reasoningTokens, source.reasoningTokens)
    operation.apply(&maxTokens, source.maxTokens)
    operation.apply(&temperature, source.temperature)
    operation.apply(&samples, source.samples)
    operation.apply(&seed, source.seed)
    operation.apply(&tools, source.tools)
    operation.apply(&conversation, source.conversation)
    operation.apply(&turn, source.turn)
    operation.apply(&finish, source.finish)
    operation.apply(&status, source.status)
    operation.apply(&durationMs, source.durationMs)
    operation.apply(&region, source.region)
    operation.apply(&ip, source.ip)
    operation.apply(&agent, source.agent)
    if withPrompts { applyToPrompts(operation, from: source) }
  }

  /// Does something to each column of prompts.
  @inline(__always)
  mutating func applyToPrompts(
    _ operation: some ColumnOperation, from source: borrowing ExchangeBatch
  ) {
    operation.apply(&textHash, source.textHash)
    operation.apply(&skeletonHash, source.skeletonHash)
    operation.apply(&simHash, source.simHash)
    operation.apply(&promptBytes, source.promptBytes)
    operation.apply(&promptTokens, source.promptTokens)
    operation.apply(&cues, source.cues)
    operation.apply(&script, source.script)
  }

  /// Sets the columns of prompts in a row.
  @inline(__always)
  mutating func setPrompt(_ fingerprint: borrowing PromptFingerprint, row: Int) {
    textHash[row] = fingerprint.textHash
    skeletonHash[row] = fingerprint.skeletonHash
    simHash[row] = fingerprint.simHash
    promptBytes[row] = fingerprint.textBytes
    promptTokens[row] = fingerprint.tokens
    cues[row] = fingerprint.cues
    script[row] = fingerprint.script
  }
}
