import Fingerprint
import Sketches

/// Makes rows for batches out of an Arrow trace, one by one in the order of the file: what
/// ``LineReader`` and ``ExchangeDecoder`` are for JSON Lines.
///
/// What a value of a dictionary becomes is looked up once for all rows that refer to it, when the
/// first of them comes.
final class ArrowRows {
  /// What the values of a dictionary became so far.
  private struct Known {
    /// Stands for a value that was not needed yet; no tenant and no name has this number.
    static let none = UInt32.max - 1
    var generation = -1
    var numbers: [UInt32] = []

    mutating func follow(_ dictionary: ArrowDictionary) {
      if generation != dictionary.generation {
        numbers.removeAll(keepingCapacity: true)
        generation = dictionary.generation
      }
      let more = dictionary.count - numbers.count
      numbers.append(contentsOf: repeatElement(Self.none, count: more))
    }
  }

  private let blocks: ArrowBlocks
  private let areLabelsWanted: Bool
  private var fingerprinter: Fingerprinter
  private let operations = NameMatcher.operations
  private let finishReasons = NameMatcher.finishReasons
  private var known: [Known] = Array(repeating: Known(), count: TraceField.count)
  private var hashes: [[UInt64]] = Array(repeating: [], count: TraceField.count)
  private var hashGenerations = [Int](repeating: -1, count: TraceField.count)
  private var prompts: [PromptFingerprint?] = []
  private var promptGeneration = -1
  /// The row that ``next(_:)`` found.
  private var row = -1
  /// Of the row that ``read(into:_:)`` has just read, if it has a prompt.
  private(set) var fingerprint = PromptFingerprint()

  init(_ input: ArrowInput, areLabelsWanted: Bool, options: TraceReaderOptions) {
    self.areLabelsWanted = areLabelsWanted
    blocks = ArrowBlocks(
      input, areLabelsWanted: areLabelsWanted, areLabelsChecked: areLabelsWanted, options: options)
    fingerprinter = Fingerprinter(key: options.key)
  }

  var damage: TraceDamage { blocks.damage }

  /// Where the row stands.
  var place: LinePlace { blocks.place(of: row) }

  /// Counts an earlier row as damaged after all.
  func refute(_ place: LinePlace) throws(TraceError) { try blocks.refute(place) }

  /// Goes on to the next good row; `false` at the end.
  ///
  /// - Throws: what the source throws, where the format is broken, and when too many rows are
  ///   damaged.
  func next(_ tables: inout TraceTables) throws(TraceError) -> Bool {
    while true {
      row += 1
      if row >= blocks.block.count {
        row = -1
        guard try blocks.advance(&tables) else { return false }
        followDictionaries()
        continue
      }
      if blocks.block.faults[row] == 0 { return true }
      try blocks.reject(row)
    }
  }

  /// Counts the row as an exchange.
  func accept() throws(TraceError) { try blocks.damage.accept() }

  /// Fills a row, whatever was in it.
  func read(into output: inout ExchangeRow, _ tables: inout TraceTables) {
    output = ExchangeRow()
    let present = TraceFieldSet(bits: blocks.block.present[row])
    output.known = FieldSet(rawValue: present.bits & FieldSet.allBits)
    readNumbers(present, &output)
    readNames(present, &output, &tables)
    readHashes(present, &output)
    readPrompt(present, &output)
  }

  private func readNumbers(_ present: TraceFieldSet, _ output: inout ExchangeRow) {
    output.tsMs = blocks.block.tsMs[row]
    output.inputTokens = blocks.block.inputTokens[row]
    output.outputTokens = blocks.block.outputTokens[row]
    output.cachedTokens = blocks.block.cachedTokens[row]
    output.reasoningTokens = blocks.block.reasoningTokens[row]
    output.maxTokens = blocks.block.maxTokens[row]
    output.turn = blocks.block.turn[row]
    output.durationMs = blocks.block.durationMs[row]
    output.samples = blocks.block.samples[row]
    output.tools = blocks.block.tools[row]
    output.status = blocks.block.status[row]
    if present.contains(.temperature) {
      let limit = Double(Float.greatestFiniteMagnitude)
      output.temperature = Float(min(max(blocks.block.temperature[row], -limit), limit))
    }
    if present.contains(.seed) {
      output.seed = SeededHash.combine(
        ExchangeDecoder.samplingSeed, UInt64(bitPattern: blocks.block.seed[row]))
    }
    if !present.contains(.status) || output.status == 200 { output.flags.insert(.served) }
    let trues = TraceFieldSet(bits: blocks.block.trues[row])
    if trues.contains(.stream) { output.flags.insert(.stream) }
    if trues.contains(.logprobs) { output.flags.insert(.logprobs) }
  }

