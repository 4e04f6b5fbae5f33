/// Capital and small letters of UTF-8: ASCII, Latin-1 and Cyrillic, whose cases have equally many
/// bytes.
enum Letters {
  /// Makes the letter at an index a capital, if it is a small one.
  static func raise(_ bytes: inout [UInt8], _ index: Int) {
    guard index < bytes.count else { return }
    let byte = bytes[index]
    if byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") {
      bytes[index] = byte - 32
      return
    }
    guard index + 1 < bytes.count else { return }
    let second = bytes[index + 1]
    switch byte {
    case 0xC3 where second >= 0xA0 && second != 0xB7 && second != 0xBF: bytes[index + 1] -= 32
    case 0xD0 where second >= 0xB0: bytes[index + 1] -= 32
    case 0xD1 where second < 0x90: (bytes[index], bytes[index + 1]) = (0xD0, second + 32)
    default: break
    }
  }

  /// Makes all capitals from an index on small.
  static func lower(_ bytes: inout [UInt8], from start: Int) {
    for index in start..<bytes.count {
      let byte = bytes[index]
      if byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") {
        bytes[index] = byte + 32
      } else if byte == 0xC3 || byte == 0xD0, index + 1 < bytes.count {
        lowerPair(&bytes, index)
      }
    }
  }

  private static func lowerPair(_ bytes: inout [UInt8], _ index: Int) {
    let second = bytes[index + 1]
    if bytes[index] == 0xC3 {
      if second >= 0x80 && second < 0x9F && second != 0x97 { bytes[index + 1] += 32 }
    } else if second >= 0x90 && second < 0xA0 {
      bytes[index + 1] += 32
    } else if second >= 0xA0 && second < 0xB0 {
      (bytes[index], bytes[index + 1]) = (0xD1, second - 32)
    }
  }

  /// Makes all small ASCII letters from an index on capitals.
  static func upper(_ bytes: inout [UInt8], from start: Int) {
    for index in start..<bytes.count
    where bytes[index] >= UInt8(ascii: "a") && bytes[index] <= UInt8(ascii: "z") {
      bytes[index] -= 32
    }
  }
}

extension Letters {
  /// Whether a byte is a small ASCII letter.
  @inline(__always)
  static func isSmall(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
  }

  /// Takes the mark off the end of a sentence.
  static func unmark(_ bytes: inout [UInt8]) {
    guard let last = bytes.last else { return }
    switch last {
    case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"): bytes.removeLast()
    case 0x80...: bytes.removeLast(markLength(bytes, closing: false))
    default: break
    }
  }

  /// Whether some text ends with a mark that is not ASCII.
  static func isMarked(_ bytes: [UInt8]) -> Bool { markLength(bytes, closing: true) > 0 }

  /// How many bytes the mark at the end has: full stops, question and exclamation marks, and,
  /// where wanted, what closes a quotation; 0 if there is none beyond ASCII.
  private static func markLength(_ bytes: [UInt8], closing: Bool) -> Int {
    let count = bytes.count
    guard count >= 3 else { return 0 }
    let two = UInt32(bytes[count - 2]) << 8 | UInt32(bytes[count - 1])
    switch UInt32(bytes[count - 3]) << 16 | two {
    // 。 ？ ！ ।
    case 0xE3_80_82, 0xEF_BC_9F, 0xEF_BC_81, 0xE0_A5_A4: return 3
    // … ” 」 ～ ）
    case 0xE2_80_A6, 0xE2_80_9D, 0xE3_80_8D, 0xEF_BD_9E, 0xEF_BC_89: return closing ? 3 : 0
    default: break
    }
    // ؟ and »
    if two == 0xD8_9F { return 2 }
    return closing && two == 0xC2_BB ? 2 : 0
  }
}
