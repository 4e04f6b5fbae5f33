/// What a trace looks like, in numbers: nothing in it is a judgement on a tenant.
///
/// Shares are from 0 to 1. What is said "by tenant" weighs each tenant once, whatever it sends; all
/// else weighs each exchange once. Exchanges of tenants beyond the limit on tenants are in
/// ``trace`` only.
public struct TraceDescription: Sendable {
  /// What was read.
  public var trace = TraceTotals()
  /// Exchanges with status 200 or without a status.
  public var served: UInt64 = 0
  /// All others.
  public var refused: UInt64 = 0
  /// How traffic is spread over tenants.
  public var skew = Skew()
  /// When requests of one tenant arrive.
  public var arrivals = Arrivals()
  /// Lengths.
  public var tokens = Tokens()
  /// How traffic grows.
  public var growth = Growth()
  /// Hours and weekdays.
  public var rhythm = Rhythm()
  /// Conversations and their turns.
  public var conversations = Conversations()
  /// Prompts that come again.
  public var prompts = Prompts()
  /// Exchanges by the script that holds most of the prompt's letters.
  public var scripts = Shares()
  /// Exchanges by model.
  public var models = Shares()
  /// Exchanges by region.
  public var regions = Shares()
  /// Exchanges by operation.
  public var operations = Shares()
  /// Exchanges by finish reason.
  public var finishReasons = Shares()
  /// Exchanges by HTTP status.
  public var statusCodes = Shares()
  /// What is known of each field, in the order of the trace format.
  public var fields: [Field] = []

  /// Exchanges that all shares are taken of.
  public var described: UInt64 { served + refused }
}

/// Quantiles of some numbers, each within 1%.
public struct Quantiles: Sendable, Equatable {
  /// How many numbers.
  public var count: UInt64
  /// The number that 5% do not exceed.
  public var p5: Double
  /// The number that 25% do not exceed.
  public var p25: Double
  /// The median.
  public var p50: Double
  /// The number that 75% do not exceed.
  public var p75: Double
  /// The number that 90% do not exceed.
  public var p90: Double
  /// The number that 95% do not exceed.
  public var p95: Double
  /// The number that 99% do not exceed.
  public var p99: Double
}

extension TraceDescription {
  /// Tenants by how much of the traffic they have.
  public struct Skew: Sendable, Equatable {
    /// The fewest tenants that have that part of the exchanges, and their share of all tenants.
    public struct Carriers: Sendable, Equatable {
      /// How many.
      public var tenants: Int = 0
      /// Of all tenants.
      public var share: Double = 0
    }

    /// Tenants with half of the exchanges.
    public var half = Carriers()
    /// Tenants with nine tenths of the exchanges.
    public var nineTenths = Carriers()
    /// The largest tenant's share of the exchanges.
    public var largest: Double = 0
    /// Each tenth of the tenants' share of the exchanges, the busiest tenth first; empty without
    /// tenants.
    public var deciles: [Double] = []
  }

  /// Arrivals within 10-minute windows of one tenant with at least 16 gaps.
  public struct Arrivals: Sendable, Equatable {
    /// Windows measured.
    public var windows: UInt64 = 0
    /// Windows with enough gaps that were left out: all arrivals at one instant, or more gaps than
    /// are kept.
    public var leftOut: UInt64 = 0
    /// Share of all exchanges that lie in windows with enough gaps.
    public var exchangeShare: Double = 0
    /// Coefficient of variation of the gaps, over windows.
    public var variation: Quantiles?
    /// Share of the windows whose gaps fit a family best, in the order of ``ArrivalFamily``.
    public var familyShares: [Double] = []
    /// Share of the windows whose gaps are as good as equal: they have no family.
    public var regularShare: Double = 0
    /// Share of the windows more than half of whose gaps are shorter than four ticks of the trace's
    /// clock: they have no family either.
    public var unresolvedShare: Double = 0
    /// Share of the fitted windows of which the Gamma distribution is more likely than the Weibull.
    public var likelierGammaShare: Double?
    /// 10-minute windows from the first to the last exchange.
    public var traceWindows: Int64 = 0
    /// Share of these in which a tenant sends something, over tenants.
    public var activeShare: Quantiles?
  }

