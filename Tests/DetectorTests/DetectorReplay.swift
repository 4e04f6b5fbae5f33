import Testing
import Trace

@testable import Detector

/// A configuration in which every signal is on and says its place on its axis, within bounds.
func plainConfiguration() throws -> DetectorConfiguration {
  let calibration = try #require(
    Calibration(points: [.init(place: -8, bits: -8), .init(place: 8, bits: 8)]))
  return DetectorConfiguration(
    signals: Signal.allCases.map { signal in
      SignalConfiguration(
        isEnabled: true, baseline: signal == .rateChange ? nil : 0.5, weight: 1,
        calibration: calibration)
    })
}

/// All evidence of a replay, by tenant, with batches of that many exchanges.
///
/// - Parameter facts: each goes into the batch that its tenant's first exchange is in.
func replay(
  _ exchanges: [TestExchange], batch: Int, detectors: Int = 1, facts: [TenantFacts] = []
) throws -> [TenantID: [Evidence]] {
  var result: [TenantID: [Evidence]] = [:]
  let endMs = exchanges.filter { !$0.flags.contains(.late) }.map(\.tsMs).max() ?? 0
  for shard in 0..<detectors {
    let mine = exchanges.filter { $0.tenant.partition % detectors == shard }
    var detector = StreamingDetector(configuration: try plainConfiguration())
    var evidence: [Evidence] = []
    var coming = facts
    for start in stride(from: 0, to: mine.count, by: batch) {
      let rows = mine[start..<min(start + batch, mine.count)]
      let tenants = Set(rows.map(\.tenant))
      let arrivals = coming.filter { tenants.contains($0.tenant) }
      coming.removeAll { tenants.contains($0.tenant) }
      detector.observe(ExchangeBatch(rows, arrivals: arrivals), into: &evidence)
    }
    detector.finish(atMs: endMs, into: &evidence)
    for instant in evidence { result[instant.tenant, default: []].append(instant) }
  }
  return result
}

func isSame(_ a: Evidence, _ b: Evidence) -> Bool {
  guard a.tsMs == b.tsMs, a.exchanges == b.exchanges, a.harvest == b.harvest else { return false }
  return a.readings.indices.allSatisfy { index in
    let (x, y) = (a.readings[index], b.readings[index])
    return x.bits == y.bits && x.value.bitPattern == y.value.bitPattern
      && x.baseline.bitPattern == y.baseline.bitPattern
  }
}

func areSame(_ a: [TenantID: [Evidence]], _ b: [TenantID: [Evidence]]) -> Bool {
  a.keys == b.keys
    && a.allSatisfy { tenant, instants in
      let others = b[tenant] ?? []
      return instants.count == others.count && zip(instants, others).allSatisfy(isSame)
    }
}
