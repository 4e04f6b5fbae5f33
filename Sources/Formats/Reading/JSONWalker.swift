import Trace

/// Walks through JSON of any size to its records, in memory that holds one record.
///
/// The text is one document (an export of many megabytes in one object or array), or one a line; a
/// line that is broken then ends with the line. On the way to the records the text must be sound; a
/// record's end is found by its brackets and quotes, and whether it is sound is for the caller to
/// see, so that a broken record costs no other.
struct JSONWalker {
  /// What ``next(_:)`` found.
  enum Step {
    /// A record: so many bytes at the beginning of the window, which the caller drops.
    case record(bytes: Int, node: Int)
    /// What is said of the group that was entered; to be dropped too.
    case context(bytes: Int)
    case groupBegins
    case groupEnds
    /// Something that is no record where one should be; already passed over.
    case damaged(problem: String)
    /// The text is broken in a way that hides what follows.
    case broken(problem: String)
    case end
  }

  /// One object or array on the way.
  private struct Level {
    var node: Int
    var isArray: Bool
    /// Whether a value has been there, so that a comma comes before the next.
    var isBegun = false
    /// Whether a comma was read.
    var isDue = true
  }

  private let shape: JSONShape
  /// Whether each line is a text of its own.
  private let isLines: Bool
  private var levels: [Level] = []
  /// Where what was last found begins.
  private(set) var place = RecordPlace(line: 1, byte: 0)
  /// Whether the rest of the line is to be passed over.
  private var isLineBroken = false

  /// Keys that are longer lead nowhere.
  private static let mostKeyBytes = 256

  init(_ shape: JSONShape, isLines: Bool) {
    self.shape = shape
    self.isLines = isLines
  }

  /// Goes on to the next record, or whatever else is to be told.
  mutating func next(_ window: inout LogWindow) throws(TraceError) -> Step {
    while true {
      if isLineBroken { try skipLine(&window) }
      guard let byte = try skipSpace(&window) else {
        place = window.origin
        if levels.isEmpty { return .end }
        levels.removeAll()
        return .damaged(problem: "found the end in the middle of an object, expected the rest")
      }
      place = window.origin
      if byte == UInt8(ascii: "\n") {
        window.drop(1)
        if levels.isEmpty { continue }
        levels.removeAll()
        return .damaged(
          problem: "found the end of the line in the middle of an object, expected the rest")
      }
      if let step = try self.step(byte, &window) { return step }
    }
  }

  /// Takes the token that begins with a byte.
  private mutating func step(_ byte: UInt8, _ window: inout LogWindow) throws(TraceError) -> Step? {
    guard let level = levels.last else {
      // What some exporters put between texts.
      if byte == 0x1E || byte == UInt8(ascii: ",") {
        window.drop(1)
        return nil
      }
      return try value(byte, of: 0, &window)
    }
    let close = UInt8(ascii: level.isArray ? "]" : "}")
    if byte == close, !level.isBegun || !level.isDue {
      window.drop(1)
      levels.removeLast()
      return !level.isArray && shape.nodes[level.node].role == .group ? .groupEnds : nil
    }
    if level.isBegun, !level.isDue {
      guard byte == UInt8(ascii: ",") else {
        return fail("expected ',' or '\(Unicode.Scalar(close))'", byte)
      }
      window.drop(1)
      levels[levels.count - 1].isDue = true
      return nil
    }
    levels[levels.count - 1].isBegun = true
    levels[levels.count - 1].isDue = false
    if level.isArray { return try value(byte, of: level.node, &window) }
    return try member(byte, of: level.node, &window)
  }

  /// Takes a key and what stands behind it.
  private mutating func member(
    _ byte: UInt8, of node: Int, _ window: inout LogWindow
  ) throws(TraceError) -> Step? {
    guard byte == UInt8(ascii: "\"") else { return fail("expected a key in quotes", byte) }
    guard let extent = try extent(of: &window, isKept: false, keptPrefix: Self.mostKeyBytes) else {
      return fail("expected the end of a key", nil)
    }
    let key = extent.prefix
    guard let colon = try skipSpace(&window), colon == UInt8(ascii: ":") else {
      return fail("expected ':' behind a key", nil)
    }
    window.drop(1)
    guard let first = try skipSpace(&window), first != UInt8(ascii: "\n") else {
      return fail("expected a value", nil)
    }
    place = window.origin
    let child = shape.nodes[node].keys.first { key.elementsEqual($0.name.description.utf8) }?.node
    if let child { return try value(first, of: child, &window) }
    return try pass(first, &window)
  }

  /// Takes a value that has a node.
  private mutating func value(
    _ byte: UInt8, of node: Int, _ window: inout LogWindow
  ) throws(TraceError) -> Step? {
    let role = shape.nodes[node].role
    if byte == UInt8(ascii: "["), role != .context {
      guard levels.count < TraceLimits.nestingDepth else { return fail("expected no deeper", byte) }
      window.drop(1)
      levels.append(Level(node: node, isArray: true))
      return nil
    }
    guard byte == UInt8(ascii: "{") else {
      if levels.isEmpty { return fail("expected an object", byte) }
      // A null where a list or an object should be is as good as none.
      if byte == UInt8(ascii: "n") { return try pass(byte, &window) }
      if let step = try pass(byte, &window) { return step }
      return .damaged(problem: "found \(Self.found(byte)), expected an object")
    }
    if role == .inner || role == .group {
      window.drop(1)
      levels.append(Level(node: node, isArray: false))
      return role == .group ? .groupBegins : nil
    }
    guard let extent = try extent(of: &window, isKept: true) else {
      return fail("expected the end of an object", nil)
    }
    if extent.isTooLong {
      return .damaged(
        problem: "found an object over \(TraceLimits.lineBytes) bytes, expected a shorter one")
    }
    return role == .context
      ? .context(bytes: extent.count) : .record(bytes: extent.count, node: node)
  }

