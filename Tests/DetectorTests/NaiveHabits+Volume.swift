import Foundation
import Trace

@testable import Detector

// Volume and diversity; the signals of harvesting and timing stand in NaiveHabits.swift.

extension NaiveHabits {
  /// What a test knows of a tenant and its provider beside the exchanges.
  struct Facts {
    var limitRPM: UInt32 = 0
    var sinceHour = Int32.min
    /// Releases of protected models, in order of time.
    var releasesMs: [Int64] = []
  }

  // MARK: Volume

  /// Considered exchanges by day from the first seen on, the present day left out; of a gap no more
  /// than eight weeks.
  private var wholeDays: [Int] {
    guard let first = seen.first else { return [] }
    var counts: [Int: Int] = [:]
    for exchange in seen { counts[day(exchange.tsMs), default: 0] += 1 }
    var days: [Int] = []
    var last = day(first.tsMs)
    for next in counts.keys.filter({ $0 > last }).sorted() + [day(atMs)] where next > last {
      days.append(counts[last] ?? 0)
      days += Array(repeating: 0, count: min(next - last, 56) - 1)
      last = next
    }
    return days
  }

  var growth: Double? {
    let days = wholeDays
    guard days.count > 3 else { return nil }
    var (mean, excess) = (0.0, 0.0)
    for (index, count) in days.enumerated() {
      let count = Double(count)
      if index >= 3 { excess = min(16, max(0, excess + log2((count + 4) / (mean + 4)) - 0.5)) }
      let weight = max(0.0483, 1 / Double(index + 1))
      mean = mean * (1 - weight) + count * weight
    }
    return excess
  }

  /// The minutes that are over, with traffic, and whether each came near the quota; counted from
  /// the request that the eighth considered exchange is.
  func quotaHugging(_ facts: Facts) -> Double? {
    let places = inOrder.indices.filter { inOrder[$0].isConsidered }.dropFirst(7)
    guard facts.limitRPM > 0, let start = places.first else { return nil }
    let minutes = inOrder[start...].map { $0.tsMs / 60_000 }
    let counts = Dictionary(minutes.map { ($0, 1) }, uniquingKeysWith: +)
    let closed = counts.filter { $0.key != minutes.last }.sorted { $0.key < $1.key }.map(\.value)
    guard closed.count >= 16 else { return nil }
    let near = closed.filter { Double($0) >= 0.8 * Double(facts.limitRPM) }.count
    // So few minutes that nothing is forgotten.
    return closed.count > 1_024 ? nil : Double(near) / Double(closed.count)
  }

  /// Of the day after the newest release that any exchange came within a day of.
  func releasePivot(_ facts: Facts) -> Double? {
    func release(_ exchange: TestExchange) -> Int64? {
      facts.releasesMs.last { $0 <= exchange.tsMs }.flatMap {
        exchange.tsMs - $0 < 86_400_000 ? $0 : nil
      }
    }
    guard let newest = seen.compactMap(release).last else { return nil }
    let after = seen.indices.filter { release(seen[$0]) == newest }
    guard let before = after.first, before >= 16, after.count >= 16 else { return nil }
    let moved = after.filter { seen[$0].flags.contains(.newestModel) }.count
    return Double(moved) / Double(after.count)
  }

  func accountRamp(_ facts: Facts) -> Double? {
    guard let first = considered.first, let last = inOrder.last, considered.count >= 16,
      facts.sinceHour != .min, hour(atMs) - Int(facts.sinceHour) <= 720
    else { return nil }
    let days = max(1, Double(last.tsMs - first.tsMs) / 86_400_000)
    return Double(considered.count) / days
  }

  // MARK: Diversity

  private var newPrompts: [Int] { seen.indices.filter { isNew[$0] == true } }

  /// Whether there are sixteen new prompts, and half of all considered exchanges have a prompt.
  private var hasTopics: Bool {
    let prompts = considered.filter { $0.known.contains(.prompt) }.count
    return newPrompts.count >= 16 && prompts >= 16 && prompts * 2 >= considered.count
  }

  var topicBreadth: Double? {
    guard hasTopics else { return nil }
    var prompts = 0
    var ones = Array(repeating: 0, count: 32)
    for index in newPrompts {
      if prompts == 512 {
        prompts = 256
        ones = ones.map { $0 / 2 }
      }
      prompts += 1
      for bit in 0..<32 where seen[index].simHash & (1 << UInt64(bit)) != 0 { ones[bit] += 1 }
    }
    let shares = ones.map { Double($0) / Double(prompts) }
    // A pair differs in a bit in 2p(1 − p) of all cases, one half where p is one half.
    return shares.map { 2 * $0 * (1 - $0) / 0.5 }.reduce(0, +) / 32
  }

  var topicGrowth: Double? {
    guard hasTopics else { return nil }
    var used: Set<UInt64> = []
    var (opened, uniform) = (0.0, 0.0)
    for index in newPrompts {
      if used.count == 768 { used = [] }
      uniform += weights[index] * (1 - Double(used.count) / 1_024)
      if used.insert(seen[index].simHash % 1_024).inserted { opened += weights[index] }
    }
    return min(1, opened / uniform)
  }

  var scripts: Double? {
    guard hasTopics else { return nil }
    var counts: [UInt8: Int] = [:]
    for exchange in seen where exchange.known.contains(.prompt) {
      counts[min(exchange.script, 12), default: 0] += 1
      if counts.values.contains(512) { counts = counts.mapValues { $0 / 2 } }
    }
    let total = Double(counts.values.reduce(0, +))
    let entropy = counts.values.filter { $0 > 0 }.reduce(0) {
      $0 - Double($1) / total * log2(Double($1) / total)
    }
    return pow(2, entropy)
  }
}
