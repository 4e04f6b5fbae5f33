import Sketches
import Trace

extension HabitState {
  /// Minutes with traffic before the quota can be said to be hugged.
  static let leastMinutes: Float = 16
  /// Exchanges in the day after a release, and before it, before a move can be told.
  static let leastMoving: UInt32 = 16
  /// New prompts before topics can be told.
  static let leastTopics: UInt16 = 16
  /// An account is new for that long.
  static let newAccountHours: Int32 = 30 * 24

  /// Collecting exchanges as they have decayed by an hour.
  func collected(atHour hour: Int32) -> Double {
    guard hour > collectedHour, collected > 0 else { return collected }
    return collected
      * BinaryMath.exp2(-Double(hour - collectedHour) / Self.collectedHalfLifeHours)
  }

  /// Days of collecting as they have decayed by the beginning of a later day.
  func collectingDays(before day: Int32) -> Float {
    guard day > collectedDay, collectingDays > 0 || collectedOnDay > 0 else {
      return collectingDays
    }
    var sum = collectingDays + min(1, Float(collectedOnDay) / Self.fullDay)
    for _ in 0..<min(day - collectedDay, DailyVolume.mostIdleDays * 2) {
      sum *= Self.collectingDaysKept
    }
    return sum
  }

  /// The same at a moment of a day, its own part included.
  private func collectingDays(on day: Int32) -> Double {
    guard day == collectedDay else { return Double(collectingDays(before: day)) }
    return Double(collectingDays + min(1, Float(collectedOnDay) / Self.fullDay))
  }

  /// Whether enough of the considered exchanges seen here carried what a signal needs.
  private func carries(_ field: Carried) -> Bool {
    let count = carried.span[field.rawValue]
    return count >= UInt32(TenantState.leastExchanges) && UInt64(count) * 2 >= UInt64(seen)
  }

  /// Adds the values of this block's signals.
  ///
  /// - Parameters:
  ///   - head: the tenant's first block.
  ///   - state: the tenant's state, which this is a part of.
  ///   - atMs: the instant.
  func addValues(
    _ head: borrowing TenantHead, _ state: borrowing TenantState, atMs: Int64,
    references: Span<Double>, to result: inout SignalValues
  ) {
    let hour = Int32(truncatingIfNeeded: atMs / StreamingDetector.hourMs)
    addVolume(head, state, hour, references, &result)
    if carries(.promptAndInput) {
      result.set(.selfContained, Double(selfContained / octaves.count(.context)), references)
      result.set(.contextSpread, octaves.deviation(.context), references)
    }
    if carries(.promptAndOutput) {
      let lengths = octaves.lengths
      result.set(.yield, lengths.meanDifference, references)
      result.set(.lengthCoupling, lengths.correlation, references)
      result.set(.collecting, Double(collecting / lengths.count), references)
      result.set(.collected, collected(atHour: hour), references)
      result.set(.collectingDays, collectingDays(on: hour / 24), references)
      if collectedPrompts.count >= Float(TenantState.leastExchanges) {
        result.set(.promptSpread, collectedPrompts.deviation, references)
      }
    }
    if carries(.promptOrSamples) {
      result.set(.resampling, Double(resampled / resampleable), references)
    }
    if carries(.caching) { result.set(.cacheMiss, Double(cacheMissed / cacheKnown), references) }
    if carries(.logprobs) { result.set(.logprobs, Double(logprobs / logprobsKnown), references) }
    if octaves.count(.gap) >= Float(TenantState.leastExchanges) {
      result.set(.arrivalSpread, octaves.deviation(.gap), references)
    }
    if carries(.duration) {
      result.set(.concurrencyPlateau, Double(atPlateau / durationKnown), references)
    }
    if state.carries(state.withPrompt), topics >= Self.leastTopics {
      result.set(.topicBreadth, topicBreadth, references)
      result.set(.topicGrowth, min(1, Double(opened / openedIfUniform)), references)
      result.set(.scripts, effectiveScripts, references)
    }
  }

  private func addVolume(
    _ head: borrowing TenantHead, _ state: borrowing TenantState, _ hour: Int32,
    _ references: Span<Double>, _ result: inout SignalValues
  ) {
    setGrowth(hour, references, &result)
    if head.limitRPM > 0, minutes >= Self.leastMinutes {
      result.set(.quotaHugging, Double(minutesNearQuota / minutes), references)
    }
    if beforeRelease >= Self.leastMoving, afterRelease >= Self.leastMoving {
      result.set(.releasePivot, Double(movedToRelease) / Double(afterRelease), references)
    }
    if head.sinceHour != .min, state.considered >= TenantState.leastExchanges {
      let age = Int64(hour) - Int64(head.sinceHour)
      // What the account did before the trace began is not known, so its rate is taken over the
      // days seen, of which there is at least one.
      let seenMs = max(state.totals.lastMs - state.firstConsideredMs, 86_400_000)
      if age <= Int64(Self.newAccountHours) {
        result.set(
          .accountRamp, Double(state.considered) / (Double(seenMs) / 86_400_000), references)
      }
    }
  }

  /// The cumulative sum with the days before the instant's closed.
  private func setGrowth(
    _ hour: Int32, _ references: Span<Double>, _ result: inout SignalValues
  ) {
    var closed = volume
    if hour / 24 > closed.day { closed.closeDays(before: hour / 24) }
    if closed.days > DailyVolume.leastDays {
      result.set(.growth, Double(closed.excess), references)
    }
  }

  /// How differently new prompts are worded: the chance that two of them differ in a bit of the
  /// SimHash of words, 1 where they are unrelated.
  private var topicBreadth: Double {
    var sum = 0.0
    let count = Double(topics)
    for bit in 0..<32 {
      let share = Double(topicBits[bit]) / count
      sum += 4 * share * (1 - share)
    }
    return sum / 32
  }

  /// The number of equally used scripts that would be as varied: two to the entropy.
  private var effectiveScripts: Double {
    let scripts = scripts.span
    var total = 0.0
    for script in scripts.indices { total += Double(scripts[script]) }
    guard total > 0 else { return 1 }
    var entropy = 0.0
    for script in scripts.indices where scripts[script] > 0 {
      let share = Double(scripts[script]) / total
      entropy -= share * BinaryMath.log2(share)
    }
    return BinaryMath.exp2(entropy)
  }
}
