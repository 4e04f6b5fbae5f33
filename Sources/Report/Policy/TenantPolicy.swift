public import Detector

/// What the policy made of one tenant's score.
public struct TenantPolicy: Sendable, Equatable {
  /// What was added to its thresholds at its last instant.
  public var offset: Bits
  /// The running maximum of the log-odds less the offset, as ``TenantReport/highs`` has that of the
  /// log-odds: what the thresholds are compared with.
  public var highs: [High]
}
