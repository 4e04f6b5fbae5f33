import Detector
import Sketches

extension ReplayReport {
  /// The report for a person at a terminal: what was read, the tenants with the highest log-odds
  /// and why, totals, and how good the data is.
  ///
  /// No line is wider than the width of `options`; names are escaped, and no control character
  /// is written but line feeds and, with colour, ANSI sequences of our own.
  public func text(options: TextOptions = TextOptions()) -> String {
    var page = TextPage(options: options)
    page.paragraph(readSentence)
    page.paragraph(thresholds.sentence, style: .dim)
    if let sentence = policy.sentence { page.paragraph(sentence, style: .dim) }
    if let sentence = ownerSentence { page.paragraph(sentence, style: .dim) }
    if !tenants.isEmpty && options.top > 0 {
      TenantRows(report: self, options: options).append(to: &page)
    }
    appendTotals(to: &page)
    appendProviders(to: &page)
    appendDataQuality(to: &page)
    page.line()
    page.paragraph(Self.caveat, style: .dim)
    return page.text
  }

  private var readSentence: String {
    let read =
      "\(AmountText.grouped(trace.exchanges)) exchanges of "
      + "\(AmountText.grouped(UInt64(trace.tenants))) tenants"
    guard let from = trace.fromMs, let to = trace.toMs else { return read + "." }
    return "\(read), \(MomentText.minute(from)) to \(MomentText.minute(to)) UTC."
  }

  private static let caveat = """
    A score is evidence for a person to weigh, not a finding: each signal has innocent traffic \
    that looks the same. Harvest is all protected output served, the most that can have been \
    kept. Not covered: accounts that share the work (each is scored by itself), tenants with few \
    exchanges, harvesting that blends into ordinary use, and what becomes of outputs afterwards.
    """
}

extension Thresholds {
  /// All three in words.
  var sentence: String {
    "Thresholds on the log-odds: watch \(AmountText.bits(watch)), review (the flag) "
      + "\(AmountText.bits(review)), act \(AmountText.bits(act)) bits."
  }
}

/// The table of the tenants with the highest log-odds: two lines of figures each, then the
/// reasons.
///
/// ```
/// verdict   risk     bits   tenant          harvest      exchanges  tokens dollars
///         first flag (UTC)  log-odds        before flag      1,204    2.3M  $23.10
/// ```
private struct TenantRows {
  // Columns; the tenant's name gets what is left.
  static let verdictColumns = 8
  static let riskColumns = 6
  static let bitsColumns = 9
  static let gap = 3
  static let labelColumns = 12
  static let exchangesColumns = 9
  static let tokensColumns = 8
  static let dollarsColumns = 9
  static let harvestColumns = labelColumns + exchangesColumns + tokensColumns + dollarsColumns
  static let nameStart = verdictColumns + riskColumns + bitsColumns + gap
  /// Signals named in favour of suspicion, at most.
  static let maximumReasons = 3
  /// Bits that a sparkline shows below `act`, at most: a tenant far below must not flatten all.
  static let sparklineSpan = Bits(hundredths: 1600)

  let report: ReplayReport
  let options: TextOptions
  let nameColumns: Int
  let low: Bits

  init(report: ReplayReport, options: TextOptions) {
    self.report = report
    self.options = options
    nameColumns = options.width - Self.nameStart - Self.harvestColumns - 2
    let shown = report.tenants.prefix(options.top)
    let lowest = shown.flatMap { $0.series.map(\.logOdds) }.min() ?? report.thresholds.watch
    low = max(
      min(lowest, report.thresholds.watch), report.thresholds.act - Self.sparklineSpan)
  }

  func append(to page: inout TextPage) {
    let shown = report.tenants.prefix(options.top)
    page.paragraph(
      "Bars show the log-odds over the trace, from ▁ \(AmountText.bits(low)) to "
        + "█ \(AmountText.bits(report.thresholds.act)) bits.",
      style: .dim)
    page.line()
    appendHeader(to: &page)
    for (index, tenant) in shown.enumerated() {
      if index > 0 { page.line() }
      append(tenant, to: &page)
    }
    if shown.count < report.tenants.count {
      let rest = UInt64(report.tenants.count - shown.count)
      page.line()
      page.line(page.styled("… and \(AmountText.grouped(rest)) more tenants", .dim))
    }
  }

