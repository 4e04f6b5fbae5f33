import Report
import Detector

/// What `tune` says of a configuration: how it was made, what it is worth on traces that took no part
/// in it, and what each signal is worth.
public struct TuningReport: Sendable {
  /// The configuration.
  public let tuned: TunedConfiguration
  let fitted: TuningData
  let heldOut: HeldOut?
  let ablation: Ablation

  /// The configuration on the traces held out.
  struct HeldOut: Sendable {
    let data: TuningData
    let ranking: Ranking
    /// At `watch`, `review` and `act`.
    let configured: [(verdict: Verdict, assessment: Assessment)]
    /// At the budget, with the threshold that these traces would have had.
    let figures: DetectorFigures
    /// By campaign of the case, whether its family was learned from.
    let isFamilyKnown: [Bool]
    /// By benign account, whether its corpus was learned from.
    let knownCorpora: Int
    let benign: Int
  }

  /// Judges a tuned configuration.
  ///
  /// - Parameters:
  ///   - fitted: what it was learned from.
  ///   - heldOut: what took no part; `nil`: nothing is promised.
  ///   - progress: told what is being done.
  public init(
    _ tuned: TunedConfiguration, fitted: TuningData, heldOut: TuningData?,
    _ resampling: Resampling = Resampling(), progress: (String) -> Void = { _ in }
  ) {
    self.tuned = tuned
    self.fitted = fitted
    ablation = Ablation(tuned, fitted: fitted, heldOut: heldOut, progress: progress)
    progress("judging the held-out traces")
    self.heldOut = heldOut.map { HeldOut(tuned, fitted: fitted, heldOut: $0, resampling) }
  }
}

extension TuningReport.HeldOut {
  init(
    _ tuned: TunedConfiguration, fitted: TuningData, heldOut data: TuningData,
    _ resampling: Resampling
  ) {
    let score = tuned.configuration.score
    let histories = data.histories(tuned.model, prior: score.prior)
    self.data = data
    ranking = Ranking(histories, in: data.evaluated, resampling)
    configured = [Verdict.watch, .review, .act].compactMap { verdict in
      score.thresholds[verdict].map { threshold in
        (
          verdict,
          Assessment(
            histories, in: data.evaluated, threshold: threshold.value, coinRate: nil, resampling)
        )
      }
    }
    figures = DetectorFigures(histories, in: data.evaluated, budget: tuned.budget.rate)
    let families = Set(fitted.evaluated.campaigns.map(\.family))
    isFamilyKnown = data.evaluated.campaigns.map { families.contains($0.family) }
    let corpora = Set(fitted.evaluated.accounts(.benign).map(fitted.cluster(of:)))
    let benign = data.evaluated.accounts(.benign)
    knownCorpora = benign.count { corpora.contains(data.cluster(of: $0)) }
    self.benign = benign.count
  }
}

extension TuningReport {
  /// The configuration file, with where it comes from.
  ///
  /// - Parameter program: name and version of what made it.
  public func configurationText(madeBy program: String) -> String {
    tuned.configuration.text(provenance: provenance(program))
  }

  private func provenance(_ program: String) -> [(key: String, value: String)] {
    var entries = [
      ("made_by", program),
      ("fitted_on", Self.summary(of: fitted)),
      (
        "budget",
        "review: \(EvaluationReport.name(ofBudget: tuned.budget.rate)), thresholds from "
          + "cross-fitted scores, whole corpora and families left out"
      ),
      (
        "cross_fitted",
        "AUC \(FigureText.hundredths(tuned.crossFitted.auc)), "
          + "harvest prevented \(FigureText.percent(tuned.crossFitted.prevented))"
      ),
    ]
    if let heldOut {
      entries.append(("held_out", Self.summary(of: heldOut.data)))
      for point in heldOut.configured where point.verdict == .review {
        let rate = point.assessment.benign
        let interval = heldOut.ranking.auc.interval
        entries.append(
          (
            "held_out_result",
            "AUC \(FigureText.hundredths(heldOut.ranking.auc.value)) "
              + "(\(FigureText.hundredths(interval))); at review \(rate.flagged) of "
              + "\(rate.tenants) benign accounts flagged, \(FigureText.percent(rate.rate)) in 30 "
              + "days (\(FigureText.range(rate.interval)))"
          ))
      }
    }
    return entries
  }

  /// The traces by their file names, with their size.
  static func summary(of data: TuningData) -> String {
    let names = data.evaluated.traces.map { trace in
      trace.name.split(separator: "/").last.map(String.init) ?? trace.name
    }
    let accounts = data.evaluated.accounts
    let exchanges = data.evaluated.traces.reduce(UInt64(0)) { $0 + $1.report.trace.exchanges }
    let listed =
      names.count > 12
      ? names[..<12].joined(separator: ", ") + ", …"
      : names.joined(separator: ", ")
    return "\(listed): \(AmountText.grouped(exchanges)) exchanges, "
      + "\(accounts.count { $0.label == .benign }) benign and "
      + "\(accounts.count { $0.label == .positive }) positive accounts"
  }
}
