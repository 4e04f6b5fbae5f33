import Detector

extension ReplayPage {
  /// Tenants in the picture, at most: those that were served most stand first.
  private static let mostHarvestRows = 40

  /// What tenants were served, against the sizes of training sets.
  func appendHarvest(to page: inout HTMLWriter) {
    page.element(.section, .id(Self.harvest)) { page in
      page.element(.h2, text: "Harvest against known training sets")
      page.paragraph(
        "Harvest is all protected output that a tenant was served: the most that it can have kept, "
          + "not an estimate of what it did keep. The marks are sizes of sets that have trained a "
          + "student: 1,000 curated reasoning examples (s1), 52,000 instructions (Alpaca), 800,000 "
          + "samples (the distillation set of DeepSeek-R1).")
      appendTotals(to: &page)
      appendProviders(to: &page)
      let shown = harvesters
      guard !shown.isEmpty else { return }
      page.element(.table, .class("harvest")) { page in
        page.element(.caption, text: harvestCaption(shown.count))
        page.element(.thead) { page in
          page.element(.tr) { page in
            page.columnHead("Tenant")
            page.element(.th, .fixed(.scope, "col"), .class("axis")) {
              $0.harvestScale(harvestAxis)
            }
            page.columnHead("Before the flag", "r")
            page.columnHead("In all", "r")
            page.columnHead("Tokens in all", "r w")
            page.columnHead("Dollars in all", "r w")
          }
        }
        page.element(.tbody) { page in
          for tenant in shown { appendHarvestRow(tenant, to: &page) }
        }
      }
    }
  }

  /// Tenants at or over watch once, those served most first; of equals, in the order of the report.
  private var harvesters: [TenantReport] {
    let watched = report.tenants.filter { $0.hasReached(.watch, report.thresholds) }
    let order = watched.indices.sorted {
      (watched[$1].harvest.exchanges, $0) < (watched[$0].harvest.exchanges, $1)
    }
    return order.prefix(Self.mostHarvestRows).map { watched[$0] }
  }

  private func harvestCaption(_ shown: Int) -> String {
    let watched = report.tenants.count { $0.hasReached(.watch, report.thresholds) }
    let which =
      shown == watched
      ? "Tenants that ever reached watch"
      : "The \(shown) of \(AmountText.grouped(UInt64(watched))) tenants that ever reached watch "
        + "and were served most"
    return which
      + ". Exchanges on a log scale: the filled bar before the first flag, the thin line in all."
  }

  private var harvestAxis: LogAxis {
    LogAxis(upTo: report.tenants.map(\.harvest.exchanges).max() ?? 0)
  }

  private func appendHarvestRow(_ tenant: TenantReport, to page: inout HTMLWriter) {
    page.element(.tr) { page in
      page.element(.th, .fixed(.scope, "row")) { page in
        page.shape(tenant.highestVerdict(report.thresholds))
        page.text(" ")
        page.name(tenant.tenant)
      }
      page.element(.td, .class("axis")) { page in
        page.harvestBar(
          harvestAxis,
          before: tenant.firstFlaggedMs == nil ? nil : tenant.harvestBeforeFlag.exchanges,
          total: tenant.harvest.exchanges)
      }
      page.element(
        .td, .class("r"),
        text: tenant.firstFlaggedMs == nil
          ? "–" : AmountText.exchanges(tenant.harvestBeforeFlag.exchanges))
      page.element(.td, .class("r"), text: AmountText.exchanges(tenant.harvest.exchanges))
      page.element(.td, .class("r w"), text: AmountText.compact(tenant.harvest.outputTokens))
      page.element(.td, .class("r w"), text: tenant.harvest.priceText)
    }
  }

