import Fingerprint
import Sketches

/// Completes blocks by what is looked up: numbers of names, hashes, fingerprints, facts of models.
///
/// What a value of a dictionary becomes is looked up once for all rows that refer to it, when the
/// first of them comes: so names get their numbers in the order of the rows, as a trace in JSON
/// Lines would have them.
struct ArrowNames {
  /// What the values of a dictionary became so far.
  private struct Known {
    /// Stands for a value that was not needed yet, or must be looked up each time; no tenant and no
    /// name has this number.
    static let none = UInt32.max - 1
    private var generation = -1
    var numbers: [UInt32] = []
    var hashes: [UInt64] = []
    var prompts: [PromptFingerprint?] = []

    mutating func follow(_ dictionary: ArrowDictionary) {
      guard generation != dictionary.generation else { return }
      generation = dictionary.generation
      numbers.removeAll(keepingCapacity: true)
      hashes.removeAll(keepingCapacity: true)
      prompts.removeAll(keepingCapacity: true)
    }
  }

  private let areLabelsWanted: Bool
  private var fingerprinter: Fingerprinter
  private let operations = NameMatcher.operations
  private let finishReasons = NameMatcher.finishReasons
  private var known: [Known] = Array(repeating: Known(), count: TraceField.count)
  /// Numbers, and hashes, of the column in hand.
  private var numbers: [UInt32] = []
  private var hashes: [UInt64] = []
  /// Whether a row so far had a prompt.
  private(set) var havePrompts = false

  init(areLabelsWanted: Bool, options: TraceReaderOptions) {
    self.areLabelsWanted = areLabelsWanted
    fingerprinter = Fingerprinter(key: options.key)
  }

  /// Completes the block that was just decoded; damaged rows must have no field present.
  ///
  /// - Parameter campaigns: gets the numbers of the labels, where they are wanted.
  mutating func complete(
    _ blocks: inout ArrowBlocks, _ tables: inout TraceTables, campaigns: inout [UInt16]
  ) {
    let count = blocks.block.count
    if numbers.count != blocks.block.room {
      numbers = Array(repeating: 0, count: blocks.block.room)
      hashes = Array(repeating: 0, count: blocks.block.room)
      campaigns = Array(repeating: 0, count: blocks.block.room)
    }
    Self.setKnown(count, blocks.block.present, &blocks.block.columns.known)
    completeNames(&blocks, &tables)
    if areLabelsWanted {
      resolve(.campaign, blocks) { Self.remembered(tables.campaigns.intern($0)) }
      store(count, &campaigns) { UInt16(truncatingIfNeeded: $0) }
    }
    Self.completeFlags(&blocks.block, &tables)
    hash(.conversation, blocks, seed: ExchangeDecoder.conversationSeed)
    swap(&hashes, &blocks.block.columns.conversation)
    hash(.ip, blocks, seed: ExchangeDecoder.ipSeed)
    swap(&hashes, &blocks.block.columns.ip)
    hash(.agent, blocks, seed: ExchangeDecoder.agentSeed)
    swap(&hashes, &blocks.block.columns.agent)
    completePrompts(&blocks)
  }

  private static func setKnown(_ count: Int, _ present: [UInt32], _ known: inout [FieldSet]) {
    var known = known.mutableSpan
    let present = present.span
    for row in 0..<count { known[row] = FieldSet(rawValue: present[row] & FieldSet.allBits) }
  }

  private mutating func completeNames(
    _ blocks: inout ArrowBlocks, _ tables: inout TraceTables
  ) {
    let count = blocks.block.count
    resolve(.tenant, blocks) { tables.tenants.intern($0)?.rawValue ?? .max }
    store(count, &blocks.block.columns.tenant) { TenantID(rawValue: $0) }
    resolve(.model, blocks) { Self.remembered(tables.models.intern($0)) }
    store(count, &blocks.block.columns.model) { UInt16(truncatingIfNeeded: $0) }
    forget(.model, count, &blocks.block.columns.known)
    resolve(.region, blocks) { Self.remembered(tables.regions.intern($0)) }
    store(count, &blocks.block.columns.region) { UInt16(truncatingIfNeeded: $0) }
    forget(.region, count, &blocks.block.columns.known)
    let (operations, finishReasons) = (operations, finishReasons)
    resolve(.op, blocks) { UInt32(operations.number(of: $0)) }
    store(count, &blocks.block.columns.op) { UInt8(truncatingIfNeeded: $0) }
    resolve(.finish, blocks) { UInt32(finishReasons.number(of: $0)) }
    store(count, &blocks.block.columns.finish) { UInt8(truncatingIfNeeded: $0) }
  }

