import Trace

/// Reads the groups of a scenario, once its span and its models are known.
struct ScenarioReader {
  let models: [Scenario.Model]
  let startMs: Int64
  /// Days of the span.
  let days: Double
  /// Where tenants live whose group or campaign does not say it.
  let domiciles: [Scenario.Weighted]
  /// Where tenants are served whose group or campaign does not say it.
  let regions: Scenario.Regions
  private let domicileCodes = KnownNames(Domicile.all.map(\.code))
  private let modelNames: KnownNames

  init(
    _ root: SettingFields, models: [Scenario.Model], startMs: Int64, days: Double
  ) throws(TraceError) {
    self.models = models
    self.startMs = startMs
    self.days = days
    modelNames = KnownNames(models.map(\.record.model))
    domiciles =
      try root.weights("domiciles", Self.domicileCode, known: domicileCodes)
      ?? ScenarioDefaults.domiciles
    regions = try Self.regions(root) ?? .own
  }

  private static let domicileCode = "the code of a country"

  /// The domiciles of a group or campaign.
  func domiciles(_ fields: SettingFields) throws(TraceError) -> [Scenario.Weighted] {
    try fields.weights("domiciles", Self.domicileCode, known: domicileCodes) ?? domiciles
  }

  /// The regions of a group or campaign.
  func regions(_ fields: SettingFields) throws(TraceError) -> Scenario.Regions {
    try Self.regions(fields) ?? regions
  }

  private static func regions(
    _ fields: SettingFields
  ) throws(TraceError) -> Scenario.Regions? {
    switch fields.object["regions"] {
    case nil: return nil
    case .string("own")?: return .own
    case .object?: return .weighted(try fields.weights("regions", "a region", known: nil) ?? [])
    case let other?:
      throw fields.mismatch(
        "regions", other, expected: "\"own\" or an object of regions with weights")
    }
  }

  /// The models of a group or campaign; none where it does not say them.
  func modelWeights(_ fields: SettingFields) throws(TraceError) -> [Scenario.Weighted] {
    try fields.weights("models", "a model of the scenario", known: modelNames) ?? []
  }

  /// The models that weights leave possible; without weights, the popular ones.
  func candidates(_ weights: [Scenario.Weighted]) -> [Scenario.Model] {
    models.filter { model in
      guard !weights.isEmpty else { return model.popularity > 0 }
      return weights.contains { $0.name == model.record.model && $0.weight > 0 }
    }
  }

  /// The groups of tenants.
  func groups(_ root: SettingFields) throws(TraceError) -> [Scenario.Group] {
    let elements = try root.elements("benign", upTo: ScenarioLimits.groups) ?? []
    var groups: [Scenario.Group] = []
    var names: Set<String> = []
    for fields in elements {
      let group = try group(fields)
      guard ![Scenario.Campaign.own, Scenario.Campaign.shell].contains(group.name) else {
        throw fields.error("group", "is `\(group.name)`, a word with a meaning of its own")
      }
      guard names.insert(group.name).inserted else {
        throw fields.error(
          "group", "names `\(group.name)` again, expected a new name",
          advice: "a group without a name has that of its archetype")
      }
      groups.append(group)
    }
    return groups
  }

  private func group(_ fields: SettingFields) throws(TraceError) -> Scenario.Group {
    try fields.allow(ScenarioKeys.group)
    let archetype: Archetype = try fields.choice("archetype", "an archetype", default: nil)
    let group = Scenario.Group(
      name: try fields.name("group", default: archetype.rawValue),
      archetype: archetype,
      tenants: Int(
        try fields.whole("tenants", in: 0...Int64(ScenarioLimits.tenants), default: 1)),
      perDay: try fields.rate("per_day", default: archetype.usualRate),
      segment: try fields.choice("segment", "a segment", default: archetype.usualSegment),
      domiciles: try domiciles(fields),
      regions: try regions(fields),
      sharesOrganization: try fields.bool(
        "shares_organization", default: archetype == .subsidiary),
      growthPerYear: try fields.number(
        "growth_per_year", in: ScenarioLimits.growthPerYear, default: 1),
      models: try modelWeights(fields),
      about: try fields.text("about", upTo: ScenarioLimits.aboutBytes))
    try checkModels(group, fields)
    return group
  }

  /// Refuses a group none of whose possible models can do what its archetype does from the start
  /// on.
  private func checkModels(_ group: Scenario.Group, _ fields: SettingFields) throws(TraceError) {
    let candidates = candidates(group.models).filter { $0.record.releasedMs ?? .min <= startMs }
    let answering = candidates.filter { !$0.isEmbedding }
    let need: String? =
      switch group.archetype {
      case .embeddings where !candidates.contains(where: \.isEmbedding): "an embedding model"
      case .embeddings: nil
      case .openWeight where !answering.contains(where: { !$0.record.isProtected }):
        "a model that is not protected"
      case .switcher
      where Set(answering.map(\.record.isProtected)).count < 2:
        "a protected model and one that is not"
      case _ where answering.isEmpty: "a model that answers"
      default: nil
      }
    guard let need else { return }
    throw fields.error(
      "models",
      "leaves no choice: archetype `\(group.archetype.rawValue)` needs \(need), out by the start",
      advice: "name one here, or add one to the scenario's models with a popularity above 0")
  }
}

extension SettingFields {
  /// A rate: its median, or a list of median, deviation of the logarithm, and most.
  func rate(_ name: String, default fallback: Scenario.Rate) throws(TraceError) -> Scenario.Rate {
    let expected = "exchanges a day: median, or [median, sigma], or [median, sigma, most]"
    guard let value = object[name] else { return fallback }
    let numbers = value.array?.compactMap(\.double) ?? value.double.map { [$0, fallback.sigma] }
    guard let numbers, numbers.count == value.array?.count ?? 2, (1...3).contains(numbers.count)
    else { throw mismatch(name, value, expected: expected) }
    let sigma = numbers.count > 1 ? numbers[1] : fallback.sigma
    var rate = Scenario.Rate(median: numbers[0], sigma: sigma)
    if numbers.count > 2 { rate.most = numbers[2] }
    try check(rate.median, "median", in: ScenarioLimits.perDay, of: name)
    try check(rate.sigma, "sigma", in: ScenarioLimits.sigma, of: name)
    try check(rate.most, "most", in: rate.median...ScenarioLimits.perDay.upperBound, of: name)
    return rate
  }

  private func check(
    _ number: Double, _ part: String, in range: ClosedRange<Double>, of name: String
  ) throws(TraceError) {
    guard !range.contains(number) else { return }
    let (low, high) = (DecimalNumber(range.lowerBound), DecimalNumber(range.upperBound))
    throw error(name, "has the \(part) \(DecimalNumber(number)), expected \(low) to \(high)")
  }
}
