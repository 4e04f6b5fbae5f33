import Report

extension EvaluationPage {
  private static let calibrationHeight = 260.0

  /// Whether risks mean what they say.
  func appendCalibration(to page: inout HTMLWriter) {
    page.element(.section, .id(Self.calibration)) { page in
      page.element(.h2, text: "Calibration")
      page.paragraph(calibrationSentence)
      guard reliability.bins.count > 1 else {
        page.note(
          "These traces have too few scored accounts for it: two bins of "
            + "\(Reliability.leastAccounts) are the least.")
        return
      }
      page.element(.figure) { page in
        page.element(
          .figcaption,
          text: "Share of accounts that harvest (with its exact 95% interval), by the risk that "
            + "their evidence gives; on the line the two agree")
        page.chart(
          title: "Observed share against risk", description: calibrationDescription,
          height: Self.calibrationHeight, style: "chart square"
        ) { appendReliability(to: &$0) }
      }
      appendBins(to: &page)
      page.note(
        "Intervals are exact for independent accounts; those of one campaign are not, so they are "
          + "rather too narrow. Above the line harvesters are more frequent than the risk says, "
          + "below it less.")
    }
  }

  private var calibrationSentence: String {
    let prior = reliability.priorShare.map(FigureText.percent) ?? "unknown"
    return "Do risks mean what they say? Scored accounts by their log-odds at the end. "
      + "\(FigureText.percent(reliability.positiveShare)) of them harvest in these traces, while the "
      + "configuration's prior stands for \(prior): the risk compared here is what the same evidence "
      + "gives with the traces' own share as prior."
  }

  private var calibrationDescription: String {
    reliability.bins.map {
      "Risk \(FigureText.percent($0.expected)): observed "
        + Self.text($0.observed, $0.interval)
    }.joined(separator: ". ") + "."
  }

  /// Where a share stands on a scale of log-odds from 1 in 1,000 to 999 in 1,000.
  private static func part(_ share: Double) -> Double {
    guard share > 0 else { return 0 }
    guard share < 1 else { return 1 }
    let edge = GammaFunction.log(999)
    let odds = GammaFunction.log(share) - GammaFunction.log(1 - share)
    return min(max(0, (odds + edge) / (2 * edge)), 1)
  }

  private static let shares: [(Double, String)] = [
    (0.01, "1%"), (0.1, "10%"), (0.5, "50%"), (0.9, "90%"), (0.99, "99%"),
  ]

  private func appendReliability(to page: inout HTMLWriter) {
    let height = Self.calibrationHeight
    func y(_ share: Double) -> Double { height * (1 - Self.part(share)) }
    for (share, label) in Self.shares {
      page.levelLine(y: y(share), style: "grid")
      page.label(label, part: 0, y: y(share) + 4, .before, shift: -8)
    }
    page.levelLine(y: height, style: "axis")
    page.stretched(height: height) { page in
      var path = SVGPath()
      path.move(0, height)
      path.line(HTMLWriter.stretchedWidth, 0)
      page.empty(.path, .class("c k4"), .path(path))
    }
    for bin in reliability.bins {
      page.uprightInterval(
        part: Self.part(bin.expected), value: y(bin.observed), low: y(bin.interval.low),
        high: y(bin.interval.high))
    }
    page.ticks(Self.shares.map { (Self.part($0.0), $0.1) }, below: height)
  }

  private func appendBins(to page: inout HTMLWriter) {
    page.element(.table, .class("points")) { page in
      page.element(.thead) { page in
        page.element(.tr) { page in
          page.columnHead("Log-odds, bits")
          page.columnHead("Accounts", "r")
          page.columnHead("Risk as reported, mean", "r w")
          page.columnHead("Risk at the traces' prior, mean", "r")
          page.columnHead("Share that harvests (95%)", "r")
        }
      }
      page.element(.tbody) { page in
        for bin in reliability.bins {
          page.element(.tr) { page in
            page.element(
              .th, .fixed(.scope, "row"),
              text: "\(PageText.minus(FigureText.hundredths(bin.low))) to "
                + PageText.minus(FigureText.hundredths(bin.high)))
            page.element(.td, .class("r"), text: "\(bin.accounts)")
            page.element(.td, .class("r w"), text: FigureText.percent(bin.said))
            page.element(.td, .class("r"), text: FigureText.percent(bin.expected))
            page.element(.td, .class("r"), text: Self.text(bin.observed, bin.interval))
          }
        }
      }
    }
  }
}
