import Detector
import Trace

extension ReplayPage {
  /// Models in the table, at most.
  private static let mostModels = 100

  /// What was damaged, late or missing, and what could not be judged for it.
  func appendData(to page: inout HTMLWriter) {
    page.element(.section, .id(Self.data)) { page in
      page.element(.h2, text: "Data quality")
      appendLines(to: &page)
      appendDamage(to: &page)
      page.element(.div, .class("pair")) { page in
        appendFields(to: &page)
        appendUnread(to: &page)
      }
      appendModels(to: &page)
    }
  }

  private func appendLines(to page: inout HTMLWriter) {
    let trace = report.trace
    page.element(.dl, .class("facts")) { page in
      page.fact(
        "Damaged lines",
        trace.damagedLines == 0
          ? "none"
          : "\(AmountText.grouped(trace.damagedLines)), skipped: their exchanges are in no figure")
      page.fact(
        "Too late",
        trace.late == 0
          ? "none"
          : "\(AmountText.grouped(trace.late)) exchanges came too late to be put in order: they "
            + "count in totals, not in signals that depend on order")
      page.fact(
        "Untracked",
        trace.untracked == 0
          ? "none"
          : "\(AmountText.grouped(trace.untracked)) exchanges of tenants beyond the limit: they "
            + "are in no tenant's figures")
      if !trace.hasTrueTimes { page.fact("Times", TraceTotals.relativeTimes) }
      if trace.unnumbered > 0 {
        page.fact(
          "Beyond limits",
          "a model or region counted as unknown \(AmountText.grouped(trace.unnumbered)) times: too "
            + "many of them, or names too long; such a model counts as protected and has no price")
      }
      let unscored = report.tenants.count { $0.highs.isEmpty }
      page.fact(
        "Not scored",
        unscored == 0
          ? "none: every tenant has enough exchanges"
          : "\(PageText.tenants(unscored)) with fewer than "
            + "\(StreamingDetector.firstInstant) exchanges in order of time")
      let unpriced = report.tenants.count { $0.harvest.usdCents == nil }
      page.fact(
        "Price unknown",
        unpriced == 0 ? "for no tenant" : "for some exchanges of \(PageText.tenants(unpriced))")
    }
  }

  private func appendDamage(to page: inout HTMLWriter) {
    guard !source.damage.isEmpty else { return }
    page.note("The first damaged lines:")
    page.element(.ul) { page in
      for error in source.damage { page.element(.li, text: error.description) }
    }
  }

  private func appendFields(to page: inout HTMLWriter) {
    guard !report.trace.fieldShares.isEmpty else { return }
    page.element(.table, .class("fields")) { page in
      page.element(
        .caption,
        text: "Exchanges that carry each field. An absent field is unknown, never zero.")
      page.element(.thead) { page in
        page.element(.tr) { page in
          page.columnHead("Field")
          page.columnHead("Exchanges", "r")
          page.columnHead("")
        }
      }
      page.element(.tbody) { page in
        for (field, share) in report.trace.fieldShares {
          page.element(.tr) { page in
            page.element(.th, .fixed(.scope, "row")) { $0.element(.code, text: field) }
            page.element(
              .td, .class("r"), text: share <= 0 ? "absent" : PageText.aboveZero(share))
            page.element(.td) { page in
              page.element(
                .svg, .class("share"), .viewBox(width: 100, height: 8),
                .fixed(.ariaHidden, "true")
              ) { page in
                page.empty(
                  .rect, .class("s1"), .number(.y, 3), .number(.width, 100), .number(.height, 2))
                page.empty(
                  .rect, .class("bar"), .number(.y, 1), .number(.width, share * 100),
                  .number(.height, 6))
              }
            }
          }
        }
      }
    }
  }

  /// Signals that some scored tenants have no reading of.
  private func appendUnread(to page: inout HTMLWriter) {
    let scored = report.tenants.filter { !$0.highs.isEmpty }
    guard !scored.isEmpty else { return }
    var counts = [Int](repeating: 0, count: Signal.count)
    for tenant in scored {
      for signal in tenant.unavailable { counts[signal.rawValue] += 1 }
    }
    let missing = Signal.allCases.filter { counts[$0.rawValue] > 0 }.sorted {
      (counts[$1.rawValue], $0.rawValue) < (counts[$0.rawValue], $1.rawValue)
    }
    page.element(.table, .class("fields")) { page in
      page.element(
        .caption,
        text: missing.isEmpty
          ? "Every scored tenant has a reading of every signal."
          : "Scored tenants without a reading of a signal, of \(AmountText.grouped(UInt64(scored.count)))."
      )
      guard !missing.isEmpty else { return }
      page.element(.thead) { page in
        page.element(.tr) { page in
          page.columnHead("Signal")
          page.columnHead("Tenants without", "r")
          page.columnHead("Needs", "w")
        }
      }
      page.element(.tbody) { page in
        for signal in missing {
          page.element(.tr) { page in
            page.element(.th, .fixed(.scope, "row")) {
              $0.element(.a, .link(Self.anchor(of: signal)), text: signal.explanation.title)
            }
            page.element(
              .td, .class("r"), text: AmountText.grouped(UInt64(counts[signal.rawValue])))
            page.element(.td, .class("w")) { $0.codeSpans(signal.explanation.needs) }
          }
        }
      }
    }
  }

  private func appendModels(to page: inout HTMLWriter) {
    let models = source.registry.models
    guard !models.isEmpty else {
      page.note(
        "No registry names the models: all count as protected, and no price is known.")
      return
    }
    page.element(.table, .class("models")) { page in
      page.element(
        .caption,
        text: "Models of the registry. Others count as protected and have no price."
          + (models.count > Self.mostModels
            ? " The first \(Self.mostModels) of \(models.count)." : ""))
      page.element(.thead) { page in
        page.element(.tr) { page in
          page.columnHead("Model")
          page.columnHead("Provider")
          page.columnHead("Outputs protected")
          page.columnHead("Released", "w")
          page.columnHead("Output price, dollars a million tokens", "r")
        }
      }
      page.element(.tbody) { page in
        for model in models.prefix(Self.mostModels) { append(model, to: &page) }
      }
    }
  }

  private func append(_ model: ModelRecord, to page: inout HTMLWriter) {
    page.element(.tr) { page in
      page.element(.th, .fixed(.scope, "row")) { $0.name(model.model) }
      page.element(.td) { page in
        if let provider = model.provider { page.name(provider) } else { page.text("unknown") }
      }
      page.element(.td, text: model.isProtected ? "yes" : "no: they add no risk")
      page.element(.td, .class("w"), text: model.releasedMs.map(TimeFormat.date) ?? "unknown")
      page.element(
        .td, .class("r"), text: model.outputPrice.map(Self.price) ?? "unknown")
    }
  }

  /// A price in 1/10,000 US dollar, with cents and as many digits more as it has.
  private static func price(_ price: UInt32) -> String {
    "$"
      + (price % 100 == 0
        ? DecimalText.fixedPoint(Int64(price / 100), decimals: 2)
        : DecimalText.fixedPoint(Int64(price), decimals: 4))
  }
}

extension PageText {
  /// Something rare is not nothing, and nearly all is not all.
  static func aboveZero(_ share: Double) -> String {
    if share < 0.0005 { return "<0.1%" }
    if share < 1, share >= 0.9995 { return ">99.9%" }
    return AmountText.percent(share)
  }
}
