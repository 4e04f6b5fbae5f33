public import Report

extension EvaluationReport {
  /// All of it for a person at a terminal: first what a campaign gets away with, then the tables.
  ///
  /// No line is wider than the width of `options`; names are escaped, and no control character is
  /// written but line feeds and, with colour, ANSI sequences of our own.
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

  var readSentence: String {
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
    for note in labelNotes { page.paragraph(note) }
  }

  /// What the labels leave open, and what a policy does to the scores.
  var labelNotes: [String] {
    var notes: [String] = []
    if let policy = evaluated.traces.first?.report.policy.sentence {
      notes.append("\(policy) Scores here are log-odds less each account's offset.")
    }
    let idle = evaluated.traces.reduce(0) { $0 + $1.idleCampaignAccounts }
    if idle > 0 {
      notes.append(
        idle == 1
          ? "1 account belongs to a campaign by the registry, but none of its exchanges does: it counts "
            + "as benign."
          : "\(idle) accounts belong to a campaign by the registry, but none of their exchanges does: "
            + "they count as benign.")
    }
    let unregistered = evaluated.campaigns.filter { !$0.isRegistered }.count
    if unregistered > 0 {
      notes.append(
        unregistered == 1
          ? "1 campaign has no entry in a registry: its family is unknown."
          : "\(unregistered) campaigns have no entry in a registry: their family is unknown.")
    }
    return notes
  }

  private func appendHeadline(to page: inout TextPage) {
    let point = headline.assessment
    let summary = point.summary
    let budget = Self.name(ofBudget: headline.budget)
    page.heading("Harvest@FPR at \(budget)")
    if headline.isResolved {
      page.entry(
        "",
        "At \(FigureText.score(point.threshold)) bits, the lowest threshold that falsely flags at "
          + "most \(budget.dropLast(4)) of benign accounts in 30 days:", labelColumns: 2)
    } else {
      page.entry(
        "",
        "The budget CANNOT BE RESOLVED: with no benign account flagged, the rate may still be "
          + "\(FigureText.percent(headline.upperBoundAtZero)) in 30 days. What follows is at "
          + "\(FigureText.score(point.threshold)) bits, the lowest threshold that flags none; more "
          + "benign account-months are needed.", labelColumns: 2)
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

  /// Every operating point with its name; a star marks a budget that cannot be resolved.
  var namedPoints: [(name: String, point: Assessment)] {
    let budgets = detector.points.map { point in
      let name = Self.name(ofBudget: point.budget) + (point.isResolved ? "" : "*")
      return (name, point.assessment)
    }
    return (budgets + configured.map { ($0.verdict.name, $0.assessment) }).map { name, point in
      ("\(name), \(FigureText.score(point.threshold)) bits", point)
    }
  }

  private func appendHarvest(to page: inout TextPage) {
    page.heading("Share of a campaign served before the flag, and median amounts")
    var table = TextTable([
      "threshold", "p50", "95%", "p90", "exchanges", "tokens", "never", "early",
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
        add("  coin, \(FigureText.percent(coin.rate))", coin.summary, nil)
      }
    }
    for baseline in baselines {
      for point in baseline.points {
        add(
          "\(Self.name(ofBudget: point.budget)), \(baseline.name)", point.assessment.summary,
          point.assessment.intervals.share)
      }
    }
    table.append(to: &page)
    page.entry(
      "",
      "p50, p90: half, nine in ten of the campaigns are at or below. never: campaigns of which no "
        + "account was flagged. early: accounts flagged before their own first campaign exchange. "
        + "coin: flags every account at the same rate as the benign ones were, whatever it does.",
      labelColumns: 2)
  }

  private func appendFalsePositives(to page: inout TextPage) {
    page.heading("Benign accounts flagged within 30 days")
    var table = TextTable([
      "threshold", "flagged", "days", "rate", "95%", "by corpus", "kept",
    ])
    for (name, point) in namedPoints {
      table.add([
        name, "\(point.benign.flagged)/\(point.benign.tenants)",
        FigureText.compact(point.benign.tenantDays), FigureText.percent(point.benign.rate),
        FigureText.range(point.benign.interval),
        // Without a flag every resample is alike, which says nothing.
        point.benign.flagged == 0 ? "–" : FigureText.range(point.benignByCorpus),
        point.retained.map { "\($0.flagged)/\($0.tenants)" } ?? "–",
      ])
    }
    table.append(to: &page)
    for point in detector.points where !point.isResolved {
      page.entry(
        "",
        "* \(Self.name(ofBudget: point.budget)) cannot be resolved: upper bound "
          + "\(FigureText.percent(point.upperBoundAtZero)) with no benign account flagged.",
        labelColumns: 2)
    }
    if count(.retained) > 0 {
      page.entry(
        "", "kept: flagged of the accounts that only keep the outputs of ordinary traffic.",
        labelColumns: 2)
    }
  }

  private func appendRanking(to page: inout TextPage) {
    page.heading("Positive against benign accounts, by the highest score of each")
    var areas = TextTable(["detector", "AUC", "95%", "av. precision", "95%"])
    for detector in [detector] + baselines {
      let ranking = detector.ranking
      areas.add([
        detector.name, FigureText.hundredths(ranking.auc.value),
        FigureText.hundredths(ranking.auc.interval),
        FigureText.hundredths(ranking.averagePrecision.value),
        FigureText.hundredths(ranking.averagePrecision.interval),
      ])
    }
    areas.append(to: &page)
    page.line()
    var rates = TextTable(["detector", "benign above the bar", "positives above it", "95%"])
    for detector in [detector] + baselines {
      for (share, rate) in zip(
        Ranking.falsePositiveShares, detector.ranking.truePositiveRates)
      {
        rates.add([
          detector.name, FigureText.percent(share), FigureText.percent(rate.value),
          FigureText.range(rate.interval),
        ])
      }
    }
    rates.append(to: &page)
  }

  private func appendGains(to page: inout TextPage) {
    guard !gains.isEmpty else { return }
    page.heading("What stillwatch gains at \(Self.name(ofBudget: headline.budget)), paired")
    var table = TextTable(["over", "figure", "ours", "theirs", "gain", "95%"], wordColumns: 2)
    for gain in gains {
      for (figure, difference) in [
        ("AUC", gain.auc), ("harvest prevented", gain.prevented),
        ("the same, mean of campaigns", gain.preventedPerCampaign),
      ] {
        table.add([
          gain.second, figure, FigureText.hundredths(difference.first),
          FigureText.hundredths(difference.second), FigureText.hundredths(difference.gain),
          FigureText.hundredths(difference.interval),
        ])
      }
    }
    table.append(to: &page)
  }

  var caveat: String {
    "Intervals are 95%: exact for counts of flags and of campaigns never flagged, otherwise \(resampling.resamples) resamples of "
      + "whole campaigns and whole corpora, seed \(resampling.seed). They say what chance does to "
      + "traffic like this; another provider's traffic is another matter. A share of campaigns is "
      + "of those in the trace, which nobody knows of one's own."
  }
}
