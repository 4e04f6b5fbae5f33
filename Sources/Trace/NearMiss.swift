/// Finds what somebody meant who wrote something else.
public enum NearMiss {
  /// The candidate closest to `word` if it is near enough to be what was meant: at most a third of
  /// its letters differ. Of equally close ones the first; case does not count, nor whether words are
  /// joined by `-`, `_` or a space.
  public static func closest(to word: String, among candidates: [String]) -> String? {
    let word = folded(word)
    let limit = max(1, word.unicodeScalars.count / 3)
    var best: (distance: Int, candidate: String)?
    for candidate in candidates {
      let distance = distance(word, folded(candidate))
      if distance <= limit, distance < best?.distance ?? .max { best = (distance, candidate) }
    }
    return best?.candidate
  }

  private static func folded(_ name: String) -> String {
    String(
      String.UnicodeScalarView(
        name.unicodeScalars.map { scalar in
          switch scalar {
          case "A"..."Z": Unicode.Scalar(UInt8(scalar.value) | 0x20)
          case "-", " ": "_"
          default: scalar
          }
        }))
  }

  /// Optimal string alignment distance: insertions, deletions, replacements, and swaps of
  /// neighbours, each one step.
  ///
  /// Cost: the product of the lengths; names longer than 64 scalars are compared by their first 64.
  static func distance(_ a: String, _ b: String) -> Int {
    let a = Array(a.unicodeScalars.prefix(64))
    let b = Array(b.unicodeScalars.prefix(64))
    guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
    var before = [Int](repeating: 0, count: b.count + 1)
    var above = Array(0...b.count)
    for i in 1...a.count {
      var row = [i] + [Int](repeating: 0, count: b.count)
      for j in 1...b.count {
        let replaced = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
        row[j] = min(above[j] + 1, row[j - 1] + 1, replaced)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          row[j] = min(row[j], before[j - 2] + 1)
        }
      }
      (before, above) = (above, row)
    }
    return above[b.count]
  }
}
