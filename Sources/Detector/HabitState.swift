import Sketches

/// Habits that take more than a few bytes, kept from a tenant's ``firstKept``-th considered exchange
/// on.
///
/// All of it is zero at first. Shares are taken over about the last 512 exchanges: after every
/// ``foldEvery`` all sums lose an eighth.
struct HabitState: ~Copyable {
  /// Considered exchanges of a tenant from which on it has this block: half of those that the
  /// first scoring instant has.
  static let firstKept: UInt64 = 8
  /// Considered exchanges between two foldings, and what a folding leaves.
  static let foldEvery: UInt32 = 64
  static let kept: Float = 0.875

  /// Considered exchanges seen here, halved at ``mostSeen``.
  var seen: UInt32
  /// Of these, the exchanges that carried what a signal needs, by ``Carried``, halved alike.
  var carried: InlineArray<6, UInt32>

  /// Context, lengths and gaps between arrivals in octaves.
  var octaves: OctaveSums
  /// The tenant's least such overhead of late, tokens: what it sends around every prompt.
  var leastContext: Float
  /// Of the exchanges with context, those whose prompt came without more than that.
  var selfContained: Float
  /// Of the exchanges with both lengths, those that collect.
  var collecting: Float
  /// Exchanges that collect, half-life seven days, and the hour that this is decayed to.
  var collected: Double
  var collectedHour: Int32
  /// Prompt tokens of exchanges that collect: octaves.
  var collectedPrompts: Moments
  /// The day of the last of them, how many it has so far, and the days before: each at most one,
  /// in parts of ``fullDay``, half-life four weeks.
  var collectedDay: Int32
  var collectedOnDay: UInt32
  var collectingDays: Float

  /// Exchanges of which resampling can be told, and those that resample.
  var resampleable: Float
  var resampled: Float
  /// Halves of the hashes of the last prompts, oldest first.
  var lastPrompts: Lanes

  /// Exchanges whose caching is known, and those without a cached token.
  var cacheKnown: Float
  var cacheMissed: Float
  /// Exchanges of which it is known whether they asked for log-probabilities, and those that did.
  var logprobsKnown: Float
  var logprobs: Float

  /// Arrival of the last considered exchange, milliseconds; 0: none yet.
  var lastMs: Int64
  /// Answers not complete yet.
  var answers: AnswersInFlight
  /// The most exchanges in flight of late, and the arrivals that found nearly as many.
  var mostInFlight: Float
  var durationKnown: Float
  var atPlateau: Float

  /// New prompts in `topicBits`, and how many of them had each bit of the SimHash of words.
  var topics: UInt16
  var topicBits: TopicBits
  /// Topic buckets used so far, a bit each, and how many.
  var buckets: InlineArray<16, UInt64>
  var bucketsUsed: UInt16
  /// New prompts that opened a bucket, and how many would have in a uniform draw.
  var opened: Float
  var openedIfUniform: Float
  /// Prompts by script, all halved when one numbers ``mostScripts``.
  var scripts: InlineArray<13, UInt16>

  /// Considered exchanges by day.
  var volume: DailyVolume

  /// Requests of the present minute, refused ones included, and the minute.
  var minuteCount: UInt32
  var minute: Int32
  /// Minutes with traffic, and those near the quota.
  var minutes: Float
  var minutesNearQuota: Float

  /// Considered exchanges within a day of the newest release, those of them of the new model, and
  /// how many came before the release.
  var releaseHour: Int32
  var afterRelease: UInt32
  var movedToRelease: UInt32
  var beforeRelease: UInt32
}

extension UInt32 {
  /// One more; at the greatest it stays there.
  @inline(__always)
  mutating func countUp() { if self < .max { self &+= 1 } }
}

/// Sums of one quantity over the window: count, values, squares.
struct Moments: BitwiseCopyable {
  var count: Float
  var sum: Float
  var squares: Float

  @inline(__always)
  mutating func scale(by factor: Float) {
    count *= factor
    sum *= factor
    squares *= factor
  }

  /// Standard deviation; not a number where there is nothing.
  var deviation: Double {
    let mean = Double(sum) / Double(count)
    return max(0, Double(squares) / Double(count) - mean * mean).squareRoot()
  }
}

/// Sums of two quantities over the window.
struct JointMoments: BitwiseCopyable {
  var count: Float
  var x: Float
  var y: Float
  var xx: Float
  var yy: Float
  var xy: Float

  /// Below this variance, in squared octaves, a quantity counts as constant: single-precision sums
  /// say nothing of less.
  static let leastVariance = 1e-3

  /// Pearson's correlation; 0 where either quantity is constant.
  var correlation: Double {
    let n = Double(count)
    let (meanX, meanY) = (Double(x) / n, Double(y) / n)
    let varianceX = Double(xx) / n - meanX * meanX
    let varianceY = Double(yy) / n - meanY * meanY
    guard varianceX > Self.leastVariance, varianceY > Self.leastVariance else { return 0 }
    let covariance = Double(xy) / n - meanX * meanY
    return min(1, max(-1, covariance / (varianceX * varianceY).squareRoot()))
  }

  /// Mean of y − x.
  var meanDifference: Double { Double(y - x) / Double(count) }
}

/// The fields whose presence decides which habits can be told.
enum Carried: Int {
  case promptAndInput, promptAndOutput, promptOrSamples, caching, logprobs, duration
}
