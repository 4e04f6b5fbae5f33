/// What a scenario may ask for: beyond it a setting is refused.
enum ScenarioLimits {
  /// Different regions of a scenario: no provider has a tenth of this.
  static let regions = 1_024
  /// Bytes of the name of a scenario, group, campaign, model, provider or region: the longest
  /// identifiers of models and regions in use stay below 64.
  static let nameBytes = 64
  /// Bytes of a story: some six hundred words.
  static let aboutBytes = 4_000
  /// Seeds: whole numbers that JSON readers agree on.
  static let seeds: ClosedRange<UInt64> = 0...UInt64(Int64.max)
  /// First instants: from 2000, so that accounts and models can be older than the trace, to 2100.
  static let startsMs: ClosedRange<Int64> = 946_684_800_000...4_102_444_800_000
  /// Length of the span in days: from an hour, the step of the daily rhythm, to a year and a month.
  static let days = (1.0 / 24)...400
  /// Tenants of all groups and accounts of all campaigns together. It is half of what a replay can
  /// track, so that regrown accounts have room.
  static let tenants = 2_000_000
  /// Groups: each parses its laws once; more than there are archetypes a hundred times over.
  static let groups = 2_500
  /// Campaigns, each of its `count` for itself: beyond any reported number by three orders.
  static let campaigns = 10_000
  /// Models: more than any provider serves at a time.
  static let models = 64
  /// Names in a list of weights: there are some 250 countries.
  static let weights = 256
  /// A weight: only ratios count, so a million to one is enough.
  static let weight: ClosedRange<Double> = 0...1_000_000
  /// Exchanges a day of a tenant, from one in three years. The biggest public API is said to serve
  /// some billions a day in all.
  static let perDay: ClosedRange<Double> = 0.001...1_000_000_000
  /// Standard deviation of the logarithm of a rate: at 4 one tenant in forty has 3,000 times the
  /// median, beyond any skew measured.
  static let sigma: ClosedRange<Double> = 0...4
  /// Exchanges of a campaign: thirty times the largest disclosed one.
  static let exchanges: ClosedRange<Double> = 1...1_000_000_000
  /// Growth in a year, as a factor: a hundredfold either way is a launch or an end, not growth.
  static let growthPerYear: ClosedRange<Double> = 0.01...100
  /// Share of the traffic that is kept: below a millionth nothing of a tenant's habit is left.
  static let thin: ClosedRange<Double> = 0.000_001...1
  /// Share of a campaign's accounts' traffic that is its own: below a thousandth it takes nothing.
  static let blend: ClosedRange<Double> = 0.001...1
  /// How short a campaign may be, in days: a minute and a half.
  static let campaignDays = 0.001
  /// Suspensions of an account a month: one a day.
  static let suspensionsPerMonth: ClosedRange<Double> = 0...30
  /// Tokens a second of an answer: from a large model on small hardware to the fastest served.
  static let tokensPerSecond: ClosedRange<Double> = 1...10_000
  /// US dollars a million tokens: what a registry can hold.
  static let price: ClosedRange<Double> = 0...400_000
  /// A share or a strength.
  static let share: ClosedRange<Double> = 0...1
  /// Factors of ``Scenario/scaled(by:)``.
  static let scales: ClosedRange<Double> = 0.000_001...1_000
}
