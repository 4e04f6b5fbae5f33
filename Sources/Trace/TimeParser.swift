/// RFC 3339 times to milliseconds since the Unix epoch. The way back is ``TimeFormat``.
public enum TimeParser {
  /// Milliseconds since the Unix epoch of a text such as `2026-06-03T00:00:00.25+02:00`.
  ///
  /// The date and the time may be parted by `T`, `t` or a space; the zone is `Z`, `z` or an
  /// offset. Fractions are cut after the milliseconds. A leap second, which is taken in the last
  /// minute of a UTC day only, becomes the last millisecond before it.
  ///
  /// - Returns: `nil` if it is not RFC 3339, or outside 1970 to 9999.
  public static func milliseconds(_ text: Span<UInt8>) -> Int64? {
    guard text.count >= 20, let date = days(text), let clock = seconds(text) else { return nil }
    var position = 19
    guard let fraction = fraction(text, at: &position),
      let offset = offsetMs(text, from: position)
    else { return nil }
    let isLeapSecond = clock.second == 60
    let seconds = clock.minutes * 60 + (isLeapSecond ? 59 : clock.second)
    let ms = date * dayMs + seconds * 1_000 + (isLeapSecond ? 999 : fraction) - offset
    if isLeapSecond && (ms + 1) % dayMs != 0 { return nil }
    return TraceLimits.timesMs.contains(ms) ? ms : nil
  }

  private static let dayMs: Int64 = 86_400_000

  /// Days from 1970-01-01 of the date in the first ten bytes.
  private static func days(_ text: Span<UInt8>) -> Int64? {
    guard let year = number(text, 0, digits: 4), text[4] == UInt8(ascii: "-"),
      let month = number(text, 5, digits: 2), text[7] == UInt8(ascii: "-"),
      let day = number(text, 8, digits: 2)
    else { return nil }
    guard (1...12).contains(month), day >= 1, day <= length(ofMonth: month, year: year) else {
      return nil
    }
    // Counted in eras of 400 years that begin in March, so that the leap day comes last (Howard
    // Hinnant, "chrono-compatible low-level date algorithms"). 719,468 days from the beginning of
    // the first era to 1970.
    let shifted = month <= 2 ? year - 1 + 400 : year + 400
    let yearOfEra = shifted % 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return (shifted / 400 - 1) * 146_097 + dayOfEra - 719_468
  }

  private static func length(ofMonth month: Int64, year: Int64) -> Int64 {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The time of day in bytes 10 to 18; a second of 60 is left to the caller.
  private static func seconds(_ text: Span<UInt8>) -> (minutes: Int64, second: Int64)? {
    let separator = text[10]
    guard separator | 0x20 == UInt8(ascii: "t") || separator == UInt8(ascii: " "),
      let hour = number(text, 11, digits: 2), text[13] == UInt8(ascii: ":"),
      let minute = number(text, 14, digits: 2), text[16] == UInt8(ascii: ":"),
      let second = number(text, 17, digits: 2), hour < 24, minute < 60, second <= 60
    else { return nil }
    return (hour * 60 + minute, second)
  }

  /// Milliseconds of a fraction, if there is one; `nil` if it has no digit.
  private static func fraction(_ text: Span<UInt8>, at position: inout Int) -> Int64? {
    guard text[position] == UInt8(ascii: ".") else { return 0 }
    position += 1
    let start = position
    var ms: Int64 = 0
    var scale: Int64 = 100
    while position < text.count, let digit = number(text, position, digits: 1) {
      ms += digit * scale
      scale /= 10
      position += 1
    }
    return position > start ? ms : nil
  }

  /// The zone, which must be the rest of the text, as milliseconds ahead of UTC.
  private static func offsetMs(_ text: Span<UInt8>, from position: Int) -> Int64? {
    guard position < text.count else { return nil }
    let sign = text[position]
    if sign | 0x20 == UInt8(ascii: "z") { return position + 1 == text.count ? 0 : nil }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), position + 6 == text.count,
      let hours = number(text, position + 1, digits: 2),
      text[position + 3] == UInt8(ascii: ":"),
      let minutes = number(text, position + 4, digits: 2), hours < 24, minutes < 60
    else { return nil }
    let ms = (hours * 60 + minutes) * 60_000
    return sign == UInt8(ascii: "-") ? -ms : ms
  }

  /// The number of exactly that many digits; `nil` if one of the bytes is none.
  private static func number(_ text: Span<UInt8>, _ start: Int, digits: Int) -> Int64? {
    var value: Int64 = 0
    for index in start..<start + digits {
      let digit = text[index] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      value = value * 10 + Int64(digit)
    }
    return value
  }
}
