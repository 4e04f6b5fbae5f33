import Sketches
import Trace

/// What is kept of every tenant while a trace is described; 80 bytes.
struct TenantRecord: Sendable {
  /// First quotients and hours, kept as they are: a tenant with no more needs no profile.
  static let plainCount = 8

  private(set) var exchanges: UInt64 = 0
  /// Of the last exchange that was in order.
  private var lastMs: Int64 = 0
  /// Number of the last 10-minute window with an exchange, from the Unix epoch.
  private var window: Int32 = -1
  /// Windows with an exchange.
  private(set) var activeWindows: UInt32 = 0
  /// Gaps between exchanges of the last window.
  private(set) var gaps: UInt32 = 0
  /// Where the list of these begins.
  private(set) var gapList = GapList.none
  /// Number of the last day with an exchange, and exchanges on it.
  private(set) var day: Int32 = -1
  private(set) var dayExchanges: UInt32 = 0
  /// Exchanges on the day before that one.
  private(set) var dayBeforeExchanges: UInt32 = 0
  /// Number of the profile; ``noProfile`` while there is none.
  private(set) var profile = Self.noProfile
  /// Keys of the first quotients; ``TokenColumns/zeroRatio`` for zero.
  private var firstRatios = InlineArray<8, Int16>(repeating: 0)
  private var firstHours = InlineArray<8, UInt8>(repeating: 0)
  private var firstRatioCount: UInt8 = 0

  static let noProfile = UInt32.max

  /// Whether all of the tenant's exchanges are in its profile or kept as they are.
  var isWhole: Bool { profile != Self.noProfile || exchanges <= Self.plainCount }
}

extension TenantRecord {
  /// Counts what does not depend on the order.
  ///
  /// - Parameter ratioKey: see ``TokenColumns/ratioKeys``.
  @inline(__always)
  mutating func count(hour: Int, ratioKey: Int16, _ profiles: inout TenantProfiles) {
    if profile == Self.noProfile {
      if exchanges < Self.plainCount {
        firstHours[Int(exchanges)] = UInt8(truncatingIfNeeded: hour)
        if ratioKey != TokenColumns.noRatio {
          firstRatios[Int(firstRatioCount)] = ratioKey
          firstRatioCount += 1
        }
        exchanges += 1
        return
      }
      if exchanges == Self.plainCount, let new = profiles.add(profileOfPlain) { profile = new }
    }
    exchanges += 1
    if profile != Self.noProfile { profiles.count(profile, hour: hour, ratioKey: ratioKey) }
  }

  /// A profile of what was kept as it was.
  var profileOfPlain: TenantProfile {
    var profile = TenantProfile()
    for index in 0..<min(Int(clamping: exchanges), Self.plainCount) {
      profile.count(hour: Int(firstHours[index]))
    }
    for index in 0..<Int(firstRatioCount) { profile.count(ratioKey: firstRatios[index]) }
    return profile
  }

  /// Puts an exchange that is in order into its window.
  ///
  /// - Returns: whether the window has just got enough gaps.
  @inline(__always)
  mutating func place(_ tsMs: Int64, window: Int64, _ list: inout GapList) -> Bool {
    let window = Int32(truncatingIfNeeded: window)
    let gap = tsMs - lastMs
    lastMs = tsMs
    if window != self.window {
      self.window = window
      activeWindows += 1
      gaps = 0
      gapList = GapList.none
      return false
    }
    gaps &+= 1
    gapList = list.add(UInt32(truncatingIfNeeded: gap), before: gapList)
    return gaps == ArrivalWindows.leastGaps
  }

  /// Counts an exchange that is in order by its day.
  @inline(__always)
  mutating func place(day: Int64, _ growth: inout DailyGrowth) {
    let day = Int32(truncatingIfNeeded: day)
    if day != self.day {
      if self.day >= 0 { growth.take(self) }
      dayBeforeExchanges = day == self.day + 1 ? dayExchanges : 0
      dayExchanges = 0
      self.day = day
    }
    if dayExchanges != .max { dayExchanges += 1 }
  }
}

/// What is kept of a tenant with more than ``TenantRecord/plainCount`` exchanges; 624 bytes.
struct TenantProfile: Sendable {
  /// Entropy of a profile that is the same at all hours, bits.
  static let flatEntropy = BinaryMath.log2(24)

  /// Exchanges by hour of the day in UTC, saturating.
  private var hours = InlineArray<24, UInt32>(repeating: 0)
  /// Output tokens per input token.
  private(set) var ratios = RatioHistogram()

  mutating func count(hour: Int) {
    if hours[hour] != .max { hours[hour] += 1 }
  }

  mutating func count(hour: Int, ratioKey: Int16) {
    count(hour: hour)
    count(ratioKey: ratioKey)
  }

  mutating func count(ratioKey: Int16) {
    guard ratioKey != TokenColumns.noRatio else { return }
    ratios.insert(key: ratioKey == TokenColumns.zeroRatio ? nil : Int(ratioKey))
  }

  /// Entropy of the hours in bits, with the correction of Miller and Madow for small counts
  /// ("Note on the bias of information estimates", 1955): at most log2 24, the flat profile.
  var hourEntropy: Double {
    var total: UInt64 = 0
    for hour in hours.indices { total += UInt64(hours[hour]) }
    guard total > 0 else { return 0 }
    let all = Double(total)
    var entropy = 0.0
    var used = 0.0
    for hour in hours.indices where hours[hour] > 0 {
      let share = Double(hours[hour]) / all
      entropy -= share * BinaryMath.log2(share)
      used += 1
    }
    let correction = (used - 1) / (2 * all * GammaFunction.logOfTwo)
    return min(entropy + correction, Self.flatEntropy)
  }
}

/// Profiles by number, in chunks: growth copies none.
struct TenantProfiles: Sendable {
  /// Tenants with a profile, at most: 0.65 GB of them. Further ones have no median and no profile
  /// of the day.
  static let limit = 1 << 20
  private static let chunkBits = 10
  private var chunks: [[TenantProfile]] = []
  private var count = 0

  /// Takes a profile in and returns its number; `nil` where there is no room.
  mutating func add(_ profile: TenantProfile) -> UInt32? {
    guard count < Self.limit else { return nil }
    if count >> Self.chunkBits == chunks.count {
      chunks.append([])
      chunks[chunks.count - 1].reserveCapacity(1 << Self.chunkBits)
    }
    chunks[count >> Self.chunkBits].append(profile)
    count += 1
    return UInt32(count - 1)
  }

  /// Counts an exchange of the tenant whose profile has that number.
  mutating func count(_ number: UInt32, hour: Int, ratioKey: Int16) {
    let place = Int(number)
    let index = place & (1 << Self.chunkBits - 1)
    chunks[place >> Self.chunkBits][index].count(hour: hour, ratioKey: ratioKey)
  }

  subscript(number: UInt32) -> TenantProfile {
    chunks[Int(number) >> Self.chunkBits][Int(number) & (1 << Self.chunkBits - 1)]
  }
}
