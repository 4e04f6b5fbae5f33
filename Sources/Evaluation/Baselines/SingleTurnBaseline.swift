import Sketches

/// ``Baseline/singleTurn``: the share of one tenant's exchanges that are the only one of their
/// conversation so far. An exchange without a conversation, in a trace that names some, is alone.
struct SingleTurnBaseline {
  private var alone: UInt64 = 0
  private var conversations = DistinctSample()
  private var coverage = Coverage()

  /// Takes a considered exchange.
  mutating func add(_ exchange: BaselineExchange) {
    coverage.add(isKnown: exchange.conversation != .unknown)
    switch exchange.conversation {
    case .unknown: break
    case .alone: alone += 1
    // Mixed once more: a trace decides how its names hash.
    case .named(let hash): conversations.insert(SeededHash.mix(hash))
    }
  }

  /// The share, 0 to 1; `nan` where fewer than 16 or half of the exchanges tell.
  var score: Double {
    guard coverage.isEnough() else { return .nan }
    return (Double(alone) + conversations.once) / Double(coverage.known)
  }
}
