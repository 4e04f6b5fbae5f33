import Sketches

/// Names replaced by keyed hashes: the same for the same name under one key, and without the key not
/// to be told, not even by trying names.
///
/// 64 bits: among the four million tenants that a replay tracks at most, two share a pseudonym with a
/// chance of one in two million.
public struct Pseudonyms: Sendable {
  private let hash: KeyedHash

  /// The pseudonyms under a key.
  public init(key: FingerprintKey) { hash = KeyedHash(key: key.names) }

  /// `t_` and 16 hexadecimal digits.
  public func pseudonym(of name: String) -> String {
    let digits = String(hash.hash(Array(name.utf8).span), radix: 16)
    return "t_" + String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
