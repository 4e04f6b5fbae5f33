internal import Sketches

/// Makes fingerprints of prompts under one key.
///
/// Keep one for many prompts (one for each thread): its tables and buffers are reused, and once
/// warm a call allocates nothing. A fingerprint depends on the text and the key alone, never on
/// prompts before.
///
/// ```swift
/// var fingerprinter = Fingerprinter(key: .unkeyed)
/// let prompt = Array("Where is my parcel?".utf8)
/// let fingerprint = fingerprinter.fingerprint(prompt.span)
/// ```
public struct Fingerprinter: Sendable {
  /// The most bytes of a prompt that are read: 1 MiB, beyond any context window's instructions.
  ///
  /// Of a longer prompt the first 1 MiB stands for all; the true length enters `textBytes`, the
  /// text hash, and in proportion the tokens.
  public static let textByteLimit = 1 << 20

  private let textHash: KeyedHash
  private let lengthSeed: UInt64
  private let table = CueTable.compiled
  private var pass: TextPass
  private var matcher: CueMatcher
  private var skeleton: Skeleton

  /// A fingerprinter under a key.
  public init(key: FingerprintKey) {
    textHash = KeyedHash(key: key.text)
    lengthSeed = key.text.derived(1).low
    pass = TextPass(key: key)
    matcher = CueMatcher()
    skeleton = Skeleton(key: key.skeleton)
  }

  /// The fingerprint of a prompt.
  ///
  /// - Parameter text: UTF-8. Invalid bytes count as separators; nothing traps. An empty text has
  ///   a fingerprint too.
  /// - Complexity: linear in the length, at most ``textByteLimit``. Measured on
  ///   mixed real prompts: 0.4 µs for 50 bytes, 1.3 µs for 520, 18 µs for 9,300.
  public mutating func fingerprint(_ text: Span<UInt8>) -> PromptFingerprint {
    let read = text.extracting(first: Self.textByteLimit)
    matcher.reset(byteCount: read.count)
    pass.read(read, &matcher, table)

    var result = PromptFingerprint()
    result.version = PromptFingerprint.currentVersion
    result.textHash = textHash.hash(read)
    let mayReason =
      matcher.hasSeen(Skeleton.reasoningTail.0) && matcher.hasSeen(Skeleton.reasoningTail.1)
    result.skeletonHash = skeleton.hash(
      of: read, pass.lead, mayReason: mayReason)
    result.simHash = pass.simHash()
    result.textBytes = UInt32(clamping: text.count)
    result.tokens = Self.tokens(pass.characters, of: text.count, read: read.count)
    result.cues = matcher.scores()
    result.script = pass.script(of: read).rawValue
    if text.count > read.count {
      result.textHash = SeededHash.combine(
        result.textHash ^ lengthSeed, UInt64(truncatingIfNeeded: text.count))
    }
    return result
  }

  /// A quarter of the narrow characters and 0.8 of the wide ones, rounded up; what lies beyond the
  /// limit counts like what was read.
  private static func tokens(
    _ characters: CharacterCounts, of byteCount: Int, read: Int
  ) -> UInt32 {
    let twentieths = 5 * characters.narrow + 16 * characters.wide
    let tokens = (twentieths + 19) / 20
    guard byteCount > read else { return UInt32(clamping: tokens) }
    return UInt32(clamping: Int(Double(tokens) * (Double(byteCount) / Double(read))))
  }
}
