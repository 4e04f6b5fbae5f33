import Testing
import Trace

@testable import Traffic

@Suite struct ScenarioReadingTests {
  private func parse(_ text: String) throws(TraceError) -> Scenario {
    let bytes = Array(text.utf8)
    return try Scenario(parsing: bytes.span, file: "my.json")
  }

  private let short = #"""
    {"scenario": "mine",
     "benign": [{"group": "chat", "archetype": "chat_app", "tenants": 12, "per_day": [60, 0.8]}],
     "campaigns": [{"campaign": "c1", "family": "reasoning", "exchanges": 20000, "start_day": 2}]}
    """#

  @Test func aShortScenarioHasSensibleDefaults() throws {
    let scenario = try parse(short)
    #expect(scenario.days == 14 && scenario.seed == 1 && scenario.hasText && scenario.thin == 1)
    #expect(TimeFormat.rfc3339(scenario.startMs) == "2026-06-17T00:00:00Z")
    #expect(scenario.admits == Segment.allCases)
    let group = try #require(scenario.groups.first)
    #expect(group.perDay == Scenario.Rate(median: 60, sigma: 0.8, most: 6_000))
    #expect(group.segment == .business && group.regions == .own && group.models.isEmpty)
    let campaign = try #require(scenario.campaigns.first)
    #expect(campaign.accounts == 1 && campaign.count == 1 && campaign.blend == 1)
    #expect(campaign.startDay == 2 && campaign.days == 12 && campaign.host == "own")
    #expect(campaign.domiciles == group.domiciles && campaign.evasions.isEmpty)
  }

  @Test func theUsualModelsAreOfEveryKindAndOneIsReleasedDuringTheSpan() throws {
    let scenario = try parse(short)
    #expect(scenario.models.count == 6)
    #expect(scenario.models.filter(\.isReasoning).count == 1)
    #expect(scenario.models.filter(\.isEmbedding).count == 1)
    #expect(scenario.models.filter { !$0.record.isProtected }.count == 1)
    let endMs = scenario.startMs + 14 * 86_400_000
    let new = scenario.models.filter { ($0.record.releasedMs ?? 0) > scenario.startMs }
    #expect(new.map(\.record.model) == ["aurora-5"])
    #expect(new.allSatisfy { ($0.record.releasedMs ?? 0) < endMs })
    let prices = scenario.models.compactMap(\.record.outputPrice)
    #expect(prices == [100_000, 16_000, 200_000, 80_000, 5_000, 0])
  }

  @Test func whatAScenarioSaysOnceHoldsForAllWhoSayNothingElse() throws {
    let scenario = try parse(
      #"""
      {"scenario": "s", "domiciles": {"CN": 3, "HK": 1}, "regions": {"southeastasia": 1},
       "benign": [{"archetype": "chat_app"},
                  {"archetype": "judge_placeholder"}]}
      """#.replacing(
        #"{"archetype": "judge_placeholder"}"#,
        with: #"{"archetype": "llm_judge", "domiciles": {"JP": 1}, "regions": "own"}"#))
    #expect(scenario.groups.map(\.name) == ["chat_app", "llm_judge"])
    #expect(scenario.groups[0].domiciles.map(\.name) == ["CN", "HK"])
    #expect(scenario.groups[0].regions == .weighted([.init(name: "southeastasia", weight: 1)]))
    #expect(scenario.groups[1].domiciles == [.init(name: "JP", weight: 1)])
    #expect(scenario.groups[1].regions == .own)
  }

  @Test func aCampaignInsideAHostHasTheHostsAccounts() throws {
    let scenario = try parse(
      #"""
      {"scenario": "s", "benign": [
         {"group": "giants", "archetype": "mega_enterprise", "tenants": 4,
          "domiciles": {"CN": 1}, "regions": {"southeastasia": 1}, "models": {"aurora-4": 1}}],
       "campaigns": [
         {"campaign": "inside", "family": "code", "host": "giants", "accounts": 2,
          "exchanges": 500, "blend": 0.05},
         {"campaign": "kept", "family": "retained_outputs", "host": "giants", "count": 3}]}
      """#)
    for campaign in scenario.campaigns {
      #expect(campaign.segment == .enterprise)
      #expect(campaign.domiciles == scenario.groups[0].domiciles)
      #expect(campaign.regions == scenario.groups[0].regions)
    }
    let kept = scenario.campaigns[1]
    #expect(kept.exchanges == 0 && kept.blend == 1 && kept.days == 14 && kept.evasions.isEmpty)
    #expect(kept.models == scenario.groups[0].models)
  }

  @Test func aPaceStandsInForExchanges() throws {
    let scenario = try parse(
      #"""
      {"scenario": "s", "benign": [{"archetype": "chat_app", "tenants": 0}], "campaigns": [
         {"campaign": "c", "family": "agent", "accounts": 10, "per_day": 26, "days": 5}]}
      """#)
    #expect(scenario.campaigns[0].exchanges == 1_300)
  }

  @Test func evasionsAndWeightsKeepTheOrderOfTheText() throws {
    let scenario = try parse(
      #"""
      {"scenario": "s", "admits": ["developer", "enterprise"],
       "benign": [{"archetype": "chat_app", "models": {"aurora-5": 1, "aurora-4": 2.5}}],
       "campaigns": [
         {"campaign": "c", "family": "role_play", "exchanges": 10, "segment": "enterprise",
          "evasions": {"paraphrase": 0.25, "cover": 1, "displacement": 0.5}}]}
      """#)
    #expect(scenario.admits == [.developer, .enterprise])
    #expect(scenario.groups[0].models.map(\.name) == ["aurora-5", "aurora-4"])
    let campaign = scenario.campaigns[0]
    #expect(campaign.evasions.map(\.evasion) == [.paraphrase, .cover, .displacement])
    #expect(campaign.displacedTo == [.init(name: "shell", weight: 1)])
    #expect(campaign.strength(of: .sharding) == nil)
  }

  @Test func numberedCampaignsHaveNamesOfTheirOwn() throws {
    let scenario = try parse(
      #"""
      {"scenario": "s", "benign": [{"archetype": "chat_app"}], "campaigns": [
         {"campaign": "c", "family": "code", "exchanges": 10, "count": 2},
         {"campaign": "d", "family": "code", "exchanges": 10}]}
      """#)
    #expect((0..<2).map(scenario.campaigns[0].instanceName) == ["c-1", "c-2"])
    #expect(scenario.campaigns[1].instanceName(0) == "d")
  }

  @Test func startAndDaysThatAddUpToTheSpanAreTaken() throws {
    for tenths in 1..<140 {
      let (start, rest) = ("\(Double(tenths) / 10)", "\(Double(140 - tenths) / 10)")
      let scenario = try parse(
        #"""
        {"scenario": "s", "benign": [{"archetype": "chat_app"}],
         "campaigns": [{"campaign": "c", "family": "code", "exchanges": 10, "start_day": \#(start), "days": \#(rest)}]}
        """#)
      #expect(scenario.campaigns[0].days == Double(140 - tenths) / 10)
    }
  }

  @Test func whatIsPrintedOfAScenarioOfEveryFormReadsBackTheSame() throws {
    let scenario = try parse(
      #"""
      {"scenario": "a/b:c-1", "about": "\"quoted\" \\ \u0007 \u202e 雪 \ud83d\ude00 line\nbreak",
       "seed": 9223372036854775807, "start": "2026-01-02T03:04:05.678+02:00", "days": 0.3,
       "text": false, "admits": ["developer"], "growth_per_year": 0.1, "thin": 0.000001,
       "models": [{"model": "m", "released": "2026-01-02T04:00:00.5Z"}, {"model": "o"},
                  {"model": "n", "provider": "p", "input_usd_per_mtok": 0.0001,
                   "output_usd_per_mtok": 399999.9999, "popularity": 0, "protected": false}],
       "benign": [{"archetype": "embeddings_placeholder", "per_day": [0.001, 4, 1000000000]}],
       "campaigns": [{"campaign": "c", "family": "pivot", "exchanges": 1, "accounts": 3,
                      "days": 0.123456789, "evasions": {"sharding": 0}, "cover": "chat_app",
                      "displaced_to": {"shell": 0, "chat_app": 1e-7}}]}
      """#.replacing("embeddings_placeholder", with: "chat_app"))
    let text = scenario.text
    #expect(try parse(text) == scenario)
    #expect(try parse(text).text == text)
    #expect(text.utf8.allSatisfy { $0 >= 0x20 || $0 == 0x0A })
    #expect(text.contains("399999.9999") && text.contains("9223372036854775807"))
  }

  @Test func linesOfWhatIsPrintedAreShortButForWords() throws {
    for name in Scenario.presetNames {
      let text = try #require(Scenario.preset(named: name)).text
      for line in text.split(separator: "\n") where !line.contains(#""about""#) {
        #expect(line.utf8.count <= 100)
      }
    }
  }
}
