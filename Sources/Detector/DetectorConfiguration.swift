/// How one signal's value becomes bits.
public struct SignalConfiguration: Sendable, Equatable {
  /// Whether its bits count; a signal that is off is still measured and shown with zero bits.
  public var isEnabled: Bool
  /// The constant that its value is shown against: what ordinary traffic has. `nil` for a signal
  /// whose baseline is the tenant's own past.
  public var baseline: Double?
  /// How much of the calibrated bits counts, 0 to 1: below 1 for signals that tell partly the
  /// same as others.
  public var weight: Double
  /// The calibration.
  public var calibration: Calibration

  /// A signal's configuration.
  public init(isEnabled: Bool, baseline: Double?, weight: Double, calibration: Calibration) {
    self.isEnabled = isEnabled
    self.baseline = baseline
    self.weight = weight
    self.calibration = calibration
  }
}

/// What the detector needs to know to turn signals into evidence. Thresholds are not part of it:
/// they belong to the score.
public struct DetectorConfiguration: Sendable {
  /// By ``Signal`` raw value; as many as there are signals.
  public let signals: [SignalConfiguration]
  /// The baselines by ``Signal`` raw value; `nan` where the tenant's own past is the baseline.
  let references: SignalArray<Double>
  /// The calibrations, as instants use them.
  private let table: CalibrationTable

  /// A configuration of all signals.
  ///
  /// - Precondition: one entry for each ``Signal``, in their order.
  public init(signals: [SignalConfiguration]) {
    precondition(signals.count == Signal.count, "one configuration for each signal")
    self.signals = signals
    references = InlineArray { signals[$0].baseline ?? .nan }
    table = CalibrationTable(signals)
  }

  /// Writes the calibrated readings of an instant's values.
  func read(
    _ values: borrowing SignalValues, into readings: inout MutableSpan<SignalReading>
  ) {
    table.read(values.values.span, values.baselines.span, into: &readings)
  }
}
