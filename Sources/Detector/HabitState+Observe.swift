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

  /// Takes a considered exchange in.
  ///
  /// - Parameter isNew: whether its prompt is new; `nil` without a prompt.
  @inline(__always)
  mutating func add(_ exchange: Observation, prompt: ObservedPrompt, isNew: Bool?) {
    if seen > 0, seen % Self.foldEvery == 0 { fold() }
    seen &+= 1
    addArrival(exchange)
    addDay(exchange.hour / 24)
    addRelease(exchange)
    let isAlone = addContext(exchange, prompt, hasPrompt: isNew != nil)
    if let isNew {
      addScript(prompt.script)
      if isNew { addTopic(prompt.simHash) }
      addLengths(exchange, prompt, isNewAndAlone: isNew && isAlone)
    }
    addSampling(exchange, prompt, hasPrompt: isNew != nil)
    addOptions(exchange)
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

  /// Whether the prompt came without more context than the tenant always sends; a numbered later
  /// turn never did.
  @inline(__always)
  private mutating func addContext(
    _ exchange: Observation, _ prompt: ObservedPrompt, hasPrompt: Bool
  ) -> Bool {
    let isFirstTurn = !(exchange.known.contains(.turn) && exchange.turn > 1)
    guard hasPrompt, exchange.known.contains(.inputTokens) else { return isFirstTurn }
    carried[Carried.promptAndInput.rawValue] &+= 1
    let beyond =
      exchange.inputTokens > prompt.tokens ? exchange.inputTokens &- prompt.tokens : 0
    // Sixteen tokens of framing are nobody's context. A trace may claim any number.
    context.add(Octaves.of(min(beyond, .max - 15) &+ 15))
    let tokens = Float(beyond)
    if context.count <= 1 || tokens < leastContext {
      leastContext = tokens
    } else {
      leastContext += min(tokens - leastContext, leastContext * Self.contextRise + 1)
    }
    let isAlone =
      isFirstTurn && tokens <= leastContext * Self.contextSlack + Self.contextSlackTokens
    if isAlone { selfContained += 1 }
    return isAlone
  }

  @inline(__always)
  private mutating func addLengths(
    _ exchange: Observation, _ prompt: ObservedPrompt, isNewAndAlone: Bool
  ) {
    guard exchange.known.contains(.outputTokens) else { return }
    carried[Carried.promptAndOutput.rawValue] &+= 1
    let reasoning = min(exchange.reasoningTokens, exchange.outputTokens)
    let answer = exchange.outputTokens &- reasoning
    lengths.add(Octaves.of(prompt.tokens), Octaves.of(answer))
    guard isNewAndAlone, answer >= Self.substantialTokens,
      Self.taskTokens.contains(prompt.tokens)
    else { return }
    collecting += 1
    collectedPrompts.add(Octaves.of(prompt.tokens))
    let today = exchange.hour / 24
    if today != collectedDay { closeCollecting(before: today) }
    collectedOnDay.countUp()
    if exchange.hour != collectedHour {
      collected = collected(atHour: exchange.hour)
      collectedHour = exchange.hour
    }
    collected += 1
  }

  private mutating func closeCollecting(before today: Int32) {
    collectingDays = collectingDays(before: today)
    collectedDay = today
    collectedOnDay = 0
  }

  @inline(__always)
  private mutating func addSampling(
    _ exchange: Observation, _ prompt: ObservedPrompt, hasPrompt: Bool
  ) {
    let samplesKnown =
      exchange.known.contains(.samples) || exchange.notSet.contains(.samples)
    guard hasPrompt || samplesKnown else { return }
    carried[Carried.promptOrSamples.rawValue] &+= 1
    resampleable += 1
    var isResampled = exchange.samples > 1
    if hasPrompt {
      // Zero stands for an empty place.
      let half = UInt32(truncatingIfNeeded: prompt.text >> 32) | 1
      for place in 0..<8 where lastPrompts[place] == half { isResampled = true }
      lastPrompts[Int(lastPlace)] = half
      lastPlace = (lastPlace + 1) & 7
    }
    if isResampled { resampled += 1 }
  }

  @inline(__always)
  private mutating func addOptions(_ exchange: Observation) {
    if exchange.known.contains(.cachedTokens) {
      carried[Carried.caching.rawValue] &+= 1
      cacheKnown += 1
      if exchange.cachedTokens == 0 { cacheMissed += 1 }
    }
    if exchange.known.contains(.logprobs) || exchange.notSet.contains(.logprobs) {
      carried[Carried.logprobs.rawValue] &+= 1
      logprobsKnown += 1
      if exchange.flags.contains(.logprobs) { logprobs += 1 }
    }
  }

  @inline(__always)
  private mutating func addArrival(_ exchange: Observation) {
    if lastMs != 0 {
      gaps.add(Octaves.of(UInt32(clamping: exchange.tsMs &- lastMs)))
    }
    lastMs = exchange.tsMs
    guard exchange.known.contains(.durationMs) else { return }
    carried[Carried.duration.rawValue] &+= 1
    durationKnown += 1
    let inFlight = 1 + addAnswer(atMs: exchange.tsMs, durationMs: exchange.durationMs)
    mostInFlight = max(mostInFlight, inFlight)
    if inFlight >= Self.leastPlateau, inFlight >= mostInFlight - 1 { atPlateau += 1 }
  }

  /// Takes in when an answer will be complete, and counts those still in flight at its arrival: of
  /// the last sixteen, since a seventeenth takes the place of the one that is complete first.
  @inline(__always)
  private mutating func addAnswer(atMs tsMs: Int64, durationMs: UInt32) -> Float {
    let now = UInt32(truncatingIfNeeded: tsMs)
    if tsMs &- lastTimedMs > Int64(Self.mostDurationMs) { ends = InlineArray(repeating: now) }
    lastTimedMs = tsMs
    var inFlight: Int32 = 0
    var leastLeft = Int32.max
    for place in 0..<16 {
      // The difference wraps round: it is right because what was over at the last arrival was
      // written as over just then, and no answer takes longer than half of half the circle.
      let left = max(0, Int32(truncatingIfNeeded: ends[place] &- now))
      ends[place] = now &+ UInt32(truncatingIfNeeded: left)
      inFlight &+= left > 0 ? 1 : 0
      leastLeft = min(leastLeft, left)
    }
    let firstEnd = now &+ UInt32(truncatingIfNeeded: leastLeft)
    var first = 0
    while first < 15, ends[first] != firstEnd { first &+= 1 }
    ends[first] = now &+ min(durationMs, Self.mostDurationMs)
    return Float(inFlight)
  }

  @inline(__always)
  private mutating func addScript(_ script: UInt8) {
    let place = min(Int(script), 12)
    scripts[place] &+= 1
    guard scripts[place] >= Self.mostScripts else { return }
    for other in 0..<13 { scripts[other] /= 2 }
  }

  /// Counts a new prompt's topic: the half of the SimHash that its words vote on.
  @inline(__always)
  private mutating func addTopic(_ simHash: UInt64) {
    if topics >= Self.mostTopics {
      topics /= 2
      for bit in 0..<32 { topicBits[bit] /= 2 }
    }
    topics &+= 1
    for bit in 0..<32 { topicBits[bit] &+= UInt16(truncatingIfNeeded: simHash >> UInt64(bit) & 1) }
    if bucketsUsed >= Self.mostBuckets {
      buckets = InlineArray(repeating: 0)
      bucketsUsed = 0
    }
    openedIfUniform += 1 - Float(bucketsUsed) / Float(Self.bucketCount)
    let bucket = Int(simHash & UInt64(Self.bucketCount - 1))
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
  private mutating func addRelease(_ exchange: Observation) {
    let hours = exchange.hoursSinceRelease
    guard hours < 24 else { return }
    let release = exchange.hour &- Int32(hours)
    // Counted from the exchange's own full hour, one release can look like two hours.
    if release &- releaseHour > 1 || releaseHour &- release > 1 {
      releaseHour = release
      afterRelease = 0
      movedToRelease = 0
      beforeRelease = seen &- 1
    }
    guard afterRelease < .max else { return }
    afterRelease &+= 1
    if exchange.flags.contains(.newestModel) { movedToRelease &+= 1 }
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
