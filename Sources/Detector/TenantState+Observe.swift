import Sketches

extension TenantState {
  /// Considered exchanges between two foldings of the recent sums into the window.
  static let foldEvery: UInt64 = 64
  /// What the window keeps at a folding: 7/8, so that it reaches back some 512 exchanges.
  static let windowKept: Float = 0.875
  /// A day takes this part, a tenth, of the daily profile of the days before.
  static let dayLost: UInt32 = 10
  /// What one exchange adds to its hour: enough for tenths of small numbers not to vanish.
  static let hourStep: UInt32 = 16

  /// Takes waiting exchanges in, in their order.
  ///
  /// Sums forget with the hour and at fixed numbers of considered exchanges; in a run between two
  /// such moments the exchanges are taken in signal by signal, not one by one, so that what one
  /// signal needs stays in registers.
  ///
  /// - Parameters:
  ///   - ring: the tenant's last exchanges.
  ///   - waiting: the places of those that are taken in.
  ///   - memory: the tenant's place in `memories` plus one; 0: none yet.
  @inline(__always)
  mutating func take(
    _ ring: Span<PendingExchange>, waiting: Range<Int>, limitRPM: UInt32, memory: inout UInt32,
    _ memories: inout BlockStore<PromptMemory>
  ) {
    precondition(ring.count == TenantHead.ringCount)
    if memory != 0 {
      for place in waiting {
        PromptMemory.prefetch(Int(memory) - 1, text: ring[place & 7].text, memories)
      }
    }
    var start = waiting.lowerBound
    while start < waiting.upperBound {
      let end = runEnd(ring, start, waiting.upperBound)
      takeRun(ring, start, end, limitRPM: limitRPM, memory: &memory, &memories)
      start = end
    }
  }

  /// Where the run of exchanges that begins at `start` ends, at `limit` at the latest: before the
  /// next hour, before the exchange with which the habits begin or forget, and behind the one with
  /// which the window forgets.
  @inline(__always)
  private func runEnd(_ ring: Span<PendingExchange>, _ start: Int, _ limit: Int) -> Int {
    // Habits begin with the eighth considered exchange, so they forget before the 72nd, 136th, …
    let habitsBegin = HabitState.firstKept - 1
    let hour = ring[start & 7].hour
    var count = considered % Self.foldEvery
    var place = start
    while place < limit {
      let exchange = ring[place & 7]
      if exchange.hour != hour { return place }
      if exchange.isConsidered {
        if count == habitsBegin, place > start { return place }
        count &+= 1
        if count == Self.foldEvery { return place &+ 1 }
      }
      place &+= 1
    }
    return limit
  }

  @inline(__always)
  private mutating func takeRun(
    _ ring: Span<PendingExchange>, _ start: Int, _ end: Int, limitRPM: UInt32,
    memory: inout UInt32, _ memories: inout BlockStore<PromptMemory>
  ) {
    var places: UInt32 = 0
    for place in start..<end {
      let exchange = ring[place & 7]
      totals.add(exchange)
      if exchange.isConsidered { places |= 1 &<< UInt32(place) }
    }
    if places != 0 {
      beginRun(ring[places.trailingZeroBitCount & 7], count: UInt32(places.nonzeroBitCount))
      if considered >= HabitState.firstKept { habits.foldIfDue() }
      addExchanges(ring, places, memory: &memory, &memories)
      if considered % Self.foldEvery == 0 {
        window = window.adding(recent, kept: Self.windowKept)
        recent = RecentHabits()
      }
    }
    if limitRPM > 0, considered >= HabitState.firstKept {
      for place in start..<end {
        habits.addRequest(atMs: ring[place & 7].tsMs, limitRPM: limitRPM)
      }
    }
  }

  /// Counts the considered exchanges of a run by time.
  @inline(__always)
  private mutating func beginRun(_ first: PendingExchange, count: UInt32) {
    let hour = first.hour
    let day = hour / 24
    if considered == 0 {
      firstConsideredMs = first.tsMs
      hoursDay = day
      sums.hour = hour
    }
    sums.advance(to: hour)
    if day > hoursDay { ageHours(to: day) }
    considered &+= UInt64(count)
    // At the top it stays there: at that size a few more change no share.
    let place = Int(hour &- day &* 24)
    let (sum, overflows) = hours[place].addingReportingOverflow(count &* Self.hourStep)
    hours[place] = overflows ? .max : sum
  }

  /// Takes the considered exchanges of a run in.
  ///
  /// - Parameter places: theirs in the ring, a bit each.
  @inline(__always)
  private mutating func addExchanges(
    _ ring: Span<PendingExchange>, _ places: UInt32, memory: inout UInt32,
    _ memories: inout BlockStore<PromptMemory>
  ) {
    var left = places
    if memory == 0 { left = addEarly(ring, places, memory: &memory, &memories) }
    guard left != 0 else { return }
    let keepsHabits = considered >= HabitState.firstKept
    memories.withBlock(Int(memory) - 1) { memory in
      // In a local these sums stay in registers for the whole run.
      var octaves = habits.octaves
      while left != 0 {
        let exchange = ring[left.trailingZeroBitCount & 7]
        left &= left &- 1
        let hasPrompt = exchange.facts.contains(.prompt)
        let isNew =
          hasPrompt && memory.insert(text: exchange.text, skeleton: exchange.skeleton)
        add(exchange, isNew: isNew)
        if keepsHabits { habits.add(exchange, isNew: isNew, &octaves) }
      }
      habits.octaves = octaves
    }
  }

