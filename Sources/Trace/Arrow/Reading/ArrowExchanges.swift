/// Makes exchanges, with all they say, out of an Arrow trace: for ``ExchangeReader``.
final class ArrowExchanges {
  private var blocks: ArrowBlocks
  private var row = -1

  init(_ input: ArrowInput, options: TraceReaderOptions) {
    blocks = ArrowBlocks(
      input, areLabelsWanted: true, areLabelsChecked: false, options: options)
  }

  var damage: TraceDamage { blocks.damage }

  /// Number of the row of the last exchange, from 1.
  var number: UInt64 { blocks.number(of: row) }

  /// The next exchange; `nil` at the end.
  func next(_ tables: inout TraceTables) throws(TraceError) -> Exchange? {
    while true {
      row += 1
      if row >= blocks.block.count {
        row = -1
        guard try blocks.advance(&tables) else { return nil }
        continue
      }
      if blocks.block.faults[row] != 0 {
        try blocks.reject(row)
        continue
      }
      try blocks.damage.accept()
      return exchange()
    }
  }

  private func exchange() -> Exchange {
    var exchange = Exchange(tsMs: blocks.block.columns.tsMs[row], tenant: text(.tenant) ?? "")
    exchange.model = text(.model)
    exchange.op = text(.op)
    if let prompt = text(.prompt) {
      exchange.prompt = .text(prompt)
    } else if isPresent(.fingerprint) {
      exchange.prompt = blocks.fingerprint(row).map { .fingerprint($0) }
    }
    exchange.inputTokens = count(.inputTokens)
    exchange.outputTokens = count(.outputTokens)
    exchange.cachedTokens = count(.cachedTokens)
    exchange.reasoningTokens = count(.reasoningTokens)
    exchange.maxTokens = count(.maxTokens)
    if isPresent(.temperature) { exchange.temperature = blocks.number(.temperature, row) }
    exchange.samples = count(.samples)
    if isPresent(.seed) { exchange.seed = blocks.block.seeds[row] }
    exchange.stream = flag(.stream)
    exchange.tools = count(.tools)
    exchange.logprobs = flag(.logprobs)
    exchange.conversation = text(.conversation)
    exchange.turn = count(.turn)
    exchange.finish = text(.finish)
    exchange.status = count(.status)
    exchange.durationMs = count(.durationMs)
    exchange.region = text(.region)
    exchange.ip = text(.ip)
    exchange.agent = text(.agent)
    exchange.campaign = text(.campaign)
    return exchange
  }

  private func isPresent(_ field: TraceField) -> Bool {
    TraceFieldSet(bits: blocks.block.present[row]).contains(field)
  }

  private func text(_ field: TraceField) -> String? {
    guard isPresent(field) else { return nil }
    var text = ""
    blocks.withText(field, row) { text = String(repairing: $0) }
    return text
  }

  private func count(_ field: TraceField) -> UInt32? {
    guard isPresent(field) else { return nil }
    return blocks.whole(field, row).flatMap { UInt32(exactly: $0) }
  }

  private func flag(_ field: TraceField) -> Bool? {
    guard isPresent(field) else { return nil }
    return TraceFieldSet(bits: blocks.block.trues[row]).contains(field)
  }
}
