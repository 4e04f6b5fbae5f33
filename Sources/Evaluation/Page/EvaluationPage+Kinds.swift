import Report
import Trace

extension EvaluationPage {
  /// Campaigns, those that got away with most first, against the sizes of training sets.
  func appendCampaigns(to page: inout HTMLWriter) {
    let rows = headline.assessment.campaigns.sorted {
      ($1.harvest.exchanges, $0.campaign) < ($0.harvest.exchanges, $1.campaign)
    }
    let axis = LogAxis(upTo: rows.map(\.total.exchanges).max() ?? 0)
    page.element(.section, .id(Self.campaigns)) { page in
      page.element(.h2, text: "Campaigns at \(budget)")
      page.element(.table, .class("harvest")) { page in
        page.element(
          .caption,
          text:
            "Exchanges on a log scale: the filled bar before the flags of its accounts, the thin "
            + "line in all."
            + (rows.count > Self.mostRows
              ? " The \(Self.mostRows) that got away with most of \(rows.count); the JSON has all."
              : ""))
        page.element(.thead) { page in
          page.element(.tr) { page in
            page.columnHead("Campaign")
            page.columnHead("Family", "w")
            page.columnHead("Accounts flagged", "r")
            page.element(.th, .fixed(.scope, "col"), .class("axis")) { $0.harvestScale(axis) }
            page.columnHead("Before the flags", "r")
            page.columnHead("In all", "r w")
            page.columnHead("Tokens before", "r w")
            page.columnHead("Dollars before", "r w")
          }
        }
        page.element(.tbody) { page in
          for row in rows.prefix(Self.mostRows) { append(row, axis, to: &page) }
        }
      }
    }
  }

  private func append(_ row: CampaignHarvest, _ axis: LogAxis, to page: inout HTMLWriter) {
    page.element(.tr) { page in
      page.element(.th, .fixed(.scope, "row")) {
        $0.name(report.evaluated.shownName(ofCampaign: row.campaign))
      }
      page.element(.td, .class("w")) {
        $0.name(report.evaluated.campaigns[row.campaign].family)
      }
      page.element(.td, .class("r"), text: "\(row.accountsFlagged) of \(row.accounts)")
      page.element(.td, .class("axis")) {
        $0.harvestBar(axis, before: row.harvest.exchanges, total: row.total.exchanges)
      }
      page.element(
        .td, .class("r"),
        text: "\(FigureText.compact(Double(row.harvest.exchanges))), "
          + FigureText.percent(row.share))
      page.element(.td, .class("r w"), text: FigureText.compact(Double(row.total.exchanges)))
      page.element(.td, .class("r w"), text: FigureText.compact(Double(row.harvest.outputTokens)))
      page.element(
        .td, .class("r w"),
        text: row.harvest.usd.map { FigureText.dollars($0) } ?? "price unknown")
    }
  }

  /// Campaigns by what they harvest, how they hide, and how much of that they do.
  func appendKinds(to page: inout HTMLWriter) {
    page.element(.section, .id(Self.kinds)) { page in
      page.element(.h2, text: "Families and evasions at \(budget)")
      page.note(
        "Median share of a campaign's exchanges served before the flags, with its 95% interval where "
          + "there is more than one campaign. A campaign counts under each of its evasions.")
      for (title, groups) in [
        ("By family", report.breakdown.families), ("By evasion", report.breakdown.evasions),
        ("By strength of an evasion", report.breakdown.strengths),
      ] where !groups.isEmpty {
        appendCampaignGroups(title, groups, to: &page)
      }
    }
  }

  private func appendCampaignGroups(
    _ title: String, _ groups: [CampaignGroup], to page: inout HTMLWriter
  ) {
    page.element(.table, .class("forest")) { page in
      page.element(.thead) { page in
        page.element(.tr) { page in
          page.columnHead(title)
          page.columnHead("Campaigns", "r")
          page.columnHead("Accounts flagged", "r w")
          page.columnHead("Never flagged", "r w")
          page.element(.th, .fixed(.scope, "col"), .class("axis")) {
            $0.partScale(Self.quarters)
          }
          page.columnHead("Served before, median (95%)", "r")
        }
      }
      page.element(.tbody) { page in
        for group in groups.prefix(Self.mostRows) {
          page.element(.tr) { page in
            page.element(.th, .fixed(.scope, "row")) { $0.name(group.name) }
            page.element(.td, .class("r"), text: "\(group.campaigns)")
            page.element(
              .td, .class("r w"), text: "\(group.accountsFlagged) of \(group.accounts)")
            page.element(.td, .class("r w"), text: "\(group.neverFlagged)")
            page.element(.td, .class("axis")) {
              $0.levelInterval(value: group.harvestShare, interval: Self.range(group.interval))
            }
            page.element(
              .td, .class("r"),
              text: group.interval == nil
                ? FigureText.percent(group.harvestShare)
                : Self.text(group.harvestShare, group.interval))
          }
        }
      }
    }
  }
}

