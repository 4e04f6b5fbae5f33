import Foundation
import Trace

@testable import Detector

/// What the detector should say of one tenant, worked out anew from all of its exchanges at each
/// instant, with exact sets and the C library's logarithms.
struct NaiveTenant {
  private(set) var inOrder: [TestExchange] = []

  mutating func add(_ exchange: TestExchange) {
    if !exchange.flags.contains(.late) { inOrder.append(exchange) }
  }

  var considered: [TestExchange] { inOrder.filter(\.isConsidered) }

  /// Whether each considered exchange's prompt is new among all earlier ones.
  var isNovel: [Bool] {
    var seen: Set<UInt64> = []
    return considered.map { seen.insert($0.text).inserted }
  }

  /// A weight of each considered exchange in the window: 7/8 to the number of foldings that came
  /// after the one that took it in.
  private var weights: [Double] {
    let count = considered.count
    let folds = count / 64
    return (0..<count).map { index in
      index / 64 < folds ? pow(0.875, Double(folds - 1 - index / 64)) : 1
    }
  }

  private func windowMean(_ value: (Int) -> Double) -> Double {
    let weights = weights
    let sum = weights.indices.reduce(0) { $0 + weights[$1] * value($1) }
    return sum / weights.reduce(0, +)
  }

  var novelty: Double {
    let isNovel = isNovel
    return windowMean { isNovel[$0] ? 1 : 0 }
  }

  var reasoning: Double {
    let considered = considered
    let weight = weights.reduce(0, +)
    return windowMean { Double(considered[$0].cues[0]) / 255 } * weight / (weight + 32)
  }

  var singleTurn: Double {
    let considered = considered
    let started = windowMean { considered[$0].turn <= 1 ? 1 : 0 }
    let followed = windowMean { considered[$0].turn == 2 ? 1 : 0 }
    return min(1, max(0, started - followed))
  }

  var distinctShare: Double {
    Double(isNovel.filter(\.self).count) / Double(considered.count)
  }

  func novelOutput(atMs: Int64) -> Double {
    let considered = considered
    let isNovel = isNovel
    return considered.indices.reduce(0) { sum, index in
      guard isNovel[index] else { return sum }
      let age = hours(since: considered[index].tsMs, atMs) / (7 * 24)
      return sum + Double(considered[index].outputTokens) * pow(2, -age)
    }
  }

  /// Full hours of the clock that passed between two times.
  private func hours(since tsMs: Int64, _ atMs: Int64) -> Double {
    Double(atMs / 3_600_000 - tsMs / 3_600_000)
  }

  /// Present and past exchanges a day.
  func rates(atMs: Int64) -> (present: Double, past: Double)? {
    guard let first = considered.first, considered.count >= 16 else { return nil }
    let age = Double(atMs - first.tsMs)
    guard age >= 3 * 86_400_000 else { return nil }
    func perDay(_ days: Double) -> Double {
      let sum = considered.reduce(0) { $0 + pow(2, -hours(since: $1.tsMs, atMs) / (24 * days)) }
      let weight = days / log(2) * (1 - pow(2, -age / (86_400_000 * days)))
      return sum / weight
    }
    return (perDay(1), perDay(14))
  }

  /// Times of the instants by count, and of the full hours passed by `endMs`.
  func instants(endMs: Int64) -> [Int64] {
    var times: [Int64] = []
    for (index, exchange) in inOrder.enumerated() {
      if index >= 16 {
        let hour = (inOrder[index - 1].tsMs / 3_600_000 + 1) * 3_600_000
        if exchange.tsMs >= hour { times.append(hour) }
      }
      let number = index + 1
      if number == 16 || number == 32 || number % 64 == 0 { times.append(exchange.tsMs) }
    }
    if inOrder.count >= 16, let last = inOrder.last {
      let hour = (last.tsMs / 3_600_000 + 1) * 3_600_000
      if endMs >= hour { times.append(hour) }
    }
    return times
  }
}
