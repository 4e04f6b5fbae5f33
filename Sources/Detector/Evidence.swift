public import Trace

/// What one signal said of a tenant at one instant.
public struct SignalReading: Sendable, Equatable {
  /// The value, in the unit of the signal; `nan` where the signal is unavailable.
  public var value: Double
  /// What the value is compared with: the tenant's own past, or a constant of the configuration.
  public var baseline: Double
  /// The calibrated likelihood ratio; zero where the signal is unavailable or switched off.
  public var bits: Bits

  /// Whether enough exchanges carried the fields that the signal needs.
  public var isAvailable: Bool { !value.isNaN }

  /// The reading of a signal that has nothing to say.
  public static let unavailable = SignalReading(value: .nan, baseline: .nan, bits: .zero)

  /// A reading.
  public init(value: Double, baseline: Double, bits: Bits) {
    self.value = value
    self.baseline = baseline
    self.bits = bits
  }
}

/// Protected output that a tenant was served: the most it can have kept, not an estimate of
/// what it did keep.
public struct Harvest: Sendable, Equatable {
  /// Exchanges served by protected models.
  public var exchanges: UInt64 = 0
  /// Output tokens of these, where known.
  public var outputTokens: UInt64 = 0
  /// Output tokens times output price, in 1e-10 US dollars, saturating.
  public var price: UInt64 = 0
  /// Whether any of the exchanges had an unknown price or unknown output tokens; then `price` is
  /// not the whole.
  public var isPriceIncomplete = false

  /// Nothing served.
  public init() {}

  /// That much served.
  init(exchanges: UInt64, outputTokens: UInt64, price: UInt64, isPriceIncomplete: Bool) {
    self.exchanges = exchanges
    self.outputTokens = outputTokens
    self.price = price
    self.isPriceIncomplete = isPriceIncomplete
  }

  /// Adds what was served besides.
  mutating func add(_ other: Harvest) {
    exchanges += other.exchanges
    outputTokens &+= other.outputTokens
    price = price.addingSaturating(other.price)
    isPriceIncomplete = isPriceIncomplete || other.isPriceIncomplete
  }

  /// The price in US dollars; `nil` if any price is missing.
  public var usd: Double? { isPriceIncomplete ? nil : Double(price) / 1e10 }
}

/// Everything known of a tenant at one scoring instant.
public struct Evidence: Sendable {
  /// The tenant.
  public var tenant: TenantID
  /// The instant, milliseconds since the Unix epoch.
  public var tsMs: Int64
  /// The tenant's exchanges up to the instant (unprotected and refused ones included, late
  /// ones not).
  public var exchanges: UInt64
  /// Protected output served strictly before the instant's millisecond: what a flag at the instant
  /// comes too late for.
  public var harvest: Harvest
  /// Readings by ``Signal`` raw value.
  public var readings: SignalArray<SignalReading>

  /// Sum of the bits of all signals.
  public var bits: Bits {
    var sum = Bits.zero
    for index in readings.indices { sum += readings[index].bits }
    return sum
  }
}
