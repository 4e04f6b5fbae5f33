public import Trace

/// What one account was served for one campaign, in order of time.
public struct CampaignExchanges: Sendable {
  /// The campaign's name in the trace.
  public let campaign: String
  /// Arrival of each SERVED campaign exchange, milliseconds since the epoch, sorted.
  public let times: [Int64]
  /// Output tokens of the first 0, 1, 2, … of them.
  let tokens: [UInt64]
  /// Price of these, in 1e-10 US dollars, saturating.
  let prices: [UInt64]
  /// How many come before the first whose price is unknown.
  let pricedCount: Int

  /// One served exchange.
  struct Served {
    var tsMs: Int64
    var tokens: UInt32
    /// In 1e-10 US dollars; `nil`: unknown.
    var price: UInt64?
  }

  init(campaign: String, served: [Served]) {
    self.campaign = campaign
    let served = served.enumerated().sorted {
      ($0.element.tsMs, $0.offset) < ($1.element.tsMs, $1.offset)
    }.map(\.element)
    times = served.map(\.tsMs)
    var tokens: [UInt64] = [0]
    var prices: [UInt64] = [0]
    for exchange in served {
      tokens.append(tokens[tokens.count - 1] + UInt64(exchange.tokens))
      let sum = prices[prices.count - 1].addingReportingOverflow(exchange.price ?? 0)
      prices.append(sum.overflow ? .max : sum.partialValue)
    }
    self.tokens = tokens
    self.prices = prices
    pricedCount = served.firstIndex { $0.price == nil } ?? served.count
  }

  /// What was served strictly before a moment; ``Moment/never`` for all of it.
  ///
  /// Cost: logarithmic in the exchanges.
  public func amount(before moment: Int64) -> ServedAmount {
    var low = 0
    var high = times.count
    while low < high {
      let middle = (low + high) / 2
      if times[middle] < moment { low = middle + 1 } else { high = middle }
    }
    return ServedAmount(
      exchanges: UInt64(low), outputTokens: tokens[low], price: prices[low],
      isPriceIncomplete: low > pricedCount)
  }
}

/// Moments of flags.
public enum Moment {
  /// Later than any event: not flagged.
  public static let never = Int64.max
}

/// An amount of served output.
public struct ServedAmount: Sendable, Equatable {
  /// Exchanges.
  public var exchanges: UInt64 = 0
  /// Output tokens; unknown ones count as none.
  public var outputTokens: UInt64 = 0
  /// Output tokens times output price, in 1e-10 US dollars, saturating.
  var price: UInt64 = 0
  /// Whether a price or a number of tokens is missing.
  var isPriceIncomplete = false

  /// US dollars at output prices; `nil` if any price is missing.
  public var usd: Double? { isPriceIncomplete ? nil : Double(price) / 1e10 }

  static func += (a: inout ServedAmount, b: ServedAmount) {
    a.exchanges += b.exchanges
    a.outputTokens += b.outputTokens
    let sum = a.price.addingReportingOverflow(b.price)
    a.price = sum.overflow ? .max : sum.partialValue
    a.isPriceIncomplete = a.isPriceIncomplete || b.isPriceIncomplete
  }
}

/// What an account is to the evaluation.
public enum AccountLabel: String, CaseIterable, Sendable {
  /// No campaign exchange at all.
  case benign
  /// At least 20 campaign exchanges, or 5% of its exchanges.
  case positive
  /// Ordinary traffic whose outputs are kept: in no figure but its own.
  case retained
  /// Some campaign exchanges, but too few to call it either.
  case leftOut = "left_out"
}

/// An account as the labels of its trace know it.
public struct LabelledAccount: Sendable {
  /// Campaign exchanges from which an account counts as positive…
  public static let leastCampaignExchanges: UInt64 = 20
  /// … and the share of its exchanges that is enough for one with fewer.
  public static let leastCampaignShare = 0.05

  /// Place of its trace among the arguments, from 0.
  public internal(set) var trace = 0
  /// Its number in the reader of that trace.
  public internal(set) var tenant: TenantID
  /// Its name there: hostile, to be escaped wherever it is shown.
  public internal(set) var name: String
  /// Its first exchange, milliseconds since the epoch.
  public internal(set) var firstMs: Int64 = .max
  /// The end of its trace.
  public internal(set) var endMs: Int64 = 0
  /// All exchanges, refused and late ones included.
  public internal(set) var exchanges: UInt64 = 0
  /// Those that name a campaign, refused ones included.
  public internal(set) var campaignExchanges: UInt64 = 0
  /// By campaign, in the order of their names' bytes.
  public internal(set) var campaigns: [CampaignExchanges] = []
  /// The kind of use it was made after; `unknown` where nobody says.
  public internal(set) var archetype = AccountNames.unknown
  /// The data its prompts come from.
  public internal(set) var corpora: [String] = []
  /// The provider's group of customers.
  public internal(set) var segment: Segment?
  /// Its country.
  public internal(set) var domicile: String?
  /// The region that most of its exchanges went to.
  public internal(set) var region: String?
  /// Whether a campaign of it only keeps the outputs of ordinary traffic.
  public internal(set) var isRetained = false

  /// What it counts as.
  public var label: AccountLabel {
    if campaignExchanges == 0 { return .benign }
    if isRetained { return .retained }
    let isEnough =
      campaignExchanges >= Self.leastCampaignExchanges
      || Double(campaignExchanges) >= Self.leastCampaignShare * Double(exchanges)
    return isEnough ? .positive : .leftOut
  }

  /// Days observed until it was flagged, or until the end of its trace.
  func days(until flagMs: Int64) -> Double {
    Double(max(0, min(flagMs, endMs) - firstMs)) / AccountNames.dayMs
  }
}

/// Names and units that the tables share.
public enum AccountNames {
  /// What stands where the labels do not say.
  public static let unknown = "unknown"
  /// The family of campaigns that only keep the outputs of ordinary traffic.
  public static let retainedFamily = "retained_outputs"
  /// Milliseconds in a day.
  static let dayMs = 86_400_000.0
}

/// A campaign as the labels know it.
public struct LabelledCampaign: Sendable {
  /// Place of its trace among the arguments, from 0.
  public internal(set) var trace = 0
  /// Its name there: hostile.
  public internal(set) var name: String
  /// What it harvests; `unknown` where the registry does not say.
  public internal(set) var family = AccountNames.unknown
  /// How it hides, in the order of the registry.
  public internal(set) var evasions: [String] = []
  /// How much, by evasion, 0 to 1; not every evasion has a stated strength.
  public internal(set) var strengths: [String: Double] = [:]
  /// Whether the registry has an entry for it.
  public internal(set) var isRegistered = false

  /// Whether it only keeps the outputs of ordinary traffic.
  public var isRetained: Bool { family == AccountNames.retainedFamily }
}
