import Detector
import Report
import Trace

extension EvaluationReport {
  /// All of it as JSON, UTF-8, as `evaluation.schema.json` describes it: the same bytes for the
  /// same traces, configuration, budgets, seed and resamples.
  public func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("version")
    writer.integer(Self.jsonVersion)
    writer.key("seed")
    writer.integer(resampling.seed)
    writer.key("resamples")
    writer.integer(resampling.resamples)
    writer.array("traces", evaluated.traces) { $0.trace($1) }
    writer.breakLine(indent: 1)
    writer.key("tenants")
    writer.beginObject()
    for label in AccountLabel.allCases {
      writer.key(label.key)
      writer.integer(count(label))
    }
    writer.key("benign_tenant_days")
    writer.precise(benignDays)
    writer.endObject()
    writer.array("detectors", [detector] + baselines) { $0.detector($1, evaluated) }
    writer.array("configured", configured) { writer, point in
      writer.beginObject()
      writer.key("verdict")
      writer.string(point.verdict.name)
      writer.assessment(point.assessment, evaluated)
      writer.endObject()
    }
    writer.breakLine(indent: 1)
    writer.key("breakdown")
    writer.breakdown(breakdown)
    writer.array("segment_shifts", segmentShifts) { $0.shift($1) }
    writer.array("gains", gains) { $0.gain($1) }
    writer.endObject()
    return writer.finishedLine()
  }
}

extension AccountLabel {
  fileprivate var key: StaticString {
    switch self {
    case .benign: "benign"
    case .positive: "positive"
    case .retained: "retained"
    case .leftOut: "left_out"
    }
  }
}

extension JSONWriter {
  /// Digits of a figure that another program may compare with its own.
  private static let digits = 12

  mutating func precise(_ value: Double?) {
    guard let value else { return null() }
    number(value, digits: Self.digits)
  }

  /// A list, one item a line.
  mutating func array<Item>(
    _ name: StaticString, _ items: [Item], _ write: (inout JSONWriter, Item) -> Void
  ) {
    breakLine(indent: 1)
    key(name)
    beginArray()
    for item in items {
      breakLine(indent: 2)
      write(&self, item)
    }
    endArray()
  }

  fileprivate mutating func trace(_ trace: LabelledTrace) {
    beginObject()
    key("trace")
    string(trace.name)
    key("exchanges")
    integer(trace.report.trace.exchanges)
    key("tenants")
    integer(trace.report.trace.tenants)
    key("damaged_lines")
    integer(trace.report.trace.damagedLines)
    key("late")
    integer(trace.report.trace.late)
    key("idle_campaign_accounts")
    integer(trace.idleCampaignAccounts)
    endObject()
  }

  fileprivate mutating func detector(_ detector: DetectorEvaluation, _ evaluated: EvaluationCase) {
    beginObject()
    key("detector")
    string(detector.name)
    key("formula")
    if detector.formula.isEmpty { null() } else { string(detector.formula) }
    key("ranking")
    ranking(detector.ranking)
    key("points")
    beginArray()
    for point in detector.points {
      breakLine(indent: 3)
      beginObject()
      key("budget")
      precise(point.budget)
      key("resolved")
      bool(point.isResolved)
      key("upper_bound_at_zero")
      precise(point.upperBoundAtZero)
      assessment(point.assessment, evaluated)
      endObject()
    }
    endArray()
    endObject()
  }

  private mutating func ranking(_ ranking: Ranking) {
    beginObject()
    key("positive")
    integer(ranking.positives)
    key("benign")
    integer(ranking.benign)
    key("auc")
    estimate(ranking.auc)
    key("average_precision")
    estimate(ranking.averagePrecision)
    key("tpr_at_fpr")
    beginArray()
    for (share, rate) in zip(Ranking.falsePositiveShares, ranking.truePositiveRates) {
      beginObject()
      key("fpr")
      precise(share)
      key("tpr")
      estimate(rate)
      endObject()
    }
    endArray()
    key("curve")
    beginArray()
    for point in ranking.points {
      beginArray()
      precise(point.threshold)
      integer(point.truePositives)
      integer(point.falsePositives)
      endArray()
    }
    endArray()
    endObject()
  }

  private mutating func estimate(_ estimate: Ranking.Estimate) {
    beginObject()
    key("value")
    precise(estimate.value)
    bounds(estimate.interval)
    endObject()
  }

