/// A label at the start of a line.
struct LabelParser {
  /// Finds the label that a line, white space trimmed, begins with.
  ///
  /// - Returns: the bytes of its words and where the rest of the line begins; `nil` if there is
  ///   none.
  static func parse(
    _ text: Span<UInt8>, _ line: Range<Int>
  ) -> (name: Range<Int>, end: Int)? {
    var start = line.lowerBound
    var isHeading = false
    var closer: UInt8 = 0
    prefix: while start < line.upperBound, start < line.lowerBound + 8 {
      switch text[start] {
      case UInt8(ascii: "#"): isHeading = true
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: ">"),
        UInt8(ascii: " "), UInt8(ascii: "/"), UInt8(ascii: "{"):
        break
      case UInt8(ascii: "\""): closer = UInt8(ascii: "\"")
      case UInt8(ascii: "<"): closer = UInt8(ascii: ">")
      case UInt8(ascii: "["): closer = UInt8(ascii: "]")
      default: break prefix
      }
      start += 1
    }
    if !isHeading, closer == 0, !mayHaveColon(text, start) { return nil }
    var words = 0
    var isInWord = false
    var letters = 0
    var offset = start
    while offset < line.upperBound, offset <= start + Skeleton.labelBytes {
      if text[offset].isWordByte {
        let end = text.asciiWord(at: offset, limit: line.upperBound).end
        if text[offset] > UInt8(ascii: "9") { letters += end - offset }
        words += isInWord ? 0 : 1
        if words > Skeleton.labelWords { return nil }
        isInWord = true
        offset = end
        continue
      }
      let character = text.character(at: offset)
      switch character.scalar {
      case 0x3A, 0xFF1A:
        let end = offset + character.byteCount
        // Not the colon of a link or of a time of day.
        guard letters > 1, end == line.upperBound || text[end] != UInt8(ascii: "/") else {
          return nil
        }
        return (start..<offset, end)
      case UInt32(closer) where closer != 0:
        guard letters > 1 else { return nil }
        // A quoted key is one only before a colon.
        guard closer == UInt8(ascii: "\"") else { return (start..<offset, offset + 1) }
        let isKey = offset + 1 < line.upperBound && text[offset + 1] == UInt8(ascii: ":")
        return isKey ? (start..<offset, offset + 2) : nil
      case 0x20, 0x2A, 0x2F, 0x5F, 0x2D, 0x23:
        isInWord = false
      default:
        let kind = CharacterKind(character.scalar)
        if kind == .separator { return nil }
        if kind != .mark { letters += character.byteCount }
        if case .unspaced = kind {
          isInWord = false
        } else {
          if !isInWord { words += 1 }
          isInWord = true
        }
        if words > Skeleton.labelWords { return nil }
      }
      offset += character.byteCount
    }
    let isWhole = isHeading && offset == line.upperBound && letters > 1
    return isWhole ? (start..<offset, offset) : nil
  }

  /// Whether a colon, ASCII or full-width, may stand where one ends a label that starts here: most
  /// lines have none, and this is found without a look at their words.
  private static func mayHaveColon(_ text: Span<UInt8>, _ start: Int) -> Bool {
    guard start <= text.count &- 48 else {
      var found: UInt64 = 0
      for offset in stride(from: start, to: text.count, by: 8) {
        let bytes = ByteWord(text, at: offset)
        found |= bytes.equal(to: UInt8(ascii: ":")) | bytes.equal(to: 0xEF)
      }
      return found != 0
    }
    let found =
      mayBeColon(UnalignedLoad.vector(text, at: start))
      .| mayBeColon(UnalignedLoad.vector(text, at: start &+ 16))
      .| mayBeColon(UnalignedLoad.vector(text, at: start &+ 32))
    let words = UnalignedLoad.words(UnalignedLoad.vector(found))
    return words[0] | words[1] != 0
  }

  /// The full-width colon begins with 0xEF.
  @inline(__always)
  private static func mayBeColon(_ bytes: ByteBlock.Vector) -> SIMDMask<SIMD16<Int8>> {
    (bytes .== ByteBlock.Vector(repeating: UInt8(ascii: ":")))
      .| (bytes .== ByteBlock.Vector(repeating: 0xEF))
  }
}
