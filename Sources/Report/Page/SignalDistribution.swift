import Detector

/// How one signal's values spread over the tenants of a report, on the axis that the signal is
/// calibrated on.
///
/// For people alone: no score is made of it. A tenant is compared with its own past or with a
/// constant, so a crowd of harvesters cannot make one of them look ordinary.
struct SignalDistribution {
  /// Below this many tenants a place is a rank, from here on a share.
  private static let leastForShare = 20
  /// Share of the tenants cut off at either end of the strip: one outlier must not flatten all.
  private static let cutShare = 0.01

  let signal: Signal
  /// Places on the signal's axis, ascending.
  private let places: [Double]
  /// Values in the signal's unit, ascending.
  private let values: [Double]
  private let low: Double
  private let high: Double

  init(_ signal: Signal, _ readings: [SignalReading]) {
    self.signal = signal
    places = readings.map { signal.axis.place($0.value, baseline: $0.baseline) }
      .filter(\.isFinite).sorted()
    values = readings.map(\.value).sorted()
    let ends = (Self.quantile(places, Self.cutShare), Self.quantile(places, 1 - Self.cutShare))
    let isFlat = ends.1 - ends.0 <= 1e-9
    low = isFlat ? ends.0 - 0.5 : ends.0
    high = isFlat ? ends.1 + 0.5 : ends.1
  }

  /// Tenants with a value.
  var count: Int { places.count }

  /// The value below which that share of the tenants lies, linearly between neighbours; 0 of none.
  private static func quantile(_ ascending: [Double], _ share: Double) -> Double {
    guard let last = ascending.last else { return 0 }
    let place = share * Double(ascending.count - 1)
    let index = Int(place)
    guard index + 1 < ascending.count else { return last }
    return ascending[index]
      + (ascending[index + 1] - ascending[index]) * (place - Double(index))
  }

  /// Where the quantile stands on the strip, 0 to 1.
  func part(ofQuantile share: Double) -> Double { part(Self.quantile(places, share)) }

  /// Where a reading stands on the strip, 0 to 1; at an end if it lies beyond.
  func part(of reading: SignalReading) -> Double {
    part(signal.axis.place(reading.value, baseline: reading.baseline))
  }

  private func part(_ place: Double) -> Double {
    guard place.isFinite else { return 0 }
    return min(max(0, (place - low) / (high - low)), 1)
  }

  /// The quantile in words.
  func text(ofQuantile share: Double) -> String {
    if signal.axis == .logarithmicRatio {
      return PageText.minus(SignalUnit.signed.text(Self.quantile(places, share)))
    }
    return PageText.minus(signal.explanation.unit.text(Self.quantile(values, share)))
  }

  /// The unit of ``text(ofQuantile:)``.
  var unit: String {
    signal.axis == .logarithmicRatio ? "octaves to its own past" : signal.explanation.unitName
  }

  /// Where one of the tenants stands, in words.
  func standing(of reading: SignalReading) -> String {
    let place = signal.axis.place(reading.value, baseline: reading.baseline)
    let lower = firstIndex(atLeast: place)
    let higher = places.count - firstIndex(above: place)
    guard place.isFinite, count > 0 else { return "–" }
    if count == 1 { return "the only one" }
    if higher == 0, lower == 0 { return "all alike" }
    if places.count < Self.leastForShare { return "\(higher + 1) of \(places.count)" }
    let alike = places.count - higher - lower
    let shared = alike > 1 ? ", like \(AmountText.grouped(UInt64(alike - 1))) more" : ""
    if higher == 0 { return "highest\(shared)" }
    if lower == 0 { return "lowest\(shared)" }
    let percent = Int((Double(lower) / Double(places.count - 1) * 100).rounded(.down))
    return percent == 0 ? "above <1%" : "above \(percent)%"
  }

  private func firstIndex(atLeast place: Double) -> Int { first { $0 >= place } }
  private func firstIndex(above place: Double) -> Int { first { $0 > place } }

  /// The first index from which on something holds.
  private func first(where holds: (Double) -> Bool) -> Int {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if holds(places[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension SignalDistribution {
  /// Units of a strip.
  private static let width = 120.0
  private static let height = 16.0

  /// The strips of all signals, to be drawn again beside each tenant.
  static func all(of report: ReplayReport) -> [SignalDistribution] {
    var readings = [[SignalReading]](repeating: [], count: Signal.count)
    for tenant in report.tenants {
      for line in tenant.evidence { readings[line.signal.rawValue].append(line.reading) }
    }
    return Signal.allCases.map { SignalDistribution($0, readings[$0.rawValue]) }
  }

  /// Nine tenths of the tenants as a line, the middle half as a bar, the middle as a tick.
  func appendSymbol(to page: inout HTMLWriter) {
    guard count > 0 else { return }
    func x(_ share: Double) -> Double { part(ofQuantile: share) * Self.width }
    page.element(
      .symbol, .id(anchor), .viewBox(width: Self.width, height: Self.height)
    ) { page in
      page.empty(
        .line, .class("s1"), .number(.x1, 0), .number(.x2, Self.width), .number(.y1, 8),
        .number(.y2, 8))
      page.empty(
        .line, .class("s2"), .number(.x1, x(0.05)), .number(.x2, x(0.95)), .number(.y1, 8),
        .number(.y2, 8))
      page.empty(
        .rect, .class("s3"), .number(.x, x(0.25)), .number(.y, 4),
        .number(.width, max(1, x(0.75) - x(0.25))), .number(.height, 8))
      page.empty(
        .line, .class("s4"), .number(.x1, x(0.5)), .number(.x2, x(0.5)), .number(.y1, 2),
        .number(.y2, 14))
    }
  }

  private var anchor: HTMLAnchor { HTMLAnchor("d", signal.rawValue) }

  /// The strip, with a reading on it if there is one.
  func appendStrip(_ reading: SignalReading?, to page: inout HTMLWriter) {
    guard count > 0 else { return }
    page.element(
      .svg, .class("strip"), .fixed(.viewBox, "-5 0 130 16"), .fixed(.ariaHidden, "true")
    ) { page in
      page.empty(
        .use, .link(anchor), .number(.width, Self.width), .number(.height, Self.height))
      guard let reading else { return }
      let x = part(of: reading) * Self.width
      page.empty(
        .polygon, .class("s5"), .points([(x, 2.5), (x + 5, 8), (x, 13.5), (x - 5, 8)]))
    }
  }
}
