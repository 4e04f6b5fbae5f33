import Glibc

/// Why the system did not do what was asked.
struct SystemFailure: Error {
  let message: String

  /// The failure that `errno` tells of.
  init(_ what: String) {
    let code = errno
    // Safe because strerror(3) gives a string that is valid until its next call, and it is copied
    // at once.
    if let text = unsafe strerror(code) {
      message = unsafe "\(what): \(String(cString: text))"
    } else {
      message = "\(what): error \(code)"
    }
  }
}

/// Bytes out to files and streams.
enum BenchmarkOutput {
  /// Writes a text to a file, or to standard output without one.
  static func write(_ text: String, toPath path: String?) throws(SystemFailure) {
    guard let path else { return try write(Array(text.utf8), to: STDOUT_FILENO, "standard output") }
    try writeFile(Array(text.utf8), path)
  }

  /// One line on standard error.
  static func note(_ text: String) {
    // Nowhere is left to report a failure of standard error to.
    try? write(Array((text + "\n").utf8), to: STDERR_FILENO, "standard error")
  }

  /// Creates a file, or replaces what is in it.
  static func writeFile(_ bytes: [UInt8], _ path: String) throws(SystemFailure) {
    // Safe because the path is passed as a C string that lives throughout the call.
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw SystemFailure("cannot write \(path)") }
    defer { _ = close(descriptor) }
    try write(bytes, to: descriptor, path)
  }

  private static func write(
    _ bytes: [UInt8], to descriptor: Int32, _ name: String
  ) throws(SystemFailure) {
    var done = 0
    while done < bytes.count {
      // Safe because the buffer is the array's own storage throughout the closure, and `done` is
      // less than its count.
      let count = unsafe bytes.withUnsafeBytes { buffer in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[done...])
        return unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
      }
      if count >= 0 {
        done += count
      } else if errno != EINTR {
        throw SystemFailure("cannot write \(name)")
      }
    }
  }
}

/// A file that is there as long as this value is.
final class TemporaryFile {
  let path: String

  /// Writes a file into the folder that `TMPDIR` names, else into the current one.
  init(_ bytes: [UInt8]) throws(SystemFailure) {
    path = "\(Self.folder)/stillwatch-bench-\(getpid()).jsonl"
    try BenchmarkOutput.writeFile(bytes, path)
  }

  deinit {
    // Safe because the path is passed as a C string that lives throughout the call.
    _ = unsafe unlink(path)
  }

  private static var folder: String {
    // Safe because getenv(3) gives a string that lives until the environment changes, which this
    // program never does, and it is copied at once.
    guard let value = unsafe getenv("TMPDIR") else { return "." }
    let text = unsafe String(cString: value)
    return text.isEmpty ? "." : text
  }
}
