import Trace

extension HabitState {
  /// Output tokens from which an answer is worth collecting: the shortest answers of published
  /// instruction sets have some thirty tokens, labels and yes or no have fewer.
  static let substantialTokens: UInt32 = 32
  /// Overhead within which a prompt counts as sent alone: a quarter more than the least, and some
  /// tokens, for dates and names in a system prompt.
  static let contextSlack: Float = 1.25
  static let contextSlackTokens: Float = 48
  /// Prompt tokens of a task: from a few words to a page. Shorter ones are greetings and records,
  /// longer ones documents. The medians of published instruction sets lie between 17 and 75.
  static let taskTokens: ClosedRange<UInt32> = 8...256
  /// The longest that an answer is held to be in flight: twelve days.
  static let mostDurationMs = UInt32(Int32.max) / 2
  /// Considered exchanges at which their counts are halved, all alike, so that they never run over.
  static let mostSeen: UInt32 = 1 << 31
  /// Exchanges that make a whole day of collecting.
  static let fullDay: Float = 4
  /// What a day leaves of the days of collecting before: a half-life of 28 days.
  static let collectingDaysKept: Float = 0.97555
  /// How fast the least overhead may rise, a share an exchange: it falls at once and forgets within
  /// some hundred exchanges.
  static let contextRise: Float = 0.02
  /// New prompts at which what is counted by bit is halved.
  static let mostTopics: UInt16 = 512
  /// Prompts of one script at which what is counted by script is halved.
  static let mostScripts: UInt16 = 512
  /// Topic buckets, and how many may be in use before all are given up: a table nearly full tells
  /// new topics from old ones no longer.
  static let bucketCount = 1_024
  static let mostBuckets: UInt16 = 768
  /// Fewer exchanges in flight than this are no plateau but chance.
  static let leastPlateau: Float = 3
  /// Half-life of the exchanges collected, hours: as of the output on new prompts.
  static let collectedHalfLifeHours = 168.0

  /// Counts a request, served or not, against the quota.
  @inline(__always)
  mutating func addRequest(atMs tsMs: Int64, limitRPM: UInt32) {
    guard limitRPM > 0 else { return }
    let now = Int32(truncatingIfNeeded: tsMs / 60_000)
    if now != minute { closeMinute(limitRPM, now) }
    minuteCount.countUp()
  }

  /// Minutes with traffic at which those so far lose an eighth: about that many are remembered.
  static let mostMinutes: Float = 1_024
  /// The share of the quota from which a minute is near it.
  static let nearQuota = 0.8

  private mutating func closeMinute(_ limitRPM: UInt32, _ now: Int32) {
    if minuteCount > 0 {
      if minutes >= Self.mostMinutes {
        minutes *= Self.kept
        minutesNearQuota *= Self.kept
      }
      minutes += 1
      if Double(minuteCount) >= Self.nearQuota * Double(limitRPM) { minutesNearQuota += 1 }
    }
    minute = now
    minuteCount = 0
  }

  /// Takes considered exchanges in, in their order; they are few enough that all of them lie
  /// between two foldings.
  ///
  /// - Parameters:
  ///   - places: of the exchanges in the tenant's ring, a bit each; not none.
  ///   - novel: those of them whose prompts are new.
  @inline(__always)
  mutating func take(_ head: borrowing TenantHead, _ places: UInt32, novel: UInt32) {
    if seen > 0, seen % Self.foldEvery == 0 { fold() }
    addTimes(head, places)
    let alone = addContexts(head, places)
    addTopics(head, places, novel: novel)
    addLengths(head, places, collected: novel & alone)
    addSampling(head, places)
    addOptions(head, places)
  }

  /// What was seen so far loses an eighth.
  private mutating func fold() {
    if Self.canScale(context.count) {
      context.scale(by: Self.kept)
      selfContained *= Self.kept
    }
    if Self.canScale(lengths.count) {
      lengths.scale(by: Self.kept)
      collecting *= Self.kept
    }
    if Self.canScale(collectedPrompts.count) { collectedPrompts.scale(by: Self.kept) }
    gaps.scale(by: Self.kept)
    mostInFlight *= Self.kept
    Self.scale(&resampleable, &resampled)
    Self.scale(&cacheKnown, &cacheMissed)
    Self.scale(&logprobsKnown, &logprobs)
    Self.scale(&durationKnown, &atPlateau)
    Self.scale(&openedIfUniform, &opened)
    if seen >= Self.mostSeen {
      seen /= 2
      for field in 0..<6 { carried[field] /= 2 }
    }
  }

