/// Several bytes of a text in one load.
///
/// The only unsafe code of this module, because the optimiser makes one load of eight byte loads only
/// where it can prove that all are inside, which at the running offsets of a text it cannot. Why it
/// is sound: every load checks that its bytes are inside the span; and the types loaded have no
/// invalid bit patterns and no alignment to keep (the loads are unaligned ones).
enum UnalignedLoad {
  /// Eight bytes, the first lowest.
  @inline(__always)
  static func word(_ text: Span<UInt8>, at offset: Int) -> UInt64 {
    precondition(offset >= 0 && offset <= text.count &- 8)
    return UInt64(
      littleEndian: unsafe text.bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: offset, as: UInt64.self))
  }

  /// Four bytes, the first lowest.
  @inline(__always)
  static func halfWord(_ text: Span<UInt8>, at offset: Int) -> UInt32 {
    precondition(offset >= 0 && offset <= text.count &- 4)
    return UInt32(
      littleEndian: unsafe text.bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: offset, as: UInt32.self))
  }

  /// Sixteen bytes as two words, the first byte of each lowest.
  @inline(__always)
  static func words(_ text: Span<UInt8>, at offset: Int) -> SIMD2<UInt64> {
    precondition(offset >= 0 && offset <= text.count &- 16)
    return unsafe text.bytes.unsafeLoadUnaligned(
      fromUncheckedByteOffset: offset, as: SIMD2<UInt64>.self)
  }

  /// Sixteen bytes.
  @inline(__always)
  static func vector(_ text: Span<UInt8>, at offset: Int) -> ByteBlock.Vector {
    precondition(offset >= 0 && offset <= text.count &- 16)
    return unsafe text.bytes.unsafeLoadUnaligned(
      fromUncheckedByteOffset: offset, as: ByteBlock.Vector.self)
  }

  /// The 64 bytes of a block.
  @inline(__always)
  static func block(_ text: Span<UInt8>, at offset: Int) -> ByteBlock {
    precondition(offset >= 0 && offset <= text.count &- 64)
    let bytes = unsafe text.bytes
    return ByteBlock(
      unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: ByteBlock.Vector.self),
      unsafe bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: offset &+ 16, as: ByteBlock.Vector.self),
      unsafe bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: offset &+ 32, as: ByteBlock.Vector.self),
      unsafe bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: offset &+ 48, as: ByteBlock.Vector.self))
  }

  /// Sixteen bytes as two words, the first byte of each lowest.
  @inline(__always)
  static func words(_ vector: ByteBlock.Vector) -> SIMD2<UInt64> {
    unsafe unsafeBitCast(vector, to: SIMD2<UInt64>.self)
  }

  /// The same the other way round.
  @inline(__always)
  static func vector(_ low: UInt64, _ high: UInt64) -> ByteBlock.Vector {
    unsafe unsafeBitCast(SIMD2(low, high), to: ByteBlock.Vector.self)
  }

  /// The same bytes as signed numbers.
  @inline(__always)
  static func signed(_ vector: ByteBlock.Vector) -> SIMD16<Int8> {
    unsafe unsafeBitCast(vector, to: SIMD16<Int8>.self)
  }

  /// A mask as bytes of 0 or 255.
  @inline(__always)
  static func vector(_ mask: SIMDMask<SIMD16<Int8>>) -> ByteBlock.Vector {
    unsafe unsafeBitCast(mask, to: ByteBlock.Vector.self)
  }
}
