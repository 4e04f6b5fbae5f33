import Glibc

/// The program's three streams: data to standard output, everything else to standard error.
struct Terminal {
  /// Whether standard error is watched by a person.
  let showsProgress: Bool
  /// Whether standard output may be coloured.
  let hasColor: Bool
  /// Columns of the terminal at standard output.
  let width: Int
  /// No progress and no notes.
  let isQuiet: Bool

  /// Width for files, pipes, and terminals that do not say theirs.
  static let usualWidth = 100

  /// Looks at the streams and the environment.
  init(isQuiet: Bool) {
    self.isQuiet = isQuiet
    let isTerminal = isatty(STDOUT_FILENO) == 1
    hasColor =
      isTerminal && Self.environment("NO_COLOR") == nil
      && Self.environment("TERM") != "dumb"
    showsProgress = !isQuiet && isatty(STDERR_FILENO) == 1
    width = isTerminal ? Self.columns() ?? Self.usualWidth : Self.usualWidth
  }

  private static func environment(_ name: String) -> String? {
    // Safe because getenv(3) gives a string that lives until the environment changes, which this
    // program never does, and it is copied at once.
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    return text.isEmpty ? nil : text
  }

  private static func columns() -> Int? {
    var size = winsize()
    // Safe because TIOCGWINSZ writes one winsize to the address it is given.
    let status = unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size)
    return status == 0 && size.ws_col > 0 ? Int(size.ws_col) : nil
  }

  /// A note for the person who runs the program: one line on standard error.
  func note(_ text: String) {
    guard !isQuiet else { return }
    Self.writeError(text)
  }

  /// One line on standard error, quiet or not.
  static func writeError(_ text: String) {
    // Nowhere is left to report a failure of standard error to.
    _ = try? Output.write(Array((text + "\n").utf8), to: STDERR_FILENO)
  }

  /// Replaces the progress line; an empty text takes it away.
  func progress(_ text: String) {
    guard showsProgress else { return }
    _ = try? Output.write(Array("\r\u{1B}[K\(text)".utf8), to: STDERR_FILENO)
  }
}

/// Why output could not be written.
enum OutputError: Error {
  /// The reader of the pipe has gone: nothing is wrong.
  case pipeClosed
  /// Anything else, in one line.
  case failed(String)
}

/// Where a command's data goes: standard output, or a file that appears when it is complete.
///
/// A new file is written beside its place and put there at the end. What is there already and is no
/// regular file (a pipe, a device) is written to as it is, and of a link the target is replaced.
struct Output: ~Copyable {
  private let descriptor: Int32
  private let isOwned: Bool
  /// Where the finished file goes, and where it is until then; `nil` if it is written in place.
  private let place: (final: String, part: String)?

  /// Opens the output; `nil` and `-` are standard output.
  init(path: String?) throws(OutputError) {
    guard let path, path != "-" else {
      descriptor = STDOUT_FILENO
      isOwned = false
      place = nil
      return
    }
    isOwned = true
    if Self.isSpecial(path) {
      place = nil
      // Safe because the path is passed as a C string that lives throughout the call.
      descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
    } else {
      let final = Self.resolved(path)
      let part = "\(final).part-\(getpid())"
      place = (final, part)
      // Safe because the path is passed as a C string that lives throughout the call.
      descriptor = unsafe open(part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    }
    guard descriptor >= 0 else { throw .failed(Self.reason("cannot write \(path)")) }
  }

  /// Whether it is a file that appears when it is complete, not a stream or a device.
  var isFile: Bool { place != nil }

  /// Whether something is there that must not be replaced.
  private static func isSpecial(_ path: String) -> Bool {
    var status = stat()
    // Safe because stat(2) writes one structure to the address it is given.
    guard unsafe stat(path, &status) == 0 else { return false }
    return status.st_mode & S_IFMT != S_IFREG
  }

  /// The path without links; as it is where nothing is there yet.
  private static func resolved(_ path: String) -> String {
    // Safe because realpath(3) gives a string of its own, which is copied and then freed.
    guard let real = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }

  /// Writes all of the bytes.
  func write(_ bytes: [UInt8]) throws(OutputError) {
    try Self.write(bytes, to: descriptor)
  }

  /// Puts a file in its place. Without this nothing appears under its name.
  func finish() throws(OutputError) {
    guard let place else { return }
    // Some file systems tell only now that a write has failed.
    guard fsync(descriptor) == 0 || errno == EINVAL else {
      throw .failed(Self.reason("cannot write \(place.final)"))
    }
    // Safe because both paths are passed as C strings that live throughout the call.
    let status = unsafe rename(place.part, place.final)
    guard status == 0 else { throw .failed(Self.reason("cannot write \(place.final)")) }
  }

  deinit {
    guard isOwned else { return }
    _ = close(descriptor)
    // After `finish` there is no such file any more, which is as good.
    if let place { _ = unsafe unlink(place.part) }
  }

  /// Writes all of the bytes to a descriptor.
  static func write(_ bytes: [UInt8], to descriptor: Int32) throws(OutputError) {
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
      } else if errno == EPIPE {
        throw .pipeClosed
      } else if errno != EINTR {
        throw .failed(reason("cannot write"))
      }
    }
  }

  private static func reason(_ what: String) -> String {
    let code = errno
    // Safe because strerror(3) gives a string that is valid until its next call, and it is copied
    // at once.
    guard let text = unsafe strerror(code) else { return "\(what): error \(code)" }
    return unsafe "\(what): \(String(cString: text))"
  }
}
