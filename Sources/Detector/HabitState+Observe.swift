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

  /// Counts requests of one minute since the epoch, served or not, against the quota.
  @inline(__always)
  mutating func addRequests(_ count: UInt32, minute now: Int32, limitRPM: UInt32) {
    if now != minute { closeMinute(limitRPM, now) }
    let (sum, overflows) = minuteCount.addingReportingOverflow(count)
    minuteCount = overflows ? .max : sum
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

  /// Takes a run of considered exchanges in, signal by signal.
  ///
  /// - Parameters:
  ///   - rows: the exchanges, as in `run`.
  ///   - isNew: all ones in the lanes of those that have a prompt which is new.
  @inline(__always)
  mutating func add(_ run: borrowing ExchangeRun, _ rows: Span<PendingExchange>, isNew: Lanes) {
    let seenBefore = seen
    seen &+= UInt32(truncatingIfNeeded: run.count)
    addDay(run.hour / 24, UInt32(truncatingIfNeeded: run.count), isFirst: seenBefore == 0)
    addReleases(run, rows, seenBefore: seenBefore)
    addAnswers(run)
    let isAlone = addContexts(run)
    let isCollected = Self.isCollected(run) & isNew & isAlone
    let collectedCount = isCollected.setCount
    addOctaves(run, rows, isCollected)
    count(.promptAndOutput, run.counts[.lengths])
    collecting.addOnes(collectedCount)
    collectedPrompts.count.addOnes(collectedCount)
    if collectedCount > 0 { addCollected(collectedCount, hour: run.hour) }
    addScripts(run, rows)
    addTopics(rows, isNew)
    addSampling(run)
    addOptions(run.counts)
    lastMs = rows[(run.count &- 1) & 7].tsMs
  }

  @inline(__always)
  mutating func count(_ field: Carried, _ count: UInt32) {
    carried[field.rawValue] &+= count
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

  /// - Parameter count: of exchanges that collect, one at least.
  @inline(__always)
  private mutating func addCollected(_ count: UInt32, hour: Int32) {
    if hour != collectedHour {
      if hour / 24 != collectedDay { closeCollecting(before: hour / 24) }
      collected = collected(atHour: hour)
      collectedHour = hour
    }
    let (sum, overflows) = collectedOnDay.addingReportingOverflow(count)
    collectedOnDay = overflows ? .max : sum
    collected.addOnes(count)
  }

  private mutating func closeCollecting(before today: Int32) {
    collectingDays = collectingDays(before: today)
    collectedDay = today
    collectedOnDay = 0
  }

  /// Takes in which exchanges ask for the same again: for several samples, or with one of the last
  /// eight prompts.
  @inline(__always)
  private mutating func addSampling(_ run: borrowing ExchangeRun) {
    let count = run.counts[.sampling]
    guard count > 0 else { return }
    self.count(.promptOrSamples, count)
    resampleable.addOnes(count)
    var again = run.facts.mask(.manySamples)
    if run.counts[.prompt] > 0 {
      again |= takePrompts(run.textHalves | Lanes(repeating: 1), run.facts.mask(.prompt))
    }
    resampled.addOnes((again & run.facts.mask(.sampling)).setCount)
  }

  /// Takes prompts into the last eight.
  ///
  /// - Parameters:
  ///   - halves: half of the hash of each; zero stands for an empty place.
  ///   - isPrompt: all ones in the lanes of exchanges with a prompt.
  /// - Returns: all ones in the lanes of those that were among the eight before.
  @inline(__always)
  private mutating func takePrompts(_ halves: Lanes, _ isPrompt: Lanes) -> Lanes {
    let prompts = isPrompt.setBits
    guard prompts == 255 else { return takeSomePrompts(halves, prompts) }
    // The last eight and behind them the new eight: each has the eight before it before it.
    let (before, now) = (lastPrompts, halves)
    let row: InlineArray<16, UInt32> = [
      before[0], before[1], before[2], before[3], before[4], before[5], before[6], before[7],
      now[0], now[1], now[2], now[3], now[4], now[5], now[6], now[7],
    ]
    lastPrompts = halves
    let numbers = row.span
    var isSame = Lanes.zero
    for place in 0..<8 {
      let other = Lanes(
        numbers[place], numbers[place &+ 1], numbers[place &+ 2], numbers[place &+ 3],
        numbers[place &+ 4], numbers[place &+ 5], numbers[place &+ 6], numbers[place &+ 7])
      isSame.replace(with: .max, where: other .== now)
    }
    return isSame
  }

  /// - Parameter prompts: those among `halves`, a bit each.
  private mutating func takeSomePrompts(_ halves: Lanes, _ prompts: UInt32) -> Lanes {
    var isSame: UInt32 = 0
    for lane in 0..<8 where prompts &>> UInt32(lane) & 1 == 1 {
      let (last, half) = (lastPrompts, halves[lane])
      let places = Lanes.zero.replacing(with: .max, where: last .== Lanes(repeating: half))
      if places.setBits != 0 { isSame |= 1 &<< UInt32(lane) }
      lastPrompts = Lanes(
        last[1], last[2], last[3], last[4], last[5], last[6], last[7], half)
    }
    return Lanes(maskOf: isSame)
  }

  @inline(__always)
  private mutating func addOptions(_ counts: FactCounts) {
    let caching = counts[.caching]
    count(.caching, caching)
    cacheKnown.addOnes(caching)
    cacheMissed.addOnes(counts[.cacheMissed])
    let known = counts[.logprobs]
    count(.logprobs, known)
    logprobsKnown.addOnes(known)
    logprobs.addOnes(counts[.logprobsAsked])
  }

  /// Takes in how long answers took, and which of them came on a plateau: while about as many were in
  /// flight as ever of late.
  @inline(__always)
  private mutating func addAnswers(_ run: borrowing ExchangeRun) {
    let count = run.counts[.duration]
    guard count > 0 else { return }
    self.count(.duration, count)
    durationKnown.addOnes(count)
    let isKnown = run.facts.mask(.duration)
    let now = run.msInHour
    let others = answers.add(
      isKnown, fromMs: run.firstMs, arrivals: now &- Lanes(repeating: now[0]),
      durations: run.durations)
    let inFlight = ((others &+ 1) & isKnown).converted
    // The most up to each lane: of one, two, four, all before it.
    let none: Float = 0
    var most = inFlight
    most = Self.greater(
      most, SIMD8(none, most[0], most[1], most[2], most[3], most[4], most[5], most[6]))
    most = Self.greater(
      most, SIMD8(none, none, most[0], most[1], most[2], most[3], most[4], most[5]))
    most = Self.greater(most, SIMD8(none, none, none, none, most[0], most[1], most[2], most[3]))
    most = Self.greater(most, SIMD8(repeating: mostInFlight))
    mostInFlight = most[7]
    let plateau = Self.greater(most - 1, SIMD8(repeating: Self.leastPlateau))
    atPlateau.addOnes(Lanes.zero.replacing(with: .max, where: inFlight .>= plateau).setCount)
  }

  @inline(__always)
  private static func greater(_ x: SIMD8<Float>, _ y: SIMD8<Float>) -> SIMD8<Float> {
    x.replacing(with: y, where: x .< y)
  }

  @inline(__always)
  private mutating func addScripts(_ run: borrowing ExchangeRun, _ rows: Span<PendingExchange>) {
    let prompts = run.counts[.prompt]
    let place = min(rows[0].script, 12)
    if run.isUniform, UInt32(scripts[place]) &+ prompts < UInt32(Self.mostScripts) {
      scripts[place] &+= UInt16(truncatingIfNeeded: prompts)
      return
    }
    for lane in 0..<run.count where rows[lane & 7].facts.contains(.prompt) {
      addScript(rows[lane & 7].script)
    }
  }

  private mutating func addScript(_ script: Int) {
    let place = min(script, 12)
    scripts[place] &+= 1
    guard scripts[place] >= Self.mostScripts else { return }
    for other in 0..<13 { scripts[other] /= 2 }
  }

  /// Counts new prompts' topics: the half of the SimHash that a prompt's words vote on.
  ///
  /// - Parameter isNew: all ones in the lanes of new prompts.
  @inline(__always)
  private mutating func addTopics(_ rows: Span<PendingExchange>, _ isNew: Lanes) {
    var left = isNew.setBits
    guard left != 0 else { return }
    var bits = topicBits
    var (topics, used) = (topics, bucketsUsed)
    var (opened, expected) = (opened, openedIfUniform)
    while left != 0 {
      let simHash = rows[left.trailingZeroBitCount & 7].simHash
      left &= left &- 1
      if topics >= Self.mostTopics {
        topics /= 2
        bits.halve()
      }
      topics &+= 1
      bits.add(simHash)
      if used >= Self.mostBuckets {
        buckets = InlineArray(repeating: 0)
        used = 0
      }
      expected += 1 - Float(Int32(used)) * (1 / Float(Self.bucketCount))
      // Whether it opens its bucket is a matter of chance: without a branch.
      let bucket = simHash & UInt32(Self.bucketCount - 1)
      let word = buckets[Int(bucket >> 6)]
      let isOpened = word &>> UInt64(bucket) & 1 ^ 1
      buckets[Int(bucket >> 6)] = word | 1 &<< UInt64(bucket)
      used &+= UInt16(truncatingIfNeeded: isOpened)
      opened += Float(Int32(truncatingIfNeeded: isOpened))
    }
    topicBits = bits
    (self.topics, bucketsUsed) = (topics, used)
    (self.opened, openedIfUniform) = (opened, expected)
  }

  @inline(__always)
  private mutating func addDay(_ today: Int32, _ count: UInt32, isFirst: Bool) {
    if isFirst { volume.day = today }
    if today > volume.day { volume.closeDays(before: today) }
    let (sum, overflows) = volume.dayCount.addingReportingOverflow(count)
    volume.dayCount = overflows ? .max : sum
  }

  @inline(__always)
  private mutating func addReleases(
    _ run: borrowing ExchangeRun, _ rows: Span<PendingExchange>, seenBefore: UInt32
  ) {
    if run.isUniform {
      guard rows[0].hoursSinceRelease < 24 else { return }
      addRelease(
        rows[0], UInt32(truncatingIfNeeded: run.count), moved: run.counts[.newestModel],
        seenBefore: seenBefore)
      return
    }
    for lane in 0..<run.count where rows[lane & 7].hoursSinceRelease < 24 {
      addRelease(
        rows[lane & 7], 1, moved: rows[lane & 7].facts.one(.newestModel),
        seenBefore: seenBefore &+ UInt32(truncatingIfNeeded: lane))
    }
  }

  /// Counts exchanges within a day of a release.
  ///
  /// - Parameters:
  ///   - exchange: one of them.
  ///   - seenBefore: considered exchanges before the first of them.
  private mutating func addRelease(
    _ exchange: PendingExchange, _ count: UInt32, moved: UInt32, seenBefore: UInt32
  ) {
    let release = exchange.hour &- Int32(exchange.hoursSinceRelease)
    // Counted from the exchange's own full hour, one release can look like two hours.
    if release &- releaseHour > 1 || releaseHour &- release > 1 {
      releaseHour = release
      afterRelease = 0
      movedToRelease = 0
      beforeRelease = seenBefore
    }
    // No more than fit: at that size a few more change no share.
    guard afterRelease <= .max - count else { return }
    afterRelease &+= count
    movedToRelease &+= moved
  }
}
