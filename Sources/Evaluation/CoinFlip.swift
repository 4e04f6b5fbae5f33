/// A detector that flags every account at one constant rate, whatever it does.
public struct CoinFlip: Sendable, Equatable {
  /// Draws that are averaged: the mean of a share is then good to some 0.01.
  public static let draws = 200

  /// Share flagged within 30 days.
  public var rate: Double
  /// What it would have let pass, averaged over its draws.
  public var summary: HarvestSummary

  /// - Parameter rate: of the benign accounts at the same operating point.
  init(rate: Double, in evaluated: EvaluationCase, _ resampling: Resampling) {
    self.rate = rate
    let hazard = FlagRate.dailyHazard(ofMonthly: rate)
    let accounts = Set(evaluated.ordinaryCampaigns.flatMap { evaluated.members[$0].map(\.account) })
      .sorted()
    var random = resampling.source(.coinFlip)
    var flags = [Int64](repeating: Moment.never, count: evaluated.accounts.count)
    var sum = HarvestSummary()
    for _ in 0..<Self.draws {
      for number in accounts {
        let account = evaluated.accounts[number]
        let days = hazard > 0 ? random.exponential() / hazard : .infinity
        let moment = Double(account.firstMs) + days * AccountNames.dayMs
        flags[number] = moment <= Double(account.endMs) ? Int64(moment.rounded(.up)) : Moment.never
      }
      sum.add(HarvestSummary(of: CampaignHarvest.all(in: evaluated, flags: flags)))
    }
    sum.divide(by: Double(Self.draws))
    summary = sum
  }
}
