/// Finds the values of an exchange in one line of JSON, without building anything.
///
/// One pass over the bytes, eight at a time in keys, strings and numbers. Strict (RFC 8259): the
/// grammar of numbers, literals and escapes, UTF-8, no control characters, no key of ours twice,
/// no more than ``TraceLimits/nestingDepth`` levels; keys that are not ours may have any value and
/// are skipped.
///
/// Keys may come in any order. For each key the scanner remembers which one followed last time
/// and tries that first, so that a trace written in one order, whatever it is, is read without
/// looking a key up; what it remembers affects only the speed.
struct LineScanner {
  /// Bytes that must lie behind the line and belong to the span: loads may reach so far.
  static let padding = 24

  /// A key as two words and the rest of the second masked away.
  private struct Pattern {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var lowMask: UInt64 = 0
    var highMask: UInt64 = 0
    var count = 0
  }

  private static let none = UInt8(TraceField.count)
  /// Found by trial: no two keys share one of the 64 slots that ``slot(low:count:)`` gives.
  private static let slotFactor: UInt64 = 0x4307_C68C_4254_24A1

  // One more than there are fields: the last never matches, and the successor of the key before
  // the first is kept there.
  private var patterns = InlineArray<27, Pattern>(repeating: Pattern())
  private var successors = InlineArray<27, UInt8>(repeating: LineScanner.none)
  private var slots = InlineArray<64, UInt8>(repeating: LineScanner.none)

  init() {
    for field in TraceField.allCases {
      var pattern = Pattern()
      for (index, byte) in field.name.description.utf8.enumerated() {
        let shift = UInt64(index % 8 * 8)
        if index < 8 {
          pattern.low |= UInt64(byte) << shift
          pattern.lowMask |= 0xFF << shift
        } else {
          pattern.high |= UInt64(byte) << shift
          pattern.highMask |= 0xFF << shift
        }
        pattern.count = index + 1
      }
      patterns[field.index] = pattern
      let slot = Self.slot(low: pattern.low, count: pattern.count)
      precondition(slots[slot] == Self.none, "two keys in one slot")
      slots[slot] = field.rawValue
    }
    // A pattern of no key: no text is equal to it under its mask.
    patterns[Int(Self.none)].low = 1
    var before = Int(Self.none)
    for field in TraceField.written where field != .fingerprint {
      successors[before] = field.rawValue
      before = field.index
    }
  }

  @inline(__always)
  private static func slot(low: UInt64, count: Int) -> Int {
    let mixed = (low ^ UInt64(truncatingIfNeeded: count)) &* slotFactor
    return Int(truncatingIfNeeded: mixed &>> 58)
  }

  /// Scans the object that begins at or after `start`, and the rest of its line.
  ///
  /// - Parameters:
  ///   - bytes: the line, behind it a line feed or another control character, and behind that
  ///     at least ``padding`` bytes in all.
  ///   - fields: filled; what was there is forgotten.
  /// - Returns: the end of the line: where a byte stands that is neither part of the object nor
  ///   space.
  mutating func scan(
    _ bytes: Span<UInt8>, from start: Int, into fields: inout RawFields
  ) throws(LineError) -> Int {
    fields.removeAll()
    var position = Self.skipSpace(bytes, start)
    guard bytes.byte(at: position) == UInt8(ascii: "{") else {
      throw LineError(position, expected: "'{'")
    }
    position = Self.skipSpace(bytes, position &+ 1)
    if bytes.byte(at: position) == UInt8(ascii: "}") {
      return Self.skipSpace(bytes, position &+ 1)
    }
    var before = Int(Self.none)
    while true {
      guard bytes.byte(at: position) == UInt8(ascii: "\"") else {
        throw LineError(position, expected: "a key in quotes")
      }
      let key = position &+ 1
      let field = try self.field(bytes, key, after: &before, end: &position)
      position = Self.skipSpace(bytes, position)
      if let field {
        let bit: UInt32 = 1 &<< UInt32(truncatingIfNeeded: field)
        // Of a label that comes again the last counts, where labels count at all: in no other way
        // may ground truth cost a line.
        if fields.seen.bits & bit != 0, field != TraceField.campaign.index {
          throw LineError(key &- 1, .duplicate(TraceField.allCases[field]))
        }
        fields.seen.bits |= bit
        position = try Self.value(bytes, position, of: field, into: &fields)
      } else {
        position = try Self.skipValue(bytes, position, depth: 1)
      }
      if bytes.pair(at: position) == Self.commaQuote {
        position &+= 1
        continue
      }
      position = Self.skipSpace(bytes, position)
      let next = bytes.byte(at: position)
      if next == UInt8(ascii: ",") {
        position = Self.skipSpace(bytes, position &+ 1)
      } else {
        guard next == UInt8(ascii: "}") else { throw LineError(position, expected: "',' or '}'") }
        return Self.skipSpace(bytes, position &+ 1)
      }
    }
  }

