import Detector

/// One tenant over the time of the trace: its log-odds, and below it what it was served.
struct TenantCharts {
  private static let riskHeight = 170.0
  private static let harvestHeight = 120.0
  /// Bits between labels, at least: labels need room.
  private static let mostLabels = 6

  private let tenant: TenantReport
  private let thresholds: Thresholds
  private let axis: TimeAxis
  private let points: [High]
  /// Whole bits at the lower and the upper edge.
  private let low: Double
  private let high: Double

  init(_ tenant: TenantReport, _ report: ReplayReport) {
    self.tenant = tenant
    thresholds = tenant.thresholds(report.thresholds)
    axis = TimeAxis(
      fromMs: report.trace.fromMs ?? tenant.fromMs, toMs: report.trace.toMs ?? tenant.toMs)
    points = tenant.drawnSeries
    let values = points.map(\.logOdds.value) + [thresholds.watch.value, thresholds.act.value]
    low = ((values.min() ?? 0) - 0.5).rounded(.down)
    high = ((values.max() ?? 0) + 0.5).rounded(.up)
  }

  func append(to page: inout HTMLWriter) {
    page.element(.figure, .class("timeline")) { page in
      page.element(
        .figcaption, text: "Log-odds over time, in bits, and the same as risk; times in UTC")
      page.chart(
        title: "Log-odds over time", description: riskDescription, height: Self.riskHeight
      ) { appendRisk(to: &$0) }
      guard !tenant.harvested.isEmpty else { return }
      page.element(
        .figcaption, text: "Protected exchanges served so far, on a log scale")
      page.chart(
        title: "Protected exchanges served over time", description: harvestDescription,
        height: Self.harvestHeight, style: "chart last"
      ) { appendHarvest(to: &$0) }
    }
  }

  private var riskDescription: String {
    var text = "From \(PageText.bits(points.first?.logOdds ?? .zero)) to "
    text += "\(PageText.bits(tenant.logOdds)) bits"
    if let peak = tenant.peak {
      text += ", highest \(PageText.bits(peak.logOdds)) bits at \(MomentText.minute(peak.tsMs)) UTC"
    }
    return text
      + (tenant.firstFlaggedMs.map { ", first flag \(MomentText.minute($0)) UTC." } ?? ".")
  }

  private var harvestDescription: String {
    "\(AmountText.grouped(tenant.harvest.exchanges)) protected exchanges in all"
      + (tenant.firstFlaggedMs == nil
        ? "; never flagged."
        : ", \(AmountText.grouped(tenant.harvestBeforeFlag.exchanges)) before the first flag.")
  }

  // MARK: - Log-odds

  private func y(_ bits: Double) -> Double {
    Self.riskHeight * (high - bits) / max(1, high - low)
  }

  private func appendRisk(to page: inout HTMLWriter) {
    let step =
      [1, 2, 4, 5, 10, 20, 40, 100].first {
        Int(high - low) / $0 <= Self.mostLabels
      } ?? 200
    let first = Int((low / Double(step)).rounded(.up)) * step
    for value in stride(from: first, through: Int(high), by: step) {
      page.levelLine(y: y(Double(value)), style: "grid")
      page.label(
        PageText.minus(String(value)), part: 0, y: y(Double(value)) + 4, .before, shift: -8)
      page.label(
        Risk(logOdds: Bits(Double(value))).text, part: 0, y: y(Double(value)) + 4, .before,
        shift: -34)
    }
    appendThresholds(to: &page)
    page.stretched(height: Self.riskHeight) { page in
      let path = SVGPath(points, end: tenant.toMs) { tsMs, bits in
        (axis.part(tsMs) * HTMLWriter.stretchedWidth, y(bits.value))
      }
      page.empty(.path, .class("c main"), .path(path))
    }
    if let flag = tenant.firstFlaggedMs { appendFlag(flag, to: &page) }
    if let peak = tenant.peak {
      page.empty(
        .circle, .class("dot"), .part(.cx, axis.part(peak.tsMs)),
        .number(.cy, y(peak.logOdds.value)), .number(.r, 3.5))
    }
    page.levelLine(y: Self.riskHeight, style: "axis")
    page.ticks(axis.ticks, below: Self.riskHeight)
  }

  private func appendThresholds(to page: inout HTMLWriter) {
    let named: [(Verdict, Double)] = [Verdict.act, .review, .watch].compactMap { verdict in
      thresholds[verdict].map { (verdict, y($0.value)) }
    }
    let places = LabelPlaces.apart(
      named.map { $0.1 + 4 }, by: 13, limit: Self.riskHeight + 4)
    for ((verdict, y), place) in zip(named, places) {
      page.levelLine(y: y, style: verdict.lineClass)
      page.label(verdict.name, part: 1, y: place, .behind, shift: 6, style: verdict.labelClass)
    }
  }

  /// The moment of the first flag, with its name on the side where there is room.
  private func appendFlag(_ flag: Int64, to page: inout HTMLWriter) {
    let part = axis.part(flag)
    page.uprightLine(part: part, from: 0, to: Self.riskHeight, style: "flag")
    page.label(
      "first flag", part: part, y: Self.riskHeight - 7, part < 0.7 ? .behind : .before,
      shift: part < 0.7 ? 6 : -6, style: "l f")
  }

  // MARK: - Harvest

  private func appendHarvest(to page: inout HTMLWriter) {
    let log = LogAxis(upTo: tenant.harvest.exchanges)
    let height = Self.harvestHeight
    func y(_ amount: UInt64) -> Double { height - (height - 6) * log.part(amount) }
    for tick in log.ticks {
      let place = height - (height - 6) * tick.part
      page.levelLine(y: place, style: "grid")
      page.label(tick.label, part: 0, y: place + 4, .before, shift: -8)
    }
    for mark in HarvestScale.marks {
      page.levelLine(y: y(mark.exchanges), style: "mark")
      page.label(mark.label, part: 1, y: y(mark.exchanges) + 4, .behind, shift: 6, style: "l m")
    }
    page.stretched(height: height) { page in
      var path = SVGPath()
      path.move(axis.part(tenant.fromMs) * HTMLWriter.stretchedWidth, height)
      for (point, exchanges) in zip(tenant.series, tenant.harvested) {
        path.line(axis.part(point.tsMs) * HTMLWriter.stretchedWidth, y(exchanges))
      }
      path.line(axis.part(tenant.toMs) * HTMLWriter.stretchedWidth, y(tenant.harvest.exchanges))
      page.empty(.path, .class("c served"), .path(path))
    }
    if let flag = tenant.firstFlaggedMs {
      let part = axis.part(flag)
      let place = y(tenant.harvestBeforeFlag.exchanges)
      page.uprightLine(part: part, from: 0, to: height, style: "flag")
      page.empty(.circle, .class("dot"), .part(.cx, part), .number(.cy, place), .number(.r, 3.5))
      page.label(
        "\(AmountText.exchanges(tenant.harvestBeforeFlag.exchanges)) before the flag", part: part,
        y: min(height - 6, place + 18), part < 0.6 ? .behind : .before, shift: part < 0.6 ? 8 : -8,
        style: "l f")
    }
    page.levelLine(y: height, style: "axis")
    page.ticks(axis.ticks, below: height)
  }
}
