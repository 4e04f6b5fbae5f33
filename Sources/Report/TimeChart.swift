import Detector

/// Log-odds over time as a line of braille dots (2 × 4 a character) with the thresholds as dashed
/// lines.
///
/// ```
///  act      3.25 ┤╌╌╌╌╌╌╌╌╌╌╌╌╌⢀⡠⠔⠒⠉⠉
///  review   0.00 ┤╌╌╌╌╌╌╌╌⣀⠤⠒⠁╌╌╌╌╌╌╌
///  watch   -3.00 ┤╌╌╌╌╌⡠⠊╌╌╌╌╌╌╌╌╌╌╌╌
///          -7.00 ┤⣀⣀⡠⠔⠁
/// ```
struct TimeChart {
  static let labelColumns = 14
  /// Rows of text; with four dots a row it shows steps of a quarter bit over some 12 bits.
  static let rows = 12
  private static let dotsAcross = 2
  private static let dotsDown = 4

  let columns: Int
  let low: Bits
  let high: Bits
  let thresholds: Thresholds

  init(series: [High], thresholds: Thresholds, columns: Int) {
    self.columns = columns
    self.thresholds = thresholds
    // A quarter bit of air, so that neither the line nor `act` sticks to the edge.
    let air = Bits(hundredths: 25)
    let values = series.map(\.logOdds) + [thresholds.watch, thresholds.act]
    low = (values.min() ?? .zero) - air
    high = (values.max() ?? .zero) + air
  }

  /// The rows from top to bottom: a label for each threshold and for the ends, then the drawing.
  func lines(_ series: SampledSeries) -> [String] {
    let dots = drawn(series)
    var labels = [Int: (text: String, isThreshold: Bool)]()
    labels[0] = (AmountText.bits(high), false)
    labels[Self.rows - 1] = (AmountText.bits(low), false)
    // The gravest last: where rows coincide its name stays.
    let named = [
      ("watch", thresholds.watch), ("review", thresholds.review), ("act", thresholds.act),
    ]
    for (name, value) in named {
      let number = AmountText.bits(value).alignedRight(toColumns: 7)
      labels[dot(of: value) / Self.dotsDown] = (name.padded(toColumns: 6) + number, true)
    }
    return (0..<Self.rows).map { row in
      let label = labels[row]
      let empty: Unicode.Scalar = label?.isThreshold == true ? "╌" : " "
      let cells = dots[row].map { $0 == 0 ? empty : Unicode.Scalar(0x2800 + UInt32($0)) ?? empty }
      return (label?.text ?? "").alignedRight(toColumns: Self.labelColumns - 1)
        + (label == nil ? " │" : " ┤") + String(String.UnicodeScalarView(cells))
    }
  }

  /// Braille patterns by row and column; 0: no dot.
  private func drawn(_ series: SampledSeries) -> [[UInt8]] {
    // Bits of U+2800 + n by dot row, left then right (Unicode, "Braille Patterns").
    let masks: [[UInt8]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]
    var cells = [[UInt8]](repeating: [UInt8](repeating: 0, count: columns), count: Self.rows)
    var previous: Int?
    for (across, value) in series.values.enumerated() {
      guard let value else { continue }
      let down = dot(of: Bits(hundredths: value))
      // A jump is drawn as a rise, so that the line does not break.
      for y in min(down, previous ?? down)...max(down, previous ?? down) {
        cells[y / Self.dotsDown][across / Self.dotsAcross] |=
          masks[y % Self.dotsDown][across % Self.dotsAcross]
      }
      previous = down
    }
    return cells
  }

  /// Steps of time that a series has to be sampled in for ``lines(_:)``.
  var steps: Int { columns * Self.dotsAcross }

  /// Distance from the top in dots.
  private func dot(of value: Bits) -> Int {
    let last = Self.rows * Self.dotsDown - 1
    let span = Double(max(1, high.hundredths - low.hundredths))
    let part = Double(high.hundredths - value.hundredths) / span
    return min(max(0, Int((part * Double(last)).rounded())), last)
  }
}
