import Sketches
import Trace

/// One of the 64 logical partitions: the blocks of its tenants, and the states and prompt memories
/// of those that have earned them.
struct TenantPartition: ~Copyable {
  private var heads = BlockStore<TenantHead>()
  private var states = BlockStore<TenantState>()
  private var memories = BlockStore<PromptMemory>()
  /// By slot, for the few tenants that have late exchanges; never iterated.
  private var late: [Int: LateTotals] = [:]

  /// Asks the cache for what every exchange of a tenant reads.
  @inline(__always)
  func prefetch(_ slot: Int) {
    heads.prefetch(slot)
  }

  /// Asks the cache for where a tenant's next exchange goes, and for the tenant's state if that is
  /// about to take exchanges in. The head's first line should be there by now.
  @inline(__always)
  func prefetchNext(_ slot: Int) {
    guard slot < heads.count else { return }
    let (place, state, memory) = heads.readBlock(slot) { head in
      (head.waitingEnd, Int(head.state) - 1, Int(head.memory) - 1)
    }
    heads.prefetch(slot, offset: TenantHead.ringOffset + place &* 64)
    guard place == TenantHead.ringCount - 1 else { return }
    states.prefetch(state, lines: TenantState.hotLines)
    memories.prefetch(memory, offset: PromptMemory.tailOffset, lines: PromptMemory.tailLines)
  }

  /// Takes one exchange in, and appends the evidence that fell due before or with it.
  @inline(__always)
  mutating func observe(
    _ exchange: PendingExchange, tenant: TenantID,
    configuration: DetectorConfiguration, into evidence: inout [Evidence]
  ) {
    let slot = tenant.slot
    if slot >= heads.count { heads.grow(toInclude: slot) }
    guard !exchange.facts.contains(.late) else { return addLate(exchange, slot) }
    heads.withBlock(slot, lending: &states, &memories) { head, states, memories in
      if let hourMs = head.hourPassed(by: exchange.hour) {
        evidence.append(
          Self.evidence(of: tenant, atHourMs: hourMs, &head, &states, &memories, configuration))
      }
      let place = head.waitingEnd
      head.ring[place] = exchange
      head.exchanges &+= 1
      head.lastHour = exchange.hour
      guard place == TenantHead.ringCount - 1 else { return }
      Self.takeWaiting(&head, &states, &memories)
      guard head.isInstant else { return }
      evidence.append(
        Self.evidence(of: tenant, atMs: exchange.tsMs, &head, &states, &memories, configuration))
    }
  }

  private mutating func addLate(_ exchange: PendingExchange, _ slot: Int) {
    late[slot, default: LateTotals()].add(exchange)
  }

  /// Takes what the provider knows of a tenant, before its first exchange.
  mutating func take(_ facts: TenantFacts) {
    let slot = facts.tenant.slot
    if slot >= heads.count { heads.grow(toInclude: slot) }
    heads.withBlock(slot) { head in
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
    states.withBlock(Int(head.state) - 1) { state in
      state.take(&head, waiting: Int(head.taken)..<end, &memories)
    }
    head.taken = UInt8(truncatingIfNeeded: head.waitingEnd)
  }

  /// The evidence of one tenant at the end of its last active hour.
  private static func evidence(
    of tenant: TenantID, atHourMs hourMs: Int64, _ head: inout TenantHead,
    _ states: inout BlockStore<TenantState>, _ memories: inout BlockStore<PromptMemory>,
    _ configuration: DetectorConfiguration
  ) -> Evidence {
    if Int(head.taken) != head.waitingEnd { takeWaiting(&head, &states, &memories) }
    return evidence(
      of: tenant, atMs: hourMs, isHour: true, &head, &states, &memories, configuration)
  }

  /// The evidence of one tenant at an instant that its state has just reached.
  ///
  /// - Parameter isHour: whether all exchanges so far came before the instant.
  private static func evidence(
    of tenant: TenantID, atMs: Int64, isHour: Bool = false, _ head: inout TenantHead,
    _ states: inout BlockStore<TenantState>, _ memories: inout BlockStore<PromptMemory>,
    _ configuration: DetectorConfiguration
  ) -> Evidence {
    states.withBlock(Int(head.state) - 1) { state in
      let distinct: Double
      let promptsPerSkeleton: Double
      if head.memory == 0 {
        distinct = Double(state.earlyNovel.nonzeroBitCount)
        promptsPerSkeleton = state.earlyPromptsPerSkeleton
      } else {
        (distinct, promptsPerSkeleton) = memories.withBlock(Int(head.memory) - 1) { memory in
          (HyperLogLog.estimate(memory.distinct.span), memory.promptsPerSkeleton)
        }
      }
      var values = state.signalValues(
        atMs: atMs, distinct: distinct, promptsPerSkeleton: promptsPerSkeleton,
        references: configuration.references)
      if state.considered >= HabitState.firstKept {
        state.habits.addValues(
          head, state, atMs: atMs, references: configuration.references, to: &values)
      }
      return Evidence(
        tenant: tenant, tsMs: atMs, exchanges: head.exchanges,
        harvest: isHour ? state.totals.harvest : state.totals.harvestBeforeLastMs,
        readings: configuration.readings(of: values))
    }
  }

  /// Appends the evidence of tenants whose last active hour has passed by `endMs`.
  mutating func finish(
    partition: Int, atMs endMs: Int64, configuration: DetectorConfiguration,
    into evidence: inout [Evidence]
  ) {
    let endHour = Int32(truncatingIfNeeded: endMs / StreamingDetector.hourMs)
    for slot in 0..<heads.count {
      heads.withBlock(slot, lending: &states, &memories) { head, states, memories in
        guard let hourMs = head.hourPassed(by: endHour) else { return }
        evidence.append(
          Self.evidence(
            of: TenantID(partition: partition, slot: slot), atHourMs: hourMs, &head, &states,
            &memories, configuration))
      }
    }
  }

  /// What is counted of the tenant in that slot; all zero if it was never seen.
  func totals(slot: Int) -> TenantTotals {
    guard slot < heads.count else { return TenantTotals() }
    let head = heads.block(slot)
    var counted = head.state == 0 ? RunningTotals() : states.block(Int(head.state) - 1).totals
    if Int(head.taken) != head.waitingEnd {
      for place in Int(head.taken)..<head.waitingEnd { counted.add(head.ring[place]) }
    }
    var totals = TenantTotals(
      exchanges: head.exchanges, outputTokens: counted.outputTokens, firstMs: counted.firstMs,
      lastMs: counted.lastMs, harvest: counted.harvest)
    if let late = late[slot] { totals.add(late) }
    return totals
  }

  /// Bytes of blocks in use.
  var stateBytes: Int {
    heads.count * BlockStore<TenantHead>.stride + states.count * BlockStore<TenantState>.stride
      + memories.count * BlockStore<PromptMemory>.stride
  }
}

extension TenantState {
  /// ``PromptMemory/promptsPerSkeleton`` while prompts are kept one by one.
  var earlyPromptsPerSkeleton: Double {
    guard earlyNovel != 0 else { return 1 }
    var pairs = 0
    for a in 0..<Int(earlyCount) where earlyNovel >> UInt16(a) & 1 == 1 {
      for b in 0..<Int(earlyCount) where earlyNovel >> UInt16(b) & 1 == 1 {
        if earlySkeletons[a] == earlySkeletons[b] { pairs += 1 }
      }
    }
    return Double(pairs) / Double(earlyNovel.nonzeroBitCount)
  }
}
