import Report

/// Rates by powers of ten up to 100%; nought, where a logarithm has no place, stands apart at the
/// left end.
struct RateAxis {
  /// What is kept for nought.
  private static let gap = 0.07
  private static let fewestDecades = 2
  private static let mostDecades = 5

  /// Powers of ten that it spans.
  let decades: Int

  /// An axis down to the power of ten at or below `least`, between 1% and one in a hundred thousand.
  init(downTo least: Double) {
    var decades = Self.fewestDecades
    var bottom = 0.01
    while bottom > least, decades < Self.mostDecades {
      decades += 1
      bottom /= 10
    }
    self.decades = decades
  }

  /// Where a rate stands, 0 to 1; one below the axis, at its lowest power of ten.
  func part(_ rate: Double) -> Double {
    guard rate > 0 else { return 0 }
    let log10 = GammaFunction.log(rate) / GammaFunction.log(10)
    return part(along: min(max(0, 1 + log10 / Double(decades)), 1))
  }

  /// Where the axis stands at a part of its length, nought aside.
  func part(along part: Double) -> Double { Self.gap + (1 - Self.gap) * part }

  /// Nought and the powers of ten with their names.
  var ticks: [(part: Double, label: String)] {
    let names = ["100%", "10%", "1%", "0.1%", "0.01%", "0.001%"]
    return [(0, "0")]
      + (0...decades).reversed().map { power in
        (part(along: 1 - Double(power) / Double(decades)), names[power])
      }
  }
}

/// Shares from 0 to 100% up a chart.
struct ShareScale {
  let height: Double

  /// Pixels from the top.
  func y(_ share: Double) -> Double { height * (1 - min(max(0, share), 1)) }

  /// Lines and names of quarters.
  func append(to page: inout HTMLWriter) {
    for percent in [0, 25, 50, 75, 100] {
      let place = y(Double(percent) / 100)
      page.levelLine(y: place, style: percent == 0 ? "axis" : "grid")
      page.label("\(percent)%", part: 0, y: place + 4, .before, shift: -8)
    }
  }
}

extension HTMLWriter {
  /// An interval with its estimate, upright at a place.
  mutating func uprightInterval(part: Double, value: Double, low: Double, high: Double) {
    uprightLine(part: part, from: low, to: high, style: "ci")
    empty(.circle, .class("dot"), .part(.cx, part), .number(.cy, value), .number(.r, 3.5))
  }

  /// An interval with its estimate, level in a row of a table. All are parts of the width.
  ///
  /// - Parameter interval: none where there is too little to tell.
  mutating func levelInterval(value: Double, interval: ClosedRange<Double>?) {
    let middle = 9.0
    element(.svg, .class("chart inner"), .number(.height, 18), .fixed(.ariaHidden, "true")) {
      page in
      page.empty(
        .line, .fixed(.x1, "0"), .fixed(.x2, "100%"), .number(.y1, middle), .number(.y2, middle))
      if let interval {
        page.empty(
          .line, .class("ci"), .part(.x1, interval.lowerBound), .part(.x2, interval.upperBound),
          .number(.y1, middle), .number(.y2, middle))
      }
      page.empty(.circle, .class("dot"), .part(.cx, value), .number(.cy, middle), .number(.r, 3.5))
    }
  }
}
