import Trace

/// One exchange as the detector sees it: the columns it reads, by value.
struct Observation {
  var tsMs: Int64
  /// The full hour since the epoch that `tsMs` lies in.
  var hour: Int32
  var flags: ExchangeFlags
  var known: FieldSet
  var notSet: FieldSet
  var hoursSinceRelease: UInt16
  var samples: UInt16
  var inputTokens: UInt32
  var outputTokens: UInt32
  var cachedTokens: UInt32
  var reasoningTokens: UInt32
  var durationMs: UInt32
  var outputPrice: UInt32
  var conversation: UInt64
  var turn: UInt32

  /// Whether it can be harvest at all; late exchanges never come so far.
  @inline(__always)
  var isConsidered: Bool { flags.contains([.served, .protected]) }

  /// Output tokens, 0 where unknown.
  @inline(__always)
  var servedTokens: UInt64 { known.contains(.outputTokens) ? UInt64(outputTokens) : 0 }

  /// Output tokens times output price, in 1e-10 US dollars; `nil` if either is unknown. 32 bits
  /// times 32 bits fit.
  @inline(__always)
  var price: UInt64? {
    guard outputPrice != .max, known.contains(.outputTokens) else { return nil }
    return UInt64(outputTokens) &* UInt64(outputPrice)
  }
}

/// What the detector sees of an exchange's prompt; nothing of it means anything where there is
/// none.
struct ObservedPrompt {
  /// Hash of the text.
  var text: UInt64
  /// Half of the hash of the skeleton.
  var skeleton: UInt32
  /// SimHash of the text.
  var simHash: UInt64
  /// Estimated tokens.
  var tokens: UInt32
  /// ``Fingerprint/Script`` as raw value.
  var script: UInt8
  /// Scores of ``Cue`` by raw value.
  var cues: InlineArray<4, UInt8>
}

extension TenantState {
  /// Considered exchanges between two foldings of the recent sums into the window.
  static let foldEvery: UInt64 = 64
  /// What the window keeps at a folding: 7/8, so that it reaches back some 512 exchanges.
  static let windowKept: Float = 0.875
  /// A day takes this part, a tenth, of the daily profile of the days before.
  static let dayLost: UInt32 = 10
  /// What one exchange adds to its hour: enough for tenths of small numbers not to vanish.
  static let hourStep: UInt32 = 16

  /// Counts an exchange in order of time in the totals.
  @inline(__always)
  mutating func addToTotals(_ exchange: Observation) {
    if exchanges == 0 { firstMs = exchange.tsMs }
    if exchange.tsMs != lastMs {
      earlierExchanges = harvestExchanges
      earlierTokens = harvestTokens
      earlierPrice = harvestPrice
      wasPriceIncomplete = isPriceIncomplete
    }
    lastMs = exchange.tsMs
    lastHour = exchange.hour
    exchanges &+= 1
    let tokens = exchange.servedTokens
    outputTokens &+= tokens
    guard exchange.flags.contains([.served, .protected]) else { return }
    harvestExchanges &+= 1
    harvestTokens &+= tokens
    if let price = exchange.price {
      harvestPrice = harvestPrice.addingSaturating(price)
    } else {
      isPriceIncomplete = true
    }
  }

  /// Takes a considered exchange without prompt-dependent parts into the recent sums.
  @inline(__always)
  mutating func addConsidered(_ exchange: Observation) {
    if considered == 0 {
      firstConsideredMs = exchange.tsMs
      hoursDay = exchange.hour / 24
      sums.hour = exchange.hour
    }
    considered &+= 1
    sums.advance(to: exchange.hour)
    sums.present += 1
    sums.past += 1
    addHour(exchange.hour)
    addConversation(exchange)
  }

  /// Folds the recent sums into the window when enough of them have come.
  @inline(__always)
  mutating func foldIfDue() {
    guard considered % Self.foldEvery == 0 else { return }
    window = window.adding(recent, kept: Self.windowKept)
    recent = RecentHabits()
  }

  /// Adds the cues of a prompt and whether it was new, and the output that a new one brought.
  @inline(__always)
  mutating func addPrompt(
    cues: InlineArray<4, UInt8>, isNew: Bool, exchange: Observation
  ) {
    withPrompt &+= 1
    recent.prompts += 1
    if isNew { recent.novel += 1 }
    for index in 0..<4 { recent.cues[index] += UInt16(cues[index]) }
    guard exchange.known.contains(.outputTokens) else { return }
    withPromptAndOutput &+= 1
    if isNew { sums.novelTokens += Double(exchange.outputTokens) }
  }

  /// Whether a prompt is new to a tenant whose prompts are still told apart one by one.
  ///
  /// - Precondition: `earlyCount` is below ``earlyPrompts``.
  @inline(__always)
  mutating func insertEarly(text: UInt64, skeleton: UInt32) -> Bool {
    var isNew = true
    for index in 0..<Int(earlyCount) where early[index] == text { isNew = false }
    early[Int(earlyCount)] = text
    earlySkeletons[Int(earlyCount)] = skeleton
    if isNew { earlyNovel |= 1 << UInt16(earlyCount) }
    earlyCount += 1
    return isNew
  }

  @inline(__always)
  private mutating func addHour(_ hourSinceEpoch: Int32) {
    let day = hourSinceEpoch / 24
    if day > hoursDay { ageHours(to: day) }
    let hour = Int(hourSinceEpoch - day * 24)
    // At the top it stays there: at that size a few more change no share.
    hours[hour] = hours[hour] > .max - Self.hourStep ? .max : hours[hour] + Self.hourStep
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
  private mutating func addConversation(_ exchange: Observation) {
    if exchange.notSet.contains(.conversation) {
      recent.conversationsStarted += 1
    } else if !exchange.known.contains(.conversation) {
      return
    } else if exchange.known.contains(.turn) {
      if exchange.turn <= 1 { recent.conversationsStarted += 1 }
      if exchange.turn == 2 { recent.conversationsFollowed += 1 }
    } else {
      addUnnumbered(exchange.conversation)
    }
    withConversation &+= 1
    recent.conversationsKnown += 1
  }

  private mutating func addUnnumbered(_ conversation: UInt64) {
    let tag = UInt32(truncatingIfNeeded: conversation >> 32) | 1
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

  /// Protected output served up to the last exchange.
  var harvest: Harvest {
    Harvest(
      exchanges: harvestExchanges, outputTokens: harvestTokens, price: harvestPrice,
      isPriceIncomplete: isPriceIncomplete)
  }

  /// Protected output served strictly before the millisecond of the last exchange.
  var harvestBeforeLastMs: Harvest {
    Harvest(
      exchanges: earlierExchanges, outputTokens: earlierTokens, price: earlierPrice,
      isPriceIncomplete: wasPriceIncomplete)
  }
}

extension LateTotals {
  /// Counts a late exchange.
  mutating func add(_ exchange: Observation) {
    exchanges += 1
    firstMs = min(firstMs, exchange.tsMs)
    lastMs = max(lastMs, exchange.tsMs)
    outputTokens &+= exchange.servedTokens
    guard exchange.flags.contains([.served, .protected]) else { return }
    harvest.add(
      Harvest(
        exchanges: 1, outputTokens: exchange.servedTokens, price: exchange.price ?? 0,
        isPriceIncomplete: exchange.price == nil))
  }
}

extension UInt64 {
  /// The sum, or the largest value where it does not fit.
  @inline(__always)
  func addingSaturating(_ other: UInt64) -> UInt64 {
    let (sum, overflows) = addingReportingOverflow(other)
    return overflows ? .max : sum
  }
}
