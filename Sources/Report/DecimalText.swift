/// Numbers as decimal text, the same on every machine.
package enum DecimalText {
  /// A number given in units of its last decimal place: `fixedPoint(-625, decimals: 2)` is
  /// `-6.25`.
  package static func fixedPoint(_ value: Int64, decimals: Int) -> String {
    let digits = String(value.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.utf8.count)) + digits
    let sign = value < 0 ? "-" : ""
    guard decimals > 0 else { return sign + padded }
    return "\(sign)\(padded.dropLast(decimals)).\(padded.suffix(decimals))"
  }

  /// `value` rounded to that many significant digits, in a form that JSON allows; `nil` where it
  /// is not finite.
  ///
  /// Rounds the shortest decimal that reads back as `value`, halves away from zero: what a person
  /// would do with the number as printed, and free of binary arithmetic.
  package static func significant(_ value: Double, digits: Int) -> String? {
    guard value.isFinite else { return nil }
    guard value != 0 else { return "0" }
    var (places, point) = shortestDecimal(of: value.magnitude)
    if places.count > digits {
      let roundsUp = places[digits] >= 5
      places.removeLast(places.count - digits)
      if roundsUp { increment(&places, &point) }
    }
    while places.last == 0 { places.removeLast() }
    return (value < 0 ? "-" : "") + text(places, point: point)
  }

  /// Decimal digits, the first not zero, and where the point stands: 0.ddd × 10^point.
  private static func shortestDecimal(of value: Double) -> (digits: [UInt8], point: Int) {
    var digits: [UInt8] = []
    var point = 0
    var isFraction = false
    let parts = value.description.split(separator: "e")
    for byte in parts[0].utf8 {
      guard byte != UInt8(ascii: ".") else {
        isFraction = true
        continue
      }
      let isLeadingZero = digits.isEmpty && byte == UInt8(ascii: "0")
      if !isLeadingZero { digits.append(byte - UInt8(ascii: "0")) }
      if !isFraction && !isLeadingZero { point += 1 }
      if isFraction && isLeadingZero { point -= 1 }
    }
    if parts.count > 1 { point += Int(parts[1]) ?? 0 }
    return (digits, point)
  }

  /// Adds one unit of the last place.
  private static func increment(_ places: inout [UInt8], _ point: inout Int) {
    while places.last == 9 { places.removeLast() }
    if let last = places.indices.last {
      places[last] += 1
    } else {
      places = [1]
      point += 1
    }
  }

  /// Plain digits between 1e-6 and 1e15, an exponent beyond.
  private static func text(_ places: [UInt8], point: Int) -> String {
    let digits = String(decoding: places.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
    switch point {
    case -5...0:
      return "0." + String(repeating: "0", count: -point) + digits
    case 1...15 where places.count <= point:
      return digits + String(repeating: "0", count: point - places.count)
    case 1...15:
      return "\(digits.prefix(point)).\(digits.dropFirst(point))"
    default:
      let fraction = digits.dropFirst()
      return "\(digits.prefix(1))\(fraction.isEmpty ? "" : ".")\(fraction)e\(point - 1)"
    }
  }
}
