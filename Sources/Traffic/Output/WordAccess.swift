// Eight bytes at a time. Loads and stores through `Span` check every byte's bounds, which the
// optimiser does not join where the position varies: measured, quoting a prompt took 0.9 ns a byte
// with them and 0.3 ns with these. Both check the bounds of all eight bytes at once.

extension Span<UInt8> {
  /// Eight bytes as a little-endian word.
  @inline(__always)
  func word(at start: Int) -> UInt64 {
    // Safe because the call itself checks the bounds, and every pattern of bits is a `UInt64`.
    let word = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self)
    return UInt64(littleEndian: word)
  }
}

extension MutableSpan<UInt8> {
  /// Stores a word as eight little-endian bytes.
  @inline(__always)
  mutating func storeWord(_ word: UInt64, at start: Int) {
    precondition(start >= 0 && start &+ 8 <= count, "no room for eight bytes")
    // Safe because every pattern of bits is a `UInt8`; the bounds were just checked.
    var bytes = unsafe mutableBytes
    bytes.storeBytes(of: word.littleEndian, toByteOffset: start, as: UInt64.self)
  }
}
