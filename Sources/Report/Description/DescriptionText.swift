import Trace

extension TraceDescription {
  /// The description for a person at a terminal.
  ///
  /// No line is wider than the width of `options`; names are escaped, and no control character is
  /// written but line feeds and, with colour, ANSI sequences of our own.
  public func text(options: TextOptions = TextOptions()) -> String {
    var page = TextPage(options: options)
    page.paragraph(readSentence)
    guard described > 0 else {
      appendLines(to: &page)
      return page.text
    }
    appendSkew(to: &page)
    appendArrivals(to: &page)
    appendTokens(to: &page)
    appendGrowth(to: &page)
    appendRhythm(to: &page)
    appendConversations(to: &page)
    appendPrompts(to: &page)
    appendShares(to: &page)
    appendFields(to: &page)
    page.line()
    page.paragraph(Self.caveat, style: .dim)
    return page.text
  }

  private static let caveat = """
    Quantiles are within 1% of the exact ones, medians by tenant mostly within 4%. What is said over \
    tenants weighs each tenant once; all else weighs each exchange once. CV is the standard \
    deviation of the gaps divided by their mean. A window's family is the one of greatest likelihood \
    after Bayes' criterion has charged Gamma and Weibull for their second parameter. Nothing here \
    judges a tenant.
    """

  private var readSentence: String {
    let read =
      "\(AmountText.grouped(trace.exchanges)) exchanges of "
      + "\(AmountText.grouped(UInt64(trace.tenants))) tenants"
    guard let from = trace.fromMs, let to = trace.toMs else { return read + "." }
    let days = Double(to - from) / Double(TenantRecords.dayMs)
    return "\(read) over \(FigureText.figure(days)) days, \(MomentText.minute(from)) to "
      + "\(MomentText.minute(to)) UTC. \(AmountText.grouped(served)) served, "
      + "\(AmountText.grouped(refused)) refused (\(share(refused)))."
  }

  /// Share of the exchanges described.
  private func share(_ exchanges: UInt64) -> String {
    FigureText.percent(Double(exchanges) / Double(max(1, described)))
  }

  private func appendSkew(to page: inout TextPage) {
    page.heading("Tenants")
    page.entry("half of traffic", Self.carriers(skew.half))
    page.entry("nine tenths", Self.carriers(skew.nineTenths))
    page.entry("largest tenant", "\(FigureText.percent(skew.largest)) of exchanges")
    page.entry(
      "by tenths",
      skew.deciles.map(FigureText.percent).joined(separator: " ")
        + " of exchanges: tenths of the tenants, the busiest first")
  }

  private static func carriers(_ carriers: Skew.Carriers) -> String {
    let tenants = AmountText.grouped(UInt64(carriers.tenants))
    return "\(tenants) \(carriers.tenants == 1 ? "tenant" : "tenants"), "
      + "\(FigureText.percent(carriers.share)) of all"
  }

  private func appendArrivals(to page: inout TextPage) {
    page.heading("Arrivals, in 10-minute windows of one tenant with at least 16 gaps")
    page.entry(
      "windows",
      "\(AmountText.grouped(arrivals.windows)), which hold "
        + "\(FigureText.percent(arrivals.exchangeShare)) of exchanges"
        + (arrivals.leftOut > 0 ? "; \(AmountText.grouped(arrivals.leftOut)) left out" : ""))
    if let variation = arrivals.variation {
      page.entry(
        "CV of the gaps",
        "p50 \(FigureText.figure(variation.p50)), p90 \(FigureText.figure(variation.p90)), "
          + "p99 \(FigureText.figure(variation.p99)) over windows; 1 is Poisson")
      let shares = zip(ArrivalFamily.allCases, arrivals.familyShares).map { family, share in
        "\(family.title) \(FigureText.percent(share))"
      }
      page.entry(
        "best family",
        shares.joined(separator: ", ") + " of windows; none for equal gaps "
          + "(\(FigureText.percent(arrivals.regularShare))) and for gaps too short for the clock "
          + "(\(FigureText.percent(arrivals.unresolvedShare)))")
    }
    if let share = arrivals.likelierGammaShare {
      page.entry(
        "Gamma or Weibull",
        "Gamma is the more likely of these two in \(FigureText.percent(share)) of windows")
    }
    if let active = arrivals.activeShare {
      page.entry(
        "active",
        "of \(AmountText.grouped(UInt64(arrivals.traceWindows))) windows the median tenant sends in "
          + "\(FigureText.percent(active.p50)) (p25 \(FigureText.percent(active.p25)), "
          + "p75 \(FigureText.percent(active.p75)), p99 \(FigureText.percent(active.p99)))")
    }
  }

