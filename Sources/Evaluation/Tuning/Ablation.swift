import Detector
import Report

/// What is lost without a signal, or without a whole family of them: weights are learned anew, the
/// calibrations stay.
struct Ablation: Sendable {
  /// One row: what was left out, and how much worse things are without it.
  struct Row: Sendable {
    /// The signal's or the family's name.
    var name: String
    /// Whether it is a family.
    var isFamily: Bool
    /// By the models that had not seen the accounts' clusters.
    var crossFitted: Loss
    /// On the held-out traces; `nil` without any.
    var heldOut: Loss?
  }

  /// The figure with everything minus the figure without: above 0, the signal is of use.
  struct Loss: Sendable {
    /// Of the area under the ROC.
    var auc: Double
    /// Of the share of harvest prevented at the budget.
    var prevented: Double

    init(of all: DetectorFigures, without: DetectorFigures) {
      auc = all.auc - without.auc
      prevented = all.prevented - without.prevented
    }
  }

  /// Families first, then signals, each in the order of the enumeration; signals without a
  /// calibration are not there.
  let rows: [Row]

  init(
    _ tuned: TunedConfiguration, fitted: TuningData, heldOut: TuningData?,
    progress: (String) -> Void
  ) {
    let prior = tuned.configuration.score.prior
    let budget = tuned.budget.rate
    func crossFigures(_ left: Set<Signal>) -> DetectorFigures {
      DetectorFigures(
        tuned.cross.histories(prior: prior, without: left), in: fitted.evaluated, budget: budget)
    }
    func heldOutFigures(_ left: Set<Signal>) -> DetectorFigures? {
      heldOut.map { data in
        DetectorFigures(
          data.histories(tuned.whole.model(without: left), prior: prior), in: data.evaluated,
          budget: budget)
      }
    }
    let crossAll = crossFigures([])
    let heldOutAll = heldOutFigures([])
    let known = Signal.allCases.filter { tuned.whole.curves[$0.rawValue] != nil }
    var variants: [(name: String, isFamily: Bool, left: Set<Signal>)] = []
    for family in SignalFamily.allCases {
      let members = known.filter { $0.family == family }
      guard !members.isEmpty, members.count < known.count else { continue }
      variants.append((family.rawValue, true, Set(members)))
    }
    if known.count > 1 { variants += known.map { ($0.name, false, [$0]) } }
    rows = variants.map { variant in
      progress("ablation: without \(variant.name)")
      let cross = Loss(of: crossAll, without: crossFigures(variant.left))
      let held = heldOutAll.flatMap { all in
        heldOutFigures(variant.left).map { Loss(of: all, without: $0) }
      }
      return Row(
        name: variant.name, isFamily: variant.isFamily, crossFitted: cross, heldOut: held)
    }
  }
}
