import Detector
import Sketches

extension TenantTimeline {
  /// The page for a person who has to weigh one tenant: who, the verdict, what had been served
  /// before the flag, the log-odds over time, and every signal with its innocent look-alike.
  ///
  /// No line is wider than the width of `options`; the name is escaped.
  public func text(options: TextOptions = TextOptions()) -> String {
    var page = TextPage(options: options)
    appendConclusion(to: &page)
    appendMarks(to: &page)
    appendChart(to: &page)
    appendSignals(to: &page)
    appendUnavailable(to: &page)
    page.line()
    page.paragraph(Self.caveat, style: .dim)
    return page.text
  }

  private static let caveat = """
    A score is evidence for a person to weigh, not a finding. Harvest is all protected output \
    served, the most that can have been kept. Bits of all signals and the prior add up to the \
    log-odds; one bit doubles the odds.
    """

  private func appendConclusion(to page: inout TextPage) {
    let name = String(name: report.tenant, columns: page.options.width - TextPage.labelColumns)
    page.line("tenant".padded(toColumns: TextPage.labelColumns) + page.styled(name, .strong))
    let verdict = page.styled(report.verdict.name, .verdict(report.verdict))
    page.line(
      "verdict".padded(toColumns: TextPage.labelColumns)
        + "\(verdict): risk \(Risk(logOdds: report.logOdds).text), log-odds "
        + "\(AmountText.bits(report.logOdds)) bits (last instant)")
    if let peak {
      page.entry(
        "highest",
        "\(AmountText.bits(peak.logOdds)) bits at \(MomentText.minute(peak.tsMs)) UTC, "
          + "among \(AmountText.grouped(UInt64(instants.count))) instants")
    } else {
      page.entry("highest", "not scored: too few exchanges")
    }
    page.entry(
      "thresholds",
      "watch \(AmountText.bits(thresholds.watch)), review (the flag) "
        + "\(AmountText.bits(thresholds.review)), act \(AmountText.bits(thresholds.act)) bits")
    if let sentence = report.policy?.sentence { page.entry("policy", sentence) }
    page.entry(
      "first flag", report.firstFlaggedMs.map { "\(MomentText.minute($0)) UTC" } ?? "not flagged")
    page.entry(
      "traffic",
      "\(AmountText.grouped(report.exchanges)) exchanges, "
        + "\(AmountText.compact(report.outputTokens)) output tokens, "
        + "\(MomentText.minute(report.fromMs)) to \(MomentText.minute(report.toMs)) UTC")
    page.entry("harvest", report.harvest.sentence)
    if report.firstFlaggedMs != nil {
      page.entry("before the flag", report.harvestBeforeFlag.sentence)
    }
  }

  /// Sizes of training sets that are known to have been enough.
  private static let marks: [(exchanges: UInt64, meaning: String)] = [
    (1000, "curated reasoning examples (s1)"),
    (52_000, "an instruction set (Alpaca)"),
    (800_000, "a whole distillation set (R1)"),
  ]
  private static let markBarColumns = 20

  private func appendMarks(to page: inout TextPage) {
    let isFlagged = report.firstFlaggedMs != nil
    page.heading(
      "Harvest \(isFlagged ? "before the flag" : "(never flagged)") against known training sets")
    let exchanges = report.harvestBeforeFlag.exchanges
    for mark in Self.marks {
      let share = Double(exchanges) / Double(mark.exchanges)
      // Filled only where the mark is reached: a full bar must mean all of it.
      let full = min(Int(share * Double(Self.markBarColumns)), Self.markBarColumns)
      let bar = String(repeating: "█", count: full)
      let multiple =
        share < 10
        ? AmountText.percent(share) : AmountText.compact(exchanges / mark.exchanges) + "×"
      page.line(
        AmountText.grouped(mark.exchanges).alignedRight(toColumns: 9) + "  "
          + mark.meaning.padded(toColumns: 32) + multiple.alignedRight(toColumns: 7) + "  "
          + bar + String(repeating: "░", count: Self.markBarColumns - full))
    }
  }

  private func appendChart(to page: inout TextPage) {
    guard let first = instants.first, let last = instants.last else { return }
    page.heading("Log-odds over time, in bits")
    let columns = page.options.width - TimeChart.labelColumns - 1
    let series = instants.map { High(tsMs: $0.tsMs, logOdds: $0.logOdds) }
    let chart = TimeChart(series: series, thresholds: thresholds, columns: columns)
    let sampled = SampledSeries(
      series, fromMs: first.tsMs, toMs: last.tsMs, steps: chart.steps)
    for line in chart.lines(sampled) { page.line(line) }
    let margin = String(repeating: " ", count: TimeChart.labelColumns)
    page.line(margin + "└" + String(repeating: "─", count: columns))
    if let flag = report.firstFlaggedMs {
      let place = SampledSeries.step(
        of: flag, fromMs: first.tsMs, toMs: last.tsMs, steps: columns)
      let label = "first flag"
      // The words stand on the side where there is room for them.
      let isRoomAfter = place + label.count + 2 <= columns
      page.line(
        margin + " "
          + (isRoomAfter
            ? String(repeating: " ", count: place) + "▲ " + label
            : (label + " ▲").alignedRight(toColumns: place + 1)))
    }
    let from = MomentText.minute(first.tsMs)
    let to = MomentText.minute(last.tsMs) + " UTC"
    page.line(margin + " " + from + to.alignedRight(toColumns: columns - from.count))
  }
}