  /// Whether a sum is large enough to lose an eighth. A field that no longer comes leaves ever
  /// smaller sums, whose last bits would say something else than the whole did: from 2⁻⁴⁰ on,
  /// which is nothing beside one exchange, they stay as they are, and so do their ratios.
  static func canScale(_ count: Float) -> Bool { count > 0x1p-40 }

  private static func scale(_ whole: inout Float, _ part: inout Float) {
    guard canScale(whole) else { return }
    whole *= kept
    part *= kept
  }

  /// Takes in how much came with the prompts.
  ///
  /// - Returns: the places of the exchanges whose prompts came without more context than the tenant
  ///   always sends; a numbered later turn never did.
  @inline(__always)
  private mutating func addContexts(_ head: borrowing TenantHead, _ places: UInt32) -> UInt32 {
    var alone: UInt32 = 0
    var left = places
    while left != 0 {
      let place = left.trailingZeroBitCount & 7
      let exchange = head.ring[place]
      left &= left &- 1
      let isFirstTurn = exchange.facts.contains(.firstTurn) || !exchange.facts.contains(.turn)
      var isAlone = isFirstTurn
      if exchange.facts.contains([.prompt, .inputTokens]) {
        carried[Carried.promptAndInput.rawValue] &+= 1
        let beyond = exchange.beyondPrompt
        // Sixteen tokens of framing are nobody's context. A trace may claim any number.
        context.add(Octaves.of(min(beyond, .max - 15) &+ 15))
        let tokens = Float(beyond)
        if context.count <= 1 || tokens < leastContext {
          leastContext = tokens
        } else {
          leastContext += min(tokens - leastContext, leastContext * Self.contextRise + 1)
        }
        isAlone =
          isFirstTurn && tokens <= leastContext * Self.contextSlack + Self.contextSlackTokens
        if isAlone { selfContained += 1 }
      }
      if isAlone { alone |= 1 &<< UInt32(place) }
    }
    return alone
  }

  /// - Parameter collected: the places of exchanges with new prompts sent alone.
  @inline(__always)
  private mutating func addLengths(
    _ head: borrowing TenantHead, _ places: UInt32, collected: UInt32
  ) {
    var left = places
    while left != 0 {
      let place = left.trailingZeroBitCount & 7
      let exchange = head.ring[place]
      left &= left &- 1
      guard exchange.facts.contains([.prompt, .outputTokens]) else { continue }
      carried[Carried.promptAndOutput.rawValue] &+= 1
      let prompt = Octaves.of(exchange.promptTokens)
      lengths.add(prompt, Octaves.of(exchange.answerTokens))
      guard collected &>> UInt32(place) & 1 != 0,
        exchange.answerTokens >= Self.substantialTokens,
        Self.taskTokens.contains(exchange.promptTokens)
      else { continue }
      addCollected(prompt, hour: exchange.hour)
    }
  }

  @inline(__always)
  private mutating func addCollected(_ promptOctaves: Float, hour: Int32) {
    collecting += 1
    collectedPrompts.add(promptOctaves)
    if hour != collectedHour {
      if hour / 24 != collectedDay { closeCollecting(before: hour / 24) }
      collected = collected(atHour: hour)
      collectedHour = hour
    }
    collectedOnDay.countUp()
    collected += 1
  }

  private mutating func closeCollecting(before today: Int32) {
    collectingDays = collectingDays(before: today)
    collectedDay = today
    collectedOnDay = 0
  }

