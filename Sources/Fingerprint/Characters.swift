/// What a character is to a reader of words.
enum CharacterKind: Equatable {
  /// Neither letter nor digit: ends a word.
  case separator
  /// Belongs to a word but to no script: a digit, a combining mark, a joiner.
  case mark
  /// A letter of a script that puts spaces between words.
  case letter(Script)
  /// A character of a script without spaces: a word boundary may be on either side.
  case unspaced(Script)
}

/// One decoded character: its number, its length in bytes, what it is.
struct DecodedCharacter {
  var scalar: UInt32
  var byteCount: Int
}

extension Span<UInt8> {
  /// The character that starts at `offset`, which must be inside.
  ///
  /// Invalid UTF-8 never traps: a byte that starts no complete character counts as the separator
  /// U+FFFD of length 1.
  @inline(__always)
  func character(at offset: Int) -> DecodedCharacter {
    let invalid = DecodedCharacter(scalar: 0xFFFD, byteCount: 1)
    let lead = UInt32(self[offset])
    if lead < 0x80 { return DecodedCharacter(scalar: lead, byteCount: 1) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead <= 0xF4, offset + length <= count else { return invalid }
    // The lead keeps its lowest 5, 4 or 3 bits, each byte after it gives 6.
    var scalar = lead & (0x7F &>> UInt32(length))
    for index in 1..<length {
      let next = UInt32(self[offset &+ index])
      guard next & 0xC0 == 0x80 else { return invalid }
      scalar = scalar &<< 6 | next & 0x3F
    }
    return DecodedCharacter(scalar: scalar, byteCount: length)
  }
}

extension CharacterKind {
  /// The kind of a character, by Unicode block; single characters only where a block mixes
  /// letters with common punctuation.
  @inline(__always)
  init(_ scalar: UInt32) {
    // Where there are any, most characters are of the one big block.
    self = 0x4E00..<0xA000 ~= scalar ? .unspaced(.han) : CharacterKind(block: scalar)
  }

  private init(block scalar: UInt32) {
    self =
      switch scalar {
      case ..<0x80: CharacterKind(ascii: UInt8(truncatingIfNeeded: scalar))
      case ..<0x0590: CharacterKind(european: scalar)
      case ..<0x1100: CharacterKind(asian: scalar)
      default: CharacterKind(beyond: scalar)
      }
  }

  private init(ascii byte: UInt8) {
    self =
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): .mark
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
        .letter(.latin)
      default: .separator
      }
  }

  /// U+0080 to U+058F.
  private init(european scalar: UInt32) {
    self =
      switch scalar {
      case ..<0xC0, 0xD7, 0xF7: .separator
      case ..<0x02B0: .letter(.latin)
      case ..<0x0370: .mark
      case 0x037E, 0x0387: .separator
      case ..<0x0400: .letter(.greek)
      case ..<0x0530: .letter(.cyrillic)
      case 0x055A...0x055F, 0x0589...: .separator
      default: .letter(.other)
      }
  }

  /// U+0590 to U+10FF.
  private init(asian scalar: UInt32) {
    self =
      switch scalar {
      case 0x05BE, 0x05C0, 0x05C3, 0x05F3, 0x05F4: .separator
      case ..<0x0600: .letter(.hebrew)
      case 0x060C, 0x061B...0x061F, 0x066A...0x066D, 0x06D4: .separator
      case 0x064B...0x0669, 0x06F0...0x06F9: .mark
      case ..<0x0700, 0x0750..<0x0780, 0x0870..<0x0900: .letter(.arabic)
      case ..<0x0900: .letter(.other)
      case 0x0964, 0x0965, 0x0970: .separator
      case 0x0966...0x096F: .mark
      case ..<0x0980: .letter(.devanagari)
      case ..<0x0E00: .letter(.otherIndic)
      case 0x0E2F, 0x0E3F, 0x0E4F, 0x0E5A, 0x0E5B: .separator
      case 0x0E50...0x0E59: .mark
      case ..<0x0E80: .unspaced(.thai)
      case ..<0x0F00, 0x1000..<0x10A0: .unspaced(.other)
      default: .letter(.other)
      }
  }

  /// U+1100 and above.
  private init(beyond scalar: UInt32) {
    self =
      switch scalar {
      case ..<0x1200, 0x3130..<0x3190, 0xA960..<0xA980, 0xAC00..<0xD7FC: .letter(.hangul)
      case ..<0x1780: .letter(.other)
      case ..<0x1800: .unspaced(.other)
      case ..<0x1E00: .letter(.other)
      case ..<0x1F00: .letter(.latin)
      case ..<0x2000: .letter(.greek)
      case 0x200C, 0x200D: .mark
      case ..<0x2C00, 0x2E00..<0x2E80: .separator
      case ..<0x2E00: .letter(.other)
      case ..<0x3000, 0x3005...0x3007, 0x3021...0x3029: .unspaced(.han)
      case ..<0x3040, 0x30FB: .separator
      case ..<0x3100, 0x31F0..<0x3200, 0xFF66..<0xFFA0: .unspaced(.kana)
      case ..<0x3130: .letter(.other)
      case ..<0x3400: .separator
      case 0x4DC0..<0x4E00: .separator
      case ..<0xA000, 0xF900..<0xFB00, 0x2_0000..<0x4_0000: .unspaced(.han)
      case ..<0xAC00: .letter(.other)
      case 0xFB50..<0xFE00, 0xFE70..<0xFEFF: .letter(.arabic)
      case 0xFB00..<0xFB07, 0xFF21..<0xFF3B, 0xFF41..<0xFF5B: .letter(.latin)
      case 0xFE00..<0xFE10, 0xFF10..<0xFF1A: .mark
      case 0xD7FC..<0x1_0000, 0x1_F000...: .separator
      default: .letter(.other)
      }
  }
}
