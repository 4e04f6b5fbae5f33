import Detector
public import Report

extension TuningReport {
  /// All of it for a person at a terminal.
  public func text(options: TextOptions = TextOptions()) -> String {
    var page = TextPage(options: options)
    page.paragraph("Learned from " + Self.summary(of: fitted) + ".")
    appendThresholds(to: &page)
    appendHeldOut(to: &page)
    appendFamilies(to: &page)
    appendSignals(to: &page)
    appendAblation(to: &page)
    page.line()
    page.paragraph(caveat, style: .dim)
    return page.text
  }

  private func appendThresholds(to page: inout TextPage) {
    let thresholds = tuned.configuration.score.thresholds
    let figures = tuned.crossFitted
    page.heading("Thresholds")
    var table = TextTable(["verdict", "bits"])
    for verdict in [Verdict.watch, .review, .act] {
      table.add([verdict.name, FigureText.hundredths(thresholds[verdict]?.value)])
    }
    table.append(to: &page)
    page.entry(
      "",
      "review keeps to \(EvaluationReport.name(ofBudget: tuned.budget.rate)) on accounts scored by "
        + "models that had not seen their corpora: \(figures.benign.flagged) of "
        + "\(figures.benign.tenants) benign accounts, \(FigureText.percent(figures.benign.rate)) in "
        + "30 days (95%: \(FigureText.range(figures.benign.interval))). There AUC "
        + "\(FigureText.hundredths(figures.auc)), harvest prevented "
        + "\(FigureText.percent(figures.prevented)).",
      labelColumns: 2)
  }

  private func appendHeldOut(to page: inout TextPage) {
    guard let heldOut else {
      page.heading("Held out: nothing")
      page.entry(
        "",
        "No trace was held out, so nothing is known of traffic that took no part. Give some "
          + "with --holdout.", labelColumns: 2)
      return
    }
    page.heading("Held out")
    let auc = heldOut.ranking.auc
    page.entry(
      "",
      Self.summary(of: heldOut.data)
        + ". AUC \(FigureText.hundredths(auc.value)) (95%: \(FigureText.hundredths(auc.interval))). "
        + "\(heldOut.knownCorpora) of its \(heldOut.benign) benign accounts have prompts of corpora "
        + "or kinds that were learned from.", labelColumns: 2)
    var table = TextTable([
      "threshold", "benign flagged", "rate, 30 d", "95%", "by corpus", "prevented", "never", "kept",
    ])
    for (verdict, assessment) in heldOut.configured {
      let figures = DetectorFigures.prevented(assessment.campaigns)
      table.add([
        verdict.name, "\(assessment.benign.flagged)/\(assessment.benign.tenants)",
        FigureText.percent(assessment.benign.rate), FigureText.range(assessment.benign.interval),
        FigureText.range(assessment.benignByCorpus), FigureText.percent(figures),
        FigureText.percent(assessment.summary.neverFlaggedShare),
        assessment.retained.map { "\($0.flagged)/\($0.tenants)" } ?? "–",
      ])
    }
    table.append(to: &page)
    page.entry(
      "",
      "prevented: share of all harvest exchanges served after the flag of their account, had the "
        + "flag stopped them. never: campaigns without a flag. kept: flagged of accounts that only "
        + "keep outputs. These traces' own threshold for the budget would be "
        + "\(FigureText.hundredths(heldOut.figures.threshold)) bits and prevent "
        + "\(FigureText.percent(heldOut.figures.prevented)).", labelColumns: 2)
  }

