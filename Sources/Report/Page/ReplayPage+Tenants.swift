import Detector

extension ReplayPage {
  /// Signals named in a tenant's row.
  private static let mostReasons = 3

  /// The tenants to look at first with their reasons, then all others in one line each.
  func appendTenants(to page: inout HTMLWriter) {
    page.element(.section, .id(Self.tenants)) { page in
      page.element(.h2, text: "Tenants by risk")
      guard !report.tenants.isEmpty else {
        page.note("The trace has no tenant.")
        return
      }
      page.note(selectionSentence)
      page.element(.table, .class("tenants")) { page in
        page.element(.thead) { page in
          page.element(.tr) { page in
            page.columnHead("Verdict now")
            page.columnHead("Tenant, and what weighs most")
            page.columnHead("Risk", "r")
            page.columnHead("Log-odds, bits", "r w")
            page.columnHead("Log-odds over the trace", "w")
            page.columnHead("First flag (UTC)", "w")
            page.columnHead("Served before the flag", "r")
            page.columnHead("Served in all", "r w")
          }
        }
        page.element(.tbody) { page in
          for (number, tenant) in detailed.enumerated() { appendRow(tenant, number, to: &page) }
        }
      }
      appendOthers(to: &page)
    }
  }

  private var selectionSentence: String {
    var text =
      detailed.count == report.tenants.count
      ? "All \(PageText.tenants(detailed.count))"
      : "The \(PageText.tenants(detailed.count)) that reached the gravest verdicts, then the "
        + "highest log-odds"
    text += ", each with its evidence below. Order: log-odds now, highest first. Served: exchanges "
    text += "answered by protected models, with output tokens and dollars at output price."
    if watchedWithoutPart > 0 {
      text += " \(PageText.tenants(watchedWithoutPart)) more once reached watch and stand only in "
      text += "the list below: a page has room for \(Self.mostDetailed)."
    }
    return text
  }

  private func appendRow(_ tenant: TenantReport, _ number: Int, to page: inout HTMLWriter) {
    page.element(.tr) { page in
      page.element(.td) { $0.verdict(tenant.verdict) }
      page.element(.th, .fixed(.scope, "row")) { page in
        page.element(.a, .link(Self.anchor(ofDetailed: number))) { $0.name(tenant.tenant) }
        page.element(.p, .class("note"), text: reasons(of: tenant))
      }
      page.element(.td, .class("r"), text: tenant.scored(Risk(logOdds: tenant.logOdds).text))
      page.element(.td, .class("r w"), text: tenant.scored(PageText.bits(tenant.logOdds)))
      page.element(.td, .class("w")) { appendSparkline(tenant, to: &$0) }
      page.element(
        .td, .class("w"), text: tenant.firstFlaggedMs.map(MomentText.minute) ?? "not flagged")
      page.element(.td, .class("r")) { page in
        if tenant.firstFlaggedMs == nil {
          page.text("–")
        } else {
          page.amounts(tenant.harvestBeforeFlag)
        }
      }
      page.element(.td, .class("r w")) { $0.amounts(tenant.harvest) }
    }
  }

  /// What weighed most for suspicion, and the strongest against it; at the highest instant where
  /// the tenant stood higher than it does now.
  private func reasons(of tenant: TenantReport) -> String {
    guard !tenant.highs.isEmpty else { return "Not scored: too few exchanges." }
    let reached = tenant.highestVerdict(report.thresholds)
    let isPast = reached > tenant.verdict && !tenant.peakEvidence.isEmpty
    let lines = isPast ? tenant.peakEvidence : tenant.evidence
    let raising = lines.filter { $0.reading.bits > .zero }.prefix(Self.mostReasons)
    var text = isPast ? "At its highest (\(reached.name)): " : ""
    text +=
      raising.isEmpty
      ? "Nothing speaks for harvesting"
      : raising.map { $0.signal.reason($0.reading) }.joined(separator: "; ")
    // The first of equals in the order of the report, so that the choice is always the same.
    let lowering = lines.filter { $0.reading.bits < .zero }
    if let strongest = lowering.min(by: { $0.reading.bits < $1.reading.bits }) {
      text += ". Against: \(strongest.signal.reason(strongest.reading))"
    }
    if let sentence = tenant.policy?.sentence { text += ". Policy: \(sentence)" }
    return PageText.typographic(text) + "."
  }

  private func appendOthers(to page: inout HTMLWriter) {
    guard !others.isEmpty else { return }
    page.element(.details, .class("others")) { page in
      page.element(
        .summary,
        text: detailed.isEmpty
          ? "All \(PageText.tenants(others.count))"
          : "\(others.count == 1 ? "The other tenant" : "The other \(PageText.tenants(others.count))"), "
            + "one line each")
      page.element(.table, .class("tenants")) { page in
        page.element(.thead) { page in
          page.element(.tr) { page in
            page.columnHead("Verdict now")
            page.columnHead("Tenant")
            page.columnHead("Risk", "r")
            page.columnHead("Log-odds, bits", "r w")
            page.columnHead("Highest, bits", "r w")
            page.columnHead("Exchanges served", "r")
            page.columnHead("Output tokens", "r w")
            page.columnHead("Dollars", "r w")
          }
        }
        page.element(.tbody) { page in
          for tenant in others { appendLine(tenant, to: &page) }
        }
      }
    }
    guard leftOut > 0 else { return }
    page.note(
      "\(PageText.tenants(leftOut)) with the lowest log-odds are not on this page, which lists "
        + "\(AmountText.grouped(UInt64(Self.mostRows))) at most: stillwatch replay --format json "
        + "has every tenant.")
  }

