import Detector
public import Report
public import Trace

/// Learns a configuration from labelled traces, and says what it is worth on others.
///
/// 1. Each signal gets a monotone, capped calibration (``CurveFit``).
/// 2. The signals are weighed together (``WeightFit``).
/// 3. Thresholds come from CROSS-FITTED scores: every account is scored by a model that was learned
///    without its corpus, or without its campaign's family. A threshold on the scores of the model's
///    own training data would promise a rate that no other traffic keeps. The budget must hold over
///    all benign accounts, and no segment may exceed it beyond chance (the lower end of its exact
///    interval): a rate kept only on average lets companies pay for individuals, or the reverse.
///
/// The held-out traces take no part in any of it.
public struct Tuner {
  /// Instants of an account that weights are learned from, spread evenly: neighbours tell alike.
  static let instantsPerAccount = 24
  /// What separates `act` from `review` where the data cannot resolve a tenth of the budget, in
  /// hundredths of a bit: 3.25 bits, odds of ten.
  static let actBeyondReview = Bits(hundredths: 325)
  /// Budget of `watch` as a multiple of the budget, and the most that it may be.
  static let watchMultiple = 5.0
  static let mostWatch = 0.5

  private let data: TuningData
  private let base: ReplayConfiguration
  private let budget: FalsePositiveBudget
  private let folds: TuningFolds
  /// Numbers of the accounts that are learned from: positive and benign ones.
  private let learned: [Int]

  /// A tuner.
  ///
  /// - Parameters:
  ///   - data: what is learned from.
  ///   - base: where prior, hysteresis and the reading of traces come from.
  ///   - budget: of `review`.
  /// - Throws: if the data cannot resolve the budget.
  public init(
    _ data: TuningData, base: ReplayConfiguration, budget: FalsePositiveBudget
  ) throws(TraceError) {
    self.data = data
    self.base = base
    self.budget = budget
    folds = TuningFolds(data)
    learned = data.evaluated.accounts.indices.filter {
      [.positive, .benign].contains(data.evaluated.accounts[$0].label)
    }
    try Self.checkResolution(data.evaluated, budget)
  }

  private static func checkResolution(
    _ evaluated: EvaluationCase, _ budget: FalsePositiveBudget
  ) throws(TraceError) {
    let never = [Int64](repeating: Moment.never, count: evaluated.accounts.count)
    let none = FlagRate(of: evaluated.accounts(.benign), in: evaluated, flags: never)
    guard none.interval.high > budget.rate else { return }
    let perMonth = -GammaFunction.log(1 - budget.rate)
    let needed = (PoissonInterval.mean(ofCount: 0).high / perMonth).rounded(.up)
    let have = (none.tenantDays / FlagRate.periodDays * 10).rounded() / 10
    throw TraceError(
      file: evaluated.traces.map(\.name).joined(separator: ", "),
      problem: "\(FigureText.count(have)) benign account-months cannot resolve "
        + "\(EvaluationReport.name(ofBudget: budget.rate)), expected at least \(Int(needed))",
      advice: "with no benign account flagged the rate may still be "
        + "\(FigureText.percent(none.interval.high)): give more traces, or a larger budget")
  }

  /// Learns the configuration.
  ///
  /// - Parameter progress: told what is being done.
  /// - Throws: if no signal can be calibrated.
  public func tune(
    progress: (String) -> Void = { _ in }
  ) throws(TraceError) -> TunedConfiguration {
    progress("calibrating \(Signal.count) signals")
    let whole = Learner(data, accounts: learned)
    guard whole.curves.contains(where: { $0 != nil }) else {
      throw TraceError(
        file: data.evaluated.traces.map(\.name).joined(separator: ", "),
        problem: "no signal can be calibrated: each needs at least \(CurveFit.leastAccounts) "
          + "positive and as many benign accounts that have it, and that differ in its direction",
        advice: "give more labelled traces")
    }
    let model = whole.model()
    var parts: [Learner] = []
    for fold in 0..<TuningFolds.count {
      progress("cross-fitting, part \(fold + 1) of \(TuningFolds.count)")
      parts.append(Learner(data, accounts: learned.filter { folds.folds[$0] != fold }))
    }
    let cross = CrossFit(data, folds: folds, learners: parts)
    let histories = cross.histories(prior: base.score.prior)
    progress("choosing thresholds")
    let thresholds = thresholds(histories)
    return TunedConfiguration(
      configuration: configuration(model, thresholds), model: model, budget: budget,
      crossFitted: DetectorFigures(
        histories, in: data.evaluated, threshold: thresholds.review.value),
      crossHistories: histories, whole: whole, cross: cross)
  }

  /// Multiples of a quarter bit: `review` at the budget, the others around it.
  private func thresholds(_ histories: DetectorHistories) -> Thresholds {
    let groups = segments
    func lowest(_ budget: Double) -> Bits {
      Bits(
        OperatingPoint.lowest(of: histories.thresholds) { threshold in
          let flags = histories.flags(at: threshold)
          func rate(of accounts: [Int]) -> FlagRate {
            FlagRate(of: accounts, in: data.evaluated, flags: flags)
          }
          return rate(of: data.evaluated.accounts(.benign)).rate <= budget + OperatingPoint.slack
            && groups.allSatisfy { rate(of: $0).interval.low <= budget }
        })
    }
    let review = lowest(budget.rate)
    let watch = lowest(min(Self.watchMultiple * budget.rate, Self.mostWatch))
    let tenth = budget.rate / 10
    let never = [Int64](repeating: Moment.never, count: data.evaluated.accounts.count)
    let isResolved =
      FlagRate(of: data.evaluated.accounts(.benign), in: data.evaluated, flags: never)
      .interval.high <= tenth
    let act = isResolved ? lowest(tenth) : review + Self.actBeyondReview
    return Thresholds(watch: min(watch, review), review: review, act: max(act, review))
  }

  /// Numbers of the benign accounts of each segment, where the registry says which.
  private var segments: [[Int]] {
    Segment.allCases.map { segment in
      data.evaluated.accounts(.benign).filter { data.evaluated.accounts[$0].segment == segment }
    }.filter { !$0.isEmpty }
  }

  private func configuration(
    _ model: TunedModel, _ thresholds: Thresholds
  ) -> ReplayConfiguration {
    var configuration = base
    configuration.score.thresholds = thresholds
    configuration.detector = DetectorConfiguration(
      signals: Signal.allCases.map { signal in
        let isOn = model.isOn(signal)
        return SignalConfiguration(
          isEnabled: isOn,
          baseline: signal.axis == .logarithmicRatio ? nil : UsualValue.of(signal, data),
          weight: isOn ? model.weights[signal.rawValue] : 0,
          calibration: model.curves[signal.rawValue] ?? Self.neutral)
      })
    return configuration
  }

  /// The curve of a signal that says nothing.
  private static let neutral: Calibration = {
    guard let flat = Calibration(points: [.init(place: 0, bits: 0)]) else {
      preconditionFailure("a single point is a calibration")
    }
    return flat
  }()
}

/// What a tuner learned, and how it did on the accounts that each model had not seen.
public struct TunedConfiguration: Sendable {
  /// The configuration, with thresholds.
  public let configuration: ReplayConfiguration
  let model: TunedModel
  /// Of `review`.
  public let budget: FalsePositiveBudget
  /// At `review`, cross-fitted.
  let crossFitted: DetectorFigures
  let crossHistories: DetectorHistories
  let whole: Learner
  let cross: CrossFit
}
