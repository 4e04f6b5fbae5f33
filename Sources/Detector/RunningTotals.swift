/// What is counted of a tenant's exchanges in order of time, apart from signals.
struct RunningTotals: BitwiseCopyable {
  var outputTokens: UInt64 = 0
  var harvestExchanges: UInt64 = 0
  var harvestTokens: UInt64 = 0
  var harvestPrice: UInt64 = 0
  var firstMs: Int64 = 0
  var lastMs: Int64 = 0

  // The harvest as it stood when the millisecond of the last exchange began: what a flag in that
  // millisecond came too late for.
  var earlierExchanges: UInt64 = 0
  var earlierTokens: UInt64 = 0
  var earlierPrice: UInt64 = 0

  /// 1 once an exchange had no price.
  private var isUnpriced: UInt32 = 0
  private var wasUnpriced: UInt32 = 0
  /// Whether there was an exchange at all.
  private var hasBegun: Bool = false

  /// Counts an exchange in order of time.
  @inline(__always)
  mutating func add(_ exchange: PendingExchange) {
    let tsMs = exchange.tsMs
    if !hasBegun {
      firstMs = tsMs
      hasBegun = true
    }
    if tsMs != lastMs {
      earlierExchanges = harvestExchanges
      earlierTokens = harvestTokens
      earlierPrice = harvestPrice
      wasUnpriced = isUnpriced
    }
    lastMs = tsMs
    count(exchange)
  }

  /// Adds what an exchange was served. Without a branch: its price is 0 where it is no harvest.
  @inline(__always)
  private mutating func count(_ exchange: PendingExchange) {
    let isHarvest = UInt64(exchange.facts.one(.considered))
    let tokens = UInt64(exchange.outputTokens)
    outputTokens &+= tokens
    harvestExchanges &+= isHarvest
    harvestTokens &+= tokens & (0 &- isHarvest)
    harvestPrice = harvestPrice.addingSaturating(exchange.price)
    isUnpriced |= UInt32(truncatingIfNeeded: isHarvest) & ~exchange.facts.one(.priced)
  }

  /// Counts exchanges in order of time: as by ``add(_:)-1`` one after the other.
  ///
  /// - Parameter places: theirs; one at least.
  /// - Returns: the facts that all of them have, and a number that is 0 if all came in one hour.
  @inline(__always)
  mutating func add(
    _ ring: Span<PendingExchange>, _ places: Range<Int>
  ) -> (commonFacts: ExchangeFacts, hoursDiffering: Int32) {
    let nowMs = ring[(places.upperBound &- 1) & 7].tsMs
    if !hasBegun {
      firstMs = ring[places.lowerBound & 7].tsMs
      hasBegun = true
    }
    // Where the last millisecond begins: nearly always it has one exchange.
    var begin = places.upperBound &- 1
    while begin > places.lowerBound, ring[(begin &- 1) & 7].tsMs == nowMs { begin &-= 1 }
    let isBegun = begin == places.lowerBound && nowMs == lastMs
    lastMs = nowMs
    var facts = UInt32.max
    var hours: Int32 = 0
    let hour = ring[places.lowerBound & 7].hour
    for place in places {
      facts &= ring[place & 7].facts.rawValue
      hours |= ring[place & 7].hour ^ hour
    }
    let common = ExchangeFacts(rawValue: facts)
    count(ring, places.lowerBound..<begin, common)
    if !isBegun {
      earlierExchanges = harvestExchanges
      earlierTokens = harvestTokens
      earlierPrice = harvestPrice
      wasUnpriced = isUnpriced
    }
    count(ring, begin..<places.upperBound, common)
    return (common, hours)
  }

  /// Adds what exchanges were served that have these facts in common.
  @inline(__always)
  private mutating func count(
    _ ring: Span<PendingExchange>, _ places: Range<Int>, _ common: ExchangeFacts
  ) {
    guard common.contains([.considered, .priced]) else {
      for place in places { count(ring[place & 7]) }
      return
    }
    var tokens: UInt64 = 0
    var price = harvestPrice
    for place in places {
      tokens &+= UInt64(ring[place & 7].outputTokens)
      price = price.addingSaturating(ring[place & 7].price)
    }
    harvestPrice = price
    outputTokens &+= tokens
    harvestTokens &+= tokens
    harvestExchanges &+= UInt64(truncatingIfNeeded: places.count)
  }

  /// Protected output served up to the last exchange.
  var harvest: Harvest {
    Harvest(
      exchanges: harvestExchanges, outputTokens: harvestTokens, price: harvestPrice,
      isPriceIncomplete: isUnpriced != 0)
  }

  /// Protected output served strictly before the millisecond of the last exchange.
  var harvestBeforeLastMs: Harvest {
    Harvest(
      exchanges: earlierExchanges, outputTokens: earlierTokens, price: earlierPrice,
      isPriceIncomplete: wasUnpriced != 0)
  }
}

/// What is counted of a tenant's late exchanges: totals, no evidence. Few tenants have any, so it
/// lies apart.
struct LateTotals {
  var exchanges: UInt64 = 0
  var outputTokens: UInt64 = 0
  var harvest = Harvest()
  var firstMs = Int64.max
  var lastMs = Int64.min

  /// Counts a late exchange.
  mutating func add(_ exchange: PendingExchange) {
    exchanges += 1
    firstMs = min(firstMs, exchange.tsMs)
    lastMs = max(lastMs, exchange.tsMs)
    outputTokens &+= UInt64(exchange.outputTokens)
    guard exchange.isConsidered else { return }
    harvest.add(
      Harvest(
        exchanges: 1, outputTokens: UInt64(exchange.outputTokens), price: exchange.price,
        isPriceIncomplete: !exchange.facts.contains(.priced)))
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
