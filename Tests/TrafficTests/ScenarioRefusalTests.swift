import Testing
import Trace

@testable import Traffic

@Suite struct ScenarioRefusalTests {
  private func refusal(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let error = #expect(throws: TraceError.self) {
      _ = try Scenario(parsing: bytes.span, file: "my.json")
    }
    let line = error?.description ?? ""
    #expect(line.hasPrefix("my.json"))
    #expect(!line.contains("\n"))
    return line
  }

  @Test(arguments: [
    ("[]", "found an array, expected an object of settings"),
    (#"{"scenario": "s""#, "my.json:1: column"),
    ("{}", "`scenario` is missing, expected a name"),
    (#"{"scenario": "s"}"#, "`benign` has no group, expected at least one"),
    (#"{"scenario": "a b"}"#, #"`scenario` is "a b", expected a name of 1 to 64"#),
    (#"{"scenario": 5}"#, "`scenario` is 5, expected a name"),
    (#"{"scenari": "s"}"#, "`scenari` is unknown; did you mean `scenario`?"),
    (#"{"scenario": "s", "Campaigns": []}"#, "did you mean `campaigns`?"),
    (#"{"scenario": "s", "zzzzzz": 1}"#, "known here: `scenario`, `about`"),
    (#"{"scenario": "s", "seed": -1}"#, "`seed` is -1, expected a whole number from 0"),
    (#"{"scenario": "s", "seed": 1.5}"#, "`seed` is 1.5, expected a whole number"),
    (#"{"scenario": "s", "about": 1}"#, "`about` is 1, expected a text"),
    (#"{"scenario": "s", "start": "June"}"#, #"`start` is "June", expected a time such as"#),
    (#"{"scenario": "s", "start": 5}"#, "`start` is 5, expected a time"),
    (#"{"scenario": "s", "start": "1999-01-01"}"#, "a time from 2000-01-01 to 2100-01-01"),
    (#"{"scenario": "s", "days": 0}"#, "`days` is 0, expected a number from 0.04"),
    (#"{"scenario": "s", "days": 401}"#, "to 400"),
    (#"{"scenario": "s", "days": "14"}"#, #"`days` is "14", expected a number"#),
    (#"{"scenario": "s", "days": null}"#, "`days` is null, expected a number"),
    (#"{"scenario": "s", "text": 1}"#, "`text` is 1, expected true or false"),
    (#"{"scenario": "s", "admits": []}"#, "a list of one or more segments"),
    (#"{"scenario": "s", "admits": ["enterprize"]}"#, "did you mean `enterprise`?"),
    (#"{"scenario": "s", "admits": ["business", "business"]}"#, "expected each segment once"),
    (#"{"scenario": "s", "thin": 0}"#, "`thin` is 0, expected a number from 1e-06 to 1"),
    (#"{"scenario": "s", "growth_per_year": 1e3}"#, "`growth_per_year` is 1000"),
    (#"{"scenario": "s", "domiciles": {"XX": 1}}"#, "`domiciles.XX` is unknown"),
    (#"{"scenario": "s", "domiciles": {"sg": 1}}"#, "did you mean `SG`?"),
    (#"{"scenario": "s", "domiciles": {"SG": 0}}"#, "`domiciles` has no weight above 0"),
    (#"{"scenario": "s", "domiciles": {"SG": -1}}"#, "`domiciles.SG` is -1, expected a number"),
    (#"{"scenario": "s", "domiciles": "SG"}"#, #"`domiciles` is "SG", expected an object"#),
    (#"{"scenario": "s", "regions": "eastus"}"#, #"expected "own" or an object of regions"#),
    (#"{"scenario": "s", "regions": {"": 1}}"#, "is no name"),
    (#"{"scenario": "s", "models": {}}"#, "`models` is an object, expected a list of objects"),
    (#"{"scenario": "s", "models": []}"#, "`models` is empty"),
    (#"{"scenario": "s", "models": [1]}"#, "`models[0]` is 1, expected an object"),
    (#"{"scenario": "s", "models": [{}]}"#, "`models[0].model` is missing"),
    (#"{"scenario": "s", "models": [{"model": "m"}, {"model": "m"}]}"#, "`models[1].model` names"),
    (#"{"scenario": "s", "models": [{"model": "m", "released": "soon"}]}"#, "models[0].released"),
    (#"{"scenario": "s", "models": [{"model": "m", "input_usd_per_mtok": -1}]}"#, "400000"),
    (#"{"scenario": "s", "models": [{"model": "m", "tokens_per_second": 0}]}"#, "from 1 to 10000"),
    (#"{"scenario": "s", "models": [{"model": "m", "price": 1}]}"#, "`models[0].price` is unknown"),
  ])
  func anImpossibleSettingIsRefusedByItsPath(text: String, expected: String) {
    let line = refusal(text)
    #expect(line.contains(expected), "\(line)")
  }

  /// A group with that text for its settings beside the archetype.
  @Test(arguments: [
    (
      #""archetype": "chatapp""#, "`benign[0].archetype` is \"chatapp\", expected an archetype; did"
    ),
    (#""archetype": "chatapp""#, "did you mean `chat_app`?"),
    (#""archetype": 1"#, "`benign[0].archetype` is 1, expected an archetype"),
    (#""tenants": 1"#, "`benign[0].archetype` is missing"),
    (#""archetype": "chat_app", "tenants": 2000001"#, "a whole number from 0 to 2000000"),
    (#""archetype": "chat_app", "tenants": 2.5"#, "`benign[0].tenants` is 2.5"),
    (#""archetype": "chat_app", "per_day": 0"#, "has the median 0, expected 0.001 to"),
    (#""archetype": "chat_app", "per_day": [1, 5]"#, "has the sigma 5, expected 0 to 4"),
    (#""archetype": "chat_app", "per_day": [2, 1, 1]"#, "has the most 1, expected 2 to"),
    (#""archetype": "chat_app", "per_day": []"#, "expected exchanges a day: median, or"),
    (#""archetype": "chat_app", "per_day": ["1"]"#, "`benign[0].per_day` is an array, expected"),
    (#""archetype": "chat_app", "per_day": [1, 1, 1, 1]"#, "[median, sigma, most]"),
    (#""archetype": "chat_app", "per_day": true"#, "`benign[0].per_day` is true"),
    (#""archetype": "chat_app", "segment": "person""#, "`benign[0].segment` is \"person\""),
    (#""archetype": "chat_app", "tenant": 5"#, "did you mean `tenants`?"),
    (#""archetype": "chat_app", "models": {"aurora4": 1}"#, "did you mean `aurora-4`?"),
    (
      #""archetype": "chat_app", "models": {"aurora-embed-2": 1}"#,
      "needs a model that answers, out by"
    ),
    (#""archetype": "embeddings", "models": {"aurora-4": 1}"#, "needs an embedding model"),
    (#""archetype": "open_weight", "models": {"aurora-4": 1}"#, "a model that is not protected"),
    (#""archetype": "switcher", "models": {"opal-70b": 1}"#, "a protected model and one that is"),
    (#""archetype": "chat_app", "models": {"aurora-5": 1}"#, "needs a model that answers, out by"),
    (#""archetype": "chat_app", "group": "own""#, "a word with a meaning of its own"),
    (#""archetype": "chat_app", "group": "shell""#, "a word with a meaning of its own"),
    (#""archetype": "chat_app", "group": """#, "`benign[0].group` is \"\", expected a name"),
    (#""archetype": "chat_app"}, {"archetype": "chat_app""#, "`benign[1].group` names `chat_app`"),
    (#""archetype": "chat_app", "domiciles": {"SGP": 1}"#, "did you mean `SG`?"),
    (
      #""archetype": "chat_app", "tenants": 1500000}, {"archetype": "developer", "tenants": 500001"#,
      "`benign` makes 2000001 tenants"
    ),
  ])
  func anImpossibleGroupIsRefusedByItsPath(settings: String, expected: String) {
    let line = refusal(#"{"scenario": "s", "benign": [{\#(settings)}]}"#)
    #expect(line.contains(expected), "\(line)")
  }

  /// A campaign with those settings beside its name, in a scenario with a group of two tenants.
  @Test(arguments: [
    (#""family": "reasonning""#, "did you mean `reasoning`?"),
    (#""exchanges": 5"#, "`campaigns[0].family` is missing"),
    (#""family": "code""#, "`campaigns[0].exchanges` is missing, expected a number from 1"),
    (#""family": "code", "exchanges": 0"#, "`campaigns[0].exchanges` is 0"),
    (#""family": "code", "exchanges": 1, "count": 0"#, "`campaigns[0].count` is 0"),
    (#""family": "code", "exchanges": 1, "count": 10001"#, "from 1 to 10000"),
    (#""family": "code", "exchanges": 1, "accounts": 0"#, "`campaigns[0].accounts` is 0"),
    (#""family": "code", "exchanges": 1, "start_day": 14"#, "`campaigns[0].start_day` is 14"),
    (#""family": "code", "exchanges": 1, "start_day": 5, "days": 9.5"#, "from 0.001 to 9"),
    (#""family": "code", "exchanges": 1, "blend": 0"#, "`campaigns[0].blend` is 0"),
    (#""family": "code", "exchanges": 1, "evasions": {"sharding": 1.1}"#, "from 0 to 1"),
    (
      #""family": "code", "exchanges": 1, "evasions": {"shard": 1}"#,
      "`campaigns[0].evasions.shard`"
    ),
    (#""family": "code", "exchanges": 1, "evasions": {"low-rate": 1}"#, "did you mean `low_rate`?"),
    (#""family": "code", "exchanges": 1, "evasions": ["sharding"]"#, "expected an object"),
    (#""family": "code", "exchanges": 1, "host": "chatt""#, "did you mean `chat`?"),
    (#""family": "code", "exchanges": 1, "host": "giants""#, "expected a group of the scenario"),
    (#""family": "code", "exchanges": 1, "host": "chat", "accounts": 3"#, "in 3 of 2 tenants"),
    (#""family": "code", "exchanges": 1, "host": "chat", "count": 3"#, "in 3 of 2 tenants"),
    (#""family": "code", "exchanges": 1, "host": "chat", "domiciles": {"SG": 1}"#, "of the host"),
    (#""family": "code", "exchanges": 1, "cover": "chta""#, "did you mean `chat`?"),
    (#""family": "code", "exchanges": 1, "displaced_to": {"shel": 1}"#, "did you mean `shell`?"),
    (#""family": "code", "exchanges": 1, "displaced_to": {}"#, "has no weight above 0"),
    (#""family": "code", "exchanges": 1, "suspensions_per_month": 31"#, "from 0 to 30"),
    (#""family": "code", "exchanges": 1, "models": {"aurora-embed-2": 1}"#, "which only embeds"),
    (#""family": "code", "exchanges": 1, "models": {"opal-70b": 1}"#, "needs a protected model"),
    (#""family": "pivot", "exchanges": 1, "days": 2"#, "none of its models is released while"),
    (#""family": "pivot", "exchanges": 1, "models": {"aurora-4": 1}"#, "is released while"),
    (#""family": "retained_outputs""#, "`campaigns[0].host` is missing, expected the group whose"),
    (#""family": "retained_outputs", "host": "own""#, "`campaigns[0].host` is missing"),
    (#""family": "retained_outputs", "host": "chat", "blend": 1"#, "`campaigns[0].blend` means"),
    (#""family": "retained_outputs", "host": "chat", "exchanges": 9"#, "nothing added or changed"),
    (
      #""family": "code", "exchanges": 1}, {"campaign": "c", "family": "code", "exchanges": 1"#,
      "`campaigns[1].campaign` names `c` again"
    ),
    (
      #""family": "code", "exchanges": 1, "count": 3}, {"campaign": "c-2", "family": "code", "exchanges": 1"#,
      "names `c-2` again"
    ),
    (
      #""family": "code", "exchanges": 1, "count": 9999}, {"campaign": "d", "family": "code", "exchanges": 1, "count": 2"#,
      "makes more than 10000 campaigns"
    ),
    (#""family": "code", "exchanges": 1, "count": 100, "accounts": 20000"#, "2000002 tenants"),
  ])
  func anImpossibleCampaignIsRefusedByItsPath(settings: String, expected: String) {
    let line = refusal(
      #"""
      {"scenario": "s", "benign": [{"group": "chat", "archetype": "chat_app", "tenants": 2}],
       "campaigns": [{"campaign": "c", \#(settings)}]}
      """#)
    #expect(line.contains(expected), "\(line)")
  }

  @Test func anErrorNamesTheLineOfTheSetting() {
    let line = refusal("{\n\"scenario\": \"s\",\n\"benign\": [\n{\"archetype\":\n\"chatapp\"}]}")
    #expect(line.hasPrefix("my.json:5: setting `benign[0].archetype`"))
    #expect(refusal("{\n\n\"scenari\": 1}").hasPrefix("my.json:3: "))
    #expect(refusal("{\n\"scenario\":\n\n}").hasPrefix("my.json:4: "))
  }

  @Test func namesThatCouldForgeALineAreShownSafely() {
    let line = refusal("{\"scenario\": \"s\", \"\\u001b[2J\\nx\": 1}")
    #expect(line.contains(#"\u{1B}[2J\u{A}x"#))
  }

  @Test func aLongListOfNamesIsRefused() {
    let names = (0...256).map { "\"r\($0)\": 1" }.joined(separator: ", ")
    #expect(refusal(#"{"scenario": "s", "regions": {\#(names)}}"#).contains("has 257 names"))
    let models = (0...64).map { "{\"model\": \"m\($0)\"}" }.joined(separator: ", ")
    #expect(refusal(#"{"scenario": "s", "models": [\#(models)]}"#).contains("has 65 elements"))
  }

  /// Whatever becomes of a text, it is read or refused, and what is read can be written.
  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func aDamagedScenarioNeverCrashes(seed: UInt64) throws {
    var random = Mutations(seed: seed)
    var read = 0
    for preset in Scenario.presets {
      for _ in 0..<60 {
        let bytes = random.mutated(Array(preset.text.utf8))
        do throws(TraceError) {
          let scenario = try Scenario(parsing: bytes.span, file: "damaged")
          let text = scenario.text
          let again = try Scenario(parsing: Array(text.utf8).span, file: "printed")
          #expect(again == scenario, "seed \(seed)")
          read += 1
        } catch {
          #expect(error.file == "damaged", "seed \(seed): \(error)")
        }
      }
    }
    #expect(read > 0, "seed \(seed)")
  }
}

/// Damage to JSON: bytes changed, cut out, doubled, and values put in the place of others.
private struct Mutations {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64 (Steele et al. 2014).
  private mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ mixed >> 31) % UInt64(bound))
  }

  private let values = [
    "0", "-1", "1e308", "1e-308", "9223372036854775807", "null", "true", "[]", "{}", "\"\"",
    "\"own\"", "[[1]]", "{\"SG\": 1}", "\"\\u212a\"", "0.5", "1",
  ]

  mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0...below(3) {
      let place = below(bytes.count)
      switch below(4) {
      case 0: bytes[place] = UInt8(below(256))
      case 1: bytes.removeSubrange(place..<min(place + 1 + below(30), bytes.count))
      case 2:
        bytes.insert(contentsOf: bytes[place..<min(place + below(60), bytes.count)], at: place)
      default: replaceValue(&bytes, from: place)
      }
    }
    return bytes
  }

  /// Puts another value in the place of the number or word behind the next colon.
  private mutating func replaceValue(_ bytes: inout [UInt8], from place: Int) {
    guard let colon = bytes[place...].firstIndex(of: UInt8(ascii: ":")) else { return }
    let stops = Array(",}]\n".utf8)
    guard let stop = bytes[colon...].firstIndex(where: stops.contains) else { return }
    bytes.replaceSubrange(colon + 1..<stop, with: Array(values[below(values.count)].utf8))
  }
}
