import Foundation
import Trace

@testable import Report

/// A made-up trace for the tests of descriptions, as exchanges in order of time.
struct DescribedTrace {
  var exchanges: [Exchange] = []

  /// Two to three weeks of some thirty tenants: bursts and lone requests, ties, tenants that come
  /// and go, fields that are sometimes absent.
  init(seed: UInt64, count: Int = 4_000) {
    var random = SampleRandom(seed: seed)
    let days = Int.random(in: 14...20, using: &random)
    let start = SampleReports.startMs + Int64.random(in: 0...7_200_000, using: &random)
    while exchanges.count < count {
      let tenant = Int.random(in: 0...Int.random(in: 0...30, using: &random), using: &random)
      let length = Bool.random(using: &random) ? 1 : Int.random(in: 2...60, using: &random)
      let step = Double.random(in: 1...20_000, using: &random)
      var ms = start + Int64.random(in: 0..<Int64(days) * SampleReports.dayMs, using: &random)
      for _ in 0..<length {
        exchanges.append(Self.exchange(tenant, ms, &random))
        let isTie = Int.random(in: 0..<12, using: &random) == 0
        ms += isTie ? 0 : Int64(step * -log(Double.random(in: 0.001...1, using: &random)))
      }
    }
    // Sorted by time; those of the same time stay as they came.
    exchanges = exchanges.enumerated().sorted { a, b in
      (a.element.tsMs, a.offset) < (b.element.tsMs, b.offset)
    }.map(\.element)
  }

  private static func exchange(
    _ tenant: Int, _ ms: Int64, _ random: inout SampleRandom
  ) -> Exchange {
    func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
    func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }
    var exchange = Exchange(tsMs: ms, tenant: "acct_\(tenant)")
    exchange.model = chance(95) ? ["aurora-4", "aurora-4-mini", "opal-70b"][below(3)] : nil
    exchange.op = chance(90) ? ["chat", "embeddings", "rerank"][below(3)] : nil
    let wordings = ["Where is parcel", "你好", "Ответь на вопрос", "42", "こんにちは"]
    if chance(80) {
      // Some prompts are those of others too.
      let owner = chance(20) ? "" : " of \(tenant)"
      exchange.prompt = .text("\(wordings[below(wordings.count)]) \(below(60))\(owner)")
    }
    if chance(92) { exchange.inputTokens = UInt32(exp(Double.random(in: 0...10, using: &random))) }
    if chance(92) {
      let length = Double.random(in: 0...Double(2 + tenant % 7), using: &random)
      exchange.outputTokens = chance(4) ? 0 : UInt32(exp(length))
    }
    if chance(70) { exchange.cachedTokens = UInt32(below(900)) }
    if chance(30) { exchange.reasoningTokens = UInt32(below(50)) }
    if chance(50) { exchange.temperature = 0.7 }
    if chance(10) { exchange.seed = Int64(below(9)) }
    if chance(45) { exchange.conversation = "c\(below(200))" }
    if chance(55) { exchange.turn = UInt32(1 + below(4)) }
    if chance(80) { exchange.finish = ["stop", "length", "eos"][below(3)] }
    if chance(60) { exchange.status = chance(90) ? 200 : [429, 500, 100_000][below(3)] }
    if chance(40) { exchange.region = "north-\(below(3))" }
    return exchange
  }

  init(_ exchanges: [Exchange]) { self.exchanges = exchanges }

  /// The trace as a file.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for exchange in exchanges { ExchangeWriter.append(exchange, to: &bytes) }
    return bytes
  }

  /// What the description says of it.
  func described(round: Int = Replay.defaultRound) async -> TraceDescription {
    await Self.outcome(bytes, round: round).description
  }

  /// What reading a file gives.
  static func outcome(
    _ bytes: [UInt8], round: Int = Replay.defaultRound
  ) async -> TraceDescription.Outcome {
    var reader = MergedReader(
      traces: [TraceInput(name: "trace", source: MemoryByteSource(bytes))])
    return await TraceDescription.read(&reader, round: round)
  }
}