  /// `,"` and `":` as little-endian pairs.
  private static let commaQuote: UInt16 = 0x22_2C
  private static let quoteColon: UInt16 = 0x3A_22

  /// Number of the key that begins at `start`, behind its quote; `nil` if it is none of ours. `end`
  /// becomes the place behind its colon.
  @inline(__always)
  private mutating func field(
    _ bytes: Span<UInt8>, _ start: Int, after before: inout Int, end: inout Int
  ) throws(LineError) -> Int? {
    let low = bytes.word(at: start)
    let expected = successors[before]
    let pattern = patterns[Int(expected)]
    if low & pattern.lowMask == pattern.low,
      bytes.pair(at: start &+ pattern.count) == Self.quoteColon,
      pattern.count <= 8 || bytes.word(at: start &+ 8) & pattern.highMask == pattern.high
    {
      before = Int(expected)
      end = start &+ pattern.count &+ 2
      return Int(expected)
    }
    return try lookUp(bytes, start, after: &before, end: &end)
  }

  @inline(never)
  private mutating func lookUp(
    _ bytes: Span<UInt8>, _ start: Int, after before: inout Int, end: inout Int
  ) throws(LineError) -> Int? {
    let string = try Self.string(bytes, start)
    end = Self.skipSpace(bytes, string.end &+ 1)
    guard bytes.byte(at: end) == UInt8(ascii: ":") else { throw LineError(end, expected: "':'") }
    end &+= 1
    let found: Int?
    if string.isEscaped {
      found = Self.unescapedKey(bytes, start..<string.end)
    } else {
      let count = string.end &- start
      let lowMask = count >= 8 ? UInt64.max : (1 &<< UInt64(count &* 8)) &- 1
      let low = bytes.word(at: start) & lowMask
      let number = slots[Self.slot(low: low, count: count)]
      let pattern = patterns[Int(number)]
      let isSame =
        number != Self.none && pattern.count == count && pattern.low == low
        && (count <= 8 || bytes.word(at: start &+ 8) & pattern.highMask == pattern.high)
      found = isSame ? Int(number) : nil
    }
    guard let found else { return nil }
    successors[before] = UInt8(found)
    before = found
    return found
  }

  /// The key that an escaped spelling stands for.
  private static func unescapedKey(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var key: [UInt8] = []
    StringUnescaper.append(bytes, range, to: &key)
    return TraceField.allCases.first { $0.name.description.utf8.elementsEqual(key) }?.index
  }

  /// The first place from `position` on that is no space. A line feed is the end of the line, so
  /// it is none.
  @inline(__always)
  static func skipSpace(_ bytes: Span<UInt8>, _ position: Int) -> Int {
    if bytes.byte(at: position) > 0x20 { return position }
    var position = position
    while true {
      let byte = bytes.byte(at: position)
      guard byte == 0x20 || byte == 0x09 || byte == 0x0D else { return position }
      position &+= 1
    }
  }
}