  /// Takes exchanges in up to the prompt that needs a prompt memory, which it sets up.
  ///
  /// - Returns: the places of those that are left.
  @inline(never)
  private mutating func addEarly(
    _ ring: Span<PendingExchange>, _ places: UInt32, memory: inout UInt32,
    _ memories: inout BlockStore<PromptMemory>
  ) -> UInt32 {
    let keepsHabits = considered >= HabitState.firstKept
    var octaves = habits.octaves
    var left = places
    while left != 0 {
      let exchange = ring[left.trailingZeroBitCount & 7]
      var isNew = false
      if exchange.facts.contains(.prompt) {
        guard earlyCount < Self.earlyPrompts else {
          memory = promote(&memories)
          break
        }
        isNew = insertEarly(text: exchange.text, skeleton: exchange.skeleton)
      }
      left &= left &- 1
      add(exchange, isNew: isNew)
      if keepsHabits { habits.add(exchange, isNew: isNew, &octaves) }
    }
    habits.octaves = octaves
    return left
  }

  /// Sets up a prompt memory and moves the first prompts into it.
  ///
  /// - Returns: its place in `memories` plus one.
  private func promote(_ memories: inout BlockStore<PromptMemory>) -> UInt32 {
    let place = memories.count
    memories.grow(toInclude: place)
    memories.withBlock(place) { memory in
      for index in early.indices {
        _ = memory.insert(text: early[index], skeleton: earlySkeletons[index])
      }
    }
    return UInt32(place + 1)
  }

  /// Takes in an exchange, its conversation, its prompt's cues, and the output that a new one brought.
  ///
  /// Without a branch where that depends on the exchange rather than the tenant.
  @inline(__always)
  private mutating func add(_ exchange: PendingExchange, isNew: Bool) {
    // One by one: after a decay these are no whole numbers, and sums of such depend on the order.
    sums.present += 1
    sums.past += 1
    addConversation(exchange)
    guard exchange.facts.contains(.prompt) else { return }
    withPrompt &+= 1
    recent.prompts &+= 1
    recent.novel &+= isNew ? 1 : 0
    for index in 0..<4 {
      recent.cues[index] &+= UInt16(truncatingIfNeeded: exchange.cues &>> UInt32(8 &* index) & 255)
    }
    guard exchange.facts.contains(.outputTokens) else { return }
    withPromptAndOutput &+= 1
    sums.novelTokens += Double(isNew ? exchange.outputTokens : 0)
  }

  /// Whether a prompt is new to a tenant whose prompts are still told apart one by one.
  ///
  /// - Precondition: `earlyCount` is below ``earlyPrompts``.
  @inline(__always)
  private mutating func insertEarly(text: UInt64, skeleton: UInt32) -> Bool {
    var isNew = true
    for index in 0..<Int(earlyCount) where early[index] == text { isNew = false }
    early[Int(earlyCount)] = text
    earlySkeletons[Int(earlyCount)] = skeleton
    if isNew { earlyNovel |= 1 << UInt16(earlyCount) }
    earlyCount += 1
    return isNew
  }

  private mutating func ageHours(to day: Int32) {
    // After eight weeks next to nothing is left; more steps would only cost time.
    for _ in 0..<min(day - hoursDay, 56) {
      for hour in 0..<24 { hours[hour] -= hours[hour] / Self.dayLost }
    }
    hoursDay = day
  }

  /// Counts conversations started and conversations followed up at least once.
  ///
  /// A line without a conversation in a trace that names conversations is a conversation of one
  /// exchange. Where turns are numbered, turn 1 starts and turn 2 follows up; elsewhere the last
  /// six conversations are remembered by a 31-bit tag.
  @inline(__always)
  private mutating func addConversation(_ exchange: PendingExchange) {
    let facts = exchange.facts
    let isAlone = facts.one(.alone)
    let isKnown = facts.one(.conversation) | isAlone
    withConversation &+= UInt64(isKnown)
    recent.conversationsKnown &+= UInt8(truncatingIfNeeded: isKnown)
    let isNumbered = facts.one(.turn) & facts.one(.conversation) & ~isAlone
    recent.conversationsStarted &+= UInt8(
      truncatingIfNeeded: isAlone | isNumbered & facts.one(.firstTurn))
    recent.conversationsFollowed &+= UInt8(
      truncatingIfNeeded: isNumbered & facts.one(.secondTurn))
    if isKnown & ~isAlone & ~facts.one(.turn) & 1 != 0 { addUnnumbered(exchange.conversation) }
  }

  private mutating func addUnnumbered(_ conversation: UInt32) {
    let tag = conversation | 1
    for place in 0..<6 where conversations[place] | 1 == tag && conversations[place] != 0 {
      if conversations[place] & 1 == 0 {
        conversations[place] |= 1
        recent.conversationsFollowed += 1
      }
      return
    }
    conversations[Int(conversationPlace)] = tag & ~1
    conversationPlace = conversationPlace == 5 ? 0 : conversationPlace + 1
    recent.conversationsStarted += 1
  }
}
