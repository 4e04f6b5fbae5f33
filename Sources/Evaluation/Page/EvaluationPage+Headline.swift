import Report

extension EvaluationPage {
  /// What campaigns get away with at the budget asked for, or why that cannot be said.
  func appendHeadline(to page: inout HTMLWriter) {
    page.element(.section, .id(Self.headline)) { page in
      page.element(.h2, text: "Harvest@FPR at \(budget)")
      page.element(.p, .class("lead"), text: headlineSentence)
      page.element(.div, .class("tiles")) { page in
        appendTiles(to: &page)
      }
      page.note(
        "In brackets: 95% intervals. Coin flip: a detector that flags every account at the same "
          + "rate as the benign ones were, whatever it does. 1,000 curated examples already train a "
          + "student.")
    }
  }

  private var headlineSentence: String {
    let point = headline.assessment
    if headline.isResolved {
      return "At \(PageText.minus(FigureText.score(point.threshold))) bits, the lowest threshold "
        + "that falsely flags at most \(budget.dropLast(4)) of benign accounts in 30 days."
    }
    return
      "The budget cannot be resolved by these traces: with no benign account flagged, the rate "
      + "may still be \(FigureText.percent(headline.upperBoundAtZero)) in 30 days. What follows is "
      + "at \(PageText.minus(FigureText.score(point.threshold))) bits, the lowest threshold that "
      + "flags none. More benign account-months are needed."
  }

  private func appendTiles(to page: inout HTMLWriter) {
    let point = headline.assessment
    let summary = point.summary
    let coin = point.coinFlip?.summary
    func beside(_ value: (HarvestSummary) -> Double) -> String {
      coin.map { ". Coin flip: \(FigureText.percent(value($0)))" } ?? ""
    }
    page.tile(
      "Served before the flag, median", FigureText.percent(summary.share.median),
      "of a campaign's exchanges (\(FigureText.range(point.intervals.share)))"
        + beside(\.share.median))
    page.tile(
      "Nine in ten campaigns at most", FigureText.percent(summary.share.p90),
      "of a campaign's exchanges" + beside(\.share.p90))
    page.tile(
      "The same in amounts, median", FigureText.compact(summary.exchanges.median),
      "exchanges (\(FigureText.compact(point.intervals.exchanges.low)) to "
        + "\(FigureText.compact(point.intervals.exchanges.high))), "
        + "\(FigureText.compact(summary.outputTokens.median)) output tokens, "
        + (summary.usd.map { FigureText.dollars($0.median) } ?? "price unknown"))
    page.tile(
      "Campaigns never flagged", FigureText.percent(summary.neverFlaggedShare),
      "of \(FigureText.count(summary.campaigns)) "
        + "(\(FigureText.range(point.intervals.neverFlaggedShare)))" + beside(\.neverFlaggedShare))
    page.tile(
      "False flags in 30 days", FigureText.percent(point.benign.rate),
      "of benign accounts (\(FigureText.range(point.benign.interval))): "
        + "\(point.benign.flagged) of \(point.benign.tenants)")
  }

  /// Every threshold that was asked for or is configured, with what it lets pass and whom it flags.
  func appendPoints(to page: inout HTMLWriter) {
    page.element(.section, .id(Self.points)) { page in
      page.element(.h2, text: "Thresholds")
      page.element(.table, .class("points")) { page in
        page.element(.thead) { page in
          page.element(.tr) { page in
            page.columnHead("Threshold")
            page.columnHead("Served before the flag, median (95%)", "r")
            page.columnHead("p90", "r w")
            page.columnHead("Never flagged", "r")
            page.columnHead("Benign flagged", "r w")
            page.columnHead("Rate in 30 days (95%)", "r")
          }
        }
        page.element(.tbody) { page in
          for (name, point) in report.namedPoints {
            append(name, point, to: &page)
            if let coin = point.coinFlip { append(coin, to: &page) }
          }
        }
      }
      if report.detector.points.contains(where: { !$0.isResolved }) {
        page.note(Self.unresolved)
      }
    }
  }

  private func append(_ name: String, _ point: Assessment, to page: inout HTMLWriter) {
    page.element(.tr) { page in
      page.element(.th, .fixed(.scope, "row"), text: PageText.typographic(name))
      page.element(
        .td, .class("r"), text: Self.text(point.summary.share.median, point.intervals.share))
      page.element(.td, .class("r w"), text: FigureText.percent(point.summary.share.p90))
      page.element(.td, .class("r"), text: FigureText.percent(point.summary.neverFlaggedShare))
      page.element(.td, .class("r w"), text: "\(point.benign.flagged) of \(point.benign.tenants)")
      page.element(
        .td, .class("r"), text: Self.text(point.benign.rate, point.benign.interval))
    }
  }

  private func append(_ coin: CoinFlip, to page: inout HTMLWriter) {
    page.element(.tr, .class("beside")) { page in
      page.element(.th, .fixed(.scope, "row"), text: "coin flip")
      page.element(.td, .class("r"), text: FigureText.percent(coin.summary.share.median))
      page.element(.td, .class("r w"), text: FigureText.percent(coin.summary.share.p90))
      page.element(.td, .class("r"), text: FigureText.percent(coin.summary.neverFlaggedShare))
      page.element(.td, .class("r w"), text: "")
      page.element(.td, .class("r"), text: FigureText.percent(coin.rate))
    }
  }
}

extension HTMLWriter {
  /// A figure with what it is.
  mutating func tile(_ tag: String, _ figure: String, _ note: String) {
    element(.div, .class("tile")) { page in
      page.element(.p, .class("tag"), text: tag)
      page.element(.p, .class("figure"), text: figure)
      page.element(.p, .class("note"), text: note)
    }
  }
}
