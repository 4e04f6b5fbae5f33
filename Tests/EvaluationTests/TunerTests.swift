import Report
import Testing
import Trace

@testable import Detector
@testable import Evaluation

/// The tuner from labelled traffic to a configuration file.
@Suite struct TunerTests {
  /// What was learned from one trace, judged by another.
  private struct Outcome: Sendable {
    let traffic: TuningTraffic
    let fitted: TuningData
    let heldOut: TuningData
    let tuned: TunedConfiguration
    let report: TuningReport

    func text() -> String { report.configurationText(madeBy: "a test") }
  }

  private static let budget = FalsePositiveBudget(rate: 0.2)
  private static let resampling = Resampling(resamples: Resampling.fewest)

  private static func outcome() async throws -> Outcome {
    let traffic = TuningTraffic(seed: 1)
    let fitted = try await traffic.data()
    let heldOut = try await TuningTraffic(seed: 2).data()
    let tuned = try Tuner(fitted, base: .shipped(), budget: budget).tune()
    return Outcome(
      traffic: traffic, fitted: fitted, heldOut: heldOut, tuned: tuned,
      report: TuningReport(tuned, fitted: fitted, heldOut: heldOut, resampling))
  }

  private static let shared = Task { try await outcome() }

  private func parsed(_ text: String) throws -> ReplayConfiguration {
    let bytes = Array(text.utf8)
    return try ReplayConfiguration(parsing: bytes.span, file: "written")
  }

  private func refusal(
    sourceLocation: SourceLocation = #_sourceLocation, _ body: () async throws -> Void
  ) async -> String {
    do {
      try await body()
      Issue.record("nothing was refused", sourceLocation: sourceLocation)
      return ""
    } catch {
      return String(describing: error)
    }
  }

  /// What the tuner judges is what the written file does: a replay with it has, account by account,
  /// the very steps that the thresholds were held against.
  @Test func theWrittenConfigurationReplaysAsItWasJudged() async throws {
    let outcome = try await Self.shared.value
    let configuration = try parsed(outcome.text())
    for (traffic, data) in [
      (outcome.traffic, outcome.fitted), (TuningTraffic(seed: 2), outcome.heldOut),
    ] {
      let replayed = try await traffic.histories(configuration)
      let judged = data.histories(outcome.tuned.model, prior: configuration.score.prior)
      #expect(replayed.own == judged.own)
      #expect(Set(judged.own.map(\.peak)).count > 10)
    }
  }

  @Test func theFileReadsBackAsTheConfiguration() async throws {
    let outcome = try await Self.shared.value
    let configuration = try parsed(outcome.text())
    let tuned = outcome.tuned.configuration
    #expect(configuration.text == tuned.text)
    #expect(configuration.score.thresholds == tuned.score.thresholds)
    #expect(configuration.detector.signals == tuned.detector.signals)
    let on = configuration.detector.signals.filter(\.isEnabled)
    #expect(on.count >= 3 && on.count < Signal.count)
    for signal in configuration.detector.signals {
      #expect(signal.isEnabled == (signal.weight > 0))
      let most = signal.calibration.points.reduce(0) { max($0, abs($1.bits)) }
      #expect(!signal.isEnabled || most * signal.weight >= TunedModel.leastReach)
    }
  }

  @Test func thresholdsAreQuarterBitsInOrder() async throws {
    let outcome = try await Self.shared.value
    let thresholds = outcome.tuned.configuration.score.thresholds
    let all = [thresholds.watch, thresholds.review, thresholds.act]
    #expect(all.allSatisfy { $0.hundredths % 25 == 0 })
    #expect(all == all.sorted())
    // A tenth of the budget is beyond forty account-months.
    #expect(thresholds.act == thresholds.review + Bits(hundredths: 325))
    // `review` is the lowest of the grid that keeps to the budget on cross-fitted scores.
    let histories = outcome.tuned.crossHistories
    let benign = outcome.fitted.evaluated.accounts(.benign)
    func rate(_ threshold: Double) -> Double {
      FlagRate(of: benign, in: outcome.fitted.evaluated, flags: histories.flags(at: threshold)).rate
    }
    #expect(rate(thresholds.review.value) <= Self.budget.rate)
    let lower = histories.thresholds.last { $0 < thresholds.review.value }
    #expect(rate(try #require(lower)) > Self.budget.rate)
    #expect(outcome.tuned.crossFitted.auc > 0.6)
  }