  @inline(__always)
  private mutating func addSampling(_ head: borrowing TenantHead, _ places: UInt32) {
    var left = places
    while left != 0 {
      let exchange = head.ring[left.trailingZeroBitCount & 7]
      left &= left &- 1
      let hasPrompt = exchange.facts.contains(.prompt)
      guard hasPrompt || exchange.facts.contains(.samples) else { continue }
      carried[Carried.promptOrSamples.rawValue] &+= 1
      resampleable += 1
      var isResampled = exchange.facts.contains(.manySamples)
      if hasPrompt {
        // Zero stands for an empty place.
        let half = UInt32(truncatingIfNeeded: exchange.text >> 32) | 1
        for place in 0..<8 { isResampled = isResampled || lastPrompts[place] == half }
        lastPrompts[Int(lastPlace & 7)] = half
        lastPlace = (lastPlace &+ 1) & 7
      }
      if isResampled { resampled += 1 }
    }
  }

  @inline(__always)
  private mutating func addOptions(_ head: borrowing TenantHead, _ places: UInt32) {
    var left = places
    while left != 0 {
      let facts = head.ring[left.trailingZeroBitCount & 7].facts
      left &= left &- 1
      if facts.contains(.cachedTokens) {
        carried[Carried.caching.rawValue] &+= 1
        cacheKnown += 1
        if facts.contains(.cacheMissed) { cacheMissed += 1 }
      }
      if facts.contains(.logprobs) {
        carried[Carried.logprobs.rawValue] &+= 1
        logprobsKnown += 1
        if facts.contains(.logprobsAsked) { logprobs += 1 }
      }
    }
  }

  /// Takes in when the exchanges came and how long they took.
  @inline(__always)
  private mutating func addTimes(_ head: borrowing TenantHead, _ places: UInt32) {
    var left = places
    while left != 0 {
      let exchange = head.ring[left.trailingZeroBitCount & 7]
      left &= left &- 1
      seen &+= 1
      let tsMs = exchange.tsMs
      if lastMs != 0 { gaps.add(Octaves.of(UInt32(clamping: tsMs &- lastMs))) }
      lastMs = tsMs
      addDay(exchange.hour / 24)
      if exchange.hoursSinceRelease < 24 { addRelease(exchange) }
      guard exchange.facts.contains(.duration) else { continue }
      carried[Carried.duration.rawValue] &+= 1
      durationKnown += 1
      let inFlight = 1 + addAnswer(atMs: tsMs, durationMs: exchange.durationMs)
      mostInFlight = max(mostInFlight, inFlight)
      if inFlight >= Self.leastPlateau, inFlight >= mostInFlight - 1 { atPlateau += 1 }
    }
  }

  /// Takes in when an answer will be complete, and counts those still in flight at its arrival: of
  /// the last sixteen, since a seventeenth takes the place of the one that is complete first.
  @inline(__always)
  private mutating func addAnswer(atMs tsMs: Int64, durationMs: UInt32) -> Float {
    let now = UInt32(truncatingIfNeeded: tsMs)
    // After so long a pause all are complete, and the lower halves of times say nothing any more.
    if tsMs &- lastTimedMs > Int64(Self.mostDurationMs) { endCount = 0 }
    lastTimedMs = tsMs
    var inFlight = 0
    for place in 0..<Int(endCount) {
      let end = ends[place & 15]
      // The difference wraps round: it is right because what was over at the last arrival is
      // forgotten, and no answer takes longer than half of half the circle.
      guard Int32(truncatingIfNeeded: end &- now) > 0 else { continue }
      ends[inFlight & 15] = end
      inFlight &+= 1
    }
    let end = now &+ min(durationMs, Self.mostDurationMs)
    if inFlight < 16 {
      ends[inFlight & 15] = end
      endCount = UInt8(truncatingIfNeeded: inFlight &+ 1)
    } else {
      replaceFirstEnd(now, by: end)
      endCount = 16
    }
    return Float(inFlight)
  }

  @inline(never)
  private mutating func replaceFirstEnd(_ now: UInt32, by end: UInt32) {
    var first = 0
    for place in 1..<16 where ends[place] &- now < ends[first] &- now { first = place }
    ends[first] = end
  }

