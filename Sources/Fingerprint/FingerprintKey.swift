internal import Sketches

/// The secret under which prompts are fingerprinted.
///
/// Five independent keys are derived from it: for the text, for the skeleton, two for the words of
/// the SimHash, and one for the pseudonyms of tenants, so that no field of a fingerprint says anything about another. Fingerprints of
/// different keys are not comparable.
public struct FingerprintKey: Sendable {
  /// The shortest secret accepted, in bytes: 128 bits, the strength of the hashes beneath.
  public static let minimumSecretBytes = 16

  /// Key of ``PromptFingerprint/textHash``.
  let text: HashKey
  /// Key of ``PromptFingerprint/skeletonHash``.
  let skeleton: HashKey
  /// Key of the words, and of their pairs, in ``PromptFingerprint/simHash``.
  let words: HashKey
  let wordPairs: HashKey
  /// Key of ``Pseudonyms``.
  let names: HashKey

  /// The fixed PUBLIC key that is used where the user gives none.
  ///
  /// It keeps no secret: whoever has the fingerprint of a short prompt can confirm a guess of it.
  public static let unkeyed = FingerprintKey(
    root: HashKey(low: 0x5354_494C_4C57_4154, high: 0x4348_2055_4E4B_4559))

  /// The key that the bytes of a key file stand for.
  ///
  /// The bytes are taken as they are, a newline at the end included. They should be random: a
  /// secret that can be guessed protects nothing.
  ///
  /// - Returns: `nil` if there are fewer than ``minimumSecretBytes``.
  public init?(secret: Span<UInt8>) {
    guard secret.count >= Self.minimumSecretBytes else { return nil }
    self.init(root: HashKey(secret: secret))
  }

  private init(root: HashKey) {
    text = root.derived(1)
    skeleton = root.derived(2)
    words = root.derived(3)
    wordPairs = root.derived(4)
    names = root.derived(5)
  }
}
