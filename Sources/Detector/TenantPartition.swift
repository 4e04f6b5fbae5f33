import Sketches
import Trace

/// One of the 64 logical partitions: the blocks of its tenants, and the prompt memories of those
/// that have earned one.
struct TenantPartition: ~Copyable {
  private var states = BlockStore<TenantState>()
  private var memories = BlockStore<PromptMemory>()
  private var habits = BlockStore<HabitState>()
  /// By slot, for the few tenants that have late exchanges; never iterated.
  private var late: [Int: LateTotals] = [:]

  /// Lines of a block that the loop touches for every exchange.
  private static let hotLines = 8
  /// The same of the second block: all.
  private static let habitLines = BlockStore<HabitState>.stride / 64

  /// Asks the cache for a tenant's block.
  @inline(__always)
  func prefetch(_ slot: Int) {
    states.prefetch(slot, lines: Self.hotLines)
  }

  /// Asks the cache for a tenant's second block. The first should be there by now.
  @inline(__always)
  func prefetchHabits(_ slot: Int) {
    guard slot < states.count else { return }
    habits.prefetch(states.habitsPlace(slot), lines: Self.habitLines)
  }

  /// Asks the cache for what a prompt will touch of a tenant's prompt memory. The tenant's block
  /// should be there by now.
  @inline(__always)
  func prefetchMemory(_ slot: Int, text: UInt64) {
    guard slot < states.count else { return }
    let place = states.memoryPlace(slot)
    guard place >= 0 else { return }
    let (young, old) = RecentSet.blockOffsets(of: text)
    memories.prefetch(place, offset: young)
    memories.prefetch(place, offset: old)
    memories.prefetch(place, offset: PromptMemory.tailOffset, lines: 3)
    memories.prefetch(place, offset: PromptMemory.registersOffset + Int(text & 255))
  }

  /// Takes one exchange in, and appends the evidence that fell due before or with it.
  @inline(__always)
  mutating func observe(
    _ exchange: Observation, prompt: ObservedPrompt, tenant: TenantID,
    configuration: DetectorConfiguration, into evidence: inout [Evidence]
  ) {
    let slot = tenant.slot
    if slot >= states.count { states.grow(toInclude: slot) }
    guard !exchange.flags.contains(.late) else {
      late[slot, default: LateTotals()].add(exchange)
      return
    }
    states.withBlock(slot, lending: &memories, &habits) { state, memories, habits in
      if let hourMs = state.hourPassed(by: exchange.hour) {
        evidence.append(
          Self.evidence(
            of: tenant, atMs: hourMs, harvest: state.harvest, state, &memories, &habits,
            configuration))
      }
      state.addToTotals(exchange)
      if exchange.isConsidered {
        Self.addSignals(exchange, prompt: prompt, &state, &memories, &habits)
      }
      if state.habits != 0 {
        let limitRPM = state.limitRPM
        habits.withBlock(Int(state.habits) - 1) { habits in
          habits.addRequest(atMs: exchange.tsMs, limitRPM: limitRPM)
        }
      }
      if state.isInstant {
        evidence.append(
          Self.evidence(
            of: tenant, atMs: exchange.tsMs, harvest: state.harvestBeforeLastMs, state, &memories,
            &habits, configuration))
      }
    }
  }

  /// Takes what the provider knows of a tenant, before its first exchange.
  mutating func take(_ facts: TenantFacts) {
    let slot = facts.tenant.slot
    if slot >= states.count { states.grow(toInclude: slot) }
    states.withBlock(slot) { state in
      state.limitRPM = facts.limitRPM
      state.sinceHour = facts.sinceHour
    }
  }

  @inline(__always)
  private static func addSignals(
    _ exchange: Observation, prompt: ObservedPrompt,
    _ state: inout TenantState, _ memories: inout BlockStore<PromptMemory>,
    _ habits: inout BlockStore<HabitState>
  ) {
    state.addConsidered(exchange)
    var novelty: Bool?
    if exchange.known.contains(.prompt) {
      let isNew = insert(prompt, &state, &memories)
      state.addPrompt(cues: prompt.cues, isNew: isNew, exchange: exchange)
      novelty = isNew
    }
    if state.considered >= HabitState.firstKept {
      if state.habits == 0 {
        state.habits = UInt32(habits.count + 1)
        habits.grow(toInclude: habits.count)
      }
      habits.withBlock(Int(state.habits) - 1) { habits in
        habits.add(exchange, prompt: prompt, isNew: novelty)
      }
    }
    state.foldIfDue()
  }

