import Detector

extension ReplayReport {
  /// Below this share of the exchanges a field is called rare: signals that need it are
  /// unavailable on average.
  private static let rareShare = 0.5

  /// One exchange of so many may come late before it is worth a word.
  private static let fewLate: UInt64 = 20

  /// How many tenants there are at each verdict, and what the flagged ones had been served.
  func appendTotals(to page: inout TextPage) {
    page.heading("Totals")
    let verdicts = Verdict.allCases.reversed().map { verdict in
      "\(verdict.name) \(AmountText.grouped(count { $0.verdict == verdict }))"
    }
    page.entry("verdicts now", verdicts.joined(separator: ", "))
    let flagged = tenants.filter { $0.firstFlaggedMs != nil }
    guard !flagged.isEmpty else {
      page.entry("ever flagged", "no tenant")
      return
    }
    page.entry("ever flagged", Self.tenants(UInt64(flagged.count)) + ", which were served")
    let hasTokens = trace.hasOutputTokens
    page.entry(
      "before the flag",
      flagged.map(\.harvestBeforeFlag).total.sentence(hasTokens: hasTokens))
    page.entry("in total", flagged.map(\.harvest).total.sentence(hasTokens: hasTokens))
  }

  /// What was damaged, late or missing, and what could not be judged for it.
  func appendDataQuality(to page: inout TextPage) {
    page.heading("Data")
    page.entry(
      "lines",
      "\(AmountText.grouped(trace.damagedLines)) damaged; "
        + "\(AmountText.grouped(trace.late)) exchanges too late to be put in order, "
        + "\(AmountText.grouped(trace.untracked)) of tenants beyond the limit")
    if trace.late > trace.exchanges / Self.fewLate {
      page.entry(
        "not in order",
        "exchanges that are too late count in totals only, and are in no signal: sort the trace by time"
      )
    }
    if !trace.hasTrueTimes { page.entry("times", TraceTotals.relativeTimes) }
    if trace.unnumbered > 0 {
      page.entry(
        "beyond limits",
        "a model or region counted as unknown \(AmountText.grouped(trace.unnumbered)) times: too "
          + "many of them, or names too long; such a model counts as protected and has no price")
    }
    appendFields(to: &page)
    let unscored = count { $0.highs.isEmpty }
    if unscored > 0 {
      page.entry("not scored", Self.tenants(unscored) + " with too few exchanges")
    }
    appendUnavailable(among: tenants.filter { !$0.highs.isEmpty }, to: &page)
  }

  private func appendFields(to page: inout TextPage) {
    guard trace.exchanges > 0, !trace.fieldShares.isEmpty else { return }
    let absent = trace.fieldShares.filter { $0.share <= 0 }.map(\.field)
    let rare = trace.fieldShares.filter { $0.share > 0 && $0.share < Self.rareShare }
    if !absent.isEmpty { page.entry("absent fields", absent.joined(separator: ", ")) }
    if !rare.isEmpty {
      let shares = rare.map { "\($0.field) (\(Self.percentAboveZero($0.share)) of exchanges)" }
      page.entry("rare fields", shares.joined(separator: ", "))
    }
  }

  private func appendUnavailable(among scored: [TenantReport], to page: inout TextPage) {
    guard !scored.isEmpty else { return }
    var counts = [UInt64](repeating: 0, count: Signal.count)
    for tenant in scored {
      for signal in tenant.unavailable { counts[signal.rawValue] += 1 }
    }
    let missing = Set(counts).subtracting([0]).sorted(by: >).map { number in
      let signals = Signal.allCases.filter { counts[$0.rawValue] == number }
      let tenants = number == scored.count ? "every scored tenant" : Self.tenants(number)
      return "\(signals.map(\.explanation.title).joined(separator: ", ")) for \(tenants)"
    }
    page.entry(
      "no reading of",
      missing.isEmpty
        ? "nothing: every scored tenant has all signals"
        : missing.joined(separator: "; "))
    let most = Signal.count - (scored.map(\.unavailable.count).min() ?? 0)
    if most * 2 < Signal.count {
      page.entry(
        "little to go by",
        "no tenant has more than \(most) of \(Signal.count) signals: a low score then says that little "
          + "is known, not that a tenant is innocent")
    }
  }

  private func count(where isCounted: (TenantReport) -> Bool) -> UInt64 {
    tenants.reduce(0) { $0 + (isCounted($1) ? 1 : 0) }
  }

  static func tenants(_ count: UInt64) -> String {
    count == 1 ? "1 tenant" : "\(AmountText.grouped(count)) tenants"
  }

  /// Something rare is not nothing.
  private static func percentAboveZero(_ share: Double) -> String {
    share < 0.0005 ? "<0.1%" : AmountText.percent(share)
  }
}

extension [Harvest] {
  /// The sum, saturating; its price is incomplete where one is.
  var total: Harvest {
    reduce(into: Harvest()) { sum, harvest in
      sum.exchanges = sum.exchanges.saturatingSum(harvest.exchanges)
      sum.outputTokens = sum.outputTokens.saturatingSum(harvest.outputTokens)
      sum.price = sum.price.saturatingSum(harvest.price)
      sum.isPriceIncomplete = sum.isPriceIncomplete || harvest.isPriceIncomplete
    }
  }
}

extension UInt64 {
  fileprivate func saturatingSum(_ other: UInt64) -> UInt64 {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }
}
