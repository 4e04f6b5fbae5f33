import Sketches

/// A process that is now calm, now in a burst: a Markov chain of two states that multiplies the
/// rate (MMPP-2; Fischer, Meier-Hellstern: "The Markov-modulated Poisson process cookbook",
/// Performance Evaluation 18, 1993). The mean intensity is 1.
struct Bursts: Sendable, Equatable {
  /// Intensity while calm.
  let calmIntensity: Double
  /// Intensity in a burst.
  let burstIntensity: Double
  /// Mean time that a calm lasts, in milliseconds.
  let calmMs: Double
  /// Mean time that a burst lasts, in milliseconds.
  let burstMs: Double

  /// Shortest mean sojourn: state changes at most every second keep the simulation in step with
  /// its arrivals.
  static let leastSojournMs = 1000.0

  /// Calms and bursts of those mean lengths, both exponential.
  ///
  /// - Parameters:
  ///   - calmMs: mean length of a calm, in milliseconds.
  ///   - burstMs: mean length of a burst, in milliseconds.
  ///   - ratio: intensity in a burst over that in a calm, at least 1; infinite for calms without
  ///     any traffic.
  init(calmMs: Double, burstMs: Double, ratio: Double) {
    precondition(
      min(calmMs, burstMs) >= Self.leastSojournMs && max(calmMs, burstMs) < .infinity,
      "calms of \(calmMs) ms, bursts of \(burstMs) ms")
    precondition(ratio >= 1, "bursts \(ratio) times as intense as calms")
    let share = burstMs / (calmMs + burstMs)
    self.calmMs = calmMs
    self.burstMs = burstMs
    if ratio < .infinity {
      calmIntensity = 1 / (1 - share + share * ratio)
      burstIntensity = calmIntensity * ratio
    } else {
      calmIntensity = 0
      burstIntensity = 1 / share
    }
  }

  /// Share of the time that is in bursts.
  var share: Double { burstMs / (calmMs + burstMs) }
}
