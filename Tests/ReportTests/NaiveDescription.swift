import Foundation
import Trace

@testable import Report

/// What a description should say, worked out from all exchanges at once with sorted arrays, sets
/// and dictionaries.
struct NaiveDescription {
  let exchanges: [Exchange]
  let byTenant: [[Exchange]]

  init(_ exchanges: [Exchange]) {
    self.exchanges = exchanges
    byTenant = Dictionary(grouping: exchanges, by: \.tenant).values.map { $0 }
  }

  static func isServed(_ exchange: Exchange) -> Bool { (exchange.status ?? 200) == 200 }

  /// The value of rank ⌊q (n − 1)⌋.
  static func quantile(_ q: Double, of values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted[Int(q * Double(sorted.count - 1))]
  }

  var ratios: [Double] { exchanges.compactMap(Self.ratio) }

  static func ratio(_ exchange: Exchange) -> Double? {
    guard isServed(exchange), let input = exchange.inputTokens, input > 0 else { return nil }
    return exchange.outputTokens.map { Double($0) / Double(input) }
  }

  var tenantMedians: [Double] {
    byTenant.map { $0.compactMap(Self.ratio) }.filter { $0.count >= 8 }
      .map { Self.quantile(0.5, of: $0) }
  }

  /// Gaps of each window of a tenant that has at least 16.
  var windows: [[Double]] {
    var windows: [[Double]] = []
    for own in byTenant {
      for window in Dictionary(grouping: own, by: { $0.tsMs / 600_000 }).values {
        windows.append(zip(window.dropFirst(), window).map { Double($0.tsMs - $1.tsMs) })
      }
    }
    return windows.filter { gaps in gaps.count >= 16 && gaps.contains { $0 > 0 } }
  }

  static func variation(_ gaps: [Double]) -> Double {
    let mean = gaps.reduce(0, +) / Double(gaps.count)
    let squares = gaps.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return sqrt(squares / Double(gaps.count)) / mean
  }

  var traceWindows: Int64 {
    let times = exchanges.map { $0.tsMs / 600_000 }
    return (times.max() ?? 0) - (times.min() ?? 0) + 1
  }

  var activeShares: [Double] {
    byTenant.map { Double(Set($0.map { $0.tsMs / 600_000 }).count) / Double(traceWindows) }
  }

  /// Exchanges of a tenant-day and of the day before, where both have some and the trace covers both
  /// days but for an hour.
  var tenantDays: [(before: Int, day: Int)] {
    let dayMs = SampleReports.dayMs
    let times = exchanges.map(\.tsMs)
    guard let first = times.min(), let last = times.max() else { return [] }
    let isCovered = { (day: Int64) in
      day * dayMs >= first - 3_600_000 && (day + 1) * dayMs <= last + 3_600_000
    }
    var days: [(before: Int, day: Int)] = []
    for own in byTenant {
      let counts = Dictionary(grouping: own, by: { $0.tsMs / dayMs }).mapValues(\.count)
      for (day, count) in counts {
        guard let before = counts[day - 1], isCovered(day), isCovered(day - 1) else { continue }
        days.append((before, count))
      }
    }
    return days
  }

  /// Entropies of the hours of tenants with at least 96 exchanges, corrected for their number.
  var hourEntropies: [Double] {
    byTenant.filter { $0.count >= 96 }.map { own in
      let counts = Dictionary(grouping: own, by: { $0.tsMs / 3_600_000 % 24 }).values.map(\.count)
      let all = Double(own.count)
      let entropy = counts.reduce(0) { $0 - Double($1) / all * Foundation.log2(Double($1) / all) }
      return min(entropy + Double(counts.count - 1) / (2 * all * log(2)), Foundation.log2(24))
    }
  }

  static func text(_ exchange: Exchange) -> String? {
    guard case .text(let text)? = exchange.prompt else { return nil }
    return text
  }

  var conversationSizes: [Double] {
    let named = exchanges.filter { $0.conversation != nil }
    return Dictionary(grouping: named) { "\($0.tenant) \($0.conversation ?? "")" }
      .values.map { Double($0.count) }
  }

  /// Exchanges by a name, most first.
  func counts(_ name: (Exchange) -> String?) -> [String: Int] {
    Dictionary(grouping: exchanges.compactMap(name), by: { $0 }).mapValues(\.count)
  }
}
