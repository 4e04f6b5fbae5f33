extension HabitState {
  /// Takes in how many tokens came with prompts.
  ///
  /// - Returns: all ones in the lanes of exchanges that stand alone: no later turn, and no more tokens
  ///   with the prompt than the tenant always sends.
  @inline(__always)
  mutating func addContexts(_ run: borrowing ExchangeRun) -> Lanes {
    let isFirstTurn = run.facts.mask(.firstTurn)
    let count = run.counts[.context]
    guard count > 0 else { return isFirstTurn }
    self.count(.promptAndInput, count)
    let hasContext = run.facts.mask(.context)
    let tokens = run.beyond.converted
    let (numbers, known) = (tokens.array, hasContext.array)
    let (numberOf, isKnown) = (numbers.span, known.span)
    var leasts = InlineArray<8, Float>(repeating: 0)
    var leastOf = leasts.mutableSpan
    var last = leastContext
    // Below one no exchange with a context is remembered.
    if octaves.count(.context) + 1 <= 1 {
      last = numberOf[hasContext.setBits.trailingZeroBitCount & 7]
    }
    for lane in 0..<8 where isKnown[lane] != 0 {
      let now = numberOf[lane]
      let risen = last + Self.lesser(now - last, last * Self.contextRise + 1)
      last = now < last ? now : risen
      leastOf[lane] = last
    }
    let least = SIMD8(leasts)
    leastContext = last
    let most = least * Self.contextSlack + Self.contextSlackTokens
    let isLittle = Lanes.zero.replacing(with: .max, where: tokens .<= most)
    selfContained.addOnes((isFirstTurn & isLittle & hasContext).setCount)
    return isFirstTurn & (isLittle | ~hasContext)
  }

  @inline(__always)
  private static func lesser(_ x: Float, _ y: Float) -> Float { y < x ? y : x }

  /// All ones in the lanes of exchanges whose answer is worth collecting and whose prompt is a task's.
  @inline(__always)
  static func isCollected(_ run: borrowing ExchangeRun) -> Lanes {
    let least = Lanes(repeating: taskTokens.lowerBound)
    let range = taskTokens.upperBound - taskTokens.lowerBound
    let isTask = (run.promptTokens &- least).isBelow(Lanes(repeating: range + 1))
    let isShort = run.answerTokens.isBelow(Lanes(repeating: substantialTokens))
    return run.facts.mask(.lengths) & isTask & ~isShort
  }

  /// Adds context, lengths and gaps between arrivals, and the prompts of exchanges that collect.
  @inline(__always)
  mutating func addOctaves(
    _ run: borrowing ExchangeRun, _ rows: Span<PendingExchange>, _ isCollected: Lanes
  ) {
    var sums = octaves
    var gapCount = UInt32(truncatingIfNeeded: run.count)
    // A gap of zero adds nothing to a sum.
    var gap = UInt32(clamping: run.firstMs &- lastMs)
    if lastMs == 0 {
      gap = 0
      gapCount &-= 1
    }
    var collected = isCollected.setBits
    var collectedPrompts = self.collectedPrompts
    let needed = SIMD4(
      ExchangeFacts.context.rawValue, ExchangeFacts.lengths.rawValue,
      ExchangeFacts.lengths.rawValue, 0)
    let isGap = SIMD4<UInt32>(0, 0, 0, .max)
    for lane in 0..<run.count {
      let exchange = rows[lane & 7]
      let lengths = exchange.lengths &+ SIMD4(Self.framingTokens, 0, 0, 0)
      let values = lengths & ~isGap | SIMD4(repeating: gap) & isGap
      let known = SIMD4(repeating: exchange.circumstances.x) & needed
      let octaves = sums.add(
        values, isKnown: SIMD4.zero.replacing(with: .max, where: known .== needed))
      if collected & 1 != 0 {
        let prompt = octaves[OctaveLane.prompt.rawValue]
        collectedPrompts.sum += prompt
        collectedPrompts.squares += prompt * prompt
      }
      collected &>>= 1
      let (now, next) = (exchange.msInHour, rows[(lane &+ 1) & 7].msInHour)
      gap = next > now ? next &- now : 0
      // An arrival at the epoch itself counts as none.
      if run.hour == 0, now == 0, lane &+ 1 < run.count {
        gap = 0
        gapCount &-= 1
      }
    }
    let lengths = run.counts[.lengths]
    sums.count(SIMD4(run.counts[.context], lengths, lengths, gapCount))
    octaves = sums
    self.collectedPrompts = collectedPrompts
  }

  /// Sixteen tokens of framing are nobody's context: that many and one, which an octave begins with.
  private static let framingTokens: UInt32 = 15
}
