/// Loads from complete lines without a check of bounds: with checks a line took 13 ns more.
///
/// INVARIANT, which the caller keeps: every place named here lies in a line or on the line feed
/// that ends it, and at least ``LineScanner/padding`` bytes of the span lie from the last line feed
/// on, itself included. A load begins at such a place, or eight bytes behind one, and takes 16
/// bytes together, so none goes beyond the span. A scan that stops at a line feed, as all here do
/// because no key, number or plain string has one, needs no check on its way.
enum LineLoads {
  /// The byte at a place.
  @inline(__always)
  static func byte(_ bytes: Span<UInt8>, _ position: Int) -> UInt8 {
    // Safe by the invariant.
    unsafe bytes[unchecked: position]
  }

  /// The eight bytes from a place on, or from eight bytes behind one, least significant first.
  @inline(__always)
  static func word(_ bytes: Span<UInt8>, _ position: Int) -> UInt64 {
    // Safe by the invariant, and because every pattern of bits is a `UInt64`.
    let word = unsafe bytes.bytes.unsafeLoadUnaligned(
      fromUncheckedByteOffset: position, as: UInt64.self)
    return UInt64(littleEndian: word)
  }

  /// For each of the 16 bytes from a place on, 0x80 where it may not stand in a string as it is
  /// (quotes, backslashes, control characters) or is not ASCII, else 0; as two words.
  @inline(__always)
  static func special(_ bytes: Span<UInt8>, _ position: Int) -> (low: UInt64, high: UInt64) {
    // Safe by the invariant, and because every pattern of bits is such a vector, and back.
    let block = unsafe bytes.bytes.unsafeLoadUnaligned(
      fromUncheckedByteOffset: position, as: SIMD16<UInt8>.self)
    // By arithmetic, because comparisons of vectors are compiled byte by byte. Of what is ASCII,
    // only zero less one, and only what is less than the space, has the highest bit.
    let one = SIMD16<UInt8>(repeating: 1)
    let quotes = (block ^ SIMD16(repeating: UInt8(ascii: "\""))) &- one
    let backslashes = (block ^ SIMD16(repeating: UInt8(ascii: "\\"))) &- one
    let controls = block &- SIMD16(repeating: 0x20)
    let mask = (quotes | backslashes | controls | block) & SIMD16(repeating: 0x80)
    let words = unsafe unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    return (UInt64(littleEndian: words[0]), UInt64(littleEndian: words[1]))
  }

  /// The same for quotes, backslashes and control characters alone, and whether any of the bytes
  /// is not ASCII.
  @inline(__always)
  static func stops(
    _ bytes: Span<UInt8>, _ position: Int
  ) -> (low: UInt64, high: UInt64, hasOthers: Bool) {
    // Safe by the invariant, and because every pattern of bits is such a vector, and back.
    let block = unsafe bytes.bytes.unsafeLoadUnaligned(
      fromUncheckedByteOffset: position, as: SIMD16<UInt8>.self)
    let one = SIMD16<UInt8>(repeating: 1)
    let quotes = (block ^ SIMD16(repeating: UInt8(ascii: "\""))) &- one
    let backslashes = (block ^ SIMD16(repeating: UInt8(ascii: "\\"))) &- one
    let controls = block &- SIMD16(repeating: 0x20)
    let top = SIMD16<UInt8>(repeating: 0x80)
    let stops = unsafe unsafeBitCast(
      (quotes | backslashes | controls) & ~block & top, to: SIMD2<UInt64>.self)
    let others = unsafe unsafeBitCast(block & top, to: SIMD2<UInt64>.self)
    return (
      UInt64(littleEndian: stops[0]), UInt64(littleEndian: stops[1]), others[0] | others[1] != 0
    )
  }

  /// Which of the 16 bytes of a mask is the first; 16 if none is.
  @inline(__always)
  static func first(_ mask: (low: UInt64, high: UInt64)) -> Int {
    mask.low != 0 ? ByteMask.first(mask.low) : 8 &+ ByteMask.first(mask.high)
  }

  /// Whether the bytes of the key stand there.
  @inline(__always)
  static func isKey(_ key: StaticString, _ bytes: Span<UInt8>, _ position: Int) -> Bool {
    let count = key.utf8CodeUnitCount
    if count < 8 {
      return (word(bytes, position) ^ word(of: key, 0, count: count))
        & ((1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1) == 0
    }
    return word(bytes, position) == word(of: key, 0, count: 8)
      && (count <= 16 || word(bytes, position &+ 8) == word(of: key, 8, count: 8))
      && word(bytes, position &+ count &- 8) == word(of: key, count &- 8, count: 8)
  }

  /// Up to eight bytes of a literal as a word.
  @inline(__always)
  private static func word(of text: StaticString, _ offset: Int, count: Int) -> UInt64 {
    var word: UInt64 = 0
    for index in 0..<count {
      // Safe because all keys are ASCII literals of several bytes, and `offset + count` is no more
      // than their length.
      let byte = unsafe text.utf8Start[offset &+ index]
      word |= UInt64(byte) &<< UInt64(truncatingIfNeeded: index &* 8)
    }
    return word
  }
}
