import Sketches

/// The unit in which a signal is calibrated.
public enum SignalAxis: Sendable {
  /// The value as it is.
  case linear
  /// log2(1 + value).
  case logarithmic
  /// log2((value + 4) / (baseline + 4)): against the tenant's own past, exchanges a day.
  case logarithmicRatio

  /// The place of a value on the axis.
  @inline(__always)
  public func place(_ value: Double, baseline: Double) -> Double {
    switch self {
    case .linear: value
    case .logarithmic: BinaryMath.log2(1 + value)
    case .logarithmicRatio:
      BinaryMath.log2((value + TenantState.ratePrior) / (baseline + TenantState.ratePrior))
    }
  }
}

extension Signal {
  /// The unit in which its calibration is written.
  public var axis: SignalAxis {
    switch self {
    case .rateChange: .logarithmicRatio
    case .promptsPerSkeleton, .novelOutput, .accountRamp, .collected, .collectingDays: .logarithmic
    default: .linear
    }
  }
}

/// A value's log-likelihood ratio in bits: straight lines between points, flat beyond the first
/// and the last, so that no value says more than the calibration has seen.
public struct Calibration: Sendable, Equatable {
  /// A point of the curve.
  public struct Point: Sendable, Equatable {
    /// Place on the signal's ``SignalAxis``.
    public var place: Double
    /// Bits for harvesting (negative: against it).
    public var bits: Double

    /// A point.
    public init(place: Double, bits: Double) {
      self.place = place
      self.bits = bits
    }
  }

  /// The most that one signal may say either way. Larger claims would need more benign tenants
  /// than anyone has to back them.
  public static let mostBits = 8.0
  /// More points than this follow noise.
  public static let mostPoints = 32

  /// The points, in order of place.
  public let points: [Point]

  /// A curve through those points.
  ///
  /// - Returns: `nil` unless there are 1 to ``mostPoints`` finite points, places rise strictly,
  ///   bits never change direction and stay within ±``mostBits``.
  public init?(points: [Point]) {
    guard (1...Self.mostPoints).contains(points.count) else { return nil }
    guard points.allSatisfy({ $0.place.isFinite && abs($0.bits) <= Self.mostBits }) else {
      return nil
    }
    var rises = false
    var falls = false
    for (a, b) in zip(points, points.dropFirst()) {
      guard a.place < b.place else { return nil }
      if b.bits > a.bits { rises = true }
      if b.bits < a.bits { falls = true }
    }
    guard !(rises && falls) else { return nil }
    self.points = points
  }

  /// Bits at a place of the axis.
  ///
  /// Cost: linear in the points.
  public func bits(at place: Double) -> Double {
    guard let first = points.first, place > first.place else { return points.first?.bits ?? 0 }
    for index in 1..<points.count where place <= points[index].place {
      let a = points[index - 1]
      let b = points[index]
      return a.bits + (b.bits - a.bits) * ((place - a.place) / (b.place - a.place))
    }
    return points[points.count - 1].bits
  }
}
