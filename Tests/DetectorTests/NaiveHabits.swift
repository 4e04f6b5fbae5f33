import Foundation
import Sketches
import Trace

@testable import Detector

/// What the habit signals should say of one tenant, worked out anew from all of its exchanges, in
/// double precision, with whole lists and the C library's logarithms.
///
/// Formulas are those of the guide (`Signals.md`), not of the detector: where the detector keeps a
/// sum that it decays, this adds up a weighted list.
struct NaiveHabits {
  /// All in order of time.
  let inOrder: [TestExchange]
  let considered: [TestExchange]
  /// The considered ones that the second block sees, from the eighth on.
  let seen: [TestExchange]
  /// Whether each prompt of `seen` was new; `nil` where there is no prompt.
  let isNew: [Bool?]
  let atMs: Int64
  /// Weights of `seen`: seven eighths to the number of foldings that came after each.
  let weights: [Double]
  /// Whether each exchange of `seen` came without more context than the tenant always sends.
  private let isAlone: [Bool]
  /// Whether each collects: a new prompt of a task's length, alone, answered at length.
  private let collects: [Bool]

  init(_ inOrder: [TestExchange], atMs: Int64) {
    self.inOrder = inOrder
    self.atMs = atMs
    considered = inOrder.filter(\.isConsidered)
    let seen = Array(considered.dropFirst(7))
    let isNew = Array(Self.novelty(considered).dropFirst(7))
    let isAlone = Self.alone(seen)
    let folds = max(0, seen.count - 1) / 64
    weights = seen.indices.map { pow(0.875, Double(folds - $0 / 64)) }
    collects = seen.indices.map { index in
      Self.hasLengths(seen[index]) && isNew[index] == true && isAlone[index]
        && (8...256).contains(seen[index].promptTokens) && Self.answer(seen[index]) >= 32
    }
    self.seen = seen
    self.isNew = isNew
    self.isAlone = isAlone
  }

  /// What is new is what the filter of recent prompts says, whose false "seen" are part of it; up to
  /// the sixteenth prompt it is exact.
  private static func novelty(_ exchanges: [TestExchange]) -> [Bool?] {
    var first: Set<UInt64> = []
    var count = 0
    var recent = RecentSet()
    return exchanges.map { exchange in
      guard exchange.known.contains(.prompt) else { return nil }
      count += 1
      let isNew = recent.insert(exchange.text)
      return count <= 16 ? first.insert(exchange.text).inserted : isNew
    }
  }

  // MARK: Tools

  /// log2(1 + n), straight between powers of two.
  static func octaves(_ count: Int) -> Double {
    let whole = Double(count + 1)
    let power = floor(log2(whole))
    return power + whole / pow(2, power) - 1
  }

  /// Whether 16 exchanges, and half of all, meet a condition.
  private func carries(_ condition: (TestExchange) -> Bool) -> Bool {
    let count = seen.filter(condition).count
    return count >= 16 && count * 2 >= seen.count
  }

  private func weight(_ condition: (Int) -> Bool) -> Double {
    seen.indices.reduce(0) { $0 + (condition($1) ? weights[$1] : 0) }
  }

  private func share(of part: (Int) -> Bool, in whole: (Int) -> Bool) -> Double {
    weight { whole($0) && part($0) } / weight(whole)
  }

  /// Weighted standard deviation over the places that have a value.
  private func deviation(_ value: (Int) -> Double?) -> Double {
    let pairs = seen.indices.compactMap { index in value(index).map { (weights[index], $0) } }
    let total = pairs.reduce(0) { $0 + $1.0 }
    let mean = pairs.reduce(0) { $0 + $1.0 * $1.1 } / total
    return sqrt(pairs.reduce(0) { $0 + $1.0 * ($1.1 - mean) * ($1.1 - mean) } / total)
  }

  func hour(_ tsMs: Int64) -> Int { Int(tsMs / 3_600_000) }
  func day(_ tsMs: Int64) -> Int { Int(tsMs / 86_400_000) }

  private static func hasContext(_ exchange: TestExchange) -> Bool {
    exchange.known.isSuperset(of: [.prompt, .inputTokens])
  }

  private static func hasLengths(_ exchange: TestExchange) -> Bool {
    exchange.known.isSuperset(of: [.prompt, .outputTokens])
  }

  private static func answer(_ exchange: TestExchange) -> Int {
    max(0, Int(exchange.outputTokens) - Int(exchange.reasoningTokens))
  }

  // MARK: Context

  private static func alone(_ exchanges: [TestExchange]) -> [Bool] {
    var least: Double?
    return exchanges.map { exchange in
      let isFirst = !(exchange.known.contains(.turn) && exchange.turn > 1)
      guard hasContext(exchange) else { return isFirst }
      let beyond = Double(max(0, Int(exchange.inputTokens) - Int(exchange.promptTokens)))
      let now = least.map { min(beyond, $0 * 1.02 + 1) } ?? beyond
      least = now
      return isFirst && beyond <= now * 1.25 + 48
    }
  }

  var selfContained: Double? {
    guard carries(Self.hasContext) else { return nil }
    return share(of: { isAlone[$0] }, in: { Self.hasContext(seen[$0]) })
  }

  var contextSpread: Double? {
    guard carries(Self.hasContext) else { return nil }
    return deviation { index in
      let exchange = seen[index]
      guard Self.hasContext(exchange) else { return nil }
      return Self.octaves(max(0, Int(exchange.inputTokens) - Int(exchange.promptTokens)) + 15)
    }
  }

  // MARK: Lengths and collecting

