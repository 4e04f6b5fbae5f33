import Detector

extension TenantTimeline {
  private static let titleColumns = 22
  private static let valueColumns = 9
  private static let bitsColumns = 7
  private static let readingColumns = 2 * valueColumns + bitsColumns

  /// Every signal that said something at the peak or at the end: both readings, what it measures,
  /// and what else looks like it.
  func appendSignals(to page: inout TextPage) {
    guard let peak, let last = instants.last else { return }
    page.heading("Signals, most bits at the highest instant first")
    let margin = String(repeating: " ", count: Self.titleColumns)
    let times =
      margin + heading("highest", peak.tsMs) + heading("last", last.tsMs)
    let names = ["value", "baseline"].map { $0.alignedRight(toColumns: Self.valueColumns) }.joined()
    let columns = names + "bits".alignedRight(toColumns: Self.bitsColumns)
    page.line(page.styled(times, .dim))
    page.line(page.styled(margin + columns + columns, .dim))
    page.line(
      page.styled(
        String(repeating: "─", count: Self.titleColumns + 2 * Self.readingColumns), .dim))
    for signal in Self.order(at: peak) {
      let readings = [peak.readings[signal.rawValue], last.readings[signal.rawValue]]
      guard readings.contains(where: \.isAvailable) else { continue }
      append(signal, readings, to: &page)
    }
  }

  /// By bits, then in the order of ``Signal``.
  private static func order(at peak: TimelineInstant) -> [Signal] {
    Signal.allCases.sorted { a, b in
      let (bitsOfA, bitsOfB) = (peak.readings[a.rawValue].bits, peak.readings[b.rawValue].bits)
      return bitsOfA == bitsOfB ? a.rawValue < b.rawValue : bitsOfA > bitsOfB
    }
  }

  private func heading(_ name: String, _ tsMs: Int64) -> String {
    "\(name) \(MomentText.minute(tsMs))".alignedRight(toColumns: Self.readingColumns)
  }

  private func append(_ signal: Signal, _ readings: [SignalReading], to page: inout TextPage) {
    let explanation = signal.explanation
    var line = explanation.title.padded(toColumns: Self.titleColumns)
    for reading in readings {
      line += explanation.unit.text(reading.value).alignedRight(toColumns: Self.valueColumns)
      line += explanation.unit.text(reading.baseline).alignedRight(toColumns: Self.valueColumns)
      line += (reading.isAvailable ? AmountText.bits(reading.bits) : "–")
        .alignedRight(toColumns: Self.bitsColumns)
    }
    page.line(page.styled(explanation.title, .strong) + line.dropFirst(explanation.title.count))
    // A percent sign says its unit itself.
    let unit = explanation.unit == .share ? "" : " Unit: \(explanation.unitName)."
    let notes = [explanation.measures + unit, "Innocent: \(explanation.innocent)."]
    for note in notes {
      for line in page.wrapped("  " + note, indent: 4, keeping: 2) {
        page.line(page.styled(line, .dim))
      }
    }
  }

  /// Signals that have nothing to say at the last instant, and what they would need.
  func appendUnavailable(to page: inout TextPage) {
    guard !report.unavailable.isEmpty else { return }
    page.heading("Unavailable at the last instant")
    for signal in report.unavailable {
      let explanation = signal.explanation
      page.entry(explanation.title, "needs " + explanation.needs, labelColumns: Self.titleColumns)
    }
    page.paragraph(
      "A field must be carried by 16 of the exchanges that protected models served, and by half of "
        + "them; what is unavailable counts neither for nor against the tenant.")
  }
}
