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

  /// Whether there is something of that name.
  static func exists(_ path: String) -> Bool {
    // Safe because the path is passed as a C string that lives throughout the call.
    unsafe access(path, F_OK) == 0
  }
}
