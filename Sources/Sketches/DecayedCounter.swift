// A sum in which the past fades: every half-life of event time, what was there weighs half.
//
//   value(t) = sum over the adds (a, ti) of a 2^-((t - ti) / half-life)
//
// Exponential decay as a running sum (Cormode, Shkapenyuk, Srivastava, Xu: "Forward Decay",
// ICDE 2009, section III): the sum is kept as of its last instant and decayed only when
// time has moved, so that the state is one number and one instant. The half-life is given with every
// call, for the state is per tenant and the half-life is not. For a steady rate of R a millisecond
// the value tends to R x half-life / ln 2.
//
// Error: each step rounds to within 3e-15 of the value, and what is rounded fades too.

/// An exponentially decayed sum over event time, in 16 bytes.
///
/// The same half-life must be given in every call for one counter.
public struct DecayedCounter: Sendable, BitwiseCopyable, Equatable {
  /// The sum as of `lastMs`.
  @usableFromInline var sum: Double
  /// The latest instant seen, milliseconds since the Unix epoch.
  @usableFromInline var lastMs: Int64

  /// Nothing added.
  @inlinable
  public init() {
    sum = 0
    lastMs = .min
  }

  /// Adds an amount at an instant.
  ///
  /// Time that goes backwards counts as no time: the amount is added as of the latest instant.
  ///
  /// - Parameters:
  ///   - amount: what to add, in any unit.
  ///   - tsMs: the instant, milliseconds since the Unix epoch.
  ///   - halfLifeMs: the time after which an amount weighs half, in milliseconds; above 0.
  @inlinable
  public mutating func add(_ amount: Double, at tsMs: Int64, halfLifeMs: Double) {
    sum = value(at: tsMs, halfLifeMs: halfLifeMs) + amount
    lastMs = max(lastMs, tsMs)
  }

  /// The sum as it has faded by an instant (as of the latest instant, if that is later).
  @inlinable
  public func value(at tsMs: Int64, halfLifeMs: Double) -> Double {
    precondition(halfLifeMs > 0, "DecayedCounter: half-life of \(halfLifeMs) ms")
    guard tsMs > lastMs, sum != 0 else { return sum }
    // In Double: the difference of two instants may not fit an Int64.
    return sum * BinaryMath.exp2((Double(lastMs) - Double(tsMs)) / halfLifeMs)
  }
}
