import Glibc
import Trace

/// Small files, read whole.
enum Files {
  /// All bytes of a file of at most `most` bytes.
  static func read(_ path: String, most: Int) throws(CommandError) -> [UInt8] {
    do {
      let source = try FileByteSource(path: path)
      var bytes = [UInt8](repeating: 0, count: min(most + 1, TraceLimits.readBytes))
      var filled = 0
      while true {
        if filled == bytes.count { bytes += repeatElement(0, count: bytes.count) }
        let count = try source.read(into: &bytes, at: filled)
        filled += count
        guard filled <= most else {
          throw TraceError(file: path, problem: "more than \(most) bytes")
        }
        if count == 0 { return Array(bytes.prefix(filled)) }
      }
    } catch let error as TraceError {
      throw .input(error)
    } catch {
      throw .usage(String(describing: error))
    }
  }

  /// What a path leads to, whatever the path: two are equal if they lead to one file.
  struct Identity: Equatable {
    fileprivate let device: UInt64
    fileprivate let inode: UInt64
    /// Whether it is a regular file, which can be read again.
    let isRegular: Bool
  }

  /// The file that a path leads to; `nil` if there is none, or for standard input.
  static func identity(of path: String) -> Identity? {
    var status = stat()
    // Safe because stat(2) writes one structure to the address it is given.
    guard path != "-", unsafe stat(path, &status) == 0 else { return nil }
    return Identity(
      device: UInt64(status.st_dev), inode: UInt64(status.st_ino),
      isRegular: status.st_mode & S_IFMT == S_IFREG)
  }

  /// Whether there is something of that name.
  static func exists(_ path: String) -> Bool {
    // Safe because the path is passed as a C string that lives throughout the call.
    unsafe access(path, F_OK) == 0
  }
}
