import Report

/// Figures as people read them: no more digits than their intervals bear.
enum FigureText {
  /// A share as a percentage: whole from 10% on, one decimal below.
  static func percent(_ share: Double) -> String {
    let percent = share * 100
    if percent > 0, percent < 0.05 { return "<0.1%" }
    if percent >= 9.95 || percent == 0 { return whole(percent) + "%" }
    return DecimalText.fixedPoint(Int64((percent * 10).rounded()), decimals: 1) + "%"
  }

  /// `20% to 80%`; a dash where there is none.
  static func range(_ interval: ConfidenceInterval?) -> String {
    guard let interval else { return "–" }
    return "\(percent(interval.low)) to \(percent(interval.high))"
  }

  /// Two decimals, for areas and bits; a dash where there is none.
  static func hundredths(_ value: Double?) -> String {
    guard let value, value.isFinite, value.magnitude < 1e15 else { return "–" }
    return DecimalText.fixedPoint(Int64((value * 100).rounded()), decimals: 2)
  }

  /// `0.71 to 0.93`; a dash where there is none.
  static func hundredths(_ interval: ConfidenceInterval?) -> String {
    guard let interval else { return "–" }
    return "\(hundredths(interval.low)) to \(hundredths(interval.high))"
  }

  /// A threshold or a score: two decimals where that says something, six digits otherwise.
  static func score(_ value: Double) -> String {
    guard value.isFinite else { return "above all" }
    if value.magnitude < 10_000, (value * 100).rounded() == value * 100 { return hundredths(value) }
    return DecimalText.significant(value, digits: 4) ?? "–"
  }

  /// An amount with three significant digits.
  static func compact(_ value: Double) -> String {
    AmountText.compact(UInt64(max(0, min(value, 1e18)).rounded()))
  }

  /// US dollars; a dash where a price is missing.
  static func dollars(_ usd: Double?) -> String {
    guard let usd else { return "–" }
    if usd < 100 { return "$" + DecimalText.fixedPoint(Int64((usd * 100).rounded()), decimals: 2) }
    return "$" + compact(usd)
  }

  /// A number of things: whole, or with one decimal where it is a mean.
  static func count(_ value: Double) -> String {
    value == value.rounded()
      ? AmountText.grouped(UInt64(value))
      : DecimalText.fixedPoint(Int64((value * 10).rounded()), decimals: 1)
  }

  private static func whole(_ value: Double) -> String { String(Int64(value.rounded())) }
}
