import Report

// MARK: - Harvest against false positives

extension EvaluationPage {
  private static let curveHeight = 240.0
  /// The curves of our detector.
  private static var figures:
    [(style: StaticString, name: String, value: (HarvestSummary) -> Double)]
  {
    [
      ("c k1", "nine in ten campaigns at most", \.share.p90), ("c k2", "median", \.share.median),
      ("c k3", "share of campaigns never flagged", \.neverFlaggedShare),
    ]
  }

  /// Median, nine in ten and never flagged over the rate of false positives, beside a coin flip.
  func appendCurve(to page: inout HTMLWriter) {
    page.element(.section, .id(Self.curve)) { page in
      page.element(.h2, text: "Harvest against false positives")
      page.note(
        "Each threshold is a place on the curves: further right more benign accounts are flagged, "
          + "lower down campaigns get away with less. Thresholds that flag no benign account stand "
          + "at 0. The ring is the threshold of the budget, with the 95% interval of its median; "
          + "dotted lines stand at the budgets asked for.")
      page.element(.figure) { page in
        page.element(
          .figcaption,
          text: "Share of a campaign served before the flags, by the share of benign accounts "
            + "flagged in 30 days (log scale)")
        page.chart(
          title: "Harvest against the false-positive rate", description: curveDescription,
          height: Self.curveHeight
        ) { appendCurves(to: &$0) }
        page.key(Self.figures.map { ($0.style, $0.name) } + [("c k4", "coin flip, median")])
      }
      appendMarks(to: &page)
    }
  }

  private var curveDescription: String {
    "At \(budget): median \(FigureText.percent(headline.assessment.summary.share.median)), nine in "
      + "ten at most \(FigureText.percent(headline.assessment.summary.share.p90)), never flagged "
      + "\(FigureText.percent(headline.assessment.summary.neverFlaggedShare))."
  }

  private func appendCurves(to page: inout HTMLWriter) {
    let scale = ShareScale(height: Self.curveHeight)
    let least = curve.points.map(\.benign.rate).filter { $0 > 0 }.min() ?? 0.01
    let axis = RateAxis(downTo: least)
    scale.append(to: &page)
    for budget in report.detector.points.map(\.budget) {
      page.uprightLine(
        part: axis.part(budget), from: 0, to: Self.curveHeight, style: "mark")
    }
    page.stretched(height: Self.curveHeight) { page in
      for (style, _, value) in Self.figures {
        var path = SVGPath()
        for (number, point) in curve.points.enumerated() {
          let x = axis.part(point.benign.rate) * HTMLWriter.stretchedWidth
          let y = scale.y(value(point.summary))
          if number == 0 { path.move(x, y) } else { path.line(x, y) }
        }
        page.empty(.path, .class(style), .path(path))
      }
      let coins = curve.coins.filter { axis.part($0.rate) > axis.part(along: 0) }
      var path = SVGPath()
      for (number, coin) in coins.enumerated() {
        let x = axis.part(coin.rate) * HTMLWriter.stretchedWidth
        let y = scale.y(coin.summary.share.median)
        if number == 0 { path.move(x, y) } else { path.line(x, y) }
      }
      page.empty(.path, .class("c k4"), .path(path))
    }
    appendHeadlineInterval(axis, scale, to: &page)
    page.ticks(axis.ticks, below: Self.curveHeight)
  }

  /// The headline's median with its interval.
  private func appendHeadlineInterval(
    _ axis: RateAxis, _ scale: ShareScale, to page: inout HTMLWriter
  ) {
    let point = headline.assessment
    let interval = point.intervals.share
    page.uprightInterval(
      part: axis.part(point.benign.rate), value: scale.y(point.summary.share.median),
      low: scale.y(interval.low), high: scale.y(interval.high))
  }

  /// How many campaigns had been served a training set's size.
  private func appendMarks(to page: inout HTMLWriter) {
    let rows = headline.assessment.campaigns
    let counts = HarvestScale.marks.map { mark in
      let count = rows.count { $0.harvest.exchanges >= mark.exchanges }
      return "\(count) had been served \(AmountText.grouped(mark.exchanges)) exchanges "
        + "(\(mark.meaning))"
    }
    page.paragraph(
      "Of \(rows.count) campaigns at \(budget), before the flags: "
        + counts.joined(separator: ", ") + ".")
  }
}

// MARK: - ROC

extension EvaluationPage {
  private static let rocHeight = 240.0

