import Detector
public import Report

/// What one detector is worth on a case.
public struct DetectorEvaluation: Sendable {
  /// Its name.
  public let name: String
  /// How its score is made; empty for ours.
  public let formula: String
  /// How it ranks the accounts, whatever the threshold.
  public let ranking: Ranking
  /// At each budget asked for, in that order.
  public let points: [OperatingPoint]
}

/// A threshold of the configuration, and what follows from it.
public struct ConfiguredPoint: Sendable {
  /// Whose threshold it is.
  public let verdict: Verdict
  /// What follows.
  public let assessment: Assessment
}

/// Truth against scores: all that `evaluate` says.
public struct EvaluationReport: Sendable {
  /// Version of the JSON contract; a change of meaning or of a key raises it.
  public static let jsonVersion = 1

  /// What was evaluated.
  public let evaluated: EvaluationCase
  /// How intervals were drawn.
  public let resampling: Resampling
  /// Our detector.
  public let detector: DetectorEvaluation
  /// At the configuration's own thresholds: watch, review, act.
  public let configured: [ConfiguredPoint]
  /// The first budget's operating point, looked at by kinds.
  public let breakdown: Breakdown
  /// How much higher the innocent of each segment score than those of the others.
  public let segmentShifts: [SegmentShift]
  /// The detectors that it is compared with.
  public let baselines: [DetectorEvaluation]
  /// What ours gains over each of them at the first budget.
  public let gains: [PairedGain]

  /// Evaluates the reports of the case's traces.
  ///
  /// - Parameters:
  ///   - thresholds: of the configuration that the traces were replayed with.
  ///   - budgets: at least one; the first is the headline.
  ///   - baselines: other detectors' histories on the same case.
  public init(
    of evaluated: EvaluationCase, thresholds: Thresholds, budgets: [FalsePositiveBudget],
    baselines: [DetectorHistories] = [], _ resampling: Resampling = Resampling()
  ) {
    precondition(!budgets.isEmpty, "at least one budget")
    func evaluate(_ histories: DetectorHistories) -> DetectorEvaluation {
      DetectorEvaluation(
        name: histories.name, formula: histories.formula,
        ranking: Ranking(histories, in: evaluated, resampling),
        points: budgets.map {
          OperatingPoint(histories, in: evaluated, budget: $0.rate, resampling)
        })
    }
    let own = DetectorHistories(ofReportsIn: evaluated)
    let detector = evaluate(own)
    self.evaluated = evaluated
    self.resampling = resampling
    self.detector = detector
    configured = [Verdict.watch, .review, .act].compactMap { verdict in
      thresholds[verdict].map { threshold in
        ConfiguredPoint(
          verdict: verdict,
          assessment: Assessment(
            own, in: evaluated, threshold: threshold.value, coinRate: nil, resampling))
      }
    }
    breakdown = Breakdown(detector.points[0].assessment, own, in: evaluated, resampling)
    segmentShifts = SegmentShift.all(own, in: evaluated, resampling)
    self.baselines = baselines.map(evaluate)
    gains = baselines.map {
      PairedGain(own, over: $0, in: evaluated, budget: budgets[0], resampling)
    }
  }

  /// How many accounts have each label.
  public func count(_ label: AccountLabel) -> Int { evaluated.accounts.count { $0.label == label } }

  /// Days that benign accounts were observed, whatever became of them.
  public var benignDays: Double {
    evaluated.accounts.filter { $0.label == .benign }
      .reduce(0) { $0 + $1.days(until: Moment.never) }
  }
}