  /// Puts the numbers of the column in hand where they belong.
  @inline(__always)
  private func store<Value>(
    _ count: Int, _ column: inout [Value], _ value: (UInt32) -> Value
  ) {
    var column = column.mutableSpan
    let numbers = numbers.span
    for row in 0..<count { column[row] = value(numbers[row]) }
  }

  /// Takes a field away where its number is 0.
  @inline(__always)
  private func forget(_ field: FieldSet, _ count: Int, _ known: inout [FieldSet]) {
    var known = known.mutableSpan
    let numbers = numbers.span
    for row in 0..<count where numbers[row] == 0 { known[row].remove(field) }
  }

  /// A number to be remembered, unless it is 0: a table that is full counts each time.
  private static func remembered(_ number: UInt16) -> UInt32 {
    number == 0 ? Known.none : UInt32(number)
  }

  // MARK: Columns of strings

  /// Finds the numbers of a column's strings; 0 where there is none.
  @inline(__always)
  private mutating func resolve(
    _ field: TraceField, _ blocks: borrowing ArrowBlocks, _ lookUp: (Span<UInt8>) -> UInt32
  ) {
    guard blocks.hasColumn(field) else {
      for row in 0..<blocks.block.count { numbers[row] = 0 }
      return
    }
    if let dictionary = blocks.fieldDictionaries[field.index] {
      Self.resolve(field, blocks.block, dictionary, &known[field.index], &numbers, lookUp)
    } else {
      Self.resolve(field, blocks, &numbers, lookUp)
    }
  }

  /// The same for places in a dictionary.
  @inline(__always)
  private static func resolve(
    _ field: TraceField, _ block: borrowing ArrowBlock, _ dictionary: ArrowDictionary,
    _ known: inout Known, _ numbers: inout [UInt32], _ lookUp: (Span<UInt8>) -> UInt32
  ) {
    known.follow(dictionary)
    let more = dictionary.count - known.numbers.count
    known.numbers.append(contentsOf: repeatElement(Known.none, count: more))
    let bit = UInt32(field.rawValue)
    let placeArray = block.places[field.index]
    let places = placeArray.span
    let present = block.present.span
    var values = known.numbers.mutableSpan
    var output = numbers.mutableSpan
    for row in 0..<block.count {
      guard present[row] &>> bit & 1 != 0 else {
        output[row] = 0
        continue
      }
      let index = Int(places[row])
      var number = values[index]
      if number == Known.none {
        number = dictionary.withText(index, lookUp)
        values[index] = number
        if number == Known.none { number = 0 }
      }
      output[row] = number
    }
  }

  /// The same for strings that stand in the body.
  @inline(__always)
  private static func resolve(
    _ field: TraceField, _ blocks: borrowing ArrowBlocks, _ numbers: inout [UInt32],
    _ lookUp: (Span<UInt8>) -> UInt32
  ) {
    let bit = UInt32(field.rawValue)
    let body = blocks.body.bytes.span
    for row in 0..<blocks.block.count {
      guard blocks.block.present[row] &>> bit & 1 != 0 else {
        numbers[row] = 0
        continue
      }
      let number = lookUp(body.extracting(blocks.block.range(field, row)))
      numbers[row] = number == Known.none ? 0 : number
    }
  }

  /// Finds the hashes of a column's strings; 0 where there is none.
  private mutating func hash(
    _ field: TraceField, _ blocks: borrowing ArrowBlocks, seed: UInt64
  ) {
    let count = blocks.block.count
    guard blocks.hasColumn(field) else {
      for row in 0..<count { hashes[row] = 0 }
      return
    }
    let bit = UInt32(field.rawValue)
    if let dictionary = blocks.fieldDictionaries[field.index] {
      Self.followHashes(&known[field.index], dictionary, seed: seed)
      let placeArray = blocks.block.places[field.index]
      let places = placeArray.span
      let knownArray = known[field.index].hashes
      let known = knownArray.span
      let present = blocks.block.present.span
      var output = hashes.mutableSpan
      for row in 0..<count {
        output[row] = present[row] &>> bit & 1 != 0 ? known[Int(places[row])] : 0
      }
    } else {
      let body = blocks.body.bytes.span
      for row in 0..<count {
        hashes[row] =
          blocks.block.present[row] &>> bit & 1 != 0
          ? SeededHash.hash(body.extracting(blocks.block.range(field, row)), seed: seed) : 0
      }
    }
  }