  /// Passes a value over.
  private mutating func pass(
    _ byte: UInt8, _ window: inout LogWindow
  ) throws(TraceError) -> Step? {
    guard byte > 0x20, try extent(of: &window, isKept: false) != nil else {
      return fail("expected a value", byte)
    }
    return nil
  }

  private mutating func fail(_ problem: String, _ byte: UInt8?) -> Step {
    let found = byte.map { "found \(Self.found($0)), " } ?? "found something else, "
    levels.removeAll()
    if isLines {
      isLineBroken = true
      return .damaged(problem: found + problem)
    }
    return .broken(problem: found + problem)
  }

  /// What stands there by its kind: it may be part of a prompt.
  private static func found(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "\""): "a string"
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): "a number"
    case UInt8(ascii: "{"): "an object"
    case UInt8(ascii: "["): "an array"
    case UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ","), UInt8(ascii: ":"):
      "'\(Unicode.Scalar(byte))'"
    default: "something else"
    }
  }
}

extension JSONWalker {
  /// Passes space over, line ends too where lines mean nothing.
  ///
  /// - Returns: the first byte that is none; `nil` at the end.
  private func skipSpace(_ window: inout LogWindow) throws(TraceError) -> UInt8? {
    while true {
      let space = window.withBytes { bytes in
        var index = 0
        while index < bytes.count {
          let byte = bytes[index]
          guard byte == 0x20 || byte == 0x09 || byte == 0x0D || (byte == 0x0A && !isLines) else {
            break
          }
          index += 1
        }
        return index
      }
      window.drop(space)
      if window.count > 0 { return window[0] }
      if try !window.fill() { return nil }
    }
  }

  private mutating func skipLine(_ window: inout LogWindow) throws(TraceError) {
    isLineBroken = false
    while true {
      let end = window.withBytes { bytes in
        bytes.indices.first { bytes[$0] == UInt8(ascii: "\n") }
      }
      window.drop(end ?? window.count)
      if end != nil { return }
      if try !window.fill() { return }
    }
  }

  /// How far a value reaches.
  private struct Extent {
    /// Bytes, if they were kept.
    var count = 0
    /// What a string begins with, its quotes aside, if that was asked for and is all of it.
    var prefix: [UInt8] = []
    /// Whether it was too long to be kept, and has been passed over.
    var isTooLong = false
  }

  /// Where a scan by brackets and quotes is.
  private struct Scan {
    var depth = 0
    var isInString = false
    var isEscaped = false
    var isScalar = false
    /// Behind the value, once it has ended.
    var end: Int?
    /// Whether a line ended first.
    var isCut = false

    mutating func take(_ bytes: Span<UInt8>, from start: Int, isLines: Bool) {
      for index in start..<bytes.count {
        let byte = bytes[index]
        if isInString {
          if isEscaped {
            isEscaped = false
          } else if byte == UInt8(ascii: "\\") {
            isEscaped = true
          } else if byte == UInt8(ascii: "\"") {
            isInString = false
            if depth == 0 {
              end = index + 1
              return
            }
          } else if byte == UInt8(ascii: "\n"), isLines {
            isCut = true
            return
          }
          continue
        }
        switch byte {
        case UInt8(ascii: "\""):
          if isScalar {
            end = index
            return
          }
          isInString = true
        case UInt8(ascii: "{"), UInt8(ascii: "["):
          if isScalar {
            end = index
            return
          }
          depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
          if depth == 0 {
            end = index
            return
          }
          depth -= 1
          if depth == 0 {
            end = index + 1
            return
          }
        case UInt8(ascii: "\n") where isLines && depth > 0:
          isCut = true
          return
        case UInt8(ascii: ","), UInt8(ascii: ":"), 0x20, 0x09, 0x0A, 0x0D:
          if depth == 0 {
            end = index
            return
          }
        default: if depth == 0 { isScalar = true }
        }
      }
    }
  }

  /// Finds the end of the value that the window begins with.
  ///
  /// - Parameters:
  ///   - isKept: whether its bytes stay at the beginning of the window; otherwise they are dropped.
  ///   - keptPrefix: so many bytes of a string are handed back.
  /// - Returns: `nil` if the value does not end.
  private func extent(
    of window: inout LogWindow, isKept: Bool, keptPrefix: Int = 0
  ) throws(TraceError) -> Extent? {
    var scan = Scan()
    var scanned = 0
    var extent = Extent()
    var isKept = isKept
    while true {
      let isLines = isLines
      window.withBytes { scan.take($0, from: scanned, isLines: isLines) }
      if scan.isCut { return nil }
      if let end = scan.end {
        // Something that is no value, unless this is the rest of one.
        if end == 0, !extent.isTooLong { return nil }
        if keptPrefix > 0, end <= keptPrefix, !extent.isTooLong {
          extent.prefix = Array(window.copy(1..<end - 1))
        }
        if isKept, end <= TraceLimits.lineBytes {
          extent.count = end
        } else {
          if isKept { extent.isTooLong = true }
          window.drop(end)
        }
        return extent
      }
      scanned = window.count
      if isKept ? scanned > TraceLimits.lineBytes : scanned > keptPrefix {
        extent.isTooLong = true
        isKept = false
        window.drop(scanned)
        scanned = 0
      }
      if try window.fill() { continue }
      // A number may be the last thing of all.
      guard scan.isScalar, scan.depth == 0, scanned > 0 else { return nil }
      window.drop(scanned)
      return extent
    }
  }
}
