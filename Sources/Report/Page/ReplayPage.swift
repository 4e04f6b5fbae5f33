import Detector
public import Trace

/// Where a report comes from, as far as its page says it. All names in it are hostile.
public struct PageSource: Sendable {
  /// The traces, as they were named.
  public var traces: [String]
  /// The configuration's file; `nil`: as shipped.
  public var configuration: String?
  /// What the provider knows apart from the exchanges.
  public var registry: Registry
  /// The first damaged lines.
  public var damage: [TraceError]
  /// Why the reading stopped before the end; `nil` if it did not.
  public var failure: TraceError?

  /// A source.
  public init(
    traces: [String] = [], configuration: String? = nil, registry: Registry = Registry(),
    damage: [TraceError] = [], failure: TraceError? = nil
  ) {
    self.traces = traces
    self.configuration = configuration
    self.registry = registry
    self.damage = damage
    self.failure = failure
  }
}

extension PageSource {
  /// What an owner of models may have of it: its own models, and nothing that the reseller names or
  /// knows of its customers.
  func view(ofOwner owner: String) -> PageSource {
    var view = PageSource()
    for model in registry.models where model.provider == owner { _ = view.registry.add(model) }
    view.failure = failure.map { _ in
      TraceError(file: "the trace", problem: "the reseller has been told why")
    }
    return view
  }
}

extension ReplayReport {
  /// The report as one page of HTML, UTF-8, that needs nothing else: for a meeting, for print, for
  /// a file beside a case.
  ///
  /// Whatever comes from a trace is text; the page loads nothing, and reads the same without its
  /// script. The same report and source give the same bytes.
  ///
  /// Cost: linear in the tenants up to ``ReplayPage/mostRows``, some 20 kB for each of at most
  /// ``ReplayPage/mostDetailed`` in detail.
  public func html(source: PageSource = PageSource()) -> [UInt8] {
    ReplayPage(self, source).bytes
  }
}

/// The page of a replay: which tenants are shown how, and the parts of the page in their order.
struct ReplayPage {
  /// Tenants with a part of their own, at most: more than people look at, a few megabytes.
  static let mostDetailed = 200
  /// And at least, if there are so many: what is ordinary is worth seeing too.
  static let leastDetailed = 24
  /// Tenants in one line each, at most: what a browser still searches at once.
  static let mostRows = 10_000

  let report: ReplayReport
  let source: PageSource
  /// In the order of the report.
  let detailed: [TenantReport]
  /// In the order of the report.
  let others: [TenantReport]
  /// How many tenants are not on the page at all.
  let leftOut: Int
  /// How many were ever at `watch` and still have no part of their own.
  let watchedWithoutPart: Int
  /// By ``Detector/Signal`` raw value.
  let distributions: [SignalDistribution]

  init(_ report: ReplayReport, _ source: PageSource) {
    self.report = report
    self.source = report.owner.map { source.view(ofOwner: $0) } ?? source
    distributions = SignalDistribution.all(of: report)
    let tenants = report.tenants
    func reached(_ tenant: TenantReport) -> Verdict { tenant.highestVerdict(report.thresholds) }
    // The gravest first, then in the order of the report, which is by risk now.
    let reachedVerdicts = tenants.map(reached)
    let order = tenants.indices.sorted {
      (reachedVerdicts[$1], $0) < (reachedVerdicts[$0], $1)
    }
    let watched = reachedVerdicts.count { $0 >= .watch }
    let wanted = min(Self.mostDetailed, max(watched, min(Self.leastDetailed, tenants.count)))
    let chosen = order.prefix(wanted).sorted()
    detailed = chosen.map { tenants[$0] }
    let rest = order.dropFirst(wanted).sorted()
    others = rest.prefix(Self.mostRows).map { tenants[$0] }
    leftOut = rest.count - others.count
    watchedWithoutPart = max(0, watched - wanted)
  }

