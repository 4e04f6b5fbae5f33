import Sketches
import Trace

/// The blocks of all tenants: a head each, states and prompt memories for those that have earned
/// them.
struct TenantBlocks: ~Copyable {
  /// By logical partition, then by slot.
  private var heads: InlineArray<64, BlockStore<TenantHead>>
  private var states = BlockStore<TenantState>()
  private var memories = BlockStore<PromptMemory>()
  /// For the few tenants that have late exchanges; never iterated.
  private var late: [TenantID: LateTotals] = [:]

  /// No tenants.
  init() { heads = InlineArray { _ in BlockStore() } }

  /// Where a tenant's head is, made if need be and asked for from the cache.
  @inline(__always)
  mutating func head(of tenant: TenantID) -> BlockPlace<TenantHead> {
    let slot = tenant.slot
    let partition = tenant.partition
    if slot >= heads[partition].count { heads[partition].grow(toInclude: slot) }
    let place = heads[partition].place(slot)
    place.prefetch()
    return place
  }

  /// Asks the cache for where a tenant's next exchange goes, and for the tenant's state if that is
  /// about to take exchanges in. The head's first line should be there by now.
  @inline(__always)
  func prefetchNext(_ head: BlockPlace<TenantHead>) {
    let (place, state, memory) = head.read { head in
      (head.waitingEnd, Int(head.state) - 1, Int(head.memory) - 1)
    }
    head.prefetch(offset: TenantHead.ringOffset &+ place &* 64)
    guard place == TenantHead.ringCount - 1 else { return }
    head.prefetch(offset: TenantHead.ringOffset, lines: TenantHead.ringCount)
    states.prefetch(state, lines: TenantState.hotLines)
    memories.prefetch(memory, offset: PromptMemory.tailOffset, lines: PromptMemory.tailLines)
  }

  /// Takes one exchange in, and appends the evidence that fell due before or with it.
  @inline(__always)
  mutating func observe(
    _ exchange: PendingExchange, of tenant: TenantID, _ head: BlockPlace<TenantHead>,
    configuration: DetectorConfiguration, into evidence: inout [Evidence]
  ) {
    guard !exchange.facts.contains(.late) else {
      late[tenant, default: LateTotals()].add(exchange)
      return
    }
    heads[tenant.partition].withBlock(at: head, lending: &states, &memories) {
      head, states, memories in
      if let hourMs = head.hourPassed(by: exchange.hour) {
        Self.takeEvidence(
          of: tenant, atHourMs: hourMs, &head, &states, &memories, configuration, into: &evidence)
      }
      let place = head.waitingEnd
      head.ring[place] = exchange
      head.exchanges &+= 1
      head.lastHour = exchange.hour
      guard place == TenantHead.ringCount - 1 else { return }
      Self.takeWaiting(&head, &states, &memories)
      guard head.isInstant else { return }
      Self.takeEvidence(
        of: tenant, atMs: exchange.tsMs, &head, &states, &memories, configuration,
        into: &evidence)
    }
  }

  /// Takes what the provider knows of a tenant, before its first exchange.
  mutating func take(_ facts: TenantFacts) {
    let (slot, partition) = (facts.tenant.slot, facts.tenant.partition)
    if slot >= heads[partition].count { heads[partition].grow(toInclude: slot) }
    heads[partition].withBlock(slot) { head in
      head.limitRPM = facts.limitRPM
      head.sinceHour = facts.sinceHour
    }
  }

  /// Takes the waiting exchanges of a tenant in, who has at least one.
  private static func takeWaiting(
    _ head: inout TenantHead, _ states: inout BlockStore<TenantState>,
    _ memories: inout BlockStore<PromptMemory>
  ) {
    let end = head.waitingEnd == 0 ? TenantHead.ringCount : head.waitingEnd
    if head.state == 0 {
      head.state = UInt32(states.count + 1)
      states.grow(toInclude: states.count)
    }
    var memory = head.memory
    states.withBlock(Int(head.state) - 1) { state in
      state.take(
        head.ring.span, waiting: Int(head.taken)..<end, limitRPM: head.limitRPM, memory: &memory,
        &memories)
    }
    head.memory = memory
    head.taken = UInt8(truncatingIfNeeded: head.waitingEnd)
  }

  /// Appends the evidence of one tenant at the end of its last active hour.
  private static func takeEvidence(
    of tenant: TenantID, atHourMs hourMs: Int64, _ head: inout TenantHead,
    _ states: inout BlockStore<TenantState>, _ memories: inout BlockStore<PromptMemory>,
    _ configuration: DetectorConfiguration, into evidence: inout [Evidence]
  ) {
    if Int(head.taken) != head.waitingEnd { takeWaiting(&head, &states, &memories) }
    takeEvidence(
      of: tenant, atMs: hourMs, isHour: true, &head, &states, &memories, configuration,
      into: &evidence)
  }