  @Test func theHeldOutTracesChangeNothingThatIsLearned() async throws {
    let outcome = try await Self.shared.value
    let other = try await TuningTraffic(seed: 3, families: ["elsewhere"], perFamily: 3, benign: 9)
      .data(name: "other")
    func learned(_ text: String) -> [Substring] {
      Array(text.split(separator: "\n").drop { !$0.hasPrefix(" \"prior_bits\"") })
    }
    let report = TuningReport(
      outcome.tuned, fitted: outcome.fitted, heldOut: other, Self.resampling)
    let text = report.configurationText(madeBy: "a test")
    #expect(text != outcome.text())
    #expect(learned(text) == learned(outcome.text()) && learned(text).count > Signal.count)
    #expect(report.text().contains("elsewhere") && report.text().contains("Held out"))
  }

  /// The same traffic as one or as many workers, read anew: the same bytes.
  @Test func workersAndRepetitionMatterToNoByte() async throws {
    let outcome = try await Self.shared.value
    let again = try await TuningTraffic(seed: 1).data(shards: 5)
    let tuned = try Tuner(again, base: .shipped(), budget: Self.budget).tune()
    #expect(tuned.configuration.text == outcome.tuned.configuration.text)
    #expect(tuned.crossHistories.own == outcome.tuned.crossHistories.own)
  }

  @Test func anInvertedSignalIsOff() async throws {
    var random = TestRandom(seed: 51)
    var accounts = TuningAccounts()
    for number in 0..<160 {
      let isPositive = number % 2 == 0
      let shift = isPositive ? 1.0 : 0
      accounts.add(
        isPositive: isPositive, cluster: "c\(number / 2 % 7)",
        [[.grading: random.normal() + shift, .novelty: random.normal() - 2 * shift]])
    }
    let data = try await accounts.data()
    let tuned = try Tuner(data, base: .shipped(), budget: Self.budget).tune()
    let signals = tuned.configuration.detector.signals
    #expect(tuned.model.curves[Signal.novelty.rawValue] == nil)
    #expect(!signals[Signal.novelty.rawValue].isEnabled)
    #expect(signals[Signal.novelty.rawValue].weight == 0)
    #expect(signals[Signal.grading.rawValue].isEnabled)
  }

  /// A single family leaves no model that has not seen it. The benign accounts must be scored all
  /// the same, or the thresholds would promise too low a rate.
  @Test func aSingleFamilyStillScoresEveryBenignAccount() async throws {
    var random = TestRandom(seed: 52)
    var accounts = TuningAccounts()
    for number in 0..<120 {
      let isPositive = number % 2 == 0
      accounts.add(
        isPositive: isPositive, cluster: isPositive ? "only" : "k\(number / 2 % 5)",
        [[.grading: random.normal() + (isPositive ? 2.0 : 0)]])
    }
    let data = try await accounts.data()
    let tuned = try Tuner(data, base: .shipped(), budget: Self.budget).tune()
    let prior = tuned.configuration.score.prior.value
    let own = tuned.crossHistories.own
    for cluster in Set(data.evaluated.accounts(.benign).map(data.cluster(of:))) {
      let members = data.evaluated.accounts.indices.filter { data.cluster(of: $0) == cluster }
      #expect(members.contains { own[$0].peak != prior }, "\(cluster) was not scored")
    }
    #expect(data.evaluated.accounts(.positive).allSatisfy { own[$0].peak == prior })
    // Held against the accounts themselves, the threshold keeps about what it promises.
    let whole = DetectorFigures(
      data.histories(tuned.model, prior: tuned.configuration.score.prior), in: data.evaluated,
      threshold: tuned.configuration.score.thresholds.review.value)
    #expect(whole.benign.rate < 1.6 * Self.budget.rate)
  }

  /// A rate that is kept on average, but not by the few enterprises, is not kept.
  @Test func noSegmentPaysForAnother() async throws {
    func tuned(_ isSegmented: Bool) async throws -> (TuningData, TunedConfiguration) {
      var random = TestRandom(seed: 53)
      var accounts = TuningAccounts()
      for number in 0..<200 {
        let isPositive = number % 2 == 0
        let isEnterprise = !isPositive && number % 10 == 1
        let segment = isEnterprise ? "enterprise" : "developer"
        accounts.add(
          isPositive: isPositive, cluster: "c\(number % 17)", segment: isSegmented ? segment : nil,
          [[.novelty: random.normal() + (isPositive ? 1.5 : isEnterprise ? 1 : -0.5)]])
      }
      let data = try await accounts.data()
      return (data, try Tuner(data, base: .shipped(), budget: Self.budget).tune())
    }
    let (data, segmented) = try await tuned(true)
    let (_, pooled) = try await tuned(false)
    #expect(segmented.crossHistories.own == pooled.crossHistories.own)
    let thresholds = [pooled, segmented].map { $0.configuration.score.thresholds.review.value }
    #expect(thresholds[0] < thresholds[1])
    let lows = thresholds.map { threshold in
      FlagRate(
        of: data.evaluated.accounts(.benign).filter {
          data.evaluated.accounts[$0].segment == .enterprise
        }, in: data.evaluated, flags: segmented.crossHistories.flags(at: threshold)
      ).interval.low
    }
    #expect(lows[0] > Self.budget.rate && lows[1] <= Self.budget.rate)
  }

