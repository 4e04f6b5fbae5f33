public import Report

extension EvaluationReport {
  /// All of it for a person at a terminal: first what a campaign gets away with, then the tables.
  ///
  /// No line is wider than the width of `options`, but for tables of more columns than it has room
  /// for; names are escaped.
  public func text(options: TextOptions = TextOptions()) -> String {
    var page = TextPage(options: options)
    page.paragraph(readSentence)
    appendLabelNotes(to: &page)
    appendHeadline(to: &page)
    appendHarvest(to: &page)
    appendFalsePositives(to: &page)
    appendRanking(to: &page)
    appendGains(to: &page)
    appendCampaigns(to: &page)
    appendKinds(to: &page)
    appendShifts(to: &page)
    page.line()
    page.paragraph(caveat, style: .dim)
    return page.text
  }

  /// The operating point that the tables are of.
  var headline: OperatingPoint { detector.points[0] }

  static func name(ofBudget budget: Double) -> String {
    let percent = DecimalText.significant(budget * 100, digits: 6) ?? ""
    return "\(percent)%/30d"
  }

  private var readSentence: String {
    let campaigns = evaluated.ordinaryCampaigns.count
    let months = FigureText.count((benignDays / FlagRate.periodDays * 10).rounded() / 10)
    let pooled =
      evaluated.traces.count == 1 ? "one trace" : "\(evaluated.traces.count) traces, pooled"
    var text =
      "\(campaigns) campaigns with \(count(.positive)) positive accounts, \(count(.benign)) benign "
      + "accounts observed for \(months) account-months; \(pooled)."
    if count(.retained) > 0 {
      text += " \(count(.retained)) accounts only keep the outputs of ordinary traffic: they stand"
      text += " apart."
    }
    if count(.leftOut) > 0 {
      text += " \(count(.leftOut)) accounts have too few campaign exchanges to call them either:"
      text += " left out of ranking and false positives, not of harvest."
    }
    return text
  }

  private func appendLabelNotes(to page: inout TextPage) {
    let idle = evaluated.traces.reduce(0) { $0 + $1.idleCampaignAccounts }
    if idle > 0 {
      page.paragraph(
        "\(idle) accounts belong to a campaign by the registry, but none of their exchanges does: "
          + "they count as benign.")
    }
    let unregistered = evaluated.campaigns.filter { !$0.isRegistered }.count
    if unregistered > 0 {
      page.paragraph(
        "\(unregistered) campaigns have no entry in a registry: their family is unknown.")
    }
  }

  private func appendHeadline(to page: inout TextPage) {
    let point = headline.assessment
    let summary = point.summary
    let budget = Self.name(ofBudget: headline.budget)
    page.heading("Harvest@FPR at \(budget)")
    if headline.isResolved {
      page.paragraph(
        "At \(FigureText.score(point.threshold)) bits, the lowest threshold that falsely flags at "
          + "most \(budget.dropLast(4)) of benign accounts in 30 days:", indent: 2)
    } else {
      page.paragraph(
        "The budget CANNOT BE RESOLVED: with no benign account flagged, the rate may still be "
          + "\(FigureText.percent(headline.upperBoundAtZero)) in 30 days. What follows is at "
          + "\(FigureText.score(point.threshold)) bits, the lowest threshold that flags none; more "
          + "benign account-months are needed.", indent: 2)
    }
    let coin = point.coinFlip.map(\.summary)
    func beside(_ value: (HarvestSummary) -> Double) -> String {
      coin.map { ", a coin flip \(FigureText.percent(value($0)))" } ?? ""
    }
    page.entry(
      "  before the flag",
      "half of the campaigns had been served \(FigureText.percent(summary.share.median)) or less "
        + "of their exchanges (95%: \(FigureText.range(point.intervals.share)))"
        + beside(\.share.median), labelColumns: Self.labelColumns)
    page.entry(
      "", "nine in ten \(FigureText.percent(summary.share.p90)) or less" + beside(\.share.p90),
      labelColumns: Self.labelColumns)
    page.entry(
      "  amounts",
      "\(FigureText.compact(summary.exchanges.median)) exchanges and "
        + "\(FigureText.compact(summary.outputTokens.median)) output tokens (medians)"
        + (summary.usd.map { ", \(FigureText.dollars($0.median))" } ?? "")
        + "; 1,000 curated examples already train a student",
      labelColumns: Self.labelColumns)
    page.entry(
      "  never flagged",
      "\(FigureText.percent(summary.neverFlaggedShare)) of campaigns (95%: "
        + "\(FigureText.range(point.intervals.neverFlaggedShare)))" + beside(\.neverFlaggedShare),
      labelColumns: Self.labelColumns)
    page.entry(
      "  false flags", Self.sentence(point.benign), labelColumns: Self.labelColumns)
  }

  private static let labelColumns = 19