  /// Positives above the bar over benign accounts above it, for every bar.
  func appendRanking(to page: inout HTMLWriter) {
    let ranking = report.detector.ranking
    page.element(.section, .id(Self.ranking)) { page in
      page.element(.h2, text: "ROC")
      page.note(
        "Accounts by the highest score of each, whatever the threshold: how many of the "
          + "\(ranking.positives) positive ones lie above a bar that leaves so many of the "
          + "\(ranking.benign) benign ones above it. Upright lines: 95% intervals, whole campaigns "
          + "and corpora drawn anew.")
      page.element(.figure) { page in
        page.element(
          .figcaption,
          text:
            "Share of positive accounts above the bar, by the share of benign accounts above it "
            + "(log scale)")
        page.chart(
          title: "ROC on a log axis",
          description: "Area under the curve "
            + "\(FigureText.hundredths(ranking.auc.value)), 95% "
            + "\(FigureText.hundredths(ranking.auc.interval)).",
          height: Self.rocHeight
        ) { appendROC(to: &$0) }
        page.key(
          zip(compared, Self.curveStyles).map { ($1, $0.name) } + [("c k4", "chance")])
      }
      appendRates(to: &page)
    }
  }

  private static let curveStyles: [StaticString] = ["c k2", "c b1", "c b2", "c b3"]

  /// Ours and as many others as there are styles: more curves would lie on one another, and the table
  /// has them all.
  private var compared: [DetectorEvaluation] {
    Array(([report.detector] + report.baselines).prefix(Self.curveStyles.count))
  }

  private func appendROC(to page: inout HTMLWriter) {
    let scale = ShareScale(height: Self.rocHeight)
    let ranking = report.detector.ranking
    let axis = RateAxis(downTo: 1 / Double(max(1, ranking.benign)))
    scale.append(to: &page)
    page.stretched(height: Self.rocHeight) { page in
      var chance = SVGPath()
      for step in 0...20 {
        let part = Double(step) / 20
        let share = GammaFunction.exp(
          (part - 1) * Double(axis.decades) * GammaFunction.log(10))
        let x = axis.part(along: part) * HTMLWriter.stretchedWidth
        if step == 0 { chance.move(x, scale.y(share)) } else { chance.line(x, scale.y(share)) }
      }
      page.empty(.path, .class("c k4"), .path(chance))
      for (detector, style) in zip(compared, Self.curveStyles).reversed() {
        page.empty(.path, .class(style), .path(path(of: detector.ranking, axis, scale)))
      }
    }
    for (share, rate) in zip(Ranking.falsePositiveShares, ranking.truePositiveRates) {
      page.uprightInterval(
        part: axis.part(share), value: scale.y(rate.value), low: scale.y(rate.interval.low),
        high: scale.y(rate.interval.high))
    }
    page.ticks(axis.ticks, below: Self.rocHeight)
  }

  private func path(of ranking: Ranking, _ axis: RateAxis, _ scale: ShareScale) -> SVGPath {
    var path = SVGPath()
    path.move(0, scale.y(0))
    for point in ranking.points {
      let x = axis.part(Double(point.falsePositives) / Double(max(1, ranking.benign)))
      let y = scale.y(Double(point.truePositives) / Double(max(1, ranking.positives)))
      path.step(x * HTMLWriter.stretchedWidth, y)
    }
    return path
  }

  private func appendRates(to page: inout HTMLWriter) {
    page.element(.table, .class("points")) { page in
      page.element(.thead) { page in
        page.element(.tr) { page in
          page.columnHead("Detector")
          page.columnHead("AUC (95%)", "r")
          page.columnHead("Average precision (95%)", "r w")
          for share in Ranking.falsePositiveShares {
            page.columnHead(
              "Positives above all but \(Self.whole(share)) of the benign (95%)",
              share == 0.05 ? "r" : "r w")
          }
        }
      }
      page.element(.tbody) { page in
        for detector in [report.detector] + report.baselines {
          page.element(.tr) { page in
            page.element(.th, .fixed(.scope, "row")) { page in
              page.text(detector.name)
              if !detector.formula.isEmpty { page.note(detector.formula) }
            }
            page.element(.td, .class("r"), text: Self.area(detector.ranking.auc))
            page.element(.td, .class("r w"), text: Self.area(detector.ranking.averagePrecision))
            for (share, rate) in zip(
              Ranking.falsePositiveShares, detector.ranking.truePositiveRates)
            {
              page.element(
                .td, .class(share == 0.05 ? "r" : "r w"), text: Self.text(rate.value, rate.interval)
              )
            }
          }
        }
      }
    }
  }

  private static func whole(_ share: Double) -> String {
    (DecimalText.significant(share * 100, digits: 3) ?? "–") + "%"
  }

  private static func area(_ estimate: Ranking.Estimate) -> String {
    "\(FigureText.hundredths(estimate.value)) (\(FigureText.hundredths(estimate.interval)))"
  }
}

extension HTMLWriter {
  /// The names of curves beside pieces of their lines.
  mutating func key(_ entries: [(style: StaticString, name: String)]) {
    element(.p, .class("note key")) { page in
      for entry in entries {
        page.element(.span) { page in
          page.element(
            .svg, .class("sample"), .fixed(.viewBox, "0 0 30 8"), .fixed(.ariaHidden, "true")
          ) {
            $0.empty(
              .line, .class(entry.style), .number(.x1, 0), .number(.x2, 30), .number(.y1, 4),
              .number(.y2, 4))
          }
          page.text(entry.name)
        }
      }
    }
  }
}
