public import Trace

extension Scenario {
  /// Days that a span can have.
  public static let dayLimits = ScenarioLimits.days
  /// Factors by which a scenario can be scaled.
  public static let scaleLimits = ScenarioLimits.scales
  /// The greatest seed that a scenario file can hold.
  public static let greatestSeed = ScenarioLimits.seeds.upperBound

  /// The scenario `scale` times as large: as many more or fewer tenants and campaigns, each with
  /// the habits it had.
  ///
  /// A group has `scale` times its tenants, at least one if it had any. A campaign with several
  /// accounts has `scale` times as many, at least one, and exchanges in the same proportion, so
  /// that each account takes what it took; a campaign with a single account comes `scale` times as
  /// often, at least once. A group keeps as many tenants as campaigns hide in it.
  ///
  /// What grows may pass a limit: see ``checkSize(file:)``.
  ///
  /// - Parameter scale: within ``scaleLimits``; another is taken to the nearest.
  public func scaled(by scale: Double) -> Scenario {
    let scale = scale.clamped(to: Self.scaleLimits)
    var scenario = self
    for index in scenario.campaigns.indices { scenario.campaigns[index].scale(by: scale) }
    var hidden: [String: Int] = [:]
    for campaign in scenario.campaigns where campaign.family != .retainedOutputs {
      hidden[campaign.host, default: 0] += campaign.accounts * campaign.count
    }
    for index in groups.indices where groups[index].tenants > 0 {
      let needed = max(hidden[groups[index].name] ?? 0, 1)
      scenario.groups[index].tenants = max(Self.scaled(groups[index].tenants, by: scale), needed)
    }
    return scenario
  }

  /// Half a tenant counts as one.
  fileprivate static func scaled(_ count: Int, by scale: Double) -> Int {
    Int((Double(count) * scale).rounded())
  }

  /// The scenario with another seed or another span.
  ///
  /// Where the span changes, its timetable is stretched or squeezed with it: campaigns begin and
  /// end, and models released during the span are released, at the same share of it. Campaigns
  /// take exchanges in proportion, so that rates stay as they were. Days of campaigns are cut to a
  /// thousandth, exchanges rounded, to at least one.
  ///
  /// - Parameters:
  ///   - seed: the new seed, at most ``greatestSeed``; `nil` keeps the old one.
  ///   - days: the new length of the span, within ``dayLimits``, another is taken to the nearest;
  ///     `nil` keeps the old one.
  public func with(seed: UInt64? = nil, days: Double? = nil) -> Scenario {
    var scenario = self
    scenario.seed = min(seed ?? self.seed, Self.greatestSeed)
    guard let days = days?.clamped(to: Self.dayLimits), days != self.days else { return scenario }
    scenario.days = days
    let stretch = days / self.days
    for index in campaigns.indices { scenario.campaigns[index].stretch(by: stretch, within: days) }
    let spanMs = Int64(self.days * 86_400_000)
    for index in models.indices {
      guard let released = models[index].record.releasedMs,
        (startMs..<startMs + spanMs).contains(released)
      else { continue }
      let shift = Int64(Double(released - startMs) * stretch)
      scenario.models[index].record.releasedMs = startMs + shift
    }
    return scenario
  }

  /// Throws if the scenario has more tenants or campaigns than it may have, as a scaled one can.
  ///
  /// - Parameter file: what an error calls the scenario: its file or its name.
  public func checkSize(file: String) throws(TraceError) {
    guard let excess else { return }
    throw TraceError(file: file, problem: "setting `\(excess.setting)` \(excess.problem)")
  }

  /// Names of all regions that groups and campaigns give.
  var regionNames: Set<String> {
    var names: Set<String> = []
    for regions in groups.map(\.regions) + campaigns.map(\.regions) {
      if case .weighted(let weighted) = regions { names.formUnion(weighted.map(\.name)) }
    }
    return names
  }

  /// The setting that makes the scenario too large, and why.
  var excess: (setting: String, problem: String)? {
    let count = campaigns.reduce(0) { $0 + $1.count }
    guard count <= ScenarioLimits.campaigns else {
      return ("campaigns", "has \(count) in all, expected at most \(ScenarioLimits.campaigns)")
    }
    let regions = regionNames.count
    guard regions <= ScenarioLimits.regions else {
      return ("regions", "has \(regions) names in all, expected at most \(ScenarioLimits.regions)")
    }
    let own = campaigns.filter { $0.host == Campaign.own || $0.family == .retainedOutputs }
    let accounts = own.reduce(0) { $0 + $1.accounts * $1.count }
    let tenants = groups.reduce(0) { $0 + $1.tenants } + accounts
    guard tenants <= ScenarioLimits.tenants else {
      return (
        groups.isEmpty ? "campaigns" : "benign",
        "makes \(tenants) tenants with the campaigns' accounts, expected at most "
          + "\(ScenarioLimits.tenants)"
      )
    }
    return nil
  }
}

extension Scenario.Campaign {
  fileprivate mutating func scale(by scale: Double) {
    guard accounts > 1 else {
      count = max(Scenario.scaled(count, by: scale), 1)
      return
    }
    let before = Double(accounts)
    accounts = max(Scenario.scaled(accounts, by: scale), 1)
    if exchanges > 0 { exchanges = max((exchanges * Double(accounts) / before).rounded(), 1) }
  }

  fileprivate mutating func stretch(by factor: Double, within span: Double) {
    guard family != .retainedOutputs else {
      days = span
      return
    }
    let shortest = ScenarioLimits.campaignDays
    startDay = min(Self.cut(startDay * factor), max(Self.cut(span - shortest), 0))
    days = max(Self.cut(min(days * factor, span - startDay)), shortest)
    exchanges = max((exchanges * factor).rounded(), 1)
  }

  /// To a thousandth of a day.
  private static func cut(_ days: Double) -> Double { (days * 1_000).rounded(.down) / 1_000 }
}

extension Double {
  /// The nearest number of a range; its lower bound for what is no number.
  fileprivate func clamped(to range: ClosedRange<Double>) -> Double {
    self > range.lowerBound ? Swift.min(self, range.upperBound) : range.lowerBound
  }
}
