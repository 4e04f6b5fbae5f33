/// Makes text the inside of a JSON string.
enum JSONEscape {
  /// Escapes everything from an index on, in place.
  ///
  /// - Complexity: linear; nothing is moved if nothing needs escaping.
  static func escape(_ bytes: inout [UInt8], from start: Int) {
    var extra = 0
    for index in start..<bytes.count where escaped(bytes[index]) != nil { extra += 1 }
    guard extra > 0 else { return }
    var from = bytes.count - 1
    bytes.append(contentsOf: repeatElement(0, count: extra))
    var to = bytes.count - 1
    while from >= start {
      if let letter = escaped(bytes[from]) {
        bytes[to] = letter
        bytes[to - 1] = UInt8(ascii: "\\")
        to -= 2
      } else {
        bytes[to] = bytes[from]
        to -= 1
      }
      from -= 1
    }
  }

  /// What stands after the backslash; nil if the byte stands for itself.
  private static func escaped(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "\n"): UInt8(ascii: "n")
    case UInt8(ascii: "\r"): UInt8(ascii: "r")
    case UInt8(ascii: "\t"): UInt8(ascii: "t")
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): byte
    default: nil
    }
  }
}