  var yield: Double? {
    guard carries(Self.hasLengths) else { return nil }
    var (sum, total) = (0.0, 0.0)
    for (index, exchange) in seen.enumerated() where Self.hasLengths(exchange) {
      let octaves = Self.octaves(Self.answer(exchange))
      sum += weights[index] * (octaves - Self.octaves(Int(exchange.promptTokens)))
      total += weights[index]
    }
    return sum / total
  }

  var lengthCoupling: Double? {
    guard carries(Self.hasLengths) else { return nil }
    let places = seen.indices.filter { Self.hasLengths(seen[$0]) }
    let x = places.map { Self.octaves(Int(seen[$0].promptTokens)) }
    let y = places.map { Self.octaves(Self.answer(seen[$0])) }
    let w = places.map { weights[$0] }
    let total = w.reduce(0, +)
    func mean(_ values: [Double]) -> Double {
      zip(values, w).reduce(0) { $0 + $1.0 * $1.1 } / total
    }
    let (meanX, meanY) = (mean(x), mean(y))
    let varianceX = mean(x.map { ($0 - meanX) * ($0 - meanX) })
    let varianceY = mean(y.map { ($0 - meanY) * ($0 - meanY) })
    guard varianceX > 1e-3, varianceY > 1e-3 else { return 0 }
    let covariance = mean(zip(x, y).map { ($0 - meanX) * ($1 - meanY) })
    return covariance / sqrt(varianceX * varianceY)
  }

  var collecting: Double? {
    guard carries(Self.hasLengths) else { return nil }
    return share(of: { collects[$0] }, in: { Self.hasLengths(seen[$0]) })
  }

  var collected: Double? {
    guard carries(Self.hasLengths) else { return nil }
    return seen.indices.filter { collects[$0] }.reduce(0) {
      $0 + pow(2, -Double(hour(atMs) - hour(seen[$1].tsMs)) / 168)
    }
  }

  var collectingDays: Double? {
    guard carries(Self.hasLengths) else { return nil }
    let days = seen.indices.filter { collects[$0] }.map { day(seen[$0].tsMs) }
    let counts = Dictionary(days.map { ($0, 1) }, uniquingKeysWith: +).sorted { $0.key < $1.key }
    var (sum, last) = (0.0, day(atMs))
    // From the newest back: each stretch between two such days decays, the longest like 112 days.
    var kept = 1.0
    for (day, count) in counts.reversed() {
      kept *= pow(0.97555, Double(min(last - day, 112)))
      last = day
      sum += kept * min(1, Double(count) / 4)
    }
    return sum
  }

  var promptSpread: Double? {
    guard carries(Self.hasLengths), weight({ collects[$0] }) >= 16 else { return nil }
    return deviation { collects[$0] ? Self.octaves(Int(seen[$0].promptTokens)) : nil }
  }

  /// The weight of what was collected on, on whose reaching 16 `promptSpread` depends.
  var collectedWeight: Double { weight { collects[$0] } }

  // MARK: Options

  private static func tellsSamples(_ exchange: TestExchange) -> Bool {
    exchange.known.contains(.prompt) || exchange.known.contains(.samples)
      || exchange.notSet.contains(.samples)
  }

  var resampling: Double? {
    guard carries(Self.tellsSamples) else { return nil }
    var last: [UInt64] = []
    let isResampled = seen.map { exchange in
      guard exchange.known.contains(.prompt) else { return exchange.samples > 1 }
      defer { last = Array((last + [exchange.text]).suffix(8)) }
      return exchange.samples > 1 || last.contains(exchange.text)
    }
    return share(of: { isResampled[$0] }, in: { Self.tellsSamples(seen[$0]) })
  }

  var cacheMiss: Double? {
    guard carries({ $0.known.contains(.cachedTokens) }) else { return nil }
    return share(
      of: { seen[$0].cachedTokens == 0 }, in: { seen[$0].known.contains(.cachedTokens) })
  }

  var logprobs: Double? {
    func tells(_ exchange: TestExchange) -> Bool {
      exchange.known.union(exchange.notSet).contains(.logprobs)
    }
    guard carries(tells) else { return nil }
    return share(of: { seen[$0].flags.contains(.logprobs) }, in: { tells(seen[$0]) })
  }

  // MARK: Timing

  /// The gap before each exchange weighs as the exchange does; the longest is 2^32 ms.
  var arrivalSpread: Double? {
    let gaps = seen.indices.map { index in
      index == 0
        ? nil : Self.octaves(min(1 << 32 - 1, Int(seen[index].tsMs - seen[index - 1].tsMs)))
    }
    guard weight({ gaps[$0] != nil }) >= 16 else { return nil }
    return deviation { gaps[$0] }
  }

  var concurrencyPlateau: Double? {
    guard carries({ $0.known.contains(.durationMs) }) else { return nil }
    var ends: [Int64] = []
    var most = 0.0
    var isAtPlateau: [Bool] = []
    for (index, exchange) in seen.enumerated() {
      if index > 0, index % 64 == 0 { most *= 0.875 }
      guard exchange.known.contains(.durationMs) else {
        isAtPlateau.append(false)
        continue
      }
      let inFlight = Double(1 + ends.filter { $0 > exchange.tsMs }.count)
      // Sixteen answers are followed; the one that is complete first makes room.
      ends = ends.sorted().suffix(15)
      ends.append(exchange.tsMs + Int64(min(exchange.durationMs, 1 << 24)))
      most = max(most, inFlight)
      isAtPlateau.append(inFlight >= 3 && inFlight >= most - 1)
    }
    return share(of: { isAtPlateau[$0] }, in: { seen[$0].known.contains(.durationMs) })
  }
}
