/// Times as text: RFC 3339 in UTC.
public enum TimeFormat {
  private static let dayMs: Int64 = 86_400_000

  /// `2026-06-17T00:00:00.123Z`; the fraction is left out where it is zero.
  ///
  /// - Parameter ms: milliseconds since the Unix epoch; a time outside ``TraceLimits/timesMs``,
  ///   which RFC 3339 cannot say, is shown as the nearest that it can.
  public static func rfc3339(_ ms: Int64) -> String {
    let ms = clamped(ms)
    let inDay = ms % dayMs
    let (minutes, second) = (inDay / 1_000).quotientAndRemainder(dividingBy: 60)
    let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
    var text = "\(date(ms))T\(padded(hour, 2)):\(padded(minute, 2)):\(padded(second, 2))"
    if inDay % 1_000 != 0 { text += ".\(padded(inDay % 1_000, 3))" }
    return text + "Z"
  }

  /// `2026-06-17`: the day in UTC; clamped in the same way.
  public static func date(_ ms: Int64) -> String {
    let (year, month, day) = civil(clamped(ms) / dayMs)
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// The date alone where the time is the first instant of a day, otherwise RFC 3339.
  static func shortest(_ ms: Int64) -> String {
    ms % dayMs == 0 ? date(ms) : rfc3339(ms)
  }

  private static func clamped(_ ms: Int64) -> Int64 {
    min(max(ms, TraceLimits.timesMs.lowerBound), TraceLimits.timesMs.upperBound)
  }

  /// Year, month and day of a number of days since 1970-01-01, not negative.
  ///
  /// Years are counted from March, so that the leap day is the last of its year and months follow
  /// the line 30.6 m; eras are the calendar's period of 400 years. Howard Hinnant,
  /// "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`.
  private static func civil(_ days: Int64) -> (year: Int64, month: Int64, day: Int64) {
    let shifted = days + 719_468  // since 0000-03-01
    let (era, dayOfEra) = shifted.quotientAndRemainder(dividingBy: 146_097)
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let calendarMonth = month < 10 ? month + 3 : month - 9
    let year = yearOfEra + era * 400 + (calendarMonth <= 2 ? 1 : 0)
    return (year, calendarMonth, day)
  }

  private static func padded(_ value: Int64, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
