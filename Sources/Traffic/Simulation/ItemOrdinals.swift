import Sketches

extension ApplicationPlan.Items {
  /// Set in the ordinals of a pool or list apart from an application's own items.
  static let poolBit: UInt64 = 1 << 40
  /// Set in the ordinals of prompts that all accounts of a campaign send.
  static let commonBit: UInt64 = 1 << 41
}

extension TenantSimulator.ApplicationState {
  /// Which item comes next.
  ///
  /// - Parameter source: names the list; decides which of its items are common to all accounts.
  mutating func nextOrdinal(_ law: ApplicationPlan.Items, source: UInt64) -> UInt64 {
    switch law {
    case .fresh(let repeats):
      if repeats > 0, items > 0, random.chance(repeats) {
        return UInt64(random.below(Int(min(items, UInt64(Int32.max)))))
      }
    case .popular(let share, let pool):
      if random.chance(share) {
        // Squaring a uniform number makes some far more popular than others.
        let unit = random.unit()
        return ApplicationPlan.Items.poolBit | UInt64(unit * unit * Double(pool))
      }
    case .cycle(let size):
      defer { items += 1 }
      return items % UInt64(max(size, 1))
    case .partition(let stride, let offset, let times, let duplicates):
      let position = items / max(times, 1)
      items += 1
      let draw = Double(SeededHash.combine(source, position) >> 11) * 0x1p-53
      return draw < duplicates
        ? ApplicationPlan.Items.commonBit | position : position * stride + offset
    }
    items += 1
    return items - 1
  }
}

/// Requests of the present minute; both providers and careful clients count them so.
struct MinuteQuota: Sendable {
  private var minute: Int64 = 0
  private var used: UInt32 = 0

  /// Whether one more request is within the limit; counts it if so.
  mutating func admits(atMs tsMs: Int64, limit: UInt32) -> Bool {
    let minute = tsMs / 60_000
    if minute != self.minute {
      self.minute = minute
      used = 0
    }
    guard used < limit else { return false }
    used += 1
    return true
  }

  /// Books a request of a client that keeps below a limit: the next minute that is not full yet.
  ///
  /// - Returns: when that minute begins; `nil`: it is the present one, or there is no limit (0).
  mutating func book(atMs tsMs: Int64, limit: UInt32) -> Int64? {
    guard limit > 0 else { return nil }
    let now = tsMs / 60_000
    if now > minute {
      minute = now
      used = 0
    }
    if used >= limit {
      minute += 1
      used = 0
    }
    used += 1
    return minute > now ? minute * 60_000 : nil
  }
}
