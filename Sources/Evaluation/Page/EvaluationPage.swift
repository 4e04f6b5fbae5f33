import Report

extension EvaluationReport {
  /// The evaluation as one page of HTML, UTF-8, that needs nothing else.
  ///
  /// Names out of traces are text; the page loads nothing. The same traces, configuration, budgets,
  /// seed and resamples give the same bytes.
  ///
  /// - Parameter configuration: its file, as it was named; `nil`: as shipped.
  ///
  /// Cost: that of a ``HarvestCurve`` beside the report.
  public func html(configuration: String? = nil) -> [UInt8] {
    EvaluationPage(self, configuration: configuration).bytes
  }
}

/// The page of an evaluation: its parts in their order.
struct EvaluationPage {
  /// Rows of a table, at most: the JSON has them all.
  static let mostRows = 60

  let report: EvaluationReport
  let configuration: String?
  let curve: HarvestCurve
  let reliability: Reliability

  init(_ report: EvaluationReport, configuration: String?) {
    self.report = report
    self.configuration = configuration
    let own = DetectorHistories(ofReportsIn: report.evaluated)
    curve = HarvestCurve(own, in: report.evaluated, report.resampling)
    reliability = Reliability(report.evaluated)
  }

  /// The operating point that the tables are of.
  var headline: OperatingPoint { report.headline }

  /// Its budget as it was asked for.
  var budget: String { EvaluationReport.name(ofBudget: headline.budget) }

  var bytes: [UInt8] {
    PageDocument.bytes(title: "Stillwatch: evaluation") { page in
      appendHead(to: &page)
      page.element(.main, .id(PageDocument.top), .fixed(.tabindex, "-1")) { page in
        appendHeadline(to: &page)
        appendPoints(to: &page)
        appendCurve(to: &page)
        appendOthers(to: &page)
        appendRanking(to: &page)
        appendCampaigns(to: &page)
        appendKinds(to: &page)
        appendFalsePositives(to: &page)
        appendCalibration(to: &page)
        appendReading(to: &page)
      }
      page.element(.footer) {
        $0.paragraph(
          "Made by stillwatch evaluate. The same traces, configuration, budgets and seed give this "
            + "very file.")
      }
    }
  }

  private func appendHead(to page: inout HTMLWriter) {
    page.element(.header) { page in
      page.element(.p, .class("brand"), text: "Stillwatch · evaluation")
      page.element(.h1, text: "How much is served before the flag, and at what cost")
      page.element(.p, .class("lead"), text: report.readSentence)
      page.element(.p, .class("source")) { page in
        page.text(report.evaluated.traces.count == 1 ? "Trace " : "Traces ")
        for (number, trace) in report.evaluated.traces.enumerated() {
          if number > 0 { page.text(", ") }
          page.name(trace.name == "-" ? "standard input" : trace.name)
        }
        page.text(". Configuration: ")
        if let configuration { page.name(configuration) } else { page.text("as shipped") }
        page.text(".")
      }
      for note in report.labelNotes { page.note(note) }
      page.element(
        .p, .class("caution"),
        text: "All figures are of these traces. Whoever made them chose how many harvest, and how; "
          + "on other traffic the figures are others.")
      page.element(.nav, .label("Parts of this page")) { page in
        for (anchor, title) in Self.parts { page.element(.a, .link(anchor), text: title) }
      }
    }
  }

  static let headline = HTMLAnchor("headline")
  static let points = HTMLAnchor("points")
  static let curve = HTMLAnchor("curve")
  static let others = HTMLAnchor("others")
  static let ranking = HTMLAnchor("ranking")
  static let campaigns = HTMLAnchor("campaigns")
  static let kinds = HTMLAnchor("kinds")
  static let falsePositives = HTMLAnchor("false-positives")
  static let calibration = HTMLAnchor("calibration")
  static let reading = HTMLAnchor("reading")

  private static let parts: [(HTMLAnchor, String)] = [
    (headline, "Harvest at the budget"), (points, "Thresholds"),
    (curve, "Harvest against false positives"), (others, "Other detectors"),
    (ranking, "ROC"), (campaigns, "Campaigns"),
    (kinds, "Families and evasions"), (falsePositives, "False positives by kind"),
    (calibration, "Calibration"), (reading, "How to read this"),
  ]

  /// What the figures mean and what they do not say.
  private func appendReading(to page: inout HTMLWriter) {
    page.element(.section, .id(Self.reading)) { page in
      page.element(.h2, text: "How to read this")
      page.paragraph(
        "A campaign is what one operator does with its accounts. Harvest is what they were served "
          + "for it while they were not flagged. The false-positive rate is the share of benign "
          + "accounts that would be flagged within 30 days: 1 − exp(−30 F / E), with F flagged and E "
          + "account-days until the flag. A threshold is tried on the very traces that it is judged "
          + "by; stillwatch tune with --holdout judges it on others.")
      page.paragraph(report.caveat)
    }
  }
}

extension EvaluationPage {
  /// An interval as parts of a width from 0 to 100%.
  static func range(_ interval: ConfidenceInterval?) -> ClosedRange<Double>? {
    interval.map { clamped($0.low)...max(clamped($0.low), clamped($0.high)) }
  }

  private static func clamped(_ share: Double) -> Double { min(max(0, share), 1) }

  /// `12% (8.0% to 17%)`.
  static func text(_ share: Double, _ interval: ConfidenceInterval?) -> String {
    "\(FigureText.percent(share)) (\(FigureText.range(interval)))"
  }
}
