import Glibc
import Trace

/// What the results were measured on.
struct Machine {
  /// Processors that are online.
  let cores: Int
  /// The processor's name, as the system tells it.
  let processor: String

  init() {
    cores = sysconf(Int32(_SC_NPROCESSORS_ONLN))
    processor = Self.processorName() ?? "unknown processor"
  }

  /// Processes that wanted a processor, on average over the last minute; `nil` where the system
  /// does not tell. More than there are cores: the times are of a busy machine.
  static func load() -> Double? {
    guard let text = beginning(of: "/proc/loadavg") else { return nil }
    return text.split(separator: " ").first.flatMap { Double($0) }
  }

  private static func beginning(of path: String) -> String? {
    guard let source = try? FileByteSource(path: path) else { return nil }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    guard let count = try? source.read(into: &bytes, at: 0) else { return nil }
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }

  private static func processorName() -> String? {
    // The first processor's lines are within the first piece.
    guard let text = beginning(of: "/proc/cpuinfo") else { return nil }
    for line in text.split(separator: "\n") where line.hasPrefix("model name") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      return EscapedText(String(line[line.index(after: colon)...].drop { $0 == " " })).description
    }
    return nil
  }
}
