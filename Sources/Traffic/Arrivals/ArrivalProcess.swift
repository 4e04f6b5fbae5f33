// Arrivals whose rate changes, by time rescaling.
//
// A renewal process of rate 1 runs in operational time; event time follows from how much intensity
// has passed (Brown, Barbieri, Ventura, Kass, Frank: "The time-rescaling theorem", Neural
// Computation 14, 2002, read backwards):
//
//   intensity ▲      ┌────┐          intensity(t) = perDay · rhythm(t) · growth(t) · bursts(t)
//             │  ┌───┘    └──┐
//             │──┘           └──     The next arrival lies where the area from the last one
//             └─────────────────▶ t  reaches the next gap.
//
// So the gaps keep their law (a CV of 5 is one in any hour of flat rate), while the expected
// number of arrivals in any span is exactly the area above it. The intensity is constant between
// full hours of UTC, changes of growth and changes of burst state: a piece. Growth within a piece
// is taken at its middle, which differs from its mean by less than 1e-4 of it even where demand
// doubles every day.

import Sketches

/// A point process in event time: the arrivals of one application.
///
/// A value of under 200 bytes; the tables of rhythm and growth are shared.
struct ArrivalProcess: Sendable {
  private var random: RandomSource
  private let renewal: Renewal
  private let rhythm: Rhythm
  private let growth: Growth
  private let bursts: Bursts?
  private var isBurst = false
  private var hasStarted = false
  private let fromMs: Int64
  private let untilMs: Int64
  private let perMs: Double
  /// Where we are, in milliseconds since `fromMs`, with their fractions.
  private var position = 0.0
  /// End of the present piece, likewise.
  private var pieceEnd = 0.0
  /// Arrivals a millisecond in the present piece.
  private var rate = 0.0
  /// When calm and burst change next, likewise; infinite without bursts.
  private var switchAt = Double.infinity

  /// Longest span of one process, in milliseconds: a century, in which a position keeps its
  /// microseconds.
  static let longestSpanMs: Int64 = 100 * 366 * 86_400_000

  /// Arrivals from `fromMs` up to but not including `untilMs` (ms since the Unix epoch).
  ///
  /// - Parameters:
  ///   - perDay: expected arrivals in a day where rhythm, growth and bursts are 1.
  ///   - renewal: the law of the gaps.
  ///   - rhythm: the intensity by hour of the week.
  ///   - growth: the intensity over months.
  ///   - bursts: calms and bursts, if there are any.
  ///   - fromMs: first instant.
  ///   - untilMs: the instant before which all arrivals lie; none if it is not after `fromMs`.
  ///   - random: its own source; nothing else may draw from it.
  init(
    perDay: Double, renewal: Renewal, rhythm: Rhythm, growth: Growth, bursts: Bursts? = nil,
    fromMs: Int64, untilMs: Int64, random: RandomSource
  ) {
    precondition(perDay >= 0 && perDay < .infinity, "\(perDay) arrivals a day")
    precondition(
      untilMs <= fromMs || untilMs - fromMs <= Self.longestSpanMs, "arrivals for over a century")
    self.random = random
    self.renewal = renewal
    self.rhythm = rhythm
    self.growth = growth
    self.bursts = bursts
    self.fromMs = fromMs
    self.untilMs = perDay > 0 ? untilMs : fromMs
    perMs = perDay / Growth.millisecondsPerDay
    if let bursts {
      // The chain starts in its long-run state, so that the mean intensity is 1 from the start on.
      isBurst = self.random.chance(bursts.share)
      switchAt = sojourn(bursts)
    }
  }

  /// The next arrival, not before the one before it; nil when there is none before the end.
  ///
  /// - Complexity: a draw and a division, and a few nanoseconds for each hour that passes without
  ///   an arrival.
  mutating func next() -> Int64? {
    var area: Double
    if hasStarted {
      area = renewal.gap(using: &random)
    } else {
      hasStarted = true
      area = renewal.firstGap(using: &random)
    }
    while true {
      let room = rate * (pieceEnd - position)
      if area < room {
        let at = position + area / rate
        // Rounding may carry it to the end, where the next piece takes over.
        if at < pieceEnd {
          position = at
          return fromMs + Int64(at)
        }
        area = room
      }
      area -= room
      guard openPiece() else { return nil }
    }
  }

  /// Goes on to the end of the present piece and finds the next one; false at the end of all.
  private mutating func openPiece() -> Bool {
    position = pieceEnd
    let nowMs = fromMs + Int64(position)
    guard nowMs < untilMs else { return false }
    if let bursts, position >= switchAt {
      isBurst.toggle()
      switchAt = position + sojourn(bursts)
    }
    let hour = Rhythm.floorDivide(nowMs, Rhythm.millisecondsPerHour) + 1
    let limit = min(hour * Rhythm.millisecondsPerHour, untilMs)
    let endMs = growth.nextChange(afterMs: nowMs, limit: limit)
    pieceEnd = min(Double(endMs - fromMs), switchAt)
    let middleMs = nowMs + (endMs - nowMs) / 2
    rate = perMs * rhythm.intensity(atMs: nowMs) * growth.factor(atMs: middleMs)
    if let bursts {
      rate *= isBurst ? bursts.burstIntensity : bursts.calmIntensity
    }
    return true
  }

  /// How long the present state of the chain lasts, in milliseconds.
  private mutating func sojourn(_ bursts: Bursts) -> Double {
    random.exponential() * (isBurst ? bursts.burstMs : bursts.calmMs)
  }
}
