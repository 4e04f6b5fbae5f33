import Detector
import Sketches
import Trace

/// Runs the plain C loop over the batches of a ``LoopTraffic``, moved on as they are there.
final class FloorWorkload: Workload {
  /// As far ahead as the detector asks for a tenant's block.
  private static let ahead = 16
  /// The busiest, whose sketches are compared.
  private static let compared = 1_000

  private let loop: FloorLoop
  private let events: FloorEvents
  private let cycleMs: Int64
  private let tenants: Int
  /// Of one cycle, by tenant.
  private var exchanges: [UInt64]
  private var outputTokens: [UInt64]
  private var expected: [Sketches]
  private var cycles = 0
  var amount: Double { Double(events.tenant.count) }
  var note: String { "sums, rates, gaps, hours, HyperLogLog, Space-Saving; no evidence" }

  private struct Sketches {
    var registers = [UInt8](repeating: 0, count: 256)
    var frequent = SpaceSaving<8>()

    mutating func add(text: UInt64, skeleton: UInt32) {
      var span = registers.mutableSpan
      HyperLogLog.insert(text, into: &span)
      _ = frequent.add(UInt64(skeleton))
    }
  }

  init(_ traffic: LoopTraffic) {
    let events = FloorEvents(traffic.cycle, ids: traffic.ids)
    self.events = events
    tenants = traffic.tenants
    cycleMs = Int64(traffic.cycleHours) * StreamingDetector.hourMs
    loop = FloorLoop(events, tenants: traffic.tenants)
    exchanges = Array(repeating: 0, count: tenants)
    outputTokens = exchanges
    for row in events.tenant.indices {
      exchanges[Int(events.tenant[row])] += 1
      outputTokens[Int(events.tenant[row])] += UInt64(events.outputTokens[row])
    }
    expected = Array(repeating: Sketches(), count: min(tenants, Self.compared))
  }

  func run(_ watch: inout Stopwatch) {
    for row in loop.tsMs.indices { loop.tsMs[row] += cycleMs }
    watch.start()
    loop.observe(ahead: Self.ahead)
    watch.stop()
    cycles += 1
    for row in events.tenant.indices where events.tenant[row] < expected.count {
      expected[Int(events.tenant[row])].add(
        text: events.text[row], skeleton: events.skeleton[row])
    }
  }

  func check() throws {
    for index in 0..<tenants {
      let tenant = loop.tenant(index)
      try expect(
        tenant.exchanges == exchanges[index] * UInt64(cycles)
          && tenant.outputTokens == outputTokens[index] * UInt64(cycles),
        "tenant \(index) has \(tenant.exchanges) exchanges")
      guard index < expected.count else { continue }
      try expect(
        tenant.registers == expected[index].registers, "the registers of tenant \(index) differ")
      for slot in 0..<8 {
        let found = FrequentKey(
          key: tenant.keys[slot], count: tenant.counts[slot], error: tenant.errors[slot])
        try expect(
          found == expected[index].frequent[slot] ?? FrequentKey(key: 0, count: 0, error: 0),
          "slot \(slot) of tenant \(index) differs")
      }
    }
  }
}

extension FloorEvents {
  /// The columns of batches, their tenants numbered by place in `ids`.
  init(_ batches: [ExchangeBatch], ids: [TenantID]) {
    var numbers: [[UInt32]] = Array(repeating: [], count: TenantID.partitionCount)
    for (number, id) in ids.enumerated() {
      while numbers[id.partition].count <= id.slot { numbers[id.partition].append(0) }
      numbers[id.partition][id.slot] = UInt32(number)
    }
    for batch in batches {
      tenant += batch.tenant.map { numbers[$0.partition][$0.slot] }
      tsMs += batch.tsMs
      outputTokens += batch.outputTokens
      inputTokens += batch.inputTokens
      text += batch.textHash
      skeleton += batch.skeletonHash.map { UInt32(truncatingIfNeeded: $0) }
    }
  }
}
