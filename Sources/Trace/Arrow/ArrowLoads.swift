extension Span<UInt8> {
  /// The number whose bytes begin at `offset`, least significant first; the bounds are checked.
  @inline(__always)
  func littleEndian<Value: FixedWidthInteger & BitwiseCopyable>(_: Value.Type, at offset: Int)
    -> Value
  {
    // Safe because the call itself checks the bounds, and every pattern of bits is such a number.
    let value = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: Value.self)
    return Value(littleEndian: value)
  }
}