  mutating func bounds(_ interval: ConfidenceInterval?) {
    key("low")
    precise(interval?.low)
    key("high")
    precise(interval?.high)
  }

  private mutating func interval(_ interval: ConfidenceInterval) {
    beginObject()
    bounds(interval)
    endObject()
  }

  /// The keys of an assessment, within an object that the caller opened.
  fileprivate mutating func assessment(_ point: Assessment, _ evaluated: EvaluationCase) {
    key("threshold")
    precise(point.threshold)
    key("benign")
    rate(point.benign)
    key("benign_by_corpus")
    interval(point.benignByCorpus)
    key("retained")
    if let retained = point.retained { rate(retained) } else { null() }
    key("summary")
    beginObject()
    summary(point.summary)
    key("median_intervals")
    intervals(point.intervals)
    endObject()
    key("coin_flip")
    if let coin = point.coinFlip {
      beginObject()
      key("rate")
      precise(coin.rate)
      summary(coin.summary)
      endObject()
    } else {
      null()
    }
    key("campaigns")
    campaigns(point.campaigns, evaluated)
    key("retained_campaigns")
    campaigns(point.retainedCampaigns, evaluated)
    key("flagged")
    beginArray()
    for (number, flag) in point.flags.enumerated() where flag < Moment.never {
      string(evaluated.shownName(ofAccount: number))
    }
    endArray()
  }

  mutating func rate(_ rate: FlagRate) {
    beginObject()
    key("flagged")
    integer(rate.flagged)
    key("tenants")
    integer(rate.tenants)
    key("tenant_days")
    precise(rate.tenantDays)
    key("rate")
    precise(rate.rate)
    bounds(rate.interval)
    endObject()
  }

  private mutating func summary(_ summary: HarvestSummary) {
    key("campaigns")
    precise(summary.campaigns)
    key("never_flagged_share")
    precise(summary.neverFlaggedShare)
    key("accounts_flagged_share")
    precise(summary.accountsFlaggedShare)
    key("early_accounts")
    precise(summary.earlyAccounts)
    key("harvest_exchanges")
    spread(summary.exchanges)
    key("harvest_share")
    spread(summary.share)
    key("harvest_output_tokens")
    spread(summary.outputTokens)
    key("harvest_token_share")
    spread(summary.tokenShare)
    key("harvest_usd")
    if let usd = summary.usd { spread(usd) } else { null() }
  }

  private mutating func spread(_ spread: Spread) {
    beginObject()
    key("median")
    precise(spread.median)
    key("p90")
    precise(spread.p90)
    endObject()
  }

  private mutating func intervals(_ intervals: HarvestIntervals) {
    beginObject()
    key("harvest_exchanges")
    interval(intervals.exchanges)
    key("harvest_share")
    interval(intervals.share)
    key("harvest_output_tokens")
    interval(intervals.outputTokens)
    key("harvest_token_share")
    interval(intervals.tokenShare)
    key("never_flagged_share")
    interval(intervals.neverFlaggedShare)
    endObject()
  }

  private mutating func campaigns(_ rows: [CampaignHarvest], _ evaluated: EvaluationCase) {
    beginArray()
    for row in rows {
      beginObject()
      key("campaign")
      string(evaluated.shownName(ofCampaign: row.campaign))
      key("family")
      string(evaluated.campaigns[row.campaign].family)
      key("accounts")
      integer(row.accounts)
      key("accounts_flagged")
      integer(row.accountsFlagged)
      key("early")
      beginArray()
      for account in row.early { string(evaluated.shownName(ofAccount: account)) }
      endArray()
      key("served")
      amount(row.total)
      key("harvest")
      amount(row.harvest)
      key("first")
      amount(row.first)
      key("harvest_share")
      precise(row.share)
      key("harvest_token_share")
      precise(row.tokenShare)
      key("marks")
      beginArray()
      for mark in HarvestMark.allCases {
        precise(Double(row.harvest.exchanges) / Double(mark.rawValue))
      }
      endArray()
      endObject()
    }
    endArray()
  }

  private mutating func amount(_ amount: ServedAmount) {
    beginObject()
    key("exchanges")
    integer(amount.exchanges)
    key("output_tokens")
    integer(amount.outputTokens)
    key("usd")
    precise(amount.usd)
    endObject()
  }
}
