import Detector

extension ReplayPage {
  /// How many tenants stand where, what the flagged ones were served, and how the trace went.
  func appendOverview(to page: inout HTMLWriter) {
    page.element(.section, .id(Self.overview)) { page in
      page.element(.h2, text: "Overview")
      page.element(.div, .class("tiles")) { page in
        for verdict in [Verdict.act, .review, .watch] { appendTile(verdict, to: &page) }
        appendFlaggedTile(to: &page)
        appendHarvestTile(to: &page)
      }
      guard report.tenants.contains(where: { !$0.highs.isEmpty }) else {
        page.note("No tenant had enough exchanges to be scored.")
        return
      }
      page.element(.div, .class("pair")) { page in
        appendSpread(to: &page)
        appendReached(to: &page)
      }
    }
  }

  private func appendTile(_ verdict: Verdict, to page: inout HTMLWriter) {
    let now = report.tenants.count { $0.verdict == verdict }
    let threshold = report.thresholds[verdict].map(PageText.bits) ?? ""
    page.element(.div, .class("tile")) { page in
      page.element(.p, .class("tag")) { $0.verdict(verdict) }
      page.element(.p, .class("figure"), text: AmountText.grouped(UInt64(now)))
      page.element(
        .p, .class("note"),
        text: "\(now == 1 ? "tenant" : "tenants") now: \(PageText.meaning(verdict)), "
          + "from \(threshold) bits")
    }
  }

  private func appendFlaggedTile(to page: inout HTMLWriter) {
    let flagged = report.tenants.count { $0.firstFlaggedMs != nil }
    page.element(.div, .class("tile")) { page in
      page.element(.p, .class("tag"), text: "Ever flagged")
      page.element(.p, .class("figure"), text: AmountText.grouped(UInt64(flagged)))
      page.element(
        .p, .class("note"),
        text: "of \(PageText.tenants(report.trace.tenants)) reached review at some time")
    }
  }

  private func appendHarvestTile(to page: inout HTMLWriter) {
    let flagged = report.tenants.filter { $0.firstFlaggedMs != nil }
    let before = flagged.map(\.harvestBeforeFlag).total
    let total = flagged.map(\.harvest).total
    page.element(.div, .class("tile")) { page in
      page.element(.p, .class("tag"), text: "Served before the flag")
      page.element(.p, .class("figure"), text: AmountText.exchanges(before.exchanges))
      page.element(
        .p, .class("note"),
        text: "protected exchanges: \(AmountText.compact(before.outputTokens)) output tokens, "
          + "\(before.priceText); in all \(AmountText.exchanges(total.exchanges)) to these tenants")
    }
  }
}

// MARK: - How the log-odds spread over the tenants

extension ReplayPage {
  private static let spreadHeight = 170.0
  /// More bars than this are too narrow on a phone.
  private static let mostBars = 24
  /// Beyond this many bits either way only the sign matters.
  private static let mostBits = 24

  /// Tenants by their log-odds now, in steps of whole bits.
  private func appendSpread(to page: inout HTMLWriter) {
    let scored = report.tenants.filter { !$0.highs.isEmpty }
    func whole(_ bits: Bits) -> Int {
      min(max(-Self.mostBits, Int((Double(bits.hundredths) / 100).rounded(.down))), Self.mostBits)
    }
    let bits = scored.map { whole($0.logOdds) }
    let low = min(bits.min() ?? 0, whole(report.thresholds.watch)) - 1
    let high = max(bits.max() ?? 0, whole(report.thresholds.act)) + 2
    let step = max(1, (high - low + Self.mostBars - 1) / Self.mostBars)
    let bars = (high - low + step - 1) / step
    var counts = [Int](repeating: 0, count: bars)
    for value in bits { counts[(value - low) / step] += 1 }
    let top = counts.max() ?? 1
    page.element(.figure) { page in
      page.element(
        .figcaption,
        text: "Tenants by log-odds now, in bits; the number of tenants on a log scale"
          + (report.policy.sentence == nil ? "" : "; thresholds without the offsets of the policy"))
      page.chart(
        title: "Tenants by log-odds now",
        description: "\(AmountText.grouped(UInt64(scored.count))) scored tenants from "
          + "\(low) to \(high) bits; \(scored.count { $0.logOdds - $0.offset >= report.thresholds.review }) of "
          + "them at or over review.",
        height: Self.spreadHeight
      ) { page in
        appendBars(counts, top: top, low: low, step: step, to: &page)
        appendThresholds(low: low, span: bars * step, to: &page)
      }
    }
  }

  private func appendBars(
    _ counts: [Int], top: Int, low: Int, step: Int, to page: inout HTMLWriter
  ) {
    let height = Self.spreadHeight
    // One tenant is to be seen, so the scale begins below one.
    func y(_ count: Int) -> Double {
      height - (height - 56) * GammaFunction.log(Double(count) * 2)
        / GammaFunction.log(Double(max(2, top)) * 2)
    }
    page.levelLine(y: height, style: "axis")
    let width = 1 / Double(counts.count)
    for (bar, count) in counts.enumerated() where count > 0 {
      let from = low + bar * step
      page.element(
        .rect, .class("bar"), .part(.x, (Double(bar) + 0.06) * width), .number(.y, y(count)),
        .part(.width, width * 0.88), .number(.height, height - y(count))
      ) {
        $0.element(
          .title,
          text: "\(PageText.tenants(count)) from \(PageText.minus(String(from))) to "
            + "\(PageText.minus(String(from + step))) bits")
      }
      page.label(
        AmountText.compact(UInt64(count)), part: (Double(bar) + 0.5) * width, y: y(count) - 4,
        .centred, style: "l n")
    }
    let every = max(1, (counts.count + 7) / 8)
    page.ticks(
      stride(from: 0, through: counts.count, by: every).map { bar in
        (Double(bar) * width, PageText.minus(String(low + bar * step)))
      }, below: height)
  }

