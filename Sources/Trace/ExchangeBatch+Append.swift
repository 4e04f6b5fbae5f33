import Fingerprint

extension ExchangeBatch {
  /// Makes room for that many exchanges in all.
  mutating func reserve(_ capacity: Int) {
    tsMs.reserveCapacity(capacity)
    tenant.reserveCapacity(capacity)
    flags.reserveCapacity(capacity)
    known.reserveCapacity(capacity)
    notSet.reserveCapacity(capacity)
    model.reserveCapacity(capacity)
    outputPrice.reserveCapacity(capacity)
    hoursSinceRelease.reserveCapacity(capacity)
    op.reserveCapacity(capacity)
    textHash.reserveCapacity(capacity)
    skeletonHash.reserveCapacity(capacity)
    simHash.reserveCapacity(capacity)
    promptBytes.reserveCapacity(capacity)
    promptTokens.reserveCapacity(capacity)
    cues.reserveCapacity(capacity)
    script.reserveCapacity(capacity)
    inputTokens.reserveCapacity(capacity)
    outputTokens.reserveCapacity(capacity)
    cachedTokens.reserveCapacity(capacity)
    reasoningTokens.reserveCapacity(capacity)
    maxTokens.reserveCapacity(capacity)
    temperature.reserveCapacity(capacity)
    samples.reserveCapacity(capacity)
    seed.reserveCapacity(capacity)
    tools.reserveCapacity(capacity)
    conversation.reserveCapacity(capacity)
    turn.reserveCapacity(capacity)
    finish.reserveCapacity(capacity)
    status.reserveCapacity(capacity)
    durationMs.reserveCapacity(capacity)
    region.reserveCapacity(capacity)
    ip.reserveCapacity(capacity)
    agent.reserveCapacity(capacity)
  }

  /// Empties the batch and keeps its memory.
  public mutating func removeAll() {
    tsMs.removeAll(keepingCapacity: true)
    tenant.removeAll(keepingCapacity: true)
    flags.removeAll(keepingCapacity: true)
    known.removeAll(keepingCapacity: true)
    notSet.removeAll(keepingCapacity: true)
    model.removeAll(keepingCapacity: true)
    outputPrice.removeAll(keepingCapacity: true)
    hoursSinceRelease.removeAll(keepingCapacity: true)
    arrivals.removeAll(keepingCapacity: true)
    customers.removeAll(keepingCapacity: true)
    op.removeAll(keepingCapacity: true)
    textHash.removeAll(keepingCapacity: true)
    skeletonHash.removeAll(keepingCapacity: true)
    simHash.removeAll(keepingCapacity: true)
    promptBytes.removeAll(keepingCapacity: true)
    promptTokens.removeAll(keepingCapacity: true)
    cues.removeAll(keepingCapacity: true)
    script.removeAll(keepingCapacity: true)
    inputTokens.removeAll(keepingCapacity: true)
    outputTokens.removeAll(keepingCapacity: true)
    cachedTokens.removeAll(keepingCapacity: true)
    reasoningTokens.removeAll(keepingCapacity: true)
    maxTokens.removeAll(keepingCapacity: true)
    temperature.removeAll(keepingCapacity: true)
    samples.removeAll(keepingCapacity: true)
    seed.removeAll(keepingCapacity: true)
    tools.removeAll(keepingCapacity: true)
    conversation.removeAll(keepingCapacity: true)
    turn.removeAll(keepingCapacity: true)
    finish.removeAll(keepingCapacity: true)
    status.removeAll(keepingCapacity: true)
    durationMs.removeAll(keepingCapacity: true)
    region.removeAll(keepingCapacity: true)
    ip.removeAll(keepingCapacity: true)
    agent.removeAll(keepingCapacity: true)
  }

  /// Takes what is known of a tenant whose first exchange is in this batch.
  mutating func announce(_ arrival: TenantArrival) {
    if let facts = arrival.facts { arrivals.append(facts) }
    if let customer = arrival.customer { customers.append(customer) }
  }

  /// Rows that are appended at a time: few enough to stay in the nearest cache meanwhile.
  private static let appendedRows = 128

