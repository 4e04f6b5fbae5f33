/// What one account of a campaign does on purpose, beyond the habits that anyone has.
///
/// `nil` and `false` leave a matter to those habits.
struct Tactics: Sendable {
  /// First and last instant of the campaign at this account.
  var fromMs: Int64
  var untilMs: Int64
  /// GROUND TRUTH: number of the campaign plus 1.
  var campaignPlusOne: UInt32
  /// Names the list of items that the accounts of the campaign share.
  var source: UInt64
  /// This account takes every `stride`-th item from `offset` on.
  var stride: UInt64
  /// Where it begins in its part; an account that replaces another does not repeat it.
  var firstItem: UInt64 = 0
  var offset: UInt64
  /// Share of the list that all accounts send.
  var duplicates = 0.0
  /// Share of requests in the hours of work instead of round the clock.
  var dailyRhythm: Double?
  /// 0: evenly spaced; 1: as irregular as people.
  var jitter: Double?
  /// Share of prompts whose wrapper is worded anew.
  var paraphrase: Double?
  /// Share of sessions that get a fake follow-up turn.
  var fakeTurns = 0.0
  /// Share of prompts in another language.
  var languageRotation: Double?
  /// Client software shared by the accounts.
  var agent: UInt16?
  /// Addresses shared by the accounts.
  var addresses: [UInt32]?
  /// Several answers to each prompt.
  var resamples = false
  /// Goes over to a new model on the day of its release.
  var pivots = false

  /// The account's part of the list.
  ///
  /// - Parameter times: how often each item is sent where several answers are wanted: once with
  ///   each of the sets of request parameters.
  func items(times: Int) -> ApplicationPlan.Items {
    .partition(
      stride: stride, offset: offset + firstItem * stride, times: resamples ? UInt64(times) : 1,
      duplicates: duplicates)
  }
}

/// Sets of request parameters, each once.
struct ParameterTable: Sendable {
  /// The sets, by number.
  private(set) var sets: [RequestParameters] = []
  private var numbers: [RequestParameters: UInt32] = [:]

  /// The number of a set.
  mutating func number(of set: RequestParameters) -> UInt32 {
    if let number = numbers[set] { return number }
    let number = UInt32(sets.count)
    sets.append(set)
    numbers[set] = number
    return number
  }
}
