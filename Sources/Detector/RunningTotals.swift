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

  var isPriceIncomplete: Bool = false
  var wasPriceIncomplete: Bool = false
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
      wasPriceIncomplete = isPriceIncomplete
    }
    lastMs = tsMs
    let tokens = UInt64(exchange.outputTokens)
    outputTokens &+= tokens
    guard exchange.isConsidered else { return }
    harvestExchanges &+= 1
    harvestTokens &+= tokens
    harvestPrice = harvestPrice.addingSaturating(exchange.price)
    if !exchange.facts.contains(.priced) { isPriceIncomplete = true }
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
