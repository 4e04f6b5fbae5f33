public import Trace

/// A made-up provider for a span of days: its models, its tenants, and the campaigns among them.
///
/// A scenario says what there is, never what happens: the same scenario and seed always give the
/// same exchanges. It is written as JSON, where most settings have a default; the guide
/// <doc:Scenarios> has every key.
///
/// ```json
/// {"scenario": "mine", "days": 14,
///  "benign": [{"group": "chat", "archetype": "chat_app", "tenants": 12, "per_day": [60, 0.8]}],
///  "campaigns": [{"campaign": "c1", "family": "reasoning", "exchanges": 20000}]}
/// ```
public struct Scenario: Sendable, Equatable {
  /// Its name; it names nothing in the trace.
  public var name: String
  /// The story, and what it is for: one paragraph.
  public var about: String
  /// The seed where none is given on the command line.
  public var seed: UInt64
  /// First instant, milliseconds since the Unix epoch.
  public var startMs: Int64
  /// Length of the span in days.
  public var days: Double
  /// Whether prompts are written.
  public var hasText: Bool
  /// Segments that the provider sells to. Accounts of another segment are refused; a campaign's
  /// evasion ``Evasion/displacement`` decides what becomes of its demand.
  public var admits: [Segment]
  /// Growth of the whole demand in a year, as a factor; 1 is none.
  public var growthPerYear: Double
  /// Share of all traffic that is kept, above 0 and at most 1: every rate is multiplied by it, so
  /// that a long span stays small.
  public var thin: Double
  /// What is served.
  public var models: [Model]
  /// The innocent tenants.
  public var groups: [Group]
  /// The harvesting ones.
  public var campaigns: [Campaign]

  /// A model that the provider serves.
  public struct Model: Sendable, Equatable {
    /// What the registry says of it: name, provider, protection, release, prices.
    public var record: ModelRecord
    /// Relative popularity with new applications.
    public var popularity: Double
    /// Whether it thinks before it answers, in reasoning tokens.
    public var isReasoning: Bool
    /// Speed of an answer, tokens a second.
    public var tokensPerSecond: Double
    /// Whether it embeds passages instead of answering.
    public var isEmbedding: Bool
  }

  /// Where requests are served.
  public enum Regions: Sendable, Equatable {
    /// In the region nearest to each tenant's domicile.
    case own
    /// In regions drawn by weight, one for each tenant.
    case weighted([Weighted])
  }

  /// A name drawn with a weight relative to the others of its list.
  public struct Weighted: Sendable, Equatable {
    /// The name.
    public var name: String
    /// Its weight, not negative; at least one of a list is above 0.
    public var weight: Double
  }

  /// A rate that is log-normal over tenants, cut at a maximum.
  public struct Rate: Sendable, Equatable {
    /// Exchanges a day of the median tenant.
    public var median: Double
    /// Standard deviation of the natural logarithm.
    public var sigma: Double
    /// Exchanges a day that no tenant goes beyond.
    public var most: Double
  }

  /// Benign tenants of one archetype that are drawn from the same laws.
  public struct Group: Sendable, Equatable {
    /// Its name, which also names its random substream: tenants keep their traffic when other
    /// groups come or go.
    public var name: String
    /// What its tenants do.
    public var archetype: Archetype
    /// How many there are.
    public var tenants: Int
    /// Exchanges a day of a tenant.
    public var perDay: Rate
    /// The segment of all of them.
    public var segment: Segment
    /// Where they live: ISO 3166-1 alpha-2 codes with weights.
    public var domiciles: [Weighted]
    /// Where they are served.
    public var regions: Regions
    /// One organization for all, as subsidiaries have, instead of one each.
    public var sharesOrganization: Bool
    /// Growth of this group in a year, as a factor over the scenario's.
    public var growthPerYear: Double
    /// Models by weight; empty: by popularity.
    public var models: [Weighted]
    /// What it is for; nothing but a reader uses it.
    public var about = ""
  }

  /// One or more campaigns of a kind.
  public struct Campaign: Sendable, Equatable {
    /// Its name in the truth; with a `count` above 1 a number is appended.
    public var name: String
    /// What it takes.
    public var family: Family
    /// Independent campaigns of this kind.
    public var count: Int
    /// Accounts of each.
    public var accounts: Int
    /// Exchanges that each campaign wants in all.
    public var exchanges: Double
    /// Exchanges of one account a day; 0: as many as its exchanges, accounts and days give.
    public var perDay: Double
    /// When it begins, days after the start of the span.
    public var startDay: Double
    /// How long it lasts, days.
    public var days: Double
    /// Share of its accounts' traffic that is its own; the rest is cover.
    public var blend: Double
    /// The segment of its accounts.
    public var segment: Segment
    /// Where its accounts say they live: ISO codes with weights.
    public var domiciles: [Weighted]
    /// Where its accounts are served.
    public var regions: Regions
    /// `own`: accounts of its own; otherwise the group in whose tenants it hides, or, for
    /// ``Family/retainedOutputs``, from whose laws its tenants are drawn.
    public var host: String
    /// The group whose laws its cover traffic follows; empty: one drawn by size.
    public var cover: String
    /// Where displaced demand goes: names of groups, or ``shell``, with weights.
    public var displacedTo: [Weighted]
    /// Suspensions of an account by the provider, a month of 30 days.
    public var suspensionsPerMonth: Double
    /// How it hides, in the order of the text.
    public var evasions: [EvasionStrength]
    /// Models by weight; empty: by popularity.
    public var models: [Weighted]
    /// What it is for; nothing but a reader uses it.
    public var about = ""

    /// An evasion at a strength.
    public struct EvasionStrength: Sendable, Equatable {
      /// The evasion.
      public var evasion: Evasion
      /// 0: not at all; 1: in full.
      public var strength: Double
    }

    /// The ``host`` of a campaign with accounts of its own.
    public static let own = "own"
    /// Companies that exist only on paper, as a place in ``displacedTo``.
    public static let shell = "shell"

    /// The name in the truth of one of the `count` campaigns, from 0: its own name where it is the
    /// only one, otherwise that with a number from 1 behind it, as in `shells-3`.
    public func instanceName(_ index: Int) -> String {
      count == 1 ? name : "\(name)-\(index + 1)"
    }

    /// The strength of an evasion; `nil`: it is left to the habits that all tenants share.
    public func strength(of evasion: Evasion) -> Double? {
      evasions.first { $0.evasion == evasion }?.strength
    }
  }
}