  /// Of all flagged tenants together.
  private func appendTotals(to page: inout HTMLWriter) {
    let flagged = report.tenants.filter { $0.firstFlaggedMs != nil }
    guard !flagged.isEmpty else {
      page.paragraph("No tenant was flagged, so nothing was served before a flag.")
      return
    }
    page.harvestTable([
      (
        "Before the first flag, \(PageText.tenants(flagged.count)) together",
        flagged.map(\.harvestBeforeFlag).total
      ),
      ("In all, the same tenants", flagged.map(\.harvest).total),
    ])
    if flagged.contains(where: { $0.harvest.usdCents == nil }) {
      page.note(
        "Price unknown: a model without a price, or exchanges without output tokens. The dollars of "
          + "such a sum are not shown, because they would be too few.")
    }
  }

  /// What was served by the models of each provider, where that was asked for.
  private func appendProviders(to page: inout HTMLWriter) {
    guard let totals = report.providerTotals, !totals.isEmpty else { return }
    page.element(.table, .class("points")) { page in
      page.element(
        .caption,
        text: "Harvest by provider of the model. Flagged: tenants ever flagged, and what they were "
          + "served in all.")
      page.element(.thead) { page in
        page.element(.tr) { page in
          page.columnHead("Provider")
          page.columnHead("Tenants", "r")
          page.columnHead("Exchanges", "r")
          page.columnHead("Output tokens", "r w")
          page.columnHead("US dollars", "r w")
          page.columnHead("Flagged tenants", "r")
          page.columnHead("Exchanges of these", "r")
        }
      }
      page.element(.tbody) { page in
        for total in totals {
          page.element(.tr) { page in
            page.element(.th, .fixed(.scope, "row")) { page in
              if let provider = total.all.provider {
                page.name(provider)
              } else {
                page.text("unknown")
              }
            }
            page.element(.td, .class("r"), text: AmountText.grouped(UInt64(total.tenants)))
            page.element(
              .td, .class("r"), text: AmountText.exchanges(total.all.harvest.exchanges))
            page.element(
              .td, .class("r w"), text: AmountText.compact(total.all.harvest.outputTokens))
            page.element(.td, .class("r w"), text: total.all.harvest.priceText)
            page.element(.td, .class("r"), text: AmountText.grouped(UInt64(total.flaggedTenants)))
            page.element(.td, .class("r"), text: AmountText.exchanges(total.flagged.exchanges))
          }
        }
      }
    }
  }

  /// Where the groups of linked tenants will stand.
  func appendGroups(to page: inout HTMLWriter) {
    page.element(.section, .id(Self.groups)) { page in
      page.element(.h2, text: "Linked groups")
      page.paragraph(
        "Accounts are not linked yet: each tenant is scored by itself, so that a harvest spread "
          + "thinly over many accounts of one operator can stay below every threshold.")
    }
  }
}

extension HTMLWriter {
  /// Amounts, one in a row, each against the sizes of training sets.
  mutating func harvestTable(_ rows: [(label: String, harvest: Harvest)]) {
    element(.table, .class("amounts")) { page in
      page.element(.thead) { page in
        page.element(.tr) { page in
          page.columnHead("Protected output served")
          page.columnHead("Exchanges", "r")
          page.columnHead("Output tokens", "r")
          page.columnHead("US dollars", "r")
          for mark in HarvestScale.marks { page.columnHead("of \(mark.label)", "r w") }
        }
      }
      page.element(.tbody) { page in
        for row in rows {
          page.element(.tr) { page in
            page.element(.th, .fixed(.scope, "row"), text: row.label)
            page.element(.td, .class("r"), text: AmountText.exchanges(row.harvest.exchanges))
            page.element(.td, .class("r"), text: AmountText.compact(row.harvest.outputTokens))
            page.element(.td, .class("r"), text: row.harvest.priceText)
            for mark in HarvestScale.marks {
              page.element(
                .td, .class("r w"),
                text: PageText.multiple(row.harvest.exchanges, of: mark.exchanges))
            }
          }
        }
      }
    }
  }
}
