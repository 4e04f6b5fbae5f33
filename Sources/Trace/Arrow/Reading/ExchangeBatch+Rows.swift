import Fingerprint

extension ExchangeBatch {
  /// A row, without its prompt and its label.
  func row(_ place: Int) -> ExchangeRow {
    var row = ExchangeRow()
    row.tsMs = tsMs[place]
    row.tenant = tenant[place]
    row.flags = flags[place]
    row.known = known[place]
    row.notSet = notSet[place]
    row.model = model[place]
    row.outputPrice = outputPrice[place]
    row.hoursSinceRelease = hoursSinceRelease[place]
    row.op = op[place]
    row.inputTokens = inputTokens[place]
    row.outputTokens = outputTokens[place]
    row.cachedTokens = cachedTokens[place]
    row.reasoningTokens = reasoningTokens[place]
    row.maxTokens = maxTokens[place]
    row.temperature = temperature[place]
    row.samples = samples[place]
    row.seed = seed[place]
    row.tools = tools[place]
    row.conversation = conversation[place]
    row.turn = turn[place]
    row.finish = finish[place]
    row.status = status[place]
    row.durationMs = durationMs[place]
    row.region = region[place]
    row.ip = ip[place]
    row.agent = agent[place]
    return row
  }

  /// What is known of the prompt of a row.
  func fingerprint(_ place: Int) -> PromptFingerprint {
    var fingerprint = PromptFingerprint()
    fingerprint.textHash = textHash[place]
    fingerprint.skeletonHash = skeletonHash[place]
    fingerprint.simHash = simHash[place]
    fingerprint.textBytes = promptBytes[place]
    fingerprint.tokens = promptTokens[place]
    fingerprint.cues = cues[place]
    fingerprint.script = script[place]
    return fingerprint
  }

  /// Appends rows of another batch, by their numbers there.
  ///
  /// - Parameter havePrompts: whether any of them may have a prompt; otherwise row 0 has none.
  mutating func append(
    _ numbers: ExchangeRowNumbers, of source: borrowing ExchangeBatch, havePrompts: Bool
  ) {
    apply(numbers, from: source, withPrompts: havePrompts)
    if !havePrompts {
      applyToPrompts(AppendFirst(count: numbers.count), from: source)
    }
  }

  private struct AppendFirst: ColumnOperation {
    var count: Int

    func apply<Value>(_ target: inout [Value], _ source: [Value]) {
      target.append(contentsOf: repeatElement(source[0], count: count))
    }
  }
}

/// Rows to be appended, by their numbers in another batch.
struct ExchangeRowNumbers: ColumnOperation {
  private enum Numbers {
    case run(Range<Int>)
    case list([UInt32])
  }

  private let numbers: Numbers

  /// Rows that follow one another.
  init(_ run: Range<Int>) { numbers = .run(run) }

  /// Rows in any order.
  init(_ list: [UInt32]) {
    let first = list.first ?? 0
    let isRun = list.indices.allSatisfy { list[$0] == first &+ UInt32($0) }
    numbers = isRun ? .run(Int(first)..<Int(first) + list.count) : .list(list)
  }

  var count: Int {
    switch numbers {
    case .run(let run): run.count
    case .list(let list): list.count
    }
  }

  /// Appends the values of those rows.
  @inline(__always)
  func apply<Value>(_ target: inout [Value], _ source: [Value]) {
    switch numbers {
    case .run(let run): target.append(contentsOf: source[run])
    case .list(let list):
      let numbers = list.span
      let source = source.span
      target.append(addingCapacity: numbers.count) { output in
        for index in numbers.indices { output.append(source[Int(numbers[index])]) }
      }
    }
  }
}