  /// Lengths in tokens.
  public struct Tokens: Sendable, Equatable {
    /// Estimated tokens of the newest message, over exchanges with a prompt.
    public var prompt: Quantiles?
    /// Tokens of the whole input, over exchanges.
    public var input: Quantiles?
    /// Tokens of the output, over served exchanges.
    public var output: Quantiles?
    /// Output tokens by input token, over served exchanges.
    public var outputPerInput: Quantiles?
    /// Each tenant's median of that, over tenants with at least 8 such exchanges.
    public var tenantOutputPerInput: Quantiles?
    /// All input tokens.
    public var inputTotal: UInt64 = 0
    /// All output tokens.
    public var outputTotal: UInt64 = 0
    /// Share of input tokens that came from a cache, among exchanges that tell both.
    public var cachedShare: Double?
    /// Share of output tokens spent on reasoning, among exchanges that tell both.
    public var reasoningShare: Double?
  }

  /// Growth over days of UTC that the trace covers but for an hour.
  public struct Growth: Sendable, Equatable {
    /// Days of tenants with traffic on that day and on the day before.
    public var tenantDays: UInt64 = 0
    /// Share of these with more than three times the exchanges of the day before.
    public var threefoldShare: Double?
    /// The same days, but with at least 16 exchanges on the day before.
    public var busyTenantDays: UInt64 = 0
    /// Share of these with more than three times the exchanges of the day before.
    public var busyThreefoldShare: Double?
    /// The whole trace's growth; `nil` if it has fewer than 14 complete days.
    public var trend: Trend?
  }

  /// Growth of the daily totals.
  public struct Trend: Sendable, Equatable {
    /// What a month is here.
    public static let days = 30.0
    /// Complete days with traffic.
    public var days: Int
    /// Factor by which a day's exchanges grow in 30 days.
    public var factor: Estimate
  }

  /// Hours of the day and days of the week, in UTC.
  public struct Rhythm: Sendable, Equatable {
    /// One hour of the day, or one day of the week.
    public struct Slot: Sendable, Equatable {
      /// Share of the exchanges.
      public var share: Double
      /// Exchanges in the time that the trace covers of it, relative to the trace's mean; `nil` if
      /// it covers none.
      public var intensity: Double?
    }

    /// From 00:00 on; empty without exchanges.
    public var hours: [Slot] = []
    /// From Monday on; empty without exchanges.
    public var weekdays: [Slot] = []
    /// Entropy of a tenant's hours in bits, over tenants with at least 96 exchanges: 4.58 is flat, 0
    /// is always the same hour. `nil` if the trace is shorter than a day.
    public var tenantEntropy: Quantiles?
  }

  /// Conversations, as their clients name them.
  public struct Conversations: Sendable, Equatable {
    /// Share of exchanges with a turn later than the first, among those that tell their turn.
    public var laterTurnShare: Double?
    /// Conversations of all tenants.
    public var count: Estimate?
    /// Requests of a conversation, over conversations.
    public var requests: Quantiles?
  }

  /// Prompts, by their exact text.
  public struct Prompts: Sendable, Equatable {
    /// Exchanges with a prompt or its fingerprint.
    public var exchanges: UInt64 = 0
    /// Share of these whose prompt the same tenant had sent before.
    public var repeatShare: Estimate?
    /// Different prompts of the whole trace.
    public var distinct: Estimate?
    /// Share of the different prompts that several tenants sent.
    public var sharedShare: Estimate?
    /// Share of the exchanges with such prompts.
    public var sharedExchangeShare: Estimate?
  }

  /// Exchanges by a name.
  public struct Shares: Sendable, Equatable {
    /// Names listed at most; the rest is added up.
    public static let listed = 64

    /// Exchanges with one name.
    public struct Named: Sendable, Equatable {
      /// The name: from the trace, to be escaped wherever it is shown.
      public var name: String
      /// How many.
      public var exchanges: UInt64
    }

    /// By exchanges, most first, then by name.
    public var named: [Named] = []
    /// Exchanges with other names.
    public var others: UInt64 = 0
    /// Exchanges of which it is not known.
    public var unknown: UInt64 = 0

    /// Nothing.
    public init() {}

    /// Lists the most frequent names; those without exchanges are left out.
    init(_ named: [Named], others: UInt64 = 0, unknown: UInt64 = 0) {
      let sorted = named.filter { $0.exchanges > 0 }.sorted { a, b in
        a.exchanges != b.exchanges
          ? a.exchanges > b.exchanges : a.name.utf8.lexicographicallyPrecedes(b.name.utf8)
      }
      self.named = Array(sorted.prefix(Self.listed))
      self.others = others + sorted.dropFirst(Self.listed).reduce(0) { $0 + $1.exchanges }
      self.unknown = unknown
    }
  }

  /// How often a field is known.
  public struct Field: Sendable, Equatable {
    /// Its name in the trace.
    public var name: String
    /// Exchanges that carry it.
    public var known: UInt64
    /// Exchanges of which it is known that the client did not set it.
    public var notSet: UInt64
  }
}
