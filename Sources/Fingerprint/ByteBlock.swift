/// Sixty-four bytes of a text in four vectors, and questions to all of them at once.
///
/// Vectors of 16 bytes are what every x86-64 and arm64 processor has.
struct ByteBlock {
  typealias Vector = SIMD16<UInt8>
  static let byteCount = 64

  private var v0: Vector
  private var v1: Vector
  private var v2: Vector
  private var v3: Vector

  @inline(__always)
  init(_ v0: Vector, _ v1: Vector, _ v2: Vector, _ v3: Vector) {
    self.v0 = v0
    self.v1 = v1
    self.v2 = v2
    self.v3 = v3
  }

  /// All bytes of a text of at most 64, zeros behind them.
  @inline(never)
  init(all text: Span<UInt8>) {
    func vector(_ offset: Int) -> Vector {
      if offset <= text.count &- 16 { return UnalignedLoad.vector(text, at: offset) }
      if offset >= text.count { return .zero }
      return UnalignedLoad.vector(
        ByteWord(text, at: offset).value, ByteWord(text, at: offset &+ 8).value)
    }
    self.init(vector(0), vector(16), vector(32), vector(48))
  }

  /// The mask of letters, digits and bytes beyond ASCII, the first byte lowest.
  ///
  /// - Parameters:
  ///   - union: gathers which bits the bytes have.
  ///   - digits: gathers where digits are.
  @inline(__always)
  func wordBytes(_ union: inout Vector, _ digits: inout Vector) -> UInt64 {
    union |= v0 | v1 | (v2 | v3)
    return Self.gather(
      Self.wordBytes(v0, &digits), Self.wordBytes(v1, &digits), Self.wordBytes(v2, &digits),
      Self.wordBytes(v3, &digits))
  }

  /// Counts the bytes that tell characters beyond ASCII.
  @inline(__always)
  func countCharacters(_ counts: inout ByteCounts) {
    Self.countCharacters(v0, &counts.continuations.0, &counts.wideLeads.0)
    Self.countCharacters(v1, &counts.continuations.1, &counts.wideLeads.1)
    Self.countCharacters(v2, &counts.continuations.0, &counts.wideLeads.0)
    Self.countCharacters(v3, &counts.continuations.1, &counts.wideLeads.1)
  }

  @inline(__always)
  private static func wordBytes(_ bytes: Vector, _ digits: inout Vector) -> Vector {
    let digit = UnalignedLoad.signed(bytes &+ (127 - UInt8(ascii: "9")))
    let isDigit = UnalignedLoad.vector(digit .> SIMD16<Int8>(repeating: 127 - 10))
    let isNonASCII = UnalignedLoad.vector(UnalignedLoad.signed(bytes) .< SIMD16<Int8>.zero)
    digits |= isDigit
    return letters(bytes) | isDigit | isNonASCII
  }

  /// The range is moved to the upper end of signed numbers, so that one comparison does.
  @inline(__always)
  private static func letters(_ bytes: Vector) -> Vector {
    let letter = UnalignedLoad.signed((bytes | 0x20) &+ (127 - UInt8(ascii: "z")))
    return UnalignedLoad.vector(letter .> SIMD16<Int8>(repeating: 127 - 26))
  }

  /// Counts ASCII letters.
  @inline(__always)
  func countLetters(_ counts: inout ByteCounts) {
    counts.letters.0 &-= Self.letters(v0) &+ Self.letters(v1)
    counts.letters.1 &-= Self.letters(v2) &+ Self.letters(v3)
  }

  @inline(__always)
  private static func countCharacters(
    _ bytes: Vector, _ continuations: inout Vector, _ wideLeads: inout Vector
  ) {
    // What is set is 255, which is -1.
    wideLeads &-= UnalignedLoad.vector(bytes .>= Vector(repeating: 0xE0))
    // 0x80 to 0xBF become 0 to 0x3F.
    continuations &-= UnalignedLoad.vector((bytes ^ 0x80) .<= Vector(repeating: 0x3F))
  }

  /// Sixty-four bytes, each 0 or 255, as bits of one word, the first byte lowest.
  ///
  /// Bit 2j + h of byte i is made that of byte 16j + 8h + i; then rows and columns of this square
  /// are exchanged (Warren: "Hacker's Delight", 7-3).
  @inline(__always)
  private static func gather(_ v0: Vector, _ v1: Vector, _ v2: Vector, _ v3: Vector) -> UInt64 {
    let halves = UnalignedLoad.words((v0 & 0x01 | v1 & 0x04) | (v2 & 0x10 | v3 & 0x40))
    var square = halves[0] | halves[1] &<< 1
    var exchanged = (square ^ square &>> 7) & 0x00AA_00AA_00AA_00AA
    square ^= exchanged ^ exchanged &<< 7
    exchanged = (square ^ square &>> 14) & 0x0000_CCCC_0000_CCCC
    square ^= exchanged ^ exchanged &<< 14
    exchanged = (square ^ square &>> 28) & 0x0000_0000_F0F0_F0F0
    return square ^ exchanged ^ exchanged &<< 28
  }
}

/// Counts of bytes in 16 lanes each; a pair takes turns, so that a lane counts two of a block.
struct ByteCounts {
  /// A lane overflows beyond: 2 for each.
  static let maximumBlocks = 127

  var letters = (ByteBlock.Vector.zero, ByteBlock.Vector.zero)
  var continuations = (ByteBlock.Vector.zero, ByteBlock.Vector.zero)
  var wideLeads = (ByteBlock.Vector.zero, ByteBlock.Vector.zero)

  /// The sum of all lanes of a pair.
  static func sum(_ lanes: (ByteBlock.Vector, ByteBlock.Vector)) -> Int {
    let pairs = sumOfPairs(lanes.0) &+ sumOfPairs(lanes.1)
    let all = pairs[0] &+ pairs[1]
    // Four sums of 16 bits, together below 2^16.
    return Int(truncatingIfNeeded: (all &* 0x0001_0001_0001_0001) &>> 48)
  }

  private static func sumOfPairs(_ lanes: ByteBlock.Vector) -> SIMD2<UInt64> {
    let words = UnalignedLoad.words(lanes)
    let even: UInt64 = 0x00FF_00FF_00FF_00FF
    return (words & even) &+ (words &>> 8 & even)
  }
}

extension Span<UInt8> {
  /// Calls a function with each block of 64 bytes; the last has zeros behind it.
  @inline(__always)
  func forEachBlock(_ body: (ByteBlock) -> Void) {
    var rest = self
    while rest.count >= ByteBlock.byteCount {
      body(UnalignedLoad.block(rest, at: 0))
      rest = rest.extracting(droppingFirst: ByteBlock.byteCount)
    }
    if !rest.isEmpty { body(ByteBlock(all: rest)) }
  }

  /// How many ASCII letters there are.
  @inline(never)
  func asciiLetterCount() -> Int {
    var count = 0
    var rest = self
    while !rest.isEmpty {
      var counts = ByteCounts()
      rest.extracting(first: ByteCounts.maximumBlocks * ByteBlock.byteCount)
        .forEachBlock { $0.countLetters(&counts) }
      count &+= ByteCounts.sum(counts.letters)
      rest = rest.extracting(droppingFirst: ByteCounts.maximumBlocks * ByteBlock.byteCount)
    }
    return count
  }

  /// Whether there are any.
  func hasASCIILetter() -> Bool {
    var offset = 0
    while offset < count {
      if ByteWord(self, at: offset).letters != 0 { return true }
      offset &+= 8
    }
    return false
  }
}
