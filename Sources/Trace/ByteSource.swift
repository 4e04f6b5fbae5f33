import Glibc

/// Where the bytes of a trace come from, in pieces of any size.
///
/// A class, because a source moves on as it is read: two copies of one would each lose what the
/// other took.
public protocol ByteSource: AnyObject {
  /// Fills the tail of a buffer that the caller owns and reuses.
  ///
  /// - Parameters:
  ///   - buffer: as long as the caller wants it; its length does not change.
  ///   - offset: where to begin, less than `buffer.count`.
  /// - Returns: how many bytes were put there, at least 1; 0 at the end of the input, and then
  ///   always.
  func read(into buffer: inout [UInt8], at offset: Int) throws(TraceError) -> Int
}

/// The bytes of a file, a pipe or standard input, read ahead by no more than one call asks for.
///
/// A call takes at most ``TraceLimits/readBytes`` and returns what is there, so that a pipe is
/// read as it fills.
public final class FileByteSource: PositionedByteSource {
  private let path: String
  private let descriptor: Int32
  private let isOwned: Bool
  /// Where the input begins in its file, which need not be the file's beginning for standard input;
  /// `nil`: it is no regular file.
  private let start: Int64?
  /// Bytes from there on; `nil`: it is no regular file.
  public let byteCount: Int64?

  /// Opens the file; `-` is standard input, which stays open.
  public init(path: String) throws(TraceError) {
    self.path = path
    isOwned = path != "-"
    if isOwned {
      guard !path.utf8.contains(0) else {
        throw TraceError(
          file: path, problem: "cannot open: the name has a zero byte", advice: "check the path")
      }
      // Safe because the path is passed as a C string that lives throughout the call.
      descriptor = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC)
      if descriptor < 0 {
        throw TraceError(
          file: path, problem: "cannot open: \(Self.reason(errno))", advice: "check the path")
      }
    } else {
      descriptor = STDIN_FILENO
    }
    let extent = Self.extent(of: descriptor)
    start = extent?.start
    byteCount = extent?.count
    if extent == nil { widenPipe() }
  }

  /// Lets whoever writes a pipe run ahead by some reads, where it had to wait for every 64 KiB to
  /// be taken. What is no pipe, or may not be widened, stays as it is.
  private func widenPipe() {
    #if os(Linux)
      // F_SETPIPE_SZ of fcntl(2), which the C library does not show without its extensions.
      let setPipeSize: Int32 = 1_031
      _ = fcntl(descriptor, setPipeSize, Int32(TraceLimits.pipeBytes))
    #endif
  }

  /// Where reading of a regular file begins, and bytes from there on.
  private static func extent(of descriptor: Int32) -> (start: Int64, count: Int64)? {
    var status = stat()
    // Safe because fstat(2) writes one structure to the address it is given.
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    let start = lseek(descriptor, 0, SEEK_CUR)
    return start < 0 ? nil : (Int64(start), max(0, Int64(status.st_size) - Int64(start)))
  }

  deinit {
    // Only read from: what closing could report is of no use.
    if isOwned { _ = Glibc.close(descriptor) }
  }

  /// Takes the next bytes; see ``ByteSource/read(into:at:)``. An interrupted call is repeated.
  public func read(into buffer: inout [UInt8], at offset: Int) throws(TraceError) -> Int {
    try read(into: &buffer, at: offset, place: nil)
  }

  /// Takes bytes from a place; see ``PositionedByteSource/read(into:at:from:)``.
  public func read(
    into buffer: inout [UInt8], at offset: Int, from place: Int64
  ) throws(TraceError) -> Int {
    guard let start else { preconditionFailure("bytes from a place of a pipe") }
    return try read(into: &buffer, at: offset, place: start + place)
  }

  private func read(
    into buffer: inout [UInt8], at offset: Int, place: Int64?
  ) throws(TraceError) -> Int {
    precondition(offset >= 0 && offset < buffer.count, "no room in the buffer")
    while true {
      // Safe because `rebasing` has checked the range against the array's storage, which lives
      // and is ours alone throughout the closure, and both calls write at most `count` bytes.
      let count = unsafe buffer.withUnsafeMutableBytes { bytes in
        let end = min(bytes.count, offset + TraceLimits.readBytes)
        let room = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[offset..<end])
        if let place { return unsafe pread(descriptor, room.baseAddress, room.count, Int(place)) }
        return unsafe Glibc.read(descriptor, room.baseAddress, room.count)
      }
      if count >= 0 { return count }
      let code = errno
      if code == EINTR { continue }
      throw TraceError(file: path, problem: "cannot read: \(Self.reason(code))")
    }
  }

  private static func reason(_ code: Int32) -> String {
    // Safe because strerror(3) gives a string of this thread that is valid until its next call,
    // and it is copied at once.
    guard let text = unsafe strerror(code) else { return "error \(code)" }
    return unsafe String(cString: text)
  }
}

/// Bytes from memory, in pieces of a chosen size.
public final class MemoryByteSource: PositionedByteSource {
  private let bytes: [UInt8]
  private let chunk: Int
  private var position = 0

  /// A source that gives at most `chunk` bytes a call, and at least one.
  public init(_ bytes: [UInt8], chunk: Int = TraceLimits.readBytes) {
    self.bytes = bytes
    self.chunk = max(chunk, 1)
  }

  /// A source of a text's UTF-8.
  public convenience init(_ text: String, chunk: Int = TraceLimits.readBytes) {
    self.init(Array(text.utf8), chunk: chunk)
  }

  /// Takes the next bytes; see ``ByteSource/read(into:at:)``. Never throws.
  public func read(into buffer: inout [UInt8], at offset: Int) throws(TraceError) -> Int {
    let count = copy(from: position, to: &buffer, at: offset)
    position += count
    return count
  }

  /// Bytes in all.
  public var byteCount: Int64? { Int64(bytes.count) }

  /// Takes bytes from a place; see ``PositionedByteSource/read(into:at:from:)``. Never throws.
  public func read(
    into buffer: inout [UInt8], at offset: Int, from place: Int64
  ) throws(TraceError) -> Int {
    copy(from: Int(clamping: min(place, Int64(bytes.count))), to: &buffer, at: offset)
  }

  private func copy(from place: Int, to buffer: inout [UInt8], at offset: Int) -> Int {
    precondition(offset >= 0 && offset < buffer.count, "no room in the buffer")
    let count = min(chunk, bytes.count - place, buffer.count - offset)
    buffer.replaceSubrange(offset..<offset + count, with: bytes[place..<place + count])
    return count
  }
}
