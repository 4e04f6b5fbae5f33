/// ``Baseline/countUniqueness``: the rule of gateways and log monitors, by principal and day:
/// requests over a limit of which most are unique. Graded, it is their product.
///
/// Days are those of UTC, as such rules count in fixed windows: nothing of the day before helps or
/// harms.
struct CountUniquenessBaseline {
  private static let hoursPerDay: Int64 = 24

  private var day: Int64 = 0
  private var prompts = DistinctSample()
  private var coverage = Coverage()

  /// Moves on to the day of that hour: called for every exchange in order, considered or not.
  mutating func advance(to hour: Int64) {
    let day = hour / Self.hoursPerDay
    guard day > self.day else { return }
    self.day = day
    coverage = Coverage()
    prompts.removeAll()
  }

  /// Takes a considered exchange of the day.
  mutating func add(_ exchange: BaselineExchange) {
    coverage.add(isKnown: exchange.prompt != nil)
    if let prompt = exchange.prompt { prompts.insert(prompt.textHash) }
  }

  /// Exchanges of the day times the share of distinct prompts among its prompts; `nan` where under
  /// half of the exchanges have a prompt.
  var score: Double {
    guard coverage.isEnough(least: 1) else { return .nan }
    return Double(coverage.considered) * prompts.distinct / Double(prompts.total)
  }
}