  private static func followHashes(
    _ known: inout Known, _ dictionary: ArrowDictionary, seed: UInt64
  ) {
    known.follow(dictionary)
    for index in known.hashes.count..<dictionary.count {
      known.hashes.append(dictionary.withText(index) { SeededHash.hash($0, seed: seed) })
    }
  }

  // MARK: Prompts

  private mutating func completePrompts(_ blocks: inout ArrowBlocks) {
    let hasText = blocks.hasColumn(.prompt)
    guard hasText || blocks.hasColumn(.fingerprint) else { return clearPrompts(&blocks.block) }
    let dictionary = blocks.fieldDictionaries[TraceField.prompt.index]
    if let dictionary {
      known[TraceField.prompt.index].follow(dictionary)
      let more = dictionary.count - known[TraceField.prompt.index].prompts.count
      known[TraceField.prompt.index].prompts.append(contentsOf: repeatElement(nil, count: more))
    }
    let body = blocks.body.bytes
    for row in 0..<blocks.block.count {
      let present = TraceFieldSet(bits: blocks.block.present[row])
      if present.contains(.prompt) {
        let fingerprint =
          if let dictionary {
            prompt(Int(blocks.block.places[TraceField.prompt.index][row]), of: dictionary)
          } else {
            fingerprinter.fingerprint(body.span.extracting(blocks.block.range(.prompt, row)))
          }
        blocks.block.columns.setPrompt(fingerprint, row: row)
      } else if present.contains(.fingerprint), let fingerprint = blocks.fingerprint(row) {
        blocks.block.columns.known[row].insert(.prompt)
        blocks.block.columns.setPrompt(fingerprint, row: row)
      } else {
        blocks.block.columns.setPrompt(PromptFingerprint(), row: row)
        continue
      }
      havePrompts = true
    }
    arePromptsClear = false
  }

  /// Whether the block has no prompt in any row, not even an old one.
  private var arePromptsClear = true

  private mutating func clearPrompts(_ block: inout ArrowBlock) {
    if arePromptsClear { return }
    for row in 0..<block.room { block.columns.setPrompt(PromptFingerprint(), row: row) }
    arePromptsClear = true
  }

  private mutating func prompt(
    _ index: Int, of dictionary: ArrowDictionary
  ) -> PromptFingerprint {
    if let known = known[TraceField.prompt.index].prompts[index] { return known }
    let found = dictionary.withText(index) { fingerprinter.fingerprint($0) }
    known[TraceField.prompt.index].prompts[index] = found
    return found
  }

  // MARK: Facts

  /// Sets what follows from the model, the time, the status and the Boolean fields; and hashes the
  /// seeds.
  private static func completeFlags(_ block: inout ArrowBlock, _ tables: inout TraceTables) {
    for row in 0..<block.count {
      let present = TraceFieldSet(bits: block.present[row])
      let trues = TraceFieldSet(bits: block.trues[row])
      var flags = ExchangeFlags()
      if !present.contains(.status) || block.columns.status[row] == 200 { flags.insert(.served) }
      if trues.contains(.stream) { flags.insert(.stream) }
      if trues.contains(.logprobs) { flags.insert(.logprobs) }
      let facts = tables.facts(ofModel: block.columns.model[row])
      let tsMs = block.columns.tsMs[row]
      let releaseMs = tables.newestRelease(atMs: tsMs)
      block.columns.outputPrice[row] = facts.outputPrice
      block.columns.hoursSinceRelease[row] = ReleaseCalendar.hours(from: releaseMs, toMs: tsMs)
      if facts.isProtected {
        flags.insert(.protected)
        if facts.releasedMs == releaseMs { flags.insert(.newestModel) }
      }
      if facts.isForeign {
        block.columns.tenant[row] = ExchangeRow.foreign
        block.columns.known[row] = []
      }
      block.columns.flags[row] = flags
      block.columns.seed[row] =
        present.contains(.seed)
        ? SeededHash.combine(
          ExchangeDecoder.samplingSeed, UInt64(bitPattern: block.seeds[row])) : 0
    }
  }
}
