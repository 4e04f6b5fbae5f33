/// Remembers a number for each of a few texts of at most 16 bytes: the models, operations and
/// temperatures of a trace are few, and asking here costs a third of parsing or looking them up.
///
/// Direct-mapped: a text that falls on another's place replaces it.
struct ShortTextCache {
  private struct Entry {
    var low: UInt64 = 0
    var high: UInt64 = 0
    /// 0: empty; so the empty text is not kept.
    var count = 0
    var value: UInt64 = 0
  }

  /// More than the different values of a usual trace, less than the nearest cache.
  private var entries = InlineArray<32, Entry>(repeating: Entry())

  /// A text that can be kept, as words.
  struct Key {
    fileprivate var low: UInt64
    fileprivate var high: UInt64
    fileprivate var count: Int

    /// `nil` if the text is empty or too long. Reads up to 16 bytes from its beginning.
    @inline(__always)
    init?(_ bytes: Span<UInt8>, _ range: Range<Int>) {
      count = range.count
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

    @inline(__always)
    fileprivate var place: Int {
      Int(truncatingIfNeeded: ((low ^ high &* 31) &* 0x9E37_79B9_7F4A_7C15) &>> 59)
    }
  }

  /// The number of a text, if it is remembered. Mutating and through a span, because otherwise all
  /// entries are copied to read one.
  @inline(__always)
  mutating func value(of key: Key) -> UInt64? {
    let entry = entries.span[key.place]
    return entry.low == key.low && entry.high == key.high && entry.count == key.count
      ? entry.value : nil
  }

  /// Remembers the number of a text.
  mutating func set(_ value: UInt64, for key: Key) {
    entries[key.place] = Entry(low: key.low, high: key.high, count: key.count, value: value)
  }
}
