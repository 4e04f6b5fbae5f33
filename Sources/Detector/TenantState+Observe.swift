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
      let memory = memories.place(Int(memory) - 1)
      for place in waiting { PromptMemory.prefetch(memory, text: ring[place & 7].text) }
    }
    let (facts, hoursDiffering) = totals.add(ring, waiting)
    // Nearly always all eight are one run.
    if waiting.count == TenantHead.ringCount, facts.contains(.considered), hoursDiffering == 0,
      isRun(of: UInt64(TenantHead.ringCount))
    {
      takeRun(ring, count: TenantHead.ringCount, memory: &memory, &memories)
      addRequests(ring, waiting, limitRPM: limitRPM)
      return
    }
    takeRuns(ring, waiting, limitRPM: limitRPM, memory: &memory, &memories)
  }

  /// Whether that many considered exchanges in one hour are one run: see ``runEnd(_:_:_:)``.
  @inline(__always)
  private func isRun(of count: UInt64) -> Bool {
    let before = considered % Self.foldEvery
    return before >= HabitState.firstKept - 1 && before &+ count <= Self.foldEvery
  }

  /// Takes waiting exchanges in, run by run.
  @inline(never)
  private mutating func takeRuns(
    _ ring: Span<PendingExchange>, _ waiting: Range<Int>, limitRPM: UInt32, memory: inout UInt32,
    _ memories: inout BlockStore<PromptMemory>
  ) {
    var start = waiting.lowerBound
    while start < waiting.upperBound {
      let end = runEnd(ring, start, waiting.upperBound)
      var rows = InlineArray<8, PendingExchange>(repeating: .none)
      var count = 0
      for place in start..<end where ring[place & 7].isConsidered {
        rows[count & 7] = ring[place & 7]
        count &+= 1
      }
      if count > 0 {
        var other = rows[0]
        other.facts = []
        for place in count..<TenantHead.ringCount { rows[place & 7] = other }
        takeRun(rows.span, count: count, memory: &memory, &memories)
      }
      addRequests(ring, start..<end, limitRPM: limitRPM)
      start = end
    }
  }

  /// Counts requests against the quota.
  @inline(__always)
  private mutating func addRequests(
    _ ring: Span<PendingExchange>, _ places: Range<Int>, limitRPM: UInt32
  ) {
    guard limitRPM > 0, considered >= HabitState.firstKept else { return }
    let last = ring[(places.upperBound &- 1) & 7].minute
    if ring[places.lowerBound & 7].minute == last {
      habits.addRequests(
        UInt32(truncatingIfNeeded: places.count), minute: last, limitRPM: limitRPM)
      return
    }
    for place in places {
      habits.addRequests(
        1, minute: ring[place & 7].minute, limitRPM: limitRPM)
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

  /// Takes the considered exchanges of a run in.
  ///
  /// - Parameters:
  ///   - rows: eight, of which the first `count` are the exchanges, as ``ExchangeRun`` wants them.
  @inline(never)
  private mutating func takeRun(
    _ rows: Span<PendingExchange>, count: Int, memory: inout UInt32,
    _ memories: inout BlockStore<PromptMemory>
  ) {
    let run = ExchangeRun(rows, count: count)
    beginRun(run)
    let isNew = takePrompts(run, rows, memory: &memory, &memories)
    add(run, rows, isNew: isNew)
    if considered >= HabitState.firstKept {
      habits.foldIfDue()
      habits.add(run, rows, isNew: isNew)
    }
    if considered % Self.foldEvery == 0 {
      window = window.adding(recent, kept: Self.windowKept)
      recent = RecentHabits()
    }
  }

  /// Counts the considered exchanges of a run by time.
  @inline(__always)
  private mutating func beginRun(_ run: borrowing ExchangeRun) {
    let hour = run.hour
    let day = hour / 24
    if considered == 0 {
      firstConsideredMs = run.firstMs
      hoursDay = day
      sums.hour = hour
    }
    sums.advance(to: hour)
    if day > hoursDay { ageHours(to: day) }
    let count = UInt32(truncatingIfNeeded: run.count)
    considered &+= UInt64(count)
    // At the top it stays there: at that size a few more change no share.
    let place = Int(hour &- day &* 24)
    let (sum, overflows) = hours[place].addingReportingOverflow(count &* Self.hourStep)
    hours[place] = overflows ? .max : sum
  }

  /// Takes the prompts of a run in.
  ///
  /// - Returns: all ones in the lanes of those that are new.
  @inline(__always)
  private mutating func takePrompts(
    _ run: borrowing ExchangeRun, _ rows: Span<PendingExchange>, memory: inout UInt32,
    _ memories: inout BlockStore<PromptMemory>
  ) -> Lanes {
    guard run.counts[.prompt] > 0 else { return .zero }
    var first = 0
    var isNew: UInt32 = 0
    if memory == 0 {
      (first, isNew) = takeEarly(rows, count: run.count)
      guard first < run.count else { return Lanes(maskOf: isNew) }
      memory = promote(&memories)
    }
    memories.withBlock(Int(memory) - 1) { memory in
      for lane in first..<run.count where rows[lane & 7].facts.contains(.prompt) {
        let exchange = rows[lane & 7]
        let one: UInt32 =
          memory.insert(text: exchange.text, skeleton: exchange.skeleton) ? 1 : 0
        isNew |= one &<< UInt32(truncatingIfNeeded: lane)
      }
    }
    return Lanes(maskOf: isNew)
  }

  /// Takes prompts in up to the one that needs a prompt memory.
  ///
  /// - Returns: its place among the rows, `count` if there is none, and those before that are new, a
  ///   bit each.
  @inline(never)
  private mutating func takeEarly(
    _ rows: Span<PendingExchange>, count: Int
  ) -> (end: Int, isNew: UInt32) {
    var isNew: UInt32 = 0
    for lane in 0..<count where rows[lane & 7].facts.contains(.prompt) {
      let exchange = rows[lane & 7]
      guard earlyCount < Self.earlyPrompts else { return (lane, isNew) }
      if insertEarly(text: exchange.text, skeleton: exchange.skeleton) {
        isNew |= 1 &<< UInt32(truncatingIfNeeded: lane)
      }
    }
    return (count, isNew)
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

  /// Takes in the exchanges of a run, their conversations, their prompts' cues, and the output that
  /// new ones brought.
  @inline(__always)
  private mutating func add(
    _ run: borrowing ExchangeRun, _ rows: Span<PendingExchange>, isNew: Lanes
  ) {
    let count = UInt32(truncatingIfNeeded: run.count)
    sums.present.addOnes(count)
    sums.past.addOnes(count)
    addConversations(run, rows)
    let prompts = run.counts[.prompt]
    guard prompts > 0 else { return }
    withPrompt &+= UInt64(prompts)
    recent.prompts &+= UInt8(truncatingIfNeeded: prompts)
    addNew(isNew, cues: run.cues & run.facts.mask(.prompt))
    withPromptAndOutput &+= UInt64(run.counts[.lengths])
    sums.addNovel(run.outputTokens & isNew & run.facts.mask(.lengths))
  }

  /// Counts a run's new prompts and adds all its prompts' cue scores: of two cues at a time, sixteen
  /// bits each.
  @inline(__always)
  private mutating func addNew(_ isNew: Lanes, cues: Lanes) {
    let pairs = Lanes(repeating: 0x00FF_00FF)
    let sums = rowSums(
      (cues & pairs).halfSums, (cues &>> 8 & pairs).halfSums,
      (isNew & Lanes(repeating: 1)).halfSums, .zero)
    recent.novel &+= UInt8(truncatingIfNeeded: sums.z)
    recent.cues[0] &+= UInt16(truncatingIfNeeded: sums.x)
    recent.cues[1] &+= UInt16(truncatingIfNeeded: sums.y)
    recent.cues[2] &+= UInt16(truncatingIfNeeded: sums.x >> 16)
    recent.cues[3] &+= UInt16(truncatingIfNeeded: sums.y >> 16)
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
  private mutating func addConversations(
    _ run: borrowing ExchangeRun, _ rows: Span<PendingExchange>
  ) {
    let known = run.counts[.conversation]
    withConversation &+= UInt64(known)
    recent.conversationsKnown &+= UInt8(truncatingIfNeeded: known)
    recent.conversationsStarted &+= UInt8(truncatingIfNeeded: run.counts[.started])
    recent.conversationsFollowed &+= UInt8(truncatingIfNeeded: run.counts[.followed])
    guard run.counts[.unnumbered] > 0 else { return }
    for lane in 0..<run.count where rows[lane & 7].facts.contains(.unnumbered) {
      addUnnumbered(rows[lane & 7].conversation)
    }
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