  private func appendLine(_ tenant: TenantReport, to page: inout HTMLWriter) {
    page.element(.tr) { page in
      page.element(.td) { page in
        // Of thousands nearly all have none: their shapes would be most of the page.
        if tenant.verdict == .none { page.text("none") } else { page.verdict(tenant.verdict) }
      }
      page.element(.td) { $0.name(tenant.tenant) }
      page.element(.td, .class("r"), text: tenant.scored(Risk(logOdds: tenant.logOdds).text))
      page.element(.td, .class("r w"), text: tenant.scored(PageText.bits(tenant.logOdds)))
      page.element(
        .td, .class("r w"), text: tenant.peak.map { PageText.bits($0.logOdds) } ?? "not scored")
      page.element(.td, .class("r"), text: AmountText.exchanges(tenant.harvest.exchanges))
      page.element(.td, .class("r w"), text: AmountText.compact(tenant.harvest.outputTokens))
      page.element(.td, .class("r w"), text: tenant.harvest.priceText)
    }
  }
}

// MARK: - The small picture in a row

extension ReplayPage {
  private static let sparkWidth = 120.0
  private static let sparkHeight = 30.0
  /// Bits that it shows below `watch`, at most: a tenant far below must not flatten all.
  private static let sparkSpan = Bits(hundredths: 250)

  /// The bits at the lower and the upper edge of all small pictures.
  private var sparkEdges: (low: Double, high: Double) {
    let watch = report.thresholds.watch
    let drawn = detailed.flatMap { $0.series.map(\.logOdds) }
    let low = max(min(drawn.min() ?? watch, watch), watch - Self.sparkSpan)
    let high = max(drawn.max() ?? watch, report.thresholds.act)
    return (low.value - 0.5, high.value + 0.5)
  }

  private func appendSparkline(_ tenant: TenantReport, to page: inout HTMLWriter) {
    guard !tenant.series.isEmpty, let fromMs = report.trace.fromMs, let toMs = report.trace.toMs
    else { return }
    let axis = TimeAxis(fromMs: fromMs, toMs: toMs)
    let (low, high) = sparkEdges
    func y(_ bits: Bits) -> Double {
      let part = (bits.value - low) / max(0.01, high - low)
      return 1 + (Self.sparkHeight - 2) * (1 - min(max(0, part), 1))
    }
    let path = SVGPath(tenant.drawnSeries, end: tenant.toMs) { tsMs, bits in
      (axis.part(tsMs) * Self.sparkWidth, y(bits))
    }
    page.element(
      .svg, .class("spark"), .viewBox(width: Self.sparkWidth, height: Self.sparkHeight),
      .fixed(.role, "img"),
      .label("Log-odds over the trace, dashed: review")
    ) { page in
      let review = y(tenant.thresholds(report.thresholds).review)
      page.empty(
        .line, .class("t v2"), .number(.x1, 0), .number(.x2, Self.sparkWidth),
        .number(.y1, review), .number(.y2, review))
      page.empty(.path, .class("c"), .path(path))
    }
  }
}

extension TenantReport {
  /// A figure of the score; a dash where there was no evidence to make one of.
  fileprivate func scored(_ figure: String) -> String { highs.isEmpty ? "–" : figure }

  /// The thinned series with the peak put in its place, which thinning may have left out, and with
  /// where the tenant stands now at its end.
  var drawnSeries: [High] {
    var points = series
    if let peak, !points.contains(peak) {
      points.insert(peak, at: points.firstIndex { $0.tsMs > peak.tsMs } ?? points.count)
    }
    if let last = points.last, last.logOdds != logOdds {
      points.append(High(tsMs: max(last.tsMs, toMs), logOdds: logOdds))
    }
    return points
  }
}

extension SVGPath {
  /// Values that hold until the next, up to a last moment.
  init(_ series: [High], end: Int64, place: (Int64, Bits) -> (x: Double, y: Double)) {
    self.init()
    guard let first = series.first else { return }
    let start = place(first.tsMs, first.logOdds)
    move(start.x, start.y)
    for point in series.dropFirst() {
      let next = place(point.tsMs, point.logOdds)
      step(next.x, next.y)
    }
    level(place(max(end, series[series.count - 1].tsMs), .zero).x)
  }
}

extension HTMLWriter {
  /// Exchanges, and below them tokens and dollars.
  mutating func amounts(_ harvest: Harvest) {
    text(AmountText.exchanges(harvest.exchanges))
    element(
      .p, .class("note"),
      text: "\(AmountText.compact(harvest.outputTokens)) tok, \(harvest.priceText)")
  }
}