  private func appendHeader(to page: inout TextPage) {
    let first =
      "verdict".padded(toColumns: Self.verdictColumns)
      + "risk".alignedRight(toColumns: Self.riskColumns)
      + "bits".alignedRight(toColumns: Self.bitsColumns)
      + String(repeating: " ", count: Self.gap) + "tenant".padded(toColumns: nameColumns + 2)
      + harvest("harvest", "exchanges", "tokens", "dollars")
    let second =
      String(repeating: " ", count: Self.verdictColumns)
      + "first flag (UTC)".padded(toColumns: Self.nameStart - Self.verdictColumns)
      + "log-odds over time"
    page.line(page.styled(first, .dim))
    page.line(page.styled(second, .dim))
    page.line(page.styled(String(repeating: "─", count: options.width), .dim))
  }

  private func append(_ tenant: TenantReport, to page: inout TextPage) {
    let isFlagged = tenant.firstFlaggedMs != nil
    let verdict = tenant.verdict.name.padded(toColumns: Self.verdictColumns)
    page.line(
      page.styled(verdict, .verdict(tenant.verdict))
        + Risk(logOdds: tenant.logOdds).text.alignedRight(toColumns: Self.riskColumns)
        + AmountText.bits(tenant.logOdds).alignedRight(toColumns: Self.bitsColumns)
        + String(repeating: " ", count: Self.gap)
        + String(name: tenant.tenant, columns: nameColumns).padded(toColumns: nameColumns + 2)
        + (isFlagged
          ? harvest("before flag", tenant.harvestBeforeFlag) : harvest("in total", tenant.harvest)))
    let flag = tenant.firstFlaggedMs.map(MomentText.minute) ?? "not flagged"
    page.line(
      String(repeating: " ", count: Self.verdictColumns)
        + flag.padded(toColumns: Self.nameStart - Self.verdictColumns)
        + sparkline(tenant).padded(toColumns: nameColumns + 2)
        + (isFlagged ? harvest("in total", tenant.harvest) : ""))
    appendReasons(of: tenant, to: &page)
  }

  private func sparkline(_ tenant: TenantReport) -> String {
    guard !tenant.series.isEmpty else { return "" }
    // The series is thinned: its end is where the tenant stands now.
    let now = High(tsMs: tenant.toMs, logOdds: tenant.logOdds)
    let series = SampledSeries(
      tenant.series + [now], fromMs: report.trace.fromMs ?? tenant.fromMs,
      toMs: report.trace.toMs ?? tenant.toMs, steps: nameColumns)
    return Sparkline.text(series, low: low, high: report.thresholds.act)
  }

  private func harvest(_ label: String, _ amounts: Harvest) -> String {
    harvest(
      label, AmountText.exchanges(amounts.exchanges), AmountText.compact(amounts.outputTokens),
      amounts.dollarText)
  }

  private func harvest(
    _ label: String, _ exchanges: String, _ tokens: String, _ dollars: String
  ) -> String {
    label.padded(toColumns: Self.labelColumns)
      + exchanges.alignedRight(toColumns: Self.exchangesColumns)
      + tokens.alignedRight(toColumns: Self.tokensColumns)
      + dollars.alignedRight(toColumns: Self.dollarsColumns)
  }

  /// The signals that weigh most, as many as fit two lines, and the strongest innocent one.
  private func appendReasons(of tenant: TenantReport, to page: inout TextPage) {
    let raising = tenant.evidence.filter { $0.reading.bits > .zero }
    var lines: [String] = []
    for count in stride(from: min(raising.count, Self.maximumReasons), to: 0, by: -1) {
      lines = reasonLines("raised by", raising.prefix(count), on: page)
      if lines.count <= 2 { break }
    }
    let lowering = tenant.evidence.filter { $0.reading.bits < .zero }
    // The first of equals in the order of the report, so that the choice is always the same.
    if let strongest = lowering.min(by: { $0.reading.bits < $1.reading.bits }) {
      lines += reasonLines("lowered by", [strongest], on: page)
    }
    if tenant.highs.isEmpty {
      lines = reasonLines("not scored: too few exchanges", [], on: page)
    }
    if let sentence = tenant.policy?.sentence { lines += reasonLines(sentence, [], on: page) }
    for line in lines { page.line(line) }
  }

  private func reasonLines(
    _ label: String, _ lines: some Sequence<EvidenceLine>, on page: TextPage
  ) -> [String] {
    let margin = String(repeating: " ", count: Self.verdictColumns)
    let reasons = lines.map { $0.signal.reason($0.reading) }.joined(separator: "; ")
    return page.wrapped(
      "\(margin)\(label) \(reasons)", indent: Self.verdictColumns + 2, keeping: Self.verdictColumns)
  }
}
