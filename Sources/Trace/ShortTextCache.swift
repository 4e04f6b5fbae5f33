/// A text of 1 to 16 bytes without a zero byte, as two words.
struct ShortText: Equatable {
  /// Bytes 0 to 7, least significant first; zero behind the text.
  var low: UInt64
  /// Bytes 8 to 15.
  var high: UInt64

  @inline(__always)
  init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  /// `nil` if the text is empty or too long. Reads 16 bytes from its beginning.
  @inline(__always)
  init?(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    let count = range.count
    guard count >= 1 && count <= 16 else { return nil }
    low = bytes.word(at: range.lowerBound)
    high = 0
    if count < 8 {
      low &= (1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1
    } else if count > 8 {
      high = bytes.word(at: range.lowerBound &+ 8)
      if count < 16 { high &= (1 &<< UInt64(truncatingIfNeeded: (count &- 8) &* 8)) &- 1 }
    }
  }
}

/// Remembers a number for each of a few texts of at most 16 bytes: the models, operations and
/// temperatures of a trace are few, and asking here costs a third of parsing or looking them up.
///
/// Direct-mapped: a text that falls on another's place replaces it.
struct ShortTextCache {
  private struct Entry {
    /// All zero where it is empty: no text is.
    var text = ShortText(low: 0, high: 0)
    var value: UInt64 = 0
  }

  /// More than the different values of a usual trace, less than the nearest cache.
  private var entries = InlineArray<32, Entry>(repeating: Entry())

  @inline(__always)
  private static func place(of text: ShortText) -> Int {
    Int(truncatingIfNeeded: ((text.low ^ text.high &* 31) &* 0x9E37_79B9_7F4A_7C15) &>> 59)
  }

  /// The number of a text, if it is remembered. Mutating and through a span, because otherwise all
  /// entries are copied to read one.
  @inline(__always)
  mutating func value(of text: ShortText) -> UInt64? {
    let entry = entries.span[Self.place(of: text)]
    return entry.text == text ? entry.value : nil
  }

  /// Remembers the number of a text.
  mutating func set(_ value: UInt64, for text: ShortText) {
    entries[Self.place(of: text)] = Entry(text: text, value: value)
  }

  /// Forgets all texts.
  mutating func removeAll() { entries = InlineArray(repeating: Entry()) }
}
