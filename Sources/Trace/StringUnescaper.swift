/// The text that a JSON string with escapes stands for.
enum StringUnescaper {
  /// Appends the text of a string that a ``LineScanner`` has checked.
  ///
  /// - Parameter bytes: at least 15 more than the string, as behind every line.
  static func append(_ bytes: Span<UInt8>, _ range: Range<Int>, to text: inout [UInt8]) {
    precondition(
      range.lowerBound >= 0 && range.upperBound + 15 <= bytes.count, "no room behind the string")
    // An escape is never shorter than what it stands for; 16 more for the last copy.
    text.append(addingCapacity: range.count + 16) { output in
      // Safe because no more than `range.count` bytes are written, and copied 16 at a time, into
      // fresh memory that has room for 16 more; the count is that of the bytes written.
      unsafe output.withUnsafeMutableBufferPointer { buffer, count in
        guard let start = buffer.baseAddress else { return }
        count += unsafe unescape(bytes, range, into: UnsafeMutableRawPointer(start))
      }
    }
  }

  /// Writes the text and returns how long it is.
  @unsafe
  private static func unescape(
    _ bytes: Span<UInt8>, _ range: Range<Int>, into output: UnsafeMutableRawPointer
  ) -> Int {
    let limit = range.upperBound
    var end = 0
    var position = range.lowerBound
    while position < limit {
      // What comes behind a backslash is copied too and then overwritten.
      let block = unsafe bytes.bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: position, as: SIMD16<UInt8>.self)
      unsafe output.storeBytes(of: block, toByteOffset: end, as: SIMD16<UInt8>.self)
      // Without the highest bit, only zero plus 127 has none.
      let other = block ^ SIMD16(repeating: UInt8(ascii: "\\"))
      let differs = ((other & SIMD16(repeating: 0x7F)) &+ SIMD16(repeating: 0x7F)) | other
      let mask = unsafe unsafeBitCast(
        ~differs & SIMD16(repeating: 0x80), to: SIMD2<UInt64>.self)
      if mask[0] | mask[1] == 0 {
        end &+= 16
        position &+= 16
        continue
      }
      let plain = LineLoads.first((UInt64(littleEndian: mask[0]), UInt64(littleEndian: mask[1])))
      end &+= plain
      position &+= plain
      if position >= limit { break }
      if let byte = simple(bytes.byte(at: position &+ 1)) {
        unsafe output.storeBytes(of: byte, toByteOffset: end, as: UInt8.self)
        end &+= 1
        position &+= 2
        continue
      }
      let (scalar, count) = scalar(bytes, position)
      for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
        unsafe output.storeBytes(of: byte, toByteOffset: end, as: UInt8.self)
        end &+= 1
      }
      position &+= count
    }
    // Bytes behind the string that were copied with its last.
    return end &- (position &- limit)
  }

  /// The byte that a backslash and a letter stand for; `nil` if it is the letter of a code unit.
  @inline(__always)
  private static func simple(_ letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "n"): UInt8(ascii: "\n")
    case UInt8(ascii: "u"): nil
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: letter
    }
  }

  /// The character of the code unit, or the pair of them, at `start`, and the length of that.
  private static func scalar(_ bytes: Span<UInt8>, _ start: Int) -> (Unicode.Scalar, count: Int) {
    if let unit = codeUnit(bytes, start) {
      if let scalar = Unicode.Scalar(unit) { return (scalar, 6) }
      if let trail = codeUnit(bytes, start + 6),
        let scalar = Unicode.Scalar(
          0x10000 + (UInt32(unit) & 0x3FF) << 10 + UInt32(trail) & 0x3FF)
      {
        return (scalar, 12)
      }
    }
    preconditionFailure("an escape that was not checked")
  }

  /// The code unit of a `\uXXXX` at `start`; `nil` if there is none.
  static func codeUnit(_ bytes: Span<UInt8>, _ start: Int) -> UInt16? {
    guard bytes.byte(at: start) == UInt8(ascii: "\\"),
      bytes.byte(at: start + 1) == UInt8(ascii: "u")
    else { return nil }
    var unit: UInt16 = 0
    for offset in 2..<6 {
      guard let digit = hexDigit(bytes.byte(at: start + offset)) else { return nil }
      unit = unit << 4 | digit
    }
    return unit
  }

  private static func hexDigit(_ byte: UInt8) -> UInt16? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}
