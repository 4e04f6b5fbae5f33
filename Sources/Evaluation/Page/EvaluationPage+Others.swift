import Report

extension EvaluationPage {
  /// Every detector at the headline's budget, the coin flip too: who lets least pass, whoever it is.
  func appendOthers(to page: inout HTMLWriter) {
    page.element(.section, .id(Self.others)) { page in
      page.element(.h2, text: "Other detectors at \(budget)")
      page.note(
        "Each at the lowest threshold that keeps to the same budget. Median share of a campaign's "
          + "exchanges served before the flags: less is better, whoever it is.")
      page.element(.table, .class("forest")) { page in
        page.element(.thead) { page in
          page.element(.tr) { page in
            page.columnHead("Detector")
            page.columnHead("Benign flagged", "r w")
            page.columnHead("Never flagged", "r")
            page.columnHead("p90", "r w")
            page.element(.th, .fixed(.scope, "col"), .class("axis")) {
              $0.partScale(Self.quarters)
            }
            page.columnHead("Served before, median (95%)", "r")
          }
        }
        page.element(.tbody) { page in
          for detector in [report.detector] + report.baselines {
            let point = detector.points[0]
            append(
              detector.name + (point.isResolved ? "" : "*"),
              "\(point.assessment.benign.flagged) of \(point.assessment.benign.tenants)",
              point.assessment.summary, point.assessment.intervals.share, to: &page)
          }
          if let coin = headline.assessment.coinFlip {
            append("coin flip", FigureText.percent(coin.rate), coin.summary, nil, to: &page)
          }
        }
      }
      if ([report.detector] + report.baselines).contains(where: { !$0.points[0].isResolved }) {
        page.note(Self.unresolved)
      }
      appendGains(to: &page)
    }
  }

  /// What a star says.
  static let unresolved =
    "* These traces cannot resolve the budget: the row is of the lowest threshold that flags no "
    + "benign account."

  /// The quarters of a whole, for the head of an axis.
  static var quarters: [(part: Double, label: String)] {
    [0, 0.25, 0.5, 0.75, 1].map { ($0, FigureText.percent($0)) }
  }

  private func append(
    _ name: String, _ benign: String, _ summary: HarvestSummary, _ interval: ConfidenceInterval?,
    to page: inout HTMLWriter
  ) {
    page.element(.tr) { page in
      page.element(.th, .fixed(.scope, "row"), text: name)
      page.element(.td, .class("r w"), text: benign)
      page.element(.td, .class("r"), text: FigureText.percent(summary.neverFlaggedShare))
      page.element(.td, .class("r w"), text: FigureText.percent(summary.share.p90))
      page.element(.td, .class("axis")) {
        $0.levelInterval(value: summary.share.median, interval: Self.range(interval))
      }
      page.element(
        .td, .class("r"),
        text: interval == nil
          ? FigureText.percent(summary.share.median) : Self.text(summary.share.median, interval))
    }
  }

  private func appendGains(to page: inout HTMLWriter) {
    guard !report.gains.isEmpty else {
      page.note(
        "Without --baselines no other detector stands beside it but the coin flip.")
      return
    }
    page.element(.table, .class("points")) { page in
      page.element(
        .caption,
        text:
          "What stillwatch gains over each at \(budget), paired, with 95% intervals: above 0 it "
          + "is better. Below each: ours minus theirs.")
      page.element(.thead) { page in
        page.element(.tr) { page in
          page.columnHead("Over")
          page.columnHead("AUC", "r")
          page.columnHead("Share of all harvest prevented", "r")
          page.columnHead("The same, mean of campaigns", "r w")
        }
      }
      page.element(.tbody) { page in
        for gain in report.gains {
          page.element(.tr) { page in
            page.element(.th, .fixed(.scope, "row"), text: gain.second)
            append(gain.auc, "r", to: &page)
            append(gain.prevented, "r", to: &page)
            append(gain.preventedPerCampaign, "r w", to: &page)
          }
        }
      }
    }
  }

  private func append(
    _ gain: PairedGain.Difference, _ style: StaticString, to page: inout HTMLWriter
  ) {
    page.element(.td, .class(style)) { page in
      page.text(
        PageText.typographic(
          "\(FigureText.hundredths(gain.gain)) (\(FigureText.hundredths(gain.interval)))"))
      page.note(
        "\(FigureText.hundredths(gain.first)) − \(FigureText.hundredths(gain.second))")
    }
  }
}
