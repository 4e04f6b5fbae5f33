import Detector

/// Every signal of one tenant: what it read, what it weighs now and at the highest instant, where
/// it stands among all tenants, and what innocent traffic looks the same.
struct EvidenceTable {
  /// Below this many bits either way a signal stands among those that say next to nothing.
  private static let leastBits = Bits(hundredths: 10)
  private static let barWidth = 96.0

  private let tenant: TenantReport
  private let distributions: [SignalDistribution]
  /// Bits at the ends of a bar: the same for all tenants of a page.
  private let barBits: Bits
  /// Bits at the highest instant, by ``Detector/Signal`` raw value.
  private let peakBits: [Bits?]

  init(_ tenant: TenantReport, _ distributions: [SignalDistribution], barBits: Bits) {
    self.tenant = tenant
    self.barBits = barBits
    self.distributions = distributions
    var bits = [Bits?](repeating: nil, count: Signal.count)
    for line in tenant.peakEvidence { bits[line.signal.rawValue] = line.reading.bits }
    peakBits = bits
  }

  func append(to page: inout HTMLWriter) {
    let (telling, quiet) = (
      tenant.evidence.filter(isTelling), tenant.evidence.filter { !isTelling($0) }
    )
    append(telling, caption: caption, to: &page)
    guard !quiet.isEmpty else { return }
    page.element(.details) { page in
      page.element(
        .summary,
        text: "\(PageText.count(quiet.count, "signal", "signals")) that "
          + "\(quiet.count == 1 ? "weighs" : "weigh") less than "
          + "\(AmountText.bits(Self.leastBits)) bits either way")
      append(quiet, caption: "", to: &page)
    }
  }

  private func isTelling(_ line: EvidenceLine) -> Bool {
    func tells(_ bits: Bits) -> Bool { bits >= Self.leastBits || bits <= .zero - Self.leastBits }
    return tells(line.reading.bits) || peakBits[line.signal.rawValue].map(tells) ?? false
  }

  /// The sum in words.
  private var caption: String {
    var (raising, lowering) = (Bits.zero, Bits.zero)
    for line in tenant.evidence {
      if line.reading.bits > .zero {
        raising += line.reading.bits
      } else {
        lowering += line.reading.bits
      }
    }
    return
      "Now: prior \(PageText.bits(tenant.prior)), signals for \(PageText.contribution(raising)), "
      + "signals against \(PageText.contribution(lowering)), together "
      + "\(PageText.bits(tenant.logOdds)) bits."
  }

  private var hasPeak: Bool { !tenant.peakEvidence.isEmpty }

  private func append(_ lines: [EvidenceLine], caption: String, to page: inout HTMLWriter) {
    page.element(.table, .class("evidence")) { page in
      if !caption.isEmpty { page.element(.caption, text: caption) }
      page.element(.thead) { page in
        page.element(.tr) { page in
          page.columnHead("Signal")
          page.columnHead("Value", "r")
          page.columnHead("Compared with", "r")
          page.columnHead("Bits now, against and for", "bits")
          if hasPeak { page.columnHead("At highest", "r") }
          page.columnHead("Among all tenants", "place")
        }
      }
      page.element(.tbody) { page in
        for line in lines { append(line, to: &page) }
      }
    }
  }

  private func append(_ line: EvidenceLine, to page: inout HTMLWriter) {
    let explanation = line.signal.explanation
    let reading = line.reading
    page.element(.tr) { page in
      page.element(.th, .fixed(.scope, "row")) { page in
        page.element(
          .a, .link(ReplayPage.anchor(of: line.signal)), text: explanation.title)
        if reading.bits >= Self.leastBits {
          page.element(.p, .class("note"), text: "Innocent: \(explanation.innocent).")
        }
      }
      page.element(.td, .class("r value")) { page in
        page.text(PageText.minus(explanation.unit.text(reading.value)))
        if explanation.unit != .share {
          page.element(.p, .class("note"), text: explanation.unitName)
        }
      }
      page.element(
        .td, .class("r against"), text: PageText.minus(explanation.unit.text(reading.baseline)))
      page.element(.td, .class("bits")) { appendBits(reading.bits, to: &$0) }
      if hasPeak {
        page.element(
          .td, .class("r peak"),
          text: peakBits[line.signal.rawValue].map(PageText.contribution) ?? "–")
      }
      page.element(.td, .class("place")) { page in
        let distribution = distributions[line.signal.rawValue]
        if isTelling(line) { distribution.appendStrip(reading, to: &page) }
        page.element(.span, text: distribution.standing(of: reading))
      }
    }
  }

  /// The most that any signal says of any of those tenants, either way, and a bit at least.
  static func barBits(of tenants: [TenantReport]) -> Bits {
    var most = Bits(hundredths: 100)
    for line in tenants.lazy.flatMap(\.evidence) {
      most = max(most, line.reading.bits, .zero - line.reading.bits)
    }
    return most
  }

  /// A bar to the right for what speaks for harvesting, to the left for what speaks against it.
  private func appendBits(_ bits: Bits, to page: inout HTMLWriter) {
    guard bits != .zero else {
      page.element(.span, text: PageText.contribution(bits))
      return
    }
    let middle = Self.barWidth / 2
    let length = min(bits.value.magnitude / barBits.value, 1) * middle
    page.element(
      .svg, .class("bitbar"), .viewBox(width: Self.barWidth, height: 14),
      .fixed(.ariaHidden, "true")
    ) { page in
      page.empty(
        .line, .class("axis"), .number(.x1, middle), .number(.x2, middle), .number(.y1, 0),
        .number(.y2, 14))
      page.empty(
        .rect, .class(bits > .zero ? "for" : "con"),
        .number(.x, bits > .zero ? middle : middle - length), .number(.y, 3),
        .number(.width, length), .number(.height, 8))
    }
    page.element(.span, text: PageText.contribution(bits))
  }
}