  /// The thresholds, each name in a line of its own: they may stand close together.
  private func appendThresholds(low: Int, span: Int, to page: inout HTMLWriter) {
    for (line, verdict) in [Verdict.act, .review, .watch].enumerated() {
      guard let threshold = report.thresholds[verdict] else { continue }
      let part = (threshold.value - Double(low)) / Double(span)
      guard (0...1).contains(part) else { continue }
      let y = 8 + 12 * Double(line)
      page.uprightLine(part: part, from: y - 8, to: Self.spreadHeight, style: verdict.lineClass)
      page.label(verdict.name, part: part, y: y, .before, shift: -4, style: verdict.labelClass)
    }
  }
}

// MARK: - How many tenants had reached which verdict by when

extension ReplayPage {
  private static let reachedHeight = 170.0

  /// Steps that rise by one where a tenant first reached a verdict.
  private func appendReached(to page: inout HTMLWriter) {
    guard let fromMs = report.trace.fromMs, let toMs = report.trace.toMs else { return }
    let axis = TimeAxis(fromMs: fromMs, toMs: toMs)
    let curves = [Verdict.watch, .review, .act].map { verdict in
      (
        verdict,
        report.tenants.compactMap { $0.firstReachedMs(verdict, report.thresholds) }.sorted()
      )
    }
    let most = curves.map(\.1.count).max() ?? 0
    page.element(.figure) { page in
      page.element(
        .figcaption, text: "Tenants that had reached each verdict by then, whatever came of it")
      guard most > 0 else {
        page.note("No tenant ever reached watch.")
        return
      }
      page.chart(
        title: "Tenants that had reached each verdict",
        description: curves.map { "\($0.1.count) reached \($0.0.name)" }.joined(separator: ", ")
          + " by the end of the trace.",
        height: Self.reachedHeight
      ) { page in
        appendCurves(curves, most: most, axis, to: &page)
      }
    }
  }

  private func appendCurves(
    _ curves: [(Verdict, [Int64])], most: Int, _ axis: TimeAxis, to page: inout HTMLWriter
  ) {
    let height = Self.reachedHeight
    func y(_ count: Int) -> Double { height - (height - 12) * Double(count) / Double(most) }
    page.levelLine(y: height, style: "axis")
    page.levelLine(y: y(most), style: "grid")
    page.label(AmountText.grouped(UInt64(most)), part: 0, y: y(most) + 4, .before, shift: -8)
    page.label("0", part: 0, y: height + 4, .before, shift: -8)
    page.stretched(height: height) { page in
      for (verdict, moments) in curves where !moments.isEmpty {
        var path = SVGPath()
        path.move(0, y(0))
        for (number, moment) in moments.enumerated() {
          // Of many at about one place only the last is seen.
          let x = axis.part(moment) * HTMLWriter.stretchedWidth
          let isSeen =
            number + 1 == moments.count
            || axis.part(moments[number + 1]) - axis.part(moment) > 0.001
          if isSeen { path.step(x, y(number + 1)) }
        }
        path.level(HTMLWriter.stretchedWidth)
        page.empty(.path, .class(verdict.curveClass), .path(path))
      }
    }
    let ends = curves.reversed().filter { !$0.1.isEmpty }.sorted { $0.1.count > $1.1.count }
    let places = LabelPlaces.apart(
      ends.map { y($0.1.count) + 4 }, by: 13, limit: height + 4)
    for ((verdict, moments), place) in zip(ends, places) {
      page.label(
        "\(verdict.name) \(AmountText.grouped(UInt64(moments.count)))", part: 1, y: place, .behind,
        shift: 6, style: verdict.labelClass)
    }
    page.ticks(axis.ticks, below: height)
  }
}

extension TenantReport {
  /// When the log-odds was first at the threshold of a verdict.
  fileprivate func firstReachedMs(_ verdict: Verdict, _ thresholds: Thresholds) -> Int64? {
    guard let threshold = thresholds[verdict] else { return nil }
    return comparedHighs.first { $0.logOdds >= threshold }?.tsMs
  }
}

extension Verdict {
  /// The class of a line at its threshold.
  var lineClass: StaticString {
    switch self {
    case .none: "grid"
    case .watch: "t v1"
    case .review: "t v2"
    case .act: "t v3"
    }
  }

  /// The class of a curve of its own.
  var curveClass: StaticString {
    switch self {
    case .none: "c v0"
    case .watch: "c v1"
    case .review: "c v2"
    case .act: "c v3"
    }
  }

  /// The class of its name on a chart.
  var labelClass: StaticString {
    switch self {
    case .none: "l"
    case .watch: "l v1"
    case .review: "l v2"
    case .act: "l v3"
    }
  }
}

extension Harvest {
  /// The price in words: never an empty place.
  var priceText: String {
    guard let cents = usdCents else { return "price unknown" }
    return cents == 0 && price > 0 ? "<$0.01" : dollarText
  }
}
