import Trace

/// The time of a trace along the width of a chart.
struct TimeAxis {
  let fromMs: Int64
  let toMs: Int64

  /// More labels than this do not fit beside each other on a phone.
  private static let mostTicks = 5
  private static let hourMs: Int64 = 3_600_000
  /// Steps between ticks: what people count in.
  private static let stepsMs: [Int64] = [1, 3, 6, 12, 24, 48, 72, 120, 168, 336, 672, 2_184, 8_736]
    .map {
      $0 * hourMs
    }
  /// The epoch was a Thursday; weeks begin on a Monday.
  private static let mondayMs: Int64 = 4 * 24 * hourMs

  /// Where a moment stands, 0 to 1.
  func part(_ tsMs: Int64) -> Double {
    let part = Double(tsMs - fromMs) / Double(max(1, toMs - fromMs))
    return min(max(0, part), 1)
  }

  /// Moments worth a label.
  var ticks: [(part: Double, label: String)] {
    let span = max(1, toMs - fromMs)
    let step =
      Self.stepsMs.first { span / $0 < Int64(Self.mostTicks) }
      ?? (span / Int64(Self.mostTicks) + 1)
    let offset = step >= 168 * Self.hourMs ? Self.mondayMs : 0
    let first = (fromMs - offset + step - 1) / step * step + offset
    return stride(from: first, through: toMs, by: Int64.Stride(step)).map { tsMs in
      (part(tsMs), Self.label(tsMs, isClock: step < 24 * Self.hourMs))
    }
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// `14 Jun`, or `06:00` within a day.
  private static func label(_ tsMs: Int64, isClock: Bool) -> String {
    let minute = MomentText.minute(tsMs)
    if isClock, !minute.hasSuffix("00:00") { return String(minute.suffix(5)) }
    let month = Int(minute.dropFirst(5).prefix(2)) ?? 1
    let day = Int(minute.dropFirst(8).prefix(2)) ?? 1
    return "\(day) \(months[min(max(1, month), 12) - 1])"
  }
}

/// Amounts by powers of ten, from 1 on; nothing stands where one does.
package struct LogAxis {
  /// Powers of ten that it spans.
  package let decades: Int

  /// An axis up to the next power of ten, and at least up to a million: all marks are on it.
  package init(upTo most: UInt64) {
    var decades = 6
    var top: UInt64 = 1_000_000
    while top < most, decades < 15 {
      decades += 1
      top *= 10
    }
    self.decades = decades
  }

  /// Where an amount stands, 0 to 1.
  package func part(_ amount: UInt64) -> Double { part(Double(amount)) }

  /// Where an amount stands, 0 to 1.
  package func part(_ amount: Double) -> Double {
    let log10 = GammaFunction.log(max(1, amount)) / GammaFunction.log(10)
    return min(max(0, log10 / Double(decades)), 1)
  }

  /// Every second power of ten, with its name.
  package var ticks: [(part: Double, label: String)] {
    let names = ["1", "10", "100", "1k", "10k", "100k", "1M", "10M", "100M", "1B"]
    return stride(from: 0, through: decades, by: 2).map { power in
      let name = power < names.count ? names[power] : "10^\(power)"
      return (Double(power) / Double(decades), name)
    }
  }
}

/// Where a label's text lies beside its place.
package enum LabelSide {
  case before, centred, behind

  fileprivate var anchor: StaticString {
    switch self {
    case .before: "end"
    case .centred: "middle"
    case .behind: "start"
    }
  }
}

// A chart is as wide as the page lets it be, while its letters and its height stay as they are:
// across, places are parts of the width; down, they are pixels; lines are drawn in a part of their
// own that is stretched.
extension HTMLWriter {
  /// The width of what is stretched, in its own units.
  package static let stretchedWidth = 1_000.0

  /// A chart.
  ///
  /// - Parameters:
  ///   - title: what it shows, in a few words.
  ///   - description: what is to be seen in it, for a reader who does not see it.
  ///   - height: in pixels, without what stands outside its frame.
  package mutating func chart(
    title: String, description: String, height: Double, style: StaticString = "chart",
    draw: (inout HTMLWriter) -> Void
  ) {
    element(.svg, .class(style), .fixed(.role, "img"), .number(.height, height)) { page in
      page.element(.title, text: title)
      page.element(.desc, text: description)
      draw(&page)
    }
  }

  /// A part whose x runs from 0 to ``stretchedWidth`` over the whole width.
  package mutating func stretched(height: Double, draw: (inout HTMLWriter) -> Void) {
    element(
      .svg, .fixed(.width, "100%"), .number(.height, height),
      .viewBox(width: Self.stretchedWidth, height: height),
      .fixed(.preserveAspectRatio, "none"), content: draw)
  }

  /// A label.
  ///
  /// - Parameters:
  ///   - part: of the width.
  ///   - y: of its baseline.
  ///   - shift: pixels to the right of its place.
  package mutating func label(
    _ text: String, part: Double, y: Double, _ side: LabelSide, shift: Double = 0,
    style: StaticString = "l"
  ) {
    element(
      .svgText, .class(style), .part(.x, part), .number(.y, y), .number(.dx, shift),
      .fixed(.textAnchor, side.anchor), text: text)
  }

  /// A level line over the whole width.
  package mutating func levelLine(y: Double, style: StaticString) {
    empty(
      .line, .class(style), .fixed(.x1, "0"), .fixed(.x2, "100%"), .number(.y1, y), .number(.y2, y))
  }

  /// An upright line.
  package mutating func uprightLine(part: Double, from: Double, to: Double, style: StaticString) {
    empty(
      .line, .class(style), .part(.x1, part), .part(.x2, part), .number(.y1, from), .number(.y2, to)
    )
  }

  /// The ticks below a chart.
  package mutating func ticks(_ ticks: [(part: Double, label: String)], below height: Double) {
    for tick in ticks {
      uprightLine(part: tick.part, from: height, to: height + 4, style: "axis")
      label(tick.label, part: tick.part, y: height + 17, .centred)
    }
  }
}

/// Labels beside a chart that must not lie on one another.
enum LabelPlaces {
  /// Moves ascending places apart, downwards first, then all back within `limit`.
  static func apart(_ places: [Double], by distance: Double, limit: Double) -> [Double] {
    var moved = places
    for index in moved.indices.dropFirst() {
      moved[index] = max(moved[index], moved[index - 1] + distance)
    }
    var bound = limit
    for index in moved.indices.reversed() {
      moved[index] = min(moved[index], bound)
      bound = moved[index] - distance
    }
    return moved
  }
}