  /// Whether the prompt is new to the tenant; it is remembered either way.
  @inline(__always)
  private static func insert(
    _ prompt: ObservedPrompt, _ state: inout TenantState,
    _ memories: inout BlockStore<PromptMemory>
  ) -> Bool {
    let text = prompt.text
    let skeleton = prompt.skeleton
    if state.memory == 0 {
      if state.earlyCount < TenantState.earlyPrompts {
        return state.insertEarly(text: text, skeleton: skeleton)
      }
      promote(&state, &memories)
    }
    return memories.withBlock(Int(state.memory) - 1) { memory in
      memory.insert(text: text, skeleton: skeleton)
    }
  }

  /// Sets up a prompt memory and moves the first prompts into it.
  private static func promote(
    _ state: inout TenantState, _ memories: inout BlockStore<PromptMemory>
  ) {
    let place = memories.count
    memories.grow(toInclude: place)
    state.memory = UInt32(place + 1)
    let early = state.early
    let skeletons = state.earlySkeletons
    memories.withBlock(place) { memory in
      for index in early.indices {
        _ = memory.insert(text: early[index], skeleton: skeletons[index])
      }
    }
  }

  /// The evidence of one tenant at an instant that its state has just reached.
  private static func evidence(
    of tenant: TenantID, atMs: Int64, harvest: Harvest, _ state: borrowing TenantState,
    _ memories: inout BlockStore<PromptMemory>, _ habits: inout BlockStore<HabitState>,
    _ configuration: DetectorConfiguration
  ) -> Evidence {
    let distinct: Double
    let promptsPerSkeleton: Double
    if state.memory == 0 {
      distinct = Double(state.earlyNovel.nonzeroBitCount)
      promptsPerSkeleton = state.earlyPromptsPerSkeleton
    } else {
      (distinct, promptsPerSkeleton) = memories.withBlock(Int(state.memory) - 1) { memory in
        (HyperLogLog.estimate(memory.distinct.span), memory.promptsPerSkeleton)
      }
    }
    var values = state.signalValues(
      atMs: atMs, distinct: distinct, promptsPerSkeleton: promptsPerSkeleton,
      references: configuration.references)
    if state.habits != 0 {
      habits.block(Int(state.habits) - 1).addValues(
        state, atMs: atMs, references: configuration.references, to: &values)
    }
    return Evidence(
      tenant: tenant, tsMs: atMs, exchanges: state.exchanges, harvest: harvest,
      readings: configuration.readings(of: values))
  }

  /// Appends the evidence of tenants whose last active hour has passed by `endMs`.
  mutating func finish(
    partition: Int, atMs endMs: Int64, configuration: DetectorConfiguration,
    into evidence: inout [Evidence]
  ) {
    for slot in 0..<states.count {
      states.withBlock(slot, lending: &memories, &habits) { state, memories, habits in
        guard
          let hourMs = state.hourPassed(
            by: Int32(truncatingIfNeeded: endMs / StreamingDetector.hourMs))
        else { return }
        evidence.append(
          Self.evidence(
            of: TenantID(partition: partition, slot: slot), atMs: hourMs, harvest: state.harvest,
            state, &memories, &habits, configuration))
      }
    }
  }

  /// What is counted of the tenant in that slot; all zero if it was never seen.
  func totals(slot: Int) -> TenantTotals {
    guard slot < states.count else { return TenantTotals() }
    let state = states.block(slot)
    var totals = TenantTotals(
      exchanges: state.exchanges, outputTokens: state.outputTokens, firstMs: state.firstMs,
      lastMs: state.lastMs, harvest: state.harvest)
    if let late = late[slot] { totals.add(late) }
    return totals
  }

  /// Bytes of blocks in use.
  var stateBytes: Int {
    states.count * BlockStore<TenantState>.stride + memories.count * BlockStore<PromptMemory>.stride
      + habits.count * BlockStore<HabitState>.stride
  }
}

extension BlockStore<TenantState> {
  /// Place of the tenant's prompt memory, -1 without one.
  @inline(__always)
  func memoryPlace(_ slot: Int) -> Int {
    readBlock(slot) { Int($0.memory) - 1 }
  }

  /// Place of the tenant's second block, -1 without one.
  @inline(__always)
  func habitsPlace(_ slot: Int) -> Int {
    readBlock(slot) { Int($0.habits) - 1 }
  }
}

extension TenantState {
  /// The full hour that ended the tenant's last active hour, in milliseconds, if `hour` is a later
  /// one and the tenant is large enough to be scored.
  @inline(__always)
  func hourPassed(by hour: Int32) -> Int64? {
    guard hour > lastHour, exchanges >= StreamingDetector.firstInstant else { return nil }
    return Int64(lastHour + 1) * StreamingDetector.hourMs
  }

  /// Whether the number of exchanges in order calls for evidence: 16, 32, 64, then every 64.
  @inline(__always)
  var isInstant: Bool {
    exchanges % StreamingDetector.instantEvery == 0 || exchanges == StreamingDetector.firstInstant
      || exchanges == 2 * StreamingDetector.firstInstant
  }

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