  private static func sentence(_ rate: FlagRate) -> String {
    "\(rate.flagged) of \(rate.tenants) benign accounts, "
      + "\(FigureText.percent(rate.rate)) in 30 days (95%: \(FigureText.range(rate.interval)))"
  }

  /// Every operating point with its name.
  private var namedPoints: [(name: String, point: Assessment)] {
    detector.points.map { point in
      let mark = point.isResolved ? "" : " (unresolved)"
      return ("at \(Self.name(ofBudget: point.budget))\(mark)", point.assessment)
    }
      + configured.map { point in
        (
          "\(point.verdict.name), \(FigureText.score(point.assessment.threshold)) bits",
          point.assessment
        )
      }
  }

  private func appendHarvest(to page: inout TextPage) {
    page.heading("Served before the flag, over campaigns")
    var table = TextTable([
      "threshold", "share p50", "95%", "p90", "exchanges p50", "tokens p50", "never", "early",
    ])
    func add(_ name: String, _ summary: HarvestSummary, _ interval: ConfidenceInterval?) {
      table.add([
        name, FigureText.percent(summary.share.median), FigureText.range(interval),
        FigureText.percent(summary.share.p90), FigureText.compact(summary.exchanges.median),
        FigureText.compact(summary.outputTokens.median),
        FigureText.percent(summary.neverFlaggedShare), FigureText.count(summary.earlyAccounts),
      ])
    }
    for (name, point) in namedPoints {
      add(name, point.summary, point.intervals.share)
      if let coin = point.coinFlip {
        add("  coin flip, \(FigureText.percent(coin.rate))/30d", coin.summary, nil)
      }
    }
    for baseline in baselines {
      for point in baseline.points {
        add(
          "\(baseline.name) at \(Self.name(ofBudget: point.budget))", point.assessment.summary,
          point.assessment.intervals.share)
      }
    }
    table.append(to: &page)
  }

  private func appendFalsePositives(to page: inout TextPage) {
    page.heading("Benign accounts flagged, per account and 30 days")
    var table = TextTable([
      "threshold", "bits", "flagged", "account-days", "rate", "95%", "95% by corpus", "retained",
    ])
    for (name, point) in namedPoints {
      table.add([
        name, FigureText.score(point.threshold), "\(point.benign.flagged)/\(point.benign.tenants)",
        FigureText.count(point.benign.tenantDays.rounded()), FigureText.percent(point.benign.rate),
        FigureText.range(point.benign.interval), FigureText.range(point.benignByCorpus),
        point.retained.map { "\($0.flagged)/\($0.tenants)" } ?? "–",
      ])
    }
    table.append(to: &page)
    for point in detector.points where !point.isResolved {
      page.paragraph(
        "  \(Self.name(ofBudget: point.budget)) cannot be resolved: upper bound "
          + "\(FigureText.percent(point.upperBoundAtZero)) with no benign account flagged.",
        indent: 2)
    }
  }

  private func appendRanking(to page: inout TextPage) {
    page.heading("Positive against benign accounts, by the highest score of each")
    let rates = Ranking.falsePositiveShares.map { "TPR at \(FigureText.percent($0))" }
    var table = TextTable(["detector", "AUC", "95%", "av. precision", "95%"] + rates)
    for detector in [detector] + baselines {
      let ranking = detector.ranking
      table.add(
        [
          detector.name, FigureText.hundredths(ranking.auc.value),
          FigureText.hundredths(ranking.auc.interval),
          FigureText.hundredths(ranking.averagePrecision.value),
          FigureText.hundredths(ranking.averagePrecision.interval),
        ] + ranking.truePositiveRates.map { FigureText.percent($0.value) })
    }
    table.append(to: &page)
  }

  private func appendGains(to page: inout TextPage) {
    guard !gains.isEmpty else { return }
    page.heading("What stillwatch gains at \(Self.name(ofBudget: headline.budget)) (paired)")
    var table = TextTable([
      "over", "AUC", "95%", "harvest prevented", "95%", "per campaign", "95%",
    ])
    for gain in gains {
      table.add([
        gain.second, FigureText.hundredths(gain.auc.gain),
        FigureText.hundredths(gain.auc.interval), FigureText.hundredths(gain.prevented.gain),
        FigureText.hundredths(gain.prevented.interval),
        FigureText.hundredths(gain.preventedPerCampaign.gain),
        FigureText.hundredths(gain.preventedPerCampaign.interval),
      ])
    }
    table.append(to: &page)
  }

  private var caveat: String {
    "Intervals are 95%: exact for counts of flags, otherwise \(resampling.resamples) resamples of "
      + "whole campaigns and whole corpora, seed \(resampling.seed). They say what chance does to "
      + "traffic like this; another provider's traffic is another matter. A share of campaigns is "
      + "of those in the trace, which nobody knows of one's own."
  }
}
