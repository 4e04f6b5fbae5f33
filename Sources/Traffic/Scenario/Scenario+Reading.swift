public import Trace

extension Scenario {
  /// The scenario of a JSON text.
  ///
  /// A setting that is unknown, of the wrong type, out of its range, or that names a model, group
  /// or domicile that there is not, is refused with its line and path, what was expected, and the
  /// nearest name that is known. Linear in the text, but for looking names up in short lists.
  ///
  /// - Parameters:
  ///   - text: the file's bytes.
  ///   - file: its name, for errors.
  public init(parsing text: Span<UInt8>, file: String) throws(TraceError) {
    let value: JSONValue
    do {
      value = try JSONValue(parsing: text)
    } catch {
      throw error.located(file: file, in: text)
    }
    let root = try SettingFields(value, source: SettingSource(file: file, text: text))
    try root.allow(ScenarioKeys.root)
    name = try root.name("scenario")
    about = try root.text("about", upTo: ScenarioLimits.aboutBytes)
    seed = UInt64(try root.whole("seed", in: 0...Int64.max, default: 1))
    startMs =
      try root.time("start", in: ScenarioLimits.startsMs) ?? ScenarioDefaults.startMs
    days = try root.number("days", in: ScenarioLimits.days, default: ScenarioDefaults.days)
    hasText = try root.bool("text", default: true)
    admits = try Self.admits(root)
    growthPerYear = try root.number("growth_per_year", in: ScenarioLimits.growthPerYear, default: 1)
    thin = try root.number("thin", in: ScenarioLimits.thin, default: 1)
    models = try Self.models(root, startMs: startMs, days: days)
    let reader = try ScenarioReader(root, models: models, startMs: startMs, days: days)
    groups = try reader.groups(root)
    campaigns = try reader.campaigns(root, groups: groups)
    guard !groups.isEmpty else {
      throw root.error(
        "benign", "has no group, expected at least one",
        advice: "add one, with 0 tenants if only its habits are wanted")
    }
    if let excess { throw root.error(excess.setting, excess.problem) }
  }

  private static func admits(_ root: SettingFields) throws(TraceError) -> [Segment] {
    guard let member = root.object.member("admits") else { return Segment.allCases }
    guard let array = member.value.array, !array.isEmpty else {
      throw root.mismatch("admits", member.value, expected: "a list of one or more segments")
    }
    var admitted: [Segment] = []
    for (index, element) in array.enumerated() {
      guard let text = element.string, let segment = Segment(rawValue: text) else {
        throw root.error(
          "admits[\(index)]", at: member, element, expected: "a segment",
          advice: SettingFields.suggestion(
            for: element.string ?? "", among: Segment.allCases.map(\.rawValue)))
      }
      guard !admitted.contains(segment) else {
        throw root.error(
          "admits[\(index)]", at: member, element, expected: "each segment once")
      }
      admitted.append(segment)
    }
    return admitted
  }

  private static func models(
    _ root: SettingFields, startMs: Int64, days: Double
  ) throws(TraceError) -> [Model] {
    guard let elements = try root.elements("models", upTo: ScenarioLimits.models) else {
      return ScenarioDefaults.models(startMs: startMs, days: days)
    }
    guard !elements.isEmpty else {
      throw root.error("models", "is empty, expected at least one model")
    }
    var models: [Model] = []
    for fields in elements {
      let model = try model(fields)
      guard !models.contains(where: { $0.record.model == model.record.model }) else {
        throw fields.error("model", "names `\(model.record.model)` again, expected a new name")
      }
      models.append(model)
    }
    return models
  }

  private static func model(_ fields: SettingFields) throws(TraceError) -> Model {
    try fields.allow(ScenarioKeys.model)
    var record = ModelRecord(model: try fields.name("model"))
    record.provider = try fields.name("provider", default: ScenarioDefaults.provider)
    record.isProtected = try fields.bool("protected", default: true)
    record.releasedMs = try fields.time("released", in: TraceLimits.timesMs)
    record.inputPrice = try price("input_usd_per_mtok", fields)
    record.outputPrice = try price("output_usd_per_mtok", fields)
    return Model(
      record: record,
      popularity: try fields.number("popularity", in: ScenarioLimits.weight, default: 1),
      isReasoning: try fields.bool("reasoning", default: false),
      tokensPerSecond: try fields.number(
        "tokens_per_second", in: ScenarioLimits.tokensPerSecond,
        default: ScenarioDefaults.tokensPerSecond),
      isEmbedding: try fields.bool("embedding", default: false))
  }

  /// A price of a million tokens, from US dollars to 1/10,000 of one, rounded to nearest.
  private static func price(
    _ name: String, _ fields: SettingFields
  ) throws(TraceError) -> UInt32? {
    guard fields.has(name) else { return nil }
    let dollars = try fields.number(name, in: ScenarioLimits.price, default: nil)
    return UInt32((dollars * 10_000).rounded())
  }
}

/// The settings of a scenario file, in the order in which they are written.
enum ScenarioKeys {
  static let root = [
    "scenario", "about", "seed", "start", "days", "text", "admits", "growth_per_year", "thin",
    "domiciles", "regions", "models", "benign", "campaigns",
  ]
  static let model = [
    "model", "provider", "protected", "released", "input_usd_per_mtok", "output_usd_per_mtok",
    "popularity", "reasoning", "embedding", "tokens_per_second",
  ]
  static let group = [
    "group", "about", "archetype", "tenants", "per_day", "segment", "domiciles", "regions",
    "shares_organization", "growth_per_year", "models",
  ]
  static let campaign = [
    "campaign", "about", "family", "count", "accounts", "host", "exchanges", "per_day",
    "start_day", "days", "blend", "cover", "segment", "domiciles", "regions", "displaced_to",
    "suspensions_per_month", "evasions", "models",
  ]
}
