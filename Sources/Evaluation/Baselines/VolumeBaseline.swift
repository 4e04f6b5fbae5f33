/// ``Baseline/volumeTotal`` and ``Baseline/volumeRate``: output tokens of one tenant.
///
/// Exchanges whose output tokens are unknown add nothing; where all are unknown there is no score.
struct VolumeBaseline {
  private var known: UInt64 = 0
  private var sum: UInt64 = 0
  private var day = HourlyWindow()

  /// Output tokens so far; `nan` where none are known.
  var total: Double { known == 0 ? .nan : Double(sum) }

  /// Output tokens of the last 24 clock hours; `nan` where none are known.
  var rate: Double { known == 0 ? .nan : Double(day.total) }

  /// Moves the day on: called for every exchange in order, considered or not.
  mutating func advance(to hour: Int64) { day.advance(to: hour) }

  /// Takes a considered exchange.
  mutating func add(_ exchange: BaselineExchange) {
    guard let tokens = exchange.outputTokens else { return }
    known += 1
    sum &+= UInt64(tokens)
    day.add(UInt64(tokens))
  }
}

/// A sum over the newest clock hour and the 23 before it.
struct HourlyWindow {
  private static let hours: Int64 = 24
  private var sums = InlineArray<24, UInt64>(repeating: 0)
  private var newest: Int64 = 0
  /// The sum of all hours in the window.
  private(set) var total: UInt64 = 0

  /// Moves on to an hour; an earlier one changes nothing.
  mutating func advance(to hour: Int64) {
    guard hour > newest else { return }
    for passed in max(newest + 1, hour - Self.hours + 1)...hour {
      let place = Int(passed % Self.hours)
      total &-= sums[place]
      sums[place] = 0
    }
    newest = hour
  }

  /// Adds to the newest hour.
  mutating func add(_ amount: UInt64) {
    sums[Int(newest % Self.hours)] &+= amount
    total &+= amount
  }
}
