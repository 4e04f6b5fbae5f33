import Detector
import Report
import Trace

@testable import Evaluation

/// Small labelled traffic in which collecting is easy to tell, to tune on from end to end.
struct TuningTraffic {
  /// Families of the campaigns, corpora of the benign accounts.
  static let families = ["code", "reasoning", "agent", "instruct", "evolved"]
  static let corpora = 6
  static let days = 30.0

  /// The trace.
  var trace = TestTrace()

  /// - Parameters:
  ///   - families: of the campaigns, each with `perFamily` accounts.
  ///   - benign: accounts.
  init(
    seed: UInt64, families: [String] = TuningTraffic.families, perFamily: Int = 6, benign: Int = 42
  ) {
    var random = TestRandom(seed: seed)
    for (place, family) in families.enumerated() {
      trace.registry.append(
        #"{"kind":"campaign","campaign":"op-\#(place)","family":"\#(family)"}"#)
      for number in 0..<perFamily {
        add("h\(place)\(number)", campaign: "op-\(place)", truth: "", &random)
      }
    }
    for number in 0..<benign {
      add(
        "b\(number)", campaign: nil, truth: ",\"corpus\":\"k\(number % Self.corpora)\"", &random)
    }
    trace.exchanges.sort()
  }

  private mutating func add(
    _ tenant: String, campaign: String?, truth: String, _ random: inout TestRandom
  ) {
    trace.registry.append(
      #"{"kind":"tenant","tenant":"\#(tenant)","truth":{"archetype":"a"\#(truth)}}"#)
    // Three in ten accounts have the other side's habits.
    let collects = (campaign != nil) != (random.below(10) < 3)
    // All of it within some hours, so that there are a few instants, and one late word.
    let start = random.unit() * 20
    for index in 0..<24 {
      let day = index == 23 ? Self.days : start + (Double(index) + random.unit()) / 96
      let prompt =
        collects
        ? "Explain case \(random.below(1_000_000)) of \(random.below(90)) step by step"
        : "Where is order \(random.below(6))?"
      let turns = collects ? "" : ",\"conversation\":\"c\(random.below(4))\""
      trace.add(
        tenant, atDay: day, campaign: campaign,
        tokens: (collects ? 600 : 60) + random.below(300),
        ",\"prompt\":\"\(prompt)\",\"input_tokens\":\(20 + random.below(60))\(turns)")
    }
  }

  /// What a tuner learns from, or is judged by.
  func data(
    name: String = "traffic", shards: Int = 1, room: Int = InstantRecorder.mostInstants
  ) async throws -> TuningData {
    let recorder = InstantRecorder(room: room)
    let labelled = try await trace.read(name: name, shards: shards, instants: recorder.take)
    return try TuningData([(trace: labelled, recorder: recorder)])
  }

  /// The trace replayed with a configuration, from its bytes.
  func histories(_ configuration: ReplayConfiguration) async throws -> DetectorHistories {
    var reader = try trace.reader()
    let labelled = try await LabelledTrace.read(
      &reader, name: "traffic", configuration: configuration)
    return DetectorHistories(ofReportsIn: try EvaluationCase([labelled]))
  }
}
