import Trace

/// The unit of times that are numbers.
public enum TimeUnit: String, CaseIterable, Sendable {
  case seconds = "s"
  case milliseconds = "ms"
  case microseconds = "us"
  case nanoseconds = "ns"

  /// Milliseconds in one.
  var milliseconds: Double {
    switch self {
    case .seconds: 1_000
    case .milliseconds: 1
    case .microseconds: 0.001
    case .nanoseconds: 0.000_001
    }
  }

  /// The unit in which a number is a time from 1973 to 5138, or, where it is less than that in
  /// seconds, seconds: those ranges touch and do not overlap.
  init(ofTime number: Double) {
    self =
      switch number {
      case ..<1e11: .seconds
      case ..<1e14: .milliseconds
      case ..<1e17: .microseconds
      default: .nanoseconds
      }
  }
}

/// The times of one log, brought to milliseconds since the Unix epoch.
///
/// A time is a text with date and time of day (without a zone it is UTC), or a number. Of numbers the
/// first tells the unit (``TimeUnit/init(ofTime:)``) and whether all are RELATIVE, counted from some
/// beginning that the log does not say: then it lies before March 1973.
struct LogClock {
  /// Numbers below that many milliseconds, March 1973, are no time of any model's traffic.
  static let leastTrueMs = 1e11

  /// The unit, once it is known.
  private var unit: TimeUnit?
  /// Whether times are relative, once it is known.
  private(set) var isRelative: Bool?
  private let epochMs: Int64

  /// - Parameters:
  ///   - unit: `nil`: the first time tells.
  ///   - isRelative: `nil`: the first time tells.
  init(unit: TimeUnit?, isRelative: Bool? = nil, epochMs: Int64) {
    self.unit = unit
    self.isRelative = isRelative
    self.epochMs = epochMs
  }

  /// The time that a number says; `nil` where it is outside 1970 to 9999.
  mutating func milliseconds(_ number: JSONNumber) -> Int64? {
    let unit = unit ?? TimeUnit(ofTime: number.double)
    let ms = number.double * unit.milliseconds
    guard ms >= 0, ms < 1e15 else { return nil }
    let isRelative = isRelative ?? (ms < Self.leastTrueMs)
    // A true time among relative ones would lie decades after them.
    if isRelative, ms >= Self.leastTrueMs { return nil }
    // A whole number is divided as such: a double has no room for nanoseconds.
    let exact = Self.exact(number, unit) ?? Int64(ms.rounded(.down))
    let (time, overflow) = (isRelative ? epochMs : 0).addingReportingOverflow(exact)
    guard !overflow, TraceLimits.timesMs.contains(time) else { return nil }
    self.unit = unit
    self.isRelative = isRelative
    return time
  }

  private static func exact(_ number: JSONNumber, _ unit: TimeUnit) -> Int64? {
    guard let integer = number.integer else { return nil }
    return switch unit {
    case .seconds: integer.multipliedReportingOverflow(by: 1_000).partialValue
    case .milliseconds: integer
    case .microseconds: integer / 1_000
    case .nanoseconds: integer / 1_000_000
    }
  }

  /// The time that a text says; `nil` where it is none.
  mutating func milliseconds(_ text: Span<UInt8>) -> Int64? {
    if let number = NumberText.number(text) { return milliseconds(number) }
    guard let time = Self.date(text) else { return nil }
    if isRelative == true { return nil }
    isRelative = false
    return time
  }

  /// The longest form of RFC 3339 with nine digits behind the second has 35 bytes.
  private static let mostDateBytes = 48

  /// Date and time of day, without a zone in UTC.
  static func date(_ text: Span<UInt8>) -> Int64? {
    guard (19...mostDateBytes).contains(text.count) else { return nil }
    if let ms = TimeParser.milliseconds(text) { return ms }
    var bytes: [UInt8] = []
    for index in text.indices { bytes.append(text[index]) }
    if bytes.suffix(4).elementsEqual(" UTC".utf8) { bytes.removeLast(4) }
    // An offset may lack its colon, and its minutes.
    if let sign = bytes.lastIndex(where: { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }),
      sign > 18
    {
      let digits = bytes.count - sign - 1
      if digits == 2 { bytes += ":00".utf8 }
      if digits == 4 { bytes.insert(UInt8(ascii: ":"), at: sign + 3) }
    } else {
      bytes.append(UInt8(ascii: "Z"))
    }
    return TimeParser.milliseconds(bytes.span)
  }
}