  var bytes: [UInt8] {
    PageDocument.bytes(title: "Stillwatch: replay report") { page in
      page.verdictShapes()
      page.element(.svg, .class("defs"), .fixed(.ariaHidden, "true")) { page in
        for distribution in distributions { distribution.appendSymbol(to: &page) }
      }
      appendHead(to: &page)
      page.element(.main, .id(PageDocument.top), .fixed(.tabindex, "-1")) { page in
        appendOverview(to: &page)
        appendTenants(to: &page)
        appendHarvest(to: &page)
        appendGroups(to: &page)
        appendDetails(to: &page)
        appendSignals(to: &page)
        appendData(to: &page)
        appendReading(to: &page)
      }
      page.element(.footer) {
        $0.paragraph(
          "Made by stillwatch replay. The same trace and configuration give this very file.")
      }
    }
  }

  private func appendHead(to page: inout HTMLWriter) {
    page.element(.header) { page in
      page.element(.p, .class("brand"), text: "Stillwatch · replay report")
      page.element(.h1, text: "Who may be harvesting model outputs, and how much they were served")
      page.element(.p, .class("lead"), text: readSentence)
      appendSource(to: &page)
      for sentence in [report.ownerSentence, report.policy.sentence].compactMap({ $0 }) {
        page.paragraph(PageText.typographic(sentence))
      }
      if let failure = source.failure {
        page.element(
          .p, .class("caution"),
          text: "The reading stopped before the end of the trace: all that follows is of what was "
            + "read until then. \(failure)")
      }
      page.element(
        .p, .class("caution"),
        text: "A score is evidence for a person to weigh, never a verdict of guilt. Every signal "
          + "has innocent traffic that looks the same; it is named beside the signal.")
      page.element(.nav, .label("Parts of this page")) { page in
        for (anchor, title) in Self.parts {
          page.element(.a, .link(anchor), text: title)
        }
      }
    }
  }

  private var readSentence: String {
    let read =
      "\(AmountText.grouped(report.trace.exchanges)) exchanges of "
      + PageText.tenants(report.trace.tenants)
    guard let from = report.trace.fromMs, let to = report.trace.toMs else {
      return "\(read). The trace is empty: there is nothing to report."
    }
    return "\(read), \(MomentText.minute(from)) to \(MomentText.minute(to)) UTC "
      + "(\(PageText.span(fromMs: from, toMs: to)))."
  }

  private func appendSource(to page: inout HTMLWriter) {
    guard !source.traces.isEmpty else { return }
    page.element(.p, .class("source")) { page in
      page.text(source.traces.count == 1 ? "Trace " : "Traces ")
      for (number, trace) in source.traces.enumerated() {
        if number > 0 { page.text(", ") }
        page.name(trace == "-" ? "standard input" : trace)
      }
      page.text(". Configuration: ")
      if let configuration = source.configuration {
        page.name(configuration)
      } else {
        page.text("as shipped")
      }
      page.text(".")
    }
  }

  static let overview = HTMLAnchor("overview")
  static let tenants = HTMLAnchor("tenants")
  static let harvest = HTMLAnchor("harvest")
  static let groups = HTMLAnchor("groups")
  static let details = HTMLAnchor("details")
  static let signals = HTMLAnchor("signals")
  static let data = HTMLAnchor("data")
  static let reading = HTMLAnchor("reading")

  private static let parts: [(HTMLAnchor, String)] = [
    (overview, "Overview"), (tenants, "Tenants by risk"), (harvest, "Harvest"),
    (groups, "Linked groups"), (details, "Evidence by tenant"), (signals, "Signals"),
    (data, "Data quality"), (reading, "How to read this"),
  ]

  /// The part of the n-th tenant in detail.
  static func anchor(ofDetailed number: Int) -> HTMLAnchor { HTMLAnchor("t", number + 1) }

  /// The entry of a signal.
  static func anchor(of signal: Signal) -> HTMLAnchor { HTMLAnchor("s", signal.rawValue) }
}

extension TenantReport {
  /// What the policy adds to the tenant's thresholds.
  var offset: Bits { policy?.offset ?? .zero }

  /// The thresholds as they stand for the tenant now.
  func thresholds(_ thresholds: Thresholds) -> Thresholds {
    Thresholds(
      watch: thresholds.watch + offset, review: thresholds.review + offset,
      act: thresholds.act + offset)
  }

  /// The gravest verdict that the log-odds ever was high enough for.
  func highestVerdict(_ thresholds: Thresholds) -> Verdict {
    Verdict.allCases.last { hasReached($0, thresholds) } ?? .none
  }
}
