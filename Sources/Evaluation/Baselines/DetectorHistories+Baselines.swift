extension DetectorHistories {
  /// The baselines on a case, in the order of ``Baseline``.
  ///
  /// - Parameter byTrace: for each trace of the case, in order, what ``Baselines`` said of it.
  public static func baselines(
    _ byTrace: [[BaselineHistories]], in evaluated: EvaluationCase
  ) -> [DetectorHistories] {
    precondition(byTrace.count == evaluated.traces.count, "the baselines of each trace")
    return Baseline.allCases.map { baseline in
      DetectorHistories(
        name: baseline.name, formula: baseline.formula, grid: .reached,
        own: evaluated.accounts.map { account in
          byTrace[account.trace].first { $0.baseline == baseline }?.history(of: account.name)
            ?? ScoreHistory()
        })
    }
  }
}
