/// About how many tokens a text has.
///
/// A rule of thumb of our own, not a tokenizer: four ASCII bytes a token; 0.8 tokens a character of
/// scripts that UTF-8 writes in three bytes or more; 0.5 tokens a letter of two bytes from Greek on
/// (Cyrillic, Arabic); an accented Latin letter as two ASCII ones.
enum TokenEstimate {
  /// Tokens of some UTF-8; at least 1 unless it is empty.
  ///
  /// - Complexity: linear, a few bytes a cycle.
  static func tokens(of bytes: Span<UInt8>) -> Int {
    guard !bytes.isEmpty else { return 0 }
    var ascii = 0
    var latin = 0
    var two = 0
    var three = 0
    for index in bytes.indices {
      let byte = bytes[index]
      ascii += byte < 0x80 ? 1 : 0
      latin += byte >= 0xC2 && byte < 0xCD ? 1 : 0
      two += byte >= 0xCD && byte < 0xE0 ? 1 : 0
      three += byte >= 0xE0 ? 1 : 0
    }
    // In twentieths of a token.
    let twentieths = 5 * (ascii + 2 * latin) + 10 * two + 16 * three
    return max(1, (twentieths + 10) / 20)
  }
}
