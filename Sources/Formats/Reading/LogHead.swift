import Trace

/// The first bytes of a log, and what can be told from them.
struct LogHead {
  /// Enough for the first records of any log: spans with whole conversations have tens of kilobytes.
  static let bytes = 256 << 10
  /// Lines of it that are looked at for the sake of a trace whose first lines are damaged.
  static let mostLines = 64

  let bytes: [UInt8]

  /// Looks at a source.
  ///
  /// What is told from the head does not depend on how the bytes come: all of it is read, or the first
  /// line of a trace, which settles it. So a trace through a pipe is not waited for.
  ///
  /// - Returns: the head, and a source that begins where the given one did: itself, if its bytes can
  ///   be had from any place.
  static func peek(
    _ source: any ByteSource
  ) throws(TraceError) -> (head: LogHead, source: any ByteSource) {
    var bytes = [UInt8](repeating: 0, count: Self.bytes)
    var filled = 0
    var lines = LineCheck()
    let positioned = (source as? any PositionedByteSource).flatMap {
      $0.byteCount == nil ? nil : $0
    }
    while filled < bytes.count {
      let count =
        if let positioned {
          try positioned.read(into: &bytes, at: filled, from: Int64(filled))
        } else {
          try source.read(into: &bytes, at: filled)
        }
      if count == 0 { break }
      filled += count
      if lines.findsNative(bytes[..<filled]) { break }
    }
    bytes.removeLast(bytes.count - filled)
    if positioned != nil { return (LogHead(bytes: bytes), source) }
    return (LogHead(bytes: bytes), HeadedByteSource(head: bytes, rest: source))
  }

  /// Looks for a line of a trace among complete lines, each of them once.
  private struct LineCheck {
    private var next = 0
    private var scanned = 0
    private var lines = 0

    /// Whether there is one so far.
    mutating func findsNative(_ bytes: ArraySlice<UInt8>) -> Bool {
      while lines < LogHead.mostLines,
        let end = bytes[scanned...].firstIndex(of: UInt8(ascii: "\n"))
      {
        let line = LogHead(bytes: Array(bytes[next..<end]))
        next = end + 1
        scanned = next
        if line.start == line.bytes.count { continue }
        lines += 1
        if line.beginsNative { return true }
      }
      scanned = bytes.endIndex
      return false
    }
  }

  /// Whether the first line is one of a trace for certain: it has what every exchange has, or is a
  /// registry line.
  var beginsNative: Bool {
    guard let line = lines.first else { return false }
    var scanner = KeyScanner(line)
    guard let names = scanner.keys()?.own else { return false }
    if names.contains("ts"), names.contains("tenant") { return true }
    return names.contains("kind")
      && ["tenant", "model", "event", "campaign", "times"].contains(where: names.contains)
  }

  /// Whether not even the first line is whole: then nothing is known of its other keys.
  var isFirstLineCut: Bool {
    bytes.count == Self.bytes && !bytes[start...].contains(UInt8(ascii: "\n"))
  }

  /// Where the text begins: behind a byte order mark and space.
  var start: Int {
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[start]) { start += 1 }
    return start
  }

  /// The lines, blank ones left out; the last one may be cut.
  var lines: [ArraySlice<UInt8>] {
    bytes[start...].split(
      separator: UInt8(ascii: "\n"), maxSplits: Self.mostLines, omittingEmptySubsequences: true
    ).prefix(Self.mostLines).map { $0 }
  }
}

/// A source of which a part was read already.
final class HeadedByteSource: ByteSource {
  private let head: [UInt8]
  private var handedOn = 0
  private let rest: any ByteSource

  init(head: [UInt8], rest: any ByteSource) {
    self.head = head
    self.rest = rest
  }

  func read(into buffer: inout [UInt8], at offset: Int) throws(TraceError) -> Int {
    if handedOn == head.count { return try rest.read(into: &buffer, at: offset) }
    let count = min(head.count - handedOn, buffer.count - offset)
    buffer.replaceSubrange(offset..<offset + count, with: head[handedOn..<handedOn + count])
    handedOn += count
    return count
  }
}

/// The keys of JSON objects in a text that may be cut anywhere, and may be damaged.
struct KeyScanner {
  /// Keys that are gathered: an object of more is told by its first.
  private static let mostKeys = 512

  private let bytes: ArraySlice<UInt8>
  private var place: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  /// What the first object has, arrays around it aside.
  struct Keys {
    /// Its own keys.
    var own: [String] = []
    /// Those of the object, or the first object in the array, behind each of them.
    var inner: [String: [String]] = [:]
    /// Whether a line ended within the object, or within an array around it.
    var spansLines = false
    /// Whether the end of the outermost value was found.
    var isComplete = false
  }

  /// The keys of the first object; `nil` if the text does not begin with one.
  mutating func keys() -> Keys? {
    var keys = Keys()
    var arrays = 0
    while place < bytes.endIndex, bytes[place] <= 0x20 || bytes[place] == UInt8(ascii: "[") {
      if bytes[place] == UInt8(ascii: "\n") { keys.spansLines = keys.spansLines || arrays > 0 }
      if bytes[place] == UInt8(ascii: "[") { arrays += 1 }
      place += 1
    }
    guard place < bytes.endIndex, bytes[place] == UInt8(ascii: "{") else {
      return arrays > 0 ? keys : nil
    }
    scan(into: &keys, arrays: arrays)
    return keys
  }

  /// Reads the object by its brackets and quotes.
  private mutating func scan(into keys: inout Keys, arrays: Int) {
    // Per level: whether it is an object, and the key that leads to it.
    var levels: [(isObject: Bool, key: String)] = []
    var lastString: String?
    var count = 0
    while place < bytes.endIndex, count < Self.mostKeys {
      let byte = bytes[place]
      place += 1
      switch byte {
      case UInt8(ascii: "\""): lastString = string()
      case UInt8(ascii: ":"):
        guard let key = lastString, let level = levels.last, level.isObject else { continue }
        count += 1
        let depth = levels.count(where: { $0.isObject })
        if depth == 1 { keys.own.append(key) }
        if depth == 2 { keys.inner[level.key, default: []].append(key) }
        levels[levels.count - 1].key = depth == 1 ? key : level.key
        lastString = nil
      case UInt8(ascii: "{"): levels.append((true, levels.last?.key ?? ""))
      case UInt8(ascii: "["): levels.append((false, levels.last?.key ?? ""))
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        levels.removeLast(levels.isEmpty ? 0 : 1)
        if levels.isEmpty {
          keys.isComplete = true
          return
        }
      case UInt8(ascii: "\n"): keys.spansLines = true
      default: continue
      }
    }
  }

  /// The string whose opening quote was taken.
  private mutating func string() -> String? {
    let start = place
    while place < bytes.endIndex, bytes[place] != UInt8(ascii: "\"") {
      if bytes[place] == UInt8(ascii: "\n") { return nil }
      place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard place < bytes.endIndex else {
      place = bytes.endIndex
      return nil
    }
    defer { place += 1 }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }
}