  /// Appends rows, column by column: an array at a time costs a fraction of a row at a time.
  ///
  /// - Parameters:
  ///   - fingerprints: those that the rows speak of.
  ///   - chosen: client-chosen fields that the trace has carried: those that a row lacks are not set
  ///     in it; `nil`: each row has its own.
  mutating func append(
    _ rows: Span<ExchangeRow>, _ fingerprints: Span<PromptFingerprint>, chosen: FieldSet?
  ) {
    var start = 0
    while start < rows.count {
      let end = min(start + Self.appendedRows, rows.count)
      let some = rows.extracting(start..<end)
      appendFields(of: some)
      if let chosen {
        Self.add(some, to: &notSet) { chosen.subtracting($0.known) }
      } else {
        Self.add(some, to: &notSet) { $0.notSet }
      }
      appendPrompts(of: some, fingerprints)
      start = end
    }
  }

  private mutating func appendFields(of rows: Span<ExchangeRow>) {
    Self.add(rows, to: &tsMs) { $0.tsMs }
    Self.add(rows, to: &tenant) { $0.tenant }
    Self.add(rows, to: &flags) { $0.flags }
    Self.add(rows, to: &known) { $0.known }
    Self.add(rows, to: &model) { $0.model }
    Self.add(rows, to: &outputPrice) { $0.outputPrice }
    Self.add(rows, to: &hoursSinceRelease) { $0.hoursSinceRelease }
    Self.add(rows, to: &op) { $0.op }
    Self.add(rows, to: &inputTokens) { $0.inputTokens }
    Self.add(rows, to: &outputTokens) { $0.outputTokens }
    Self.add(rows, to: &cachedTokens) { $0.cachedTokens }
    Self.add(rows, to: &reasoningTokens) { $0.reasoningTokens }
    Self.add(rows, to: &maxTokens) { $0.maxTokens }
    Self.add(rows, to: &temperature) { $0.temperature }
    Self.add(rows, to: &samples) { $0.samples }
    Self.add(rows, to: &seed) { $0.seed }
    Self.add(rows, to: &tools) { $0.tools }
    Self.add(rows, to: &conversation) { $0.conversation }
    Self.add(rows, to: &turn) { $0.turn }
    Self.add(rows, to: &finish) { $0.finish }
    Self.add(rows, to: &status) { $0.status }
    Self.add(rows, to: &durationMs) { $0.durationMs }
    Self.add(rows, to: &region) { $0.region }
    Self.add(rows, to: &ip) { $0.ip }
    Self.add(rows, to: &agent) { $0.agent }
  }

  private mutating func appendPrompts(
    of rows: Span<ExchangeRow>, _ fingerprints: Span<PromptFingerprint>
  ) {
    Self.add(rows, fingerprints, to: &textHash, none: 0) { $0.textHash }
    Self.add(rows, fingerprints, to: &skeletonHash, none: 0) { $0.skeletonHash }
    Self.add(rows, fingerprints, to: &simHash, none: 0) { $0.simHash }
    Self.add(rows, fingerprints, to: &promptBytes, none: 0) { $0.textBytes }
    Self.add(rows, fingerprints, to: &promptTokens, none: 0) { $0.tokens }
    Self.add(rows, fingerprints, to: &cues, none: [0, 0, 0, 0]) { $0.cues }
    Self.add(rows, fingerprints, to: &script, none: 0) { $0.script }
  }

  /// Appends a value of each row's prompt, `none` where there is no prompt.
  @inline(__always)
  private static func add<Value>(
    _ rows: Span<ExchangeRow>, _ fingerprints: Span<PromptFingerprint>,
    to column: inout [Value], none: Value, _ value: (borrowing PromptFingerprint) -> Value
  ) {
    if fingerprints.isEmpty {
      column.append(contentsOf: repeatElement(none, count: rows.count))
      return
    }
    column.append(addingCapacity: rows.count) { output in
      for index in rows.indices {
        let hasPrompt = rows[index].known.contains(.prompt)
        output.append(hasPrompt ? value(fingerprints[Int(rows[index].fingerprint)]) : none)
      }
    }
  }

  @inline(__always)
  private static func add<Value>(
    _ rows: Span<ExchangeRow>, to column: inout [Value], _ value: (borrowing ExchangeRow) -> Value
  ) {
    column.append(addingCapacity: rows.count) { output in
      for index in rows.indices { output.append(value(rows[index])) }
    }
  }
}

/// GROUND TRUTH beside a batch, for `Evaluation` alone: one array of the same length.
public struct LabelBatch: Sendable {
  /// Number of the campaign in ``MergedReader/campaignName(of:)``; 0: the line names none.
  public internal(set) var campaign: [UInt16] = []

  /// No labels.
  public init() {}

  mutating func removeAll() { campaign.removeAll(keepingCapacity: true) }

  mutating func append(_ rows: Span<ExchangeRow>) {
    for index in rows.indices { campaign.append(rows[index].campaign) }
  }
}
