/// The characters of most text without spaces, decoded without a branch for the length.
enum ThreeByteCharacter {
  /// The number of the character in the lowest three bytes; `nil` if they are not one of three.
  @inline(__always)
  static func scalar(_ bytes: UInt32) -> UInt32? {
    guard bytes & 0xC0_C0F0 == 0x80_80E0 else { return nil }
    return (bytes & 0x0F) &<< 12 | (bytes &>> 2) & 0xFC0 | (bytes &>> 16) & 0x3F
  }
}

/// The kind of every character of the Basic Multilingual Plane in one byte: a look-up in place of
/// comparisons that are hard to foresee. Built once, in a tenth of a millisecond.
final class CharacterTable: Sendable {
  /// A character's kind; of letters and of characters of unspaced scripts the low four bits are
  /// the raw value of ``Script``.
  struct Code {
    fileprivate static let separator: UInt8 = 0
    fileprivate static let mark: UInt8 = 0x10
    fileprivate static let letter: UInt8 = 0x40
    fileprivate static let unspaced: UInt8 = 0x80

    let value: UInt8

    /// Whether a word boundary may be on either side.
    @inline(__always)
    var isUnspaced: Bool { value >= Self.unspaced }

    /// Whether it may stand inside a word.
    @inline(__always)
    var joinsWord: Bool { value & (Self.mark | Self.letter) != 0 }

    /// Whether it counts for its ``script``.
    @inline(__always)
    var isLetter: Bool { value & Self.letter != 0 }

    /// The raw value of the script of a letter or a character of an unspaced script.
    @inline(__always)
    var script: Int { Int(value & 0xF) }

    init(_ value: UInt8) {
      self.value = value
    }

    fileprivate init(_ kind: CharacterKind) {
      value =
        switch kind {
        case .separator: Self.separator
        case .mark: Self.mark
        case .letter(let script): Self.letter | script.rawValue
        case .unspaced(let script): Self.unspaced | script.rawValue
        }
    }
  }

  static let compiled = CharacterTable()

  /// Entries that are needed lie close together: all Chinese characters of the big block are looked
  /// up as the first of them.
  let codes: [UInt8]

  private init() {
    var codes = [UInt8](repeating: Code.separator, count: 0x1_0000)
    // Between the parts are the big block, Hangul, and what no character is.
    for part: Range<UInt32> in [0..<0x4E01, 0xA000..<0xAC00, 0xF900..<0x1_0000] {
      for scalar in part { codes[Int(scalar)] = Code(CharacterKind(scalar)).value }
    }
    for scalar: UInt32 in 0xAC00..<0xF900 {
      codes[Int(scalar)] = scalar < 0xD7FC ? Code.letter | Script.hangul.rawValue : Code.separator
    }
    self.codes = codes
  }

  /// The kind of a character.
  @inline(__always)
  func code(of scalar: UInt32) -> Code {
    let index = Self.index(of: scalar)
    return index < codes.count ? Code(codes[index]) : Code(CharacterKind(scalar))
  }

  /// The same, where the table is at hand.
  @inline(__always)
  static func code(of scalar: UInt32, _ codes: Span<UInt8>) -> Code {
    let index = index(of: scalar)
    return index < codes.count ? Code(codes[index]) : Code(CharacterKind(scalar))
  }

  @inline(__always)
  private static func index(of scalar: UInt32) -> Int {
    Int(scalar &- 0x4E00 < 0x5200 ? 0x4E00 : scalar)
  }
}
