import Trace

extension TraceDescription {
  /// Names shown of each kind; JSON has more.
  private static let shownNames = 6
  private static let nameColumns = 28

  /// Exchanges by model and the like.
  func appendShares(to page: inout TextPage) {
    page.heading("Exchanges by")
    let rows: [(String, Shares)] = [
      ("script", scripts), ("model", models), ("region", regions), ("operation", operations),
      ("finish", finishReasons), ("status", statusCodes),
    ]
    for (label, shares) in rows { page.entry(label, sentence(shares)) }
  }

  private func sentence(_ shares: Shares) -> String {
    var parts = shares.named.prefix(Self.shownNames).map { named in
      "\(String(name: named.name, columns: Self.nameColumns)) \(percent(named.exchanges))"
    }
    let rest = shares.named.dropFirst(Self.shownNames)
    let others = rest.reduce(shares.others) { $0 + $1.exchanges }
    if others > 0 { parts.append("others \(percent(others))") }
    if shares.unknown > 0 { parts.append("unknown \(percent(shares.unknown))") }
    return parts.joined(separator: ", ")
  }

  private func percent(_ exchanges: UInt64) -> String {
    FigureText.percent(Double(exchanges) / Double(max(1, described)))
  }

  /// What is known of each field, and what could not be read.
  func appendFields(to page: inout TextPage) {
    page.heading("Data")
    appendLines(to: &page)
    let always = fields.filter { $0.known == described }.map(\.name)
    let never = fields.filter { $0.known == 0 && $0.notSet == 0 }.map(\.name)
    if !always.isEmpty { page.entry("always known", always.joined(separator: ", ")) }
    if !never.isEmpty { page.entry("never known", never.joined(separator: ", ")) }
    let rest = fields.filter { $0.known < described && $0.known + $0.notSet > 0 }
    guard !rest.isEmpty else { return }
    page.line(row("field", ["known", "not set", "unknown"]))
    for field in rest {
      let unknown = described - field.known - field.notSet
      page.line(row(field.name, [field.known, field.notSet, unknown].map(percent)))
    }
  }

  private func row(_ label: String, _ cells: [String]) -> String {
    label.padded(toColumns: TextPage.labelColumns)
      + cells.map { $0.alignedRight(toColumns: 9) }.joined()
  }

  /// What was damaged, late or beyond limits.
  func appendLines(to page: inout TextPage) {
    page.entry(
      "lines",
      "\(AmountText.grouped(trace.damagedLines)) damaged; \(AmountText.grouped(trace.late)) "
        + "exchanges too late to be put in order, \(AmountText.grouped(trace.untracked)) of tenants "
        + "beyond the limit")
    if !trace.hasTrueTimes { page.entry("times", TraceTotals.relativeTimes) }
    guard trace.unnumbered > 0 else { return }
    page.entry(
      "beyond limits",
      "a model or region counted as unknown \(AmountText.grouped(trace.unnumbered)) times: too many "
        + "of them, or names too long")
  }
}

/// Numbers of a description as people read them.
enum FigureText {
  /// Below this a number is only told to be small.
  private static let least = 0.0001

  /// Three significant digits, two of a small number, or a suffix from a thousand on.
  static func figure(_ value: Double) -> String {
    guard value.isFinite else { return "–" }
    if value > 0 && value < least { return "<0.0001" }
    if value >= 999.5 { return count(value) }
    return DecimalText.significant(value, digits: value < 0.01 ? 2 : 3) ?? "–"
  }

  /// A whole number, from a thousand on with a suffix.
  static func count(_ value: Double) -> String {
    guard value.isFinite else { return "–" }
    return AmountText.compact(UInt64(min(value.rounded(.toNearestOrAwayFromZero), 1e18)))
  }

  /// A number of ordinary size with two decimals.
  static func hundredths(_ value: Double) -> String {
    let rounded = (min(value, 1e9) * 100).rounded(.toNearestOrAwayFromZero)
    return DecimalText.fixedPoint(Int64(rounded), decimals: 2)
  }

  /// A share with one decimal of a percent; something rare is not nothing, and nearly all is not
  /// all.
  static func percent(_ share: Double) -> String {
    if share > 0 && share < 0.0005 { return "<0.1%" }
    if share < 1 && share >= 0.9995 { return ">99.9%" }
    return AmountText.percent(share)
  }

  /// A share with its interval, where that can be seen.
  static func percent(_ share: Estimate) -> String {
    let (value, low, high) = (percent(share.value), percent(share.low), percent(share.high))
    return low == high ? value : "\(value) (\(low) to \(high))"
  }

  /// A number of things, with half its interval if it has one.
  static func count(_ estimate: Estimate) -> String {
    guard !estimate.isExact else { return AmountText.grouped(UInt64(estimate.value)) }
    let margin = (estimate.high - estimate.low) / 2 / estimate.value
    return "\(count(estimate.value)) (± \(percent(margin)))"
  }
}

/// The table of quantiles.
enum QuantileTable {
  private static let labelColumns = 20
  private static let cellColumns = 8

  static func appendHeading(_ title: String, to page: inout TextPage) {
    page.line()
    let cells = ["p5", "p25", "p50", "p75", "p95", "p99"].map {
      $0.alignedRight(toColumns: cellColumns)
    }
    page.line(
      page.styled(title, .strong) + String(repeating: " ", count: labelColumns - title.count)
        + cells.joined())
  }

  /// A row; a dash stands for what is unknown.
  static func append(
    _ label: String, _ quantiles: Quantiles?, areCounts: Bool = false, to page: inout TextPage
  ) {
    var cells = [String](repeating: "–", count: 6)
    if let quantiles {
      cells = [
        quantiles.p5, quantiles.p25, quantiles.p50, quantiles.p75, quantiles.p95, quantiles.p99,
      ].map { areCounts ? FigureText.count($0) : FigureText.figure($0) }
    }
    page.line(
      label.padded(toColumns: labelColumns)
        + cells.map { $0.alignedRight(toColumns: cellColumns) }.joined())
  }
}

/// Intensities as a row of blocks, from nothing to the greatest of them.
enum IntensityRow {
  private static let blocks: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// A block a slot; a dot where the trace covers none of it.
  static func text(_ slots: [TraceDescription.Rhythm.Slot]) -> String {
    let most = max(1, slots.compactMap(\.intensity).reduce(0, max))
    return String(
      slots.map { slot -> Character in
        guard let intensity = slot.intensity else { return "·" }
        return blocks[min(Int(intensity / most * Double(blocks.count)), blocks.count - 1)]
      })
  }
}
