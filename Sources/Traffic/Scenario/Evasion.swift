/// A way in which a campaign hides, used at a strength from 0 (the naive way, on purpose) to 1 (in
/// full).
///
/// What a campaign does not name is left to the habits that all tenants share. Evasions compose: each changes one property of the campaign and leaves the others alone. A raw
/// value is the name in a scenario and in the truth of a registry.
public enum Evasion: String, CaseIterable, Sendable {
  /// Split over accounts. Strength s: 1 + round(s × (accounts − 1)) accounts are used; not named:
  /// all of them.
  case sharding
  /// A low rate of each account. 0: the pace that the campaign would like; 1: 26 exchanges a day,
  /// the rate derived from a disclosed campaign; geometric between.
  case lowRate = "low_rate"
  /// Office hours. Strength: the share of requests that follow the daily rhythm of the domicile;
  /// the others come round the clock.
  case dailyRhythm = "daily_rhythm"
  /// Irregular arrivals. 0: evenly spaced, or as fast as the workers allow; 1: as irregular as
  /// people are.
  case arrivalJitter = "arrival_jitter"
  /// Templates in other words. Strength: the share of prompts whose wrapper is worded anew.
  case paraphrase
  /// Cover traffic. At strength s the share of an account's traffic that is cover is
  /// max(1 − blend, 0.95 s).
  case cover
  /// Fake conversations. Strength: the share of sessions that end with a fake follow-up turn.
  case fakeTurns = "fake_turns"
  /// Several languages. Strength: the share of prompts in another language.
  case languageRotation = "language_rotation"
  /// Means of payment. Strength: the share of accounts that have one of their own; the others
  /// share one.
  case paymentRotation = "payment_rotation"
  /// Addresses. Strength: the share of accounts that have an address of their own; the others
  /// share one.
  case networkRotation = "network_rotation"
  /// Client software. Strength: the share of accounts that have client software of their own; the
  /// others share one.
  case agentRotation = "agent_rotation"
  /// The same prompts from several accounts, so that the answers can be checked against one
  /// another. Strength: the share of prompts that another account sends as well.
  case duplicatePrompts = "duplicate_prompts"
  /// Old accounts. Strength: the share of accounts that were opened by the law of ordinary
  /// tenants instead of in the days before the start. The account of a campaign with only one
  /// always follows that law.
  case agedAccounts = "aged_accounts"
  /// Below the quota. 0: runs into the rate limit; 1: always paces itself below it.
  case underQuota = "under_quota"
  /// Growing again. Strength: the share of a suspended account's volume that comes back in a new
  /// one.
  case regrowth
  /// Moving elsewhere. Strength: the share of the demand that moves to ``Scenario/Campaign``'s
  /// `displacedTo` where the provider does not admit the accounts' segment.
  case displacement
}
