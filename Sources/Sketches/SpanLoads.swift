// Little-endian loads from a span of bytes, one machine instruction each.
//
// The optimiser joins eight byte loads into one word load only where it can drop all bounds checks
// but one, and splits it again where the last byte is masked off: a hash of 7-byte chunks took 85
// instructions for 28 bytes so, and takes 47 with these. Why this is sound: each checks that its
// bytes are inside the span, and an integer has no invalid bit patterns. Loops eat a span from
// its front (`extracting(droppingFirst:)`), so that offsets are constants and one check does for all.

extension Span<UInt8> {
  /// The eight bytes from `offset`, least significant first.
  @inline(__always)
  func littleEndian64(at offset: Int) -> UInt64 {
    precondition(offset >= 0 && offset <= count &- 8)
    return UInt64(
      littleEndian: unsafe bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: offset, as: UInt64.self))
  }

  /// The four bytes from `offset`, least significant first.
  @inline(__always)
  func littleEndian32(at offset: Int) -> UInt64 {
    UInt64(self[offset])
      | UInt64(self[offset &+ 1]) << 8
      | UInt64(self[offset &+ 2]) << 16
      | UInt64(self[offset &+ 3]) << 24
  }

  /// All bytes of a span of at most seven, least significant first, zero above.
  @inline(__always)
  func littleEndianRemainder() -> UInt64 {
    var word: UInt64 = 0
    for index in indices.reversed() { word = word << 8 | UInt64(self[index]) }
    return word
  }
}
