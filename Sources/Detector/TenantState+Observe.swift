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
      addArrivals(ring, places)
      let novel = addPrompts(ring, places, memory: &memory, &memories)
      if considered >= HabitState.firstKept { habits.take(ring, places, novel: novel) }
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

  /// Takes in what needs no prompt.
  ///
  /// - Parameter places: of the considered exchanges in the ring, a bit each; not none.
  @inline(__always)
  private mutating func addArrivals(_ ring: Span<PendingExchange>, _ places: UInt32) {
    let first = ring[places.trailingZeroBitCount & 7]
    let hour = first.hour
    let day = hour / 24
    if considered == 0 {
      firstConsideredMs = first.tsMs
      hoursDay = day
      sums.hour = hour
    }
    sums.advance(to: hour)
    if day > hoursDay { ageHours(to: day) }
    var count: UInt32 = 0
    var left = places
    while left != 0 {
      let exchange = ring[left.trailingZeroBitCount & 7]
      left &= left &- 1
      // One by one: after a decay these are no whole numbers, and sums of such depend on the order.
      sums.present += 1
      sums.past += 1
      count &+= 1
      addConversation(exchange)
    }
    considered &+= UInt64(count)
    // At the top it stays there: at that size a few more change no share.
    let (sum, overflows) = hours[Int(hour &- day &* 24)].addingReportingOverflow(
      count &* Self.hourStep)
    hours[Int(hour &- day &* 24)] = overflows ? .max : sum
  }

  /// Takes the prompts in.
  ///
  /// - Returns: the places of those that are new to the tenant, a bit each.
  @inline(__always)
  private mutating func addPrompts(
    _ ring: Span<PendingExchange>, _ places: UInt32, memory: inout UInt32,
    _ memories: inout BlockStore<PromptMemory>
  ) -> UInt32 {
    var novel: UInt32 = 0
    var left = places
    while left != 0, memory == 0 {
      let place = left.trailingZeroBitCount & 7
      let exchange = ring[place]
      if exchange.facts.contains(.prompt) {
        guard earlyCount < Self.earlyPrompts else {
          memory = promote(&memories)
          break
        }
        let isNew = insertEarly(text: exchange.text, skeleton: exchange.skeleton)
        if isNew { novel |= 1 &<< UInt32(place) }
        addPrompt(exchange, isNew: isNew)
      }
      left &= left &- 1
    }
    guard left != 0 else { return novel }
    return novel | addRemembered(ring, left, memory: memory, &memories)
  }

  /// Takes prompts in that a prompt memory tells apart.
  @inline(never)
  private mutating func addRemembered(
    _ ring: Span<PendingExchange>, _ places: UInt32, memory: UInt32,
    _ memories: inout BlockStore<PromptMemory>
  ) -> UInt32 {
    memories.withBlock(Int(memory) - 1) { memory in
      var novel: UInt32 = 0
      var left = places
      while left != 0 {
        let place = left.trailingZeroBitCount & 7
        let exchange = ring[place]
        left &= left &- 1
        guard exchange.facts.contains(.prompt) else { continue }
        let isNew = memory.insert(text: exchange.text, skeleton: exchange.skeleton)
        if isNew { novel |= 1 &<< UInt32(place) }
        addPrompt(exchange, isNew: isNew)
      }
      return novel
    }
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

  /// Adds the cues of a prompt and whether it was new, and the output that a new one brought.
  @inline(__always)
  private mutating func addPrompt(_ exchange: PendingExchange, isNew: Bool) {
    withPrompt &+= 1
    recent.prompts &+= 1
    if isNew { recent.novel &+= 1 }
    for index in 0..<4 {
      recent.cues[index] &+= UInt16(truncatingIfNeeded: exchange.cues &>> UInt32(8 &* index) & 255)
    }
    guard exchange.facts.contains(.outputTokens) else { return }
    withPromptAndOutput &+= 1
    if isNew { sums.novelTokens += Double(exchange.outputTokens) }
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
    if facts.contains(.alone) {
      recent.conversationsStarted &+= 1
    } else if !facts.contains(.conversation) {
      return
    } else if facts.contains(.turn) {
      if facts.contains(.firstTurn) { recent.conversationsStarted &+= 1 }
      if facts.contains(.secondTurn) { recent.conversationsFollowed &+= 1 }
    } else {
      addUnnumbered(exchange.conversation)
    }
    withConversation &+= 1
    recent.conversationsKnown &+= 1
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