  private func readNames(
    _ present: TraceFieldSet, _ output: inout ExchangeRow, _ tables: inout TraceTables
  ) {
    let tenant = number(.tenant) { tables.tenants.intern($0)?.rawValue ?? .max }
    output.tenant = TenantID(rawValue: tenant)
    if present.contains(.model) {
      output.model = name(.model) { tables.models.intern($0) }
      if output.model == 0 { output.known.remove(.model) }
    }
    output.setFacts(tables.facts(ofModel: output.model), tables.newestRelease(atMs: output.tsMs))
    if present.contains(.region) {
      output.region = name(.region) { tables.regions.intern($0) }
      if output.region == 0 { output.known.remove(.region) }
    }
    if present.contains(.op) {
      output.op = UInt8(
        truncatingIfNeeded: number(.op) { UInt32(operations.number(of: $0)) })
    }
    if present.contains(.finish) {
      output.finish = UInt8(
        truncatingIfNeeded: number(.finish) { UInt32(finishReasons.number(of: $0)) })
    }
    if areLabelsWanted, present.contains(.campaign) {
      output.campaign = name(.campaign) { tables.campaigns.intern($0) }
    }
  }

  private func readHashes(_ present: TraceFieldSet, _ output: inout ExchangeRow) {
    if present.contains(.conversation) {
      output.conversation = hash(.conversation, seed: ExchangeDecoder.conversationSeed)
    }
    if present.contains(.ip) { output.ip = hash(.ip, seed: ExchangeDecoder.ipSeed) }
    if present.contains(.agent) { output.agent = hash(.agent, seed: ExchangeDecoder.agentSeed) }
  }

  private func readPrompt(_ present: TraceFieldSet, _ output: inout ExchangeRow) {
    if present.contains(.prompt) {
      if blocks.fieldDictionaries[TraceField.prompt.index] != nil {
        fingerprint = knownPrompt()
      } else {
        blocks.withText(.prompt, row) { fingerprint = fingerprinter.fingerprint($0) }
      }
    } else if present.contains(.fingerprint), let found = blocks.fingerprint(row) {
      fingerprint = found
      output.known.insert(.prompt)
    }
  }

  // MARK: What values become

  private func followDictionaries() {
    for field in [TraceField.tenant, .model, .region, .op, .finish, .campaign] {
      if let dictionary = blocks.fieldDictionaries[field.index] {
        known[field.index].follow(dictionary)
      }
    }
    followHashes(.conversation, seed: ExchangeDecoder.conversationSeed)
    followHashes(.ip, seed: ExchangeDecoder.ipSeed)
    followHashes(.agent, seed: ExchangeDecoder.agentSeed)
    if let dictionary = blocks.fieldDictionaries[TraceField.prompt.index] {
      if promptGeneration != dictionary.generation {
        prompts.removeAll(keepingCapacity: true)
        promptGeneration = dictionary.generation
      }
      prompts.append(contentsOf: repeatElement(nil, count: dictionary.count - prompts.count))
    }
  }

  private func followHashes(_ field: TraceField, seed: UInt64) {
    guard let dictionary = blocks.fieldDictionaries[field.index] else { return }
    if hashGenerations[field.index] != dictionary.generation {
      hashes[field.index].removeAll(keepingCapacity: true)
      hashGenerations[field.index] = dictionary.generation
    }
    for index in hashes[field.index].count..<dictionary.count {
      hashes[field.index].append(
        dictionary.withText(index) { SeededHash.hash($0, seed: seed) })
    }
  }

  /// The number of a string, the same for the same string.
  @inline(__always)
  private func number(_ field: TraceField, _ lookUp: (Span<UInt8>) -> UInt32) -> UInt32 {
    var number = Known.none
    guard blocks.fieldDictionaries[field.index] != nil else {
      blocks.withText(field, row) { number = lookUp($0) }
      return number
    }
    let index = Int(blocks.block.places[field.index][row])
    number = known[field.index].numbers[index]
    if number != Known.none { return number }
    blocks.withText(field, row) { number = lookUp($0) }
    known[field.index].numbers[index] = number
    return number
  }

  /// The number of a name, which is looked up again as long as it is 0: a table that is full counts
  /// each of those.
  @inline(__always)
  private func name(_ field: TraceField, _ lookUp: (Span<UInt8>) -> UInt16) -> UInt16 {
    UInt16(
      truncatingIfNeeded: number(field) {
        let number = lookUp($0)
        return number == 0 ? Known.none : UInt32(number)
      }.clearing(Known.none))
  }

  @inline(__always)
  private func hash(_ field: TraceField, seed: UInt64) -> UInt64 {
    if blocks.fieldDictionaries[field.index] != nil {
      return hashes[field.index][Int(blocks.block.places[field.index][row])]
    }
    var hash: UInt64 = 0
    blocks.withText(field, row) { hash = SeededHash.hash($0, seed: seed) }
    return hash
  }

  private func knownPrompt() -> PromptFingerprint {
    let index = Int(blocks.block.places[TraceField.prompt.index][row])
    if let known = prompts[index] { return known }
    var found = PromptFingerprint()
    blocks.withText(.prompt, row) { found = fingerprinter.fingerprint($0) }
    prompts[index] = found
    return found
  }
}

extension UInt32 {
  /// 0 in place of one value.
  fileprivate func clearing(_ value: UInt32) -> UInt32 { self == value ? 0 : self }
}

extension ExchangeRow {
  /// Sets what depends on the model and its release.
  mutating func setFacts(_ facts: TraceTables.ModelFacts, _ releaseMs: Int64) {
    outputPrice = facts.outputPrice
    if facts.isProtected { flags.insert(.protected) }
    hoursSinceRelease = ReleaseCalendar.hours(from: releaseMs, toMs: tsMs)
    if facts.isProtected, facts.releasedMs == releaseMs { flags.insert(.newestModel) }
  }
}
