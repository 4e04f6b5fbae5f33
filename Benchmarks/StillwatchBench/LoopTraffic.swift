import Detector
import Trace

/// Batches of the detector's traffic, made once and observed again and again, each time moved on.
final class LoopTraffic {
  /// Of these names, most frequent first.
  let tenants: Int
  /// Every tenant once, and more until the last batch is full.
  let first: [ExchangeBatch]
  /// What comes after, by Zipf's law.
  let cycle: [ExchangeBatch]
  /// Whole hours that hold a cycle.
  let cycleHours: Int
  /// By rank.
  let ids: [TenantID]

  /// - Parameters:
  ///   - cycle: batches that are observed again and again.
  ///   - meanGapUs: microseconds between exchanges, on average.
  init(tenants: Int, cycle: Int, meanGapUs: Int) throws {
    self.tenants = tenants
    let first = (tenants + batchRows - 1) / batchRows
    let traffic = DetectorTraffic(
      lineCount: (first + cycle) * batchRows, warmLines: 0, tenants: tenants, meanGapUs: meanGapUs)
    let (batches, table) = try traffic.batches(rows: batchRows)
    self.first = Array(batches.prefix(first))
    self.cycle = Array(batches.dropFirst(first))
    let beginMs = self.cycle.first?.tsMs.first ?? 0
    let endMs = self.cycle.last?.tsMs.last ?? 0
    cycleHours = Int((endMs - beginMs) / StreamingDetector.hourMs) + 1
    ids = try (0..<tenants).map { rank in
      guard let id = table.find(Array(DetectorTraffic.name(rank).utf8).span) else {
        throw WrongAnswer(problem: "tenant \(rank) is missing")
      }
      return id
    }
  }

  /// Exchanges in a cycle.
  var cycleCount: Int { cycle.count * batchRows }
}

/// A second way of counting what a detector must count and how often it must score.
struct InstantLedger {
  private struct Entry {
    var outputTokens: UInt64 = 0
    var exchanges: UInt32 = 0
    var hour: Int32 = 0

    /// Takes an exchange in, by the rules of the detector's documentation; returns how many instants
    /// fall due.
    mutating func take(hour: Int32, tokens: UInt32) -> Int {
      var due = exchanges >= 16 && hour > self.hour ? 1 : 0
      self.hour = hour
      exchanges += 1
      outputTokens += UInt64(tokens)
      if exchanges == 16 || exchanges == 32 || exchanges % 64 == 0 { due += 1 }
      return due
    }
  }

  private var entries: [[Entry]] = Array(repeating: [], count: TenantID.partitionCount)
  /// Instants that fell due so far.
  private(set) var instants = 0

  /// Takes a batch in.
  mutating func add(_ batch: ExchangeBatch) {
    for row in 0..<batch.count {
      let tenant = batch.tenant[row]
      while entries[tenant.partition].count <= tenant.slot {
        entries[tenant.partition].append(Entry())
      }
      let tokens = batch.known[row].contains(.outputTokens) ? batch.outputTokens[row] : 0
      let hour = Int32(batch.tsMs[row] / StreamingDetector.hourMs)
      instants += entries[tenant.partition][tenant.slot].take(hour: hour, tokens: tokens)
    }
  }

  /// Compares a detector's totals of every tenant with what was counted here.
  func check(_ totals: (TenantID) -> TenantTotals?) throws {
    for partition in entries.indices {
      for (slot, entry) in entries[partition].enumerated() {
        guard let totals = totals(TenantID(partition: partition, slot: slot)) else {
          throw WrongAnswer(problem: "a tenant is missing")
        }
        try expect(
          totals.exchanges == UInt64(entry.exchanges) && totals.outputTokens == entry.outputTokens,
          "a tenant has \(totals.exchanges) exchanges and \(totals.outputTokens) tokens, expected "
            + "\(entry.exchanges) and \(entry.outputTokens)")
      }
    }
  }
}