  @inline(__always)
  private mutating func addTopics(
    _ head: borrowing TenantHead, _ places: UInt32, novel: UInt32
  ) {
    var left = places
    while left != 0 {
      let place = left.trailingZeroBitCount & 7
      let exchange = head.ring[place]
      left &= left &- 1
      guard exchange.facts.contains(.prompt) else { continue }
      addScript(exchange.script)
      if novel &>> UInt32(place) & 1 != 0 { addTopic(exchange.simHash) }
    }
  }

  @inline(__always)
  private mutating func addScript(_ script: Int) {
    let place = min(script, 12)
    scripts[place] &+= 1
    guard scripts[place] >= Self.mostScripts else { return }
    for other in 0..<13 { scripts[other] /= 2 }
  }

  /// Counts a new prompt's topic: the half of the SimHash that its words vote on.
  @inline(__always)
  private mutating func addTopic(_ simHash: UInt32) {
    if topics >= Self.mostTopics {
      topics /= 2
      for bit in 0..<32 { topicBits[bit] /= 2 }
    }
    topics &+= 1
    for bit in 0..<32 { topicBits[bit] &+= UInt16(truncatingIfNeeded: simHash &>> UInt32(bit) & 1) }
    if bucketsUsed >= Self.mostBuckets {
      buckets = InlineArray(repeating: 0)
      bucketsUsed = 0
    }
    openedIfUniform += 1 - Float(bucketsUsed) / Float(Self.bucketCount)
    let bucket = Int(simHash & UInt32(Self.bucketCount - 1))
    let mask: UInt64 = 1 << UInt64(bucket & 63)
    guard buckets[bucket >> 6] & mask == 0 else { return }
    buckets[bucket >> 6] |= mask
    bucketsUsed &+= 1
    opened += 1
  }

  @inline(__always)
  private mutating func addDay(_ today: Int32) {
    if seen == 1 { day = today }
    if today > day { closeDays(before: today) }
    dayCount.countUp()
  }

  @inline(__always)
  private mutating func addRelease(_ exchange: PendingExchange) {
    let release = exchange.hour &- Int32(exchange.hoursSinceRelease)
    // Counted from the exchange's own full hour, one release can look like two hours.
    if release &- releaseHour > 1 || releaseHour &- release > 1 {
      releaseHour = release
      afterRelease = 0
      movedToRelease = 0
      beforeRelease = seen &- 1
    }
    guard afterRelease < .max else { return }
    afterRelease &+= 1
    if exchange.facts.contains(.newestModel) { movedToRelease &+= 1 }
  }
}

extension HabitState {
  /// A day with more than √2 times the mean adds to the sum, one with fewer takes from it. The mean
  /// lags some three weeks behind, in which 10% a month makes a fifth of that.
  static let growthAllowance = 0.5
  /// The sum goes no higher, so that a month of ordinary days takes all of it back.
  static let mostExcess: Float = 16
  /// Days after which an idle tenant's past counts as gone: further ones would only cost time.
  static let mostIdleDays: Int32 = 56
  /// What a day adds to the daily mean: a half-life of fourteen days.
  static let dailyWeight: Float = 0.0483
  /// Exchanges a day added to both sides of the comparison.
  static let dailyPrior = 4.0
  /// Whole days before there is a past to compare with.
  static let leastDays: UInt16 = 3

  /// Takes the days before `today` into the past, and their excess into the sum.
  mutating func closeDays(before today: Int32) {
    for _ in 0..<min(today - day, Self.mostIdleDays) {
      closeDay(Float(dayCount))
      dayCount = 0
    }
    day = today
  }

  private mutating func closeDay(_ count: Float) {
    if days >= Self.leastDays { excess = self.excess(withDay: Double(count)) }
    // The first days count alike.
    let weight = max(Self.dailyWeight, 1 / (Float(days) + 1))
    daily += (count - daily) * weight
    if days < .max { days += 1 }
  }

  /// The one-sided cumulative sum as it is with one more day.
  private func excess(withDay count: Double) -> Float {
    let ratio = GrowthRatio.octaves(
      count + Self.dailyPrior, Double(daily) + Self.dailyPrior)
    return min(Self.mostExcess, max(0, excess + Float(ratio - Self.growthAllowance)))
  }
}
