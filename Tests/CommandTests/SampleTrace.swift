/// The generator behind the sample traces (splitmix64, Steele and others 2014).
struct SeededRandom {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }

  /// A number from 0 to `limit - 1`.
  mutating func below(_ limit: Int) -> Int { Int(next() >> 33) % limit }

  /// Whether something of that chance in a hundred happens.
  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  /// One of these.
  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

  /// A random order (Fisher and Yates).
  mutating func shuffle<Element>(_ elements: inout [Element]) {
    for index in elements.indices.dropFirst() { elements.swapAt(index, below(index + 1)) }
  }
}

/// One line as its keys and the JSON of their values, so that tests can change it.
struct SampleLine {
  var members: [(key: String, value: String)]

  var text: String {
    "{" + members.map { "\"\($0.key)\":\($0.value)" }.joined(separator: ",") + "}"
  }

  subscript(key: String) -> String? { members.first { $0.key == key }?.value }

  mutating func remove(_ key: String) { members.removeAll { $0.key == key } }
}

/// A small labelled trace: thirty tenants of whom some harvest, refused exchanges, protected,
/// unprotected and unknown models, conversations, and fields that come and go.
///
/// No two exchanges have the same time, so that the trace can be cut into files and put together
/// again. Each tenant's first exchange carries every field that a client may choose to send: from
/// then on its absence means "not set" in the whole and in every part of the trace.
struct SampleTrace {
  var exchanges: [SampleLine]
  var registry: [SampleLine]

  /// In every prompt and nowhere else.
  static let marker = "zyzzyvaquark"
  static let tenantCount = 30
  static let startMs = 1_781_654_400_123
  /// The sample of all tests that need just one.
  static let shared = SampleTrace(seed: 0x5717_7A7C)

  /// The exchanges as lines of a file, made anew each time.
  var lines: [String] { exchanges.map(\.text) }
  /// The registry as lines of a file.
  var registryLines: [String] { registry.map(\.text) }

  init(seed: UInt64, exchangeCount: Int = 3_000) {
    var random = SeededRandom(seed: seed)
    registry = Self.registry()
    exchanges = []
    var tsMs = Self.startMs
    for index in 0..<exchangeCount {
      let isFirst = index < Self.tenantCount
      let tenant =
        isFirst
        ? index : random.chance(40) ? random.below(6) : random.below(Self.tenantCount)
      // In bursts, so that the order of neighbours matters.
      tsMs += 1 + random.below(random.chance(60) ? 300 : 90_000)
      exchanges.append(Self.exchange(index, tenant, tsMs, isFirst: isFirst, &random))
    }
  }

  static func name(_ tenant: Int) -> String { "acct_\(tenant < 10 ? "0" : "")\(tenant)" }

  /// The first four harvest, two by day and night in all their exchanges.
  private static func isHarvest(_ tenant: Int, _ random: inout SeededRandom) -> Bool {
    tenant < 2 || (tenant < 4 && random.chance(60))
  }

  private static func exchange(
    _ index: Int, _ tenant: Int, _ tsMs: Int, isFirst: Bool, _ random: inout SeededRandom
  ) -> SampleLine {
    let harvests = isHarvest(tenant, &random)
    let model = harvests ? "aurora-4" : random.pick(["aurora-4", "opal-70b", "unheard-of"])
    var line = SampleLine(members: [
      ("ts", "\(tsMs)"), ("tenant", "\"\(name(tenant))\""),
      ("model", "\"\(model)\""),
      ("op", "\"chat\""), ("prompt", "\"\(prompt(index, harvests, &random))\""),
    ])
    func add(_ key: String, _ percent: Int, _ value: String) {
      if isFirst || random.chance(percent) { line.members.append((key, value)) }
    }
    add("input_tokens", 95, "\(20 + random.below(400))")
    add("output_tokens", 98, "\(harvests ? 900 + random.below(900) : random.below(200))")
    add("max_tokens", 60, "2048")
    add("temperature", 70, random.pick(["0.7", "1", "0", "1e-1"]))
    add("n", 20, "1")
    add("seed", 10, "\(random.below(1_000))")
    add("tools", 30, "\(random.below(4))")
    add("logprobs", 10, "false")
    if !harvests { add("conversation", 80, "\"c\(random.below(300))\"") }
    if isFirst && harvests { line.members.append(("conversation", "\"c\(index)\"")) }
    add("turn", 80, harvests ? "1" : "\(1 + random.below(6))")
    add("finish", 80, "\"stop\"")
    if random.chance(60) {
      line.members.append(("status", random.chance(8) ? "429" : "200"))
    }
    add("duration_ms", 80, "\(100 + random.below(5_000))")
    add("region", 60, "\"north-\(random.below(3))\"")
    add("ip", 60, "\"h_\(random.below(9))\"")
    add("agent", 60, "\"sdk/1.\(random.below(9))\"")
    if harvests { line.members.append(("campaign", "\"c\(tenant % 2)\"")) }
    return line
  }

  private static func prompt(
    _ index: Int, _ harvests: Bool, _ random: inout SeededRandom
  ) -> String {
    if harvests {
      let topic = random.pick(["algebra", "optics", "grammar", "probability", "botany"])
      return "\(marker) Problem \(index): explain \(topic) \(random.below(1_000_000)). Think step "
        + "by step and show all of your reasoning before the answer."
    }
    let order = random.below(40)
    return random.pick([
      "\(marker) Where is my parcel \(order)?", "\(marker) Translate \\\"Guten Tag\\\" \(order)",
      "\(marker) Summarise the mail below.\\n\\nHello \\u00e9\(order)",
      "\(marker) 你好, \(order)",
    ])
  }

  private static func registry() -> [SampleLine] {
    var lines = [
      SampleLine(members: [
        ("kind", "\"model\""), ("model", "\"aurora-4\""), ("protected", "true"),
        ("released", "\"2026-06-03T00:00:00Z\""), ("output_usd_per_mtok", "10.0"),
      ]),
      SampleLine(members: [
        ("kind", "\"model\""), ("model", "\"opal-70b\""), ("protected", "false"),
        ("output_usd_per_mtok", "0.5"),
      ]),
    ]
    for tenant in 0..<tenantCount {
      let truth =
        tenant < 4
        ? "{\"archetype\":\"harvest\",\"campaign\":\"c\(tenant % 2)\"}"
        : "{\"archetype\":\"plain\"}"
      lines.append(
        SampleLine(members: [
          ("kind", "\"tenant\""), ("tenant", "\"\(name(tenant))\""),
          ("segment", tenant % 2 == 0 ? "\"business\"" : "\"developer\""),
          ("domicile", "\"SG\""), ("truth", truth),
        ]))
    }
    for campaign in ["c0", "c1"] {
      lines.append(
        SampleLine(members: [
          ("kind", "\"campaign\""), ("campaign", "\"\(campaign)\""), ("family", "\"code\""),
          ("accounts", "2"),
        ]))
    }
    return lines
  }
}

extension TemporaryFolder {
  /// Writes a trace as `NAME.jsonl` with its registry beside it; returns the trace's name.
  @discardableResult
  func write(_ trace: SampleTrace, as name: String = "trace") throws -> String {
    try write(lines: trace.lines, to: "\(name).jsonl")
    try write(lines: trace.registryLines, to: "\(name).registry.jsonl")
    return "\(name).jsonl"
  }
}