  private func appendTokens(to page: inout TextPage) {
    QuantileTable.appendHeading("Tokens", to: &page)
    QuantileTable.append("prompt (estimated)", tokens.prompt, areCounts: true, to: &page)
    QuantileTable.append("input", tokens.input, areCounts: true, to: &page)
    QuantileTable.append("output", tokens.output, areCounts: true, to: &page)
    QuantileTable.append("output per input", tokens.outputPerInput, to: &page)
    QuantileTable.append("  tenants' medians", tokens.tenantOutputPerInput, to: &page)
    let cached = tokens.cachedShare.map { "\(FigureText.percent($0)) of input tokens" }
    let reasoning = tokens.reasoningShare.map { "\(FigureText.percent($0)) of output tokens" }
    page.entry(
      "of which",
      "cached \(cached ?? "unknown"), reasoning \(reasoning ?? "unknown"), where both are told")
    page.entry(
      "in total",
      "\(AmountText.compact(tokens.inputTotal)) input, \(AmountText.compact(tokens.outputTotal)) "
        + "output tokens")
  }

  private func appendGrowth(to page: inout TextPage) {
    page.heading("Growth, by complete days of UTC")
    if let share = growth.threefoldShare {
      let busy = growth.busyThreefoldShare.map { share in
        "; \(FigureText.percent(share)) of the \(AmountText.grouped(growth.busyTenantDays)) with "
          + "16 exchanges or more the day before"
      }
      page.entry(
        "more than 3x",
        "the day before: \(FigureText.percent(share)) of \(AmountText.grouped(growth.tenantDays)) "
          + "days of tenants\(busy ?? "")")
    } else {
      page.entry("more than 3x", "unknown: no tenant has traffic on two complete days in a row")
    }
    guard let trend = growth.trend else {
      page.entry("whole trace", "unknown: fewer than \(DailyGrowth.leastDays) complete days")
      return
    }
    let factor = trend.factor
    page.entry(
      "whole trace",
      "x \(FigureText.figure(factor.value)) in 30 days (95% interval "
        + "\(FigureText.figure(factor.low)) to \(FigureText.figure(factor.high))), by "
        + "\(trend.days) days")
  }

  private func appendRhythm(to page: inout TextPage) {
    page.heading("Rhythm in UTC, relative to the mean")
    let margin = String(repeating: " ", count: TextPage.labelColumns)
    let hours = "00 \(IntensityRow.text(rhythm.hours)) 23"
    page.line("hours".padded(toColumns: TextPage.labelColumns) + hours)
    page.line(margin + Self.extremes(rhythm.hours) { "\($0 < 10 ? "0" : "")\($0):00" })
    let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let weekdays = "Mon \(IntensityRow.text(rhythm.weekdays)) Sun"
    page.line("weekdays".padded(toColumns: TextPage.labelColumns) + weekdays)
    page.line(margin + Self.extremes(rhythm.weekdays) { names[$0] })
    if let entropy = rhythm.tenantEntropy {
      page.entry(
        "tenants' hours",
        "entropy p50 \(FigureText.figure(entropy.p50)) bits over "
          + "\(AmountText.grouped(entropy.count)) tenants (p5 \(FigureText.figure(entropy.p5)), p95 "
          + "\(FigureText.figure(entropy.p95))); 4.58 is flat")
    } else {
      page.entry("tenants' hours", "unknown: less than a day, or no tenant with 96 exchanges")
    }
  }

  private static func extremes(
    _ slots: [Rhythm.Slot], _ name: (Int) -> String
  ) -> String {
    let known = slots.indices.compactMap { index in
      slots[index].intensity.map { (index: index, intensity: $0) }
    }
    guard let first = known.first else { return "" }
    let most = known.reduce(first) { $1.intensity > $0.intensity ? $1 : $0 }
    let least = known.reduce(first) { $1.intensity < $0.intensity ? $1 : $0 }
    return "most \(name(most.index)) (\(FigureText.hundredths(most.intensity))), "
      + "least \(name(least.index)) (\(FigureText.hundredths(least.intensity)))"
  }

  private func appendConversations(to page: inout TextPage) {
    page.heading("Conversations")
    let laterTurns = conversations.laterTurnShare.map {
      "\(FigureText.percent($0)) of exchanges that tell their turn"
    }
    page.entry("later turns", laterTurns ?? "unknown: no exchange tells its turn")
    guard let count = conversations.count, let requests = conversations.requests else {
      page.entry("conversations", "unknown: no exchange names one")
      return
    }
    page.entry(
      "conversations",
      "\(FigureText.count(count)) with p50 \(FigureText.figure(requests.p50)), p95 "
        + "\(FigureText.figure(requests.p95)) requests")
  }

  private func appendPrompts(to page: inout TextPage) {
    page.heading("Prompts")
    page.entry("available", "for \(share(prompts.exchanges)) of exchanges, as text or fingerprint")
    guard let repeats = prompts.repeatShare, let distinct = prompts.distinct,
      let shared = prompts.sharedShare, let exchanges = prompts.sharedExchangeShare
    else { return }
    page.entry(
      "exact repeats",
      "\(FigureText.percent(repeats)) of them: the same tenant had sent the prompt before")
    page.entry(
      "shared",
      "\(FigureText.percent(shared)) of \(FigureText.count(distinct)) different prompts came from "
        + "several tenants, in \(FigureText.percent(exchanges)) of the exchanges")
  }
}

extension ArrivalFamily {
  /// The name in text.
  fileprivate var title: String {
    switch self {
    case .exponential: "exponential"
    case .gamma: "Gamma"
    case .weibull: "Weibull"
    }
  }
}
