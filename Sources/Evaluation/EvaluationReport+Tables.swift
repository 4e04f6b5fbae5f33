import Report
import Trace

extension EvaluationReport {
  /// Rows of a table at most: the JSON has them all.
  private static let mostRows = 30
  /// Columns of a name in a table at most.
  private static let nameColumns = 24

  func appendCampaigns(to page: inout TextPage) {
    let point = headline.assessment
    page.heading("Campaigns at \(Self.name(ofBudget: headline.budget))")
    var table = TextTable(
      ["campaign", "family", "flagged", "served", "before", "share", "tokens", "dollars", "first"],
      wordColumns: 2)
    // The worst first: those are what a reader can act on.
    let rows = point.campaigns.sorted {
      ($1.harvest.exchanges, $0.campaign) < ($0.harvest.exchanges, $1.campaign)
    }
    for row in rows.prefix(Self.mostRows) {
      table.add([
        String(
          name: evaluated.shownName(ofCampaign: row.campaign), columns: Self.nameColumns),
        String(name: evaluated.campaigns[row.campaign].family, columns: Self.nameColumns),
        "\(row.accountsFlagged)/\(row.accounts)",
        FigureText.compact(Double(row.total.exchanges)),
        FigureText.compact(Double(row.harvest.exchanges)), FigureText.percent(row.share),
        FigureText.compact(Double(row.harvest.outputTokens)),
        FigureText.dollars(row.harvest.usd), FigureText.compact(Double(row.first.exchanges)),
      ])
    }
    table.append(to: &page)
    let more = rows.count - Self.mostRows
    if more > 0 { page.line("  … and \(more) more campaigns, all in the JSON") }
    page.entry(
      "",
      "\(marksSentence(rows)) served, before: exchanges in all, and before the flags; tokens and "
        + "dollars: before the flags; first: exchanges before the first of its accounts was flagged.",
      labelColumns: 2)
  }

  /// How many campaigns had been served a data set's size.
  private func marksSentence(_ rows: [CampaignHarvest]) -> String {
    let counts = HarvestMark.allCases.map { mark in
      let count = rows.count { $0.harvest.exchanges >= mark.rawValue }
      return "\(count) reached \(AmountText.grouped(mark.rawValue))"
    }
    return "Of \(rows.count) campaigns " + counts.joined(separator: ", ")
      + " exchanges before the flags."
  }

  func appendKinds(to page: inout TextPage) {
    let budget = Self.name(ofBudget: headline.budget)
    for (title, groups) in [
      ("Campaigns by family", breakdown.families), ("Campaigns by evasion", breakdown.evasions),
      ("Campaigns by strength of an evasion", breakdown.strengths),
    ] where !groups.isEmpty {
      page.heading("\(title), at \(budget)")
      var table = TextTable(["", "campaigns", "flagged", "never", "p50", "95%"])
      for group in groups.prefix(Self.mostRows) {
        table.add([
          String(name: group.name, columns: 2 * Self.nameColumns), "\(group.campaigns)",
          "\(group.accountsFlagged)/\(group.accounts)", "\(group.neverFlagged)",
          FigureText.percent(group.harvestShare), FigureText.range(group.interval),
        ])
      }
      table.append(to: &page)
    }
    for (title, groups) in [
      ("Accounts by archetype", breakdown.archetypes), ("Accounts by segment", breakdown.segments),
      ("Accounts by domicile", breakdown.domiciles), ("Accounts by region", breakdown.regions),
    ] {
      page.heading("\(title), at \(budget)")
      appendAccounts(groups, to: &page)
    }
  }

  private func appendAccounts(_ groups: [AccountGroup], to page: inout TextPage) {
    var table = TextTable(
      ["", "label", "flagged", "rate", "95%", "median", "highest"], wordColumns: 2)
    for group in groups.prefix(Self.mostRows) {
      table.add([
        String(name: group.name, columns: Self.nameColumns), group.label.rawValue,
        "\(group.rate.flagged)/\(group.rate.tenants)", FigureText.percent(group.rate.rate),
        FigureText.range(group.rate.interval), FigureText.hundredths(group.medianPeak),
        FigureText.hundredths(group.highestPeak),
      ])
    }
    table.append(to: &page)
    let more = groups.count - Self.mostRows
    if more > 0 { page.line("  … and \(more) more rows, all in the JSON") }
  }

  func appendShifts(to page: inout TextPage) {
    guard !segmentShifts.isEmpty else { return }
    page.heading("Highest log-odds of benign accounts, a segment minus the others")
    var table = TextTable(["segment", "accounts", "shift, bits", "95%"])
    for shift in segmentShifts {
      table.add([
        shift.segment.rawValue, "\(shift.tenants)",
        shift.shift.map { FigureText.hundredths($0) } ?? "too few",
        FigureText.hundredths(shift.interval),
      ])
    }
    table.append(to: &page)
  }
}