  private func appendFamilies(to page: inout TextPage) {
    guard let heldOut,
      let review = heldOut.configured.first(where: { $0.verdict == .review })?.assessment
    else { return }
    let evaluated = heldOut.data.evaluated
    var names: [String] = []
    for row in review.campaigns where !names.contains(evaluated.campaigns[row.campaign].family) {
      names.append(evaluated.campaigns[row.campaign].family)
    }
    page.heading("Held-out families at review")
    var table = TextTable([
      "family", "learned from", "campaigns", "accounts", "flagged", "prevented",
    ])
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let rows = review.campaigns.filter { evaluated.campaigns[$0.campaign].family == name }
      guard let first = rows.first else { continue }
      table.add([
        String(name: name, columns: 24), heldOut.isFamilyKnown[first.campaign] ? "yes" : "no",
        String(rows.count), String(rows.reduce(0) { $0 + $1.accounts }),
        String(rows.reduce(0) { $0 + $1.accountsFlagged }),
        FigureText.percent(DetectorFigures.prevented(rows)),
      ])
    }
    table.append(to: &page)
  }

  private func appendSignals(to page: inout TextPage) {
    page.heading("Signals")
    var table = TextTable(["signal", "usual", "weight", "bits", "available"])
    for signal in Signal.allCases {
      let configuration = tuned.configuration.detector.signals[signal.rawValue]
      let bits = configuration.calibration.points.map { $0.bits * configuration.weight }
      let range =
        configuration.isEnabled
        ? "\(FigureText.hundredths(bits.min())) to \(FigureText.hundredths(bits.max()))" : "off"
      table.add([
        signal.name,
        configuration.baseline.flatMap { DecimalText.significant($0, digits: 3) } ?? "own past",
        configuration.isEnabled ? FigureText.hundredths(configuration.weight) : "–", range,
        FigureText.percent(fitted.availability(of: signal)),
      ])
    }
    table.append(to: &page)
    page.entry(
      "",
      "usual: median of benign accounts. bits: what the signal can add or take. off: data too thin, "
        + "or running against the signal's direction, or saying less than "
        + "\(FigureText.hundredths(TunedModel.leastReach)) bits. available: positive and benign "
        + "accounts that ever had it.", labelColumns: 2)
  }

  private func appendAblation(to page: inout TextPage) {
    guard !ablation.rows.isEmpty else { return }
    page.heading("What is lost without it, in hundredths of AUC and of harvest prevented")
    var table = TextTable([
      "left out", "AUC, cross", "prevented, cross", "AUC, held out", "prevented, held out",
    ])
    for row in ablation.rows {
      table.add([
        (row.isFamily ? "family " : "") + row.name, Self.points(row.crossFitted.auc),
        Self.points(row.crossFitted.prevented), Self.points(row.heldOut?.auc),
        Self.points(row.heldOut?.prevented),
      ])
    }
    table.append(to: &page)
    page.entry(
      "",
      "Above 0: worse without. cross: by models that had not seen the accounts' corpora or families. "
        + "Every row chooses its own threshold for the budget.", labelColumns: 2)
  }

  /// A difference in hundredths, with its sign.
  private static func points(_ value: Double?) -> String {
    guard let value else { return "–" }
    let tenths = Int64((value * 1_000).rounded())
    return (tenths > 0 ? "+" : "") + DecimalText.fixedPoint(tenths, decimals: 1)
  }

  private var caveat: String {
    "The configuration was learned from the first traces alone. What it promises holds for traffic "
      + "like the held-out traces; another provider's is another matter. The prior is an "
      + "assumption: nobody has published how many tenants harvest."
  }
}

extension DetectorFigures {
  /// 1 − harvested exchanges / all exchanges of some campaigns.
  static func prevented(_ rows: [CampaignHarvest]) -> Double {
    let total = rows.reduce(0.0) { $0 + Double($1.total.exchanges) }
    let harvested = rows.reduce(0.0) { $0 + Double($1.harvest.exchanges) }
    return total > 0 ? 1 - harvested / total : 0
  }
}

extension TuningData {
  /// Share of the positive and benign accounts at one of whose instants the signal was available.
  func availability(of signal: Signal) -> Double {
    let learned = evaluated.accounts(.positive) + evaluated.accounts(.benign)
    let having = learned.count { account in
      (0..<instants[account].count).contains {
        !instants[account].place(signal.rawValue, at: $0).isNaN
      }
    }
    return learned.isEmpty ? 0 : Double(having) / Double(learned.count)
  }
}
