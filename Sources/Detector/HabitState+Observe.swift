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

  /// What was seen so far loses an eighth if enough has come. Call before each run of exchanges, which
  /// ends where that would be due next.
  @inline(__always)
  mutating func foldIfDue() {
    if seen > 0, seen % Self.foldEvery == 0 { fold() }
  }

  /// Takes a considered exchange in.
  ///
  /// - Parameters:
  ///   - isNew: whether it has a prompt and that is new.
  ///   - sums: ``octaves``, lent by the caller for a run of exchanges.
  @inline(__always)
  mutating func add(_ exchange: PendingExchange, isNew: Bool, _ sums: inout OctaveSums) {
    seen &+= 1
    addTime(exchange)
    let facts = exchange.facts
    let hasPrompt = facts.contains(.prompt)
    let hasContext = facts.contains([.prompt, .inputTokens])
    let hasLengths = facts.contains([.prompt, .outputTokens])
    let tsMs = exchange.tsMs
    let beyond = exchange.beyondPrompt
    let gap = lastMs == 0 ? 0 : UInt32(clamping: tsMs &- lastMs)
    let (context, lengths): (Float, Float) = (hasContext ? 1 : 0, hasLengths ? 1 : 0)
    // Sixteen tokens of framing are nobody's context. A trace may claim any number.
    let octaves = sums.add(
      SIMD4(min(beyond, .max - 15) &+ 15, exchange.promptTokens, exchange.answerTokens, gap),
      isKnown: SIMD4(context, lengths, lengths, lastMs == 0 ? 0 : 1))
    lastMs = tsMs
    // Sums of zeros and ones rather than branches where chance decides.
    var isAlone = facts.one(.firstTurn) | (facts.one(.turn) ^ 1)
    if hasContext {
      carried[Carried.promptAndInput.rawValue] &+= 1
      isAlone &= addContext(Float(beyond), isFirst: sums.count(.context) <= 1)
      selfContained += Float(isAlone)
    }
    if hasLengths {
      carried[Carried.promptAndOutput.rawValue] &+= 1
      let isTask =
        exchange.promptTokens &- Self.taskTokens.lowerBound
        <= Self.taskTokens.upperBound - Self.taskTokens.lowerBound
      let isCollected =
        (isNew ? 1 : 0) & isAlone & (exchange.answerTokens >= Self.substantialTokens ? 1 : 0)
        & (isTask ? 1 : 0)
      addCollected(isCollected, octaves[OctaveLane.prompt.rawValue], hour: exchange.hour)
    }
    if hasPrompt {
      addScript(exchange.script)
      if isNew { addTopic(exchange.simHash) }
    }
    addSampling(exchange, hasPrompt: hasPrompt)
    addOptions(exchange.facts)
  }

  /// What was seen so far loses an eighth.
  private mutating func fold() {
    if Self.canScale(octaves.count(.context)) { selfContained *= Self.kept }
    if Self.canScale(octaves.count(.prompt)) { collecting *= Self.kept }
    octaves.fold()
    if Self.canScale(collectedPrompts.count) { collectedPrompts.scale(by: Self.kept) }
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

  /// Takes in how many tokens came with a prompt.
  ///
  /// - Returns: 1 if that is no more than the tenant always sends, 0 if it is.
  @inline(__always)
  private mutating func addContext(_ tokens: Float, isFirst: Bool) -> UInt32 {
    let risen = leastContext + min(tokens - leastContext, leastContext * Self.contextRise + 1)
    leastContext = isFirst || tokens < leastContext ? tokens : risen
    return tokens <= leastContext * Self.contextSlack + Self.contextSlackTokens ? 1 : 0
  }

  /// - Parameter one: 1 where the exchange collects, 0 where it does not.
  @inline(__always)
  private mutating func addCollected(_ one: UInt32, _ promptOctaves: Float, hour: Int32) {
    let unit = Float(one)
    collecting += unit
    collectedPrompts.count += unit
    collectedPrompts.sum += promptOctaves * unit
    collectedPrompts.squares += promptOctaves * promptOctaves * unit
    if hour != collectedHour {
      guard one != 0 else { return }
      if hour / 24 != collectedDay { closeCollecting(before: hour / 24) }
      collected = collected(atHour: hour)
      collectedHour = hour
    }
    let (count, overflows) = collectedOnDay.addingReportingOverflow(one)
    collectedOnDay = overflows ? .max : count
    collected += Double(one)
  }

  private mutating func closeCollecting(before today: Int32) {
    collectingDays = collectingDays(before: today)
    collectedDay = today
    collectedOnDay = 0
  }

  @inline(__always)
  private mutating func addSampling(_ exchange: PendingExchange, hasPrompt: Bool) {
    guard hasPrompt || exchange.facts.contains(.samples) else { return }
    carried[Carried.promptOrSamples.rawValue] &+= 1
    resampleable += 1
    var one = exchange.facts.one(.manySamples)
    if hasPrompt {
      // Zero stands for an empty place.
      let half = UInt32(truncatingIfNeeded: exchange.text >> 32) | 1
      var isSame: UInt32 = 0
      for place in 0..<8 { isSame |= lastPrompts[place] == half ? 1 : 0 }
      one |= isSame
      lastPrompts[Int(lastPlace & 7)] = half
      lastPlace = (lastPlace &+ 1) & 7
    }
    resampled += Float(one)
  }

  @inline(__always)
  private mutating func addOptions(_ facts: ExchangeFacts) {
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

  /// Takes in when an exchange came and how long it took.
  @inline(__always)
  private mutating func addTime(_ exchange: PendingExchange) {
    addDay(exchange.hour / 24)
    if exchange.hoursSinceRelease < 24 { addRelease(exchange) }
    guard exchange.facts.contains(.duration) else { return }
    carried[Carried.duration.rawValue] &+= 1
    durationKnown += 1
    let inFlight = 1 + answers.add(atMs: exchange.tsMs, durationMs: exchange.durationMs)
    mostInFlight = max(mostInFlight, inFlight)
    atPlateau += inFlight >= max(Self.leastPlateau, mostInFlight - 1) ? 1 : 0
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
      topicBits.halve()
    }
    topics &+= 1
    topicBits.add(simHash)
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
    if seen == 1 { volume.day = today }
    if today > volume.day { volume.closeDays(before: today) }
    volume.dayCount.countUp()
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
