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
    // A budget that vanishes beside 1 would need more than can be said.
    let expected = DecimalText.significant(needed, digits: 15) ?? "1e16"
    let have = (none.tenantDays / FlagRate.periodDays * 10).rounded() / 10
    throw TraceError(
      file: evaluated.traces.map(\.name).joined(separator: ", "),
      problem: "\(FigureText.count(have)) benign account-months cannot resolve "
        + "\(EvaluationReport.name(ofBudget: budget.rate)), expected at least \(expected)",
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
    guard whole.hasCurve else {
      throw TraceError(
        file: names,
        problem: "no signal can be calibrated: each needs at least \(CurveFit.leastAccounts) "
          + "positive and as many benign accounts that have it, and that differ in its direction",
        advice: "give more labelled traces")
    }
    let model = whole.model()
    var parts: [CrossFit.Part] = []
    for fold in 0..<TuningFolds.count {
      progress("cross-fitting, part \(fold + 1) of \(TuningFolds.count)")
      parts.append(try part(leavingOut: fold))
    }
    let cross = CrossFit(data, folds: folds, parts: parts)
    let histories = cross.histories(prior: base.score.prior)
    progress("choosing thresholds")
    let thresholds = thresholds(histories)
    guard thresholds.act.value <= Thresholds.mostBits,
      thresholds.watch.value >= -Thresholds.mostBits
    else {
      throw TraceError(
        file: names,
        problem: "thresholds from \(thresholds.watch.value) to \(thresholds.act.value) bits, "
          + "expected at most \(Thresholds.mostBits) either way",
        advice: "give a configuration whose `prior_bits` is nearer to 0")
    }
    return TunedConfiguration(
      configuration: configuration(model, thresholds), model: model, budget: budget,
      crossFitted: DetectorFigures(
        histories, in: data.evaluated, threshold: thresholds.review.value),
      crossHistories: histories, whole: whole, cross: cross)
  }

  /// The models for the accounts of one fold.
  ///
  /// - Throws: if nothing can be learned without its benign accounts.
  private func part(leavingOut fold: Int) throws(TraceError) -> CrossFit.Part {
    let strict = Learner(data, accounts: learned.filter { folds.folds[$0] != fold })
    let benign = data.evaluated.accounts(.benign).filter { folds.folds[$0] == fold }
    guard !strict.hasCurve, !benign.isEmpty else { return .init(strict: strict, lenient: nil) }
    let lenient = Learner(
      data,
      accounts: learned.filter {
        folds.folds[$0] != fold || data.evaluated.accounts[$0].label == .positive
      })
    guard lenient.hasCurve else {
      let clusters = Set(benign.map(data.cluster(of:)))
      throw TraceError(
        file: names,
        problem: "\(benign.count) benign accounts of \(clusters.count) corpora or archetypes "
          + "cannot be scored by a model that has not seen theirs: no signal can be calibrated "
          + "without them",
        advice: "give traces with more corpora or archetypes among the benign")
    }
    return .init(strict: strict, lenient: lenient)
  }

  /// The traces, for errors.
  private var names: String { data.evaluated.traces.map(\.name).joined(separator: ", ") }

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
