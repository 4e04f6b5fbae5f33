#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A stretch of memory that is all zero at first, straight from the system.
///
/// From the system and not from an allocator for two reasons. Its pages are zero already, and those
/// that nobody touches cost nothing: clearing them again made the detector touch every page twice. And
/// a large stretch can have large pages: a million tenants' blocks lie on hundreds of thousands of
/// small ones, of which the processor remembers some thousands, so that nearly every block would cost
/// the walk through the page tables besides the miss.
///
/// Invariant: `start ..< start + bytes` is readable and writable until this is torn down.
@safe final class ZeroedMemory {
  /// A page of the large kind, where the system has such.
  private static let largePage = 2 << 20
  /// No stretch is larger, so that no more than that is taken ahead of need.
  static let mostBytes = 64 << 20

  let start: UnsafeMutableRawPointer
  private let mapping: UnsafeMutableRawPointer
  private let mappedBytes: Int

  /// That many bytes, beginning at a page (of the large kind if it is as large as one).
  init(bytes: Int) {
    precondition(bytes > 0, "no memory asked for")
    let isLarge = bytes >= Self.largePage
    let mappedBytes = isLarge ? bytes + Self.largePage : bytes
    let mapping = unsafe mmap(
      nil, mappedBytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0)
    guard let mapping = unsafe mapping, unsafe mapping != MAP_FAILED else {
      fatalError("out of memory: \(bytes) bytes for the detector's state")
    }
    self.mappedBytes = mappedBytes
    unsafe self.mapping = mapping
    guard isLarge else {
      unsafe start = mapping
      return
    }
    let ahead = Int(bitPattern: mapping) & (Self.largePage - 1)
    unsafe start = mapping + (ahead == 0 ? 0 : Self.largePage - ahead)
    #if os(Linux)
      // A wish: where it is not granted everything works as before, more slowly.
      _ = unsafe madvise(start, bytes, MADV_HUGEPAGE)
    #endif
  }

  deinit { _ = unsafe munmap(mapping, mappedBytes) }
}