  /// Appends the evidence of one tenant at an instant that its state has just reached.
  ///
  /// - Parameter isHour: whether all exchanges so far came before the instant.
  @inline(never)
  private static func takeEvidence(
    of tenant: TenantID, atMs: Int64, isHour: Bool = false, _ head: inout TenantHead,
    _ states: inout BlockStore<TenantState>, _ memories: inout BlockStore<PromptMemory>,
    _ configuration: DetectorConfiguration, into evidence: inout [Evidence]
  ) {
    states.withBlock(Int(head.state) - 1) { state in
      let distinct: Double
      let promptsPerSkeleton: Double
      if head.memory == 0 {
        distinct = Double(state.earlyNovel.nonzeroBitCount)
        promptsPerSkeleton = state.earlyPromptsPerSkeleton
      } else {
        (distinct, promptsPerSkeleton) = memories.withBlock(Int(head.memory) - 1) { memory in
          (memory.distinct.estimate, memory.skeletons.promptsPerSkeleton)
        }
      }
      var values = SignalValues()
      let references = configuration.references.span
      state.addValues(
        atMs: atMs, distinct: distinct, promptsPerSkeleton: promptsPerSkeleton,
        references: references, to: &values)
      if state.considered >= HabitState.firstKept {
        state.habits.addValues(head, state, atMs: atMs, references: references, to: &values)
      }
      evidence.append(
        Evidence(
          tenant: tenant, tsMs: atMs, exchanges: head.exchanges,
          harvest: isHour ? state.totals.harvest : state.totals.harvestBeforeLastMs,
          readings: InlineArray(repeating: .unavailable)))
      // In place: readings are large.
      var readings = evidence[evidence.count - 1].readings.mutableSpan
      configuration.read(values, into: &readings)
    }
  }

  /// Appends the evidence of tenants whose last active hour has passed by `endMs`.
  mutating func finish(
    atMs endMs: Int64, configuration: DetectorConfiguration, into evidence: inout [Evidence]
  ) {
    let endHour = Int32(truncatingIfNeeded: endMs / StreamingDetector.hourMs)
    for partition in heads.indices {
      for slot in 0..<heads[partition].count {
        heads[partition].withBlock(slot, lending: &states, &memories) { head, states, memories in
          guard let hourMs = head.hourPassed(by: endHour) else { return }
          Self.takeEvidence(
            of: TenantID(partition: partition, slot: slot), atHourMs: hourMs, &head, &states,
            &memories, configuration, into: &evidence)
        }
      }
    }
  }

  /// What is counted of a tenant; all zero if it was never seen.
  func totals(of tenant: TenantID) -> TenantTotals {
    guard tenant.slot < heads[tenant.partition].count else { return TenantTotals() }
    var totals = heads[tenant.partition].readBlock(tenant.slot) { head in
      var counted = RunningTotals()
      if head.state != 0 { counted = states.readBlock(Int(head.state) - 1) { $0.totals } }
      if Int(head.taken) != head.waitingEnd {
        for place in Int(head.taken)..<head.waitingEnd { counted.add(head.ring[place]) }
      }
      return TenantTotals(
        exchanges: head.exchanges, outputTokens: counted.outputTokens, firstMs: counted.firstMs,
        lastMs: counted.lastMs, harvest: counted.harvest)
    }
    if let late = late[tenant] { totals.add(late) }
    return totals
  }

  /// Bytes of blocks in use.
  var bytes: Int {
    var heads = 0
    for partition in self.heads.indices { heads += self.heads[partition].count }
    return heads * BlockStore<TenantHead>.stride + states.count * BlockStore<TenantState>.stride
      + memories.count * BlockStore<PromptMemory>.stride
  }
}

extension TenantState {
  /// ``SkeletonCounts/promptsPerSkeleton`` while prompts are kept one by one.
  var earlyPromptsPerSkeleton: Double {
    guard earlyNovel != 0 else { return 1 }
    let skeletons = earlySkeletons.span
    var equalPairs = 0
    for a in 0..<Int(earlyCount) where earlyNovel &>> UInt16(a) & 1 == 1 {
      for b in 0..<a where skeletons[a & 15] == skeletons[b & 15] {
        equalPairs &+= Int(earlyNovel &>> UInt16(b) & 1)
      }
    }
    // Each prompt shares the skeleton with itself, and each pair counts both ways.
    let novel = earlyNovel.nonzeroBitCount
    return Double(novel + 2 * equalPairs) / Double(novel)
  }
}
