/// The values of JSON numbers whose grammar has been checked.
enum NumberParser {
  /// The number, if it is whole and fits; written with a fraction or an exponent it may still be
  /// whole (`12.0`, `1e3`).
  static func integer(_ text: Span<UInt8>) -> Int64? {
    let decimal = Decimal(text)
    guard !decimal.isCut else { return nil }
    var magnitude = decimal.digits
    if magnitude == 0 { return 0 }
    // Beyond these, 19 digits are too many before the point or behind it, and the loops end.
    guard (-19...19).contains(decimal.exponent) else { return nil }
    for _ in 0..<max(decimal.exponent, 0) {
      let (product, overflow) = magnitude.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      magnitude = product
    }
    for _ in 0..<max(-decimal.exponent, 0) {
      let (quotient, remainder) = magnitude.quotientAndRemainder(dividingBy: 10)
      if remainder != 0 { return nil }
      magnitude = quotient
    }
    if decimal.isNegative {
      return magnitude <= 1 << 63 ? Int64(truncatingIfNeeded: 0 &- magnitude) : nil
    }
    return Int64(exactly: magnitude)
  }

  /// The nearest `Double`; `nil` if that would be infinite.
  static func double(_ text: Span<UInt8>) -> Double? {
    let decimal = Decimal(text)
    // Both factors are exact, so that the one rounding of the product or quotient is the right
    // one (William Clinger, "How to read floating point numbers accurately", 1990).
    if !decimal.isCut, decimal.digits <= 1 << 53, (-22...22).contains(decimal.exponent) {
      let power = powersOfTen[abs(decimal.exponent)]
      let digits = Double(decimal.digits)
      let magnitude = decimal.exponent < 0 ? digits / power : digits * power
      return decimal.isNegative ? -magnitude : magnitude
    }
    guard let value = Double(String(repairing: text)), value.isFinite else { return nil }
    return value
  }

  private static let powersOfTen: [23 of Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  /// `digits` times ten to the `exponent`.
  private struct Decimal {
    var isNegative = false
    /// The first 19 digits that count; zeros at the end are left to the exponent.
    var digits: UInt64 = 0
    var exponent = 0
    /// Whether further digits that are not zero were left out.
    var isCut = false

    /// Exponents are clamped to this: no line has as many digits as could bring one back.
    private static let farthest = 1 << 32

    init(_ text: Span<UInt8>) {
      var taken = 0
      var zeros = 0
      var isFraction = false
      var index = 0
      while index < text.count {
        let byte = text[index]
        index += 1
        let digit = byte &- UInt8(ascii: "0")
        if digit <= 9 {
          if isFraction { exponent -= 1 }
          add(digit, taken: &taken, zeros: &zeros)
        } else if byte == UInt8(ascii: "-") {
          isNegative = true
        } else if byte == UInt8(ascii: ".") {
          isFraction = true
        } else {
          break
        }
      }
      exponent += zeros + Self.exponent(text, from: index)
    }

    /// Takes one digit; zeros wait until a digit behind them needs them.
    private mutating func add(_ digit: UInt8, taken: inout Int, zeros: inout Int) {
      if digit == 0 {
        if digits != 0 { zeros += 1 }
        return
      }
      if isCut || taken + zeros + 1 > 19 {
        isCut = true
        return
      }
      for _ in 0..<zeros { digits *= 10 }
      digits = digits * 10 + UInt64(digit)
      taken += zeros + 1
      zeros = 0
    }

    private static func exponent(_ text: Span<UInt8>, from start: Int) -> Int {
      var isNegative = false
      var value = 0
      for index in start..<max(start, text.count) {
        let byte = text[index]
        if byte == UInt8(ascii: "-") { isNegative = true }
        let digit = byte &- UInt8(ascii: "0")
        if digit <= 9 { value = min(value * 10 + Int(digit), farthest) }
      }
      return isNegative ? -value : value
    }
  }
}
