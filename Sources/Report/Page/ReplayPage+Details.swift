import Detector
import Trace

extension ReplayPage {
  /// The part of every tenant in detail.
  func appendDetails(to page: inout HTMLWriter) {
    page.element(.section, .id(Self.details)) { page in
      page.element(.h2, text: "Evidence by tenant")
      guard !detailed.isEmpty else {
        page.note("The trace has no tenant.")
        return
      }
      page.note(
        "Bits of all signals and the prior add up to the log-odds; one bit doubles the odds. The "
          + "strips show where a value stands among the tenants of this report: the line holds nine "
          + "tenths of them, the bar the middle half, the tick the median, the diamond is this "
          + "tenant. Tenants are never compared with each other in the score.")
      let barBits = EvidenceTable.barBits(of: detailed)
      for (number, tenant) in detailed.enumerated() {
        append(tenant, number, barBits, to: &page)
      }
    }
  }

  private func append(
    _ tenant: TenantReport, _ number: Int, _ barBits: Bits, to page: inout HTMLWriter
  ) {
    page.element(.section, .class("tenant"), .id(Self.anchor(ofDetailed: number))) { page in
      page.element(.h3) { page in
        page.verdict(tenant.verdict)
        page.text(" ")
        page.name(tenant.tenant)
      }
      page.paragraph(conclusion(on: tenant))
      appendFacts(of: tenant, to: &page)
      page.harvestTable(harvestRows(of: tenant))
      if !tenant.highs.isEmpty {
        TenantCharts(tenant, report).append(to: &page)
        EvidenceTable(tenant, distributions, barBits: barBits).append(to: &page)
      }
      appendUnavailable(of: tenant, to: &page)
      page.element(.p, .class("back")) {
        $0.element(.a, .link(Self.tenants), text: "Back to the tenants by risk")
      }
    }
  }

  private func harvestRows(of tenant: TenantReport) -> [(label: String, harvest: Harvest)] {
    var rows =
      tenant.firstFlaggedMs == nil
      ? [("In all (never flagged)", tenant.harvest)]
      : [("Before the first flag", tenant.harvestBeforeFlag), ("In all", tenant.harvest)]
    for part in tenant.providers ?? [] {
      rows.append(("… by models of \(part.provider ?? "no known provider")", part.harvest))
    }
    return rows
  }

  /// Where it stands, how high it stood, and when it was flagged.
  private func conclusion(on tenant: TenantReport) -> String {
    guard let peak = tenant.peak else {
      return "Not scored: \(AmountText.grouped(tenant.exchanges)) exchanges are too few. "
        + "What is unknown counts neither for nor against it."
    }
    var text =
      "Risk \(Risk(logOdds: tenant.logOdds).text) now: log-odds \(PageText.bits(tenant.logOdds)) "
      + "bits. Highest \(PageText.bits(peak.logOdds)) bits, \(MomentText.minute(peak.tsMs)) UTC. "
    if let flag = tenant.firstFlaggedMs {
      text +=
        "First flagged \(MomentText.minute(flag)) UTC, "
        + "\(PageText.span(fromMs: tenant.fromMs, toMs: flag)) after its first exchange."
    } else {
      text += "Never flagged."
    }
    if let sentence = tenant.policy?.sentence {
      text += " By \(sentence.dropFirst(3)); the charts show them there."
    }
    return text
  }

  /// What is known of the tenant beside its score. None of it is evidence.
  private func appendFacts(of tenant: TenantReport, to page: inout HTMLWriter) {
    page.element(.dl, .class("facts")) { page in
      page.fact("Traffic", trafficText(tenant))
      if let record = source.registry.tenant(tenant.tenant) {
        if let segment = record.segment { page.fact("Segment", segment.rawValue) }
        if let domicile = record.domicile { page.fact("Domicile", domicile) }
        if let since = record.sinceMs { page.fact("Customer since", TimeFormat.date(since)) }
        if let organization = record.organization { page.fact("Organisation", organization) }
        if let payment = record.payment { page.fact("Payment", payment) }
        if let limit = record.limitRPM {
          page.fact("Quota", "\(AmountText.grouped(UInt64(limit))) requests a minute")
        }
      }
      for event in events(of: tenant) {
        page.fact("Event", "\(event.event), \(MomentText.minute(event.atMs)) UTC")
      }
    }
  }

  private func trafficText(_ tenant: TenantReport) -> String {
    "\(AmountText.grouped(tenant.exchanges)) exchanges, "
      + "\(AmountText.compact(tenant.outputTokens)) output tokens, "
      + "\(MomentText.minute(tenant.fromMs)) to \(MomentText.minute(tenant.toMs)) UTC"
  }

  /// Events of a tenant on a page, at most: the provider may have written thousands.
  private static let mostEvents = 8

  private func events(of tenant: TenantReport) -> some Sequence<EventRecord> {
    source.registry.events.lazy
      .filter { $0.tenant.utf8.elementsEqual(tenant.tenant.utf8) }
      .prefix(Self.mostEvents)
  }

  private func appendUnavailable(of tenant: TenantReport, to page: inout HTMLWriter) {
    guard !tenant.unavailable.isEmpty, !tenant.highs.isEmpty else { return }
    page.element(.p, .class("note")) { page in
      page.text("Unavailable now, so counted neither for nor against the tenant: ")
      for (number, signal) in tenant.unavailable.enumerated() {
        if number > 0 { page.text("; ") }
        page.text("\(signal.explanation.title) (needs ")
        page.codeSpans(signal.explanation.needs)
        page.text(")")
      }
      page.text(".")
    }
  }
}

extension HTMLWriter {
  /// One thing that is known, with its name.
  mutating func fact(_ label: String, _ value: String) {
    element(.div) { page in
      page.element(.dt, text: label)
      page.element(.dd) { $0.name(value) }
    }
  }

  /// Text of ours in which names of fields stand between backticks.
  mutating func codeSpans(_ text: String) {
    for (number, part) in text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
    {
      if number % 2 == 1 {
        element(.code, text: String(part))
      } else if !part.isEmpty {
        self.text(String(part))
      }
    }
  }
}
