public import Fingerprint

/// How a trace is read; the defaults are those of every command.
public struct TraceReaderOptions: Sendable {
  /// One minute: servers that write one trace flush their lines within seconds, and a replay
  /// holds back no more than this.
  public static let defaultLatenessMs: Int64 = 60_000
  /// One day: clocks and time zones go wrong by less, damaged numbers by more.
  public static let defaultJumpMs: Int64 = 86_400_000
  /// Lines that confirm or refute a jump: more than chance repeats, few enough to hold.
  public static let defaultJumpConfirmations = 16
  /// Rows held back at most, about 14 MB: a minute of a thousand requests a second.
  public static let defaultHeldRows = 65_536
  /// One line in twenty: more damage than that says that the file is not what it seems.
  public static let defaultDamagedShare = 0.05
  /// Lines from which the share is judged before the end: fewer say nothing of a share.
  public static let judgedLines: UInt64 = 1_000
  /// Damaged lines that are named: enough to see a pattern, few enough to read.
  public static let defaultDamageSamples = 8

  /// Key of the fingerprints that prompts become.
  public var key: FingerprintKey
  /// How far a line may lie behind the newest one and still be put in order, milliseconds.
  public var latenessMs = Self.defaultLatenessMs
  /// A line that lies further ahead of the newest one is held until others confirm it,
  /// milliseconds.
  public var jumpMs = Self.defaultJumpMs
  /// Later lines that confirm a jump, or refute it.
  public var jumpConfirmations = Self.defaultJumpConfirmations
  /// Rows held back to be put in order, at most; beyond, the earliest is released.
  public var heldRows = Self.defaultHeldRows
  /// Share of damaged lines past which the reading stops.
  public var damagedShare = Self.defaultDamagedShare
  /// Only exchanges with models of this provider, as the registry names it, are delivered and
  /// counted; `nil`: all. A model that the registry does not know has no provider.
  public var provider: String?
  /// Damaged lines that are named, at most.
  public var damageSamples = Self.defaultDamageSamples

  /// The defaults under a key.
  public init(key: FingerprintKey = .unkeyed) { self.key = key }
}