  @Test func aSingleCorpusIsRefused() async throws {
    var accounts = TuningAccounts()
    for number in 0..<120 {
      let isPositive = number % 2 == 0
      accounts.add(
        isPositive: isPositive, cluster: isPositive ? "f\(number % 5)" : "only",
        [[.grading: Double(number % 7) + (isPositive ? 2.0 : 0)]])
    }
    let data = try await accounts.data()
    let refused = await refusal {
      _ = try Tuner(data, base: .shipped(), budget: Self.budget).tune()
    }
    #expect(refused.contains("60 benign accounts of 1 corpora or archetypes"), "\(refused)")
    #expect(!refused.contains("\n"))
  }

  @Test func moreInstantsThanThereIsRoomForAreRefused() async throws {
    let traffic = TuningTraffic(seed: 1)
    let refused = await refusal { _ = try await traffic.data(room: 100) }
    #expect(refused.contains("scoring instants in all traces, expected fewer"), "\(refused)")
    let all = try await traffic.data()
    let enough = try await traffic.data(room: 100_000)
    #expect(all.instants.map(\.count) == enough.instants.map(\.count))
  }

  @Test func aBudgetBeyondTheDataIsRefusedWithTheMonthsNeeded() async throws {
    let fitted = try await Self.shared.value.fitted
    // −ln(0.025) / −ln(1 − B), rounded up.
    for (rate, months) in [(0.01, "368"), (0.001, "3688"), (0.05, "72")] {
      let refused = await refusal {
        _ = try Tuner(fitted, base: .shipped(), budget: FalsePositiveBudget(rate: rate))
      }
      #expect(refused.contains("expected at least \(months)"), "\(refused)")
      #expect(refused.contains("account-months cannot resolve"), "\(refused)")
      #expect(!refused.contains("\n"))
    }
    for rate in [1e-12, 1e-18, 1e-300] {
      let refused = await refusal {
        _ = try Tuner(fitted, base: .shipped(), budget: FalsePositiveBudget(rate: rate))
      }
      #expect(refused.contains("cannot resolve"), "\(refused)")
    }
  }

  @Test func nothingToCalibrateIsRefused() async throws {
    var accounts = TuningAccounts()
    for number in 0..<80 {
      accounts.add(isPositive: number % 2 == 0, cluster: "c\(number % 9)", [[.grading: 1]])
    }
    for number in 0..<30 { accounts.add(isPositive: number % 2 == 0, []) }
    let data = try await accounts.data()
    let refused = await refusal {
      _ = try Tuner(data, base: .shipped(), budget: Self.budget).tune()
    }
    #expect(refused.contains("no signal can be calibrated") && !refused.contains("\n"))
  }

  /// A file that the program itself would refuse is never written.
  @Test func thresholdsThatNoFileMayHaveAreRefused() async throws {
    let fitted = try await Self.shared.value.fitted
    var base = try ReplayConfiguration.shipped()
    base.score.prior = Bits(100)
    let refused = await refusal {
      _ = try Tuner(fitted, base: base, budget: Self.budget).tune()
    }
    #expect(refused.contains("prior_bits"), "\(refused)")
  }

  @Test func weakSignalsAreOffWhereverAModelScores() throws {
    let curve = { (bits: Double) in
      Calibration(points: [.init(place: 0, bits: -bits), .init(place: 1, bits: bits)])
    }
    var curves = [Calibration?](repeating: nil, count: Signal.count)
    var weights = [Double](repeating: 0, count: Signal.count)
    (curves[Signal.grading.rawValue], weights[Signal.grading.rawValue]) = (curve(0.28), 0.5)
    (curves[Signal.novelty.rawValue], weights[Signal.novelty.rawValue]) = (curve(0.32), 0.5)
    let model = TunedModel(curves: curves, weights: weights)
    #expect(!model.isOn(.grading) && model.isOn(.novelty) && !model.isOn(.yield))
    var instants = AccountInstants()
    instants.take(
      Evidence(
        tenant: TenantID(rawValue: 0), tsMs: 7, exchanges: 16, harvest: Harvest(),
        readings: InlineArray(repeating: SignalReading(value: 1, baseline: 0, bits: .zero))))
    #expect(model.bits(of: instants) == [Bits(hundredths: 16)])
  }
}
