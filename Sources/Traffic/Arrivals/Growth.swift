// How the demand of a tenant changes over months: a steady yearly factor, and what happens on top
// of it on certain days. All of it multiplies:
//
//   log2 factor(t) = t / year · log2(perYear) + sum over the changes of
//
//                          ┌──────────          ╱──────          ┌──┐
//            step      ────┘          ramp  ───╱       launch ───┘  └──────

import Sketches

/// The factor by which demand has grown at an instant.
struct Growth: Sendable, Equatable {
  /// Milliseconds in a year of 365 days.
  static let millisecondsPerYear = 365 * millisecondsPerDay
  /// Milliseconds in a day.
  static let millisecondsPerDay = 86_400_000.0
  /// Samples of a mean: a launch of a day is not missed in a year.
  static let meanSamples = 1_000
  /// Most changes of one tenant; each is looked at for each simulated hour.
  static let mostChanges = 64

  /// One change: none before `fromMs`, a straight line in the logarithm up to `untilMs`, a
  /// constant from there on.
  private struct Change: Sendable, Equatable {
    let fromMs: Int64
    let untilMs: Int64
    /// log2 of the factor just after `fromMs`.
    let level: Double
    /// What log2 of the factor gains in a millisecond.
    let slope: Double
    /// log2 of the factor from `untilMs` on.
    let after: Double
  }

  private let startMs: Int64
  private let log2PerMs: Double
  private var changes: [Change] = []

  /// Demand that stays what it is.
  static let none = Growth(perYear: 1, startMs: 0)

  /// Exponential growth by that factor in 365 days; the factor is 1 at `startMs` (ms since the
  /// Unix epoch) and less than 1 before.
  init(perYear: Double, startMs: Int64) {
    precondition(perYear > 0 && perYear < .infinity, "growth by a factor of \(perYear)")
    self.startMs = startMs
    log2PerMs = BinaryMath.log2(perYear) / Self.millisecondsPerYear
  }

  /// From `atMs` on demand is multiplied by that positive factor.
  mutating func step(atMs: Int64, factor: Double) {
    precondition(factor > 0 && factor < .infinity, "a step by a factor of \(factor)")
    let level = BinaryMath.log2(factor)
    add(Change(fromMs: atMs, untilMs: atMs, level: level, slope: 0, after: level))
  }

  /// From `fromMs` to `untilMs` demand doubles every so many days (a negative number: halves), and
  /// keeps what it has reached.
  mutating func ramp(fromMs: Int64, untilMs: Int64, doublingDays: Double) {
    precondition(fromMs <= untilMs, "a ramp that ends before it begins")
    precondition(abs(doublingDays) > 0.01, "doubling every \(doublingDays) days")
    let slope = 1 / (doublingDays * Self.millisecondsPerDay)
    let after = slope * Double(untilMs - fromMs)
    add(Change(fromMs: fromMs, untilMs: untilMs, level: 0, slope: slope, after: after))
  }

  /// For so many days from `atMs` on demand is multiplied by that factor: a launch (3 to 5), a
  /// holiday (below 1), an outage (0).
  mutating func launch(atMs: Int64, factor: Double, days: Double = 1) {
    precondition(factor >= 0 && factor < .infinity, "a launch by a factor of \(factor)")
    precondition(days > 0 && days <= 3650, "a launch of \(days) days")
    let end = atMs + Int64(days * Self.millisecondsPerDay)
    let level = BinaryMath.log2(factor)
    add(Change(fromMs: atMs, untilMs: end, level: level, slope: 0, after: 0))
  }

  /// Demand at an instant over that at the start.
  ///
  /// - Complexity: one power of two, and a look at each change.
  @inline(__always)
  func factor(atMs: Int64) -> Double {
    guard log2PerMs != 0 || !changes.isEmpty else { return 1 }
    var exponent = Double(atMs - startMs) * log2PerMs
    for change in changes where atMs >= change.fromMs {
      exponent +=
        atMs >= change.untilMs
        ? change.after : change.level + Double(atMs - change.fromMs) * change.slope
    }
    return BinaryMath.exp2(exponent)
  }

  /// The mean factor between two instants, from as many samples as there are hours, at most
  /// ``meanSamples``; 1 if there is no time between them.
  func mean(fromMs: Int64, untilMs: Int64) -> Double {
    guard untilMs > fromMs else { return 1 }
    let length = Double(untilMs - fromMs)
    let samples = min(max(Int(length * 24 / Self.millisecondsPerDay), 1), Self.meanSamples)
    var sum = 0.0
    for sample in 0..<samples {
      sum += factor(atMs: fromMs + Int64((Double(sample) + 0.5) / Double(samples) * length))
    }
    return max(sum / Double(samples), .leastNormalMagnitude)
  }

  /// The first instant after `atMs`, and before `limit`, at which a change begins or ends; `limit`
  /// if there is none.
  @inline(__always)
  func nextChange(afterMs atMs: Int64, limit: Int64) -> Int64 {
    var next = limit
    for change in changes {
      if change.fromMs > atMs { next = min(next, change.fromMs) }
      if change.untilMs > atMs { next = min(next, change.untilMs) }
    }
    return next
  }

  private mutating func add(_ change: Change) {
    precondition(changes.count < Self.mostChanges, "more than \(Self.mostChanges) changes")
    changes.append(change)
  }
}
