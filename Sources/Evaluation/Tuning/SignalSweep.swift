public import Detector
public import Report

/// The trade-off of a threshold on one signal alone: what would be flagged, wrongly and rightly, by
/// a rule that knows nothing else.
public struct SignalSweep: Sendable {
  /// Thresholds shown: as many as fit on a page.
  public static let mostRows = 20

  /// One threshold.
  struct Row: Sendable {
    /// The value of the signal that flags, or one beyond it.
    var value: Double
    var benign: FlagRate
    /// Positive accounts flagged, of all.
    var positivesFlagged: Int
    var prevented: Double
  }

  /// The signal.
  public let signal: Signal
  private let positives: Int
  /// Each threshold flags fewer than the one before.
  let rows: [Row]
  /// How well the signal alone ranks the accounts.
  private let auc: Ranking.Estimate

  /// Sweeps over a signal.
  ///
  /// An account is flagged at the first instant at which the signal reaches the threshold: from
  /// below where more of it speaks for harvesting, from above where less does.
  public init(_ signal: Signal, in data: TuningData, _ resampling: Resampling = Resampling()) {
    self.signal = signal
    let sign = signal.direction == .rising ? 1.0 : -1.0
    let histories = DetectorHistories(
      name: signal.name, formula: "", grid: .reached,
      own: data.instants.map { instants in
        var history = ScoreHistory()
        for instant in 0..<instants.count {
          history.offer(
            tsMs: instants.tsMs[instant],
            score: sign * instants.place(signal.rawValue, at: instant))
        }
        return history
      })
    let evaluated = data.evaluated
    let positive = evaluated.accounts(.positive)
    positives = positive.count
    auc = Ranking(histories, in: evaluated, resampling).auc
    // Thresholds between which about equally many accounts lie.
    let peaks = evaluated.accounts.indices.map { histories.peak(of: $0) }.filter(\.isFinite)
    let shares = (0..<Self.mostRows).map { (Double($0) + 0.5) / Double(Self.mostRows) }
    let places = peaks.isEmpty ? [] : shares.map { Quantile.interpolated(peaks, $0) }
    rows = Set(places).sorted().map { place in
      let flags = histories.flags(at: place)
      return Row(
        value: UsualValue.value(at: sign * place, of: signal),
        benign: FlagRate(of: evaluated.accounts(.benign), in: evaluated, flags: flags),
        positivesFlagged: positive.count { flags[$0] < Moment.never },
        prevented: DetectorFigures.prevented(CampaignHarvest.all(in: evaluated, flags: flags)))
    }
  }

  /// The trade-off as a table.
  public func text(options: TextOptions = TextOptions()) -> String {
    var page = TextPage(options: options)
    page.heading("A threshold on \(signal.name) alone")
    page.entry(
      "",
      "AUC \(FigureText.hundredths(auc.value)) (95%: \(FigureText.hundredths(auc.interval))). Flagged: "
        + (signal.direction == .rising ? "at the value or more." : "at the value or less."),
      labelColumns: 2)
    var table = TextTable([
      "value", "benign flagged", "rate, 30 d", "95%", "positives flagged", "prevented",
    ])
    for row in rows {
      table.add([
        Self.shown(row.value), "\(row.benign.flagged)/\(row.benign.tenants)",
        FigureText.percent(row.benign.rate), FigureText.range(row.benign.interval),
        "\(row.positivesFlagged)/\(positives)", FigureText.percent(row.prevented),
      ])
    }
    table.append(to: &page)
    if rows.isEmpty {
      page.entry("", "No account of these traces ever had the signal.", labelColumns: 2)
    }
    if signal.axis == .logarithmicRatio {
      page.entry("", "value: octaves above the account's own past.", labelColumns: 2)
    }
    page.entry(
      "", "prevented: share of all harvest exchanges served after the flag of their account.",
      labelColumns: 2)
    return page.text
  }

  private static func shown(_ value: Double) -> String {
    DecimalText.significant(value, digits: 3) ?? "–"
  }
}