// MARK: - False positives

extension EvaluationPage {
  /// Innocent accounts by archetype, segment, domicile and region, and whether a segment scores
  /// higher than the others.
  func appendFalsePositives(to page: inout HTMLWriter) {
    page.element(.section, .id(Self.falsePositives)) { page in
      page.element(.h2, text: "False positives by kind at \(budget)")
      page.note(
        "Share of innocent accounts flagged in 30 days with its exact 95% interval, on a log scale "
          + "with 0 at its left. Retained: accounts that only keep the outputs of "
          + "ordinary traffic, which looks like everybody's.")
      for (title, groups) in [
        ("By archetype", report.breakdown.archetypes), ("By segment", report.breakdown.segments),
        ("By domicile", report.breakdown.domiciles), ("By region", report.breakdown.regions),
      ] {
        appendAccountGroups(
          title, groups.filter { $0.label == .benign || $0.label == .retained }, to: &page)
      }
      appendShifts(to: &page)
    }
  }

  private func appendAccountGroups(
    _ title: String, _ groups: [AccountGroup], to page: inout HTMLWriter
  ) {
    guard !groups.isEmpty else { return }
    let axis = RateAxis(downTo: 0.001)
    page.element(.table, .class("forest")) { page in
      page.element(.thead) { page in
        page.element(.tr) { page in
          page.columnHead(title)
          page.columnHead("Flagged", "r")
          page.columnHead("Median of highest bits", "r w")
          page.element(.th, .fixed(.scope, "col"), .class("axis")) { $0.partScale(axis.ticks) }
          page.columnHead("Rate in 30 days (95%)", "r")
        }
      }
      page.element(.tbody) { page in
        for group in groups.prefix(Self.mostRows) {
          page.element(.tr) { page in
            page.element(.th, .fixed(.scope, "row")) { page in
              page.name(group.name)
              if group.label == .retained { page.text(", retained") }
            }
            page.element(.td, .class("r"), text: "\(group.rate.flagged) of \(group.rate.tenants)")
            page.element(
              .td, .class("r w"),
              text: PageText.minus(FigureText.hundredths(group.medianPeak)))
            page.element(.td, .class("axis")) {
              $0.levelInterval(
                value: axis.part(group.rate.rate),
                interval: axis.part(
                  group.rate.interval.low)...axis.part(group.rate.interval.high))
            }
            page.element(
              .td, .class("r"), text: Self.text(group.rate.rate, group.rate.interval))
          }
        }
      }
    }
    if groups.count > Self.mostRows {
      page.note("\(groups.count - Self.mostRows) more rows are in the JSON.")
    }
  }

  private func appendShifts(to page: inout HTMLWriter) {
    guard !report.segmentShifts.isEmpty else { return }
    page.element(.table, .class("forest")) { page in
      page.element(
        .caption,
        text: "Highest log-odds of benign accounts, a segment's mean minus the others'. Segment is "
          + "never evidence, so a shift comes from what the segment does.")
      page.element(.thead) { page in
        page.element(.tr) { page in
          page.columnHead("Segment")
          page.columnHead("Accounts", "r")
          page.columnHead("Shift in bits (95%)", "r")
        }
      }
      page.element(.tbody) { page in
        for shift in report.segmentShifts {
          page.element(.tr) { page in
            page.element(.th, .fixed(.scope, "row"), text: shift.segment.rawValue)
            page.element(.td, .class("r"), text: "\(shift.tenants)")
            page.element(
              .td, .class("r"),
              text: shift.shift == nil
                ? "too few accounts"
                : PageText.typographic(
                  "\(FigureText.hundredths(shift.shift)) "
                    + "(\(FigureText.hundredths(shift.interval)))"))
          }
        }
      }
    }
  }
}

extension HTMLWriter {
  /// Names above an axis in a table's head, with parts of its width.
  mutating func partScale(_ ticks: [(part: Double, label: String)]) {
    element(.svg, .class("chart inner"), .number(.height, 18), .fixed(.ariaHidden, "true")) {
      page in
      for tick in ticks {
        let side: LabelSide =
          tick.part < 0.1 ? .behind : tick.part > 0.9 ? .before : .centred
        page.label(tick.label, part: tick.part, y: 13, side)
      }
    }
  }
}
