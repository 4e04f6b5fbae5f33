import Detector

/// Amounts as people read them: grouped digits, or three significant digits with a suffix.
package enum AmountText {
  /// `1234567` as `1,234,567`.
  package static func grouped(_ value: UInt64) -> String {
    let digits = Array(String(value).utf8)
    var text: [UInt8] = []
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.count - index) % 3 == 0 { text.append(UInt8(ascii: ",")) }
      text.append(digit)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// `12_345_678` as `12.3M`; below a thousand the number itself.
  package static func compact(_ value: UInt64) -> String {
    let units: [(size: UInt64, suffix: String)] = [
      (1000, "k"), (1_000_000, "M"), (1_000_000_000, "B"), (1_000_000_000_000, "T"),
    ]
    guard value >= 1000 else { return String(value) }
    for (index, unit) in units.enumerated() {
      let isLast = index == units.count - 1
      let tenths = rounded(value, per: unit.size / 10)
      // Rounding may carry to a thousand of this unit, which is one of the next.
      if tenths < 1000 { return DecimalText.fixedPoint(Int64(tenths), decimals: 1) + unit.suffix }
      let whole = rounded(value, per: unit.size)
      if whole < 1000 || isLast { return grouped(whole) + unit.suffix }
    }
    return grouped(value)
  }

  /// Exchanges in a narrow column: at most nine characters below a billion.
  static func exchanges(_ value: UInt64) -> String {
    value < 10_000_000 ? grouped(value) : compact(value)
  }

  /// Bits beyond which only the sign matters: more than the odds of anything.
  private static let boundlessBits = Bits(hundredths: 99_999)

  /// Bits with two decimals, at most seven characters.
  static func bits(_ value: Bits) -> String {
    if value > boundlessBits { return ">999" }
    if value < .zero - boundlessBits { return "<-999" }
    return DecimalText.fixedPoint(Int64(value.hundredths), decimals: 2)
  }

  /// Bits with one decimal, halves away from zero: enough for words.
  static func tenthsOfBits(_ value: Bits) -> String {
    let tenths = (Double(value.hundredths) / 10).rounded(.toNearestOrAwayFromZero)
    return DecimalText.fixedPoint(Int64(tenths), decimals: 1)
  }

  /// A share with one decimal of a percent.
  static func percent(_ share: Double) -> String {
    guard share.isFinite else { return "–" }
    let tenths = (min(max(share, -10_000), 10_000) * 1000).rounded(.toNearestOrAwayFromZero)
    return DecimalText.fixedPoint(Int64(tenths), decimals: 1) + "%"
  }

  /// `value` in steps of `unit`, halves upwards, without overflow.
  static func rounded(_ value: UInt64, per unit: UInt64) -> UInt64 {
    value / unit + (value % unit >= unit - unit / 2 ? 1 : 0)
  }
}

extension Harvest {
  /// Price units (1e-10 US dollars) in a cent.
  private static let priceUnitsPerCent: UInt64 = 100_000_000

  /// The price in US cents; `nil` if any price is missing.
  var usdCents: UInt64? {
    isPriceIncomplete ? nil : AmountText.rounded(price, per: Self.priceUnitsPerCent)
  }

  /// The price for a narrow column: cents up to $100, whole dollars up to $100,000; `–` if any
  /// price is missing.
  var dollarText: String {
    guard let cents = usdCents else { return "–" }
    switch cents {
    case ..<10_000: return "$" + DecimalText.fixedPoint(Int64(cents), decimals: 2)
    case ..<9_999_950: return "$" + AmountText.grouped(AmountText.rounded(cents, per: 100))
    default: return "$" + AmountText.compact(AmountText.rounded(cents, per: 100))
    }
  }

  /// All three amounts in words.
  var sentence: String { sentence(hasTokens: true) }

  /// The same.
  ///
  /// - Parameter hasTokens: whether the trace says how many output tokens there were at all.
  func sentence(hasTokens: Bool) -> String {
    let priced = usdCents == nil ? "price unknown" : dollarText
    let tokens = hasTokens ? AmountText.compact(outputTokens) : "an unknown number of"
    return "\(AmountText.grouped(exchanges)) exchanges, \(tokens) output tokens, \(priced)"
  }
}
